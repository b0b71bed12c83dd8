//! The settings page: every setting, the doors, the service, queues and campaigns.

use super::super::run::Engine;
use crate::view::{CampaignChoice, QueueView, SettingsView};

impl Engine {
    pub(super) fn settings_view(&self) -> SettingsView {
        let state = &self.state;
        SettingsView {
            rows: state.resolved.rows(),
            faults: state.resolved.faults_in(&state.texts),
            policy_count: state.resolved.policy_count(),
            doors: state.doors.values().map(|door| door.said_in(&state.texts)).collect(),
            door_secrets: state.session.secrets.door_secrets.keys().cloned().collect(),
            service: self.service_status(),
            queues: self.queues(),
            campaigns: self.campaign_choices(),
            version: self.start.version.clone(),
            update: self.update_status(),
            data_bytes: self.shown.data_bytes,
        }
    }

    /// All campaigns, by name.
    fn campaign_choices(&self) -> Vec<CampaignChoice> {
        let mut choices: Vec<_> =
            self.state.campaigns.iter().map(|campaign| CampaignChoice { id: campaign.id, name: campaign.name.clone() }).collect();
        choices.sort_by_key(|choice| (choice.name.to_lowercase(), choice.id));
        choices
    }

    /// Local rows, the service's map, and queues that calls named without a campaign.
    fn queues(&self) -> Vec<QueueView> {
        let (state, lens) = (&self.state, self.lens());
        let local = state.resolved.settings.queues.iter().map(|row| QueueView {
            queue: row.queue.clone(),
            campaign: row.campaign,
            campaign_name: lens.campaign_name(row.campaign),
            local: true,
            enabled: row.enabled,
        });
        let mut queues: Vec<QueueView> = local.collect();
        let mut add = |queue: &str, campaign| {
            if !queues.iter().any(|known| crate::policy::same_queue(&known.queue, queue)) {
                let campaign_name = lens.campaign_name(campaign);
                queues.push(QueueView { queue: queue.to_owned(), campaign, campaign_name, local: false, enabled: true });
            }
        };
        for row in state.ivr_map.iter().flatten() {
            add(&row.queue, Some(row.campaign));
        }
        for queue in &state.unmapped {
            add(queue, None);
        }
        queues
    }
}
