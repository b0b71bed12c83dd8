//! A Windows to try programs in: Wine with a drive, a registry and a screen of its own, new each time and gone afterwards.
//!
//! Debian's Wine 8 of 64 bits. It has named pipes, the registry, the Credential Manager, the tray and loopback; it stores access lists but
//! does not enforce them on pipes, has no WebView2 and shows no toasts. `bcryptprimitives.dll` is missing: a stand-in is compiled.

use super::TRIPLE;
use crate::ctl::Machine;
use crate::desktop::start_screen;
use crate::fault::{Fault, Outcome, While as _};
use crate::house::keep_own_folders;
use crate::run;
use crate::running::Running;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{Read as _, Seek as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

/// Debian's `wine` asks for the Wine of 32 bits each time; this is what it would start.
const LOADER: &str = "/usr/lib/wine/wine64";
/// Longer than anything in Wine takes on a busy machine that compiles beside it. What is waited for is looked for all the time.
pub(super) const PATIENCE: Duration = Duration::from_secs(180);
/// The signal.
#[cfg(unix)]
const KILLED: i32 = 9;
const SERVER: &str = "wineserver";
const COMPILER: &str = "x86_64-w64-mingw32-gcc";
const DEBUGGER: &str = r"HKCU\Software\Wine\WineDbg";
const VERSION: &str = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion";
/// The last Windows 10 without a dark mode. From the next on, Tauri's window library calls a function of uxtheme by its number (104) to
/// take note of dark mode; in Wine 8 another function has that number, takes what is in the registers for its arguments, and crashes the
/// program or not, as the compiler has left them.
const BUILD: &str = "17134";
const PRNG: &str = include_str!("prng.c");
const RUNNER: &str = include_str!("runner.sh");

/// A running Wine.
#[derive(Debug)]
pub(super) struct Wine {
    environment: Vec<(&'static str, OsString)>,
    folder: tempfile::TempDir,
    _screen: Running,
}

impl Wine {
    /// Makes a new one below a folder. Ten seconds.
    pub(super) fn start(below: &Path) -> Outcome<Self> {
        fs::create_dir_all(below).when(below.display())?;
        let folder = tempfile::Builder::new().prefix("wine-").tempdir_in(below).when(below.display())?;
        let (screen, display) = start_screen(&[])?;
        let environment = vec![
            ("DISPLAY", display.into()),
            ("WINEPREFIX", folder.path().join("prefix").into()),
            ("WINEARCH", "win64".into()),
            ("WINEDEBUG", "-all".into()),
            // Nobody is asked whether to fetch .NET and a browser, and no shortcut becomes one of this machine.
            ("WINEDLLOVERRIDES", "winemenubuilder.exe=d;mscoree,mshtml=".into()),
            // Says which pipe it opens.
            ("AFTERCALL_LOG", "info,aftercall=debug".into()),
            ("HOME", folder.path().into()),
            ("LANG", "C.UTF-8".into()),
            ("LC_ALL", "C.UTF-8".into()),
        ];
        let wine = Self { environment, folder, _screen: screen };
        run::read(wine.settle(&mut Command::new(LOADER)).args(["wineboot.exe", "--init"]))?;
        // It begins as Windows 7.
        wine.read("winecfg.exe", &["-v", "win10"])?;
        for value in ["CurrentBuild", "CurrentBuildNumber"] {
            wine.read("reg.exe", &["add", VERSION, "/v", value, "/d", BUILD, "/f"])?;
        }
        // A program that crashes ends, instead of waiting for somebody to close the message.
        wine.read("reg.exe", &["add", DEBUGGER, "/v", "ShowCrashDialog", "/t", "REG_DWORD", "/d", "0", "/f"])?;
        wine.compile_to(&wine.drive().join("windows/system32/bcryptprimitives.dll"), PRNG, &["-shared"])?;
        Ok(wine)
    }

    /// Drive C, as this machine sees it.
    pub(super) fn drive(&self) -> PathBuf {
        self.folder.path().join("prefix/drive_c")
    }

    /// Runs a program to its end, quietly; what it printed. Where Wine has lost its exit code, what it did says how it went.
    pub(super) fn read(&self, program: impl AsRef<OsStr>, words: &[&str]) -> Outcome<String> {
        // Into a file, which has no end to wait for: what the program has started may hold its output, whatever was passed on.
        let mut printed = tempfile::tempfile().when("a file for what is printed")?;
        let (out, err) = (printed.try_clone().when("its copy")?, printed.try_clone().when("its copy")?);
        let mut command = self.command(program.as_ref());
        command.args(words).stdin(Stdio::null()).stdout(out).stderr(err);
        let (said, mut text) = (run::words(&command), String::new());
        let status = Running::start(&mut command)?.wait()?;
        printed.rewind().and_then(|()| printed.read_to_string(&mut text)).when(&said)?;
        if status.success() || self.lost_code(status) {
            Ok(text)
        } else {
            Err(Fault::new(format!("This did not work ({status}): {said}\n{}", text.trim())))
        }
    }

    /// Starts a program that ends with the value.
    pub(super) fn start_program(&self, program: impl AsRef<OsStr>, words: &[&str]) -> Outcome<Running> {
        let mut command = self.command(program.as_ref());
        Running::start(command.args(words).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()))
    }

    /// Makes a cargo command run the tests it builds in this Windows.
    pub(super) fn run_tests_of(&self, cargo: &mut Command) -> Outcome {
        keep_own_folders(cargo);
        let runner = self.folder.path().join("runner.sh");
        write(&runner, RUNNER)?;
        cargo.arg("--config").arg(format!("target.{TRIPLE}.runner = ['sh', '{}', '{LOADER}']", runner.display()));
        self.settle(cargo);
        Ok(())
    }

    /// The variables of this Windows.
    fn settle<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        // Windows has authorities of its own.
        for name in ["WAYLAND_DISPLAY", "XAUTHORITY", "SSL_CERT_FILE", "SSL_CERT_DIR"] {
            command.env_remove(name);
        }
        command.envs(self.environment.iter().map(|(name, value)| (name, value)))
    }

    /// Compiles a small C program; where it is.
    pub(super) fn compile(&self, name: &str, source: &str) -> Outcome<PathBuf> {
        let program = self.folder.path().join(name).with_extension("exe");
        self.compile_to(&program, source, &[])?;
        Ok(program)
    }

    fn compile_to(&self, file: &Path, source: &str, words: &[&str]) -> Outcome {
        let text = self.folder.path().join("source.c");
        write(&text, source)?;
        let mut compiler = Command::new(COMPILER);
        compiler.args(["-Wall", "-Werror", "-Os", "-s", "-o"]).arg(file).args(words).arg(&text).arg("-ladvapi32");
        run::read(&mut compiler).map(drop)
    }
}

