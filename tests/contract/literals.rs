//! The literals of each language, without their quotes and escapes.

use crate::lexer::{Lexer, is_of_word};
use crate::token::{HOLE, Kind, Language};

impl Lexer {
    /// `"0D0A"`, behind its X.
    pub(super) fn hexadecimal(&mut self) -> Kind {
        self.next();
        let Kind::Text(digits) = self.until("\"") else {
            return Kind::Text(String::new());
        };
        let byte = |at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        let bytes = (0..digits.len()).step_by(2).filter_map(byte);
        Kind::Text(bytes.map(char::from).collect())
    }

    /// `"name( … )name"`, behind its R.
    pub(super) fn raw_cpp(&mut self) -> Kind {
        self.next();
        let mut name = String::new();
        while let Some(next) = self.next().filter(|next| *next != '(') {
            name.push(next);
        }
        self.until(&format!("){name}\""))
    }

    pub(super) fn raw_rust(&mut self) -> Kind {
        let mut end = "\"".to_owned();
        while self.next() == Some('#') {
            end.push('#');
        }
        self.until(&end)
    }

    /// `'x'`, or a sign where there is no such thing.
    pub(super) fn character(&mut self) -> Kind {
        match (self.peek(1), self.peek(2)) {
            (Some('\\'), Some(escaped)) => {
                self.skip("'\\");
                self.next();
                self.until("'");
                Kind::Text(escaped.to_string())
            }
            (Some(character), Some('\'')) => {
                self.skip("'x'");
                Kind::Text(character.to_string())
            }
            _ => self.sign(),
        }
    }

    pub(super) fn quoted(&mut self, quote: char) -> Kind {
        let has_escapes = self.language.has_escapes();
        let ends_with_line = matches!(self.language, Language::Pascal | Language::Cobol);
        let mut text = String::new();
        self.next();
        while let Some(next) = self.peek(0) {
            if next == '\n' && ends_with_line {
                break;
            }
            self.next();
            match next {
                '\\' if has_escapes => text.extend(self.escaped()),
                next if next == quote && !has_escapes && self.peek(0) == Some(quote) => {
                    text.push(quote);
                    self.next();
                }
                next if next == quote => break,
                next => text.push(next),
            }
        }
        Kind::Text(text)
    }

    /// What an escape stands for, behind its backslash; what is no text is not told apart.
    fn escaped(&mut self) -> Option<char> {
        match self.next()? {
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            '0' => Some('\0'),
            '\n' => {
                while self.peek(0).is_some_and(char::is_whitespace) {
                    self.next();
                }
                None
            }
            kind @ ('x' | 'u') => {
                let longest = if kind == 'u' { 4 } else { 2 };
                let mut digits = String::new();
                while let Some(digit) = self.peek(0).filter(char::is_ascii_hexdigit) {
                    if digits.len() == longest {
                        break;
                    }
                    digits.push(digit);
                    self.next();
                }
                let number = u32::from_str_radix(&digits, 16).ok();
                number.and_then(char::from_u32).or(Some('\u{FFFD}'))
            }
            other => Some(other),
        }
    }

    pub(super) fn prose_path(&mut self) -> Kind {
        let mut text = String::new();
        while let Some(next) = self.peek(0).filter(|next| !next.is_whitespace()) {
            text.push(next);
            self.next();
        }
        Kind::Text(
            text.trim_end_matches(['.', ',', ':', ';', ')', '"', '`'])
                .to_owned(),
        )
    }

    /// All that the shell takes for one word; a text if it is quoted or a path.
    pub(super) fn shell_word(&mut self) -> Kind {
        let mut text = String::new();
        let mut is_quoted = false;
        while let Some(next) = self.peek(0) {
            match next {
                quote @ ('"' | '\'') => {
                    is_quoted = true;
                    self.next();
                    while let Some(next) = self.next().filter(|next| *next != quote) {
                        match next {
                            '\\' if quote == '"' => text.extend(self.next()),
                            '$' if quote == '"' => text.push(self.shell_value()),
                            next => text.push(next),
                        }
                    }
                }
                '$' => {
                    self.next();
                    text.push(self.shell_value());
                }
                '\\' => {
                    self.next();
                    text.extend(self.next().filter(|next| *next != '\n'));
                }
                next if next.is_whitespace() || ";|&()<>".contains(next) => break,
                next => {
                    text.push(next);
                    self.next();
                }
            }
        }
        match text {
            text if is_quoted || text.starts_with('/') => Kind::Text(text),
            text if text.is_empty() => self.sign(),
            text => Kind::Word(text),
        }
    }

    /// A variable or a command, behind its `$`.
    fn shell_value(&mut self) -> char {
        match self.peek(0) {
            Some(begin @ ('{' | '(')) => {
                let end = if begin == '{' { '}' } else { ')' };
                while self.next().is_some_and(|next| next != end) {}
            }
            _ => {
                while self.peek(0).is_some_and(is_of_word) {
                    self.next();
                }
            }
        }
        HOLE
    }
}
