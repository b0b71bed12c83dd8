//! What the engine knows. Everything that must outlive the program is in the store; the rest is here.

use super::asked::Asked;
use super::door_health::DoorHealth;
use super::reach::Reach;
use super::{Reply, Start};
use crate::call::{CallRecord, SurveyState, Tracker};
use crate::error::Words;
use crate::id::CallId;
use crate::pgap;
use crate::ports::{
    Added, Analytics, Campaign, Kept, KeychainFault, KeychainState, Notification, PolicyRead, QueueRow, Read, Secrets, Service,
    ServiceFault, StoreFault,
};
use crate::response::Response;
use crate::settings::Resolved;
use crate::text::Texts;
use crate::update::{Release, UpdateFault};
use crate::view::{EarlierAnswer, ServiceState, SetupView};
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

/// What errands bring back.
pub(super) enum Done {
    /// Settings and policy were read.
    Settings { user: Result<Option<String>, String>, policy: PolicyRead, writes: u64 },
    /// Keychain and store were tried.
    Opened(Box<Opened>),
    /// A request to add a respondent ended; `None`: its task failed inside.
    Added { session: u32, call: CallId, answer: Option<Result<Added, ServiceFault>> },
    /// The service was read.
    Read(Box<ReadDone>),
    /// The caller's earlier answers were read.
    Earlier { call: CallId, answers: Option<Result<Read<Response>, ServiceFault>> },
    /// A step of a sign-in ended.
    SignIn(Box<super::account::SignInDone>),
    /// A sign-in failed inside.
    SignInBroke,
    /// The keychain gave or took the secret of the doors, or did not.
    DoorToken(Box<super::doors::TokenDone>),
    /// The keychain took the secret of a connector, or did not.
    DoorSecret(Box<super::door_secret::SecretDone>),
    /// A trial of the connection is over.
    Trial { reply: Reply, trial: Box<crate::view::ConnectionTrial> },
    /// An update was looked for at an address.
    UpdateLooked { address: String, found: Result<Release, UpdateFault> },
    /// An update was put in place, or was not; the version.
    UpdatePlaced(Result<String, UpdateFault>),
    /// The keychain took, or did not take, the secrets of a sign-out.
    SignedOut { reply: Reply, wipe: bool, kept: Result<(), KeychainFault> },
}

pub(super) struct Opened {
    /// The keychain alone was asked: the store was open.
    pub alone: bool,
    pub keychain: KeychainState,
    pub words: Option<String>,
    pub secrets: Secrets,
    pub kept: Result<Kept, StoreFault>,
}

pub(super) struct ReadDone {
    /// The session that asked: what comes after its end is nobody's.
    pub session: u32,
    pub analytics: Option<Result<Analytics, ServiceFault>>,
    pub days: u16,
    /// How far back was read.
    pub since: Timestamp,
    pub responses: Option<Result<Read<Response>, ServiceFault>>,
    pub ivr_map: Option<Result<Read<QueueRow>, ServiceFault>>,
    pub campaigns: Option<Result<Read<Campaign>, ServiceFault>>,
}

/// What fails inside, for the banner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The database cannot be used, or does not keep a turn.
    Store,
    /// It was found damaged, and mended.
    Damaged,
    /// There is no keychain, and nothing is kept without one.
    Keychain,
    /// The engine failed again and again.
    Inside,
}

/// Who is signed in, and with what.
#[derive(Default)]
pub(super) struct Session {
    /// Which one this is: counts up with every end of one.
    pub number: u32,
    pub secrets: Secrets,
    pub key: Option<SecretString>,
    pub session_only: bool,
    pub key_rejected: bool,
    /// When a key that was not accepted is tried again.
    pub key_again_at: Option<Timestamp>,
    /// Whether the read under way was begun to try it.
    pub key_tried: bool,
    /// Whether that was told, since a survey was accepted last.
    pub key_rejection_told: bool,
    pub service: Option<Arc<dyn Service>>,
    pub keychain: Option<KeychainState>,
    pub keychain_words: Option<String>,
}

/// How the service is doing, and when it is read.
pub(super) struct Reading {
    pub state: ServiceState,
    pub since: Option<Timestamp>,
    pub last_ok: Option<Timestamp>,
    pub last_error: Option<Words>,
    pub last_read: Option<Timestamp>,
    pub next_read: Option<Timestamp>,
    pub reading: bool,
    /// What a read brought and is not kept yet; until then it goes on.
    pub merging: Option<Box<super::answers::Merging>>,
    /// A read was asked for while one was under way.
    pub again: bool,
    pub failures: u32,
    pub quick_until: Option<Timestamp>,
    pub paused_until: Option<Timestamp>,
    /// Pauses that the service asked for since it last answered.
    pub throttles: u32,
    pub map_read_at: Option<Timestamp>,
    pub unreadable: u32,
    pub analytics: Option<(Analytics, u16, Timestamp)>,
    /// Whether the next read goes back as far as it can.
    pub full: bool,
    pub full_at: Option<Timestamp>,
    pub network_up: bool,
    /// A person wants the service tried although the system says that there is no network: it may know of some devices only.
    pub try_network: bool,
    pub waiters: Vec<Reply>,
    /// Who asked for a read while another was under way, and waits for the next one.
    pub next_waiters: Vec<Reply>,
}

