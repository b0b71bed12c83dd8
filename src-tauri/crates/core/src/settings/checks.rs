//! Checks of single texts. Each takes the text and gives it back as it is kept, or `None`.

use super::place;
use crate::error::Words;
use crate::phone::country_is_known;
use std::net::{Ipv4Addr, Ipv6Addr};

/// Longest free text in a setting, in characters.
const LONGEST_TEXT: usize = 300;
/// Stands in for the port of an address that names none; which it is, its connector knows.
const ANY_PORT: &str = ":1";

/// A check: the text as it is kept, or `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// One line of words.
    Line,
    /// An e-mail address, as far as its form tells.
    Email,
    /// The service's address.
    ServiceUrl,
    /// A template of a path with places in braces.
    PathTemplate,
    /// An ISO 3166 country.
    Country,
    /// The origin of a web page or an extension.
    WebOrigin,
    /// A host, with or without its port.
    Address,
    /// The same on this computer alone.
    OwnAddress,
    /// `https://host[:port]`; http on this computer alone.
    WebRoot,
    /// A domain.
    Domain,
    /// An id of letters, digits and hyphens.
    Id,
}

impl Check {
    /// The text as it is kept, if it passes.
    #[must_use]
    pub fn take(self, text: &str) -> Option<String> {
        match self {
            Self::Line => line(text),
            Self::Email => email(text),
            Self::ServiceUrl => service_url(text),
            Self::PathTemplate => path_template(text),
            Self::Country => country(text),
            Self::WebOrigin => web_origin(text),
            Self::Address => line(text).filter(|text| place::host_and_port(text, ANY_PORT).is_some()),
            Self::OwnAddress => {
                line(text).filter(|text| place::host_and_port(text, ANY_PORT).is_some_and(|(host, _)| place::is_loopback(&host)))
            }
            Self::WebRoot => place::web_root(text.trim()),
            Self::Domain => line(text).filter(|text| place::is_domain(text)),
            Self::Id => line(text).filter(|text| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')),
        }
    }

    /// What is expected: `must be an e-mail address`.
    #[must_use]
    pub fn expected(self) -> Words {
        match self {
            Self::Line => Words::of("must-be-line", Vec::new()),
            Self::Email => Words::of("must-be-email", Vec::new()),
            Self::ServiceUrl => Words::of("must-be-service-url", Vec::new()),
            Self::PathTemplate => {
                let places: Vec<String> = PLACES.iter().map(|place| format!("{{{place}}}")).collect();
                Words::of("must-be-path", vec![("places", places.join(", ").into())])
            }
            Self::Country => Words::of("must-be-country", Vec::new()),
            Self::WebOrigin => Words::of("must-be-origin", Vec::new()),
            Self::Address => Words::of("must-be-address", Vec::new()),
            Self::OwnAddress => Words::of("must-be-address.own", Vec::new()),
            Self::WebRoot => Words::of("must-be-address.web", Vec::new()),
            Self::Domain => Words::of("must-be-domain", Vec::new()),
            Self::Id => Words::of("must-be-id", Vec::new()),
        }
    }
}

fn line(text: &str) -> Option<String> {
    let text = text.trim();
    let fits = !text.is_empty() && text.chars().count() <= LONGEST_TEXT && !text.chars().any(char::is_control);
    fits.then(|| text.to_owned())
}

fn email(text: &str) -> Option<String> {
    let text = text.trim();
    let (local, domain) = text.rsplit_once('@')?;
    let fits = text.len() <= 254
        && !local.is_empty()
        && !local.contains('@')
        && !domain.is_empty()
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && !domain.contains("..")
        && !text.chars().any(|letter| letter.is_whitespace() || letter.is_control() || "<>,;:\"\\/()[]".contains(letter));
    fits.then(|| text.to_owned())
}

fn service_url(text: &str) -> Option<String> {
    let text = text.trim();
    if text.chars().any(|letter| letter.is_whitespace() || letter.is_control() || "?#@\\<>\"{}".contains(letter)) {
        return None;
    }
    let (scheme, rest) = text.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let (authority, path) = rest.find('/').map_or((rest, ""), |slash| rest.split_at(slash));
    let (host, port) = split_port(authority)?;
    let host = host.to_ascii_lowercase();
    let allowed = match scheme.as_str() {
        "https" => host_fits(&host),
        "http" => is_loopback(&host),
        _ => false,
    };
    let path = path.trim_end_matches('/');
    allowed.then(|| format!("{scheme}://{host}{port}{path}"))
}

/// Host and `:port`, the port between 1 and 65535 or absent.
fn split_port(authority: &str) -> Option<(&str, &str)> {
    let after_bracket = authority.rfind(']').map_or(0, |at| at + 1);
    let Some(colon) = authority.get(after_bracket..)?.rfind(':').map(|at| at + after_bracket) else {
        return Some((authority, ""));
    };
    let (host, port) = authority.split_at(colon);
    let number: u16 = port.get(1..)?.parse().ok()?;
    (number > 0).then_some((host, port))
}

fn host_fits(host: &str) -> bool {
    if let Some(inside) = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        return inside.parse::<Ipv6Addr>().is_ok();
    }
    !host.is_empty()
        && !host.starts_with(['.', '-'])
        && !host.contains("..")
        && host.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_'))
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host == "[::1]" || host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}

