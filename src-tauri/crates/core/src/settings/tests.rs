#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::keys::KEYS;
use super::*;
use crate::error::RefusalCode;
use crate::ports::PolicyRead;
use crate::text::Texts;
use proptest::prelude::*;
use serde_json::{Value, json};

mod doors;
mod editing;
mod policy;
mod reading;

fn user(text: &str) -> Resolved {
    resolve(Some(text), &PolicyRead::default())
}

fn policy(text: &str) -> PolicyRead {
    PolicyRead { text: Some(text.to_owned()), ..PolicyRead::default() }
}

fn value(resolved: &Resolved, key: &str) -> Value {
    resolved.get(key).unwrap().value
}
