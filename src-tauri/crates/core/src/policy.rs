//! Whether a call that ended is surveyed, and through which campaign.
//!
//! One pure function: the same answer for the door, for `explain` and for the ledger. Sources of the rules: API reference
//! 3.4 (call rules), 3.9 (numbers), interface.md (`survey.*`).

mod decided;

pub use decided::{DecidedBy, decided_by};

use crate::call::{CallRecord, Direction, Reason, SurveyState, Voicemail};
use crate::id::CampaignId;
use crate::outbox;
use crate::phone::{self, Dialled};
use crate::ports::QueueRow;
use crate::settings::{LocalQueue, Settings, TransferRule, queue_form};
use jiff::Timestamp;
use serde_json::{Value, json};

/// What the rules look at beside the call.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The effective settings.
    pub settings: &'a Settings,
    /// The service's IVR map; `None` while it has never been read.
    pub ivr_map: Option<&'a [QueueRow]>,
    /// Whether somebody is signed in, if only with a keychain that is locked for now.
    pub signed_in: bool,
    /// When this computer last asked this customer, if within the guard time.
    pub asked_at: Option<Timestamp>,
    /// Since when this customer does not want to be asked, as an agent said of an earlier call.
    pub declined_at: Option<Timestamp>,
}

/// What the rules say.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It is surveyed through this campaign.
    Survey(CampaignId),
    /// It is surveyed if its queue has a campaign, and that will be known once the map is read.
    WaitForMap,
    /// It would be surveyed, through this campaign or one that the map will name, but this is a rehearsal. That is settled here and
    /// now: a call that was rehearsed goes out later only if a person asks for it.
    Rehearse(Option<CampaignId>),
    /// It is not.
    Skip(Reason, Value),
}

/// A verdict in the words of the ledger.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Where the survey stands then.
    pub survey: SurveyState,
    /// Why.
    pub reason: Option<Reason>,
    /// Figures and words that belong to the reason.
    pub detail: Option<Value>,
    /// The campaign it goes through, or would go through.
    pub campaign: Option<CampaignId>,
}

impl Verdict {
    /// What becomes of a call by this verdict.
    #[must_use]
    pub fn outcome(self) -> Outcome {
        let (survey, reason, detail, campaign) = match self {
            Self::Survey(campaign) => (SurveyState::Queued, None, None, Some(campaign)),
            Self::WaitForMap => (SurveyState::Queued, None, Some(json!({ "waits_for": "ivr_map" })), None),
            Self::Rehearse(campaign) => (SurveyState::Skipped, Some(Reason::Rehearsal), Some(outbox::rehearsed(campaign)), campaign),
            Self::Skip(reason, detail) => (SurveyState::Skipped, Some(reason), Some(detail), None),
        };
        Outcome { survey, reason, detail, campaign }
    }
}

/// Where the calls of a queue go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// Through this campaign.
    Campaign(CampaignId),
    /// Nowhere: the queue is switched off here.
    Off,
    /// Nowhere: nobody said.
    Unmapped,
    /// Unknown until the map is read.
    Unread,
}

/// Decides about a call that has ended.
#[must_use]
pub fn decide(call: &CallRecord, ground: &Ground<'_>) -> Verdict {
    let rules = &ground.settings.survey;
    let skip = |reason| Verdict::Skip(reason, json!({}));
    if call.survey.reason == Some(Reason::DoNotSurvey) {
        return Verdict::Skip(Reason::DoNotSurvey, call.survey.detail.clone().unwrap_or_else(|| json!({})));
    }
    if was_not_answered(call) {
        return skip(Reason::NotAnswered);
    }
    if call.voicemail == Voicemail::Yes {
        return skip(Reason::Voicemail);
    }
    match phone::read_number(call.number.as_deref(), &rules.default_country, rules.internal_digits) {
        Dialled::Withheld => return skip(Reason::NumberWithheld),
        Dialled::Internal(_) => return skip(Reason::InternalNumber),
        Dialled::Invalid => return skip(Reason::InvalidNumber),
        Dialled::Number(_) => {}
    }
    if !rules.enabled {
        return skip(Reason::SurveysOff);
    }
    if !rules.outbound && call.direction != Direction::In {
        return skip(Reason::OutboundOff);
    }
    let route = route(call.queue.as_deref(), ground);
    if route == Route::Off {
        return Verdict::Skip(Reason::QueueOff, json!({ "queue": call.queue }));
    }
    if let Some(detail) = too_short(call, ground.settings) {
        return Verdict::Skip(Reason::TooShort, detail);
    }
    if call.transferred && rules.transferred != TransferRule::First {
        return Verdict::Skip(Reason::Transferred, json!({ "rule": rules.transferred.word() }));
    }
    if let Some(declined_at) = ground.declined_at {
        let (reason, detail) = declined_before(declined_at);
        return Verdict::Skip(reason, detail);
    }
    if let Some(asked_at) = ground.asked_at {
        return Verdict::Skip(Reason::AskedRecently, json!({ "asked_at": asked_at, "guard_hours": rules.guard_hours }));
    }
    if !ground.signed_in {
        return skip(Reason::SignedOut);
    }
    match route {
        Route::Campaign(campaign) if rules.rehearsal => Verdict::Rehearse(Some(campaign)),
        Route::Unread if rules.rehearsal => Verdict::Rehearse(None),
        Route::Campaign(campaign) => Verdict::Survey(campaign),
        Route::Unread => Verdict::WaitForMap,
        Route::Off | Route::Unmapped => Verdict::Skip(Reason::QueueNotMapped, json!({ "queue": call.queue })),
    }
}

