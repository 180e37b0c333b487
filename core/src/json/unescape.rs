//! Decodes JSON strings, whole or piece by piece.
//!
//! A piece consists of whole characters. Text that is passed on unchanged is borrowed, from any
//! offset. With escapes, or with another encoding, an offset is found only by decoding from the
//! start; so the end of the last piece is remembered.

use std::borrow::Cow;
use std::sync::Mutex;

use crate::error::Error;
use crate::text::encoding::Encoding;

/// The longest UTF-8 character, in bytes.
const CHARACTER_MAX: usize = 4;

/// What is read, and in which encoding it is passed on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    /// Its start in the body, which identifies it: a raw string starts at the quote, a decoded one
    /// after it.
    pub(super) start: usize,
    pub(super) escapes: bool,
    pub(super) encoding: Encoding,
}

/// Where the last converted piece ended, so that continuing takes one pass through the text, not
/// one per piece.
#[derive(Default)]
pub struct Mark(Mutex<Option<Marked>>);

#[derive(Clone, Copy)]
struct Marked {
    reading: Reading,
    /// How many bytes were consumed, and how many they became.
    consumed: usize,
    passed: usize,
}

impl Mark {
    // If another thread holds the mark, or held it when this process was forked, it is not used: it
    // only saves time.

    fn set(&self, marked: Marked) {
        if let Ok(mut mark) = self.0.try_lock() {
            *mark = Some(marked);
        }
    }

    fn get(&self, reading: Reading, offset: usize) -> Option<Marked> {
        let mark = *self.0.try_lock().ok()?;
        mark.filter(|marked| marked.reading == reading && marked.passed <= offset)
    }
}

/// A pass through a text.
struct Reader<'a> {
    reading: Reading,
    /// The rest of the text, as it was received.
    rest: &'a [u8],
    /// How many bytes the consumed text became.
    passed: usize,
    /// The converted form of the previous character, if it is not the same.
    encoded: Vec<u8>,
}

impl<'a> Reader<'a> {
    fn new(reading: Reading, rest: &'a [u8], passed: usize) -> Self {
        Self {
            reading,
            rest,
            passed,
            encoded: Vec::new(),
        }
    }

    /// As many of the next characters as fit into `max` bytes; empty at the end, or if the next one
    /// does not fit.
    fn next(&mut self, max: usize) -> Result<&[u8], Error> {
        let mut plain = self.plain(max);
        // Characters that become nothing are skipped.
        while plain == 0 && self.encode_next(max)? && self.encoded.is_empty() {
            plain = self.plain(max);
        }
        if plain == 0 {
            return Ok(&self.encoded);
        }
        let (characters, rest) = self.rest.split_at(plain);
        self.rest = rest;
        self.passed += plain;
        Ok(characters)
    }

    fn stands_for_itself(&self, byte: u8) -> bool {
        (byte.is_ascii() || self.reading.encoding.is_utf8())
            && !(byte == b'\\' && self.reading.escapes)
    }

    /// How many of the next bytes, up to a maximum, are passed on unchanged.
    fn plain(&self, max: usize) -> usize {
        // Only within the maximum: the next escape may be megabytes away, and each piece would
        // search for it.
        let end = max.min(self.rest.len());
        let other = self.rest[..end]
            .iter()
            .position(|byte| !self.stands_for_itself(*byte));
        let end = other.unwrap_or_else(|| whole_characters(self.rest, end));
        match self.rest[..end].last() {
            // Without a letter that combines with the mark after it.
            Some(letter) if self.joined(char::from(*letter), end).is_some() => end - 1,
            _ => end,
        }
    }

    /// The character at a place ahead, and its length; `None` at the end.
    fn character(&self, place: usize) -> Result<Option<(char, usize)>, Error> {
        let ahead = &self.rest[place..];
        match ahead.first() {
            None => Ok(None),
            Some(b'\\') if self.reading.escapes => escape(ahead).map(Some).ok_or_else(half_pair),
            Some(_) => first_character(ahead)
                .map(Some)
                .ok_or_else(|| Error::Internal("a JSON text is not UTF-8".into())),
        }
    }

    /// The character into which a letter and the combining mark at a place ahead combine, and the
    /// mark's length.
    fn joined(&self, letter: char, place: usize) -> Option<(char, usize)> {
        if self.reading.encoding.is_utf8() {
            return None;
        }
        let (mark, length) = self.character(place).ok()??;
        let joined = self.reading.encoding.join(letter, mark)?;
        Some((joined, length))
    }

    /// Consumes the next character, and puts its converted form into `encoded`; returns false,
    /// leaving that empty, at the end or if it does not fit.
    fn encode_next(&mut self, max: usize) -> Result<bool, Error> {
        self.encoded.clear();
        let Some((mut character, mut length)) = self.character(0)? else {
            return Ok(false);
        };
        while let Some((joined, more)) = self.joined(character, length) {
            character = joined;
            length += more;
        }
        let encoding = self.reading.encoding;
        if !encoding.put(character, &mut self.encoded) {
            return Err(encoding.lacks("a character", character));
        }
        if self.encoded.len() > max {
            self.encoded.clear();
            return Ok(false);
        }
        self.rest = &self.rest[length..];
        self.passed += self.encoded.len();
        Ok(true)
    }

