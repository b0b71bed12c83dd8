//! The agents the service knows. One comes into being with the first survey that names their e-mail, and changes team and name
//! whenever a later survey says so (reference 2.3, 2.8).

use std::sync::Arc;

use serde::Serialize;
use serde_json::{Value, json};

use crate::response::Owner;

/// What a request says about an agent. `None` leaves a value as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct EmployeeCard {
    pub(crate) email: Option<String>,
    pub(crate) first_name: Option<String>,
    pub(crate) last_name: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) department: Option<String>,
    pub(crate) team: Option<String>,
    pub(crate) division: Option<String>,
    pub(crate) phone_number: Option<String>,
    pub(crate) external_id: Option<String>,
    pub(crate) active: Option<bool>,
}

/// An agent as the service keeps them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Employee {
    /// The service's number of the agent.
    pub id: u32,
    /// As first written; compared without regard to case.
    pub email: String,
    /// First name, if told.
    pub first_name: Option<String>,
    /// Last name, if told.
    pub last_name: Option<String>,
    /// Title, if told.
    pub title: Option<String>,
    /// Department, if told.
    pub department: Option<String>,
    /// Team, if told; the last one told counts.
    pub team: Option<String>,
    /// Division, if told.
    pub division: Option<String>,
    /// Telephone number, if told.
    pub phone_number: Option<String>,
    /// The phone system's id of the agent, if told.
    pub external_id: Option<String>,
    /// Whether the agent is active.
    pub active: bool,
}

impl Employee {
    pub(crate) fn wire(&self) -> Value {
        json!({
            "id": self.id,
            "email": self.email,
            "firstName": self.first_name,
            "lastName": self.last_name,
            "title": self.title,
            "department": self.department,
            "team": self.team,
            "division": self.division,
            "phoneNumber": self.phone_number,
            "externalId": self.external_id,
            "active": self.active,
        })
    }
}

/// All agents.
#[derive(Debug, Default)]
pub(crate) struct Employees(Vec<Employee>);

impl Employees {
    pub(crate) fn all(&self) -> &[Employee] {
        &self.0
    }

    pub(crate) fn find(&self, email: &str) -> Option<&Employee> {
        self.0.iter().find(|employee| employee.email.eq_ignore_ascii_case(email))
    }

    /// Makes or changes the agent with this e-mail; without an e-mail, changes the one with this external id.
    /// `None` if the card names nobody.
    pub(crate) fn tell(&mut self, card: &EmployeeCard) -> Option<Owner> {
        let known = self.0.iter().position(|employee| match &card.email {
            Some(email) => employee.email.eq_ignore_ascii_case(email),
            None => card.external_id.is_some() && employee.external_id == card.external_id,
        });
        let place = match (known, &card.email) {
            (Some(place), _) => place,
            (None, Some(email)) => {
                self.0.push(newcomer(self.0.len(), email));
                self.0.len() - 1
            }
            (None, None) => return None,
        };
        let employee = &mut self.0[place];
        let told = |field: &mut Option<String>, value: &Option<String>| {
            if value.is_some() {
                field.clone_from(value);
            }
        };
        told(&mut employee.first_name, &card.first_name);
        told(&mut employee.last_name, &card.last_name);
        told(&mut employee.title, &card.title);
        told(&mut employee.department, &card.department);
        told(&mut employee.team, &card.team);
        told(&mut employee.division, &card.division);
        told(&mut employee.phone_number, &card.phone_number);
        told(&mut employee.external_id, &card.external_id);
        employee.active = card.active.unwrap_or(employee.active);
        Some(Owner { id: employee.id, email: Arc::from(employee.email.as_str()) })
    }
}

fn newcomer(count: usize, email: &str) -> Employee {
    Employee {
        id: u32::try_from(count).unwrap_or(u32::MAX).saturating_add(501),
        email: email.to_owned(),
        first_name: None,
        last_name: None,
        title: None,
        department: None,
        team: None,
        division: None,
        phone_number: None,
        external_id: None,
        active: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agent_appears_once_and_changes_team_when_told() {
        let mut employees = Employees::default();
        let card = |email: &str, team: Option<&str>| EmployeeCard {
            email: Some(email.into()),
            team: team.map(Into::into),
            ..EmployeeCard::default()
        };
        let first = employees.tell(&card("a@b.dk", Some("North"))).expect("named");
        let second = employees.tell(&card("A@B.dk", None)).expect("named");
        assert_eq!(first, second);
        assert_eq!(employees.all()[0].team.as_deref(), Some("North"), "silence changes nothing");
        employees.tell(&card("a@b.DK", Some("South")));
        assert_eq!(employees.all().len(), 1);
        assert_eq!(employees.all()[0].team.as_deref(), Some("South"));
        assert_eq!(employees.tell(&EmployeeCard::default()), None);
    }
}
