//! Forgetting and wiping.
//!
//! What is forgotten leaves its row: counts, estimates and pairs stay, persons go. SQLite overwrites what it frees
//! (`secure_delete`), and the write-ahead log is emptied, so that nothing old lies in the files, not even encrypted.

use crate::columns::{Json, Micros};
use crate::fault::Outcome;
use crate::{files, opening};
use jiff::Timestamp;
use rusqlite::{Connection, Transaction};
use serde_json::{Map, Value};
use std::path::Path;
use std::time::SystemTime;

/// Some phones name a call by the customer's number, so the name goes too.
const FORGET_CALLS: &str = "
    UPDATE calls SET source_id = NULL, number = NULL, e164 = NULL, name = NULL, email = NULL, first_name = NULL, last_name = NULL,
                     company = NULL, note = NULL, custom = NULL
    WHERE coalesce(ended_at, created_at) < ?1
      AND coalesce(source_id, number, e164, name, email, first_name, last_name, company, note, custom) IS NOT NULL
      AND id IN (SELECT call FROM outbox WHERE settled = 1)";

/// Details with anything but figures in them. A call that has just lost its other columns is found again: it is the
/// same row, so rows are counted by the calls they belong to.
const WORDY_DETAILS: &str = "
    SELECT o.call, o.detail FROM outbox o JOIN calls c ON c.id = o.call
    WHERE o.settled = 1 AND coalesce(c.ended_at, c.created_at) < ?1
      AND EXISTS (SELECT 1 FROM json_each(o.detail) WHERE type IN ('text', 'array', 'object'))";

const FORGET_RESPONSES: &str = "
    UPDATE responses SET first_name = NULL, last_name = NULL, phone = NULL, comment = NULL
    WHERE coalesce(rated_at, comment_at, kept_at) < ?1
      AND coalesce(first_name, last_name, phone, comment) IS NOT NULL";

/// Removes personal columns of what is older than `time`; calls whose survey is not final are left alone. Returns how
/// many calls and answers changed. Copies from before a migration that are older go whole.
pub(crate) fn forget_before(connection: &mut Connection, path: &Path, time: Timestamp) -> Outcome<u32> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let details = forget_details(&transaction, time)?;
    let calls = transaction.prepare_cached(FORGET_CALLS)?.execute([Micros(time)])?;
    let answers = transaction.prepare_cached(FORGET_RESPONSES)?.execute([Micros(time)])?;
    transaction.commit()?;
    let touched = details + calls + answers;
    if touched > 0 && opening::truncate_log(connection).is_err() {
        // What was forgotten is overwritten in the file at the next checkpoint; it stays encrypted until then.
        tracing::warn!("the write-ahead log could not be emptied after forgetting");
    }
    files::remove_copies(path, Some(SystemTime::from(time)))?;
    Ok(u32::try_from(touched).unwrap_or(u32::MAX))
}

/// Takes the texts out of details and leaves the figures. Returns how many calls changed in nothing else.
fn forget_details(transaction: &Transaction<'_>, time: Timestamp) -> Outcome<usize> {
    let mut only_here = 0;
    let mut select = transaction.prepare_cached(WORDY_DETAILS)?;
    let mut update = transaction.prepare_cached("UPDATE outbox SET detail = ?2 WHERE call = ?1")?;
    let mut personal = transaction.prepare_cached(
        "SELECT coalesce(source_id, number, e164, name, email, first_name, last_name, company, note, custom) IS NOT NULL
         FROM calls WHERE id = ?1",
    )?;
    let wordy: Vec<(String, Json<Value>)> =
        select.query_map([Micros(time)], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (call, Json(detail)) in wordy {
        update.execute((&call, figures(detail).map(Json)))?;
        let counted_there: bool = personal.query_row([&call], |row| row.get(0))?;
        only_here += usize::from(!counted_there);
    }
    Ok(only_here)
}

/// The members that are figures, yes or no; nothing if none is.
fn figures(detail: Value) -> Option<Value> {
    let Value::Object(members) = detail else {
        return None;
    };
    let kept: Map<String, Value> =
        members.into_iter().filter(|(_, value)| matches!(value, Value::Null | Value::Bool(_) | Value::Number(_))).collect();
    (!kept.is_empty()).then_some(Value::Object(kept))
}

/// Removes everything, also from the free pages of the file, and all copies.
pub(crate) fn wipe(connection: &mut Connection, path: &Path) -> Outcome<()> {
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    empty(&transaction)?;
    transaction.commit()?;
    connection.execute_batch("VACUUM")?;
    clear_behind(connection, path)
}

/// Removes all rows.
pub(crate) fn empty(transaction: &Transaction<'_>) -> Outcome<()> {
    for table in ["questions", "outbox", "calls", "responses", "ivr_map", "campaigns", "notes"] {
        transaction.execute(&format!("DELETE FROM {table}"), [])?;
    }
    Ok(())
}

/// Empties the log, and removes all copies.
pub(crate) fn clear_behind(connection: &Connection, path: &Path) -> Outcome<()> {
    opening::truncate_log(connection)?;
    files::remove_copies(path, None)
}
