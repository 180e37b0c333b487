//! The manual pages: section 3 from the documentation of the exports, `pleo-options(5)` and
//! `pleo-faults(7)` from their sources in `docs/man` and the tables of the core.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

use pleo_core::{OPTIONS, OptionInfo, Status};

use crate::conventions::CONVENTIONS;
use crate::doc::Doc;
use crate::header;
use crate::model::{Function, Model, Section};

/// The page of section 3 that has what holds for every function.
const OVERVIEW: &str = "libpleo";

/// A page that is written by hand, but for a table: its name, the table's mark, and what makes it.
type ByHand = (&'static str, &'static str, fn() -> String);

const BY_HAND: [ByHand; 2] = [
    ("pleo-options.5", "@OPTIONS@\n", options),
    ("pleo-faults.7", "@STATUSES@\n", statuses),
];

/// Writes all pages below a directory, as `man3/NAME.3` and so on.
pub(crate) fn write(root: &Path, directory: &Path) -> Result<usize, Box<dyn Error>> {
    let model = Model::read(root)?;
    let pages = pages(root, &model)?;
    for (name, page) in &pages {
        let section = name.rsplit('.').next().unwrap_or_default();
        let directory = directory.join(format!("man{section}"));
        std::fs::create_dir_all(&directory)?;
        std::fs::write(directory.join(name), page)?;
    }
    Ok(pages.len())
}

/// The pages by their names, `NAME.3` and so on.
fn pages(root: &Path, model: &Model) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let text = header::make(root, model)?;
    let declarations = header::declarations(&text);
    let mut pages = BTreeMap::new();
    pages.insert(format!("{OVERVIEW}.3"), overview(model));
    for section in &model.sections {
        let functions: Vec<_> = functions(model, section).collect();
        for function in &functions {
            let page = match twin(&functions, function) {
                Some(text) => format!(".so man3/{text}.3\n"),
                None => page(function, section, &functions, &declarations),
            };
            pages.insert(format!("{}.3", function.name), page);
        }
    }
    for (name, mark, table) in BY_HAND {
        let page = std::fs::read_to_string(root.join("docs/man").join(name))?;
        if !page.contains(mark) {
            return Err(format!("docs/man/{name} has no line {mark}").into());
        }
        let page = page.replace(mark, &table());
        pages.insert(
            name.to_owned(),
            page.replace("@VERSION@", env!("CARGO_PKG_VERSION")),
        );
    }
    Ok(pages)
}

/// The functions of a section, in its order.
fn functions<'a>(model: &'a Model, section: &'a Section) -> impl Iterator<Item = &'a Function> {
    let by_name = |name: &String| {
        let mut all = model.functions.iter();
        all.find(|function| function.name == *name)
    };
    section.names.iter().filter_map(by_name)
}

/// The `_text` function on whose page a `_field` function stands.
fn twin<'a>(functions: &[&'a Function], function: &Function) -> Option<&'a str> {
    let text = format!("{}_text", function.name.strip_suffix("_field")?);
    let mut names = functions.iter().map(|function| function.name.as_str());
    names.find(|name| *name == text)
}

/// The page of a function, and of its `_field` twin.
fn page(
    function: &Function,
    section: &Section,
    functions: &[&Function],
    declarations: &BTreeMap<&str, &str>,
) -> String {
    let doc = &function.doc;
    let name = function.name.as_str();
    let field = functions
        .iter()
        .find(|other| twin(functions, other) == Some(name));
    let names = match field {
        Some(field) => format!("{name}, {}", field.name),
        None => name.to_owned(),
    };
    let mut page = title(name, 3);
    page.push_str(&format!(
        ".SH NAME\n{names} \\- {}\n.SH SYNOPSIS\n.nf\n.B #include <pleo.h>\n",
        escaped(doc.summary.trim_end_matches('.'))
    ));
    for name in std::iter::once(name).chain(field.map(|field| field.name.as_str())) {
        // Which calling convention it has is a matter of the header.
        let declaration = declarations.get(name).copied().unwrap_or_default();
        let declaration = declaration.replace("PLEO_CDECL ", "");
        page.push_str(&format!(".PP\n{}\n", code(&declaration)));
    }
    page.push_str(".fi\n.SH DESCRIPTION\n");
    page.push_str(&escaped(&doc.summary));
    page.push('\n');
    if let Some(field) = field {
        let summary = escaped(&field.doc.summary);
        page.push_str(&format!(".PP\n.BR {} (3):\n{summary}\n", field.name));
    }
    page.push_str(&described(doc));
    page.push_str(&format!(
        ".SH SEE ALSO\n.nh\n.ad l\n{}\n",
        see_also(name, section, functions)
    ));
    page
}

