//! What a Pascal source declares: constants, types, and which of them is the record.

use std::collections::HashMap;

use super::Compiler;
use super::source::{Token, TokenKind, bare};
use crate::problem::{Outcome, refuse};

/// What a source declares.
pub struct Unit<'a> {
    /// Its words.
    pub tokens: &'a [Token],
    /// Whose types the names stand for.
    pub compiler: Compiler,
    /// Constants that are numbers, in lower case.
    constants: HashMap<String, usize>,
    /// Types, in lower case, with where their declarations begin behind the `=`.
    types: HashMap<String, usize>,
    /// Packed records: the name, and where it begins behind the word record.
    records: Vec<(&'a str, usize)>,
}

impl<'a> Unit<'a> {
    /// Finds what is declared.
    pub fn new(tokens: &'a [Token], compiler: Option<Compiler>) -> Self {
        let mut unit = Self {
            tokens,
            compiler: compiler.unwrap_or_else(|| mode(tokens)),
            constants: HashMap::new(),
            types: HashMap::new(),
            records: Vec::new(),
        };
        for start in 0..tokens.len() {
            // Behind a colon stands the type of an argument, and behind its = what it is by default.
            let behind_colon = start > 0 && unit.is_sign(start - 1, ':');
            let Some(name) = unit.word(start).filter(|_| !behind_colon).map(bare) else {
                continue;
            };
            if !unit.is_sign(start + 1, '=') {
                continue;
            }
            let folded = name.to_ascii_lowercase();
            match unit.number(start + 2) {
                Some(number) if unit.is_sign(start + 3, ';') => {
                    unit.constants.entry(folded).or_insert(number);
                }
                Some(_) => {}
                // What a name is compared with comes behind its declaration.
                None => {
                    unit.types.entry(folded).or_insert(start + 2);
                    if unit.is_word(start + 2, "packed") && unit.is_word(start + 3, "record") {
                        unit.records.push((name, start + 4));
                    }
                }
            }
        }
        unit
    }

    /// The word at a place.
    fn word(&self, place: usize) -> Option<&'a str> {
        match &self.tokens.get(place)?.kind {
            TokenKind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The number at a place.
    fn number(&self, place: usize) -> Option<usize> {
        match self.tokens.get(place)?.kind {
            TokenKind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether a word stands at a place.
    fn is_word(&self, place: usize, word: &str) -> bool {
        self.word(place)
            .is_some_and(|own| own.eq_ignore_ascii_case(word))
    }

    /// Whether a sign stands at a place.
    fn is_sign(&self, place: usize, sign: char) -> bool {
        self.tokens
            .get(place)
            .is_some_and(|token| token.kind == TokenKind::Sign(sign))
    }

    /// Where the declaration of a type begins.
    pub fn type_start(&self, name: &str) -> Option<usize> {
        self.types.get(&name.to_ascii_lowercase()).copied()
    }

    /// The value of a constant.
    pub fn constant(&self, name: &str) -> Option<usize> {
        self.constants.get(&name.to_ascii_lowercase()).copied()
    }

    /// Where a record ends that begins at a place.
    fn end_of(&self, start: usize) -> usize {
        let mut depth = 1_usize;
        for place in start..self.tokens.len() {
            if self.is_word(place, "record") {
                depth += 1;
            } else if self.is_word(place, "end") {
                depth -= 1;
            }
            if depth == 0 {
                return place;
            }
        }
        self.tokens.len()
    }

    /// The record that is wanted: by its name, or the one that no other record has in it.
    pub fn chosen(&self, record: Option<&str>) -> Outcome<(&'a str, usize)> {
        if let Some(wanted) = record {
            let own = self
                .records
                .iter()
                .find(|(name, _)| name.eq_ignore_ascii_case(wanted));
            return match own {
                Some(own) => Ok(*own),
                None => refuse(
                    self.type_start(wanted)
                        .map_or(0, |start| self.tokens[start - 1].line),
                    format!("{wanted} is not declared as a packed record"),
                    "declare it so: only then do all compilers agree where its fields are",
                ),
            };
        }
        let is_inner = |name: &str| {
            let is_it = |(_, start): &(&str, usize)| {
                (*start..self.end_of(*start))
                    .filter_map(|place| self.word(place))
                    .any(|word| bare(word).eq_ignore_ascii_case(name))
            };
            self.records.iter().any(is_it)
        };
        let mut outer = self.records.iter().filter(|(name, _)| !is_inner(name));
        match (outer.next(), outer.next()) {
            (Some(own), None) => Ok(*own),
            (None, _) => refuse(
                0,
                "there is no packed record",
                "declare the record as packed: only then do all compilers agree where its fields are",
            ),
            (_, Some((name, start))) => refuse(
                self.tokens[*start - 1].line,
                format!("{name} is a second packed record"),
                "name one with --record NAME",
            ),
        }
    }
}

/// The compiler that a source's {$MODE} means. Without one it is Delphi.
fn mode(tokens: &[Token]) -> Compiler {
    let mut modes = tokens.iter().filter_map(|token| match &token.kind {
        TokenKind::Directive(text) => text.strip_prefix("MODE "),
        _ => None,
    });
    match modes.next_back().map(str::trim) {
        None | Some("DELPHIUNICODE") => Compiler::Delphi,
        Some("OBJFPC" | "DELPHI") => Compiler::ObjFpc,
        Some(_) => Compiler::Fpc,
    }
}
