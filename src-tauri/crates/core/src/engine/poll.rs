//! When to read, and what a read brings.
//!
//! One read at a time, surveys before reads (the adapter's budget sees to that). Every install has a jitter of its own; after
//! own calls reads come quicker, because an answer often comes within minutes; while the service is out of reach they back
//! off; without a network, or with a key that is not accepted, there are none.

use super::run::Engine;
use super::state::{Done, ReadDone};
use crate::error::{Refusal, RefusalCode};
use crate::outbox;
use crate::ports::{Change, FaultClass, QueueRow, Read, ServiceFault};
use crate::view::{ReadsWhy, ServiceState};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::time::Duration;

/// How far back answers are read at first and once a day: the longest period a window offers by default.
const FULL_DAYS: i64 = 90;
/// How far back they are read in between: comments come days after ratings.
const RECENT_DAYS: i64 = 14;
/// Reads come quicker for so long after a survey went out.
const QUICK_MINUTES: i64 = 10;
/// Seconds between quick reads; never quicker than the setting if that is shorter.
const QUICK_SECONDS: u32 = 20;
/// The IVR map is read again after so long (API reference 3.4).
const MAP_HOURS: i64 = 24;
/// An unknown queue asks for the map again at most so often.
const MAP_AGAIN_SECONDS: i64 = 60;
/// Longest pause between tries while the service is out of reach.
const LONGEST_PAUSE_SECONDS: i64 = 60;
/// A key that was not accepted is tried again so much later.
const KEY_AGAIN_MINUTES: i64 = 15;
/// Reads come so many times slower while nobody is at the computer.
const AWAY_TIMES: f64 = 5.0;

/// How a read went, beside its rows.
pub(super) struct ReadOutcome {
    failed: bool,
    /// What whoever asked for it is told.
    refusal: Option<Refusal>,
}

impl Engine {
    /// Reads if it is time.
    pub(super) fn poll(&mut self) {
        let reading = &self.state.reading;
        let time = reading.next_read.is_none_or(|next| next <= self.now);
        // A key that was refused is tried by a read alone: surveys wait for what it says.
        let try_key = self.state.session.key_again_at.is_some_and(|at| at <= self.now) && reading.network_up;
        let try_network = reading.try_network && self.state.is_signed_in();
        if !reading.reading && (try_key || try_network || (time && self.may_call())) {
            self.state.session.key_again_at = None;
            self.state.reading.try_network = false;
            self.begin_read();
        }
    }

    fn begin_read(&mut self) {
        let (Some(service), Some(email)) = (self.state.session.service.clone(), self.state.email().map(str::to_owned)) else {
            return;
        };
        let (now, session) = (self.now, self.state.session.number);
        self.state.session.key_tried = self.state.session.key_rejected;
        let days = self.state.days;
        let day_ago = now - SignedDuration::from_hours(24);
        let full = std::mem::take(&mut self.state.reading.full) || self.state.reading.full_at.is_none_or(|at| at <= day_ago);
        if full {
            self.state.reading.full_at = Some(now);
        }
        let span = if full { self.full_days() } else { RECENT_DAYS };
        let since = now - SignedDuration::from_hours(24 * span);
        let map_due = self.state.reading.map_read_at.is_none_or(|read| now.duration_since(read) >= SignedDuration::from_hours(MAP_HOURS));
        self.state.reading.reading = true;
        self.shown.touch();
        self.errand(
            async move {
                // Order: analytics, responses, then the map (architecture.md).
                let analytics = service.analytics(&email, days).await;
                let go_on = !matches!(&analytics, Err(fault) if stops_a_read(fault));
                let mut responses = if go_on { Some(service.responses(&email, since).await) } else { None };
                if let Some(Ok(read)) = &mut responses {
                    super::answers::sort(&mut read.rows);
                }
                let mut done = ReadDone { session, analytics: Some(analytics), days, since, responses, ivr_map: None, campaigns: None };
                if map_due && go_on {
                    done.ivr_map = Some(service.ivr_map().await);
                    done.campaigns = Some(service.campaigns().await);
                }
                Done::Read(Box::new(done))
            },
            move || {
                Some(Done::Read(Box::new(ReadDone {
                    session,
                    analytics: None,
                    days,
                    since,
                    responses: None,
                    ivr_map: None,
                    campaigns: None,
                })))
            },
        );
    }

    /// How far back a full read goes: a score is compared with as many days before it, as far as that is a matter of months.
    fn full_days(&self) -> i64 {
        let (shown, wanted) = (i64::from(self.state.days), i64::from(self.state.widest_days));
        FULL_DAYS.max(shown).max(wanted).max(2 * shown.min(FULL_DAYS))
    }

