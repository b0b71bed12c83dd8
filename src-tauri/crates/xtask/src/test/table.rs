//! The steps of a run: how each went and how long it took.

use crate::fault::{Fault, Outcome};
use crate::say;
use std::time::{Duration, Instant};

/// What was done so far.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: Vec<(String, Duration, Option<String>)>,
}

impl Table {
    /// Does one step. A failure is said at once, and in full at the end; what follows is still done.
    pub(crate) fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Outcome<T>) -> Option<T> {
        self.must(name, work).inspect_err(|fault| say::fault(&fault.first_line())).ok()
    }

    /// Does one step without which nothing else makes sense.
    pub(crate) fn must<T>(&mut self, name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        say::begin(name);
        let begin = Instant::now();
        let outcome = work();
        let fault = outcome.as_ref().err().map(Fault::to_string);
        self.rows.push((name.to_owned(), begin.elapsed(), fault));
        outcome
    }

    /// Prints all steps; a fault if any failed.
    pub(crate) fn close(self) -> Outcome {
        for (name, fault) in self.rows.iter().filter_map(|(name, _, fault)| Some((name, fault.as_ref()?))) {
            say::begin(&format!("What was wrong: {name}"));
            println!("{fault}");
        }
        say::begin("How it went");
        for (name, took, fault) in &self.rows {
            say::line(&format!("{} {:<34}{:>14}", if fault.is_none() { "✓" } else { "✗" }, name, say::time(*took)));
        }
        let whole: Duration = self.rows.iter().map(|(_, took, _)| *took).sum();
        say::line(&format!("  {:<34}{:>14}", "all", say::time(whole)));
        let failed: Vec<&str> = self.rows.iter().filter(|(_, _, fault)| fault.is_some()).map(|(name, ..)| name.as_str()).collect();
        if failed.is_empty() { Ok(()) } else { Err(Fault::new(format!("Not in order: {}.", failed.join(", ")))) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_is_remembered_and_the_next_is_done() {
        let mut table = Table::default();
        assert_eq!(table.step("one", || Ok(1)), Some(1));
        assert_eq!(table.step::<()>("two", || Err(Fault::new("no"))), None);
        assert_eq!(table.step("three", || Ok(3)), Some(3));
        assert_eq!(table.close(), Err(Fault::new("Not in order: two.")));
    }
}
