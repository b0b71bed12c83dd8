//! What pages may ask: one function per command, each a request to the engine or a wish to the stage. They decide nothing and read
//! nothing of what passes through. Which window may use which command is granted by name in `permissions/` and `capabilities/`.

mod caller;
mod doors;
mod main;
mod page;
mod pgap;
mod saving;

pub(crate) use saving::Looked;
use tauri::Wry;
use tauri::ipc::Invoke;

macro_rules! commands {
    ($($room:ident::$name:ident),* $(,)?) => {
        /// The names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Takes a command to its function.
        pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($room::$name),*]
        }
    };
}

commands![
    page::page_ready,
    main::app_view,
    main::more_answers,
    main::more_calls,
    main::find_answers,
    main::answer_campaigns,
    main::call_details,
    main::set_days,
    main::mark_read,
    main::set_tag,
    main::rate_now,
    main::resend,
    main::leave,
    main::do_not_survey,
    main::pause,
    main::present,
    main::refresh,
    main::sign_in,
    main::sign_out,
    main::set_setting,
    main::unset_setting,
    main::test_notification,
    main::test_connection,
    main::install_update,
    main::licences,
    main::start_practice,
    main::leave_practice,
    saving::export_answers,
    saving::diagnostics,
    saving::save_diagnostics,
    doors::install,
    doors::watch_events,
    doors::door_token,
    doors::door_secret,
    doors::set_door,
    pgap::pgap_view,
    pgap::rate,
    pgap::rate_final,
    pgap::undo_rating,
    pgap::cannot_judge,
    pgap::later,
    pgap::show_calls,
    caller::caller_view,
    caller::close_caller,
];
