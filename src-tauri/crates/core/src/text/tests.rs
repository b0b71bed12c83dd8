#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::call::{Direction, Reason, SurveyState};
use crate::id::Estimate;
use crate::ports::Spread;
use crate::score::score_from_spread;
use crate::view::{Health, HealthState};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

fn english() -> Texts {
    Texts::of("en")
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A reason that is added to the enum does not compile here until it has its sentence.
fn all_reasons() -> Vec<Reason> {
    let mut reasons = vec![Reason::TooShort];
    while let Some(next) = reasons.last().and_then(|last| match last {
        Reason::TooShort => Some(Reason::Voicemail),
        Reason::Voicemail => Some(Reason::NotAnswered),
        Reason::NotAnswered => Some(Reason::QueueNotMapped),
        Reason::QueueNotMapped => Some(Reason::NumberWithheld),
        Reason::NumberWithheld => Some(Reason::InternalNumber),
        Reason::InternalNumber => Some(Reason::InvalidNumber),
        Reason::InvalidNumber => Some(Reason::OutboundOff),
        Reason::OutboundOff => Some(Reason::QueueOff),
        Reason::QueueOff => Some(Reason::SurveysOff),
        Reason::SurveysOff => Some(Reason::Transferred),
        Reason::Transferred => Some(Reason::AskedRecently),
        Reason::AskedRecently => Some(Reason::DoNotSurvey),
        Reason::DoNotSurvey => Some(Reason::DuplicateEvent),
        Reason::DuplicateEvent => Some(Reason::AlreadyInvited),
        Reason::AlreadyInvited => Some(Reason::Rejected),
        Reason::Rejected => Some(Reason::RatingRefused),
        Reason::RatingRefused => Some(Reason::NoAnswer),
        Reason::NoAnswer => Some(Reason::Stale),
        Reason::Stale => Some(Reason::NotEstimated),
        Reason::NotEstimated => Some(Reason::SignedOut),
        Reason::SignedOut => Some(Reason::Rehearsal),
        Reason::Rehearsal => None,
    }) {
        reasons.push(next);
    }
    reasons
}

const STATES: [SurveyState; 9] = [
    SurveyState::Open,
    SurveyState::Queued,
    SurveyState::Sending,
    SurveyState::AwaitingEstimate,
    SurveyState::Sent,
    SurveyState::Skipped,
    SurveyState::Uncertain,
    SurveyState::Failed,
    SurveyState::Expired,
];

fn told(state: SurveyState, reason: Option<Reason>, detail: Option<&Value>) -> Told<'_> {
    Told { state, reason, detail, direction: Some(Direction::Out), estimate: None, ended_at: Some(at("2026-11-22T14:03:11Z")) }
}

#[test]
fn texts_go_between_threads() {
    fn sent_and_shared<T: Send + Sync + Clone>() {}
    sent_and_shared::<Texts>();
    assert_eq!(Texts::of("tlh").language(), "en");
}

#[test]
fn a_text_that_does_not_exist_is_its_name() {
    assert_eq!(english().say("no-such-text", &[]), "no-such-text");
    assert_eq!(english().say("tray-open.no-such", &[]), "tray-open.no-such");
}

#[test]
fn plural_forms_and_no_marks_of_direction() {
    for (count, expected) in [(1, "Aftercall: 1 new answer"), (3, "Aftercall: 3 new answers")] {
        assert_eq!(english().say("tray-unread", &[("count", Arg::from(count))]), expected);
    }
    let sentence = english().say("tray-paused", &[("until", "15:30".into())]);
    assert_eq!(sentence, "Notifications paused until 15:30");
}

#[test]
fn plural_forms_of_every_language() {
    for (language, one, many) in [
        ("en", "1 answer: too few for a score", "answers: too few for a score"),
        ("da", "1 svar: for få til en score", "svar: for få til en score"),
        ("de", "1 Antwort: zu wenig für einen Wert", "Antworten: zu wenig für einen Wert"),
        ("fi", "1 vastaus: liian vähän tulokseen", "vastausta: liian vähän tulokseen"),
        ("nb", "1 svar: for få til et resultat", "svar: for få til et resultat"),
        ("sv", "1 svar: för få för ett resultat", "svar: för få för ett resultat"),
    ] {
        let texts = Texts::of(language);
        assert_eq!(texts.say("tray-score-few", &[("n", Arg::from(1))]), one, "{language}");
        for count in [0, 2, 5, 21, 101] {
            assert_eq!(texts.say("tray-score-few", &[("n", Arg::from(count))]), format!("{count} {many}"), "{language}");
        }
    }
    // An exact number goes before its form.
    assert_eq!(Texts::of("fi").say("tray-offline", &[("surveys", Arg::from(0))]), "Aftercall: ei yhteyttä");
}

