//! Customers' answers (API reference 2.6), and which of them were asked for.

use super::Row;
use crate::json::{first_member, member, text, whole};
use crate::time;
use aftercall_core::id::{CampaignId, Estimate, ResponseId};
use aftercall_core::response::Response;
use jiff::Timestamp;
use serde_json::{Map, Value};

impl Row for Response {
    type Key = ResponseId;

    /// A row without an id, or with a rating or a time of rating that is none, cannot be read: shown without them it would be
    /// another answer.
    fn read(value: &Value) -> Option<Self> {
        let row = value.as_object()?;
        let nothing = Map::new();
        let object = |name| member(row, name).and_then(Value::as_object).unwrap_or(&nothing);
        let (respondent, employee, campaign) = (object("respondent"), object("employee"), object("campaign"));
        let words = |from: &Map<String, Value>, names: &[&str]| first_member(from, names).and_then(text);
        Some(Self {
            id: ResponseId(whole(first_member(row, &["id", "responseId"])?)?),
            rating: read_or_absent(row, "rating", whole)?,
            rated_at: read_or_absent(row, "ratingTime", moment)?,
            comment: words(row, &["userComment", "comment"]),
            comment_at: read_or_absent(row, "commentTime", moment).flatten(),
            first_name: words(respondent, &["firstName"]),
            last_name: words(respondent, &["lastName"]),
            phone: words(respondent, &["phoneNumber"]).or_else(|| words(row, &["phoneNumber"])),
            campaign: first_member(row, &["campaignId", "campaign"])
                .and_then(whole)
                .or_else(|| member(campaign, "id").and_then(whole))
                .map(CampaignId),
            campaign_name: words(row, &["campaignName"]).or_else(|| words(campaign, &["name"])),
            agent_rating: first_member(row, &["agentRating"]).and_then(whole).and_then(Estimate::new),
            employee_email: words(respondent, &["employeeEmail"])
                .or_else(|| words(row, &["employeeEmail"]))
                .or_else(|| words(employee, &["email"])),
        })
    }

    fn key(&self) -> Self::Key {
        self.id
    }
}

/// `Some(None)` where the member is absent, null or blank; `None` where it is there and cannot be read.
fn read_or_absent<T>(row: &Map<String, Value>, name: &str, read: fn(&Value) -> Option<T>) -> Option<Option<T>> {
    match member(row, name) {
        None => Some(None),
        Some(Value::String(text)) if is_blank(text) => Some(None),
        Some(value) => read(value).map(Some),
    }
}

/// The year 1 is what .NET writes where there is no time.
fn is_blank(text: &str) -> bool {
    text.trim().is_empty() || text.trim().starts_with("0001-01-01")
}

fn moment(value: &Value) -> Option<Timestamp> {
    time::read(value.as_str()?)
}

/// Whether an answer is about the agent; one that does not say whom it is about is believed if the service was asked for
/// this agent's answers alone.
pub(crate) fn is_about(response: &Response, email: &str, must_say: bool) -> bool {
    match &response.employee_email {
        Some(about) => about.trim().to_lowercase() == email.trim().to_lowercase(),
        None => !must_say,
    }
}

