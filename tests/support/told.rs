//! What a console command printed, and how it ended.

use serde_json::Value;

/// The end of one `aftercallctl`.
#[derive(Debug)]
pub struct Told {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Told {
    pub(super) fn of(output: &std::process::Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self { code: output.status.code().expect("an exit code"), out: text(&output.stdout), err: text(&output.stderr) }
    }

    /// The one document that it printed and nothing else.
    pub fn json(&self) -> Value {
        assert!(self.err.is_empty(), "with --json nothing is said beside the document: {self:?}");
        assert_eq!(self.out.lines().count(), 1, "one line: {self:?}");
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The document of something done.
    pub fn done(&self) -> Value {
        assert_eq!(self.code, 0, "{self:?}");
        self.json()
    }

    /// The code of a refusal, whose document is complete.
    pub fn refused(&self, exit_code: i32) -> String {
        assert_eq!(self.code, exit_code, "{self:?}");
        let document = self.json();
        has_members(&document, &["error"]);
        has_members(&document["error"], &["code", "message", "detail"]);
        let message = document["error"]["message"].as_str().unwrap();
        assert!(message.len() > 10, "a message for people: {message}");
        document["error"]["code"].as_str().unwrap().to_owned()
    }
}

/// Every one of these members is there, if only with `null`.
#[track_caller]
pub fn has_members(document: &Value, names: &[&str]) {
    let object = document.as_object().unwrap_or_else(|| panic!("not an object: {document}"));
    let missing: Vec<_> = names.iter().filter(|name| !object.contains_key(**name)).collect();
    assert!(missing.is_empty(), "{missing:?} missing in {document:#}");
}
