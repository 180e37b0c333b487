//! The documentation of an export, as its comment in `src/exports/` has it:
//!
//! ```text
//! Summary: one sentence that begins with a verb.
//!
//! Paragraphs. One sentence says one thing.
//!
//! - an item of a list
//!
//! client: the entry of a parameter. Its lines are continued
//!   with two spaces.
//! from, to: one entry for two parameters.
//! returns: PLEO_OK; PLEO_E_ARGUMENT if …
//! blocks: until …                    (if the function can block)
//! threads: one thread at a time.     (if not any thread at any time)
//! source: GET /v1/…, its API and version   (if a fact is Pleo's)
//! since: 0.1.0
//!
//! Example: a sentence on it, if that is needed.
//!
//!     pleo_…
//! ```
//!
//! Parameters stand in the order of the signature. `doc_rules` says what an entry must tell. Lengths,
//! buffers and owners have their texts from `standard`, which gives a `_field` function the entries of
//! its `_text` twin too; `conventions` has what holds for every function, and is not repeated.
//!
//! The header, the raw layers and the manual pages are made of a [`Doc`], each in its own form.

use std::collections::VecDeque;

/// The entries beside those of parameters.
const KEYWORDS: [&str; 5] = ["returns", "blocks", "threads", "source", "since"];

/// How the line begins that stands above an example.
const EXAMPLE: &str = "Example:";

/// A documentation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Doc {
    /// One sentence: what it does or is.
    pub(crate) summary: String,
    /// What else is to be said. One that begins with "- " is an item of a list.
    pub(crate) paragraphs: Vec<String>,
    /// The parameters, in the order of the signature.
    pub(crate) params: Vec<Param>,
    /// What is returned.
    pub(crate) returns: Option<String>,
    /// Until when it blocks, if it does; begins with "until".
    pub(crate) blocks: Option<String>,
    /// By which threads it can be called, if not by any at any time.
    pub(crate) threads: Option<String>,
    /// Where a fact of Pleo's comes from.
    pub(crate) source: Option<String>,
    /// The version that it came in.
    pub(crate) since: Option<String>,
    /// What the example shows, if that needs a sentence.
    pub(crate) example_text: String,
    /// The lines of an example in C; none if there is no example.
    pub(crate) example: Vec<String>,
    /// Whether it has entries. Comments without them are prose alone.
    pub(crate) structured: bool,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Param {
    pub(crate) name: String,
    pub(crate) text: String,
    /// Whether the text is the generator's, which is the same for every parameter of its kind.
    pub(crate) standard: bool,
}

impl Doc {
    /// Reads the lines of a comment on something that has these parameters.
    pub(crate) fn parse(lines: &[String], parameters: &[&str]) -> Result<Self, String> {
        let structured = lines.iter().any(|line| {
            ["returns: ", "since: "]
                .iter()
                .any(|entry| line.starts_with(entry))
        });
        if structured {
            Self::structured(lines, parameters)
        } else {
            Ok(Self::prose(lines))
        }
    }

    /// A comment without entries.
    fn prose(lines: &[String]) -> Self {
        let is_code = |line: &&String| line.starts_with("    ");
        let prose: Vec<_> = lines
            .iter()
            .filter(|line| !is_code(line))
            .cloned()
            .collect();
        let mut paragraphs = paragraphs(&prose);
        if let Some(last) = paragraphs.back_mut()
            && let Some(text) = last.strip_suffix("An example:")
        {
            *last = text.trim_end().to_owned();
        }
        let example = lines
            .iter()
            .filter(is_code)
            .map(|line| line[4..].to_owned());
        Self {
            summary: paragraphs.pop_front().unwrap_or_default(),
            paragraphs: paragraphs
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect(),
            example: example.collect(),
            ..Self::default()
        }
    }

    fn structured(lines: &[String], parameters: &[&str]) -> Result<Self, String> {
        let end = lines
            .iter()
            .position(|line| line.starts_with(EXAMPLE))
            .unwrap_or(lines.len());
        let (text, example) = lines.split_at(end);
        let begin = text
            .iter()
            .position(|line| entry(line).is_some())
            .ok_or("has no entry before its example")?;
        let (prose, entries) = text.split_at(begin);
        let mut paragraphs = paragraphs(prose);
        let mut doc = Self {
            summary: paragraphs.pop_front().ok_or("has no summary")?,
            paragraphs: paragraphs.into(),
            structured: true,
            ..Self::default()
        };
        doc.read_entries(entries, parameters)?;
        doc.read_example(example)?;
        Ok(doc)
    }

