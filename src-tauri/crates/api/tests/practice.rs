//! Everything against a service that speaks: the practice service, in every mood that section 6 of the API reference allows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub, dead_code)]

#[path = "scripted/client.rs"]
mod client;

use aftercall_api::Nps;
use aftercall_core::id::{CampaignId, Estimate, SurveyGuid};
use aftercall_core::ports::{AddRespondent, Added, Analytics, FaultClass, Read, Service as _};
use aftercall_core::response::Response;
use aftercall_practice::{
    ErrorShape, Fault, FaultKind, IvrShape, Moods, Options, PgapShape, Practice, RetryAfter, Route, Session, SuccessShape, Takes,
    TimestampStyle, Wrapper, start,
};
use client::{connection, connector, patient};
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

const AGENT: &str = "alex@practice.example";

async fn practice(change: impl FnOnce(&mut Options)) -> Practice {
    let mut options = Options { calls_per_second: None, ..Options::default() };
    change(&mut options);
    start(options).await.unwrap()
}

fn nps(practice: &Practice) -> Nps {
    let mut connection = connection(&practice.url());
    connection.key = "practice-key".to_owned().into();
    patient().nps(connection).unwrap()
}

fn survey(number: u128) -> AddRespondent {
    let mut survey = client::survey();
    survey.guid = SurveyGuid(uuid::Uuid::from_u128(number + 1));
    survey.phone_number = format!("+45{:08}", 20_000_000 + number);
    survey.employee.email = AGENT.to_owned();
    survey
}

fn in_training(practice: &Practice) {
    let now = Timestamp::now();
    practice.control().add_session(Session {
        start: now - SignedDuration::from_hours(1),
        end: now + SignedDuration::from_hours(1),
        campaigns: vec![17],
        employees: vec![AGENT.to_owned()],
    });
}

/// All that can be read, for comparison between moods.
async fn all_reads(nps: &Nps) -> (Analytics, Read<Response>, Read<Response>, Vec<(String, i64)>, Vec<(i64, String)>) {
    let since = "2000-01-01T00:00:00Z".parse().unwrap();
    let analytics = nps.analytics(AGENT, 365).await.unwrap();
    let responses = nps.responses(AGENT, since).await.unwrap();
    let phone = responses.rows.iter().find_map(|row| row.phone.clone()).unwrap();
    let by_phone = nps.phone_responses(&phone).await.unwrap();
    let mut queues: Vec<_> = nps.ivr_map().await.unwrap().rows.into_iter().map(|row| (row.queue, row.campaign.0)).collect();
    queues.sort();
    let mut campaigns: Vec<_> = nps.campaigns().await.unwrap().rows.into_iter().map(|row| (row.id.0, row.name)).collect();
    campaigns.sort();
    (analytics, responses, by_phone, queues, campaigns)
}

#[tokio::test]
async fn every_read_says_the_same_in_every_mood() {
    let practice = practice(|_| {}).await;
    let nps = nps(&practice);
    let expected = all_reads(&nps).await;
    let (analytics, responses, by_phone, queues, campaigns) = &expected;
    assert!(analytics.average.is_some() && analytics.spread.is_some() && analytics.nps.is_some());
    assert!(responses.rows.len() > 5 && responses.rows.iter().all(|row| row.rated_at.is_some() && row.rating.is_some()));
    assert!(!by_phone.rows.is_empty());
    assert!(queues.contains(&("support".to_owned(), 17)));
    assert!(campaigns.contains(&(17, "Support".to_owned())));

    let style = |fraction_digits, space, zone| Moods { timestamps: TimestampStyle { fraction_digits, space, zone }, ..Moods::default() };
    let wrapped = |wrapper| Moods { wrapper: Some(wrapper), ..Moods::default() };
    let ivr = |ivr| Moods { ivr, ..Moods::default() };
    let mut moods = vec![
        Moods { pascal_case: true, ..Moods::default() },
        Moods { numbers_as_strings: true, ..Moods::default() },
        Moods { ignores_phone: true, ..Moods::default() },
        Moods { custom_as_text: true, ..Moods::default() },
        Moods { pascal_case: true, numbers_as_strings: true, wrapper: Some(Wrapper::Data), ..Moods::default() },
        style(7, true, true),
        style(7, false, false),
        style(7, true, false),
    ];
    moods.extend([Wrapper::Results, Wrapper::Items, Wrapper::Data, Wrapper::Value].map(wrapped));
    moods.extend(
        [IvrShape::QueueCampaign, IvrShape::NestedCampaign, IvrShape::Identifier, IvrShape::IvrId, IvrShape::Key, IvrShape::Dictionary]
            .map(ivr),
    );
    for mood in moods {
        practice.control().set_moods(mood.clone());
        assert!(all_reads(&nps).await == expected, "{mood:?}");
    }
    for digits in 0..=6 {
        practice.control().set_moods(style(digits, false, true));
        let read = nps.responses(AGENT, "2000-01-01T00:00:00Z".parse().unwrap()).await.unwrap();
        assert_eq!((read.rows.len(), read.unreadable), (responses.rows.len(), 0), "{digits} digits");
        assert!(read.rows.iter().all(|row| row.rated_at.is_some()), "{digits} digits");
    }
    assert!(nps.fallbacks().is_empty());
}

