//! The tray: one icon, one tooltip, a menu of words. Comparable, so that it is redrawn only when it differs.

/// The icon states of the design; the first that applies wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TrayIcon {
    /// Quiet: a call is in progress, or the agent shows the screen to others.
    Call,
    /// Something is wrong.
    Attention,
    /// A call waits for an estimate.
    Question,
    /// The service cannot be reached.
    Offline,
    /// New answers.
    Unread,
    /// All is well.
    Idle,
}

/// The tray. Texts are finished sentences in the agent's language.
#[derive(Clone, PartialEq)]
pub struct TrayView {
    /// The icon.
    pub icon: TrayIcon,
    /// What the icon says when it is pointed at.
    pub tooltip: String,
    /// The first line of the menu: "Connected, read 09:41".
    pub health: String,
    /// The score with n and range, or why there is none.
    pub score: Option<String>,
    /// The open questions.
    pub question: Option<String>,
    /// The new answers.
    pub answers: Option<String>,
    /// The last call and what became of it.
    pub last_call: Option<String>,
    /// Whether a call is in progress, so that "The call has ended" can be chosen.
    pub call_open: bool,
    /// Whether notifications are paused, in words.
    pub paused: Option<String>,
    /// Whether the agent shows the screen to others, in words.
    pub presenting: Option<String>,
    /// Whether somebody is signed in.
    pub signed_in: bool,
}
