//! Responses
//!
//! HTTP status, headers and body of a response.

use std::ffi::c_char;

use crate::args::{Buffer, Out, Text, required};
use crate::guard::call;
use crate::handles;
use crate::reading::{copied, length as count, number};
use crate::text::Form;
use crate::types::pleo_response;
use pleo_core::Origin;
use pleo_core::PATH_MAX;

/// The server answered; there is nothing more to be said of where the answer comes from.
pub const PLEO_ORIGIN_ANSWERED: i32 = 0;
/// The installation was created by this call.
pub const PLEO_ORIGIN_CREATED: i32 = 1;
/// The installation was there already, or the answer was lost and a look afterwards showed it.
pub const PLEO_ORIGIN_FOUND: i32 = 2;
/// The installation was changed by this call.
pub const PLEO_ORIGIN_UPDATED: i32 = 3;
/// Everything was as wanted; nothing was changed.
pub const PLEO_ORIGIN_UNCHANGED: i32 = 4;

/// The HTTP status of an answer, such as 200.
///
/// Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_status(
    response: pleo_response,
    http_status: *mut i32,
) -> i32 {
    number(response, http_status, "http_status", |response| {
        Ok(i32::from(response.status()))
    })
}

/// What came of the call that gave this answer: one of PLEO_ORIGIN_...
///
/// Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_origin(response: pleo_response, origin: *mut i32) -> i32 {
    number(response, origin, "origin", |response| {
        Ok(match response.origin() {
            Origin::Answered => PLEO_ORIGIN_ANSWERED,
            Origin::Created => PLEO_ORIGIN_CREATED,
            Origin::Found => PLEO_ORIGIN_FOUND,
            Origin::Updated => PLEO_ORIGIN_UPDATED,
            Origin::Unchanged => PLEO_ORIGIN_UNCHANGED,
        })
    })
}

fn header(form: Form, response: pleo_response, (name, name_len): Text, buffer: Buffer) -> i32 {
    copied(form, response, buffer, |response, out| {
        // SAFETY: the header's promise.
        let name = unsafe { required(name, name_len, "name", PATH_MAX) }?;
        out.put(response.header(&name)?)
    })
}

/// Copies the value of a header of the answer, ended with a NUL; the first, if there are several.
///
/// name: in any capitals, at most 8192 bytes. Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_BUFFER,
/// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_header_text(
    response: pleo_response,
    name: *const c_char,
    name_len: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    header(
        Form::Text,
        response,
        (name, name_len),
        (buffer, size, needed),
    )
}

/// As pleo_response_header_text, into a field of exactly size bytes, blanks behind it.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_header_field(
    response: pleo_response,
    name: *const c_char,
    name_len: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    header(
        Form::Field,
        response,
        (name, name_len),
        (buffer, size, needed),
    )
}

/// Lends the body of the answer, the bytes as they were received. There is no NUL behind them.
///
/// body, length: where its address and its length in bytes go. The bytes are valid until the
/// response is freed, and must not be written. Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT.
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_body(
    response: pleo_response,
    body: *mut *const c_char,
    length: *mut i32,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise. Both results are zeroed before either can be the failure.
        let (out, lent) = unsafe {
            (
                Out::new(length, "length"),
                Out::new(body.cast::<usize>(), "body"),
            )
        };
        let (mut out, mut lent) = (out?, lent?);
        let response = handles::response(response)?;
        out.set(count(response.body().len()));
        // The bytes stay where they are as long as the handle keeps the response.
        lent.set(response.body().as_ptr().expose_provenance());
        Ok(())
    })
}

/// Copies the body of the answer, ended with a NUL. A body with a NUL in it is PLEO_E_TEXT; take
/// the _field form.
///
/// Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any
/// thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_body_text(
    response: pleo_response,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    copied(
        Form::Text,
        response,
        (buffer, size, needed),
        |response, out| out.put(response.body()),
    )
}

/// Copies the body of the answer into a field of exactly size bytes, blanks behind it.
///
/// Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT; PLEO_E_TEXT if it has a
/// character that text_encoding does not have. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_body_field(
    response: pleo_response,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    copied(
        Form::Field,
        response,
        (buffer, size, needed),
        |response, out| out.put(response.body()),
    )
}
