//! Pages and scores.

use super::Home;
use super::samples::{call, id, keep, minute, response};
use aftercall_core::call::SurveyState;
use aftercall_core::id::{CallId, CampaignId, Estimate, ResponseId};
use aftercall_core::ports::{CallsWanted, Change, Pair, RatingCounts, ResponsesWanted, SentCall, Store};
use aftercall_core::response::KeptResponse;

async fn with_calls(states: &[SurveyState]) -> Home {
    let home = Home::open().await;
    let changes = states.iter().zip(0..).map(|(state, minutes)| keep(&call(minutes, *state))).collect();
    home.database.commit(changes).await.unwrap();
    home
}

async fn with_responses(kept: Vec<KeptResponse>) -> Home {
    let home = Home::open().await;
    home.database.commit(vec![Change::Responses(kept)]).await.unwrap();
    home
}

async fn call_ids(home: &Home, wanted: CallsWanted) -> Vec<CallId> {
    home.database.calls(wanted).await.unwrap().into_iter().map(|call| call.id).collect()
}

async fn response_ids(home: &Home, wanted: ResponsesWanted) -> Vec<i64> {
    home.database.responses(wanted).await.unwrap().into_iter().map(|kept| kept.response.id.0).collect()
}

#[tokio::test]
async fn calls_come_newest_first_by_page_and_state() {
    use SurveyState::{Failed, Queued, Sent};
    let home = with_calls(&[Sent, Queued, Sent, Failed, Sent]).await;
    let table = [
        (10, None, vec![], vec![4, 3, 2, 1, 0]),
        (2, None, vec![], vec![4, 3]),
        (2, Some(3), vec![], vec![2, 1]),
        (10, None, vec![Sent], vec![4, 2, 0]),
        (10, Some(4), vec![Sent, Failed], vec![3, 2, 0]),
        (1, Some(4), vec![Queued, Sent], vec![2]),
        (0, None, vec![], vec![]),
    ];
    for (limit, before, states, expected) in table {
        let wanted = CallsWanted { limit, before: before.map(id), states };
        let expected: Vec<_> = expected.into_iter().map(id).collect();
        assert_eq!(call_ids(&home, wanted.clone()).await, expected, "{wanted:?}");
    }
}

#[tokio::test]
async fn at_start_what_is_not_final_and_what_is_recent_is_read_oldest_first() {
    use SurveyState::{AwaitingEstimate, Expired, Failed, Open, Queued, Sending, Sent, Skipped, Uncertain};
    let home = with_calls(&[Queued, Open, Sending, AwaitingEstimate, Sent, Skipped, Uncertain, Failed, Expired]).await;
    // Calls last two minutes.
    let kept = home.database.load(minute(8)).await.unwrap();
    let ids = |calls: &[aftercall_core::call::CallRecord]| calls.iter().map(|call| call.id).collect::<Vec<_>>();
    assert_eq!(ids(&kept.active), [0, 1, 2, 3].map(id));
    assert_eq!(ids(&kept.recent), [6, 7, 8].map(id));
    assert_eq!(kept.recent[0], call(6, Uncertain));
}

#[tokio::test]
async fn a_call_that_has_not_ended_is_recent_by_its_begin() {
    let home = Home::open().await;
    let mut ringing = call(10, SurveyState::Open);
    (ringing.answered_at, ringing.ended_at) = (None, None);
    let mut ended_only = call(20, SurveyState::Skipped);
    (ended_only.started_at, ended_only.answered_at) = (None, None);
    home.database.commit(vec![keep(&ringing), keep(&ended_only)]).await.unwrap();
    assert_eq!(home.database.load(minute(10)).await.unwrap().recent, [ringing, ended_only.clone()]);
    assert_eq!(home.database.load(minute(11)).await.unwrap().recent, [ended_only]);
    assert!(home.database.load(minute(23)).await.unwrap().recent.is_empty());
}

