//! Records
//!
//! Fill a record of the program from a response. A layout gives the place and the type of each
//! field.

use std::ffi::{c_char, c_void};
use std::sync::Arc;

use crate::args::{Buffer, Out, maybe, natural, required};
use crate::guard::{call, encoding};
use crate::handles;
use crate::objects::Object;
use crate::reading::{length as count, pointed};
use crate::record::RecordOut;
use crate::text::{Form, TextOut};
use crate::types::{pleo_config, pleo_layout, pleo_response};
use pleo_core::binding::lock;
use pleo_core::{LAYOUT_MAX, Layout};

/// The field holds its value, or its default where the layout allows that.
pub const PLEO_FIELD_OK: i32 = 0;
/// There is no value at the field's pointer.
pub const PLEO_FIELD_MISSING: i32 = 1;
/// The value is null.
pub const PLEO_FIELD_NULL: i32 = 2;
/// The value is of another type than the one the layout says.
pub const PLEO_FIELD_TYPE: i32 = 3;
/// The number has a digit that the field has no place for, or is negative and the field has no
/// sign.
pub const PLEO_FIELD_RANGE: i32 = 4;
/// The text is longer than the field, or the array has more items than the table has rows.
pub const PLEO_FIELD_BUFFER: i32 = 5;
/// The text has a character that text_encoding lacks, a NUL in a field that ends with one, or half
/// a surrogate pair.
pub const PLEO_FIELD_TEXT: i32 = 6;

/// Makes a layout: where the values of an answer go in a record of the program's, and how. It never
/// changes, fills any number of records from any thread, and belongs to no client. docs/records.md
/// has its language.
///
/// config: whose text_encoding and text_unmappable the text and the records are in; copied; 0 for
/// UTF-8. text: lines such as the example's, at most 65536 bytes. layout: where the handle goes;
/// freed with pleo_free. Returns PLEO_OK; PLEO_E_ARGUMENT with the line and column of what is wrong;
/// PLEO_E_CONFIG if an option was refused; PLEO_E_TEXT, PLEO_E_HANDLE. Since 0.1.0. Any thread. An
/// example:
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
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { Out::new(layout, "layout") }?;
        if config != 0 {
            lock(&handles::config(config)?.config)?.encoding_in_force()?;
        }
        // SAFETY: as above.
        let text = unsafe { required(text, length, "text", LAYOUT_MAX) }?;
        let layout = Layout::new(&text, encoding())?;
        out.set(handles::add(Object::Layout(Arc::new(layout)))?);
        Ok(())
    })
}

fn number(
    layout: pleo_layout,
    (out, name): (*mut i32, &'static str),
    get: impl FnOnce(&Layout) -> usize,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { Out::new(out, name) }?;
        out.set(count(get(&*handles::layout(layout)?)));
        Ok(())
    })
}

/// Tells how many bytes the records of a layout have.
///
/// Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_layout_size(layout: pleo_layout, size: *mut i32) -> i32 {
    number(layout, (size, "size"), Layout::size)
}

/// Tells how many statuses a record of a layout has: one for each field, in the order of the
/// layout; for a table its own, and then one for each field of each row.
///
/// Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_layout_count(layout: pleo_layout, count: *mut i32) -> i32 {
    number(layout, (count, "count"), Layout::count)
}

fn name(form: Form, layout: pleo_layout, index: i32, (buffer, size, needed): Buffer) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let out = unsafe { TextOut::new(form, buffer, size, needed) }?;
        let layout = handles::layout(layout)?;
        out.put(layout.name(natural(index, "index")?)?.as_bytes())
    })
}

/// Copies the name of the field that a status of a record is of, ended with a NUL; of a field in a
/// table with its row, which are counted from 1: "LINES(3).AMOUNT".
///
/// index: of the status, from 0 on. Returns PLEO_OK; PLEO_E_MISSING if there are not as many;
/// PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_layout_name_text(
    layout: pleo_layout,
    index: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    name(Form::Text, layout, index, (buffer, size, needed))
}

/// As pleo_layout_name_text, into a field of exactly size bytes, blanks behind it.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_layout_name_field(
    layout: pleo_layout,
    index: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    name(Form::Field, layout, index, (buffer, size, needed))
}

/// Fills a record from an answer's JSON, all fields in one call.
///
/// pointer: where the value is that the layout's pointers begin at, as for pleo_response_text;
/// absent for the whole. buffer: the record; all of its bytes are written, and none behind them.
/// size: at least those of pleo_layout_size. statuses: where one of PLEO_FIELD_... goes for each
/// field, as pleo_layout_count has them; may be NULL, with 0. failed: where the number of those goes
/// that are not PLEO_FIELD_OK; may be NULL. Returns PLEO_OK; PLEO_E_RECORD if a field failed: its
/// message names the first, failed and statuses are set, and the record is filled all the same, a
/// field that failed with its default, or else blanks or zero. After any other status nothing was
/// written: PLEO_E_BUFFER if size or status_count is too small, PLEO_E_MISSING if there is no value
/// at the pointer, PLEO_E_NOT_JSON, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. What an amount's
/// value counts is as for pleo_response_money_text. Since 0.1.0. Any thread.
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
    call(|| {
        // SAFETY: the header's promise.
        let failed = unsafe { maybe(failed) };
        let response = handles::response(response)?;
        let layout = handles::layout(layout)?;
        // SAFETY: as above.
        let (pointer, record) = unsafe {
            (
                pointed((pointer, pointer_len))?,
                RecordOut::new(&layout, (buffer, size), (statuses, status_count), failed)?,
            )
        };
        record.fill(&response, &pointer)
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
