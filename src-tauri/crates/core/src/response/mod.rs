//! Customers' answers: what the service says of one, what is kept of it, and how a read is merged into what is kept.
//!
//! | File | What it settles |
//! | --- | --- |
//! | `filter` | looking for answers |
//! | `best` | the best comment of a day |
//! | `export` | answers as a file for a spreadsheet |

mod best;
mod export;
mod filter;

pub use best::best_comment;
pub use export::export;
pub use filter::{AnswerFilter, LONGEST_SEARCH, Sieve};

use crate::id::{CallId, CampaignId, Estimate, ResponseId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One answer as the service tells it (API reference 2.6). Every member but the id may be missing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// The service's id.
    pub id: ResponseId,
    /// The rating. 0 is a rating; `None` is none. Outside 0..=10 on campaigns that are not NPS.
    pub rating: Option<i64>,
    /// When it was given.
    pub rated_at: Option<Timestamp>,
    /// The customer's words.
    pub comment: Option<String>,
    /// When they were added; often later than the rating.
    pub comment_at: Option<Timestamp>,
    /// The customer's first name.
    pub first_name: Option<String>,
    /// The customer's last name.
    pub last_name: Option<String>,
    /// The customer's number as the service writes it.
    pub phone: Option<String>,
    /// The campaign.
    pub campaign: Option<CampaignId>,
    /// The campaign's name.
    pub campaign_name: Option<String>,
    /// The estimate that went along with the survey.
    pub agent_rating: Option<Estimate>,
    /// The agent whom the answer is about.
    pub employee_email: Option<String>,
}

/// Marks that an agent may put on an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tag {
    /// It is about somebody or something else.
    NotAboutMe,
    /// The customer should be called back.
    CallBack,
}

/// One answer as it is kept on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptResponse {
    /// What the service says.
    #[serde(flatten)]
    pub response: Response,
    /// The call that it belongs to, where it is one of this computer.
    pub call: Option<CallId>,
    /// The agent's estimate: the service's, else that of the call.
    pub estimate: Option<Estimate>,
    /// Whether the agent has not looked at it yet.
    pub unread: bool,
    /// The agent's marks.
    pub tags: Vec<Tag>,
}

/// What a read answer changes about what is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Merged {
    /// Nothing: it is kept just so.
    Same,
    /// It was not known.
    New(KeptResponse),
    /// Something of it changed, for example a comment that came later.
    Changed(KeptResponse),
}

/// Merges an answer that was read into what is kept of it. Marks, the link to a call and "read" stay; what the service
/// does not say any more (an anonymised name) goes; an estimate that is known here is not lost when the service omits it.
#[must_use]
pub fn merge(kept: Option<&KeptResponse>, read: Response, first_sync: bool) -> Merged {
    let Some(kept) = kept else {
        return Merged::New(KeptResponse {
            estimate: read.agent_rating,
            response: read,
            call: None,
            unread: !first_sync,
            tags: Vec::new(),
        });
    };
    let late_comment = read.comment.is_some() && read.comment != kept.response.comment;
    let merged = KeptResponse {
        estimate: read.agent_rating.or(kept.estimate),
        response: read,
        call: kept.call,
        unread: kept.unread || (late_comment && !first_sync),
        tags: kept.tags.clone(),
    };
    if merged == *kept { Merged::Same } else { Merged::Changed(merged) }
}

impl Response {
    /// Without the persons in it and what they wrote, if it is older than that: `privacy.retention_days`.
    #[must_use]
    pub fn forgotten_if_before(self, time: Timestamp) -> Self {
        if self.rated_at.or(self.comment_at).is_none_or(|at| at >= time) {
            return self;
        }
        Self { first_name: None, last_name: None, phone: None, comment: None, ..self }
    }

    /// The customer's first name with the initial of the last, or what there is of it. `None` for anonymised rows (API reference 3.5).
    #[must_use]
    pub fn short_name(&self) -> Option<String> {
        let first = self.first_name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        let last = self.last_name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        match (first, last) {
            (Some(first), None) if first.eq_ignore_ascii_case("anonymous") => None,
            (Some(first), Some(last)) => {
                Some(last.chars().next().map_or_else(|| first.to_owned(), |initial| format!("{first} {}.", initial.to_uppercase())))
            }
            (Some(name), None) | (None, Some(name)) => Some(name.to_owned()),
            (None, None) => None,
        }
    }

    /// The rating, if it is one of the scale of 0 to 10.
    #[must_use]
    pub fn points(&self) -> Option<u8> {
        self.rating.and_then(|rating| u8::try_from(rating).ok()).filter(|points| *points <= 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(comment: Option<&str>) -> Response {
        Response {
            id: ResponseId(1),
            rating: Some(0),
            rated_at: Some(crate::testing::at(0)),
            comment: comment.map(Into::into),
            comment_at: None,
            first_name: Some("Jens".into()),
            last_name: Some("Hansen".into()),
            phone: None,
            campaign: None,
            campaign_name: None,
            agent_rating: None,
            employee_email: None,
        }
    }

    fn kept(merged: Merged) -> KeptResponse {
        match merged {
            Merged::New(kept) | Merged::Changed(kept) => kept,
            Merged::Same => panic!("nothing changed"),
        }
    }

    #[test]
    fn the_first_read_of_all_brings_no_unread_answers() {
        assert!(!kept(merge(None, read(None), true)).unread);
        assert!(kept(merge(None, read(None), false)).unread);
    }

    #[test]
    fn a_late_comment_changes_the_row_in_place_and_keeps_the_marks() {
        let mut known = kept(merge(None, read(None), true));
        known.tags = vec![Tag::CallBack];
        known.estimate = Estimate::new(7);
        assert_eq!(merge(Some(&known), read(None), false), Merged::Same);
        let changed = kept(merge(Some(&known), read(Some("Tak")), false));
        assert_eq!((changed.unread, changed.tags, changed.estimate), (true, vec![Tag::CallBack], Estimate::new(7)));
    }

    #[test]
    fn names_are_short_and_anonymised_rows_have_none() {
        let named = |first: Option<&str>, last: Option<&str>| {
            Response { first_name: first.map(Into::into), last_name: last.map(Into::into), ..read(None) }.short_name()
        };
        assert_eq!(named(Some("Jens"), Some("Hansen")).as_deref(), Some("Jens H."));
        assert_eq!(named(Some("Jens"), None).as_deref(), Some("Jens"));
        assert_eq!(named(None, Some("Østergård")).as_deref(), Some("Østergård"));
        assert_eq!(named(Some("Anonymous"), None), None);
        assert_eq!(named(Some(" "), None), None);
    }

    #[test]
    fn zero_is_a_rating() {
        assert_eq!(read(None).points(), Some(0));
        assert_eq!(Response { rating: Some(11), ..read(None) }.points(), None);
    }
}
