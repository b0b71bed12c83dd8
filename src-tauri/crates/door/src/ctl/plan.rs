//! From words to what is asked of the program. Pure: no connection, no output.

use super::args::{Call, CallArgs, Config, DoorVerb, EndedArgs, Mark, PauseArgs, PhaseArgs, ReportArgs, ResponsesArgs, Verb, Way, YesNo};
use super::moment;
use super::paper::Sheet;
use super::{Failure, Surroundings};
use crate::wire::ShellRequest;
use aftercall_core::call::{CallEvent, CallPhase, Direction, RespondentDetails, Voicemail};
use aftercall_core::id::{CallId, CampaignId};
use aftercall_core::request::{PauseUntil, Request};
use aftercall_core::response::{AnswerFilter, Tag};
use std::path::PathBuf;

/// How long `pause` lasts when nothing is said: as long as the tray's first choice.
const PAUSE_MINUTES: u32 = 60;

/// What is asked.
#[derive(Debug)]
pub(super) enum Plan {
    /// Of the engine.
    Ask {
        request: Box<Request>,
        /// What the answer is about.
        sheet: Sheet,
        /// Whether the program is started for it.
        may_start: bool,
    },
    /// Of the shell.
    Shell(ShellRequest),
    /// For events.
    Watch,
    /// For marked answers, written to a file.
    Export {
        /// Which.
        file: PathBuf,
        /// With this mark; else with any.
        tag: Option<Tag>,
    },
    /// For a bug report, written to a file.
    Diagnostics {
        /// Which.
        file: PathBuf,
    },
}

/// Settles what is asked. Reads the API key where one is needed.
pub(super) fn plan(verb: Verb, around: &mut Surroundings<'_>) -> Result<Plan, Failure> {
    let sheet = match &verb {
        Verb::Call(_) => Sheet::Call,
        Verb::Explain(_) => Sheet::Explained,
        Verb::Calls { .. } => Sheet::Calls,
        Verb::Responses(_) => Sheet::Responses,
        Verb::Score { .. } => Sheet::Score,
        Verb::Learning { .. } => Sheet::Learning,
        Verb::Status => Sheet::Status,
        Verb::TestConnection => Sheet::Trial,
        Verb::Config(_) => Sheet::Settings,
        Verb::Door(DoorVerb::Token { .. }) => Sheet::Token,
        Verb::Door(DoorVerb::Secret { .. }) => Sheet::Done,
        Verb::Rate { .. }
        | Verb::Resend { .. }
        | Verb::DoNotSurvey { .. }
        | Verb::Pause(_)
        | Verb::Refresh
        | Verb::SignIn { .. }
        | Verb::SignOut { .. }
        | Verb::Watch
        | Verb::Diagnostics { .. }
        | Verb::Export { .. }
        | Verb::Show { .. }
        | Verb::Hide
        | Verb::Quit => Sheet::Done,
    };
    let may_start = matches!(verb, Verb::SignIn { start: true, .. });
    let request = match verb {
        Verb::Call(call) => return Ok(report(call)),
        Verb::Show { page } => return Ok(Plan::Shell(ShellRequest::Show { page })),
        Verb::Hide => return Ok(Plan::Shell(ShellRequest::Hide)),
        Verb::Quit => return Ok(Plan::Shell(ShellRequest::Quit)),
        Verb::Watch => return Ok(Plan::Watch),
        Verb::Diagnostics { file } => return Ok(Plan::Diagnostics { file }),
        Verb::Export { file, tag } => return Ok(Plan::Export { file, tag: tag.map(mark) }),
        Verb::Calls { limit } => Request::Calls { limit, before: None, states: Vec::new() },
        Verb::Responses(wanted) => responses(wanted),
        Verb::Score { days } => Request::Score { days },
        Verb::Learning { days } => Request::Learning { days },
        Verb::Rate { estimate, call } => {
            Request::Rate { estimate: estimate.into(), call: call.map(|call| call_id(&call)).transpose()?, undoable: false }
        }
        Verb::Resend { call } => Request::Resend { call: call_id(&call)? },
        Verb::DoNotSurvey { call, reason } => Request::DoNotSurvey { call: call_id(&call)?, reason },
        Verb::Pause(pause) => Request::Pause { until: pause_until(&pause, around)? },
        Verb::Refresh => Request::Refresh {},
        Verb::SignIn { email, api_url, session_only, start: _ } => {
            Request::SignIn { email, key: around.input.api_key()?, api_url, session_only }
        }
        Verb::SignOut { wipe } => Request::SignOut { wipe },
        Verb::Status => Request::Status {},
        Verb::TestConnection => Request::TestConnection {},
        Verb::Config(Config::Show) => Request::ConfigShow {},
        Verb::Config(Config::Get { key }) => Request::ConfigGet { key },
        Verb::Config(Config::Set { key, value }) => Request::ConfigSet { key, value },
        Verb::Config(Config::Unset { key }) => Request::ConfigUnset { key },
        Verb::Door(DoorVerb::Token { rotate }) => Request::DoorToken { rotate },
        Verb::Door(DoorVerb::Secret { name, remove: true }) => Request::DoorSecret { name, secret: secrecy::SecretString::default() },
        Verb::Door(DoorVerb::Secret { name, remove: false }) => Request::DoorSecret { name, secret: around.input.password()? },
        Verb::Explain(ended) => Request::Explain { event: ended_event(ended) },
    };
    Ok(Plan::Ask { request: Box::new(request), sheet, may_start })
}

