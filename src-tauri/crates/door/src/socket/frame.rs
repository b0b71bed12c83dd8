//! Frames on an asynchronous stream, with their limits.

use crate::wire::{LARGEST_REPLY, LARGEST_REQUEST, LENGTH_BYTES, Reply, framed, write};
use aftercall_core::error::{Refusal, RefusalCode};
use std::io;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::time::timeout;
use zeroize::Zeroizing;

/// Why there is no request.
#[derive(Debug)]
pub(super) enum FrameFault {
    /// The client closed between two requests: the usual end.
    Closed,
    /// The client closed within a request.
    CutShort,
    /// The client sent nothing for too long.
    Silent,
    /// The client began a request and did not finish it in time.
    Slow,
    /// The request is larger than allowed.
    TooLarge(u32),
    /// The connection failed.
    Broken(io::Error),
}

/// Reads one request. Its bytes are wiped when they are dropped: one of the requests holds the API key.
pub(super) async fn read_frame<R: AsyncRead + Unpin>(reader: &mut R, patience: Duration) -> Result<Zeroizing<Vec<u8>>, FrameFault> {
    let mut begun = false;
    match timeout(patience, read_whole(reader, &mut begun)).await {
        Ok(read) => read,
        Err(_) if begun => Err(FrameFault::Slow),
        Err(_) => Err(FrameFault::Silent),
    }
}

async fn read_whole<R: AsyncRead + Unpin>(reader: &mut R, begun: &mut bool) -> Result<Zeroizing<Vec<u8>>, FrameFault> {
    let mut length = [0_u8; LENGTH_BYTES];
    let first = reader.read(&mut length).await.map_err(FrameFault::Broken)?;
    if first == 0 {
        return Err(FrameFault::Closed);
    }
    *begun = true;
    fill(reader, length.get_mut(first..).unwrap_or_default()).await?;
    let announced = u32::from_be_bytes(length);
    let bytes = usize::try_from(announced).unwrap_or(usize::MAX);
    if bytes > LARGEST_REQUEST {
        return Err(FrameFault::TooLarge(announced));
    }
    let mut json = Zeroizing::new(vec![0; bytes]);
    fill(reader, &mut json).await?;
    Ok(json)
}

async fn fill<R: AsyncRead + Unpin>(reader: &mut R, bytes: &mut [u8]) -> Result<(), FrameFault> {
    match reader.read_exact(bytes).await {
        Ok(_) => Ok(()),
        Err(fault) if fault.kind() == io::ErrorKind::UnexpectedEof => Err(FrameFault::CutShort),
        Err(fault) => Err(FrameFault::Broken(fault)),
    }
}

/// Writes one reply. A client that does not take it in time is given up.
pub(super) async fn write_frame<W: AsyncWrite + Unpin>(writer: &mut W, reply: &Reply, patience: Duration) -> io::Result<()> {
    let frame = match write(reply) {
        Ok(json) if json.len() <= LARGEST_REPLY => framed(&json),
        Ok(_) | Err(_) => None,
    };
    let Some(frame) = frame.or_else(too_much) else {
        return Err(io::Error::other("a reply that cannot be written"));
    };
    let written = async {
        writer.write_all(&frame).await?;
        writer.flush().await
    };
    match timeout(patience, written).await {
        Ok(written) => written,
        Err(_) => Err(io::ErrorKind::TimedOut.into()),
    }
}

fn too_much() -> Option<Vec<u8>> {
    let refusal =
        Refusal::new(RefusalCode::InvalidRequest, "The answer is larger than 16 MiB. Ask for less, for example with a smaller --limit.");
    framed(&write(&Reply::Error(refusal)).ok()?)
}
