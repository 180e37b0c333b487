//! Texts in and out, and the other ways in and out through pointers.

use std::borrow::Cow;
use std::ffi::c_char;
use std::path::PathBuf;

use super::exports::PLEO_NTS;
use super::guard::charset;
use crate::charset::Charset;
use crate::error::Error;
use crate::operation::{BODY_MAX, PATH_MAX};

/// A place for a result, set to its zero on entry. Fields of COBOL records stand at any address, so
/// nothing here asks for alignment.
pub(super) struct Out<T>(*mut T);

impl<T: Default> Out<T> {
    /// # Safety
    /// `pointer` is null or leads to room for a `T`, until the export returns.
    pub(super) unsafe fn new(pointer: *mut T, argument: &'static str) -> Result<Self, Error> {
        if pointer.is_null() {
            return Err(Error::argument(
                argument,
                "is NULL and takes the address for the result",
            ));
        }
        let mut out = Self(pointer);
        out.set(T::default());
        Ok(out)
    }

    pub(super) fn set(&mut self, value: T) {
        // SAFETY: `new` was promised room for a `T` that outlives this.
        unsafe { self.0.write_unaligned(value) }
    }
}

/// The bytes of an argument; `None` if it is absent. Nothing is read of one that is longer than
/// `most`.
///
/// # Safety
/// `pointer` is null or leads to `length` bytes, or with `PLEO_NTS` to bytes up to a NUL, that
/// nobody changes until the export returns.
pub(super) unsafe fn bytes<'a>(
    pointer: *const c_char,
    length: i32,
    argument: &'static str,
    most: usize,
) -> Result<Option<&'a [u8]>, Error> {
    let too_long = || Error::argument(argument, format!("is longer than {most} bytes"));
    let length = match usize::try_from(length) {
        Ok(length) if length > most => return Err(too_long()),
        Ok(0) | Err(_) if pointer.is_null() && length >= PLEO_NTS => return Ok(None),
        _ if pointer.is_null() => {
            return Err(Error::argument(
                argument,
                "is NULL, and its length is not 0",
            ));
        }
        Ok(length) => length,
        // SAFETY: the caller promises a NUL; not a byte behind it, nor behind the longest that is
        // taken, is read.
        Err(_) if length == PLEO_NTS => match unsafe { libc::strnlen(pointer, most + 1) } {
            length if length > most => return Err(too_long()),
            length => length,
        },
        Err(_) => {
            return Err(Error::argument(
                argument,
                "has a negative length other than PLEO_NTS (-1)",
            ));
        }
    };
    // SAFETY: the caller promises that many bytes, unchanged while the export runs.
    Ok(Some(unsafe {
        std::slice::from_raw_parts(pointer.cast(), length)
    }))
}

/// The text of an argument in the encoding of the call, without trailing blanks and NULs; `None` if
/// it is absent or nothing is left of it: a program with fields of fixed width has no other way to
/// say so.
///
/// # Safety
/// As for [`bytes`].
pub(super) unsafe fn text<'a>(
    pointer: *const c_char,
    length: i32,
    argument: &'static str,
    most: usize,
) -> Result<Option<Cow<'a, str>>, Error> {
    // SAFETY: the same promise.
    let Some(bytes) = unsafe { bytes(pointer, length, argument, most) }? else {
        return Ok(None);
    };
    match without_end(bytes) {
        [] => Ok(None),
        text => exactly(text, argument).map(Some),
    }
}

/// As [`text`], for an argument that must be there.
///
/// # Safety
/// As for [`bytes`].
pub(super) unsafe fn required<'a>(
    pointer: *const c_char,
    length: i32,
    argument: &'static str,
    most: usize,
) -> Result<Cow<'a, str>, Error> {
    // SAFETY: the same promise.
    unsafe { text(pointer, length, argument, most) }?
        .ok_or_else(|| Error::argument(argument, "is missing"))
}

/// A JSON text of an argument, as UTF-8; nothing is dropped of it.
///
/// # Safety
/// As for [`bytes`].
pub(super) unsafe fn json_text<'a>(
    pointer: *const c_char,
    length: i32,
    argument: &'static str,
) -> Result<Option<Cow<'a, [u8]>>, Error> {
    // SAFETY: the same promise.
    let bytes = unsafe { bytes(pointer, length, argument, BODY_MAX) }?;
    let Some(bytes) = bytes else { return Ok(None) };
    if charset() == Charset::Utf8 {
        // What is wrong with it is told better by who reads it as JSON.
        return Ok(Some(bytes.into()));
    }
    Ok(Some(match exactly(bytes, argument)? {
        Cow::Borrowed(text) => text.as_bytes().into(),
        Cow::Owned(text) => text.into_bytes().into(),
    }))
}

/// The path of a file.
///
/// # Safety
/// As for [`bytes`].
pub(super) unsafe fn file_path(path: *const c_char, length: i32) -> Result<PathBuf, Error> {
    // SAFETY: the same promise.
    let path = unsafe { required(path, length, "path", PATH_MAX) }?;
    if path.contains('\0') {
        return Err(Error::argument("path", "has a NUL inside"));
    }
    Ok(charset().path(&path))
}

