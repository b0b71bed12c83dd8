//! How many requests leave this computer, and in which order.
//!
//! One key serves the whole organisation with 10 calls per second (API reference 3.1). A plain token bucket lets twice its
//! size through within one second: a full bucket, then the refill. So each call takes a place and gives it back one window
//! after its answer came: a burst of as many calls as the setting says is fine, and the service never sees more than that
//! within a second, however long a call was under way. Counted from when calls leave, a slow network would bring late ones
//! of one second and quick ones of the next together.
//!
//! Two waiting lines: surveys go before reads, each line in the order of arrival. A caller that gives up leaves its line. Going
//! first would not help a survey that finds every place held by a read for the next second: reads leave one place to surveys,
//! where there is more than one.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};

/// The service's own ceiling for one key (API reference 3.1). No setting goes beyond it.
const HARD_CEILING: u32 = 10;
/// One second, and a little more: the service counts with another clock.
const WINDOW: Duration = Duration::from_millis(1010);
/// A call that has no answer after so long has arrived, if it ever will. It must not keep others waiting until it times out.
const LONGEST_WAY: Duration = Duration::from_secs(3);
/// How far back [`Budget::granted_last_minute`] looks.
const MINUTE: Duration = Duration::from_secs(60);

/// Which line a request waits in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line {
    /// A survey: goes first.
    Adding,
    /// Everything else.
    Reading,
}

/// The calls of one computer.
#[derive(Debug)]
pub(crate) struct Budget {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Debug)]
struct State {
    per_second: usize,
    /// When requests were let through, oldest first, of the last minute.
    granted: VecDeque<Instant>,
    /// The places that are taken.
    places: Vec<Taken>,
    adding: VecDeque<u64>,
    reading: VecDeque<u64>,
    next_ticket: u64,
}

/// One call's place.
#[derive(Debug)]
struct Taken {
    ticket: u64,
    /// When it may be given back: one window after the answer, or after the longest way.
    free_at: Instant,
}

impl State {
    fn line(&mut self, line: Line) -> &mut VecDeque<u64> {
        match line {
            Line::Adding => &mut self.adding,
            Line::Reading => &mut self.reading,
        }
    }

    fn first(&self) -> Option<u64> {
        self.adding.front().or_else(|| self.reading.front()).copied()
    }

    /// How many places requests of this line may fill.
    fn places_for(&self, line: Line) -> usize {
        match line {
            Line::Adding => self.per_second,
            Line::Reading => self.per_second.saturating_sub(1).max(1),
        }
    }

    /// When the next request of this line may leave; `None`: now.
    fn free_at(&mut self, line: Line, now: Instant) -> Option<Instant> {
        self.places.retain(|place| place.free_at > now);
        let too_many = self.places.len().checked_sub(self.places_for(line))?;
        let mut times: Vec<Instant> = self.places.iter().map(|place| place.free_at).collect();
        times.sort_unstable();
        times.get(too_many).copied()
    }

    fn forget_before_last_minute(&mut self, now: Instant) {
        while self.granted.front().is_some_and(|at| now.saturating_duration_since(*at) >= MINUTE) {
            self.granted.pop_front();
        }
    }
}

enum Turn {
    Granted,
    At(Instant),
    Behind,
}

impl Budget {
    /// A budget of so many calls per second, 1 to 10.
    pub(crate) fn new(per_second: u32) -> Self {
        Self {
            state: Mutex::new(State {
                per_second: clamped(per_second),
                granted: VecDeque::new(),
                places: Vec::new(),
                adding: VecDeque::new(),
                reading: VecDeque::new(),
                next_ticket: 0,
            }),
            changed: Notify::new(),
        }
    }

    /// Changes the ceiling. What was let through already still counts.
    pub(crate) fn set_per_second(&self, per_second: u32) {
        self.state().per_second = clamped(per_second);
        self.changed.notify_waiters();
    }

