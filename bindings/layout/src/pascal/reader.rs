//! Reads the words of a record in sequence.

use super::source::{Token, TokenKind};
use super::unit::Unit;
use crate::marker::Markers;
use crate::problem::{Outcome, refuse};

/// Reads the words of a record, and collects its markers.
pub struct Reader<'a> {
    pub unit: &'a Unit<'a>,
    /// The next token.
    pub place: usize,
    pub depth: usize,
    pub markers: Markers,
    /// The last field that started, in the record and in each record around it.
    pub last: Vec<Option<usize>>,
    /// Whether a field may start here.
    pub at_start: bool,
}

impl<'a> Reader<'a> {
    pub fn new(unit: &'a Unit<'a>, place: usize, depth: usize) -> Self {
        Self {
            unit,
            place,
            depth,
            markers: Markers::default(),
            last: vec![None],
            at_start: true,
        }
    }

    /// The line of the next token, or of the last one.
    pub fn line(&self) -> usize {
        let tokens = self.unit.tokens;
        tokens
            .get(self.place)
            .or(tokens.last())
            .map_or(0, |token| token.line)
    }

    /// Consumes the following markers and directives.
    pub fn settle(&mut self) -> Outcome<()> {
        while let Some(Token { line, kind }) = self.unit.tokens.get(self.place) {
            match kind {
                TokenKind::Marker(text, true) if self.at_start => {
                    self.markers.before_next(*line, text)
                }
                TokenKind::Marker(text, _) => {
                    self.markers
                        .add(self.last.last().copied().flatten(), *line, text)?;
                }
                TokenKind::Directive(text) => {
                    let changes = ["IF", "ELSE", "END", "I ", "INCLUDE"];
                    if changes.iter().any(|word| text.starts_with(word)) {
                        return refuse(
                            *line,
                            "a directive changes what is compiled",
                            "remove it and the lines that it leaves out",
                        );
                    }
                }
                _ => break,
            }
            self.place += 1;
        }
        Ok(())
    }

    /// The next token; an error that names what is missing if there is none.
    pub fn peek(&mut self, what: &str) -> Outcome<&'a TokenKind> {
        self.settle()?;
        match self.unit.tokens.get(self.place) {
            Some(token) => Ok(&token.kind),
            None => refuse(
                self.line(),
                format!("{what} is missing"),
                "give the whole declaration",
            ),
        }
    }

    /// Consumes the next token if it is this sign.
    pub fn skip_sign(&mut self, sign: char) -> Outcome<bool> {
        let is_it = *self.peek("the rest of the record")? == TokenKind::Sign(sign);
        self.place += usize::from(is_it);
        Ok(is_it)
    }

    /// Consumes the next token if it is this word.
    pub fn skip_word(&mut self, word: &str) -> Outcome<bool> {
        let next = self.peek("the rest of the record")?;
        let is_it = matches!(next, TokenKind::Word(own) if own.eq_ignore_ascii_case(word));
        self.place += usize::from(is_it);
        Ok(is_it)
    }

    pub fn expect(&mut self, sign: char) -> Outcome<()> {
        if self.skip_sign(sign)? {
            return Ok(());
        }
        refuse(
            self.line(),
            format!("{sign} is missing here"),
            "write fields as NAME: TYPE;",
        )
    }
}
