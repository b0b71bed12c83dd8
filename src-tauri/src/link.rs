//! `aftercall:` links, as the shell follows them: what a link is and whether a report is believed is settled in the door room; here
//! windows are opened and reports are handed on. A link that is refused opens nothing and shows nothing: its words stand in the status.

use crate::shell::Shell;
use crate::stage::Goal;
use crate::windows::WindowName;
use aftercall_core::error::Refusal;
use aftercall_core::ports::{Clock as _, Opens};
use aftercall_desktop::clock::SystemClock;
use aftercall_door::desk::{Desk as _, LINK_DOOR};
use aftercall_door::link::{self, Link, Place};
use serde_json::{Value, json};

/// The window that a link opens; `None` for a report, and for what is no link of ours.
pub(crate) fn opens(link: &str) -> Option<Goal> {
    match link::read(link) {
        Ok(Link::Open(place)) => Some(goal(place)),
        Ok(Link::Call(_)) | Err(_) => None,
    }
}

/// Does what a link asks for.
///
/// # Errors
/// Why it was refused.
pub(crate) async fn follow(shell: &Shell, link: &str) -> Result<Value, Refusal> {
    match link::read(link) {
        Ok(Link::Open(place)) => {
            shell.open(goal(place)).await?;
            Ok(json!({ "shown": WindowName::Main.label() }))
        }
        Ok(Link::Call(report)) => link::take(&report, shell.engine().doors(), shell, SystemClock.now()).await,
        Err(refusal) => {
            shell.refused(LINK_DOOR, refusal.words());
            Err(refusal)
        }
    }
}

fn goal(place: Place) -> Goal {
    match place {
        Place::Main => Goal::Main,
        Place::Settings => Goal::At(Opens::Settings),
        Place::Response(id) => Goal::At(Opens::Today { response: Some(id) }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aftercall_core::id::ResponseId;

    #[test]
    fn only_links_that_open_have_a_window() {
        let table = [
            ("aftercall:open/main", Some(Goal::Main)),
            ("aftercall:open/settings", Some(Goal::At(Opens::Settings))),
            ("aftercall:open/response/912", Some(Goal::At(Opens::Today { response: Some(ResponseId(912)) }))),
            ("aftercall:call/ended?number=1&ts=1&sig=00", None),
            ("aftercall:open/cellar", None),
            ("https://open/main", None),
        ];
        for (link, expected) in table {
            assert_eq!(opens(link), expected, "{link}");
        }
    }
}
