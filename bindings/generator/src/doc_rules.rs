//! What the documentation of every function and callback must say: what it returns, since when it
//! is there, and of each parameter the unit, the range, and how long it is used or who owns it.

use std::collections::BTreeMap;
use std::error::Error;

use crate::doc::Param;
use crate::model::{Argument, Function, Kind, Model, Outcome};

/// Whether a comment without entries is refused.
const STRICT: bool = true;

/// What a number counts; one of these words stands in its entry.
const UNITS: [&str; 17] = [
    "byte",
    "MiB",
    "millisecond",
    "second",
    "minute",
    "percent",
    "minor unit",
    "items",
    "pages",
    "files",
    "lines",
    "fields",
    "index",
    "number of",
    "HTTP status",
    "YYYYMMDD",
    "HHMMSS",
];

/// What says by itself which values a number has.
const VALUES: [&str; 4] = ["PLEO_", "0 or 1", "else 0", "integer"];

/// What says how long something is used, or who owns it.
const LIFETIME: [&str; 10] = [
    "freed",
    "copied",
    "copies",
    "copy",
    "kept",
    "until",
    "outlive",
    "borrowed",
    "during the call",
    "unchanged",
];

/// What is said otherwise in plain English.
const PHRASES: [&str; 6] = [
    "made up",
    "is none",
    "such as",
    "in capitals",
    "goes by",
    "An example",
];

/// How one entry leaves its words to another function's: "as for pleo_call".
const REFERENCE: &str = "as for ";

/// How long a summary may be.
const SUMMARY_MAX: usize = 190;

/// Fails with all that is missing. `symbols` is the list of functions with their versions.
pub(crate) fn check(model: &Model, symbols: &str) -> Result<(), Box<dyn Error>> {
    let problems = problems(model, symbols, STRICT);
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems.join("\n").into())
    }
}

fn problems(model: &Model, symbols: &str, strict: bool) -> Vec<String> {
    let versions: BTreeMap<_, _> = symbols
        .lines()
        .filter_map(|line| line.split_once(' '))
        .collect();
    let mut all = Vec::new();
    for function in model.functions.iter().chain(&model.callbacks) {
        let version = versions.get(function.name.as_str()).copied();
        let its = if function.doc.structured {
            of_function(model, function, version)
        } else if strict {
            vec!["its comment has no entries".to_owned()]
        } else {
            Vec::new()
        };
        all.extend(
            its.iter()
                .map(|problem| format!("{}: {problem}", function.name)),
        );
    }
    all
}

/// What is wrong with a comment; `version` is that of a function in the list of symbols.
fn of_function(model: &Model, function: &Function, version: Option<&str>) -> Vec<String> {
    let doc = &function.doc;
    let mut problems = Vec::new();
    let mut expect = |holds: bool, problem: &str| {
        if !holds {
            problems.push(problem.to_owned());
        }
    };
    let is_sentence = doc
        .summary
        .starts_with(|first: char| first.is_ascii_uppercase())
        && doc.summary.ends_with('.')
        && doc.summary.len() <= SUMMARY_MAX;
    expect(
        is_sentence,
        "the summary is no sentence of one or two lines",
    );
    let returns = doc.returns.as_deref();
    match function.result {
        Outcome::Nothing => expect(returns.is_none(), "nothing is returned"),
        Outcome::Int32 => expect(returns.is_some(), "returns: is missing"),
        Outcome::StaticText => expect(
            returns.is_some_and(|text| text.contains("static")),
            "returns: does not say that the string is static",
        ),
    }
    match version {
        Some(version) => expect(
            doc.since.as_deref() == Some(version),
            "since: is not the version in the list of symbols",
        ),
        None => expect(doc.since.is_some(), "since: is missing"),
    }
    expect(
        doc.blocks
            .as_ref()
            .is_none_or(|text| text.starts_with("until ")),
        "blocks: does not begin with until",
    );
    let texts = doc.params.iter().map(|param| &param.text);
    let texts = texts
        .chain(&doc.paragraphs)
        .chain(&doc.returns)
        .chain([&doc.summary]);
    for text in texts {
        for phrase in PHRASES {
            expect(!text.contains(phrase), &format!("say otherwise: {phrase}"));
        }
    }
    for (at, argument) in function.arguments.iter().enumerate() {
        if let Err(problem) = of_argument(model, function, at) {
            problems.push(format!("{}: {problem}", argument.name));
        }
    }
    problems
}

