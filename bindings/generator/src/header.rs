//! The C header, by cbindgen.

use std::error::Error;
use std::path::Path;

use crate::model::sources;

/// How the type of a function of the host's begins.
const CALLBACK: &str = "typedef void (PLEO_CDECL *";

/// Makes the header's text.
pub(crate) fn make(root: &Path) -> Result<String, Box<dyn Error>> {
    let mut builder = cbindgen::Builder::new()
        .with_config(cbindgen::Config::from_file(root.join("cbindgen.toml"))?);
    for source in sources(root)? {
        builder = builder.with_src(source);
    }
    let mut bytes = Vec::new();
    builder.generate()?.write(&mut bytes);
    Ok(finished(&String::from_utf8(bytes)?))
}

/// What cbindgen has no setting for: the calling convention behind a function's type and in a
/// callback's, where compilers on Windows want it; arguments indented as a text, not under a
/// bracket that has moved; negative constants in brackets.
fn finished(text: &str) -> String {
    let text = text.replace("@VERSION@", env!("CARGO_PKG_VERSION"));
    let mut made = String::with_capacity(text.len());
    let mut within = false;
    for line in text.lines() {
        let declared = ["int32_t ", "const char *"]
            .iter()
            .find_map(|kind| Some((kind, line.strip_prefix(kind)?)));
        let callback = line.strip_prefix("typedef void (*");
        let negative = line
            .strip_prefix("#define ")
            .and_then(|rest| rest.split_once(" -"));
        match (declared, negative) {
            (Some((kind, rest)), _) if rest.starts_with("pleo_") => {
                made.push_str(&format!("{kind}PLEO_CDECL {rest}\n"));
                within = !line.ends_with(';');
            }
            _ if callback.is_some() => {
                made.push_str(&format!("{CALLBACK}{}\n", callback.unwrap_or_default()));
                within = !line.ends_with(';');
            }
            (_, Some((name, number))) => made.push_str(&format!("#define {name} (-{number})\n")),
            _ if within => {
                made.push_str(&format!("    {}\n", line.trim_start()));
                within = !line.ends_with(';');
            }
            _ => made.push_str(&format!("{line}\n")),
        }
    }
    made
}

/// The names of the functions that a header declares, in its order.
pub(crate) fn functions(header: &str) -> Vec<&str> {
    let names = header
        .lines()
        .filter_map(|line| line.split_once("PLEO_CDECL ")?.1.split_once('('));
    names
        .map(|(name, _)| name)
        .filter(|name| name.starts_with("pleo_"))
        .collect()
}

/// The names of the constants and types that a header declares.
pub(crate) fn others(header: &str) -> Vec<&str> {
    let declared = |line: &'_ str| {
        ["#define ", "typedef int32_t ", CALLBACK]
            .iter()
            .find_map(|word| Some(line.strip_prefix(word)?.len()))
    };
    let names = header
        .lines()
        .filter_map(|line| Some(&line[line.len() - declared(line)?..]));
    names
        .map(|rest| rest.split([' ', ';', '(', ')']).next().unwrap_or_default())
        .filter(|name| !name.is_empty())
        .collect()
}