#[test]
fn figures_of_every_language() {
    for (language, decimal, percent) in [
        ("en", "−8.3", "67%"),
        ("da", "−8,3", "67\u{a0}%"),
        ("de", "−8,3", "67\u{a0}%"),
        ("fi", "−8,3", "67\u{a0}%"),
        ("nb", "−8,3", "67\u{a0}%"),
        ("sv", "−8,3", "67\u{a0}%"),
    ] {
        let texts = Texts::of(language);
        assert_eq!((texts.decimal(-8.3, 1).as_str(), texts.percent(0.667).as_str()), (decimal, percent), "{language}");
    }
}

#[test]
fn days_of_every_language() {
    let zone = TimeZone::UTC;
    let now = at("2026-11-22T14:00:00Z");
    for (language, expected) in [
        ("en", ["Yesterday 16:20", "Fri 14:32", "15 Nov", "12 Mar 2025"]),
        ("da", ["I går 16:20", "fre. 14:32", "15. nov.", "12. mar. 2025"]),
        ("de", ["Gestern 16:20", "Fr 14:32", "15. Nov.", "12. März 2025"]),
        ("fi", ["Eilen 16:20", "pe 14:32", "15.11.", "12.3.2025"]),
        ("nb", ["I går 16:20", "fre. 14:32", "15. nov.", "12. mars 2025"]),
        ("sv", ["I går 16:20", "fre 14:32", "15 nov.", "12 mars 2025"]),
    ] {
        let times = ["2026-11-21T16:20:00Z", "2026-11-20T14:32:00Z", "2026-11-15T12:00:00Z", "2025-03-12T12:00:00Z"];
        assert_eq!(times.map(|time| Texts::of(language).moment(at(time), now, &zone)), expected, "{language}");
    }
}

#[test]
fn the_question_of_a_p_gap_period_ends_as_one() {
    let questions: std::collections::BTreeSet<String> =
        catalogue::languages().map(|language| Texts::of(language).say("pgap-built-in-question", &[])).collect();
    assert_eq!(questions.len(), 6, "two languages ask the same: {questions:?}");
    assert!(questions.iter().all(|question| question.ends_with('?')), "{questions:?}");
}

#[test]
fn figures() {
    let texts = english();
    assert_eq!([45, 0, -12].map(|number| texts.signed(number)), ["+45", "0", "−12"]);
    assert_eq!([8.25, -0.04, -1.26].map(|number| texts.decimal(number, 1)), ["8.2", "0.0", "−1.3"]);
    assert_eq!([0.6, -0.2, 0.04, -0.01].map(|number| texts.signed_decimal(number, 1)), ["+0.6", "−0.2", "0.0", "0.0"]);
    assert_eq!([0.0, 0.667, 1.0].map(|share| texts.percent(share)), ["0%", "67%", "100%"]);
    assert_eq!([0, 41, 252, 3730].map(|seconds| texts.talk_time(seconds)), ["0:00", "0:41", "4:12", "1:02:10"]);
}

#[test]
fn times_carry_as_much_of_their_day_as_is_needed() {
    let zone = TimeZone::fixed(jiff::tz::offset(1));
    let now = at("2026-11-22T14:00:00Z");
    for (time, expected) in [
        ("2026-11-22T08:41:59Z", "09:41"),
        ("2026-11-21T23:30:00Z", "00:30"),
        ("2026-11-21T15:20:00Z", "Yesterday 16:20"),
        ("2026-11-20T13:32:00Z", "Fri 14:32"),
        ("2026-11-15T13:32:00Z", "15 Nov"),
        ("2026-01-01T13:32:00Z", "1 Jan"),
        ("2025-11-12T13:32:00Z", "12 Nov 2025"),
    ] {
        assert_eq!(english().moment(at(time), now, &zone), expected, "{time}");
    }
}

