//! The steps of a run: how each went and how long it took.

use crate::fault::{Fault, Outcome};
use crate::limit::Limit;
use crate::say;
use std::time::{Duration, Instant};

/// What was done so far.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
    limit: Limit,
}

#[derive(Debug)]
struct Row {
    name: String,
    took: Duration,
    end: End,
}

#[derive(Debug)]
enum End {
    Done,
    Failed(String),
    /// The time was over before it ended.
    Unfinished,
}

impl Table {
    /// A table of steps that end when a limit is reached.
    pub(crate) fn within(limit: Limit) -> Self {
        Self { rows: Vec::new(), limit }
    }

    /// Does one step. A failure is said at once, and in full at the end; what follows is still done.
    pub(crate) fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Outcome<T>) -> Option<T> {
        self.must(name, work).inspect_err(|fault| say::fault(&fault.first_line())).ok()
    }

    /// Does one step without which nothing else makes sense.
    pub(crate) fn must<T>(&mut self, name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        say::begin(name);
        let begin = Instant::now();
        let outcome = if self.limit.is_over() { Err(Fault::new(String::new())) } else { work() };
        let (outcome, end) = match outcome {
            Ok(made) => (Ok(made), End::Done),
            // What it says is that it was ended.
            Err(_) if self.limit.is_over() => (Err(Fault::new("The time is over.")), End::Unfinished),
            Err(fault) => {
                let words = fault.to_string();
                (Err(fault), End::Failed(words))
            }
        };
        self.rows.push(Row { name: name.to_owned(), took: begin.elapsed(), end });
        outcome
    }

    /// Prints all steps; a fault if any failed. One that was not finished in time has not failed.
    pub(crate) fn close(self) -> Outcome {
        for row in &self.rows {
            if let End::Failed(fault) = &row.end {
                say::begin(&format!("What was wrong: {}", row.name));
                println!("{fault}");
            }
        }
        say::begin("How it went");
        for Row { name, took, end } in &self.rows {
            let sign = match end {
                End::Done => "✓",
                End::Failed(_) => "✗",
                End::Unfinished => "…",
            };
            say::line(&format!("{sign} {name:<34}{:>14}", say::time(*took)));
        }
        let whole: Duration = self.rows.iter().map(|row| row.took).sum();
        say::line(&format!("  {:<34}{:>14}", "all", say::time(whole)));
        if self.rows.iter().any(|row| matches!(row.end, End::Unfinished)) {
            say::line("… not finished in time: neither good nor bad. What is built stays for the next run.");
        }
        let failed: Vec<&str> = self.rows.iter().filter(|row| matches!(row.end, End::Failed(_))).map(|row| row.name.as_str()).collect();
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

    #[test]
    fn what_is_not_finished_in_time_is_no_failure_and_what_failed_before_is() {
        let fails = || Err::<(), _>(Fault::new("no"));
        let mut table = Table::default();
        table.step("in time", fails);
        table.limit = Limit::over();
        table.step("ended", fails);
        assert_eq!(table.step("not begun", || Ok(())), None);
        assert_eq!(table.close(), Err(Fault::new("Not in order: in time.")));
        let mut table = Table::within(Limit::over());
        table.step("ended", fails);
        assert_eq!(table.close(), Ok(()));
    }
}
