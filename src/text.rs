//! Texts out: whole into a caller's buffer, or piece by piece.

use std::ffi::c_char;
use std::marker::PhantomData;

use pleo_core::Error;
use pleo_core::binding::Encoding;

use crate::args::{Out, natural};
use crate::guard::encoding;

/// Wraps a buffer's address, its size and the address for the length of its text:
/// `buffer!(buffer, size, needed)`.
macro_rules! buffer {
    ($buffer:ident, $size:ident, $length:ident) => {
        $crate::args::wrapped!($crate::text::Buffer::new(
            &$buffer,
            $size,
            $crate::args::out!($length)
        ))
    };
}
pub(crate) use buffer;

/// A buffer of the caller, not yet checked.
pub(crate) struct Buffer<'a> {
    start: *mut c_char,
    size: i32,
    length: Out<'a, i32>,
}

impl<'a> Buffer<'a> {
    /// Borrows the parameter, so that the buffer is not used after the export has returned.
    ///
    /// # Safety
    /// `*start` must be null or point to `size` bytes that may be written while `start` is
    /// borrowed.
    pub(crate) unsafe fn new(start: &'a *mut c_char, size: i32, length: Out<'a, i32>) -> Self {
        Self {
            start: *start,
            size,
            length,
        }
    }

    /// The bytes that may be written, and where the length goes.
    fn checked(self) -> Result<(Room<'a>, Out<'a, i32>), Error> {
        let Self {
            start,
            size,
            length,
        } = self;
        let size = natural(size, "size")?;
        if start.is_null() && size > 0 {
            return Err(Error::argument("buffer", "is NULL, but its size is not 0"));
        }
        let room = Room {
            start,
            size,
            lifetime: PhantomData,
        };
        Ok((room, length))
    }
}

/// The bytes of a caller's buffer: null with size 0, or `size` bytes.
struct Room<'a> {
    start: *mut c_char,
    size: usize,
    lifetime: PhantomData<&'a mut [c_char]>,
}

impl Room<'_> {
    /// Writes a text and `count` bytes of padding after it, if all of it fits.
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
        // SAFETY: the caller of `Buffer::new` promised `size` bytes, and text and padding are no
        // more. The text is in memory of the library, so they do not overlap.
        unsafe {
            let buffer = self.start.cast::<u8>();
            std::ptr::copy_nonoverlapping(text.as_ptr(), buffer, text.len());
            std::ptr::write_bytes(buffer.add(text.len()), filler, count);
        }
        Ok(())
    }
}

/// A caller's buffer, and the form in which it takes a text.
pub(crate) struct TextOut<'a> {
    room: Room<'a>,
    needed: Out<'a, i32>,
    form: Form,
}

/// How a text ends in a buffer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// With a NUL.
    Text,
    /// With spaces up to the buffer's size.
    Field,
}

impl<'a> TextOut<'a> {
    pub(crate) fn new(form: Form, buffer: Buffer<'a>) -> Result<Self, Error> {
        let (room, needed) = buffer.checked()?;
        Ok(Self { room, needed, form })
    }

    /// Writes the whole text in the encoding of the call, or nothing; sets `needed` in both cases.
    pub(crate) fn put(self, text: &[u8]) -> Result<(), Error> {
        self.put_in(encoding(), text)
    }

    /// As [`TextOut::put`], for a text that is JSON.
    pub(crate) fn put_json(self, text: &[u8]) -> Result<(), Error> {
        self.put_in(encoding().for_json(), text)
    }

    /// As [`TextOut::put`], for a text that people read: characters that the encoding lacks are
    /// replaced, and a text longer than `max` bytes is truncated.
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
                "is not UTF-8 at byte {}; read its bytes instead",
                error.valid_up_to() + 1
            )
            .into(),
        })?;
        self.put_bytes(&encoding.encode(text)?)
    }

    fn put_bytes(mut self, text: &[u8]) -> Result<(), Error> {
        if self.form == Form::Text && text.contains(&0) {
            let problem = "contains a NUL, which would end a C string; use the _field form".into();
            return Err(Error::Text {
                subject: "the text",
                problem,
            });
        }
        self.needed
            .set(i32::try_from(text.len()).unwrap_or(i32::MAX));
        match self.form {
            Form::Text => self.room.fill(text, 0, 1),
            Form::Field => self
                .room
                .fill(text, b' ', self.room.size.saturating_sub(text.len())),
        }
    }
}

/// A caller's buffer that takes a piece of a text, without a NUL or padding.
pub(crate) struct PieceOut<'a> {
    room: Room<'a>,
    copied: Out<'a, i32>,
}

impl<'a> PieceOut<'a> {
    pub(crate) fn new(mut buffer: Buffer<'a>) -> Result<Self, Error> {
        buffer.length = buffer.length.required()?;
        let (room, copied) = buffer.checked()?;
        Ok(Self { room, copied })
    }

    /// The size of the buffer in bytes.
    pub(crate) fn size(&self) -> usize {
        self.room.size
    }

    /// Writes a piece, which must not be longer than the buffer.
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
        let (start, size) = (buffer.as_mut_ptr().cast(), i32::try_from(size).unwrap());
        let place = &raw mut needed;
        // SAFETY: the buffer has `size` bytes and four more, `needed` is a live variable, and both
        // are read after the last use of this.
        let out = unsafe { Buffer::new(&start, size, Out::new(&place, "needed")) };
        let outcome = TextOut::new(form, out).and_then(|out| out.put(text));
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
            let (start, place) = (buffer.as_mut_ptr().cast(), &raw mut copied);
            // SAFETY: the buffer has more than `size` bytes, `copied` is a live variable, and both
            // are read after the last use of this.
            let out = unsafe { Buffer::new(&start, size, Out::new(&place, "copied")) };
            let mut out = PieceOut::new(out).unwrap();
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
