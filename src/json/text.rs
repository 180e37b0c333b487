//! What a JSON text stands for, whole or piece by piece.
//!
//! A piece is whole characters. Of a text without escapes it is lent, wherever it begins. In a text with escapes a
//! place is found only by going through what stands before it; so the place behind the last piece is marked.

use std::sync::atomic::{AtomicU64, Ordering};

use super::index::narrow;
use crate::error::Error;

/// The longest character, in bytes.
const CHARACTER_MAX: usize = 4;

/// Where the last piece of a text with escapes ended, so that reading on takes one pass through the text, not one for
/// every piece. It is one word, of the place in the body and the bytes that what stands before it becomes: threads that
/// read several texts at once lose each other's mark, and nothing more.
#[derive(Default)]
pub(crate) struct Mark(AtomicU64);

impl Mark {
    fn set(&self, place: usize, passed: usize) {
        self.0.store(u64::from(narrow(place)) << 32 | u64::from(narrow(passed)), Ordering::Relaxed);
    }

    fn get(&self) -> (usize, usize) {
        let mark = self.0.load(Ordering::Relaxed);
        let half = |half: u64| usize::try_from(half & u64::from(u32::MAX)).unwrap_or(usize::MAX);
        (half(mark >> 32), half(mark))
    }
}

/// Goes through a text with escapes.
struct Unescaping<'a> {
    /// What is ahead, as it was received.
    rest: &'a [u8],
    /// How many bytes what is behind became.
    passed: usize,
    character: [u8; CHARACTER_MAX],
}

impl<'a> Unescaping<'a> {
    fn new(rest: &'a [u8], passed: usize) -> Self {
        Self { rest, passed, character: [0; CHARACTER_MAX] }
    }

    /// The next characters, of at most so many bytes together; nothing at the end, or if the next one takes more.
    fn next(&mut self, most: usize) -> Result<&[u8], Error> {
        if self.rest.first() == Some(&b'\\') {
            let (character, length) = escape(self.rest).ok_or_else(half_pair)?;
            if character.len_utf8() > most {
                return Ok(&[]);
            }
            self.rest = &self.rest[length..];
            self.passed += character.len_utf8();
            return Ok(character.encode_utf8(&mut self.character).as_bytes());
        }
        // No further than is wanted: the next escape may be megabytes away, and would be looked for by every piece.
        let end = most.min(self.rest.len());
        let escape = self.rest[..end].iter().position(|byte| *byte == b'\\');
        let (plain, rest) = self.rest.split_at(escape.unwrap_or_else(|| whole_characters(self.rest, end)));
        self.rest = rest;
        self.passed += plain.len();
        Ok(plain)
    }

    /// The next characters, of at most so many bytes together.
    fn take(&mut self, most: usize) -> Result<Vec<u8>, Error> {
        let mut made = Vec::new();
        // What a text stands for is never longer than the text.
        let room = made.try_reserve_exact(most.min(self.rest.len()));
        room.map_err(|_| Error::Resource("memory to read the answer"))?;
        while made.len() < most {
            match self.next(most - made.len())? {
                [] => break,
                characters => made.extend_from_slice(characters),
            }
        }
        Ok(made)
    }
}

/// All that a text with escapes stands for.
pub(super) fn unescaped(text: &[u8]) -> Result<String, Error> {
    let all = Unescaping::new(text, 0).take(usize::MAX)?;
    String::from_utf8(all).map_err(|_| Error::Internal("an unescaped text is not UTF-8".into()))
}

/// A piece of what a text with escapes stands for. The text ends at `end` of the body.
pub(super) fn escaped_piece(
    text: &[u8],
    end: usize,
    mark: &Mark,
    offset: usize,
    most: usize,
) -> Result<Vec<u8>, Error> {
    let (place, passed) = mark.get();
    // A mark that is not within this text is another's.
    let ahead = end.checked_sub(place).and_then(|length| text.len().checked_sub(length)).map(|start| &text[start..]);
    let mut reader = match ahead {
        Some(rest) if passed <= offset => Unescaping::new(rest, passed),
        _ => Unescaping::new(text, 0),
    };
    while reader.passed < offset {
        if reader.next(offset - reader.passed)?.is_empty() {
            return Err(no_place());
        }
    }
    if !begins_character(reader.rest, 0) {
        return Err(no_place());
    }
    let piece = reader.take(most)?;
    if piece.is_empty() && !reader.rest.is_empty() {
        return Err(Error::Buffer { size: most, needed: CHARACTER_MAX });
    }
    mark.set(end - reader.rest.len(), reader.passed);
    Ok(piece)
}

/// A piece of a text as it stands.
pub(super) fn plain_piece(text: &[u8], offset: usize, most: usize) -> Result<&[u8], Error> {
    if !begins_character(text, offset) {
        return Err(no_place());
    }
    let end = whole_characters(text, offset.saturating_add(most).min(text.len()));
    if end == offset && end < text.len() {
        return Err(Error::Buffer { size: most, needed: CHARACTER_MAX });
    }
    Ok(&text[offset..end])
}

