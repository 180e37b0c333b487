//! Every input that fuzzing kept (tests/fuzz), as a plain test.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by failing"
)]
#![allow(
    missing_docs,
    clippy::pedantic,
    reason = "shared with the fuzz targets, which other lints apply to"
)]
#![allow(unsafe_code, reason = "it calls the C functions")]

use std::collections::BTreeSet;
use std::ffi::OsString;

#[path = "fuzz/src/mod.rs"]
mod fuzz;

fn each(target: &str, run: fn(&[u8])) {
    let inputs: Vec<_> = std::fs::read_dir(format!("tests/fuzz/corpus/{target}"))
        .unwrap()
        .collect();
    assert!(inputs.len() > 5, "the corpus is not there");
    let before = entries();
    for input in inputs {
        let path = input.unwrap().path();
        // The name is what is wanted when one fails.
        println!("{}", path.display());
        run(&std::fs::read(path).unwrap());
    }
    assert_eq!(entries(), before, "a file was made");
}

/// What is in the folder that the tests run in, where a file under a name without a folder lands.
fn entries() -> BTreeSet<OsString> {
    std::fs::read_dir(".")
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect()
}

#[test]
fn the_c_functions_keep_their_contract() {
    each("abi", fuzz::abi::run);
}

#[test]
fn texts_from_outside_are_taken_or_refused() {
    each("text", fuzz::text::run);
}

#[test]
fn answers_are_read_as_they_are() {
    each("answer", fuzz::answer::run);
}
