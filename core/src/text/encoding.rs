//! The encoding of the host's texts, and the replacement of characters that it lacks. The only
//! place where a text becomes bytes of the host.

use std::borrow::Cow;
use std::path::PathBuf;

use super::code_page::CodePage;
use super::combining::compose;
use super::transliterate::{UNKNOWN, transliteration};
use crate::error::Error;

/// How a character is handled that an encoding lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unmappable {
    /// It is an error.
    #[default]
    Error,
    /// It is replaced by this ASCII character.
    Replace(u8),
    /// It is replaced by the tables of `transliterate`, else by a question mark.
    Transliterate,
    /// It is replaced by its JSON escape, so that nothing is lost.
    Escape,
}

impl Unmappable {
    /// Parses the option `text_unmappable`.
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

    /// The same for texts for people, such as those of an error: each of them can be shown.
    #[must_use]
    pub fn for_display(self) -> Self {
        Self::new(self.page, Unmappable::Transliterate)
    }

    /// The same for JSON, which can express every character in ASCII.
    #[must_use]
    pub fn for_json(self) -> Self {
        Self::new(self.page, Unmappable::Escape)
    }

    /// Whether texts are passed on unchanged.
    #[must_use]
    pub fn is_utf8(self) -> bool {
        self.page == CodePage::Utf8
    }

    /// Decodes bytes of the host.
    ///
    /// # Errors
    /// [`Error::Text`] with the position of the first invalid byte.
    pub fn decode<'a>(self, bytes: &'a [u8], subject: &'static str) -> Result<Cow<'a, str>, Error> {
        self.page.decode(bytes, subject)
    }

    /// The path of a host's text: on Unix file names are bytes, those of the host.
    #[must_use]
    pub fn path(self, text: &str) -> PathBuf {
        self.page.path(text)
    }

    /// Encodes text for the host.
    ///
    /// # Errors
    /// [`Error::Text`] naming the first character that the encoding lacks, unless it is replaced.
    pub fn encode(self, text: &str) -> Result<Cow<'_, [u8]>, Error> {
        self.encode_up_to(text, usize::MAX)
    }

    /// As much of a text as fits into so many bytes, in whole characters.
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

    /// The composition of a character and the combining mark after it, if the encoding lacks the
    /// mark and has the composition.
    pub(crate) fn join(self, character: char, mark: char) -> Option<char> {
        if self.is_utf8() || self.unmappable == Unmappable::Escape {
            return None;
        }
        compose(character, mark).filter(|joined| !self.page.has(mark) && self.page.has(*joined))
    }

    /// Encodes a character or its replacement; returns false, adding nothing, if there is none.
    pub(crate) fn put(self, character: char, encoded: &mut Vec<u8>) -> bool {
        if self.page.put(character, encoded) {
            return true;
        }
        match self.unmappable {
            Unmappable::Error => return false,
            Unmappable::Replace(byte) => encoded.push(byte),
            Unmappable::Transliterate => match transliteration(character) {
                // The replacement may be lacking too, and has a replacement itself: never the same
                // again.
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

    /// The size into which any character or replacement fits, in bytes.
    pub(crate) fn longest(self) -> usize {
        if self.unmappable == Unmappable::Escape && !self.is_utf8() {
            r"\ud83d\ude00".len()
        } else {
            4
        }
    }

    /// The failure of a character that the encoding lacks.
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
