//! Building JSON
//!
//! Build a JSON text value by value.

use std::borrow::Cow;
use std::ffi::c_char;
use std::sync::Arc;

use crate::args::{Buffer, Text};
use crate::args::{Out, bytes, exactly, required, text, trimmed};
use crate::guard::call;
use crate::handles;
use crate::objects::Object;
use crate::reading::pointed;
use crate::text::{Form, TextOut};
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
unsafe fn given<'a>((start, length): Text, argument: &'static str) -> Result<&'a [u8], Error> {
    // SAFETY: the same promise.
    let bytes = unsafe { bytes(start, length, argument, BODY_MAX) }?;
    bytes.ok_or_else(|| {
        Error::argument(
            argument,
            "is missing; an empty text has an address and length 0",
        )
    })
}

/// As [`given`], as text.
///
/// # Safety
/// As for [`bytes`].
unsafe fn exact<'a>(text: Text, argument: &'static str) -> Result<Cow<'a, str>, Error> {
    // SAFETY: the same promise.
    exactly(unsafe { given(text, argument) }?, argument)
}

fn make(json: Json) -> Result<i32, Error> {
    handles::add(Object::Json(Arc::new(json.into())))
}

/// Sets a value at a caller's JSON Pointer. It is made before the lock is taken, and what it
/// replaces dropped after that: either may be large.
pub(super) fn set(
    json: pleo_json,
    pointer: Text,
    make: impl FnOnce() -> Result<NewValue, Error>,
) -> i32 {
    call(|| {
        let json = handles::json(json)?;
        // SAFETY: the header's promise.
        let pointer = unsafe { pointed(pointer) }?;
        let piece = make()?;
        let before = lock(&json)?.put(&pointer, piece);
        before.map(drop)
    })
}

/// Begins a JSON text. It is null, and becomes an object or an array with what is set in it first.
///
/// client: whose text_encoding the texts are in that are set and printed; 0 for UTF-8. json: where
/// the handle goes; freed with pleo_free. Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since
/// 0.1.0. Any thread; what is built in several threads at once is built in the order of their
/// calls.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_new(client: pleo_client, json: *mut pleo_json) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { Out::new(json, "json") }?;
        handles::use_encoding_of(client)?;
        out.set(make(Json::default())?);
        Ok(())
    })
}

/// Begins with a JSON text that is there already, to be changed.
///
/// client: as for pleo_json_new. text: JSON, at most 64 MiB and 100 arrays and objects deep. json:
/// where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_ARGUMENT with the place
/// where it stops being JSON; PLEO_E_TEXT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_parse(
    client: pleo_client,
    text: *const c_char,
    text_len: i32,
    json: *mut pleo_json,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { Out::new(json, "json") }?;
        handles::use_encoding_of(client)?;
        // SAFETY: as above.
        let text = unsafe { exact((text, text_len), "text") }?;
        out.set(make(Json::parse(&text)?)?);
        Ok(())
    })
}

/// Sets a text, as exactly the bytes given: trailing blanks stay. For a field of fixed width see
/// pleo_json_set_field.
///
/// pointer: a JSON Pointer (RFC 6901) such as "/metadata/program", at most 8192 bytes; absent for
/// the whole. What it leads through is made where it is missing or null: an array for the steps 0
/// and -, else an object. - appends to an array, as does the index behind its last. text: at most
/// 64 MiB. Returns PLEO_OK; PLEO_E_ARGUMENT if the pointer is none, skips items of an array, or
/// nests deeper than 100 arrays and objects; PLEO_E_TYPE if it leads through a text, a number or a
/// boolean; PLEO_E_TEXT, PLEO_E_HANDLE. Nothing is changed then. Since 0.1.0. Any thread. An
/// example:
///
///     pleo_json_new(client, &json);
///     pleo_json_set_text(json, "/status", PLEO_NTS, "ACTIVATED", PLEO_NTS);
///     pleo_json_set_field(json, "/metadata/ledger", PLEO_NTS, record.ledger, sizeof record.ledger);
///     pleo_json_set_decimal(json, "/metadata/rate", PLEO_NTS, "7.4600", PLEO_NTS);
///     pleo_json_print_text(json, body, sizeof body, NULL);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_text(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    text: *const c_char,
    text_len: i32,
) -> i32 {
    set(json, (pointer, pointer_len), || {
        // SAFETY: the header's promise.
        NewValue::text(&unsafe { exact((text, text_len), "text") }?)
    })
}

/// Sets a text without the blanks and NULs that a field of fixed width ends with.
///
/// As pleo_json_set_text; a field of blanks alone is an empty text. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_field(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    text: *const c_char,
    text_len: i32,
) -> i32 {
    set(json, (pointer, pointer_len), || {
        // SAFETY: the header's promise.
        NewValue::text(&trimmed(
            unsafe { given((text, text_len), "text") }?,
            "text",
        )?)
    })
}

