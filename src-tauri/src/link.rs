//! `aftercall:` links. The text comes from any web page: it is read strictly, and it can only open something.

use aftercall_core::error::{Refusal, RefusalCode};
use aftercall_core::id::ResponseId;
use aftercall_core::ports::Opens;

use crate::stage::Goal;

/// Longest link that is read, in bytes.
const LONGEST: usize = 4096;

/// What a link opens.
///
/// # Errors
/// When it is no link of ours, or one that reports a call: those need a signature and a door that does not exist yet.
pub(crate) fn read(link: &str) -> Result<Goal, Refusal> {
    let unknown = || Refusal::new(RefusalCode::InvalidRequest, "This link is not one that Aftercall knows, so nothing was opened.");
    let rest = link.strip_prefix("aftercall:").filter(|_| link.len() <= LONGEST).ok_or_else(unknown)?;
    match rest.split('/').collect::<Vec<_>>().as_slice() {
        ["open", "main"] => Ok(Goal::Main),
        ["open", "settings"] => Ok(Goal::At(Opens::Settings)),
        ["open", "response", id] if !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()) => {
            let id = id.parse().map_err(|_| unknown())?;
            Ok(Goal::At(Opens::Today { response: Some(ResponseId(id)) }))
        }
        ["call", ..] => Err(Refusal::new(
            RefusalCode::Unavailable,
            "Links that report calls are not taken by this version, so nothing was recorded. Use: aftercallctl call",
        )),
        _ => Err(unknown()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_open_what_the_interface_says_and_nothing_else() {
        let table = [
            ("aftercall:open/main", Ok(Goal::Main)),
            ("aftercall:open/settings", Ok(Goal::At(Opens::Settings))),
            ("aftercall:open/response/912", Ok(Goal::At(Opens::Today { response: Some(ResponseId(912)) }))),
            ("aftercall:open/response/", Err(RefusalCode::InvalidRequest)),
            ("aftercall:open/response/-1", Err(RefusalCode::InvalidRequest)),
            ("aftercall:open/response/99999999999999999999", Err(RefusalCode::InvalidRequest)),
            ("aftercall:open/main/", Err(RefusalCode::InvalidRequest)),
            ("aftercall:", Err(RefusalCode::InvalidRequest)),
            ("aftercall://open/main", Err(RefusalCode::InvalidRequest)),
            ("https://open/main", Err(RefusalCode::InvalidRequest)),
            ("aftercall:call/ended?number=1&ts=1&sig=00", Err(RefusalCode::Unavailable)),
        ];
        for (link, expected) in table {
            assert_eq!(read(link).map_err(|refusal| refusal.code), expected, "{link}");
        }
    }
}
