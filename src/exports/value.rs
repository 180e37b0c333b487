//! Objects and arrays
//!
//! Values as handles, items of arrays, names of members.

use std::ffi::c_char;
use std::sync::Arc;

use crate::args::natural;
use crate::args::{Buffer, Text};
use crate::handles;
use crate::objects::Object;
use crate::reading::{at, pointed};
use crate::reading::{copied, number as result};
use crate::text::Form;
use crate::types::pleo_response;
use pleo_core::Error;
use pleo_core::Response;

/// Makes a handle of a value.
fn value_handle(
    response: pleo_response,
    value: *mut pleo_response,
    name: &'static str,
    get: impl FnOnce(&Response) -> Result<Response, Error>,
) -> i32 {
    result(response, value, name, |response| {
        handles::add(Object::Response(Arc::new(get(response)?)))
    })
}

/// Makes a handle of a value of an answer, at which the pointers of all functions that read JSON
/// then begin. Status, headers, origin and body stay those of the whole
/// answer.
///
/// pointer: as for pleo_response_text; absent for the whole. value: where the handle goes; freed
/// with pleo_free. Nothing is copied for it: it shares the answer, which lives until the last of
/// its handles is freed, in whichever order. Returns PLEO_OK, PLEO_E_MISSING if there is no such
/// value, PLEO_E_NOT_JSON, PLEO_E_TEXT if the pointer is not UTF-8, PLEO_E_HANDLE, PLEO_E_ARGUMENT.
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_value(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    value: *mut pleo_response,
) -> i32 {
    value_handle(response, value, "value", |response| {
        // SAFETY: the header's promise.
        let pointer = unsafe { pointed((pointer, pointer_len)) }?;
        response.value(&pointer).map_err(|error| error.at(&pointer))
    })
}

/// Makes a handle of an item of an array, or of the value of a member of an object, by its index in
/// the order of the answer. Members of equal names are members each.
///
/// pointer: where the array or object is, as for pleo_response_text; absent for the whole. index:
/// from 0 on. item: where the handle goes; freed with pleo_free, as that of pleo_response_value.
/// Returns as pleo_response_value; PLEO_E_MISSING if there is no such item; PLEO_E_NULL,
/// PLEO_E_TYPE. Since 0.1.0. Any thread. It counts up to the index; to go through many items, go
/// on from the first one with pleo_response_next. An example:
///
///     status = pleo_response_item(answer, "/data", PLEO_NTS, 0, &item);
///     while (status == PLEO_OK) {
///         pleo_response_text(item, "/firstName", PLEO_NTS, name, sizeof name, NULL);
///         status = pleo_response_next(item, &next);
///         pleo_free(item);
///         item = next;
///     }
///     if (status != PLEO_E_MISSING) complain(status);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_item(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    index: i32,
    item: *mut pleo_response,
) -> i32 {
    value_handle(response, item, "item", |response| {
        // SAFETY: the header's promise.
        let pointer = unsafe { pointed((pointer, pointer_len)) }?;
        response
            .item(&pointer, natural(index, "index")?)
            .map_err(|error| error.at(&pointer))
    })
}

/// Makes a handle of the value that stands behind one in its array or object. It takes no longer at
/// the end of many than at their beginning.
///
/// value: it stays as it is, and is freed as ever. next: where the handle goes; freed with
/// pleo_free, as that of pleo_response_value. Returns PLEO_OK; PLEO_E_MISSING if the value is the
/// last, or a whole answer; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_next(value: pleo_response, next: *mut pleo_response) -> i32 {
    value_handle(value, next, "next", Response::next)
}

fn name_of(form: Form, value: pleo_response, buffer: Buffer) -> i32 {
    copied(form, value, buffer, |value, out| {
        out.put(value.name()?.as_bytes())
    })
}

/// Copies the name of the member of an object whose value this is, ended with a NUL.
///
/// Returns PLEO_OK; PLEO_E_MISSING if the value is an item of an array, or a whole answer;
/// PLEO_E_TEXT if the name has a NUL or half a surrogate pair; PLEO_E_BUFFER, PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_name_text(
    value: pleo_response,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    name_of(Form::Text, value, (buffer, size, needed))
}

/// As pleo_response_name_text, into a field of exactly size bytes, blanks behind it; a NUL in the
/// name is copied.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_name_field(
    value: pleo_response,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    name_of(Form::Field, value, (buffer, size, needed))
}

fn name_at(form: Form, response: pleo_response, pointer: Text, index: i32, buffer: Buffer) -> i32 {
    copied(form, response, buffer, |response, out| {
        let index = natural(index, "index")?;
        at(response, pointer, |object| {
            out.put(object.name_at(index)?.as_bytes())
        })
    })
}

/// Copies the name of a member of an object by its index in the order of the answer, ended with a
/// NUL.
///
/// pointer: where the object is, as for pleo_response_text; absent for the whole. index: from 0
/// on; the value is pleo_response_item's of the same index. Returns PLEO_OK, PLEO_E_MISSING if it
/// has no such member, PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_NOT_JSON, PLEO_E_TEXT if the name has a NUL
/// or half a surrogate pair, PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any
/// thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_name_at_text(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    index: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    name_at(
        Form::Text,
        response,
        (pointer, pointer_len),
        index,
        (buffer, size, needed),
    )
}

/// As pleo_response_name_at_text, into a field of exactly size bytes, blanks behind it; a NUL in the
/// name is copied.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_name_at_field(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    index: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    name_at(
        Form::Field,
        response,
        (pointer, pointer_len),
        index,
        (buffer, size, needed),
    )
}