/// Bytes as text, without trailing blanks and NULs: what a fixed-width field ends with.
pub(super) fn trimmed<'a>(bytes: &'a [u8], argument: &'static str) -> Result<Cow<'a, str>, Error> {
    exactly(without_end(bytes), argument)
}

fn without_end(mut bytes: &[u8]) -> &[u8] {
    while let [rest @ .., b' ' | 0] = bytes {
        bytes = rest;
    }
    bytes
}

/// Bytes as text, all of them.
pub(super) fn exactly<'a>(bytes: &'a [u8], argument: &'static str) -> Result<Cow<'a, str>, Error> {
    charset().decode(bytes, argument)
}

/// A number that counts from 0.
pub(super) fn natural(number: i32, argument: &'static str) -> Result<usize, Error> {
    usize::try_from(number).map_err(|_| Error::argument(argument, "is negative"))
}

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
        let wanted = text.len() + count;
        if wanted > self.size {
            return Err(Error::Buffer {
                size: self.size,
                needed: wanted,
            });
        }
        if wanted == 0 {
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
pub(super) struct TextOut {
    room: Room,
    needed: Option<Out<i32>>,
    form: Form,
}

/// How a text ends in a buffer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// With a NUL.
    Text,
    /// With blanks up to the buffer's size.
    Field,
}

impl TextOut {
    /// # Safety
    /// `buffer` is null or leads to `size` bytes that may be written, `needed` is null or leads to
    /// an `int32_t`; both until the export returns.
    pub(super) unsafe fn new(
        form: Form,
        buffer: *mut c_char,
        size: i32,
        needed: *mut i32,
    ) -> Result<Self, Error> {
        let needed = if needed.is_null() {
            None
        } else {
            // SAFETY: the caller's promise.
            Some(unsafe { Out::new(needed, "needed") }?)
        };
        // SAFETY: the caller's promise.
        let room = unsafe { Room::new(buffer, size) }?;
        Ok(Self { room, needed, form })
    }

    /// Writes a whole text in the encoding of the call, or nothing; `needed` is told either way.
    pub(super) fn put(self, text: &[u8]) -> Result<(), Error> {
        if charset() == Charset::Utf8 || text.is_ascii() {
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
        self.put_bytes(&charset().encode(text)?)
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
pub(super) struct PieceOut {
    room: Room,
    copied: Out<i32>,
}

impl PieceOut {
    /// # Safety
    /// `buffer` is null or leads to `size` bytes that may be written, `copied` is null or leads to
    /// an `int32_t`; both until the export returns.
    pub(super) unsafe fn new(
        buffer: *mut c_char,
        size: i32,
        copied: *mut i32,
    ) -> Result<Self, Error> {
        // SAFETY: the caller's promise.
        let (copied, room) = unsafe { (Out::new(copied, "copied")?, Room::new(buffer, size)?) };
        Ok(Self { room, copied })
    }

    /// How many bytes it takes.
    pub(super) fn size(&self) -> usize {
        self.room.size
    }

    /// Writes a piece that is no longer than that.
    pub(super) fn put(&mut self, piece: &[u8]) -> Result<(), Error> {
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

    #[test]
    fn lengths_mean_what_the_header_says() {
        let read = |pointer: *const u8, length| {
            // SAFETY: every pointer below is null or leads to a literal that has the bytes asked
            // for.
            unsafe { bytes(pointer.cast(), length, "a", 4) }
        };
        let null = std::ptr::null();
        assert_eq!(read(null, 0).unwrap(), None);
        assert_eq!(read(null, PLEO_NTS).unwrap(), None);
        for length in [1, -2, i32::MIN, i32::MAX] {
            assert!(read(null, length).is_err(), "{length}");
        }
        assert_eq!(
            read(c"abcd".as_ptr().cast(), PLEO_NTS).unwrap(),
            Some(&b"abcd"[..])
        );
        assert!(read(c"abcde".as_ptr().cast(), PLEO_NTS).is_err());
        assert_eq!(read(b"abcde".as_ptr(), 4).unwrap(), Some(&b"abcd"[..]));
        assert_eq!(read(b"".as_ptr(), 0).unwrap(), Some(&b""[..]));
        for length in [5, -2, i32::MIN, i32::MAX] {
            assert!(read(c"abcd".as_ptr().cast(), length).is_err(), "{length}");
        }
    }

    #[test]
    fn a_text_loses_what_a_field_ends_with() {
        assert_eq!(trimmed(b" a b \0 \0", "a").unwrap(), " a b");
        assert_eq!(trimmed(b"  ", "a").unwrap(), "");
        assert!(
            trimmed(b"a\xff", "a")
                .unwrap_err()
                .to_string()
                .contains("byte 2")
        );
    }

    #[test]
    fn results_land_at_any_address() {
        let mut record = [0xFF_u8; 9];
        // SAFETY: four bytes from the second on are room for an i32, whatever their alignment.
        let out = unsafe { Out::<i32>::new(record.as_mut_ptr().add(1).cast(), "a") };
        assert_eq!(record[1..5], [0; 4], "zero on entry");
        out.unwrap().set(7);
        assert_eq!(record[1..5], 7_i32.to_ne_bytes());
    }
}
