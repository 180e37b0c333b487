//! Reading values
//!
//! Values of a response's JSON, found by JSON Pointer. A JSON Pointer (RFC 6901) has the form
//! "/data/0/id". A missing value, null, a value of the wrong type and an empty string are four
//! different results.

use std::ffi::c_char;

use crate::args::{Text, out, text};
use crate::reading::{at, copied, length, number, pointed};
use crate::text::{Buffer, Form, buffer};
use crate::types::pleo_response;
use pleo_core::JsonType;
use pleo_core::Status;

/// No value at this JSON Pointer.
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

fn text_at(form: Form, response: pleo_response, pointer: Text<'_>, buffer: Buffer<'_>) -> i32 {
    copied(form, response, buffer, |response, out| {
        at(response, pointer, |value| out.put(&value.as_text_bytes()?))
    })
}

/// Copies a string of the response, NUL-terminated. An empty string is PLEO_OK with needed 0.
///
/// For every function that takes a JSON Pointer: if an object has several members of the same name,
/// the last one counts. A response with more than 512 nested arrays and objects is PLEO_E_NOT_JSON.
///
/// response: the response to read, or a value of it.
/// pointer: JSON Pointer to the string, for example "/data/0/name"; at most 8192 bytes. In a name,
///   "~" is written "~0" and "/" is written "~1". The pointer begins at the value that the handle
///   stands for. NULL and 0: that value itself.
/// returns: PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if
///   it is not a string; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer
///   is too small: pleo_response_text_piece works with a buffer of any size; PLEO_E_TEXT if the
///   string contains a NUL, an unpaired surrogate, or a character that text_encoding lacks while
///   text_unmappable is error; PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
/// since: 0.1.0
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
        text!(pointer, pointer_len),
        buffer!(buffer, size, needed),
    )
}

/// Copies a string of the response into a fixed-width field, padded with spaces to size bytes. A
/// NUL in the string is copied.
///
/// since: 0.1.0
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
        text!(pointer, pointer_len),
        buffer!(buffer, size, needed),
    )
}

/// Returns an integer of the response. Nothing is rounded: 12.0 and 1e2 are integers, 12.5 is not.
///
/// response: the response to read, or a value of it.
/// pointer: JSON Pointer to the number, as for pleo_response_text; at most 8192 bytes.
/// value: receives the integer.
/// returns: PLEO_OK; PLEO_E_RANGE if the number is not whole or needs more than 64 bits:
///   pleo_response_decimal_text copies it; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it
///   is null; PLEO_E_TYPE if it is not a number; PLEO_E_NOT_JSON if the response is not JSON;
///   PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_int64(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    value: *mut i64,
) -> i32 {
    let pointer = text!(pointer, pointer_len);
    number(response, out!(value), |response| {
        at(response, pointer, |value| value.as_int64())
    })
}

fn decimal_at(form: Form, response: pleo_response, pointer: Text<'_>, buffer: Buffer<'_>) -> i32 {
    copied(form, response, buffer, |response, out| {
        at(response, pointer, |value| {
            out.put(value.as_decimal()?.as_bytes())
        })
    })
}

/// Copies a number of the response as text, NUL-terminated. The digits are exactly those that were
/// received, and may have an exponent.
///
/// response: the response to read, or a value of it.
/// pointer: JSON Pointer to the number, as for pleo_response_text; at most 8192 bytes.
/// returns: PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if
///   it is not a number; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer
///   is too small; PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
/// since: 0.1.0
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
        text!(pointer, pointer_len),
        buffer!(buffer, size, needed),
    )
}

/// Copies a number of the response into a fixed-width field, padded with spaces to size bytes. The
/// digits are exactly those that were received, and may have an exponent.
///
/// since: 0.1.0
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
        text!(pointer, pointer_len),
        buffer!(buffer, size, needed),
    )
}

fn amount_at(form: Form, response: pleo_response, pointer: Text<'_>, buffer: Buffer<'_>) -> i32 {
    copied(form, response, buffer, |response, out| {
        let pointer = pointed(pointer)?;
        let amount = response
            .money(&pointer)
            .map_err(|error| error.at(&pointer))?;
        out.put(amount.as_bytes())
    })
}

