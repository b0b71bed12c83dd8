//! What types print of themselves, and what a page is given: nothing that is somebody's, never a key.

use crate::secrets::{self, COMMENT, COMPANY, CUSTOM, EMAIL, NAME, NOTE, NUMBER, found_in};
use crate::support::KEY;
use aftercall_core::call::{CallEvent, CallPhase, RespondentDetails};
use aftercall_core::id::{CampaignId, ResponseId, SurveyGuid};
use aftercall_core::ports::{AddRespondent, Change, Connection, Employee, Notification, Opens, PolicyRead, Secrets};
use aftercall_core::request::{LogTail, Request};
use aftercall_core::response::{KeptResponse, Response};
use aftercall_core::settings::{self, Settings};
use secrecy::SecretString;
use std::fmt::Debug;

fn details() -> RespondentDetails {
    RespondentDetails {
        email: Some(EMAIL.to_owned()),
        first_name: Some("Gundula".to_owned()),
        last_name: Some("Zwischenbrugger".to_owned()),
        company: Some(COMPANY.to_owned()),
    }
}

fn event() -> CallEvent {
    CallEvent {
        id: Some(NAME.to_owned()),
        number: Some(NUMBER.to_owned()),
        name: Some(NAME.to_owned()),
        respondent: details(),
        note: Some(NOTE.to_owned()),
        custom: [(CUSTOM.to_owned(), CUSTOM.to_owned())].into(),
        ..CallEvent::new(CallPhase::Ended, NAME)
    }
}

fn response() -> Response {
    Response {
        id: ResponseId(1),
        rating: Some(2),
        rated_at: None,
        comment: Some(COMMENT.to_owned()),
        comment_at: None,
        first_name: Some("Gundula".to_owned()),
        last_name: Some("Zwischenbrugger".to_owned()),
        phone: Some(NUMBER.to_owned()),
        campaign: Some(CampaignId(17)),
        campaign_name: Some(NAME.to_owned()),
        agent_rating: None,
        employee_email: Some(EMAIL.to_owned()),
    }
}

#[test]
fn no_type_prints_what_is_somebodys() {
    let employee = Employee { email: EMAIL.to_owned(), fields: [("title".to_owned(), NAME.to_owned())].into() };
    let text =
        format!("[account]\nemail = \"{EMAIL}\"\n[account.employee]\nfirst_name = \"Gundula\"\n[door.asterisk]\nsecret = \"{KEY}\"\n");
    let resolved = settings::resolve(Some(&text), &PolicyRead::default());
    assert_eq!(resolved.settings.account.email.as_deref(), Some(EMAIL), "{:?}", resolved.faults);
    let kept = KeptResponse { response: response(), call: None, estimate: None, unread: true, tags: Vec::new() };
    let connection = Connection { key: SecretString::from(KEY), settings: resolved.settings.clone() };
    let request = AddRespondent {
        campaign: CampaignId(17),
        guid: SurveyGuid(uuid::Uuid::nil()),
        phone_number: NUMBER.to_owned(),
        respondent: details(),
        note: Some(NOTE.to_owned()),
        custom: [(CUSTOM.to_owned(), CUSTOM.to_owned())].into(),
        employee: employee.clone(),
        estimate: None,
        check_pgap: true,
    };
    let notification = Notification {
        key: "answer".to_owned(),
        title: "New answer: 2".to_owned(),
        body: COMMENT.to_owned(),
        sound: false,
        opens: Opens::Today { response: None },
    };
    let secrets = Secrets { api_key: Some(SecretString::from(KEY)), ..Secrets::default() };
    let sign_in = Request::SignIn { email: EMAIL.to_owned(), key: SecretString::from(KEY), api_url: None, session_only: false };
    let note = Change::Note { name: "held", value: serde_json::json!([NAME, KEY]) };
    let logs = Request::Diagnostics { logs: vec![LogTail { name: NAME.to_owned(), text: COMMENT.to_owned() }] };
    let policy = PolicyRead { text: Some(text.clone()), ..PolicyRead::default() };
    let all: [(&str, &dyn Debug); 16] = [
        ("details", &details()),
        ("event", &event()),
        ("response", &response()),
        ("kept", &kept),
        ("change", &Change::Responses(vec![kept.clone()])),
        ("note", &note),
        ("employee", &employee),
        ("request", &request),
        ("notification", &notification),
        ("secrets", &secrets),
        ("sign-in", &sign_in),
        ("call", &Request::Call { event: event() }),
        ("logs", &logs),
        ("settings", &resolved),
        ("connection", &connection),
        ("policy", &policy),
    ];
    for (name, value) in all {
        for printed in [format!("{value:?}"), format!("{value:#?}")] {
            assert_eq!(found_in(printed.as_bytes(), &secrets::all()), Vec::<&str>::new(), "{name}: {printed}");
        }
    }
    // What helps stays.
    assert!(format!("{request:?}").contains("17"), "{request:?}");
    assert_ne!(format!("{:?}", Settings::default()), "");
}
