//! The agent shows the screen to others: no message, no question and no caller card, until an hour that is known from the start.
//! What came meanwhile arrives then.

use super::Reply;
use super::run::Engine;
use crate::error::{Refusal, RefusalCode};
use crate::text::Arg;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

/// Whoever presents for longer says so again: one that is forgotten must end by itself on the same day.
const LONGEST_MINUTES: u32 = 8 * 60;

impl Engine {
    pub(super) fn present(&mut self, minutes: Option<u32>, reply: Reply) {
        let until = match minutes {
            None => None,
            Some(minutes) if (1..=LONGEST_MINUTES).contains(&minutes) => Some(self.now + SignedDuration::from_mins(i64::from(minutes))),
            Some(_) => {
                let most = [("most", Arg::Text(LONGEST_MINUTES.to_string()))];
                let refusal = Refusal::said(RefusalCode::InvalidField, "refused-presenting-minutes", &most);
                // Nobody waits any more: fine.
                let _ = reply.send(Err(refusal.with(json!({ "field": "minutes" }))));
                return;
            }
        };
        // What was asked for before is none of what was asked for now.
        self.state.preferred = None;
        self.set_presenting(until);
        let status = self.notifications_status();
        self.answer_when_kept(reply, json!({ "notifications": status }));
    }

    /// The hour has come.
    pub(super) fn stop_presenting_in_time(&mut self) {
        if self.state.presenting_until.is_some_and(|until| until <= self.now) {
            self.set_presenting(None);
        }
    }

    fn set_presenting(&mut self, until: Option<Timestamp>) {
        self.state.presenting_until = until;
        self.keep_note("presenting_until", json!(until));
        self.shown.touch();
    }
}
