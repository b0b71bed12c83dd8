//! The one place where adapters meet the engine.

use crate::practice::Playground;
use aftercall_api::{Connector, Downloader};
use aftercall_core::engine::{self, EngineHandle, Fact, Ports, Start};
use aftercall_core::ports::{Clock, Keychain, Notify, Opens, Updates};
use aftercall_core::text::Texts;
use aftercall_desktop::clock::SystemClock;
use aftercall_desktop::disturb::watch_do_not_disturb;
use aftercall_desktop::folders::Folders;
use aftercall_desktop::keychain::{DatabaseKeyFile, Patience, SessionKeychain, SystemKeychain};
use aftercall_desktop::notify::{Appearance, Notifications};
use aftercall_desktop::settings_file::{PolicyPlace, SettingsWatch, UserSettings, watch};
use aftercall_desktop::system::{SystemChange, watch_system};
use aftercall_desktop::update::{Place, Updater};
use aftercall_store::Database;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;
use tokio::sync::mpsc;

/// The running engine with what the shell needs of its surroundings.
pub(crate) struct House {
    pub(crate) engine: EngineHandle,
    pub(crate) database: Arc<Database>,
    pub(crate) notify: Arc<dyn Notify>,
    pub(crate) clock: Arc<dyn Clock>,
    /// What clicks on notifications open.
    pub(crate) clicks: mpsc::UnboundedReceiver<Opens>,
    /// Tells of changed settings for as long as it is kept.
    pub(crate) settings_watch: Option<SettingsWatch>,
}

/// Builds the house of one home. Must be called inside a tokio runtime.
pub(crate) fn build(folders: &Folders, playground: Option<&Playground>) -> House {
    let language = aftercall_desktop::language().unwrap_or_else(|| "en".to_owned());
    let (tell_clicks, clicks) = mpsc::unbounded_channel();
    let appearance = Appearance {
        app_name: "Aftercall".to_owned(),
        icon: "aftercall".to_owned(),
        open_label: Texts::of(&language).say("notify-open", &[]),
        rate_label: Texts::of(&language).say("calls-rate-now", &[]),
    };
    // Practice is nobody's work: neither the keychain nor the organisation's policy has a say in it.
    let (keychain, policy): (Arc<dyn Keychain>, _) = match playground {
        Some(_) => (Arc::new(SessionKeychain::default()), PolicyPlace::none()),
        None => (Arc::new(SystemKeychain::new(folders.home_name(), Patience::default())), PolicyPlace::of_the_machine()),
    };
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let notify: Arc<dyn Notify> = Arc::new(Notifications::new(tell_clicks, appearance));
    let database = Arc::new(Database::in_folder(&folders.data));
    let engine = engine::start(Start {
        ports: Ports {
            clock: Arc::clone(&clock),
            store: database.clone(),
            connect: Arc::new(Connector::new()),
            keychain,
            key_file: Arc::new(DatabaseKeyFile::in_folder(&folders.data)),
            notify: Arc::clone(&notify),
            settings_file: Arc::new(UserSettings::new(folders.settings_file.clone(), policy.clone())),
        },
        practice: playground.map(Playground::account),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        system_language: language,
        updates: updates(),
        jitter: jitter(folders),
    });
    let teller = engine.clone();
    let settings_watch = watch(&folders.settings_file, &policy, move || teller.tell(Fact::SettingsChanged))
        .inspect_err(|words| tracing::warn!(words, "settings are not watched"))
        .ok();
    let teller = engine.clone();
    watch_system(move |change| match change {
        SystemChange::Resumed => teller.tell(Fact::Resumed),
        SystemChange::Network { up } => teller.tell(Fact::Network { up }),
        SystemChange::Away { away } => teller.tell(Fact::Away { away }),
        SystemChange::Suspending => {}
    });
    let teller = engine.clone();
    watch_do_not_disturb(move |on| teller.tell(Fact::DoNotDisturb { on }));
    House { engine, database, notify, clock, clicks, settings_watch }
}

/// Updates, for builds that know whose releases to take: `AFTERCALL_UPDATE_KEY` at build time (README, "How a release is signed").
fn updates() -> Option<Arc<dyn Updates>> {
    let key = option_env!("AFTERCALL_UPDATE_KEY")?;
    let place = Place::of_this_program().inspect_err(|fault| tracing::warn!(%fault, "where this program lies is not known")).ok()?;
    let updater = Updater::new(key, place, Arc::new(Downloader::new()));
    updater.inspect_err(|fault| tracing::error!(%fault, "the key of releases cannot be one")).ok().map(|updater| Arc::new(updater) as _)
}

/// From 0 to 1, this install's own and the same at every start, so that a fleet of computers does not read in step.
fn jitter(folders: &Folders) -> f64 {
    let mut hasher = DefaultHasher::new();
    std::fs::read("/etc/machine-id").ok().hash(&mut hasher);
    std::env::var_os("COMPUTERNAME").hash(&mut hasher);
    folders.data.hash(&mut hasher);
    f64::from(u32::try_from(hasher.finish() >> 32).unwrap_or(0)) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_jitter_is_the_installs_own_and_stays() {
        let home = tempfile::tempdir().unwrap();
        let (one, other) = (Folders::below(home.path(), false).unwrap(), Folders::below(home.path(), true).unwrap());
        assert!((0.0..=1.0).contains(&jitter(&one)));
        assert_eq!(jitter(&one).to_bits(), jitter(&one).to_bits());
        assert_ne!(jitter(&one).to_bits(), jitter(&other).to_bits());
    }
}
