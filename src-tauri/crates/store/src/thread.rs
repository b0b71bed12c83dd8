//! The one thread that owns the connection. Jobs run in the order in which they were sent.
//!
//! A job whose sender has gone away still runs: a commit that was asked for is never half forgotten.

use crate::fault::{Fault, Outcome};
use crate::opening;
use aftercall_core::ports::{DatabaseKey, StoreFault};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};
use tokio::sync::oneshot;

/// What the thread owns.
pub(crate) struct Session {
    path: PathBuf,
    connection: Option<Connection>,
}

impl Session {
    /// Opens the database; with a database that is open already, only tries the key.
    pub(crate) fn open(&mut self, key: &DatabaseKey) -> Outcome<()> {
        match self.connection {
            Some(_) => opening::try_key(&self.path, key),
            None => {
                self.connection = Some(opening::open(&self.path, key, opening::MIGRATIONS)?);
                Ok(())
            }
        }
    }

    /// Where the database is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The open connection.
    ///
    /// # Errors
    /// `Locked` before the first successful [`Session::open`].
    pub(crate) fn connection(&mut self) -> Outcome<&mut Connection> {
        self.connection.as_mut().ok_or(Fault(StoreFault::Locked))
    }
}

type Job = Box<dyn FnOnce(&mut Session) + Send>;

/// The way to the thread.
pub(crate) struct Thread {
    jobs: Sender<Job>,
    handle: JoinHandle<()>,
}

impl Thread {
    /// Starts the thread. Nothing is opened.
    pub(crate) fn start(path: PathBuf) -> std::io::Result<Self> {
        let (jobs, queue) = channel();
        let handle = Builder::new().name("aftercall-store".to_owned()).spawn(move || work(Session { path, connection: None }, &queue))?;
        Ok(Self { jobs, handle })
    }

    /// Sends a job; the answer comes through the receiver, which fails if the thread has ended.
    pub(crate) fn send<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Session) -> Outcome<T> + Send + 'static,
    ) -> oneshot::Receiver<Outcome<T>> {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |session| {
            // Nobody may be waiting any more; the work counts all the same.
            let _ = answer.send(job(session));
        });
        // If the thread has ended, the job is dropped and the receiver sees it.
        let _ = self.jobs.send(job);
        answered
    }

    /// Lets the thread finish what was sent and waits for its end.
    pub(crate) fn finish(self) {
        drop(self.jobs);
        if self.handle.join().is_err() {
            tracing::error!("the thread of the database ended with a panic");
        }
    }
}

fn work(mut session: Session, queue: &Receiver<Job>) {
    while let Ok(job) = queue.recv() {
        job(&mut session);
    }
    if let Some(connection) = session.connection {
        opening::close(connection);
    }
}
