//! Windows and macOS from a Debian machine: most agents sit at Windows, most developers of this program do not.
//!
//! rustup's toolchain has the standard library of this machine alone. Debian's own Rust comes with the sources of the standard library, and
//! cargo builds them for other systems (`-Zbuild-std`). For Windows that makes real programs, which run in Wine; for macOS it goes as far
//! as types and lints, because Apple's linker and frameworks are not to be had here.
//!
//! Neither is part of `cargo xtask test`: both take longer than all of it, and Wine is no Windows. CI runs both after it, for as long as
//! there is time (`.ci/run`).
//!
//! | Room | What it does |
//! | --- | --- |
//! | `rust` | Debian's Rust, pointed at another system |
//! | `macos` | types and lints for both kinds of Mac |
//! | `windows` | programs, tests and installer, tried in Wine |

pub(crate) mod macos;
mod rust;
pub(crate) mod windows;
