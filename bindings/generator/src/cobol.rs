//! The raw layer for COBOL: copybooks of constants and condition names, and every function as a
//! CALL to be copied from.
//!
//! All of them are valid in fixed format, whose text ends at column 72, and in free format.

use crate::conventions;
use crate::doc::{Doc, fill, fill_paragraph};
use crate::model::{Argument, Function, Kind, Model, Outcome};

/// The columns that a text has behind `*> ` from column 8 to 72.
const WIDTH: usize = 62;

/// The groups of numbers that have condition names, each by what its names begin with.
const STATUS: &[&str] = &["PLEO_OK", "PLEO_E_"];
const ORIGIN: &[&str] = &["PLEO_ORIGIN_"];
const STATE: &[&str] = &["PLEO_STATE_"];
const SUBJECT: &[&str] = &["PLEO_SUBJECT_"];
const JSON: &[&str] = &["PLEO_JSON_"];
const LOG: &[&str] = &["PLEO_LOG_"];
const FIELD: &[&str] = &["PLEO_FIELD_"];
const EXPORT: &[&str] = &["PLEO_EXPORT_"];
const GROUPS: [&[&str]; 8] = [STATUS, ORIGIN, STATE, SUBJECT, JSON, LOG, FIELD, EXPORT];

/// Why no program of COBOL's is called.
const NO_CALLBACK: &str = "A COBOL program cannot be this callback: GnuCOBOL 3.1 takes the number of its arguments \
                           from the last CALL, and passes 4 bytes of 8. Call PLEO-TASK-PROGRESS, PLEO-LIST-PROGRESS \
                           or PLEO-GET-LOG-LINE instead.";

pub(crate) fn statuses(model: &Model) -> String {
    conditions(
        model,
        STATUS,
        "Status of a function: condition names for an item of yours.",
    )
}

pub(crate) fn origins(model: &Model) -> String {
    conditions(
        model,
        ORIGIN,
        "How a response was obtained (pleo_response_origin).",
    )
}

pub(crate) fn states(model: &Model) -> String {
    conditions(
        model,
        STATE,
        "The state of an installation (pleo_response_state).",
    )
}

pub(crate) fn subjects(model: &Model) -> String {
    conditions(
        model,
        SUBJECT,
        "Whom a key belongs to (pleo_response_subject_type).",
    )
}

pub(crate) fn types(model: &Model) -> String {
    conditions(
        model,
        JSON,
        "The type of a JSON value (pleo_response_type).",
    )
}

pub(crate) fn levels(model: &Model) -> String {
    conditions(model, LOG, "The level of a line of the log.")
}

pub(crate) fn fields(model: &Model) -> String {
    conditions(
        model,
        FIELD,
        "The status of a field of a record (pleo_response_record).",
    )
}

pub(crate) fn exports(model: &Model) -> String {
    conditions(
        model,
        EXPORT,
        "Whether an item of an export is new (pleo_export_next).",
    )
}

/// The numbers that belong to no group.
pub(crate) fn constants(model: &Model) -> String {
    let mut made = head("Constants that are passed to the library or compared with its results.");
    made.push_str("       01 PLEO-CONSTANTS.\n");
    let grouped = |name: &str| GROUPS.iter().any(|group| belongs(name, group));
    for constant in model
        .constants
        .iter()
        .filter(|constant| !grouped(&constant.name))
    {
        lines(&mut made, &prose(&constant.doc));
        made.push_str(&format!("          05 {}\n", hyphens(&constant.name)));
        made.push_str(&format!(
            "             PIC S9(9) COMP-5 VALUE {}.\n",
            constant.value
        ));
    }
    made
}

/// Every function as a CALL.
pub(crate) fn calls(model: &Model) -> String {
    let mut made = head(
        "Every function of the library as a CALL, for programs that call it without the subprograms of pleo.cob. \
         This copybook has only comments: copy from it what you need.",
    );
    for line in [
        "",
        "A name that begins with WS- is an item of the program:",
        "- numbers, handles and RETURNING: PIC S9(9) COMP-5",
        "- with SIZE 8, or marked S9(18): PIC S9(18) COMP-5",
        "- marked POINTER: USAGE POINTER",
        "- texts: PIC X",
        "",
        "For a text that is NULL, pass BY REFERENCE OMITTED BY VALUE 0. Keep SIZE 8: without it GnuCOBOL passes 4 \
         bytes of 8.",
        "",
        "What follows holds for every function.",
    ] {
        comment(&mut made, line);
    }
    for paragraph in conventions::paragraphs() {
        comment(&mut made, "");
        comment(&mut made, &paragraph);
    }
    rule(&mut made);
    comment(&mut made, "Handles");
    for handle in &model.handles {
        comment(&mut made, "");
        let name = hyphens(handle.name.trim_start_matches("pleo_"));
        comment(&mut made, &format!("WS-{name}: {}", handle.doc.summary));
        for paragraph in &handle.doc.paragraphs {
            comment(&mut made, paragraph);
        }
    }
    for callback in &model.callbacks {
        rule(&mut made);
        comment(&mut made, &format!("{}: a function in C.", callback.name));
        comment(&mut made, "");
        lines(&mut made, &prose(&callback.doc));
        lines(
            &mut made,
            &entries(callback, |argument| argument.name.clone()),
        );
        comment(&mut made, "");
        comment(&mut made, NO_CALLBACK);
    }
    for function in &model.functions {
        rule(&mut made);
        comment(&mut made, &function.name);
        comment(&mut made, "");
        lines(&mut made, &prose(&function.doc));
        lines(&mut made, &entries(function, item));
        comment(&mut made, "");
        lines(&mut made, &call(function));
    }
    made
}

