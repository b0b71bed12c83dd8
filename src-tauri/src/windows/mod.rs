//! The windows: made on demand, destroyed when not needed, so that an idle program has no webview.
//!
//! A window is made hidden and shown when its page says that its first picture is there, or after [`LONGEST_HIDDEN`]. The question and
//! the caller card never take the focus: an agent may be typing.

mod idle;
mod make;
mod place;

pub(crate) use idle::end_network_process;
pub(crate) use make::{Theme, has_webview, make, resize_small, show_small, text_size};

use std::time::Duration;

/// A page that says nothing is shown all the same.
pub(crate) const LONGEST_HIDDEN: Duration = Duration::from_millis(400);

/// Between two pushes to a page: it is told at most twenty times a second.
pub(crate) const BREATHER: Duration = Duration::from_millis(50);

/// The kinds of windows. There is at most one of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum WindowName {
    /// Today, Calls, Learning, Settings, setup.
    Main,
    /// The question after a call in a p-gap period.
    Pgap,
    /// Earlier answers of the customer on the phone.
    Caller,
}

impl WindowName {
    /// Tauri's label, also the name in `status`.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Pgap => "pgap",
            Self::Caller => "caller",
        }
    }

    /// The window with this label.
    pub(crate) fn of(label: &str) -> Option<Self> {
        [Self::Main, Self::Pgap, Self::Caller].into_iter().find(|name| name.label() == label)
    }

    /// The page below `ui/dist`.
    fn page(self) -> &'static str {
        match self {
            Self::Main => "index.html",
            Self::Pgap => "pgap.html",
            Self::Caller => "caller.html",
        }
    }

    /// Width and height at first, in logical pixels (design/ui/README.md, "Windows and grid").
    pub(crate) fn first_size(self) -> (f64, f64) {
        match self {
            Self::Main => (420.0, 680.0),
            Self::Pgap => (360.0, 232.0),
            Self::Caller => (340.0, 124.0),
        }
    }
}

/// So much larger than usual are letters at most: beyond it nothing fits onto a screen.
pub(crate) const LARGEST_TEXT: f64 = 4.0;

/// Least and most height of the caller card, with letters of the usual size.
pub(crate) const CALLER_HEIGHTS: std::ops::RangeInclusive<u32> = 124..=280;
