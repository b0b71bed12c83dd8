//! Calls: rows in and out of `calls`, `outbox` and `questions`, which together are one [`CallRecord`].

use crate::columns::{Id, Json, Micros, Word};
use crate::fault::Outcome;
use aftercall_core::call::{CallRecord, Happening, HappeningKind, Question, RespondentDetails, Survey, SurveyState};
use aftercall_core::id::{CallId, CampaignId, Estimate, SurveyGuid};
use aftercall_core::ports::{CallsWanted, SentCall};
use jiff::Timestamp;
use rusqlite::types::{FromSqlResult, Type};
use rusqlite::{Connection, OptionalExtension, Params, Row, named_params, params_from_iter};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One thing that happened, as it stands in `history`: microseconds, word, detail.
#[derive(Serialize, Deserialize)]
struct Entry(i64, HappeningKind, Option<String>);

const KEEP_CALL: &str = "
    INSERT INTO calls (id, source_id, source, direction, queue, number, e164, name, started_at, answered_at, ended_at,
                       talk_seconds, missed, voicemail, transferred, email, first_name, last_name, company, note, custom,
                       history, created_at, updated_at)
    VALUES (:id, :source_id, :source, :direction, :queue, :number, :e164, :name, :started_at, :answered_at, :ended_at,
            :talk_seconds, :missed, :voicemail, :transferred, :email, :first_name, :last_name, :company, :note, :custom,
            :history, :created_at, :updated_at)
    ON CONFLICT (id) DO UPDATE SET
        source_id = excluded.source_id, source = excluded.source, direction = excluded.direction,
        queue = excluded.queue, number = excluded.number, e164 = excluded.e164, name = excluded.name,
        started_at = excluded.started_at, answered_at = excluded.answered_at, ended_at = excluded.ended_at,
        talk_seconds = excluded.talk_seconds, missed = excluded.missed, voicemail = excluded.voicemail, transferred = excluded.transferred,
        email = excluded.email, first_name = excluded.first_name, last_name = excluded.last_name,
        company = excluded.company, note = excluded.note, custom = excluded.custom, history = excluded.history,
        created_at = excluded.created_at, updated_at = excluded.updated_at";

const KEEP_SURVEY: &str = "
    INSERT INTO outbox (call, state, settled, reason, detail, campaign, guid, attempts, due_at, estimate, check_pgap,
                        by_hand)
    VALUES (:call, :state, :settled, :reason, :detail, :campaign, :guid, :attempts, :due_at, :estimate, :check_pgap,
            :by_hand)
    ON CONFLICT (call) DO UPDATE SET
        state = excluded.state, settled = excluded.settled, reason = excluded.reason, detail = excluded.detail,
        campaign = excluded.campaign, guid = excluded.guid, attempts = excluded.attempts, due_at = excluded.due_at,
        estimate = excluded.estimate, check_pgap = excluded.check_pgap, by_hand = excluded.by_hand";

const KEEP_QUESTION: &str = "
    INSERT INTO questions (call, asked_at, shown_from, expires_at)
    VALUES (:call, :asked_at, :shown_from, :expires_at)
    ON CONFLICT (call) DO UPDATE SET
        asked_at = excluded.asked_at, shown_from = excluded.shown_from, expires_at = excluded.expires_at";

const DROP_QUESTION: &str = "DELETE FROM questions WHERE call = :call";

/// Everything of a call; conditions and order follow.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT c.id, c.source_id, c.source, c.direction, c.queue, c.number, c.e164, c.name, c.started_at,
                    c.answered_at, c.ended_at, c.talk_seconds, c.missed, c.voicemail, c.transferred, c.email, c.first_name,
                    c.last_name, c.company, c.note, c.custom, c.history, c.created_at, c.updated_at,
                    o.state, o.reason, o.detail, o.campaign, o.guid, o.attempts, o.due_at, o.estimate, o.check_pgap,
                    o.by_hand, q.asked_at, q.shown_from, q.expires_at
             FROM calls c JOIN outbox o ON o.call = c.id LEFT JOIN questions q ON q.call = c.id ",
            $rest
        )
    };
}

