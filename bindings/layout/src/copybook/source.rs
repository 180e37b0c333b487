//! The words of a copybook, in fixed or free format, with the markers between them.

use crate::marker::of_comment;
use crate::problem::{Outcome, refuse};

/// The first column after the text of a line in fixed format, from 0.
const END_OF_TEXT: usize = 72;

/// A word with its line.
#[derive(Debug, PartialEq, Eq)]
pub struct Token {
    /// The line, from 1.
    pub line: usize,
    /// What it is.
    pub kind: TokenKind,
}

/// The tokens of a copybook.
#[derive(Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A word, as it is written.
    Word(String),
    /// A literal in quotes, or one with a prefix, such as X"00".
    Literal,
    /// The end of an entry.
    Period,
    /// A marker; whether it is alone on its line.
    Marker(String, bool),
}

/// The source format of a copybook.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Columns 1 to 6 and from 73 on are for numbers, column 7 says what the line is.
    Fixed,
    /// Any column.
    Free,
}

/// The words of a copybook.
pub fn tokens(source: &[u8], mut format: Format) -> Outcome<Vec<Token>> {
    let mut words = Words::default();
    for (number, line) in source.split(|byte| *byte == b'\n').enumerate() {
        words.line = number + 1;
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let line = if number == 0 {
            line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line)
        } else {
            line
        };
        let line = expanded(line);
        if let Some(other) = directive(words.line, &line, format)? {
            format = other;
            continue;
        }
        if format == Format::Free {
            words.add(&String::from_utf8_lossy(&line))?;
            continue;
        }
        let end = line.len().min(END_OF_TEXT);
        let first = words.tokens.len();
        let text = String::from_utf8_lossy(line.get(7..end).unwrap_or_default()).into_owned();
        match line.get(6).copied().unwrap_or(b' ') {
            b' ' => words.add(&text)?,
            b'*' | b'/' => words.comment(text.strip_prefix('>').unwrap_or(&text), true),
            b'-' => words.continued(&text)?,
            b'D' | b'd' => {
                return refuse(
                    words.line,
                    "column 7 has D: the line is compiled for debugging alone",
                    "write a blank there if the record has this line, or * if it has not",
                );
            }
            other => {
                return refuse(
                    words.line,
                    format!("column 7 has {}", char::from(other).escape_default()),
                    "use --format free if the copybook is not in fixed format",
                );
            }
        }
        let has_marker = |token: &Token| matches!(token.kind, TokenKind::Marker(..));
        if words.tokens[first..].iter().any(has_marker) && is_cut(&line) {
            return refuse(
                words.line,
                "this marker goes on behind column 72, where fixed format ends",
                "write it on lines of its own, or use --format free",
            );
        }
    }
    if words.quote.is_some() {
        return refuse(words.line, "a literal is not closed", "add its quote");
    }
    Ok(words.tokens)
}

/// Whether the text after column 72 is more than the number or name of the line.
fn is_cut(line: &[u8]) -> bool {
    let behind = line.get(END_OF_TEXT..).unwrap_or_default().trim_ascii();
    let is_number = behind.len() <= 8
        && behind.iter().all(u8::is_ascii_alphanumeric)
        && behind.last().is_some_and(u8::is_ascii_digit);
    let goes_on = line.get(END_OF_TEXT - 1..=END_OF_TEXT);
    let goes_on = goes_on.is_some_and(|pair| pair.iter().all(|byte| *byte != b' '));
    !behind.is_empty() && (goes_on || !is_number)
}

/// Expands the tabs of a line, with stops at every eighth column.
fn expanded(line: &[u8]) -> Vec<u8> {
    let mut wide = Vec::with_capacity(line.len());
    for byte in line {
        match byte {
            b'\t' => wide.resize((wide.len() / 8 + 1) * 8, b' '),
            _ => wide.push(*byte),
        }
    }
    wide
}

