//! Frames of the event socket: lines of `Key: value`, an empty line, and a body of `Content-Length` bytes.

use crate::connectors::fault::Fault;
use aftercall_core::error::Words;

/// The largest head; real ones have three lines.
const LARGEST_HEAD: usize = 8 * 1024;
/// The largest body; an event of a channel with many variables has some tens of kilobytes.
const LARGEST_BODY: usize = 512 * 1024;

/// One frame.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Frame<'a> {
    /// `Content-Type`.
    pub(super) kind: &'a str,
    /// `Reply-Text`, or empty.
    pub(super) reply: &'a str,
    pub(super) body: &'a [u8],
}

/// Bytes as they came, and the frames in them.
#[derive(Debug, Default)]
pub(super) struct Frames {
    bytes: Vec<u8>,
    taken: usize,
    searched: usize,
}

impl Frames {
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(super) fn push(&mut self, bytes: &[u8]) {
        if self.taken > 0 {
            self.bytes.drain(..self.taken);
            self.searched = self.searched.saturating_sub(self.taken);
            self.taken = 0;
        }
        self.bytes.extend_from_slice(bytes);
    }

    /// The next whole frame.
    pub(super) fn next(&mut self) -> Result<Option<Frame<'_>>, Fault> {
        while self.bytes.get(self.taken) == Some(&b'\n') {
            self.taken += 1;
        }
        // One byte back, or an empty line that came in two pieces is not seen.
        let from = self.searched.saturating_sub(1).max(self.taken);
        let unsearched = self.bytes.get(from..).unwrap_or_default();
        let Some(found) = unsearched.windows(2).position(|pair| pair == b"\n\n") else {
            self.searched = self.bytes.len();
            return if self.bytes.len() - self.taken > LARGEST_HEAD { Err(garbage()) } else { Ok(None) };
        };
        let (start, head_end) = (self.taken, from + found);
        if head_end - start > LARGEST_HEAD {
            return Err(garbage());
        }
        // Found again without searching while the body is on its way.
        self.searched = head_end;
        let head = self.bytes.get(start..head_end).unwrap_or_default();
        let head = std::str::from_utf8(head).map_err(|_| garbage())?;
        let length = match value(head, "Content-Length") {
            None => 0,
            Some(length) => length.parse::<usize>().ok().filter(|length| *length <= LARGEST_BODY).ok_or_else(garbage)?,
        };
        let body_start = head_end + 2;
        if self.bytes.len() < body_start + length {
            return Ok(None);
        }
        self.taken = body_start + length;
        self.searched = self.taken;
        let head = self.bytes.get(start..head_end).and_then(|head| std::str::from_utf8(head).ok()).ok_or_else(garbage)?;
        let body = self.bytes.get(body_start..body_start + length).unwrap_or_default();
        let kind = value(head, "Content-Type").ok_or_else(garbage)?;
        Ok(Some(Frame { kind, reply: value(head, "Reply-Text").unwrap_or_default(), body }))
    }
}

fn value<'a>(head: &'a str, key: &str) -> Option<&'a str> {
    head.lines().filter_map(|line| line.split_once(':')).find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, value)| value.trim())
}

fn garbage() -> Fault {
    Fault::passing(Words::of("door-other-language", [("system", "FreeSWITCH".into())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(frames: &mut Frames) -> Result<Vec<(String, String)>, Fault> {
        let mut out = vec![];
        while let Some(frame) = frames.next()? {
            out.push((frame.kind.to_owned(), String::from_utf8_lossy(frame.body).into_owned()));
        }
        Ok(out)
    }

    fn pair(kind: &str, body: &str) -> (String, String) {
        (kind.into(), body.into())
    }

    #[test]
    fn frames_come_whole_however_the_bytes_come() {
        let bytes = b"Content-Type: auth/request\n\nContent-Length: 7\nContent-Type: text/event-json\n\n{\"a\n\n1}\n\ncontent-type: command/reply\nReply-Text: +OK\n\n";
        for cut in 0..=bytes.len() {
            let mut frames = Frames::default();
            frames.push(&bytes[..cut]);
            let mut heard = all(&mut frames).unwrap();
            frames.push(&bytes[cut..]);
            heard.extend(all(&mut frames).unwrap());
            assert_eq!(heard, [pair("auth/request", ""), pair("text/event-json", "{\"a\n\n1}"), pair("command/reply", "")], "cut at {cut}");
        }
    }

    #[test]
    fn the_reply_is_read() {
        let mut frames = Frames::default();
        frames.push(b"Content-Type: command/reply\nReply-Text: -ERR invalid\n\n");
        assert_eq!(frames.next().unwrap().unwrap().reply, "-ERR invalid");
    }

    #[test]
    fn garbage_is_refused() {
        for bytes in [
            &b"Content-Length: 99999999\nContent-Type: x\n\n"[..],
            b"Content-Length: -1\nContent-Type: x\n\n",
            b"hello\n\n",
            b"\xff\xfe: x\n\n",
            &[b'a'; LARGEST_HEAD + 1],
        ] {
            let mut frames = Frames::default();
            frames.push(bytes);
            assert!(all(&mut frames).is_err(), "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(50)]));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_frames_or_garbage(chunks in proptest::collection::vec("(Content-Length: [0-9]{0,3}|Content-Type: x|\n|\n\n|[a-zæ\u{0}]{0,20})", 0..60)) {
            let mut frames = Frames::default();
            for chunk in chunks {
                frames.push(chunk.as_bytes());
                let _ = all(&mut frames);
                prop_assert!(frames.taken <= frames.bytes.len());
            }
        }

        #[test]
        fn what_was_written_is_read_whatever_the_chunks(bodies in proptest::collection::vec("[^\u{0}]{0,40}", 0..8), size in 1_usize..30) {
            let bytes: Vec<u8> = bodies.iter().flat_map(|body| format!("Content-Length: {}\nContent-Type: t\n\n{body}", body.len()).into_bytes()).collect();
            let (mut frames, mut heard) = (Frames::default(), vec![]);
            for chunk in bytes.chunks(size) {
                frames.push(chunk);
                heard.extend(all(&mut frames).unwrap().into_iter().map(|(_, body)| body));
            }
            prop_assert_eq!(heard, bodies);
        }
    }
}
