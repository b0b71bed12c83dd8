//! The installer (`src-tauri/packaging/installer.nsi`): made with Debian's makensis, and tried as an administrator deploys it, silently.

use super::super::rust::Other;
use super::wine::{PATIENCE, Wine, registry};
use crate::fault::{Fault, Missing as _, Outcome, While as _};
use crate::house::House;
use crate::service::wait_for;
use crate::supply::{self, System};
use crate::{run, say};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// NSIS's names of our languages.
const LANGUAGES: [(&str, &str); 6] =
    [("en", "ENGLISH"), ("da", "DANISH"), ("sv", "SWEDISH"), ("nb", "NORWEGIAN"), ("fi", "FINNISH"), ("de", "GERMAN")];
/// What texts of the installer begin with.
const OURS: &str = "installer-";

const UNINSTALL: &str = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\io.aftercall.desktop";
const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";
const APP: &str = r"Software\Classes\AppUserModelId\io.aftercall.desktop";
const LINK: &str = r"Software\Classes\aftercall";
/// What is installed.
const FILES: [&str; 6] = ["aftercall.exe", "aftercallctl.exe", "WebView2Loader.dll", "LICENSE.txt", "THIRD-PARTY.txt", "uninstall.exe"];
/// A package that the program is made of on Windows alone: it must be in the list of licences.
const WINDOWS_ALONE: &str = "webview2-com ";

/// Makes it from built programs; the file. Those of a build for development are pressed quickly instead of well.
pub(super) fn make(house: &House, windows: &Other, programs: &Path, debug: bool) -> Outcome<PathBuf> {
    let version = house.version()?;
    let folder = windows.target.join("installer");
    fs::create_dir_all(&folder).when(folder.display())?;
    let (texts, out) = (folder.join("texts.nsh"), folder.join(format!("aftercall-{version}-setup.exe")));
    write(&texts, &all_texts(house)?)?;
    let lists = supply::write(house, System::Windows, &folder)?;
    let mut makensis = Command::new("makensis");
    // A warning is a mistake in the script.
    makensis.args(["-V2", "-WX", "-INPUTCHARSET", "UTF8"]);
    let licence = house.root.join("LICENSE");
    for (name, value) in [
        ("FOLDER", programs),
        ("TEXTS", &texts),
        ("ICON", &house.root.join("icons/icon.ico")),
        ("LICENCE", &licence),
        ("THIRD_PARTY", &lists.third_party),
        ("OUT", &out),
    ] {
        makensis.arg(format!("-D{name}={}", value.display()));
    }
    if debug {
        makensis.arg("-DQUICK");
    }
    makensis.arg(format!("-DVERSION={version}")).arg(house.root.join("src-tauri/packaging/installer.nsi"));
    run::read(&mut makensis)?;
    let bytes = fs::metadata(&out).when(out.display())?.len();
    say::seen(&format!("{}: {} KiB", house.short(&out), bytes / 1024));
    Ok(out)
}

fn all_texts(house: &House) -> Outcome<String> {
    let mut all = String::new();
    for (code, name) in LANGUAGES {
        let file = house.ui().join(format!("locales/{code}.ftl"));
        all.push_str(&texts(&fs::read_to_string(&file).when(file.display())?, name));
    }
    Ok(all)
}

/// The installer's texts of one language, as NSIS writes them. They are plain: one line each, without variables.
fn texts(fluent: &str, language: &str) -> String {
    let ours = fluent.lines().filter_map(|line| line.split_once(" = ")).filter(|(name, _)| name.starts_with(OURS));
    ours.fold(String::new(), |mut text, (name, words)| {
        let words = words.replace('$', "$$").replace('"', "$\\\"");
        // Writing to a string cannot fail.
        let _ = writeln!(text, "LangString {name} ${{LANG_{language}}} \"{words}\"");
        text
    })
}

/// Installs and uninstalls it in Wine: for one user, over itself, and for everybody.
pub(super) fn try_out(windows: &Other, file: &Path) -> Outcome {
    let wine = Wine::start(&windows.target)?;
    for (words, hive, folder) in [
        (&["/S", "/AtLogin"][..], "HKCU", own_programs(&wine)?),
        (&["/S", "/AtLogin", "/AllUsers"], "HKLM", wine.drive().join("Program Files/Aftercall")),
    ] {
        say::line(&words.join(" "));
        wine.read(file, words)?;
        is_installed(&wine, hive, &folder)?;
        runs(&wine, &folder)?;
        // An update is the same again, while the program runs.
        let program = wine.start_program(folder.join("aftercall.exe"), &["--practice", "--background"])?;
        wine.read(file, words)?;
        is_installed(&wine, hive, &folder)?;
        say::seen("again, over itself, while a program runs");
        drop(program);
        let data = profile(&wine)?.join("AppData/Local/io.aftercall.desktop/data");
        fs::create_dir_all(&data).when(data.display())?;
        let words: &[&str] = if hive == "HKLM" { &["/S", "/AllUsers"] } else { &["/S"] };
        wine.read(folder.join("uninstall.exe"), words)?;
        // It goes on as a copy of itself, or it could not remove its own file.
        wait_for("the folder of the programs to go", PATIENCE, || Ok((!folder.exists()).then_some(())))?;
        is_gone(&wine, hive, &folder)?;
        expect(data.is_dir(), "the user's data is still there")?;
    }
    Ok(())
}