    /// As many of the next characters as fit into `max` bytes.
    fn take(&mut self, max: usize) -> Result<Vec<u8>, Error> {
        let mut out = Vec::new();
        // No character is longer than its escape, except in a few encodings where it is longer than
        // in UTF-8.
        let room = out.try_reserve(max.min(self.rest.len()));
        room.map_err(|_| Error::Resource("memory to read the response"))?;
        while out.len() < max {
            match self.next(max - out.len())? {
                [] => break,
                characters => out.extend_from_slice(characters),
            }
        }
        Ok(out)
    }
}

/// The whole decoded text of a string with escapes.
pub(super) fn unescaped(text: &[u8]) -> Result<String, Error> {
    let all = Reader::new(
        Reading {
            start: 0,
            escapes: true,
            encoding: Encoding::UTF8,
        },
        text,
        0,
    )
    .take(usize::MAX)?;
    String::from_utf8(all).map_err(|_| Error::Internal("an unescaped text is not UTF-8".into()))
}

/// A piece of a text.
pub(super) fn piece<'a>(
    text: &'a [u8],
    reading: Reading,
    mark: &Mark,
    offset: usize,
    max: usize,
) -> Result<Cow<'a, [u8]>, Error> {
    if !reading.escapes && reading.encoding.is_utf8() {
        return plain_piece(text, offset, max).map(Cow::Borrowed);
    }
    let (consumed, passed) = mark
        .get(reading, offset)
        .map_or((0, 0), |marked| (marked.consumed, marked.passed));
    let mut reader = Reader::new(reading, &text[consumed..], passed);
    while reader.passed < offset {
        if reader.next(offset - reader.passed)?.is_empty() {
            return Err(no_place());
        }
    }
    let piece = reader.take(max)?;
    if piece.is_empty() && !reader.rest.is_empty() {
        return Err(Error::Buffer {
            size: max,
            needed: reading.encoding.longest(),
        });
    }
    mark.set(Marked {
        reading,
        consumed: text.len() - reader.rest.len(),
        passed: reader.passed,
    });
    Ok(piece.into())
}

/// A piece of a raw text.
fn plain_piece(text: &[u8], offset: usize, max: usize) -> Result<&[u8], Error> {
    if !begins_character(text, offset) {
        return Err(no_place());
    }
    let end = whole_characters(text, offset.saturating_add(max).min(text.len()));
    if end == offset && end < text.len() {
        return Err(Error::Buffer {
            size: max,
            needed: CHARACTER_MAX,
        });
    }
    Ok(&text[offset..end])
}

/// Whether a character, or the end, begins there.
fn begins_character(text: &[u8], place: usize) -> bool {
    text.get(place)
        .map_or(place == text.len(), |byte| !matches!(byte, 0x80..=0xBF))
}

/// The last character boundary up to `end`.
fn whole_characters(text: &[u8], mut end: usize) -> usize {
    while !begins_character(text, end) {
        end -= 1;
    }
    end
}

/// The first character of a text, and its length.
fn first_character(text: &[u8]) -> Option<(char, usize)> {
    let character = text[..text.len().min(CHARACTER_MAX)]
        .utf8_chunks()
        .next()?
        .valid()
        .chars()
        .next()?;
    Some((character, character.len_utf8()))
}

/// The character of an escape, and the escape's length; `None` for half a surrogate pair. The index
/// has checked the escape.
fn escape(text: &[u8]) -> Option<(char, usize)> {
    let character = match text.get(1)? {
        b'u' => {
            let units = [text.get(..6), text.get(6..12)]
                .into_iter()
                .map_while(|escape| unit(escape?));
            let character = char::decode_utf16(units).next()?.ok()?;
            return Some((character, 6 * character.len_utf16()));
        }
        b'b' => '\u{8}',
        b'f' => '\u{C}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        itself => char::from(*itself),
    };
    Some((character, 2))
}

/// The UTF-16 unit of `\u` and four digits.
fn unit(escape: &[u8]) -> Option<u16> {
    let digits = str::from_utf8(escape.strip_prefix(b"\\u")?).ok()?;
    u16::from_str_radix(digits, 16).ok()
}

fn half_pair() -> Error {
    Error::Text {
        subject: "the text",
        problem: "contains an unpaired surrogate (\\uD800 to \\uDFFF), which is not a \
             character; read the body instead"
            .into(),
    }
}

fn no_place() -> Error {
    Error::argument(
        "offset",
        "is past the end or within a character; it must be 0, or the sum of the lengths copied \
         so far",
    )
}

#[cfg(test)]
mod tests;
