//! Documents as plain text for a person at a console: short, aligned, and without control characters, as names and comments
//! are foreign text and a terminal obeys what it reads.

use super::words::Words;
use aftercall_core::call::{Reason, SurveyState};
use aftercall_core::outbox;
use aftercall_core::text::Arg;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use serde::Deserialize;
use serde_json::Value;

/// Longest comment in a row of responses, in characters.
const COMMENT_CHARACTERS: usize = 72;

/// What a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sheet {
    /// What became of a reported call.
    Call,
    /// What would become of a call.
    Explained,
    Calls,
    Responses,
    Score,
    Learning,
    Status,
    /// The steps of the way to the service.
    Trial,
    /// One setting or all of them.
    Settings,
    /// The secret of doors, alone on its line: it is copied, or piped into something.
    Token,
    /// Nothing to read: it was done.
    Done,
}

/// Writes documents in one language and one time zone.
pub(super) struct Paper<'a> {
    words: &'a Words,
    today: Zoned,
}

impl<'a> Paper<'a> {
    pub(super) fn new(words: &'a Words, now: Timestamp, zone: TimeZone) -> Self {
        Self { words, today: now.to_zoned(zone) }
    }

    /// The text of a document, with its line ends.
    pub(super) fn page(&self, sheet: Sheet, document: &Value) -> String {
        let lines = match sheet {
            Sheet::Done => vec![self.words.say("ctl-done", &[])],
            Sheet::Token => vec![text(document, "token").unwrap_or_default()],
            Sheet::Call => vec![self.call(document, false)],
            Sheet::Explained => vec![self.call(document, true)],
            Sheet::Calls => self.rows(document, "calls", Self::call_row),
            Sheet::Responses => self.rows(document, "responses", Self::response_row),
            Sheet::Score => self.score(document),
            Sheet::Learning => self.learning(document),
            Sheet::Status => self.status(document),
            Sheet::Trial => self.trial(document),
            Sheet::Settings => self.settings(document),
        };
        let mut page = String::new();
        for line in lines {
            page.push_str(printable(line.trim_end()).as_str());
            page.push('\n');
        }
        page
    }

    fn call(&self, document: &Value, only_thought: bool) -> String {
        let state = text(document, "outcome").unwrap_or_default();
        let campaign = text(document, "campaign");
        let about: Vec<String> =
            [campaign.map(|campaign| self.words.say("ctl-campaign", &[("campaign", campaign.into())])), text(document, "number")]
                .into_iter()
                .flatten()
                .collect();
        let mut line = match state.as_str() {
            "queued" if only_thought => self.words.say("ctl-would-be-sent", &[]),
            _ => self.words.survey(&state, document),
        };
        if !about.is_empty() {
            line.push_str(&format!(" {}", about.join(", ")));
        }
        line
    }

    fn rows(&self, document: &Value, member: &str, row: impl Fn(&Self, &Value) -> Vec<String>) -> Vec<String> {
        let rows: Vec<Vec<String>> = items(document, member).iter().map(|item| row(self, item)).collect();
        if rows.is_empty() {
            return vec![self.words.say(if member == "calls" { "ctl-no-calls" } else { "ctl-no-responses" }, &[])];
        }
        aligned(&rows)
    }

    fn call_row(&self, call: &Value) -> Vec<String> {
        let at = ["ended_at", "answered_at", "started_at", "updated_at"].into_iter().find_map(|member| text(call, member));
        let direction = text(call, "direction").unwrap_or_default();
        let number = match text(call, "number") {
            Some(number) => number,
            None => self.words.say("ctl-number-withheld", &[]),
        };
        let seconds = text(call, "talk_seconds").map(|seconds| self.words.say("ctl-seconds", &[("seconds", seconds.into())]));
        let state = text(call, "survey").unwrap_or_default();
        let mut survey = self.words.survey(&state, call);
        // Its name is typed to do something about it, so it stands where something can be done.
        if let (true, Some(id)) = (can_be_changed(call), text(call, "call")) {
            survey.push_str(&format!(" [{id}]"));
        }
        vec![
            self.time(at),
            self.words.say("ctl-direction", &[("direction", direction.into())]),
            number,
            seconds.unwrap_or_default(),
            text(call, "queue").unwrap_or_default(),
            survey,
        ]
    }

