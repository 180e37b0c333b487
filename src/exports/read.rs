//! Reading values
//!
//! Values of a response's JSON, found by JSON Pointer. A JSON Pointer (RFC 6901) has the form
//! "/data/0/id". A missing value, null, a value of the wrong type and an empty string are four
//! different results.

use std::ffi::c_char;

use crate::args::{Buffer, Text};
use crate::reading::{at, copied, length, number, pointed};
use crate::text::Form;
use crate::types::pleo_response;
use pleo_core::JsonType;
use pleo_core::Status;

/// There is no value.
pub const PLEO_JSON_MISSING: i32 = 0;
/// null
pub const PLEO_JSON_NULL: i32 = 1;
/// true or false
pub const PLEO_JSON_BOOLEAN: i32 = 2;
/// A number.
pub const PLEO_JSON_NUMBER: i32 = 3;
/// A string.
pub const PLEO_JSON_STRING: i32 = 4;
/// An array.
pub const PLEO_JSON_ARRAY: i32 = 5;
/// An object.
pub const PLEO_JSON_OBJECT: i32 = 6;

fn text_at(form: Form, response: pleo_response, pointer: Text, buffer: Buffer) -> i32 {
    copied(form, response, buffer, |response, out| {
        at(response, pointer, |value| out.put(&value.as_text_bytes()?))
    })
}

/// Copies a text of the answer's JSON, ended with a NUL. An empty text is PLEO_OK with needed 0.
///
/// pointer: a JSON Pointer (RFC 6901) such as "/data/0/name", in which ~ is written ~0 and a /
/// within a name ~1; at most 8192 bytes. With the handle of a value it begins at that value, which
/// an absent one leads to. Returns PLEO_OK; PLEO_E_MISSING if there is no such value; PLEO_E_NULL if
/// it is null; PLEO_E_TYPE if it is something else; PLEO_E_NOT_JSON if the answer is no JSON; PLEO_E_TEXT
/// if it has a NUL, half a surrogate pair or, unless text_unmappable says what to give instead, a
/// character that text_encoding lacks; PLEO_E_BUFFER, and pleo_response_text_piece takes a smaller
/// one; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_text(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    text_at(
        Form::Text,
        response,
        (pointer, pointer_len),
        (buffer, size, needed),
    )
}

/// As pleo_response_text, into a field of exactly size bytes, blanks behind it; a NUL in the text
/// is copied.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_field(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    text_at(
        Form::Field,
        response,
        (pointer, pointer_len),
        (buffer, size, needed),
    )
}

/// Reads a whole number of the answer's JSON; 12.0 and 1e2 are whole. Nothing is rounded.
///
/// pointer: as for pleo_response_text. Returns PLEO_OK; PLEO_E_RANGE if the number is not whole or
/// does not fit, and pleo_response_decimal_text gives it; PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE,
/// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_int64(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    value: *mut i64,
) -> i32 {
    number(response, value, "value", |response| {
        at(response, (pointer, pointer_len), |value| value.as_int64())
    })
}

fn decimal_at(form: Form, response: pleo_response, pointer: Text, buffer: Buffer) -> i32 {
    copied(form, response, buffer, |response, out| {
        at(response, pointer, |value| {
            out.put(value.as_decimal()?.as_bytes())
        })
    })
}

/// Copies a number of the answer's JSON as decimal text, exactly as it was received, ended with a
/// NUL.
///
/// pointer: as for pleo_response_text. Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE,
/// PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_decimal_text(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    decimal_at(
        Form::Text,
        response,
        (pointer, pointer_len),
        (buffer, size, needed),
    )
}

/// As pleo_response_decimal_text, into a field of exactly size bytes, blanks behind it.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_decimal_field(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    decimal_at(
        Form::Field,
        response,
        (pointer, pointer_len),
        (buffer, size, needed),
    )
}

fn amount_at(form: Form, response: pleo_response, pointer: Text, buffer: Buffer) -> i32 {
    copied(form, response, buffer, |response, out| {
        // SAFETY: the header's promise.
        let pointer = unsafe { pointed(pointer) }?;
        let amount = response
            .money(&pointer)
            .map_err(|error| error.at(&pointer))?;
        out.put(amount.as_bytes())
    })
}

