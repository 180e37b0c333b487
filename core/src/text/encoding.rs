//! How the host's texts are encoded, and what is written for a character that its encoding lacks.
//! The one place where a text becomes bytes of the host's.

use std::borrow::Cow;
use std::path::PathBuf;

use super::code_page::CodePage;
use super::combining::compose;
use super::transliterate::{UNKNOWN, transliteration};
use crate::error::Error;

/// What is done about a character that an encoding lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unmappable {
    /// It is an error.
    #[default]
    Error,
    /// This ASCII character stands for it.
    Replace(u8),
    /// What the tables of `transliterate` have stands for it, else a question mark.
    Transliterate,
    /// The escape of JSON stands for it, so that nothing is lost.
    Escape,
}

impl Unmappable {
    /// As the option `text_unmappable` takes it.
    pub(crate) fn named(value: &str) -> Option<Self> {
        match (value, value.as_bytes()) {
            ("error", _) => Some(Self::Error),
            ("transliterate", _) => Some(Self::Transliterate),
            (_, [character @ b'!'..=b'~']) => Some(Self::Replace(*character)),
            _ => None,
        }
    }
}

/// The encoding of the host's texts, in and out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Encoding {
    page: CodePage,
    unmappable: Unmappable,
}

impl Encoding {
    /// UTF-8.
    pub const UTF8: Self = Self::new(CodePage::Utf8, Unmappable::Error);

    /// An encoding of this code page.
    pub(crate) const fn new(page: CodePage, unmappable: Unmappable) -> Self {
        Self { page, unmappable }
    }

    /// The same, for texts that are only shown, such as those of an error: every one can be read.
    #[must_use]
    pub fn for_display(self) -> Self {
        Self::new(self.page, Unmappable::Transliterate)
    }

    /// The same, for JSON, which can express every character in ASCII.
    #[must_use]
    pub fn for_json(self) -> Self {
        Self::new(self.page, Unmappable::Escape)
    }

    /// Whether texts are handed on as they are.
    #[must_use]
    pub fn is_utf8(self) -> bool {
        self.page == CodePage::Utf8
    }

    /// Bytes of the host's as text.
    ///
    /// # Errors
    /// [`Error::Text`] with the place of the first byte that is no character.
    pub fn decode<'a>(self, bytes: &'a [u8], subject: &'static str) -> Result<Cow<'a, str>, Error> {
        self.page.decode(bytes, subject)
    }

    /// The path that a host means by a text: names of files are bytes on Unix, the host's own.
    #[must_use]
    pub fn path(self, text: &str) -> PathBuf {
        self.page.path(text)
    }

    /// Text as the host has it.
    ///
    /// # Errors
    /// [`Error::Text`] naming the first character that the encoding lacks, unless something stands
    /// for such a character.
    pub fn encode(self, text: &str) -> Result<Cow<'_, [u8]>, Error> {
        self.encode_up_to(text, usize::MAX)
    }

    /// As much of a text as takes so many bytes, in whole characters.
    ///
    /// # Errors
    /// As [`Encoding::encode`].
    pub fn encode_up_to(self, text: &str, max: usize) -> Result<Cow<'_, [u8]>, Error> {
        if self.is_utf8() || text.is_ascii() {
            return Ok(text.as_bytes()[..text.floor_char_boundary(max)].into());
        }
        let mut encoded = Vec::with_capacity(text.len());
        let mut ahead = text.chars().enumerate().peekable();
        while encoded.len() < max
            && let Some((place, mut character)) = ahead.next()
        {
            while let Some(joined) = ahead
                .peek()
                .and_then(|(_, mark)| self.join(character, *mark))
            {
                character = joined;
                ahead.next();
            }
            let before = encoded.len();
            if !self.put(character, &mut encoded) {
                return Err(self.lacks(format_args!("character {}", place + 1), character));
            }
            if encoded.len() > max {
                encoded.truncate(before);
                break;
            }
        }
        Ok(encoded.into())
    }

    /// The one character that a character and a combining mark behind it become, where the encoding
    /// lacks the mark and has that character.
    pub(crate) fn join(self, character: char, mark: char) -> Option<char> {
        if self.is_utf8() || self.unmappable == Unmappable::Escape {
            return None;
        }
        compose(character, mark).filter(|joined| !self.page.has(mark) && self.page.has(*joined))
    }

    /// Adds a character, or what stands for it; false, and nothing is added, if nothing does.
    pub(crate) fn put(self, character: char, encoded: &mut Vec<u8>) -> bool {
        if self.page.put(character, encoded) {
            return true;
        }
        match self.unmappable {
            Unmappable::Error => return false,
            Unmappable::Replace(byte) => encoded.push(byte),
            Unmappable::Transliterate => match transliteration(character) {
                // What stands for it may be lacking too, and then has something for itself: never
                // itself again.
                Some(text) => text.chars().for_each(|plain| {
                    self.put(plain, encoded);
                }),
                None => encoded.push(UNKNOWN),
            },
            Unmappable::Escape => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    encoded.extend_from_slice(format!("\\u{unit:04x}").as_bytes());
                }
            }
        }
        true
    }

    /// How many bytes take any character, with what stands for it.
    pub(crate) fn longest(self) -> usize {
        if self.unmappable == Unmappable::Escape && !self.is_utf8() {
            r"\ud83d\ude00".len()
        } else {
            4
        }
    }

    /// The failure over a character that the encoding lacks.
    pub(crate) fn lacks(self, which: impl std::fmt::Display, character: char) -> Error {
        let (number, name) = (u32::from(character), self.page.name());
        Error::Text {
            subject: "the text",
            problem: format!(
                "cannot be converted: {which} is U+{number:04X}, which {name} lacks; set the \
                 option text_unmappable, or use another text_encoding"
            )
            .into(),
        }
    }
}

#[cfg(test)]
mod tests;
