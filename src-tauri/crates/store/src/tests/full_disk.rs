//! A disk that is really full: a small one of its own, where the system lets us have one.

use super::key;
use super::samples::{call, id, keep, response};
use crate::Database;
use aftercall_core::call::SurveyState;
use aftercall_core::ports::{Change, Store, StoreFault};
use std::path::Path;

/// Names the folder of the small disk to the process that runs on it.
const PLACE: &str = "AFTERCALL_TEST_SMALL_DISK";

/// Runs this test once more in a name space of its own, with a disk of 2 MiB.
#[test]
fn a_call_on_a_full_disk_is_refused_whole_and_taken_once_there_is_room() {
    if let Some(place) = std::env::var_os(PLACE) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        return runtime.block_on(on_a_small_disk(Path::new(&place)));
    }
    let folder = tempfile::TempDir::new().unwrap();
    let name = std::thread::current().name().unwrap().to_owned();
    let script = "mount -t tmpfs -o size=2m tmpfs \"$1\" && shift && exec \"$@\"";
    // Whoever is no root needs a user name space too; whoever is may be refused one.
    let ways: [&[&str]; 2] = [&["--user", "--map-root-user", "--mount"], &["--mount"]];
    let mut refusals = String::new();
    for way in ways {
        let ran = std::process::Command::new("unshare")
            .args(way)
            .args(["sh", "-c", script, "sh"])
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

/// This system gives no disk to a test. The same through a limit of pages is in `keeping`; where everything is to be tried, that is not
/// enough.
#[allow(clippy::print_stderr, reason = "speaks to whoever runs the tests")]
fn untried(why: &str) {
    assert!(std::env::var_os("CI").is_none(), "NOT TRIED: no small disk: {why}");
    eprintln!("NOT TRIED: no small disk: {why}");
}

async fn on_a_small_disk(folder: &Path) {
    let database = Database::in_folder(folder);
    database.open(key(1)).await.unwrap();
    database.commit(vec![keep(&call(0, SurveyState::Queued))]).await.unwrap();
    // Somebody else takes what is left.
    let ballast = folder.join("ballast");
    let mut size = 8 << 20;
    while size > 0 {
        let mut all = std::fs::read(&ballast).unwrap_or_default();
        all.resize(all.len() + size, 1);
        if std::fs::write(&ballast, &all).is_err() {
            let kept = all.len() - size;
            std::fs::write(&ballast, &all[..kept]).unwrap_or_default();
            size /= 2;
        }
    }
    let many: Vec<_> = (0..600).map(|number| response(number, number)).collect();
    let changes = vec![keep(&call(1, SurveyState::Queued)), Change::Responses(many)];
    for _ in 0..3 {
        assert_eq!(database.commit(changes.clone()).await, Err(StoreFault::Full));
        assert_eq!(database.call(id(1)).await.unwrap(), None, "half kept");
        assert_eq!(database.counts().await.unwrap().responses, 0, "half kept");
    }
    assert_eq!(database.mended(), None);
    database.close().await;
    // Also after a start on the full disk.
    let again = Database::in_folder(folder);
    if again.open(key(1)).await.is_ok() {
        assert_eq!(again.commit(changes.clone()).await, Err(StoreFault::Full));
    }
    again.close().await;

    std::fs::remove_file(ballast).unwrap();
    let third = Database::in_folder(folder);
    third.open(key(1)).await.unwrap();
    assert!(third.call(id(0)).await.unwrap().is_some());
    assert_eq!(third.call(id(1)).await.unwrap(), None);
    third.commit(changes).await.unwrap();
    assert_eq!(third.counts().await.unwrap().responses, 600);
}