/// Copies an amount of the answer's JSON, {"currency": ..., "minors": ...} or, in the items of an
/// export, {"currency": ..., "value": ...}, in decimal digits, ended with a NUL. Its currency is the
/// text at the pointer with /currency behind it. The option money_value says what a value counts.
///
/// pointer: as for pleo_response_text. Returns as pleo_response_text; PLEO_E_RANGE if the number is
/// not whole, does not fit, or the currency is unknown: nothing is rounded or guessed. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_money_text(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    amount_at(
        Form::Text,
        response,
        (pointer, pointer_len),
        (buffer, size, needed),
    )
}

/// As pleo_response_money_text, into a field of exactly size bytes, blanks behind it.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_money_field(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    amount_at(
        Form::Field,
        response,
        (pointer, pointer_len),
        (buffer, size, needed),
    )
}

fn json_at(form: Form, response: pleo_response, pointer: Text, buffer: Buffer) -> i32 {
    copied(form, response, buffer, |response, out| {
        at(response, pointer, |value| {
            out.put_json(value.as_json().as_bytes())
        })
    })
}

/// Copies a value of the answer's JSON, whatever it is, as JSON exactly as it was received, ended
/// with a NUL. Only a character that text_encoding lacks is written as JSON's escape, such as
/// \u6771: nothing is lost, and no text_unmappable needed.
///
/// pointer: as for pleo_response_text; absent for the whole. Returns PLEO_OK, PLEO_E_MISSING,
/// PLEO_E_NOT_JSON, PLEO_E_TEXT if the pointer is not UTF-8, PLEO_E_BUFFER, PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_json_text(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    json_at(
        Form::Text,
        response,
        (pointer, pointer_len),
        (buffer, size, needed),
    )
}

/// As pleo_response_json_text, into a field of exactly size bytes, blanks behind it, which do no
/// harm in JSON.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_json_field(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    json_at(
        Form::Field,
        response,
        (pointer, pointer_len),
        (buffer, size, needed),
    )
}

/// Reads a boolean of the answer's JSON: 1 or 0.
///
/// pointer: as for pleo_response_text. Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE,
/// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_boolean(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    value: *mut i32,
) -> i32 {
    number(response, value, "value", |response| {
        at(response, (pointer, pointer_len), |value| {
            value.as_boolean().map(i32::from)
        })
    })
}

/// Counts the items of an array or the members of an object of the answer's JSON.
///
/// pointer: as for pleo_response_text; absent for the whole. Returns PLEO_OK, PLEO_E_MISSING,
/// PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_count(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    count: *mut i32,
) -> i32 {
    number(response, count, "count", |response| {
        at(response, (pointer, pointer_len), |value| {
            value.count().map(length)
        })
    })
}

/// Tells what a value of the answer's JSON is: one of PLEO_JSON_..., and PLEO_JSON_MISSING if there
/// is none.
///
/// pointer: as for pleo_response_text; absent for the whole. Returns PLEO_OK, PLEO_E_NOT_JSON if
/// the answer is no JSON, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_type(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    json_type: *mut i32,
) -> i32 {
    number(response, json_type, "json_type", |response| {
        match at(response, (pointer, pointer_len), |value| {
            Ok(value.json_type())
        }) {
            Ok(JsonType::Null) => Ok(PLEO_JSON_NULL),
            Ok(JsonType::Boolean) => Ok(PLEO_JSON_BOOLEAN),
            Ok(JsonType::Number) => Ok(PLEO_JSON_NUMBER),
            Ok(JsonType::String) => Ok(PLEO_JSON_STRING),
            Ok(JsonType::Array) => Ok(PLEO_JSON_ARRAY),
            Ok(JsonType::Object) => Ok(PLEO_JSON_OBJECT),
            Err(error) if error.status() == Status::Missing => Ok(PLEO_JSON_MISSING),
            Err(error) => Err(error),
        }
    })
}
