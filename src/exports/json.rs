//! Building JSON
//!
//! Build a JSON text value by value.

use std::borrow::Cow;
use std::ffi::c_char;
use std::sync::Arc;

use crate::args::{Text, exactly, out, text, trimmed};
use crate::guard::call;
use crate::handles;
use crate::objects::Object;
use crate::reading::pointed;
use crate::text::{Buffer, Form, TextOut, buffer};
use crate::types::{pleo_client, pleo_json, pleo_response};
use pleo_core::Error;
use pleo_core::Json;
use pleo_core::binding::NewValue;
use pleo_core::binding::lock;
use pleo_core::{BODY_MAX, NAME_MAX, PATH_MAX};

/// The bytes of an argument that must be there.
///
/// # Safety
/// As for [`bytes`].
fn given(text: Text<'_>) -> Result<&[u8], Error> {
    text.bytes(BODY_MAX)?.ok_or_else(|| {
        Error::argument(
            text.argument,
            "is missing; for an empty text give an address and length 0",
        )
    })
}

/// As [`given`], as text.
///
/// # Safety
/// As for [`bytes`].
fn exact(text: Text<'_>) -> Result<Cow<'_, str>, Error> {
    exactly(given(text)?, text.argument)
}

fn make(json: Json) -> Result<i32, Error> {
    handles::add(Object::Json(Arc::new(json.into())))
}

/// Sets a value at a caller's JSON Pointer. It is made before the lock is taken, and what it
/// replaces dropped after that: either may be large.
pub(super) fn set(
    json: pleo_json,
    pointer: Text<'_>,
    make: impl FnOnce() -> Result<NewValue, Error>,
) -> i32 {
    call(|| {
        let json = handles::json(json)?;
        let pointer = pointed(pointer)?;
        let piece = make()?;
        let before = lock(&json)?.put(&pointer, piece);
        before.map(drop)
    })
}

/// Creates a JSON document. It is null until something is set: the first pointer makes it an object
/// or an array.
///
/// Several threads can use one document; their calls are carried out one after the other.
///
/// client: gives the text_encoding of the texts that are set and printed; 0 for UTF-8. The document
///   keeps no reference to the client, which can be freed.
/// json: receives the handle.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_new(client: pleo_client, json: *mut pleo_json) -> i32 {
    let out = out!(json);
    call(|| {
        let mut out = out.required()?;
        handles::use_encoding_of(client)?;
        out.set(make(Json::default())?);
        Ok(())
    })
}

/// Creates a JSON document from a JSON text, to change it.
///
/// client: gives the text_encoding of text and of the texts that are set and printed; 0 for UTF-8.
///   The document keeps no reference to the client, which can be freed.
/// text: JSON text, at most 64 MiB, with at most 100 nested arrays and objects and at most 1000000
///   values; copied.
/// json: receives the handle.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if text is not JSON or exceeds a limit: the message has line
///   and column; PLEO_E_TEXT if it is not valid in text_encoding, or if a string in it has half a
///   surrogate pair.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_parse(
    client: pleo_client,
    text: *const c_char,
    text_len: i32,
    json: *mut pleo_json,
) -> i32 {
    let (text, out) = (text!(text, text_len), out!(json));
    call(|| {
        let mut out = out.required()?;
        handles::use_encoding_of(client)?;
        out.set(make(Json::parse(&exact(text)?)?)?);
        Ok(())
    })
}

