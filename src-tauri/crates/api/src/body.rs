//! The body that asks a customer (API reference 2.3): only what is known, never null, in one of two shapes.

use aftercall_core::ports::{AddRespondent, Employee};
use aftercall_core::settings::BodyShape;
use bytes::Bytes;
use serde_json::{Map, Value, json};

/// Whether the body is one object or a list of one (6.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `{..}`
    Object,
    /// `[{..}]`
    List,
}

impl Shape {
    /// The shape to begin with, and the one to try if that is refused.
    pub(crate) fn order(setting: BodyShape, learned: Option<Self>) -> (Self, Option<Self>) {
        match (setting, learned) {
            (BodyShape::Object, _) => (Self::Object, None),
            (BodyShape::List, _) => (Self::List, None),
            (BodyShape::Auto, Some(learned)) => (learned, None),
            (BodyShape::Auto, None) => (Self::Object, Some(Self::List)),
        }
    }
}

/// The body in a shape.
pub(crate) fn bytes(request: &AddRespondent, shape: Shape) -> Bytes {
    let one = body(request);
    let body = match shape {
        Shape::Object => one,
        Shape::List => Value::Array(vec![one]),
    };
    Bytes::from(body.to_string())
}

fn body(request: &AddRespondent) -> Value {
    let details = &request.respondent;
    let mut respondent = Map::new();
    put(&mut respondent, "phoneNumber", Some(&request.phone_number));
    put(&mut respondent, "emailAddress", details.email.as_deref());
    put(&mut respondent, "firstName", details.first_name.as_deref());
    put(&mut respondent, "lastName", details.last_name.as_deref());
    if let Some(company) = known(details.company.as_deref()) {
        respondent.insert("company".to_owned(), json!({ "name": company }));
    }
    let mut body = Map::new();
    body.insert("respondent".to_owned(), Value::Object(respondent));
    put(&mut body, "note", request.note.as_deref());
    body.insert("employee".to_owned(), employee(&request.employee));
    body.insert("guid".to_owned(), json!(request.guid.to_string()));
    if !request.custom.is_empty() {
        body.insert("custom".to_owned(), json!(request.custom));
    }
    if let Some(estimate) = request.estimate {
        body.insert("agentRating".to_owned(), json!(estimate.points()));
    }
    Value::Object(body)
}

fn employee(employee: &Employee) -> Value {
    let mut card = Map::new();
    put(&mut card, "email", Some(&employee.email));
    for (name, value) in &employee.fields {
        put(&mut card, &camel_case(name), Some(value));
    }
    Value::Object(card)
}

fn put(object: &mut Map<String, Value>, name: &str, value: Option<&str>) {
    if let Some(value) = known(value) {
        object.insert(name.to_owned(), Value::String(value.to_owned()));
    }
}

fn known(value: Option<&str>) -> Option<&str> {
    value.map(str::trim).filter(|value| !value.is_empty())
}

/// `phone_number` as the service writes it: `phoneNumber`.
fn camel_case(snake_case: &str) -> String {
    let mut words = snake_case.split('_').filter(|word| !word.is_empty());
    let mut name = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        name.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        name.push_str(letters.as_str());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use aftercall_core::call::RespondentDetails;
    use aftercall_core::id::{CampaignId, Estimate, SurveyGuid};

    fn smallest() -> AddRespondent {
        AddRespondent {
            campaign: CampaignId(17),
            guid: SurveyGuid(uuid::Uuid::nil()),
            phone_number: "+4512345678".to_owned(),
            respondent: RespondentDetails::default(),
            note: None,
            custom: [].into(),
            employee: Employee { email: "alex@practice.example".to_owned(), fields: [].into() },
            estimate: None,
            check_pgap: true,
        }
    }

    #[test]
    fn the_smallest_body_holds_number_agent_and_guid() {
        assert_eq!(
            body(&smallest()),
            json!({
                "respondent": { "phoneNumber": "+4512345678" },
                "employee": { "email": "alex@practice.example" },
                "guid": "00000000-0000-0000-0000-000000000000",
            })
        );
    }

    #[test]
    fn the_full_body_holds_all_that_is_known_under_the_service_s_names() {
        let request = AddRespondent {
            respondent: RespondentDetails {
                email: Some("bo@acme.example".to_owned()),
                first_name: Some("Bo".to_owned()),
                last_name: Some(" ".to_owned()),
                company: Some("Acme".to_owned()),
            },
            note: Some("asked about billing".to_owned()),
            custom: [("case".to_owned(), "4711".to_owned())].into(),
            employee: Employee {
                email: "alex@practice.example".to_owned(),
                fields: ["first_name", "team", "phone_number", "external_id", "title"]
                    .map(|name| (name.to_owned(), if name == "title" { String::new() } else { name.to_uppercase() }))
                    .into(),
            },
            estimate: Estimate::new(0),
            ..smallest()
        };
        assert_eq!(
            body(&request),
            json!({
                "respondent": {
                    "phoneNumber": "+4512345678",
                    "emailAddress": "bo@acme.example",
                    "firstName": "Bo",
                    "company": { "name": "Acme" },
                },
                "note": "asked about billing",
                "employee": {
                    "email": "alex@practice.example",
                    "externalId": "EXTERNAL_ID",
                    "firstName": "FIRST_NAME",
                    "phoneNumber": "PHONE_NUMBER",
                    "team": "TEAM",
                },
                "guid": "00000000-0000-0000-0000-000000000000",
                "custom": { "case": "4711" },
                "agentRating": 0,
            })
        );
    }

    #[test]
    fn a_list_holds_the_same_object() {
        let list: Value = serde_json::from_slice(&bytes(&smallest(), Shape::List)).unwrap();
        assert_eq!(list, json!([body(&smallest())]));
    }

    #[test]
    fn only_an_unknown_service_is_tried_with_both_shapes() {
        use BodyShape::{Auto, List, Object};
        assert_eq!(Shape::order(Auto, None), (Shape::Object, Some(Shape::List)));
        assert_eq!(Shape::order(Auto, Some(Shape::List)), (Shape::List, None));
        assert_eq!(Shape::order(Object, Some(Shape::List)), (Shape::Object, None));
        assert_eq!(Shape::order(List, None), (Shape::List, None));
    }
}
