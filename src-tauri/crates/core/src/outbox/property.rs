//! Any order of answers, judgements, waits, requests of people and crashes: nothing is lost, nothing confirmed is sent again,
//! and no estimate goes along that nobody chose.

use super::*;
use crate::testing::{at, queued_call};
use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Step {
    Wait(i64),
    Send,
    Answer(usize),
    Rate(u8, bool),
    Undo,
    CannotJudge,
    Later,
    Resend,
    DoNotSurvey,
    Crash,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0i64..5_000).prop_map(Step::Wait),
        Just(Step::Send),
        Just(Step::Send),
        (0usize..10).prop_map(Step::Answer),
        (0usize..2).prop_map(Step::Answer),
        (0u8..=10, any::<bool>()).prop_map(|(points, undoable)| Step::Rate(points, undoable)),
        Just(Step::Undo),
        Just(Step::CannotJudge),
        Just(Step::Later),
        Just(Step::Resend),
        Just(Step::DoNotSurvey),
        Just(Step::Crash),
    ];
    proptest::collection::vec(step, 0..60)
}

fn answer(which: usize) -> Result<Added, ServiceFault> {
    let class = match which {
        0 => return Ok(Added::Accepted),
        1 => return Ok(Added::PgapPeriod),
        2 => FaultClass::SurelyNotSent,
        3 => FaultClass::MaybeSent,
        4 => FaultClass::Rejected,
        5 => FaultClass::AlreadyInvited,
        6 => FaultClass::Auth,
        7 => FaultClass::Throttled { retry_after: Some(Duration::from_secs(7)) },
        8 => FaultClass::Server,
        _ => FaultClass::Missing,
    };
    Err(ServiceFault { class, status: None, endpoint: "add_respondent", words: "no".into() })
}

/// What happened in the world, beside what the record says.
#[derive(Default)]
struct World {
    accepted: bool,
    chosen: Option<u8>,
    people_asked_to_send: u32,
    unanswered: u32,
}

proptest! {
    #[test]
    fn whatever_happens_the_invariants_hold(steps in steps(), retry in any::<bool>(), send_without in any::<bool>()) {
        let mut settings = Settings::default();
        settings.survey.uncertain = if retry { UncertainRule::Retry } else { UncertainRule::Hold };
        settings.pgap.on_expire = if send_without { OnExpire::SendWithout } else { OnExpire::Drop };
        let mut call = queued_call();
        let guid = call.survey.guid;
        let (mut now, mut world) = (0i64, World::default());
        for step in steps {
            let before = call.survey.state;
            match step {
                Step::Wait(seconds) => {
                    now += seconds;
                    pass_time(&mut call, &settings, at(now));
                }
                Step::Send if is_due(&call, at(now)) => {
                    prop_assert!(!world.accepted, "what was confirmed is never sent again");
                    let blind = world.unanswered > u32::from(retry) + world.people_asked_to_send;
                    prop_assert!(!blind, "what may have arrived is sent again only by a person, or once by the setting");
                    let request = begin(&mut call, Employee::default(), at(now)).unwrap();
                    prop_assert_eq!(request.guid, guid);
                    prop_assert_eq!(request.estimate.map(Estimate::points), world.chosen, "no estimate that nobody chose");
                }
                Step::Answer(which) if before == SurveyState::Sending => {
                    let answer = answer(which);
                    world.accepted |= answer == Ok(Added::Accepted);
                    world.unanswered += u32::from(matches!(which, 3 | 8));
                    settle(&mut call, answer, &settings, at(now), 0.5);
                }
                Step::Rate(points, undoable) => {
                    let until = undoable.then(|| at(now + 4));
                    if rate(&mut call, Estimate::new(i64::from(points)).unwrap(), until, at(now)) {
                        world.chosen = Some(points);
                    }
                }
                Step::Undo => {
                    if pgap::undo(&mut call, at(now)) {
                        world.chosen = None;
                    }
                }
                Step::CannotJudge => {
                    pgap::cannot_judge(&mut call, at(now));
                }
                Step::Later => {
                    pgap::later(&mut call, 5, at(now));
                }
                Step::Resend => {
                    if resend(&mut call, at(now)).is_ok() {
                        world.people_asked_to_send += 1;
                    }
                }
                Step::DoNotSurvey => {
                    let _ = do_not_survey(&mut call, "declined", at(now));
                }
                Step::Crash => {
                    if before == SurveyState::Sending {
                        world.unanswered += 1;
                    }
                    recover(&mut call, &settings, Texts::english(), at(now));
                    prop_assert_ne!(call.survey.state, SurveyState::Sending);
                }
                Step::Send | Step::Answer(_) => {}
            }
            let after = call.survey.state;
            if before == SurveyState::Sent {
                prop_assert_eq!(after, SurveyState::Sent, "accepted is accepted");
            }
            let has_question = call.survey.question.is_some();
            prop_assert!(after != SurveyState::AwaitingEstimate || has_question, "a question that waits is known");
            prop_assert!(!after.is_final() || !has_question, "no question about what is done");
            let waits = matches!(after, SurveyState::Queued | SurveyState::AwaitingEstimate);
            prop_assert!(!waits || changes(&call).iter().any(Option::is_some), "nothing waits for ever");
            prop_assert!(call.history.len() <= CallRecord::MOST_HAPPENINGS);
        }
    }
}
