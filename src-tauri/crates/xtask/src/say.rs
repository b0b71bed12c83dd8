//! Words for people, calm and few.

use crate::fault::Fault;
use std::time::Duration;

/// A headline: what begins now.
pub(crate) fn begin(what: &str) {
    println!("\n── {what}");
}

/// A line below a headline.
pub(crate) fn line(words: &str) {
    println!("   {words}");
}

/// Something that was looked at and found as it should be.
pub(crate) fn seen(words: &str) {
    println!("   ✓ {words}");
}

/// Why a command ends without having done what it was asked.
pub(crate) fn fault(fault: &Fault) {
    eprintln!("\n{fault}");
}

/// A time a person can read: `0.4 s`, `12.3 s`, `4 min 05 s`.
pub(crate) fn time(took: Duration) -> String {
    let seconds = took.as_secs_f64();
    if seconds < 60.0 { format!("{seconds:.1} s") } else { format!("{} min {:02} s", took.as_secs() / 60, took.as_secs() % 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short() {
        for (millis, expected) in [(40, "0.0 s"), (12_340, "12.3 s"), (245_000, "4 min 05 s")] {
            assert_eq!(time(Duration::from_millis(millis)), expected);
        }
    }
}
