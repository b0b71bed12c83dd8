//! The effective values, typed. Names, defaults and ranges are those of interface.md.

use crate::id::CampaignId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Who set a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Nobody.
    Default,
    /// The user's `settings.toml`.
    User,
    /// The machine's policy.
    Policy,
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? } default $default:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Its words in the settings file.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The value of a word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }

            /// Its word.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl Default for $name {
            fn default() -> Self { Self::$default }
        }
    };
}

words! {
    /// `api.auth_scheme` (API reference 2.1).
    AuthScheme {
        /// `Authorization: apikey KEY`
        Apikey = "apikey",
        /// `Authorization: Basic base64(ApiKey:KEY)`
        Basic = "basic",
        /// `Authorization: Bearer KEY`
        Bearer = "bearer",
    } default Apikey
}
words! {
    /// `api.body`: the shape of an add-respondent body (6.2).
    BodyShape {
        /// One object; the other shape once after a 400, 415 or 422.
        Auto = "auto",
        /// One object.
        Object = "object",
        /// A list of one.
        List = "list",
    } default Auto
}
words! {
    /// `survey.transferred`: whose survey a transferred call is.
    TransferRule {
        /// The last agent's.
        Last = "last",
        /// The first agent's.
        First = "first",
        /// Nobody's.
        None = "none",
    } default Last
}
words! {
    /// `survey.uncertain`: what to do when no answer came back.
    UncertainRule {
        /// Hold it for a person.
        Hold = "hold",
        /// Try once more with the same guid.
        Retry = "retry",
    } default Hold
}
words! {
    /// `pgap.on_expire`.
    OnExpire {
        /// No estimate, no survey.
        Drop = "drop",
        /// Send without estimate.
        SendWithout = "send_without",
    } default Drop
}
words! {
    /// `notify.responses`.
    NotifyKinds {
        /// Every new answer.
        All = "all",
        /// Only low ones.
        Low = "low",
        /// None.
        None = "none",
    } default All
}
words! {
    /// `notify.during_calls`.
    DuringCalls {
        /// Until wrap-up.
        Hold = "hold",
        /// At once.
        Show = "show",
    } default Hold
}
words! {
    /// `privacy.keychain`.
    KeychainUse {
        /// A key file of mode 0600 where there is no keychain.
        Preferred = "preferred",
        /// Nothing is kept without a keychain.
        Required = "required",
    } default Preferred
}
words! {
    /// `window.theme`.
    Theme {
        /// As the system.
        System = "system",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    } default System
}

/// All effective values. `Default` is what a computer has without a settings file and without a policy.
#[derive(Clone, PartialEq)]
pub struct Settings {
    /// `account.*`
    pub account: Account,
    /// `api.*`
    pub api: Api,
    /// `survey.*`
    pub survey: SurveyRules,
    /// `[[queues]]`
    pub queues: Vec<LocalQueue>,
    /// `pgap.*`
    pub pgap: PgapRules,
    /// `read.*`
    pub read: ReadRules,
    /// `notify.*`
    pub notify: NotifyRules,
    /// `privacy.*`
    pub privacy: Privacy,
    /// `door.http.*`
    pub door_http: HttpDoor,
    /// `door.link.enabled`
    pub door_link: bool,
    /// `door.asterisk` and the like, by the name after `door.`: what differs from its default, and lines that cannot be used.
    pub door_tables: BTreeMap<String, serde_json::Value>,
    /// `window.*`
    pub window: Window,
    /// `start.at_login`
    pub start_at_login: bool,
    /// `update.*`
    pub update: UpdateRules,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            account: Account::default(),
            api: Api::default(),
            survey: SurveyRules::default(),
            queues: Vec::new(),
            pgap: PgapRules::default(),
            read: ReadRules::default(),
            notify: NotifyRules::default(),
            privacy: Privacy::default(),
            door_http: HttpDoor::default(),
            door_link: true,
            door_tables: BTreeMap::new(),
            window: Window::default(),
            start_at_login: true,
            update: UpdateRules::default(),
        }
    }
}

/// `account.*`
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Account {
    /// The agent's address at nps.today.
    pub email: Option<String>,
    /// Optional fields sent along; keys as in interface.md.
    pub employee: BTreeMap<String, String>,
}

/// `api.*`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Api {
    /// The address, without a slash at the end.
    pub url: String,
    /// How the key is presented.
    pub auth_scheme: AuthScheme,
    /// This computer's ceiling, 1..=10.
    pub calls_per_second: u32,
    /// Path templates.
    pub paths: Paths,
    /// Body shape of add-respondent.
    pub body: BodyShape,
}

impl Default for Api {
    fn default() -> Self {
        Self {
            url: "https://api.nps.today".to_owned(),
            auth_scheme: AuthScheme::default(),
            calls_per_second: 2,
            paths: Paths::default(),
            body: BodyShape::default(),
        }
    }
}

/// `api.paths.*`: templates with the places `{email} {employeeId} {days} {phone} {campaignId} {skip} {take}` (API reference 6.1 and 6.9). Undocumented ones are guesses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// Counts for one agent (GUESS).
    pub analytics: String,
    /// Answers about one agent (GUESS).
    pub responses: String,
    /// Earlier answers of one customer (GUESS).
    pub phone_responses: String,
    /// Queues and campaigns (GUESS).
    pub ivr_map: String,
    /// Names of campaigns (DOCUMENTED).
    pub campaigns: String,
    /// Adding a respondent with the p-gap check (DOCUMENTED; `checkPgap` is added as a query).
    pub add_respondent: String,
    /// All answers of the organisation (DOCUMENTED).
    pub all_responses: String,
}

