//! No room imports from a floor above its own, and no circle of files imports itself.
//!
//! Every import of this crate and of the C library names a file, so that what is read here is what
//! a reader of the code sees.
#![allow(missing_docs, reason = "a test has its name")]
#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The floors of the core, from the ground up: the rooms of each, or its files.
const FLOORS: [&[&str]; 7] = [
    &["error", "limits", "raw_response", "status", "version"],
    &["sys"],
    &["auth", "json", "records", "text"],
    &["config", "http", "log"],
    &["transport"],
    &["client"],
    &["export"],
];

/// What stands beside the floors: the list of what is public, and the tests' own.
const BESIDE: [&str; 2] = ["lib", "test_hooks"];

/// Files with the files that each imports, by their paths without ending, such as `client/call`.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// The Rust files of a folder, tests of a file apart, by their paths in it.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        for entry in std::fs::read_dir(folder.join(&inner)).unwrap() {
            let path = inner.join(entry.unwrap().file_name());
            let name = path.with_extension("").to_str().unwrap().replace('\\', "/");
            if folder.join(&path).is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && !name.ends_with("tests")
            {
                let text = std::fs::read_to_string(folder.join(&path)).unwrap();
                found.push((name.trim_end_matches("/mod").to_owned(), text));
            }
        }
    }
    found
}

/// The code of a file. What tests do is their affair, and so are comments.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// The paths in the code of a file that begin with `crate::` or `super::`, as a list of names each.
fn paths(name: &str, text: &str) -> Vec<Vec<String>> {
    let code = code(text);
    let room: Vec<String> = match name.split_once('/') {
        Some((room, _)) => vec![room.to_owned()],
        None => Vec::new(),
    };
    let mut found = Vec::new();
    for (start, base) in [("crate::", Vec::new()), ("super::", room)] {
        for rest in code.split(start).skip(1) {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "_:".contains(c)));
            let (path, more) = rest.split_at(end.unwrap_or(rest.len()));
            let steps = path.split("::").filter(|step| !step.is_empty());
            let steps: Vec<String> = base
                .iter()
                .cloned()
                .chain(steps.map(str::to_owned))
                .collect();
            // `use super::{a, b::C};` names several.
            if path.is_empty() && more.starts_with('{') {
                let group = more[1..].split('}').next().unwrap_or_default();
                for name in group.split(',') {
                    let more = name.trim().split("::").map(str::to_owned);
                    found.push(steps.iter().cloned().chain(more).collect());
                }
            } else {
                found.push(steps);
            }
        }
    }
    found
}

/// Which file each file imports.
fn imports(sources: &[(String, String)]) -> Imports {
    let files: BTreeSet<&str> = sources.iter().map(|(name, _)| name.as_str()).collect();
    let file_of = |path: &[String]| {
        let mut longest = (1..=path.len()).rev().map(|count| path[..count].join("/"));
        longest.find(|name| files.contains(name.as_str()))
    };
    sources
        .iter()
        .map(|(name, text)| {
            let imported = paths(name, text)
                .iter()
                .filter_map(|path| file_of(path))
                .collect();
            (name.clone(), imported)
        })
        .collect()
}

/// The imports that run upwards, of a file with its floor by `floor`.
fn upwards(imports: &Imports, floor: impl Fn(&str) -> Option<usize>) -> Vec<String> {
    let mut found = Vec::new();
    for (file, imported) in imports {
        for other in imported {
            if let (Some(own), Some(others)) = (floor(file), floor(other))
                && others > own
            {
                found.push(format!("{file} imports {other}, which stands above it"));
            }
        }
    }
    found
}

/// The files of a circle, if there is one.
fn circle(imports: &Imports) -> Option<Vec<String>> {
    let mut left: BTreeMap<&str, BTreeSet<&str>> = imports
        .iter()
        .map(|(file, others)| (file.as_str(), others.iter().map(String::as_str).collect()))
        .collect();
    // What imports nothing that is left, or is imported by nothing, is in no circle.
    loop {
        let is_imported = |file: &str| {
            left.iter()
                .any(|(other, those)| *other != file && those.contains(file))
        };
        let imports_some = |file: &str, others: &BTreeSet<&str>| {
            others
                .iter()
                .any(|other| *other != file && left.contains_key(other))
        };
        let Some(file) = left
            .iter()
            .find(|(file, others)| !is_imported(file) || !imports_some(file, others))
            .map(|(file, _)| *file)
        else {
            break;
        };
        left.remove(file);
    }
    (!left.is_empty()).then(|| left.keys().map(|file| (*file).to_owned()).collect())
}

