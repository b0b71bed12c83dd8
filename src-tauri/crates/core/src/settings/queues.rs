//! The rows of `[[queues]]`. A wrong row is left out and the others are used, because each is a line of its own for a
//! person.

use super::kind::{Misfit, Taken};
use super::values::LocalQueue;
use crate::error::Words;
use crate::id::CampaignId;
use serde_json::{Value, json};
use toml_edit::{Item, TableLike};

/// The form in which queues are compared: trimmed, without regard to case (API reference 6.15).
#[must_use]
pub(crate) fn queue_form(queue: &str) -> String {
    queue.trim().to_lowercase()
}

/// The rows as typed values.
pub(super) fn rows_of(value: &Value) -> Vec<LocalQueue> {
    let rows = value.as_array().map(Vec::as_slice).unwrap_or_default();
    rows.iter()
        .filter_map(|row| {
            Some(LocalQueue {
                queue: row.get("queue")?.as_str()?.to_owned(),
                campaign: row.get("campaign").and_then(Value::as_i64).map(CampaignId),
                enabled: row.get("enabled").and_then(Value::as_bool).unwrap_or(true),
            })
        })
        .collect()
}

/// The rows as a document.
pub(super) fn document_of(rows: &[LocalQueue]) -> Value {
    rows.iter().map(|row| json!({ "queue": row.queue, "campaign": row.campaign, "enabled": row.enabled })).collect()
}

/// Reads the rows.
pub(super) fn take(item: &Item) -> Taken {
    let Some(tables) = tables_of(item) else {
        let problem = super::kind::Kind::Queues.expected();
        return Taken { value: None, misfits: vec![Misfit::whole(item.span(), problem)] };
    };
    let mut misfits = Vec::new();
    let mut rows: Vec<LocalQueue> = Vec::new();
    for (table, span) in tables {
        let (row, mut wrong) = row_of(table, span.clone());
        misfits.append(&mut wrong);
        let Some(row) = row else { continue };
        if rows.iter().any(|earlier| queue_form(&earlier.queue) == queue_form(&row.queue)) {
            let problem = Words::of("must-be-queue-once", vec![("queue", row.queue.clone().into())]);
            misfits.push(Misfit::part(span, problem));
        } else {
            rows.push(row);
        }
    }
    Taken { value: Some(document_of(&rows)), misfits }
}

type Spanned<'a> = (&'a dyn TableLike, Option<std::ops::Range<usize>>);

fn tables_of(item: &Item) -> Option<Vec<Spanned<'_>>> {
    if let Some(tables) = item.as_array_of_tables() {
        return Some(tables.iter().map(|table| (table as &dyn TableLike, table.span())).collect());
    }
    item.as_array()?.iter().map(|entry| entry.as_inline_table().map(|table| (table as &dyn TableLike, table.span()))).collect()
}

fn plain(id: &'static str) -> Words {
    Words::of(id, Vec::new())
}

fn row_of(table: &dyn TableLike, span: Option<std::ops::Range<usize>>) -> (Option<LocalQueue>, Vec<Misfit>) {
    let mut misfits = Vec::new();
    let mut usable = true;
    let mut row = LocalQueue { queue: String::new(), campaign: None, enabled: true };
    for (name, item) in table.iter() {
        let at = item.span().or_else(|| span.clone());
        let problem = match name {
            "queue" => match item.as_str().map(str::trim).filter(|queue| !queue.is_empty()) {
                Some(queue) => {
                    row.queue = queue.to_owned();
                    continue;
                }
                None => plain("must-be-queue-name"),
            },
            "campaign" => match item.as_integer().filter(|number| *number > 0) {
                Some(number) => {
                    row.campaign = Some(CampaignId(number));
                    continue;
                }
                None => plain("must-be-queue-campaign"),
            },
            "enabled" => match item.as_bool() {
                Some(on) => {
                    row.enabled = on;
                    continue;
                }
                None => plain("must-be-queue-enabled"),
            },
            other => {
                let problem = Words::of("must-be-queue-known", vec![("name", other.to_owned().into())]);
                misfits.push(Misfit::part(at, problem));
                continue;
            }
        };
        usable = false;
        misfits.push(Misfit::part(at, problem));
    }
    if usable && row.queue.is_empty() {
        usable = false;
        misfits.push(Misfit::part(span, plain("must-be-queue-named")));
    } else if usable && row.campaign.is_none() && row.enabled {
        usable = false;
        let problem = Words::of("must-be-queue-mapped", vec![("queue", row.queue.clone().into())]);
        misfits.push(Misfit::part(span, problem));
    }
    (usable.then_some(row), misfits)
}
