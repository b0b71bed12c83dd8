//! placeholder
/// Seconds.
pub const REPEAT_WINDOW_SECONDS: i64 = 10;
/// x
#[derive(Debug)]
pub struct Tracked;
/// x
#[derive(Debug)]
pub struct Tracker;
