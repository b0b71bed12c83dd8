//! The one thread that owns the connection. Jobs run in the order in which they were sent.
//!
//! A job whose sender has gone away still runs: a commit that was asked for is never half forgotten.

use crate::fault::{Fault, Outcome};
use crate::seal::Seal;
use crate::{check, files, opening, retention};
use aftercall_core::ports::{DatabaseKey, Mended, StoreFault};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};
use tokio::sync::oneshot;

/// What the thread owns.
pub(crate) struct Session {
    path: PathBuf,
    state: State,
    mended: Arc<Mutex<Option<Mended>>>,
}

enum State {
    /// Nobody has given a key yet.
    Untried,
    /// The file that is there could not be opened: another key made it, or a newer program.
    Refused,
    /// It was being mended, and that failed: the disk was full, or another program held a file. It is tried again.
    Broken { key: DatabaseKey },
    /// It can be used. The key is for a file that turns out to be damaged.
    Open { connection: Connection, key: DatabaseKey },
}

impl Session {
    /// Opens the database; with a database that is open already, only tries the key.
    pub(crate) fn open(&mut self, key: DatabaseKey) -> Outcome<()> {
        if let State::Open { .. } = self.state {
            return opening::try_key(&self.path, &key);
        }
        match opening::open(&self.path, &key, opening::MIGRATIONS) {
            Ok((connection, mended)) => {
                self.state = State::Open { connection, key };
                self.tell(mended);
                Ok(())
            }
            Err(fault) => {
                if matches!(fault.0, StoreFault::WrongKey | StoreFault::Newer { .. }) {
                    self.state = State::Refused;
                }
                Err(fault)
            }
        }
    }

    /// Runs a job on the open connection. If it meets damage, the database is mended and the job runs once more.
    ///
    /// # Errors
    /// `Locked` before the first successful [`Session::open`], else the job's, or the mending's.
    pub(crate) fn with<T>(&mut self, job: impl Fn(&mut Connection, &Path) -> Outcome<T>) -> Outcome<T> {
        if let State::Broken { .. } = self.state {
            self.mend()?;
        }
        let State::Open { connection, .. } = &mut self.state else {
            return Err(StoreFault::Locked.into());
        };
        match job(connection, &self.path) {
            Err(Fault(StoreFault::Damaged)) => {}
            done => return done,
        }
        self.mend()?;
        match &mut self.state {
            State::Open { connection, .. } => job(connection, &self.path),
            State::Untried | State::Refused | State::Broken { .. } => Err(StoreFault::Locked.into()),
        }
    }

    fn mend(&mut self) -> Outcome<()> {
        let (key, mended) = match std::mem::replace(&mut self.state, State::Untried) {
            State::Open { connection, key } => {
                // What is in the log stays there: it is read for itself.
                let _ = connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
                drop(connection);
                let mended = opening::mend(&self.path, &key, opening::MIGRATIONS);
                (key, mended)
            }
            State::Broken { key } => {
                let mended = opening::open(&self.path, &key, opening::MIGRATIONS);
                (key, mended)
            }
            State::Untried | State::Refused => return Err(StoreFault::Locked.into()),
        };
        match mended {
            Ok((connection, mended)) => {
                self.state = State::Open { connection, key };
                self.tell(mended);
                Ok(())
            }
            Err(fault) => {
                self.state = State::Broken { key };
                Err(fault)
            }
        }
    }

    /// Forgets what is older than `time`, then looks at every page of the file: damage to what is seldom read would be found when
    /// nothing can be done about it any more.
    pub(crate) fn forget_before(&mut self, time: jiff::Timestamp) -> Outcome<u32> {
        let rows = self.with(|connection, path| retention::forget_before(connection, path, time))?;
        let State::Open { connection, key } = &mut self.state else { return Ok(rows) };
        // Pages that are still in the log alone may be older in the file; they are looked at another day.
        if opening::truncate_log(connection).is_ok()
            && let Some(seal) = files::salt(&self.path)?.and_then(|salt| Seal::new(key, &salt))
            && !seal.holds_file(&self.path)?
        {
            self.mend()?;
        }
        Ok(rows)
    }

    /// Removes everything. A file that cannot be opened is set aside, and the next opening makes a fresh one.
    pub(crate) fn wipe(&mut self) -> Outcome<()> {
        if matches!(self.state, State::Refused | State::Broken { .. }) {
            files::prepare(&self.path)?;
            let aside = files::set_aside(&self.path, "unreadable", files::now())?;
            tracing::info!(aside = ?aside.file_name(), "the database that could not be opened was set aside");
            files::remove_if_there(&check::place(&self.path))?;
            self.state = State::Untried;
            return Ok(());
        }
        self.with(retention::wipe)
    }

    fn tell(&self, mended: Option<Mended>) {
        if mended.is_some() {
            *self.mended.lock().unwrap_or_else(PoisonError::into_inner) = mended;
        }
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
    pub(crate) fn start(path: PathBuf, mended: Arc<Mutex<Option<Mended>>>) -> std::io::Result<Self> {
        let (jobs, queue) = channel();
        let handle = Builder::new()
            .name("aftercall-store".to_owned())
            .spawn(move || work(Session { path, state: State::Untried, mended }, &queue))?;
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
    if let State::Open { connection, .. } = session.state {
        opening::close(connection);
    }
}
