#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::id::{Estimate, ResponseId};

fn pairs(points: &[(i64, u8)]) -> Vec<Pair> {
    points
        .iter()
        .zip(1..)
        .map(|((estimate, rating), id)| Pair {
            response: ResponseId(id),
            call: None,
            estimate: Estimate::new(*estimate).unwrap(),
            rating: *rating,
        })
        .collect()
}

#[test]
fn direction_and_size_are_two_figures() {
    // Given one guess 4 too high and one 4 too low, then there is no bias and a large miss.
    let document = learning(&pairs(&[(10, 6), (4, 8)]), 5, 90);
    assert_eq!((document.pairs, document.estimates, document.days), (2, 5, 90));
    assert_eq!((document.bias, document.mean_miss, document.within_one), (Some(0.0), Some(4.0), Some(0.0)));
}

#[test]
fn plus_means_guessed_higher() {
    let document = learning(&pairs(&[(8, 6), (9, 8), (6, 6)]), 3, 90);
    assert_eq!((document.bias, document.mean_miss, document.within_one), (Some(1.0), Some(1.0), Some(0.67)));
    // s = 1, so the margin is 1.96 / sqrt 3.
    assert_eq!((document.bias_low, document.bias_high), (Some(-0.13), Some(2.13)));
    assert!(!bias_is_clear(&document));
}

#[test]
fn a_bias_is_clear_when_its_range_leaves_out_zero() {
    let clear = learning(&pairs(&[(8, 6), (9, 7), (6, 4), (7, 4)]), 4, 90);
    assert!(bias_is_clear(&clear));
    assert_eq!(clear.bias, Some(2.25));
}

#[test]
fn the_share_of_the_design_has_its_range() {
    // main-learning.html: 16 of 24 within one, 67 %, likely 47 to 82 %.
    let mut points = vec![(8, 8); 16];
    points.extend([(8, 5); 8]);
    let document = learning(&pairs(&points), 41, 30);
    assert_eq!(document.within_one, Some(0.67));
    assert_eq!((document.within_one_low, document.within_one_high), (Some(0.47), Some(0.82)));
}

#[test]
fn no_pairs_no_figures() {
    let document = learning(&[], 7, 90);
    assert_eq!((document.estimates, document.pairs), (7, 0));
    assert_eq!((document.bias, document.bias_low, document.bias_high), (None, None, None));
    assert_eq!((document.mean_miss, document.within_one), (None, None));
    assert_eq!((document.within_one_low, document.within_one_high), (None, None));
    assert!(!bias_is_clear(&document));
}

#[test]
fn one_pair_has_no_range_of_its_bias() {
    let document = learning(&pairs(&[(0, 0)]), 1, 90);
    assert_eq!((document.bias, document.bias_low, document.bias_high), (Some(0.0), None, None));
    assert_eq!(document.points, vec![LearningPoint { estimate: 0, rating: 0, call: None }]);
}

#[test]
fn the_groups_of_estimates_have_averages_from_ten_pairs_on() {
    let mut points = vec![(9, 10), (9, 7)];
    points.extend([(7, 8); 9]);
    points.push((8, 4));
    let [low, middle, high] = learning(&pairs(&points), 12, 90).bands.try_into().unwrap();
    assert_eq!((low.band, low.pairs, low.bias), (Band::Low, 0, None));
    assert_eq!((high.band, high.pairs, high.bias, high.within_one), (Band::High, 2, None, None));
    assert_eq!((middle.band, middle.pairs), (Band::Middle, 10));
    // Nine one too low and one four too high.
    assert_eq!((middle.bias, middle.mean_miss, middle.within_one), (Some(-0.5), Some(1.3), Some(0.9)));
    assert_eq!([0, 6, 7, 8, 9, 10].map(Band::of), [Band::Low, Band::Low, Band::Middle, Band::Middle, Band::High, Band::High]);
}