/// Everything that is said of a function but its summary.
fn described(doc: &Doc) -> String {
    let mut page = String::new();
    for paragraph in &doc.paragraphs {
        page.push_str(&match paragraph.strip_prefix("- ") {
            Some(item) => format!(".IP \\(bu 3\n{}\n", escaped(item)),
            None => format!(".PP\n{}\n", escaped(paragraph)),
        });
    }
    if !doc.params.is_empty() {
        page.push_str(".SH PARAMETERS\n");
    }
    for param in &doc.params {
        page.push_str(&format!(
            ".TP\n.I {}\n{}\n",
            header::c_name(&param.name),
            escaped(&param.text)
        ));
    }
    if let Some(returns) = &doc.returns {
        page.push_str(&format!(".SH RETURN VALUE\n{}\n", escaped(returns)));
    }
    let notes = doc.notes();
    if !notes.is_empty() {
        page.push_str(".SH NOTES\n");
    }
    for note in notes {
        page.push_str(&format!(".PP\n{}\n", escaped(&note)));
    }
    if !doc.example.is_empty() {
        page.push_str(".SH EXAMPLES\n");
        if !doc.example_text.is_empty() {
            page.push_str(&format!("{}\n.PP\n", escaped(&doc.example_text)));
        }
        page.push_str(&format!(".EX\n{}\n.EE\n", code(&doc.example.join("\n"))));
    }
    if let Some(since) = &doc.since {
        page.push_str(&format!(".SH HISTORY\nSince libpleo {}.\n", escaped(since)));
    }
    page
}

/// The other functions of the section, and the pages that hold for all.
fn see_also(name: &str, section: &Section, functions: &[&Function]) -> String {
    let others = functions
        .iter()
        .filter(|function| function.name != name && twin(functions, function).is_none())
        .map(|function| format!(".BR {} (3)", function.name));
    let all = [
        OVERVIEW.to_owned() + " (3)",
        "pleo-options (5)".into(),
        "pleo-faults (7)".into(),
    ];
    let general = all.iter().filter(|page| {
        // The options matter where they are set.
        section.title == "Options" || !page.starts_with("pleo-options")
    });
    let general = general.map(|page| format!(".BR {page}"));
    others.chain(general).collect::<Vec<_>>().join(",\n")
}

/// The page of the library: what holds for every function, and which functions there are.
fn overview(model: &Model) -> String {
    let mut page = title(OVERVIEW, 3);
    page.push_str(
        ".SH NAME\nlibpleo \\- Pleo API keys and installations for programs that can call C\n\
         .SH SYNOPSIS\n.nf\n.B #include <pleo.h>\n.PP\ncc program.c \\-lpleo\n.fi\n\
         .SH DESCRIPTION\nWhat follows holds for every function and is not repeated on its page.\n",
    );
    for (heading, text) in CONVENTIONS {
        page.push_str(&format!(".SS {heading}\n{}\n", escaped(text)));
    }
    page.push_str(".SH FUNCTIONS\n");
    for section in &model.sections {
        let functions: Vec<_> = functions(model, section).collect();
        if functions.is_empty() {
            continue;
        }
        page.push_str(&format!(".SS {}\n", escaped(&section.title)));
        for paragraph in &section.text {
            page.push_str(&format!("{}\n.PP\n", escaped(paragraph)));
        }
        for function in functions {
            let summary = escaped(&function.doc.summary);
            page.push_str(&format!(".TP\n.BR {} (3)\n{summary}\n", function.name));
        }
    }
    page.push_str(".SH CONSTANTS\n");
    for constant in &model.constants {
        let summary = escaped(&constant.doc.summary);
        page.push_str(&format!(
            ".TP\n.BR {} \" ({})\"\n{summary}\n",
            constant.name, constant.value
        ));
    }
    page.push_str(".SH SEE ALSO\n.BR pleo (1),\n.BR pleo-options (5),\n.BR pleo-faults (7)\n");
    page
}

/// The options as a list.
fn options() -> String {
    let entry = |option: &OptionInfo| {
        let default = match option.default {
            "" => String::new(),
            value => format!(" Default: {}.", escaped(value)),
        };
        format!(
            ".TP\n.B {}\n{}\nTakes {}.{default}\n",
            option.name,
            escaped(option.meaning),
            escaped(option.takes)
        )
    };
    OPTIONS.iter().map(entry).collect()
}

/// The statuses as a list.
fn statuses() -> String {
    let entry = |status: &Status| {
        format!(
            ".TP\n.BR {} \" ({})\"\n{}\n",
            status.name().to_string_lossy(),
            status.number(),
            escaped(&status.meaning().to_string_lossy())
        )
    };
    Status::ALL.iter().map(entry).collect()
}

fn title(name: &str, section: u8) -> String {
    format!(
        ".TH {name} {section} \"\" \"libpleo {}\" \"libpleo manual\"\n",
        env!("CARGO_PKG_VERSION")
    )
}

/// A text in which nothing is a request or an escape of roff.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    match text.chars().next() {
        Some('.' | '\'') => format!("\\&{text}"),
        _ => text,
    }
}

/// Lines of C, as they are.
fn code(text: &str) -> String {
    text.lines().map(escaped).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
#[path = "man_tests.rs"]
mod tests;
