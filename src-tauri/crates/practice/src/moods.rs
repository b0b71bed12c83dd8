//! The ways a service may differ from what we assume. Each mood is one row of section 6 of the API reference, switchable while
//! the service runs, so that the client's tolerance is tested against something that speaks.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::routes::Route;

/// All moods together. The default is the service as documented and observed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Moods {
    /// `Rating` instead of `rating`, in every reply (row 8).
    pub pascal_case: bool,
    /// Lists come inside an object (row 9).
    pub wrapper: Option<Wrapper>,
    /// `"9"` instead of `9`, in every reply (row 8).
    pub numbers_as_strings: bool,
    /// The form of the p-gap reply (row 3).
    pub pgap: PgapShape,
    /// The form of the IVR map (row 16).
    pub ivr: IvrShape,
    /// Routes that do not exist here, and the status they answer with: 404 or 405 (row 1).
    pub missing: BTreeMap<Route, u16>,
    /// `phoneNumber` is not understood by the responses of all campaigns: every row comes back (row 1).
    pub ignores_phone: bool,
    /// What the plural add-respondent path takes (row 2).
    pub plural_takes: Takes,
    /// The singular add-respondent path looks at `checkPgap` too (row 2).
    pub singular_checks_pgap: bool,
    /// What adding a respondent answers (row 5).
    pub success: SuccessShape,
    /// The form of error bodies (row 6).
    pub errors: ErrorShape,
    /// The form of times (row 11).
    pub timestamps: TimestampStyle,
    /// `custom` comes back as JSON text instead of an object (row 18).
    pub custom_as_text: bool,
}

/// The member that holds a wrapped list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wrapper {
    /// `{"results":[..]}`, observed on the public-review feed
    Results,
    /// `{"items":[..]}`
    Items,
    /// `{"data":[..]}`
    Data,
    /// `{"value":[..]}`, as OData does
    Value,
}

impl Wrapper {
    /// The member's name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Results => "results",
            Self::Items => "items",
            Self::Data => "data",
            Self::Value => "value",
        }
    }
}

/// Forms of the p-gap reply. All mean the same and have stored nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PgapShape {
    /// `{"pgap":true}`, as documented
    #[default]
    Documented,
    /// `{"pgap":"true"}`
    Text,
    /// `{"pgap":1}`
    Number,
    /// `{"data":{"pGap":true}}`
    InData,
    /// `{"result":{"PGAP":true}}`
    InResult,
    /// `{"results":[{"p-gap":true}]}`
    InResults,
    /// `[{"p_gap":true}]`
    InList,
    /// 202 with the documented body
    Accepted,
    /// 409 with the documented body
    Conflict,
}

/// Forms of the IVR map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IvrShape {
    /// `[{"queueId":"support","campaignId":17}]`
    #[default]
    QueueIdCampaignId,
    /// `[{"queue":"support","campaign":17}]`
    QueueCampaign,
    /// `[{"id":"support","campaign":{"id":17,"name":"Support"}}]`
    NestedCampaign,
    /// `[{"identifier":"support","campaignId":17}]`
    Identifier,
    /// `[{"ivrId":"support","campaignId":17}]`
    IvrId,
    /// `[{"key":"support","campaignId":17}]`
    Key,
    /// `{"support":17}`
    Dictionary,
}

/// Which bodies a path takes; the others are answered with 400.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Takes {
    /// One object or a list of them.
    #[default]
    Both,
    /// One object only.
    Object,
    /// A list only.
    List,
}

/// What a successful add-respondent answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuccessShape {
    /// 200 and an object
    #[default]
    Object,
    /// 200 and nothing
    Empty,
    /// 200 and `OK` as plain text
    Text,
    /// 201 and an object
    Created,
    /// 204
    NoContent,
    /// 200 and `{"pgap":false}`
    PgapFalse,
}

/// Forms of an error body.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorShape {
    /// Problem details for bodies that fail validation, `{"message":".."}` for the rest
    #[default]
    Natural,
    /// `{"message":".."}`
    Message,
    /// `{"error":".."}`
    Error,
    /// `{"error":{"message":".."}}`
    ErrorObject,
    /// `{"title":".."}`
    Title,
    /// `{"detail":".."}`
    Detail,
    /// `{"errors":["..",".."]}`
    ErrorList,
    /// `{"errors":{"field":[".."]}}`
    ErrorMap,
    /// ASP.NET problem details (RFC 9457)
    Problem,
    /// Plain text
    Text,
    /// Nothing
    Empty,
}

/// The form of times in replies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TimestampStyle {
    /// Digits of the fraction, 0..=7 at the service (up to 9 here).
    pub fraction_digits: u8,
    /// A space instead of `T`.
    pub space: bool,
    /// `+00:00` at the end.
    pub zone: bool,
}

impl Default for TimestampStyle {
    fn default() -> Self {
        Self { fraction_digits: 7, space: false, zone: true }
    }
}
