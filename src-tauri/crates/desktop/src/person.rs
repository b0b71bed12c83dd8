//! Who is signed in to the computer, for the placeholders of a policy. The system is asked, not the environment: a person can change
//! that, and answers would be counted for somebody else.

use aftercall_core::ports::Person;

#[cfg(target_os = "linux")]
mod sssd;

/// What a policy asks for, and no more.
pub(crate) fn asked_for_by(policy: &str) -> Person {
    let asks = |placeholder| policy.contains(placeholder);
    let login = (asks("%USER%") || asks("%MAIL%")).then(login).flatten();
    let mail = login.as_deref().filter(|_| asks("%MAIL%")).and_then(mail);
    Person { login, mail }
}

fn login() -> Option<String> {
    whoami::username().ok().filter(|name| !name.is_empty())
}

/// The address that SSSD, which joins Linux computers to directories, has for somebody. It tells if `user_attributes = +mail` stands in
/// the `[ifp]` part of its configuration.
#[cfg(target_os = "linux")]
fn mail(login: &str) -> Option<String> {
    sssd::mail(sssd::Bus::OfTheMachine, login).inspect_err(|error| tracing::info!(%error, "the directory does not tell an address")).ok()?
}

/// The address in the record of the directory service.
#[cfg(target_os = "macos")]
fn mail(login: &str) -> Option<String> {
    let told =
        std::process::Command::new("/usr/bin/dscl").args(["/Search", "-read", &format!("/Users/{login}"), "EMailAddress"]).output().ok()?;
    after_label(&String::from_utf8_lossy(&told.stdout))
}

/// The name of a domain's person in the form of an address (user principal name), which is the mail address in most organisations.
#[cfg(windows)]
fn mail(_login: &str) -> Option<String> {
    use std::os::windows::process::CommandExt as _;
    /// `CREATE_NO_WINDOW`: nothing flashes.
    const NO_WINDOW: u32 = 0x0800_0000;
    let told = std::process::Command::new("whoami.exe").arg("/upn").creation_flags(NO_WINDOW).output().ok()?;
    address(&String::from_utf8_lossy(&told.stdout))
}

/// `EMailAddress: anna@havblik.example`; the first of several.
#[cfg(any(target_os = "macos", test))]
fn after_label(told: &str) -> Option<String> {
    address(told.split_once("EMailAddress:")?.1)
}

/// The first word, if it may be an address.
#[cfg(any(windows, target_os = "macos", test))]
fn address(told: &str) -> Option<String> {
    told.split_whitespace().next().filter(|word| word.contains('@')).map(str::to_owned)
}

/// The address on a bus of a test's own.
#[cfg(target_os = "linux")]
#[doc(hidden)]
#[must_use]
pub fn mail_at(bus: &str, login: &str) -> Option<String> {
    sssd::mail(sssd::Bus::At(bus.to_owned()), login).ok()?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_asked_for_who_is_not_needed() {
        assert_eq!(asked_for_by("survey.enabled = true"), Person::default());
        assert!(asked_for_by("account.email = \"%USER%@x\"").login.is_some());
    }

    #[test]
    fn what_directories_print_is_read() {
        assert_eq!(after_label("EMailAddress: anna@havblik.example\n").as_deref(), Some("anna@havblik.example"));
        assert_eq!(after_label("EMailAddress:\n anna@havblik.example bo@havblik.example\n").as_deref(), Some("anna@havblik.example"));
        assert_eq!(after_label("No such key: EMailAddress\n"), None);
        assert_eq!(address("ERROR: Unable to get User Principal Name\r\n"), None);
    }
}
