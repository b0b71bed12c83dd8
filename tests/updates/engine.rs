//! When the program looks, what it says of what it finds, and what it does when it is asked to.

use super::release::{Installed, Maker};
use super::server::{Gives, Server};
use aftercall_api::Connector;
use aftercall_core::engine::{self, EngineHandle, Ports, Start};
use aftercall_core::error::RefusalCode;
use aftercall_core::ports::{Clock, Notification, Notify, PolicyRead, SettingsFile};
use aftercall_core::request::Request;
use aftercall_core::update::Updates;
use aftercall_core::view::UpdateState;
use aftercall_desktop::keychain::{DatabaseKeyFile, SessionKeychain};
use aftercall_store::Database;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use tokio::sync::watch;

const PATIENCE: Duration = Duration::from_secs(20);

struct Scripted(watch::Sender<Timestamp>);

#[async_trait]
impl Clock for Scripted {
    fn now(&self) -> Timestamp {
        *self.0.borrow()
    }

    async fn wait_until(&self, at: Timestamp) {
        let _ = self.0.subscribe().wait_for(|now| *now >= at).await;
    }
}

#[derive(Default)]
struct Shown(Mutex<Vec<Notification>>);

impl Notify for Shown {
    fn show(&self, notification: Notification) {
        self.0.lock().unwrap().push(notification);
    }
}

/// Settings of a person and of the organisation.
#[derive(Default)]
struct Said {
    user: Mutex<String>,
    policy: String,
}

#[async_trait]
impl SettingsFile for Said {
    async fn read(&self) -> Result<Option<String>, String> {
        Ok(Some(self.user.lock().unwrap().clone()))
    }

    async fn write(&self, text: String) -> Result<(), String> {
        *self.user.lock().unwrap() = text;
        Ok(())
    }

    async fn policy(&self) -> PolicyRead {
        PolicyRead { text: Some(self.policy.clone()), ..PolicyRead::default() }
    }
}

struct World {
    maker: Maker,
    server: Server,
    installed: Installed,
    home: TempDir,
    clock: Arc<Scripted>,
    keychain: Arc<SessionKeychain>,
    shown: Arc<Shown>,
    policy: String,
    user: String,
}

impl World {
    fn new() -> Self {
        let server = Server::start();
        let user = format!("[update]\naddress = \"{}\"\n", server.address());
        Self {
            maker: Maker::new(),
            server,
            installed: Installed::new(),
            home: tempfile::tempdir().unwrap(),
            clock: Arc::new(Scripted(watch::channel("2026-11-26T08:00:00Z".parse().unwrap()).0)),
            keychain: Arc::default(),
            shown: Arc::default(),
            policy: String::new(),
            user,
        }
    }

    /// Starts the program as that version.
    fn start(&self, version: &str) -> EngineHandle {
        let updates: Arc<dyn Updates> = self.installed.updater(&self.maker);
        engine::start(Start {
            ports: Ports {
                clock: self.clock.clone(),
                store: Arc::new(Database::in_folder(self.home.path())),
                connect: Arc::new(Connector::new()),
                keychain: self.keychain.clone(),
                key_file: Arc::new(DatabaseKeyFile::in_folder(self.home.path())),
                notify: self.shown.clone(),
                settings_file: Arc::new(Said { user: Mutex::new(self.user.clone()), policy: self.policy.clone() }),
            },
            practice: None,
            version: version.to_owned(),
            system_language: "en".to_owned(),
            updates: Some(updates),
            jitter: 0.5,
        })
    }

    fn pass(&self, hours: i64) {
        self.clock.0.send_modify(|now| *now += SignedDuration::from_hours(hours));
    }

    fn told(&self) -> Vec<String> {
        self.shown.0.lock().unwrap().iter().map(|shown| format!("{}: {}", shown.title, shown.body)).collect()
    }
}

async fn until(engine: &EngineHandle, state: UpdateState) {
    let mut views = engine.views();
    let reached = tokio::time::timeout(PATIENCE, views.wait_for(|views| views.app.settings.update.state == state)).await;
    assert!(reached.is_ok(), "not {state:?} but {:?}", engine.views().borrow().app.settings.update);
}

