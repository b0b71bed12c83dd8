//! How values look in a column: times as microseconds, words as the ledger's words, lists and objects as JSON.
//!
//! Words come from `serde`, so that the ledger, the console and the database can never differ. Faults name no value.

use jiff::Timestamp;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::Serialize;
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde_json::Value;
use uuid::Uuid;

/// Why a column cannot be read or written. Never with what stands in it.
#[derive(Debug, thiserror::Error)]
enum ColumnFault {
    #[error("not a time")]
    Time,
    #[error("not a known word")]
    Word,
    #[error("not the expected JSON")]
    Json,
    #[error("not an id")]
    Id,
}

fn unreadable(fault: ColumnFault) -> FromSqlError {
    FromSqlError::Other(Box::new(fault))
}

fn unwritable(fault: ColumnFault) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(Box::new(fault))
}

/// A time in whole microseconds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Micros(pub(crate) Timestamp);

impl Micros {
    /// The time of a column. By seconds and the rest: jiff's own way from microseconds ends one second before its last
    /// time, and what was written must be readable.
    pub(crate) fn of(microseconds: i64) -> FromSqlResult<Self> {
        let rest = i32::try_from(microseconds.rem_euclid(1_000_000)).map_err(|_| unreadable(ColumnFault::Time))?;
        Timestamp::new(microseconds.div_euclid(1_000_000), rest * 1_000).map(Self).map_err(|_| unreadable(ColumnFault::Time))
    }

    /// For a time that may be missing.
    pub(crate) fn option(time: Option<Timestamp>) -> Option<Self> {
        time.map(Self)
    }
}

impl ToSql for Micros {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.as_microsecond().into())
    }
}

impl FromSql for Micros {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::of(value.as_i64()?)
    }
}

/// A member of a closed list, by its word in the ledger.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word<T>(pub(crate) T);

impl<T: Serialize> Word<T> {
    /// The word itself.
    pub(crate) fn text(&self) -> rusqlite::Result<String> {
        match serde_json::to_value(&self.0) {
            Ok(Value::String(word)) => Ok(word),
            Ok(_) | Err(_) => Err(unwritable(ColumnFault::Word)),
        }
    }
}

impl<T: Serialize> ToSql for Word<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.text().map(Into::into)
    }
}

impl<T: DeserializeOwned> FromSql for Word<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word: StrDeserializer<'_, WordError> = value.as_str()?.into_deserializer();
        T::deserialize(word).map(Self).map_err(|_| unreadable(ColumnFault::Word))
    }
}

/// Anything as JSON text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Json<T>(pub(crate) T);

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        serde_json::to_string(&self.0).map(Into::into).map_err(|_| unwritable(ColumnFault::Json))
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(|_| unreadable(ColumnFault::Json))
    }
}

/// An id as text: the text of a version 7 UUID sorts as it does itself, and can be read by a person.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Id(pub(crate) Uuid);

impl ToSql for Id {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl FromSql for Id {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Uuid::try_parse(value.as_str()?).map(Self).map_err(|_| unreadable(ColumnFault::Id))
    }
}
