//! A faithful nps.today of its own, over plain HTTP on loopback: for practice mode, tests and benchmarks.
//!
//! Everything documented has exactly the documented names; everything assumed sits under the default path templates of our
//! settings (`api.paths.*`). The source of every rule is the API reference, quoted by its section numbers.
//!
//! ```no_run
//! # async fn example() -> Result<(), aftercall_practice::StartError> {
//! let practice = aftercall_practice::start(aftercall_practice::Options::default()).await?;
//! println!("{}", practice.url());
//! practice.stop().await;
//! # Ok(())
//! # }
//! ```
//!
//! | Where | What |
//! | --- | --- |
//! | `options`, `clock` | how a service is set up; where its time comes from |
//! | `server` | listens, serves connections, stops; `run_until_ctrl_c` for `cargo xtask practice-service` |
//! | `pipeline` | the way of one request: arrival, faults, answer, record |
//! | `service`, `routes`, `auth`, `limit`, `query` | who may call, how often, where to |
//! | `invite`, `intake`, `phone`, `members`, `employees`, `training` | add-respondent: validation, p-gap, guid, duplicates |
//! | `reads`, `response`, `stamp` | analytics, responses, IVR map, campaigns, and their form on the wire |
//! | `answers`, `customers`, `history`, `people`, `comments` | who answers, when, how satisfied and in which words; all from the seed |
//! | `reply` | what is answered, before moods shape it |
//! | `moods`, `shape`, `outcome` | the ways a service may differ from what we assume |
//! | `faults`, `render`, `body` | trouble on purpose: statuses, delays, dropped connections, damaged bodies |
//! | `control`, `control_http`, `record` | the hand inside, in this process or over HTTP; everything received |
//! | [`callers`] | scripted callers for practice mode |
//! | `world` | all of the organisation as one value |
//!
//! Nothing here runs on timers: an answer exists once the clock has reached its time and somebody reads.

#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::expect_used, clippy::panic))]

mod answers;
mod auth;
mod body;
pub mod callers;
mod clock;
mod comments;
mod control;
mod control_http;
mod customers;
mod employees;
mod faults;
mod history;
mod intake;
mod invite;
mod limit;
mod members;
mod moods;
mod options;
mod outcome;
mod people;
mod phone;
mod pipeline;
mod query;
mod reads;
mod record;
mod render;
mod reply;
mod response;
mod routes;
mod server;
mod service;
mod shape;
mod stamp;
mod training;
mod world;

#[cfg(test)]
mod journeys;

pub use clock::{Clock, ScriptedClock, system as system_clock};
pub use control::{Answer, Control, ControlError};
pub use employees::Employee;
pub use faults::{Fault, FaultKind, RetryAfter};
pub use members::Member;
pub use moods::{ErrorShape, IvrShape, Moods, PgapShape, SuccessShape, Takes, TimestampStyle, Wrapper};
pub use options::{Campaign, Options, QueueCampaign};
pub use record::{Seen, Statistics};
pub use routes::Route;
pub use server::{Practice, StartError, run_until_ctrl_c, start};
pub use training::Session;