pub(crate) const ACTIVE: &str = select!("WHERE o.settled = 0 ORDER BY o.call");
// `+`: SQLite would rather walk through all calls in order than sort a few.
pub(crate) const RECENT: &str = select!("WHERE c.latest_at >= ?1 ORDER BY +c.id");
pub(crate) const PAGE: &str = select!("WHERE c.id < ?1 ORDER BY c.id DESC LIMIT ?2");
pub(crate) const SENT: &str = select!(
    "WHERE c.e164 = ?1 AND c.ended_at BETWEEN ?2 AND ?3 AND o.state = ?4
       AND NOT EXISTS (SELECT 1 FROM responses r WHERE r.call = c.id AND r.call IS NOT NULL)
     ORDER BY c.ended_at DESC, c.id DESC LIMIT 1"
);

/// Keeps a call as it is now.
pub(crate) fn keep(connection: &Connection, call: &CallRecord) -> Outcome<()> {
    let history: Vec<Entry> =
        call.history.iter().map(|happening| Entry(happening.at.as_microsecond(), happening.kind, happening.detail.clone())).collect();
    connection.prepare_cached(KEEP_CALL)?.execute(named_params! {
        ":id": Id(call.id.0),
        ":source_id": call.source_id,
        ":source": call.source,
        ":direction": Word(call.direction),
        ":queue": call.queue,
        ":number": call.number,
        ":e164": call.e164,
        ":name": call.name,
        ":started_at": Micros::option(call.started_at),
        ":answered_at": Micros::option(call.answered_at),
        ":ended_at": Micros::option(call.ended_at),
        ":talk_seconds": call.talk_seconds,
        ":missed": call.missed,
        ":voicemail": Word(call.voicemail),
        ":transferred": call.transferred,
        ":email": call.respondent.email,
        ":first_name": call.respondent.first_name,
        ":last_name": call.respondent.last_name,
        ":company": call.respondent.company,
        ":note": call.note,
        ":custom": (!call.custom.is_empty()).then_some(Json(&call.custom)),
        ":history": Json(history),
        ":created_at": Micros(call.created_at),
        ":updated_at": Micros(call.updated_at),
    })?;
    keep_survey(connection, call.id, &call.survey)
}

fn keep_survey(connection: &Connection, call: CallId, survey: &Survey) -> Outcome<()> {
    connection.prepare_cached(KEEP_SURVEY)?.execute(named_params! {
        ":call": Id(call.0),
        ":state": Word(survey.state),
        ":settled": survey.state.is_final(),
        ":reason": survey.reason.map(Word),
        ":detail": survey.detail.as_ref().map(Json),
        ":campaign": survey.campaign.map(|campaign| campaign.0),
        ":guid": Id(survey.guid.0),
        ":attempts": survey.attempts,
        ":due_at": Micros::option(survey.due_at),
        ":estimate": survey.estimate.map(Estimate::points),
        ":check_pgap": survey.check_pgap,
        ":by_hand": survey.by_hand,
    })?;
    match &survey.question {
        Some(question) => connection.prepare_cached(KEEP_QUESTION)?.execute(named_params! {
            ":call": Id(call.0),
            ":asked_at": Micros(question.asked_at),
            ":shown_from": Micros(question.shown_from),
            ":expires_at": Micros(question.expires_at),
        })?,
        None => connection.prepare_cached(DROP_QUESTION)?.execute(named_params! { ":call": Id(call.0) })?,
    };
    Ok(())
}

/// Calls whose survey is not final, oldest first.
pub(crate) fn active(connection: &Connection) -> Outcome<Vec<CallRecord>> {
    read(connection, ACTIVE, [])
}

/// Calls that began or ended since a time, oldest first.
pub(crate) fn recent(connection: &Connection, since: Timestamp) -> Outcome<Vec<CallRecord>> {
    read(connection, RECENT, [Micros(since)])
}

/// One call.
pub(crate) fn one(connection: &Connection, id: CallId) -> Outcome<Option<CallRecord>> {
    Ok(connection.prepare_cached(select!("WHERE c.id = ?"))?.query_row([Id(id.0)], record).optional()?)
}

/// Calls of some states, newest first.
pub(crate) fn page(connection: &Connection, wanted: &CallsWanted) -> Outcome<Vec<CallRecord>> {
    // Ids are lower-case hexadecimal: every one of them is smaller than this.
    let before = wanted.before.map_or_else(|| "g".to_owned(), |id| id.to_string());
    if wanted.states.is_empty() {
        return read(connection, PAGE, (before, wanted.limit));
    }
    let words: Vec<String> = wanted.states.iter().map(|state| Word(*state).text()).collect::<Result<_, _>>()?;
    let places = vec!["?"; words.len()].join(", ");
    let sql = [select!("WHERE o.call < ? AND o.state IN ("), &places, ") ORDER BY o.call DESC LIMIT ?"].concat();
    let mut values: Vec<rusqlite::types::Value> = vec![before.into()];
    values.extend(words.into_iter().map(Into::into));
    values.push(i64::from(wanted.limit).into());
    read(connection, &sql, params_from_iter(values))
}

