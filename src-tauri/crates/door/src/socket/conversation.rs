//! One client: its requests in turn, until it closes, breaks a rule, or the program ends.

use super::Limits;
use super::frame::{FrameFault, read_frame, write_frame};
use crate::desk::{Desk, SOCKET_DOOR};
use crate::wire::{LARGEST_REQUEST, Message, Reply, read_message};
use aftercall_core::error::{Refusal, RefusalCode};
use aftercall_core::request::Request;
use serde_json::json;
use std::io;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::sync::Semaphore;
use tokio::sync::broadcast::error::RecvError;
use tokio_util::sync::CancellationToken;

/// What every conversation of one door shares.
pub(super) struct House {
    pub(super) desk: Arc<dyn Desk>,
    pub(super) limits: Limits,
    pub(super) watches: Semaphore,
    pub(super) ending: CancellationToken,
}

impl House {
    /// Serves one client. Its errors concern nobody but itself: they are logged and end the connection.
    pub(super) async fn converse<S: AsyncRead + AsyncWrite + Unpin>(&self, mut stream: S) {
        if let Err(fault) = self.serve(&mut stream).await {
            tracing::debug!(%fault, "a client of the local socket was given up");
        }
        // Whoever is gone already does not hear the end.
        let _gone = stream.shutdown().await;
    }

    async fn serve<S: AsyncRead + AsyncWrite + Unpin>(&self, stream: &mut S) -> io::Result<()> {
        let patience = self.limits.patience;
        loop {
            let frame = tokio::select! {
                biased;
                () = self.ending.cancelled() => return Ok(()),
                frame = read_frame(stream, patience) => frame,
            };
            let reply = match frame {
                Ok(json) => match read_message(&json) {
                    Ok(Message::Watch(_)) => return self.watch(stream).await,
                    Ok(Message::Ask(request)) => self.ask(*request).await,
                    Ok(Message::Shell(request)) => outcome(self.desk.shell(request).await),
                    Err(refusal) => Reply::Error(refusal),
                },
                Err(fault) => {
                    if let Some(refusal) = self.last_words(&fault) {
                        write_frame(stream, &Reply::Error(refusal), patience).await?;
                    }
                    return Ok(());
                }
            };
            write_frame(stream, &reply, patience).await?;
        }
    }

    async fn ask(&self, request: Request) -> Reply {
        let is_event = matches!(request, Request::Call { .. });
        if let Request::Call { event } = &request
            && self.desk.is_watched()
        {
            self.desk.heard(SOCKET_DOOR, &json!(event));
        }
        let answer = self.desk.ask(request).await;
        if is_event && answer.is_ok() {
            self.desk.seen(SOCKET_DOOR);
        }
        outcome(answer)
    }

    /// What is said to a client whose frame cannot be served. The stream is out of step afterwards, so it ends.
    fn last_words(&self, fault: &FrameFault) -> Option<Refusal> {
        let refused = |message: String| Some(Refusal::new(RefusalCode::InvalidRequest, message));
        match fault {
            FrameFault::TooLarge(bytes) => refused(format!("The message announces {bytes} bytes; at most {LARGEST_REQUEST} are taken."))
                .map(|refusal| refusal.with(json!({ "bytes": bytes, "most": LARGEST_REQUEST }))),
            FrameFault::Slow => refused(format!("The message was not complete after {} seconds.", self.limits.patience.as_secs())),
            FrameFault::Closed | FrameFault::Silent | FrameFault::CutShort => None,
            FrameFault::Broken(fault) => {
                tracing::debug!(%fault, "a connection of the local socket broke");
                None
            }
        }
    }

    async fn watch<S: AsyncRead + AsyncWrite + Unpin>(&self, stream: &mut S) -> io::Result<()> {
        let patience = self.limits.patience;
        let Ok(_place) = self.watches.try_acquire() else {
            let refusal = Refusal::new(
                RefusalCode::Unavailable,
                format!("{} watches are running already. End one of them first.", self.limits.watches),
            );
            return write_frame(stream, &Reply::Error(refusal), patience).await;
        };
        let mut lines = self.desk.watch();
        let mut nothing = [0_u8; 1];
        loop {
            let line = tokio::select! {
                biased;
                () = self.ending.cancelled() => return Ok(()),
                // A watching client has nothing more to say: it closes, or it is out of step.
                _ = stream.read(&mut nothing) => return Ok(()),
                line = lines.recv() => line,
            };
            let line = match line {
                Ok(line) => line,
                // Said, so that nobody takes a gap for silence.
                Err(RecvError::Lagged(missed)) => Arc::new(json!({ "event": "state", "missed_lines": missed })),
                Err(RecvError::Closed) => return Ok(()),
            };
            write_frame(stream, &Reply::Line(line), patience).await?;
        }
    }
}

fn outcome(answer: Result<serde_json::Value, Refusal>) -> Reply {
    match answer {
        Ok(document) => Reply::Ok(document),
        Err(refusal) => Reply::Error(refusal),
    }
}
