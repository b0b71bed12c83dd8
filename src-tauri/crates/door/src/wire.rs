//! The language of the local socket: frames of a big-endian length and JSON, each with the version of the language.
//!
//! A version of its own, and not the program's: during an update the old `aftercallctl` may meet the new program, and must
//! hear that instead of something half understood.

use aftercall_core::error::{Refusal, RefusalCode};
use aftercall_core::request::Request;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The version of this language.
pub const VERSION: u64 = 1;
/// The largest request, in bytes of JSON (architecture.md, "Doors").
pub const LARGEST_REQUEST: usize = 64 * 1024;
/// The largest reply, in bytes of JSON.
pub const LARGEST_REPLY: usize = 16 * 1024 * 1024;
/// Bytes of the length that precedes each frame.
pub(crate) const LENGTH_BYTES: usize = 4;

/// A page of the program, as `aftercallctl show` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// The main window.
    #[default]
    Main,
    /// The settings in the main window.
    Settings,
    /// The question that is open.
    Pgap,
}

/// What only the shell can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verb", rename_all = "snake_case", deny_unknown_fields)]
pub enum ShellRequest {
    /// Brings a window to the front.
    Show {
        /// Which.
        page: Page,
    },
    /// Closes all windows; the program stays in the tray.
    Hide,
    /// Ends the program.
    Quit,
    /// Follows an `aftercall:` link. The text is raw and foreign: whoever follows it checks it.
    Link {
        /// The link.
        url: String,
    },
}

/// One message from a client.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Message {
    /// For the engine.
    Ask(Box<Request>),
    /// For the shell.
    Shell(ShellRequest),
    /// Asks for the events as they happen, until the client closes.
    Watch(bool),
}

#[derive(Serialize)]
struct Versioned<'a, T> {
    v: u64,
    #[serde(flatten)]
    content: &'a T,
}

/// One message from the program.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Reply {
    /// The document that was asked for.
    Ok(Value),
    /// Why not.
    Error(Refusal),
    /// One event of a watch.
    Line(std::sync::Arc<Value>),
}

/// The JSON of a message or a reply, with its version.
///
/// # Errors
/// When a value cannot be written as JSON.
pub(crate) fn write<T: Serialize>(content: &T) -> serde_json::Result<Vec<u8>> {
    serde_json::to_vec(&Versioned { v: VERSION, content })
}

/// Puts the length before the JSON. `None` when the length has no place in four bytes.
pub(crate) fn framed(json: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(json.len()).ok()?;
    let mut frame = Vec::with_capacity(LENGTH_BYTES + json.len());
    frame.extend_from_slice(&length.to_be_bytes());
    frame.extend_from_slice(json);
    Some(frame)
}

/// A version is read before all else, so that a message of another version is not blamed for its members.
#[derive(Deserialize)]
struct Head {
    v: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    #[serde(rename = "v")]
    _version: u64,
    #[serde(default)]
    ask: Option<Box<Request>>,
    #[serde(default)]
    shell: Option<ShellRequest>,
    #[serde(default)]
    watch: Option<bool>,
}

fn not_ours(message: impl Into<String>) -> Refusal {
    Refusal::new(RefusalCode::InvalidRequest, message)
}

/// Reads what a client sent.
///
/// # Errors
/// `invalid_request` that says what is wrong with it; `detail.spoken` and `detail.asked` name both versions where they differ.
pub(crate) fn read_message(json: &[u8]) -> Result<Message, Refusal> {
    let head: Head = serde_json::from_slice(json).map_err(|fault| not_ours(format!("The message is not a JSON object: {fault}.")))?;
    let asked = head.v.unwrap_or(Value::Null);
    if asked.as_u64() != Some(VERSION) {
        return Err(not_ours(format!(
            "The running Aftercall speaks version {VERSION}, the message is of version {asked}. \
             Use the aftercallctl that was installed with it; after an update, end Aftercall and start it again."
        ))
        .with(json!({ "spoken": VERSION, "asked": asked })));
    }
    let body: Body = serde_json::from_slice(json).map_err(|fault| not_ours(format!("The message is not one of ours: {fault}.")))?;
    match (body.ask, body.shell, body.watch) {
        (Some(request), None, None) => Ok(Message::Ask(request)),
        (None, Some(request), None) => Ok(Message::Shell(request)),
        (None, None, Some(true)) => Ok(Message::Watch(true)),
        _ => Err(not_ours("A message has exactly one of the members ask, shell and \"watch\": true.")),
    }
}

/// A refusal as the client reads it. Its code stays text: a newer program may know codes that we do not.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Told {
    /// For programs.
    pub code: String,
    /// For people.
    pub message: String,
    /// Figures and names that belong to the code.
    #[serde(default)]
    pub detail: Value,
}

impl Told {
    /// The exit code of `aftercallctl`: that of the code, 1 for one that we do not know.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        serde_json::from_value::<RefusalCode>(Value::from(self.code.as_str())).map_or(1, RefusalCode::exit_code)
    }
}

/// What a client reads.
#[derive(Debug)]
pub(crate) enum Heard {
    Ok(Value),
    Error(Told),
    Line(Value),
}

