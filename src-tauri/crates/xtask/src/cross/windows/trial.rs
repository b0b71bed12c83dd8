//! The programs in Wine, from the first start to the last: what an agent's computer does in a day, without its windows.

use super::super::rust::Other;
use super::wine::{PATIENCE, Wine, registry};
use crate::ctl::{Ctl, Machine as _};
use crate::fault::{Fault, Missing as _, Outcome};
use crate::running::Running;
use crate::service::{Service, wait_for};
use crate::{http, say};
use serde_json::{Value, json};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

const HOME: &str = r"C:\aftercall-home";
const POLICY: &str = r"HKLM\Software\Policies\Aftercall\survey";
const ACCESS: &str = include_str!("access.c");
/// Where Wine keeps what programs give the Credential Manager.
const CREDENTIALS: &str = r"HKCU\Software\Wine\Credential Manager";
const RUN: &str = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run";
/// How the helper says that nothing came back in time, and that a program it started does not listen in time.
const TOO_SLOW: [&str; 2] = ["\"no_answer\"", "\"not_started\""];
/// Calls come in seconds instead of minutes.
const PRACTICE_PACE: &str = "0.02";

/// A trial under way. The program ends before the service and the system it runs in.
struct Trial<'a> {
    program: Option<Running>,
    service: Service,
    programs: &'a Path,
    wine: Wine,
}

