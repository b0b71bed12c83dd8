//! Settings: read, laid over each other, written one key at a time.

use super::Reply;
use super::run::Engine;
use super::state::{Done, StoreState};
use crate::error::{Refusal, RefusalCode};
use crate::ports::PolicyRead;
use crate::settings::{self, Origin, Resolved, door_tables};
use crate::text::Texts;
use jiff::SignedDuration;
use serde_json::{Value, json};

/// The text of the settings file that could be read last, as it is kept in the database.
pub(super) const LAST_SETTINGS_NOTE: &str = "last_settings";
/// The address that the directory told last, as it is kept in the database.
pub(super) const PERSON_NOTE: &str = "person";
/// A directory that did not answer is asked again so much later, where no address is known from before.
const PERSON_AGAIN_MINUTES: i64 = 1;
/// And where one is.
const KNOWN_PERSON_AGAIN_MINUTES: i64 = 15;

impl Engine {
    /// Reads settings and policy; what they say is a later input.
    pub(super) fn read_settings(&mut self) {
        let file = self.ports.settings_file.clone();
        let writes = self.state.settings_writes;
        self.errand(
            async move {
                let policy = file.policy().await;
                let user = file.read().await;
                Done::Settings { user, policy, writes }
            },
            move || Some(Done::Settings { user: Err("reading it failed inside".to_owned()), policy: PolicyRead::default(), writes }),
        );
    }

    /// Takes settings and policy as they were read. With the first of them the store is opened.
    ///
    /// Later a text that is no TOML changes nothing: somebody is in the middle of editing it, and calls that end meanwhile are to be
    /// surveyed as before.
    pub(super) fn settings_read(&mut self, user: Result<Option<String>, String>, mut policy: PolicyRead) {
        let first = self.state.store == StoreState::Opening;
        self.fill_in_person(&mut policy);
        let mut faults = Vec::new();
        self.state.settings_read = true;
        let text = match user {
            Ok(text) if first => {
                self.state.settings_lost = text.as_deref().and_then(|text| settings::unreadable(text, Origin::User));
                text
            }
            Ok(text) => readable(text, self.state.settings_text.as_ref(), Origin::User, &mut faults),
            Err(words) => {
                let fault = settings::Fault::plain(Origin::User, &words);
                if first {
                    self.state.settings_lost = Some(fault.clone());
                }
                faults.push(fault);
                self.state.settings_text.clone()
            }
        };
        if !first {
            policy.text = readable(policy.text, self.state.policy.text.as_ref(), Origin::Policy, &mut faults);
        }
        let mut resolved = settings::resolve(text.as_deref(), &policy);
        resolved.faults.append(&mut faults);
        for fault in &resolved.faults {
            // The words quote what stands in the file, which may be anything; they are in the status and in the window.
            tracing::warn!(origin = ?fault.origin, line = fault.line, known = fault.key.as_deref().and_then(settings::find).map(|key| key.name), "a setting cannot be used");
        }
        self.state.settings_text = text;
        let other_key = self.state.policy.api_key != policy.api_key;
        self.state.policy = policy;
        self.take_settings(resolved, first);
        self.remember_settings();
        if other_key {
            self.machine_key_changed();
        }
        if first && self.state.session.keychain.is_none() && self.state.retry_store_at.is_none() {
            self.open_store();
        }
    }

    /// A directory that cannot be reached, before the VPN is there, must not sign anybody out: the address that it told last holds.
    fn fill_in_person(&mut self, policy: &mut PolicyRead) {
        let lacks_mail = policy.lacks_mail();
        if lacks_mail {
            policy.person.mail.clone_from(&self.state.known_mail);
        } else if policy.person.mail.is_some() && policy.person.mail != self.state.known_mail {
            self.state.known_mail.clone_from(&policy.person.mail);
            self.keep_person();
        }
        let minutes = if policy.lacks_mail() { PERSON_AGAIN_MINUTES } else { KNOWN_PERSON_AGAIN_MINUTES };
        self.state.person_again_at = lacks_mail.then(|| self.now + SignedDuration::from_mins(minutes));
    }

