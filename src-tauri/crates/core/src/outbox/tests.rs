use super::*;
use crate::testing::{at, queued_call};
use crate::view::Lens;

fn fault(class: FaultClass) -> Result<Added, ServiceFault> {
    Err(ServiceFault { class, status: Some(400), endpoint: "add_respondent", words: "no".into() })
}

fn sent(answer: Result<Added, ServiceFault>, settings: &Settings) -> (CallRecord, Consequence) {
    let mut call = queued_call();
    begin(&mut call, Employee::default(), at(1)).unwrap();
    let consequence = settle(&mut call, answer, settings, at(2), 0.5);
    (call, consequence)
}

#[test]
fn each_answer_has_its_state() {
    use FaultClass as F;
    let settings = Settings::default();
    let cases = [
        (Ok(Added::Accepted), SurveyState::Sent, None, Consequence::None),
        (Ok(Added::PgapPeriod), SurveyState::AwaitingEstimate, None, Consequence::Ask),
        (fault(F::SurelyNotSent), SurveyState::Queued, None, Consequence::Unreachable),
        (fault(F::Throttled { retry_after: None }), SurveyState::Queued, None, Consequence::Throttled(None)),
        (fault(F::Auth), SurveyState::Queued, None, Consequence::KeyRejected),
        (fault(F::MaybeSent), SurveyState::Uncertain, Some(Reason::NoAnswer), Consequence::None),
        (fault(F::Server), SurveyState::Uncertain, Some(Reason::NoAnswer), Consequence::None),
        (fault(F::Rejected), SurveyState::Failed, Some(Reason::Rejected), Consequence::None),
        (fault(F::Missing), SurveyState::Failed, Some(Reason::Rejected), Consequence::None),
        (fault(F::AlreadyInvited), SurveyState::Skipped, Some(Reason::AlreadyInvited), Consequence::None),
    ];
    for (answer, state, reason, consequence) in cases {
        let (call, got) = sent(answer.clone(), &settings);
        assert_eq!((call.survey.state, call.survey.reason, got), (state, reason, consequence), "{answer:?}");
    }
}

#[test]
fn an_estimate_goes_along_and_a_second_question_is_no_loop() {
    let settings = Settings::default();
    let (mut call, _) = sent(Ok(Added::PgapPeriod), &settings);
    assert!(rate(&mut call, Estimate::new(8).unwrap(), None, at(10)));
    let request = begin(&mut call, Employee::default(), at(10)).unwrap();
    assert_eq!(request.estimate, Estimate::new(8));
    settle(&mut call, Ok(Added::PgapPeriod), &settings, at(11), 0.5);
    assert_eq!((call.survey.state, call.survey.reason), (SurveyState::Failed, Some(Reason::RatingRefused)));
}

#[test]
fn the_guid_is_the_same_in_every_try() {
    let settings = Settings::default();
    let mut call = queued_call();
    let first = begin(&mut call, Employee::default(), at(1)).unwrap().guid;
    settle(&mut call, fault(FaultClass::SurelyNotSent), &settings, at(2), 0.5);
    let second = begin(&mut call, Employee::default(), at(9)).unwrap().guid;
    assert_eq!(first, second);
    assert_eq!(call.survey.attempts, 2);
}

#[test]
fn what_was_on_its_way_when_the_program_ended_is_uncertain_never_sent_blindly() {
    let mut call = queued_call();
    begin(&mut call, Employee::default(), at(1));
    recover(&mut call, &Settings::default(), Texts::english(), at(100));
    assert_eq!(call.survey.state, SurveyState::Uncertain);
    assert!(!is_due(&call, at(100)));
}

