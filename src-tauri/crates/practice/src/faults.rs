//! Trouble on purpose, switched on while the service runs: matched by a part of the address, for a number of times or by chance.

use fastrand::Rng;
use serde::{Deserialize, Serialize};

/// One kind of trouble and where it strikes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fault {
    /// Part of path and query it strikes; empty means everywhere.
    #[serde(default)]
    pub path: String,
    /// Method it strikes; `None` means all.
    #[serde(default)]
    pub method: Option<String>,
    /// How often it strikes before it is used up; `None` means until it is taken away.
    #[serde(default)]
    pub times: Option<u32>,
    /// Chance that it strikes a request it matches, 0.0 ..= 1.0.
    #[serde(default = "certain")]
    pub probability: f64,
    /// What happens.
    #[serde(flatten)]
    pub kind: FaultKind,
}

/// What a fault does. "Before acting" means nothing was stored; "after acting" means it was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FaultKind {
    /// Answers this status.
    Status {
        /// 200..=599
        status: u16,
        /// Sent as `Retry-After`.
        #[serde(default)]
        retry_after: Option<RetryAfter>,
        /// Body as it is; without one, `{"message":".."}` in the error shape of the mood.
        #[serde(default)]
        body: Option<String>,
        /// Acts first, then answers so all the same.
        #[serde(default)]
        after_acting: bool,
    },
    /// Waits before acting. Works together with one other fault.
    Delay {
        /// Milliseconds.
        millis: u64,
    },
    /// Closes the connection without a byte, before acting.
    DropBefore,
    /// Closes the connection without a byte, after acting: the survey is stored, the client cannot know.
    DropAfter,
    /// Acts, announces the whole body, sends half of it and closes the connection.
    HalfBody,
    /// Answers 200 with a page of HTML instead of acting, as a captive portal does.
    Html,
    /// Acts, then sends the body drop by drop.
    SlowDrip {
        /// Bytes per drop, at least 1.
        bytes: usize,
        /// Milliseconds between drops.
        millis: u64,
    },
    /// Acts, then sends a valid body behind so many bytes of white space (more than 16 MiB must be refused while reading).
    HugeBody {
        /// Bytes of white space.
        bytes: u64,
    },
}

/// A value of `Retry-After`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RetryAfter {
    /// So many seconds, as a number.
    Seconds(u64),
    /// So many seconds from now, as a date.
    DateIn(u64),
}

impl Fault {
    /// A fault that strikes every request whose path and query contain `path`, until it is taken away.
    pub fn on(path: &str, kind: FaultKind) -> Self {
        Self { path: path.to_owned(), method: None, times: None, probability: certain(), kind }
    }

    /// The same, used up after so many strikes.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        Self { times: Some(times), ..self }
    }

    /// The same, for one method only.
    #[must_use]
    pub fn method(self, method: &str) -> Self {
        Self { method: Some(method.to_owned()), ..self }
    }

    /// The same, striking with this chance.
    #[must_use]
    pub fn probability(self, probability: f64) -> Self {
        Self { probability, ..self }
    }

    fn strikes(&self, method: &str, address: &str) -> bool {
        self.times != Some(0)
            && address.contains(&self.path)
            && self.method.as_ref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
    }
}

/// What strikes one request: waiting, and at most one other trouble.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Strike {
    pub(crate) wait_millis: u64,
    pub(crate) kind: Option<FaultKind>,
}

/// The faults that are switched on.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn all(&self) -> &[Fault] {
        &self.0
    }

    pub(crate) fn add(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    pub(crate) fn replace(&mut self, faults: Vec<Fault>) {
        self.0 = faults;
    }

    /// Takes what strikes this request: every delay that matches, and the first other fault that does.
    pub(crate) fn strike(&mut self, method: &str, address: &str, rng: &mut Rng) -> Strike {
        let mut strike = Strike::default();
        for fault in &mut self.0 {
            let delay = if let FaultKind::Delay { millis } = fault.kind { Some(millis) } else { None };
            let taken = delay.is_none() && strike.kind.is_some();
            if taken || !fault.strikes(method, address) || rng.f64() >= fault.probability {
                continue;
            }
            fault.times = fault.times.map(|left| left.saturating_sub(1));
            match delay {
                Some(millis) => strike.wait_millis = strike.wait_millis.saturating_add(millis),
                None => strike.kind = Some(fault.kind.clone()),
            }
        }
        self.0.retain(|fault| fault.times != Some(0));
        strike
    }
}

fn certain() -> f64 {
    1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_strikes_where_and_as_often_as_it_says() {
        let mut faults = Faults::default();
        let mut rng = Rng::with_seed(1);
        faults.add(Fault::on("/respondents", FaultKind::DropBefore).method("post").times(2));
        faults.add(Fault::on("", FaultKind::Delay { millis: 5 }));
        faults.add(Fault::on("", FaultKind::Delay { millis: 2 }).times(1));
        assert_eq!(faults.strike("GET", "/campaigns/1/respondents", &mut rng), Strike { wait_millis: 7, kind: None });
        for _ in 0..2 {
            let strike = faults.strike("POST", "/campaigns/1/respondents?checkPgap=true", &mut rng);
            assert_eq!(strike, Strike { wait_millis: 5, kind: Some(FaultKind::DropBefore) });
        }
        assert_eq!(faults.strike("POST", "/campaigns/1/respondents", &mut rng), Strike { wait_millis: 5, kind: None });
        assert_eq!(faults.all().len(), 1, "used up faults are gone");
    }

    #[test]
    fn chance_is_seeded() {
        let strikes = |seed| {
            let mut faults = Faults::default();
            let mut rng = Rng::with_seed(seed);
            faults.add(Fault::on("", FaultKind::Html).probability(0.3));
            (0..1_000).filter(|_| faults.strike("GET", "/", &mut rng).kind.is_some()).count()
        };
        assert_eq!(strikes(4), strikes(4));
        assert!((230..370).contains(&strikes(4)), "{}", strikes(4));
    }

    #[test]
    fn faults_can_be_written_as_json() {
        let text = r#"{"path":"/ivr","times":3,"kind":"status","status":503,"retry_after":{"seconds":2}}"#;
        let fault: Fault = serde_json::from_str(text).expect("a fault");
        let kind = FaultKind::Status { status: 503, retry_after: Some(RetryAfter::Seconds(2)), body: None, after_acting: false };
        assert_eq!(fault, Fault::on("/ivr", kind).times(3));
    }
}
