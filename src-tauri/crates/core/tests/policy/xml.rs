//! The little that writing XML takes.

use std::fmt::Write as _;

/// Text or an attribute's value.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Lines with their depth.
#[derive(Default)]
pub struct Lines {
    text: String,
    depth: usize,
}

impl Lines {
    pub fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{:width$}{line}", "", width = self.depth * 2);
    }

    /// An element around what `inside` writes.
    pub fn around(&mut self, open: &str, inside: impl FnOnce(&mut Self)) {
        let name = open.split_whitespace().next().unwrap();
        self.line(&format!("<{open}>"));
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        self.line(&format!("</{name}>"));
    }

    pub fn finish(self) -> String {
        self.text
    }
}
