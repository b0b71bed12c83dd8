//! Messages of the manager interface: lines of `Key: value`, ended by an empty line. Read lazily: a busy link says a thousand
//! things a second, of which hardly any is about our agent, so nothing is copied or taken apart before somebody asks for a key.

use crate::connectors::fault::Fault;
use aftercall_core::error::Words;
use memchr::{memchr, memmem};
use serde_json::Value;
use std::borrow::Cow;

/// The largest message; real ones are a few kilobytes, with many channel variables some more.
const LARGEST: usize = 64 * 1024;

/// The longest greeting; the real one has some thirty bytes.
const LONGEST_LINE: usize = 1024;

/// Bytes as they came, and the messages in them.
#[derive(Debug, Default)]
pub(super) struct Frames {
    bytes: Vec<u8>,
    taken: usize,
    /// Up to here no end of a message was found, so that slow bytes are not searched again and again.
    searched: usize,
}

impl Frames {
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(super) fn push(&mut self, bytes: &[u8]) {
        if self.taken > 0 {
            self.bytes.drain(..self.taken);
            self.searched -= self.taken;
            self.taken = 0;
        }
        self.bytes.extend_from_slice(bytes);
    }

    /// The next line: the greeting is one and has no empty line after it.
    pub(super) fn next_line(&mut self) -> Result<Option<&[u8]>, Fault> {
        let rest = self.bytes.get(self.taken..).unwrap_or_default();
        let Some(length) = memchr(b'\n', rest) else {
            return if rest.len() > LONGEST_LINE { Err(garbage()) } else { Ok(None) };
        };
        if length > LONGEST_LINE {
            return Err(garbage());
        }
        let start = self.taken;
        self.taken += length + 1;
        self.searched = self.taken;
        Ok(self.bytes.get(start..start + length))
    }

    /// The next whole message.
    pub(super) fn next(&mut self) -> Result<Option<Message<'_>>, Fault> {
        loop {
            let Some(length) = memchr(b'\n', self.bytes.get(self.searched..).unwrap_or_default()) else {
                return if self.bytes.len() - self.taken > LARGEST { Err(garbage()) } else { Ok(None) };
            };
            let line = self.bytes.get(self.searched..self.searched + length).unwrap_or_default();
            let is_empty = line.is_empty() || line == b"\r";
            let (start, end) = (self.taken, self.searched);
            self.searched += length + 1;
            if !is_empty {
                if self.searched - start > LARGEST {
                    return Err(garbage());
                }
                continue;
            }
            self.taken = self.searched;
            // Empty lines between messages are none.
            if end > start {
                return Ok(self.bytes.get(start..end).map(Message));
            }
        }
    }
}

fn garbage() -> Fault {
    Fault::passing(Words::of("door-other-language", [("system", "Asterisk".into())]))
}

/// One message. Nothing is taken apart before it is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Message<'a>(pub(super) &'a [u8]);

