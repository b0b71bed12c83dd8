//! What comes through doors: messages of the socket and answers to them, links that any web page may hold. Frames of the socket,
//! bodies of HTTP and the languages of phone systems are beside what reads them.

use crate::link;
use crate::wire::{framed, read_message, read_reply, write};
use aftercall_core::error::RefusalCode;
use aftercall_fuzz::torture;
use std::path::{Path, PathBuf};

pub(crate) fn corpus(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(target)
}

#[test]
fn a_message_is_read_or_refused_as_none_of_ours() {
    torture(&corpus("messages"), |input| match read_message(input) {
        Ok(message) => {
            let again = write(&message).unwrap();
            assert!(read_message(&again).is_ok(), "what was read can be said again");
            assert_eq!(framed(&again).map(|frame| frame.len()), Some(again.len() + 4));
        }
        Err(refusal) => assert_eq!(refusal.code, RefusalCode::InvalidRequest),
    });
}

#[test]
fn an_answer_is_read_or_said_to_be_none() {
    torture(&corpus("replies"), |input| {
        if let Err(words) = read_reply(input) {
            assert!(!words.is_empty());
        }
    });
}

#[test]
fn a_link_is_read_or_refused() {
    torture(&corpus("links"), |input| {
        let text = String::from_utf8_lossy(input);
        if let Err(refusal) = link::read(&text) {
            assert!(!refusal.message.is_empty());
            assert!(!refusal.message.contains("12345678"), "{}", refusal.message);
        }
    });
}
