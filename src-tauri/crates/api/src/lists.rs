//! Reading a list, in pages where its template says so (API reference 6.9).

use crate::class::speaks_of_unknown_agent;
use crate::failure::Failure;
use crate::nps::{Refused, unfillable};
use crate::path::{Page, Place, Template, Values};
use crate::read::queue::each_queue;
use crate::read::{Row, RowCount, each_row, readable};
use crate::transport::{Reply, Transport};
use crate::words::Secrets;
use aftercall_core::error::Words;
use aftercall_core::ports::{Campaign, FaultClass, QueueRow, Read};
use aftercall_core::response::Response;
use http::StatusCode;
use std::collections::HashSet;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Rows of the first page: enough for an agent's fortnight.
const FIRST_PAGE: usize = 500;
/// Rows of a page that follows quick ones: few requests for years of answers, and some megabytes at most.
const LARGEST_PAGE: usize = 8_000;
/// A page that was too large is asked for again with fewer rows, down to so many.
const SMALLEST_PAGE: usize = 50;
/// From one size to the next, up and down.
const TIMES: usize = 4;
/// A page that came within this time is followed by a larger one, over a thin line it stays small.
const QUICK: Duration = Duration::from_secs(2);
/// Services that give fewer rows than they are asked for have round limits: a short page of a multiple of this many rows need not be
/// the last.
const ROUND: usize = 50;
/// A service that never runs out of pages is not believed.
const MOST_PAGES: usize = 300;

/// Which rows are wanted.
pub(crate) type Filter<'f, T> = &'f (dyn Fn(&T) -> bool + Sync);

type Counted<'a> = Pin<Box<dyn Future<Output = Result<RowCount, Failure>> + Send + 'a>>;

/// Rows that come in lists.
pub(crate) trait Rows: Row<Key: Send> + Send {
    /// Gives each row of a body to `each`.
    fn each<'a>(text: &'a str, each: &'a mut (dyn FnMut(Self) + Send)) -> Counted<'a>;
}

impl Rows for Response {
    fn each<'a>(text: &'a str, each: &'a mut (dyn FnMut(Self) + Send)) -> Counted<'a> {
        Box::pin(each_row(text, each))
    }
}

impl Rows for Campaign {
    fn each<'a>(text: &'a str, each: &'a mut (dyn FnMut(Self) + Send)) -> Counted<'a> {
        Box::pin(each_row(text, each))
    }
}

impl Rows for QueueRow {
    fn each<'a>(text: &'a str, each: &'a mut (dyn FnMut(Self) + Send)) -> Counted<'a> {
        Box::pin(each_queue(text, each))
    }
}

/// A page that was asked for.
struct Fetched {
    reply: Result<Reply, Refused>,
    took: Duration,
}

async fn fetch(transport: Arc<Transport>, path: Result<String, Refused>) -> Fetched {
    let asked_at = Instant::now();
    let reply = match path {
        Ok(path) => transport.get(&path).await.map_err(Refused::from),
        Err(refused) => Err(refused),
    };
    Fetched { reply, took: asked_at.elapsed() }
}

/// A page that comes while another is read: on a task of its own, because reading a page keeps a thread busy. Given up when nobody wants it
/// any more.
struct Ahead {
    page: Page,
    task: JoinSet<Fetched>,
}

impl Ahead {
    /// What came, if this is the page and its task did not break.
    async fn of(ahead: Option<Self>, page: Page) -> Option<Fetched> {
        let mut ahead = ahead.filter(|ahead| ahead.page == page)?;
        ahead.task.join_next().await?.ok()
    }
}

