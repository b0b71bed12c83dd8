//! The one table of all keys. Reading, changing, showing and the page of settings all go through it; a key that is not
//! here does not exist. Defaults are those of [`Settings::default`].
//!
//! Limits that interface.md leaves open are chosen so that a typing mistake is caught and no sensible wish is refused:
//! an hour of talk, a week until a survey is stale, a year of guard time, 9 digits of an extension, 4 hours between
//! reminders, a day until a question expires, a year of retention, ports above the system's own, 10 calls per second.

use super::checks::Check;
use super::door_tables;
pub use super::kind::Kind;
use super::queues;
use super::values::{AuthScheme, BodyShape, DuringCalls, KeychainUse, NotifyKinds, OnExpire, Settings, Theme, TransferRule, UncertainRule};
use crate::id::CampaignId;
use serde_json::{Value, json};

/// The longest guard time, a year.
pub(crate) const MOST_GUARD_HOURS: i64 = 8760;

/// Most days that a score may cover (interface.md, `read.days`).
pub(crate) const MOST_DAYS: i64 = 365;

/// One key.
pub struct Key {
    /// Its name with dots.
    pub name: &'static str,
    /// What its value may be.
    pub kind: Kind,
    /// Whether the window has a control for it.
    pub control: bool,
    /// Whether its value is kept out of messages, because they go into the log.
    pub private: bool,
    /// Its value in some settings; `null` where nothing is set.
    pub(super) read: fn(&Settings) -> Value,
    /// Puts a value, which its kind has taken, into settings.
    pub(super) write: fn(&mut Settings, &Value),
}

impl Key {
    /// Its value where nobody set one.
    #[must_use]
    pub fn default(&self) -> Value {
        (self.read)(&Settings::default())
    }

    const fn with_control(mut self) -> Self {
        self.control = true;
        self
    }

    const fn kept_private(mut self) -> Self {
        self.private = true;
        self
    }
}