#[test]
fn sentences_of_the_design() {
    let short = json!({ "talk_seconds": 41, "min_seconds": 60 });
    let unknown = json!({ "talk_seconds": null, "min_seconds": 60 });
    let queue = json!({ "queue": "vagt-nat" });
    let why = json!({ "why": "customer_declined" });
    let asked = json!({ "asked_at": "2026-11-22T10:50:00Z", "guard_hours": 24 });
    let said = json!({ "status": 400, "message": "Phone number cannot receive SMS" });
    let mute = json!({ "status": 400, "message": "" });
    let expire = json!({ "expire_minutes": 60 });
    let skipped = SurveyState::Skipped;
    for (state, reason, detail, expected) in [
        (SurveyState::Open, None, None, "Call in progress."),
        (SurveyState::Sent, None, None, "Survey sent."),
        (SurveyState::AwaitingEstimate, None, None, "Waits for your estimate. Nothing has been sent to the customer."),
        (skipped, Some(Reason::TooShort), Some(&short), "No survey: too short. 41 s of talk; calls out need more than 60 s."),
        (
            skipped,
            Some(Reason::TooShort),
            Some(&unknown),
            "No survey: too short. The phone system does not say how long the talk was; calls out need more than 60 s.",
        ),
        (skipped, Some(Reason::Voicemail), None, "No survey: voice mail, says the phone system."),
        (skipped, Some(Reason::QueueNotMapped), Some(&queue), "No survey: the queue “vagt-nat” has no campaign."),
        (skipped, Some(Reason::Transferred), None, "No survey from here: transferred. The last agent has the survey."),
        (skipped, Some(Reason::DoNotSurvey), Some(&why), "No survey: you chose not to ask. The customer declined."),
        (skipped, Some(Reason::AskedRecently), Some(&asked), "No survey: asked 3 h earlier. The same customer is asked again after 24 h."),
        (
            SurveyState::Uncertain,
            Some(Reason::NoAnswer),
            Some(&said),
            "Uncertain. The request went out and no answer came back, so the survey may or may not have been sent. Sending again could ask the customer twice.",
        ),
        (
            SurveyState::Failed,
            Some(Reason::Rejected),
            Some(&said),
            "Refused by nps.today: “Phone number cannot receive SMS”. It will not be tried again.",
        ),
        (SurveyState::Failed, Some(Reason::Rejected), Some(&mute), "Refused by nps.today: it answered 400. It will not be tried again."),
        (SurveyState::Expired, Some(Reason::NotEstimated), Some(&expire), "Expired. No estimate within 60 min, so no survey was sent."),
    ] {
        assert_eq!(english().survey_sentence(&told(state, reason, detail)), expected);
    }
    let rated = Told { estimate: Estimate::new(9), ..told(SurveyState::Sent, None, None) };
    assert_eq!(english().survey_sentence(&rated), "Survey sent. Your estimate 9 went along.");
    let unsaid = Told { direction: None, ..told(skipped, Some(Reason::TooShort), Some(&short)) };
    assert_eq!(english().survey_sentence(&unsaid), "No survey: too short. 41 s of talk; more than 60 s are needed.");
}

/// Whether a text is finished: no name of a message, no place that was not filled in, no mark of the pages.
fn is_finished(text: &str) -> bool {
    !text.is_empty()
        && !text.contains(['{', '}', '<', '$'])
        && !text.contains("call-")
        && !text.contains("said-")
        && !text.contains("tray-")
}

