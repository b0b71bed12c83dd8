//! A program that is in the tray all day gives back what it used for a moment.
//!
//! The allocator of glibc keeps a heap per thread, and keeps what was freed in the middle of one: after the answers of months were
//! read, or a window was open, megabytes stay with a program that uses none of them. Other systems' allocators give back by themselves.

#[cfg(target_os = "linux")]
#[allow(unsafe_code, reason = "the bindings of GObject disconnect one handler at a time, by whoever connected it")]
mod handlers;
#[cfg(all(target_os = "linux", target_env = "gnu", target_pointer_width = "64"))]
#[allow(unsafe_code, reason = "the loader has no other way to be asked")]
mod tables;

#[cfg(target_os = "linux")]
pub use handlers::disconnect_all;

/// Heaps that threads share. Nothing here allocates enough at a time to be held up by another.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const HEAPS: libc::c_int = 2;

/// Keeps the number of heaps small. To be called before the first thread is started.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[allow(unsafe_code, reason = "the C library has no other way to be asked")]
pub fn share_heaps() {
    // SAFETY: `mallopt` only reads its two numbers, may be called at any time, and refuses what it does not know.
    let taken = unsafe { libc::mallopt(libc::M_ARENA_MAX, HEAPS) };
    if taken == 0 {
        tracing::debug!("the allocator does not share its heaps");
    }
}

/// Gives back whole free pages, and what only the loader needed. Takes a few milliseconds, and the heaps are locked one after the other meanwhile.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[allow(unsafe_code, reason = "the C library has no other way to be asked")]
pub fn give_back() {
    // SAFETY: `malloc_trim` may be called at any time from any thread; it touches free memory alone.
    let gave = unsafe { libc::malloc_trim(0) };
    #[cfg(target_pointer_width = "64")]
    let bytes_of_tables = tables::give_back();
    #[cfg(not(target_pointer_width = "64"))]
    let bytes_of_tables = 0_usize;
    tracing::debug!(gave = gave == 1, bytes_of_tables, "memory was given back");
}

/// Nothing to do here.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn share_heaps() {}

/// Nothing to do here.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub fn give_back() {}

#[cfg(all(test, target_os = "linux", target_env = "gnu"))]
mod tests {
    use super::*;

    fn resident_pages() -> usize {
        let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
        statm.split(' ').nth(1).unwrap().parse().unwrap()
    }

    #[test]
    fn what_was_used_for_a_moment_is_given_back() {
        share_heaps();
        // Given many small pieces, of which one at the end stays, so that the heap cannot shrink by itself,
        let mut pieces: Vec<Box<[u8; 4096]>> = (0..4096).map(|_| Box::new([1; 4096])).collect();
        let stays = pieces.pop();
        let full = resident_pages();
        drop(pieces);
        // when they are free and given back, then half of them at least are the system's again.
        give_back();
        assert!(full - resident_pages() > 2048, "{full} pages before, {} after", resident_pages());
        drop(stays);
    }
}
