//! A practice nps.today alone, until Ctrl+C: `cargo xtask practice-service`. With control under `/_practice/`.
//!
//! The first line on standard output is a JSON document with what a client needs; people get the same in words on standard error.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "talks to a person at a terminal")]

use aftercall_practice::callers::Callers;
use aftercall_practice::{Options, Practice, StartError, run_until_ctrl_c};
use std::process::ExitCode;

const USAGE: &str = "usage: service [--port N] [--key KEY] [--history ANSWERS] [--silent-customers]";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Some(options) = read(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match serve(options).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(options: Options) -> Result<(), StartError> {
    let (key, email) = (options.api_key.clone(), options.agent_email.clone());
    let customer = Callers::new(options.seed, 1.0).find(|event| event.name.is_some());
    run_until_ctrl_c(options, |practice: &Practice| {
        let url = practice.url();
        let (name, number) = customer.map_or((None, None), |event| (event.name, event.number));
        println!("{}", serde_json::json!({ "url": url, "key": key, "email": email, "customer_name": name, "customer_number": number }));
        eprintln!("A practice nps.today listens on {url}. Sign in with {email}; the API key is {key}.");
        eprintln!("For example: echo {key} | aftercallctl sign-in --email {email} --api-url {url}");
        eprintln!("Ctrl+C ends it.");
    })
    .await
}

/// `None` for words that are not understood.
fn read(mut words: impl Iterator<Item = String>) -> Option<Options> {
    let mut options = Options { port: 47_800, control_http: true, ..Options::default() };
    while let Some(word) = words.next() {
        match word.as_str() {
            "--port" => options.port = words.next()?.parse().ok()?,
            "--key" => options.api_key = words.next()?,
            "--history" => options.history_responses = words.next()?.parse().ok()?,
            "--silent-customers" => options.answering_share = 0.0,
            _ => return None,
        }
    }
    Some(options)
}
