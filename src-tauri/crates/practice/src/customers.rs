//! What a customer does with a survey: answers or not, how satisfied, with which words, and when.
//!
//! The plan is made once, when the survey is accepted, from the seed and the number of the invitation alone. So the order in
//! which requests arrive on two connections changes nothing for the others, and the same seed tells the same story.

use fastrand::Rng;
use jiff::{SignedDuration, Timestamp};

use crate::clock;
use crate::comments;
use crate::options::Options;
use crate::people::Country;

/// How often each rating 0..=10 is given, in 100 answers: most are content, a few are furious, zero occurs.
const RATING_WEIGHTS: [u32; 11] = [2, 1, 1, 1, 1, 3, 4, 9, 18, 27, 33];

/// What one customer will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) rating: u8,
    pub(crate) rating_at: Timestamp,
    pub(crate) comment: Option<(&'static str, Timestamp)>,
}

/// The plan of the customer with this invitation number, or `None` if that customer never answers.
pub(crate) fn plan(options: &Options, invitation: u32, country: Country, sent_at: Timestamp) -> Option<Plan> {
    let mut rng = Rng::with_seed(options.seed.rotate_left(17) ^ (u64::from(invitation) << 20) ^ 0xA5);
    if rng.f64() >= options.answering_share {
        return None;
    }
    let rating = rating(&mut rng);
    let rating_at = clock::after(sent_at, wait(&mut rng, &options.answer_after_seconds));
    let comment_at = match rng.u32(..10) {
        0..5 => Some(rating_at),
        5..7 => Some(clock::after(rating_at, wait(&mut rng, &options.comment_after_seconds))),
        _ => None,
    };
    let comment = comment_at.map(|at| (comments::draw(&mut rng, country, rating), at));
    Some(Plan { rating, rating_at, comment })
}

/// A rating by [`RATING_WEIGHTS`].
pub(crate) fn rating(rng: &mut Rng) -> u8 {
    let mut left = rng.u32(..RATING_WEIGHTS.iter().sum::<u32>());
    let mut rating = 0;
    for weight in RATING_WEIGHTS {
        if left < weight {
            break;
        }
        left -= weight;
        rating += 1;
    }
    rating
}

/// An agent's estimate near the customer's rating: mostly within two, sometimes far off.
pub(crate) fn estimate(rng: &mut Rng, rating: u8) -> u8 {
    let off = match rng.u32(..10) {
        0..8 => rng.i16(-1..=2),
        _ => rng.i16(-3..=5),
    };
    u8::try_from((i16::from(rating) + off).clamp(0, 10)).unwrap_or(10)
}

fn wait(rng: &mut Rng, seconds: &std::ops::RangeInclusive<u64>) -> SignedDuration {
    let (low, high) = (*seconds.start().min(seconds.end()), *seconds.end().max(seconds.start()));
    let whole = i64::try_from(rng.u64(low..=high)).unwrap_or(i64::MAX);
    SignedDuration::from_secs(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratings_are_skewed_to_the_top_and_every_one_occurs() {
        let mut rng = Rng::with_seed(11);
        let mut counts = [0_u32; 11];
        for _ in 0..10_000 {
            counts[usize::from(rating(&mut rng))] += 1;
        }
        assert!(counts.iter().all(|&count| count > 0), "{counts:?}");
        assert!(counts[8] + counts[9] + counts[10] > 7_000, "{counts:?}");
        assert!((100..350).contains(&counts[0]), "{counts:?}");
    }

    #[test]
    fn some_never_answer_and_some_comment_later() {
        let options = Options { answer_after_seconds: 5..=10, ..Options::default() };
        let sent = Timestamp::UNIX_EPOCH;
        let plans: Vec<_> = (0..500).map(|n| plan(&options, n, Country::Denmark, sent)).collect();
        assert_eq!(plans, (0..500).map(|n| plan(&options, n, Country::Denmark, sent)).collect::<Vec<_>>());
        let silent = plans.iter().filter(|plan| plan.is_none()).count();
        assert!((120..230).contains(&silent), "{silent} of 500 stayed silent");
        let answers: Vec<_> = plans.into_iter().flatten().collect();
        assert!(answers.iter().all(|plan| (5..=10).contains(&plan.rating_at.as_second())));
        let later = answers.iter().filter(|plan| plan.comment.is_some_and(|(_, at)| at > plan.rating_at)).count();
        let without = answers.iter().filter(|plan| plan.comment.is_none()).count();
        assert!(later > 20 && without > 20, "{later} later, {without} without");
    }

    #[test]
    fn a_range_written_backwards_is_read_forwards() {
        #[allow(clippy::reversed_empty_ranges)]
        let options = Options { answer_after_seconds: 10..=5, answering_share: 1.0, ..Options::default() };
        let plan = plan(&options, 1, Country::Norway, Timestamp::UNIX_EPOCH).expect("everybody answers");
        assert!((5..=10).contains(&plan.rating_at.as_second()));
    }
}
