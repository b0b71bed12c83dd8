//! Replies of a service that nobody has seen whole: whatever comes is read, counted as unreadable, or refused.

use crate::json::{body_text, is_web_page};
use crate::read::{analytics, each_row, queue};
use crate::words::{Secrets, refusal};
use crate::{pgap, time};
use aftercall_core::ports::{Campaign, QueueRow};
use aftercall_core::response::Response;
use aftercall_fuzz::torture;
use http::StatusCode;
use std::path::{Path, PathBuf};

fn corpus(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(target)
}

fn run<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(work)
}

#[test]
fn a_list_is_read_row_by_row() {
    torture(&corpus("lists"), |input| {
        let text = body_text(input);
        let mut read = 0;
        if let Ok(count) = run(each_row(&text, &mut |row: Response| {
            read += 1;
            // No point in time is made up: what is kept can be written as a document.
            assert!(serde_json::to_value(&row).is_ok());
        })) {
            assert_eq!(count.all, read + count.unreadable as usize);
        }
        let mut read = 0;
        if let Ok(count) = run(each_row(&text, &mut |_: Campaign| read += 1)) {
            assert_eq!(count.all, read + count.unreadable as usize);
        }
        let _ = run(queue::each_queue(&text, &mut |row: QueueRow| assert!(!row.queue.trim().is_empty())));
        let _ = is_web_page(&text);
    });
}

#[test]
fn counts_and_periods_are_read_or_not() {
    torture(&corpus("objects"), |input| {
        let text = body_text(input);
        if let Ok(found) = analytics::read(&text) {
            assert!(found.average.is_none_or(f64::is_finite) && found.nps.is_none_or(f64::is_finite));
        }
        let _ = pgap::says_period(&text);
        for part in text.split('"') {
            let _ = time::read(part);
        }
    });
}

#[test]
fn a_refusal_is_one_sentence_without_the_key_and_the_customer() {
    let secrets = Secrets { keys: vec!["s3cret-key"], personal: vec!["Gundula"] };
    torture(&corpus("refusals"), |input| {
        for status in [StatusCode::BAD_REQUEST, StatusCode::INTERNAL_SERVER_ERROR] {
            let words = refusal(status, input, &secrets).to_string();
            assert!(!words.is_empty() && words.chars().count() <= 250, "{words}");
            assert!(!words.contains("s3cret-key") && !words.contains("+4512345678"), "{words}");
            assert!(!words.contains('\n') && !words.contains('\u{1b}'), "{words:?}");
        }
    });
}
