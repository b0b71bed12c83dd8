//! What a link is, without believing it. The text comes from any web page: it is read strictly and only once.

use super::LONGEST;
use super::fields::{Field, split};
use aftercall_core::call::CallPhase;
use aftercall_core::error::{Refusal, RefusalCode, Words};
use aftercall_core::id::ResponseId;
use serde_json::{Value, json};

/// A link that is one of ours.
#[derive(Debug, PartialEq)]
pub enum Link<'l> {
    /// Opens a window.
    Open(Place),
    /// Reports a call, if its signature is good.
    Call(Report<'l>),
}

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The main window.
    Main,
    /// The settings.
    Settings,
    /// One answer.
    Response(ResponseId),
}

/// A report that nobody has proved yet.
#[derive(PartialEq)]
pub struct Report<'l> {
    pub(super) phase: CallPhase,
    /// `call/<phase>`, as it is signed.
    pub(super) path: &'l str,
    pub(super) fields: Vec<Field<'l>>,
}

impl Report<'_> {
    /// What it says, before anybody believes it. The signature stays out: it is worth as much as the link.
    pub(super) fn said(&self) -> Value {
        let fields = self.fields.iter().filter(|field| field.name != "sig");
        let told = fields.map(|field| (field.name.clone(), Value::from(field.value.as_str())));
        std::iter::once(("phase".to_owned(), json!(self.phase))).chain(told).collect()
    }
}

impl std::fmt::Debug for Report<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The fields hold a customer's number.
        write!(formatter, "Report({}, {} fields)", self.path, self.fields.len())
    }
}

/// Reads a link.
///
/// # Errors
/// `invalid_request` when it is none of ours, `invalid_field` when a field of a report cannot be read.
pub fn read(link: &str) -> Result<Link<'_>, Refusal> {
    let rest = link
        .strip_prefix("aftercall:")
        .filter(|_| link.len() <= LONGEST && link.bytes().all(|byte| byte.is_ascii_graphic()))
        .ok_or_else(unknown)?;
    if let Some((path, query)) = rest.split_once('?') {
        let phase = path.strip_prefix("call/").and_then(crate::report::phase).ok_or_else(unknown)?;
        let fields = split(query).map_err(|fault| super::fields::refusal(&fault))?;
        return Ok(Link::Call(Report { phase, path, fields }));
    }
    match rest.split('/').collect::<Vec<_>>().as_slice() {
        ["open", "main"] => Ok(Link::Open(Place::Main)),
        ["open", "settings"] => Ok(Link::Open(Place::Settings)),
        ["open", "response", id] if !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()) => {
            id.parse().map(|id| Link::Open(Place::Response(ResponseId(id)))).map_err(|_| unknown())
        }
        ["call", phase] if crate::report::phase(phase).is_some() => {
            Err(super::follow::refused(RefusalCode::InvalidRequest, Words::of("link-without-fields", [])))
        }
        _ => Err(unknown()),
    }
}

fn unknown() -> Refusal {
    Refusal::said(RefusalCode::InvalidRequest, "link-unknown", &[])
}
