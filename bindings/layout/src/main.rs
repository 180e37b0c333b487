//! Writes the layout of a record, for `pleo_layout_new`, from a COBOL copybook or a Pascal packed
//! record. Comments in it name the value of each field; docs/records.md describes them.

mod check;
mod copybook;
mod embed;
mod item;
mod layout;
#[cfg(test)]
mod mangled;
mod marker;
mod pascal;
mod problem;

use std::fmt::Display;
use std::io::{Read, Write};
use std::process::ExitCode;

use lexopt::ValueExt;
use lexopt::prelude::{Long, Short, Value};

use copybook::{Dialect, Format};
use item::Item;
use pascal::Compiler;
use problem::Problem;

const USAGE: &str = "\
usage: pleo-layout --from copybook [--std default|ibm|mf] [--format fixed|free]
                   [--sign ascii|ebcdic] [OPTION ...] FILE
       pleo-layout --from pascal [--std delphi|delphi7|objfpc|fpc]
                   [OPTION ...] FILE

Writes the layout of a record to standard output. FILE may be -, for standard
input.

  --record NAME            the record, if FILE has several
  --fill 20|00             the bytes between the fields: blanks, or zero as
                           they are in Pascal without this option
  --to text|cobol|pascal   the layout alone, or as a constant in a copybook in
                           fixed format or in a Pascal unit
  --name NAME              what that constant is called

Comments in FILE say what a field is filled with:

  pleo: POINTER [VALUE [STORE]] [option=word ...]    or    pleo: -
";

/// The meaning of the command line.
#[derive(Default)]
struct Request {
    from: Option<String>,
    std: Option<String>,
    format: Option<String>,
    sign: Option<String>,
    record: Option<String>,
    fill: Option<String>,
    to: Option<String>,
    name: Option<String>,
    file: Option<String>,
}

fn main() -> ExitCode {
    let request = match parse() {
        Ok(Some(request)) => request,
        Ok(None) => return written(USAGE),
        Err(error) => return failed(2, &error),
    };
    let file = request.file.clone().unwrap_or_default();
    let source = match content(&file) {
        Ok(source) => source,
        Err(error) => return failed(1, &format!("{file}: {error}")),
    };
    match text(&request, &source) {
        Err(Failure::Usage(what)) => failed(2, &what),
        Err(Failure::Problem(problem)) => failed(1, &located(&file, &problem)),
        Ok((text, warnings)) => {
            for warning in warnings {
                eprintln!("pleo-layout: warning: {}", located(&file, &warning));
            }
            written(&text)
        }
    }
}

/// A problem, with its file.
fn located(file: &str, problem: &Problem) -> String {
    let joint = if problem.line > 0 { ":" } else { ": " };
    format!("{file}{joint}{problem}")
}

fn written(text: &str) -> ExitCode {
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(1, &error),
    }
}

fn failed(code: u8, what: &dyn Display) -> ExitCode {
    eprintln!("pleo-layout: {what}");
    if code == 2 {
        eprint!("{USAGE}");
    }
    ExitCode::from(code)
}

fn content(file: &str) -> std::io::Result<Vec<u8>> {
    if file != "-" {
        return std::fs::read(file);
    }
    let mut source = Vec::new();
    std::io::stdin().read_to_end(&mut source)?;
    Ok(source)
}

/// Parses the command line; `None` if it requests help.
fn parse() -> Result<Option<Request>, lexopt::Error> {
    let mut request = Request::default();
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        let place = match argument {
            Long("from") => &mut request.from,
            Long("std") => &mut request.std,
            Long("format") => &mut request.format,
            Long("sign") => &mut request.sign,
            Long("record") => &mut request.record,
            Long("fill") => &mut request.fill,
            Long("to") => &mut request.to,
            Long("name") => &mut request.name,
            Long("help") | Short('h') => return Ok(None),
            Value(file) if request.file.is_none() => {
                request.file = Some(file.string()?);
                continue;
            }
            other => return Err(other.unexpected()),
        };
        *place = Some(parser.value()?.string()?);
    }
    match request.file {
        None => Err("FILE is missing".into()),
        Some(_) => Ok(Some(request)),
    }
}

/// Why there is no layout.
enum Failure {
    Usage(String),
    Problem(Problem),
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// One of several words, the first one unless another is given.
fn choice<T: Copy>(option: &str, word: Option<&str>, choices: &[(&str, T)]) -> Result<T, Failure> {
    let Some(word) = word else {
        return Ok(choices[0].1);
    };
    match choices.iter().find(|(own, _)| *own == word) {
        Some((_, choice)) => Ok(*choice),
        None => {
            let words: Vec<&str> = choices.iter().map(|(own, _)| *own).collect();
            Err(Failure::Usage(format!(
                "--{option} must be one of {}",
                words.join(", ")
            )))
        }
    }
}

fn text(request: &Request, source: &[u8]) -> Result<(String, Vec<Problem>), Failure> {
    let mut fills = [("20", ""), ("00", "fill=00")];
    if request.from.as_deref() == Some("pascal") {
        // Zero is a valid value of every type that is left out there; spaces in a Boolean are not.
        fills.reverse();
    }
    let fill = choice("fill", request.fill.as_deref(), &fills)?;
    let (items, warnings) = record_of(request, source)?;
    let text = layout::text(&items, fill)?;
    let own = items
        .first()
        .filter(|_| items.len() == 1)
        .and_then(|item| item.name.as_deref());
    let name = |joint: &str| match &request.name {
        Some(name) => name.clone(),
        None => format!("{}{joint}", own.unwrap_or("RECORD")),
    };
    let text = match choice(
        "to",
        request.to.as_deref(),
        &[("text", 0), ("cobol", 1), ("pascal", 2)],
    )? {
        0 => text,
        1 => embed::cobol(&text, &name("-LAYOUT"))?,
        _ => embed::pascal(&text, &name("Layout")),
    };
    Ok((text, warnings))
}

/// The record of a source, and notes for its author.
fn record_of(request: &Request, source: &[u8]) -> Result<(Vec<Item>, Vec<Problem>), Failure> {
    let std = request.std.as_deref();
    let record = request.record.as_deref();
    match request.from.as_deref() {
        Some("copybook") => {
            let dialects = [
                ("default", Dialect::Default),
                ("ibm", Dialect::Ibm),
                ("mf", Dialect::Mf),
            ];
            let formats = [("fixed", Format::Fixed), ("free", Format::Free)];
            let options = copybook::Options {
                dialect: choice("std", std, &dialects)?,
                format: choice("format", request.format.as_deref(), &formats)?,
                ebcdic_sign: choice(
                    "sign",
                    request.sign.as_deref(),
                    &[("ascii", false), ("ebcdic", true)],
                )?,
                record,
            };
            Ok(copybook::read(source, &options)?)
        }
        Some("pascal") if request.format.is_none() && request.sign.is_none() => {
            let compilers = [
                ("delphi", Compiler::Delphi),
                ("delphi7", Compiler::Delphi7),
                ("objfpc", Compiler::ObjFpc),
                ("fpc", Compiler::Fpc),
            ];
            let compiler = match std {
                None => None,
                Some(_) => Some(choice("std", std, &compilers)?),
            };
            let source = String::from_utf8_lossy(source);
            Ok((pascal::read(&source, compiler, record)?, Vec::new()))
        }
        Some("pascal") => Err(Failure::Usage(
            "--format and --sign are for copybooks".to_owned(),
        )),
        _ => Err(Failure::Usage(
            "--from must be copybook or pascal".to_owned(),
        )),
    }
}
