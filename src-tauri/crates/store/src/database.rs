//! The port: each operation becomes a job for the thread that owns the connection.

use crate::fault::{Fault, Outcome};
use crate::files;
use crate::thread::Thread;
use crate::{calls, lists, responses, retention, scores};
use aftercall_core::call::CallRecord;
use aftercall_core::id::{CallId, CampaignId, ResponseId};
use aftercall_core::ports::{
    CallsWanted, Change, Counts, DatabaseKey, Kept, Mended, Pair, RatingCounts, ResponsesWanted, SentCall, Store, StoreFault,
};
use aftercall_core::response::KeptResponse;
use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::oneshot;

/// The encrypted database of one home.
///
/// Operations are done in the order in which they were asked for, also those whose caller has gone away. Dropping it
/// finishes what was asked for, which can block for a moment; [`Database::close`] does the same without blocking.
pub struct Database {
    path: PathBuf,
    thread: Mutex<Option<Thread>>,
    mended: Arc<Mutex<Option<Mended>>>,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Database").finish_non_exhaustive()
    }
}

impl Database {
    /// The database in the file at `path`. Nothing is opened or made before [`Store::open`]; until then every operation
    /// answers [`StoreFault::Locked`].
    #[must_use]
    pub fn at(path: PathBuf) -> Self {
        let mended = Arc::default();
        let thread = Thread::start(path.clone(), Arc::clone(&mended))
            .inspect_err(|error| tracing::error!(kind = %error.kind(), "no thread for the database"))
            .ok();
        Self { path, thread: Mutex::new(thread), mended }
    }

    /// The database of the home in `folder`: `aftercall.db`.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self::at(folder.join(files::FILE_NAME))
    }

    /// Bytes on the disk: the database and its write-ahead log.
    #[must_use]
    pub fn data_bytes(&self) -> u64 {
        files::bytes(&self.path)
    }

    /// Finishes what was asked for, empties the write-ahead log and closes the file. Whatever is asked for afterwards
    /// fails with [`StoreFault::Failed`]. A second call does nothing.
    pub async fn close(&self) {
        let thread = self.take_thread();
        if let Some(thread) = thread {
            // The wait for the thread's end must not block the tasks beside this one.
            let ended = tokio::task::spawn_blocking(move || thread.finish()).await;
            if ended.is_err() {
                tracing::error!("the end of the database's thread could not be awaited");
            }
        }
    }

    fn take_thread(&self) -> Option<Thread> {
        self.thread.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Runs `job` on the thread.
    async fn on_thread<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut crate::thread::Session) -> Outcome<T> + Send + 'static,
    ) -> Result<T, StoreFault> {
        let answered: Option<oneshot::Receiver<Outcome<T>>> =
            self.thread.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map(|thread| thread.send(job));
        let Some(answered) = answered else {
            return Err(StoreFault::Failed("it is closed".to_owned()));
        };
        match answered.await {
            Ok(outcome) => outcome.map_err(|Fault(fault)| fault),
            Err(_) => Err(StoreFault::Failed("its thread has ended; start Aftercall again".to_owned())),
        }
    }

    /// Runs `job` on the open connection; once more if it met damage that could be mended.
    pub(crate) async fn with<T: Send + 'static>(
        &self,
        job: impl Fn(&mut Connection) -> Outcome<T> + Send + 'static,
    ) -> Result<T, StoreFault> {
        self.on_thread(move |session| session.with(|connection, _| job(connection))).await
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(thread) = self.take_thread() {
            thread.finish();
        }
    }
}

/// All changes in one transaction.
fn keep(connection: &mut Connection, changes: &[Change]) -> Outcome<()> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    keep_in(&transaction, changes)?;
    Ok(transaction.commit()?)
}

fn keep_in(transaction: &rusqlite::Transaction<'_>, changes: &[Change]) -> Outcome<()> {
    for change in changes {
        match change {
            Change::Call(call) => calls::keep(transaction, call)?,
            Change::Responses(kept) => responses::keep(transaction, kept)?,
            Change::IvrMap(rows) => lists::keep_ivr_map(transaction, rows)?,
            Change::Campaigns(campaigns) => lists::keep_campaigns(transaction, campaigns)?,
            Change::Note { name, value } => lists::keep_note(transaction, name, value)?,
        }
    }
    Ok(())
}

