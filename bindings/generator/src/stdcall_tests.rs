//! The twin's wrappers, held against the header and against what calls back.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::*;
use crate::header;

/// Functions that take a handle that may hold a callback and give an object or a record, and yet
/// neither take the callback over nor call it.
const WITHOUT: [(&str, &str); 6] = [
    ("pleo_layout_new", "has the options' encoding and no more"),
    ("pleo_export_open", "logs by its client"),
    ("pleo_export_wait", "logs by its client"),
    ("pleo_export_start", "logs by its client"),
    (
        "pleo_request_submit",
        "a task reports no progress by itself",
    ),
    ("pleo_pages_current", "gives what was fetched before"),
];

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn model() -> Model {
    Model::read(&root()).unwrap()
}

/// The bytes of arguments of each function of the header, counted in C's own declarations.
fn header_bytes(text: &str) -> BTreeMap<String, usize> {
    let bytes = |declaration: &str| {
        let (_, rest) = declaration.split_once('(').unwrap();
        let (parameters, _) = rest.rsplit_once(')').unwrap();
        let sizes = parameters.split(',').map(|parameter| {
            match (parameter.trim(), parameter.contains('*')) {
                ("void", _) => 0,
                (value, false) if value.starts_with("int64_t ") => 8,
                _ => 4,
            }
        });
        sizes.sum()
    };
    header::declarations(text)
        .into_iter()
        .map(|(name, declaration)| (name.to_owned(), bytes(declaration)))
        .collect()
}

#[test]
fn every_function_of_the_header_is_exported_with_the_bytes_that_it_takes() {
    let text = std::fs::read_to_string(root().join("include/pleo.h")).unwrap();
    let made = definition(&model());
    let exported: BTreeMap<_, _> = made
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .map(|line| {
            let (name, target) = line.split_once(" = std_").unwrap();
            let (same, bytes) = target.split_once('@').unwrap();
            assert_eq!(name, same);
            (name.to_owned(), bytes.parse().unwrap())
        })
        .collect();
    assert_eq!(exported, header_bytes(&text));
    assert_eq!(exported["pleo_free"], 4);
    assert_eq!(exported["pleo_money_text"], 28);
}

#[test]
fn every_wrapper_passes_each_argument_on_in_its_place() {
    let model = model();
    let made = wrappers(&model);
    for function in &model.functions {
        let name = &function.name;
        let body = made
            .split_once(&format!("PLEO_STDCALL std_{name}("))
            .unwrap_or_else(|| panic!("{name}"))
            .1;
        let body = &body[body.find('{').unwrap()..body.find("\n}\n").unwrap()];
        let words = body.split_whitespace().collect::<Vec<_>>().join(" ");
        let arguments: Vec<_> = function
            .arguments
            .iter()
            .map(|argument| match &argument.kind {
                Kind::Callback(kind) => format!("hold != NULL ? call_{kind} : NULL"),
                Kind::Context => "id_of(hold)".to_owned(),
                _ => c_name(&argument.name).to_owned(),
            })
            .collect();
        let call = format!("{name}({})", arguments.join(", "));
        assert!(words.contains(&call), "{words} lacks {call}");
    }
}

#[test]
fn a_callback_is_called_by_stdcall_with_the_context_of_the_program() {
    let made = wrappers(&model());
    for text in [
        "typedef void (PLEO_STDCALL *std_pleo_progress_cb)(void *context, int64_t done, ",
        "((std_pleo_progress_cb)callback.function)(callback.context, done, total);\n",
        "    struct hold *hold = set_begin((any_function)progress, context);\n",
        "    struct hold *hold = create_begin(config);\n",
        "    return freed(handle, pleo_free(handle));\n",
    ] {
        assert!(made.contains(text), "{text}");
    }
}

#[test]
fn every_function_that_sets_a_callback_has_a_handle_before_it_and_a_context_behind() {
    for function in &model().functions {
        let Some((at, _)) = set_by(function) else {
            continue;
        };
        let kinds: Vec<_> = function.arguments.iter().map(|it| &it.kind).collect();
        assert!(
            matches!(
                kinds[..],
                [Kind::Handle(_), Kind::Callback(_), Kind::Context]
            ) && at == 1,
            "{}",
            function.name
        );
    }
}

/// A new function that gives something out of options, a request or a list must be looked at.
#[test]
fn every_function_that_may_keep_a_callback_is_known() {
    let model = model();
    let mut holders: BTreeSet<_> = model
        .functions
        .iter()
        .filter(|function| set_by(function).is_some())
        .map(|function| function.arguments[0].kind.clone())
        .collect();
    let known = |name: &str| {
        let creates = CREATES.iter().filter(|entry| entry.0 == name);
        let calls = CALLS.iter().filter(|entry| entry.0 == name);
        let without = WITHOUT.iter().filter(|entry| entry.0 == name);
        creates.count() + calls.count() + without.count()
    };
    // The log of a client ends with it, and so its calls need not be known.
    holders.insert(Kind::Handle("pleo_pages".to_owned()));
    assert_eq!(holders.len(), 3, "{holders:?}");
    let mut seen = 0;
    for function in &model.functions {
        let takes = |kind: &Argument| holders.contains(&kind.kind);
        let gives =
            |argument: &Argument| matches!(argument.kind, Kind::OutHandle(_) | Kind::Record);
        let both = function.arguments.iter().any(takes) && function.arguments.iter().any(gives);
        assert_eq!(
            known(&function.name),
            usize::from(both),
            "{}",
            function.name
        );
        seen += usize::from(both);
    }
    assert_eq!(seen, CREATES.len() + CALLS.len() + WITHOUT.len());
}

#[test]
fn the_arguments_of_what_keeps_a_callback_are_its_own() {
    let model = model();
    let has = |name: &str, argument: &str, wanted: fn(&Kind) -> bool| {
        let function = model.functions.iter().find(|it| it.name == name).unwrap();
        let its = function.arguments.iter().find(|it| it.name == argument);
        assert!(its.is_some_and(|it| wanted(&it.kind)), "{name} {argument}");
    };
    for (name, from, created) in CREATES {
        has(name, from, |kind| matches!(kind, Kind::Handle(_)));
        has(name, created, |kind| matches!(kind, Kind::OutHandle(_)));
    }
    for (name, from) in CALLS {
        has(name, from, |kind| matches!(kind, Kind::Handle(_)));
    }
    has(FREE, "handle", |kind| *kind == Kind::Int32);
}