/// Where the calls of a queue go: local rows, then the service's map, then the default campaign.
#[must_use]
pub fn route(queue: Option<&str>, ground: &Ground<'_>) -> Route {
    let default = ground.settings.survey.default_campaign;
    let fallback = default.map_or(Route::Unmapped, Route::Campaign);
    let Some(queue) = queue else {
        return fallback;
    };
    let local = ground.settings.queues.iter().find(|row| same_queue(&row.queue, queue));
    match local {
        Some(LocalQueue { enabled: false, .. }) => return Route::Off,
        Some(LocalQueue { campaign: Some(campaign), .. }) => return Route::Campaign(*campaign),
        Some(LocalQueue { campaign: None, .. }) | None => {}
    }
    match ground.ivr_map {
        Some(map) => map.iter().find(|row| same_queue(&row.queue, queue)).map_or(fallback, |row| Route::Campaign(row.campaign)),
        None => Route::Unread,
    }
}

/// Whether two texts name one queue (API reference 6.15).
#[must_use]
pub fn same_queue(one: &str, other: &str) -> bool {
    queue_form(one) == queue_form(other)
}

/// A call that was seen to begin, was never seen to be answered and carries no talk time.
fn was_not_answered(call: &CallRecord) -> bool {
    call.missed || (call.started_at.is_some() && call.answered_at.is_none() && call.talk_seconds.is_none())
}

/// Talk time must *exceed* the limit of its direction; an unknown direction follows outgoing calls (API reference 3.4).
/// An incoming call of unknown talk time counts as answered, and passes unless a limit above 0 asks for more.
fn too_short(call: &CallRecord, settings: &Settings) -> Option<Value> {
    let rules = &settings.survey;
    let (min_seconds, unknown_is_enough) = match call.direction {
        Direction::In => (rules.min_seconds_in, rules.min_seconds_in == 0),
        Direction::Out | Direction::Unknown => (rules.min_seconds_out, false),
    };
    let long_enough = match call.talk_seconds {
        Some(seconds) => seconds > min_seconds,
        None => unknown_is_enough,
    };
    (!long_enough).then(|| json!({ "talk_seconds": call.talk_seconds, "min_seconds": min_seconds }))
}

/// The setting that says how long talk must be.
fn too_short_key(direction: Direction) -> &'static [&'static str] {
    match direction {
        Direction::In => &["survey.min_seconds_in"],
        Direction::Out | Direction::Unknown => &["survey.min_seconds_out"],
    }
}

