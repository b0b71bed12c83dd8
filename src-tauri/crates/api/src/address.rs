//! The service's address: what `api.url` may be.

use reqwest::Url;
use std::net::IpAddr;

/// The address, known to be one that the key may be sent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    /// Without a slash at the end; a path template is put behind it.
    base: String,
    host: String,
    loopback: bool,
}

impl Address {
    /// Takes `api.url`: https, or http to this computer alone, so that the key never travels in the open.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim().trim_end_matches('/');
        let url = Url::parse(text).map_err(|_| "api.url is not an address; it looks like https://api.nps.today".to_owned())?;
        let host = url.host_str().unwrap_or_default().to_owned();
        if host.is_empty() {
            return Err("api.url names no host".to_owned());
        }
        let loopback = is_loopback(&host);
        match url.scheme() {
            "https" => {}
            "http" if loopback => {}
            "http" => {
                return Err("api.url must begin with https://, or the key could be read on the way".to_owned());
            }
            _ => return Err("api.url must begin with https://".to_owned()),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("api.url must not hold a name or a password; the key is kept in the keychain".to_owned());
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err("api.url must end before any ? or #; those belong to api.paths".to_owned());
        }
        Ok(Self { base: url.as_str().trim_end_matches('/').to_owned(), host, loopback })
    }

    /// The address with a path, which begins with a slash.
    pub(crate) fn with(&self, path: &str) -> Option<Url> {
        Url::parse(&format!("{}{path}", self.base)).ok()
    }

    /// For words to people.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// The port, said or usual.
    pub(crate) fn port(&self) -> u16 {
        let url = Url::parse(&self.base).ok();
        url.and_then(|url| url.port_or_known_default()).unwrap_or(443)
    }

    /// Whether the way to it is made secure.
    pub(crate) fn is_secure(&self) -> bool {
        self.base.starts_with("https:")
    }

    /// Whether it is this computer: then no proxy is asked.
    pub(crate) fn is_loopback(&self) -> bool {
        self.loopback
    }

    /// What is learned of a service is learned for this.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost") || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_travels_over_https_or_not_at_all() {
        let table = [
            ("https://api.nps.today", Ok("https://api.nps.today/campaigns/")),
            ("https://api.nps.today/", Ok("https://api.nps.today/campaigns/")),
            (" https://sandbox.api.nps.today ", Ok("https://sandbox.api.nps.today/campaigns/")),
            ("https://gate.example:8443/nps", Ok("https://gate.example:8443/nps/campaigns/")),
            ("http://127.0.0.1:47900", Ok("http://127.0.0.1:47900/campaigns/")),
            ("http://127.9.9.9:1", Ok("http://127.9.9.9:1/campaigns/")),
            ("http://localhost:1", Ok("http://localhost:1/campaigns/")),
            ("http://[::1]:1", Ok("http://[::1]:1/campaigns/")),
            ("http://api.nps.today", Err("https://")),
            ("http://localhost.example", Err("https://")),
            ("http://127.0.0.1.example", Err("https://")),
            ("ftp://api.nps.today", Err("https://")),
            ("file:///etc/passwd", Err("no host")),
            ("https://name:word@api.nps.today", Err("password")),
            ("https://api.nps.today?x=1", Err("api.paths")),
            ("https://api.nps.today#x", Err("api.paths")),
            ("api.nps.today", Err("not an address")),
            ("", Err("not an address")),
        ];
        for (text, expected) in table {
            match (Address::parse(text), expected) {
                (Ok(address), Ok(url)) => {
                    assert_eq!(address.with("/campaigns/").unwrap().as_str(), url, "{text}");
                }
                (Err(words), Err(part)) => assert!(words.contains(part), "{text}: {words}"),
                (got, _) => panic!("{text}: {got:?}"),
            }
        }
    }

    #[test]
    fn a_path_cannot_lead_to_another_host() {
        let address = Address::parse("https://api.nps.today").unwrap();
        for path in ["//evil.example/x", "/@evil.example", "/\\evil.example"] {
            assert_eq!(address.with(path).unwrap().host_str(), Some("api.nps.today"), "{path}");
        }
    }
}
