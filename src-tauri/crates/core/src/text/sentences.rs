//! Finished sentences: what became of a call and why, the score, the health. The words of a call are those of the Calls
//! page (`call-*`), so that console and window never disagree.

use super::{Arg, Texts};
use crate::call::{Direction, Reason, SurveyState};
use crate::id::Estimate;
use crate::view::{Health, HealthState, LedgerRow, ScoreDocument};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;

/// What a sentence about a survey needs to know.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told<'a> {
    /// Where the survey stands.
    pub state: SurveyState,
    /// Why.
    pub reason: Option<Reason>,
    /// Figures and words that belong to the reason.
    pub detail: Option<&'a Value>,
    /// Who called whom, where it is known here.
    pub direction: Option<Direction>,
    /// The agent's estimate.
    pub estimate: Option<Estimate>,
    /// When the call ended.
    pub ended_at: Option<Timestamp>,
}

impl<'a> Told<'a> {
    fn text(&self, member: &str) -> Option<&'a str> {
        self.detail?.get(member)?.as_str().filter(|text| !text.is_empty())
    }

    fn figure(&self, member: &str) -> Option<u32> {
        u32::try_from(self.detail?.get(member)?.as_u64()?).ok()
    }
}

impl Texts {
    /// What became of a survey and why: "No survey: too short. 41 s of talk; calls out need more than 60 s."
    #[must_use]
    pub fn survey_sentence(&self, told: &Told<'_>) -> String {
        match told.state {
            SurveyState::Open => self.say("call-open", &[]),
            SurveyState::Queued => self.say("call-queued", &[]),
            SurveyState::Sending => self.say("call-sending", &[]),
            SurveyState::AwaitingEstimate => self.two("call-awaiting.lead", self.say("call-awaiting", &[])),
            SurveyState::Sent => match told.estimate {
                Some(estimate) => {
                    let points = [("estimate", Arg::Number(f64::from(estimate.points())))];
                    self.two("call-sent", self.say("call-sent.estimate", &points))
                }
                None => self.say("call-sent", &[]),
            },
            SurveyState::Skipped => self.skipped(told),
            SurveyState::Uncertain => self.two("call-uncertain.lead", self.say("call-uncertain", &[])),
            SurveyState::Failed => self.two("call-failed.lead", self.refused(told)),
            SurveyState::Expired => self.two("call-expired", self.expired(told)),
        }
    }

    fn two(&self, lead: &str, rest: String) -> String {
        format!("{} {rest}", self.say(lead, &[]))
    }

    fn skipped(&self, told: &Told<'_>) -> String {
        let lead = match told.reason {
            Some(Reason::Transferred) => "call-skipped.elsewhere",
            Some(_) | None => "call-skipped",
        };
        self.two(lead, self.skip_reason(told))
    }

    fn skip_reason(&self, told: &Told<'_>) -> String {
        let plain = |attribute: &str| self.say(&format!("call-skipped.{attribute}"), &[]);
        let about_queue = |attribute: &str, nameless: &str| match told.text("queue") {
            Some(queue) => self.say(&format!("call-skipped.{attribute}"), &[("queue", queue.into())]),
            None => plain(nameless),
        };
        match told.reason {
            Some(Reason::TooShort) => self.too_short(told),
            Some(Reason::Voicemail) => plain("voicemail"),
            Some(Reason::NotAnswered) => plain("not-answered"),
            Some(Reason::QueueNotMapped) => about_queue("queue-not-mapped", "no-queue"),
            Some(Reason::NumberWithheld) => plain("number-withheld"),
            Some(Reason::InternalNumber) => plain("internal-number"),
            Some(Reason::InvalidNumber) => plain("invalid-number"),
            Some(Reason::OutboundOff) => plain("outbound-off"),
            Some(Reason::QueueOff) => about_queue("queue-off", "plain"),
            Some(Reason::SurveysOff) => plain("surveys-off"),
            Some(Reason::Transferred) => match told.text("rule") {
                Some("first") => plain("transferred-first"),
                Some("none") => plain("transferred-none"),
                Some(_) | None => plain("transferred"),
            },
            Some(Reason::AskedRecently) => self.asked_recently(told),
            Some(Reason::DoNotSurvey) => match told.text("why") {
                Some(why) => self.say("call-skipped.do-not-survey-why", &[("why", self.why(why).into())]),
                None => plain("do-not-survey"),
            },
            Some(Reason::DuplicateEvent) => plain("duplicate"),
            Some(Reason::AlreadyInvited) => plain("already-invited"),
            Some(Reason::NotEstimated) => self.say("said-not-judged", &[]),
            Some(Reason::SignedOut) => plain("signed-out"),
            Some(Reason::Rehearsal) => plain("rehearsal"),
            Some(Reason::Rejected | Reason::RatingRefused | Reason::NoAnswer | Reason::Stale) | None => plain("plain"),
        }
    }

