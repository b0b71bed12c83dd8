//! The tables of relocations: what the loader read once, when the program started, and nobody reads again.
//!
//! The libraries of the webview have 16 MB of them, which stay in memory, and count as ours, for as long as the program runs. They lie in
//! parts of files that are never written to: given back, they would come again from the file if anybody asked for them.

use libc::{PF_W, PT_DYNAMIC, PT_LOAD, c_int, c_void, dl_phdr_info};
use std::ops::Range;

const DT_NULL: i64 = 0;
const DT_RELA: i64 = 7;
const DT_RELASZ: i64 = 8;
const DT_TEXTREL: i64 = 22;
const DT_FLAGS: i64 = 30;
const DT_RELRSZ: i64 = 35;
const DT_RELR: i64 = 36;
/// Of `DT_FLAGS`: what is otherwise never written to was written to.
const DF_TEXTREL: u64 = 4;

/// An entry of a dynamic section (`Elf64_Dyn`).
#[repr(C)]
#[derive(Clone, Copy)]
struct Entry {
    tag: i64,
    value: u64,
}

const ENTRY_ALIGNMENT: u64 = align_of::<Entry>() as u64;

/// Gives back the tables of all that is loaded; how many bytes they are. Costs some hundred short calls of the system.
pub(super) fn give_back() -> usize {
    let mut bytes = 0_usize;
    // SAFETY: the callback gets `bytes` back as the pointer that is handed over here, while it lives; nobody else has it.
    unsafe { libc::dl_iterate_phdr(Some(each), (&raw mut bytes).cast::<c_void>()) };
    bytes
}

/// # Safety
/// As `dl_iterate_phdr` calls it: `info` describes a loaded object, which stays loaded meanwhile; `bytes` points to a `usize`.
unsafe extern "C" fn each(info: *mut dl_phdr_info, _size: usize, bytes: *mut c_void) -> c_int {
    // SAFETY: as promised above. The headers of a loaded object are in memory, aligned as the loader itself reads them; an object that
    // has none says so with a null pointer.
    let (base, headers, bytes) = unsafe {
        let info = &*info;
        if info.dlpi_phdr.is_null() {
            return 0;
        }
        (info.dlpi_addr, std::slice::from_raw_parts(info.dlpi_phdr, usize::from(info.dlpi_phnum)), &mut *bytes.cast::<usize>())
    };
    let place = |header: &libc::Elf64_Phdr| {
        let start = base.wrapping_add(header.p_vaddr);
        start..start.wrapping_add(header.p_memsz)
    };
    let Some(dynamic) = headers.iter().find(|header| header.p_type == PT_DYNAMIC).map(place) else { return 0 };
    let untouched: Vec<Range<u64>> = headers.iter().filter(|it| it.p_type == PT_LOAD && it.p_flags & PF_W == 0).map(place).collect();
    if dynamic.start == 0 || !dynamic.start.is_multiple_of(ENTRY_ALIGNMENT) {
        return 0;
    }
    // SAFETY: the dynamic section of a loaded object is in memory, is this long, and is written by nobody after loading; that it begins
    // where an entry may begin was looked at above.
    let entries = unsafe { std::slice::from_raw_parts(dynamic.start as *const Entry, entries_in(&dynamic)) };
    for table in tables(base, entries) {
        let Some(pages) = untouched.iter().find_map(|part| pages_within(&table, part)) else { continue };
        let length = usize::try_from(pages.end - pages.start).unwrap_or(0);
        // SAFETY: whole pages of a part that is mapped from a file and never written to: whoever reads them gets the same bytes again.
        let gave = unsafe { libc::madvise(pages.start as *mut c_void, length, libc::MADV_DONTNEED) };
        if gave == 0 {
            *bytes = bytes.saturating_add(length);
        }
    }
    0
}

fn entries_in(dynamic: &Range<u64>) -> usize {
    usize::try_from(dynamic.end - dynamic.start).unwrap_or(0) / size_of::<Entry>()
}

/// Where the tables of an object lie. None where its text was relocated too.
fn tables(base: u64, entries: &[Entry]) -> Vec<Range<u64>> {
    let entries = || entries.iter().take_while(|entry| entry.tag != DT_NULL);
    let value = |tag| entries().find(|entry| entry.tag == tag).map(|entry| entry.value);
    if value(DT_TEXTREL).is_some() || value(DT_FLAGS).is_some_and(|flags| flags & DF_TEXTREL != 0) {
        return Vec::new();
    }
    // Some loaders write the address itself into the section, some leave it as it stands in the file.
    let at = |address: u64| if address < base { base.wrapping_add(address) } else { address };
    let table = |start, size| Some(at(value(start)?)..at(value(start)?).wrapping_add(value(size)?));
    [table(DT_RELA, DT_RELASZ), table(DT_RELR, DT_RELRSZ)].into_iter().flatten().collect()
}

/// The whole pages of a table, if it lies in this part.
fn pages_within(table: &Range<u64>, part: &Range<u64>) -> Option<Range<u64>> {
    // SAFETY: only answers a number.
    let page = u64::try_from(unsafe { libc::sysconf(libc::_SC_PAGESIZE) }).ok().filter(|page| *page > 0)?;
    if table.start < part.start || table.end > part.end {
        return None;
    }
    let pages = table.start.next_multiple_of(page)..table.end / page * page;
    (pages.start < pages.end).then_some(pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(tag: i64, value: u64) -> Entry {
        Entry { tag, value }
    }

    #[test]
    fn tables_are_found_whether_or_not_the_loader_wrote_their_address() {
        let sizes = [entry(DT_RELASZ, 0x5000), entry(DT_RELRSZ, 0x20)];
        for base_in_section in [0, 0x7f00_0000_0000] {
            let section =
                [entry(DT_RELA, base_in_section + 0x1000), entry(DT_RELR, base_in_section + 0x8000), sizes[0], sizes[1], entry(DT_NULL, 0)];
            let at = 0x7f00_0000_0000;
            assert_eq!(tables(at, &section), [at + 0x1000..at + 0x6000, at + 0x8000..at + 0x8020]);
        }
    }

    #[test]
    fn what_may_have_been_written_to_is_left_alone() {
        let table = [entry(DT_RELA, 0x1000), entry(DT_RELASZ, 0x5000)];
        for mark in [entry(DT_TEXTREL, 0), entry(DT_FLAGS, DF_TEXTREL)] {
            assert_eq!(tables(0x10_0000, &[table[0], mark, table[1]]), []);
        }
        assert_eq!(tables(0, &[entry(DT_NULL, 0), table[0], table[1]]), [], "nothing counts after the end");
    }

    #[test]
    fn only_whole_pages_within_one_part_go() {
        let part = 0x10_0000..0x20_0000;
        assert_eq!(pages_within(&(0x10_0800..0x10_3800), &part), Some(0x10_1000..0x10_3000));
        assert_eq!(pages_within(&(0x10_0800..0x10_1800), &part), None);
        assert_eq!(pages_within(&(0x1f_0000..0x20_1000), &part), None);
    }

    #[test]
    fn everything_works_as_before() {
        // The tests' own program has tables of its own, as every program that lies anywhere in memory.
        assert!(give_back() > 0);
        // What comes from the libraries that are loaded here still does: threads, time, text, the heap.
        let words = std::thread::spawn(|| format!("{:?} {}", std::time::Instant::now(), "x".repeat(10_000))).join().unwrap();
        assert!(words.len() > 10_000);
    }
}