/// The format set by a directive. Others are refused, since they change what is compiled.
fn directive(number: usize, line: &[u8], format: Format) -> Outcome<Option<Format>> {
    let line = String::from_utf8_lossy(line).to_uppercase();
    let text = line.trim_start();
    let begins = text.starts_with(">>") || text.starts_with('$') || text.starts_with('#');
    let in_fixed = line.find(text).is_some_and(|column| column < 8);
    if !begins || (format == Format::Fixed && !in_fixed) || text.starts_with(">>*") {
        return Ok(None);
    }
    let is_source = text.contains("SOURCE") && text.contains("FORMAT");
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .collect();
    if is_source && words.contains(&"FREE") {
        Ok(Some(Format::Free))
    } else if is_source && words.contains(&"FIXED") {
        Ok(Some(Format::Fixed))
    } else {
        refuse(
            number,
            "a directive changes what is compiled",
            "remove it and the lines that it leaves out",
        )
    }
}

/// The words so far.
#[derive(Default)]
struct Words {
    tokens: Vec<Token>,
    line: usize,
    /// The quote of a literal that the previous line left open.
    quote: Option<char>,
}

impl Words {
    fn push(&mut self, kind: TokenKind) {
        let line = self.line;
        self.tokens.push(Token { line, kind });
    }

    fn comment(&mut self, text: &str, has_line: bool) {
        if let Some(marker) = of_comment(text) {
            self.push(TokenKind::Marker(marker.to_owned(), has_line));
        }
    }

    /// A line with a hyphen in column 7, which continues the previous one.
    fn continued(&mut self, text: &str) -> Outcome<()> {
        let text = text.trim_start();
        match self.quote {
            Some(quote) => match text.strip_prefix(quote) {
                Some(rest) => self.literal(rest),
                None => refuse(
                    self.line,
                    "a literal is continued without its quote",
                    "begin the line with the quote",
                ),
            },
            None => refuse(
                self.line,
                "a word is continued from the line before",
                "write the word on one line",
            ),
        }
    }

    /// The rest of a literal, and the text after it.
    fn literal(&mut self, text: &str) -> Outcome<()> {
        let Some(quote) = self.quote else {
            return self.add(text);
        };
        match text.find(quote) {
            None => Ok(()),
            Some(end) => {
                self.quote = None;
                self.add(&text[end + quote.len_utf8()..])
            }
        }
    }