    fn response_row(&self, response: &Value) -> Vec<String> {
        let comment = text(response, "comment").unwrap_or_default();
        let comment = printable(&comment);
        let short: String = if comment.chars().count() > COMMENT_CHARACTERS {
            comment.chars().take(COMMENT_CHARACTERS - 1).chain(['…']).collect()
        } else {
            comment
        };
        let estimate = text(response, "estimate").map(|estimate| self.words.say("ctl-estimate", &[("estimate", estimate.into())]));
        vec![
            self.time(text(response, "rated_at")),
            format!("{:>2}", text(response, "rating").unwrap_or_else(|| "–".to_owned())),
            text(response, "respondent").unwrap_or_else(|| self.words.say("ctl-unknown-customer", &[])),
            estimate.unwrap_or_default(),
            short,
        ]
    }

    fn score(&self, document: &Value) -> Vec<String> {
        let figure = |name| text(document, name).unwrap_or_else(|| "–".to_owned());
        let basis = [("n", count(document, "n")), ("days", count(document, "days"))];
        let mut lines = vec![self.words.say("ctl-score-basis", &basis)];
        // Under 10 answers there is no score at all but the answers (product.md, "Honest numbers").
        if text(document, "shown").as_deref() != Some("answers") {
            let figures = ["nps", "low", "high", "average"].map(|name| (name, figure(name).into()));
            lines.push(self.words.say("ctl-score", &figures));
        }
        let counts: Vec<String> = items(document, "distribution").iter().map(plain).collect();
        if !counts.is_empty() {
            let columns: Vec<Vec<String>> = vec![(0..counts.len()).map(|rating| rating.to_string()).collect(), counts];
            lines.extend(right_aligned(&columns));
        }
        lines
    }

    fn learning(&self, document: &Value) -> Vec<String> {
        let figure = |name| text(document, name).unwrap_or_else(|| "–".to_owned());
        let basis = ["pairs", "estimates", "days"].map(|name| (name, count(document, name)));
        let mut lines = vec![self.words.say("ctl-learning-basis", &basis)];
        if document.get("pairs").and_then(Value::as_u64).unwrap_or(0) > 0 {
            let share =
                document.get("within_one").and_then(Value::as_f64).map_or_else(|| "–".to_owned(), |share| format!("{:.0}", share * 100.0));
            lines.push(
                self.words
                    .say("ctl-learning", &[("bias", figure("bias").into()), ("miss", figure("mean_miss").into()), ("share", share.into())]),
            );
        }
        lines
    }

    fn status(&self, document: &Value) -> Vec<String> {
        let at = |path: &str| document.pointer(path).filter(|value| !value.is_null()).map(plain);
        let time = |path: &str| self.time(at(path));
        let say = |id: &str, arguments: &[(&str, Arg)]| self.words.say(id, arguments);
        let or_dash = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
        let account = match (document.get("signed_in").and_then(Value::as_bool), at("/email")) {
            (Some(true), Some(email)) => email,
            (Some(true), None) => say("ctl-yes", &[]),
            _ => say("ctl-signed-out", &[]),
        };
        let service = at("/service/state").unwrap_or_default();
        let spent = document.get("service").map(|service| say("ctl-spent", &[("calls", count(service, "calls_last_minute"))]));
        let outbox = ["queued", "sending", "awaiting_estimate", "uncertain", "failed"]
            .map(|state| (state, or_dash(at(&format!("/outbox/{state}"))).into()));
        let outbox = match document.get("rehearsal").and_then(Value::as_bool) {
            Some(true) => format!("{} {}", say("ctl-outbox", &outbox), say("ctl-rehearsal", &[])),
            Some(false) | None => say("ctl-outbox", &outbox),
        };
        let running = or_dash(at("/version"));
        let program = match at("/update/version") {
            Some(newer) => say("ctl-newer", &[("running", running.into()), ("newer", newer.into())]),
            None => running,
        };
        let mut rows = vec![
            ("ctl-label-program", program),
            ("ctl-label-account", account),
            (
                "ctl-label-service",
                [Some(say("ctl-service", &[("state", service.into())])), at("/service/url"), spent]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(", "),
            ),
            ("ctl-label-keychain", say("ctl-keychain", &[("state", at("/keychain").unwrap_or_default().into())])),
            ("ctl-label-tray", say("ctl-tray", &[("state", at("/tray").unwrap_or_default().into())])),
            (
                "ctl-label-notifications",
                say(
                    "ctl-notifications",
                    &[("state", at("/notifications/state").unwrap_or_default().into()), ("until", time("/notifications/until").into())],
                ),
            ),
            ("ctl-label-outbox", outbox),
            ("ctl-label-reads", say("ctl-reads", &[("last", time("/reads/last").into()), ("next", time("/reads/next").into())])),
        ];
        for door in items(document, "doors") {
            let name = text(door, "name").unwrap_or_default();
            let words = [text(door, "state"), text(door, "last_error")];
            let words = words.into_iter().flatten().collect::<Vec<_>>().join(", ");
            rows.push(("ctl-label-door", format!("{name}: {words}")));
        }
        for fault in items(document, "settings_errors") {
            let line = fault.get("line").and_then(Value::as_u64).map(|line| say("ctl-settings-line", &[("line", line.to_string().into())]));
            let message = text(fault, "message").unwrap_or_default();
            rows.push(("ctl-label-settings", line.into_iter().chain([message]).collect::<Vec<_>>().join(": ")));
        }
        for trouble in [at("/service/last_error"), at("/update/last_error"), at("/trouble")].into_iter().flatten() {
            rows.push(("ctl-label-trouble", trouble));
        }
        let rows: Vec<Vec<String>> = rows.into_iter().map(|(label, words)| vec![say(label, &[]), words]).collect();
        aligned(&rows)
    }