#[derive(Deserialize)]
struct ReplyBody {
    v: Value,
    #[serde(default, deserialize_with = "present")]
    ok: Option<Value>,
    #[serde(default)]
    error: Option<Told>,
    #[serde(default, deserialize_with = "present")]
    line: Option<Value>,
}

/// `"ok": null` is an answer, a missing `ok` is none.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// Reads what the program sent. The error text says what is wrong with it.
pub(crate) fn read_reply(json: &[u8]) -> Result<Heard, String> {
    let body: ReplyBody = serde_json::from_slice(json).map_err(|fault| format!("not a reply: {fault}"))?;
    // An error is read whatever its version: it is how another version says that it is one.
    if let Some(told) = body.error {
        return Ok(Heard::Error(told));
    }
    if body.v.as_u64() != Some(VERSION) {
        return Err(format!("aftercallctl speaks version {VERSION}, the running Aftercall answers in version {}", body.v));
    }
    match (body.ok, body.line) {
        (Some(document), None) => Ok(Heard::Ok(document)),
        (None, Some(line)) => Ok(Heard::Line(line)),
        _ => Err("a reply has exactly one of ok, error and line".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn refusal(json: &str) -> Refusal {
        read_message(json.as_bytes()).unwrap_err()
    }

    #[test]
    fn messages_are_written_as_the_contract_says() {
        let cases = [
            (Message::Ask(Box::new(Request::Refresh {})), r#"{"v":1,"ask":{"verb":"refresh"}}"#),
            (Message::Watch(true), r#"{"v":1,"watch":true}"#),
            (Message::Shell(ShellRequest::Show { page: Page::Settings }), r#"{"v":1,"shell":{"verb":"show","page":"settings"}}"#),
            (Message::Shell(ShellRequest::Hide), r#"{"v":1,"shell":{"verb":"hide"}}"#),
            (Message::Shell(ShellRequest::Quit), r#"{"v":1,"shell":{"verb":"quit"}}"#),
            (
                Message::Shell(ShellRequest::Link { url: "aftercall:open/main".into() }),
                r#"{"v":1,"shell":{"verb":"link","url":"aftercall:open/main"}}"#,
            ),
        ];
        for (message, json) in cases {
            let written = write(&message).unwrap();
            assert_eq!(String::from_utf8(written.clone()).unwrap(), json);
            let read_again = write(&read_message(&written).unwrap()).unwrap();
            assert_eq!(String::from_utf8(read_again).unwrap(), json);
        }
    }

    #[test]
    fn another_version_is_told_both_versions_even_if_its_members_are_unknown() {
        let refusal = refusal(r#"{"v":2,"please":{}}"#);
        assert_eq!(refusal.code, RefusalCode::InvalidRequest);
        assert_eq!(refusal.detail, json!({ "spoken": 1, "asked": 2 }));
        assert!(refusal.message.contains("version 1") && refusal.message.contains("version 2"));
    }

    #[test]
    fn what_is_not_ours_is_refused() {
        for json in [
            "",
            "null",
            "[]",
            "{}",
            "{",
            r#"{"v":"1","watch":true}"#,
            r#"{"v":1}"#,
            r#"{"v":1,"watch":false}"#,
            r#"{"v":1,"watch":true,"ask":{"verb":"status"}}"#,
            r#"{"v":1,"ask":{"verb":"fly"}}"#,
            r#"{"v":1,"ask":{"verb":"calls","limt":3}}"#,
            r#"{"v":1,"shell":{"verb":"show","page":"cellar"}}"#,
            r#"{"v":1,"watch":true,"more":1}"#,
        ] {
            assert_eq!(refusal(json).code, RefusalCode::InvalidRequest, "{json}");
        }
    }

    #[test]
    fn deep_nesting_is_refused_and_does_not_eat_the_stack() {
        let deep = format!(r#"{{"v":1,"ask":{}"#, "[".repeat(60_000));
        assert_eq!(refusal(&deep).code, RefusalCode::InvalidRequest);
    }

    #[test]
    fn a_null_document_is_an_answer() {
        assert!(matches!(read_reply(br#"{"v":1,"ok":null}"#), Ok(Heard::Ok(Value::Null))));
        assert!(read_reply(br#"{"v":1}"#).is_err());
        assert!(read_reply(br#"{"v":2,"ok":{}}"#).unwrap_err().contains("version 2"));
    }

    #[test]
    fn an_error_of_a_newer_program_keeps_its_code() {
        let heard = read_reply(br#"{"v":9,"error":{"code":"out_of_tea","message":"m"}}"#);
        let Ok(Heard::Error(told)) = heard else { panic!("{heard:?}") };
        assert_eq!((told.code.as_str(), told.exit_code()), ("out_of_tea", 1));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
            let _ = read_message(&bytes);
            let _ = read_reply(&bytes);
        }

        #[test]
        fn any_member_after_a_good_start_is_read_or_refused(rest in ".{0,300}") {
            let _ = read_message(format!(r#"{{"v":1,"ask":{{"verb":"{rest}"#).as_bytes());
            let _ = read_message(format!(r#"{{"v":1,"ask":{rest}}}"#).as_bytes());
        }
    }
}