/// The key of a name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// Whether keys begin with `name` and a dot.
#[must_use]
pub fn is_group(name: &str) -> bool {
    KEYS.iter().any(|key| key.name.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}

/// Whole numbers of any size are campaigns; 0 and below are none.
const CAMPAIGN: Kind = Kind::Number { least: 1, most: i64::MAX };
/// What of a call of baresip names its queue.
const QUEUE_FROM: &[&str] = &["none", "account", "display_name"];
/// `system`, or a language that the program may speak.
const LANGUAGES: &[&str] = &["system", "en", "da", "sv", "nb", "fi", "de"];

const fn key(name: &'static str, kind: Kind, read: fn(&Settings) -> Value, write: fn(&mut Settings, &Value)) -> Key {
    Key { name, kind, control: false, private: false, read, write }
}

macro_rules! switch {
    ($name:literal, $($field:ident).+) => {
        key($name, Kind::Switch, |settings| json!(settings.$($field).+), |settings, value| {
            if let Some(on) = value.as_bool() { settings.$($field).+ = on; }
        })
    };
}
macro_rules! number {
    ($name:literal, $least:literal..=$most:expr, $($field:ident).+) => {
        key($name, Kind::Number { least: $least, most: $most }, |settings| json!(settings.$($field).+), |settings, value| {
            if let Some(number) = value.as_i64().and_then(|number| number.try_into().ok()) { settings.$($field).+ = number; }
        })
    };
}
macro_rules! text {
    ($name:literal, $check:expr, $($field:ident).+) => {
        key($name, Kind::Text($check), |settings| json!(settings.$($field).+), |settings, value| {
            if let Some(text) = value.as_str() { settings.$($field).+ = text.to_owned(); }
        })
    };
}
macro_rules! choice {
    ($name:literal, $words:ident, $($field:ident).+) => {
        key($name, Kind::Choice($words::WORDS), |settings| json!(settings.$($field).+.word()), |settings, value| {
            if let Some(word) = value.as_str().and_then($words::from_word) { settings.$($field).+ = word; }
        })
    };
}
macro_rules! entry {
    ($name:literal, $member:literal, $($field:ident).+) => {
        key($name, Kind::Text(Check::Line), |settings| json!(settings.$($field).+.get($member)), |settings, value| {
            if let Some(text) = value.as_str() { settings.$($field).+.insert($member.to_owned(), text.to_owned()); }
        })
    };
}
/// A member of the table of a connector. What stands at its default is left out of the table.
macro_rules! door {
    ($table:literal, $member:literal, $kind:expr, $default:expr) => {
        key(
            concat!("door.", $table, ".", $member),
            $kind,
            |settings| door_tables::member(settings, $table, $member).cloned().unwrap_or_else(|| json!($default)),
            |settings, value| {
                if *value != json!($default) {
                    door_tables::put(settings, $table, $member, value.clone());
                }
            },
        )
        .with_control()
    };
}

/// All keys, in the order of interface.md.
pub static KEYS: &[Key] = &[
    key(
        "account.email",
        Kind::Text(Check::Email),
        |settings| json!(settings.account.email),
        |settings, value| settings.account.email = value.as_str().map(str::to_owned),
    )
    .with_control()
    .kept_private(),
    entry!("account.employee.first_name", "first_name", account.employee).with_control().kept_private(),
    entry!("account.employee.last_name", "last_name", account.employee).with_control().kept_private(),
    entry!("account.employee.title", "title", account.employee).with_control().kept_private(),
    entry!("account.employee.department", "department", account.employee).with_control().kept_private(),
    entry!("account.employee.team", "team", account.employee).with_control().kept_private(),
    entry!("account.employee.division", "division", account.employee).with_control().kept_private(),
    entry!("account.employee.phone_number", "phone_number", account.employee).with_control().kept_private(),
    entry!("account.employee.external_id", "external_id", account.employee).with_control().kept_private(),
    text!("api.url", Check::ServiceUrl, api.url).with_control(),
    choice!("api.auth_scheme", AuthScheme, api.auth_scheme).with_control(),
    number!("api.calls_per_second", 1..=10, api.calls_per_second).with_control(),
    text!("api.paths.analytics", Check::PathTemplate, api.paths.analytics).with_control(),
    text!("api.paths.responses", Check::PathTemplate, api.paths.responses).with_control(),
    text!("api.paths.phone_responses", Check::PathTemplate, api.paths.phone_responses).with_control(),
    text!("api.paths.ivr_map", Check::PathTemplate, api.paths.ivr_map).with_control(),
    text!("api.paths.campaigns", Check::PathTemplate, api.paths.campaigns).with_control(),
    text!("api.paths.add_respondent", Check::PathTemplate, api.paths.add_respondent).with_control(),
    text!("api.paths.all_responses", Check::PathTemplate, api.paths.all_responses).with_control(),
    choice!("api.body", BodyShape, api.body).with_control(),
    switch!("survey.enabled", survey.enabled).with_control(),
    switch!("survey.rehearsal", survey.rehearsal).with_control(),
    switch!("survey.outbound", survey.outbound).with_control(),
    number!("survey.min_seconds_out", 0..=3600, survey.min_seconds_out).with_control(),
    number!("survey.min_seconds_in", 0..=3600, survey.min_seconds_in).with_control(),
    key(
        "survey.default_campaign",
        CAMPAIGN,
        |settings| json!(settings.survey.default_campaign),
        |settings, value| settings.survey.default_campaign = value.as_i64().map(CampaignId),
    )
    .with_control(),
    number!("survey.stale_minutes", 1..=10080, survey.stale_minutes).with_control(),
    number!("survey.guard_hours", 0..=MOST_GUARD_HOURS, survey.guard_hours).with_control(),
    choice!("survey.transferred", TransferRule, survey.transferred).with_control(),
    choice!("survey.uncertain", UncertainRule, survey.uncertain).with_control(),
    text!("survey.default_country", Check::Country, survey.default_country).with_control(),
    number!("survey.internal_digits", 0..=9, survey.internal_digits).with_control(),
    key(
        "queues",
        Kind::Queues,
        |settings| queues::document_of(&settings.queues),
        |settings, value| settings.queues = queues::rows_of(value),
    )
    .with_control(),
    entry!("pgap.question.en", "en", pgap.question).with_control(),
    entry!("pgap.question.da", "da", pgap.question).with_control(),
    entry!("pgap.question.sv", "sv", pgap.question).with_control(),
    entry!("pgap.question.nb", "nb", pgap.question).with_control(),
    entry!("pgap.question.fi", "fi", pgap.question).with_control(),
    entry!("pgap.question.de", "de", pgap.question).with_control(),
    number!("pgap.remind_minutes", 1..=240, pgap.remind_minutes).with_control(),
    number!("pgap.expire_minutes", 1..=1440, pgap.expire_minutes).with_control(),
    choice!("pgap.on_expire", OnExpire, pgap.on_expire).with_control(),
    number!("read.interval_seconds", 30..=3600, read.interval_seconds).with_control(),
    number!("read.days", 1..=MOST_DAYS, read.days).with_control(),
    choice!("notify.responses", NotifyKinds, notify.responses).with_control(),
    number!("notify.low_only_below", 1..=10, notify.low_only_below).with_control(),
    switch!("notify.show_comment", notify.show_comment).with_control(),
    switch!("notify.sound", notify.sound).with_control(),
    choice!("notify.during_calls", DuringCalls, notify.during_calls).with_control(),
    number!("privacy.retention_days", 1..=365, privacy.retention_days).with_control(),
    switch!("privacy.mask_numbers", privacy.mask_numbers).with_control(),
    choice!("privacy.keychain", KeychainUse, privacy.keychain).with_control(),
    switch!("door.http.enabled", door_http.enabled).with_control(),
    number!("door.http.port", 1024..=65535, door_http.port).with_control(),
    key(
        "door.http.allowed_origins",
        Kind::Texts(Check::WebOrigin),
        |settings| json!(settings.door_http.allowed_origins),
        |settings, value| {
            let entries = value.as_array().map(Vec::as_slice).unwrap_or_default();
            settings.door_http.allowed_origins = entries.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        },
    )
    .with_control(),
    switch!("door.link.enabled", door_link).with_control(),
    door!("baresip", "enabled", Kind::Switch, false),
    door!("baresip", "address", Kind::Text(Check::OwnAddress), "127.0.0.1:4444").kept_private(),
    door!("baresip", "user", Kind::Text(Check::Line), Value::Null).kept_private(),
    door!("baresip", "queue_from", Kind::Choice(QUEUE_FROM), "none"),
    door!("asterisk", "enabled", Kind::Switch, false),
    door!("asterisk", "address", Kind::Text(Check::Address), "127.0.0.1:5038").kept_private(),
    door!("asterisk", "tls", Kind::Switch, false),
    door!("asterisk", "ca_file", Kind::Text(Check::Line), Value::Null).kept_private(),
    door!("asterisk", "allow_plain", Kind::Switch, false),
    door!("asterisk", "user", Kind::Text(Check::Line), Value::Null).kept_private(),
    door!("asterisk", "agent", Kind::Names(Check::Line), Value::Null).kept_private(),
    door!("asterisk", "amd", Kind::Switch, false),
    door!("freeswitch", "enabled", Kind::Switch, false),
    door!("freeswitch", "address", Kind::Text(Check::Address), "127.0.0.1:8021").kept_private(),
    door!("freeswitch", "tls", Kind::Switch, false),
    door!("freeswitch", "ca_file", Kind::Text(Check::Line), Value::Null).kept_private(),
    door!("freeswitch", "allow_plain", Kind::Switch, false),
    door!("freeswitch", "agent", Kind::Names(Check::Line), Value::Null).kept_private(),
    door!("genesys", "enabled", Kind::Switch, false),
    door!("genesys", "region", Kind::Text(Check::Domain), Value::Null).kept_private(),
    door!("genesys", "address", Kind::Text(Check::WebRoot), Value::Null).kept_private(),
    door!("genesys", "client_id", Kind::Text(Check::Line), Value::Null).kept_private(),
    door!("genesys", "user_id", Kind::Text(Check::Id), Value::Null).kept_private(),
    key(
        "window.language",
        Kind::Choice(LANGUAGES),
        |settings| json!(settings.window.language),
        |settings, value| {
            if let Some(language) = value.as_str() {
                settings.window.language = language.to_owned();
            }
        },
    )
    .with_control(),
    choice!("window.theme", Theme, window.theme).with_control(),
    switch!("start.at_login", start_at_login).with_control(),
    switch!("update.check", update.check).with_control(),
    key(
        "update.address",
        Kind::Text(Check::ServiceUrl),
        |settings| json!(settings.update.address),
        |settings, value| settings.update.address = value.as_str().map(str::to_owned),
    )
    .with_control(),
];
