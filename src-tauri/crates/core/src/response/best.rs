//! The best comment of a day: one good word to see, not a contest. It is the customer's highest rating of 9 or 10 with words to it:
//! "best of the day" over a 4 would be a mockery.

use super::{KeptResponse, Tag};
use crate::view::Band;
use jiff::Timestamp;

/// The best comment that came since `since`: the highest rating, of equal ones the latest. Answers that the agent marked as about
/// somebody else are left out. The comment counts when it came, which may be long after the rating.
#[must_use]
pub fn best_comment(answers: &[KeptResponse], since: Timestamp) -> Option<&KeptResponse> {
    let came = |kept: &KeptResponse| kept.response.comment_at.or(kept.response.rated_at);
    answers
        .iter()
        .filter(|kept| kept.response.comment.as_deref().is_some_and(|comment| !comment.trim().is_empty()))
        .filter(|kept| kept.response.points().is_some_and(|points| Band::of(points) == Band::High))
        .filter(|kept| !kept.tags.contains(&Tag::NotAboutMe))
        .filter(|kept| came(kept).is_some_and(|at| at >= since))
        .max_by_key(|kept| (kept.response.rating, came(kept), kept.response.id))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::id::ResponseId;
    use crate::response::Response;
    use crate::testing::at;

    fn answer(id: i64, rating: i64, comment: Option<&str>, seconds: i64) -> KeptResponse {
        KeptResponse {
            response: Response {
                id: ResponseId(id),
                rating: Some(rating),
                rated_at: Some(at(seconds)),
                comment: comment.map(Into::into),
                comment_at: None,
                first_name: None,
                last_name: None,
                phone: None,
                campaign: None,
                campaign_name: None,
                agent_rating: None,
                employee_email: None,
            },
            call: None,
            estimate: None,
            unread: false,
            tags: Vec::new(),
        }
    }

    fn best(answers: &[KeptResponse]) -> Option<i64> {
        best_comment(answers, at(0)).map(|kept| kept.response.id.0)
    }

    #[test]
    fn the_highest_rating_with_words_wins_and_of_equals_the_latest() {
        let all = [
            answer(1, 9, Some("good"), 50),
            answer(2, 10, None, 40),
            answer(3, 10, Some("great"), 20),
            answer(4, 10, Some("superb"), 30),
            answer(5, 10, Some("  "), 45),
        ];
        assert_eq!(best(&all), Some(4));
        assert_eq!(best(&all[..3]), Some(3));
        assert_eq!(best(&all[..2]), Some(1));
    }

    #[test]
    fn a_day_without_a_good_word_has_none() {
        assert_eq!(best(&[answer(1, 8, Some("fine"), 1), answer(2, 100, Some("another scale"), 1)]), None);
        assert_eq!(best(&[answer(1, 10, Some("yesterday"), -1)]), None);
    }

    #[test]
    fn a_comment_counts_when_it_came_and_only_if_it_is_about_the_agent() {
        let mut late = answer(1, 10, Some("took my time"), -1000);
        late.response.comment_at = Some(at(5));
        assert_eq!(best(&[late.clone()]), Some(1));
        late.tags = vec![Tag::NotAboutMe];
        assert_eq!(best(&[late]), None);
    }
}