fn is_installed(wine: &Wine, hive: &str, folder: &Path) -> Outcome {
    for name in FILES {
        expect(folder.join(name).is_file(), &format!("{name} is there"))?;
    }
    let list = fs::read_to_string(folder.join("THIRD-PARTY.txt")).when("THIRD-PARTY.txt")?;
    expect(list.contains(WINDOWS_ALONE), "the licences are those of the program for Windows")?;
    let place = windows_path(wine, folder)?;
    let command = format!("\"{place}\\aftercall.exe\" --background");
    let link = format!("\"{place}\\aftercall.exe\" \"%1\"");
    for (key, value, expected) in [
        (UNINSTALL, "DisplayName", "Aftercall"),
        (UNINSTALL, "InstallLocation", place.as_str()),
        (APP, "DisplayName", "Aftercall"),
        (RUN, "Aftercall", &command),
        (&format!(r"{LINK}\shell\open\command"), "", &link),
    ] {
        let found = registry(wine, &format!(r"{hive}\{key}"), value)?;
        expect(found.as_deref() == Some(expected), &format!(r"{hive}\{key} {value} is {expected}, and not {found:?}"))?;
    }
    let comments = registry(wine, &format!(r"{hive}\{UNINSTALL}"), "Comments")?;
    expect(comments.is_some_and(|words| words.contains("WebView2")), "that WebView2 is missing is said to whoever reads inventories")?;
    expect(shortcut(wine, hive)?.is_file(), "the shortcut is in the start menu")?;
    say::seen(&format!("in {place}: programs, licences, name on toasts, links, start at login, entry in the list of programs"));
    Ok(())
}

fn is_gone(wine: &Wine, hive: &str, folder: &Path) -> Outcome {
    expect(!folder.join("aftercall.exe").exists(), "the programs are gone")?;
    for (key, value) in [(UNINSTALL, "DisplayName"), (APP, "DisplayName"), (RUN, "Aftercall"), (LINK, "URL Protocol")] {
        let found = registry(wine, &format!(r"{hive}\{key}"), value)?;
        expect(found.is_none(), &format!(r"{hive}\{key} {value} is gone, and not {found:?}"))?;
    }
    expect(!shortcut(wine, hive)?.exists(), "the shortcut is gone")?;
    say::seen("uninstalled without a trace but the user's data");
    Ok(())
}

/// What was installed is what was built.
fn runs(wine: &Wine, folder: &Path) -> Outcome {
    let printed = wine.read(folder.join("aftercallctl.exe"), &["--version"])?;
    expect(printed.contains(env!("CARGO_PKG_VERSION")), "aftercallctl says its version")
}

/// Wine calls its user as this machine does.
fn own_programs(wine: &Wine) -> Outcome<PathBuf> {
    Ok(profile(wine)?.join("AppData/Local/Programs/Aftercall"))
}

fn shortcut(wine: &Wine, hive: &str) -> Outcome<PathBuf> {
    let below = "Microsoft/Windows/Start Menu/Programs/Aftercall.lnk";
    Ok(match hive {
        "HKLM" => wine.drive().join("ProgramData").join(below),
        _ => profile(wine)?.join("AppData/Roaming").join(below),
    })
}

fn profile(wine: &Wine) -> Outcome<PathBuf> {
    let users = wine.drive().join("users");
    let mut homes = fs::read_dir(&users).when(users.display())?.flatten().map(|entry| entry.path());
    homes.find(|home| !home.ends_with("Public")).or_fault("Wine has no user")
}

fn windows_path(wine: &Wine, folder: &Path) -> Outcome<String> {
    let below = folder.strip_prefix(wine.drive()).when("not on drive C")?;
    Ok(format!(r"C:\{}", below.to_string_lossy().replace('/', r"\")))
}

fn expect(holds: bool, words: &str) -> Outcome {
    if holds { Ok(()) } else { Err(Fault::new(format!("Not as it should be: {words}."))) }
}

#[expect(clippy::disallowed_methods, reason = "makensis reads it afterwards")]
fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).when(file.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_the_installer_become_its_own_and_others_do_not() {
        let fluent = "installer-a = Costs $5 \"a month\"\ntoday = Today\n# installer-b = x\ninstaller-c = Æ";
        let expected =
            "LangString installer-a ${LANG_DANISH} \"Costs $$5 $\\\"a month$\\\"\"\nLangString installer-c ${LANG_DANISH} \"Æ\"\n";
        assert_eq!(texts(fluent, "DANISH"), expected);
    }
}
