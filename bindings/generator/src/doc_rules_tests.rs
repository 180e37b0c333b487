//! What a comment must say.

use std::path::Path;

use super::*;
use crate::doc::Doc;
use crate::standard;

const SYMBOLS: &str = "pleo_do 0.1.0\npleo_other 0.1.0\n";

fn function(name: &str, comment: &str, arguments: &[(&str, Kind)], result: Outcome) -> Function {
    let names: Vec<_> = arguments.iter().map(|(name, _)| *name).collect();
    let lines: Vec<_> = comment.lines().map(str::to_owned).collect();
    let arguments = arguments.iter().map(|(name, kind)| Argument {
        name: (*name).to_owned(),
        kind: kind.clone(),
    });
    Function {
        name: name.to_owned(),
        doc: Doc::parse(&lines, &names).unwrap(),
        arguments: arguments.collect(),
        result,
    }
}

fn problems_of(functions: Vec<Function>) -> Vec<String> {
    let mut model = Model {
        functions,
        ..Model::default()
    };
    standard::complete(&mut model);
    problems(&model, SYMBOLS, true)
}

/// What is said of an argument of this kind with this entry.
fn of(kind: &Kind, text: &str) -> Vec<String> {
    let comment = format!("Does it.\n\n{text}\nreturns: PLEO_OK.\nsince: 0.1.0");
    let arguments = [
        ("client", Kind::Handle("pleo_client".to_owned())),
        ("x", kind.clone()),
    ];
    let comment = comment.replace("\n\n", "\n\nclient: the client.\n");
    problems_of(vec![function(
        "pleo_do",
        &comment,
        &arguments,
        Outcome::Int32,
    )])
}

#[test]
fn every_kind_of_parameter_has_its_rule() {
    let name = || "pleo_x".to_owned();
    let rules: [(Kind, &[&str], &[&str]); 11] = [
        (
            Kind::Int32,
            &[
                "0 to 300 seconds.",
                "one of PLEO_LOG_.",
                "0 or 1.",
                "1 if so, else 0.",
                "index, from 0.",
            ],
            &["a number.", "seconds.", "1 to 300.", "PLEO"],
        ),
        (
            Kind::Int64,
            &["0 to 8 bytes.", "any integer."],
            &["8.", "bytes."],
        ),
        (
            Kind::Text,
            &[
                "at most 8192 bytes.",
                "JSON, at most 64 MiB; copied.",
                "at most 64 bytes, or NULL.",
            ],
            &[
                "a path.",
                "at most so many bytes.",
                "at most 64.",
                "64 bytes.",
            ],
        ),
        (
            Kind::Handle(name()),
            &["copied.", "used until it is freed."],
            &["the request."],
        ),
        (
            Kind::OutInt32,
            &["receives bytes.", "receives PLEO_LOG_INFO."],
            &["receives it."],
        ),
        (Kind::OutInt64, &["receives bytes."], &["receives it."]),
        (
            Kind::OutBytes,
            &["valid until response is freed."],
            &["receives the body."],
        ),
        (Kind::Context, &["kept until then."], &["anything."]),
        (
            Kind::Callback("pleo_log_cb".to_owned()),
            &["called on the calling thread until config is freed; NULL for none."],
            &[
                "called until then; NULL.",
                "on any thread; NULL.",
                "until then, on any thread.",
            ],
        ),
        (
            Kind::Record,
            &["as large as the layout says."],
            &["a record."],
        ),
        (
            Kind::Statuses,
            &["receives PLEO_FIELD_ values; can be NULL."],
            &["PLEO_FIELD_.", "NULL."],
        ),
    ];
    for (kind, good, bad) in rules {
        for text in good {
            assert_eq!(of(&kind, &format!("x: {text}")), [""; 0], "{kind:?} {text}");
        }
        for text in bad
            .iter()
            .map(|text| format!("x: {text}"))
            .chain([String::new()])
        {
            let problems = of(&kind, &text);
            assert!(
                problems
                    .iter()
                    .any(|problem| problem.contains("pleo_do: x: ")),
                "{kind:?} {text}"
            );
        }
    }
}