/// What belongs to the survey of a customer who declined at a time.
#[must_use]
pub fn declined_before(declined_at: Timestamp) -> (Reason, Value) {
    (Reason::DoNotSurvey, json!({ "why": "declined_before", "declined_at": declined_at }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::testing::ended_call;

    fn map() -> Vec<QueueRow> {
        vec![QueueRow { queue: "Support".into(), campaign: CampaignId(17) }]
    }

    fn verdict(change: impl FnOnce(&mut CallRecord, &mut Settings)) -> Verdict {
        let mut call = ended_call("+4531234567", Direction::In, Some("support"), Some(83));
        let mut settings = Settings::default();
        change(&mut call, &mut settings);
        let map = map();
        let ground = Ground { settings: &settings, ivr_map: Some(&map), signed_in: true, asked_at: None, declined_at: None };
        decide(&call, &ground)
    }

    fn reason(change: impl FnOnce(&mut CallRecord, &mut Settings)) -> Option<Reason> {
        match verdict(change) {
            Verdict::Skip(reason, _) => Some(reason),
            Verdict::Survey(_) | Verdict::WaitForMap | Verdict::Rehearse(_) => None,
        }
    }

    #[test]
    fn a_mapped_incoming_call_is_surveyed_whatever_the_case_of_its_queue() {
        assert_eq!(verdict(|_, _| {}), Verdict::Survey(CampaignId(17)));
        assert_eq!(verdict(|call, _| call.queue = Some(" SUPPORT ".into())), Verdict::Survey(CampaignId(17)));
    }

    #[test]
    fn the_minute_must_be_exceeded_when_the_agent_called() {
        for (direction, seconds, survey) in [
            (Direction::Out, Some(41), false),
            (Direction::Out, Some(60), false),
            (Direction::Out, Some(61), true),
            (Direction::Unknown, Some(60), false),
            (Direction::Unknown, None, false),
            (Direction::Out, None, false),
            (Direction::In, Some(1), true),
            (Direction::In, Some(0), false),
            (Direction::In, None, true),
        ] {
            let got = reason(|call, _| {
                call.direction = direction;
                call.talk_seconds = seconds;
            });
            assert_eq!(got, (!survey).then_some(Reason::TooShort), "{direction:?} {seconds:?}");
        }
    }

    #[test]
    fn each_rule_has_its_reason() {
        let cases: Vec<(Reason, fn(&mut CallRecord, &mut Settings))> = vec![
            (Reason::NotAnswered, |call, _| call.missed = true),
            (Reason::NotAnswered, |call, _| {
                call.started_at = Some(call.created_at);
                call.talk_seconds = None;
            }),
            (Reason::Voicemail, |call, _| call.voicemail = Voicemail::Yes),
            (Reason::NumberWithheld, |call, _| call.number = Some("anonymous".into())),
            (Reason::NumberWithheld, |call, _| call.number = Some(String::new())),
            (Reason::NumberWithheld, |call, _| call.number = None),
            (Reason::InternalNumber, |call, _| call.number = Some("214".into())),
            (Reason::InvalidNumber, |call, _| call.number = Some("+45abc".into())),
            (Reason::SurveysOff, |_, settings| settings.survey.enabled = false),
            (Reason::OutboundOff, |call, settings| {
                call.direction = Direction::Out;
                settings.survey.outbound = false;
            }),
            (Reason::QueueOff, |_, settings| {
                settings.queues = vec![LocalQueue { queue: "support".into(), campaign: None, enabled: false }];
            }),
            (Reason::QueueNotMapped, |call, _| call.queue = Some("vagt-nat".into())),
            (Reason::QueueNotMapped, |call, _| call.queue = None),
            (Reason::Transferred, |call, _| call.transferred = true),
            (Reason::DoNotSurvey, |call, _| call.survey.reason = Some(Reason::DoNotSurvey)),
        ];
        for (expected, change) in cases {
            assert_eq!(reason(change), Some(expected));
        }
    }

    #[test]
    fn a_local_row_wins_over_the_map_and_the_default_takes_the_rest() {
        let local = verdict(|_, settings| {
            settings.queues = vec![LocalQueue { queue: "SUPPORT".into(), campaign: Some(CampaignId(5)), enabled: true }];
        });
        assert_eq!(local, Verdict::Survey(CampaignId(5)));
        let rest = verdict(|call, settings| {
            call.queue = Some("other".into());
            settings.survey.default_campaign = Some(CampaignId(9));
        });
        assert_eq!(rest, Verdict::Survey(CampaignId(9)));
    }

    #[test]
    fn before_the_map_was_ever_read_a_call_waits_for_it() {
        let call = ended_call("+4531234567", Direction::In, Some("support"), Some(83));
        let settings = Settings::default();
        let ground = Ground { settings: &settings, ivr_map: None, signed_in: true, asked_at: None, declined_at: None };
        assert_eq!(decide(&call, &ground), Verdict::WaitForMap);
    }

    #[test]
    fn in_a_rehearsal_every_rule_speaks_as_always_and_only_the_sending_is_left_out() {
        assert_eq!(verdict(|_, settings| settings.survey.rehearsal = true), Verdict::Rehearse(Some(CampaignId(17))));
        let too_short = reason(|call, settings| {
            settings.survey.rehearsal = true;
            (call.direction, call.talk_seconds) = (Direction::Out, Some(41));
        });
        assert_eq!(too_short, Some(Reason::TooShort));
        let call = ended_call("+4531234567", Direction::In, Some("support"), Some(83));
        let mut settings = Settings::default();
        settings.survey.rehearsal = true;
        let unread = Ground { settings: &settings, ivr_map: None, signed_in: true, asked_at: None, declined_at: None };
        assert_eq!(decide(&call, &unread), Verdict::Rehearse(None));
    }

    #[test]
    fn a_transferred_call_belongs_to_the_first_agent_only_by_that_rule() {
        let first = verdict(|call, settings| {
            call.transferred = true;
            settings.survey.transferred = TransferRule::First;
        });
        assert_eq!(first, Verdict::Survey(CampaignId(17)));
    }
}
