//! The C header: declarations by cbindgen, comments and their order by the [`Model`].

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use pleo_core::OPTIONS;

use crate::conventions;
use crate::doc::{Doc, fill, fill_paragraph};
use crate::model::{Model, Section, sources};

/// How the type of a function of the host's begins.
const CALLBACK: &str = "typedef void (PLEO_CDECL *";

/// How long a line may be.
const WIDTH: usize = 96;

/// What cbindgen.toml has where the declarations begin, and behind them.
const BEGIN: &str = "/* @DECLARATIONS@ */\n";
const END: &str = "/* @END@ */\n";

/// What it has where the contents stand, and what holds for every function.
const CONTENTS: &str = "/* @CONTENTS@ */\n";
const CONVENTIONS: &str = "/* @CONVENTIONS@ */\n";

/// The section that the table of options stands in.
const OPTIONS_SECTION: &str = "Options";

/// Makes the header's text.
pub(crate) fn make(root: &Path, model: &Model) -> Result<String, Box<dyn Error>> {
    let mut builder = cbindgen::Builder::new()
        .with_config(cbindgen::Config::from_file(root.join("cbindgen.toml"))?);
    for source in sources(root)? {
        builder = builder.with_src(source);
    }
    let mut bytes = Vec::new();
    builder.generate()?.write(&mut bytes);
    let text = String::from_utf8(bytes)?.replace("@VERSION@", env!("CARGO_PKG_VERSION"));
    let (before, rest) = text.split_once(BEGIN).ok_or("cbindgen.toml has no begin")?;
    let (items, after) = rest.split_once(END).ok_or("cbindgen.toml has no end")?;
    let before = before
        .replace(CONTENTS, &contents(model))
        .replace(CONVENTIONS, &conventions());
    Ok(format!("{before}{}\n{after}", sections(model, items)?))
}

/// The sections, each with its first sentence on a line.
fn contents(model: &Model) -> String {
    let titles = model.sections.iter().map(|section| section.title.len());
    let width = titles.max().unwrap_or(0);
    let line = |section: &Section| {
        let first = section.text.first().map_or("", String::as_str);
        let sentence = first
            .split_once(". ")
            .map_or(first, |(sentence, _)| sentence);
        let sentence = sentence.trim_end_matches('.');
        format!(" *   {:width$}  {sentence}\n", section.title)
    };
    let lines: String = model.sections.iter().map(line).collect();
    boxed("Contents", &[], &format!(" *\n{lines}"))
}

/// What holds for every function.
fn conventions() -> String {
    let first = "What follows holds for every function and is not repeated in its description.";
    let texts = std::iter::once(first.to_owned()).chain(conventions::paragraphs());
    let texts: Vec<_> = texts.collect();
    boxed("Conventions", &texts, "")
}

/// Paragraphs, and lines that are comments already, below the line that begins a section.
fn boxed(title: &str, paragraphs: &[String], more: &str) -> String {
    let mut made = format!("{}\n", rule(title));
    for paragraph in paragraphs {
        made.push_str(" *\n");
        for line in fill_paragraph(paragraph, WIDTH - 3) {
            made.push_str(&format!(" * {line}\n"));
        }
    }
    format!("{made}{more} */\n")
}

/// The line that begins a section.
fn rule(title: &str) -> String {
    let line = format!("/* ---- {title} ");
    format!("{line}{}", "-".repeat(WIDTH - line.len()))
}

