//! The write-ahead log as SQLite lays it out, read without SQLite: SQLite stops at the first frame that is not as it was written and
//! says nothing. What was acknowledged after it would be gone without a word.
//!
//! Layout (sqlite.org, "WAL file format"): a header of 32 bytes, then frames of a header of 24 bytes and a page. Checksums run from the
//! header through all frames; the salts of the header are in each frame of the same round.

use crate::seal::{PAGE_BYTES, Seal};

const HEADER_BYTES: usize = 32;
const FRAME_HEADER_BYTES: usize = 24;
const FRAME_BYTES: usize = FRAME_HEADER_BYTES + PAGE_BYTES;
/// The last bit says in which order the words of the checksum are read.
const MAGIC: u32 = 0x377f_0682;

/// One page in the log.
#[derive(Clone, Copy)]
pub(crate) struct Frame<'a> {
    header: &'a [u8],
    pub(crate) page: &'a [u8],
}

impl Frame<'_> {
    /// Its number, from 1.
    pub(crate) fn number(&self) -> u32 {
        word(self.header, 0)
    }

    fn ends_a_transaction(&self) -> bool {
        word(self.header, 4) != 0
    }

    fn salts(&self) -> (u32, u32) {
        (word(self.header, 8), word(self.header, 12))
    }
}

/// What lies in a log.
pub(crate) struct Log<'a> {
    /// Whole pages of committed transactions, oldest first, as far as their seals hold.
    pub(crate) frames: Vec<Frame<'a>>,
    /// Whether there are transactions that SQLite would leave out.
    pub(crate) damaged: bool,
    /// Whether pages of committed transactions are lost for good.
    pub(crate) lost: bool,
}

/// Reads a log.
pub(crate) fn read<'a>(bytes: &'a [u8], seal: &Seal) -> Log<'a> {
    let (header, rest) = bytes.split_at_checked(HEADER_BYTES).unwrap_or((&[], &[]));
    let all: Vec<Frame<'a>> = rest
        .chunks_exact(FRAME_BYTES)
        .filter_map(|chunk| chunk.split_at_checked(FRAME_HEADER_BYTES))
        .map(|(header, page)| Frame { header, page })
        .collect();
    let sound = sound_frames(header, &all);
    let round = sound.as_ref().map(|(salts, _)| *salts).or_else(|| {
        // Each round counts the first salt up: the newest round has the largest.
        all.iter().filter(|frame| seal.holds(frame.number(), frame.page)).map(Frame::salts).max()
    });
    let of_round = |frame: &Frame<'_>| Some(frame.salts()) == round && seal.holds(frame.number(), frame.page);
    let good: Vec<bool> = all.iter().map(of_round).collect();
    let last = all.iter().zip(&good).rposition(|(frame, good)| *good && frame.ends_a_transaction());
    let reached = sound.map_or(0, |(_, frames)| frames);
    let end = last.map_or(0, |last| last + 1);
    let frames = all.iter().zip(&good).take(end).filter(|(_, good)| **good).map(|(frame, _)| *frame).collect();
    Log { frames, damaged: end > reached, lost: good.iter().take(end).any(|good| !good) }
}

/// The salts of the round and how many frames SQLite would take; nothing if the header is not as it was written.
fn sound_frames(header: &[u8], frames: &[Frame<'_>]) -> Option<((u32, u32), usize)> {
    let magic = word(header, 0);
    if header.len() != HEADER_BYTES || magic & !1 != MAGIC {
        return None;
    }
    let big_endian = magic & 1 == 1;
    let mut sum = checksum((0, 0), header.get(..24)?, big_endian);
    if sum != (word(header, 24), word(header, 28)) {
        return None;
    }
    let salts = (word(header, 16), word(header, 20));
    let mut reached = 0;
    for (index, frame) in frames.iter().enumerate() {
        sum = checksum(checksum(sum, frame.header.get(..8)?, big_endian), frame.page, big_endian);
        if frame.salts() != salts || sum != (word(frame.header, 16), word(frame.header, 20)) {
            break;
        }
        if frame.ends_a_transaction() {
            reached = index + 1;
        }
    }
    Some((salts, reached))
}

fn checksum((mut first, mut second): (u32, u32), bytes: &[u8], big_endian: bool) -> (u32, u32) {
    for pair in bytes.chunks_exact(8) {
        let read = |at| if big_endian { word(pair, at) } else { word(pair, at).swap_bytes() };
        first = first.wrapping_add(read(0)).wrapping_add(second);
        second = second.wrapping_add(read(4)).wrapping_add(first);
    }
    (first, second)
}

/// Four bytes as a number, the largest first; 0 where there are none.
fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes)
}
