//! How long nothing was touched, as the system counts it: desktops without GNOME seldom tell logind that they are idle, and Windows and
//! macOS tell nobody.

use super::SystemChange;
use super::presence::{Presence, Sign};
use std::thread;
use std::time::Duration;

/// Longer than a customer talks without a pause, and about what desktops take.
pub(super) const STILL_AFTER: Duration = Duration::from_secs(5 * 60);
/// How soon somebody who is back is noticed.
const LOOK_AGAIN: Duration = Duration::from_secs(20);
const SHORTEST_WAIT: Duration = Duration::from_millis(50);

/// Watches on a thread of its own, which ends when `untouched` has no answer. It is asked only when the time could have come: once in five
/// minutes while somebody works.
pub(super) fn watch<Untouched>(
    untouched: impl FnOnce() -> Option<Untouched> + Send + 'static,
    still_after: Duration,
    presence: Presence,
    tell: impl Fn(SystemChange) + Send + 'static,
) where
    Untouched: FnMut() -> Option<Duration>,
{
    let look = move || {
        let away = |still| {
            if let Some(away) = presence.take(Sign::Still, still) {
                tell(SystemChange::Away { away });
            }
        };
        if let Some(mut untouched) = untouched() {
            while let Some(untouched) = untouched() {
                away(untouched >= still_after);
                let wait = if untouched < still_after { still_after - untouched } else { LOOK_AGAIN.min(still_after) };
                thread::sleep(wait.max(SHORTEST_WAIT));
            }
        }
        away(false);
    };
    if let Err(error) = thread::Builder::new().name("still".to_owned()).spawn(look) {
        tracing::debug!(%error, "nobody looks whether anything is touched");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn whoever_touches_nothing_is_away_until_something_is_touched_and_where_nobody_counts_nobody_is() {
        for (counted, expected) in [(&[0, 60, 61, 5][..], &[true, false][..]), (&[60], &[true, false]), (&[], &[])] {
            let mut counted = counted.iter().copied().map(Duration::from_millis);
            let (tell, heard) = mpsc::channel();
            let told = move |change| {
                let SystemChange::Away { away } = change else { return };
                let _nobody_listens_any_more = tell.send(away);
            };
            watch(move || Some(move || counted.next()), Duration::from_millis(60), Presence::default(), told);
            assert_eq!(heard.into_iter().collect::<Vec<bool>>(), expected);
        }
    }
}