#[tokio::test]
async fn the_fallbacks_say_what_the_missing_endpoints_would() {
    let practice = practice(|_| {}).await;
    let (_, responses, by_phone, ..) = all_reads(&nps(&practice)).await;
    let phone = responses.rows.iter().find_map(|row| row.phone.clone()).unwrap();
    for status in [404, 405] {
        let missing = [Route::Analytics, Route::Responses, Route::PhoneResponses, Route::IvrMap].map(|route| (route, status));
        practice.control().set_moods(Moods { missing: missing.into(), ..Moods::default() });
        let nps = nps(&practice);
        let ids = |read: &Read<Response>| {
            let mut ids: Vec<i64> = read.rows.iter().map(|row| row.id.0).collect();
            ids.sort_unstable();
            ids
        };
        let fallback = nps.responses(AGENT, "2000-01-01T00:00:00Z".parse().unwrap()).await.unwrap();
        assert!(fallback.fallback);
        assert_eq!(ids(&fallback), ids(&responses));
        let fallback = nps.phone_responses(&phone).await.unwrap();
        assert!(fallback.fallback);
        assert_eq!(ids(&fallback), ids(&by_phone));
        assert_eq!(nps.analytics(AGENT, 30).await.unwrap_err().class, FaultClass::Missing);
        assert!(nps.ivr_map().await.unwrap().fallback);
        assert_eq!(nps.fallbacks(), ["analytics", "responses", "phone_responses", "ivr_map"]);
    }
}

#[tokio::test]
async fn an_unknown_agent_and_a_wrong_key_are_told_apart_from_a_missing_endpoint() {
    let practice = practice(|_| {}).await;
    for errors in [ErrorShape::Natural, ErrorShape::Error, ErrorShape::ErrorObject, ErrorShape::Problem, ErrorShape::ErrorList] {
        practice.control().set_moods(Moods { errors, ..Moods::default() });
        let fault = nps(&practice).analytics("nobody@practice.example", 30).await.unwrap_err();
        assert_eq!((fault.class, fault.status), (FaultClass::Rejected, Some(404)), "{errors:?}");
    }
    let mut connection = connection(&practice.url());
    connection.key = "wrong".to_owned().into();
    let fault = connector().nps(connection).unwrap().campaigns().await.unwrap_err();
    assert_eq!(fault.class, FaultClass::Auth);
}

#[tokio::test]
async fn the_estimate_is_asked_for_and_sent_in_every_shape_of_the_reply() {
    let shapes = [
        PgapShape::Documented,
        PgapShape::Text,
        PgapShape::Number,
        PgapShape::InData,
        PgapShape::InResult,
        PgapShape::InResults,
        PgapShape::InList,
        PgapShape::Accepted,
        PgapShape::Conflict,
    ];
    let practice = practice(|_| {}).await;
    in_training(&practice);
    let nps = nps(&practice);
    for (number, pgap) in (0..).zip(shapes) {
        practice.control().set_moods(Moods { pgap, ..Moods::default() });
        let stored = practice.control().members().len();
        assert_eq!(nps.add_respondent(survey(number)).await, Ok(Added::PgapPeriod), "{pgap:?}");
        assert_eq!(practice.control().members().len(), stored, "nothing is stored");
        let rated = AddRespondent { estimate: Estimate::new(7), ..survey(number) };
        assert_eq!(nps.add_respondent(rated).await, Ok(Added::Accepted), "{pgap:?}");
        let members = practice.control().members();
        let member = members.last().unwrap();
        assert_eq!(members.len(), stored + 1);
        assert_eq!((member.agent_rating, member.guid), (Some(7), Some(survey(number).guid.0)));
    }
    // Without the check the survey goes out at once.
    let unchecked = AddRespondent { check_pgap: false, ..survey(99) };
    assert_eq!(nps.add_respondent(unchecked).await, Ok(Added::Accepted));
}

