//! Examples, scenario programs, README snippets, header examples and benches name what Pleo has and nothing else.
//!
//! Every path, parameter, JSON Pointer and body in them is held against `sandbox/contract/`, where Pleo's specification stands
//! in facts. `source.rs` says what is looked through; `sandbox.openapi.yaml` has the sandbox's controls, which are held like
//! Pleo's operations. A text is read by a pointer into an answer, and written by one into a body, of an operation that the same
//! program, comment or block names; where none is named, of any. What a scenario scripts is its own.
//!
//! `glossary.rs` holds messages, header and names against `docs/glossary.md`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what it expects by failing"
)]

mod calls;
mod glossary;
mod held;
mod joined;
mod layouts;
mod lexer;
mod literals;
mod named;
mod scanner;
mod source;
mod specified;
mod token;

use std::path::Path;

use held::{Finding, findings};
use source::{Snippet, snippets};

/// What is named, is not Pleo's and has to be: how the file's name begins, the literal, and why.
const EXEMPT: &[(&str, &str, &str)] = &[
    ("tests/", "/missing", "read because no answer has it"),
    ("tests/", "/a", "read of an answer that is no JSON"),
    (
        "tests/",
        r#"{"event_type":"ping","data":{"success":true}}"#,
        "what a webhook brings, as signed in the Standard Webhooks' specification",
    ),
];

fn is_exempt(finding: &Finding, (file, literal, _): &(&str, &str, &str)) -> bool {
    finding.file.starts_with(file) && finding.literal == *literal
}

#[test]
fn everything_that_is_named_is_pleos() {
    let snippets = snippets(Path::new("."));
    let found = findings(&snippets);
    let is_wrong = |finding: &&Finding| !EXEMPT.iter().any(|row| is_exempt(finding, row));
    let wrong: Vec<_> = found
        .iter()
        .filter(is_wrong)
        .map(ToString::to_string)
        .collect();
    assert!(
        wrong.is_empty(),
        "{} are not Pleo's:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    for row in EXEMPT {
        let is_needed = found.iter().any(|finding| is_exempt(finding, row));
        assert!(is_needed, "{row:?} is not needed");
    }
}

#[test]
fn much_is_named_in_every_language() {
    let snippets = snippets(Path::new("."));
    let count = |snippet: &Snippet| {
        let names = named::names(snippet);
        names.mentions.len() + names.pointers.len()
    };
    for language in ["c", "cobol", "cpp", "delphi", "dotnet"] {
        for (folder, least) in [("examples", 25), ("tests", 60)] {
            let folder = format!("{folder}/{language}/");
            let of_folder = snippets
                .iter()
                .filter(|snippet| snippet.file.starts_with(&folder));
            let count: usize = of_folder.map(count).sum();
            assert!(count >= least, "{count} in {folder}");
        }
    }
}