    /// Returns when one request may leave. Dropping the future gives the place in the line up; what is returned is dropped
    /// when the answer has come.
    pub(crate) async fn wait(&self, line: Line) -> UnderWay<'_> {
        let place = Place::at_the_end(self, line);
        loop {
            let changed = self.changed.notified();
            tokio::pin!(changed);
            changed.as_mut().enable();
            match self.turn(&place) {
                Turn::Granted => return UnderWay { budget: self, ticket: place.ticket },
                Turn::At(free) => {
                    tokio::select! {
                        () = sleep_until(free) => {}
                        () = changed => {}
                    }
                }
                Turn::Behind => changed.await,
            }
        }
    }

    /// Requests of the last minute.
    pub(crate) fn granted_last_minute(&self) -> u32 {
        let mut state = self.state();
        state.forget_before_last_minute(Instant::now());
        u32::try_from(state.granted.len()).unwrap_or(u32::MAX)
    }

    fn turn(&self, place: &Place<'_>) -> Turn {
        let now = Instant::now();
        let mut state = self.state();
        if state.first() != Some(place.ticket) {
            return Turn::Behind;
        }
        if let Some(free) = state.free_at(place.line, now) {
            return Turn::At(free);
        }
        state.line(place.line).pop_front();
        state.forget_before_last_minute(now);
        state.granted.push_back(now);
        state.places.push(Taken { ticket: place.ticket, free_at: now + LONGEST_WAY + WINDOW });
        Turn::Granted
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn clamped(per_second: u32) -> usize {
    usize::try_from(per_second.clamp(1, HARD_CEILING)).unwrap_or(1)
}

/// A call that was let through, until its answer has come.
#[must_use]
pub(crate) struct UnderWay<'b> {
    budget: &'b Budget,
    ticket: u64,
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        let free_at = Instant::now() + WINDOW;
        if let Some(place) = self.budget.state().places.iter_mut().find(|place| place.ticket == self.ticket) {
            place.free_at = place.free_at.min(free_at);
        }
        self.budget.changed.notify_waiters();
    }
}

/// A place in a line, given up when dropped.
struct Place<'b> {
    budget: &'b Budget,
    line: Line,
    ticket: u64,
}

