//! What the exports that read an answer share.

use std::borrow::Cow;

use pleo_core::{Error, PATH_MAX, Response, Value};

use crate::args::{Buffer, Out, Text, text};
use crate::guard::call;
use crate::handles;
use crate::text::{Form, TextOut};
use crate::types::pleo_response;

/// Gives a number of an answer.
pub(crate) fn number<T: Default>(
    response: pleo_response,
    out: *mut T,
    name: &'static str,
    get: impl FnOnce(&Response) -> Result<T, Error>,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { Out::new(out, name) }?;
        out.set(get(&*handles::response(response)?)?);
        Ok(())
    })
}

/// Copies a text of an answer.
pub(crate) fn copied(
    form: Form,
    response: pleo_response,
    (buffer, size, needed): Buffer,
    get: impl FnOnce(&Response, TextOut) -> Result<(), Error>,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let out = unsafe { TextOut::new(form, buffer, size, needed) }?;
        get(&*handles::response(response)?, out)
    })
}

/// A count as a number of the header's.
pub(crate) fn length(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// A caller's JSON Pointer; an absent one is the whole.
///
/// # Safety
/// As for [`text`].
pub(crate) unsafe fn pointed<'a>((pointer, length): Text) -> Result<Cow<'a, str>, Error> {
    // SAFETY: the same promise.
    Ok(unsafe { text(pointer, length, "pointer", PATH_MAX) }?.unwrap_or_default())
}

/// Reads the value at a caller's JSON Pointer.
pub(crate) fn at<T>(
    response: &Response,
    pointer: Text,
    read: impl FnOnce(Value<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    // SAFETY: the header's promise.
    let pointer = unsafe { pointed(pointer) }?;
    response
        .find(&pointer)
        .and_then(read)
        .map_err(|error| error.at(&pointer))
}
