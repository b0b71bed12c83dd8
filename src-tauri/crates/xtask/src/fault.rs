//! What went wrong, in words for the person at the terminal. Nobody matches on these: the command ends.

use std::fmt;

/// Words that say what happened and what to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault(String);

/// What a command comes to.
pub(crate) type Outcome<T = ()> = Result<T, Fault>;

impl Fault {
    /// A fault with these words.
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// Its first line; programs' last words may follow it.
    pub(crate) fn first_line(&self) -> Self {
        Self(self.0.lines().next().unwrap_or_default().to_owned())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Gives an error the words that say what was being done.
pub(crate) trait While<T> {
    /// `what` goes before the error: "while {what}: {error}".
    fn when(self, what: impl fmt::Display) -> Outcome<T>;
}

impl<T, E: fmt::Display> While<T> for Result<T, E> {
    fn when(self, what: impl fmt::Display) -> Outcome<T> {
        self.map_err(|error| Fault::new(format!("{what}: {error}")))
    }
}

/// The same for something that is not there.
pub(crate) trait Missing<T> {
    /// `words` say what is missing.
    fn or_fault(self, words: impl Into<String>) -> Outcome<T>;
}

impl<T> Missing<T> for Option<T> {
    fn or_fault(self, words: impl Into<String>) -> Outcome<T> {
        self.ok_or_else(|| Fault::new(words))
    }
}
