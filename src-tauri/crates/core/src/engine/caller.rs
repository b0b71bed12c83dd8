//! The caller's earlier answers, quietly, while it rings or they talk; gone when the call ends.

use super::run::Engine;
use super::state::{CallerCard, Done};
use crate::id::CallId;
use crate::ports::{Read, ServiceFault};
use crate::response::Response;
use crate::view::{CallerPhase, CallerView, EarlierAnswer};
use jiff::Timestamp;

/// Earlier answers that the card shows.
const MOST_EARLIER: usize = 3;

impl Engine {
    /// A call began, went on or ended.
    pub(super) fn caller_changed(&mut self, id: CallId) {
        let Some(call) = self.state.calls.get(&id) else { return };
        let open = call.ended_at.is_none();
        let shown = self.state.caller.as_ref().map(|card| card.call);
        if !open {
            if shown == Some(id) {
                self.state.caller = None;
                self.shown.touch();
            }
            return;
        }
        self.shown.touch();
        let Some(number) = call.e164.clone() else { return };
        let reachable = self.may_call();
        let Some(service) = self.state.session.service.clone().filter(|_| reachable) else { return };
        if shown.is_some_and(|shown| shown == id || self.state.calls.contains_key(&shown)) {
            return;
        }
        self.state.caller = Some(CallerCard { call: id, answers: None, trouble: None });
        self.errand(async move { Done::Earlier { call: id, answers: Some(service.phone_responses(&number).await) } }, move || {
            Some(Done::Earlier { call: id, answers: None })
        });
    }

    /// Takes the caller's earlier answers, unless the call is over by now.
    pub(super) fn earlier_read(&mut self, id: CallId, answers: Option<Result<Read<Response>, ServiceFault>>) {
        match &answers {
            Some(Ok(_)) => self.service_answered(),
            Some(Err(fault)) => self.read_faulted(fault),
            None => {}
        }
        let lens_names = self.state.campaigns.clone();
        let texts = self.state.texts.clone();
        let Some(card) = self.state.caller.as_mut().filter(|card| card.call == id) else { return };
        match answers {
            Some(Ok(mut read)) => {
                read.rows.sort_by_key(|response| std::cmp::Reverse((response.rated_at, response.id)));
                card.answers = Some(read.rows.into_iter().map(|response| earlier(response, &lens_names)).collect());
            }
            Some(Err(fault)) => {
                card.answers = Some(Vec::new());
                card.trouble = Some(fault.words.say(&texts));
            }
            None => {
                card.answers = Some(Vec::new());
                card.trouble = Some(texts.say("caller-trouble", &[]));
            }
        }
    }

    /// The caller card, while its call is in progress.
    pub(super) fn caller_view(&self) -> Option<CallerView> {
        let card = self.state.caller.as_ref()?;
        let call = self.state.calls.get(&card.call).filter(|call| call.ended_at.is_none())?;
        let lens = self.lens();
        let since: Timestamp = call.answered_at.or(call.started_at).unwrap_or(call.created_at);
        Some(CallerView {
            revision: 0,
            call: call.id,
            name: call.customer_name(),
            number: lens.number(call.e164.as_deref().or(call.number.as_deref())),
            queue: call.queue.clone(),
            phase: if call.answered_at.is_some() { CallerPhase::Talking } else { CallerPhase::Ringing },
            since,
            total: card.answers.as_ref().map_or(0, |answers| u32::try_from(answers.len()).unwrap_or(u32::MAX)),
            answers: card.answers.as_ref().map(|answers| answers.iter().take(MOST_EARLIER).cloned().collect()),
            trouble: card.trouble.clone(),
            language: self.state.texts.language().to_owned(),
            theme: self.state.resolved.settings.window.theme.word().to_owned(),
        })
    }
}

fn earlier(response: Response, campaigns: &[crate::ports::Campaign]) -> EarlierAnswer {
    let named = campaigns.iter().find(|campaign| Some(campaign.id) == response.campaign).map(|campaign| campaign.name.clone());
    EarlierAnswer {
        rating: response.rating,
        comment: response.comment,
        rated_at: response.rated_at,
        campaign_name: response.campaign_name.or(named),
    }
}