    fn keep_person(&mut self) {
        if self.state.store == StoreState::Open {
            self.keep_note(PERSON_NOTE, json!(self.state.known_mail));
        }
    }

    /// What the database says of the person, at a start.
    pub(super) fn take_known_person(&mut self, kept: Option<Value>) {
        if self.state.known_mail.is_some() {
            return self.keep_person();
        }
        self.state.known_mail = kept.and_then(|mail| mail.as_str().map(str::to_owned));
        if self.state.policy.lacks_mail() && self.state.known_mail.is_some() {
            self.state.policy.person.mail.clone_from(&self.state.known_mail);
            let resolved = settings::resolve(self.state.settings_text.as_deref(), &self.state.policy);
            self.take_settings(resolved, true);
        }
    }

    /// Asks the directory again, with everything else that settings are read from.
    pub(super) fn look_for_person(&mut self) {
        if self.state.person_again_at.is_some_and(|at| at <= self.now) {
            self.state.person_again_at = None;
            self.read_settings();
        }
    }

    fn take_settings(&mut self, resolved: Resolved, first: bool) {
        let before = std::mem::replace(&mut self.state.resolved, resolved);
        let (old, new) = (&before.settings, &self.state.resolved.settings);
        let language = if new.window.language == "system" { self.start.system_language.clone() } else { new.window.language.clone() };
        self.state.texts = Texts::of(&language);
        self.speak.send_replace(self.state.texts.clone());
        if new.read.days != old.read.days || first {
            self.state.days = new.read.days;
        }
        let reconnect = !first && (new.api != old.api || new.account.email != old.account.email);
        let sooner = new.read.interval_seconds != old.read.interval_seconds;
        if reconnect && self.state.store == StoreState::Open {
            self.connect();
        } else if self.start.practice.is_some() {
            self.state.resolved.settings.account.email = before.settings.account.email;
            self.state.resolved.settings.api.url = before.settings.api.url;
        }
        if sooner && !first {
            self.read_soon();
        }
        self.shown.touch_all();
    }

    /// All settings with their origins.
    pub(super) fn config_show(&self) -> Value {
        let policy = json!({
            "place": self.state.policy.source.name(),
            "in_force": self.state.policy.text.is_some(),
            "settings": self.state.resolved.policy_count(),
        });
        json!({ "settings": self.state.resolved.values, "errors": self.state.resolved.faults_in(&self.state.texts), "policy": policy })
    }

    /// One setting.
    pub(super) fn config_get(&self, key: &str) -> Result<Value, Refusal> {
        self.state.resolved.get(key).map(|setting| json!(setting)).ok_or_else(|| unknown_setting(key))
    }

    /// Changes or takes back one setting of the user.
    pub(super) async fn config_write(&mut self, key: String, value: Option<String>, reply: Reply) {
        let result = match self.write_setting(&key, value.as_deref()).await {
            // A line that is no setting can be taken out; there is nothing to show of it then.
            Ok(()) if value.is_none() && settings::find(&key).is_none() && door_tables::find(&key).is_none() => {
                Ok(json!({ "key": key, "value": null, "origin": "default", "default": null }))
            }
            Ok(()) => self.config_get(&key),
            Err(refusal) => Err(refusal),
        };
        match result {
            // Doors, windows and pages hear of it before whoever asked goes on.
            Ok(value) => self.answer_when_shown(reply, value),
            Err(refusal) => drop(reply.send(Err(refusal))),
        }
    }

