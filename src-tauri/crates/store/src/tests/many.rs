//! A long history: right figures, and no query that walks through all of it.

use super::Home;
use super::samples::{minute, response};
use aftercall_core::ports::{Change, ResponsesWanted, Store};

const MANY: i64 = 100_000;
const BATCH: i64 = 5_000;

#[tokio::test]
async fn a_hundred_thousand_answers_are_kept_and_read_by_page() {
    let home = Home::open().await;
    for start in (0..MANY).step_by(usize::try_from(BATCH).unwrap()) {
        let batch = (start..start + BATCH)
            .map(|number| {
                let mut kept = response(number, number);
                kept.response.rating = Some(number % 11);
                kept.unread = number % 1000 == 0;
                kept
            })
            .collect();
        home.database.commit(vec![Change::Responses(batch)]).await.unwrap();
    }
    let counts = home.database.counts().await.unwrap();
    assert_eq!((counts.responses, counts.unread), (100_000, 100));
    let ids = |wanted| async {
        let page = home.database.responses(wanted).await.unwrap();
        page.into_iter().map(|kept| kept.response.id.0).collect::<Vec<_>>()
    };
    let first = ResponsesWanted { limit: 3, ..ResponsesWanted::default() };
    assert_eq!(ids(first.clone()).await, [99_999, 99_998, 99_997]);
    assert_eq!(ids(ResponsesWanted { offset: 99_998, ..first.clone() }).await, [1, 0]);
    assert_eq!(ids(ResponsesWanted { unread_only: true, ..first }).await, [99_000, 98_000, 97_000]);
    let ratings = home.database.rating_counts(minute(0), minute(11 * 100)).await.unwrap();
    assert_eq!((ratings.by_rating, ratings.other), ([100; 11], 0));
    assert_eq!(home.database.pairs(minute(99_000)).await.unwrap().len(), 1000);
    // The log does not grow with the history.
    assert!(home.database.data_bytes() < 100_000 * 1000, "{} bytes", home.database.data_bytes());
}

/// How SQLite says that it would go about a query.
async fn plan(home: &Home, sql: &str) -> String {
    let sql = format!("EXPLAIN QUERY PLAN {sql}");
    home.database
        .with(move |connection| {
            let mut statement = connection.prepare(&sql)?;
            let places = statement.parameter_count();
            let steps = statement
                .query_map(rusqlite::params_from_iter(vec![1; places]), |row| row.get::<_, String>(3))?
                .collect::<Result<Vec<_>, _>>()?;
            Ok(steps.join("; "))
        })
        .await
        .unwrap()
}

#[tokio::test]
async fn pages_and_scores_follow_an_index_and_sort_nothing() {
    let home = Home::open().await;
    let mut queries: Vec<&str> = Vec::new();
    for (unread_only, since) in [(false, false), (false, true), (true, false), (true, true)] {
        queries.push(crate::responses::page_query(unread_only, since));
    }
    queries.extend([crate::calls::PAGE, crate::calls::SENT, crate::calls::ACTIVE]);
    for sql in queries {
        let plan = plan(&home, sql).await;
        assert!(!plan.contains("TEMP B-TREE"), "sorts: {plan}\n{sql}");
        assert!(plan.contains("INDEX"), "follows no index: {plan}\n{sql}");
    }
    for sql in [crate::scores::RATINGS, crate::scores::PAIRS, crate::scores::ESTIMATES, crate::calls::RECENT] {
        let plan = plan(&home, sql).await;
        assert!(!plan.contains("SCAN responses") && !plan.contains("SCAN c"), "reads all: {plan}\n{sql}");
    }
}
