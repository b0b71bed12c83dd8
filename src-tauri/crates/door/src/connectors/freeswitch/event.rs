//! The members of an event that matter here. All values are texts; what is not asked for is passed over without being kept.

use serde::Deserialize;
use std::borrow::Cow;

type Text<'a> = Option<Cow<'a, str>>;

/// One event.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Event<'a> {
    #[serde(rename = "Event-Name", borrow)]
    pub(super) name: Text<'a>,
    #[serde(rename = "Event-Subclass", borrow)]
    pub(super) subclass: Text<'a>,
    #[serde(rename = "Unique-ID", borrow)]
    pub(super) leg: Text<'a>,
    #[serde(rename = "Channel-Call-UUID", borrow)]
    pub(super) call: Text<'a>,
    #[serde(rename = "Other-Leg-Unique-ID", borrow)]
    pub(super) other_leg: Text<'a>,
    #[serde(rename = "Other-Type", borrow)]
    pub(super) other_type: Text<'a>,
    #[serde(rename = "Call-Direction", borrow)]
    pub(super) direction: Text<'a>,
    #[serde(rename = "Channel-Name", borrow)]
    pub(super) channel: Text<'a>,
    #[serde(rename = "Channel-Presence-ID", borrow)]
    pub(super) presence: Text<'a>,
    #[serde(rename = "Caller-Caller-ID-Number", borrow)]
    pub(super) caller_number: Text<'a>,
    #[serde(rename = "Caller-Caller-ID-Name", borrow)]
    pub(super) caller_name: Text<'a>,
    #[serde(rename = "Caller-Destination-Number", borrow)]
    pub(super) destination: Text<'a>,
    #[serde(rename = "Caller-Callee-ID-Number", borrow)]
    pub(super) callee_number: Text<'a>,
    #[serde(rename = "Caller-Channel-Answered-Time", borrow)]
    pub(super) answered_microseconds: Text<'a>,
    #[serde(rename = "Caller-Channel-Hangup-Time", borrow)]
    pub(super) hangup_microseconds: Text<'a>,
    #[serde(rename = "Hangup-Cause", borrow)]
    pub(super) hangup_cause: Text<'a>,
    #[serde(rename = "variable_billsec", borrow)]
    pub(super) billsec: Text<'a>,
    #[serde(rename = "variable_user_name", borrow)]
    pub(super) user_name: Text<'a>,
    #[serde(rename = "variable_dialed_user", borrow)]
    pub(super) dialed_user: Text<'a>,
    #[serde(rename = "variable_endpoint_disposition", borrow)]
    pub(super) disposition: Text<'a>,
    #[serde(rename = "variable_cc_queue", borrow)]
    pub(super) variable_queue: Text<'a>,
    #[serde(rename = "variable_cc_side", borrow)]
    pub(super) variable_side: Text<'a>,
    #[serde(rename = "variable_cc_member_session_uuid", borrow)]
    pub(super) variable_member_session: Text<'a>,
    #[serde(rename = "variable_cc_member_uuid", borrow)]
    pub(super) variable_member: Text<'a>,
    #[serde(rename = "CC-Action", borrow)]
    pub(super) action: Text<'a>,
    #[serde(rename = "CC-Queue", borrow)]
    pub(super) queue: Text<'a>,
    #[serde(rename = "CC-Agent", borrow)]
    pub(super) agent: Text<'a>,
    #[serde(rename = "CC-Agent-UUID", borrow)]
    pub(super) agent_leg: Text<'a>,
    #[serde(rename = "CC-Member-UUID", borrow)]
    pub(super) member: Text<'a>,
    #[serde(rename = "CC-Member-Session-UUID", borrow)]
    pub(super) member_session: Text<'a>,
    #[serde(rename = "CC-Member-CID-Number", borrow)]
    pub(super) member_number: Text<'a>,
    #[serde(rename = "CC-Member-CID-Name", borrow)]
    pub(super) member_name: Text<'a>,
    #[serde(rename = "CC-Agent-Answered-Time", borrow)]
    pub(super) agent_answered_seconds: Text<'a>,
    #[serde(rename = "CC-Bridge-Terminated-Time", borrow)]
    pub(super) bridge_ended_seconds: Text<'a>,
    #[serde(rename = "Beep-Status", borrow)]
    pub(super) beep_status: Text<'a>,
}

/// The text of a value, if it is there and not blank.
pub(super) fn text<'t>(value: &'t Text<'_>) -> Option<&'t str> {
    value.as_deref().map(str::trim).filter(|value| !value.is_empty())
}
