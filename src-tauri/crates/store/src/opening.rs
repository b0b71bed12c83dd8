//! Opening: key, pragmas, version, the copy before a migration. And closing.
//!
//! The key is a raw one (no derivation at start). A database that does not open with this key is never touched: the data may be
//! readable again with another key, or with the newer program that made it. One that is damaged is mended ([`crate::mending`]); the
//! trace of the key ([`crate::check`]) tells one from the other.

use crate::check::{self, Verdict};
use crate::fault::{Fault, Outcome, is_unreadable};
use crate::seal::{Salt, Seal};
use crate::{ahead, files, mending};
use aftercall_core::ports::{DatabaseKey, Mended, StoreFault};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};
use secrecy::ExposeSecret;
use std::path::Path;
use std::time::Duration;
use zeroize::Zeroizing;

/// The tables, version by version. Files are never edited after a release.
pub(crate) const MIGRATIONS: &[M<'static>] =
    &[M::up(include_str!("../migrations/0001_calls_and_answers.sql")), M::up(include_str!("../migrations/0002_one_answer_to_a_call.sql"))];

/// Statements that stay prepared: more than the program has.
const STATEMENTS: usize = 64;

/// How long to wait for another program that has the file open, a backup for instance.
const BUSY: Duration = Duration::from_secs(5);

/// Every connection. SQLCipher would write its own warnings to standard error. Memory is wiped before it is given back
/// (the key passes through it as text).
const BEFORE_KEY: &str = "PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = ON;";

/// After the key. `fullfsync` matters on macOS alone: there, fsync leaves the data in the drive's cache.
/// `journal_size_limit` gives the disk back what a large write needed.
const AFTER_KEY: &str = "
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA journal_size_limit = 4194304;";

/// Opens the database at `path`, makes it if there is none, mends it if it is damaged, and brings its tables up to date.
///
/// # Errors
/// `WrongKey`, `Newer`, `Full`, `Failed`; the file is left as it was.
pub(crate) fn open(path: &Path, key: &DatabaseKey, migrations: &[M<'_>]) -> Outcome<(Connection, Option<Mended>)> {
    let opened = match check::verdict(path, key) {
        Verdict::Fits(salt) if is_known_damaged(path, key, &salt) => Err(StoreFault::Damaged.into()),
        Verdict::Fits(_) | Verdict::Other | Verdict::Unknown => make(path, key, migrations),
    };
    let (connection, mended) = match opened {
        Ok(connection) => (connection, None),
        Err(Fault(StoreFault::Damaged)) => mend(path, key, migrations)?,
        Err(fault) => return Err(fault),
    };
    // Without the trace a damaged first page would look like a lost key: worth a word, not worth refusing calls.
    if let Err(Fault(fault)) = check::keep(path, key) {
        tracing::warn!(%fault, "the trace of the database's key could not be written");
    }
    Ok((connection, mended))
}

/// Sets a database that nobody has open any more aside, and opens a fresh one with what could be read.
pub(crate) fn mend(path: &Path, key: &DatabaseKey, migrations: &[M<'_>]) -> Outcome<(Connection, Option<Mended>)> {
    let salt = match check::verdict(path, key) {
        Verdict::Fits(salt) => Some(salt),
        Verdict::Other | Verdict::Unknown => None,
    };
    let mended = mending::mend(path, key, salt, migrations)?;
    Ok((make(path, key, migrations)?, Some(mended)))
}

/// What SQLite would pass over in silence: an emptied file becomes a new database, and a log is read up to its first fault.
fn is_known_damaged(path: &Path, key: &DatabaseKey, salt: &Salt) -> bool {
    if files::is_empty(path) {
        return true;
    }
    let log = files::read_log(path).unwrap_or_default();
    !log.is_empty() && Seal::new(key, salt).is_some_and(|seal| ahead::read(&log, &seal).damaged)
}

/// Opens the database at `path` as it is, or makes it, and brings its tables up to date.
pub(crate) fn make(path: &Path, key: &DatabaseKey, migrations: &[M<'_>]) -> Outcome<Connection> {
    files::prepare(path)?;
    let mut connection = connect(path, key)?;
    let known = u32::try_from(migrations.len()).map_err(|_| Fault::failed("too many migrations"))?;
    let found = version(&connection)?;
    if found > known {
        return Err(StoreFault::Newer { found, known }.into());
    }
    use_write_ahead_log(&connection)?;
    connection.execute_batch(AFTER_KEY)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    if 0 < found && found < known {
        // Everything must be in the one file that is copied.
        truncate_log(&connection)?;
        files::copy(path, &files::copy_before(path, known))?;
        tracing::info!(from = found, to = known, "the database is brought up to date; a copy was made");
    }
    if found < known {
        Migrations::from_slice(migrations).to_latest(&mut connection)?;
    }
    Ok(connection)
}

/// Whether `key` opens the database at `path`.
///
/// # Errors
/// `WrongKey` if it does not.
pub(crate) fn try_key(path: &Path, key: &DatabaseKey) -> Outcome<()> {
    connect(path, key).map(drop)
}

/// A connection that has proved that it can read.
fn connect(path: &Path, key: &DatabaseKey) -> Outcome<Connection> {
    let connection = connect_salted(path, key, None)?;
    let tables = connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0));
    match tables {
        Ok(_) => Ok(connection),
        Err(error) if is_unreadable(&error) => Err(match check::verdict(path, key) {
            Verdict::Fits(_) => StoreFault::Damaged,
            Verdict::Other | Verdict::Unknown => StoreFault::WrongKey,
        }
        .into()),
        Err(error) => Err(error.into()),
    }
}

/// A connection that has the key and has not read yet. A new file begins with `salt`, if one is given.
pub(crate) fn connect_salted(path: &Path, key: &DatabaseKey, salt: Option<&Salt>) -> Outcome<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    connection.execute_batch(BEFORE_KEY)?;
    connection.execute_batch(&key_statement(key, salt))?;
    Ok(connection)
}

/// A connection to a damaged file: what its first page says of its size is not believed.
pub(crate) fn connect_damaged(path: &Path, key: &DatabaseKey) -> Outcome<Connection> {
    let connection = connect_salted(path, key, None)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;")?;
    Ok(connection)
}

/// `PRAGMA key` for a raw key; the text is wiped when it is dropped. It has its room from the start: a text that grows
/// leaves its earlier bytes behind.
fn key_statement(key: &DatabaseKey, salt: Option<&Salt>) -> Zeroizing<String> {
    let bytes = key.0.expose_secret();
    let salt = salt.map_or(&[][..], |salt| salt.as_slice());
    let mut statement = Zeroizing::new(String::with_capacity((bytes.len() + salt.len()) * 2 + 32));
    statement.push_str("PRAGMA key = \"x'");
    for part in [bytes.as_slice(), salt] {
        statement.push_str(&Zeroizing::new(hex::encode(part)));
    }
    statement.push_str("'\"");
    statement
}

fn version(connection: &Connection) -> Outcome<u32> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

fn use_write_ahead_log(connection: &Connection) -> Outcome<()> {
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode == "wal" {
        Ok(())
    } else {
        Err(Fault::failed("this file system cannot keep a write-ahead log; is the home folder on a network drive?"))
    }
}

/// Moves everything from the write-ahead log into the file and empties the log.
///
/// # Errors
/// `Failed` when somebody else is reading.
pub(crate) fn truncate_log(connection: &Connection) -> Outcome<()> {
    let busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy { Err(Fault::failed("another program has the database open")) } else { Ok(()) }
}

/// Closes with an empty log. What cannot be moved now stays in the log and is found at the next start.
pub(crate) fn close(connection: Connection) {
    if truncate_log(&connection).is_err() {
        tracing::warn!("the write-ahead log of the database could not be emptied; nothing is lost");
    }
    if connection.close().is_err() {
        tracing::warn!("the database did not close cleanly; nothing is lost");
    }
}