/// Everything that is declared, section by section.
fn sections(model: &Model, items: &str) -> Result<String, Box<dyn Error>> {
    let mut declarations: BTreeMap<_, _> = items
        .split("\n\n")
        .map(|item| item.trim_matches('\n'))
        .filter(|item| !item.is_empty())
        .map(declaration)
        .collect();
    let docs = documentation(model);
    let mut made = String::new();
    for section in &model.sections {
        made.push_str(&heading(section));
        let mut last = "";
        for name in &section.names {
            let declared = declarations
                .remove(name)
                .ok_or_else(|| format!("cbindgen declares no {name}"))?;
            let doc = docs.get(name.as_str()).copied().unwrap_or(&EMPTY);
            let comment = comment(doc);
            // Numbers of one kind stand together.
            let is_next = group(last).is_some() && group(last) == group(name);
            if !is_next || comment.lines().count() > 1 {
                made.push('\n');
            }
            made.push_str(&format!("{comment}{declared}"));
            last = name;
        }
    }
    match declarations.keys().next() {
        Some(name) => Err(format!("{name} is declared and not in the model").into()),
        None => Ok(made),
    }
}

/// What nothing is said of.
static EMPTY: Doc = Doc {
    summary: String::new(),
    paragraphs: Vec::new(),
    params: Vec::new(),
    returns: None,
    blocks: None,
    threads: None,
    source: None,
    since: None,
    example_text: String::new(),
    example: Vec::new(),
    structured: false,
};

fn documentation(model: &Model) -> BTreeMap<&str, &Doc> {
    let functions = model.functions.iter().chain(&model.callbacks);
    let functions = functions.map(|function| (function.name.as_str(), &function.doc));
    let handles = model
        .handles
        .iter()
        .map(|handle| (handle.name.as_str(), &handle.doc));
    let constants = model.constants.iter();
    let constants = constants.map(|constant| (constant.name.as_str(), &constant.doc));
    functions.chain(handles).chain(constants).collect()
}

/// What the names of the constants of a kind begin with.
fn group(name: &str) -> Option<&str> {
    let rest = name.strip_prefix("PLEO_")?;
    Some(rest.split_once('_').map_or(rest, |(group, _)| group))
}

/// The heading of a section.
fn heading(section: &Section) -> String {
    let more = if section.title == OPTIONS_SECTION {
        options()
    } else {
        String::new()
    };
    format!("\n{}", boxed(&section.title, &section.text, &more))
}

/// The table of options: name, default, what each takes.
fn options() -> String {
    let mut made = format!(" *\n *   {:<20} {:<11} {}\n", "option", "default", "takes");
    for option in &OPTIONS {
        let takes = fill(option.takes, WIDTH - 38, 0);
        let mut begin = format!("{:<20} {:<11}", option.name, option.default);
        for line in takes {
            made.push_str(&format!(" *   {begin} {line}\n"));
            begin = " ".repeat(32);
        }
    }
    made
}

/// A documentation as a comment: on one line, if it is a sentence that fits.
fn comment(doc: &Doc) -> String {
    let mut blocks: Vec<Vec<String>> = Vec::new();
    let filled = |text: &str| fill_paragraph(text, WIDTH - 3);
    blocks.push(filled(&doc.summary));
    let mut is_list = false;
    for paragraph in &doc.paragraphs {
        let lines = filled(paragraph);
        match blocks.last_mut() {
            Some(last) if is_list && paragraph.starts_with("- ") => last.extend(lines),
            _ => blocks.push(lines),
        }
        is_list = paragraph.starts_with("- ");
    }
    blocks.push(doc.notes().iter().flat_map(|note| filled(note)).collect());
    let params = doc
        .params
        .iter()
        .map(|param| format!("@param {} {}", c_name(&param.name), param.text));
    let returns = doc.returns.iter().map(|text| format!("@return {text}"));
    let since = doc.since.iter().map(|text| format!("@since {text}"));
    let entries = params.chain(returns).chain(since);
    blocks.push(entries.flat_map(|text| fill(&text, WIDTH - 3, 2)).collect());
    if !doc.example.is_empty() {
        blocks.push(filled(&doc.example_title()));
        blocks.push(
            doc.example
                .iter()
                .map(|line| format!("    {line}"))
                .collect(),
        );
    }
    blocks.retain(|lines| !lines.is_empty());
    let lines = blocks.join(&String::new());
    if let [line] = lines.as_slice()
        && line.len() + 7 <= WIDTH
    {
        return format!("/** {line} */\n");
    }
    let lines: String = lines
        .iter()
        .map(|line| format!("{}\n", format!(" * {line}").trim_end()))
        .collect();
    format!("/**\n{lines} */\n")
}