impl Reading {
    /// What is being read, and what was read and is not kept yet, is nobody's any more.
    pub(super) fn let_go(&mut self) {
        self.reading = false;
        self.merging = None;
        self.waiters.append(&mut self.next_waiters);
    }

    /// Times that were reckoned with a clock that was ahead.
    fn clock_went_back(&mut self, now: Timestamp) {
        self.next_read = self.next_read.map(|at| at.min(now));
        for at in [&mut self.since, &mut self.last_ok, &mut self.last_read, &mut self.map_read_at, &mut self.full_at] {
            *at = at.map(|at| at.min(now));
        }
        // How long the service wanted to be left alone is not known any more; it will say so again.
        self.paused_until = None;
        self.quick_until = None;
    }
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            state: ServiceState::Unknown,
            since: None,
            last_ok: None,
            last_error: None,
            last_read: None,
            next_read: None,
            reading: false,
            merging: None,
            again: false,
            failures: 0,
            quick_until: None,
            paused_until: None,
            throttles: 0,
            map_read_at: None,
            unreadable: 0,
            analytics: None,
            full: true,
            full_at: None,
            network_up: true,
            try_network: false,
            waiters: Vec::new(),
            next_waiters: Vec::new(),
        }
    }
}

/// The store: whether it can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum StoreState {
    /// It is being opened; calls wait for it.
    Opening,
    /// It can be used.
    Open,
    /// It cannot; why.
    Closed(StoreFault),
}

/// The caller card's call.
pub(super) struct CallerCard {
    pub call: CallId,
    pub answers: Option<Vec<EarlierAnswer>>,
    pub trouble: Option<String>,
}

/// Everything.
pub(super) struct State {
    pub resolved: Resolved,
    pub settings_text: Option<String>,
    /// The text that the database has, for a start that finds a settings file which cannot be read.
    pub settings_kept: Option<String>,
    /// Why the file could not be read when the program started, until the database has said what stood in it before.
    pub settings_lost: Option<crate::settings::Fault>,
    /// Our own writes of the settings file, counted: what was read before one of them is out of date.
    pub settings_writes: u64,
    pub settings_read: bool,
    pub policy: PolicyRead,
    /// The address that the directory told last.
    pub known_mail: Option<String>,
    /// When the directory is asked again.
    pub person_again_at: Option<Timestamp>,
    pub texts: Texts,
    pub store: StoreState,
    pub retry_store_at: Option<Timestamp>,
    /// The keychain is being asked for the key of the database.
    pub opening_store: bool,
    pub waiting: VecDeque<super::Ask>,
    pub session: Session,
    pub setup: SetupView,
    pub signing_in: bool,
    /// Who waits for the end of a sign-in.
    pub sign_in_asker: Option<Reply>,
    /// Calls that are not final, and those that this turn touched.
    pub calls: BTreeMap<CallId, CallRecord>,
    /// Calls whose answer came but could not be kept yet.
    pub unkept: BTreeSet<CallId>,
    pub tracker: Tracker,
    /// By E.164: when a customer was asked last, or is about to be.
    pub asked: Asked,
    /// By E.164: since when a customer does not want to be asked.
    pub declined: BTreeMap<String, Timestamp>,
    /// The e-mail of the agent to whom what is kept belongs.
    pub agent: Option<String>,
    pub in_flight: usize,
    /// A survey is due whose last answer is being kept in this turn: it goes in the next.
    pub goes_next_turn: bool,
    pub ivr_map: Option<Vec<QueueRow>>,
    pub campaigns: Vec<Campaign>,
    pub unmapped: Vec<String>,
    pub reading: Reading,
    pub synced_once: bool,
    /// How far back all answers are here, and what the note says of it.
    pub reach: Option<Reach>,
    pub reach_noted: Option<Reach>,
    /// The longest time that figures were wanted of.
    pub widest_days: u16,
    pub days: u16,
    pub preferred: Option<CallId>,
    /// The question on screen, and whether its choice can be undone.
    pub on_screen: Option<(CallId, bool)>,
    pub caller: Option<CallerCard>,
    pub paused_until: Option<Timestamp>,
    /// Until when the agent shows the screen to others.
    pub presenting_until: Option<Timestamp>,
    /// The system's "do not disturb" is on.
    pub do_not_disturb: bool,
    pub held: Vec<Notification>,
    pub retention_at: Option<Timestamp>,
    /// Nobody is at the computer: the screen is locked, or nothing was touched for a while.
    pub away: bool,
    pub tray_shown: Option<bool>,
    pub windows: Vec<String>,
    pub doors: BTreeMap<String, DoorHealth>,
    pub door: super::doors::DoorState,
    /// The damage that was noticed last.
    pub mended: Option<crate::ports::Mended>,
    pub trouble: Option<Trouble>,
    pub updates: super::updates::Updating,
    pub failures_inside: VecDeque<Timestamp>,
}