/// The places that a template may have (API reference 6.1).
const PLACES: &[&str] = &["email", "employeeId", "days", "phone", "campaignId", "skip", "take"];

fn path_template(text: &str) -> Option<String> {
    let text = text.trim();
    let fits = text.starts_with('/')
        && !text.starts_with("//")
        && text.len() <= 500
        && !text.chars().any(|letter| letter.is_whitespace() || letter.is_control() || "#\\<>\"".contains(letter))
        && !text.split(['/', '?']).any(|part| part == "..");
    if !fits {
        return None;
    }
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let inside = rest.get(at..)?.strip_prefix('{')?;
        let (place, after) = inside.split_once('}')?;
        if !PLACES.contains(&place) {
            return None;
        }
        rest = after;
    }
    Some(text.to_owned())
}

fn country(text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    (code.len() == 2 && country_is_known(&code)).then_some(code)
}

fn web_origin(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches('/').to_ascii_lowercase();
    let (scheme, host) = text.split_once("://")?;
    let scheme_fits = scheme.starts_with(|letter: char| letter.is_ascii_lowercase())
        && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.'));
    let (name, _) = split_port(host)?;
    (scheme_fits && host_fits(name)).then_some(text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;

    fn taken(check: Check, text: &str) -> String {
        check.take(text).unwrap_or_else(|| "-".to_owned())
    }

    #[test]
    fn addresses_of_the_service() {
        for (text, expected) in [
            ("https://api.nps.today", "https://api.nps.today"),
            ("https://api.nps.today/", "https://api.nps.today"),
            ("HTTPS://API.nps.today/V1//", "https://api.nps.today/V1"),
            ("https://host:8443/x", "https://host:8443/x"),
            ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
            ("http://127.0.0.1:4711", "http://127.0.0.1:4711"),
            ("http://127.9.9.9", "http://127.9.9.9"),
            ("http://localhost:80/", "http://localhost:80"),
            ("http://[::1]:80", "http://[::1]:80"),
            ("http://api.nps.today", "-"),
            ("http://localhost.example.com", "-"),
            ("http://127.0.0.1.example.com", "-"),
            ("http://10.0.0.1", "-"),
            ("https://user:secret@host", "-"),
            ("https://host?x=1", "-"),
            ("https://host#x", "-"),
            ("https://", "-"),
            ("https://host:0", "-"),
            ("https://host:70000", "-"),
            ("https://ho st", "-"),
            ("ftp://host", "-"),
            ("api.nps.today", "-"),
            ("", "-"),
        ] {
            assert_eq!(taken(Check::ServiceUrl, text), expected, "{text}");
        }
    }

    #[test]
    fn templates_of_paths() {
        for (text, fits) in [
            ("/campaigns/", true),
            ("/employees/{email}/analytics?days={days}", true),
            ("/campaigns/{campaignId}/respondents", true),
            ("/x?phone={phone}", true),
            ("/employees/{employeeId}/responses?skip={skip}&take={take}", true),
            ("campaigns", false),
            ("//elsewhere.example/x", false),
            ("/x/{key}", false),
            ("/x/{email", false),
            ("/x/email}", false),
            ("/x/{{email}}", false),
            ("/a/../b", false),
            ("/a b", false),
            ("/a#b", false),
            ("", false),
        ] {
            assert_eq!(Check::PathTemplate.take(text).is_some(), fits, "{text}");
        }
    }

    #[test]
    fn e_mail_addresses() {
        for (text, fits) in [
            ("jonas.vestergaard@havblik.example", true),
            ("o'neill+x@host", true),
            ("jonas", false),
            ("@host", false),
            ("jonas@", false),
            ("jonas@.host", false),
            ("jonas@host..example", false),
            ("jo nas@host", false),
            ("Jonas <jonas@host>", false),
            ("a@b@c", false),
        ] {
            assert_eq!(Check::Email.take(text).is_some(), fits, "{text}");
        }
    }

    #[test]
    fn addresses_of_phone_systems() {
        for (text, anywhere, here) in [
            ("127.0.0.1:5038", true, true),
            (" localhost ", true, true),
            ("[::1]:8021", true, true),
            ("::1", true, true),
            ("pbx.havblik.example:5039", true, false),
            ("10.0.0.2", true, false),
            ("0.0.0.0:4444", true, false),
            ("pbx:0", false, false),
            ("pbx:99999", false, false),
            ("a b", false, false),
            ("https://pbx", false, false),
            ("", false, false),
        ] {
            let taken = (Check::Address.take(text).is_some(), Check::OwnAddress.take(text).is_some());
            assert_eq!(taken, (anywhere, here), "{text}");
        }
        for (text, expected) in [
            ("https://genesys.example/", "https://genesys.example"),
            ("http://127.0.0.1:9", "http://127.0.0.1:9"),
            ("http://genesys.example", "-"),
            ("https://genesys.example/path", "-"),
        ] {
            assert_eq!(taken(Check::WebRoot, text), expected, "{text}");
        }
        assert_eq!((taken(Check::Domain, "euw2.pure.cloud"), taken(Check::Domain, "a/b")), ("euw2.pure.cloud".into(), "-".into()));
        assert_eq!((taken(Check::Id, "0b7-AF"), taken(Check::Id, "0b7/AF")), ("0b7-AF".into(), "-".into()));
    }

    #[test]
    fn countries() {
        for (text, expected) in [("DK", "DK"), ("se", "SE"), (" no ", "NO"), ("FO", "FO"), ("XX", "-"), ("DNK", "-"), ("", "-")] {
            assert_eq!(taken(Check::Country, text), expected, "{text}");
        }
    }

    #[test]
    fn origins_of_pages() {
        for (text, expected) in [
            ("https://crm.example.com", "https://crm.example.com"),
            ("https://crm.example.com/", "https://crm.example.com"),
            ("http://localhost:3000", "http://localhost:3000"),
            ("chrome-extension://abcdef", "chrome-extension://abcdef"),
            ("https://crm.example.com/path", "-"),
            ("https://*.example.com", "-"),
            ("*", "-"),
            ("null", "-"),
            ("crm.example.com", "-"),
        ] {
            assert_eq!(taken(Check::WebOrigin, text), expected, "{text}");
        }
    }
}
