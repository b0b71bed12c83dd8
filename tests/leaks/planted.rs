//! A search that finds nothing proves nothing. Here a leak is planted in every place that is searched, and each is found.

use crate::places::{chatter_of_others, leaks_in_archive, leaks_in_files, leaks_in_processes};
use crate::secrets::{self, COMMENT, NAME, NUMBER};
use crate::support::Running;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

#[test]
fn a_leak_into_a_file_is_found_wherever_it_is_and_however_it_is_written() {
    let home = tempfile::tempdir().unwrap();
    let words = secrets::all();
    let settings = home.path().join("settings.toml");
    fs::write(&settings, NAME).unwrap();
    fs::write(home.path().join("clean"), "{\"message\":\"failed\",\"number\":\"+45 •• •• 93 84\"}").unwrap();
    assert_eq!(leaks_in_files(home.path(), &settings, &words), Vec::<String>::new());
    let wide: Vec<u8> = COMMENT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let spaced = "called +45 20 71 93 84".as_bytes();
    for (place, bytes) in [
        ("logs/aftercall.log", NUMBER.as_bytes()),
        ("data/aftercall.db-wal", &[&[0_u8; 4096], NAME.to_lowercase().as_bytes()].concat()),
        ("tmp/deep/er/x.tmp", &wide),
        ("logs/other", spaced),
    ] {
        let path = home.path().join(place);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        let found = leaks_in_files(home.path(), &settings, &words);
        assert!(found.len() == 1 && found[0].contains(place), "{place}: {found:?}");
        fs::remove_file(path).unwrap();
    }
}

#[test]
fn a_leak_onto_a_command_line_or_into_an_environment_is_found() {
    let mark = format!("AFTERCALL_HOME=/planted/{}", std::process::id());
    let (name, value) = mark.split_once('=').unwrap();
    let waiting = |arguments: &[&str], environment: &[(&str, &str)]| {
        let mut command = Command::new("sh");
        command.args(["-c", "read line", "sh"]).args(arguments).env(name, value).envs(environment.iter().copied());
        Running::start(command.stdin(Stdio::piped()))
    };
    let words = secrets::all();
    let _clean = waiting(&["--background"], &[("KEY", "none")]);
    assert_eq!(leaks_in_processes(&mark, &words), Vec::<String>::new());
    let leaks: [(&[&str], &[(&str, &str)]); 2] = [(&["--number", NUMBER], &[]), (&[], &[("AFTERCALL_KEY", crate::support::KEY)])];
    for (arguments, environment) in leaks {
        let leaking = waiting(arguments, environment);
        let found = crate::support::wait_for("the leak", || Some(leaks_in_processes(&mark, &words)).filter(|found| !found.is_empty()));
        assert_eq!(found.len(), 1, "{found:?}");
        drop(leaking);
        crate::support::wait_for("its end", || leaks_in_processes(&mark, &words).is_empty().then_some(()));
    }
}

fn archive(path: &Path, name: &str, text: &str) {
    let mut archive = zip::ZipWriter::new(File::create(path).unwrap());
    archive.start_file(name, zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated)).unwrap();
    archive.write_all(text.as_bytes()).unwrap();
    archive.finish().unwrap();
}

#[test]
fn a_leak_into_a_bug_report_is_found_though_it_is_packed() {
    let home = tempfile::tempdir().unwrap();
    let (path, words) = (home.path().join("report.zip"), secrets::all());
    archive(&path, "about.json", "{\"uncertain\":2}");
    assert_eq!(leaks_in_archive(&path, &words), Vec::<String>::new());
    archive(&path, "logs/aftercall.log", &format!("{}{COMMENT}", "x".repeat(10_000)));
    assert_eq!(leaks_in_archive(&path, &words).len(), 1);
    archive(&path, &format!("logs/{NAME}.log"), "");
    assert_eq!(leaks_in_archive(&path, &words).len(), 1);
}

#[test]
fn chatter_of_other_packages_in_a_log_is_found() {
    let line = |target: &str, level: &str| format!("{{\"level\":\"{level}\",\"message\":\"x\",\"target\":\"{target}\"}}\n");
    let fine =
        line("aftercall_core::engine", "DEBUG") + &line("aftercall", "INFO") + &line("zbus::connection", "WARN") + &line("hyper", "ERROR");
    assert_eq!(chatter_of_others(&fine), Vec::<String>::new());
    for leak in [line("hyper_util::client", "DEBUG"), line("rustls::client::hs", "TRACE"), line("aftercallish", "INFO"), line("", "INFO")] {
        assert_eq!(chatter_of_others(&(fine.clone() + &leak)).len(), 1, "{leak}");
    }
}
