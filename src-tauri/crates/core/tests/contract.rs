//! The contract between the program and its pages: every type of the views, as TypeScript, in one file of the pages.
//!
//! The file is committed, so that the pages build without the program, and this test says when the two have drifted apart.
//! To write it anew: `AFTERCALL_WRITE_CONTRACT=1 cargo nextest run -p aftercall-core --test contract`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods)]

use aftercall_core::error::Refusal;
use aftercall_core::response::AnswerFilter;
use aftercall_core::settings::Resolved;
use aftercall_core::view::{AppView, CallDetails, CallerView, CampaignChoice, ConnectionTrial, PgapView};
use std::collections::BTreeMap;
use std::path::Path;
use ts_rs::{Config, TS, TypeVisitor};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/contract/index.ts");
const HEAD: &str = "\
// Written by the test of the contract in the core crate. Do not change by hand.
// To write it anew: AFTERCALL_WRITE_CONTRACT=1 cargo nextest run -p aftercall-core --test contract
";

/// Every type that can be reached from the roots, by its name.
#[derive(Default)]
struct Declarations {
    config: Config,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(&self.config);
        if self.by_name.insert(name, T::decl(&self.config)).is_none() {
            T::visit_dependencies(self);
        }
    }
}

fn contract() -> String {
    let mut declarations = Declarations::default();
    declarations.visit::<AppView>();
    declarations.visit::<PgapView>();
    declarations.visit::<CallerView>();
    declarations.visit::<CallDetails>();
    declarations.visit::<AnswerFilter>();
    declarations.visit::<CampaignChoice>();
    declarations.visit::<ConnectionTrial>();
    declarations.visit::<Refusal>();
    let types: String = declarations.by_name.values().map(|declaration| format!("\nexport {}\n", without_comments(declaration))).collect();
    let keys: String = Resolved::default().rows().iter().map(|row| format!("\n  \"{}\",", row.setting.key)).collect();
    let keys = format!("\n/** Every setting that has a control in the window. */\nexport const SETTING_KEYS = [{keys}\n] as const;\n");
    format!("{HEAD}{types}{keys}")
}

/// The comments stay with the Rust types; the pages need the shapes alone.
fn without_comments(declaration: &str) -> String {
    let mut rest = declaration;
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once("/**") {
        text.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_pages_know_the_types_of_the_program() {
    let wanted = contract();
    if std::env::var_os("AFTERCALL_WRITE_CONTRACT").is_some() {
        std::fs::create_dir_all(Path::new(FILE).parent().unwrap()).unwrap();
        std::fs::write(FILE, &wanted).unwrap();
    }
    let found = std::fs::read_to_string(FILE).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        found == wanted,
        "ui/src/contract/index.ts is not what the program sends. Write it anew with AFTERCALL_WRITE_CONTRACT=1 and look at what changed."
    );
}
