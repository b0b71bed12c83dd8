//! The practice service as a process of its own, as the real one is.

use crate::fault::{Missing as _, Outcome, While as _};
use crate::house::{House, Profile};
use crate::running::Running;
use crate::{http, running, say};
use serde_json::Value;
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The program: an example of the practice room.
const EXAMPLE: [&str; 4] = ["--package", "aftercall-practice", "--example", "service"];

/// Of `cargo xtask practice-service`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Port on 127.0.0.1; 0 takes any free one
    #[arg(long, default_value_t = 47_800)]
    port: u16,
    /// The only API key that is accepted
    #[arg(long, default_value = "practice-key")]
    key: String,
}

/// Runs it in the terminal until Ctrl+C.
pub(crate) fn alone(house: &House, args: &Args) -> Outcome {
    let mut cargo = house.cargo();
    cargo.args(["run", "--quiet"]).args(EXAMPLE).args(["--", "--port", &args.port.to_string(), "--key", &args.key]);
    let status = Running::start(cargo.stdin(Stdio::null()))?.wait()?;
    if status.success() { Ok(()) } else { Err(crate::fault::Fault::new("The practice service ended early.")) }
}

/// Arguments for `cargo build` that build it too.
pub(crate) fn to_build() -> [&'static str; 4] {
    EXAMPLE
}

/// A running practice service with its control.
#[derive(Debug)]
pub(crate) struct Service {
    /// Where it listens, without a slash at the end.
    pub(crate) url: String,
    /// The key it accepts.
    pub(crate) key: String,
    /// The agent it knows from the beginning.
    pub(crate) email: String,
    /// A customer who has answered before.
    pub(crate) customer: Customer,
    _running: Running,
}

/// A customer of the history.
#[derive(Debug, Clone)]
pub(crate) struct Customer {
    pub(crate) number: String,
    pub(crate) name: String,
}

impl Service {
    /// Starts the built example on a free port, with so many answers in its history or as many as it likes. Customers answer only when
    /// told.
    pub(crate) fn start(house: &House, profile: Profile, history: Option<usize>) -> Outcome<Self> {
        let mut command = Command::new(house.program(profile, "examples/service"));
        if let Some(history) = history {
            command.args(["--history", &history.to_string()]);
        }
        Self::start_by(command)
    }

    /// The same by a command that starts the example, wherever that is.
    pub(crate) fn start_by(mut command: Command) -> Outcome<Self> {
        command.args(["--port", "0", "--silent-customers"]).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut running = Running::start(&mut command)?;
        let output = running.pipes().stdout.take().or_fault("the practice service has no output")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line).when("the practice service")?;
        let ready: Value = serde_json::from_str(&line).when("the practice service did not say where it listens")?;
        let text = |name: &str| ready[name].as_str().map(str::to_owned).or_fault(format!("the practice service named no {name}"));
        let customer = Customer { number: text("customer_number")?, name: text("customer_name")? };
        Ok(Self { url: text("url")?, key: text("key")?, email: text("email")?, customer, _running: running })
    }

    /// Reads from the control: `members`, `requests`, `statistics`.
    pub(crate) fn read(&self, what: &str) -> Outcome<Vec<Value>> {
        Ok(http::get(&self.control(what))?.as_array().cloned().unwrap_or_default())
    }

    /// What the service counted.
    pub(crate) fn statistics(&self) -> Outcome<Value> {
        http::get(&self.control("statistics"))
    }

    /// Tells the control something.
    pub(crate) fn tell(&self, what: &str, body: &Value) -> Outcome<Value> {
        http::post(&self.control(what), body)
    }

    /// Every agent is in training for every campaign, from an hour ago until a day from now; or nobody is.
    pub(crate) fn train(&self, on: bool) -> Outcome {
        let session = || serde_json::json!({ "start": "2000-01-01T00:00:00Z", "end": "2100-01-01T00:00:00Z", "campaigns": [17, 18, 19, 21], "employees": [self.email] });
        let sessions = if on { vec![session()] } else { Vec::new() };
        self.tell("sessions", &Value::Array(sessions)).map(drop)
    }

    fn control(&self, what: &str) -> String {
        format!("{}/_practice/{what}", self.url)
    }
}

/// Looks again and again until there is something, or fails with these words.
pub(crate) fn wait_for<T>(what: &str, limit: Duration, mut look: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
    let begin = Instant::now();
    loop {
        if let Some(found) = look()? {
            return Ok(found);
        }
        if running::is_over() {
            return Err(crate::fault::Fault::new(format!("The time was over while this was waited for: {what}")));
        }
        if begin.elapsed() > limit {
            return Err(crate::fault::Fault::new(format!("This was waited for, {}, and did not happen: {what}", say::time(limit))));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}