    fn add(&mut self, text: &str) -> Outcome<()> {
        if self.quote.is_some() {
            return refuse(self.line, "a literal is not closed", "add its quote");
        }
        let has_line = self
            .tokens
            .last()
            .is_none_or(|token| token.line != self.line);
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            if let Some(comment) = rest.strip_prefix("*>") {
                let alone = has_line
                    && self
                        .tokens
                        .last()
                        .is_none_or(|token| token.line != self.line);
                self.comment(comment, alone);
                return Ok(());
            }
            let is_end = |letter: char| letter.is_whitespace() || letter == '"' || letter == '\'';
            // A comment needs no space before it.
            let ends = [rest.find(is_end), rest.find("*>")];
            let end = ends.into_iter().flatten().min().unwrap_or(rest.len());
            let (word, behind) = rest.split_at(end);
            if let Some(quote) = behind
                .chars()
                .next()
                .filter(|letter| matches!(letter, '"' | '\''))
            {
                // The prefix before the quote is part of the literal, as in X"00".
                self.push(TokenKind::Literal);
                self.quote = Some(quote);
                return self.literal(&behind[quote.len_utf8()..]);
            }
            self.word(word);
            rest = behind.trim_start();
        }
        Ok(())
    }

    /// A word, without a separating comma or semicolon and without the period of the entry.
    fn word(&mut self, word: &str) {
        let bare = word.trim_end_matches([',', ';']);
        let (bare, ends) = match bare.strip_suffix('.') {
            Some(bare) => (bare, true),
            None => (bare, false),
        };
        if !bare.is_empty() {
            self.push(TokenKind::Word(bare.to_owned()));
        }
        if ends {
            self.push(TokenKind::Period);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(source: &str, format: Format) -> Vec<String> {
        let tokens = tokens(source.as_bytes(), format).unwrap();
        let word = |token: Token| match token.kind {
            TokenKind::Word(word) => word,
            TokenKind::Literal => "\"\"".to_owned(),
            TokenKind::Period => ".".to_owned(),
            TokenKind::Marker(text, true) => format!("[{text}]"),
            TokenKind::Marker(text, false) => format!("<{text}>"),
        };
        tokens.into_iter().map(word).collect()
    }

    #[test]
    fn fixed_format_has_its_columns() {
        let source = "000100 01 A. *> pleo: /a                                                000100\n\
                      000200*> pleo: /b text\n\
                      000300* pleo: /c\n\
                      000500     05 B PIC ZZ9.99.\n\
                      000600     05 C VALUE \"x. *> pleo: /no\".\n";
        assert_eq!(
            words(source, Format::Fixed),
            [
                "01",
                "A",
                ".",
                "</a>",
                "[/b text]",
                "[/c]",
                "05",
                "B",
                "PIC",
                "ZZ9.99",
                ".",
                "05",
                "C",
                "VALUE",
                "\"\"",
                "."
            ]
        );
    }

    #[test]
    fn a_marker_ends_before_column_73() {
        let source = |marker: &str, number: &str| format!("      *> {marker:<63}{number}\n");
        let is_read = |marker: &str, number: &str| {
            tokens(source(marker, number).as_bytes(), Format::Fixed).is_ok()
        };
        assert!(is_read("pleo: /id", "LEDG0010"));
        assert!(is_read("pleo: /id", ""));
        assert!(!is_read("pleo: /id", "money"));
        let long = format!("pleo: /{}", "a".repeat(56));
        assert!(is_read(&long, ""));
        assert!(!is_read(&long, "1"));
        assert!(is_read("no marker", "no marker either"));
    }

    #[test]
    fn a_comment_needs_no_blank_before_it() {
        let source = "01 A PIC X.*> pleo: /a\nVALUE \"*>\"*> pleo: /b\nPIC X*>c\n*>pleo: /d\n";
        assert_eq!(
            words(source, Format::Free),
            [
                "01", "A", "PIC", "X", ".", "</a>", "VALUE", "\"\"", "</b>", "PIC", "X", "[/d]"
            ]
        );
    }

    #[test]
    fn a_line_for_debugging_is_refused() {
        for mark in ["D", "d"] {
            let source = format!("       01 A.\n      {mark}    05 B PIC X.\n");
            let problem = tokens(source.as_bytes(), Format::Fixed).unwrap_err();
            let problem = problem.to_string();
            assert!(problem.starts_with("2: column 7 has D: "), "{problem}");
        }
    }

    #[test]
    fn literals_go_on_in_the_next_line() {
        let source = "       05 A VALUE 'ab\n      -    'cd'. *> pleo: /a\n";
        assert_eq!(
            words(source, Format::Fixed),
            ["05", "A", "VALUE", "\"\"", ".", "</a>"]
        );
        assert!(tokens(b"       05 A VALUE 'ab\n", Format::Fixed).is_err());
        assert!(tokens(b"       05 AB\n      -    CD PIC X.\n", Format::Fixed).is_err());
    }

    #[test]
    fn a_directive_names_the_format() {
        let source = "       >>SOURCE FORMAT IS FREE\n01 A PIC X(3), VALUE X'00'.\n*> pleo: -\n";
        assert_eq!(
            words(source, Format::Fixed),
            ["01", "A", "PIC", "X(3)", "VALUE", "\"\"", ".", "[-]"]
        );
        assert!(tokens(b"       >>IF A DEFINED\n", Format::Fixed).is_err());
        assert!(tokens(b"      $SET IBMCOMP\n", Format::Fixed).is_err());
    }
}
