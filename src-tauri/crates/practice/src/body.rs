//! Bodies that are sent step by step: rows written while they are sent, drops, pauses, and ends that come too early.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame};
use tokio::time::Sleep;

use crate::moods::Moods;
use crate::response::{Response, WireContext, wire};
use crate::shape;

/// Rows written at once; about 250 KiB of text.
const ROWS_PER_FRAME: usize = 200;
/// White space sent at once.
const SPACES_PER_FRAME: usize = 64 * 1024;

/// One step of a body.
pub(crate) enum Step {
    /// These bytes.
    Bytes(Bytes),
    /// So many bytes of white space.
    Spaces(u64),
    /// The next rows of a list, until none is left.
    Rows(Rows),
    /// Nothing for a while.
    Pause(Duration),
    /// What was written so far goes out before the next step.
    Flush,
    /// The connection is cut.
    Cut,
}

/// Responses that are still to be written, and how.
pub(crate) struct Rows {
    pub(crate) rows: std::vec::IntoIter<Arc<Response>>,
    pub(crate) context: Arc<WireContext>,
    pub(crate) moods: Arc<Moods>,
    /// Whether a row was written before, so that the next one needs a comma.
    pub(crate) begun: bool,
}

impl Rows {
    /// The next rows as text; empty when none is left.
    pub(crate) fn write(&mut self) -> Vec<u8> {
        let mut text = Vec::new();
        for response in self.rows.by_ref().take(ROWS_PER_FRAME) {
            if std::mem::replace(&mut self.begun, true) {
                text.push(b',');
            }
            let row = shape::document(wire(&response, &self.context), &self.moods);
            // A row of plain JSON values always has a text form, so writing to memory cannot fail.
            let _ = serde_json::to_writer(&mut text, &row);
        }
        text
    }
}

/// A body made of steps.
pub(crate) struct StepBody {
    steps: VecDeque<Step>,
    pause: Option<Pin<Box<Sleep>>>,
}

impl StepBody {
    pub(crate) fn new(steps: impl IntoIterator<Item = Step>) -> Self {
        Self { steps: steps.into_iter().collect(), pause: None }
    }
}

impl Body for StepBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let body = self.get_mut();
        loop {
            if let Some(pause) = &mut body.pause {
                std::task::ready!(pause.as_mut().poll(cx));
                body.pause = None;
            }
            let Some(step) = body.steps.pop_front() else {
                return Poll::Ready(None);
            };
            match step {
                Step::Bytes(bytes) if bytes.is_empty() => {}
                Step::Bytes(bytes) => return Poll::Ready(Some(Ok(Frame::data(bytes)))),
                Step::Spaces(0) => {}
                Step::Spaces(left) => {
                    let now = usize::try_from(left).unwrap_or(usize::MAX).min(SPACES_PER_FRAME);
                    body.steps.push_front(Step::Spaces(left - now as u64));
                    return Poll::Ready(Some(Ok(Frame::data(vec![b' '; now].into()))));
                }
                Step::Rows(mut rows) => {
                    let text = rows.write();
                    if !text.is_empty() {
                        body.steps.push_front(Step::Rows(rows));
                        return Poll::Ready(Some(Ok(Frame::data(text.into()))));
                    }
                }
                Step::Pause(time) => body.pause = Some(Box::pin(tokio::time::sleep(time))),
                Step::Flush => {
                    cx.waker().wake_by_ref();
                    return Poll::Pending;
                }
                Step::Cut => {
                    let error = io::Error::new(io::ErrorKind::ConnectionAborted, "cut on purpose");
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use jiff::Timestamp;

    use super::*;
    use crate::history;
    use crate::moods::TimestampStyle;
    use crate::options::Options;
    use crate::response::Owner;

    #[test]
    fn a_long_list_is_never_in_memory_at_once() {
        let owner = Owner { id: 1, email: Arc::from("a@b.dk") };
        let options = Options { history_responses: 2_050, ..Options::default() };
        let rows = history::load(&options, &owner, Timestamp::UNIX_EPOCH);
        let context = WireContext { now: Timestamp::UNIX_EPOCH, timestamps: TimestampStyle::default(), campaign_names: HashMap::new() };
        let mut rows = Rows { rows: rows.into_iter(), context: Arc::new(context), moods: Arc::default(), begun: false };
        let frames: Vec<Vec<u8>> = std::iter::from_fn(|| Some(rows.write()).filter(|text| !text.is_empty())).collect();
        assert_eq!(frames.len(), 11);
        assert!(frames.iter().all(|frame| frame.len() < 1 << 19), "a frame is small");
        let list = [b"[".as_slice(), &frames.concat(), b"]"].concat();
        let list: Vec<serde_json::Value> = serde_json::from_slice(&list).expect("a list across frames");
        assert_eq!(list.len(), 2_050);
    }
}