#[test]
fn by_setting_an_unanswered_survey_is_tried_once_more_and_not_twice() {
    let mut settings = Settings::default();
    settings.survey.uncertain = UncertainRule::Retry;
    let (mut call, _) = sent(fault(FaultClass::MaybeSent), &settings);
    assert_eq!(call.survey.state, SurveyState::Queued);
    assert!(!is_due(&call, at(3)) && is_due(&call, at(2 + UNCERTAIN_PAUSE_SECONDS)));
    begin(&mut call, Employee::default(), at(40));
    settle(&mut call, fault(FaultClass::MaybeSent), &settings, at(50), 0.5);
    assert_eq!(call.survey.state, SurveyState::Uncertain);
}

#[test]
fn pauses_double_up_to_a_minute_and_are_never_more_than_jittered_by_half() {
    for (attempts, seconds) in [(1, 1.0), (2, 2.0), (3, 4.0), (7, 60.0), (4_000, 60.0)] {
        let shortest = pause(attempts, 0.0).as_secs_f64();
        let longest = pause(attempts, 1.0).as_secs_f64();
        assert!((shortest - seconds / 2.0).abs() < 1e-9 && (longest - seconds).abs() < 1e-9, "{attempts}");
    }
}

#[test]
fn retry_after_is_honoured() {
    let hour = Duration::from_secs(120);
    let (call, _) = sent(fault(FaultClass::Throttled { retry_after: Some(hour) }), &Settings::default());
    assert_eq!(call.survey.due_at, Some(at(2 + 120)));
}

#[test]
fn a_survey_grows_stale_unless_a_person_asked_for_it() {
    let settings = Settings::default();
    let mut call = queued_call();
    assert!(!pass_time(&mut call, &settings, at(3600)));
    let mut by_hand = call.clone();
    by_hand.survey.by_hand = true;
    assert!(pass_time(&mut call, &settings, at(3601)));
    assert_eq!((call.survey.state, call.survey.reason), (SurveyState::Expired, Some(Reason::Stale)));
    assert!(!pass_time(&mut by_hand, &settings, at(360_000)));
}

#[test]
fn an_estimate_given_late_still_has_its_hour() {
    let settings = Settings::default();
    let (mut call, _) = sent(Ok(Added::PgapPeriod), &settings);
    assert!(rate(&mut call, Estimate::new(3).unwrap(), None, at(3_590)));
    assert!(!pass_time(&mut call, &settings, at(3_700)));
    assert!(pass_time(&mut call, &settings, at(3_590 + 3_601)));
}

#[test]
fn a_row_shows_the_moment_after_which_a_survey_does_not_go_out() {
    let cases: [(&str, fn(&mut CallRecord), Option<i64>); 5] = [
        ("from the end of the call", |_| {}, Some(3_600)),
        ("a report without an end", |call| call.ended_at = None, Some(-100 + 3_600)),
        ("an estimate given late", |call| call.note_happening(at(3_590), HappeningKind::Estimated, None), Some(3_590 + 3_600)),
        ("a question that expired", |call| call.note_happening(at(4_000), HappeningKind::Expired, None), Some(4_000 + 3_600)),
        ("asked for by hand", |call| call.survey.by_hand = true, None),
    ];
    let settings = Settings::default();
    let lens = Lens { settings: &settings, campaigns: &[] };
    for (what, change, last) in cases {
        let mut call = queued_call();
        change(&mut call);
        let last = last.map(at);
        assert_eq!((stale_at(&call, &settings), lens.ledger_row(&call).expires_at), (last, last), "{what}");
        if let Some(last) = last {
            assert!(!pass_time(&mut call, &settings, last), "{what}");
        }
        let second = SignedDuration::from_secs(1);
        assert_eq!(pass_time(&mut call, &settings, last.unwrap_or(at(360_000)) + second), last.is_some(), "{what}");
    }
}