/// The name of a parameter in C: cbindgen ends a reserved word of C or C++ with a `_`.
pub(crate) fn c_name(name: &str) -> &str {
    if name == "export" { "export_" } else { name }
}

/// A declaration as C has it, by its name: with the calling convention behind a function's type and
/// in a callback's, where compilers on Windows want it; with negative constants in brackets.
fn declaration(item: &str) -> (String, String) {
    let (attribute, item) = match item.split_once('\n') {
        Some(("PLEO_MUST_CHECK", rest)) => ("PLEO_MUST_CHECK\n", rest),
        _ => ("", item),
    };
    let line = item.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = |rest: &str| {
        let end = rest.find(|c: char| c != '_' && !c.is_ascii_alphanumeric());
        rest[..end.unwrap_or(rest.len())].to_owned()
    };
    if let Some(rest) = line.strip_prefix("#define ") {
        let text = match rest.split_once(" -") {
            Some((name, number)) => format!("#define {name} (-{number})\n"),
            None => format!("{line}\n"),
        };
        return (name(rest), text);
    }
    if let Some(rest) = line.strip_prefix("typedef void (*") {
        return (name(rest), folded(&format!("{CALLBACK}{rest}")));
    }
    if let Some(rest) = line.strip_prefix("typedef int32_t ") {
        return (name(rest), format!("{line}\n"));
    }
    let begin = line.find("pleo_").unwrap_or(0);
    let (kind, rest) = line.split_at(begin);
    let text = folded(&format!("{kind}PLEO_CDECL {rest}"));
    (name(rest), format!("{attribute}{text}"))
}

/// A declaration, broken between arguments where it is too long for a line.
pub(crate) fn folded(line: &str) -> String {
    let mut made = String::new();
    let mut length = 0;
    for (at, argument) in line.split_inclusive(", ").enumerate() {
        if at > 0 && length + argument.trim_end().len() > WIDTH {
            made = format!("{}\n    ", made.trim_end());
            length = 4;
        }
        made.push_str(argument);
        length += argument.len();
    }
    made.push('\n');
    made
}

/// The declaration of each function of a header, by its name.
pub(crate) fn declarations(header: &str) -> BTreeMap<&str, &str> {
    let declared = |name| {
        let at = header.find(&format!("PLEO_CDECL {name}("))?;
        let begin = header[..at].rfind('\n')? + 1;
        let end = at + header[at..].find(';')? + 1;
        Some((name, &header[begin..end]))
    };
    functions(header).into_iter().filter_map(declared).collect()
}

/// The names of the functions that a header declares, in its order.
pub(crate) fn functions(header: &str) -> Vec<&str> {
    let names = header
        .lines()
        .filter_map(|line| line.split_once("PLEO_CDECL ")?.1.split_once('('));
    names
        .map(|(name, _)| name)
        .filter(|name| name.starts_with("pleo_"))
        .collect()
}

/// The names of the constants and types that a header declares.
pub(crate) fn others(header: &str) -> Vec<&str> {
    let declared = |line: &'_ str| {
        ["#define ", "typedef int32_t ", CALLBACK]
            .iter()
            .find_map(|word| Some(line.strip_prefix(word)?.len()))
    };
    let names = header
        .lines()
        .filter_map(|line| Some(&line[line.len() - declared(line)?..]));
    names
        .map(|rest| rest.split([' ', ';', '(', ')']).next().unwrap_or_default())
        .filter(|name| !name.is_empty())
        .collect()
}

#[cfg(test)]
#[path = "header_tests.rs"]
mod tests;
