use super::super::event::RespondentDetails;
use super::super::{Survey, SurveyState};
use super::*;
use crate::id::SurveyGuid;
use jiff::ToSpan as _;
use uuid::Uuid;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + seconds).unwrap()
}

fn event(phase: CallPhase, id: Option<&str>, number: Option<&str>, source: &str) -> CallEvent {
    CallEvent { id: id.map(Into::into), number: number.map(Into::into), ..CallEvent::new(phase, source) }
}

pub(crate) fn record(event: &CallEvent, now: Timestamp) -> CallRecord {
    let mut record = CallRecord {
        id: CallId(Uuid::now_v7()),
        source_id: None,
        source: event.source.clone(),
        direction: Direction::Unknown,
        queue: None,
        number: None,
        e164: None,
        name: None,
        started_at: None,
        answered_at: None,
        ended_at: None,
        talk_seconds: None,
        missed: false,
        voicemail: Voicemail::Unknown,
        transferred: false,
        respondent: RespondentDetails::default(),
        note: None,
        custom: Default::default(),
        survey: Survey {
            state: SurveyState::Open,
            reason: None,
            detail: None,
            campaign: None,
            guid: SurveyGuid(Uuid::new_v4()),
            attempts: 0,
            due_at: None,
            estimate: None,
            check_pgap: true,
            question: None,
            by_hand: false,
        },
        history: vec![],
        created_at: now,
        updated_at: now,
    };
    record.take(event, None, now);
    record
}

/// Plays events and tells for each: `n` new, `j` joined, `r` repeated, with the index of the call.
fn play(events: &[(i64, CallEvent)]) -> Vec<(char, usize)> {
    let mut tracker = Tracker::default();
    let mut calls: Vec<CallRecord> = vec![];
    let mut out = vec![];
    for (second, event) in events {
        let index = |calls: &[CallRecord], id| calls.iter().position(|call| call.id == id).unwrap();
        match tracker.place(event, event.number.as_deref(), at(*second)) {
            Tracked::New => {
                calls.push(record(event, at(*second)));
                tracker.remember(calls.last().unwrap());
                out.push(('n', calls.len() - 1));
            }
            Tracked::Joins(id) => {
                let call = index(&calls, id);
                calls[call].take(event, None, at(*second));
                tracker.is_named(id, event);
                tracker.remember(&calls[call]);
                out.push(('j', call));
            }
            Tracked::Repeat(id) => out.push(('r', index(&calls, id))),
        }
    }
    out
}

#[test]
fn events_become_calls_as_the_contract_says() {
    use CallPhase::{Answered, Ended, Started};
    let n = Some("+4512345678");
    let cases: Vec<(&str, Vec<(i64, CallEvent)>, Vec<(char, usize)>)> = vec![
        (
            "joined by id",
            vec![
                (0, event(Started, Some("a"), n, "x")),
                (5, event(Answered, Some("a"), None, "x")),
                (9, event(Ended, Some("a"), None, "x")),
            ],
            vec![('n', 0), ('j', 0), ('j', 0)],
        ),
        ("joined by number", vec![(0, event(Started, None, n, "x")), (500, event(Ended, None, n, "x"))], vec![('n', 0), ('j', 0)]),
        (
            "a late start after the end is ignored",
            vec![(0, event(Ended, Some("a"), n, "x")), (1, event(Started, Some("a"), n, "x"))],
            vec![('n', 0), ('r', 0)],
        ),
        (
            "a repeated end with an id, even much later",
            vec![(0, event(Ended, Some("a"), n, "x")), (4000, event(Ended, Some("a"), n, "x"))],
            vec![('n', 0), ('r', 0)],
        ),
        (
            "without an id: a repeat within ten seconds, a new call later",
            vec![(0, event(Ended, None, n, "x")), (9, event(Ended, None, n, "x")), (10, event(Ended, None, n, "x"))],
            vec![('n', 0), ('r', 0), ('n', 1)],
        ),
        (
            "without an id: somebody who dials again after a busy tone",
            vec![
                (0, event(CallPhase::Missed, None, n, "x")),
                (1, event(Started, None, n, "x")),
                (4, event(Answered, None, n, "x")),
                (9, event(Ended, None, n, "x")),
            ],
            vec![('n', 0), ('r', 0), ('n', 1), ('j', 1)],
        ),
        (
            "two calls of one number with ids of their own",
            vec![(0, event(Ended, Some("a"), n, "x")), (1, event(Ended, Some("b"), n, "x"))],
            vec![('n', 0), ('n', 1)],
        ),
        (
            "two doors report one call with different ids",
            vec![(0, event(Started, Some("a"), n, "x")), (1, event(Started, Some("77"), n, "y")), (9, event(Ended, Some("77"), n, "y"))],
            vec![('n', 0), ('j', 0), ('j', 0)],
        ),
        (
            "two doors report one call with different ids, by turns",
            vec![
                (0, event(Started, Some("b"), n, "x")),
                (1, event(Started, Some("77"), n, "y")),
                (5, event(Answered, Some("b"), n, "x")),
                (6, event(Answered, Some("77"), n, "y")),
                (9, event(Ended, Some("b"), n, "x")),
                (10, event(Ended, Some("77"), n, "y")),
                (40, event(Ended, Some("77"), n, "y")),
            ],
            vec![('n', 0), ('j', 0), ('j', 0), ('j', 0), ('j', 0), ('r', 0), ('r', 0)],
        ),
        (
            "the second door is late",
            vec![(0, event(Ended, Some("a"), n, "x")), (2, event(Ended, Some("77"), n, "y"))],
            vec![('n', 0), ('r', 0)],
        ),
        (
            "a counter that started again names another call",
            vec![(0, event(Ended, Some("1"), n, "x")), (3600, event(Started, Some("1"), Some("+4587654321"), "x"))],
            vec![('n', 0), ('n', 1)],
        ),
        (
            "withheld numbers are compared like numbers",
            vec![(0, event(Started, None, Some(""), "x")), (60, event(Ended, None, Some(""), "x"))],
            vec![('n', 0), ('j', 0)],
        ),
        (
            "two different numbers at once",
            vec![(0, event(Started, None, n, "x")), (1, event(Started, None, Some("+4587654321"), "x")), (30, event(Ended, None, n, "x"))],
            vec![('n', 0), ('n', 1), ('j', 0)],
        ),
    ];
    for (name, events, expected) in cases {
        assert_eq!(play(&events), expected, "{name}");
    }
}