#[test]
fn a_question_that_nobody_answers_expires_by_the_rule() {
    let mut settings = Settings::default();
    let (mut dropped, _) = sent(Ok(Added::PgapPeriod), &settings);
    assert!(!pass_time(&mut dropped, &settings, at(2 + 3_599)));
    assert!(pass_time(&mut dropped, &settings, at(2 + 3_600)));
    assert_eq!((dropped.survey.state, dropped.survey.reason), (SurveyState::Expired, Some(Reason::NotEstimated)));

    settings.pgap.on_expire = OnExpire::SendWithout;
    let (mut without, _) = sent(Ok(Added::PgapPeriod), &settings);
    assert!(pass_time(&mut without, &settings, at(2 + 3_600)));
    let request = begin(&mut without, Employee::default(), at(3_700)).unwrap();
    assert_eq!((request.estimate, request.check_pgap), (None, false));

    // A computer that was off for days does not ask about a call of last week.
    let (mut old, _) = sent(Ok(Added::PgapPeriod), &settings);
    let days_later = at(5 * 86_400);
    assert!(pass_time(&mut old, &settings, days_later) && pass_time(&mut old, &settings, days_later));
    assert_eq!((old.survey.state, old.survey.reason), (SurveyState::Expired, Some(Reason::Stale)));
}

#[test]
fn a_choice_in_the_window_can_be_undone_for_a_moment() {
    let settings = Settings::default();
    let (mut call, _) = sent(Ok(Added::PgapPeriod), &settings);
    let until = at(14);
    assert!(rate(&mut call, Estimate::new(8).unwrap(), Some(until), at(10)));
    assert!(!is_due(&call, at(13)) && pgap::can_be_undone(&call, at(13)));
    let mut changed = call.clone();
    assert!(rate(&mut changed, Estimate::new(2).unwrap(), None, at(12)));
    assert_eq!(changed.survey.estimate, Estimate::new(2));
    assert!(pgap::undo(&mut call, at(13)));
    assert_eq!((call.survey.state, call.survey.estimate), (SurveyState::AwaitingEstimate, None));
    assert!(!is_due(&call, at(100)));
}

#[test]
fn cannot_judge_can_be_undone_and_then_ends_without_a_survey() {
    let settings = Settings::default();
    let (mut call, _) = sent(Ok(Added::PgapPeriod), &settings);
    assert!(pgap::cannot_judge(&mut call, at(10)));
    assert!(!pass_time(&mut call, &settings, at(13)));
    let mut undone = call.clone();
    assert!(pgap::undo(&mut undone, at(13)) && !pass_time(&mut undone, &settings, at(15)));
    assert!(pass_time(&mut call, &settings, at(14)));
    assert_eq!((call.survey.state, call.survey.reason), (SurveyState::Skipped, Some(Reason::NotEstimated)));
}

#[test]
fn only_a_person_leaves_a_terminal_state() {
    let settings = Settings::default();
    for answer in [fault(FaultClass::MaybeSent), fault(FaultClass::Rejected)] {
        let (mut call, _) = sent(answer, &settings);
        assert!(!pass_time(&mut call, &settings, at(1_000_000)) && !is_due(&call, at(1_000_000)));
        resend(&mut call, at(1_000_001)).unwrap();
        assert!(is_due(&call, at(1_000_001)));
    }
    let (mut accepted, _) = sent(Ok(Added::Accepted), &settings);
    assert_eq!(resend(&mut accepted, at(5)), Err(SurveyState::Sent));
    assert_eq!(do_not_survey(&mut accepted, "declined", at(5)), Err(SurveyState::Sent));
}

#[test]
fn a_survey_whose_customer_was_forgotten_is_not_sent_again() {
    let mut call = queued_call();
    skip(&mut call, Reason::Rehearsal, json!({}), at(1));
    call.e164 = None;
    assert_eq!(resend(&mut call, at(2)), Err(SurveyState::Skipped));
    assert_eq!(call.survey.state, SurveyState::Skipped, "it would wait for ever");
}