#[tokio::test]
async fn the_call_that_an_answer_belongs_to_is_the_newest_one_sent() {
    use SurveyState::{Queued, Sent, Uncertain};
    let home = with_calls(&[Sent, Sent, Queued, Uncertain]).await;
    let found = |number: &'static str, from, to| {
        let home = &home;
        async move {
            let wanted = SentCall { e164: number.to_owned(), ended: (minute(from), minute(to)), answered_at: minute(to) };
            let other = SentCall { e164: "+1".to_owned(), ..wanted.clone() };
            let calls = home.database.sent_calls(vec![other.clone(), wanted, other]).await.unwrap();
            let ids: Vec<_> = calls.into_iter().map(|call| call.map(|call| call.id)).collect();
            assert_eq!((ids.len(), ids[0], ids[2]), (3, None, None), "each has its answer in its place");
            ids[1]
        }
    };
    assert_eq!(found("+436601234567", 0, 100).await, Some(id(1)));
    assert_eq!(found("+436601234567", 0, 2).await, Some(id(0)), "both ends belong to the time");
    assert_eq!(found("+436601234567", 3, 3).await, Some(id(1)));
    assert_eq!(found("+436601234567", 4, 100).await, None);
    assert_eq!(found("+43660", 0, 100).await, None);
}

#[tokio::test]
async fn a_call_that_had_ended_goes_before_one_that_had_not_and_one_with_an_answer_is_left_alone() {
    use SurveyState::Sent;
    let home = with_calls(&[Sent, Sent, Sent]).await;
    let found = async |at| {
        let wanted = SentCall { e164: "+436601234567".to_owned(), ended: (minute(0), minute(100)), answered_at: minute(at) };
        home.database.sent_calls(vec![wanted]).await.unwrap().remove(0).map(|call| call.id)
    };
    // Calls end after two minutes.
    assert_eq!((found(1).await, found(2).await, found(3).await, found(50).await), (Some(id(2)), Some(id(0)), Some(id(1)), Some(id(2))));
    home.database.commit(vec![Change::Responses(vec![response(7, 2)])]).await.unwrap();
    assert_eq!((found(1).await, found(50).await), (Some(id(1)), Some(id(1))));
}

#[tokio::test]
async fn answers_come_newest_first_and_those_without_a_time_last() {
    let mut unrated = response(99, 0);
    unrated.response.rated_at = None;
    let mut read = response(4, 30);
    read.unread = false;
    let home = with_responses(vec![response(1, 10), unrated, read, response(3, 20), response(2, 20)]).await;
    let all = ResponsesWanted { limit: 10, ..ResponsesWanted::default() };
    assert_eq!(response_ids(&home, all.clone()).await, [4, 3, 2, 1, 99]);
    assert_eq!(response_ids(&home, ResponsesWanted { offset: 2, limit: 2, ..all.clone() }).await, [2, 1]);
    assert_eq!(response_ids(&home, ResponsesWanted { unread_only: true, ..all.clone() }).await, [3, 2, 1, 99]);
    assert_eq!(response_ids(&home, ResponsesWanted { since: Some(minute(20)), ..all.clone() }).await, [4, 3, 2]);
    let both = ResponsesWanted { since: Some(minute(20)), unread_only: true, ..all };
    assert_eq!(response_ids(&home, both).await, [3, 2]);
}

#[tokio::test]
async fn counts_use_the_words_of_the_ledger() {
    use SurveyState::{AwaitingEstimate, Queued, Sent};
    let home = with_calls(&[Sent, AwaitingEstimate, Sent, Queued]).await;
    let mut read = response(2, 1);
    read.unread = false;
    home.database.commit(vec![Change::Responses(vec![response(1, 0), read])]).await.unwrap();
    let counts = home.database.counts().await.unwrap();
    let expected = [("awaiting_estimate", 1), ("queued", 1), ("sent", 2)];
    assert_eq!(counts.calls, expected.map(|(word, number)| (word.to_owned(), number)).into());
    assert_eq!((counts.responses, counts.unread), (2, 1));
}

/// An answer with a rating of any kind.
fn rated(number: i64, minutes: i64, rating: Option<i64>) -> KeptResponse {
    let mut kept = response(number, minutes);
    kept.response.rating = rating;
    kept
}

