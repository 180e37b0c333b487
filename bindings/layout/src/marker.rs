//! Markers: comments that name the value of a field. `pleo: POINTER [VALUE [STORE]] [option=word
//! …]` fills it, `pleo: -` leaves it out.
//!
//! A marker on a line of its own belongs to the field that contains it, otherwise to the next one;
//! a marker after a field on the same line belongs to that field. Several markers of one field are
//! joined.

use crate::problem::{Outcome, Problem, refuse};

/// The prefix of a comment that is a marker.
const WORD: &str = "pleo:";

/// The text of a marker, if a comment is one.
pub fn of_comment(comment: &str) -> Option<&str> {
    let comment = comment.trim();
    let word = comment.get(..WORD.len())?;
    word.eq_ignore_ascii_case(WORD)
        .then(|| comment[WORD.len()..].trim())
}

/// The meaning of a marker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marker {
    /// The field is left out: a gap.
    Skip,
    /// The field is filled.
    Fill(Fill),
}

/// The value of a field. Words are unchanged, with their quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fill {
    /// The line of the marker.
    pub line: usize,
    /// The JSON Pointer.
    pub pointer: String,
    /// The type of the value, if the marker names one.
    pub value: Option<String>,
    /// The form, if the marker names one.
    pub store: Option<String>,
    /// The options.
    pub options: Vec<String>,
}

/// The markers of all fields of a record, in the order in which the fields start.
#[derive(Default)]
pub struct Markers {
    /// The texts of each field, with their lines.
    texts: Vec<Vec<(usize, String)>>,
    /// The texts before the next field.
    pending: Vec<(usize, String)>,
}

impl Markers {
    /// Starts a field, to which the texts before it belong. Returns its number.
    pub fn begin(&mut self) -> usize {
        self.texts.push(std::mem::take(&mut self.pending));
        self.texts.len() - 1
    }

    /// Adds a marker for the next field.
    pub fn before_next(&mut self, line: usize, text: &str) {
        self.pending.push((line, text.to_owned()));
    }

    /// Adds a marker for a field that has started, or for none.
    pub fn add(&mut self, field: Option<usize>, line: usize, text: &str) -> Outcome<()> {
        let Some(texts) = field.and_then(|number| self.texts.get_mut(number)) else {
            return refuse(
                line,
                "this marker belongs to no field",
                "write it on the field's line or on a line before the field",
            );
        };
        texts.push((line, text.to_owned()));
        Ok(())
    }

    /// The marker of a field, if it has one.
    pub fn take(&self, field: usize) -> Outcome<Option<Marker>> {
        match self.texts.get(field).map(Vec::as_slice) {
            None | Some([]) => Ok(None),
            Some(texts) => parse(texts).map(Some),
        }
    }

    /// An error if no field follows a marker.
    pub fn end(&self) -> Outcome<()> {
        match self.pending.first() {
            None => Ok(()),
            Some((line, _)) => refuse(
                *line,
                "no field follows this marker",
                "write it on the field's line or on a line before the field",
            ),
        }
    }
}

/// Parses the texts of one field.
fn parse(texts: &[(usize, String)]) -> Outcome<Marker> {
    let line = texts.first().map_or(0, |(line, _)| *line);
    let mut words = Vec::new();
    for (line, text) in texts {
        let more = split(*line, text)?;
        refuse_second(*line, words.first(), &more)?;
        words.extend(more);
    }
    if words.is_empty() {
        return refuse(
            line,
            "this marker is empty",
            "write pleo: and a JSON Pointer, or pleo: - to leave the field out",
        );
    }
    let pointer = words.remove(0);
    if pointer == "-" {
        return match words.first() {
            None => Ok(Marker::Skip),
            Some(word) => refuse(
                line,
                format!("{word} stands behind pleo: -, which leaves the field out"),
                "remove it, or write a JSON Pointer in place of the -",
            ),
        };
    }
    let bare = unquoted(&pointer);
    if bare != "." && !bare.starts_with('/') {
        return refuse(
            line,
            format!("{pointer} is no JSON Pointer"),
            "begin it with /, write . for the value itself, or - to leave the field out",
        );
    }
    let options = words.split_off(words.iter().take_while(|word| !word.contains('=')).count());
    let mut words = words.into_iter();
    let fill = Fill {
        line,
        pointer,
        value: words.next(),
        store: words.next(),
        options,
    };
    let stray = words.next().or_else(|| {
        fill.options
            .iter()
            .find(|word| !word.contains('='))
            .cloned()
    });
    match stray {
        None => Ok(Marker::Fill(fill)),
        Some(word) => Err(Problem::new(
            line,
            format!("{word} is no option"),
            "write POINTER [VALUE [STORE]] [option=word ...], in quotes what has blanks",
        )),
    }
}

