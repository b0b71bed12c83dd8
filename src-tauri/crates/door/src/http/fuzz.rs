//! Bodies that any program of this computer, or a page of an allowed origin, may post.

use super::LARGEST_BODY;
use super::body::read;
use crate::fuzz::corpus;
use aftercall_core::error::RefusalCode;
use aftercall_fuzz::torture;

#[test]
fn a_body_is_read_or_refused_with_its_field() {
    torture(&corpus("http_bodies"), |input| {
        let input = input.get(..LARGEST_BODY).unwrap_or(input);
        match read(input) {
            Ok(event) => {
                // What goes on to the engine is said again without a change of meaning.
                let again = serde_json::to_vec(&event).unwrap();
                assert_eq!(serde_json::from_slice::<aftercall_core::call::CallEvent>(&again).unwrap(), event);
            }
            Err(refusal) if refusal.code == RefusalCode::InvalidField => assert!(refusal.detail["field"].is_string(), "{refusal:?}"),
            Err(refusal) => {
                assert_eq!(refusal.code, RefusalCode::InvalidRequest);
                assert!(!refusal.message.contains("12345678"), "{}", refusal.message);
            }
        }
    });
}
