//! Responses
//!
//! HTTP status, headers and body of a response.

use std::ffi::c_char;

use crate::args::{Text, out, text};
use crate::guard::call;
use crate::handles;
use crate::reading::{copied, length as count, number};
use crate::text::{Buffer, Form, buffer};
use crate::types::pleo_response;
use pleo_core::Origin;
use pleo_core::PATH_MAX;

/// The server answered; the call reports nothing more.
pub const PLEO_ORIGIN_ANSWERED: i32 = 0;
/// The call created the installation.
pub const PLEO_ORIGIN_CREATED: i32 = 1;
/// The installation exists: it existed before the call, or the response was lost and a later
/// request found the installation as requested.
pub const PLEO_ORIGIN_FOUND: i32 = 2;
/// The call changed the installation.
pub const PLEO_ORIGIN_UPDATED: i32 = 3;
/// The installation was already as requested; nothing was changed.
pub const PLEO_ORIGIN_UNCHANGED: i32 = 4;

/// Returns the HTTP status of a response.
///
/// response: the response to read.
/// http_status: receives the HTTP status, for example 200. It is 200 also for JSON that the library
///   makes itself: the report of pleo_client_check, the summary of an export, a job item.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_status(
    response: pleo_response,
    http_status: *mut i32,
) -> i32 {
    number(response, out!(http_status), |response| {
        Ok(i32::from(response.status()))
    })
}

/// Returns what the call that gave this response did: whether it created, found or changed the
/// installation.
///
/// response: the response to read.
/// origin: receives one of PLEO_ORIGIN_...; PLEO_ORIGIN_ANSWERED for every call that is not about
///   the installation.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_origin(response: pleo_response, origin: *mut i32) -> i32 {
    number(response, out!(origin), |response| {
        Ok(match response.origin() {
            Origin::Answered => PLEO_ORIGIN_ANSWERED,
            Origin::Created => PLEO_ORIGIN_CREATED,
            Origin::Found => PLEO_ORIGIN_FOUND,
            Origin::Updated => PLEO_ORIGIN_UPDATED,
            Origin::Unchanged => PLEO_ORIGIN_UNCHANGED,
        })
    })
}

fn header(form: Form, response: pleo_response, name: Text<'_>, buffer: Buffer<'_>) -> i32 {
    copied(form, response, buffer, |response, out| {
        out.put(response.header(&name.required(PATH_MAX)?)?)
    })
}

/// Copies the value of a response header, NUL-terminated. If there are several headers of that
/// name, the first is copied.
///
/// response: the response to read.
/// name: the name of the header, case-insensitive; at most 8192 bytes.
/// returns: PLEO_OK; PLEO_E_MISSING if the response has no such header; PLEO_E_BUFFER if the buffer
///   is too small; PLEO_E_TEXT if the value cannot be converted to text_encoding; PLEO_E_ARGUMENT
///   without a name.
/// since: 0.1.0
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
        text!(name, name_len),
        buffer!(buffer, size, needed),
    )
}

/// Copies the value of a response header into a fixed-width field, padded with spaces to size
/// bytes.
///
/// since: 0.1.0
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
        text!(name, name_len),
        buffer!(buffer, size, needed),
    )
}

/// Returns the address of the response body: the bytes as they were received, without a NUL after
/// them and not converted to text_encoding.
///
/// response: the response to read.
/// body: receives the address. The bytes are borrowed: they stay valid until the response is freed
///   and must not be changed. If length is 0, the address must not be read.
/// length: receives the length of the body in bytes, 0 to max_response_bytes.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_body(
    response: pleo_response,
    body: *mut *const c_char,
    length: *mut i32,
) -> i32 {
    let (body, length) = (out!(body), out!(length));
    call(|| {
        let (mut length, mut body) = (length.required()?, body.required()?);
        let response = handles::response(response)?;
        length.set(count(response.body().len()));
        // The bytes stay where they are as long as the handle keeps the response.
        body.set(response.body().as_ptr().cast());
        Ok(())
    })
}

/// Copies the response body, NUL-terminated.
///
/// response: the response to read.
/// returns: PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the body contains a
///   NUL, or cannot be converted to a text_encoding other than UTF-8. Use pleo_response_body then.
/// since: 0.1.0
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
        buffer!(buffer, size, needed),
        |response, out| out.put(response.body()),
    )
}

/// Copies the response body into a fixed-width field, padded with spaces to size bytes. A NUL in
/// the body is copied.
///
/// returns: PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the body cannot be
///   converted to a text_encoding other than UTF-8. Use pleo_response_body_piece then.
/// since: 0.1.0
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
        buffer!(buffer, size, needed),
        |response, out| out.put(response.body()),
    )
}