#[test]
fn every_state_and_every_reason_has_its_sentence() {
    let details = [
        None,
        Some(json!({})),
        Some(json!({ "talk_seconds": 4, "min_seconds": 60, "queue": "q", "rule": "first", "why": "said so", "guard_hours": 24,
                     "asked_at": "2026-11-22T12:00:00Z", "status": 400, "message": "m", "stale_minutes": 60, "expire_minutes": 60 })),
        Some(json!({ "rule": "none", "cannot_judge": true, "queue": null, "talk_seconds": null, "min_seconds": 1 })),
    ];
    let languages: Vec<Texts> = catalogue::languages().map(Texts::of).collect();
    let mut plain = std::collections::BTreeSet::new();
    for state in STATES {
        for reason in all_reasons().into_iter().map(Some).chain([None]) {
            for detail in &details {
                for direction in [None, Some(Direction::In), Some(Direction::Out), Some(Direction::Unknown)] {
                    let told = Told { direction, ..told(state, reason, detail.as_ref()) };
                    for texts in &languages {
                        let sentence = texts.survey_sentence(&told);
                        let words = (texts.language(), state, reason, detail);
                        assert!(is_finished(&sentence) && sentence.ends_with(['.', '…']), "{words:?}: {sentence}");
                    }
                }
            }
        }
        plain.insert(english().survey_sentence(&told(state, None, None)));
    }
    assert_eq!(plain.len(), STATES.len(), "two states say the same: {plain:?}");
    let skips: std::collections::BTreeSet<String> = all_reasons()
        .into_iter()
        .map(|reason| english().survey_sentence(&told(SurveyState::Skipped, Some(reason), Some(&json!({ "queue": "q" })))))
        .collect();
    // Rejected, rating refused, no answer and stale are reasons of other states.
    assert_eq!(skips.len(), all_reasons().len() - 3, "{skips:?}");
}

#[test]
fn short_words_for_the_tray_exist_for_every_state_and_reason() {
    let texts = english();
    for state in STATES {
        assert!(is_finished(&texts.say("tray-outcome", &[("state", state.word().into())])));
    }
    for reason in all_reasons() {
        let words = texts.say("tray-why", &[("reason", reason.word().into())]);
        let said_by_the_state = matches!(reason, Reason::Rejected | Reason::NoAnswer);
        assert_eq!(words.is_empty(), said_by_the_state, "{reason:?}: {words}");
    }
}

#[test]
fn the_score_in_one_line() {
    for ((promoters, passives, detractors), expected) in [
        ((22, 11, 5), "+45 NPS of 38 answers, likely +19 to +64"),
        ((9, 5, 3), "+35 NPS of 17 answers, likely −4 to +64"),
        ((3, 2, 1), "6 answers: too few for a score"),
        ((1, 0, 0), "1 answer: too few for a score"),
        ((0, 0, 0), "No answers in the last 30 days"),
    ] {
        let score = score_from_spread(Spread { promoters, passives, detractors }, None, 30, None);
        assert_eq!(english().score_line(&score), expected);
    }
}

#[test]
fn the_health_in_one_line() {
    let zone = TimeZone::UTC;
    let states = [
        (HealthState::Connected, "Connected, read 09:41", "Connected"),
        (HealthState::Practice, "Practice service, nothing leaves this computer", "Practice service, nothing leaves this computer"),
        (HealthState::Offline, "Offline, next try at 09:42", "Offline"),
        (HealthState::Throttled, "nps.today asked for a pause, next try at 09:42", "nps.today asked for a pause"),
        (HealthState::Unreachable, "nps.today does not answer, next try at 09:42", "nps.today does not answer"),
        (HealthState::KeyRejected, "Key not accepted, tried again only now and then", "Key not accepted, tried again only now and then"),
        (HealthState::Locked, "Waiting for the keychain", "Waiting for the keychain"),
        (HealthState::SignedOut, "Not signed in", "Not signed in"),
        (HealthState::Connecting, "Connecting…", "Connecting…"),
    ];
    for (state, timed, untimed) in states {
        let health = Health {
            state,
            last_read: Some(at("2026-11-22T09:41:00Z")),
            next_read: Some(at("2026-11-22T09:42:00Z")),
            waiting: 0,
            reading: false,
            words: None,
        };
        assert_eq!(english().health_line(&health, &zone), timed);
        let never = Health { last_read: None, next_read: None, ..health };
        assert_eq!(english().health_line(&never, &zone), untimed);
    }
}

/// Every name of a text that stands in the sources of this crate, between quotes.
#[test]
fn every_text_that_is_named_in_the_sources_exists() {
    let texts = english();
    let mut names = 0;
    for path in sources(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))) {
        if path.ends_with("text/tests.rs") {
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        for (_, rest) in source.match_indices(".say(").map(|(at, found)| source.split_at(at + found.len())) {
            let Some(id) = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                continue;
            };
            names += 1;
            assert!(texts.knows(id), "{}: there is no text {id}", path.display());
        }
    }
    assert!(names > 20, "only {names} texts were found in the sources");
}

fn sources(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.append(&mut sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}
