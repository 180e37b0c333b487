//! The raw layer of .NET: P/Invoke, enumerations and the kinds of handles, in C# 5, which the
//! compilers of Visual Studio 2012 and Mono take.

use std::fmt::Write;

use crate::model::{Argument, Constant, Function, Kind, Model, Outcome};
use crate::xml::{Style, comment};

/// How each file begins.
const HEAD: &str =
    "// Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.\n\n";

/// The enumerations: how their constants begin, what they are called, what they are.
const ENUMS: [(&str, &str, &str); 8] = [
    (
        "PLEO_E_",
        "PleoStatus",
        "The status of a call. The numbers never change.",
    ),
    (
        "PLEO_LOG_",
        "PleoLogLevel",
        "The level of a line of the log.",
    ),
    ("PLEO_ORIGIN_", "PleoOrigin", "How a response was obtained."),
    ("PLEO_JSON_", "PleoJsonType", "The type of a JSON value."),
    ("PLEO_STATE_", "PleoState", "The state of an installation."),
    (
        "PLEO_SUBJECT_",
        "PleoSubjectType",
        "Whom a key or an installation belongs to.",
    ),
    (
        "PLEO_FIELD_",
        "PleoFieldStatus",
        "The status of a field of a record.",
    ),
    (
        "PLEO_EXPORT_",
        "PleoAgain",
        "Whether an item of an export is new.",
    ),
];

/// Words of C# that an argument can't be named by as they are.
const KEYWORDS: [&str; 14] = [
    "base", "checked", "default", "event", "fixed", "in", "internal", "lock", "object", "operator",
    "out", "params", "ref", "string",
];

/// How its comments are.
const fn style(indent: usize) -> Style {
    Style {
        indent,
        example: true,
        word: str::to_owned,
        name: str::to_owned,
    }
}

/// The functions and the types of the host's, with the constants that belong to no enumeration.
pub(crate) fn functions(model: &Model) -> String {
    let mut text = format!(
        "{HEAD}using System;\nusing System.Runtime.InteropServices;\n\nnamespace LibPleo\n{{\n    \
         /// <summary>The functions that libpleo exports. A handle is an int; null with length 0 \
         is no text.</summary>\n    \
         internal static class NativeMethods\n    {{\n        \
         /// <summary>The library's name without the prefix and the suffix of the \
         system.</summary>\n        \
         internal const string Library = \"pleo\";\n"
    );
    for constant in model
        .constants
        .iter()
        .filter(|constant| group(constant).is_none())
    {
        text.push('\n');
        text.push_str(&comment(&constant.doc, &style(8)));
        let _ = writeln!(
            text,
            "        internal const int {} = {};",
            constant.name, constant.value
        );
    }
    for callback in &model.callbacks {
        text.push('\n');
        text.push_str(&comment(&callback.doc, &style(8)));
        let arguments = list(callback, |kind| match kind {
            Kind::Text | Kind::Buffer => "IntPtr".to_owned(),
            other => type_of(other),
        });
        let _ = writeln!(
            text,
            "        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]\n        internal delegate {} {}({arguments});",
            result(callback.result),
            callback.name
        );
    }
    for function in &model.functions {
        text.push('\n');
        text.push_str(&comment(&function.doc, &style(8)));
        if function.returns_status() && function.doc.returns.is_none() {
            text.push_str("        /// <returns>A <see cref=\"PleoStatus\"/>.</returns>\n");
        }
        let _ = writeln!(
            text,
            "        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]\n        \
             internal static extern {} {}({});",
            result(function.result),
            function.name,
            list(function, type_of)
        );
    }
    text.push_str("    }\n}\n");
    text
}

/// The enumerations.
pub(crate) fn enums(model: &Model) -> String {
    let mut text = format!("{HEAD}namespace LibPleo\n{{\n");
    for (at, (begin, name, what)) in ENUMS.iter().enumerate() {
        let line = if at == 0 { "" } else { "\n" };
        let _ = write!(
            text,
            "{line}    /// <summary>{what}</summary>\n    public enum {name}\n    {{\n"
        );
        let members = model
            .constants
            .iter()
            .filter(|constant| group(constant) == Some(begin));
        for (at, constant) in members.enumerate() {
            if at > 0 {
                text.push('\n');
            }
            text.push_str(&comment(&constant.doc, &style(8)));
            let _ = writeln!(
                text,
                "        {} = {},",
                member(&constant.name, begin),
                constant.value
            );
        }
        text.push_str("    }\n");
    }
    text.push_str("}\n");
    text
}

