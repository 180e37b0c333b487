//! Whether every binding has every function: a function that is added to the library breaks the
//! tests until the hand-written layer of each language uses it, or says here why it does not.

use std::error::Error;
use std::path::Path;

use crate::model::Model;

/// A language's hand-written layer: where its files are, and how they end.
struct Binding {
    folder: &'static str,
    ending: &'static str,
    /// What it does without, and why.
    without: &'static [(&'static str, &'static str)],
}

const BINDINGS: &[Binding] = &[
    Binding {
        folder: "bindings/cpp",
        ending: "hpp",
        without: &[],
    },
    Binding {
        folder: "bindings/cobol",
        ending: "cob",
        without: &[
            (
                "pleo_config_on_log",
                "GnuCOBOL does not pass a callback's arguments reliably; PLEO-GET-LOG-LINE",
            ),
            (
                "pleo_request_on_progress",
                "the same; PLEO-TASK-PROGRESS and PLEO-LIST-PROGRESS",
            ),
        ],
    },
    Binding {
        folder: "bindings/delphi",
        ending: "inc",
        without: &[],
    },
    Binding {
        folder: "bindings/dotnet/src",
        ending: "cs",
        without: &[],
    },
];

/// The beginning of a file that is made by the generator, and so has every function anyway.
const GENERATED: &str = "enerated from src/exports";

/// Fails with all that is missing.
pub(crate) fn check(root: &Path, model: &Model) -> Result<(), Box<dyn Error>> {
    let names: Vec<_> = model
        .functions
        .iter()
        .map(|function| function.name.as_str())
        .collect();
    let mut problems = Vec::new();
    for binding in BINDINGS {
        let text = hand_written(&root.join(binding.folder), binding.ending)?;
        let without: Vec<_> = binding.without.iter().map(|(name, _)| *name).collect();
        problems.extend(
            missing(&names, &without, &text)
                .into_iter()
                .map(|what| format!("{}: {what}", binding.folder)),
        );
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems.join("\n").into())
    }
}

/// The text of all files of a folder that are not generated.
fn hand_written(folder: &Path, ending: &str) -> Result<String, Box<dyn Error>> {
    let mut all = String::new();
    for entry in
        std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            all.push_str(&hand_written(&path, ending)?);
        } else if path.extension().is_some_and(|its| its == ending) {
            let text = std::fs::read_to_string(&path)?;
            if !text
                .chars()
                .take(400)
                .collect::<String>()
                .contains(GENERATED)
            {
                all.push_str(&text);
            }
        }
    }
    Ok(all)
}

/// What a text lacks of the functions; of those that differ only in the form of their text one is
/// enough.
fn missing(names: &[&str], without: &[&str], text: &str) -> Vec<String> {
    let has = |name: &str| {
        text.match_indices(name)
            .any(|(at, _)| ends_there(&text[at + name.len()..]))
    };
    let twins = |name: &str| {
        let base = base(name).to_owned();
        let forms = [
            base.clone(),
            format!("{base}_text"),
            format!("{base}_field"),
        ];
        names
            .iter()
            .filter(move |name| forms.iter().any(|form| form == *name))
    };
    let lacking = |name: &&&str| !twins(name).any(|twin| has(twin)) && !without.contains(*name);
    let mut problems: Vec<_> = names
        .iter()
        .filter(lacking)
        .map(|name| format!("{name} is not used"))
        .collect();
    // A reason that has become untrue goes.
    let idle = without
        .iter()
        .filter(|name| !names.contains(name) || has(name));
    problems.extend(idle.map(|name| format!("{name} is listed as left out, and is not")));
    problems
}

fn base(name: &str) -> &str {
    name.strip_suffix("_text")
        .or_else(|| name.strip_suffix("_field"))
        .unwrap_or(name)
}

fn ends_there(rest: &str) -> bool {
    !rest.starts_with(|next: char| next == '_' || next.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 4] = ["pleo_a", "pleo_a_b_text", "pleo_a_b_field", "pleo_c"];

    #[test]
    fn one_form_of_a_text_is_enough_and_a_longer_name_is_not() {
        assert!(missing(&NAMES, &[], "pleo_a(pleo_a_b_field, pleo_c)").is_empty());
        assert_eq!(
            missing(&NAMES, &[], "pleo_a_b_text pleo_c"),
            ["pleo_a is not used"]
        );
    }

    #[test]
    fn what_is_left_out_must_be_left_out() {
        assert!(missing(&NAMES, &["pleo_c"], "pleo_a pleo_a_b_text").is_empty());
        assert_eq!(
            missing(&NAMES, &["pleo_c"], "pleo_a pleo_a_b_text pleo_c").len(),
            1
        );
        assert_eq!(
            missing(&NAMES, &["pleo_gone"], "pleo_a pleo_a_b_text pleo_c").len(),
            1
        );
    }
}
