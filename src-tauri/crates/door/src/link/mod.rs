//! `aftercall:` links (interface.md, "Links"). Any web page can have one followed, so a link that opens a window needs nothing, and a
//! link that reports a call needs a signature that only the holder of the door token can make, for this moment and once.
//!
//! A link that is refused never shows anything: its words stand in the status of the door, where an administrator looks.
//!
//! | File | What it settles |
//! | --- | --- |
//! | `read` | what a link is, without believing it |
//! | `fields` | the fields of a report and their percent-encoding |
//! | `proof` | signature and time |
//! | `follow` | takes a report to the engine, and says how the door is doing |

mod fields;
mod follow;
mod proof;
mod read;
#[cfg(test)]
mod tests;

pub use follow::{keep, take};
pub use proof::sign;
pub use read::{Link, Place, Report, read};

/// Longest link that is read, in bytes. Browsers and systems hand over no more than a few thousand.
pub const LONGEST: usize = 4096;
/// How far the time of a link may be from ours, in seconds (interface.md).
pub const LONGEST_AGE_SECONDS: i64 = 300;