/// Whether a character, or the end, is there.
fn begins_character(text: &[u8], place: usize) -> bool {
    text.get(place).map_or(place == text.len(), |byte| !matches!(byte, 0x80..=0xBF))
}

/// The last place up to `end` where no character is cut.
fn whole_characters(text: &[u8], mut end: usize) -> usize {
    while !begins_character(text, end) {
        end -= 1;
    }
    end
}

/// The character of an escape and the length of the escape; `None` for half a surrogate pair. That it is an escape was
/// found when the index was made.
fn escape(text: &[u8]) -> Option<(char, usize)> {
    let character = match text.get(1)? {
        b'u' => {
            let units = [text.get(..6), text.get(6..12)].into_iter().map_while(|escape| unit(escape?));
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
        problem: "it has half a surrogate pair, which is no character; read the body instead".into(),
    }
}

fn no_place() -> Error {
    Error::argument("offset", "is behind the end or within a character; it is 0, or the sum of what was copied")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text within a body, as the index has it: the text, and where it ends.
    const BODY: &[u8] = br#"["\"a\u00f8\ud83d\ude00b","x\n"]"#;
    const WHOLE: &str = "\"aø😀b";

    fn first() -> (&'static [u8], usize) {
        (&BODY[2..24], 24)
    }

    #[test]
    fn pieces_of_every_size_make_the_whole() {
        let (text, end) = first();
        assert_eq!(unescaped(text).unwrap(), WHOLE);
        for most in 4..20 {
            let (mark, mut made) = (Mark::default(), Vec::new());
            loop {
                let piece = escaped_piece(text, end, &mark, made.len(), most).unwrap();
                assert!(piece.len() <= most && str::from_utf8(&piece).is_ok(), "{most}");
                assert_eq!(piece, plain_piece(WHOLE.as_bytes(), made.len(), most).unwrap(), "{most}");
                if piece.is_empty() {
                    break;
                }
                made.extend(piece);
                assert_eq!(mark.get().1, made.len());
            }
            assert_eq!(made, WHOLE.as_bytes(), "{most}");
        }
    }

    #[test]
    fn a_piece_begins_anywhere_that_a_character_does() {
        let (text, end) = first();
        let mark = Mark::default();
        for offset in (0..12).chain((0..12).rev()) {
            let wanted = WHOLE.get(offset..).map(str::as_bytes);
            assert_eq!(escaped_piece(text, end, &mark, offset, 100).ok().as_deref(), wanted, "{offset}");
            assert_eq!(plain_piece(WHOLE.as_bytes(), offset, 100).ok(), wanted, "{offset}");
        }
        for error in
            [escaped_piece(text, end, &mark, usize::MAX, 9).unwrap_err(), plain_piece(text, 99, 9).unwrap_err()]
        {
            assert!(matches!(error, Error::Argument { argument: "offset", .. }));
        }
    }

    #[test]
    fn a_character_that_does_not_fit_is_said_and_not_cut() {
        let (text, end) = first();
        for most in 0..4 {
            let pieces = [
                escaped_piece(text, end, &Mark::default(), 4, most),
                plain_piece(WHOLE.as_bytes(), 4, most).map(<[u8]>::to_vec),
            ];
            assert!(pieces.iter().all(|piece| matches!(piece, Err(Error::Buffer { needed: 4, .. }))), "{most}");
        }
        assert_eq!(escaped_piece(text, end, &Mark::default(), 9, 0).unwrap(), b"");
    }

    #[test]
    fn another_texts_mark_is_no_mark() {
        let mark = Mark::default();
        let (text, end) = first();
        let second = (&BODY[27..30], 30);
        assert_eq!(second.0, br"x\n");
        for _ in 0..2 {
            assert_eq!(escaped_piece(text, end, &mark, 0, 5).unwrap(), "\"aø".as_bytes());
            assert_eq!(escaped_piece(second.0, second.1, &mark, 0, 5).unwrap(), b"x\n");
            assert_eq!(escaped_piece(text, end, &mark, 4, 5).unwrap(), "😀b".as_bytes());
            assert_eq!(escaped_piece(second.0, second.1, &mark, 1, 5).unwrap(), b"\n");
        }
    }

    #[test]
    fn escapes_are_what_rfc_8259_says_and_half_pairs_nothing() {
        assert_eq!(unescaped(br#"\"\\\/\b\f\n\r\t\u0000\uFFFF"#).unwrap(), "\"\\/\u{8}\u{C}\n\r\t\0\u{FFFF}");
        for half in [r"\ud83d", r"\ude00", r"\ud83d\ud83d\ude00", r"\ud83dx", r"\ud83d\n", r"a\ude00\ud83d"] {
            assert!(matches!(unescaped(half.as_bytes()), Err(Error::Text { .. })), "{half}");
        }
    }
}
