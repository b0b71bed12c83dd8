//! A damaged database: set aside as it is, and a fresh one made with everything that can still be read.
//!
//! The pages are put together first, without SQLite: the file's pages, then the log's over them, each only if its seal holds. If the
//! first page is lost, that of an empty database takes its place: the same tables, made in the same order, begin on the same pages.
//! Then rows are read table by table ([`crate::salvage`]). The damaged files themselves are only renamed, never written to.

use crate::fault::{Fault, Outcome};
use crate::salvage::{self, Rescued};
use crate::seal::{PAGE_BYTES, Salt, Seal};
use crate::{ahead, files, opening};
use aftercall_core::ports::{DatabaseKey, Mended};
use rusqlite_migration::{M, Migrations};
use std::path::Path;
use zeroize::Zeroizing;

/// Sets the database at `path` aside and puts a fresh one in its place. `salt`: as the key's trace has it.
///
/// # Errors
/// `Full`, `Failed`; what was set aside stays there, and a half-made database is removed.
pub(crate) fn mend(path: &Path, key: &DatabaseKey, salt: Option<Salt>, migrations: &[M<'_>]) -> Outcome<Mended> {
    let at = files::now();
    // A file that is gone altogether is as good as an emptied one: its log may still be there.
    files::prepare(path)?;
    let aside = files::set_aside(path, "damaged", at)?;
    let name = aside.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let fresh = files::beside(path, ".fresh");
    let made = files::remove_database(&fresh).and_then(|()| rescue_into(&fresh, &aside, key, salt, migrations));
    let moved = made.and_then(|rescued| files::rename_database(&fresh, path).map(|()| rescued));
    let rescued = match moved {
        Ok(rescued) => rescued,
        Err(fault) => {
            // The damaged one goes back, so that the next try finds it again.
            let _ = files::remove_database(&fresh);
            let _ = files::put_back(&aside, path);
            return Err(fault);
        }
    };
    tracing::error!(
        aside = name,
        rows = rescued.rows,
        lost = rescued.lost,
        "the database was damaged; a fresh one holds what could be read"
    );
    Ok(Mended { at, aside: name, rows: rescued.rows, lost: rescued.lost })
}

fn rescue_into(fresh: &Path, aside: &Path, key: &DatabaseKey, salt: Option<Salt>, migrations: &[M<'_>]) -> Outcome<Rescued> {
    files::prepare(fresh)?;
    let mut into = opening::make(fresh, key, migrations)?;
    let work = files::beside(aside, ".work");
    let rescued = match salt.or(files::salt(aside)?) {
        Some(salt) => pages_of(aside, key, &salt).and_then(|pages| {
            let pages = pages.ok_or_else(|| Fault::failed("the damaged database is too large to be read"))?;
            rescue_pages(&mut into, &work, pages, key, &salt, migrations)
        }),
        None => Ok(Rescued::nothing()),
    };
    // The work file holds what the damaged one holds.
    files::remove_database(&work)?;
    let rescued = rescued?;
    opening::close(into);
    Ok(rescued)
}

/// What was put together of file and log.
struct Pages {
    bytes: Vec<u8>,
    /// Pages of committed transactions are missing, so states may be older than what was acknowledged.
    older: bool,
    /// The first page can be read.
    begins: bool,
}

fn pages_of(aside: &Path, key: &DatabaseKey, salt: &Salt) -> Outcome<Option<Pages>> {
    let seal = Seal::new(key, salt).ok_or_else(|| Fault::failed("the key cannot be one"))?;
    let mut bytes = std::fs::read(aside)?;
    let log = files::read_log(aside)?;
    let log = ahead::read(&log, &seal);
    let most = bytes.len() + log.frames.len() * PAGE_BYTES + PAGE_BYTES;
    for frame in &log.frames {
        let begin = (frame.number() as usize - 1) * PAGE_BYTES;
        // A number beyond all pages there are cannot be one of ours.
        if begin > most {
            continue;
        }
        if bytes.len() < begin + PAGE_BYTES {
            bytes.resize(begin + PAGE_BYTES, 0);
        }
        if let Some(place) = bytes.get_mut(begin..begin + PAGE_BYTES) {
            place.copy_from_slice(frame.page);
        }
    }
    bytes.truncate(bytes.len() / PAGE_BYTES * PAGE_BYTES);
    if let Some(place) = bytes.get_mut(..salt.len()) {
        place.copy_from_slice(salt);
    }
    let begins = bytes.get(..PAGE_BYTES).is_some_and(|page| seal.holds(1, page));
    Ok((bytes.len() / PAGE_BYTES <= u32::MAX as usize).then_some(Pages { bytes, older: log.lost, begins }))
}

fn rescue_pages(
    into: &mut rusqlite::Connection,
    work: &Path,
    pages: Pages,
    key: &DatabaseKey,
    salt: &Salt,
    migrations: &[M<'_>],
) -> Outcome<Rescued> {
    let Pages { mut bytes, older, begins } = pages;
    if bytes.is_empty() {
        return Ok(Rescued::nothing());
    }
    if begins {
        files::replace(work, &bytes)?;
        return salvage::rescue(work, key, into, older);
    }
    let mut best = Rescued::nothing();
    // A database that was wiped was laid out anew.
    for laid_out_anew in [false, true] {
        let first = first_page(work, key, salt, migrations, bytes.len() / PAGE_BYTES, laid_out_anew)?;
        if let (Some(place), Some(page)) = (bytes.get_mut(..PAGE_BYTES), first.get(..PAGE_BYTES)) {
            place.copy_from_slice(page);
        }
        files::remove_database(work)?;
        files::replace(work, &bytes)?;
        let rescued = salvage::rescue(work, key, into, older)?;
        best = Rescued { rows: best.rows + rescued.rows, lost: true };
        if rescued.rows > 0 {
            break;
        }
    }
    Ok(best)
}

/// The first page of an empty database with this key and salt that says that it has so many pages.
fn first_page(
    work: &Path,
    key: &DatabaseKey,
    salt: &Salt,
    migrations: &[M<'_>],
    pages: usize,
    laid_out_anew: bool,
) -> Outcome<Zeroizing<Vec<u8>>> {
    files::remove_database(work)?;
    files::prepare(work)?;
    let mut connection = opening::connect_salted(work, key, Some(salt))?;
    Migrations::from_slice(migrations).to_latest(&mut connection)?;
    if laid_out_anew {
        connection.execute_batch("VACUUM")?;
    }
    let bytes = i64::try_from((pages + 1) * PAGE_BYTES).map_err(|_| Fault::failed("the damaged database is too large"))?;
    connection.execute("INSERT INTO notes (name, value) VALUES ('', hex(zeroblob(?1)))", [bytes / 2 + 1])?;
    connection.execute("DELETE FROM notes", [])?;
    drop(connection);
    Ok(Zeroizing::new(std::fs::read(work)?))
}
