//! A database that was found damaged: the store has set it aside and goes on with what it could read. The engine says so, and keeps
//! again what it has in memory, which may be newer than what could be read.

use super::run::Engine;
use super::state::Trouble;

impl Engine {
    /// Looks whether the store met damage since the last turn.
    pub(super) fn notice_mended(&mut self) {
        let Some(mended) = self.ports.store.mended() else { return };
        if self.state.mended.as_ref() == Some(&mended) {
            return;
        }
        tracing::warn!(aside = mended.aside, rows = mended.rows, lost = mended.lost, "the database was mended");
        self.state.unkept.extend(self.state.calls.keys().copied());
        self.state.mended = Some(mended);
        self.state.trouble = Some(Trouble::Damaged);
        self.shown.touch_all();
    }

    /// What a person is told of it.
    pub(super) fn mended_words(&self) -> Option<String> {
        let mended = self.state.mended.as_ref()?;
        let id = if mended.lost { "trouble-damaged-lost" } else { "trouble-damaged" };
        Some(self.state.texts.say(id, &[("file", mended.aside.clone().into())]))
    }
}