/// Reads all wanted rows, each once. Once a largest page was full, the next is fetched while one is read: a list of ten thousand rows may
/// cost one request too many, a shorter one never.
pub(crate) async fn read<T: Rows>(
    transport: &Arc<Transport>,
    template: &Template,
    values: Values<'_>,
    secrets: &Secrets<'_>,
    keep: Filter<'_, T>,
) -> Result<Read<T>, Refused> {
    let in_pages = template.has(Place::Skip);
    let mut known = HashSet::new();
    let mut read = Read { rows: Vec::new(), unreadable: 0, fallback: false };
    let mut page = Page { skip: 0, take: FIRST_PAGE };
    let (mut longest, mut grows, mut long) = (0, true, false);
    let mut ahead: Option<Ahead> = None;
    let get = |page| {
        let path = template.fill(&Values { page: Some(page), ..values }).map_err(unfillable);
        fetch(Arc::clone(transport), path)
    };
    for _ in 0..MOST_PAGES {
        let fetched = match Ahead::of(ahead.take(), page).await {
            Some(fetched) => fetched,
            None => get(page).await,
        };
        let reply = fetched.reply?;
        if in_pages && reply.is_too_large() && page.take > SMALLEST_PAGE {
            page.take = (page.take / TIMES).max(SMALLEST_PAGE);
            (grows, longest, long) = (false, 0, false);
            continue;
        }
        let refused = |failure| refused(&reply, with_advice(failure, &reply, in_pages), values.email);
        let text = readable(&reply, secrets).map_err(refused)?;
        let known_before = known.len();
        let mut take = |row: T| {
            if known.insert(row.key()) && keep(&row) {
                read.rows.push(row);
            }
        };
        // Beyond the service's own limit there is nothing to gain.
        grows &= fetched.took < QUICK;
        if long {
            let page = Page { skip: page.skip + page.take, take: page.take };
            let mut task = JoinSet::new();
            task.spawn(get(page));
            ahead = Some(Ahead { page, task });
        }
        let count = T::each(&text, &mut take).await;
        let count = count.map_err(refused)?;
        read.unreadable = read.unreadable.saturating_add(count.unreadable);
        let nothing_new = known.len() == known_before;
        if !in_pages || nothing_new || is_last(count.all, page.take, longest) {
            return Ok(read);
        }
        longest = longest.max(count.all);
        page.skip += count.all;
        let full = count.all == page.take;
        long = full && page.take == LARGEST_PAGE;
        grows &= full;
        if grows {
            (page.take, longest) = ((page.take * TIMES).min(LARGEST_PAGE), 0);
        }
    }
    tracing::warn!(pages = MOST_PAGES, "a list has more pages than are read");
    Ok(read)
}

/// Whether no page follows one of so many rows: it is short, and not as short as the service's own limit may make all of them.
fn is_last(rows: usize, asked_for: usize, longest: usize) -> bool {
    let may_be_a_limit = rows > 0 && rows.is_multiple_of(ROUND) && rows >= longest;
    rows < asked_for && !may_be_a_limit
}

/// What is too large in one piece can be read in pages, if the service knows any.
fn with_advice(mut failure: Failure, reply: &Reply, in_pages: bool) -> Failure {
    if !in_pages && reply.is_too_large() {
        failure.words = Words::about("way-ask-in-pages", "words", failure.words, Vec::new());
    }
    failure
}

/// A failure with the reply's status. A 404 that is about the agent is a refusal: the endpoint is there.
pub(crate) fn refused(reply: &Reply, mut failure: Failure, email: Option<&str>) -> Refused {
    if reply.status == StatusCode::NOT_FOUND && email.is_some_and(|email| speaks_of_unknown_agent(reply.known_body(), email)) {
        failure.class = FaultClass::Rejected;
    }
    Refused { status: Some(reply.status.as_u16()), failure }
}

#[cfg(test)]
mod tests {
    use super::is_last;

    const LARGE: usize = 5_000;

    #[test]
    fn a_short_page_is_the_last_unless_the_service_may_have_a_limit_of_its_own() {
        let table = [
            (LARGE, 0, false),
            (LARGE - 1, LARGE, true),
            (0, 0, true),
            (7, 0, true),
            (100, 0, false),
            (100, 100, false),
            (50, 100, true),
            (99, 100, true),
            (1_000, 0, false),
            (0, 1_000, true),
        ];
        for (rows, longest, expected) in table {
            assert_eq!(is_last(rows, LARGE, longest), expected, "{rows} after {longest}");
        }
    }
}
