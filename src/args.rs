//! The arguments of exports: texts in, and the places for results.
//!
//! An export wraps its raw arguments once, with the macros `text!`, `out!`, `buffer!` and
//! `record!`. Everything after that is safe code.

use std::borrow::Cow;
use std::ffi::c_char;
use std::marker::PhantomData;
use std::path::PathBuf;

use pleo_core::{BODY_MAX, Error, PATH_MAX};

use crate::guard::encoding;
use crate::types::PLEO_NTS;

/// Calls an unsafe constructor with parameters of the function that uses it. There is no `unsafe`
/// block, so that it compiles only in an unsafe function: the condition is passed on to the caller
/// of the export, for whom it is stated in the header ("Conventions").
macro_rules! wrapped {
    ($constructed:expr) => {{
        #[allow(
            unsafe_op_in_unsafe_fn,
            reason = "the caller of the function with these parameters meets the condition"
        )]
        let wrapped = $constructed;
        wrapped
    }};
}
pub(crate) use wrapped;

/// Wraps the address and the length of a text: `text!(name, name_len)`. Error messages name the
/// first parameter.
macro_rules! text {
    ($pointer:ident, $length:ident) => {
        $crate::args::wrapped!($crate::args::Text::new(
            &$pointer,
            $length,
            stringify!($pointer)
        ))
    };
}
pub(crate) use text;

/// Wraps the address of a result: `out!(response)`. Error messages name the parameter.
macro_rules! out {
    ($place:ident) => {
        $crate::args::wrapped!($crate::args::Out::new(&$place, stringify!($place)))
    };
}
pub(crate) use out;

/// Memory of the caller for a result, or NULL. It is zeroed at once, so that no failure leaves the
/// result of an earlier call there. It need not be aligned: fields of COBOL records are not.
pub(crate) struct Out<'a, T> {
    place: *mut T,
    argument: &'static str,
    lifetime: PhantomData<&'a mut T>,
}

impl<'a, T: Copy> Out<'a, T> {
    /// Borrows the parameter, so that the memory is not used after the export has returned.
    ///
    /// # Safety
    /// `*place` must be null or point to memory for a `T`, which nothing else uses while `place` is
    /// borrowed.
    pub(crate) unsafe fn new(place: &'a *mut T, argument: &'static str) -> Self {
        let place = *place;
        if !place.is_null() {
            // SAFETY: the caller promises memory for a `T`, and bytes need no alignment.
            unsafe { place.cast::<u8>().write_bytes(0, size_of::<T>()) };
        }
        Self {
            place,
            argument,
            lifetime: PhantomData,
        }
    }

    /// `None` if it is NULL.
    pub(crate) fn optional(self) -> Option<Self> {
        (!self.place.is_null()).then_some(self)
    }

    /// An error if it is NULL.
    pub(crate) fn required(self) -> Result<Self, Error> {
        if self.place.is_null() {
            return Err(Error::argument(
                self.argument,
                "must not be NULL; it takes the address of the result",
            ));
        }
        Ok(self)
    }

    /// Sets the result, unless the address is NULL.
    pub(crate) fn set(&mut self, value: T) {
        if !self.place.is_null() {
            // SAFETY: the caller of `new` promised memory for a `T` during `'a`.
            unsafe { self.place.write_unaligned(value) }
        }
    }
}

/// A text of the caller, not yet read: a handle among the same arguments may set its encoding.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    pointer: *const c_char,
    length: i32,
    pub(crate) argument: &'static str,
    lifetime: PhantomData<&'a [u8]>,
}

impl<'a> Text<'a> {
    /// Borrows the parameter, so that the text is not used after the export has returned.
    ///
    /// # Safety
    /// `*pointer` must be null or point to `length` bytes, with `PLEO_NTS` to a NUL-terminated
    /// string, which must not change while `pointer` is borrowed.
    pub(crate) unsafe fn new(
        pointer: &'a *const c_char,
        length: i32,
        argument: &'static str,
    ) -> Self {
        Self {
            pointer: *pointer,
            length,
            argument,
            lifetime: PhantomData,
        }
    }

