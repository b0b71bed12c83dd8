//! Counts for the pages. None reads a personal column.

use crate::columns::{Id, Micros};
use crate::fault::{Fault, Outcome};
use aftercall_core::id::{CallId, Estimate, ResponseId};
use aftercall_core::ports::{Counts, Pair, RatingCounts};
use jiff::Timestamp;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Row by row, since SQLite would sort all of them to group them: counting a hundred thousand here takes a tenth of the time.
pub(crate) const RATINGS: &str = "
    SELECT rating FROM responses WHERE rated_at >= ?1 AND rated_at < ?2
    UNION ALL
    SELECT NULL FROM responses WHERE rated_at IS NULL AND comment_at >= ?1 AND comment_at < ?2";

pub(crate) const PAIRS: &str = "
    SELECT r.id, r.call, r.estimate, r.rating FROM responses r LEFT JOIN calls c ON c.id = r.call
    WHERE r.estimate IS NOT NULL AND r.rating BETWEEN 0 AND 10 AND r.rated_at >= ?1 AND coalesce(c.ended_at, r.rated_at) >= ?1
    ORDER BY r.rated_at DESC, r.id DESC";

pub(crate) const ESTIMATES: &str = "
    SELECT (SELECT count(*) FROM outbox o JOIN calls c ON c.id = o.call
            WHERE o.estimate IS NOT NULL AND c.ended_at >= ?1)
         + (SELECT count(*) FROM responses r LEFT JOIN calls c ON c.id = r.call LEFT JOIN outbox o ON o.call = r.call
            WHERE r.estimate IS NOT NULL AND o.estimate IS NULL AND r.rated_at >= ?1 AND coalesce(c.ended_at, r.rated_at) >= ?1)";

/// Calls by the word of their state, answers, unread answers.
pub(crate) fn counts(connection: &Connection) -> Outcome<Counts> {
    let mut by_state = connection.prepare_cached("SELECT state, count(*) FROM outbox GROUP BY state")?;
    let calls: BTreeMap<String, u32> = by_state.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let count = |sql| connection.prepare_cached(sql)?.query_row([], |row| row.get::<_, u32>(0));
    Ok(Counts {
        calls,
        responses: count("SELECT count(*) FROM responses")?,
        unread: count("SELECT count(*) FROM responses WHERE unread = 1")?,
    })
}

/// Ratings since a time, before another. An answer without the time of a rating counts where its comment lies, as one
/// without a rating.
pub(crate) fn rating_counts(connection: &Connection, since: Timestamp, until: Timestamp) -> Outcome<RatingCounts> {
    let mut counts = RatingCounts::default();
    let mut rated = connection.prepare_cached(RATINGS)?;
    let mut rows = rated.query((Micros(since), Micros(until)))?;
    while let Some(row) = rows.next()? {
        let place = row.get::<_, Option<i64>>(0)?.and_then(|rating| usize::try_from(rating).ok());
        let count = place.and_then(|place| counts.by_rating.get_mut(place)).unwrap_or(&mut counts.other);
        *count = count.saturating_add(1);
    }
    Ok(counts)
}

/// Estimates since a time that have a rating of 0..=10, newest first. Their time is the end of the call where it is here, as in [`ESTIMATES`]:
/// there are never more pairs than estimates.
pub(crate) fn pairs(connection: &Connection, since: Timestamp) -> Outcome<Vec<Pair>> {
    let mut select = connection.prepare_cached(PAIRS)?;
    let mut rows = select.query([Micros(since)])?;
    let mut pairs = Vec::new();
    while let Some(row) = rows.next()? {
        pairs.push(Pair {
            response: ResponseId(row.get(0)?),
            call: row.get::<_, Option<Id>>(1)?.map(|call| CallId(call.0)),
            estimate: Estimate::new(row.get(2)?).ok_or_else(|| Fault::failed("an estimate does not lie between 0 and 10"))?,
            rating: row.get(3)?,
        });
    }
    Ok(pairs)
}

/// Estimates given since a time: on calls, and on answers that belong to no call of this computer that has one.
pub(crate) fn estimates_since(connection: &Connection, since: Timestamp) -> Outcome<u32> {
    let mut count = connection.prepare_cached(ESTIMATES)?;
    Ok(count.query_row([Micros(since)], |row| row.get(0))?)
}
