//! Records
//!
//! Fill a record of the program from a response. A layout gives the place and the type of each
//! field.

use std::ffi::{c_char, c_void};
use std::sync::Arc;

use crate::args::{Out, natural, out, text};
use crate::guard::{call, encoding};
use crate::handles;
use crate::objects::Object;
use crate::reading::{length as count, pointed};
use crate::record::{RecordOut, record};
use crate::text::{Buffer, Form, TextOut, buffer};
use crate::types::{pleo_config, pleo_layout, pleo_response};
use pleo_core::binding::lock;
use pleo_core::{LAYOUT_MAX, Layout};

/// The field has its value, or its default where the layout allows that.
pub const PLEO_FIELD_OK: i32 = 0;
/// There is no value at the field's JSON Pointer.
pub const PLEO_FIELD_MISSING: i32 = 1;
/// The value is null.
pub const PLEO_FIELD_NULL: i32 = 2;
/// The value does not have the type that the layout says.
pub const PLEO_FIELD_TYPE: i32 = 3;
/// The number has more digits than the field before or after the decimal point, or it is negative
/// and the field has no sign, or the currency of the amount is unknown.
pub const PLEO_FIELD_RANGE: i32 = 4;
/// The text is longer than the field, or the array has more items than the table has rows.
pub const PLEO_FIELD_BUFFER: i32 = 5;
/// The text has a character that text_encoding lacks, a NUL in a NUL-terminated field, or half a
/// surrogate pair.
pub const PLEO_FIELD_TEXT: i32 = 6;

/// Creates a layout: a description of a fixed-width record, which says where each value of a
/// response is written and in which format.
///
/// A layout never changes. It belongs to no client, and any number of threads can fill records by
/// it at once. The page Records of the manual describes its language: a first line with the size of
/// the record, then one line for each field, and tables for arrays. A layout has at most 500 fields
/// and 65535 statuses.
///
/// config: options whose text_encoding and text_unmappable apply to text and to the records;
///   copied; 0 for UTF-8.
/// text: the lines of the layout, at most 65536 bytes; copied.
/// length: length of text in bytes, or PLEO_NTS.
/// layout: receives the handle.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if the layout is invalid: the message has line and column;
///   PLEO_E_CONFIG if an option of config was refused and not corrected since.
/// since: 0.1.0
///
/// Example:
///
///     const char *text =
///         "record 64\n"
///         "ID       /id                text   char   0 36\n"
///         "ACCOUNT  /accountCode       text   char   36 8 missing=default\n"
///         "AMOUNT   /transactionValue  money  packed 44 8 scale=2\n"
///         "DAY      /performedAt       date   zoned  52 8 sign=none\n"
///         "RECEIPTS /receiptIds        count  le     60 4\n";
///     status = pleo_layout_new(config, text, PLEO_NTS, &layout);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_layout_new(
    config: pleo_config,
    text: *const c_char,
    length: i32,
    layout: *mut pleo_layout,
) -> i32 {
    let (text, out) = (text!(text, length), out!(layout));
    call(|| {
        let mut out = out.required()?;
        if config != 0 {
            lock(&handles::config(config)?.config)?.encoding_in_force()?;
        }
        let layout = Layout::new(&text.required(LAYOUT_MAX)?, encoding())?;
        out.set(handles::add(Object::Layout(Arc::new(layout)))?);
        Ok(())
    })
}

fn number(layout: pleo_layout, out: Out<'_, i32>, get: impl FnOnce(&Layout) -> usize) -> i32 {
    call(|| {
        let mut out = out.required()?;
        out.set(count(get(&*handles::layout(layout)?)));
        Ok(())
    })
}

/// Returns the size of the records of a layout.
///
/// layout: the layout.
/// size: receives the size in bytes, 1 to 65535.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_layout_size(layout: pleo_layout, size: *mut i32) -> i32 {
    number(layout, out!(size), Layout::size)
}