/// When the first call ended.
pub(crate) fn first_ended(connection: &Connection) -> Outcome<Option<Timestamp>> {
    let mut select = connection.prepare_cached("SELECT min(ended_at) FROM calls")?;
    Ok(select.query_row([], |row| row.get::<_, Option<Micros>>(0))?.map(|time| time.0))
}

/// Of the calls of a number that ended between two times, both included, whose survey was sent and which have no answer yet: the newest
/// that had ended when the answer was given, else the newest.
pub(crate) fn sent(connection: &Connection, wanted: &SentCall) -> Outcome<Option<CallRecord>> {
    let (from, to) = wanted.ended;
    let mut select = connection.prepare_cached(SENT)?;
    for to in [wanted.answered_at.min(to), to] {
        let found = select.query_row((&wanted.e164, Micros(from), Micros(to), Word(SurveyState::Sent)), record).optional()?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

fn read(connection: &Connection, sql: &str, values: impl Params) -> Outcome<Vec<CallRecord>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(values, record)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn record(row: &Row<'_>) -> rusqlite::Result<CallRecord> {
    Ok(CallRecord {
        id: CallId(row.get::<_, Id>("id")?.0),
        source_id: row.get("source_id")?,
        source: row.get("source")?,
        direction: row.get::<_, Word<_>>("direction")?.0,
        queue: row.get("queue")?,
        number: row.get("number")?,
        e164: row.get("e164")?,
        name: row.get("name")?,
        started_at: time(row, "started_at")?,
        answered_at: time(row, "answered_at")?,
        ended_at: time(row, "ended_at")?,
        talk_seconds: row.get("talk_seconds")?,
        missed: row.get("missed")?,
        voicemail: row.get::<_, Word<_>>("voicemail")?.0,
        transferred: row.get("transferred")?,
        respondent: RespondentDetails {
            email: row.get("email")?,
            first_name: row.get("first_name")?,
            last_name: row.get("last_name")?,
            company: row.get("company")?,
        },
        note: row.get("note")?,
        custom: row.get::<_, Option<Json<BTreeMap<_, _>>>>("custom")?.map(|custom| custom.0).unwrap_or_default(),
        survey: survey(row)?,
        history: history(row)?,
        created_at: row.get::<_, Micros>("created_at")?.0,
        updated_at: row.get::<_, Micros>("updated_at")?.0,
    })
}

fn survey(row: &Row<'_>) -> rusqlite::Result<Survey> {
    Ok(Survey {
        state: row.get::<_, Word<_>>("state")?.0,
        reason: row.get::<_, Option<Word<_>>>("reason")?.map(|reason| reason.0),
        detail: row.get::<_, Option<Json<_>>>("detail")?.map(|detail| detail.0),
        campaign: row.get::<_, Option<i64>>("campaign")?.map(CampaignId),
        guid: SurveyGuid(row.get::<_, Id>("guid")?.0),
        attempts: row.get("attempts")?,
        due_at: time(row, "due_at")?,
        // The column holds 0..=10 or nothing.
        estimate: row.get::<_, Option<i64>>("estimate")?.and_then(Estimate::new),
        check_pgap: row.get("check_pgap")?,
        question: question(row)?,
        by_hand: row.get("by_hand")?,
    })
}

fn question(row: &Row<'_>) -> rusqlite::Result<Option<Question>> {
    let Some(asked_at) = time(row, "asked_at")? else {
        return Ok(None);
    };
    Ok(Some(Question { asked_at, shown_from: row.get::<_, Micros>("shown_from")?.0, expires_at: row.get::<_, Micros>("expires_at")?.0 }))
}

fn history(row: &Row<'_>) -> rusqlite::Result<Vec<Happening>> {
    let entries: Json<Vec<Entry>> = row.get("history")?;
    entries.0.into_iter().map(happening).collect::<FromSqlResult<_>>().map_err(|error| {
        let column = row.as_ref().column_index("history").unwrap_or_default();
        rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error))
    })
}

fn happening(Entry(at, kind, detail): Entry) -> FromSqlResult<Happening> {
    Ok(Happening { at: Micros::of(at)?.0, kind, detail })
}

fn time(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Timestamp>> {
    Ok(row.get::<_, Option<Micros>>(column)?.map(|time| time.0))
}
