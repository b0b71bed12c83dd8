//! Nothing of the webview is left while no window is open.
//!
//! WebKitGTK keeps its network process, some 30 MB, for as long as the program runs, whether or not there is a page, and offers no way to
//! end it. It is our child and serves our pages alone; it is told to end, and WebKit starts another with the next window, as it does after
//! one that failed.

/// Ends the network process. To be called while no page exists.
#[cfg(target_os = "linux")]
pub(crate) fn end_network_process() {
    use rustix::process::{Pid, Signal, kill_process};
    for pid in network_processes(std::path::Path::new("/proc"), std::process::id()) {
        let ended = Pid::from_raw(pid).map(|pid| kill_process(pid, Signal::TERM));
        tracing::debug!(?ended, "the network process of the webview is told to end");
    }
}

/// Other systems end theirs.
#[cfg(not(target_os = "linux"))]
pub(crate) fn end_network_process() {}

/// The children of `parent` that are network processes of WebKit, from `/proc/PID/stat`: `PID (NAME) STATE PARENT ...`; the kernel cuts
/// names to 15 bytes.
#[cfg(target_os = "linux")]
fn network_processes(proc: &std::path::Path, parent: u32) -> Vec<i32> {
    let stats = std::fs::read_dir(proc).into_iter().flatten().flatten();
    let read = |entry: std::fs::DirEntry| {
        let pid = entry.file_name().to_str()?.parse::<i32>().ok()?;
        let stat = std::fs::read_to_string(entry.path().join("stat")).ok()?;
        let (name, rest) = stat.split_once('(')?.1.rsplit_once(") ")?;
        let parent_of_it = rest.split(' ').nth(1)?.parse::<u32>().ok()?;
        (name == "WebKitNetworkPr" && parent_of_it == parent).then_some(pid)
    };
    stats.filter_map(read).collect()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_network_process_is_found() {
        let proc = tempfile::tempdir().unwrap();
        for (pid, stat) in [
            ("10", "10 (WebKitNetworkPr) S 7 10 7 0"),
            ("11", "11 (WebKitNetworkPr) S 8 11 8 0"),
            ("12", "12 (WebKitWebProces) S 7 12 7 0"),
            ("13", "13 (odd ) name) S 7 13 7 0"),
            ("14", "broken"),
            ("self", "10 (WebKitNetworkPr) S 7 10 7 0"),
        ] {
            std::fs::create_dir(proc.path().join(pid)).unwrap();
            std::fs::write(proc.path().join(pid).join("stat"), stat).unwrap();
        }
        assert_eq!(network_processes(proc.path(), 7), [10]);
    }
}
