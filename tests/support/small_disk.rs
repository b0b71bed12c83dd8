//! A disk that is really full: a small one of its own, where the system lets a test have one. Used by path, also from inside of crates.

use std::path::Path;
use std::process::Command;

/// Names the folder of the small disk to the process that runs on it.
const PLACE: &str = "AFTERCALL_TEST_SMALL_DISK";

/// Runs the test that calls this once more, in a name space of its own, and there `work` in a folder that is a disk of so many
/// mebibytes. To be called from a test's own thread, as its name is that of the test.
///
/// # Panics
/// Where everything is to be tried (`CI`) and the system gives no disk.
pub(super) fn on_a_small_disk<Work: Future<Output = ()>>(mebibytes: u32, work: impl FnOnce(Box<Path>) -> Work) {
    if let Some(place) = std::env::var_os(PLACE) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        return runtime.block_on(work(Path::new(&place).into()));
    }
    let folder = tempfile::tempdir().unwrap();
    let name = std::thread::current().name().unwrap().to_owned();
    let script = format!("mount -t tmpfs -o size={mebibytes}m tmpfs \"$1\" && shift && exec \"$@\"");
    // Whoever is no root needs a user name space too; whoever is may be refused one.
    let ways: [&[&str]; 2] = [&["--user", "--map-root-user", "--mount"], &["--mount"]];
    let mut refusals = String::new();
    for way in ways {
        let ran = Command::new("unshare")
            .args(way)
            .args(["sh", "-c", &script, "sh"])
            .arg(folder.path())
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", &name, "--nocapture"])
            .env(PLACE, folder.path())
            .output();
        let ran = match ran {
            Ok(ran) => ran,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return untried("unshare is not installed"),
            Err(error) => panic!("{error}"),
        };
        let (text, errors) = (String::from_utf8_lossy(&ran.stdout).into_owned(), String::from_utf8_lossy(&ran.stderr).into_owned());
        if ran.status.success() {
            assert!(text.contains("1 passed"), "{text}");
            return;
        }
        assert!(errors.contains("unshare:") || errors.contains("mount:"), "{text}{errors}");
        refusals.push_str(&errors);
    }
    untried(&refusals);
}

#[allow(clippy::print_stderr, reason = "speaks to whoever runs the tests")]
fn untried(why: &str) {
    assert!(std::env::var_os("CI").is_none(), "NOT TRIED: no small disk: {why}");
    eprintln!("NOT TRIED: no small disk: {why}");
}