#[tokio::test]
async fn every_form_of_success_is_one_and_every_shape_of_body_is_found() {
    let practice = practice(|_| {}).await;
    let successes = [
        SuccessShape::Object,
        SuccessShape::Empty,
        SuccessShape::Text,
        SuccessShape::Created,
        SuccessShape::NoContent,
        SuccessShape::PgapFalse,
    ];
    let mut number = 0;
    for success in successes {
        for plural_takes in [Takes::Both, Takes::Object, Takes::List] {
            practice.control().set_moods(Moods { success, plural_takes, ..Moods::default() });
            number += 1;
            let added = nps(&practice).add_respondent(survey(number)).await;
            assert_eq!(added, Ok(Added::Accepted), "{success:?} {plural_takes:?}");
        }
    }
    assert_eq!(practice.control().members().len(), 18, "each stored once");
    let member = practice.control().members().remove(0);
    assert_eq!((member.phone.as_deref(), member.campaign_id), (Some("+4520000001"), 17));
    assert_eq!(member.employee_email.as_deref(), Some(AGENT));
    assert!(member.check_pgap);
}

#[tokio::test]
async fn every_trouble_has_its_class_and_nothing_is_stored_behind_a_sure_no() {
    let status = |status, retry_after| FaultKind::Status { status, retry_after, body: None, after_acting: false };
    let throttled = |seconds| FaultClass::Throttled { retry_after: Some(Duration::from_secs(seconds)) };
    let table = [
        (status(429, Some(RetryAfter::Seconds(3))), throttled(3), 0),
        (status(503, Some(RetryAfter::Seconds(86_400))), throttled(3600), 0),
        (status(429, None), FaultClass::Throttled { retry_after: None }, 0),
        (status(401, None), FaultClass::Auth, 0),
        (status(403, None), FaultClass::Auth, 0),
        (status(404, None), FaultClass::Missing, 0),
        (status(408, None), FaultClass::MaybeSent, 0),
        (status(409, None), FaultClass::AlreadyInvited, 0),
        (status(413, None), FaultClass::Rejected, 0),
        (status(500, None), FaultClass::Server, 0),
        (status(302, None), FaultClass::SurelyNotSent, 0),
        (FaultKind::Html, FaultClass::MaybeSent, 0),
        (FaultKind::DropBefore, FaultClass::MaybeSent, 0),
        (FaultKind::DropAfter, FaultClass::MaybeSent, 1),
        (FaultKind::HalfBody, FaultClass::MaybeSent, 1),
        (FaultKind::HugeBody { bytes: 17 << 20 }, FaultClass::MaybeSent, 1),
    ];
    for (kind, class, stored) in table {
        let practice = practice(|_| {}).await;
        practice.control().add_fault(Fault::on("/respondents", kind.clone()));
        let fault = nps(&practice).add_respondent(survey(1)).await.unwrap_err();
        assert_eq!(fault.class, class, "{kind:?}: {fault}");
        assert_eq!(practice.control().members().len(), stored, "{kind:?}");
        assert_eq!(practice.control().requests().len(), 1, "{kind:?}: it left once");
    }
    let practice = practice(|_| {}).await;
    practice.control().add_fault(Fault::on("/respondents", status(429, Some(RetryAfter::DateIn(30)))));
    let FaultClass::Throttled { retry_after: Some(pause) } = nps(&practice).add_respondent(survey(1)).await.unwrap_err().class else {
        panic!("a date is a pause");
    };
    assert!((28..=31).contains(&pause.as_secs()), "{pause:?}");
}

#[tokio::test]
async fn a_duplicate_and_a_campaign_that_is_not_there_are_final() {
    let practice = practice(|options| options.campaigns[0].allow_duplicates = false).await;
    let nps = nps(&practice);
    assert_eq!(nps.add_respondent(survey(1)).await, Ok(Added::Accepted));
    let again = AddRespondent { guid: SurveyGuid(uuid::Uuid::from_u128(77)), ..survey(1) };
    assert_eq!(nps.add_respondent(again).await.unwrap_err().class, FaultClass::AlreadyInvited);
    let nowhere = AddRespondent { campaign: CampaignId(4711), ..survey(2) };
    assert_eq!(nps.add_respondent(nowhere).await.unwrap_err().class, FaultClass::Missing);
}

#[tokio::test]
async fn the_service_never_sees_more_than_its_ceiling() {
    let practice = practice(|options| options.calls_per_second = Some(10)).await;
    let nps = std::sync::Arc::new(nps(&practice));
    let tasks: Vec<_> = (0..25)
        .map(|number| {
            let nps = std::sync::Arc::clone(&nps);
            tokio::spawn(async move { nps.add_respondent(survey(number)).await })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), Ok(Added::Accepted));
    }
    assert!(practice.control().calls_in_busiest_second() <= 10);
    assert_eq!(nps.calls_last_minute(), 25);
}
