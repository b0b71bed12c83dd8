//! What goes into a bug report. The engine knows what is secret, so everything passes it before it leaves: structured data by a list of
//! what is allowed, log lines through [`crate::redact`], which is told the secrets, the agent and the customers of open calls.
//!
//! The shell adds the tails of the logs to the request; `aftercallctl` shows what is inside and writes the archive.

use super::run::Engine;
use super::state::StoreState;
use crate::error::Words;
use crate::redact::Redactor;
use crate::request::LogTail;
use crate::settings::{self, Kind};
use secrecy::ExposeSecret as _;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Texts in settings that say nothing of a person.
const OPEN_TEXTS: [&str; 3] = ["api.url", "survey.default_country", "window.language"];
/// The same, as beginnings of keys.
const OPEN_GROUPS: [&str; 1] = ["api.paths."];

impl Engine {
    /// `{"entries": [{"name", "text"}]}`: files of a bug report, cleaned.
    pub(super) async fn diagnostics(&self, logs: Vec<LogTail>) -> Value {
        let redactor = self.redactor();
        let mut entries = vec![
            entry("about.json", &self.about()),
            entry("health.json", &self.health_part(&redactor).await),
            entry("settings.json", &self.settings_part(&redactor)),
            entry("counts.json", &self.counts_part().await),
            entry("errors.json", &self.errors_part(&redactor)),
        ];
        for log in logs {
            // A name is a path in an archive: only the last part of it, and no surprises.
            let name: String = log.name.chars().filter(|letter| letter.is_ascii_alphanumeric() || ".-_".contains(*letter)).collect();
            entries.push(json!({ "name": format!("logs/{}", name.trim_start_matches('.')), "text": redactor.clean(&log.text) }));
        }
        json!({ "entries": entries })
    }

    /// Knows everything of this account that must not stand in a text.
    fn redactor(&self) -> Redactor {
        let mut redactor = Redactor::new();
        let (settings, session) = (&self.state.resolved.settings, &self.state.session);
        for text in settings.account.email.iter().chain(settings.account.employee.values()) {
            redactor.hide(text, "<agent>");
        }
        let secrets = [&session.key, &session.secrets.api_key, &session.secrets.database_key, &session.secrets.door_token];
        for secret in secrets.into_iter().flatten().chain(session.secrets.door_secrets.values()) {
            redactor.hide(secret.expose_secret(), "<secret>");
        }
        for call in self.state.calls.values() {
            let details = &call.respondent;
            let texts = [&call.number, &call.e164, &call.name, &details.email, &details.first_name, &details.last_name, &details.company];
            for text in texts.into_iter().flatten().chain(&call.note).chain(call.custom.values()) {
                redactor.hide(text, "<customer>");
            }
        }
        redactor
    }

    fn about(&self) -> Value {
        json!({
            "version": self.start.version, "practice": self.start.practice.is_some(), "made_at": self.now,
            "system": std::env::consts::OS, "processor": std::env::consts::ARCH, "language": self.start.system_language,
        })
    }

    async fn health_part(&self, redactor: &Redactor) -> Value {
        let state = &self.state;
        let service = self.service_status();
        json!({
            "signed_in": state.has_account(),
            "session_only": state.session.session_only,
            "store": match &state.store {
                StoreState::Opening => "opening".to_owned(),
                StoreState::Open => "open".to_owned(),
                StoreState::Closed(fault) => redactor.clean(&fault.to_string()),
            },
            "keychain": state.session.keychain,
            "service": {
                "url": redactor.clean(&service.url), "state": service.state, "last_ok": service.last_ok,
                "calls_last_minute": service.calls_last_minute, "calls_per_second_limit": service.calls_per_second_limit,
                "fallbacks": service.fallbacks, "unreadable_rows": service.unreadable_rows,
            },
            "reads": { "last": state.reading.last_read, "next": state.reading.next_read, "failures": state.reading.failures },
            "network_up": state.reading.network_up,
            "tray_shown": state.tray_shown == Some(true),
            "windows": state.windows,
            "notifications": self.notifications_status(),
            "doors": state.doors.values().map(|door| json!({
                "name": door.name, "state": door.state, "last_event": door.last_event,
            })).collect::<Vec<_>>(),
        })
    }

    fn settings_part(&self, redactor: &Redactor) -> Value {
        let rows = self.state.resolved.values.iter().map(|setting| {
            let value = settings::find(&setting.key).map_or(Value::Null, |key| shown(&setting.key, key.kind, &setting.value, redactor));
            json!({ "key": setting.key, "value": value, "origin": setting.origin })
        });
        json!({ "settings": rows.collect::<Vec<_>>(), "set_by_policy": self.state.resolved.policy_count() })
    }

    async fn counts_part(&self) -> Value {
        let state = &self.state;
        let kept = self.ports.store.counts().await.ok();
        json!({
            "calls": kept.as_ref().map(|counts| counts.calls.clone()),
            "responses": kept.as_ref().map(|counts| counts.responses),
            "unread": kept.as_ref().map(|counts| counts.unread),
            "in_memory": state.calls.len(), "in_flight": state.in_flight, "not_kept_yet": state.unkept.len(),
            "campaigns": state.campaigns.len(), "ivr_map": state.ivr_map.as_ref().map(Vec::len), "held_notifications": state.held.len(),
        })
    }

    fn errors_part(&self, redactor: &Redactor) -> Value {
        let state = &self.state;
        let clean = |text: &Option<String>| text.as_deref().map(|text| redactor.clean(text));
        let doors: BTreeMap<&str, Option<String>> =
            state.doors.values().map(|door| (door.name.as_str(), clean(&door.words.as_ref().map(Words::to_string)))).collect();
        json!({
            "service": state.reading.last_error.as_ref().map(|words| redactor.clean(&words.to_string())),
            "keychain": clean(&state.session.keychain_words),
            "trouble": clean(&self.trouble_words()),
            "failures_inside_lately": state.failures_inside.len(),
            "doors": doors,
            // The words of a fault quote what stands in the file.
            "settings": state.resolved.faults.iter().map(|fault| json!({
                "origin": fault.origin, "line": fault.line,
                "key": fault.key.as_deref().filter(|key| settings::find(key).is_some()),
            })).collect::<Vec<_>>(),
            "mended": state.mended.as_ref().map(|mended| json!({ "at": mended.at, "rows": mended.rows, "lost": mended.lost })),
        })
    }
}

/// The value of a setting, if it can be nobody's secret; else whether it is set.
fn shown(key: &str, kind: Kind, value: &Value, redactor: &Redactor) -> Value {
    let open_text = OPEN_TEXTS.contains(&key) || OPEN_GROUPS.iter().any(|group| key.starts_with(group));
    match (kind, value) {
        (_, Value::Null) => Value::Null,
        (Kind::Switch | Kind::Number { .. } | Kind::Choice(_), value) => value.clone(),
        (Kind::Text(_), Value::String(text)) if open_text => json!(redactor.clean(text)),
        (Kind::Queues | Kind::Texts(_), Value::Array(rows)) => json!(format!("{} entries", rows.len())),
        (Kind::Text(_) | Kind::Names(_) | Kind::Queues | Kind::Texts(_), _) => json!("set"),
    }
}

fn entry(name: &str, document: &Value) -> Value {
    json!({ "name": name, "text": format!("{document:#}\n") })
}
