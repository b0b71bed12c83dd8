//! Honest numbers out of few answers: the NPS never stands without n and its likely range.
//!
//! The range is the adjusted Wald interval (Lewis & Sauro 2021; Rocks 2016, arXiv 1601.07235): three answers are added,
//! a quarter of them less than neutral on either side. The plain formula would tell an agent with three promoters in a row
//! "100, surely"; this one says "50, give or take 57".

use crate::ports::{RatingCounts, Spread};
use crate::view::{Band, ScoreDocument, ScoreOrigin, ScoreShown, ScoreTrend, Way};
use jiff::Timestamp;

/// Under so many answers the window shows the answers, not a score.
pub const FEWEST_FOR_A_SCORE: u32 = 10;
/// From so many answers on the score is shown at full strength.
pub const FEWEST_FOR_A_FIRM_SCORE: u32 = 30;

/// The normal distribution's factor for 95 %.
pub(crate) const Z_95: f64 = 1.96;
/// Answers that the adjusted interval adds in all ...
const ADDED_ANSWERS: f64 = 3.0;
/// ... and to the promoters and the detractors each.
const ADDED_EACH: f64 = 0.75;

/// The score of the answers on this computer.
///
/// Ratings on another scale ([`RatingCounts::other`]) are in no figure.
#[must_use]
pub fn score(counts: &RatingCounts, days: u16, as_of: Option<Timestamp>) -> ScoreDocument {
    let mut spread = Spread { promoters: 0, passives: 0, detractors: 0 };
    let mut points = 0.0;
    for (count, rating) in counts.by_rating.iter().zip(0_u8..) {
        let group = match Band::of(rating) {
            Band::High => &mut spread.promoters,
            Band::Middle => &mut spread.passives,
            Band::Low => &mut spread.detractors,
        };
        *group = group.saturating_add(*count);
        points += f64::from(*count) * f64::from(rating);
    }
    let n = answers(spread);
    let average = (n > 0).then(|| points / f64::from(n));
    document(spread, Some(counts.by_rating.to_vec()), average, days, ScoreOrigin::Computed, as_of)
}

/// The score of the service's analytics, which tells the three groups and not the single ratings.
#[must_use]
pub fn score_from_spread(spread: Spread, average: Option<f64>, days: u16, as_of: Option<Timestamp>) -> ScoreDocument {
    document(spread, None, average, days, ScoreOrigin::Analytics, as_of)
}

/// Whether a score moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It rose by more than chance explains.
    Up,
    /// It fell by more than chance explains.
    Down,
    /// Chance explains it, or one of the two has no answers.
    Noise,
}

/// Compares two scores of different answers, by the centres of their likely ranges: with few answers the scores themselves
/// jump. Only a difference outside the combined margin (the root of the sum of the squares) is a change.
#[must_use]
pub fn change(before: &ScoreDocument, now: &ScoreDocument) -> Change {
    let range_of = |document: &ScoreDocument| {
        likely_range(Spread { promoters: document.promoters, passives: document.passives, detractors: document.detractors })
    };
    let (Some((old, old_margin)), Some((new, new_margin))) = (range_of(before), range_of(now)) else {
        return Change::Noise;
    };
    if (new - old).abs() <= old_margin.hypot(new_margin) {
        Change::Noise
    } else if new > old {
        Change::Up
    } else {
        Change::Down
    }
}

/// What the window says of a change: which way, and the score before. `None` while either of the two is no score (under
/// [`FEWEST_FOR_A_SCORE`] answers), while chance explains the difference, and where the service counts answers that are not
/// here: then the days before are not known either.
#[must_use]
pub fn trend(before: &ScoreDocument, now: &ScoreDocument) -> Option<ScoreTrend> {
    if before.n < FEWEST_FOR_A_SCORE || now.n < FEWEST_FOR_A_SCORE || now.distribution.is_none() {
        return None;
    }
    let way = match change(before, now) {
        Change::Up => Way::Up,
        Change::Down => Way::Down,
        Change::Noise => return None,
    };
    Some(ScoreTrend { way, nps: before.nps?, n: before.n })
}

fn document(
    spread: Spread,
    distribution: Option<Vec<u32>>,
    average: Option<f64>,
    days: u16,
    origin: ScoreOrigin,
    as_of: Option<Timestamp>,
) -> ScoreDocument {
    let n = answers(spread);
    let range = likely_range(spread);
    ScoreDocument {
        days,
        n,
        distribution,
        promoters: spread.promoters,
        passives: spread.passives,
        detractors: spread.detractors,
        average: average.filter(|_| n > 0).map(|average| rounded(average, 1)),
        nps: (n > 0).then(|| whole((f64::from(spread.promoters) - f64::from(spread.detractors)) * 100.0 / f64::from(n))),
        margin: range.map(|(_, margin)| whole(margin).unsigned_abs()),
        low: range.map(|(centre, margin)| whole((centre - margin).max(-100.0))),
        high: range.map(|(centre, margin)| whole((centre + margin).min(100.0))),
        shown: shown(n),
        origin,
        as_of,
        answers_since: None,
    }
}

fn answers(spread: Spread) -> u32 {
    spread.promoters.saturating_add(spread.passives).saturating_add(spread.detractors)
}

fn shown(n: u32) -> ScoreShown {
    if n < FEWEST_FOR_A_SCORE {
        ScoreShown::Answers
    } else if n < FEWEST_FOR_A_FIRM_SCORE {
        ScoreShown::Muted
    } else {
        ScoreShown::Score
    }
}

/// Adjusted centre and margin, both on the scale of the NPS and unrounded.
fn likely_range(spread: Spread) -> Option<(f64, f64)> {
    if answers(spread) == 0 {
        return None;
    }
    let n = f64::from(answers(spread)) + ADDED_ANSWERS;
    let promoters = (f64::from(spread.promoters) + ADDED_EACH) / n;
    let detractors = (f64::from(spread.detractors) + ADDED_EACH) / n;
    let centre = promoters - detractors;
    let variance = promoters + detractors - centre * centre;
    Some((centre * 100.0, Z_95 * (variance / n).sqrt() * 100.0))
}

/// Rounds half away from zero, as people do.
pub(crate) fn rounded(value: f64, decimals: i32) -> f64 {
    let scale = 10_f64.powi(decimals);
    // `+ 0.0` turns a negative zero into zero.
    (value * scale).round() / scale + 0.0
}

/// A figure between -200 and 200 as a whole number, rounded half away from zero.
fn whole(value: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "an NPS and its margin are far inside the range")]
    let whole = value.round() as i32;
    whole
}

#[cfg(test)]
mod tests;
