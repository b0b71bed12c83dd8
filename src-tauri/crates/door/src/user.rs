//! Windows: whose program is at the other end of a pipe.
//!
//! The access list of the pipe keeps other users out. Both ends look at each other's user all the same: a pipe of our name may have been
//! opened by somebody else before us, and would be given the API key.

use std::io;
use winsafe::{HPROCESS, TokenInfo, co};

/// A user, as Windows writes one: `S-1-5-21-...`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct User(String);

/// What is known of the user at the other end.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Peer {
    /// Our own.
    Ours,
    /// Another one.
    Foreign,
    /// The system does not say. So it is with other users' programs, and with our own user's that run as an administrator while we do not.
    Hidden,
}

impl User {
    /// Whose program this is.
    pub(crate) fn own() -> io::Result<Self> {
        Self::of(&HPROCESS::GetCurrentProcess())
    }

    /// Whose a process is, next to us.
    pub(crate) fn peer(&self, process: io::Result<u32>) -> Peer {
        let user = process.and_then(|id| {
            let process = HPROCESS::OpenProcess(co::PROCESS::QUERY_LIMITED_INFORMATION, false, id).map_err(said)?;
            Self::of(&process)
        });
        self.compared_with(user)
    }

    /// The access list that names this user and nobody else; nothing is inherited.
    pub(crate) fn access_list(&self) -> String {
        format!("D:P(A;;GA;;;{})", self.0)
    }

    fn compared_with(&self, user: io::Result<Self>) -> Peer {
        match user {
            Ok(user) if user == *self => Peer::Ours,
            Ok(_) => Peer::Foreign,
            Err(_) => Peer::Hidden,
        }
    }

    fn of(process: &HPROCESS) -> io::Result<Self> {
        let token = process.OpenProcessToken(co::TOKEN::QUERY).map_err(said)?;
        match token.GetTokenInformation(co::TOKEN_INFORMATION_CLASS::User).map_err(said)? {
            TokenInfo::User(user) => user.User.Sid().map(|sid| Self(sid.to_string())),
            _ => None,
        }
        .ok_or_else(|| io::Error::other("the system named no user"))
    }
}

fn said(error: co::ERROR) -> io::Error {
    io::Error::from_raw_os_error(i32::try_from(error.raw()).unwrap_or(i32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_process_is_ours_and_what_cannot_be_looked_at_is_not() {
        let own = User::own().unwrap();
        assert!(own.0.starts_with("S-1-5-"), "{own:?}");
        assert_eq!(own.peer(Ok(std::process::id())), Peer::Ours);
        // Zero is the idle process of the system, which nobody may open.
        assert_eq!(own.peer(Ok(0)), Peer::Hidden);
        assert_eq!(own.peer(Err(io::ErrorKind::BrokenPipe.into())), Peer::Hidden);
        assert_eq!(own.compared_with(Ok(User("S-1-5-21-7-7-7-1001".to_owned()))), Peer::Foreign);
    }

    #[test]
    fn the_access_list_names_the_user_alone() {
        assert_eq!(User("S-1-5-21-7-7-7-1001".to_owned()).access_list(), "D:P(A;;GA;;;S-1-5-21-7-7-7-1001)");
    }
}
