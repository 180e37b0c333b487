//! Documentation as XML in `///` comments, which C# and Delphi have alike.

use crate::doc::{Doc, fill_paragraph};

/// How long a line may be.
const WIDTH: usize = 110;

/// What the languages differ in.
pub(crate) struct Style {
    /// Blanks before a comment.
    pub(crate) indent: usize,
    /// Whether an example in C is given.
    pub(crate) example: bool,
    /// A word as the language has it.
    pub(crate) word: fn(&str) -> String,
    /// The name of a parameter as the language has it.
    pub(crate) name: fn(&str) -> String,
}

/// A documentation as a comment; nothing if it says nothing.
pub(crate) fn comment(doc: &Doc, style: &Style) -> String {
    if doc.summary.is_empty() {
        return String::new();
    }
    let mut lines = element("summary", &doc.summary, style);
    let since = doc.since.iter().map(|version| format!("Since {version}."));
    let remarks: Vec<_> = doc
        .paragraphs
        .iter()
        .cloned()
        .chain(doc.notes())
        .chain(since)
        .collect();
    let example = style.example && !doc.example.is_empty();
    if !remarks.is_empty() || example {
        lines.push("<remarks>".to_owned());
        for text in &remarks {
            lines.extend(element("para", text, style));
        }
        if example {
            lines.extend(element("para", &doc.example_title(), style));
            lines.push("<code>".to_owned());
            lines.extend(
                doc.example
                    .iter()
                    .map(|line| format!("    {}", escaped(line))),
            );
            lines.push("</code>".to_owned());
        }
        lines.push("</remarks>".to_owned());
    }
    for param in &doc.params {
        let tag = format!("param name=\"{}\"", (style.name)(&param.name));
        lines.extend(element(&tag, &param.text, style));
    }
    if let Some(text) = &doc.returns {
        lines.extend(element("returns", text, style));
    }
    let begin = format!("{:1$}/// ", "", style.indent);
    lines
        .iter()
        .map(|line| format!("{}\n", format!("{begin}{line}").trim_end()))
        .collect()
}

/// A text between two tags, of which the first may have attributes.
fn element(tag: &str, text: &str, style: &Style) -> Vec<String> {
    let words: Vec<_> = text.split_whitespace().map(style.word).collect();
    let end = tag.split(' ').next().unwrap_or(tag);
    let text = format!("<{tag}>{}</{end}>", escaped(&words.join(" ")));
    fill_paragraph(&text, WIDTH - style.indent)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
#[path = "xml_tests.rs"]
mod tests;