impl Machine for Wine {
    fn command(&self, program: &OsStr) -> Command {
        let mut command = Command::new(LOADER);
        self.settle(&mut command).arg(program);
        command
    }

    /// Wine kills a program that is not gone half a second after its end, as happens to large ones on a busy machine.
    fn lost_code(&self, status: ExitStatus) -> bool {
        #[cfg(unix)]
        let killed = std::os::unix::process::ExitStatusExt::signal(&status) == Some(KILLED);
        #[cfg(not(unix))]
        let killed = status.code().is_none();
        killed
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        // Its server knows each program of this Windows, and nobody else's. Without it there is nothing left to end.
        for word in ["--kill", "--wait"] {
            let _ = run::read(self.settle(&mut Command::new(SERVER)).arg(word));
        }
    }
}

/// A value of the registry, as `reg query` prints it; `None` where there is none.
pub(super) fn registry(wine: &Wine, key: &str, value: &str) -> Outcome<Option<String>> {
    let words: &[&str] = if value.is_empty() { &["query", key, "/ve"] } else { &["query", key, "/v", value] };
    // It fails for what is not there, and says so on its output.
    let Ok(text) = wine.read("reg.exe", words) else { return Ok(None) };
    let Some(line) = text.lines().find(|line| line.contains("REG_")) else { return Ok(None) };
    Ok(line.split("REG_").nth(1).and_then(|rest| rest.split_once("    ")).map(|(_, value)| value.trim().to_owned()))
}

#[expect(clippy::disallowed_methods, reason = "nobody reads it while it is written")]
fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).when(file.display())
}
