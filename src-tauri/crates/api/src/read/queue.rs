//! The IVR map: which campaign a queue's calls are surveyed in. Names and shape are not documented (API reference 6.16).

use super::{Row, RowCount, each_row, unreadable};
use crate::failure::Failure;
use crate::json::{Outline, WRAPPERS, first_member, outline, same_name, text, whole};
use aftercall_core::error::Words;
use aftercall_core::id::CampaignId;
use aftercall_core::ports::QueueRow;
use serde_json::Value;
use serde_json::value::RawValue;

/// `id` comes last: beside another of these names it is the row's own.
const QUEUE: [&str; 6] = ["queueId", "queue", "ivrId", "key", "identifier", "id"];
const CAMPAIGN: [&str; 2] = ["campaignId", "campaign"];
/// How many wrappers may be around a dictionary.
const DEEPEST: u8 = 3;

impl Row for QueueRow {
    type Key = (String, CampaignId);

    fn read(value: &Value) -> Option<Self> {
        let row = value.as_object()?;
        let queue = first_member(row, &QUEUE)?;
        let queue = match queue {
            Value::Object(inner) => text(first_member(inner, &QUEUE)?)?,
            _ => text(queue)?,
        };
        Some(Self { queue, campaign: campaign(first_member(row, &CAMPAIGN)?)? })
    }

    fn key(&self) -> Self::Key {
        (self.queue.to_lowercase(), self.campaign)
    }
}

/// A campaign as a number, or as an object with its id.
fn campaign(value: &Value) -> Option<CampaignId> {
    match value {
        Value::Object(inner) => first_member(inner, &["campaignId", "id"]).and_then(whole),
        _ => whole(value),
    }
    .map(CampaignId)
}

/// Gives every row of the map to `each`, be it a list of rows or a dictionary {queue: campaign}.
///
/// # Errors
/// When it is neither.
pub(crate) async fn each_queue(body: &str, each: &mut (dyn FnMut(QueueRow) + Send)) -> Result<RowCount, Failure> {
    match dictionary(body)? {
        Some(entries) if is_one_row(&entries) => each_row(&one_row_list(&entries), each).await,
        Some(entries) => {
            let mut count = RowCount { all: entries.len(), unreadable: 0 };
            for (queue, value) in entries {
                let queue = queue.trim().to_owned();
                let value: Option<Value> = serde_json::from_str(value.get()).ok();
                let campaign = value.and_then(|value| match &value {
                    Value::Object(inner) => first_member(inner, &["campaignId", "campaign", "id"]).and_then(campaign),
                    _ => campaign(&value),
                });
                match campaign {
                    Some(campaign) if !queue.is_empty() => each(QueueRow { queue, campaign }),
                    _ => count.unreadable = count.unreadable.saturating_add(1),
                }
            }
            Ok(count)
        }
        None => each_row(body, each).await,
    }
}

/// Whether the object is a row itself: a map of one queue, without the list around it.
fn is_one_row(entries: &[(String, &RawValue)]) -> bool {
    let has = |names: &[&str]| entries.iter().any(|(key, _)| names.iter().any(|name| same_name(key, name)));
    has(&QUEUE) && has(&CAMPAIGN)
}

fn one_row_list(entries: &[(String, &RawValue)]) -> String {
    let members: Vec<String> = entries.iter().map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), value.get())).collect();
    format!("[{{{}}}]", members.join(","))
}

