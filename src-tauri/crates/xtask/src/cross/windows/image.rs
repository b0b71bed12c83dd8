//! What the head of a program file says (Microsoft's "PE Format").

use crate::fault::{Missing as _, Outcome, While as _};
use std::path::Path;

/// Where the offset of the head proper is.
const OFFSET_OF_HEAD: usize = 0x3c;
const SIGNATURE: &[u8] = b"PE\0\0";
/// From the signature on: number of symbols in the file header, subsystem in the optional header of 64 bits.
const SYMBOLS: usize = 4 + 12;
const SUBSYSTEM: usize = 4 + 20 + 68;

/// Who opens a console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subsystem {
    /// Nobody: the program has windows.
    Windows,
    /// The system, if there is none.
    Console,
    /// Something else.
    Other(u16),
}

/// A program file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Image {
    pub(super) subsystem: Subsystem,
    /// Names that were left in it.
    pub(super) symbols: u32,
    pub(super) bytes: usize,
}

impl Image {
    pub(super) fn read(file: &Path) -> Outcome<Self> {
        let bytes = std::fs::read(file).when(file.display())?;
        Self::of(&bytes).or_fault(format!("{} is no program of Windows", file.display()))
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        let head = bytes.get(usize::try_from(u32_at(bytes, OFFSET_OF_HEAD)?).ok()?..)?;
        if !head.starts_with(SIGNATURE) {
            return None;
        }
        let subsystem = match head.get(SUBSYSTEM..SUBSYSTEM + 2)? {
            [2, 0] => Subsystem::Windows,
            [3, 0] => Subsystem::Console,
            other => Subsystem::Other(u16::from_le_bytes([other[0], other[1]])),
        };
        Some(Self { subsystem, symbols: u32_at(head, SYMBOLS)?, bytes: bytes.len() })
    }
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_is_read_and_anything_else_is_none() {
        let mut file = vec![0_u8; 0x100];
        file[OFFSET_OF_HEAD] = 0x40;
        file[0x40..0x44].copy_from_slice(SIGNATURE);
        file[0x40 + SYMBOLS] = 7;
        for (byte, expected) in [(2, Subsystem::Windows), (3, Subsystem::Console), (9, Subsystem::Other(9))] {
            file[0x40 + SUBSYSTEM] = byte;
            assert_eq!(Image::of(&file), Some(Image { subsystem: expected, symbols: 7, bytes: 0x100 }));
        }
        for broken in [&file[..0x41], &file[..0x60], b"", b"#!/bin/sh\n", &[0xff; 0x100]] {
            assert_eq!(Image::of(broken), None);
        }
    }
}