impl<'b> Place<'b> {
    fn at_the_end(budget: &'b Budget, line: Line) -> Self {
        let mut state = budget.state();
        let ticket = state.next_ticket;
        state.next_ticket += 1;
        state.line(line).push_back(ticket);
        Self { budget, line, ticket }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.budget.state().line(self.line).retain(|ticket| *ticket != self.ticket);
        self.budget.changed.notify_waiters();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    /// Seconds after the start at which each of `count` requests was let through.
    async fn grants(budget: &Arc<Budget>, line: Line, count: usize) -> Vec<f64> {
        let start = Instant::now();
        let mut at = Vec::new();
        for _ in 0..count {
            drop(budget.wait(line).await);
            at.push(start.elapsed().as_secs_f64());
        }
        at
    }

    #[tokio::test(start_paused = true)]
    async fn no_second_sees_more_than_the_setting() {
        for per_second in [1, 2, 7, 10] {
            let budget = Arc::new(Budget::new(per_second));
            let at = grants(&budget, Line::Adding, 60).await;
            let most = at.iter().map(|start| at.iter().filter(|time| (*start..start + 1.0).contains(time)).count()).max();
            assert_eq!(most, Some(per_second as usize));
            let expected = 60.0 / f64::from(per_second) * WINDOW.as_secs_f64();
            assert!(at[59] <= expected, "{} s at {per_second}/s is too slow", at[59]);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn no_setting_goes_beyond_the_service_s_ceiling_or_stops_everything() {
        assert_eq!(grants(&Arc::new(Budget::new(1000)), Line::Adding, 11).await[10], WINDOW.as_secs_f64());
        assert_eq!(grants(&Arc::new(Budget::new(0)), Line::Reading, 2).await[1], WINDOW.as_secs_f64());
    }

    #[tokio::test(start_paused = true)]
    async fn surveys_go_before_reads_and_each_line_keeps_its_order() {
        let budget = Arc::new(Budget::new(1));
        drop(budget.wait(Line::Reading).await);
        let order = Arc::new(Mutex::new(Vec::new()));
        let mut tasks = Vec::new();
        for name in ["read 1", "read 2", "add 1", "add 2"] {
            let (budget, order) = (Arc::clone(&budget), Arc::clone(&order));
            tasks.push(tokio::spawn(async move {
                let line = if name.starts_with("add") { Line::Adding } else { Line::Reading };
                drop(budget.wait(line).await);
                order.lock().unwrap().push(name);
            }));
            tokio::task::yield_now().await;
        }
        for task in tasks {
            task.await.unwrap();
        }
        assert_eq!(*order.lock().unwrap(), ["add 1", "add 2", "read 1", "read 2"]);
    }

    #[tokio::test(start_paused = true)]
    async fn reads_leave_a_place_to_the_survey_of_a_call_that_ends_now() {
        for (per_second, reads_at_once) in [(1, 1), (2, 1), (10, 9)] {
            // Given reads that fill every place they may have,
            let budget = Arc::new(Budget::new(per_second));
            let at = grants(&budget, Line::Reading, reads_at_once + 1).await;
            assert_eq!(at[reads_at_once - 1], 0.0);
            assert_eq!(at[reads_at_once], WINDOW.as_secs_f64(), "{reads_at_once} reads at {per_second}/s");
            // when a call ends, then its survey waits only where there is a single place.
            let waited = grants(&budget, Line::Adding, 1).await[0];
            assert_eq!(waited, if per_second == 1 { WINDOW.as_secs_f64() } else { 0.0 });
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_gives_up_frees_the_place() {
        let budget = Arc::new(Budget::new(1));
        drop(budget.wait(Line::Adding).await);
        let given_up = {
            let budget = Arc::clone(&budget);
            tokio::spawn(async move { drop(budget.wait(Line::Adding).await) })
        };
        let waiting = {
            let budget = Arc::clone(&budget);
            tokio::spawn(async move { drop(budget.wait(Line::Reading).await) })
        };
        tokio::task::yield_now().await;
        given_up.abort();
        let start = Instant::now();
        waiting.await.unwrap();
        assert_eq!(start.elapsed(), WINDOW);
        assert_eq!(budget.granted_last_minute(), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn a_new_ceiling_counts_at_once_and_keeps_what_was_spent() {
        let budget = Arc::new(Budget::new(2));
        grants(&budget, Line::Adding, 2).await;
        let waiting = {
            let budget = Arc::clone(&budget);
            tokio::spawn(async move { drop(budget.wait(Line::Adding).await) })
        };
        tokio::task::yield_now().await;
        let start = Instant::now();
        budget.set_per_second(3);
        waiting.await.unwrap();
        assert_eq!(start.elapsed(), Duration::ZERO);
        assert_eq!(grants(&budget, Line::Adding, 1).await[0], WINDOW.as_secs_f64());
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_that_is_under_way_keeps_its_place_but_not_for_ever() {
        let budget = Budget::new(1);
        let start = Instant::now();
        let quick = budget.wait(Line::Reading).await;
        tokio::time::advance(Duration::from_millis(700)).await;
        drop(quick);
        let stuck = budget.wait(Line::Reading).await;
        assert_eq!(start.elapsed(), Duration::from_millis(700) + WINDOW, "it may have arrived at the very end");
        let begin = Instant::now();
        let _next = budget.wait(Line::Reading).await;
        assert_eq!(begin.elapsed(), LONGEST_WAY + WINDOW);
        drop(stuck);
    }

    #[tokio::test(start_paused = true)]
    async fn the_last_minute_forgets() {
        let budget = Arc::new(Budget::new(10));
        grants(&budget, Line::Reading, 5).await;
        assert_eq!(budget.granted_last_minute(), 5);
        tokio::time::advance(MINUTE).await;
        assert_eq!(budget.granted_last_minute(), 0);
    }
}
