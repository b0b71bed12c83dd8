//! What was promised, beside what the ledger and the service say.

use crate::support::World;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// One call of the burst.
#[derive(Debug, Clone)]
pub struct Call {
    /// What the phone system calls it.
    pub id: String,
    pub number: String,
    /// The estimate that is given if one is asked for.
    pub points: u8,
}

/// Everything over all rounds.
#[derive(Debug, Default)]
pub struct Books {
    /// By the phone system's id.
    pub calls: BTreeMap<String, Call>,
    /// Ids whose report was answered with "recorded".
    pub acknowledged: BTreeSet<String>,
    /// Ids for which somebody tried to give an estimate.
    pub rated: BTreeSet<String>,
}

impl Books {
    /// Right after a start: the program goes on sending meanwhile.
    pub fn check(&self, world: &World) {
        let members = members(world);
        let ledger = ledger(world);
        self.check_promises(&ledger);
        for (id, row) in &ledger {
            let survey = row["survey"].as_str().unwrap();
            let accepted = members.contains_key(&self.calls[id].number);
            assert!(!accepted || ["sent", "uncertain", "sending"].contains(&survey), "accepted, and yet: {row}");
        }
        // What is called sent was accepted before it was called so.
        self.check_sent(&ledger, &self::members(world));
        self.check_members(world);
    }

    /// When nothing is on its way any more.
    pub fn check_settled(&self, world: &World) {
        let (ledger, members) = (ledger(world), members(world));
        self.check_promises(&ledger);
        self.check_sent(&ledger, &members);
        self.check_members(world);
        for (id, row) in &ledger {
            let accepted = members.contains_key(&self.calls[id].number);
            let survey = row["survey"].as_str().unwrap();
            assert!(!accepted || ["sent", "uncertain"].contains(&survey), "accepted, and yet: {row}");
            assert!(!["queued", "sending", "open"].contains(&survey), "it waits for ever: {row}");
        }
        let sent = ledger.values().filter(|row| row["survey"] == "sent").count();
        assert!(sent > 0, "a test in which nothing is sent shows nothing");
    }

    fn check_promises(&self, ledger: &BTreeMap<String, Value>) {
        let lost: Vec<_> = self.acknowledged.iter().filter(|id| !ledger.contains_key(*id)).collect();
        assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    }

    fn check_sent(&self, ledger: &BTreeMap<String, Value>, members: &BTreeMap<String, u32>) {
        for (id, row) in ledger.iter().filter(|(_, row)| row["survey"] == "sent") {
            assert!(members.contains_key(&self.calls[id].number), "called sent and not accepted: {row}");
        }
    }

    /// Nobody is there twice, nobody without a call, and no estimate that nobody gave.
    fn check_members(&self, world: &World) {
        let twice: Vec<_> = members(world).into_iter().filter(|(_, times)| *times > 1).collect();
        assert!(twice.is_empty(), "asked twice: {twice:?}");
        let statistics = world.service().statistics();
        assert!(statistics.repeats.is_empty(), "sent again after it was stored: {:?}", statistics.repeats);
        for member in world.service().members() {
            let phone = member.phone.unwrap();
            let call = self.calls.values().find(|call| call.number == phone).expect("a customer who called");
            let chosen = self.rated.contains(&call.id).then_some(call.points);
            assert!(
                member.agent_rating.is_none() || member.agent_rating == chosen,
                "nobody chose {:?} for {}",
                member.agent_rating,
                call.id
            );
        }
    }
}

/// How often each customer was accepted.
fn members(world: &World) -> BTreeMap<String, u32> {
    let mut members = BTreeMap::new();
    for member in world.service().members() {
        *members.entry(member.phone.unwrap()).or_default() += 1;
    }
    members
}

fn ledger(world: &World) -> BTreeMap<String, Value> {
    let document = world.ask(&["calls", "--limit", "10000"]);
    let rows = document["calls"].as_array().unwrap();
    let ledger: BTreeMap<_, _> = rows.iter().map(|row| (row["source_id"].as_str().unwrap().to_owned(), row.clone())).collect();
    assert_eq!(ledger.len(), rows.len(), "one row for each call");
    ledger
}