    fn trial(&self, document: &Value) -> Vec<String> {
        let steps = items(document, "steps").iter().map(|step| {
            let word = |member: &str| text(step, member).unwrap_or_default().replace('_', "-");
            let time = text(step, "milliseconds").map(|time| format!("{time} ms"));
            let told: Vec<String> = [text(step, "words"), time].into_iter().flatten().collect();
            vec![
                self.words.say(&format!("service-way.{}", word("step")), &[]),
                self.words.say(&format!("service-way.{}", word("outcome")), &[]),
                told.join(", "),
            ]
        });
        aligned(&steps.collect::<Vec<_>>())
    }

    fn settings(&self, document: &Value) -> Vec<String> {
        let one = std::slice::from_ref(document);
        let settings = document.get("settings").and_then(Value::as_array);
        let rows: Vec<Vec<String>> = settings
            .map_or(one, Vec::as_slice)
            .iter()
            .map(|setting| {
                let value = setting.get("value").unwrap_or(&Value::Null);
                let origin = text(setting, "origin").unwrap_or_default();
                vec![
                    text(setting, "key").unwrap_or_default(),
                    if value.is_null() { "–".to_owned() } else { plain(value) },
                    self.words.say("ctl-origin", &[("origin", origin.into())]),
                ]
            })
            .collect();
        aligned(&rows)
    }

    /// A time of today without its date, others with it.
    fn time(&self, at: Option<String>) -> String {
        let Some(at) = at.and_then(|at| at.parse::<Timestamp>().ok()) else {
            return "–".to_owned();
        };
        let at = at.to_zoned(self.today.time_zone().clone());
        let format = if at.date() == self.today.date() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
        at.strftime(format).to_string()
    }
}

/// Whether the agent can still have the survey of a row sent. A word of a newer program is nothing that this one can do.
fn can_be_changed(call: &Value) -> bool {
    let state = call.get("survey").and_then(|state| SurveyState::deserialize(state).ok());
    let reason = call.get("reason").and_then(|reason| Reason::deserialize(reason).ok());
    // Without its number a survey goes nowhere any more.
    call.get("number").is_some_and(Value::is_string) && state.is_some_and(|state| outbox::can_be_changed(state, reason))
}

/// A member as text; `None` when it is absent or `null`.
fn text(document: &Value, member: &str) -> Option<String> {
    document.get(member).filter(|value| !value.is_null()).map(plain)
}

/// A count, which chooses the plural form.
fn count(document: &Value, member: &str) -> Arg {
    document.get(member).and_then(Value::as_u64).and_then(|count| u32::try_from(count).ok()).map_or_else(|| "–".into(), Arg::from)
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn items<'d>(document: &'d Value, member: &str) -> &'d [Value] {
    document.get(member).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The text without what a terminal would obey or what would break a line.
pub(super) fn printable(text: &str) -> String {
    text.chars()
        .map(|sign| match sign {
            '\n' | '\t' => ' ',
            sign if sign.is_control() => '\u{fffd}',
            // Signs that turn the direction of the text around, and could make a number read backwards.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            sign => sign,
        })
        .collect()
}

fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    table(rows, |cell, width| format!("{cell}{}", " ".repeat(width.saturating_sub(cell.chars().count()))))
}

fn right_aligned(rows: &[Vec<String>]) -> Vec<String> {
    table(rows, |cell, width| format!("{}{cell}", " ".repeat(width.saturating_sub(cell.chars().count()))))
}

fn table(rows: &[Vec<String>], pad: impl Fn(&str, usize) -> String) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| printable(cell)).collect()).collect();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    rows.iter()
        .map(|row| {
            let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| pad(cell, *width)).collect();
            cells.join("  ").trim_end().to_owned()
        })
        .collect()
}
