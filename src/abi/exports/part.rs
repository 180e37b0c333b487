use std::ffi::c_char;
use std::sync::Arc;

use super::pleo_response;
use super::response::{Buffer, Text, copied, number as result};
use super::value::{at, pointed};
use crate::abi::handles::{self, Object};
use crate::abi::text::{Form, natural};
use crate::error::Error;
use crate::response::Response;

fn made(
    response: pleo_response,
    part: *mut pleo_response,
    name: &'static str,
    get: impl FnOnce(&Response) -> Result<Response, Error>,
) -> i32 {
    result(response, part, name, |response| {
        handles::add(Object::Response(Arc::new(get(response)?)))
    })
}

/// Makes a handle of a part of an answer: the value at a pointer, at which the pointers of all
/// functions that read JSON then begin. Status, headers, origin and body stay those of the whole
/// answer.
///
/// pointer: as for pleo_response_text; absent for the whole. part: where the handle goes; freed
/// with pleo_free. Nothing is copied for it: it shares the answer, which lives until the last of
/// its handles is freed, in whichever order. Returns PLEO_OK, PLEO_E_MISSING if there is no such
/// value, PLEO_E_NOT_JSON, PLEO_E_TEXT if the pointer is not UTF-8, PLEO_E_HANDLE, PLEO_E_ARGUMENT.
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_part(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    part: *mut pleo_response,
) -> i32 {
    made(response, part, "part", |response| {
        // SAFETY: the header's promise.
        let pointer = unsafe { pointed((pointer, pointer_len)) }?;
        response.part(&pointer).map_err(|error| error.at(&pointer))
    })
}

/// Makes a part of an item of an array, or of the value of a member of an object, by its number in
/// the order of the answer. Members of equal names are members each.
///
/// pointer: where the array or object is, as for pleo_response_text; absent for the whole. number:
/// from 0 on. item: where the handle goes; freed with pleo_free, as that of pleo_response_part.
/// Returns as pleo_response_part; PLEO_E_MISSING if there is no such item; PLEO_E_NULL,
/// PLEO_E_KIND. Since 0.1.0. Any thread. It counts up to the number; to go through many items, go
/// on from the first one with pleo_response_next. An example:
///
///     status = pleo_response_item(answer, "/data", PLEO_NTS, 0, &item);
///     while (status == PLEO_OK) {
///         pleo_response_text(item, "/name", PLEO_NTS, name, sizeof name, NULL);
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
    number: i32,
    item: *mut pleo_response,
) -> i32 {
    made(response, item, "item", |response| {
        // SAFETY: the header's promise.
        let pointer = unsafe { pointed((pointer, pointer_len)) }?;
        response
            .item(&pointer, natural(number, "number")?)
            .map_err(|error| error.at(&pointer))
    })
}

/// Makes a part of what stands behind a part in its array or object. It takes no longer at the end
/// of many than at their beginning.
///
/// part: it stays as it is, and is freed as ever. next: where the handle goes; freed with
/// pleo_free, as that of pleo_response_part. Returns PLEO_OK; PLEO_E_MISSING if the part is the
/// last, or a whole answer; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_next(part: pleo_response, next: *mut pleo_response) -> i32 {
    made(part, next, "next", Response::next)
}

fn name_of(form: Form, part: pleo_response, buffer: Buffer) -> i32 {
    copied(form, part, buffer, |part, out| {
        out.put(part.name()?.as_bytes())
    })
}

/// Copies the name of the member of an object whose value a part is, ended with a NUL.
///
/// Returns PLEO_OK; PLEO_E_MISSING if the part is an item of an array, or a whole answer;
/// PLEO_E_TEXT if the name has a NUL or half a surrogate pair; PLEO_E_BUFFER, PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_name_text(
    part: pleo_response,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    name_of(Form::Text, part, (buffer, size, needed))
}

/// As pleo_response_name_text, into a field of exactly size bytes, blanks behind it; a NUL in the
/// name is copied.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_name_field(
    part: pleo_response,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    name_of(Form::Field, part, (buffer, size, needed))
}

fn key_of(form: Form, response: pleo_response, pointer: Text, number: i32, buffer: Buffer) -> i32 {
    copied(form, response, buffer, |response, out| {
        let number = natural(number, "number")?;
        at(response, pointer, |object| {
            out.put(object.key(number)?.as_bytes())
        })
    })
}

/// Copies the name of a member of an object by its number in the order of the answer, ended with a
/// NUL.
///
/// pointer: where the object is, as for pleo_response_text; absent for the whole. number: from 0
/// on; the value is pleo_response_item's of the same number. Returns PLEO_OK, PLEO_E_MISSING if it
/// has no such member, PLEO_E_NULL, PLEO_E_KIND, PLEO_E_NOT_JSON, PLEO_E_TEXT if the name has a NUL
/// or half a surrogate pair, PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any
/// thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_key_text(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    number: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    key_of(
        Form::Text,
        response,
        (pointer, pointer_len),
        number,
        (buffer, size, needed),
    )
}

/// As pleo_response_key_text, into a field of exactly size bytes, blanks behind it; a NUL in the
/// name is copied.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_key_field(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    number: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    key_of(
        Form::Field,
        response,
        (pointer, pointer_len),
        number,
        (buffer, size, needed),
    )
}
