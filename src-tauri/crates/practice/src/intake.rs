//! Reads the body of add-respondent as a .NET service does: names in any case, unknown members ignored, types strict,
//! every complaint named by its member (reference 2.3).

use serde_json::{Map, Value};
use uuid::Uuid;

use crate::employees::EmployeeCard;

/// A complaint about one member.
type Complaints = Vec<(String, String)>;

/// One invitation as the body says it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Invitation {
    pub(crate) phone: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) first_name: Option<String>,
    pub(crate) last_name: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) company: Option<String>,
    pub(crate) city: Option<String>,
    pub(crate) country: Option<String>,
    pub(crate) external_id: Option<String>,
    /// `respondent.active`; `Some(false)` means the customer may not be contacted.
    pub(crate) active: Option<bool>,
    pub(crate) do_not_contact: bool,
    pub(crate) note: Option<String>,
    pub(crate) employee: Option<EmployeeCard>,
    pub(crate) guid: Option<Uuid>,
    pub(crate) agent_rating: Option<u8>,
    pub(crate) custom: Option<Value>,
}

/// The invitation in this object, or everything that is wrong with it. A customer needs a telephone number or an e-mail.
pub(crate) fn invitation(body: &Value) -> Result<Invitation, Complaints> {
    let mut reader = Reader { complaints: Vec::new() };
    let Value::Object(root) = body else {
        return Err(vec![complaint("$", "AddRespondent")]);
    };
    let empty = Map::new();
    let respondent = reader.object(root, "$", "respondent").unwrap_or(&empty);
    let at = "$.respondent";
    let company = reader.object(respondent, at, "company").unwrap_or(&empty);
    let read = Invitation {
        phone: reader.text(respondent, at, "phoneNumber"),
        email: reader.text(respondent, at, "emailAddress"),
        first_name: reader.text(respondent, at, "firstName"),
        last_name: reader.text(respondent, at, "lastName"),
        title: reader.text(respondent, at, "title"),
        company: reader.text(company, "$.respondent.company", "name"),
        city: reader.text(respondent, at, "city"),
        country: reader.text(respondent, at, "country"),
        external_id: reader.text(respondent, at, "externalId"),
        active: reader.truth(respondent, at, "active"),
        do_not_contact: reader.truth(root, "$", "doNotContact").unwrap_or(false),
        note: reader.text(root, "$", "note"),
        employee: reader.object(root, "$", "employee").map(|card| reader.employee(card, "$.employee")),
        guid: reader.guid(root),
        agent_rating: reader.rating(root),
        custom: member(root, "custom").cloned(),
    };
    if read.phone.is_none() && read.email.is_none() && reader.complaints.is_empty() {
        let text = "Either phoneNumber or emailAddress is required.".to_owned();
        reader.complaints.push(("respondent".to_owned(), text));
    }
    if reader.complaints.is_empty() { Ok(read) } else { Err(reader.complaints) }
}

/// The agent in this object (`POST /profile/employees`), or everything that is wrong with it.
pub(crate) fn employee(body: &Value) -> Result<EmployeeCard, Complaints> {
    let mut reader = Reader { complaints: Vec::new() };
    let Value::Object(root) = body else {
        return Err(vec![complaint("$", "Employee")]);
    };
    let card = reader.employee(root, "$");
    if reader.complaints.is_empty() { Ok(card) } else { Err(reader.complaints) }
}

/// A member by its name in any case; null counts as absent.
pub(crate) fn member<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    object.iter().find_map(|(key, value)| key.eq_ignore_ascii_case(name).then_some(value)).filter(|value| !value.is_null())
}

struct Reader {
    complaints: Complaints,
}