/// Plays all of it.
pub(super) fn play(windows: &Other, programs: &Path) -> Outcome {
    let wine = Wine::start(&windows.target)?;
    let service = Service::start_by(wine.command(programs.join("examples/service.exe").as_os_str()))?;
    let mut trial = Trial { program: None, service, programs, wine };
    let scenes: [(&str, fn(&mut Trial<'_>) -> Outcome); 10] = [
        ("A start in the tray, under a policy", start_in_the_tray),
        ("Signing in", sign_in),
        ("A survey goes out", survey_goes_out),
        ("An estimate is asked for", estimate_is_asked_for),
        ("Local HTTP", local_http),
        ("A window that cannot be made", no_window),
        ("A kill, and the start after it", kill_and_restart),
        ("A call while nothing runs", call_while_nothing_runs),
        ("Start at login", start_at_login),
        ("Practice mode", practice_mode),
    ];
    for (title, scene) in scenes {
        say::begin(title);
        scene(&mut trial)?;
    }
    Ok(())
}

impl Trial<'_> {
    fn ctl(&self) -> Ctl<'_> {
        Ctl { machine: &self.wine, program: self.programs.join("aftercallctl.exe"), home: PathBuf::from(HOME) }
    }

    /// Starts the program and waits until it answers; its status.
    fn start(&mut self, words: &[&str]) -> Outcome<Value> {
        let running = self.ctl().start_program(words)?;
        self.program = Some(running);
        self.wait("an answer of the program", |ctl| Ok(ctl.json(&["status"]).ok()))
    }

    /// Runs a verb until the program answers; each may be said twice. A program that was built to be built quickly computes for two
    /// seconds before its first answer, and beside compilers with more rights to the processor that is longer than the helper waits.
    fn ask(&self, words: &[&str]) -> Outcome<Value> {
        self.wait("an answer in time", |ctl| match ctl.json(words) {
            Err(fault) if TOO_SLOW.iter().any(|code| fault.to_string().contains(code)) => Ok(None),
            asked => asked.map(Some),
        })
    }

    fn wait<T>(&self, what: &str, mut look: impl FnMut(&Ctl<'_>) -> Outcome<Option<T>>) -> Outcome<T> {
        let ctl = self.ctl();
        wait_for(what, PATIENCE, || look(&ctl))
    }

    fn wait_for_survey(&self, call: &str, state: &str) -> Outcome<Value> {
        self.wait(&format!("call {call} to be “{state}”"), |ctl| Ok(Some(ctl.call(call)?).filter(|row| row["survey"] == state)))
    }

    fn end(&mut self) -> Outcome {
        self.ask(&["quit"])?;
        let ended = self.program.as_mut().is_none_or(|program| program.ends_within(PATIENCE));
        self.program = None;
        check(ended, "it quits when asked", &Value::Null)
    }
}

fn start_in_the_tray(trial: &mut Trial<'_>) -> Outcome {
    trial.wine.read("reg.exe", &["add", POLICY, "/v", "min_seconds_out", "/t", "REG_DWORD", "/d", "30"])?;
    let status = trial.start(&["--background"])?;
    check(status["signed_in"] == false && status["keychain"] == "ok", "nobody is signed in, the keychain is open", &status)?;
    let status = trial.wait("the tray icon", |ctl| Ok(Some(ctl.json(&["status"])?).filter(|status| status["tray"] == "shown")))?;
    check(status["windows"] == json!([]), "the tray icon is shown, and no window", &status)?;
    let doors = &status["doors"];
    let open = doors.as_array().into_iter().flatten().any(|door| door["name"] == "ctl" && door["state"] == "ok");
    check(open, "the named pipe is open", doors)?;
    pipe_is_ours_alone(trial)?;
    let limit = trial.ask(&["config", "get", "survey.min_seconds_out"])?;
    check(limit["value"] == 30 && limit["origin"] == "policy", "a policy of the registry counts", &limit)?;
    let refused = trial.ctl().json(&["config", "set", "survey.min_seconds_out", "5"]);
    check(refused.is_err(), "and cannot be overridden", &Value::Null)
}

/// Wine keeps access lists of pipes but lets everybody in; so what counts is what Windows would be told.
fn pipe_is_ours_alone(trial: &Trial<'_>) -> Outcome {
    let probe = trial.wine.compile("access", ACCESS)?;
    let told = trial.wine.read(probe, &[&pipe(trial)?])?;
    let (user, list) = told.trim().split_once('\n').or_fault("the probe says too little")?;
    let expected = format!("D:P(A;;GA;;;{})", user.trim());
    check(list.trim() == expected, "the pipe's access list names this user and nobody else", &json!(list))
}

/// The name of the pipe, from the log.
fn pipe(trial: &Trial<'_>) -> Outcome<String> {
    let logs = trial.wine.drive().join("aftercall-home/logs");
    let files = fs::read_dir(&logs).map_err(|error| Fault::new(format!("{}: {error}", logs.display())))?;
    let texts: Vec<String> = files.flatten().filter_map(|file| fs::read_to_string(file.path()).ok()).collect();
    let mut lines = texts.iter().flat_map(|text| text.lines()).filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let name = lines.find_map(|line| line["fields"]["place"].as_str().or_else(|| line["place"].as_str()).map(str::to_owned));
    name.or_fault("no log names the pipe")
}

fn sign_in(trial: &mut Trial<'_>) -> Outcome {
    let Service { email, url, key, .. } = &trial.service;
    let words = ["sign-in", "--email", email, "--api-url", url];
    check(trial.ctl().json_with(&words, "a-wrong-key\n").is_err(), "a wrong key is refused", &Value::Null)?;
    trial.ctl().json_with(&words, &format!("{key}\n"))?;
    let status = trial.ask(&["status"])?;
    check(status["signed_in"] == true, &format!("{email} is signed in"), &status)?;
    let kept = trial.wine.read("reg.exe", &["query", CREDENTIALS, "/s"])?;
    check(kept.contains("io.aftercall.desktop"), "the Credential Manager keeps one entry of Aftercall", &json!(kept))?;
    check(!kept.contains(key.as_str()), "in which the key cannot be read", &Value::Null)
}

fn survey_goes_out(trial: &mut Trial<'_>) -> Outcome {
    let number = trial.service.customer.number.clone();
    let call = ["call", "ended", "--id", "w-1", "--number", &number, "--queue", "support", "--direction", "in", "--talk-seconds", "83"];
    let decision = trial.ask(&call)?;
    check(decision["outcome"] == "queued" && decision["campaign"] == 17, "the call is recorded through the pipe", &decision)?;
    trial.wait_for_survey("w-1", "sent")?;
    let members = trial.service.read("members")?;
    let arrived = members.len() == 1 && members[0]["phone"] == number.as_str() && members[0]["campaign_id"] == 17;
    check(arrived, "the service has invited this customer, once", &Value::Array(members))?;
    let short = ["call", "ended", "--id", "w-2", "--number", &number, "--queue", "support", "--direction", "out", "--talk-seconds", "29"];
    let decision = trial.ask(&short)?;
    check(decision["reason"] == "too_short" && decision["detail"]["min_seconds"] == 30, "29 s are too short under the policy", &decision)
}

fn estimate_is_asked_for(trial: &mut Trial<'_>) -> Outcome {
    trial.service.train(true)?;
    let call =
        ["call", "ended", "--id", "w-3", "--number", "+4523456789", "--queue", "billing", "--direction", "in", "--talk-seconds", "127"];
    trial.ask(&call)?;
    trial.wait_for_survey("w-3", "awaiting_estimate")?;
    say::seen("the question is open, and nothing has gone to the customer");
    trial.ask(&["rate", "8"])?;
    let row = trial.wait_for_survey("w-3", "sent")?;
    let member = trial.service.read("members")?.pop().unwrap_or_default();
    check(row["estimate"] == 8 && member["agent_rating"] == 8, "answered by aftercallctl, it is sent with the estimate 8", &member)?;
    trial.service.train(false)
}

fn local_http(trial: &mut Trial<'_>) -> Outcome {
    let port =
        TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).map_err(|error| Fault::new(error.to_string()))?.port();
    trial.ask(&["config", "set", "door.http.port", &port.to_string()])?;
    trial.ask(&["config", "set", "door.http.enabled", "true"])?;
    let token = trial.ask(&["door", "token"])?["token"].as_str().map(str::to_owned).or_fault("there is no token")?;
    let url = format!("http://127.0.0.1:{port}/v1/calls");
    let call = json!({ "phase": "ended", "id": "w-4", "number": "+4534567890", "queue": "support", "direction": "in", "talk_seconds": 83 });
    let decision = trial.wait("local HTTP", |_| Ok(http::post_with_token(&url, &call, &token).ok()))?;
    check(decision["outcome"] == "queued", "a report with the token is taken", &decision)?;
    check(http::post_with_token(&url, &call, "wrong").is_err(), "one without is not", &Value::Null)?;
    trial.wait_for_survey("w-4", "sent").map(drop)
}