    /// Takes what a read brought.
    pub(super) fn read_done(&mut self, done: ReadDone) {
        let ReadDone { session, analytics, days, since, responses, ivr_map, campaigns } = done;
        if session != self.state.session.number {
            return;
        }
        let broke = analytics.is_none();
        let faults: Vec<ServiceFault> = [
            analytics.as_ref().and_then(|read| read.as_ref().err()).filter(|fault| fault.class != FaultClass::Missing),
            responses.as_ref().and_then(|read| read.as_ref().err()),
            ivr_map.as_ref().and_then(|read| read.as_ref().err()),
        ]
        .into_iter()
        .flatten()
        .cloned()
        .collect();
        let answered = [matches!(&analytics, Some(Ok(_))), matches!(&responses, Some(Ok(_))), matches!(&ivr_map, Some(Ok(_)))];
        // Whatever was answered was answered to this key, a "no" for another reason too.
        let has = |class: &FaultClass| faults.iter().any(|fault| fault.class == *class);
        let knows_key = (answered.contains(&true) || has(&FaultClass::Rejected)) && !has(&FaultClass::Auth);
        if knows_key && std::mem::take(&mut self.state.session.key_tried) {
            self.state.session.key_rejected = false;
        }
        if answered.contains(&true) {
            self.service_answered();
        }
        if let Some(fault) = faults.first() {
            self.read_faulted(fault);
        }
        if let Some(Ok(analytics)) = analytics {
            self.state.reading.analytics = Some((analytics, days, self.now));
        } else if faults.is_empty() {
            self.state.reading.analytics = None;
        }
        let mut unreadable = 0;
        if let Some(Ok(read)) = campaigns {
            unreadable += read.unreadable;
            self.keep(Change::Campaigns(read.rows.clone()));
            self.state.campaigns = read.rows;
            self.shown.touch_all();
        }
        if let Some(Ok(read)) = ivr_map {
            unreadable += read.unreadable;
            self.take_map(read);
        }
        let refusal = match faults.first() {
            Some(fault) => Some(super::account::service_refusal(fault)),
            None if broke => Some(Refusal::said(RefusalCode::Unavailable, "refused-read-broke", &[])),
            None => None,
        };
        let outcome = ReadOutcome { failed: broke || !faults.is_empty(), refusal };
        let answers = responses.and_then(Result::ok);
        unreadable += answers.as_ref().map_or(0, |read| read.unreadable);
        self.state.reading.unreadable = unreadable;
        match answers {
            Some(read) => self.take_answers(read.rows, since, outcome),
            None => {
                self.state.reading.full = true;
                self.read_over(outcome, 0);
            }
        }
    }

    /// Everything that a read brought is kept.
    pub(super) fn read_over(&mut self, outcome: ReadOutcome, new: u32) {
        self.state.reading.reading = false;
        // The try of a key that was not accepted may itself have failed, of the network: there is a next one.
        if self.state.session.key_rejected && self.state.session.key_again_at.is_none() {
            self.state.session.key_again_at = Some(self.now + SignedDuration::from_mins(KEY_AGAIN_MINUTES));
        }
        self.plan_next_read(outcome.failed);
        self.answer_waiters(outcome.refusal.as_ref(), new);
    }

    fn take_map(&mut self, read: Read<QueueRow>) {
        self.state.reading.map_read_at = Some(self.now);
        // There is no map where there was one: an address that answered before has a fault of its own, and what is known still holds.
        if read.fallback && self.state.ivr_map.as_ref().is_some_and(|map| !map.is_empty()) {
            return;
        }
        self.keep(Change::Note { name: "ivr_map_read_at", value: json!(self.now) });
        self.keep(Change::IvrMap(read.rows.clone()));
        self.state.ivr_map = Some(read.rows);
        self.shown.touch();
    }

    /// What a failed read means for everything else.
    pub(super) fn read_faulted(&mut self, fault: &ServiceFault) {
        self.service_faulted(fault);
        match &fault.class {
            FaultClass::Throttled { retry_after } => self.throttled(*retry_after),
            FaultClass::Auth => self.key_rejected(),
            FaultClass::SurelyNotSent
            | FaultClass::MaybeSent
            | FaultClass::Rejected
            | FaultClass::AlreadyInvited
            | FaultClass::Server
            | FaultClass::Unreadable
            | FaultClass::Missing => {}
        }
    }

