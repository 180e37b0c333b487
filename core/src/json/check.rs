//! Checks that a text of the caller is JSON.

use crate::error::Error;
use crate::limits::BODY_MAX;

/// A copy of a body, which may be large.
pub(crate) fn copied(body: &[u8]) -> Result<Vec<u8>, Error> {
    let mut copy = Vec::new();
    copy.try_reserve_exact(body.len())
        .map_err(|_| Error::Resource("memory for the body"))?;
    copy.extend_from_slice(body);
    Ok(copy)
}

/// Refuses a body that is not JSON; the message says where, never what.
pub(crate) fn check_json(argument: &'static str, body: &[u8]) -> Result<(), Error> {
    if body.len() > BODY_MAX {
        return Err(Error::argument(
            argument,
            "is larger than 64 MiB, the limit of a body",
        ));
    }
    let text = str::from_utf8(body).map_err(|error| {
        Error::argument(
            argument,
            format!(
                "is not UTF-8 at byte {}; set the option text_encoding to the encoding of your \
                 texts",
                error.valid_up_to() + 1
            ),
        )
    })?;
    if text.trim_ascii().is_empty() {
        return Err(Error::argument(
            argument,
            "is empty; leave it out (NULL and 0) for no body",
        ));
    }
    serde_json::from_str::<&serde_json::value::RawValue>(text)
        .map(drop)
        .map_err(|error| not_json(argument, &error))
}

pub(crate) fn not_json(argument: &'static str, error: &serde_json::Error) -> Error {
    Error::argument(
        argument,
        format!(
            "is not valid JSON at line {}, column {}",
            error.line(),
            error.column()
        ),
    )
}
