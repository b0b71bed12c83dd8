//! The shell: the only code that knows Tauri. It composes the rooms, draws the tray, makes and destroys windows, and ends cleanly.
//! Nothing here decides anything about calls.
//!
//! | Room | What it does |
//! | --- | --- |
//! | [`arguments`] | what the command line asks for |
//! | [`ground`] | what is settled before anything graphical starts |
//! | [`handover`] | a second start shows the window of the first |
//! | [`compose`] | the one place where adapters meet the engine |
//! | [`practice`] | the service and the callers of practice mode |
//! | [`shell`] | what stands behind commands, doors and clicks |
//! | [`stage`] | the one task that owns tray and windows and follows the views |
//! | [`tray`], [`windows`] | how they are drawn and made |
//! | [`commands`] | what pages may ask |
//! | [`console`] | what happens, told to the page that shows it |
//! | [`link`] | `aftercall:` links |
//! | [`end`] | the clean end |

#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods))]

mod arguments;
mod autostart;
pub mod commands;
mod compose;
mod console;
mod end;
mod ground;
mod handover;
mod link;
mod practice;
mod run;
mod shell;
mod stage;
mod tray;
mod windows;

pub use run::{context, run};
