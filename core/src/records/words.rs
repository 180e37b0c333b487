//! The words of a layout's text, with their positions.

use std::borrow::Cow;

use crate::error::Error;

/// A position in a text: line and column, from 1; a column is a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Spot {
    /// The failure at this position.
    pub(super) fn error(self, problem: impl std::fmt::Display) -> Error {
        let Self { line, column } = self;
        Error::argument("text", format!("line {line}, column {column}: {problem}"))
    }
}

/// A word, without its quotes.
#[derive(Clone)]
pub(super) struct Word<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) spot: Spot,
    /// Whether it is quoted, and so not a keyword.
    pub(super) quoted: bool,
}

impl Word<'_> {
    /// Whether it is this keyword.
    pub(super) fn is(&self, word: &str) -> bool {
        !self.quoted && self.text == word
    }

    /// The failure at this word.
    pub(super) fn error(&self, problem: impl std::fmt::Display) -> Error {
        self.spot.error(problem)
    }
}

/// The words of a line without its comment, and the position after them.
///
/// # Errors
/// [`Error::Argument`] for an unpaired quote, or one inside a word.
pub(super) fn words(line: &str, number: usize) -> Result<(Vec<Word<'_>>, Spot), Error> {
    let mut found = Vec::new();
    let (mut rest, mut column) = (line, 1);
    let spot = |column| Spot {
        line: number,
        column,
    };
    loop {
        let word = rest.trim_start_matches([' ', '\t']);
        column += rest.len() - word.len();
        if word.is_empty() || word.starts_with('#') {
            return Ok((found, spot(column)));
        }
        let begin = spot(column);
        let (text, length) = match word.strip_prefix('"') {
            Some(quoted) => {
                let (text, length) = in_quotes(quoted).ok_or_else(|| begin.error(NO_END))?;
                (text, length + 1)
            }
            None => unquoted(word, begin)?,
        };
        let quoted = word.starts_with('"');
        column += word[..length].chars().count();
        rest = &word[length..];
        if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
            return Err(spot(column).error("a space must follow the closing quote"));
        }
        found.push(Word {
            text,
            spot: begin,
            quoted,
        });
    }
}

const NO_END: &str = "the closing quote is missing";

/// A word that starts without a quote, and its length. The part after its first `=` may be quoted.
fn unquoted(word: &str, begin: Spot) -> Result<(Cow<'_, str>, usize), Error> {
    let end = word.find([' ', '\t', '"']).unwrap_or(word.len());
    let plain = &word[..end];
    let Some(quoted) = word[end..].strip_prefix('"') else {
        return Ok((plain.into(), end));
    };
    let spot = Spot {
        column: begin.column + plain.chars().count(),
        ..begin
    };
    if plain.find('=') != Some(end.wrapping_sub(1)) {
        return Err(spot.error(
            "a quote must begin a word or follow an option's =; within quotes it must be doubled",
        ));
    }
    let (value, length) = in_quotes(quoted).ok_or_else(|| spot.error(NO_END))?;
    Ok((format!("{plain}{value}").into(), end + 1 + length))
}

/// The text up to the closing quote, and its length with that; two quotes mean one.
fn in_quotes(text: &str) -> Option<(Cow<'_, str>, usize)> {
    let mut from = 0;
    loop {
        let end = from + text[from..].find('"')?;
        if !text[end + 1..].starts_with('"') {
            let inside = &text[..end];
            let text = if from == 0 {
                inside.into()
            } else {
                inside.replace("\"\"", "\"").into()
            };
            return Some((text, end + 1));
        }
        from = end + 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Vec<(String, usize, bool)> {
        let (words, _) = words(line, 3).unwrap();
        words
            .into_iter()
            .map(|word| (word.text.into_owned(), word.spot.column, word.quoted))
            .collect()
    }

    #[test]
    fn a_line_is_words_and_a_comment() {
        let word = |text: &str, column, quoted| (text.to_owned(), column, quoted);
        assert_eq!(
            read("  a\tÄb  \"c \"\"d\"\" #\" e=f g=\"h i\" j=\"\" # k"),
            [
                word("a", 3, false),
                word("Äb", 5, false),
                word("c \"d\" #", 9, true),
                word("e=f", 21, false),
                word("g=h i", 25, false),
                word("j=", 33, false),
            ]
        );
        assert_eq!(read("#a"), []);
        assert_eq!(read(" \t "), []);
        assert_eq!(read("a#b"), [word("a#b", 1, false)]);
        assert_eq!(read("\"\""), [word("", 1, true)]);
        assert_eq!(words("a b  # c", 3).unwrap().1, Spot { line: 3, column: 6 });
    }

    #[test]
    fn a_quote_stands_where_it_may() {
        for (line, column) in [
            ("a \"b", 3),
            ("a b\"c\"", 4),
            ("a=b\"c\"", 4),
            ("a==\"c\"", 4),
            ("a=\"c", 3),
            ("Ä=\"c\"d", 6),
            ("\"a\"b", 4),
            ("\"a\"\"", 1),
        ] {
            let error = words(line, 3).map(|(words, _)| words.len()).unwrap_err();
            let spot = format!("text line 3, column {column}: ");
            assert!(error.to_string().starts_with(&spot), "{line}: {error}");
        }
    }
}
