//! Windows and macOS from a Debian machine: most agents sit at Windows, most developers of this program do not.
//!
//! rustup's toolchain has the standard library of this machine alone. Debian's own Rust comes with the sources of the standard library, and
//! cargo builds them for other systems (`-Zbuild-std`). For Windows that makes real programs, which run in Wine; for macOS it goes as far
//! as types and lints, because Apple's linker and frameworks are not to be had here.
//!
//! State: for Windows everything that runs compiles; the tests of core, api, store, desktop and door pass in Wine, run one by one; the
//! trial of the programs passes with a build for development. Not seen: a release build, the installer for all users with these programs,
//! its command from end to end, and the lints of
//! the workspace for Windows. Types and lints for Macs with Apple silicon are clean; those with Intel were not looked at to the end.
//! None of it is part of the tests.
//!
//! | Room | What it does |
//! | --- | --- |
//! | `rust` | Debian's Rust, pointed at another system |
//! | `macos` | types and lints for both kinds of Mac |
//! | `windows` | programs, tests and installer, tried in Wine |

pub(crate) mod macos;
mod rust;
pub(crate) mod windows;
