//! The module is read again as Visual Basic reads it, and held against the header.

use std::collections::BTreeMap;
use std::path::Path;

use super::*;
use crate::header;

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn module() -> String {
    make(&Model::read(&root()).unwrap())
}

/// The statements of a module: continued lines joined, comments and empty lines left out.
fn statements(module: &str) -> Vec<String> {
    let joined = module.replace(" _\n    ", " ");
    joined
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('\''))
        .map(str::to_owned)
        .collect()
}

/// A Declare statement: the name of its function, and how each parameter is passed with its type.
fn declared(statement: &str) -> Option<(String, Vec<String>)> {
    let rest = statement.strip_prefix("Public Declare Function ")?;
    let (name, rest) = rest.split_once(" Lib \"pleo_std.dll\" (").unwrap();
    let parameters = rest.strip_suffix(") As Long").unwrap();
    let parameters = parameters.split(',').map(str::trim);
    let parameters = parameters.filter(|it| !it.is_empty());
    let parameters = parameters.map(|parameter| {
        let words: Vec<_> = parameter.split(' ').collect();
        let [pass, its, "As", kind] = words[..] else {
            panic!("{statement}");
        };
        assert!(is_identifier(its), "{statement}");
        format!("{pass} {kind}")
    });
    assert!(is_identifier(name), "{statement}");
    Some((name.to_owned(), parameters.collect()))
}

/// Whether Visual Basic takes a name: a letter, then letters, digits and `_`; no word of its own.
fn is_identifier(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name
            .chars()
            .all(|it| it == '_' || it.is_ascii_alphanumeric())
        && !RESERVED
            .split(' ')
            .any(|word| word.eq_ignore_ascii_case(name))
}

/// How a parameter of C must be passed.
fn wanted(parameter: &str) -> &'static str {
    let kind = parameter.rsplit_once([' ', '*']).unwrap().0.trim();
    let name = parameter.rsplit_once([' ', '*']).unwrap().1;
    match kind {
        "const char" | "char" => "ByVal String",
        "int64_t" if parameter.contains('*') => "ByRef Currency",
        "int64_t" => "ByVal Currency",
        "void" if name == "buffer" => "ByRef Any",
        "int32_t" if name == "statuses" => "ByRef Any",
        "void" | "pleo_log_cb" | "pleo_progress_cb" => "ByVal Long",
        _ if parameter.contains('*') => "ByRef Long",
        _ => "ByVal Long",
    }
}

#[test]
fn every_function_of_the_header_is_declared_with_its_parameters() {
    let text = std::fs::read_to_string(root().join("include/pleo.h")).unwrap();
    let of_header: BTreeMap<_, Vec<_>> = header::declarations(&text)
        .into_iter()
        .map(|(name, declaration)| {
            let (_, rest) = declaration.split_once('(').unwrap();
            let parameters = rest.rsplit_once(')').unwrap().0;
            let parameters = parameters.split(',').map(str::trim);
            let parameters = parameters.filter(|it| *it != "void");
            (
                name.to_owned(),
                parameters.map(|it| wanted(it).to_owned()).collect(),
            )
        })
        .collect();
    let statements = statements(&module());
    let made: BTreeMap<_, _> = statements.iter().filter_map(|it| declared(it)).collect();
    assert_eq!(made, of_header);
    assert_eq!(
        made["pleo_money_text"],
        [
            "ByVal String",
            "ByVal Long",
            "ByVal Currency",
            "ByVal String",
            "ByVal Long",
            "ByRef Long"
        ]
    );
}

#[test]
fn every_statement_is_a_constant_or_a_declaration() {
    let mut names = Vec::new();
    for statement in statements(&module()) {
        if ["Attribute VB_Name = \"PleoStd\"", "Option Explicit"].contains(&&*statement) {
            continue;
        }
        if let Some(rest) = statement.strip_prefix("Public Const ") {
            let (name, rest) = rest.split_once(" As ").unwrap();
            let is_number = rest
                .strip_prefix("Long = ")
                .is_some_and(|value| value.parse::<i32>().is_ok());
            let is_text = rest.starts_with("String = \"") && rest.ends_with('"');
            assert!(is_identifier(name) && (is_number || is_text), "{statement}");
            names.push(name.to_ascii_lowercase());
        } else {
            names.push(
                declared(&statement)
                    .unwrap_or_else(|| panic!("{statement}"))
                    .0,
            );
        }
    }
    // Capitals do not count in a name.
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn lines_and_statements_are_not_longer_than_they_may_be() {
    let module = module();
    assert!(module.is_ascii());
    let mut continued = 0;
    for line in module.lines() {
        assert!(line.len() <= WIDTH + 2, "{line}");
        assert!(!line.trim_end().is_empty() || line.is_empty(), "blanks");
        continued = if line.ends_with(" _") {
            continued + 1
        } else {
            0
        };
        assert!(continued < LINES, "{line}");
    }
}

#[test]
fn an_argument_is_no_reserved_word() {
    let of = |name: &str, kind| {
        passed(&Argument {
            name: name.to_owned(),
            kind,
        })
    };
    assert_eq!(of("date", Kind::OutInt32), "ByRef date_ As Long");
    assert_eq!(of("minors", Kind::Int64), "ByVal minors As Currency");
}
