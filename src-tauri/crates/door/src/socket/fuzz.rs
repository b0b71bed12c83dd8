//! Bytes of a client, which may be any program of this user.

use super::frame::{FrameFault, read_frame};
use crate::fuzz::corpus;
use crate::wire::{LARGEST_REQUEST, LENGTH_BYTES, read_message};
use aftercall_fuzz::torture;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, ReadBuf};

/// A client whose bytes come in pieces of a size, and who closes then.
struct Pieces<'b> {
    bytes: &'b [u8],
    size: usize,
}

impl AsyncRead for Pieces<'_> {
    fn poll_read(mut self: Pin<&mut Self>, _context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let (piece, rest) = self.bytes.split_at(self.size.min(buffer.remaining()).min(self.bytes.len()));
        buffer.put_slice(piece);
        self.bytes = rest;
        Poll::Ready(Ok(()))
    }
}

/// The frames in some bytes, and why there are no more.
async fn frames(bytes: &[u8], size: usize) -> (Vec<Vec<u8>>, FrameFault) {
    let (mut client, mut frames) = (Pieces { bytes, size }, Vec::new());
    loop {
        match read_frame(&mut client, Duration::from_secs(1)).await {
            Ok(frame) => frames.push(frame.to_vec()),
            Err(fault) => return (frames, fault),
        }
    }
}

#[test]
fn frames_come_whole_in_any_pieces_and_never_larger_than_allowed() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
    torture(&corpus("socket_frames"), |input| {
        let (whole, end) = runtime.block_on(frames(input, usize::MAX));
        let (pieces, _) = runtime.block_on(frames(input, 3));
        assert_eq!(whole, pieces);
        let taken: usize = whole.iter().map(|frame| LENGTH_BYTES + frame.len()).sum();
        match end {
            FrameFault::Closed => assert_eq!(taken, input.len()),
            FrameFault::CutShort => assert!(taken < input.len()),
            FrameFault::TooLarge(announced) => assert!(announced as usize > LARGEST_REQUEST),
            FrameFault::Silent | FrameFault::Slow | FrameFault::Broken(_) => panic!("{end:?}"),
        }
        for frame in whole {
            assert!(frame.len() <= LARGEST_REQUEST);
            let _ = read_message(&frame);
        }
    });
}
