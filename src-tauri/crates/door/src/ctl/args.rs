//! The command line as clap reads it: the verbs of interface.md, word for word.

use crate::wire::Page;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Reports calls to the running Aftercall and asks it things.
#[derive(Debug, Parser)]
#[command(
    name = "aftercallctl",
    version,
    arg_required_else_help = true,
    disable_help_subcommand = true,
    max_term_width = 100,
    after_help = "Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 no program is running and none could be started, 4 not signed in."
)]
pub(super) struct Line {
    /// Prints one JSON document and nothing else
    #[arg(long, global = true, display_order = 900)]
    pub(super) json: bool,
    #[command(subcommand)]
    pub(super) verb: Verb,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Reports a call; starts Aftercall in the background first if it does not run
    #[command(subcommand)]
    Call(Call),
    /// The ledger, newest first: every call and what became of its survey
    Calls {
        /// At most so many
        #[arg(long, value_name = "N")]
        limit: Option<u32>,
    },
    /// The agent's responses, newest first
    Responses(ResponsesArgs),
    /// Writes responses that were marked to a file for a spreadsheet
    Export {
        /// The file; must not exist yet
        #[arg(value_name = "FILE.csv")]
        file: PathBuf,
        /// With this mark alone; else with any
        #[arg(long, value_enum)]
        tag: Option<Mark>,
    },
    /// The agent's score with its likely range
    Score {
        /// Of so many days
        #[arg(long, value_name = "N")]
        days: Option<u16>,
    },
    /// The agent's estimates against the customers' answers
    Learning {
        /// Of so many days
        #[arg(long, value_name = "N")]
        days: Option<u16>,
    },
    /// Answers the p-gap question on screen, or that of one call
    Rate {
        /// How satisfied the customer was, 0 to 10
        #[arg(value_name = "0..10", allow_negative_numbers = true, value_parser = clap::value_parser!(u8).range(0..=10))]
        estimate: u8,
        /// Which call
        #[arg(long, value_name = "ID")]
        call: Option<String>,
    },
    /// Sends a held, uncertain or failed survey again
    Resend {
        /// Which call
        #[arg(long, value_name = "ID")]
        call: String,
    },
    /// Says that the customer of a call must not be asked
    DoNotSurvey {
        /// Which call
        #[arg(long, value_name = "ID")]
        call: String,
        /// Why, in a word
        #[arg(long, value_name = "WORD")]
        reason: String,
    },
    /// Holds notifications, for an hour unless told otherwise; surveys and questions go on
    Pause(PauseArgs),
    /// Reads everything from the service now
    Refresh,
    /// Reads the API key from standard input, checks it, stores it in the keychain
    SignIn {
        /// The agent's e-mail address at nps.today
        #[arg(long, value_name = "E")]
        email: String,
        /// Another address of the service
        #[arg(long, value_name = "URL")]
        api_url: Option<String>,
        /// Keeps the key in memory only
        #[arg(long)]
        session_only: bool,
        /// Starts Aftercall in the background first if it does not run: for a deployment script
        #[arg(long)]
        start: bool,
    },
    /// Forgets the API key
    SignOut {
        /// Removes all data of this home too
        #[arg(long)]
        wipe: bool,
    },
    /// Session, service, keychain, doors, tray, outbox, reads
    Status,
    /// Goes the way to nps.today step by step and says what fails: name, connection, proxy, TLS, key, path; asks no customer
    TestConnection,
    /// Settings, with the origin of each value: default, user or policy
    #[command(subcommand)]
    Config(Config),
    /// The secret of local HTTP and signed links, and passwords of phone systems
    #[command(subcommand)]
    Door(DoorVerb),
    /// What would happen to such a call if it ended now, without doing it
    Explain(EndedArgs),
    /// Prints a line of JSON per event as it happens
    Watch,
    /// Writes an archive for a bug report, without secrets and persons; says first what is inside
    Diagnostics {
        /// The archive; must not exist yet
        #[arg(value_name = "FILE.zip")]
        file: PathBuf,
    },
    /// Shows a window
    Show {
        /// Which
        #[arg(value_enum, default_value_t)]
        page: Page,
    },
    /// Closes the windows; Aftercall stays in the tray
    Hide,
    /// Ends Aftercall
    Quit,
}

#[derive(Debug, Subcommand)]
pub(super) enum Call {
    /// It rings, or a number is dialled
    Started(PhaseArgs),
    /// Both sides can talk
    Answered(PhaseArgs),
    /// It is over
    Ended(ReportArgs),
    /// It is over and nobody talked
    Missed(PhaseArgs),
}

