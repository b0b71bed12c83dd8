//! Rows out of a damaged file: what can be read of each table, around what cannot. A lost page costs the rows on it; the page on which
//! a table begins costs the table.

use crate::fault::Outcome;
use crate::opening;
use aftercall_core::ports::DatabaseKey;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::path::Path;

/// How often a table may fail before the rest of it is given up: each page that is lost costs some tries.
const MOST_FAILURES: u32 = 2_000;

/// What was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rescued {
    /// Rows of all tables.
    pub(crate) rows: u32,
    /// Whether anything is known to be lost.
    pub(crate) lost: bool,
}

impl Rescued {
    /// Nothing could be read.
    pub(crate) fn nothing() -> Self {
        Self { rows: 0, lost: true }
    }
}

/// A table with numbered rows.
const NUMBERED: [&str; 4] = ["calls", "responses", "ivr_map", "campaigns"];
/// A table whose rows belong to calls.
const OF_CALLS: [&str; 2] = ["outbox", "questions"];

/// Copies what can be read from the file at `from` into an empty database. `older`: states may be older than what was acknowledged.
pub(crate) fn rescue(from: &Path, key: &DatabaseKey, into: &mut Connection, older: bool) -> Outcome<Rescued> {
    let mut source = Source { path: from, key, connection: None, failures: 0, lost: older };
    let transaction = into.transaction()?;
    let mut rows = 0;
    for table in NUMBERED {
        let Some(columns) = source.columns(table, &transaction) else { continue };
        let mut put = transaction.prepare(&insert(table, &columns))?;
        source.failures = 0;
        source.numbered(table, &columns.join(", "), &mut |row| {
            // A row that the tables refuse is none of ours.
            rows += put.execute(params_from_iter(row.iter().skip(1))).unwrap_or(0);
        });
    }
    let calls: Vec<String> = transaction.prepare("SELECT id FROM calls")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for table in OF_CALLS {
        let Some(columns) = source.columns(table, &transaction) else { continue };
        let sql = format!("SELECT {} FROM {table} WHERE call = ?1", columns.join(", "));
        let mut put = transaction.prepare(&insert(table, &columns))?;
        source.failures = 0;
        for call in &calls {
            if source.failures >= MOST_FAILURES {
                break;
            }
            let found = source.read(&sql, std::slice::from_ref(call), &mut |row| {
                rows += put.execute(params_from_iter(row)).unwrap_or(0);
            });
            source.lost |= found.is_none();
        }
    }
    rows += source.notes(&transaction)?;
    settle(&transaction, older)?;
    transaction.commit()?;
    Ok(Rescued { rows: u32::try_from(rows).unwrap_or(u32::MAX), lost: source.lost })
}

fn insert(table: &str, columns: &[String]) -> String {
    format!("INSERT OR IGNORE INTO {table} ({}) VALUES ({})", columns.join(", "), vec!["?"; columns.len()].join(", "))
}

/// Nobody is asked twice for the sake of a broken disk: a survey of which it is not certain that it has not gone is held for a person.
fn settle(connection: &Connection, older: bool) -> Outcome<()> {
    connection.execute(
        "INSERT INTO outbox (call, state, settled, reason, guid, attempts, check_pgap, by_hand)
         SELECT id, 'uncertain', 1, 'no_answer',
                lower(printf('%s-%s-4%s-8%s-%s', hex(randomblob(4)), hex(randomblob(2)), substr(hex(randomblob(2)), 2),
                             substr(hex(randomblob(2)), 2), hex(randomblob(6)))), 1, 1, 0
         FROM calls WHERE id NOT IN (SELECT call FROM outbox) AND ended_at IS NOT NULL",
        [],
    )?;
    connection.execute("DELETE FROM calls WHERE id NOT IN (SELECT call FROM outbox)", [])?;
    if older {
        connection
            .execute("UPDATE outbox SET state = 'uncertain', settled = 1, reason = 'no_answer' WHERE state IN ('queued', 'sending')", [])?;
    }
    Ok(())
}

type Sink<'a> = &'a mut dyn FnMut(&[Value]);

