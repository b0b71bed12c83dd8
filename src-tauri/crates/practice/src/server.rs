//! Listens on 127.0.0.1 and serves connections. Done by hand on hyper rather than by `axum::serve`, because a practice service
//! must be able to close a connection before the first byte of a reply.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use thiserror::Error;
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::control::{Control, Shared};
use crate::control_http;
use crate::options::Options;
use crate::pipeline;
use crate::render::NeverSent;
use crate::world::World;

/// Why the service did not start.
#[derive(Debug, Error)]
pub enum StartError {
    /// The port is taken, or may not be used.
    #[error("the practice service cannot listen on 127.0.0.1:{port}: {source}")]
    Listen {
        /// The port that was asked for.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
}

/// A running service. Dropping it stops it: the port is free again and open connections are closed.
pub struct Practice {
    address: SocketAddr,
    control: Control,
    stopping: CancellationToken,
    tasks: TaskTracker,
}

impl Practice {
    /// Where it listens, for example `http://127.0.0.1:40123`, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// A handle that changes and questions the running service.
    pub fn control(&self) -> Control {
        self.control.clone()
    }

    /// Stops it and returns when the port is free and every connection is closed.
    pub async fn stop(self) {
        self.stopping.cancel();
        self.tasks.close();
        self.tasks.wait().await;
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        self.stopping.cancel();
    }
}

/// Starts a practice service on the current tokio runtime.
///
/// # Errors
/// [`StartError::Listen`] if the port cannot be had.
pub async fn start(options: Options) -> Result<Practice, StartError> {
    let port = options.port;
    let listen = |source| StartError::Listen { port, source };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(listen)?;
    let address = listener.local_addr().map_err(listen)?;
    let (clock, control_http) = (Arc::clone(&options.clock), options.control_http);
    let now = clock();
    let (stopping, tasks, work) = (CancellationToken::new(), TaskTracker::new(), TaskTracker::new());
    let shared = Arc::new(Shared::new(World::new(options, now), clock, work));
    let control = Control(Arc::clone(&shared));
    let mut router = Router::new().fallback(pipeline::receive).with_state(shared);
    if control_http {
        router = router.merge(control_http::router(control.clone()));
    }
    tasks.spawn(accept(listener, router, stopping.clone(), tasks.clone()));
    tracing::info!(%address, "practice service listens");
    Ok(Practice { address, control, stopping, tasks })
}

/// Starts a practice service, calls `ready` with it, and serves until Ctrl-C. For `cargo xtask practice-service`.
///
/// # Errors
/// [`StartError::Listen`] if the port cannot be had.
pub async fn run_until_ctrl_c(options: Options, ready: impl FnOnce(&Practice)) -> Result<(), StartError> {
    let practice = start(options).await?;
    ready(&practice);
    if let Err(error) = tokio::signal::ctrl_c().await {
        tracing::warn!(%error, "Ctrl-C cannot be heard; the practice service stops");
    }
    practice.stop().await;
    Ok(())
}

async fn accept(listener: TcpListener, router: Router, stopping: CancellationToken, tasks: TaskTracker) {
    loop {
        let accepted = tokio::select! {
            () = stopping.cancelled() => return,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, _)) => {
                let (router, stopping) = (router.clone(), stopping.clone());
                tasks.spawn(async move {
                    tokio::select! {
                        () = stopping.cancelled() => {}
                        () = serve(stream, router) => {}
                    }
                });
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::task::yield_now().await;
            }
        }
    }
}

/// Serves one connection, request after request, until either side closes it.
async fn serve(stream: TcpStream, router: Router) {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "no delay could not be set");
    }
    let router = TowerToHyperService::new(router);
    let service = service_fn(move |request: Request<Incoming>| {
        let answer = router.call(request);
        async move { sendable(answer.await) }
    });
    let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    if let Err(error) = connection.await {
        tracing::debug!(%error, "connection ended");
    }
}

/// The response, or an error that makes hyper close the connection without a byte.
fn sendable<B>(answer: Result<Response<B>, Infallible>) -> Result<Response<B>, io::Error> {
    let Ok(response) = answer;
    if response.extensions().get::<NeverSent>().is_some() {
        return Err(io::Error::new(io::ErrorKind::ConnectionAborted, "dropped on purpose"));
    }
    Ok(response)
}
