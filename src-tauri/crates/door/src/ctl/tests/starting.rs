//! Starting the program for a call. The test executable plays the other executables: scripts call it with the name of a part.

use super::{Console, nothing_runs};
use crate::ctl::DETACH_WORD;
use crate::socket::{Config, Limits, serve};
use crate::trial::{Script, wait_for};
use serde_json::{Value, json};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;

const SOCKET_VARIABLE: &str = "AFTERCALL_TEST_PART_SOCKET";
const WORDS_VARIABLE: &str = "AFTERCALL_TEST_PART_WORDS";

/// The part of `aftercall --background`: listens until it is told to quit, or nobody comes.
#[test]
fn part_of_the_program() {
    let Some(socket) = std::env::var_os(SOCKET_VARIABLE).map(PathBuf::from) else {
        return;
    };
    // The session of this process, for the test that starts it.
    let session = session_of_this_process();
    let answer = json!({ "session": session, "home": std::env::current_dir().unwrap(), "words": std::env::var(WORDS_VARIABLE).unwrap() });
    let script = Arc::new(Script::answering(Ok(answer)));
    let ending = CancellationToken::new();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let config = Config { place: socket, limits: Limits::default() };
    let serving = runtime.spawn({
        let (script, ending) = (script.clone(), ending.clone());
        async move { serve(&config, script, ending).await }
    });
    let begun = Instant::now();
    let told_to_quit = || script.asked().iter().any(|asked| asked == &json!({ "shell": { "verb": "quit" } }));
    while !told_to_quit() && begun.elapsed() < Duration::from_secs(20) {
        std::thread::park_timeout(Duration::from_millis(5));
    }
    ending.cancel();
    // As the program does: the answer to whoever asked for the end still goes out.
    runtime.block_on(serving).unwrap().unwrap();
}

/// The session; 0 where whoever leads it is outside, as in a container. `rustix::process::getsid` does not take that for an answer
/// and panics, so Linux is asked by its files.
fn session_of_this_process() -> i32 {
    if cfg!(target_os = "linux") {
        let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
        // The name of the program, in brackets, may itself have spaces and brackets. Then: state, parent, group, session.
        let (_, fields) = stat.rsplit_once(") ").unwrap();
        return fields.split(' ').nth(3).unwrap().parse().unwrap();
    }
    rustix::process::getsid(None).unwrap().as_raw_pid()
}

/// The part of `aftercallctl __start-detached ...`.
#[test]
fn part_of_the_launcher() {
    let Some(words) = std::env::var_os(WORDS_VARIABLE) else {
        return;
    };
    let words = words.into_string().unwrap();
    let (_home, console) = nothing_runs();
    let code = console.run(&words.split(' ').collect::<Vec<_>>()).code;
    panic!("could not become the program: {code}");
}

/// A script that plays a part in this executable.
fn part(home: &Path, name: &str, part: &str, before: &str) -> PathBuf {
    let executable = std::env::current_exe().unwrap();
    let path = home.join(name);
    let script = format!(
        "#!/bin/sh\n{before}\n{WORDS_VARIABLE}=\"$*\" exec '{}' --exact ctl::tests::starting::{part} --nocapture\n",
        executable.display()
    );
    std::fs::write(&path, script).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).unwrap();
    path
}

fn startable(before: &str) -> (tempfile::TempDir, Console) {
    let (home, mut console) = nothing_runs();
    let before = format!("{before}\nexport {SOCKET_VARIABLE}='{}'", console.socket.display());
    console.program = Some(part(home.path(), "aftercall", "part_of_the_program", &before));
    console.launcher = Some(part(home.path(), "aftercallctl", "part_of_the_launcher", ""));
    (home, console)
}

#[test]
fn a_call_starts_the_program_in_a_session_of_its_own_and_is_heard() {
    let (_home, console) = startable("");
    let said = console.run(&["call", "ended", "--id", "a", "--json"]);
    assert_eq!(said.code, 0, "{said:?}");
    let answer = said.document();
    assert_ne!(answer["session"], json!(session_of_this_process()));
    assert_eq!(answer["words"], "--background");
    assert_eq!(answer["home"], json!(std::env::home_dir().unwrap().canonicalize().unwrap()));
    assert_eq!(console.run(&["quit"]).code, 0);
    wait_for("ended", || !console.socket.exists());
}

#[test]
fn a_program_that_ends_at_once_or_never_listens_is_3() {
    let (_home, mut console) = startable("exit 1");
    let said = console.run(&["call", "ended", "--id", "a"]);
    assert_eq!((said.code, said.out.as_str()), (3, ""));
    assert!(said.err.contains("ended at once"), "{said:?}");

    // `cat` waits for nothing that ever comes: it ends with the pipe that the test holds.
    let (home, _) = nothing_runs();
    let pipe = home.path().join("pipe");
    make_pipe(&pipe);
    let (_other, slow) = startable(&format!("exec cat '{}'", pipe.display()));
    console = slow;
    console.patience = Duration::from_millis(200);
    let said = console.run(&["call", "ended", "--id", "a"]);
    assert_eq!(said.code, 3);
    assert!(said.err.contains("does not listen yet"), "{said:?}");
    // Lets `cat` end.
    drop(std::fs::OpenOptions::new().write(true).open(&pipe).unwrap());
}

fn make_pipe(path: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn two_calls_at_once_start_it_and_both_are_heard() {
    // Given a program of which a second one ends quietly, as the launch lock has it.
    let (home, _) = nothing_runs();
    let lock = home.path().join("lock");
    let (_other, console) = startable(&format!("mkdir '{}' 2>/dev/null || exit 0", lock.display()));
    let console = &console;
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..4).map(|_| scope.spawn(move || console.run(&["call", "ended", "--id", "a", "--json"]))).collect();
        let sessions: Vec<Value> = runs
            .into_iter()
            .map(|run| run.join().unwrap())
            .map(|said| {
                assert_eq!(said.code, 0, "{said:?}");
                said.document()["session"].clone()
            })
            .collect();
        assert!(sessions.iter().all(|session| session == &sessions[0]), "{sessions:?}");
    });
    assert_eq!(console.run(&["quit"]).code, 0);
}

#[test]
fn other_verbs_and_no_start_do_not_start_it() {
    let (_home, console) = startable("");
    for words in [&["status"][..], &["explain", "--id", "a"], &["call", "ended", "--id", "a", "--no-start"]] {
        assert_eq!(console.run(words).code, 3, "{words:?}");
        assert!(!console.socket.exists());
    }
}

#[test]
fn the_hidden_word_without_a_program_is_wrong_usage() {
    let (_home, console) = nothing_runs();
    assert_eq!(console.run(&[DETACH_WORD]).code, 2);
}