/// Whether the entry of an argument says what it must.
fn of_argument(model: &Model, function: &Function, at: usize) -> Result<(), String> {
    let argument = &function.arguments[at];
    let param = function.doc.param(&argument.name).ok_or("has no entry")?;
    if param.standard {
        return Ok(());
    }
    let text = followed(model, param, 0)?;
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let all = |words: &[&str]| words.iter().all(|word| text.contains(word));
    let is_callback = function.result == Outcome::Nothing;
    let makes = |argument: &Argument| matches!(argument.kind, Kind::OutHandle(_));
    let (holds, problem) = match &argument.kind {
        Kind::Text if is_callback => (has(&LIFETIME), "does not say how long it is valid"),
        Kind::Text => (has_limit(text), "does not say \"at most … bytes\""),
        // Any handle at all: what frees takes none of a type.
        Kind::Int32 if argument.name == "handle" => (true, ""),
        Kind::Int32 | Kind::Int64 => (
            has(&VALUES) || (has(&UNITS) && has_number(text)),
            "has no unit or no range",
        ),
        Kind::OutInt32 | Kind::OutInt64 => (has(&VALUES) || has(&UNITS), "has no unit"),
        // What a function works on is used during the call, which the head of the header says.
        Kind::Handle(_) if at == 0 && !function.arguments.iter().any(makes) => (true, ""),
        Kind::Handle(_) | Kind::OutBytes | Kind::Context => {
            (has(&LIFETIME), "does not say how long it is used")
        }
        Kind::Callback(_) => (
            all(&["until", "thread", "NULL"]),
            "does not say until when and on which thread it is called, and what NULL means",
        ),
        Kind::Record => (has(&["bytes", "layout"]), "does not say its size"),
        Kind::Statuses => (
            all(&["PLEO_FIELD_", "NULL"]),
            "does not say its values and NULL",
        ),
        Kind::OutHandle(_) | Kind::Buffer => (!text.is_empty(), "says nothing"),
    };
    if holds {
        Ok(())
    } else {
        Err(problem.to_owned())
    }
}

/// The text of an entry, or of the one that it names.
fn followed<'a>(model: &'a Model, param: &'a Param, depth: usize) -> Result<&'a str, String> {
    let begin = format!("{REFERENCE}pleo_");
    let Some((_, rest)) = param.text.split_once(&begin) else {
        return Ok(&param.text);
    };
    let end = rest.find(|c: char| c != '_' && !c.is_ascii_alphanumeric());
    let name = format!("pleo_{}", &rest[..end.unwrap_or(rest.len())]);
    let function = model
        .functions
        .iter()
        .find(|function| function.name == name);
    let other = function.and_then(|function| function.doc.param(&param.name));
    match other {
        Some(other) if depth < 4 => followed(model, other, depth + 1),
        _ => Err(format!("{name} says nothing of it")),
    }
}

/// Whether a text has "at most 64 bytes", of any number and of MiB too.
fn has_limit(text: &str) -> bool {
    text.split("at most ").skip(1).any(|rest| {
        let mut words = rest.split([' ', ',', ';', '.']);
        let number = words.next().unwrap_or_default();
        let unit = words.next().unwrap_or_default();
        is_number(number) && ["byte", "bytes", "MiB"].contains(&unit)
    })
}

fn has_number(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .any(is_number)
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
#[path = "doc_rules_tests.rs"]
mod tests;