    fn too_short(&self, told: &Told<'_>) -> String {
        let Some(least) = told.figure("min_seconds") else {
            return self.say("call-skipped.too-short", &[]);
        };
        let least = ("least", Arg::from(least));
        let Some(talk) = told.figure("talk_seconds") else {
            return self.say("call-skipped.too-short-unknown", &[least]);
        };
        let id = match told.direction {
            Some(Direction::In) => "call-skipped.too-short-in",
            Some(Direction::Out | Direction::Unknown) => "call-skipped.too-short-out",
            None => "said-too-short",
        };
        self.say(id, &[("talk", talk.into()), least])
    }

    fn asked_recently(&self, told: &Told<'_>) -> String {
        let asked_at: Option<Timestamp> = told.text("asked_at").and_then(|at| at.parse().ok());
        let ago = asked_at.zip(told.ended_at).map(|(asked, ended)| ended.duration_since(asked).as_hours());
        match (ago.and_then(|hours| u32::try_from(hours).ok()), told.figure("guard_hours")) {
            (Some(ago @ 1..), Some(hours)) => self.say("call-skipped.asked-recently", &[("ago", ago.into()), ("hours", hours.into())]),
            (_, _) => self.say("call-skipped.asked-recently-plain", &[]),
        }
    }

    /// The agent's reason in words, where it is one of those that the window offers; else as it was typed.
    fn why(&self, word: &str) -> String {
        let id = format!("why-{}", word.replace('_', "-"));
        if self.knows(&id) { self.say(&id, &[]) } else { word.to_owned() }
    }

    fn refused(&self, told: &Told<'_>) -> String {
        match (told.reason, told.text("message"), told.figure("status")) {
            (Some(Reason::RatingRefused), _, _) => self.say("call-failed.rating", &[]),
            (_, Some(message), _) => self.say("call-failed", &[("message", message.into())]),
            (_, None, Some(status)) => self.say("call-failed.status", &[("status", status.into())]),
            (_, None, None) => self.say("call-failed.plain", &[]),
        }
    }

    fn expired(&self, told: &Told<'_>) -> String {
        let within = |id: &str, member: &str| match told.figure(member) {
            Some(minutes) => self.say(id, &[("minutes", minutes.into())]),
            None => self.say("call-expired.plain", &[]),
        };
        match told.reason {
            Some(Reason::NotEstimated) => within("call-expired.estimate", "expire_minutes"),
            Some(Reason::Stale) => within("said-stale", "stale_minutes"),
            Some(Reason::SignedOut) => self.say("call-expired.signed-out", &[]),
            Some(_) | None => self.say("call-expired.plain", &[]),
        }
    }

    /// The last call in one short line for the tray's menu: "Last call 14:03: no survey, too short".
    #[must_use]
    pub fn last_call_line(&self, row: &LedgerRow, zone: &TimeZone) -> String {
        let at = row.ended_at.or(row.answered_at).or(row.started_at).unwrap_or(row.updated_at);
        let reason = row.reason.map_or("none", Reason::word);
        let why = self.say("tray-why", &[("reason", reason.into())]);
        let id = if why.is_empty() { "tray-last-call" } else { "tray-last-call.why" };
        let what = self.say("tray-outcome", &[("state", row.survey.word().into())]);
        self.say(id, &[("time", self.clock(at, zone).into()), ("outcome", what.into()), ("why", why.into())])
    }

    /// The score in one line: "+45 NPS of 38 answers, likely +19 to +64", or why there is none.
    #[must_use]
    pub fn score_line(&self, score: &ScoreDocument) -> String {
        let count = ("n", Arg::from(score.n));
        match (score.shown, score.nps, score.low, score.high) {
            (crate::view::ScoreShown::Score | crate::view::ScoreShown::Muted, Some(nps), Some(low), Some(high)) => self.say(
                "tray-score",
                &[("nps", self.signed(nps).into()), count, ("low", self.signed(low).into()), ("high", self.signed(high).into())],
            ),
            (_, _, _, _) if score.n == 0 => self.say("tray-score-none", &[("days", u32::from(score.days).into())]),
            (_, _, _, _) => self.say("tray-score-few", &[count]),
        }
    }

    /// The health in one line: "Connected, read 09:41".
    #[must_use]
    pub fn health_line(&self, health: &Health, zone: &TimeZone) -> String {
        let state = match health.state {
            HealthState::Connected => "connected",
            HealthState::Practice => "practice",
            HealthState::Offline => "offline",
            HealthState::Throttled => "throttled",
            HealthState::Unreachable => "unreachable",
            HealthState::KeyRejected => "key-rejected",
            HealthState::Locked => "locked",
            HealthState::SignedOut => "signed-out",
            HealthState::Connecting => "connecting",
        };
        let at = match health.state {
            HealthState::Connected => health.last_read,
            HealthState::Offline | HealthState::Throttled | HealthState::Unreachable => health.next_read,
            HealthState::Practice | HealthState::KeyRejected | HealthState::Locked | HealthState::SignedOut | HealthState::Connecting => {
                None
            }
        };
        match at {
            Some(at) => self.say(&format!("tray-health-{state}.at"), &[("time", self.clock(at, zone).into())]),
            None => self.say(&format!("tray-health-{state}"), &[]),
        }
    }
}
