//! The doors of the real program: local HTTP asked by programs and by pages in a browser, links followed cold and warm, a phone that runs
//! a program.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stderr,
    missing_docs,
    unreachable_pub
)]

mod browser;
mod http;
mod links;
mod post;
#[path = "../support/mod.rs"]
mod support;
mod twinkle;
mod ways;

use serde_json::Value;
use support::World;

/// The secret of the doors, made if there is none.
fn token(world: &World) -> String {
    world.ask(&["door", "token"])["token"].as_str().unwrap().to_owned()
}

/// How a door is doing, once it is so.
fn door(world: &World, name: &str, so: impl Fn(&Value) -> bool) -> Value {
    let find = |status: &Value| status["doors"].as_array().unwrap().iter().find(|door| door["name"] == name).cloned();
    find(&world.wait_for_status(name, |status| find(status).is_some_and(|door| so(&door)))).unwrap()
}

/// A port that is free now.
fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
