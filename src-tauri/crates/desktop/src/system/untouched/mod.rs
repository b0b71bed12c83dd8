//! How long nothing was touched: each system counts it, each in its way.

#[cfg(target_os = "macos")]
pub(super) mod macos;
#[cfg(windows)]
pub(super) mod windows;
#[cfg(target_os = "linux")]
pub(super) mod x11;