impl Reader {
    fn object<'a>(&mut self, from: &'a Map<String, Value>, at: &str, name: &str) -> Option<&'a Map<String, Value>> {
        match member(from, name)? {
            Value::Object(object) => Some(object),
            _ => self.complain(at, name, "Object"),
        }
    }

    /// Text; empty text counts as absent.
    fn text(&mut self, from: &Map<String, Value>, at: &str, name: &str) -> Option<String> {
        match member(from, name)? {
            Value::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
            _ => self.complain(at, name, "System.String"),
        }
    }

    fn truth(&mut self, from: &Map<String, Value>, at: &str, name: &str) -> Option<bool> {
        match member(from, name)? {
            Value::Bool(truth) => Some(*truth),
            _ => self.complain(at, name, "System.Nullable`1[System.Boolean]"),
        }
    }

    /// A GUID in its hyphenated form. Present means valid: an empty one is refused (reference 2.3).
    fn guid(&mut self, from: &Map<String, Value>) -> Option<Uuid> {
        let value = member(from, "guid")?;
        let read = value.as_str().filter(|text| text.len() == 36).and_then(|text| Uuid::parse_str(text).ok());
        if read.is_some() { read } else { self.complain("$", "guid", "System.Nullable`1[System.Guid]") }
    }

    fn rating(&mut self, from: &Map<String, Value>) -> Option<u8> {
        let value = member(from, "agentRating")?;
        let Some(number) = value.as_i64() else {
            return self.complain("$", "agentRating", "System.Nullable`1[System.Int32]");
        };
        let rating = u8::try_from(number).ok().filter(|rating| *rating <= 10);
        if rating.is_none() {
            let text = "The field AgentRating must be between 0 and 10.".to_owned();
            self.complaints.push(("AgentRating".to_owned(), text));
        }
        rating
    }

    fn employee(&mut self, from: &Map<String, Value>, at: &str) -> EmployeeCard {
        EmployeeCard {
            email: self.text(from, at, "email"),
            first_name: self.text(from, at, "firstName"),
            last_name: self.text(from, at, "lastName"),
            title: self.text(from, at, "title"),
            department: self.text(from, at, "department"),
            team: self.text(from, at, "team"),
            division: self.text(from, at, "division"),
            phone_number: self.text(from, at, "phoneNumber"),
            external_id: self.text(from, at, "externalId"),
            active: self.truth(from, at, "active"),
        }
    }

    fn complain<T>(&mut self, at: &str, name: &str, kind: &str) -> Option<T> {
        self.complaints.push(complaint(&format!("{at}.{name}"), kind));
        None
    }
}

fn complaint(path: &str, kind: &str) -> (String, String) {
    (path.to_owned(), format!("The JSON value could not be converted to {kind}. Path: {path}"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn minimal_and_full_bodies_are_read_in_any_case() {
        let minimal = invitation(&json!({ "respondent": { "phoneNumber": "+4512345678" } })).expect("enough");
        assert_eq!(minimal.phone.as_deref(), Some("+4512345678"));
        let full = invitation(&json!({
            "Respondent": { "PhoneNumber": "12345678", "EmailAddress": "c@d.dk", "FirstName": "Jens", "Active": false,
                            "Company": { "Name": "Nordlys A/S" } },
            "note": "n", "employee": { "email": "a@b.dk", "team": "North" }, "doNotContact": true,
            "guid": "0199d0a0-0000-7000-8000-000000000001", "custom": { "case": 7 }, "agentRating": 0, "unknown": [1]
        }))
        .expect("enough");
        assert_eq!(full.agent_rating, Some(0));
        assert_eq!(full.active, Some(false));
        assert_eq!(full.company.as_deref(), Some("Nordlys A/S"));
        assert_eq!(full.employee.and_then(|card| card.team).as_deref(), Some("North"));
        assert!(full.guid.is_some() && full.do_not_contact);
    }

    #[test]
    fn what_is_wrong_is_named() {
        let with = |name: &str, value: Value| {
            let mut body = json!({ "respondent": { "phoneNumber": "12345678" } });
            body[name] = value;
            body
        };
        let table = [
            (with("guid", json!("")), "$.guid"),
            (with("guid", json!("4711")), "$.guid"),
            (with("agentRating", json!(11)), "AgentRating"),
            (with("agentRating", json!(-1)), "AgentRating"),
            (with("agentRating", json!(7.5)), "$.agentRating"),
            (with("agentRating", json!("7")), "$.agentRating"),
            (with("employee", json!("a@b.dk")), "$.employee"),
            (json!({ "respondent": { "phoneNumber": 12_345_678 } }), "$.respondent.phoneNumber"),
            (json!({ "respondent": { "firstName": "Jens" } }), "respondent"),
            (json!({}), "respondent"),
            (json!("text"), "$"),
        ];
        for (body, expected) in table {
            let complaints = invitation(&body).expect_err("refused");
            assert_eq!(complaints[0].0, expected, "{body}");
        }
        assert!(invitation(&with("agentRating", Value::Null)).is_ok(), "null is absent");
    }
}
