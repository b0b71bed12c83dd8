//! Connections: from this computer alone, so many at once, each for one request and a short time.

use super::answer::House;
use super::{LARGEST_BODY, Limits};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

/// How long to wait when the system has no more connections to give.
const BREATHER: Duration = Duration::from_millis(100);
/// The largest head. hyper takes no less.
const LARGEST_HEAD: usize = 8 * 1024;
/// Headers of one request.
const MOST_HEADERS: usize = 64;
/// What is still read of a request that was turned away, so that its sender hears why: a connection that is closed with bytes unread is
/// reset, and the reply is lost with it.
const LEFTOVER_BYTES: usize = 8 * LARGEST_BODY;
const LEFTOVER_TIME: Duration = Duration::from_secs(1);

/// Opens the port on loopback, whatever the settings say.
pub(super) async fn open(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await
}

/// Serves until `closing`; then lets requests that are being worked on be answered.
pub(super) async fn serve(listener: TcpListener, house: Arc<House>, limits: Limits, closing: CancellationToken) {
    let room = Arc::new(Semaphore::new(limits.connections));
    let mut clients = JoinSet::new();
    loop {
        // Room first: without it a client waits in the system's queue and costs us nothing.
        let place = tokio::select! {
            biased;
            () = closing.cancelled() => break,
            place = Arc::clone(&room).acquire_owned() => place,
        };
        let Ok(place) = place else { break };
        let accepted = tokio::select! {
            biased;
            () = closing.cancelled() => break,
            accepted = listener.accept() => accepted,
        };
        while clients.try_join_next().is_some() {}
        match accepted {
            Ok((stream, peer)) if peer.ip().is_loopback() => {
                let house = Arc::clone(&house);
                clients.spawn(async move {
                    if timeout(limits.connection, converse(stream, house, limits)).await.is_err() {
                        tracing::debug!("a client of local HTTP was given up");
                    }
                    drop(place);
                });
            }
            Ok((_, _)) => tracing::warn!("a connection from another computer was turned away at local HTTP"),
            Err(fault) => {
                tracing::warn!(%fault, "local HTTP could not take a client in");
                tokio::time::sleep(BREATHER).await;
            }
        }
    }
    drop(listener);
    let farewell = async { while clients.join_next().await.is_some() {} };
    if timeout(limits.farewell, farewell).await.is_err() {
        tracing::debug!("connections of local HTTP were still open at its end");
    }
    clients.shutdown().await;
}

async fn converse(stream: TcpStream, house: Arc<House>, limits: Limits) {
    let service = service_fn(move |request: Request<Incoming>| {
        let house = Arc::clone(&house);
        async move { Ok::<Response<_>, Infallible>(house.answer(request).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.patience)
        .keep_alive(false)
        .max_buf_size(LARGEST_HEAD)
        .max_headers(MOST_HEADERS)
        .serve_connection(TokioIo::new(stream), service)
        .without_shutdown()
        .await;
    match connection {
        Ok(parts) => say_goodbye(parts.io.into_inner()).await,
        Err(fault) => tracing::debug!(kind = if fault.is_timeout() { "slow" } else { "broken" }, "a connection of local HTTP ended early"),
    }
}

/// Ends our side, and reads on for a moment what the other is still sending.
async fn say_goodbye(mut stream: TcpStream) {
    if stream.shutdown().await.is_err() {
        return;
    }
    let mut buffer = [0_u8; 4096];
    let mut left = LEFTOVER_BYTES;
    let read_on = async {
        while left > 0 {
            match stream.read(&mut buffer).await {
                Ok(0) | Err(_) => return,
                Ok(read) => left = left.saturating_sub(read),
            }
        }
    };
    // Whoever goes on longer is cut off.
    let _in_time = timeout(LEFTOVER_TIME, read_on).await;
}