/// Wine has no WebView2: exactly a machine where it is missing.
fn no_window(trial: &mut Trial<'_>) -> Outcome {
    let Err(words) = trial.ctl().json(&["show", "main"]) else { return Err(Fault::new("A window opened where none can be.")) };
    let words = words.to_string();
    check(words.contains("WebView2"), "that no window can be made is said in words", &json!(words))?;
    say::line(&words);
    let mut second = trial.ctl().start_program(&[])?;
    check(second.ends_within(PATIENCE), "a second start ends", &Value::Null)?;
    let status = trial.ask(&["status"])?;
    check(status["signed_in"] == true && status["windows"] == json!([]), "the first goes on", &status)
}

fn kill_and_restart(trial: &mut Trial<'_>) -> Outcome {
    // The service refuses, so the survey is still here when the program is killed.
    trial.service.tell("faults", &json!([{ "kind": "status", "status": 503, "retry_after": { "seconds": 10 } }]))?;
    let call =
        ["call", "ended", "--id", "w-5", "--number", "+4545678901", "--queue", "support", "--direction", "in", "--talk-seconds", "83"];
    trial.ask(&call)?;
    // Not while a request is on its way: whether that arrived nobody would know, and it would not be sent again.
    trial.wait("a refusal by the service", |ctl| {
        Ok(Some(ctl.call("w-5")?).filter(|row| row["survey"] == "queued" && row["attempts"].as_u64().is_some_and(|tries| tries > 0)))
    })?;
    let mut program = trial.program.take().or_fault("no program runs")?;
    // A Windows program in Wine is a process of this machine.
    program.pipes().kill().map_err(|error| Fault::new(error.to_string()))?;
    check(program.ends_within(PATIENCE), "killed", &Value::Null)?;
    let gone = trial.ctl().json(&["status"]).is_err();
    check(gone, "nobody answers", &Value::Null)?;
    trial.service.tell("faults", &json!([]))?;
    let status = trial.start(&["--background"])?;
    check(status["signed_in"] == true, "signed in from the Credential Manager, without anybody typing a key", &status)?;
    trial.wait_for_survey("w-5", "sent")?;
    let members = trial.service.read("members")?;
    let times = members.iter().filter(|member| member["phone"] == "+4545678901").count();
    check(times == 1, "the survey that was waiting has gone out, once", &Value::Array(members))
}