/// The damaged file. After a failure it is opened again: SQLite would go on failing.
struct Source<'a> {
    path: &'a Path,
    key: &'a DatabaseKey,
    connection: Option<Connection>,
    failures: u32,
    lost: bool,
}

impl Source<'_> {
    fn connection(&mut self) -> Option<&Connection> {
        if self.connection.is_none() {
            self.connection = opening::connect_damaged(self.path, self.key).ok();
        }
        self.connection.as_ref()
    }

    /// Columns that both databases have.
    fn columns(&mut self, table: &str, into: &Connection) -> Option<Vec<String>> {
        let sql = "SELECT name FROM pragma_table_info(?1)";
        let names = |connection: &Connection| -> rusqlite::Result<Vec<String>> {
            connection.prepare(sql)?.query_map([table], |row| row.get(0))?.collect()
        };
        let wanted = names(into).ok()?;
        let there = self.connection().and_then(|connection| names(connection).ok()).unwrap_or_default();
        let both: Vec<String> = wanted.into_iter().filter(|name| there.contains(name)).collect();
        self.lost |= both.is_empty();
        (!both.is_empty()).then_some(both)
    }

    /// Reads rows until one cannot be read. `None`: it could not be read to the end.
    fn read<P: rusqlite::ToSql>(&mut self, sql: &str, values: &[P], take: &mut dyn FnMut(Vec<Value>)) -> Option<()> {
        let read = self.connection().and_then(|connection| {
            let mut statement = connection.prepare_cached(sql).ok()?;
            let count = statement.column_count();
            let mut rows = statement.query(params_from_iter(values)).ok()?;
            while let Some(row) = rows.next().ok()? {
                take((0..count).map(|index| row.get(index)).collect::<Result<_, _>>().ok()?);
            }
            Some(())
        });
        if read.is_none() {
            self.connection = None;
            self.failures += 1;
        }
        read
    }

    /// All rows of a table with numbered rows, around what cannot be read.
    fn numbered(&mut self, table: &str, columns: &str, sink: Sink<'_>) {
        let all = format!("SELECT rowid, {columns} FROM {table} WHERE rowid >= ?1 ORDER BY rowid");
        let one = format!("SELECT rowid, {columns} FROM {table} WHERE rowid >= ?1 ORDER BY rowid LIMIT 1");
        let mut from = i64::MIN;
        while self.failures < MOST_FAILURES {
            let mut next = from;
            let read = self.read(&all, &[from], &mut |row| {
                if let Some(Value::Integer(number)) = row.first() {
                    next = number.saturating_add(1);
                }
                sink(&row);
            });
            if read.is_some() {
                return;
            }
            self.lost = true;
            match self.readable_after(&one, next) {
                Some(begin) if begin > from => from = begin,
                Some(_) | None => return,
            }
        }
    }

    /// The first number behind a gap from which on rows can be read again: found in steps that double, then halve.
    fn readable_after(&mut self, one: &str, gap: i64) -> Option<i64> {
        let (mut bad, mut step) = (gap, 1_i64);
        let mut good = loop {
            let tried = bad.saturating_add(step);
            if self.read(one, &[tried], &mut |_| ()).is_some() {
                break tried;
            }
            if tried == i64::MAX {
                return None;
            }
            (bad, step) = (tried, step.saturating_mul(2));
        };
        while bad + 1 < good {
            let middle = bad + (good - bad) / 2;
            match self.read(one, &[middle], &mut |_| ()) {
                Some(()) => good = middle,
                None => bad = middle,
            }
        }
        Some(good)
    }

    /// Small named values: from both ends.
    fn notes(&mut self, into: &Connection) -> Outcome<usize> {
        let mut kept = 0;
        let mut put = into.prepare("INSERT OR IGNORE INTO notes (name, value) VALUES (?, ?)")?;
        for order in ["ASC", "DESC"] {
            let sql = format!("SELECT name, value FROM notes ORDER BY name {order}");
            let read = self.read::<i64>(&sql, &[], &mut |row| kept += put.execute(params_from_iter(row)).unwrap_or(0));
            if read.is_some() {
                break;
            }
            self.lost = true;
        }
        Ok(kept)
    }
}
