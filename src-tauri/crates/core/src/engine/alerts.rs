//! The one gate in front of every notification.
//!
//! Kinds and low answers by setting; nothing during a call, while presenting, and while the system wants quiet (it arrives
//! afterwards), and no answer while paused. An answer is
//! told once: it is new only in the read that first kept it, and the first read of all tells nothing.

use super::run::Engine;
use crate::ports::{Notification, Opens};
use crate::response::KeptResponse;
use crate::settings::{DuringCalls, NotifyKinds};
use crate::text::Arg;
use crate::view::{Band, HeldBy, NotificationsStatus};
use jiff::SignedDuration;

/// More new answers at once are told in one message.
const MOST_SINGLE: usize = 3;
/// An answer that was given longer ago is no news (a computer that was off for days).
const NEWS_HOURS: i64 = 24;

impl Engine {
    /// Tells new answers, as far as the settings want.
    pub(super) fn alert(&mut self, new: &[KeptResponse]) {
        let rules = self.state.resolved.settings.notify.clone();
        let news: Vec<&KeptResponse> = new
            .iter()
            .filter(|kept| {
                let low = kept.response.points().is_some_and(|points| u32::from(points) < rules.low_only_below);
                match rules.responses {
                    NotifyKinds::All => true,
                    NotifyKinds::Low => low,
                    NotifyKinds::None => false,
                }
            })
            .filter(|kept| {
                let age = kept.response.rated_at.map(|rated| self.now.duration_since(rated));
                age.is_none_or(|age| age < SignedDuration::from_hours(NEWS_HOURS))
            })
            .collect();
        let notifications: Vec<Notification> = news.into_iter().map(|kept| self.answer_notification(kept)).collect();
        self.tell_people(notifications);
    }

    fn answer_notification(&self, kept: &KeptResponse) -> Notification {
        let response = &kept.response;
        let texts = &self.state.texts;
        let title = match (response.rating, response.points()) {
            (Some(_), Some(points)) => {
                let band = Band::of(points).word();
                texts.say("notify-answer-title", &[("rating", Arg::Number(f64::from(points))), ("band", Arg::Text(band.into()))])
            }
            (Some(rating), None) => texts.say("notify-answer-title-other", &[("rating", Arg::Text(rating.to_string()))]),
            (None, _) => texts.say("notify-answer-title-none", &[]),
        };
        // Nobody is at the computer, or its screen is locked: then whoever passes by reads no names and no comments.
        let at_desk = !self.state.away;
        let name = response.short_name().filter(|_| at_desk);
        let comment = response.comment.clone().filter(|_| at_desk && self.state.resolved.settings.notify.show_comment);
        let body = match (name, comment) {
            (Some(name), Some(comment)) => format!("{name}\n{comment}"),
            (Some(text), None) | (None, Some(text)) => text,
            (None, None) => String::new(),
        };
        Notification {
            key: format!("answer-{}", response.id),
            title,
            body,
            sound: self.state.resolved.settings.notify.sound,
            opens: Opens::Today { response: Some(response.id) },
        }
    }

    pub(super) fn tell_people(&mut self, mut notifications: Vec<Notification>) {
        if self.state.paused_until.is_some() {
            notifications.retain(is_lasting);
        }
        if notifications.is_empty() {
            return;
        }
        if self.holds() || self.state.paused_until.is_some() {
            self.state.held.append(&mut notifications);
            return;
        }
        self.show_notifications(notifications);
    }

    fn show_notifications(&mut self, notifications: Vec<Notification>) {
        let (lasting, answers): (Vec<_>, Vec<_>) = notifications.into_iter().partition(is_lasting);
        for notification in lasting {
            self.ports.notify.show(notification);
        }
        if answers.len() > MOST_SINGLE {
            let count = f64::from(u32::try_from(answers.len()).unwrap_or(u32::MAX));
            self.ports.notify.show(Notification {
                key: "answers".to_owned(),
                title: self.state.texts.say("notify-answers-title", &[("count", Arg::Number(count))]),
                body: String::new(),
                sound: self.state.resolved.settings.notify.sound,
                opens: Opens::Today { response: None },
            });
        } else {
            for notification in answers {
                self.ports.notify.show(notification);
            }
        }
    }

    /// Answers that were held back.
    pub(super) fn held_answers(&self) -> u32 {
        let answers = self.state.held.iter().filter(|held| !is_lasting(held)).count();
        u32::try_from(answers).unwrap_or(u32::MAX)
    }

    fn holds(&self) -> bool {
        self.held_by().is_some()
    }

    /// What keeps messages back for now.
    fn held_by(&self) -> Option<HeldBy> {
        let state = &self.state;
        if state.in_call() && state.resolved.settings.notify.during_calls == DuringCalls::Hold {
            Some(HeldBy::Call)
        } else if state.presenting_until.is_some() {
            Some(HeldBy::Presenting)
        } else if state.do_not_disturb {
            Some(HeldBy::DoNotDisturb)
        } else {
            None
        }
    }

    /// Wrap-up, or the end of what else kept it back: what was held arrives.
    pub(super) fn release_held(&mut self) {
        if self.state.held.is_empty() || self.holds() {
            return;
        }
        if self.state.paused_until.is_some() {
            self.state.held.retain(is_lasting);
            return;
        }
        let mut held = std::mem::take(&mut self.state.held);
        // The agent may have gone since they were held.
        if self.state.away {
            for answer in held.iter_mut().filter(|held| !is_lasting(held)) {
                answer.body.clear();
            }
        }
        self.shown.touch();
        self.show_notifications(held);
    }

    /// Surveys have stopped until a person acts, so this is told whatever the settings say of answers.
    pub(super) fn tell_key_rejected(&mut self) {
        let texts = &self.state.texts;
        let notification = Notification {
            key: "key-rejected".to_owned(),
            title: texts.say("notify-key-rejected", &[]),
            body: texts.say("notify-key-rejected-body", &[]),
            sound: false,
            opens: Opens::Settings,
        };
        self.tell_people(vec![notification]);
    }

    /// Shows the notification of a made-up answer, past the gate: a person asked for it.
    pub(super) fn test_notification(&self) {
        let texts = &self.state.texts;
        self.ports.notify.show(Notification {
            key: "test".to_owned(),
            title: texts.say("notify-answer-title", &[("rating", Arg::Number(9.0)), ("band", Arg::Text("high".into()))]),
            body: texts.say("notify-test-body", &[]),
            sound: self.state.resolved.settings.notify.sound,
            opens: Opens::Settings,
        });
    }

    pub(super) fn notifications_status(&self) -> NotificationsStatus {
        let (state, until, why) = match (self.state.paused_until, self.held_by()) {
            (Some(until), _) => ("paused", Some(until), None),
            (None, Some(why)) => ("held", self.state.presenting_until.filter(|_| why == HeldBy::Presenting), Some(why)),
            (None, None) => ("on", None, None),
        };
        NotificationsStatus { state: state.to_owned(), until, why }
    }
}

/// What is still so after a pause and counted with nothing else: all but answers, which are there to be seen in the window.
fn is_lasting(notification: &Notification) -> bool {
    !matches!(notification.opens, Opens::Today { response: Some(_) })
}