fn conditions(model: &Model, group: &[&str], title: &str) -> String {
    let mut made = head(title);
    for constant in model
        .constants
        .iter()
        .filter(|constant| belongs(&constant.name, group))
    {
        lines(&mut made, &prose(&constant.doc));
        made.push_str(&format!(
            "          88 {} VALUE {}.\n",
            hyphens(&constant.name),
            constant.value
        ));
    }
    made
}

fn belongs(name: &str, group: &[&str]) -> bool {
    group.iter().any(|beginning| name.starts_with(beginning))
}

fn head(title: &str) -> String {
    let mut made = String::new();
    lines(
        &mut made,
        &[
            "Generated from src/exports by".into(),
            "`cargo run -p pleo-bindings`; do not edit.".into(),
            String::new(),
        ],
    );
    comment(&mut made, title);
    made
}

/// `pleo_client_new` as COBOL writes names.
fn hyphens(name: &str) -> String {
    name.replace('_', "-").to_uppercase()
}

/// The item that is an argument.
fn item(argument: &Argument) -> String {
    format!("WS-{}", hyphens(&argument.name))
}

/// The CALL of a function, line by line.
fn call(function: &Function) -> Vec<String> {
    let mut made = vec![format!("CALL \"{}\"", function.name)];
    made.extend(
        passed(&function.arguments)
            .iter()
            .enumerate()
            .map(|(number, argument)| {
                let using = if number == 0 { "USING" } else { "     " };
                format!("    {using} {argument}")
            }),
    );
    match function.result {
        Outcome::Int32 if function.returns_status() => made.push("    RETURNING WS-STATUS".into()),
        Outcome::Int32 => made.push("    RETURNING WS-NUMBER".into()),
        Outcome::StaticText => made.push("    RETURNING WS-ADDRESS".into()),
        Outcome::Nothing => {}
    }
    made.push("END-CALL".into());
    made
}

/// How each argument is passed. The length behind a text, and the size behind a field, are the
/// item's own: no number that could be another one's.
fn passed(arguments: &[Argument]) -> Vec<String> {
    let mut made = Vec::new();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let name = item(argument);
        match &argument.kind {
            Kind::Text | Kind::Buffer | Kind::Record => {
                arguments.next();
                made.push(format!("BY REFERENCE {name}"));
                made.push(format!("    BY VALUE LENGTH OF {name}"));
            }
            Kind::Int64 => made.push(format!("BY VALUE SIZE 8 {name}")),
            Kind::Int32 | Kind::Handle(_) | Kind::Context | Kind::Callback(_) => {
                made.push(format!("BY VALUE {name}"));
            }
            Kind::OutInt64 => made.push(format!("BY REFERENCE {name} *> S9(18)")),
            Kind::OutBytes => made.push(format!("BY REFERENCE {name} *> POINTER")),
            Kind::OutInt32 | Kind::OutHandle(_) | Kind::Statuses => {
                made.push(format!("BY REFERENCE {name}"));
            }
        }
    }
    made
}

/// What a documentation says beside its entries. Its example, which is in C, is left out.
fn prose(doc: &Doc) -> Vec<String> {
    let mut made = Vec::new();
    for text in std::iter::once(&doc.summary).chain(&doc.paragraphs) {
        if !made.is_empty() && !text.starts_with("- ") {
            made.push(String::new());
        }
        made.extend(fill_paragraph(text, WIDTH));
    }
    made
}

/// The entries of a documentation, below an empty line. What is passed without being named is left
/// out: lengths and sizes.
fn entries(function: &Function, name: impl Fn(&Argument) -> String) -> Vec<String> {
    let doc = &function.doc;
    let is_length = |argument: &Argument| {
        argument.kind == Kind::Int32
            && doc
                .param(&argument.name)
                .is_some_and(|param| param.standard)
    };
    let arguments = function
        .arguments
        .iter()
        .filter(|argument| !is_length(argument));
    let params = arguments.filter_map(|argument| {
        let param = doc.param(&argument.name)?;
        Some(format!("{}: {}", name(argument), param.text))
    });
    let returns = doc.returns.iter().map(|text| format!("Returns {text}"));
    let since = doc.since.iter().map(|version| format!("Since {version}."));
    let all = params.chain(returns).chain(doc.notes()).chain(since);
    let lines: Vec<_> = all.flat_map(|text| fill(&text, WIDTH, 2)).collect();
    if lines.is_empty() {
        return lines;
    }
    std::iter::once(String::new()).chain(lines).collect()
}

