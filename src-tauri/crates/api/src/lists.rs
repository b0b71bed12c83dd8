//! Reading a list, in pages where its template says so (API reference 6.9).

use crate::class::speaks_of_unknown_agent;
use crate::failure::Failure;
use crate::nps::{Refused, unfillable};
use crate::path::{Page, Place, Template, Values};
use crate::read::queue::each_queue;
use crate::read::{Row, RowCount, each_row, readable};
use crate::transport::{Reply, Transport};
use crate::words::Secrets;
use aftercall_core::ports::{Campaign, FaultClass, QueueRow, Read};
use aftercall_core::response::Response;
use http::StatusCode;
use std::collections::HashSet;
use std::pin::Pin;

/// Rows of one page.
const PAGE: usize = 500;
/// A service that never runs out of pages is not believed.
const MOST_PAGES: usize = 200;

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

/// Reads all wanted rows, each once.
pub(crate) async fn read<T: Rows>(
    transport: &Transport,
    template: &Template,
    mut values: Values<'_>,
    secrets: &Secrets<'_>,
    keep: Filter<'_, T>,
) -> Result<Read<T>, Refused> {
    let in_pages = template.has(Place::Skip);
    let mut known = HashSet::new();
    let mut read = Read { rows: Vec::new(), unreadable: 0, fallback: false };
    for page in 0..MOST_PAGES {
        values.page = Some(Page { skip: page * PAGE, take: PAGE });
        let path = template.fill(&values).map_err(unfillable)?;
        let reply = transport.get(&path).await?;
        let refused = |failure| refused(&reply, failure, values.email);
        let text = readable(&reply, secrets).map_err(refused)?;
        let known_before = known.len();
        let mut take = |row: T| {
            if known.insert(row.key()) && keep(&row) {
                read.rows.push(row);
            }
        };
        let count = T::each(&text, &mut take).await.map_err(refused)?;
        read.unreadable = read.unreadable.saturating_add(count.unreadable);
        let nothing_new = known.len() == known_before;
        if !in_pages || count.all < PAGE || nothing_new {
            return Ok(read);
        }
    }
    tracing::warn!(pages = MOST_PAGES, "a list has more pages than are read");
    Ok(read)
}

/// A failure with the reply's status. A 404 that is about the agent is a refusal: the endpoint is there.
pub(crate) fn refused(reply: &Reply, mut failure: Failure, email: Option<&str>) -> Refused {
    if reply.status == StatusCode::NOT_FOUND && email.is_some_and(|email| speaks_of_unknown_agent(reply.known_body(), email)) {
        failure.class = FaultClass::Rejected;
    }
    Refused { status: Some(reply.status.as_u16()), failure }
}
