//! Looking for answers: by words, rating, campaign, tag. One rule for the window and the console; nothing is left to a page,
//! which has only a few of the answers.

use super::{KeptResponse, Tag};
use crate::id::CampaignId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Longest search, in letters: longer ones are a slip of the clipboard.
pub const LONGEST_SEARCH: usize = 200;

/// What answers are looked for by. An empty filter takes all; every part that is set must hold.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct AnswerFilter {
    /// Words; each must stand in the comment, the name or the campaign's name, or be the rating. Case does not matter.
    pub words: String,
    /// Smallest rating.
    #[ts(as = "Option<f64>")]
    pub least: Option<i64>,
    /// Largest rating.
    #[ts(as = "Option<f64>")]
    pub most: Option<i64>,
    /// Of this campaign alone.
    pub campaign: Option<CampaignId>,
    /// With this mark alone.
    pub tag: Option<Tag>,
    /// Unread ones alone.
    pub unread: bool,
    /// Those with a comment alone.
    pub commented: bool,
}

/// A filter made ready: its words are folded once, not for every answer.
#[derive(Clone)]
pub struct Sieve {
    filter: AnswerFilter,
    words: Vec<String>,
}

impl Sieve {
    /// Of a filter.
    #[must_use]
    pub fn new(filter: AnswerFilter) -> Self {
        let words = filter.words.split_whitespace().map(str::to_lowercase).collect();
        Self { filter, words }
    }

    /// Whether only unread answers can pass.
    #[must_use]
    pub fn unread_only(&self) -> bool {
        self.filter.unread
    }

    /// Whether an answer passes. `campaign_name`: where the answer itself does not name its campaign.
    #[must_use]
    pub fn takes(&self, kept: &KeptResponse, campaign_name: Option<&str>) -> bool {
        let (filter, response) = (&self.filter, &kept.response);
        let in_range = match (filter.least, filter.most, response.rating) {
            (None, None, _) => true,
            (_, _, None) => false,
            (least, most, Some(rating)) => least.is_none_or(|least| rating >= least) && most.is_none_or(|most| rating <= most),
        };
        in_range
            && filter.campaign.is_none_or(|campaign| response.campaign == Some(campaign))
            && filter.tag.is_none_or(|tag| kept.tags.contains(&tag))
            && (!filter.unread || kept.unread)
            && (!filter.commented || response.comment.is_some())
            && self.has_words(kept, campaign_name)
    }

    fn has_words(&self, kept: &KeptResponse, campaign_name: Option<&str>) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let response = &kept.response;
        let campaign = response.campaign_name.as_deref().or(campaign_name);
        let texts = [response.comment.as_deref(), response.first_name.as_deref(), response.last_name.as_deref(), campaign];
        let folded: Vec<String> = texts.into_iter().flatten().map(str::to_lowercase).collect();
        let rating = response.rating.map(|rating| rating.to_string());
        self.words.iter().all(|word| rating.as_ref() == Some(word) || folded.iter().any(|text| text.contains(word)))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::id::ResponseId;
    use crate::response::Response;

    fn answer() -> KeptResponse {
        KeptResponse {
            response: Response {
                id: ResponseId(1),
                rating: Some(0),
                rated_at: Some(crate::testing::at(0)),
                comment: Some("ÆRLIG talt: 100 % <b>god</b> hjælp 👍".into()),
                comment_at: None,
                first_name: Some("Jens".into()),
                last_name: Some("Østergård".into()),
                phone: None,
                campaign: Some(CampaignId(17)),
                campaign_name: None,
                agent_rating: None,
                employee_email: None,
            },
            call: None,
            estimate: None,
            unread: true,
            tags: vec![Tag::CallBack],
        }
    }

    fn takes(change: impl FnOnce(&mut AnswerFilter)) -> bool {
        let mut filter = AnswerFilter::default();
        change(&mut filter);
        Sieve::new(filter).takes(&answer(), Some("Kundeservice"))
    }

    #[test]
    fn an_empty_filter_takes_all() {
        assert!(takes(|_| ()));
        assert!(takes(|filter| filter.words = "   ".into()));
    }

    #[test]
    fn words_are_looked_for_everywhere_whatever_their_case() {
        for (words, found) in [
            ("ærlig", true),
            ("HJÆLP ærlig", true),
            ("østerGÅRD", true),
            ("kunde", true),
            ("0", true),
            ("👍", true),
            ("<B>", true),
            ("100 %", true),
            ("_", false),
            ("ærlig mangler", false),
            ("10", true),
            ("7", false),
        ] {
            assert_eq!(takes(|filter| filter.words = words.into()), found, "{words}");
        }
    }

    #[test]
    fn zero_is_a_rating_and_none_is_in_no_range() {
        assert!(takes(|filter| (filter.least, filter.most) = (Some(0), Some(6))));
        assert!(!takes(|filter| filter.least = Some(1)));
        let mut unrated = answer();
        unrated.response.rating = None;
        let low = Sieve::new(AnswerFilter { most: Some(6), ..AnswerFilter::default() });
        assert!(!low.takes(&unrated, None));
    }

    #[test]
    fn every_part_that_is_set_must_hold() {
        assert!(takes(|filter| filter.campaign = Some(CampaignId(17))));
        assert!(!takes(|filter| filter.campaign = Some(CampaignId(18))));
        assert!(takes(|filter| filter.tag = Some(Tag::CallBack)));
        assert!(!takes(|filter| filter.tag = Some(Tag::NotAboutMe)));
        assert!(takes(|filter| (filter.unread, filter.commented) = (true, true)));
        let mut read = answer();
        (read.unread, read.response.comment) = (false, None);
        for filter in
            [AnswerFilter { unread: true, ..AnswerFilter::default() }, AnswerFilter { commented: true, ..AnswerFilter::default() }]
        {
            assert!(!Sieve::new(filter).takes(&read, None));
        }
    }
}
