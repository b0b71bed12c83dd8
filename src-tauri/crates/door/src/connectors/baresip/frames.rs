//! Netstrings: `<length>:<json>,`. Bounded: a length that no event has is garbage, not memory.

use crate::connectors::fault::Fault;
use aftercall_core::error::Words;

/// The largest event; real ones are below a kilobyte.
const LARGEST: usize = 64 * 1024;
const LONGEST_LENGTH: usize = 6;

/// Bytes as they came, and the frames in them.
#[derive(Debug, Default)]
pub(super) struct Frames {
    bytes: Vec<u8>,
    taken: usize,
}

impl Frames {
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.bytes.drain(..self.taken);
        self.taken = 0;
        self.bytes.extend_from_slice(bytes);
    }

    /// The next whole frame.
    pub(super) fn next(&mut self) -> Result<Option<&[u8]>, Fault> {
        let rest = self.bytes.get(self.taken..).unwrap_or_default();
        let head = rest.get(..rest.len().min(LONGEST_LENGTH + 1)).unwrap_or_default();
        let Some(colon) = head.iter().position(|byte| *byte == b':') else {
            let could_be = head.len() <= LONGEST_LENGTH && head.iter().all(u8::is_ascii_digit);
            return if could_be { Ok(None) } else { Err(garbage()) };
        };
        let digits = head.get(..colon).filter(|digits| !digits.is_empty() && digits.iter().all(u8::is_ascii_digit));
        let length = digits.and_then(|digits| std::str::from_utf8(digits).ok()).and_then(|digits| digits.parse::<usize>().ok());
        let length = length.filter(|length| *length <= LARGEST).ok_or_else(garbage)?;
        let (from, to) = (colon + 1, colon + 1 + length);
        match rest.get(to) {
            None => return Ok(None),
            Some(b',') => {}
            Some(_) => return Err(garbage()),
        }
        let start = self.taken;
        self.taken += to + 1;
        Ok(self.bytes.get(start + from..start + to))
    }
}

fn garbage() -> Fault {
    Fault::passing(Words::of("door-other-language", [("system", "baresip".into())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(frames: &mut Frames) -> Result<Vec<String>, Fault> {
        let mut out = vec![];
        while let Some(frame) = frames.next()? {
            out.push(String::from_utf8_lossy(frame).into_owned());
        }
        Ok(out)
    }

    #[test]
    fn frames_come_whole_however_the_bytes_come() {
        let bytes = b"3:abc,0:,2:{},";
        for cut in 0..=bytes.len() {
            let mut frames = Frames::default();
            frames.push(&bytes[..cut]);
            let mut heard = all(&mut frames).unwrap();
            frames.push(&bytes[cut..]);
            heard.extend(all(&mut frames).unwrap());
            assert_eq!(heard, ["abc", "", "{}"], "cut at {cut}");
        }
    }

    #[test]
    fn garbage_is_refused_and_not_kept() {
        for bytes in [&b"HTTP/1.1 200 OK"[..], b":abc,", b"3:abcd,", b"65537:", b"-1:", b"99999999", b" 3:abc,", b"3;abc,"] {
            let mut frames = Frames::default();
            frames.push(bytes);
            assert!(all(&mut frames).is_err(), "{}", String::from_utf8_lossy(bytes));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_frames_or_garbage(chunks in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..40), 0..40)) {
            let mut frames = Frames::default();
            for chunk in chunks {
                frames.push(&chunk);
                if all(&mut frames).is_err() {
                    break;
                }
                prop_assert!(frames.bytes.len() - frames.taken <= LARGEST + LONGEST_LENGTH + 2);
            }
        }

        #[test]
        fn what_was_written_is_read(texts in proptest::collection::vec(".{0,60}", 0..8), size in 1_usize..20) {
            let bytes: Vec<u8> = texts.iter().flat_map(|text| format!("{}:{text},", text.len()).into_bytes()).collect();
            let (mut frames, mut heard) = (Frames::default(), vec![]);
            for chunk in bytes.chunks(size) {
                frames.push(chunk);
                heard.extend(all(&mut frames).unwrap());
            }
            prop_assert_eq!(heard, texts);
        }
    }
}
