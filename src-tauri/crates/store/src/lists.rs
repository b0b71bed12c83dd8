//! What is kept whole: the IVR map, campaigns, small named values.

use crate::columns::Json;
use crate::fault::Outcome;
use aftercall_core::id::CampaignId;
use aftercall_core::ports::{Campaign, QueueRow};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeMap;

/// Puts a map in place of the earlier one.
pub(crate) fn keep_ivr_map(connection: &Connection, rows: &[QueueRow]) -> Outcome<()> {
    connection.prepare_cached("DELETE FROM ivr_map")?.execute([])?;
    let mut insert = connection.prepare_cached("INSERT INTO ivr_map (queue, campaign) VALUES (?, ?)")?;
    for row in rows {
        insert.execute((&row.queue, row.campaign.0))?;
    }
    Ok(())
}

/// The map, in the order of the service.
pub(crate) fn ivr_map(connection: &Connection) -> Outcome<Vec<QueueRow>> {
    let mut select = connection.prepare_cached("SELECT queue, campaign FROM ivr_map ORDER BY place")?;
    let rows = select.query_map([], |row| Ok(QueueRow { queue: row.get(0)?, campaign: CampaignId(row.get(1)?) }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Puts campaigns in place of the earlier ones.
pub(crate) fn keep_campaigns(connection: &Connection, campaigns: &[Campaign]) -> Outcome<()> {
    connection.prepare_cached("DELETE FROM campaigns")?.execute([])?;
    let mut insert = connection.prepare_cached("INSERT INTO campaigns (id, name) VALUES (?, ?)")?;
    for campaign in campaigns {
        insert.execute((campaign.id.0, &campaign.name))?;
    }
    Ok(())
}

/// Campaigns, in the order of the service.
pub(crate) fn campaigns(connection: &Connection) -> Outcome<Vec<Campaign>> {
    let mut select = connection.prepare_cached("SELECT id, name FROM campaigns ORDER BY place")?;
    let rows = select.query_map([], |row| Ok(Campaign { id: CampaignId(row.get(0)?), name: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps a small named value.
pub(crate) fn keep_note(connection: &Connection, name: &str, value: &Value) -> Outcome<()> {
    connection
        .prepare_cached("INSERT INTO notes (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")?
        .execute((name, Json(value)))?;
    Ok(())
}

/// All small named values.
pub(crate) fn notes(connection: &Connection) -> Outcome<BTreeMap<String, Value>> {
    let mut select = connection.prepare_cached("SELECT name, value FROM notes")?;
    let rows = select.query_map([], |row| Ok((row.get(0)?, row.get::<_, Json<Value>>(1)?.0)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