impl Default for Paths {
    fn default() -> Self {
        Self {
            analytics: "/employees/{email}/analytics?days={days}".to_owned(),
            responses: "/employees/{email}/responses".to_owned(),
            phone_responses: "/campaigns/responses?phoneNumber={phone}".to_owned(),
            ivr_map: "/ivr/map".to_owned(),
            campaigns: "/campaigns/".to_owned(),
            add_respondent: "/campaigns/{campaignId}/respondents".to_owned(),
            all_responses: "/campaigns/responses".to_owned(),
        }
    }
}

/// `survey.*`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyRules {
    /// Surveys at all.
    pub enabled: bool,
    /// Everything is decided and shown, and nothing is sent.
    pub rehearsal: bool,
    /// After outgoing calls too.
    pub outbound: bool,
    /// Talk time of outgoing calls must exceed it, seconds.
    pub min_seconds_out: u32,
    /// Talk time of incoming calls must exceed it, seconds.
    pub min_seconds_in: u32,
    /// For calls whose queue is not mapped.
    pub default_campaign: Option<CampaignId>,
    /// A queued survey older than this is not sent any more, minutes.
    pub stale_minutes: u32,
    /// Local "asked recently", hours; 0: off.
    pub guard_hours: u32,
    /// Whose survey a transferred call is.
    pub transferred: TransferRule,
    /// What to do when no answer came back.
    pub uncertain: UncertainRule,
    /// ISO 3166 code, for numbers without country code.
    pub default_country: String,
    /// Numbers of at most so many digits are extensions.
    pub internal_digits: u32,
}

impl Default for SurveyRules {
    fn default() -> Self {
        Self {
            enabled: true,
            rehearsal: false,
            outbound: true,
            min_seconds_out: 60,
            min_seconds_in: 0,
            default_campaign: None,
            stale_minutes: 60,
            guard_hours: 0,
            transferred: TransferRule::default(),
            uncertain: UncertainRule::default(),
            default_country: "DK".to_owned(),
            internal_digits: 5,
        }
    }
}

/// One row of `[[queues]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalQueue {
    /// Compared trimmed and without regard to case.
    pub queue: String,
    /// Its campaign; may be absent where the row only switches a queue off.
    pub campaign: Option<CampaignId>,
    /// Whether its calls are surveyed.
    pub enabled: bool,
}

/// `pgap.*`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PgapRules {
    /// The question by language; else the built-in one.
    pub question: BTreeMap<String, String>,
    /// Minutes between reminders.
    pub remind_minutes: u32,
    /// Minutes after which a question expires.
    pub expire_minutes: u32,
    /// What then.
    pub on_expire: OnExpire,
}

impl Default for PgapRules {
    fn default() -> Self {
        Self { question: BTreeMap::new(), remind_minutes: 5, expire_minutes: 60, on_expire: OnExpire::default() }
    }
}

/// `read.*`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadRules {
    /// Seconds between reads, 30..=3600.
    pub interval_seconds: u32,
    /// Days that the score covers, 1..=365.
    pub days: u16,
}

impl Default for ReadRules {
    fn default() -> Self {
        Self { interval_seconds: 60, days: 30 }
    }
}

/// `notify.*`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotifyRules {
    /// Which answers.
    pub responses: NotifyKinds,
    /// Low means below this rating.
    pub low_only_below: u32,
    /// Whether the comment is in the message.
    pub show_comment: bool,
    /// Whether it may make a sound.
    pub sound: bool,
    /// What happens during calls.
    pub during_calls: DuringCalls,
}

impl Default for NotifyRules {
    fn default() -> Self {
        Self {
            responses: NotifyKinds::default(),
            low_only_below: 7,
            show_comment: true,
            sound: false,
            during_calls: DuringCalls::default(),
        }
    }
}

/// `privacy.*`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Privacy {
    /// Days after which numbers, names, comments and notes go.
    pub retention_days: u32,
    /// Whether numbers are masked on screen.
    pub mask_numbers: bool,
    /// What to do without a keychain.
    pub keychain: KeychainUse,
}

impl Default for Privacy {
    fn default() -> Self {
        Self { retention_days: 30, mask_numbers: true, keychain: KeychainUse::default() }
    }
}

/// `door.http.*`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpDoor {
    /// Off by default.
    pub enabled: bool,
    /// Loopback port.
    pub port: u16,
    /// Web pages that may post.
    pub allowed_origins: Vec<String>,
}

impl Default for HttpDoor {
    fn default() -> Self {
        Self { enabled: false, port: 47801, allowed_origins: Vec::new() }
    }
}

/// `window.*`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// `system` or a language code.
    pub language: String,
    /// The theme.
    pub theme: Theme,
}

impl Default for Window {
    fn default() -> Self {
        Self { language: "system".to_owned(), theme: Theme::default() }
    }
}

/// `update.*`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpdateRules {
    /// Whether newer versions are looked for. Nothing is while there is no address.
    pub check: bool,
    /// Where releases are: https, or this computer.
    pub address: Option<String>,
}

impl Default for UpdateRules {
    fn default() -> Self {
        Self { check: true, address: None }
    }
}