fn report(call: Call) -> Plan {
    // A program that does not run has no call in progress.
    if let Call::Ended(ReportArgs { current: true, .. }) = &call {
        return Plan::Ask { request: Box::new(Request::EndCall {}), sheet: Sheet::Call, may_start: false };
    }
    let (event, start) = match call {
        Call::Started(phase) => phase_event(CallPhase::Started, phase),
        Call::Answered(phase) => phase_event(CallPhase::Answered, phase),
        Call::Missed(phase) => phase_event(CallPhase::Missed, phase),
        Call::Ended(report) => (ended_event(report.ended), report.start),
    };
    Plan::Ask { request: Box::new(Request::Call { event }), sheet: Sheet::Call, may_start: !start.no_start }
}

fn phase_event(phase: CallPhase, args: PhaseArgs) -> (CallEvent, super::args::StartArgs) {
    (event(phase, args.call), args.start)
}

fn event(phase: CallPhase, call: CallArgs) -> CallEvent {
    CallEvent {
        id: call.id,
        number: call.number.or(call.trailing_number),
        name: call.name,
        queue: call.queue,
        direction: call.direction.map(|way| match way {
            Way::In => Direction::In,
            Way::Out => Direction::Out,
        }),
        ..CallEvent::new(phase, call.source)
    }
}

fn ended_event(ended: EndedArgs) -> CallEvent {
    CallEvent {
        talk_seconds: ended.talk_seconds,
        voicemail: ended.voicemail.map(|voicemail| match voicemail {
            YesNo::Yes => Voicemail::Yes,
            YesNo::No => Voicemail::No,
        }),
        transferred: ended.transferred,
        respondent: RespondentDetails {
            email: ended.email,
            first_name: ended.first_name,
            last_name: ended.last_name,
            company: ended.company,
        },
        note: ended.note,
        custom: ended.custom.into_iter().collect(),
        ..event(CallPhase::Ended, ended.call)
    }
}

/// All answers, or those that a filter takes.
fn responses(wanted: ResponsesArgs) -> Request {
    let filter = AnswerFilter {
        words: wanted.search.unwrap_or_default(),
        least: wanted.least,
        most: wanted.most,
        campaign: wanted.campaign.map(CampaignId),
        tag: wanted.tag.map(mark),
        unread: wanted.unread,
        commented: false,
    };
    if filter == AnswerFilter::default() {
        return Request::Responses { limit: wanted.limit, offset: None };
    }
    Request::FindResponses { filter, limit: wanted.limit, offset: None }
}

fn mark(mark: Mark) -> Tag {
    match mark {
        Mark::CallBack => Tag::CallBack,
        Mark::NotAboutMe => Tag::NotAboutMe,
    }
}

fn call_id(text: &str) -> Result<CallId, Failure> {
    text.parse()
        .map_err(|_| Failure::usage(format!("'{text}' is not the name of a call. `aftercallctl calls --json` lists them as \"call\".")))
}

fn pause_until(pause: &PauseArgs, around: &Surroundings<'_>) -> Result<PauseUntil, Failure> {
    match (pause.minutes, &pause.until, pause.off) {
        (_, _, true) => Ok(PauseUntil::Off),
        (Some(minutes), _, _) => Ok(PauseUntil::Minutes(minutes)),
        (None, Some(text), _) => moment::next(text, around.now, &around.zone()).map(PauseUntil::Time).ok_or_else(|| {
            Failure::usage(format!("'{text}' is not a time. Write HH:MM, or a date and time like 2026-11-22T14:30:00+01:00."))
        }),
        (None, None, false) => Ok(PauseUntil::Minutes(PAUSE_MINUTES)),
    }
}
