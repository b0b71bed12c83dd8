//! Customers' answers: rows in and out of `responses`.

use crate::columns::{Id, Json, Micros};
use crate::fault::Outcome;
use aftercall_core::id::{CallId, CampaignId, Estimate, ResponseId};
use aftercall_core::ports::ResponsesWanted;
use aftercall_core::response::{KeptResponse, Response};
use rusqlite::{Connection, OptionalExtension, Row, params};

// `kept_at` is left out on purpose: it keeps the time of the first row.
const KEEP: &str = "
    INSERT INTO responses (id, rating, rated_at, comment, comment_at, first_name, last_name, phone, campaign,
                           campaign_name, agent_rating, employee_email, call, estimate, unread, tags)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
    ON CONFLICT (id) DO UPDATE SET
        rating = excluded.rating, rated_at = excluded.rated_at, comment = excluded.comment,
        comment_at = excluded.comment_at, first_name = excluded.first_name, last_name = excluded.last_name,
        phone = excluded.phone, campaign = excluded.campaign, campaign_name = excluded.campaign_name,
        agent_rating = excluded.agent_rating, employee_email = excluded.employee_email, call = excluded.call,
        estimate = excluded.estimate, unread = excluded.unread, tags = excluded.tags";

const CAMPAIGNS: &str = "SELECT campaign, max(campaign_name) FROM responses WHERE campaign IS NOT NULL GROUP BY campaign";

/// Everything of an answer; conditions and order follow.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, rating, rated_at, comment, comment_at, first_name, last_name, phone, campaign, campaign_name,
                    agent_rating, employee_email, call, estimate, unread, tags
             FROM responses ",
            $rest
        )
    };
}

/// Keeps answers as they are now.
pub(crate) fn keep(connection: &Connection, kept: &[KeptResponse]) -> Outcome<()> {
    let mut statement = connection.prepare_cached(KEEP)?;
    for kept in kept {
        let response = &kept.response;
        // In the order of the columns: names are looked up for each row, and a first read has years of them.
        statement.execute(params![
            response.id.0,
            response.rating,
            Micros::option(response.rated_at),
            response.comment,
            Micros::option(response.comment_at),
            response.first_name,
            response.last_name,
            response.phone,
            response.campaign.map(|campaign| campaign.0),
            response.campaign_name,
            response.agent_rating.map(Estimate::points),
            response.employee_email,
            kept.call.map(|call| Id(call.0)),
            kept.estimate.map(Estimate::points),
            kept.unread,
            (!kept.tags.is_empty()).then_some(Json(&kept.tags)),
        ])?;
    }
    Ok(())
}

/// Answers by id, in the order asked for; unknown ids are left out.
pub(crate) fn by_id(connection: &Connection, ids: &[ResponseId]) -> Outcome<Vec<KeptResponse>> {
    let mut statement = connection.prepare_cached(select!("WHERE id = ?"))?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(statement.query_row([id.0], kept_response).optional()?);
    }
    Ok(found)
}

/// Answers, newest first; those without the time of a rating come last.
pub(crate) fn page(connection: &Connection, wanted: &ResponsesWanted) -> Outcome<Vec<KeptResponse>> {
    let sql = page_query(wanted.unread_only, wanted.since.is_some());
    let mut statement = connection.prepare_cached(sql)?;
    let values = (Micros::option(wanted.since), wanted.limit, wanted.offset);
    let rows = statement.query_map(values, kept_response)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Each written out, so that it finds its index.
pub(crate) fn page_query(unread_only: bool, since: bool) -> &'static str {
    match (unread_only, since) {
        (false, false) => {
            select!("WHERE ?1 IS NULL ORDER BY rated_at DESC, id DESC LIMIT ?2 OFFSET ?3")
        }
        (false, true) => {
            select!("WHERE rated_at >= ?1 ORDER BY rated_at DESC, id DESC LIMIT ?2 OFFSET ?3")
        }
        (true, false) => {
            select!("WHERE unread = 1 AND ?1 IS NULL ORDER BY rated_at DESC, id DESC LIMIT ?2 OFFSET ?3")
        }
        (true, true) => {
            select!("WHERE unread = 1 AND rated_at >= ?1 ORDER BY rated_at DESC, id DESC LIMIT ?2 OFFSET ?3")
        }
    }
}

/// Each campaign of an answer once, with one of the names that answers give it.
pub(crate) fn campaigns(connection: &Connection) -> Outcome<Vec<(CampaignId, Option<String>)>> {
    let mut select = connection.prepare_cached(CAMPAIGNS)?;
    let rows = select.query_map([], |row| Ok((CampaignId(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn kept_response(row: &Row<'_>) -> rusqlite::Result<KeptResponse> {
    let time = |column: &str| row.get::<_, Option<Micros>>(column).map(|time| time.map(|time| time.0));
    // These columns hold 0..=10 or nothing.
    let estimate = |column: &str| row.get::<_, Option<i64>>(column).map(|points| points.and_then(Estimate::new));
    Ok(KeptResponse {
        response: Response {
            id: ResponseId(row.get("id")?),
            rating: row.get("rating")?,
            rated_at: time("rated_at")?,
            comment: row.get("comment")?,
            comment_at: time("comment_at")?,
            first_name: row.get("first_name")?,
            last_name: row.get("last_name")?,
            phone: row.get("phone")?,
            campaign: row.get::<_, Option<i64>>("campaign")?.map(CampaignId),
            campaign_name: row.get("campaign_name")?,
            agent_rating: estimate("agent_rating")?,
            employee_email: row.get("employee_email")?,
        },
        call: row.get::<_, Option<Id>>("call")?.map(|call| CallId(call.0)),
        estimate: estimate("estimate")?,
        unread: row.get("unread")?,
        tags: row.get::<_, Option<Json<Vec<_>>>>("tags")?.map(|tags| tags.0).unwrap_or_default(),
    })
}