async fn status(engine: &EngineHandle) -> Value {
    engine.ask(Request::Status {}).await.unwrap()["update"].clone()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_newer_version_is_told_once_and_installed_by_whoever_asks() {
    let world = World::new();
    world.maker.publish(&world.server, "0.2.0");
    let program = world.start("0.1.0");
    until(&program, UpdateState::Unknown).await;
    assert_eq!(world.server.asked(), [""; 0], "not in the first minute");
    world.pass(1);
    until(&program, UpdateState::Offered).await;
    let at = world.clock.now();
    assert_eq!(status(&program).await, json!({ "state": "offered", "version": "0.2.0", "looked_at": at, "last_error": null }));
    assert_eq!(world.told(), ["Aftercall 0.2.0 is there: It can be installed in Settings, “About Aftercall”."]);
    assert_eq!(world.server.asked(), ["update.json", "update.json.minisig"], "nothing is fetched that nobody asked for");

    // The next day, and after a start: the same version is no news.
    world.pass(26);
    let looked = tokio::time::timeout(PATIENCE, async {
        let mut views = program.views();
        let now = world.clock.now();
        views.wait_for(|views| views.app.settings.update.looked_at == Some(now)).await.map(drop)
    });
    looked.await.unwrap().unwrap();
    program.close().await;
    let program = world.start("0.1.0");
    until(&program, UpdateState::Unknown).await;
    world.pass(1);
    until(&program, UpdateState::Offered).await;
    assert_eq!(world.told().len(), 1);

    assert_eq!(program.ask(Request::InstallUpdate {}).await.unwrap(), json!({ "installed": "0.2.0" }));
    until(&program, UpdateState::Installed).await;
    assert_eq!(world.installed.versions(), ["0.2.0", "0.2.0"]);
    let refusal = program.ask(Request::InstallUpdate {}).await.unwrap_err();
    assert_eq!((refusal.code, refusal.code.exit_code()), (RefusalCode::Unavailable, 1));
    program.close().await;

    let program = world.start("0.2.0");
    until(&program, UpdateState::Unknown).await;
    world.pass(1);
    until(&program, UpdateState::Current).await;
    assert_eq!(world.told().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_version_and_older_ones_are_no_updates() {
    for running in ["0.2.0", "0.3.0", "1.0.0"] {
        let world = World::new();
        world.maker.publish(&world.server, "0.2.0");
        let program = world.start(running);
        until(&program, UpdateState::Unknown).await;
        world.pass(1);
        until(&program, UpdateState::Current).await;
        assert!(program.ask(Request::InstallUpdate {}).await.is_err(), "{running}");
        assert_eq!(world.told(), [""; 0], "{running}");
        assert_eq!(world.server.asked(), ["update.json", "update.json.minisig"], "{running}");
        assert_eq!(world.installed.versions(), ["0.1.0", "0.1.0"], "{running}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_that_fails_says_why_and_can_be_asked_for_again() {
    let world = World::new();
    world.maker.publish(&world.server, "0.2.0");
    let program = world.start("0.1.0");
    until(&program, UpdateState::Unknown).await;
    world.pass(1);
    until(&program, UpdateState::Offered).await;
    world.server.put("aftercall-0.2.0", Gives::Whole(b"something else".to_vec()));
    let refusal = program.ask(Request::InstallUpdate {}).await.unwrap_err();
    assert!(refusal.message.starts_with("aftercall-0.2.0 is not as large as it should be"), "{}", refusal.message);
    let told = status(&program).await;
    assert_eq!((&told["state"], &told["last_error"]), (&json!("offered"), &json!(refusal.message)));
    assert_eq!(world.installed.versions(), ["0.1.0", "0.1.0"]);
    world.maker.publish(&world.server, "0.2.0");
    program.ask(Request::InstallUpdate {}).await.unwrap();
    assert_eq!(status(&program).await["last_error"], Value::Null);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_is_asked_where_the_organisation_or_the_person_does_not_want_it() {
    let off = "[update]\ncheck = false\n";
    let worlds = [
        World { policy: off.to_owned(), ..World::new() },
        World { user: off.to_owned(), ..World::new() },
        World { user: String::new(), ..World::new() },
    ];
    for world in worlds {
        world.maker.publish(&world.server, "0.2.0");
        let program = world.start("0.1.0");
        // A turn of the engine after each day.
        for _ in 0..3 {
            world.pass(26);
            assert_eq!(status(&program).await["state"], "off", "{}", world.policy);
        }
        assert!(program.ask(Request::InstallUpdate {}).await.is_err());
        program.close().await;
        assert_eq!(world.server.asked(), [""; 0], "policy {:?}, person {:?}", world.policy, world.user);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_policy_that_comes_later_ends_the_looking() {
    let world = World::new();
    world.maker.publish(&world.server, "0.2.0");
    let program = world.start("0.1.0");
    until(&program, UpdateState::Unknown).await;
    world.pass(1);
    until(&program, UpdateState::Offered).await;
    program.ask(Request::ConfigSet { key: "update.check".to_owned(), value: "false".to_owned() }).await.unwrap();
    until(&program, UpdateState::Off).await;
    assert!(program.ask(Request::InstallUpdate {}).await.is_err());
    assert_eq!(status(&program).await["version"], Value::Null);
}
