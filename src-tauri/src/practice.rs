//! Practice mode: a service built in, callers who call every minute or two, and an account that is signed in already. Everything lives in
//! a home of its own that begins empty at each start.

use aftercall_core::call::{CallEvent, CallPhase, Direction, Voicemail};
use aftercall_core::engine::{EngineHandle, GivenAccount};
use aftercall_core::ports::Clock;
use aftercall_core::request::Request;
use aftercall_desktop::folders::Folders;
use aftercall_practice::callers::{self, Callers, Phase, ScriptedCallEvent};
use aftercall_practice::{Options, Practice, Session, StartError};
use jiff::{SignedDuration, Timestamp};
use std::io;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// From this call on the agent is in a p-gap period, so that both ways are seen: the first survey goes out without a question.
const CALLS_BEFORE_TRAINING: u32 = 3;
/// Scales the time between what happens: 1 is a call every minute or two, 0.1 ten times as many. For tours and tests.
const PACE: &str = "AFTERCALL_PRACTICE_PACE";
/// Seconds until customers answer at the ordinary pace.
const ANSWER_AFTER_SECONDS: (f64, f64) = (10.0, 60.0);
/// Longer than anybody practises.
const TRAINING: SignedDuration = SignedDuration::from_hours(24);

/// A practice service that runs, and who is signed in there.
pub(crate) struct Playground {
    service: Practice,
    options: Options,
    pace: f64,
}

impl Playground {
    /// Starts the service on a free port, with a story of its own each time.
    ///
    /// # Errors
    /// When it cannot listen.
    pub(crate) async fn open(now: Timestamp) -> Result<Self, StartError> {
        let pace = pace(std::env::var(PACE).ok().as_deref());
        let seconds = |at_full_pace: f64| (at_full_pace * pace).ceil() as u64;
        let options = Options {
            seed: now.as_nanosecond().unsigned_abs() as u64,
            answer_after_seconds: seconds(ANSWER_AFTER_SECONDS.0)..=seconds(ANSWER_AFTER_SECONDS.1),
            ..Options::default()
        };
        let service = aftercall_practice::start(options.clone()).await?;
        Ok(Self { service, options, pace })
    }

    /// The account that the engine is given.
    pub(crate) fn account(&self) -> GivenAccount {
        GivenAccount { email: self.options.agent_email.clone(), key: self.options.api_key.clone().into(), api_url: self.service.url() }
    }

    /// Plays the callers until `ending`, then stops the service.
    pub(crate) async fn play(self, engine: EngineHandle, clock: Arc<dyn Clock>, ending: CancellationToken) {
        let calls = self.call(&engine, &clock);
        tokio::select! {
            () = ending.cancelled() => {}
            () = calls => {}
        }
        self.service.stop().await;
    }

    async fn call(&self, engine: &EngineHandle, clock: &Arc<dyn Clock>) {
        let mut ended = 0;
        for scripted in Callers::new(self.options.seed, self.pace) {
            tokio::time::sleep(Duration::from_secs_f64(scripted.after_seconds)).await;
            if matches!(scripted.phase, Phase::Ended | Phase::Missed) {
                ended += 1;
                if ended == CALLS_BEFORE_TRAINING {
                    self.begin_training(clock.now());
                }
            }
            if let Err(refusal) = engine.ask(Request::Call { event: event(scripted) }).await {
                tracing::warn!(code = ?refusal.code, "a practice call was refused");
            }
        }
    }

    fn begin_training(&self, now: Timestamp) {
        self.service.control().add_session(Session {
            start: now,
            end: now.saturating_add(TRAINING).unwrap_or(now),
            campaigns: self.options.campaigns.iter().map(|campaign| campaign.id).collect(),
            employees: vec![self.options.agent_email.clone()],
        });
    }
}

/// The pace that was asked for; the ordinary one where it is none.
fn pace(asked: Option<&str>) -> f64 {
    asked.and_then(|text| text.parse::<f64>().ok()).filter(|pace| (0.01..=1.0).contains(pace)).unwrap_or(1.0)
}

fn event(scripted: ScriptedCallEvent) -> CallEvent {
    let phase = match scripted.phase {
        Phase::Started => CallPhase::Started,
        Phase::Answered => CallPhase::Answered,
        Phase::Ended => CallPhase::Ended,
        Phase::Missed => CallPhase::Missed,
    };
    CallEvent {
        id: Some(scripted.id),
        // A blank number is how phone systems say that it was withheld.
        number: Some(scripted.number.unwrap_or_default()),
        name: scripted.name,
        queue: scripted.queue,
        direction: Some(match scripted.direction {
            callers::Direction::In => Direction::In,
            callers::Direction::Out => Direction::Out,
        }),
        talk_seconds: scripted.talk_seconds.map(i64::from),
        voicemail: scripted.voicemail.map(|reached| if reached { Voicemail::Yes } else { Voicemail::No }),
        transferred: scripted.transferred,
        ..CallEvent::new(phase, "practice")
    }
}

/// Empties the data of the practice home. The caller holds its launch lock.
///
/// # Errors
/// When a file cannot be removed.
pub(crate) fn begin_anew(folders: &Folders) -> io::Result<()> {
    for old in [std::fs::remove_dir_all(&folders.data), std::fs::remove_file(&folders.settings_file)] {
        match old {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

/// Starts the practice program beside this one. It has a home and a lock of its own; if it runs already, its window is shown.
///
/// # Errors
/// When the system does not start it.
pub(crate) fn start_beside() -> io::Result<()> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("--practice").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt as _;
        // Ctrl+C in our terminal is not meant for it.
        command.process_group(0);
    }
    let mut child = command.spawn()?;
    // Somebody has to wait for it, or it stays in the process table when it ends.
    std::thread::Builder::new().name("practice".to_owned()).spawn(move || child.wait())?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_practice_call_can_be_taken() {
        for scripted in Callers::new(7, 1.0).take(200) {
            let withheld = scripted.number.is_none();
            let event = event(scripted).checked().unwrap();
            assert_eq!(event.number.as_deref() == Some(""), withheld);
            assert_eq!(event.source, "practice");
        }
    }

    #[test]
    fn a_pace_is_a_share_of_the_ordinary_one() {
        for (asked, expected) in
            [(None, 1.0), (Some("0.1"), 0.1), (Some("0"), 1.0), (Some("-1"), 1.0), (Some("NaN"), 1.0), (Some("fast"), 1.0)]
        {
            assert!((pace(asked) - expected).abs() < f64::EPSILON, "{asked:?}");
        }
    }

    #[test]
    fn practice_begins_anew_and_leaves_other_homes_alone() {
        let home = tempfile::tempdir().unwrap();
        let real = Folders::below(home.path(), false).unwrap();
        let practice = Folders::below(home.path(), true).unwrap();
        for folders in [&real, &practice] {
            folders.prepare().unwrap();
            std::fs::write(folders.data.join("calls"), "x").unwrap();
            std::fs::write(&folders.settings_file, "x").unwrap();
        }
        begin_anew(&practice).unwrap();
        begin_anew(&practice).unwrap();
        assert!(!practice.data.exists() && !practice.settings_file.exists());
        assert!(real.data.join("calls").exists() && real.settings_file.exists());
    }
}