/// Whether it was rated or commented since (6.10: the service's own filters are not relied on). Without any time it is
/// taken if there is an answer in it at all.
pub(crate) fn is_since(response: &Response, since: Timestamp) -> bool {
    match (response.rated_at, response.comment_at) {
        (None, None) => response.rating.is_some() || response.comment.is_some(),
        (rated, commented) => rated.into_iter().chain(commented).any(|at| at >= since),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn the_documented_row_is_read() {
        let row = json!({
            "id": 912, "rating": 0, "ratingTime": "2023-04-17T09:28:25.7821525+00:00",
            "userComment": " Waited long ", "commentTime": "2023-04-17 09:30:00",
            "respondent": {
                "id": 3, "firstName": "Jens", "lastName": "Hansen", "phoneNumber": "+4512345678",
                "employeeEmail": "alex@practice.example",
            },
            "campaignId": 17, "campaignName": "Support", "agentRating": 7, "device": "x", "history": null,
        });
        let expected = Response {
            id: ResponseId(912),
            rating: Some(0),
            rated_at: Some("2023-04-17T09:28:25.7821525Z".parse().unwrap()),
            comment: Some("Waited long".to_owned()),
            comment_at: Some("2023-04-17T09:30:00Z".parse().unwrap()),
            first_name: Some("Jens".to_owned()),
            last_name: Some("Hansen".to_owned()),
            phone: Some("+4512345678".to_owned()),
            campaign: Some(CampaignId(17)),
            campaign_name: Some("Support".to_owned()),
            agent_rating: Estimate::new(7),
            employee_email: Some("alex@practice.example".to_owned()),
        };
        assert_eq!(Response::read(&row), Some(expected.clone()));

        let otherwise = json!({
            "Id": "912", "Rating": "0", "RatingTime": "2023-04-17T09:28:25.7821525",
            "UserComment": "Waited long", "CommentTime": "2023-04-17T09:30:00Z",
            "Respondent": { "FirstName": "Jens", "LastName": "Hansen", "PhoneNumber": "+4512345678" },
            "EmployeeEmail": "alex@practice.example",
            "Campaign": { "Id": "17", "Name": "Support" }, "AgentRating": "7",
        });
        assert_eq!(Response::read(&otherwise), Some(expected));
    }

    #[test]
    fn an_answer_may_be_as_good_as_empty() {
        for row in [
            json!({"id": 1}),
            json!({"id": 1, "rating": null, "ratingTime": "", "userComment": "  ", "respondent": null}),
            json!({"id": 1, "rating": "", "ratingTime": "0001-01-01T00:00:00", "commentTime": "0001-01-01T00:00:00"}),
            json!({"id": 1, "commentTime": "soon", "agentRating": 11, "respondent": "x"}),
        ] {
            let read = Response::read(&row).unwrap();
            assert_eq!((read.id, read.rating, read.rated_at, read.comment_at), (ResponseId(1), None, None, None), "{row}");
            assert_eq!((read.comment, read.first_name, read.agent_rating), (None, None, None), "{row}");
        }
    }

    #[test]
    fn a_row_that_would_be_another_answer_cannot_be_read() {
        for row in [
            json!({"rating": 9}),
            json!({"id": "x"}),
            json!({"id": 1, "rating": "good"}),
            json!({"id": 1, "rating": 8.5}),
            json!({"id": 1, "ratingTime": "yesterday"}),
            json!({"id": 1, "ratingTime": 1681723705}),
            json!([1]),
            json!("x"),
            json!(null),
        ] {
            assert_eq!(Response::read(&row), None, "{row}");
        }
    }

    #[test]
    fn answers_of_others_and_old_ones_are_left_out() {
        let row = |value: Value| Response::read(&value).unwrap();
        let mine = row(json!({"id": 1, "respondent": {"employeeEmail": "Alex@Practice.example"}}));
        let unsaid = row(json!({"id": 1}));
        assert!(is_about(&mine, " alex@practice.EXAMPLE", true));
        assert!(!is_about(&mine, "kim@practice.example", false));
        assert!(is_about(&unsaid, "alex@practice.example", false));
        assert!(!is_about(&unsaid, "alex@practice.example", true));

        let since = "2023-04-17T00:00:00Z".parse().unwrap();
        let table = [
            (json!({"id": 1, "ratingTime": "2023-04-17T00:00:00Z"}), true),
            (json!({"id": 1, "ratingTime": "2023-04-17T01:00:00+02:00"}), false),
            (json!({"id": 1, "ratingTime": "2023-04-16T00:00:00", "commentTime": "2023-04-18T00:00:00"}), true),
            (json!({"id": 1, "rating": 3}), true),
            (json!({"id": 1}), false),
        ];
        for (value, expected) in table {
            assert_eq!(is_since(&row(value.clone()), since), expected, "{value}");
        }
    }

    proptest! {
        #[test]
        fn any_json_is_a_row_or_none(
            id in any::<i64>(), number in any::<f64>(), words in "\\PC{0,20}",
            name in "(rating|ratingTime|userComment|respondent|campaign|agentRating|commentTime)",
        ) {
            let values = [json!(number), json!(words), json!([words]), json!({"id": words, "firstName": number})];
            for value in values {
                let row = json!({"id": id, name.as_str(): value});
                if let Some(read) = Response::read(&row) {
                    prop_assert_eq!(read.id, ResponseId(id));
                }
            }
        }
    }
}