#[test]
fn talk_time_is_measured_from_the_answer_not_from_the_ring() {
    let mut call = record(&event(CallPhase::Started, Some("a"), None, "x"), at(0));
    call.take(&event(CallPhase::Answered, Some("a"), None, "x"), None, at(20));
    call.take(&event(CallPhase::Ended, Some("a"), None, "x"), None, at(103));
    assert_eq!(call.talk_seconds, Some(83));
}

#[test]
fn talk_time_that_is_said_wins() {
    let mut call = record(&event(CallPhase::Answered, Some("a"), None, "x"), at(0));
    let said = CallEvent { talk_seconds: Some(7), ..event(CallPhase::Ended, Some("a"), None, "x") };
    call.take(&said, None, at(100));
    assert_eq!(call.talk_seconds, Some(7));
}

#[test]
fn a_clock_that_went_back_gives_no_negative_talk_time() {
    let mut call = record(&event(CallPhase::Answered, Some("a"), None, "x"), at(100));
    call.take(&event(CallPhase::Ended, Some("a"), None, "x"), None, at(40));
    assert_eq!(call.talk_seconds, Some(0));
}

#[test]
fn the_last_event_that_names_a_queue_counts() {
    let mut call = record(&CallEvent { queue: Some("first".into()), ..event(CallPhase::Started, Some("a"), None, "x") }, at(0));
    call.take(&CallEvent { queue: Some("last".into()), ..event(CallPhase::Ended, Some("a"), None, "x") }, None, at(9));
    assert_eq!(call.queue.as_deref(), Some("last"));
}

#[test]
fn a_phone_that_only_says_when_talk_begins_ends_a_call_with_the_next() {
    use CallPhase::{Answered, Ended, Started};
    let (one, other) = (Some("+4512345678"), Some("+4587654321"));
    let next = |first: &[CallEvent], ends: Option<&str>, event: CallEvent| {
        let mut tracker = Tracker::default();
        ends.map(|source| tracker.ends_its_calls(source));
        let mut call = record(&first[0], at(0));
        for event in &first[1..] {
            call.take(event, None, at(1));
        }
        tracker.remember(&call);
        tracker.ended_by_next(&event).is_some()
    };
    let answered = |number, source| event(Answered, None, number, source);
    assert!(next(&[answered(one, "x")], None, answered(other, "x")), "the same phone talks again");
    assert!(!next(&[answered(one, "x")], None, event(Started, None, other, "x")), "a ring may be a second call");
    assert!(!next(&[event(Started, None, one, "x"), answered(one, "x")], None, answered(other, "x")), "this phone says more than that");
    assert!(!next(&[answered(one, "x")], None, answered(other, "y")), "another phone");
    assert!(!next(&[answered(one, "x")], Some("x"), answered(other, "x")), "it will say the end");
    assert!(!next(&[answered(one, "x"), event(Ended, None, one, "x")], None, answered(other, "x")), "that one is over");
}

#[test]
fn reporters_that_end_their_calls_are_learnt_once_and_in_bounds() {
    let mut tracker = Tracker::default();
    assert!(tracker.ends_its_calls("x") && !tracker.ends_its_calls("x"));
    for index in 0..2 * MOST_ENDERS {
        tracker.ends_its_calls(&index.to_string());
    }
    assert_eq!(tracker.enders().len(), MOST_ENDERS);
}

#[test]
fn what_is_remembered_stays_bounded() {
    let mut tracker = Tracker::default();
    for index in 0..(MOST_TRACES + 50) {
        tracker.remember(&record(&event(CallPhase::Ended, Some(&index.to_string()), None, "x"), at(0)));
    }
    assert_eq!(tracker.traces.len(), MOST_TRACES);
    tracker.forget_old(at(0).checked_add(25.hours()).unwrap());
    assert!(tracker.traces.is_empty());
}