fn replace(connection: &mut Connection, path: &Path, changes: &[Change]) -> Outcome<()> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    retention::empty(&transaction)?;
    keep_in(&transaction, changes)?;
    transaction.commit()?;
    // It is done. What was freed is overwritten; the log and the copies are emptied as far as that is possible now.
    if let Err(fault) = retention::clear_behind(connection, path) {
        tracing::warn!(fault = %fault.0, "the log and copies of what was replaced could not be emptied");
    }
    Ok(())
}

fn load(connection: &Connection, recent_since: Timestamp) -> Outcome<Kept> {
    Ok(Kept {
        active: calls::active(connection)?,
        recent: calls::recent(connection, recent_since)?,
        ivr_map: lists::ivr_map(connection)?,
        campaigns: lists::campaigns(connection)?,
        notes: lists::notes(connection)?,
    })
}

#[async_trait]
impl Store for Database {
    async fn open(&self, key: DatabaseKey) -> Result<(), StoreFault> {
        self.on_thread(move |session| session.open(key)).await
    }

    async fn load(&self, recent_since: Timestamp) -> Result<Kept, StoreFault> {
        self.with(move |connection| load(connection, recent_since)).await
    }

    async fn commit(&self, changes: Vec<Change>) -> Result<(), StoreFault> {
        self.with(move |connection| keep(connection, &changes)).await
    }

    async fn call(&self, id: CallId) -> Result<Option<CallRecord>, StoreFault> {
        self.with(move |connection| calls::one(connection, id)).await
    }

    async fn calls(&self, wanted: CallsWanted) -> Result<Vec<CallRecord>, StoreFault> {
        self.with(move |connection| calls::page(connection, &wanted)).await
    }

    async fn responses_by_id(&self, ids: Vec<ResponseId>) -> Result<Vec<KeptResponse>, StoreFault> {
        self.with(move |connection| responses::by_id(connection, &ids)).await
    }

    async fn answer_campaigns(&self) -> Result<Vec<(CampaignId, Option<String>)>, StoreFault> {
        self.with(|connection| responses::campaigns(connection)).await
    }

    async fn responses(&self, wanted: ResponsesWanted) -> Result<Vec<KeptResponse>, StoreFault> {
        self.with(move |connection| responses::page(connection, &wanted)).await
    }

    async fn counts(&self) -> Result<Counts, StoreFault> {
        self.with(|connection| scores::counts(connection)).await
    }

    async fn rating_counts(&self, since: Timestamp, until: Timestamp) -> Result<RatingCounts, StoreFault> {
        self.with(move |connection| scores::rating_counts(connection, since, until)).await
    }

    async fn pairs(&self, since: Timestamp) -> Result<Vec<Pair>, StoreFault> {
        self.with(move |connection| scores::pairs(connection, since)).await
    }

    async fn estimates_since(&self, since: Timestamp) -> Result<u32, StoreFault> {
        self.with(move |connection| scores::estimates_since(connection, since)).await
    }

    async fn rest(&self) -> Result<(), StoreFault> {
        self.with(|connection| Ok(connection.execute_batch("PRAGMA shrink_memory")?)).await
    }

    fn data_bytes(&self) -> u64 {
        Self::data_bytes(self)
    }

    async fn first_call_ended(&self) -> Result<Option<Timestamp>, StoreFault> {
        self.with(|connection| calls::first_ended(connection)).await
    }

    async fn sent_calls(&self, wanted: Vec<SentCall>) -> Result<Vec<Option<CallRecord>>, StoreFault> {
        self.with(move |connection| wanted.iter().map(|wanted| calls::sent(connection, wanted)).collect()).await
    }

    async fn forget_before(&self, time: Timestamp) -> Result<u32, StoreFault> {
        self.on_thread(move |session| session.forget_before(time)).await
    }

    async fn replace(&self, changes: Vec<Change>) -> Result<(), StoreFault> {
        let path = self.path.clone();
        self.with(move |connection| replace(connection, &path, &changes)).await
    }

    async fn wipe(&self) -> Result<(), StoreFault> {
        self.on_thread(crate::thread::Session::wipe).await
    }

    fn mended(&self) -> Option<Mended> {
        self.mended.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
