//! Writes what is made of the exported functions: the C header, the list of symbols with the
//! version each came in, and the raw layer of every binding. A language more is a file beside this
//! one, made of the [`model::Model`], and a line in [`LAYERS`].
//!
//! `cargo run -p pleo-bindings` writes; with `--check` it compares instead and fails on a
//! difference. A plain build of the library never writes into the source tree.

mod cobol;
mod coverage;
mod cpp;
mod csharp;
mod header;
mod model;
mod pascal;
mod symbols;

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
    ("bindings/cobol/PLEO-KINDS.cpy", cobol::kinds),
    ("bindings/cobol/PLEO-LEVELS.cpy", cobol::levels),
    ("bindings/cobol/PLEO-CONSTANTS.cpy", cobol::constants),
    ("bindings/cobol/PLEO-CALLS.cpy", cobol::calls),
    ("bindings/delphi/PleoRaw.pas", pascal::make),
    (
        "bindings/dotnet/src/Generated/NativeMethods.cs",
        csharp::functions,
    ),
    ("bindings/dotnet/src/Generated/Enums.cs", csharp::enums),
    ("bindings/dotnet/src/Generated/Handles.cs", csharp::handles),
];

/// A file that is made, and its content.
struct Made {
    path: PathBuf,
    content: String,
}

fn main() -> ExitCode {
    let check = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => false,
        [only] if only == "--check" => true,
        _ => {
            eprintln!("usage: pleo-bindings [--check]");
            return ExitCode::from(2);
        }
    };
    match run(check) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pleo-bindings: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(check: bool) -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()?;
    let header = header::make(&root)?;
    let list = root.join("tests/abi/symbols.txt");
    let symbols = symbols::make(&header, &std::fs::read_to_string(&list).unwrap_or_default())?;
    let model = Model::read(&root)?;
    let mut all = vec![
        Made {
            path: root.join("include/pleo.h"),
            content: header,
        },
        Made {
            path: list,
            content: symbols,
        },
    ];
    all.extend(LAYERS.iter().map(|(file, make)| Made {
        path: root.join(file),
        content: make(&model),
    }));
    for made in all {
        let there = std::fs::read_to_string(&made.path).unwrap_or_default();
        let name = made.path.strip_prefix(&root)?.display();
        match (there == made.content, check) {
            (true, _) => println!("{name} is up to date"),
            (false, true) => {
                return Err(
                    format!("{name} is out of date; run cargo run -p pleo-bindings").into(),
                );
            }
            (false, false) => {
                std::fs::write(&made.path, made.content)?;
                println!("{name} is written");
            }
        }
    }
    coverage::check(&root, &model)
}