/// The entries, if the body is an object used as a dictionary, perhaps inside a wrapper.
fn dictionary(body: &str) -> Result<Option<Vec<(String, &RawValue)>>, Failure> {
    let not_json = |_| unreadable(Words::of("way-not-json", Vec::new()));
    let mut outline = outline(body).map_err(not_json)?;
    for _ in 0..=DEEPEST {
        let Outline::Object(members) = outline else { return Ok(None) };
        let wrapped = members
            .iter()
            .find(|(name, inner)| WRAPPERS.iter().any(|wrapper| same_name(name, wrapper)) && inner.get().starts_with(['{', '[']))
            .map(|(_, inner)| *inner);
        match wrapped {
            Some(inner) => outline = crate::json::outline(inner.get()).map_err(not_json)?,
            // The only member that is a list: a wrapper with a name of its own.
            None if members.iter().any(|(_, inner)| inner.get().starts_with('[')) => return Ok(None),
            None => return Ok(Some(members)),
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    async fn read(text: &str) -> Result<(Vec<(String, i64)>, u32), Failure> {
        let mut rows = Vec::new();
        let count = each_queue(text, &mut |row: QueueRow| rows.push((row.queue, row.campaign.0))).await?;
        Ok((rows, count.unreadable))
    }

    #[tokio::test]
    async fn every_shape_of_the_map_is_read() {
        let table = [
            r#"[{"queueId":"support","campaignId":17}]"#,
            r#"[{"QueueId":" support ","CampaignId":"17"}]"#,
            r#"[{"queue":"support","campaign":17}]"#,
            r#"[{"id":"support","campaign":{"id":17,"name":"Support"}}]"#,
            r#"[{"identifier":"support","campaignId":17}]"#,
            r#"[{"ivrId":"support","campaignId":17}]"#,
            r#"[{"key":"support","campaignId":17}]"#,
            r#"[{"id":1,"queue":{"id":"support","name":"Support"},"campaignId":17}]"#,
            r#"[{"id":1,"key":"support","campaignId":17.0}]"#,
            r#"{"results":[{"queueId":"support","campaignId":17}]}"#,
            r#"{"data":{"items":[{"queueId":"support","campaignId":17}]}}"#,
            r#"{"queues":[{"queueId":"support","campaignId":17}],"total":1}"#,
            r#"{"queueId":"support","campaignId":17}"#,
            r#"{"support":17}"#,
            r#"{"support":"17"}"#,
            r#"{"support":{"campaignId":17}}"#,
            r#"{"support":{"id":17,"name":"Support"}}"#,
            r#"{"support":{"campaign":{"id":17}}}"#,
            r#"{"data":{"support":17}}"#,
        ];
        for text in table {
            assert_eq!(read(text).await, Ok((vec![("support".to_owned(), 17)], 0)), "{text}");
        }
    }

    #[tokio::test]
    async fn queue_ids_are_opaque_and_may_look_like_anything() {
        let text = r#"{"data":17,"+4570101010":18,"7":19}"#;
        let rows = [("data", 17), ("+4570101010", 18), ("7", 19)].map(|(queue, id)| (queue.to_owned(), id));
        assert_eq!(read(text).await, Ok((rows.to_vec(), 0)));
        assert_eq!(read(r#"[{"queueId":7001,"campaignId":17}]"#).await, Ok((vec![("7001".to_owned(), 17)], 0)));
    }

    #[tokio::test]
    async fn rows_that_cannot_be_read_are_counted() {
        let text = r#"[{"queueId":"a","campaignId":1},{"queueId":"b"},{"campaignId":1},{"queueId":"c","campaign":"Sales"},7]"#;
        assert_eq!(read(text).await, Ok((vec![("a".to_owned(), 1)], 4)));
        assert_eq!(read(r#"{"a":1,"b":null,"c":"x"}"#).await, Ok((vec![("a".to_owned(), 1)], 2)));
        for nothing in ["", "[]", "{}", "null", r#"{"results":[]}"#] {
            assert_eq!(read(nothing).await, Ok((Vec::new(), 0)), "{nothing}");
        }
        for broken in ["OK", "7", "[", "<html>"] {
            assert!(read(broken).await.is_err(), "{broken}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "[\\[\\]{}\":, a-z0-9]{0,80}") {
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            let _ = runtime.block_on(read(&text));
        }
    }
}
