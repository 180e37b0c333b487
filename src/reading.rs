//! What the exports that read a response share.

use std::borrow::Cow;

use pleo_core::{Error, PATH_MAX, Response, Value};

use crate::args::{Out, Text};
use crate::guard::call;
use crate::handles;
use crate::text::{Buffer, Form, TextOut};
use crate::types::pleo_response;

/// Sets a result to a number of a response.
pub(crate) fn number<T: Copy>(
    response: pleo_response,
    out: Out<'_, T>,
    get: impl FnOnce(&Response) -> Result<T, Error>,
) -> i32 {
    call(|| {
        let mut out = out.required()?;
        out.set(get(&*handles::response(response)?)?);
        Ok(())
    })
}

/// Copies a text of a response into a buffer.
pub(crate) fn copied(
    form: Form,
    response: pleo_response,
    buffer: Buffer<'_>,
    get: impl FnOnce(&Response, TextOut<'_>) -> Result<(), Error>,
) -> i32 {
    call(|| {
        let out = TextOut::new(form, buffer)?;
        get(&*handles::response(response)?, out)
    })
}

/// A count as an `int32_t`; one that is too large is the largest.
pub(crate) fn length(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// A caller's JSON Pointer; an absent one is the empty one, which finds the whole document.
pub(crate) fn pointed(pointer: Text<'_>) -> Result<Cow<'_, str>, Error> {
    Ok(pointer.text(PATH_MAX)?.unwrap_or_default())
}

/// Reads the value at a caller's JSON Pointer.
pub(crate) fn at<T>(
    response: &Response,
    pointer: Text<'_>,
    read: impl FnOnce(Value<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let pointer = pointed(pointer)?;
    response
        .find(&pointer)
        .and_then(read)
        .map_err(|error| error.at(&pointer))
}
