//! Which proxy the system puts on the way: the same rules by which the HTTP client finds it, asked for words to people.
//!
//! On Windows and macOS these are the system's settings for a fixed proxy, and the environment; on Linux the environment alone
//! (`HTTPS_PROXY`, `NO_PROXY`). A proxy that a script names (PAC) is not found: only browsers run those scripts.

use crate::address::Address;
use http::Uri;
use hyper_util::client::proxy::matcher::Matcher;

/// Host and port of the proxy; `None` where the way is direct. Its user name and password stay out of it.
pub(crate) fn on_the_way_to(address: &Address) -> Option<String> {
    if address.is_loopback() {
        return None;
    }
    let uri: Uri = address.base().parse().ok()?;
    let found = Matcher::from_system().intercept(&uri)?;
    let proxy = found.uri();
    Some(format!("{}:{}", proxy.host()?, proxy.port_u16().unwrap_or(if proxy.scheme_str() == Some("https") { 443 } else { 80 })))
}
