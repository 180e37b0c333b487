//! Texts out: whole into a caller's buffer, or piece by piece.

use std::ffi::c_char;

use pleo_core::Error;
use pleo_core::binding::Encoding;

use crate::args::{Out, maybe, natural};
use crate::guard::encoding;

/// A caller's buffer.
struct Room {
    buffer: *mut c_char,
    size: usize,
}

impl Room {
    /// # Safety
    /// `buffer` is null or leads to `size` bytes that may be written, until the export returns.
    unsafe fn new(buffer: *mut c_char, size: i32) -> Result<Self, Error> {
        let size = natural(size, "size")?;
        if buffer.is_null() && size > 0 {
            return Err(Error::argument("buffer", "is NULL, and its size is not 0"));
        }
        Ok(Self { buffer, size })
    }

    /// Writes a text and so many bytes of a filler behind it, if there is room for all of it.
    fn fill(&self, text: &[u8], filler: u8, count: usize) -> Result<(), Error> {
        let total = text.len() + count;
        if total > self.size {
            return Err(Error::Buffer {
                size: self.size,
                needed: total,
            });
        }
        if total == 0 {
            return Ok(());
        }
        // SAFETY: the buffer has `size` bytes by the promise to `new`; the text and what is behind
        // it are no more.
        unsafe {
            let buffer = self.buffer.cast::<u8>();
            std::ptr::copy_nonoverlapping(text.as_ptr(), buffer, text.len());
            std::ptr::write_bytes(buffer.add(text.len()), filler, count);
        }
        Ok(())
    }
}

/// A caller's buffer, and the form in which it takes a text.
pub(crate) struct TextOut {
    room: Room,
    needed: Option<Out<i32>>,
    form: Form,
}

/// How a text ends in a buffer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// With a NUL.
    Text,
    /// With blanks up to the buffer's size.
    Field,
}

impl TextOut {
    /// # Safety
    /// `buffer` is null or leads to `size` bytes that may be written, `needed` is null or leads to
    /// an `int32_t`; both until the export returns.
    pub(crate) unsafe fn new(
        form: Form,
        buffer: *mut c_char,
        size: i32,
        needed: *mut i32,
    ) -> Result<Self, Error> {
        // SAFETY: the caller's promise. The result is zeroed before the buffer can be the failure.
        let (needed, room) = unsafe { (maybe(needed), Room::new(buffer, size)?) };
        Ok(Self { room, needed, form })
    }

    /// Writes a whole text in the encoding of the call, or nothing; `needed` is told either way.
    pub(crate) fn put(self, text: &[u8]) -> Result<(), Error> {
        self.put_in(encoding(), text)
    }

    /// As [`TextOut::put`], for a text that is JSON.
    pub(crate) fn put_json(self, text: &[u8]) -> Result<(), Error> {
        self.put_in(encoding().for_json(), text)
    }

    /// As [`TextOut::put`], for a text that is only shown: there is something for every character.
    /// Of one that is longer than `max` bytes the beginning is written.
    pub(crate) fn put_shown(self, text: &str, max: usize) -> Result<(), Error> {
        self.put_bytes(&encoding().for_display().encode_up_to(text, max)?)
    }

    fn put_in(self, encoding: Encoding, text: &[u8]) -> Result<(), Error> {
        if encoding.is_utf8() || text.is_ascii() {
            return self.put_bytes(text);
        }
        let text = str::from_utf8(text).map_err(|error| Error::Text {
            subject: "the text",
            problem: format!(
                "it is not UTF-8 at byte {}; take its bytes",
                error.valid_up_to() + 1
            )
            .into(),
        })?;
        self.put_bytes(&encoding.encode(text)?)
    }

    fn put_bytes(mut self, text: &[u8]) -> Result<(), Error> {
        if self.form == Form::Text && text.contains(&0) {
            let problem = "it has a NUL, where a C text would end; use the _field form".into();
            return Err(Error::Text {
                subject: "the text",
                problem,
            });
        }
        if let Some(needed) = &mut self.needed {
            needed.set(i32::try_from(text.len()).unwrap_or(i32::MAX));
        }
        match self.form {
            Form::Text => self.room.fill(text, 0, 1),
            Form::Field => self
                .room
                .fill(text, b' ', self.room.size.saturating_sub(text.len())),
        }
    }
}