#[test]
fn what_a_function_works_on_needs_no_lifetime_unless_a_handle_comes_of_it() {
    let handle = |name: &str| Kind::Handle(format!("pleo_{name}"));
    let comment = "Does it.\n\na: the client.\nb: receives it.\nreturns: PLEO_OK.\nsince: 0.1.0";
    let plain = [("a", handle("client")), ("b", Kind::Buffer)];
    assert!(problems_of(vec![function("pleo_do", comment, &plain, Outcome::Int32)]).is_empty());
    let makes = [
        ("a", handle("client")),
        ("b", Kind::OutHandle("pleo_task".to_owned())),
    ];
    let problems = problems_of(vec![function("pleo_do", comment, &makes, Outcome::Int32)]);
    assert_eq!(problems, ["pleo_do: a: does not say how long it is used"]);
}

#[test]
fn an_entry_may_name_a_function_that_says_it() {
    let refers = "Does it.\n\nx: as for pleo_other.\nreturns: PLEO_OK.\nsince: 0.1.0";
    let arguments = [("x", Kind::Text)];
    let problems = |other: &str| {
        problems_of(vec![
            function("pleo_do", refers, &arguments, Outcome::Int32),
            function("pleo_other", other, &arguments, Outcome::Int32),
        ])
    };
    let says = "Does it.\n\nx: at most 8 bytes.\nreturns: PLEO_OK.\nsince: 0.1.0";
    assert!(problems(says).is_empty());
    assert_eq!(problems(&says.replace("8 bytes", "all")).len(), 2);
    assert_eq!(
        problems(&says.replace("x: at most 8 bytes.\n", "")).len(),
        2
    );
    // One that names itself says nothing.
    let itself = refers.replace("pleo_other", "pleo_do");
    let circle = problems_of(vec![function(
        "pleo_do",
        &itself,
        &arguments,
        Outcome::Int32,
    )]);
    assert_eq!(circle, ["pleo_do: x: pleo_do says nothing of it"]);
}

#[test]
fn every_comment_has_its_summary_its_result_and_its_version() {
    let good = "Does it.\n\nreturns: PLEO_OK; a static string.\nblocks: until then.\nsince: 0.1.0";
    let problems = |from: &str, to: &str, result: Outcome| {
        let comment = good.replace(from, to);
        problems_of(vec![function("pleo_do", &comment, &[], result)])
    };
    assert!(problems("", "", Outcome::Int32).is_empty());
    assert!(problems("", "", Outcome::StaticText).is_empty());
    let status = Outcome::Int32;
    for (from, to, result, problem) in [
        ("Does it.", "Does it", status, "no sentence"),
        ("Does it.", "does it.", status, "no sentence"),
        (
            "returns: PLEO_OK; a static string.\n",
            "",
            status,
            "returns: is missing",
        ),
        ("static ", "", Outcome::StaticText, "is static"),
        ("", "", Outcome::Nothing, "nothing is returned"),
        ("0.1.0", "0.2.0", status, "list of symbols"),
        ("since: 0.1.0", "", status, "list of symbols"),
        ("until then", "a while", status, "begin with until"),
        (
            "Does it.",
            "Does it, such as that.",
            status,
            "say otherwise: such as",
        ),
    ] {
        let made = problems(from, to, result);
        assert!(
            made.len() == 1 && made[0].contains(problem),
            "{from} {to}: {made:?}"
        );
    }
}

#[test]
fn a_comment_without_entries_is_refused_where_that_is_asked_for() {
    let model = Model {
        functions: vec![function("pleo_do", "Does it.", &[], Outcome::Int32)],
        ..Model::default()
    };
    assert_eq!(
        problems(&model, SYMBOLS, true),
        ["pleo_do: its comment has no entries"]
    );
    assert_eq!(problems(&model, SYMBOLS, false), [""; 0]);
}

#[test]
fn the_comments_of_the_library_say_what_they_must() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let model = Model::read(&root).unwrap();
    let symbols = std::fs::read_to_string(root.join("tests/abi/symbols.txt")).unwrap();
    assert_eq!(problems(&model, &symbols, STRICT), [""; 0]);
}
