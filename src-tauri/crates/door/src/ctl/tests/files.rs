//! Files that are written: for this user alone, and never over another.

use super::{ClosingPipe, Console};
use crate::trial::{Program, home};
use serde_json::json;
use std::io;

#[test]
fn marked_answers_are_written_to_a_file_of_this_user_alone_and_never_over_another() {
    let program = Program::answering(Ok(json!({ "rows": 2, "text": "\u{feff}Rating\r\n0\r\n9\r\n" })));
    let console = Console::at(&program.place);
    let folder = home();
    let file = folder.path().join("answers.csv");
    let name = file.to_str().unwrap();
    let said = console.run(&["export", name, "--tag", "call-back"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out, format!("2 answers written to {name}.\n"));
    assert_eq!(program.script.asked(), [json!({ "verb": "export_responses", "tag": "call_back" })]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "\u{feff}Rating\r\n0\r\n9\r\n");
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions()) & 0o777, 0o600);
    let again = console.run(&["export", name]);
    assert!(again.code == 1 && again.err.contains("exists already"), "{again:?}");
    let nothing = Program::answering(Ok(json!({ "rows": 0, "text": "\u{feff}Rating\r\n" })));
    let other = folder.path().join("none.csv");
    let said = Console::at(&nothing.place).run(&["export", other.to_str().unwrap(), "--json"]);
    assert_eq!((said.code, said.document(), other.exists()), (0, json!({ "file": null, "rows": 0 }), false));
}

#[test]
fn a_bug_report_is_listed_first_then_written_for_this_user_alone_and_never_over_a_file() {
    let entries =
        json!([{ "name": "about.json", "text": "{}\n" }, { "name": "logs/aftercall.2026-11-22.log", "text": "line\n".repeat(300) }]);
    let program = Program::answering(Ok(json!({ "entries": entries })));
    let console = Console::at(&program.place);
    let folder = home();
    let file = folder.path().join("report.zip");
    let name = file.to_str().unwrap();

    let said = console.run(&["diagnostics", name]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let lines: Vec<&str> = said.out.lines().collect();
    assert!(lines[1].ends_with("3  about.json") && lines[2].ends_with("1500  logs/aftercall.2026-11-22.log"), "{lines:?}");
    assert!(lines[3].contains("report.zip"), "{lines:?}");
    assert_eq!(program.script.asked(), [json!({ "verb": "diagnostics", "logs": [] })]);
    let written = std::fs::read(&file).unwrap();
    assert!(written.len() < 1000, "it is packed: {} bytes", written.len());
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&written)).unwrap();
    let inside = io::read_to_string(archive.by_name("logs/aftercall.2026-11-22.log").unwrap()).unwrap();
    assert_eq!(inside, "line\n".repeat(300));
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions()) & 0o777, 0o600);

    let again = console.run(&["diagnostics", name]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("exists already"), "{again:?}");
    assert!(std::fs::read(&file).unwrap() == written, "it was written over");
    let elsewhere = folder.path().join("none/report.zip");
    let said = console.run(&["diagnostics", elsewhere.to_str().unwrap(), "--json"]);
    assert_eq!((said.code, &said.document()["error"]["code"]), (1, &json!("file")));
    let other = folder.path().join("other.zip");
    let said = console.run(&["--json", "diagnostics", other.to_str().unwrap()]);
    assert_eq!(said.document()["entries"][0], json!({ "name": "about.json", "bytes": 3 }));
    // A reader that has seen enough does not get a file it did not ask for any more.
    let third = folder.path().join("third.zip");
    let mut gone = ClosingPipe { lines: 0, taken: Vec::new() };
    console.run_into(&["diagnostics", third.to_str().unwrap()], &mut gone, &mut Vec::new());
    assert!(!third.exists());
}