#[derive(Debug, Subcommand)]
pub(super) enum DoorVerb {
    /// Prints it; whoever has it can report calls. Made if there is none
    Token {
        /// Puts a new one in its place: whatever uses the old one is refused from now on
        #[arg(long)]
        rotate: bool,
    },
    /// Reads the password of a phone system from standard input and stores it in the keychain
    Secret {
        /// Which: asterisk, freeswitch or genesys
        #[arg(value_name = "NAME")]
        name: String,
        /// Takes it out of the keychain
        #[arg(long)]
        remove: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum Config {
    /// All settings
    Show,
    /// One setting
    Get {
        /// Its name, for example survey.min_seconds_out
        key: String,
    },
    /// Changes one setting
    Set {
        /// Its name
        key: String,
        /// Its value
        #[arg(allow_negative_numbers = true)]
        value: String,
    },
    /// Takes a change back
    Unset {
        /// Its name
        key: String,
    },
}

#[derive(Debug, Args)]
#[group(multiple = false)]
pub(super) struct PauseArgs {
    /// For so many minutes
    #[arg(long, value_name = "N")]
    pub(super) minutes: Option<u32>,
    /// Until a time: HH:MM, today or tomorrow, or RFC 3339
    #[arg(long, value_name = "TIME")]
    pub(super) until: Option<String>,
    /// Not any more
    #[arg(long)]
    pub(super) off: bool,
}

/// Which responses; every part that is given must hold.
#[derive(Debug, Args)]
pub(super) struct ResponsesArgs {
    /// At most so many
    #[arg(long, value_name = "N")]
    pub(super) limit: Option<u32>,
    /// With these words in comment, name or campaign
    #[arg(long, value_name = "WORDS")]
    pub(super) search: Option<String>,
    /// Rated so or higher
    #[arg(long, value_name = "N")]
    pub(super) least: Option<i64>,
    /// Rated so or lower
    #[arg(long, value_name = "N")]
    pub(super) most: Option<i64>,
    /// Of this campaign
    #[arg(long, value_name = "ID")]
    pub(super) campaign: Option<i64>,
    /// With this mark
    #[arg(long, value_enum)]
    pub(super) tag: Option<Mark>,
    /// Unread ones
    #[arg(long)]
    pub(super) unread: bool,
}

/// What an agent marks a response with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Mark {
    CallBack,
    NotAboutMe,
}

/// A report before the end of a call, or of one that nobody answered.
#[derive(Debug, Args)]
pub(super) struct PhaseArgs {
    #[command(flatten)]
    pub(super) call: CallArgs,
    #[command(flatten)]
    pub(super) start: StartArgs,
}

/// The report of the end of a call.
#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    /// The call in progress, whichever it is: for a key that is bound to this line, where the phone does not say the end
    #[arg(long, group = "which", conflicts_with_all = ["id", "number", "trailing_number"])]
    pub(super) current: bool,
    #[command(flatten)]
    pub(super) ended: EndedArgs,
    #[command(flatten)]
    pub(super) start: StartArgs,
}

#[derive(Debug, Args)]
pub(super) struct StartArgs {
    /// Does not start Aftercall if it does not run
    #[arg(long)]
    pub(super) no_start: bool,
}

/// Which call. Texts come from phone systems that put in what they have: they may be empty and may begin with a hyphen.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("which").required(true).multiple(true))]
pub(super) struct CallArgs {
    /// The phone system's own id of the call
    #[arg(long, value_name = "ID", allow_hyphen_values = true, group = "which")]
    pub(super) id: Option<String>,
    /// The customer's number; empty: withheld
    #[arg(long, value_name = "N", allow_hyphen_values = true, group = "which")]
    pub(super) number: Option<String>,
    /// The customer's number, for phones that can only append it
    #[arg(value_name = "NUMBER", conflicts_with = "number", group = "which", allow_negative_numbers = true)]
    pub(super) trailing_number: Option<String>,
    /// The name that the phone shows
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) name: Option<String>,
    /// Who reports
    #[arg(long, value_name = "NAME", default_value = "ctl")]
    pub(super) source: String,
    /// The queue that the call came through
    #[arg(long, value_name = "Q", allow_hyphen_values = true)]
    pub(super) queue: Option<String>,
    /// Who called whom: in, the customer called; out, the agent called
    #[arg(long, value_enum, ignore_case = true)]
    pub(super) direction: Option<Way>,
}

#[derive(Debug, Args)]
pub(super) struct EndedArgs {
    #[command(flatten)]
    pub(super) call: CallArgs,
    /// Seconds of talk, from answer to end
    #[arg(long, value_name = "S", allow_hyphen_values = true)]
    pub(super) talk_seconds: Option<i64>,
    /// Whether the call reached a voice mail
    #[arg(long, value_enum, ignore_case = true)]
    pub(super) voicemail: Option<YesNo>,
    /// The call went on to, or came from, another agent
    #[arg(long)]
    pub(super) transferred: bool,
    /// The customer's e-mail address
    #[arg(long, value_name = "E", allow_hyphen_values = true)]
    pub(super) email: Option<String>,
    /// The customer's first name
    #[arg(long, value_name = "F", allow_hyphen_values = true)]
    pub(super) first_name: Option<String>,
    /// The customer's last name
    #[arg(long, value_name = "L", allow_hyphen_values = true)]
    pub(super) last_name: Option<String>,
    /// The customer's company
    #[arg(long, value_name = "C", allow_hyphen_values = true)]
    pub(super) company: Option<String>,
    /// Free text that goes along
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) note: Option<String>,
    /// A field of your own; may be given several times
    #[arg(long, value_name = "KEY=VALUE", value_parser = custom_field, allow_hyphen_values = true)]
    pub(super) custom: Vec<(String, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Way {
    In,
    Out,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum YesNo {
    Yes,
    No,
}

fn custom_field(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        Some(_) | None => Err("write it as KEY=VALUE".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::Line;
    use clap::CommandFactory as _;

    #[test]
    fn the_definition_is_consistent() {
        Line::command().debug_assert();
    }

    #[test]
    fn the_help_of_all_verbs() {
        let mut pages = String::new();
        let mut line = Line::command().term_width(100);
        line.build();
        collect(&mut line, &mut pages);
        insta::assert_snapshot!(pages);
    }

    fn collect(command: &mut clap::Command, pages: &mut String) {
        let help = command.render_long_help();
        let name = command.get_bin_name().unwrap_or("aftercallctl");
        pages.push_str(&format!("=== {name}\n{help}\n"));
        for verb in command.get_subcommands_mut() {
            collect(verb, pages);
        }
    }
}