/// An error if a field with a pointer, the first word of its markers, gets another one, as if its
/// author wrote markers below the fields.
fn refuse_second(line: usize, first: Option<&String>, more: &[String]) -> Outcome<()> {
    let (Some(first), Some(word)) = (first, more.first()) else {
        return Ok(());
    };
    if word != "-" && !unquoted(word).starts_with('/') {
        return Ok(());
    }
    refuse(
        line,
        format!("this field is marked with {first} already"),
        "write a marker behind its field on the same line, or on lines of its own before the field",
    )
}

/// The words of a marker. A quoted text is one word, or part of one.
fn split(line: usize, text: &str) -> Outcome<Vec<String>> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut in_quotes = false;
    for letter in text.chars() {
        if letter == char::REPLACEMENT_CHARACTER || letter.is_control() && letter != '\t' {
            return refuse(line, "this marker is not UTF-8", "save the file as UTF-8");
        }
        in_quotes ^= letter == '"';
        if !in_quotes && (letter == ' ' || letter == '\t') {
            words.push(std::mem::take(&mut word));
        } else {
            word.push(letter);
        }
    }
    if in_quotes {
        return refuse(line, "this marker has a \" too few", "add the quote");
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    Ok(words)
}

/// A word without its quotes.
fn unquoted(word: &str) -> &str {
    word.strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(word)
}

/// The pointer of a field in a group that has a pointer itself.
pub fn join(group: &str, pointer: &str) -> String {
    let (outer, inner) = (unquoted(group), unquoted(pointer));
    match (outer, inner) {
        ("" | ".", _) => pointer.to_owned(),
        (_, ".") => group.to_owned(),
        _ if outer.len() < group.len() || inner.len() < pointer.len() => {
            format!("\"{outer}{inner}\"")
        }
        _ => format!("{outer}{inner}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Outcome<Marker> {
        parse(&[(3, text.to_owned())])
    }

    #[test]
    fn comments_are_markers_by_their_first_word() {
        assert_eq!(of_comment("  pleo: /id text "), Some("/id text"));
        assert_eq!(of_comment("PLEO:-"), Some("-"));
        assert_eq!(of_comment("pleo /id"), None);
        assert_eq!(of_comment("see pleo: /id"), None);
        assert_eq!(of_comment("æ"), None);
    }

    #[test]
    fn words_are_told_apart() {
        assert_eq!(parsed("-"), Ok(Marker::Skip));
        assert_eq!(
            parsed("\"/a b\" text cstr default=\"n a\" long=cut"),
            Ok(Marker::Fill(Fill {
                line: 3,
                pointer: "\"/a b\"".to_owned(),
                value: Some("text".to_owned()),
                store: Some("cstr".to_owned()),
                options: vec!["default=\"n a\"".to_owned(), "long=cut".to_owned()],
            }))
        );
        let bare = parsed("/a missing=default");
        assert!(
            matches!(bare, Ok(Marker::Fill(Fill { value: None, ref options, .. })) if options.len() == 1)
        );
    }

    #[test]
    fn what_is_no_marker_is_refused() {
        for text in [
            "",
            "- text",
            "amount",
            "/a text char more",
            "/a long=cut text",
            "/a default=\"x",
        ] {
            assert!(parsed(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_field_has_one_pointer() {
        let both = |first: &str, second: &str| {
            parse(&[(3, first.to_owned()), (4, second.to_owned())])
                .map_err(|problem| problem.to_string())
        };
        for first in ["/a", "/a money", "\"/a\" null=default", "-"] {
            for second in ["/b", "\"/b c\" text", "-"] {
                let problem = both(first, second).unwrap_err();
                let first = first.split(' ').next().unwrap();
                assert!(
                    problem.starts_with(&format!("4: this field is marked with {first} already; ")),
                    "{problem}"
                );
            }
        }
        assert!(both("/a", "money").is_ok());
        assert!(both("/a text", "default=/b").is_ok());
    }

    #[test]
    fn pointers_of_groups_come_first() {
        assert_eq!(join("", "/a"), "/a");
        assert_eq!(join("/s", "."), "/s");
        assert_eq!(join("/s", "/a"), "/s/a");
        assert_eq!(join("/s", "\"/a b\""), "\"/s/a b\"");
    }
}
