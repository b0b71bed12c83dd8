//! Calls: what a door reports, what is kept of a call, and how reports become one call.

mod event;
mod record;
mod tracker;
mod untold;

pub use event::{CallEvent, CallPhase, Direction, EventFault, RespondentDetails, Voicemail, is_talk_time};
pub use record::{CallRecord, Happening, HappeningKind, Question, Reason, Survey, SurveyState};
pub use tracker::{REPEAT_WINDOW_SECONDS, Tracked, Tracker};
pub use untold::{Untold, untold};
