//! The body of a notification is markup where the server says so (Desktop Notifications 1.2, `body-markup`): a customer's
//! "<3" must not vanish, nor a link be made.

/// The body as plain text for a server with or without markup.
pub(super) fn plain(body: &str, server_has_markup: bool) -> String {
    if !server_has_markup {
        return body.to_owned();
    }
    body.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn markup_is_shown_and_not_obeyed() {
        let table = [
            ("thanks <3", "thanks &lt;3"),
            ("<a href=\"x\">y</a>", "&lt;a href=\"x\"&gt;y&lt;/a&gt;"),
            ("R&D &amp; more", "R&amp;D &amp;amp; more"),
            ("Tak for hjælpen", "Tak for hjælpen"),
        ];
        for (body, expected) in table {
            assert_eq!(plain(body, true), expected);
            assert_eq!(plain(body, false), body);
        }
    }
}
