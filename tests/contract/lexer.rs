//! Words, texts and signs of a program.

use crate::token::{Kind, Language, Token};

/// The tokens of a text that begins at a line.
pub fn tokens(text: &str, language: Language, line: usize) -> Vec<Token> {
    Lexer::new(text, language, language.quotes(), line).all()
}

/// Those of what stands in a comment, whose apostrophes are no quotes.
pub fn tokens_of_comment(text: &str, language: Language, line: usize) -> Vec<Token> {
    Lexer::new(text, language, &['"'], line).all()
}

pub struct Lexer {
    characters: Vec<char>,
    at: usize,
    line: usize,
    pub(super) language: Language,
    quotes: &'static [char],
    found: Vec<Token>,
}

impl Lexer {
    fn new(text: &str, language: Language, quotes: &'static [char], line: usize) -> Self {
        Self {
            characters: text.chars().collect(),
            at: 0,
            line,
            language,
            quotes,
            found: Vec::new(),
        }
    }

    fn all(mut self) -> Vec<Token> {
        while let Some(next) = self.peek(0) {
            let line = self.line;
            let kind = match next {
                _ if self.comment_begins() => Some(self.comment()),
                '\n' if self.language == Language::Shell => Some(self.sign()),
                next if next.is_whitespace() => {
                    self.next();
                    None
                }
                _ if self.language == Language::Shell => Some(self.shell_word()),
                '/' if self.language == Language::Prose && self.is_apart() => {
                    Some(self.prose_path())
                }
                quote if self.quotes.contains(&quote) => Some(self.quoted(quote)),
                '\'' if self.language.has_escapes() => Some(self.character()),
                next if is_of_word(next) => Some(self.word()),
                _ => Some(self.sign()),
            };
            self.found.extend(kind.map(|kind| Token { line, kind }));
        }
        self.found
    }

    pub(super) fn peek(&self, ahead: usize) -> Option<char> {
        self.characters.get(self.at + ahead).copied()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let next = self.peek(0)?;
        self.at += 1;
        self.line += usize::from(next == '\n');
        Some(next)
    }

    pub(super) fn sees(&self, text: &str) -> bool {
        text.chars()
            .enumerate()
            .all(|(ahead, wanted)| self.peek(ahead) == Some(wanted))
    }

    pub(super) fn skip(&mut self, text: &str) {
        for _ in text.chars() {
            self.next();
        }
    }

    pub(super) fn sign(&mut self) -> Kind {
        Kind::Sign(self.next().unwrap_or('\n'))
    }

    fn is_apart(&self) -> bool {
        self.at == 0 || " \n\"'`(".contains(self.characters[self.at - 1])
    }

    fn comment_begins(&self) -> bool {
        let is_behind_blank = self.at == 0 || self.characters[self.at - 1].is_whitespace();
        self.language.comments().iter().any(|(begin, _)| {
            self.sees(begin) && (self.language != Language::Shell || is_behind_blank)
        })
    }

    fn comment(&mut self) -> Kind {
        let marks = self.language.comments().iter();
        let (begin, end) = *marks
            .clone()
            .find(|(begin, _)| self.sees(begin))
            .unwrap_or(&("", "\n"));
        self.skip(begin);
        let mut text = String::new();
        while !self.sees(end) {
            match self.next() {
                Some(next) => text.push(next),
                None => break,
            }
        }
        // The end of a line is a sign in some languages.
        if end != "\n" {
            self.skip(end);
        }
        Kind::Comment(text)
    }

    fn word(&mut self) -> Kind {
        let mut word = String::new();
        while let Some(next) = self.peek(0) {
            let is_digit = |next: Option<char>| next.is_some_and(|next| next.is_ascii_digit());
            let is_inside = match next {
                '-' => self.language == Language::Cobol && self.peek(1).is_some_and(is_of_word),
                '.' => is_digit(word.chars().next()) && is_digit(self.peek(1)),
                next => is_of_word(next),
            };
            if !is_inside {
                break;
            }
            word.push(next);
            self.next();
        }
        let quote = self.peek(0) == Some('"');
        match word.as_str() {
            "R" | "u8R" if quote && self.language == Language::Cpp => self.raw_cpp(),
            "r" if self.language == Language::Rust && (quote || self.sees("#\"")) => {
                self.raw_rust()
            }
            "X" if quote && self.language == Language::Cobol => self.hexadecimal(),
            "c" | "b" | "u8" | "L" if quote && self.language.has_escapes() => self.quoted('"'),
            _ => Kind::Word(word),
        }
    }

    pub(super) fn until(&mut self, end: &str) -> Kind {
        let mut text = String::new();
        while !self.sees(end) {
            match self.next() {
                Some(next) => text.push(next),
                None => break,
            }
        }
        self.skip(end);
        Kind::Text(text)
    }
}

pub fn is_of_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}
