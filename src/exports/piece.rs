//! Reading in pieces
//!
//! Text of any length, copied piece by piece into a small buffer.

use std::ffi::c_char;

use crate::args::{natural, text};
use crate::guard::{call, encoding};
use crate::handles;
use crate::reading::at;
use crate::text::{Buffer, PieceOut, buffer};
use crate::types::pleo_response;
use pleo_core::Error;
use pleo_core::Response;

fn piece(
    response: pleo_response,
    offset: i32,
    buffer: Buffer<'_>,
    get: impl FnOnce(&Response, usize, &mut PieceOut<'_>) -> Result<(), Error>,
) -> i32 {
    call(|| {
        let mut out = PieceOut::new(buffer)?;
        get(
            &*handles::response(response)?,
            natural(offset, "offset")?,
            &mut out,
        )
    })
}

/// Copies a piece of a string of the response. Call it in a loop to read a string of any size
/// through a small buffer.
///
/// A piece consists of whole characters. Neither a NUL nor spaces are appended, and a NUL in the
/// string is copied.
///
/// Reading on from where the last piece ended takes time in proportion to the piece. For a string
/// with escapes, for example line ends, and for a text_encoding other than UTF-8, a handle
/// remembers this place for one string only. So read such strings one after the other, or use a
/// handle for each. For an item far into a long array, create a handle first: see
/// pleo_response_value.
///
/// response: the response to read, or a value of it.
/// pointer: JSON Pointer to the string, as for pleo_response_text; at most 8192 bytes.
/// offset: where the piece begins, in bytes of the converted text: 0 at first, then the sum of all
///   copied.
/// buffer: receives the piece. 4 bytes are enough for any character.
/// copied: receives the length of the piece in bytes; 0 with PLEO_OK at the end of the string.
/// returns: PLEO_OK; PLEO_E_BUFFER if the next character does not fit into the buffer;
///   PLEO_E_ARGUMENT if offset is negative, past the end or inside a character, or if the pointer
///   is not a JSON Pointer; PLEO_E_TEXT if the piece has an unpaired surrogate, or a character that
///   text_encoding lacks while text_unmappable is error; PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE,
///   PLEO_E_NOT_JSON as for pleo_response_text.
/// since: 0.1.0
///
/// Example:
///
///     for (offset = 0; ; offset += copied) {
///         status = pleo_response_text_piece(
///             response, PLEO_STR("/data/note"), offset, buffer, sizeof buffer, &copied);
///         if (status != PLEO_OK || copied == 0) break;
///         fwrite(buffer, 1, copied, file);
///     }
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_text_piece(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    offset: i32,
    buffer: *mut c_char,
    size: i32,
    copied: *mut i32,
) -> i32 {
    let pointer = text!(pointer, pointer_len);
    piece(
        response,
        offset,
        buffer!(buffer, size, copied),
        |response, offset, out| {
            at(response, pointer, |value| {
                out.put(&value.text_piece(response.mark(), encoding(), offset, out.size())?)
            })
        },
    )
}

/// Copies a piece of a value of any type as JSON text, exactly as it was received. A character that
/// text_encoding lacks is written as a JSON escape, for example \u6771.
///
/// Call it in a loop, as pleo_response_text_piece. Escapes are copied as they are; for UTF-8 every
/// offset is found at once.
///
/// response: the response to read, or a value of it.
/// pointer: JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL and 0:
///   the whole value.
/// offset: where the piece begins, in bytes of the converted text: 0 at first, then the sum of all
///   copied.
/// buffer: receives the piece. 4 bytes are enough for any character in UTF-8, 12 in other
///   encodings.
/// copied: receives the length of the piece in bytes; 0 with PLEO_OK at the end of the value.
/// returns: PLEO_OK; PLEO_E_BUFFER if the next character does not fit into the buffer;
///   PLEO_E_ARGUMENT if offset is negative, past the end or inside a character, or if the pointer
///   is not a JSON Pointer; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is
///   not JSON.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_json_piece(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    offset: i32,
    buffer: *mut c_char,
    size: i32,
    copied: *mut i32,
) -> i32 {
    let pointer = text!(pointer, pointer_len);
    piece(
        response,
        offset,
        buffer!(buffer, size, copied),
        |response, offset, out| {
            at(response, pointer, |value| {
                out.put(&value.json_piece(
                    response.mark(),
                    encoding().for_json(),
                    offset,
                    out.size(),
                )?)
            })
        },
    )
}

/// Copies a piece of the response body: bytes as they were received. They are not converted, and a
/// piece may end inside a character.
///
/// response: the response to read.
/// offset: where the piece begins, in bytes: 0 at first, then the sum of all copied.
/// buffer: receives the piece. Nothing is appended.
/// copied: receives the length of the piece in bytes; 0 with PLEO_OK at the end of the body.
/// returns: PLEO_OK; PLEO_E_BUFFER if size is 0 and there are bytes left; PLEO_E_ARGUMENT if offset
///   is negative or past the end.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_body_piece(
    response: pleo_response,
    offset: i32,
    buffer: *mut c_char,
    size: i32,
    copied: *mut i32,
) -> i32 {
    piece(
        response,
        offset,
        buffer!(buffer, size, copied),
        |response, offset, out| out.put(response.body_piece(offset, out.size())?),
    )
}