#[test]
fn a_history_that_is_full_keeps_what_a_survey_is_aged_by() {
    let mut call = queued_call();
    call.note_happening(at(1), HappeningKind::Estimated, Some("8".to_owned()));
    call.note_happening(at(2), HappeningKind::NoAnswer, None);
    for turn in 0..100 {
        call.note_happening(at(3 + turn), HappeningKind::Attempted, None);
        call.note_happening(at(3 + turn), HappeningKind::Postponed, None);
    }
    assert_eq!(call.history.len(), CallRecord::MOST_HAPPENINGS);
    for kept in [HappeningKind::Estimated, HappeningKind::NoAnswer] {
        assert!(call.history.iter().any(|happening| happening.kind == kept), "{kept:?}");
    }
}

#[test]
fn what_was_rehearsed_goes_out_only_when_a_person_asks() {
    let mut call = queued_call();
    call.survey.campaign = None;
    rehearse(&mut call, Some(CampaignId(17)), at(0));
    assert_eq!((call.survey.state, call.survey.reason), (SurveyState::Skipped, Some(Reason::Rehearsal)));
    assert!(!pass_time(&mut call, &Settings::default(), at(1_000_000)) && !is_due(&call, at(1_000_000)));
    resend(&mut call, at(1_000_001)).unwrap();
    assert!(is_due(&call, at(1_000_001)) && call.survey.campaign == Some(CampaignId(17)));
    skip(&mut call, Reason::TooShort, json!({}), at(1_000_002));
    assert_eq!(resend(&mut call, at(1_000_003)), Err(SurveyState::Skipped), "a rule's no stays a no");
}

#[test]
fn what_a_person_can_still_have_sent_is_what_resend_takes() {
    use SurveyState as S;
    let cases = [
        (S::Open, None, false, false),
        (S::Queued, None, true, true),
        (S::Sending, None, false, false),
        (S::AwaitingEstimate, None, false, true),
        (S::Sent, None, false, false),
        (S::Skipped, Some(Reason::TooShort), false, false),
        (S::Skipped, Some(Reason::Rehearsal), true, true),
        (S::Uncertain, Some(Reason::NoAnswer), true, true),
        (S::Failed, Some(Reason::Rejected), true, true),
        (S::Expired, Some(Reason::Stale), true, true),
    ];
    for (state, reason, sent, changed) in cases {
        let mut call = queued_call();
        (call.survey.state, call.survey.reason) = (state, reason);
        assert_eq!((can_be_resent(state, reason), can_be_changed(state, reason)), (sent, changed), "{state:?} {reason:?}");
        assert_eq!(resend(&mut call, at(1)), if sent { Ok(()) } else { Err(state) }, "{state:?} {reason:?}");
    }
}

#[test]
fn do_not_survey_during_the_call_holds_for_its_end() {
    let mut call = queued_call();
    call.survey.state = SurveyState::Open;
    do_not_survey(&mut call, "declined", at(0)).unwrap();
    assert_eq!((call.survey.state, call.survey.reason), (SurveyState::Open, Some(Reason::DoNotSurvey)));
}

#[test]
fn the_oldest_question_is_on_screen_and_none_during_a_call() {
    let settings = Settings::default();
    let (first, _) = sent(Ok(Added::PgapPeriod), &settings);
    let (mut second, _) = sent(Ok(Added::PgapPeriod), &settings);
    second.survey.question.as_mut().unwrap().asked_at = at(50);
    let calls = [second.clone(), first.clone()];
    let shown = |preferred, kept_away, now| pgap::on_screen(calls.iter(), preferred, kept_away, now).map(|call| call.id);
    assert_eq!(shown(None, false, at(60)), Some(first.id));
    assert_eq!(shown(Some(second.id), false, at(60)), Some(second.id));
    assert_eq!(shown(None, true, at(60)), None);
    let mut later = first.clone();
    assert!(pgap::later(&mut later, 5, at(60)));
    let calls = [later, second.clone()];
    assert_eq!(pgap::on_screen(calls.iter(), None, false, at(61)).map(|call| call.id), Some(second.id));
}
