//! P-gap training sessions: periods in which an agent is asked for an estimate before the survey goes out (reference 3.3).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One training session, as it is set in the web app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// First moment of the period.
    pub start: Timestamp,
    /// Last moment of the period.
    pub end: Timestamp,
    /// Campaigns it is about.
    pub campaigns: Vec<u32>,
    /// E-mail addresses of the agents in training; case does not matter.
    pub employees: Vec<String>,
}

impl Session {
    /// Whether this agent is in training for this campaign at that moment.
    pub fn covers(&self, employee: &str, campaign: u32, now: Timestamp) -> bool {
        self.start <= now
            && now <= self.end
            && self.campaigns.contains(&campaign)
            && self.employees.iter().any(|email| email.eq_ignore_ascii_case(employee))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_covers_its_agents_campaigns_and_time_only() {
        let second = |s| Timestamp::from_second(s).expect("a time");
        let session = Session { start: second(100), end: second(200), campaigns: vec![17], employees: vec!["A@b.dk".into()] };
        assert!(session.covers("a@B.dk", 17, second(100)));
        assert!(session.covers("a@b.dk", 17, second(200)));
        assert!(!session.covers("a@b.dk", 17, second(99)));
        assert!(!session.covers("a@b.dk", 17, second(201)));
        assert!(!session.covers("a@b.dk", 18, second(150)));
        assert!(!session.covers("x@b.dk", 17, second(150)));
    }
}
