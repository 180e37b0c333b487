//! Writes the layout of a record, for `pleo_layout_new`, from a COBOL copybook or a Pascal packed
//! record. Comments in it say what each field is filled with; docs/records.md describes them.

mod copybook;
mod item;
mod layout;
mod marker;
mod pascal;
mod problem;

use std::fmt::Display;
use std::io::{Read, Write};
use std::process::ExitCode;

use lexopt::ValueExt;
use lexopt::prelude::{Long, Short, Value};

use copybook::{Dialect, Format};
use pascal::Compiler;

const USAGE: &str = "\
usage: pleo-layout --from copybook [--std default|ibm|mf] [--format fixed|free]
                   [--sign ascii|ebcdic] [--record NAME] [--fill 20|00] FILE
       pleo-layout --from pascal [--std delphi|delphi7|objfpc|fpc]
                   [--record NAME] [--fill 20|00] FILE

Writes the layout of a record to standard output. FILE may be -, for standard
input. Comments in FILE say what a field is filled with:

  pleo: POINTER [VALUE [STORE]] [option=word ...]    or    pleo: -
";

/// What the command line asks for.
#[derive(Default)]
struct Request {
    from: Option<String>,
    std: Option<String>,
    format: Option<String>,
    sign: Option<String>,
    record: Option<String>,
    fill: Option<String>,
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
        Err(Failure::Problem(problem)) => failed(1, &format!("{file}:{problem}")),
        Ok((text, warnings)) => {
            for warning in warnings {
                eprintln!("pleo-layout: warning: {file}:{warning}");
            }
            written(&text)
        }
    }
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

/// The command line; none if it asks for help.
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
    Problem(problem::Problem),
}

impl From<problem::Problem> for Failure {
    fn from(problem: problem::Problem) -> Self {
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

fn text(request: &Request, source: &[u8]) -> Result<(String, Vec<problem::Problem>), Failure> {
    let std = request.std.as_deref();
    let record = request.record.as_deref();
    let fill = choice(
        "fill",
        request.fill.as_deref(),
        &[("20", ""), ("00", "fill=00")],
    )?;
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
            let (items, warnings) = copybook::read(source, &options)?;
            Ok((layout::text(&items, fill)?, warnings))
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
            let items = pascal::read(&String::from_utf8_lossy(source), compiler, record)?;
            Ok((layout::text(&items, fill)?, Vec::new()))
        }
        Some("pascal") => Err(Failure::Usage(
            "--format and --sign are for copybooks".to_owned(),
        )),
        _ => Err(Failure::Usage(
            "--from must be copybook or pascal".to_owned(),
        )),
    }
}
