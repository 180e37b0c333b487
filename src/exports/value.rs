//! Objects and arrays
//!
//! Values as handles, items of arrays, names of members.

use std::ffi::c_char;
use std::sync::Arc;

use crate::args::{Out, Text, natural, out, text};
use crate::handles;
use crate::objects::Object;
use crate::reading::{at, pointed};
use crate::reading::{copied, number as result};
use crate::text::{Buffer, Form, buffer};
use crate::types::pleo_response;
use pleo_core::Error;
use pleo_core::Response;

/// Makes a handle of a value.
fn value_handle(
    response: pleo_response,
    out: Out<'_, pleo_response>,
    get: impl FnOnce(&Response) -> Result<Response, Error>,
) -> i32 {
    result(response, out, |response| {
        handles::add(Object::Response(Arc::new(get(response)?)))
    })
}

/// Creates a handle of a value of a response. JSON Pointers of all functions that read JSON then
/// begin at this value.
///
/// Status, headers, origin and body remain those of the whole response.
///
/// response: the response, or a value of it. It can be freed before the new handle.
/// pointer: JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL and 0:
///   the whole value.
/// value: receives the handle. It shares the response, whose memory is released with its last
///   handle.
/// returns: PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is not
///   JSON; PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_value(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    value: *mut pleo_response,
) -> i32 {
    let pointer = text!(pointer, pointer_len);
    value_handle(response, out!(value), |response| {
        let pointer = pointed(pointer)?;
        response.value(&pointer).map_err(|error| error.at(&pointer))
    })
}

/// Creates a handle of an item of an array, or of the value of a member of an object, by index.
///
/// The time is proportional to the index. To read many items, create the first one and continue
/// with pleo_response_next.
///
/// response: the response, or a value of it. It can be freed before the new handle.
/// pointer: JSON Pointer to the array or object, as for pleo_response_text; at most 8192 bytes.
///   NULL and 0: the whole value.
/// index: index of the item or member, 0 for the first, in the order of the response. Members of
///   the same name have an index each.
/// item: receives the handle. It shares the response, whose memory is released with its last
///   handle.
/// returns: PLEO_OK; PLEO_E_MISSING if there is no array or object, or no item with this index;
///   PLEO_E_NULL if it is null; PLEO_E_TYPE if it is neither an array nor an object;
///   PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT for a negative index, or if the
///   pointer is not a JSON Pointer.
/// since: 0.1.0
///
/// Example:
///
///     status = pleo_response_item(response, PLEO_STR("/data"), 0, &item);
///     while (status == PLEO_OK) {
///         pleo_response_text(item, PLEO_STR("/firstName"), name, sizeof name, NULL);
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
    let pointer = text!(pointer, pointer_len);
    value_handle(response, out!(item), |response| {
        let pointer = pointed(pointer)?;
        response
            .item(&pointer, natural(index, "index")?)
            .map_err(|error| error.at(&pointer))
    })
}

/// Creates a handle of the value that follows a value in the same array or object. The time does
/// not depend on the position.
///
/// value: the handle of an item or member. It is neither changed nor freed.
/// next: receives the handle. It shares the response, whose memory is released with its last
///   handle.
/// returns: PLEO_OK; PLEO_E_MISSING if the value is the last one, or if the handle stands for a
///   whole response.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_next(value: pleo_response, next: *mut pleo_response) -> i32 {
    value_handle(value, out!(next), Response::next)
}

fn name_of(form: Form, value: pleo_response, buffer: Buffer<'_>) -> i32 {
    copied(form, value, buffer, |value, out| {
        out.put(value.name()?.as_bytes())
    })
}

/// Copies the name of the object member whose value this is, NUL-terminated.
///
/// value: the handle of the value of a member.
/// returns: PLEO_OK; PLEO_E_MISSING if the value is an item of an array, or if the handle stands
///   for a whole response; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name
///   contains a NUL, an unpaired surrogate, or a character that text_encoding lacks while
///   text_unmappable is error.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_name_text(
    value: pleo_response,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    name_of(Form::Text, value, buffer!(buffer, size, needed))
}

/// Copies the name of the object member whose value this is into a fixed-width field, padded with
/// spaces to size bytes. A NUL in the name is copied.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_name_field(
    value: pleo_response,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    name_of(Form::Field, value, buffer!(buffer, size, needed))
}

fn name_at(
    form: Form,
    response: pleo_response,
    pointer: Text<'_>,
    index: i32,
    buffer: Buffer<'_>,
) -> i32 {
    copied(form, response, buffer, |response, out| {
        let index = natural(index, "index")?;
        at(response, pointer, |object| {
            out.put(object.name_at(index)?.as_bytes())
        })
    })
}

/// Copies the name of an object member by index, NUL-terminated. pleo_response_item with the same
/// index returns its value.
///
/// response: the response to read, or a value of it.
/// pointer: JSON Pointer to the object, as for pleo_response_text; at most 8192 bytes. NULL and 0:
///   the whole value.
/// index: index of the member, 0 for the first, in the order of the response.
/// returns: PLEO_OK; PLEO_E_MISSING if there is no object, or no member with this index;
///   PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not an object; PLEO_E_NOT_JSON if the response
///   is not JSON; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name contains a NUL,
///   an unpaired surrogate, or a character that text_encoding lacks while text_unmappable is error;
///   PLEO_E_ARGUMENT for a negative index, or if the pointer is not a JSON Pointer.
/// since: 0.1.0
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
        text!(pointer, pointer_len),
        index,
        buffer!(buffer, size, needed),
    )
}

/// Copies the name of an object member by index into a fixed-width field, padded with spaces to
/// size bytes. A NUL in the name is copied.
///
/// since: 0.1.0
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
        text!(pointer, pointer_len),
        index,
        buffer!(buffer, size, needed),
    )
}