    fn read_entries(&mut self, lines: &[String], parameters: &[&str]) -> Result<(), String> {
        let mut entries: Vec<(&str, String)> = Vec::new();
        for line in lines.iter().filter(|line| !line.is_empty()) {
            match (line.strip_prefix("  "), entry(line), entries.last_mut()) {
                (Some(more), _, Some((_, text))) => {
                    text.push(' ');
                    text.push_str(more.trim());
                }
                (None, Some((names, text)), _) => entries.push((names, text.to_owned())),
                _ => return Err(format!("has a line among its entries that is none: {line}")),
            }
        }
        for (names, text) in entries {
            for name in names.split(", ") {
                self.set(name, &text, parameters)?;
            }
        }
        let order = |name: &str| parameters.iter().position(|known| *known == name);
        if !self.params.is_sorted_by_key(|param| order(&param.name)) {
            return Err("has its parameters in another order than its signature".into());
        }
        Ok(())
    }

    fn set(&mut self, name: &str, text: &str, parameters: &[&str]) -> Result<(), String> {
        let is_set = self.params.iter().any(|param| param.name == name);
        // A parameter may have the name of a keyword; its entry stands before that of the keyword.
        if parameters.contains(&name) && !(is_set && KEYWORDS.contains(&name)) {
            if is_set {
                return Err(format!("has two entries for {name}"));
            }
            self.params.push(Param {
                name: name.to_owned(),
                text: text.to_owned(),
                standard: false,
            });
            return Ok(());
        }
        let place = match name {
            "returns" => &mut self.returns,
            "blocks" => &mut self.blocks,
            "threads" => &mut self.threads,
            "source" => &mut self.source,
            "since" => &mut self.since,
            _ => return Err(format!("has an entry for {name}, which is no parameter")),
        };
        if place.replace(text.to_owned()).is_some() {
            return Err(format!("has two entries for {name}"));
        }
        Ok(())
    }

    fn read_example(&mut self, lines: &[String]) -> Result<(), String> {
        let Some((first, rest)) = lines.split_first() else {
            return Ok(());
        };
        let is_code = |line: &String| line.starts_with("    ");
        let begin = rest
            .iter()
            .position(is_code)
            .ok_or("has an example without code")?;
        let (more, code) = rest.split_at(begin);
        let text = first
            .strip_prefix(EXAMPLE)
            .into_iter()
            .chain(more.iter().map(String::as_str));
        self.example_text = text
            .map(str::trim)
            .collect::<Vec<_>>()
            .join(" ")
            .trim()
            .to_owned();
        for line in code {
            match line.strip_prefix("    ") {
                Some(line) => self.example.push(line.to_owned()),
                None if line.is_empty() => self.example.push(String::new()),
                None => return Err(format!("has text behind its example: {line}")),
            }
        }
        Ok(())
    }

    /// What is said of when it blocks, of threads and of sources: a sentence each.
    pub(crate) fn notes(&self) -> Vec<String> {
        let notes = [
            ("Blocks ", &self.blocks),
            ("Threads: ", &self.threads),
            ("Source: ", &self.source),
        ];
        notes
            .iter()
            .filter_map(|(begin, text)| Some(format!("{begin}{}", text.as_ref()?)))
            .collect()
    }

    /// The line above the example.
    pub(crate) fn example_title(&self) -> String {
        format!("{EXAMPLE} {}", self.example_text)
            .trim_end()
            .to_owned()
    }

    /// The text of a parameter.
    pub(crate) fn param(&self, name: &str) -> Option<&Param> {
        self.params.iter().find(|param| param.name == name)
    }
}

/// The names and the text of an entry: `name: text` or `name, name: text`.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (names, text) = line.split_once(": ")?;
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_lowercase())
            && name
                .bytes()
                .all(|byte| byte == b'_' || byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    names.split(", ").all(is_name).then_some((names, text))
}

/// Lines as paragraphs, each on a line of its own; so is each item of a list.
fn paragraphs(lines: &[String]) -> VecDeque<String> {
    let mut made: VecDeque<String> = VecDeque::new();
    let mut within = false;
    for line in lines {
        if line.is_empty() {
            within = false;
            continue;
        }
        match made.back_mut() {
            Some(last) if within && !line.starts_with("- ") => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => made.push_back(line.trim().to_owned()),
        }
        within = true;
    }
    made
}

/// A text as lines of at most so many characters, each but the first indented. A word that is
/// longer has a line of its own.
pub(crate) fn fill(text: &str, width: usize, indent: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let is_first = line.trim_start().is_empty();
        if !is_first && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::replace(&mut line, " ".repeat(indent)));
        } else if !is_first {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// A paragraph as lines; those of an item of a list are indented behind its hyphen.
pub(crate) fn fill_paragraph(text: &str, width: usize) -> Vec<String> {
    fill(text, width, if text.starts_with("- ") { 2 } else { 0 })
}

#[cfg(test)]
#[path = "doc_tests.rs"]
mod tests;
