//! Names of campaigns (API reference 2.2).

use super::Row;
use crate::json::{first_member, member, text, whole};
use aftercall_core::id::CampaignId;
use aftercall_core::ports::Campaign;
use serde_json::Value;

impl Row for Campaign {
    type Key = CampaignId;

    /// A campaign without a name is known by its id.
    fn read(value: &Value) -> Option<Self> {
        let row = value.as_object()?;
        let id = whole(first_member(row, &["id", "campaignId"])?)?;
        let name = member(row, "name").or_else(|| member(row, "campaignName")).and_then(text);
        Some(Self { id: CampaignId(id), name: name.unwrap_or_else(|| id.to_string()) })
    }

    fn key(&self) -> Self::Key {
        self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_campaign_needs_an_id_only() {
        let table = [
            (json!({"id": 17, "name": "Support", "npsScore": 54}), Some((17, "Support"))),
            (json!({"Id": "17", "Name": "Support"}), Some((17, "Support"))),
            (json!({"id": 17, "name": null}), Some((17, "17"))),
            (json!({"name": "Support"}), None),
            (json!("Support"), None),
        ];
        for (value, expected) in table {
            let expected = expected.map(|(id, name): (i64, &str)| Campaign { id: CampaignId(id), name: name.to_owned() });
            assert_eq!(Campaign::read(&value), expected, "{value}");
        }
    }
}