/// Sets a whole number.
///
/// pointer, and what it returns: as for pleo_json_set_text. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_int64(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    value: i64,
) -> i32 {
    set(json, (pointer, pointer_len), || Ok(NewValue::int64(value)))
}

/// Sets a number by its digits, of which none is lost: "-1234.50" stays so. A plus, zeros before
/// it, as a field of fixed width has them, and blanks around it are allowed; a decimal comma and
/// grouping are not.
///
/// pointer, and what it returns: as for pleo_json_set_text. digits: at most 4096 bytes;
/// PLEO_E_ARGUMENT if they are no number. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_decimal(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    digits: *const c_char,
    digits_len: i32,
) -> i32 {
    const DIGITS_MAX: usize = 4096;
    set(json, (pointer, pointer_len), || {
        // SAFETY: the header's promise.
        let digits = unsafe { text(digits, digits_len, "digits", DIGITS_MAX) }?;
        NewValue::decimal(digits.as_deref().unwrap_or_default())
    })
}

/// Sets an amount as the API has it: {"currency": ..., "minors": ...}.
///
/// pointer, and what it returns: as for pleo_json_set_text. currency, digits: as for
/// pleo_money_minors; PLEO_E_RANGE. Since 0.1.0. Any thread.
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
    set(json, (pointer, pointer_len), || {
        // SAFETY: the header's promise.
        let (currency, digits) = unsafe {
            (
                required(currency, currency_len, "currency", NAME_MAX)?,
                required(digits, digits_len, "digits", NAME_MAX)?,
            )
        };
        NewValue::money(&currency, &digits)
    })
}

/// Sets true or false.
///
/// pointer, and what it returns: as for pleo_json_set_text. value: 0 is false, any other number
/// true. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_boolean(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    value: i32,
) -> i32 {
    set(json, (pointer, pointer_len), || {
        Ok(NewValue::boolean(value != 0))
    })
}

/// Sets null.
///
/// pointer, and what it returns: as for pleo_json_set_text. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_null(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
) -> i32 {
    set(json, (pointer, pointer_len), || Ok(NewValue::null()))
}

/// Sets what a JSON text says, such as "[]" or an object that another program made.
///
/// pointer, and what it returns: as for pleo_json_set_text. text: JSON, at most 64 MiB;
/// PLEO_E_ARGUMENT with the place where it stops being JSON. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_json(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    text: *const c_char,
    text_len: i32,
) -> i32 {
    set(json, (pointer, pointer_len), || {
        // SAFETY: the header's promise.
        NewValue::json(&unsafe { exact((text, text_len), "text") }?)
    })
}

/// Sets a copy of a value of an answer, with its numbers as they were received.
///
/// pointer, and what it returns: as for pleo_json_set_text. source: a JSON Pointer into the answer,
/// at most 8192 bytes; absent for the whole; PLEO_E_MISSING if it leads to nothing,
/// PLEO_E_NOT_JSON. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_set_value(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
    response: pleo_response,
    source: *const c_char,
    source_len: i32,
) -> i32 {
    set(json, (pointer, pointer_len), || {
        // SAFETY: the header's promise.
        let source = unsafe { text(source, source_len, "source", PATH_MAX) }?;
        let response = handles::response(response)?;
        NewValue::value(response.find(source.as_deref().unwrap_or_default())?)
    })
}

/// Takes a value out. What stands behind it in an array moves up; without a pointer the whole is
/// null again.
///
/// pointer: as for pleo_json_set_text. Returns PLEO_OK; PLEO_E_MISSING if there is none;
/// PLEO_E_HANDLE, PLEO_E_TEXT, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_remove(
    json: pleo_json,
    pointer: *const c_char,
    pointer_len: i32,
) -> i32 {
    call(|| {
        let json = handles::json(json)?;
        // SAFETY: the header's promise.
        let pointer = unsafe { text(pointer, pointer_len, "pointer", PATH_MAX) }?;
        lock(&json)?.remove(pointer.as_deref().unwrap_or_default())
    })
}

fn print(form: Form, json: pleo_json, (buffer, size, needed): Buffer) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let out = unsafe { TextOut::new(form, buffer, size, needed) }?;
        let printed = lock(&*handles::json(json)?)?.print()?;
        out.put_json(&printed)
    })
}

/// Copies the JSON text, on one line and ended with a NUL: a body for any call. A character that
/// text_encoding lacks is written as JSON's escape, such as \u6771: nothing is lost, and no
/// text_unmappable needed.
///
/// Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_print_text(
    json: pleo_json,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    print(Form::Text, json, (buffer, size, needed))
}

/// As pleo_json_print_text, into a field of exactly size bytes, blanks behind it, which do no harm
/// in a body.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_json_print_field(
    json: pleo_json,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    print(Form::Field, json, (buffer, size, needed))
}
