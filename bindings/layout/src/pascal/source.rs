//! The words of a Pascal source, with the markers between them.

use crate::marker::of_comment;
use crate::problem::{Outcome, refuse};

/// A word with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The line, from 1.
    pub line: usize,
    /// What it is.
    pub kind: TokenKind,
}

/// What stands in a Pascal source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// An identifier or a reserved word; with one `&` before it where the source has that, which
    /// makes it an identifier in any case.
    Word(String),
    /// A number without a sign or point.
    Number(usize),
    /// Any other character, `.` twice as `…`; a literal is one quote.
    Sign(char),
    /// A directive, in upper case, without its braces.
    Directive(String),
    /// A marker; whether it has the line to itself.
    Marker(String, bool),
}

/// An identifier without the `&` that tells it from a reserved word.
pub fn bare(word: &str) -> &str {
    word.strip_prefix('&').unwrap_or(word)
}

/// The words of a source.
pub fn tokens(source: &str) -> Outcome<Vec<Token>> {
    let mut scanner = Scanner {
        rest: source.strip_prefix('\u{FEFF}').unwrap_or(source),
        line: 1,
        tokens: Vec::new(),
    };
    while scanner.step()? {}
    Ok(scanner.tokens)
}

struct Scanner<'a> {
    rest: &'a str,
    line: usize,
    tokens: Vec<Token>,
}

impl<'a> Scanner<'a> {
    /// Takes so many bytes of the rest, and counts their lines.
    fn take(&mut self, bytes: usize) -> &'a str {
        let (text, rest) = self.rest.split_at(bytes);
        self.rest = rest;
        self.line += text.matches('\n').count();
        text
    }

    fn push(&mut self, line: usize, kind: TokenKind) {
        self.tokens.push(Token { line, kind });
    }

    fn step(&mut self) -> Outcome<bool> {
        let blanks = self.rest.len() - self.rest.trim_start().len();
        self.take(blanks);
        let line = self.line;
        let Some(first) = self.rest.chars().next() else {
            return Ok(false);
        };
        if self.rest.starts_with("//") {
            let end = self.rest.find('\n').unwrap_or(self.rest.len());
            let text = self.take(end);
            self.comment(line, &text[2..]);
        } else if first == '{' {
            self.enclosed(line, "{", "}")?;
        } else if self.rest.starts_with("(*") {
            self.enclosed(line, "(*", "*)")?;
        } else if first == '\'' {
            let end = self.rest[1..]
                .find(['\'', '\n'])
                .map_or(self.rest.len(), |end| end + 2);
            self.take(end);
            self.push(line, TokenKind::Sign('\''));
        } else if self.rest.starts_with("..") {
            self.take(2);
            self.push(line, TokenKind::Sign('…'));
        } else if first.is_ascii_digit() || first == '$' {
            self.number(line, first)?;
        } else {
            self.word(line, first);
        }
        Ok(true)
    }

    /// A word, or a sign where none begins.
    fn word(&mut self, line: usize, first: char) {
        let rest = bare(self.rest);
        if !rest.starts_with(|letter: char| letter.is_alphabetic() || letter == '_') {
            self.take(first.len_utf8());
            self.push(line, TokenKind::Sign(first));
            return;
        }
        let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
        let bytes = self.rest.len() - rest.len() + end.unwrap_or(rest.len());
        let word = self.take(bytes).to_owned();
        self.push(line, TokenKind::Word(word));
    }

    fn number(&mut self, line: usize, first: char) -> Outcome<()> {
        let (skipped, radix) = if first == '$' { (1, 16) } else { (0, 10) };
        let digits = &self.rest[skipped..];
        let end = digits
            .find(|letter: char| !letter.is_digit(radix))
            .unwrap_or(digits.len());
        let text = self.take(skipped + end);
        match usize::from_str_radix(&text[skipped..], radix) {
            Ok(number) => self.push(line, TokenKind::Number(number)),
            Err(_) => return refuse(line, format!("{text} is no number"), "write a smaller one"),
        }
        Ok(())
    }

    fn enclosed(&mut self, line: usize, opening: &str, closing: &str) -> Outcome<()> {
        let Some(end) = self.rest[opening.len()..].find(closing) else {
            return refuse(
                line,
                "a comment is not closed",
                format!("close it with {closing}"),
            );
        };
        let text = self.take(opening.len() + end + closing.len());
        let text = &text[opening.len()..][..end];
        match text.strip_prefix('$') {
            Some(directive) => {
                self.push(line, TokenKind::Directive(directive.trim().to_uppercase()));
            }
            None => self.comment(line, text),
        }
        Ok(())
    }

    fn comment(&mut self, line: usize, text: &str) {
        let Some(marker) = of_comment(text) else {
            return;
        };
        let marker = marker.replace(['\r', '\n'], " ");
        let has_line = self.tokens.last().is_none_or(|token| token.line != line);
        // A marker behind one that has the line to itself is on a line without a field too.
        let has_line = has_line
            || matches!(
                self.tokens.last(),
                Some(Token {
                    kind: TokenKind::Marker(_, true),
                    ..
                })
            );
        self.push(line, TokenKind::Marker(marker, has_line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(source: &str) -> Vec<String> {
        let word = |token: Token| match token.kind {
            TokenKind::Word(word) => word,
            TokenKind::Number(number) => number.to_string(),
            TokenKind::Sign(sign) => sign.to_string(),
            TokenKind::Directive(text) => format!("${text}"),
            TokenKind::Marker(text, true) => format!("[{text}]"),
            TokenKind::Marker(text, false) => format!("<{text}>"),
        };
        tokens(source).unwrap().into_iter().map(word).collect()
    }

    #[test]
    fn comments_are_markers_or_nothing() {
        let source = "{ pleo: /a\n text } A: Byte; // pleo: /b\n(* not one *)\n{$mode ObjFPC}&end: array[0..$F] of 'it''s'";
        assert_eq!(
            words(source),
            [
                "[/a  text]",
                "A",
                ":",
                "Byte",
                ";",
                "</b>",
                "$MODE OBJFPC",
                "&end",
                ":",
                "array",
                "[",
                "0",
                "…",
                "15",
                "]",
                "of",
                "'",
                "'"
            ]
        );
    }

    #[test]
    fn what_is_not_closed_is_refused() {
        assert!(tokens("{ pleo: /a").is_err());
        assert!(tokens("A (* b").is_err());
        // The star that opens a comment does not close it.
        assert!(tokens("(*)").is_err());
        assert_eq!(words("(**) a"), ["a"]);
        assert!(tokens("99999999999999999999999").is_err());
    }
}