/// Sets a string. Trailing spaces are part of it; pleo_json_set_field drops them.
///
/// Missing or null parents are created: an array if the next segment is "0" or "-", otherwise an
/// object. "-", or an index equal to the number of items, appends to an array. A value that exists
/// is replaced. The document never exceeds 64 MiB, 1000000 values or 100 nested arrays and objects.
/// After a failure it is unchanged. This holds for all functions that set a value.
///
/// json: the document to change.
/// pointer: JSON Pointer (RFC 6901) to the value, for example "/metadata/program"; at most 8192
///   bytes. NULL and 0: the whole document.
/// text: the string, at most 64 MiB; copied. An empty string has an address and length 0.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if pointer is not a JSON Pointer or skips items of an array,
///   if text is NULL, or if the document would exceed a limit; PLEO_E_TYPE if pointer leads through
///   a string, a number or a boolean.
/// since: 0.1.0
///
/// Example:
///
///     pleo_json_new(client, &json);
///     pleo_json_set_text(json, PLEO_STR("/status"), PLEO_STR("ACTIVATED"));
///     pleo_json_set_field(json, PLEO_STR("/metadata/ledger"), record.ledger, sizeof record.ledger);
///     pleo_json_set_decimal(json, PLEO_STR("/metadata/rate"), PLEO_STR("7.4600"));
///     pleo_json_print_text(json, body, sizeof body, NULL);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_text(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    text: *const c_char,
    text_len: i32,
) -> i32 {
    let text = text!(text, text_len);
    set(json, text!(pointer, pointer_len), || {
        NewValue::text(&exact(text)?)
    })
}

/// Sets a string from a fixed-width field: trailing spaces and NULs are dropped.
///
/// json: the document to change.
/// pointer: as for pleo_json_set_text. NULL and 0: the whole document.
/// text: the field, at most 64 MiB; copied. A field of spaces is an empty string.
/// returns: as pleo_json_set_text.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_field(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    text: *const c_char,
    text_len: i32,
) -> i32 {
    let text = text!(text, text_len);
    set(json, text!(pointer, pointer_len), || {
        NewValue::text(&trimmed(given(text)?, text.argument)?)
    })
}

/// Sets an integer.
///
/// json: the document to change.
/// pointer: as for pleo_json_set_text. NULL and 0: the whole document.
/// value: any integer of 64 bits.
/// returns: as pleo_json_set_text.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_int64(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    value: i64,
) -> i32 {
    set(json, text!(pointer, pointer_len), || {
        Ok(NewValue::int64(value))
    })
}

/// Sets a number from decimal digits. No digit is lost: "-1234.50" stays "-1234.50".
///
/// A plus sign, leading zeros and spaces around the number are dropped. A decimal comma, grouping
/// and an exponent are refused.
///
/// json: the document to change.
/// pointer: as for pleo_json_set_text. NULL and 0: the whole document.
/// digits: the number, at most 4096 bytes; copied.
/// returns: as pleo_json_set_text; PLEO_E_ARGUMENT if digits is not such a number.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_decimal(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    digits: *const c_char,
    digits_len: i32,
) -> i32 {
    const DIGITS_MAX: usize = 4096;
    let digits = text!(digits, digits_len);
    set(json, text!(pointer, pointer_len), || {
        NewValue::decimal(&digits.text(DIGITS_MAX)?.unwrap_or_default())
    })
}

/// Sets an amount from decimal digits, as an object of the API: {"currency": ..., "minors": ...}.
///
/// json: the document to change.
/// pointer: as for pleo_json_set_text. NULL and 0: the whole document.
/// currency: a code of ISO 4217, for example "EUR", in upper case; at most 64 bytes; copied.
/// digits: the amount in main units, for example "123.45", as for pleo_json_set_decimal; at most 64
///   bytes.
/// returns: as pleo_json_set_text; PLEO_E_ARGUMENT if currency is unknown or digits is not a
///   number; PLEO_E_RANGE if digits has more decimal places than the currency, or if the number of
///   minor units needs more than 64 bits.
/// source: the object: Pleo's accounting entries API 82.3.2.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_money(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    currency: *const c_char,
    currency_len: i32,
    digits: *const c_char,
    digits_len: i32,
) -> i32 {
    let (currency, digits) = (text!(currency, currency_len), text!(digits, digits_len));
    set(json, text!(pointer, pointer_len), || {
        NewValue::money(&currency.required(NAME_MAX)?, &digits.required(NAME_MAX)?)
    })
}

