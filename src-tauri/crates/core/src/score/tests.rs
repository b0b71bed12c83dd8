#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use proptest::prelude::*;

fn counts(by_rating: [u32; 11]) -> RatingCounts {
    RatingCounts { by_rating, other: 0 }
}

fn of(by_rating: [u32; 11]) -> ScoreDocument {
    score(&counts(by_rating), 30, None)
}

fn spread(promoters: u32, passives: u32, detractors: u32) -> ScoreDocument {
    score_from_spread(Spread { promoters, passives, detractors }, None, 30, None)
}

#[test]
fn the_table_of_the_domain_notes() {
    // Given 60 % promoters and 20 % detractors, then centre and margin are those of the table.
    for (n, centre, margin) in
        [(5_u32, 25, 55), (10, 31, 43), (20, 35, 33), (30, 36, 27), (50, 38, 22), (100, 39, 15), (200, 39, 11), (1000, 40, 5)]
    {
        let share = n / 5;
        let range = likely_range(Spread { promoters: 3 * share, passives: share, detractors: share }).unwrap();
        assert_eq!((whole(range.0), whole(range.1)), (centre, margin), "n = {n}");
        assert_eq!(spread(3 * share, share, share).nps, Some(40), "n = {n}");
    }
}

#[test]
fn three_promoters_in_a_row_are_no_certainty() {
    let three = spread(3, 0, 0);
    assert_eq!((three.nps, three.margin), (Some(100), Some(57)));
    assert_eq!((three.low, three.high), (Some(-7), Some(100)));
}

#[test]
fn the_score_of_the_design() {
    // main-today.html: 38 answers, +45, likely between +19 and +64, average 8.3.
    let firm = of([1, 0, 0, 1, 0, 1, 2, 4, 7, 9, 13]);
    assert_eq!((firm.n, firm.nps, firm.low, firm.high), (38, Some(45), Some(19), Some(64)));
    assert_eq!((firm.promoters, firm.passives, firm.detractors), (22, 11, 5));
    assert_eq!((firm.average, firm.shown), (Some(8.3), ScoreShown::Score));
    // main-today.html#n17: +35, likely between -4 and +64, average 7.9.
    let muted = of([1, 0, 0, 0, 0, 1, 1, 2, 3, 4, 5]);
    assert_eq!((muted.n, muted.nps, muted.low, muted.high), (17, Some(35), Some(-4), Some(64)));
    assert_eq!((muted.average, muted.shown), (Some(7.9), ScoreShown::Muted));
}

#[test]
fn the_counts_of_the_outer_interface() {
    let example = of([1, 0, 0, 0, 0, 1, 0, 2, 5, 8, 7]);
    assert_eq!((example.promoters, example.passives, example.detractors), (15, 7, 2));
    assert_eq!((example.n, example.nps), (24, Some(54)));
    assert_eq!((example.low, example.high, example.margin), (Some(23), Some(74), Some(25)));
}

#[test]
fn how_much_is_shown_depends_on_n() {
    for (n, expected) in
        [(0, ScoreShown::Answers), (9, ScoreShown::Answers), (10, ScoreShown::Muted), (29, ScoreShown::Muted), (30, ScoreShown::Score)]
    {
        assert_eq!(spread(n, 0, 0).shown, expected, "n = {n}");
    }
}

#[test]
fn no_answers_no_figures() {
    let none = of([0; 11]);
    assert_eq!((none.n, none.average, none.nps), (0, None, None));
    assert_eq!((none.margin, none.low, none.high), (None, None, None));
    assert_eq!(none.distribution, Some(vec![0; 11]));
}

#[test]
fn zero_is_an_answer_and_other_scales_are_not() {
    let zeros = score(&RatingCounts { by_rating: [4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], other: 9 }, 7, None);
    assert_eq!((zeros.n, zeros.average, zeros.nps), (4, Some(0.0), Some(-100)));
}

#[test]
fn halves_go_away_from_zero() {
    // 1 of 8 is 12.5 %.
    assert_eq!(spread(1, 7, 0).nps, Some(13));
    assert_eq!(spread(0, 7, 1).nps, Some(-13));
}

#[test]
fn analytics_has_no_picture() {
    assert_eq!(spread(20, 10, 5).distribution, None);
    assert_eq!(of([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]).distribution, Some(vec![0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]));
}

#[test]
fn only_more_than_chance_is_a_change() {
    let before = spread(60, 20, 20);
    assert_eq!(change(&before, &spread(65, 20, 15)), Change::Noise);
    assert_eq!(change(&before, &spread(85, 10, 5)), Change::Up);
    assert_eq!(change(&before, &spread(30, 20, 50)), Change::Down);
    assert_eq!(change(&before, &spread(0, 0, 0)), Change::Noise);
    assert_eq!(change(&spread(3, 0, 0), &spread(0, 0, 3)), Change::Down);
    assert_eq!(change(&spread(3, 0, 0), &spread(0, 3, 0)), Change::Noise);
}

#[test]
fn an_arrow_needs_two_scores_and_more_than_chance() {
    let before = of([20, 0, 0, 0, 0, 0, 0, 10, 10, 30, 30]);
    let better = of([3, 0, 0, 0, 0, 0, 0, 5, 5, 40, 47]);
    assert_eq!(trend(&before, &better), Some(ScoreTrend { way: Way::Up, nps: 40, n: 100 }));
    assert_eq!(trend(&better, &before).map(|trend| trend.way), Some(Way::Down));
    assert_eq!(trend(&before, &of([16, 0, 0, 0, 0, 0, 0, 10, 12, 30, 32])), None, "chance explains it");
    let nine = of([9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!((trend(&nine, &better), trend(&better, &nine)), (None, None), "nine answers are no score");
    assert_eq!(trend(&before, &spread(87, 10, 3)), None, "the service counts answers that are not here");
}

proptest! {
    #[test]
    fn every_score_lies_in_its_bounds(by_rating in proptest::array::uniform11(0_u32..5000)) {
        let document = of(by_rating);
        if let (Some(nps), Some(low), Some(high), Some(average)) = (document.nps, document.low, document.high, document.average) {
            prop_assert!((-100..=100).contains(&nps));
            prop_assert!((-100..=100).contains(&low) && low <= high && high <= 100);
            prop_assert!((0.0..=10.0).contains(&average));
        } else {
            prop_assert_eq!(document.n, 0);
        }
    }
}
