//! Writes what is made of the exported functions: the C header, the list of symbols with the
//! version each came in, and the raw layer of every binding. A language more is a file beside this
//! one, made of the [`model::Model`], and a line in [`LAYERS`].
//!
//! `cargo run -p pleo-bindings` writes; with `--check` it compares instead and fails on a
//! difference. `--man DIRECTORY` writes the manual pages there. A plain build of the library never writes into the source tree.

mod cobol;
mod conventions;
mod coverage;
mod cpp;
mod csharp;
mod doc;
mod doc_rules;
mod header;
mod man;
mod model;
mod options;
mod pascal;
mod standard;
mod status;
mod stdcall;
mod symbols;
mod vb6;
mod xml;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use model::Model;

/// How a raw layer is made of what the library exports.
type Layer = fn(&Model) -> String;

/// The raw layers: the file, and how it is made.
const LAYERS: &[(&str, Layer)] = &[
    ("bindings/cpp/pleo/constants.hpp", cpp::make),
    ("bindings/cobol/PLEO-STATUSES.cpy", cobol::statuses),
    ("bindings/cobol/PLEO-ORIGINS.cpy", cobol::origins),
    ("bindings/cobol/PLEO-STATES.cpy", cobol::states),
    ("bindings/cobol/PLEO-SUBJECTS.cpy", cobol::subjects),
    ("bindings/cobol/PLEO-TYPES.cpy", cobol::types),
    ("bindings/cobol/PLEO-LEVELS.cpy", cobol::levels),
    ("bindings/cobol/PLEO-FIELDS.cpy", cobol::fields),
    ("bindings/cobol/PLEO-EXPORTS.cpy", cobol::exports),
    ("bindings/cobol/PLEO-CONSTANTS.cpy", cobol::constants),
    ("bindings/cobol/PLEO-CALLS.cpy", cobol::calls),
    ("bindings/delphi/PleoRaw.pas", pascal::make),
    (
        "bindings/dotnet/src/Generated/NativeMethods.cs",
        csharp::functions,
    ),
    ("bindings/dotnet/src/Generated/Enums.cs", csharp::enums),
    ("bindings/dotnet/src/Generated/Handles.cs", csharp::handles),
    ("bindings/vb6/pleo_std.bas", vb6::make),
    ("packaging/windows/pleo_std.c", stdcall::wrappers),
    ("packaging/windows/pleo_std.def", stdcall::definition),
];

/// The list of symbols, with the version each came in.
const SYMBOLS: &str = "tests/abi/symbols.txt";

/// The pages of the manual with the tables of statuses and of options.
const STATUSES: &str = "docs/reference/statuses.md";
const OPTIONS: &str = "docs/reference/options.md";

fn main() -> ExitCode {
    let result = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => run(false),
        [only] if only == "--check" => run(true),
        [first, directory] if first == "--man" => manual(Path::new(directory)),
        _ => {
            eprintln!("usage: pleo-bindings [--check | --man DIRECTORY]");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pleo-bindings: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The project's folder.
fn root() -> std::io::Result<PathBuf> {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
}

/// Writes the manual pages. They are not kept: whoever installs the library makes them.
fn manual(directory: &Path) -> Result<(), Box<dyn Error>> {
    let count = man::write(&root()?, directory)?;
    println!("{count} manual pages are in {}", directory.display());
    Ok(())
}

fn run(check: bool) -> Result<(), Box<dyn Error>> {
    let root = root()?;
    let table = std::fs::read_to_string(root.join("core/src/status.rs"))?;
    // First of all: what follows is made of the sources, this among them.
    settle(
        &root,
        check,
        "src/exports/status.rs",
        &status::constants(&table)?,
    )?;
    let page = std::fs::read_to_string(root.join(STATUSES))?;
    settle(&root, check, STATUSES, &status::documented(&page, &table)?)?;
    let page = std::fs::read_to_string(root.join(OPTIONS))?;
    settle(&root, check, OPTIONS, &options::documented(&page)?)?;
    let model = Model::read(&root)?;
    let header = header::make(&root, &model)?;
    let list = std::fs::read_to_string(root.join(SYMBOLS)).unwrap_or_default();
    let symbols = symbols::make(&header, &list)?;
    doc_rules::check(&model, &symbols)?;
    settle(&root, check, "include/pleo.h", &header)?;
    settle(&root, check, SYMBOLS, &symbols)?;
    for (file, make) in LAYERS {
        settle(&root, check, file, &make(&model))?;
    }
    coverage::check(&root, &model)
}

/// Writes a file, or fails if it is not as it would be written.
fn settle(root: &Path, check: bool, file: &str, content: &str) -> Result<(), Box<dyn Error>> {
    let path = root.join(file);
    let is_current = std::fs::read_to_string(&path).unwrap_or_default() == content;
    if is_current {
        println!("{file} is up to date");
    } else if check {
        return Err(format!("{file} is out of date; run cargo run -p pleo-bindings").into());
    } else {
        std::fs::write(&path, content)?;
        println!("{file} is written");
    }
    Ok(())
}
