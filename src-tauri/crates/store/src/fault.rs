//! What SQLite says, as the port's closed list of faults.
//!
//! SQLite's own messages and rusqlite's conversion errors may quote values. Only codes and their fixed words pass here.

use aftercall_core::ports::StoreFault;
use rusqlite::{Error, ErrorCode, ffi};
use std::io;

/// A fault on the way through one operation: everything that can go wrong becomes a [`StoreFault`] by `?`.
pub(crate) struct Fault(pub(crate) StoreFault);

/// What operations on the database give.
pub(crate) type Outcome<T> = Result<T, Fault>;

impl Fault {
    /// A fault in our own words.
    pub(crate) fn failed(words: impl Into<String>) -> Self {
        Self(StoreFault::Failed(words.into()))
    }
}

impl From<StoreFault> for Fault {
    fn from(fault: StoreFault) -> Self {
        Self(fault)
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self(match error {
            Error::SqliteFailure(code, _) | Error::SqlInputError { error: code, .. } => of_code(code),
            Error::FromSqlConversionFailure(column, ..)
            | Error::IntegralValueOutOfRange(column, _)
            | Error::InvalidColumnType(column, ..) => {
                StoreFault::Failed(format!("column {column} of a row cannot be understood; was it edited by hand?"))
            }
            Error::ToSqlConversionFailure(_) => StoreFault::Failed("a value cannot be written as a column".to_owned()),
            Error::InvalidColumnName(name) => StoreFault::Failed(format!("there is no column {name}")),
            Error::QueryReturnedNoRows => StoreFault::Failed("a row was expected and there is none".to_owned()),
            Error::InvalidPath(_) => StoreFault::Failed("the path of the database cannot be used".to_owned()),
            _ => StoreFault::Failed("the database was used in a way it does not know".to_owned()),
        })
    }
}

fn of_code(code: ffi::Error) -> StoreFault {
    // A full disk shows itself as SHMSIZE where only the index of the write-ahead log had to grow.
    if code.code == ErrorCode::DiskFull || code.extended_code == ffi::SQLITE_IOERR_SHMSIZE {
        return StoreFault::Full;
    }
    if matches!(code.code, ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) {
        return StoreFault::Damaged;
    }
    let words = ffi::code_to_str(code.extended_code & 0xff);
    StoreFault::Failed(format!("{words} (SQLite code {})", code.extended_code))
}

impl From<rusqlite_migration::Error> for Fault {
    fn from(error: rusqlite_migration::Error) -> Self {
        match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            _ => Self::failed("the tables could not be brought up to date"),
        }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self(match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreFault::Full,
            kind => StoreFault::Failed(format!("a file of the database cannot be used: {kind}")),
        })
    }
}

/// Whether SQLite could make nothing of the file with this key. A wrong key and a file that is no database at all look
/// the same: what is encrypted has no mark.
pub(crate) fn is_unreadable(error: &Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::NotADatabase)
}