    /// The bytes; `None` for NULL with the length 0 or `PLEO_NTS`. A text that is longer than `max`
    /// is not read.
    #[inline]
    pub(crate) fn bytes(self, max: usize) -> Result<Option<&'a [u8]>, Error> {
        let Self {
            pointer,
            length,
            argument,
            ..
        } = self;
        let too_long =
            || Error::argument(argument, format!("is longer than {max} bytes, the limit"));
        let length = match usize::try_from(length) {
            Ok(length) if length > max => return Err(too_long()),
            Ok(0) | Err(_) if pointer.is_null() && length >= PLEO_NTS => return Ok(None),
            _ if pointer.is_null() => {
                return Err(Error::argument(
                    argument,
                    "is NULL, but its length is not 0",
                ));
            }
            Ok(length) => length,
            // SAFETY: the caller of `new` promised a NUL-terminated string; strnlen reads neither
            // past its NUL nor past `max + 1` bytes.
            Err(_) if length == PLEO_NTS => match unsafe { libc::strnlen(pointer, max + 1) } {
                length if length > max => return Err(too_long()),
                length => length,
            },
            Err(_) => {
                return Err(Error::argument(
                    argument,
                    "has a negative length; it must be 0 or more, or PLEO_NTS (-1)",
                ));
            }
        };
        // SAFETY: the caller of `new` promised as many bytes, or the NUL that strnlen found after
        // them, and that they do not change during `'a`.
        Ok(Some(unsafe {
            std::slice::from_raw_parts(pointer.cast(), length)
        }))
    }

    /// The text, decoded from the encoding of the call, without trailing spaces and NULs; `None` if
    /// it is absent or empty then: a program with fields of fixed width passes no text as spaces.
    pub(crate) fn text(self, max: usize) -> Result<Option<Cow<'a, str>>, Error> {
        let Some(bytes) = self.bytes(max)? else {
            return Ok(None);
        };
        match without_end(bytes) {
            [] => Ok(None),
            text => exactly(text, self.argument).map(Some),
        }
    }

    /// As [`Text::text`], for an argument whose absence has a meaning of its own. One that is
    /// present and empty is an error, since the program probably lost its value.
    pub(crate) fn optional(self, max: usize, absent: &str) -> Result<Option<Cow<'a, str>>, Error> {
        let text = self.text(max)?;
        if text.is_none() && !self.pointer.is_null() {
            let problem = format!("is empty; leave it out (NULL and 0) for {absent}");
            return Err(Error::argument(self.argument, problem));
        }
        Ok(text)
    }

    /// As [`Text::text`], for an argument that must be present.
    pub(crate) fn required(self, max: usize) -> Result<Cow<'a, str>, Error> {
        self.text(max)?
            .ok_or_else(|| Error::argument(self.argument, "is missing"))
    }

    /// A JSON text as UTF-8, including trailing spaces.
    pub(crate) fn json(self) -> Result<Option<Cow<'a, [u8]>>, Error> {
        let Some(bytes) = self.bytes(BODY_MAX)? else {
            return Ok(None);
        };
        if encoding().is_utf8() {
            // The JSON parser reports invalid UTF-8 with its place.
            return Ok(Some(bytes.into()));
        }
        Ok(Some(match exactly(bytes, self.argument)? {
            Cow::Borrowed(text) => text.as_bytes().into(),
            Cow::Owned(text) => text.into_bytes().into(),
        }))
    }

    /// The path of a file or directory.
    pub(crate) fn path(self) -> Result<PathBuf, Error> {
        let path = self.required(PATH_MAX)?;
        if path.contains('\0') {
            return Err(Error::argument(self.argument, "contains a NUL; remove it"));
        }
        Ok(encoding().path(&path))
    }
}

/// Decodes a text without its trailing spaces and NULs, with which a field of fixed width is
/// padded.
pub(crate) fn trimmed<'a>(bytes: &'a [u8], argument: &'static str) -> Result<Cow<'a, str>, Error> {
    exactly(without_end(bytes), argument)
}

fn without_end(mut bytes: &[u8]) -> &[u8] {
    while let [rest @ .., b' ' | 0] = bytes {
        bytes = rest;
    }
    bytes
}

/// Decodes a text, including trailing spaces.
pub(crate) fn exactly<'a>(bytes: &'a [u8], argument: &'static str) -> Result<Cow<'a, str>, Error> {
    encoding().decode(bytes, argument)
}

/// A number that must not be negative.
pub(crate) fn natural(number: i32, argument: &'static str) -> Result<usize, Error> {
    usize::try_from(number).map_err(|_| Error::argument(argument, "must not be negative"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_mean_what_the_header_says() {
        let read = |pointer: *const u8, length| {
            let pointer = pointer.cast();
            // SAFETY: every pointer below is null or points to a literal with `length` bytes, or
            // with the four that are read at most.
            let text = unsafe { Text::new(&pointer, length, "a") };
            text.bytes(4).map(|bytes| bytes.map(<[u8]>::to_vec))
        };
        let null = std::ptr::null();
        assert_eq!(read(null, 0).unwrap(), None);
        assert_eq!(read(null, PLEO_NTS).unwrap(), None);
        for length in [1, -2, i32::MIN, i32::MAX] {
            assert!(read(null, length).is_err(), "{length}");
        }
        assert_eq!(
            read(c"abcd".as_ptr().cast(), PLEO_NTS).unwrap(),
            Some(b"abcd".to_vec())
        );
        assert!(read(c"abcde".as_ptr().cast(), PLEO_NTS).is_err());
        assert_eq!(read(b"abcde".as_ptr(), 4).unwrap(), Some(b"abcd".to_vec()));
        assert_eq!(read(b"".as_ptr(), 0).unwrap(), Some(Vec::new()));
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
        let place: *mut i32 = record[1..5].as_mut_ptr().cast();
        // SAFETY: four bytes are memory for an i32, and are read only after the last use of `out`.
        let out = unsafe { Out::new(&place, "a") };
        let mut out = out.required().unwrap();
        out.set(7);
        assert_eq!(record[1..5], 7_i32.to_ne_bytes());
    }

    #[test]
    fn a_result_is_zero_before_it_is_set_and_needs_no_place() {
        let mut number = 7_i64;
        let place = &raw mut number;
        // SAFETY: the variable is live, and is read only after the last use of `_out`.
        let _out = unsafe { Out::new(&place, "a") };
        assert_eq!(number, 0);
        let place = std::ptr::null_mut::<i64>();
        // SAFETY: the place is null.
        let mut out = unsafe { Out::new(&place, "a") };
        out.set(7);
        assert!(out.required().is_err());
    }
}