/// A caller's buffer that takes a piece of a text, with nothing behind it.
pub(crate) struct PieceOut {
    room: Room,
    copied: Out<i32>,
}

impl PieceOut {
    /// # Safety
    /// `buffer` is null or leads to `size` bytes that may be written, `copied` is null or leads to
    /// an `int32_t`; both until the export returns.
    pub(crate) unsafe fn new(
        buffer: *mut c_char,
        size: i32,
        copied: *mut i32,
    ) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        let (copied, room) = unsafe { (Out::new(copied, "copied")?, Room::new(buffer, size)?) };
        Ok(Self { room, copied })
    }

    /// How many bytes it takes.
    pub(crate) fn size(&self) -> usize {
        self.room.size
    }

    /// Writes a piece that is no longer than that.
    pub(crate) fn put(&mut self, piece: &[u8]) -> Result<(), Error> {
        self.room.fill(piece, 0, 0)?;
        self.copied
            .set(i32::try_from(piece.len()).unwrap_or(i32::MAX));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(form: Form, size: usize, text: &[u8]) -> (Result<(), Error>, Vec<u8>, i32) {
        let (mut buffer, mut needed) = (vec![b'#'; size + 4], -7);
        // SAFETY: the buffer has `size` bytes and four more, and `needed` is a live variable.
        let out = unsafe {
            TextOut::new(
                form,
                buffer.as_mut_ptr().cast(),
                i32::try_from(size).unwrap(),
                &raw mut needed,
            )
        };
        let outcome = out.unwrap().put(text);
        (outcome, buffer, needed)
    }

    #[test]
    fn a_buffer_takes_a_whole_text_or_stays_untouched() {
        for size in 0..8 {
            let (outcome, buffer, needed) = put(Form::Text, size, b"abcd");
            assert_eq!(needed, 4);
            if size < 5 {
                assert!(matches!(outcome, Err(Error::Buffer { needed: 5, .. })));
                assert!(buffer.iter().all(|byte| *byte == b'#'));
            } else {
                assert_eq!(&buffer[..5], b"abcd\0");
                assert!(buffer[5..].iter().all(|byte| *byte == b'#'));
            }
            let (outcome, buffer, needed) = put(Form::Field, size, b"abcd");
            assert_eq!(needed, 4);
            if size < 4 {
                assert!(matches!(outcome, Err(Error::Buffer { needed: 4, .. })));
                assert!(buffer.iter().all(|byte| *byte == b'#'));
            } else {
                assert_eq!(
                    buffer,
                    [&b"abcd"[..], &vec![b' '; size - 4], b"####"].concat()
                );
            }
        }
    }

    #[test]
    fn a_piece_is_written_alone_and_none_where_it_does_not_fit() {
        for (size, status) in [(0, false), (3, false), (4, true), (6, true)] {
            let (mut buffer, mut copied) = ([b'#'; 8], -7);
            // SAFETY: the buffer has more than `size` bytes, and `copied` is a live variable.
            let mut out =
                unsafe { PieceOut::new(buffer.as_mut_ptr().cast(), size, &raw mut copied) }
                    .unwrap();
            assert_eq!(out.size(), usize::try_from(size).unwrap());
            assert_eq!(out.put(b"a\0b\n").is_ok(), status);
            assert_eq!(
                (copied, &buffer),
                if status {
                    (4, b"a\0b\n####")
                } else {
                    (0, b"########")
                }
            );
        }
    }

    #[test]
    fn a_text_with_a_nul_fits_a_field_and_not_a_c_string() {
        assert!(matches!(
            put(Form::Text, 8, b"a\0b").0,
            Err(Error::Text { .. })
        ));
        assert_eq!(put(Form::Field, 3, b"a\0b").1, b"a\0b####");
    }
}
