//! The question of a p-gap period, and when it comes and goes.

use super::super::run::Engine;
use crate::call::SurveyState;
use crate::pgap;
use crate::view::{Chosen, PgapView};

impl Engine {
    pub(super) fn pgap_view(&self) -> Option<PgapView> {
        let state = &self.state;
        let call = pgap::on_screen(state.calls.values(), state.preferred, state.keeps_windows_away(self.now), self.now)?;
        let settings = &state.resolved.settings;
        let lens = self.lens();
        let chosen = pgap::can_be_undone(call, self.now)
            .then(|| Chosen { estimate: call.survey.estimate, until: call.survey.due_at.unwrap_or(self.now) });
        let waiting = state.calls.values().filter(|other| other.survey.state == SurveyState::AwaitingEstimate && other.id != call.id);
        let question =
            settings.pgap.question.get(state.texts.language()).cloned().unwrap_or_else(|| state.texts.say("pgap-built-in-question", &[]));
        Some(PgapView {
            revision: self.shown.revision,
            call: call.id,
            name: call.customer_name(),
            number: lens.number(call.e164.as_deref().or(call.number.as_deref())),
            about: lens.campaign_name(call.survey.campaign).or_else(|| call.queue.clone()),
            talk_seconds: call.talk_seconds,
            ended_at: call.ended_at,
            question,
            more: u32::try_from(waiting.count()).unwrap_or(u32::MAX),
            chosen,
            language: state.texts.language().to_owned(),
            theme: settings.window.theme.word().to_owned(),
            practice: self.start.practice.is_some(),
        })
    }

    /// A question that was put off, or a choice that can no longer be undone, changes what is on screen.
    pub(in super::super) fn questions_due(&mut self) {
        let on_screen = pgap::on_screen(self.state.calls.values(), self.state.preferred, self.state.keeps_windows_away(self.now), self.now)
            .map(|call| (call.id, pgap::can_be_undone(call, self.now)));
        if self.state.on_screen != on_screen {
            self.state.on_screen = on_screen;
            self.shown.touch();
        }
    }
}