    /// Writes one setting, or takes it back, and puts it into effect.
    pub(super) async fn write_setting(&mut self, key: &str, value: Option<&str>) -> Result<(), Refusal> {
        if self.state.resolved.is_locked(key) {
            return Err(set_by_policy(key));
        }
        let unreadable = |words: String| Refusal::said(RefusalCode::SettingsFile, "wrong-file", &[("problem", words.into())]);
        // What stands in the file now, not what stood there when it was read.
        let current = self.ports.settings_file.read().await.map_err(unreadable)?;
        let edited = match value {
            Some(value) => self.without_locked(key, settings::set(current.as_deref(), key, value)?)?,
            None => settings::unset(current.as_deref(), key)?,
        };
        if current.as_deref() != Some(edited.as_str()) {
            self.state.settings_writes += 1;
            self.ports.settings_file.write(edited.clone()).await.map_err(unreadable)?;
        }
        let resolved = settings::resolve(Some(&edited), &self.state.policy);
        self.state.settings_text = Some(edited);
        self.take_settings(resolved, false);
        self.remember_settings();
        Ok(())
    }

    /// At a start that finds a settings file which cannot be read, what it said when it could: a word too many in a file must not sign
    /// anybody out. `kept` comes from the database.
    pub(super) fn fall_back_to_last_settings(&mut self, kept: Option<Value>) {
        self.state.settings_kept = kept.and_then(|text| text.as_str().map(str::to_owned));
        let lost = self.state.settings_lost.take();
        if let (Some(fault), Some(text)) = (lost, self.state.settings_kept.clone()) {
            tracing::warn!("the settings file cannot be read; what it said before stays in effect");
            let mut resolved = settings::resolve(Some(&text), &self.state.policy);
            resolved.faults.push(fault);
            self.state.settings_text = Some(text);
            self.take_settings(resolved, true);
        }
        self.remember_settings();
    }

    /// Keeps the settings that are in effect for such a start.
    pub(super) fn remember_settings(&mut self) {
        let text = self.state.settings_text.clone().unwrap_or_default();
        let is_lost = self.state.settings_lost.is_some() || settings::unreadable(&text, Origin::User).is_some();
        if self.state.store == StoreState::Open && !is_lost && self.state.settings_kept.as_ref() != Some(&text) {
            self.keep_note(LAST_SETTINGS_NOTE, json!(text));
            self.state.settings_kept = Some(text);
        }
    }

    /// A text without the members of a connector's table that policy sets. They may be repeated, as the window does that shows them,
    /// and not be changed.
    fn without_locked(&self, key: &str, mut text: String) -> Result<String, Refusal> {
        let Some(table) = door_tables::find(key) else { return Ok(text) };
        let wanted = settings::resolve(Some(&text), &PolicyRead::default());
        for member in door_tables::members(table).map(|member| member.name).filter(|member| self.state.resolved.is_locked(member)) {
            let Some(found) = wanted.get(member).filter(|found| found.origin != Origin::Default) else { continue };
            if self.state.resolved.get(member).is_none_or(|set| set.value != found.value) {
                return Err(set_by_policy(member));
            }
            text = settings::unset(Some(&text), member)?;
        }
        Ok(text)
    }
}

/// A text that was read, or the one before it where that could be read and the new one cannot.
fn readable(text: Option<String>, before: Option<&String>, origin: Origin, faults: &mut Vec<settings::Fault>) -> Option<String> {
    let was_readable = before.is_none_or(|before| settings::unreadable(before, origin).is_none());
    match text.as_deref().filter(|_| was_readable).and_then(|text| settings::unreadable(text, origin)) {
        Some(fault) => {
            faults.push(fault);
            before.cloned()
        }
        None => text,
    }
}

pub(super) fn set_by_policy(key: &str) -> Refusal {
    Refusal::said(RefusalCode::SetByPolicy, "wrong-set-by-policy", &[("key", key.into())]).with(json!({ "key": key }))
}

fn unknown_setting(key: &str) -> Refusal {
    Refusal::said(RefusalCode::UnknownSetting, "wrong-unknown", &[("key", key.into())]).with(json!({ "key": key }))
}
