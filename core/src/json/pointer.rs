//! JSON Pointers (RFC 6901).

use std::borrow::Cow;

use crate::error::Error;
use crate::text::one_line::one_line;

/// The most of a JSON Pointer that a message shows, in bytes.
const SHOWN_MAX: usize = 100;

impl Error {
    /// Adds the pointer of the value that the error is about: a log of many reads must say which. A
    /// pointer that it has already is relative to this one.
    #[must_use]
    pub fn at(self, pointer: &str) -> Self {
        match self {
            Error::At {
                pointer: within,
                cause,
            } => Error::At {
                pointer: format!("{}{within}", shown(pointer)).into(),
                cause,
            },
            Error::Missing(_)
            | Error::Null
            | Error::Type { .. }
            | Error::Range(_)
            | Error::Room { .. }
            | Error::Rows { .. }
            | Error::Buffer { .. }
            | Error::Text { .. }
                if !pointer.is_empty() =>
            {
                Error::At {
                    pointer: shown(pointer).into(),
                    cause: Box::new(self),
                }
            }
            other => other,
        }
    }
}

/// A pointer in the form for messages.
fn shown(pointer: &str) -> String {
    let mut shown = one_line(&pointer[..pointer.floor_char_boundary(SHOWN_MAX)]);
    if pointer.len() > SHOWN_MAX {
        shown.push_str("...");
    }
    shown
}

/// The names and indices of a JSON Pointer (RFC 6901).
pub(crate) fn steps(pointer: &str) -> Result<impl Iterator<Item = Cow<'_, str>>, Error> {
    let mut rest = match pointer.strip_prefix('/') {
        None if !pointer.is_empty() => {
            return Err(Error::argument(
                "pointer",
                "must be a JSON Pointer: empty, or beginning with /, e.g. /data/0/id",
            ));
        }
        rest => rest,
    };
    // Most steps have no escape, and for such short texts a bytewise search is fastest.
    let escapes = pointer.bytes().any(|byte| byte == b'~');
    if escapes
        && pointer
            .split('~')
            .skip(1)
            .any(|after| !after.starts_with(['0', '1']))
    {
        return Err(Error::argument(
            "pointer",
            "must be a JSON Pointer: write ~ as ~0, and / within a name as ~1",
        ));
    }
    Ok(std::iter::from_fn(move || {
        let current = rest?;
        let end = current.bytes().position(|byte| byte == b'/');
        rest = end.map(|end| &current[end + 1..]);
        let step = &current[..end.unwrap_or(current.len())];
        Some(if escapes {
            Cow::Owned(step.replace("~1", "/").replace("~0", "~"))
        } else {
            Cow::Borrowed(step)
        })
    }))
}

/// An array index by RFC 6901: digits without a leading zero.
pub(crate) fn array_index(name: &str) -> Option<usize> {
    let plain =
        name == "0" || (!name.starts_with('0') && name.bytes().all(|byte| byte.is_ascii_digit()));
    if plain { name.parse().ok() } else { None }
}