impl State {
    /// Before anything was read or opened.
    pub(super) fn first(start: &Start) -> Self {
        let resolved = Resolved::default();
        let days = resolved.settings.read.days;
        Self {
            texts: Texts::of(&start.system_language),
            resolved,
            settings_text: None,
            settings_kept: None,
            settings_lost: None,
            settings_writes: 0,
            settings_read: false,
            policy: PolicyRead::default(),
            known_mail: None,
            person_again_at: None,
            store: StoreState::Opening,
            retry_store_at: None,
            opening_store: false,
            waiting: VecDeque::new(),
            session: Session::default(),
            setup: SetupView::default(),
            signing_in: false,
            sign_in_asker: None,
            calls: BTreeMap::new(),
            unkept: BTreeSet::new(),
            tracker: Tracker::default(),
            asked: Asked::default(),
            declined: BTreeMap::new(),
            agent: None,
            in_flight: 0,
            goes_next_turn: false,
            ivr_map: None,
            campaigns: Vec::new(),
            unmapped: Vec::new(),
            reading: Reading::default(),
            synced_once: false,
            reach: None,
            reach_noted: None,
            widest_days: 0,
            days,
            preferred: None,
            on_screen: None,
            caller: None,
            paused_until: None,
            presenting_until: None,
            do_not_disturb: false,
            held: Vec::new(),
            retention_at: None,
            away: false,
            tray_shown: None,
            windows: Vec::new(),
            doors: BTreeMap::new(),
            door: super::doors::DoorState::default(),
            mended: None,
            trouble: None,
            updates: super::updates::Updating::default(),
            failures_inside: VecDeque::new(),
        }
    }

    /// Takes over from a state that is given up what the world told and would not tell again.
    pub(super) fn take_surroundings(&mut self, before: Self) {
        (self.tray_shown, self.windows, self.doors, self.away) = (before.tray_shown, before.windows, before.doors, before.away);
        self.do_not_disturb = before.do_not_disturb;
        self.reading.network_up = before.reading.network_up;
        self.failures_inside = before.failures_inside;
        self.trouble = before.trouble.filter(|kind| *kind == Trouble::Inside);
        self.session.number = before.session.number + 1;
        self.updates.installed = before.updates.installed;
        if before.session.session_only {
            (self.session.session_only, self.session.key) = (true, before.session.key);
        }
    }

    /// Times that were reckoned with a clock that was ahead. Those of calls mend themselves: `outbox::pass_time`.
    pub(super) fn clock_went_back(&mut self, now: Timestamp) {
        tracing::info!("the clock went back");
        self.reading.clock_went_back(now);
        let day = now + SignedDuration::from_hours(24);
        self.retention_at = self.retention_at.map(|at| at.min(day));
        self.retry_store_at = self.retry_store_at.map(|_| now);
        self.session.key_again_at = self.session.key_again_at.map(|_| now);
        self.updates.next_look = self.updates.next_look.map(|at| at.min(day));
        self.asked.not_after(now);
        for at in &mut self.failures_inside {
            *at = now.min(*at);
        }
    }

    /// Whether a call is in progress.
    pub(super) fn in_call(&self) -> bool {
        self.calls.values().any(|call| call.ended_at.is_none())
    }

    /// Whether windows that come by themselves stay away: the agent talks, or shows the screen to others. A question that the
    /// agent asked for while presenting is shown, and no other.
    pub(super) fn keeps_windows_away(&self, now: Timestamp) -> bool {
        let is_open = |call: &CallRecord| call.survey.state == SurveyState::AwaitingEstimate || pgap::can_be_undone(call, now);
        let asked_for = self.preferred.and_then(|id| self.calls.get(&id)).is_some_and(is_open);
        self.in_call() || (self.presenting_until.is_some() && !asked_for)
    }

    /// The agent's address, where one is set.
    pub(super) fn email(&self) -> Option<&str> {
        self.resolved.settings.account.email.as_deref()
    }

    /// Whether an account is there, if only with a keychain that is locked for now.
    pub(super) fn has_account(&self) -> bool {
        let locked = matches!(self.session.keychain, Some(KeychainState::Locked | KeychainState::Denied));
        self.email().is_some() && (self.session.key.is_some() || locked)
    }

    /// Whether requests may be made: somebody is signed in and the key is believed to be good.
    pub(super) fn is_signed_in(&self) -> bool {
        self.session.service.is_some() && self.session.key.is_some() && !self.session.key_rejected && self.email().is_some()
    }
}