#[tokio::test]
async fn ratings_are_counted_by_value_and_the_rest_apart() {
    let mut untimed = rated(9, 5, None);
    untimed.response.rated_at = None;
    let home = with_responses(vec![
        rated(1, 0, Some(0)),
        rated(2, 1, Some(10)),
        rated(3, 2, Some(10)),
        rated(4, 3, None),
        rated(5, 4, Some(100)),
        rated(6, 5, Some(-1)),
        rated(7, 10, Some(5)),
        untimed,
    ])
    .await;
    let counted = home.database.rating_counts(minute(0), minute(10)).await.unwrap();
    let expected = RatingCounts { by_rating: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], other: 4 };
    assert_eq!(counted, expected, "the end does not belong to the time");
    let counted = home.database.rating_counts(minute(7), minute(11)).await.unwrap();
    assert_eq!(counted, RatingCounts { by_rating: [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0], other: 0 });
}

#[tokio::test]
async fn pairs_have_both_sides() {
    let mut without_estimate = response(2, 2);
    without_estimate.estimate = None;
    let mut without_call = response(5, 5);
    without_call.call = None;
    let home = with_responses(vec![
        response(1, 1),
        without_estimate,
        rated(3, 3, None),
        rated(4, 4, Some(11)),
        without_call,
        rated(6, 6, Some(0)),
    ])
    .await;
    let pair = |number, call, rating| Pair { response: ResponseId(number), call, estimate: Estimate::new(8).unwrap(), rating };
    assert_eq!(home.database.pairs(minute(1)).await.unwrap(), [pair(6, Some(id(6)), 0), pair(5, None, 9), pair(1, Some(id(1)), 9)]);
    assert_eq!(home.database.pairs(minute(6)).await.unwrap(), [pair(6, Some(id(6)), 0)]);
}

#[tokio::test]
async fn there_are_never_more_pairs_than_estimates() {
    use SurveyState::Sent;
    let home = with_calls(&[Sent, Sent, Sent]).await;
    let mut unjudged = call(2, Sent);
    unjudged.survey.estimate = None;
    // All of them answered long after: the service tells an estimate of the third, of which this computer knows none.
    let answers = (0..3).map(|number| KeptResponse { call: Some(id(number)), ..response(10 + number, 60) }).collect();
    home.database.commit(vec![keep(&unjudged), Change::Responses(answers)]).await.unwrap();
    // Calls end after two minutes: the oldest leaves the time first, and its answer with it.
    for (since, both) in [(0, 3), (2, 3), (3, 2), (4, 1), (5, 0)] {
        let pairs = home.database.pairs(minute(since)).await.unwrap().len();
        let estimates = home.database.estimates_since(minute(since)).await.unwrap();
        assert_eq!((pairs, estimates), (both, u32::try_from(both).unwrap()), "since minute {since}");
    }
}

#[tokio::test]
async fn an_estimate_is_counted_once() {
    use SurveyState::Sent;
    let home = with_calls(&[Sent, Sent, Sent]).await;
    let mut unjudged = call(3, Sent);
    unjudged.survey.estimate = None;
    let mut elsewhere = response(20, 2);
    elsewhere.call = None;
    home.database.commit(vec![keep(&unjudged), Change::Responses(vec![response(10, 1), elsewhere])]).await.unwrap();
    assert_eq!(home.database.estimates_since(minute(0)).await.unwrap(), 4, "three calls, one answer without a call");
    // Calls end after two minutes.
    assert_eq!(home.database.estimates_since(minute(3)).await.unwrap(), 2);
}

#[tokio::test]
async fn the_campaigns_of_answers_are_each_told_once_with_a_name_where_there_is_one() {
    let of = |number: i64, campaign: Option<i64>, name: Option<&str>| {
        let mut kept = response(number, number);
        (kept.response.campaign, kept.response.campaign_name) = (campaign.map(CampaignId), name.map(str::to_owned));
        kept
    };
    let home =
        with_responses(vec![of(1, Some(7), None), of(2, Some(7), Some("Hotline")), of(3, Some(5), None), of(4, None, Some("x"))]).await;
    let mut campaigns = home.database.answer_campaigns().await.unwrap();
    campaigns.sort();
    assert_eq!(campaigns, [(CampaignId(5), None), (CampaignId(7), Some("Hotline".to_owned()))]);
}
