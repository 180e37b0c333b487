//! What is said of parameters in the same words wherever they stand: lengths of texts, buffers and
//! their sizes, who owns a handle. And of a `_field` function, what its `_text` twin says.

use crate::doc::{Doc, Param};
use crate::model::{Argument, Function, Kind, Model};

/// What a handle is followed by that a function gives.
const OWNED: &str = "The caller owns it and releases it with pleo_free.";

/// The parameter that has the length of a text.
const LENGTH: &str = "_len";

/// Adds to every structured comment what its source leaves out.
pub(crate) fn complete(model: &mut Model) {
    let texts: Vec<(String, Doc)> = model
        .functions
        .iter()
        .filter(|function| function.doc.structured)
        .filter_map(|function| {
            let base = function.name.strip_suffix("_text")?;
            Some((format!("{base}_field"), function.doc.clone()))
        })
        .collect();
    for function in model.functions.iter_mut().chain(&mut model.callbacks) {
        if !function.doc.structured {
            continue;
        }
        if let Some((_, twin)) = texts.iter().find(|(name, _)| *name == function.name) {
            inherit(&mut function.doc, twin);
        }
        complete_params(function);
    }
}

/// Takes the entries that a comment lacks from its twin's.
fn inherit(doc: &mut Doc, twin: &Doc) {
    // Those of the buffer are the one thing in which the two differ.
    let own = ["buffer", "size"];
    for param in twin
        .params
        .iter()
        .filter(|param| !own.contains(&&*param.name))
    {
        if doc.param(&param.name).is_none() {
            doc.params.push(param.clone());
        }
    }
    let places = [
        (&mut doc.returns, &twin.returns),
        (&mut doc.blocks, &twin.blocks),
        (&mut doc.threads, &twin.threads),
        (&mut doc.source, &twin.source),
    ];
    for (own, other) in places {
        if own.is_none() {
            own.clone_from(other);
        }
    }
}

/// Puts the entries into the order of the signature, with those of the generator's.
fn complete_params(function: &mut Function) {
    let is_field = function.name.ends_with("_field");
    let params = function
        .arguments
        .iter()
        .enumerate()
        .filter_map(|(at, argument)| {
            let before = at.checked_sub(1).map(|at| &function.arguments[at]);
            let mut param = function.doc.param(&argument.name).cloned().or_else(|| {
                Some(Param {
                    name: argument.name.clone(),
                    text: text(argument, before, is_field)?,
                    standard: true,
                })
            })?;
            if matches!(argument.kind, Kind::OutHandle(_)) && !param.text.contains(OWNED) {
                param.text = format!("{}. {OWNED}", param.text.trim_end_matches('.'));
            }
            Some(param)
        });
    function.doc.params = params.collect();
}

/// What is said of a parameter whose comment says nothing; `None` if that has to say it.
fn text(argument: &Argument, before: Option<&Argument>, is_field: bool) -> Option<String> {
    let previous = before.map(|argument| &argument.kind);
    let text = match (&argument.kind, argument.name.as_str(), previous) {
        (Kind::Buffer, "buffer", _) if is_field => {
            "receives the text, padded with spaces to exactly size bytes."
        }
        (Kind::Buffer, "buffer", _) => {
            "receives the text, NUL-terminated; with NULL and size 0, only needed is set, and PLEO_E_BUFFER returned."
        }
        (Kind::Int32, "size", Some(Kind::Buffer)) if is_field => "width of the field in bytes.",
        (Kind::Int32, "size", Some(Kind::Buffer)) => "size of buffer in bytes.",
        (Kind::Int32, "size", Some(Kind::Record)) => "size of the record in bytes.",
        (Kind::OutInt32, "needed", _) => {
            "receives the length of the text in bytes, without a NUL; can be NULL."
        }
        (Kind::Int32, "status_count", Some(Kind::Statuses)) => {
            "number of items of statuses; 0 if that is NULL."
        }
        (Kind::Int32, name, Some(Kind::Text)) if name.ends_with(LENGTH) => {
            let of = name.trim_end_matches(LENGTH);
            return (before?.name == of).then(|| format!("length of {of} in bytes, or PLEO_NTS."));
        }
        _ => return None,
    };
    Some(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Outcome;

    fn function(name: &str, comment: &str, arguments: &[(&str, Kind)]) -> Function {
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
            result: Outcome::Int32,
        }
    }

    fn completed(functions: Vec<Function>) -> Vec<Vec<(String, String)>> {
        let mut model = Model {
            functions,
            ..Model::default()
        };
        complete(&mut model);
        let docs = model.functions.into_iter().map(|function| {
            let params = function.doc.params.into_iter();
            params.map(|param| (param.name, param.text)).collect()
        });
        docs.collect()
    }

    const BUFFER: [(&str, Kind); 3] = [
        ("buffer", Kind::Buffer),
        ("size", Kind::Int32),
        ("needed", Kind::OutInt32),
    ];

    #[test]
    fn what_stands_beside_a_text_or_a_buffer_has_its_text() {
        let text = [("key", Kind::Text), ("key_len", Kind::Int32)];
        let arguments: Vec<_> = text.into_iter().chain(BUFFER).collect();
        let made = completed(vec![function(
            "pleo_a_text",
            "A.\n\nkey: a key.\nsince: 0.1.0",
            &arguments,
        )]);
        let names: Vec<_> = made[0].iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["key", "key_len", "buffer", "size", "needed"]);
        assert_eq!(made[0][0].1, "a key.");
        assert_eq!(made[0][1].1, "length of key in bytes, or PLEO_NTS.");
        assert!(made[0][2].1.contains("NUL-terminated"));
    }

    #[test]
    fn a_field_has_the_entries_of_its_twin_and_its_own_texts_of_the_buffer() {
        let arguments: Vec<_> = [("index", Kind::Int32)].into_iter().chain(BUFFER).collect();
        let functions = vec![
            function("pleo_a_field", "A field.\n\nsince: 0.1.0", &arguments),
            function(
                "pleo_a_text",
                "A.\n\nindex: from 0.\nreturns: PLEO_OK.\nsince: 0.1.0",
                &arguments,
            ),
        ];
        let made = completed(functions);
        assert_eq!(made[0][0].1, "from 0.");
        assert!(made[0][1].1.contains("padded with spaces"));
    }

    #[test]
    fn a_handle_that_is_given_has_its_owner_once() {
        let arguments = [("task", Kind::OutHandle("pleo_task".to_owned()))];
        for text in [
            "receives it.",
            "receives it",
            "receives it. The caller owns it and releases it with pleo_free.",
        ] {
            let comment = format!("A.\n\ntask: {text}\nsince: 0.1.0");
            let made = completed(vec![function("pleo_a", &comment, &arguments)]);
            assert_eq!(made[0][0].1, format!("receives it. {OWNED}"));
        }
    }

    #[test]
    fn what_has_no_standard_text_stays_without() {
        let arguments = [
            ("size", Kind::Int32),
            ("b_len", Kind::Int32),
            ("a", Kind::Text),
            ("b_len", Kind::Int32),
        ];
        let made = completed(vec![function("pleo_a", "A.\n\nsince: 0.1.0", &arguments)]);
        assert!(made[0].is_empty(), "{made:?}");
    }
}