/// Copies an amount of the response in decimal digits, NUL-terminated: "123.45" for 12345 minor
/// units of EUR. The text has as many decimal places as the currency. Nothing is rounded.
///
/// An amount is an object: {"currency": ..., "minors": ...}, or {"currency": ..., "value": ...} in
/// the items of an export. The currency itself is the string at the same pointer with "/currency"
/// appended. The option money_value says which unit "value" counts.
///
/// response: the response to read, or a value of it.
/// pointer: JSON Pointer to the object, as for pleo_response_text; at most 8192 bytes.
/// returns: PLEO_OK; PLEO_E_MISSING if there is no object, or if it lacks the currency or the
///   amount; PLEO_E_NULL if one of them is null; PLEO_E_TYPE if one of them has another type;
///   PLEO_E_RANGE if the number is not whole in the currency's minor unit, if it needs more than 64
///   bits, or if the currency is unknown; PLEO_E_NOT_JSON if the response is not JSON;
///   PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if the pointer is not a JSON
///   Pointer.
/// source: minors in Pleo's accounting entries API 82.3.2, value in its Export API 32.1.0.
/// since: 0.1.0
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
        text!(pointer, pointer_len),
        buffer!(buffer, size, needed),
    )
}

/// Copies an amount of the response into a fixed-width field, in decimal digits, padded with spaces
/// to size bytes.
///
/// since: 0.1.0
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
        text!(pointer, pointer_len),
        buffer!(buffer, size, needed),
    )
}

fn json_at(form: Form, response: pleo_response, pointer: Text<'_>, buffer: Buffer<'_>) -> i32 {
    copied(form, response, buffer, |response, out| {
        at(response, pointer, |value| {
            out.put_json(value.as_json().as_bytes())
        })
    })
}

/// Copies a value of any type as JSON text, exactly as it was received, NUL-terminated. A character
/// that text_encoding lacks is written as a JSON escape, for example \u6771: nothing is lost.
///
/// response: the response to read, or a value of it.
/// pointer: JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL and 0:
///   the whole value.
/// returns: PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is not
///   JSON; PLEO_E_BUFFER if the buffer is too small: pleo_response_json_piece works with a buffer
///   of any size; PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
/// since: 0.1.0
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
        text!(pointer, pointer_len),
        buffer!(buffer, size, needed),
    )
}

/// Copies a value of any type as JSON text into a fixed-width field, padded with spaces to size
/// bytes. The spaces do not change the meaning of the JSON text.
///
/// since: 0.1.0
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
        text!(pointer, pointer_len),
        buffer!(buffer, size, needed),
    )
}

/// Returns a boolean of the response.
///
/// response: the response to read, or a value of it.
/// pointer: JSON Pointer to the boolean, as for pleo_response_text; at most 8192 bytes.
/// value: receives 1 for true, else 0.
/// returns: PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if
///   it is not a boolean; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if the
///   pointer is not a JSON Pointer.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_boolean(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    value: *mut i32,
) -> i32 {
    let pointer = text!(pointer, pointer_len);
    number(response, out!(value), |response| {
        at(response, pointer, |value| value.as_boolean().map(i32::from))
    })
}

/// Returns the number of items of an array, or of members of an object.
///
/// response: the response to read, or a value of it.
/// pointer: JSON Pointer to the array or object, as for pleo_response_text; at most 8192 bytes.
///   NULL and 0: the whole value.
/// count: receives the number of items or members. Members of the same name are counted one by one.
/// returns: PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if
///   it is neither an array nor an object; PLEO_E_NOT_JSON if the response is not JSON;
///   PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_count(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    count: *mut i32,
) -> i32 {
    let pointer = text!(pointer, pointer_len);
    number(response, out!(count), |response| {
        at(response, pointer, |value| value.count().map(length))
    })
}

/// Returns the JSON type of a value. A value that does not exist is not a failure.
///
/// response: the response to read, or a value of it.
/// pointer: JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL and 0:
///   the whole value.
/// json_type: receives one of PLEO_JSON_...; PLEO_JSON_MISSING if there is no value.
/// returns: PLEO_OK; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if the pointer is
///   not a JSON Pointer.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_type(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    json_type: *mut i32,
) -> i32 {
    let pointer = text!(pointer, pointer_len);
    number(response, out!(json_type), |response| {
        match at(response, pointer, |value| Ok(value.json_type())) {
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