    fn answer_waiters(&mut self, refusal: Option<&Refusal>, new: u32) {
        let reading = &mut self.state.reading;
        let mut waiters = std::mem::replace(&mut reading.waiters, std::mem::take(&mut reading.next_waiters));
        let next_is_now = reading.next_read.is_some_and(|at| at <= self.now);
        if refusal.is_some() || !next_is_now {
            // The next read is long in coming: this one has to do.
            waiters.append(&mut reading.waiters);
        }
        for reply in waiters {
            match refusal {
                Some(refusal) => drop(reply.send(Err(refusal.clone()))),
                None => self.answer_when_kept(reply, json!({ "read_at": self.now, "new_responses": new })),
            }
        }
    }

    fn plan_next_read(&mut self, failed: bool) {
        if self.state.session.key_rejected {
            self.state.reading.next_read = None;
            return;
        }
        let interval = f64::from(self.state.resolved.settings.read.interval_seconds);
        let now = self.now;
        let jitter = 0.9 + 0.2 * self.start.jitter;
        let away = self.state.away;
        let reading = &mut self.state.reading;
        let seconds = if failed {
            reading.failures = reading.failures.saturating_add(1);
            let doubled = 5i64.saturating_mul(1 << reading.failures.min(6));
            doubled.min(LONGEST_PAUSE_SECONDS.max(5)) as f64
        } else {
            reading.failures = 0;
            match reading.quick_until {
                Some(until) if until > now => interval.min(f64::from(QUICK_SECONDS)),
                Some(_) | None if away => interval * AWAY_TIMES,
                Some(_) | None => interval,
            }
        };
        let wait = SignedDuration::from_millis((seconds * jitter * 1_000.0) as i64);
        // Somebody asked for a read while this one was under way: it may have missed what they mean.
        let next = if std::mem::take(&mut reading.again) && !failed { now } else { now + wait };
        reading.next_read = Some(reading.paused_until.map_or(next, |until| until.max(next)));
    }

    /// A survey went out: its answer may come within minutes.
    pub(super) fn read_quickly(&mut self) {
        let now = self.now;
        let reading = &mut self.state.reading;
        reading.quick_until = Some(now + SignedDuration::from_mins(QUICK_MINUTES));
        let soon = now + SignedDuration::from_secs(i64::from(QUICK_SECONDS));
        reading.next_read = Some(reading.next_read.map_or(soon, |next| next.min(soon)));
    }

    /// Reads everything at the next opportunity.
    pub(super) fn read_soon(&mut self) {
        self.state.reading.again = self.state.reading.reading;
        self.state.reading.next_read = Some(self.now);
        self.state.reading.failures = 0;
        self.shown.touch();
    }

    /// A call named a queue that the map does not know: the map may have changed.
    pub(super) fn look_up_queue(&mut self, queue: &str) {
        let unknown =
            matches!(crate::policy::route(Some(queue), &self.ground()), crate::policy::Route::Unmapped | crate::policy::Route::Unread);
        if !unknown {
            return;
        }
        if !self.state.unmapped.iter().any(|known| crate::policy::same_queue(known, queue)) && self.state.unmapped.len() < 50 {
            self.state.unmapped.push(queue.to_owned());
        }
        let old_enough =
            self.state.reading.map_read_at.is_none_or(|read| self.now.duration_since(read) >= SignedDuration::from_secs(MAP_AGAIN_SECONDS));
        if old_enough {
            self.state.reading.map_read_at = None;
            self.read_soon();
        }
    }

    /// Why the next read is when it is.
    pub(super) fn reads_why(&self) -> ReadsWhy {
        let (state, reading) = (&self.state, &self.state.reading);
        let later = |at: Option<Timestamp>| at.is_some_and(|at| at > self.now);
        if reading.reading {
            ReadsWhy::Reading
        } else if state.session.key_rejected {
            ReadsWhy::KeyRejected
        } else if !state.is_signed_in() {
            ReadsWhy::SignedOut
        } else if !reading.network_up {
            ReadsWhy::Offline
        } else if later(reading.paused_until) {
            ReadsWhy::Throttled
        } else if reading.failures > 0 {
            ReadsWhy::BackingOff
        } else if later(reading.quick_until) {
            ReadsWhy::AfterCall
        } else if state.away {
            ReadsWhy::Away
        } else {
            ReadsWhy::Interval
        }
    }

    /// The computer woke up: what was planned by timers is old, and the network is another perhaps.
    pub(super) fn resumed(&mut self) {
        self.hurry_unreachable();
        self.read_soon();
    }

