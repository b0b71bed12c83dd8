//! The lines of the guide in the window, read as the program would read them: a line that does not work must not be pasted by anybody.

use crate::ctl::args::Line;
use clap::Parser as _;
use serde_json::Value;

const RECIPES: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/main/phones/recipes.json"));
/// Where the guide puts the way to `aftercallctl`.
const CTL: &str = "{ctl}";

/// All lines of a phone.
pub(crate) fn lines(phone: &str) -> Vec<String> {
    let recipes: Vec<Value> = serde_json::from_str(RECIPES).unwrap();
    let recipe = recipes.into_iter().find(|recipe| recipe["phone"] == phone).unwrap();
    let lines = recipe["blocks"].as_array().unwrap().iter().flat_map(|block| block["lines"].as_array().unwrap().clone());
    lines.map(|line| line.as_str().unwrap().to_owned()).collect()
}

fn phones() -> Vec<String> {
    let recipes: Vec<Value> = serde_json::from_str(RECIPES).unwrap();
    recipes.iter().map(|recipe| recipe["phone"].as_str().unwrap().to_owned()).collect()
}

/// Parts words as a shell does, as far as the guide needs it.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut quoted) = (vec![String::new()], false);
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            letter => words.last_mut().unwrap().push(letter),
        }
    }
    words.into_iter().filter(|word| !word.is_empty()).collect()
}

fn parse(words: impl IntoIterator<Item = String>) -> Result<Line, clap::Error> {
    Line::try_parse_from(std::iter::once("aftercallctl".to_owned()).chain(words))
}

#[test]
fn every_line_that_calls_aftercallctl_is_one_that_it_understands() {
    let mut tried = 0;
    for phone in phones().into_iter().filter(|phone| phone != "twinkle") {
        for line in lines(&phone) {
            let Some((_, call)) = line.split_once(CTL) else { continue };
            // What the phone puts in.
            let mut call = call.replace("SECONDS", "83").replace("!direction!", "in");
            // The number, where the phone can only append it.
            if phone == "microsip" || (phone == "any" && !call.contains("--id")) {
                call.push_str(" +4512345678");
            }
            assert!(parse(words(&call)).is_ok(), "{phone}: {line}: {}", parse(words(&call)).unwrap_err());
            tried += 1;
        }
    }
    assert!(tried > 25, "{tried}");
}

#[cfg(unix)]
#[test]
fn the_script_for_twinkle_reports_each_trigger_and_nothing_else() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = tempfile::tempdir().unwrap();
    let (stub, script, said) = (home.path().join("stub"), home.path().join("script"), home.path().join("said"));
    let write = |path: &std::path::Path, text: String| {
        std::fs::write(path, text).unwrap();
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    };
    // Written beside and moved, so that what is there is whole: the script goes on without waiting.
    write(&stub, format!("#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done > {0}.new && mv {0}.new {0}\n", said.display()));
    write(&script, lines("twinkle").join("\n").replace(CTL, &stub.display().to_string()));
    let run = |trigger: &str| {
        let _ = std::fs::remove_file(&said);
        let mut command = std::process::Command::new("/bin/sh");
        command.arg(&script).env_clear().env("TWINKLE_TRIGGER", trigger).env("SIP_CALL_ID", "a b@host");
        command.env("SIP_FROM_USER", "+4512345678").env("SIP_TO_USER", "+4587654321").env("PATH", "/usr/bin:/bin");
        // The header of the queue comes with the first trigger alone.
        let ended = command.envs((trigger == "in_call").then_some(("SIP_X_QUEUE", "sales"))).output().unwrap();
        assert!(ended.status.success() && ended.stdout.is_empty(), "{trigger}: {ended:?}");
    };
    let named = ["--source", "twinkle", "--id", "a b@host"];
    let cases: [(&str, &str, &[&str]); 8] = [
        ("in_call", "started", &["--direction", "in", "--number", "+4512345678", "--queue", "sales"]),
        ("out_call", "started", &["--direction", "out", "--number", "+4587654321"]),
        ("in_call_answered", "answered", &[]),
        ("out_call_answered", "answered", &[]),
        ("in_call_failed", "missed", &[]),
        ("out_call_failed", "missed", &[]),
        ("local_release", "ended", &[]),
        ("remote_release", "ended", &[]),
    ];
    for (trigger, phase, more) in cases {
        run(trigger);
        crate::trial::wait_for(trigger, || said.exists());
        let words: Vec<String> = std::fs::read_to_string(&said).unwrap().lines().map(str::to_owned).collect();
        assert_eq!(words, [&["call", phase][..], &named, more].concat(), "{trigger}");
        assert!(parse(words).is_ok(), "{trigger}");
    }
    run("in_something_new");
    assert!(!said.exists(), "it said something of what it does not know");
}

#[test]
fn the_link_of_the_guide_is_signed_as_the_program_checks_it() {
    let lines = lines("browser");
    let line = |start: &str| lines.iter().find_map(|line| line.strip_prefix(start)).unwrap().to_owned();
    // As a page would put it together: the fields in this order are what is signed.
    let fields = format!("{}1795000000", line("fields = \"").trim_end_matches("\" + seconds"));
    let parts: Vec<&str> = fields.split('&').collect();
    assert!(parts.is_sorted(), "{fields}");
    assert_eq!(line("sig = "), "hex(hmac_sha256(DOOR_TOKEN, \"call/ended?\" + fields))");
    let sig = crate::link::sign("call/ended", &parts, &"token".into()).unwrap();
    let link = format!("aftercall:call/ended?{fields}&sig={sig}");
    let Ok(crate::link::Link::Call(report)) = crate::link::read(&link) else { panic!("{link}") };
    assert!(report.prove(&"token".into(), jiff::Timestamp::from_second(1_795_000_000).unwrap()).is_ok(), "{link}");
}
