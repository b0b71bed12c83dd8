//! `cargo xtask macos`: types and lints of everything for both kinds of Mac.
//!
//! The compiler reads all of our code for macOS, tests too, against the real packages. What it cannot do here is link: Apple's
//! frameworks and linker are not to be had. So C code of other packages is not compiled either; see `cc.sh`.
//!
//! # By hand
//!
//! On a Mac with Apple silicon and on one with Intel, macOS 12 and the newest, before each release. `npx --prefix ui tauri build` is not
//! needed for the first lines: `cargo run -- --practice` works without a bundle.
//!
//! | Do | See |
//! | --- | --- |
//! | `cargo test --workspace` on the Mac | Nothing fails; what needs Linux is not there |
//! | `cargo xtask supply-chain`, then `cargo tauri build --target universal-apple-darwin --bundles app,dmg` | `plutil -p Aftercall.app/Contents/Info.plist` shows `LSUIElement` and the scheme `aftercall`; `Contents/MacOS` has both programs; "About Aftercall" shows the licences |
//! | `codesign --sign "Developer ID Application: ..." --options runtime --entitlements src-tauri/packaging/entitlements.plist`, `xcrun notarytool submit --wait`, `xcrun stapler staple` | `spctl --assess --verbose Aftercall.app`: accepted, Notarized Developer ID |
//! | Open it from Applications | No icon in the Dock, none in the list of Cmd+Tab until a window is open; a template icon in the menu bar that turns white on a dark one |
//! | Sign in; Keychain Access, login | One item `io.aftercall.desktop`; no password was asked for. After an update signed by the same team: still none |
//! | First answer | The system asks once whether Aftercall may notify; after "Allow" the notification has its icon and name, and a click opens that answer |
//! | "Don't Allow" | `aftercallctl status` and the window say that notifications cannot be shown; the rest works |
//! | A question while typing into Safari, also in full screen and on a second space | It stands in the corner, above, on this space; what is typed goes to Safari |
//! | `open aftercall:open/settings` while it runs, and while it does not | The settings, both times |
//! | Open it from Applications again while it runs | Its window; no second process (`pgrep -l aftercall`) |
//! | Settings: start at login on; System Settings, General, Login Items | "Aftercall" below "Allow in the background". After a restart it is in the menu bar without a window |
//! | Switch it off there, restart | Not started |
//! | `sudo profiles` or the MDM with the profile of the policy; `aftercallctl config show` | Keys come from `policy`, their controls are locked |
//! | `/Applications/Aftercall.app/Contents/MacOS/aftercallctl call ended --direction in +4520123456` from another program's hook | Taken within 50 ms; no question about the network or files |
//! | Sleep for ten minutes with a call waiting offline; wake | The survey goes out within half a minute, once |
//! | VoiceOver (Cmd+F5), light and dark, "Increase contrast", "Reduce motion" | As on Windows |
//! | Put it into the bin | `~/Library/Application Support/io.aftercall.desktop` and `~/Library/Logs/io.aftercall.desktop` stay; the login item is shown as missing and can be removed |
//!
//! Entitlements are empty on purpose: pages run in WebKit's own processes, so nothing of ours compiles code while it runs; outside the
//! sandbox network, keychain and notifications need none. (`codesign` refuses a file with comments, so this stands here.)

use super::rust::Other;
use crate::fault::{Outcome, While as _};
use crate::house::House;
use crate::limit::Limit;
use crate::run;
use crate::setup::{self, Needs};
use crate::test::Table;
use std::fs;
use std::path::PathBuf;

/// Apple silicon, and the Macs before it.
const TRIPLES: [&str; 2] = ["aarch64-apple-darwin", "x86_64-apple-darwin"];
const COMPILER: &str = include_str!("cc.sh");

/// Of `cargo xtask macos`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// One kind of Mac alone, as Rust names it
    #[arg(long, value_parser = TRIPLES)]
    only: Option<String>,
    /// Ends after so many minutes; what is not finished then is said and is no failure
    #[arg(long, value_name = "N")]
    minutes: Option<u64>,
}

/// Sets up and checks.
pub(crate) fn check(house: &House, args: &Args) -> Outcome {
    let mut table = Table::within(Limit::of(args.minutes));
    let ready = table.step("set-up", || setup::system_packages(Needs::MACOS));
    for triple in TRIPLES.into_iter().filter(|triple| args.only.as_deref().is_none_or(|only| only == *triple)) {
        if ready.is_some() {
            table.step(&format!("lints: {triple}"), || lint(house, triple));
        }
    }
    table.close()
}

fn lint(house: &House, triple: &'static str) -> Outcome {
    let mac = Other::new(house, triple, "macos")?;
    let compiler = compiler(&mac)?;
    let mut cargo = mac.linting(house);
    cargo.args(["--quiet", "--workspace", "--all-targets"]);
    let name = triple.replace('-', "_");
    cargo.env(format!("CC_{name}"), &compiler).env(format!("CXX_{name}"), &compiler).env(format!("AR_{name}"), "ar");
    // Asked for before anything is compiled; without it, build scripts ask Xcode.
    run::show(cargo.env("SDKROOT", "/").env(format!("RANLIB_{name}"), "ranlib"))
}

/// The stand-in, where it can be run.
#[expect(clippy::disallowed_methods, reason = "written before anybody runs it")]
fn compiler(mac: &Other) -> Outcome<PathBuf> {
    fs::create_dir_all(&mac.target).when(mac.target.display())?;
    let file = mac.target.join("cc");
    // Only when it differs: build scripts run again when their compiler has changed.
    if !fs::read_to_string(&file).is_ok_and(|text| text == COMPILER) {
        fs::write(&file, COMPILER).when(file.display())?;
    }
    #[cfg(unix)]
    fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o755)).when(file.display())?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_bundle_takes_the_licences_from_where_they_are_written_to_where_the_program_looks() {
        let configuration = include_str!("../../../../../tauri.conf.json");
        let configuration: serde_json::Value = serde_json::from_str(configuration).unwrap();
        let files = &configuration["bundle"]["macOS"]["files"];
        assert_eq!(files["Resources/THIRD-PARTY"], "target/supply-chain/THIRD-PARTY");
        assert!(include_str!("../../../desktop/src/licences.rs").contains("\"../Resources/THIRD-PARTY\""));
    }
}
