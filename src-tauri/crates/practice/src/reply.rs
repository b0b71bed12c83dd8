//! What the service answers, before moods shape it.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::response::Response;

/// An answer.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) retry_after: Option<String>,
    pub(crate) payload: Payload,
}

/// What an answer carries.
#[derive(Debug)]
pub(crate) enum Payload {
    /// An object of ours: moods shape names and numbers.
    Document(Value),
    /// A list of objects of ours: moods shape and wrap it.
    List(Vec<Value>),
    /// Responses, written row by row while they are sent, so that 100,000 of them cost no memory.
    Rows(Vec<Arc<Response>>),
    /// JSON whose member names are not ours to shape.
    Verbatim(Value),
    /// Plain text.
    Text(String),
    /// HTML.
    Html(&'static str),
    /// Nothing.
    Empty,
    /// An error; the mood decides its form.
    Refusal(Refusal),
}

/// An error: a sentence, and what is wrong with which member of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) message: String,
    pub(crate) members: Vec<(String, String)>,
}

impl Reply {
    pub(crate) fn new(status: u16, payload: Payload) -> Self {
        Self { status, retry_after: None, payload }
    }

    pub(crate) fn document(value: Value) -> Self {
        Self::new(200, Payload::Document(value))
    }

    pub(crate) fn refusal(status: u16, message: &str) -> Self {
        Self::new(status, Payload::Refusal(Refusal { message: message.to_owned(), members: Vec::new() }))
    }

    /// 400 as ASP.NET answers a body that fails validation.
    pub(crate) fn invalid(members: Vec<(String, String)>) -> Self {
        let message = "One or more validation errors occurred.".to_owned();
        Self::new(400, Payload::Refusal(Refusal { message, members }))
    }
}

impl Refusal {
    /// ASP.NET problem details (RFC 9457).
    pub(crate) fn problem(&self, status: u16) -> Value {
        let mut problem = json!({
            "type": format!("https://tools.ietf.org/html/rfc9110#section-15.5.{}", status.saturating_sub(399)),
            "title": self.message,
            "status": status,
        });
        if let Value::Object(members) = &mut problem {
            if !self.members.is_empty() {
                members.insert("errors".to_owned(), self.errors());
            }
            members.insert("traceId".to_owned(), json!("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"));
        }
        problem
    }

    /// `{"member":["what is wrong"]}`
    pub(crate) fn errors(&self) -> Value {
        let errors = self.members.iter().map(|(member, text)| (member.clone(), json!([text])));
        Value::Object(errors.collect())
    }
}