fn call_while_nothing_runs(trial: &mut Trial<'_>) -> Outcome {
    trial.end()?;
    let call =
        ["call", "ended", "--id", "w-6", "--number", "+4556789012", "--queue", "support", "--direction", "in", "--talk-seconds", "83"];
    let decision = trial.ask(&call)?;
    check(decision["outcome"] == "queued", "aftercallctl starts the program, and the call is recorded", &decision)?;
    trial.wait_for_survey("w-6", "sent")?;
    trial.end()
}

/// In the user's own folders: a portable home leaves the system alone.
fn start_at_login(trial: &mut Trial<'_>) -> Outcome {
    let ctl = trial.programs.join("aftercallctl.exe");
    let program = trial.wine.start_program(trial.programs.join("aftercall.exe"), &["--background"])?;
    let set = |value: &str| trial.wine.read(&ctl, &["config", "set", "start.at_login", value]);
    wait_for("an answer of the program", PATIENCE, || Ok(trial.wine.read(&ctl, &["status"]).ok()))?;
    check(registry(&trial.wine, RUN, "Aftercall")?.is_none(), "nothing is written before anybody has chosen", &Value::Null)?;
    set("true")?;
    let entry = wait_for("the entry", PATIENCE, || registry(&trial.wine, RUN, "Aftercall"))?;
    check(
        entry.contains("aftercall.exe") && entry.ends_with("--background"),
        "the program is started at login, in the background",
        &json!(entry),
    )?;
    set("false")?;
    wait_for("the entry to go", PATIENCE, || Ok(registry(&trial.wine, RUN, "Aftercall")?.is_none().then_some(())))?;
    say::seen("and is not, once that is switched off");
    trial.wine.read(&ctl, &["quit"])?;
    drop(program);
    Ok(())
}

fn practice_mode(trial: &mut Trial<'_>) -> Outcome {
    let mut command = trial.wine.command(trial.programs.join("aftercall.exe").as_os_str());
    command.env("AFTERCALL_HOME", HOME).env("AFTERCALL_PRACTICE_PACE", PRACTICE_PACE).args(["--practice", "--background"]);
    let program = Running::start(&mut command)?;
    // Practice has a home below the ordinary one.
    let ctl = Ctl { home: PathBuf::from(format!(r"{HOME}\practice")), ..trial.ctl() };
    let sent = wait_for("a practice call whose survey is sent", PATIENCE, || {
        // From the third call on the agent is asked first; by chance none before is one for a survey.
        let _none_is_open = ctl.json(&["rate", "8"]);
        let Ok(ledger) = ctl.json(&["calls"]) else { return Ok(None) };
        Ok(ledger["calls"].as_array().into_iter().flatten().find(|row| row["survey"] == "sent").cloned())
    })?;
    check(sent["source"] == "practice", "callers call, and surveys go out", &sent)?;
    ctl.json(&["quit"])?;
    drop(program);
    let logs = trial.wine.drive().join("aftercall-home/logs");
    check(fs::read_dir(&logs).is_ok_and(|mut files| files.next().is_some()), "logs are below the home", &json!(logs))
}

/// That something is as it should be, or the words that say it is not.
fn check(holds: bool, words: &str, seen: &Value) -> Outcome {
    if !holds {
        return Err(Fault::new(format!("Not as it should be: {words}. What there is: {seen}")));
    }
    say::seen(words);
    Ok(())
}
