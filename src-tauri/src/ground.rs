//! What is settled before anything graphical starts: it cannot be changed later, or must not wait.

use std::io::Write as _;

/// Words for whoever started us from a terminal.
pub(crate) fn say(words: &str) {
    // Nobody may be listening.
    let _ = writeln!(std::io::stderr(), "{words}");
}

/// Words that were asked for.
pub(crate) fn print(words: &str) {
    let _ = writeln!(std::io::stdout(), "{words}");
}

/// A limit of no bytes keeps Linux from writing a file, but not from handing the dump to a program (`core_pattern` with a pipe); one
/// byte keeps it from both (see `man 5 core` and the kernel's `do_coredump`).
#[cfg(unix)]
const CORE_BYTES: u64 = if cfg!(target_os = "linux") { 1 } else { 0 };

/// A core dump would hold the key and customers' words.
#[cfg(unix)]
pub(crate) fn leave_no_core_dumps() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let none = Rlimit { current: Some(CORE_BYTES), maximum: Some(CORE_BYTES) };
    if let Err(error) = setrlimit(Resource::Core, none) {
        tracing::warn!(%error, "core dumps stay on");
    }
}

/// This system asks before it writes one.
#[cfg(not(unix))]
pub(crate) fn leave_no_core_dumps() {}

/// Whether there is a desktop to show anything on.
#[cfg(target_os = "linux")]
pub(crate) fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// These systems always have one.
#[cfg(not(target_os = "linux"))]
pub(crate) fn has_display() -> bool {
    true
}

#[cfg(target_os = "linux")]
mod webkit {
    use std::ffi::OsStr;
    use std::os::unix::process::CommandExt as _;
    use std::path::Path;
    use std::process::Command;

    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

    /// WebKit's way of sharing pictures with the graphics card shows empty windows without a card, and with NVIDIA's own driver on X11.
    /// It reads the environment when it starts; ours cannot be changed safely any more, so the program becomes itself once again with
    /// the switch set. Comes back where nothing needs to be done, or could be.
    pub(crate) fn prepare() {
        if std::env::var_os(SWITCH).is_some() || !needs_switch(Path::new("/"), std::env::var_os("WAYLAND_DISPLAY").as_deref()) {
            return;
        }
        let Ok(program) = std::env::current_exe() else { return };
        let _why = Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
    }

    fn needs_switch(root: &Path, wayland: Option<&OsStr>) -> bool {
        let card = std::fs::read_dir(root.join("dev/dri"))
            .is_ok_and(|entries| entries.flatten().any(|entry| entry.file_name().as_encoded_bytes().starts_with(b"renderD")));
        let nvidia = root.join("proc/driver/nvidia/version").exists();
        !card || (nvidia && wayland.is_none())
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn the_switch_is_set_only_where_windows_would_stay_empty() {
            for (card, nvidia, wayland, expected) in
                [(false, false, false, true), (true, false, false, false), (true, true, false, true), (true, true, true, false)]
            {
                let root = tempfile::tempdir().unwrap();
                let make = |path: &str| {
                    let path = root.path().join(path);
                    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                    std::fs::File::create(path).unwrap();
                };
                if card {
                    make("dev/dri/renderD128");
                }
                if nvidia {
                    make("proc/driver/nvidia/version");
                }
                let wayland = wayland.then_some(OsStr::new("wayland-0"));
                assert_eq!(needs_switch(root.path(), wayland), expected, "{card} {nvidia} {wayland:?}");
            }
        }
    }
}

#[cfg(target_os = "linux")]
pub(crate) use webkit::prepare as prepare_webkit;

/// Only WebKitGTK needs it.
#[cfg(not(target_os = "linux"))]
pub(crate) fn prepare_webkit() {}
