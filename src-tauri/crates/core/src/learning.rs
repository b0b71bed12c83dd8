//! The agent's estimates beside the customers' answers: three figures, because one would hide either direction or size.
//!
//! Sign convention: estimate minus answer, so plus means that the agent guessed higher. Nothing here says which direction
//! is the usual one; studies disagree. All likely ranges are for 95 %.

use crate::ports::Pair;
use crate::score::{Z_95, rounded};
use crate::view::{Band, LearningBand, LearningDocument, LearningPoint};

/// Under so many pairs the window shows the pairs one by one, not the averages.
pub const FEWEST_PAIRS_FOR_AVERAGES: u32 = 10;

/// Successes and failures that Agresti and Coull add to a share before its likely range is taken.
const ADDED_EACH: f64 = 2.0;

/// Figures in the document have so many decimals.
const DECIMALS: i32 = 2;

/// The figures of `pairs`, out of `estimates` estimates that were given in `days` days. Without pairs there are none;
/// one pair has a bias, and no likely range of it.
#[must_use]
pub fn learning(pairs: &[Pair], estimates: u32, days: u16) -> LearningDocument {
    let gaps: Vec<f64> = pairs.iter().map(gap).collect();
    let bias = mean(&gaps);
    let bias_range = bias.zip(bias_margin(&gaps));
    let misses: Vec<f64> = gaps.iter().map(|gap| gap.abs()).collect();
    let near: Vec<f64> = misses.iter().map(|miss| is_near(*miss)).collect();
    let near_range = share_range(&near);
    let figure = |value: f64| rounded(value, DECIMALS);
    LearningDocument {
        days,
        estimates,
        pairs: u32::try_from(pairs.len()).unwrap_or(u32::MAX),
        bias: bias.map(figure),
        bias_low: bias_range.map(|(bias, margin)| figure((bias - margin).max(-10.0))),
        bias_high: bias_range.map(|(bias, margin)| figure((bias + margin).min(10.0))),
        mean_miss: mean(&misses).map(figure),
        within_one: mean(&near).map(figure),
        within_one_low: near_range.map(|(low, _)| figure(low)),
        within_one_high: near_range.map(|(_, high)| figure(high)),
        points: pairs.iter().map(|pair| LearningPoint { estimate: pair.estimate.points(), rating: pair.rating, call: pair.call }).collect(),
        bands: [Band::Low, Band::Middle, Band::High].map(|band| band_figures(band, pairs)).into(),
    }
}

/// The figures of the estimates of one group; none where they would be averages of too few.
fn band_figures(band: Band, pairs: &[Pair]) -> LearningBand {
    let gaps: Vec<f64> = pairs.iter().filter(|pair| Band::of(pair.estimate.points()) == band).map(gap).collect();
    let misses: Vec<f64> = gaps.iter().map(|gap| gap.abs()).collect();
    let near: Vec<f64> = misses.iter().map(|miss| is_near(*miss)).collect();
    let pairs = u32::try_from(gaps.len()).unwrap_or(u32::MAX);
    let figure = |values: &[f64]| mean(values).filter(|_| pairs >= FEWEST_PAIRS_FOR_AVERAGES).map(|value| rounded(value, DECIMALS));
    LearningBand { band, pairs, bias: figure(&gaps), mean_miss: figure(&misses), within_one: figure(&near) }
}

fn gap(pair: &Pair) -> f64 {
    f64::from(pair.estimate.points()) - f64::from(pair.rating)
}

/// 1 where estimate and answer are at most one apart, else 0: the mean of these is a share.
fn is_near(miss: f64) -> f64 {
    if miss <= 1.0 { 1.0 } else { 0.0 }
}

/// Whether the bias is clear: its likely range leaves out 0.
#[must_use]
pub fn bias_is_clear(document: &LearningDocument) -> bool {
    match (document.bias_low, document.bias_high) {
        (Some(low), Some(high)) => low > 0.0 || high < 0.0,
        (_, None) | (None, _) => false,
    }
}

fn count(values: &[f64]) -> f64 {
    f64::from(u32::try_from(values.len()).unwrap_or(u32::MAX))
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / count(values))
}

/// Half of the likely range of a mean: z times the standard error, from two values on.
fn bias_margin(gaps: &[f64]) -> Option<f64> {
    let centre = mean(gaps)?;
    if gaps.len() < 2 {
        return None;
    }
    let squares: f64 = gaps.iter().map(|gap| (gap - centre).powi(2)).sum();
    let variance = squares / (count(gaps) - 1.0);
    Some(Z_95 * (variance / count(gaps)).sqrt())
}

/// The likely range of a share (Agresti and Coull 1998).
fn share_range(hits: &[f64]) -> Option<(f64, f64)> {
    if hits.is_empty() {
        return None;
    }
    let n = count(hits) + 2.0 * ADDED_EACH;
    let share = (hits.iter().sum::<f64>() + ADDED_EACH) / n;
    let margin = Z_95 * (share * (1.0 - share) / n).sqrt();
    Some(((share - margin).max(0.0), (share + margin).min(1.0)))
}

#[cfg(test)]
mod tests;