impl<'a> Message<'a> {
    /// The first value of a key, without regard to case.
    pub(super) fn bytes(self, key: &str) -> Option<&'a [u8]> {
        self.values(key).next()
    }

    /// The first value of a key; bytes that are no text are replaced.
    pub(super) fn text(self, key: &str) -> Option<Cow<'a, str>> {
        self.bytes(key).map(String::from_utf8_lossy)
    }

    /// All values of a key.
    pub(super) fn values(self, key: &str) -> impl Iterator<Item = &'a [u8]> {
        self.lines().filter_map(move |line| {
            let value = line.get(..key.len()).filter(|name| name.eq_ignore_ascii_case(key.as_bytes())).and(line.get(key.len()..))?;
            value.strip_prefix(b":").map(<[u8]>::trim_ascii)
        })
    }

    /// All of it, for whoever watches. Of a key that is said more than once, the last value.
    pub(super) fn said(self) -> Value {
        let pair = |line: &[u8]| {
            let line = String::from_utf8_lossy(line);
            let (key, value) = line.split_once(':')?;
            Some((key.trim().to_owned(), Value::from(value.trim())))
        };
        self.lines().filter_map(pair).collect()
    }

    /// Whether these bytes are anywhere in it: a quick no.
    pub(super) fn mentions(self, bytes: &[u8]) -> bool {
        memmem::find(self.0, bytes).is_some()
    }

    fn lines(self) -> impl Iterator<Item = &'a [u8]> {
        let mut rest = Some(self.0);
        std::iter::from_fn(move || {
            let text = rest?;
            let (line, after) = match memchr(b'\n', text) {
                Some(end) => (text.get(..end)?, text.get(end + 1..)),
                None => (text, None),
            };
            rest = after;
            Some(line)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(frames: &mut Frames) -> Result<Vec<String>, Fault> {
        let mut out = vec![];
        while let Some(message) = frames.next()? {
            out.push(message.text("Event").unwrap_or_default().into_owned());
        }
        Ok(out)
    }

    #[test]
    fn messages_come_whole_however_the_bytes_come() {
        let bytes = b"\r\nEvent: A\r\nX: 1\r\n\r\nEvent: B\r\n\r\n\r\nResponse: Success\r\n\r\nEvent: C\n\n";
        for cut in 0..=bytes.len() {
            let mut frames = Frames::default();
            frames.push(&bytes[..cut]);
            let mut heard = all(&mut frames).unwrap();
            frames.push(&bytes[cut..]);
            heard.extend(all(&mut frames).unwrap());
            assert_eq!(heard, ["A", "B", "", "C"], "cut at {cut}");
        }
    }

    #[test]
    fn the_greeting_is_a_line_of_its_own() {
        let mut frames = Frames::default();
        frames.push(b"Asterisk Call Manager/7.0.3\r");
        assert_eq!(frames.next_line().unwrap(), None);
        frames.push(b"\nEvent: A\r\n\r\n");
        assert_eq!(frames.next_line().unwrap(), Some(&b"Asterisk Call Manager/7.0.3\r"[..]));
        assert_eq!(all(&mut frames).unwrap(), ["A"]);
    }

    #[test]
    fn keys_are_found_whole_and_without_regard_to_case() {
        let message = Message(b"Event: Hangup\r\nDestChannel: PJSIP/2\r\nchannel: PJSIP/1\r\nEmpty:\r\nnoise\r\nCallerIDName: A: B\r\n");
        assert_eq!(message.text("Channel").as_deref(), Some("PJSIP/1"));
        assert_eq!(message.text("Empty").as_deref(), Some(""));
        assert_eq!(message.text("CallerIDName").as_deref(), Some("A: B"));
        assert_eq!((message.text("noise"), message.text("Chan")), (None, None));
    }

    #[test]
    fn what_is_too_large_is_refused() {
        let mut frames = Frames::default();
        frames.push(&vec![b'a'; LARGEST + 1]);
        assert!(frames.next().is_err());
        let mut frames = Frames::default();
        frames.push(&b"Key: value\r\n".repeat(LARGEST / 12 + 1));
        assert!(frames.next().is_err());
        let mut frames = Frames::default();
        frames.push(&vec![b'a'; 2000]);
        assert!(frames.next_line().is_err());
    }

    proptest! {
        #[test]
        fn any_bytes_are_messages_or_garbage(chunks in proptest::collection::vec("[a-zA-Z: \r\n\u{0}æ]{0,30}", 0..60)) {
            let mut frames = Frames::default();
            for chunk in chunks {
                frames.push(chunk.as_bytes());
                let _ = all(&mut frames);
                prop_assert!(frames.taken <= frames.searched && frames.searched <= frames.bytes.len());
            }
        }

        #[test]
        fn what_was_written_is_read_whatever_the_chunks(names in proptest::collection::vec("[A-Za-z]{1,12}", 1..20), size in 1_usize..50) {
            let bytes: Vec<u8> = names.iter().flat_map(|name| format!("Event: {name}\r\nChannel: x\r\n\r\n").into_bytes()).collect();
            let (mut frames, mut heard) = (Frames::default(), vec![]);
            for chunk in bytes.chunks(size) {
                frames.push(chunk);
                heard.extend(all(&mut frames).unwrap());
            }
            prop_assert_eq!(heard, names);
        }
    }
}