/// A class for each kind of handle, over the hand-written `PleoHandle`: one kind is not taken for
/// another.
pub(crate) fn handles(model: &Model) -> String {
    let mut text = format!("{HEAD}namespace LibPleo\n{{\n");
    for (at, handle) in model.handles.iter().enumerate() {
        if at > 0 {
            text.push('\n');
        }
        text.push_str(&comment(&handle.doc, &style(4)));
        let _ = writeln!(
            text,
            "    internal sealed class {} : PleoHandle\n    {{\n    }}",
            class(&handle.name)
        );
    }
    text.push_str("}\n");
    text
}

/// `pleo_client` is `PleoClientHandle`.
fn class(name: &str) -> String {
    let words = name
        .split('_')
        .map(|word| format!("{}{}", word[..1].to_ascii_uppercase(), &word[1..]));
    words.chain(["Handle".to_owned()]).collect()
}

/// How the constants of the enumeration begin that a constant is in.
fn group(constant: &Constant) -> Option<&'static str> {
    if constant.name == "PLEO_OK" {
        return Some(ENUMS[0].0);
    }
    ENUMS
        .iter()
        .map(|(begin, ..)| *begin)
        .find(|begin| constant.name.starts_with(begin))
}

/// `PLEO_E_NOT_FOUND` is `NotFound`.
fn member(name: &str, begin: &str) -> String {
    let words = name
        .strip_prefix(begin)
        .or_else(|| name.strip_prefix("PLEO_"))
        .unwrap_or(name)
        .split('_');
    words
        .map(|word| format!("{}{}", &word[..1], word[1..].to_ascii_lowercase()))
        .collect()
}

fn list(function: &Function, of: impl Fn(&Kind) -> String) -> String {
    let one = |argument: &Argument| {
        let keyword = if KEYWORDS.contains(&argument.name.as_str()) {
            "@"
        } else {
            ""
        };
        format!("{} {keyword}{}", of(&argument.kind), argument.name)
    };
    function
        .arguments
        .iter()
        .map(one)
        .collect::<Vec<_>>()
        .join(", ")
}

/// The type of an argument of the library's. Arrays of bytes are pinned for the call, not copied.
fn type_of(kind: &Kind) -> String {
    match kind {
        Kind::Int32 | Kind::Handle(_) => "int",
        Kind::Int64 => "long",
        Kind::Text => "[In] byte[]",
        Kind::Buffer | Kind::Record => "[Out] byte[]",
        Kind::Statuses => "[Out] int[]",
        Kind::OutInt32 | Kind::OutHandle(_) => "out int",
        Kind::OutInt64 => "out long",
        Kind::OutBytes => "out IntPtr",
        Kind::Context => "IntPtr",
        Kind::Callback(name) => name,
    }
    .to_owned()
}

fn result(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Nothing => "void",
        Outcome::Int32 => "int",
        Outcome::StaticText => "IntPtr",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::Doc;

    #[test]
    fn members_are_named_as_dotnet_has_it() {
        assert_eq!(
            member("PLEO_E_TLS_NOT_YET_VALID", "PLEO_E_"),
            "TlsNotYetValid"
        );
        assert_eq!(member("PLEO_OK", "PLEO_E_"), "Ok");
        assert_eq!(class("pleo_client"), "PleoClientHandle");
        let constant = |name: &str| Constant {
            name: name.to_owned(),
            doc: Doc::default(),
            value: 0,
        };
        assert_eq!(group(&constant("PLEO_OK")), Some("PLEO_E_"));
        assert_eq!(group(&constant("PLEO_NTS")), None);
    }

    #[test]
    fn a_text_is_bytes_for_the_library_and_an_address_for_the_host() {
        let function = |result| Function {
            name: "pleo_do".to_owned(),
            doc: Doc::default(),
            arguments: vec![
                Argument {
                    name: "object".to_owned(),
                    kind: Kind::Text,
                },
                Argument {
                    name: "made".to_owned(),
                    kind: Kind::OutHandle("pleo_thing".to_owned()),
                },
            ],
            result,
        };
        let model = Model {
            callbacks: vec![function(Outcome::Nothing)],
            functions: vec![function(Outcome::Int32)],
            ..Model::default()
        };
        let text = functions(&model);
        assert!(
            text.contains("internal static extern int pleo_do([In] byte[] @object, out int made);"),
            "{text}"
        );
        assert!(
            text.contains("internal delegate void pleo_do(IntPtr @object, out int made);"),
            "{text}"
        );
    }
}