/// Sets true or false.
///
/// json: the document to change.
/// pointer: as for pleo_json_set_text. NULL and 0: the whole document.
/// value: 0 or 1; 0 is false; 1, or any other number, is true.
/// returns: as pleo_json_set_text.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_boolean(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    value: i32,
) -> i32 {
    set(json, text!(pointer, pointer_len), || {
        Ok(NewValue::boolean(value != 0))
    })
}

/// Sets null.
///
/// json: the document to change.
/// pointer: as for pleo_json_set_text. NULL and 0: the whole document.
/// returns: as pleo_json_set_text.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_null(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
) -> i32 {
    set(json, text!(pointer, pointer_len), || Ok(NewValue::null()))
}

/// Sets a value of any type from a JSON text, for example "[]" or the output of another program.
///
/// json: the document to change.
/// pointer: as for pleo_json_set_text. NULL and 0: the whole document.
/// text: JSON text, at most 64 MiB; copied.
/// returns: as pleo_json_set_text; PLEO_E_ARGUMENT if text is not JSON: the message has line and
///   column; PLEO_E_TEXT also if a string in it has an unpaired surrogate.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_json(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    text: *const c_char,
    text_len: i32,
) -> i32 {
    let text = text!(text, text_len);
    set(json, text!(pointer, pointer_len), || {
        NewValue::json(&exact(text)?)
    })
}

/// Sets a copy of a value of a response. Numbers are copied exactly as they were received.
///
/// json: the document to change.
/// pointer: as for pleo_json_set_text. NULL and 0: the whole document.
/// response: the response to copy from, or a value of it; used only during the call.
/// source: JSON Pointer to the value in response, as the pointer of pleo_response_text; at most
///   8192 bytes. NULL and 0: the whole value.
/// returns: as pleo_json_set_text; PLEO_E_MISSING if there is no value at source; PLEO_E_NOT_JSON
///   if the response is not JSON; PLEO_E_ARGUMENT if the value exceeds a limit; PLEO_E_TEXT if a
///   string in it has an unpaired surrogate.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_value(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    response: pleo_response,
    source: *const c_char,
    source_len: i32,
) -> i32 {
    let source = text!(source, source_len);
    set(json, text!(pointer, pointer_len), || {
        let source = source.text(PATH_MAX)?.unwrap_or_default();
        NewValue::value(handles::response(response)?.find(&source)?)
    })
}

/// Removes a value. Later items of an array move up by one. Removing the whole document makes it
/// null again.
///
/// json: the document to change.
/// pointer: as for pleo_json_set_text, without "-". NULL and 0: the whole document.
/// returns: PLEO_OK; PLEO_E_MISSING if there is no value at pointer; PLEO_E_ARGUMENT if pointer is
///   not a JSON Pointer.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_remove(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
) -> i32 {
    let pointer = text!(pointer, pointer_len);
    call(|| {
        let json = handles::json(json)?;
        let pointer = pointed(pointer)?;
        lock(&json)?.remove(&pointer)
    })
}

fn print(form: Form, json: pleo_json, buffer: Buffer<'_>) -> i32 {
    call(|| {
        let out = TextOut::new(form, buffer)?;
        let printed = lock(&*handles::json(json)?)?.print()?;
        out.put_json(&printed)
    })
}

/// Copies the document as JSON text on one line, NUL-terminated, for example as a body for
/// pleo_call.
///
/// A character that text_encoding lacks is written as a JSON escape, for example \u6771: nothing is
/// lost.
///
/// json: the document.
/// returns: PLEO_OK; PLEO_E_BUFFER if the buffer is too small.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_print_text(
    json: pleo_json,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    print(Form::Text, json, buffer!(buffer, size, needed))
}

/// Copies the document as JSON text into a fixed-width field, padded with spaces to size bytes. The
/// spaces do not change the meaning of the JSON text.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_print_field(
    json: pleo_json,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    print(Form::Field, json, buffer!(buffer, size, needed))
}
