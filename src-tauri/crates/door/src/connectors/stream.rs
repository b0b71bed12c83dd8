//! Drives a protocol of bytes over a connection: reads, answers, keeps alive, notices silence. The protocol itself has no input or
//! output and no clock of its own.

use super::connector::{Connector, Outlet};
use super::dial::{Wire, about, dial, shown};
use super::fault::Fault;
use super::settings::Place;
use aftercall_core::call::CallEvent;
use aftercall_core::error::Words;
use async_trait::async_trait;
use serde_json::Value;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::timeout;
use zeroize::Zeroizing;

/// Until the login is through.
const LOGIN: Duration = Duration::from_secs(15);
/// Silence after which the other side is asked whether it is there.
const QUIET: Duration = Duration::from_secs(30);
/// Silence after that question.
const NO_ANSWER: Duration = Duration::from_secs(20);
/// The other side must take what we send, which is a few lines.
const WRITING: Duration = Duration::from_secs(10);
const CHUNK: usize = 16 * 1024;
/// Messages of one chunk that are put down for whoever watches.
const MOST_RAW: usize = 50;

/// What a protocol wants done.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// To be sent. Wiped, because a login is among it.
    pub(crate) send: Zeroizing<Vec<u8>>,
    /// To be reported.
    pub(crate) events: Vec<CallEvent>,
    /// The login is through; with what a person should know, if anything.
    pub(crate) ready: Option<Option<Words>>,
    /// Messages as they came, while `wants_raw`.
    pub(crate) raw: Vec<Value>,
    /// Whether somebody watches what is said.
    pub(crate) wants_raw: bool,
}

impl Outcome {
    /// Puts a message down for whoever watches; costs nothing while nobody does.
    pub(crate) fn heard(&mut self, said: impl FnOnce() -> Value) {
        if self.wants_raw && self.raw.len() < MOST_RAW {
            self.raw.push(said());
        }
    }
}

/// A protocol of bytes.
pub(crate) trait Protocol: Send + 'static {
    /// A new connection stands. What it knew of calls stays, what it knew of the last connection goes.
    fn begin(&mut self, now: Instant, outcome: &mut Outcome);
    /// Takes bytes as they came: half a frame, or several.
    fn take(&mut self, bytes: &[u8], now: Instant, outcome: &mut Outcome) -> Result<(), Fault>;
    /// What to send into silence; `None` where silence is usual.
    fn ping(&self) -> Option<&'static [u8]>;
    /// When it wants to look at its calls without hearing anything.
    fn wake_at(&self) -> Option<Instant>;
    /// The time has come.
    fn wake(&mut self, now: Instant, outcome: &mut Outcome);
    /// The other side closed; why, as far as this protocol can know.
    fn closed(&mut self, was_ready: bool) -> Fault;
}

/// A protocol with the place that speaks it.
pub(crate) struct Streamed<P> {
    pub(crate) place: Place,
    pub(crate) protocol: P,
}

#[async_trait]
impl<P: Protocol> Connector for Streamed<P> {
    async fn listen(&mut self, outlet: &Outlet) -> Fault {
        match dial(&self.place).await {
            Ok(wire) => match self.talk(wire, outlet).await {
                Ok(never) => match never {},
                Err(fault) => fault,
            },
            Err(fault) => fault,
        }
    }
}

enum Happened {
    Read(usize),
    Closed,
    Woke,
    Silent,
}

impl<P: Protocol> Streamed<P> {
    async fn talk(&mut self, mut wire: Box<dyn Wire>, outlet: &Outlet) -> Result<std::convert::Infallible, Fault> {
        let mut chunk = vec![0_u8; CHUNK];
        let (mut ready, mut asked) = (false, false);
        let mut outcome = Outcome::default();
        let begun = tokio::time::Instant::now();
        let mut heard_at = begun;
        self.protocol.begin(begun.into_std(), &mut outcome);
        loop {
            ready |= outcome.ready.is_some();
            carry_out(&mut outcome, &self.place, &mut wire, outlet).await?;
            let silent_at = match (ready, asked) {
                (false, _) => Some(begun + LOGIN),
                (true, asked) if self.protocol.ping().is_some() => Some(heard_at + if asked { QUIET + NO_ANSWER } else { QUIET }),
                (true, _) => None,
            };
            let happened = tokio::select! {
                biased;
                () = until(self.protocol.wake_at().map(tokio::time::Instant::from_std)) => Happened::Woke,
                read = wire.read(&mut chunk) => match read {
                    Ok(0) | Err(_) => Happened::Closed,
                    Ok(count) => Happened::Read(count),
                },
                () = until(silent_at) => Happened::Silent,
            };
            let now = tokio::time::Instant::now();
            match happened {
                Happened::Read(count) => {
                    (heard_at, asked) = (now, false);
                    let bytes = chunk.get(..count).unwrap_or_default();
                    outcome.wants_raw = ready && outlet.wants_raw();
                    let taken = self.protocol.take(bytes, now.into_std(), &mut outcome);
                    if let Err(fault) = taken {
                        // What was understood before the fault is true all the same.
                        outcome.events.drain(..).for_each(|event| outlet.event(event));
                        return Err(fault);
                    }
                }
                Happened::Woke => self.protocol.wake(now.into_std(), &mut outcome),
                Happened::Closed => return Err(self.protocol.closed(ready)),
                Happened::Silent if ready && !asked => {
                    asked = true;
                    outcome.send.extend_from_slice(self.protocol.ping().unwrap_or_default());
                }
                Happened::Silent if ready => {
                    return Err(Fault::passing(about("door-silent", &self.place)));
                }
                Happened::Silent => {
                    return Err(Fault::passing(Words::of(
                        "door-login-unfinished",
                        [("place", shown(&self.place).into()), ("seconds", LOGIN.as_secs().to_string().into())],
                    )));
                }
            }
        }
    }
}

async fn carry_out(outcome: &mut Outcome, place: &Place, wire: &mut Box<dyn Wire>, outlet: &Outlet) -> Result<(), Fault> {
    let Outcome { send, events, ready, raw, wants_raw: _ } = std::mem::take(outcome);
    raw.iter().for_each(|said| outlet.raw(said));
    match ready {
        Some(None) => outlet.ready(),
        Some(Some(words)) => outlet.ready_but(words),
        None => {}
    }
    events.into_iter().for_each(|event| outlet.event(event));
    if send.is_empty() {
        return Ok(());
    }
    let written = async {
        wire.write_all(&send).await?;
        wire.flush().await
    };
    match timeout(WRITING, written).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) | Err(_) => Err(Fault::passing(about("door-takes-nothing", place))),
    }
}

async fn until(time: Option<tokio::time::Instant>) {
    match time {
        Some(time) => tokio::time::sleep_until(time).await,
        None => std::future::pending().await,
    }
}
