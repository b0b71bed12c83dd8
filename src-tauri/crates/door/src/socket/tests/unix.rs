//! What Unix alone has: files of sockets, and who may enter their folder.

use super::*;
use crate::trial::start;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;

pub(super) type Raw = UnixStream;

pub(super) fn open_raw(place: &Path) -> Raw {
    let stream = UnixStream::connect(place).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream
}

pub(super) fn done_writing(stream: &mut Raw) {
    // The server may have closed already.
    let _closed = stream.shutdown(std::net::Shutdown::Write);
}

#[test]
fn the_socket_is_ours_alone_and_goes_at_the_end() {
    let program = Program::answering(Ok(json!({})));
    let mode = |path: &Path| std::fs::metadata(path).unwrap().mode() & 0o777;
    assert_eq!(mode(&program.place), 0o600);
    assert_eq!(mode(program.place.parent().unwrap()), 0o700);
    program.ending.cancel();
    wait_for("the file is gone", || !program.place.exists());
    assert!(matches!(Client::connect(&program.place), Err(ClientError::NotRunning)));
}

#[test]
fn the_socket_of_a_killed_program_is_replaced() {
    // Given a socket file that nobody listens on: a killed program does not remove it.
    let home = home();
    let place = home.path().join("socket");
    drop(UnixListener::bind(&place).unwrap());
    assert!(std::fs::metadata(&place).unwrap().file_type().is_socket());
    assert!(matches!(Client::connect(&place), Err(ClientError::NotRunning)));
    // When a program starts, then it is reached.
    let ending = CancellationToken::new();
    let _runtime = start(&place, Limits::default(), Arc::new(Script::answering(Ok(json!({})))), &ending);
    assert!(Client::connect(&place).unwrap().ask(calls()).is_ok());
}

#[tokio::test]
async fn what_is_not_a_socket_is_left_alone_and_said() {
    let home = home();
    let file = home.path().join("file");
    std::fs::write(&file, "precious").unwrap();
    let link = home.path().join("link");
    std::os::unix::fs::symlink(&file, &link).unwrap();
    for place in [&file, &link] {
        let fault = Door::open(&Config::at(place)).await.unwrap_err();
        assert!(matches!(fault, SocketFault::NotASocket(_)), "{fault:?}");
    }
    assert_eq!(std::fs::read_to_string(&link).unwrap(), "precious");
}

#[tokio::test]
async fn a_path_that_is_too_long_is_said() {
    let home = home();
    let fault = Door::open(&Config::at(home.path().join("s".repeat(120)))).await.unwrap_err();
    assert!(matches!(fault, SocketFault::TooLong(_)), "{fault:?}");
}

#[test]
fn a_folder_that_others_may_enter_is_not_trusted_with_a_key() {
    use std::os::unix::fs::PermissionsExt as _;
    let program = Program::answering(Ok(json!({})));
    let folder = program.place.parent().unwrap();
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755)).unwrap();
    let fault = Client::connect(&program.place).unwrap_err().to_string();
    assert!(fault.contains("chmod 700"), "{fault}");
}
