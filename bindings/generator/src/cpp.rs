//! The constants for C++, as scoped enumerations. The functions need no raw layer there: the C
//! header is one.

use crate::doc::fill;
use crate::model::{Constant, Model};

/// How long the lines of a comment may be.
const WIDTH: usize = 96;

/// An enumeration: its name, how its constants begin, what it says of itself, and whether the
/// library itself names its values.
struct Group {
    name: &'static str,
    prefix: &'static str,
    doc: &'static str,
    named: bool,
}

const GROUPS: [Group; 8] = [
    Group {
        name: "status",
        prefix: "PLEO_E_",
        doc: "The status of a call.",
        named: true,
    },
    Group {
        name: "log_level",
        prefix: "PLEO_LOG_",
        doc: "The level of a line of the log.",
        named: false,
    },
    Group {
        name: "origin",
        prefix: "PLEO_ORIGIN_",
        doc: "How a response was obtained.",
        named: false,
    },
    Group {
        name: "json_type",
        prefix: "PLEO_JSON_",
        doc: "The type of a JSON value.",
        named: false,
    },
    Group {
        name: "state",
        prefix: "PLEO_STATE_",
        doc: "The state of an installation.",
        named: true,
    },
    Group {
        name: "subject_type",
        prefix: "PLEO_SUBJECT_",
        doc: "Whom a key or an installation belongs to.",
        named: false,
    },
    Group {
        name: "field_status",
        prefix: "PLEO_FIELD_",
        doc: "The status of a field of a record.",
        named: false,
    },
    Group {
        name: "known",
        prefix: "PLEO_EXPORT_",
        doc: "Whether an item of an export is new.",
        named: false,
    },
];

/// The success among the statuses, which begins otherwise than the failures.
const OK: &str = "PLEO_OK";

const HEAD: &str = "\
// Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.
//
// The constants of pleo.h as scoped enumerations. A newer library can return other numbers.

#ifndef PLEO_CONSTANTS_HPP
#define PLEO_CONSTANTS_HPP

#include <cstdint>

#include \"pleo.h\"
#include \"platform.hpp\"

namespace pleo {
inline namespace PLEO_CPP_NAMESPACE {
";

const FOOT: &str = "
} // namespace PLEO_CPP_NAMESPACE
} // namespace pleo

#endif // PLEO_CONSTANTS_HPP
";

/// Makes the header's text.
pub(crate) fn make(model: &Model) -> String {
    let mut made = HEAD.to_owned();
    for group in &GROUPS {
        let members: Vec<_> = model
            .constants
            .iter()
            .filter_map(|constant| Some((name(group, constant)?, constant)))
            .collect();
        made.push_str(&enumeration(group, &members));
        if !group.named {
            made.push_str(&names(group, &members));
        }
    }
    made.push_str(FOOT);
    made
}

/// What a constant is called within a group, if it is of it.
fn name(group: &Group, constant: &Constant) -> Option<String> {
    if constant.name == OK && group.name == "status" {
        return Some("ok".to_owned());
    }
    let name = constant.name.strip_prefix(group.prefix)?;
    Some(match name.to_ascii_lowercase().as_str() {
        // A word of the language: of what is new, nothing is known.
        "new" => "nothing".to_owned(),
        name => name.to_owned(),
    })
}

fn enumeration(group: &Group, members: &[(String, &Constant)]) -> String {
    let mut made = format!(
        "\n/// {}\nenum class {} : std::int32_t {{\n",
        group.doc, group.name
    );
    for (name, constant) in members {
        for line in fill(&constant.doc.summary, WIDTH, 0) {
            made.push_str(&format!("    /// {line}\n"));
        }
        made.push_str(&format!("    {name} = {},\n", constant.name));
    }
    made.push_str("};\n");
    made
}

/// A function that gives the name of each, as the C header has it.
fn names(group: &Group, members: &[(String, &Constant)]) -> String {
    let (kind, first) = (
        group.name,
        members
            .first()
            .map_or("", |(_, constant)| constant.name.as_str()),
    );
    let mut made = format!(
        "\n/// Returns the name of the constant, for example \"{first}\"; empty for an unknown number.\n\
         inline const char *name({kind} value) noexcept\n{{\n    switch (value) {{\n"
    );
    for (name, constant) in members {
        made.push_str(&format!(
            "    case {kind}::{name}:\n        return \"{}\";\n",
            constant.name
        ));
    }
    made.push_str("    }\n    return \"\";\n}\n");
    made
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::doc::Doc;

    /// What is no value of an enumeration.
    const OTHERS: [&str; 1] = ["PLEO_NTS"];

    fn constant(name: &str, value: i32) -> Constant {
        Constant {
            name: name.to_owned(),
            doc: Doc {
                summary: "It is.".to_owned(),
                ..Doc::default()
            },
            value,
        }
    }

    #[test]
    fn every_constant_is_in_a_group() {
        let model = Model::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap();
        for constant in &model.constants {
            let groups = GROUPS
                .iter()
                .filter(|group| name(group, constant).is_some())
                .count();
            let header = constant.name.starts_with("PLEO_HEADER_");
            let wanted = usize::from(!header && !OTHERS.contains(&constant.name.as_str()));
            assert_eq!(groups, wanted, "{}", constant.name);
        }
    }

    #[test]
    fn success_is_among_the_statuses_and_names_are_short() {
        let constants = vec![
            constant("PLEO_OK", 0),
            constant("PLEO_E_NULL", 11),
            constant("PLEO_ORIGIN_FOUND", 2),
        ];
        let made = make(&Model {
            constants,
            ..Model::default()
        });
        assert!(
            made.contains(
                "    /// It is.\n    ok = PLEO_OK,\n    /// It is.\n    null = PLEO_E_NULL,\n};\n"
            ),
            "{made}"
        );
        assert!(
            made.contains("    case origin::found:\n        return \"PLEO_ORIGIN_FOUND\";\n"),
            "{made}"
        );
    }
}