/// A paragraph as comments, filled anew; an empty one is an empty line.
fn comment(made: &mut String, text: &str) {
    if text.is_empty() {
        lines(made, &[String::new()]);
    } else {
        lines(made, &fill_paragraph(text, WIDTH));
    }
}

/// Lines as comments.
fn lines(made: &mut String, lines: &[String]) {
    for line in lines {
        made.push_str(format!("       *> {line}").trim_end());
        made.push('\n');
    }
}

fn rule(made: &mut String) {
    made.push_str(&format!("       *>{}\n", "-".repeat(WIDTH)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Constant, Named};

    fn argument(name: &str, kind: Kind) -> Argument {
        Argument {
            name: name.to_owned(),
            kind,
        }
    }

    fn doc(lines: &[&str]) -> Doc {
        let lines: Vec<_> = lines.iter().map(|line| (*line).to_owned()).collect();
        Doc::parse(&lines, &["key", "key_len"]).unwrap()
    }

    fn model() -> Model {
        let constant = |name: &str, value| Constant {
            name: name.to_owned(),
            doc: doc(&["It is."]),
            value,
        };
        let arguments = vec![
            argument("key", Kind::Text),
            argument("key_len", Kind::Int32),
            argument("minors", Kind::Int64),
            argument("buffer", Kind::Buffer),
            argument("size", Kind::Int32),
            argument("needed", Kind::OutInt32),
        ];
        Model {
            constants: vec![
                constant("PLEO_OK", 0),
                constant("PLEO_E_KEY", 4),
                constant("PLEO_NTS", -1),
            ],
            handles: vec![Named {
                name: "pleo_client".into(),
                doc: Doc::default(),
            }],
            callbacks: Vec::new(),
            sections: Vec::new(),
            functions: vec![Function {
                name: "pleo_do".into(),
                doc: doc(&[
                    "Does it.",
                    "",
                    "- a",
                    "- b",
                    "",
                    "key: at most 8 bytes.",
                    "returns: PLEO_OK.",
                    "since: 0.1.0",
                    "",
                    "Example:",
                    "",
                    "    pleo_do(NULL);",
                ]),
                arguments,
                result: Outcome::Int32,
            }],
        }
    }

    #[test]
    fn a_number_is_a_condition_name_or_a_constant_and_never_both() {
        let (statuses, constants) = (statuses(&model()), constants(&model()));
        assert!(statuses.contains("          88 PLEO-OK VALUE 0.\n"));
        assert!(statuses.contains("          88 PLEO-E-KEY VALUE 4.\n"));
        assert!(!constants.contains("PLEO-E-KEY") && !statuses.contains("PLEO-NTS"));
        assert!(
            constants.contains("          05 PLEO-NTS\n             PIC S9(9) COMP-5 VALUE -1.\n")
        );
    }

    #[test]
    fn a_call_passes_lengths_of_items_and_numbers_of_eight_bytes_in_full() {
        let made = calls(&model());
        let wanted = "       *> CALL \"pleo_do\"\n\
                      \x20      *>     USING BY REFERENCE WS-KEY\n\
                      \x20      *>               BY VALUE LENGTH OF WS-KEY\n\
                      \x20      *>           BY VALUE SIZE 8 WS-MINORS\n\
                      \x20      *>           BY REFERENCE WS-BUFFER\n\
                      \x20      *>               BY VALUE LENGTH OF WS-BUFFER\n\
                      \x20      *>           BY REFERENCE WS-NEEDED\n\
                      \x20      *>     RETURNING WS-STATUS\n\
                      \x20      *> END-CALL\n";
        assert!(made.ends_with(wanted), "{made}");
    }

    #[test]
    fn an_example_in_c_is_left_out_and_entries_name_items() {
        let made = calls(&model());
        let wanted = "       *> Does it.\n       *> - a\n       *> - b\n       *>\n       \
                      *> WS-KEY: at most 8 bytes.\n       *> Returns PLEO_OK.\n       *> Since 0.1.0.\n       \
                      *>\n       *> CALL";
        assert!(made.contains(wanted), "{made}");
        assert!(!made.contains("NULL)") && !made.to_lowercase().contains("example"));
    }

    #[test]
    fn no_line_is_longer_than_fixed_format_takes() {
        let mut long = model();
        long.functions[0].doc = doc(&["word ".repeat(60).trim_end(), "", &"x".repeat(62)]);
        for made in [calls(&long), constants(&long), statuses(&long)] {
            assert!(
                made.lines().all(|line| line.chars().count() <= 72),
                "{made}"
            );
        }
    }
}