fn core_floor(file: &str) -> Option<usize> {
    let room = file.split('/').next().unwrap_or_default();
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The boundary has two floors: what the exports stand on, and the exports.
fn boundary_floor(file: &str) -> Option<usize> {
    (file != "lib" && file != "exports").then(|| usize::from(file.starts_with("exports/")))
}

fn core_sources() -> Vec<(String, String)> {
    sources(Path::new("src"))
}

#[test]
fn no_room_imports_from_above() {
    let sources = core_sources();
    for (file, _) in &sources {
        assert!(
            core_floor(file).is_some() || BESIDE.contains(&file.as_str()),
            "{file} is on no floor"
        );
    }
    assert_eq!(
        upwards(&imports(&sources), core_floor),
        Vec::<String>::new()
    );
}

#[test]
fn no_circle_of_files_imports_itself() {
    let mut all = imports(&core_sources());
    all.retain(|file, _| !BESIDE.contains(&file.as_str()));
    assert_eq!(circle(&all), None);
    let mut boundary = imports(&sources(Path::new("../src")));
    boundary.retain(|file, _| file != "lib" && file != "exports");
    assert_eq!(circle(&boundary), None);
    assert_eq!(upwards(&boundary, boundary_floor), Vec::<String>::new());
}

#[test]
fn no_file_of_exports_imports_another() {
    let boundary = imports(&sources(Path::new("../src")));
    for (file, imported) in boundary
        .iter()
        .filter(|(file, _)| file.starts_with("exports/"))
    {
        let others: Vec<_> = imported
            .iter()
            .filter(|other| other.starts_with("exports/"))
            .collect();
        assert!(others.is_empty(), "{file} imports {others:?}");
    }
}

/// An export wraps its raw arguments with the macros of the boundary, which compile in an unsafe
/// function alone.
#[test]
fn no_export_has_an_unsafe_block() {
    let exports = sources(Path::new("../src/exports"));
    assert!(exports.len() > 1);
    for (file, text) in exports {
        assert!(!code(&text).contains("unsafe {"), "{file}");
    }
}

/// What reads the environment, in std and in the crates that the core uses. Only `sys/environment`
/// may: in a setuid program nothing of it counts.
const READS: [&str; 11] = [
    "env::var(",
    "env::var_os",
    "env::vars",
    "env::temp_dir",
    "env::home_dir",
    "env::{",
    "getenv",
    "load_native_certs",
    "openssl_probe::probe",
    "from_system()",
    "from_env()",
];

/// What stands in a file of the core and belongs in another room.
fn misplaced((file, text): &(String, String)) -> Vec<String> {
    let code = code(text);
    let room = file.split('/').next().unwrap_or_default();
    let mut found = Vec::new();
    if room != "transport" && code.contains("reqwest") {
        found.push(format!("{file} names the HTTP client"));
    }
    if room != "sys" && code.contains("unsafe ") {
        found.push(format!("{file} has unsafe code"));
    }
    // What writes to a connection or a file holds the signals back that this may bring.
    if file != "transport/reactor" && code.contains("block_on(") {
        found.push(format!("{file} drives the network"));
    }
    if room != "sys"
        && ["write_all(", "fs::write("]
            .iter()
            .any(|writing| code.contains(writing))
    {
        found.push(format!("{file} writes a file"));
    }
    let read = READS.iter().find(|read| code.contains(*read));
    if let Some(read) = read.filter(|_| file != "sys/environment") {
        found.push(format!("{file} reads the environment: {read}"));
    }
    // One of Pleo's own words is no function.
    if code.replace("\"pleo_rate_limit\"", "").contains("pleo_") {
        found.push(format!("{file} names a C function"));
    }
    found
}

#[test]
fn what_stands_in_one_room_stands_in_no_other() {
    let found: Vec<_> = core_sources().iter().flat_map(misplaced).collect();
    assert_eq!(found, Vec::<String>::new());
    let boundary = sources(Path::new("../src"));
    let reads = |(file, text): &&(String, String)| {
        let code = code(text);
        READS
            .iter()
            .any(|read| code.contains(read))
            .then(|| file.clone())
    };
    assert_eq!(boundary.iter().find_map(|source| reads(&source)), None);
}

#[test]
fn what_is_planted_is_found() {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let planted = [
        file("error", "use crate::http::path::fill;"),
        file("http/path", "use super::body::Body; // crate::client"),
        file("http/body", "use super::{headers, path::check};"),
        file(
            "http/headers",
            "#[cfg(test)] use crate::client::call::Call;",
        ),
        file("client/call", "fn f() { crate::http::path::fill() }"),
    ];
    let found = imports(&planted);
    assert_eq!(
        upwards(&found, core_floor),
        ["error imports http/path, which stands above it"]
    );
    assert_eq!(circle(&found).unwrap(), ["http/body", "http/path"]);
    let text = "fn f() { unsafe { g() } } // pleo_free\nstatic S: &str = \"pleo_free, reqwest\";";
    assert_eq!(
        misplaced(&file("client/call", text)),
        [
            "client/call names the HTTP client",
            "client/call has unsafe code",
            "client/call names a C function"
        ]
    );
    let writing = file("log/file", "file.write_all(line)?; runtime.block_on(f)");
    assert_eq!(
        misplaced(&writing),
        ["log/file drives the network", "log/file writes a file"]
    );
    for read in READS {
        let planted = format!("fn f() {{ {read}) }}");
        assert_eq!(misplaced(&file("transport/tls", &planted)).len(), 1);
        assert!(misplaced(&file("sys/environment", &planted)).is_empty());
    }
    let allowed = misplaced(&file("transport/tls", "use reqwest::Client; // pleo_free"));
    assert!(allowed.is_empty() && misplaced(&file("sys/file", "unsafe { g() }")).is_empty());
}
