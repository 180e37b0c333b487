//! Arguments: bytes and texts in, and the places for results.

use std::borrow::Cow;
use std::ffi::c_char;
use std::path::PathBuf;

use pleo_core::{BODY_MAX, Error, PATH_MAX};

use crate::guard::encoding;
use crate::types::PLEO_NTS;

/// A caller's text: its address and its length.
pub(crate) type Text = (*const c_char, i32);

/// A caller's buffer: its address, its size, and where the needed size goes.
pub(crate) type Buffer = (*mut c_char, i32, *mut i32);

/// A place for a result, set to its zero on entry. Fields of COBOL records stand at any address, so
/// nothing here asks for alignment.
pub(crate) struct Out<T>(*mut T);

impl<T: Default> Out<T> {
    /// # Safety
    /// `pointer` is null or leads to room for a `T`, until the export returns.
    pub(crate) unsafe fn new(pointer: *mut T, argument: &'static str) -> Result<Self, Error> {
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

    pub(crate) fn set(&mut self, value: T) {
        // SAFETY: `new` was promised room for a `T` that outlives this.
        unsafe { self.0.write_unaligned(value) }
    }
}

/// As [`Out::new`], for a result that the caller may do without.
///
/// # Safety
/// As for [`Out::new`].
pub(crate) unsafe fn maybe<T: Default>(pointer: *mut T) -> Option<Out<T>> {
    // SAFETY: the same promise.
    unsafe { Out::new(pointer, "") }.ok()
}

/// The bytes of an argument; `None` if it is absent. Nothing is read of one that is longer than
/// `max`.
///
/// # Safety
/// `pointer` is null or leads to `length` bytes, or with `PLEO_NTS` to bytes up to a NUL, that
/// nobody changes until the export returns.
pub(crate) unsafe fn bytes<'a>(
    pointer: *const c_char,
    length: i32,
    argument: &'static str,
    max: usize,
) -> Result<Option<&'a [u8]>, Error> {
    let too_long = || Error::argument(argument, format!("is longer than {max} bytes"));
    let length = match usize::try_from(length) {
        Ok(length) if length > max => return Err(too_long()),
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
        Err(_) if length == PLEO_NTS => match unsafe { libc::strnlen(pointer, max + 1) } {
            length if length > max => return Err(too_long()),
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
pub(crate) unsafe fn text<'a>(
    pointer: *const c_char,
    length: i32,
    argument: &'static str,
    max: usize,
) -> Result<Option<Cow<'a, str>>, Error> {
    // SAFETY: the same promise.
    let Some(bytes) = unsafe { bytes(pointer, length, argument, max) }? else {
        return Ok(None);
    };
    match without_end(bytes) {
        [] => Ok(None),
        text => exactly(text, argument).map(Some),
    }
}

/// As [`text`], for an argument whose absence has a meaning of its own: one that is there and empty
/// got lost on its way.
///
/// # Safety
/// As for [`bytes`].
pub(crate) unsafe fn optional<'a>(
    pointer: *const c_char,
    length: i32,
    argument: &'static str,
    max: usize,
    absent: &str,
) -> Result<Option<Cow<'a, str>>, Error> {
    // SAFETY: the same promise.
    let text = unsafe { text(pointer, length, argument, max) }?;
    if text.is_none() && !pointer.is_null() {
        let problem = format!("is empty; leave it out (NULL and 0) for {absent}");
        return Err(Error::argument(argument, problem));
    }
    Ok(text)
}

/// As [`text`], for an argument that must be there.
///
/// # Safety
/// As for [`bytes`].
pub(crate) unsafe fn required<'a>(
    pointer: *const c_char,
    length: i32,
    argument: &'static str,
    max: usize,
) -> Result<Cow<'a, str>, Error> {
    // SAFETY: the same promise.
    unsafe { text(pointer, length, argument, max) }?
        .ok_or_else(|| Error::argument(argument, "is missing"))
}

/// A JSON text of an argument, as UTF-8; nothing is dropped of it.
///
/// # Safety
/// As for [`bytes`].
pub(crate) unsafe fn json_text<'a>(
    pointer: *const c_char,
    length: i32,
    argument: &'static str,
) -> Result<Option<Cow<'a, [u8]>>, Error> {
    // SAFETY: the same promise.
    let bytes = unsafe { bytes(pointer, length, argument, BODY_MAX) }?;
    let Some(bytes) = bytes else { return Ok(None) };
    if encoding().is_utf8() {
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
pub(crate) unsafe fn file_path(path: *const c_char, length: i32) -> Result<PathBuf, Error> {
    // SAFETY: the same promise.
    unsafe { path_of((path, length), "path") }
}

/// A path, of an argument of that name.
///
/// # Safety
/// As for [`bytes`].
pub(crate) unsafe fn path_of(
    (path, length): Text,
    argument: &'static str,
) -> Result<PathBuf, Error> {
    // SAFETY: the same promise.
    let path = unsafe { required(path, length, argument, PATH_MAX) }?;
    if path.contains('\0') {
        return Err(Error::argument(argument, "has a NUL inside"));
    }
    Ok(encoding().path(&path))
}

/// Bytes as text, without trailing blanks and NULs: what a fixed-width field ends with.
pub(crate) fn trimmed<'a>(bytes: &'a [u8], argument: &'static str) -> Result<Cow<'a, str>, Error> {
    exactly(without_end(bytes), argument)
}

fn without_end(mut bytes: &[u8]) -> &[u8] {
    while let [rest @ .., b' ' | 0] = bytes {
        bytes = rest;
    }
    bytes
}

/// Bytes as text, all of them.
pub(crate) fn exactly<'a>(bytes: &'a [u8], argument: &'static str) -> Result<Cow<'a, str>, Error> {
    encoding().decode(bytes, argument)
}

/// A number that counts from 0.
pub(crate) fn natural(number: i32, argument: &'static str) -> Result<usize, Error> {
    usize::try_from(number).map_err(|_| Error::argument(argument, "is negative"))
}

#[cfg(test)]
mod tests {
    use super::*;

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