    /// The agent went or came back.
    pub(super) fn set_away(&mut self, away: bool) {
        let came_back = std::mem::replace(&mut self.state.away, away) && !away;
        if came_back {
            let interval = SignedDuration::from_secs(i64::from(self.state.resolved.settings.read.interval_seconds));
            let reading = &mut self.state.reading;
            let usual = reading.last_read.map_or(self.now, |read| read + interval);
            reading.next_read = reading.next_read.map(|next| next.min(usual));
            self.shown.touch();
        }
    }

    /// The network came or went.
    pub(super) fn network(&mut self, up: bool) {
        let was_up = std::mem::replace(&mut self.state.reading.network_up, up);
        if !up {
            self.set_service_state(ServiceState::Offline);
        } else if !was_up {
            self.set_service_state(ServiceState::Unknown);
            self.hurry_unreachable();
            self.read_soon();
        }
    }

    /// The service answered something.
    pub(super) fn service_answered(&mut self) {
        let was_away = self.is_offline();
        // Whatever the system says, there is a network.
        self.state.reading.network_up = true;
        self.state.reading.last_ok = Some(self.now);
        self.state.reading.last_error = None;
        self.state.reading.throttles = 0;
        // What was asked before the key was refused may be answered after it.
        if self.state.session.key_rejected {
            return;
        }
        self.set_service_state(ServiceState::Ok);
        if was_away {
            self.hurry_unreachable();
        }
    }

    /// A request failed: what that says of the service.
    pub(super) fn service_faulted(&mut self, fault: &ServiceFault) {
        let state = match fault.class {
            FaultClass::SurelyNotSent | FaultClass::MaybeSent | FaultClass::Unreadable | FaultClass::Server => ServiceState::Unreachable,
            FaultClass::Auth => ServiceState::KeyRejected,
            FaultClass::Throttled { .. } => ServiceState::Throttled,
            // It answers; it only does not like this one request.
            FaultClass::Rejected | FaultClass::AlreadyInvited | FaultClass::Missing => {
                self.state.reading.last_ok = Some(self.now);
                ServiceState::Ok
            }
        };
        self.state.reading.last_error = (state != ServiceState::Ok).then(|| fault.words.clone());
        // A try of a key that was not accepted says nothing of it when the network ends it.
        if self.state.reading.network_up && !self.state.session.key_rejected {
            self.set_service_state(state);
        }
    }

    fn set_service_state(&mut self, state: ServiceState) {
        let reading = &mut self.state.reading;
        let away = |state| matches!(state, ServiceState::Offline | ServiceState::Unreachable);
        if reading.state != state {
            if !(away(reading.state) && away(state)) {
                reading.since = Some(self.now);
            }
            reading.state = state;
            self.shown.touch();
        }
    }

    /// The service asked for a pause: everything waits. Where it does not say how long, each pause is longer than the one before
    /// (API reference 3.1); answers to requests that were on their way together are one.
    pub(super) fn throttled(&mut self, wait: Option<Duration>) {
        let chance = self.chance();
        let now = self.now;
        let reading = &mut self.state.reading;
        let pausing = reading.paused_until.filter(|until| *until > now);
        if pausing.is_none() {
            reading.throttles = reading.throttles.saturating_add(1);
        }
        let wait = wait.unwrap_or_else(|| outbox::pause(reading.throttles, chance));
        let until = now + SignedDuration::try_from(wait).unwrap_or(SignedDuration::from_mins(1));
        reading.paused_until = Some(pausing.map_or(until, |pausing| pausing.max(until)));
    }

    /// The key is not accepted: everything stops until somebody signs in again. That is said once. A refusal that was a fault of the
    /// service, or of something on the way to it, must not stop everything for good: it is tried again, rarely.
    pub(super) fn key_rejected(&mut self) {
        self.state.session.key_rejected = true;
        if !std::mem::replace(&mut self.state.session.key_rejection_told, true) {
            self.tell_key_rejected();
        }
        self.set_service_state(ServiceState::KeyRejected);
        self.state.session.key_again_at = Some(self.now + SignedDuration::from_mins(KEY_AGAIN_MINUTES));
        self.state.reading.next_read = None;
        self.shown.touch();
    }
}

/// After such a fault the rest of a read would only repeat it.
fn stops_a_read(fault: &ServiceFault) -> bool {
    match fault.class {
        FaultClass::SurelyNotSent | FaultClass::MaybeSent | FaultClass::Auth | FaultClass::Throttled { .. } => true,
        FaultClass::Rejected | FaultClass::AlreadyInvited | FaultClass::Server | FaultClass::Unreadable | FaultClass::Missing => false,
    }
}
