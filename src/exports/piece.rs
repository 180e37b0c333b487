//! Reading in pieces
//!
//! Text of any length, copied piece by piece into a small buffer.

use std::ffi::c_char;

use crate::args::Buffer;
use crate::args::natural;
use crate::guard::{call, encoding};
use crate::handles;
use crate::reading::at;
use crate::text::PieceOut;
use crate::types::pleo_response;
use pleo_core::Error;
use pleo_core::Response;

fn piece(
    response: pleo_response,
    offset: i32,
    (buffer, size, copied): Buffer,
    get: impl FnOnce(&Response, usize, &mut PieceOut) -> Result<(), Error>,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { PieceOut::new(buffer, size, copied) }?;
        get(
            &*handles::response(response)?,
            natural(offset, "offset")?,
            &mut out,
        )
    })
}

/// Copies a piece of a text of the answer's JSON, so that a small buffer takes a text of any size.
/// A piece is whole characters; nothing is put behind it, neither a NUL nor blanks, and a NUL in
/// the text is copied.
///
/// pointer: as for pleo_response_text. offset: where the piece begins, in bytes of the text as it
/// is copied: 0, and then the sum of what was copied. buffer, size: where it goes; 4 bytes take any
/// character. copied: where its length goes; 0 with PLEO_OK is the end. Returns PLEO_OK;
/// PLEO_E_BUFFER if there is more and the next character alone does not fit; PLEO_E_ARGUMENT if no
/// character begins at the offset; PLEO_E_TEXT if the piece would have half a surrogate pair or,
/// unless text_unmappable says what to give instead, a character that text_encoding lacks;
/// PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_NOT_JSON, PLEO_E_HANDLE. Since 0.1.0. Any
/// thread.
///
/// A piece costs what its size does, and the way to it what its pointer does: of an item far down a
/// long array a value is the better start. Of a text with escapes (a line end, say), or in another
/// text_encoding than UTF-8, only reading on is that cheap: each handle keeps the place behind the
/// last piece of one such text, and a piece elsewhere is found by going through the text. So read
/// such texts one after the other, or each by a value of its own. An example:
///
///     for (offset = 0; ; offset += copied) {
///         status = pleo_response_text_piece(answer, "/data/note", PLEO_NTS, offset, buffer, sizeof buffer, &copied);
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
    piece(
        response,
        offset,
        (buffer, size, copied),
        |response, offset, out| {
            at(response, (pointer, pointer_len), |value| {
                out.put(&value.text_piece(response.mark(), encoding(), offset, out.size())?)
            })
        },
    )
}

/// Copies a piece of a value of the answer's JSON, as JSON exactly as it was received: see
/// pleo_response_json_text.
///
/// All else as for pleo_response_text_piece, but that PLEO_E_NULL and PLEO_E_TYPE do not come,
/// escapes, which stay as they are, cost nothing, and for a character that text_encoding lacks a
/// buffer of 12 bytes is wanted. Since 0.1.0. Any thread.
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
    piece(
        response,
        offset,
        (buffer, size, copied),
        |response, offset, out| {
            at(response, (pointer, pointer_len), |value| {
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

/// Copies a piece of the body of the answer: the bytes as they were received, in whichever
/// encoding, wherever that cuts them. Nothing is put behind it.
///
/// offset: where the piece begins, in bytes: 0, and then the sum of what was copied. buffer, size:
/// where it goes. copied: where its length goes; 0 with PLEO_OK is the end. Returns PLEO_OK;
/// PLEO_E_BUFFER if there is more and size is 0; PLEO_E_ARGUMENT if the offset is behind the end;
/// PLEO_E_HANDLE. Since 0.1.0. Any thread.
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
        (buffer, size, copied),
        |response, offset, out| out.put(response.body_piece(offset, out.size())?),
    )
}