/// Returns the number of statuses of a record: one for each field, in the order of the layout. A
/// table has one status of its own, then one for each field of each row.
///
/// layout: the layout.
/// count: receives the number of statuses, 1 to 65535.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_layout_count(layout: pleo_layout, count: *mut i32) -> i32 {
    number(layout, out!(count), Layout::count)
}

fn name(form: Form, layout: pleo_layout, index: i32, buffer: Buffer<'_>) -> i32 {
    call(|| {
        let out = TextOut::new(form, buffer)?;
        let layout = handles::layout(layout)?;
        out.put(layout.name(natural(index, "index")?)?.as_bytes())
    })
}

/// Copies the name of the field that a status belongs to, NUL-terminated. For a field of a table
/// the name has the row, counted from 1: "LINES(3).AMOUNT".
///
/// layout: the layout.
/// index: index of the status, 0 for the first.
/// returns: PLEO_OK; PLEO_E_MISSING if the layout has no status with this index; PLEO_E_BUFFER if
///   the buffer is too small; PLEO_E_ARGUMENT for a negative index.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_layout_name_text(
    layout: pleo_layout,
    index: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    name(Form::Text, layout, index, buffer!(buffer, size, needed))
}

/// Copies the name of the field that a status belongs to into a fixed-width field, padded with
/// spaces to size bytes.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_layout_name_field(
    layout: pleo_layout,
    index: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    name(Form::Field, layout, index, buffer!(buffer, size, needed))
}

/// Fills a record from a response: all fields in one call.
///
/// A field whose value is missing or does not fit is set to its default, or else to spaces or zero.
/// The others are filled in any case. For amounts the option money_value applies, as for
/// pleo_response_money_text.
///
/// response: the response to read, or a value of it.
/// pointer: JSON Pointer to the value that the pointers of the layout begin at, as for
///   pleo_response_text; at most 8192 bytes. NULL and 0: the whole value.
/// layout: the layout of the record; used only during the call.
/// buffer: receives the record. The first bytes, as many as pleo_layout_size returns, are written;
///   the others are unchanged.
/// statuses: receives a PLEO_FIELD_ constant for each field, in the order of
///   pleo_layout_count; may be NULL, with status_count 0.
/// failed: receives the number of statuses that are not PLEO_FIELD_OK; may be NULL.
/// returns: PLEO_OK; PLEO_E_RECORD if a field failed: the message names the first one, and the
///   record, statuses and failed are set. Nothing is written after any other status: PLEO_E_BUFFER
///   if size or status_count is too small; PLEO_E_MISSING if there is no value at pointer;
///   PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if buffer is NULL, or if the
///   pointer is not a JSON Pointer.
/// since: 0.1.0
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_response_record(
    response: pleo_response,
    pointer: *const c_char,
    pointer_len: i32,
    layout: pleo_layout,
    buffer: *mut c_void,
    size: i32,
    statuses: *mut i32,
    status_count: i32,
    failed: *mut i32,
) -> i32 {
    let pointer = text!(pointer, pointer_len);
    let record = record!(buffer, size, statuses, status_count, failed);
    call(|| {
        let response = handles::response(response)?;
        let layout = handles::layout(layout)?;
        let pointer = pointed(pointer)?;
        RecordOut::new(&layout, record)?.fill(&response, &pointer)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use pleo_core::FieldStatus as Status;

    #[test]
    fn the_constants_are_the_cores() {
        for (constant, status) in [
            (PLEO_FIELD_OK, Status::Ok),
            (PLEO_FIELD_MISSING, Status::Missing),
            (PLEO_FIELD_NULL, Status::Null),
            (PLEO_FIELD_TYPE, Status::Type),
            (PLEO_FIELD_RANGE, Status::Range),
            (PLEO_FIELD_BUFFER, Status::Buffer),
            (PLEO_FIELD_TEXT, Status::Text),
        ] {
            assert_eq!(constant, status as i32);
        }
    }
}
