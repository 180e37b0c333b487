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
use std::path::PathBuf;
use std::process::Command;

#[path = "fuzz/src/mod.rs"]
mod fuzz;

/// The corpus, unpacked until it is dropped: one archive, since it is thousands of small files.
struct Corpus(PathBuf);

impl Corpus {
    fn unpack(target: &str) -> Self {
        let name = format!("pleo-corpus-{target}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir(&folder).unwrap();
        let corpus = Self(folder);
        let unpacked = Command::new("tar")
            .args(["-xzf", "tests/fuzz/corpus.tar.gz", "-C"])
            .arg(&corpus.0)
            .arg(format!("corpus/{target}"))
            .status();
        assert!(unpacked.unwrap().success(), "tar failed");
        corpus
    }
}

impl Drop for Corpus {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn each(target: &str, run: fn(&[u8])) {
    let corpus = Corpus::unpack(target);
    let inputs = std::fs::read_dir(corpus.0.join("corpus").join(target)).unwrap();
    let mut inputs: Vec<_> = inputs.map(|input| input.unwrap().path()).collect();
    inputs.sort();
    assert!(inputs.len() > 500, "the corpus is not there");
    let before = entries();
    for path in inputs {
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

#[test]
fn records_are_written_whole() {
    each("record", fuzz::record::run);
}
