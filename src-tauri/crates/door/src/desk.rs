//! What stands behind a door. The shell implements it with the engine and its windows; tests play it with a script.

use crate::wire::ShellRequest;
use aftercall_core::engine::DoorHealth;
use aftercall_core::error::{Refusal, Words};
use aftercall_core::request::Request;
use async_trait::async_trait;
use serde_json::Value;
use std::sync::Arc;
use tokio::sync::broadcast;

/// The name of the local socket in `status` (interface.md, `doors`).
pub const SOCKET_DOOR: &str = "ctl";
/// The name of local HTTP in `status`.
pub const HTTP_DOOR: &str = "http";
/// The name of links in `status`.
pub const LINK_DOOR: &str = "link";

/// The running program, as a door sees it.
#[async_trait]
pub trait Desk: Send + Sync {
    /// Asks the engine; the document of interface.md, or why not.
    async fn ask(&self, request: Request) -> Result<Value, Refusal>;

    /// The lines of `aftercallctl watch` from now on.
    fn watch(&self) -> broadcast::Receiver<Arc<Value>>;

    /// Asks the shell: windows, the end of the program, a link.
    async fn shell(&self, request: ShellRequest) -> Result<Value, Refusal>;

    /// A call event came through this door just now and was taken.
    fn seen(&self, door: &str);

    /// How a door is doing from now on. Nothing by default: not everybody shows it.
    fn health(&self, _health: DoorHealth) {}

    /// Whether anybody watches, so that [`Desk::heard`] is worth its cost.
    fn is_watched(&self) -> bool {
        false
    }

    /// A door heard this from outside, as it came. Whoever watches is shown it masked. Nothing by default: not everybody shows it.
    fn heard(&self, _door: &str, _said: &Value) {}

    /// A door turned something away: what, why and what to do, without personal data. Nothing by default: not everybody shows it.
    fn refused(&self, _door: &str, _words: Words) {}
}
