//! Date and time
//!
//! Convert between RFC 3339 and numbers.

use std::ffi::c_char;

use crate::args::{Buffer, Text};
use crate::args::{Out, required};
use crate::guard::call;
use crate::text::{Form, TextOut};
use pleo_core::Error;
use pleo_core::NAME_MAX;
use pleo_core::Timestamp;

fn read(
    (start, length): Text,
    change: impl FnOnce(Timestamp) -> Result<Timestamp, Error>,
) -> Result<Timestamp, Error> {
    // SAFETY: the header's promise.
    let text =
        unsafe { required(start, length, "text", NAME_MAX) }.map_err(|error| match error {
            // Whoever passes another text by mistake learns what is wanted.
            Error::Argument { argument, problem } => Error::argument(
                argument,
                format!("{problem}; it takes a date and time such as 2026-11-25T16:47:00Z"),
            ),
            other => other,
        })?;
    change(Timestamp::read(&text)?)
}

/// Reads a date and time in RFC 3339, such as "2026-11-25T16:47:00+01:00", as it is written. Parts
/// of a second are left out; a date alone is its first moment in UTC.
///
/// text: at most 64 bytes. date: where YYYYMMDD goes, such as 20261125. time: where HHMMSS goes,
/// such as 164700. offset_minutes: where goes by how many minutes that clock is ahead of UTC, such
/// as 60; negative behind it. Returns PLEO_OK; PLEO_E_ARGUMENT if there is no such date and time;
/// PLEO_E_TEXT. Since 0.1.0. Any thread. An example:
///
///     pleo_response_text(response, "/createdAt", PLEO_NTS, buffer, sizeof buffer, NULL);
///     status = pleo_time_read_utc(buffer, PLEO_NTS, &date, &time_of_day);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_time_read(
    text: *const c_char,
    text_len: i32,
    date: *mut i32,
    time: *mut i32,
    offset_minutes: *mut i32,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let (date, time, offset) = unsafe {
            (
                Out::new(date, "date"),
                Out::new(time, "time"),
                Out::new(offset_minutes, "offset_minutes"),
            )
        };
        // Not before all of them are zero.
        let (mut date, mut time, mut offset) = (date?, time?, offset?);
        let moment = read((text, text_len), Ok)?;
        date.set(moment.date);
        time.set(moment.time);
        offset.set(moment.offset);
        Ok(())
    })
}

/// Reads a date and time in RFC 3339 by the clock of UTC.
///
/// text, date, time: as for pleo_time_read. Returns as pleo_time_read; PLEO_E_RANGE if it is
/// outside the years 1 to 9999 there. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_time_read_utc(
    text: *const c_char,
    text_len: i32,
    date: *mut i32,
    time: *mut i32,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let (date, time) = unsafe { (Out::new(date, "date"), Out::new(time, "time")) };
        let (mut date, mut time) = (date?, time?);
        let moment = read((text, text_len), Timestamp::in_utc)?;
        date.set(moment.date);
        time.set(moment.time);
        Ok(())
    })
}

fn write(form: Form, moment: Timestamp, (buffer, size, needed): Buffer) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let out = unsafe { TextOut::new(form, buffer, size, needed) }?;
        out.put(moment.text()?.as_bytes())
    })
}

/// Copies a date and time as RFC 3339 has them, ended with a NUL, with Z for UTC.
///
/// date: YYYYMMDD. time: HHMMSS. offset_minutes: by how many minutes that clock is ahead of UTC.
/// Returns PLEO_OK, PLEO_E_BUFFER; PLEO_E_ARGUMENT if there is no such date and time. Since 0.1.0.
/// Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_time_text(
    date: i32,
    time: i32,
    offset_minutes: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    write(
        Form::Text,
        Timestamp {
            date,
            time,
            offset: offset_minutes,
        },
        (buffer, size, needed),
    )
}

/// As pleo_time_text, into a field of exactly size bytes, blanks behind it.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_time_field(
    date: i32,
    time: i32,
    offset_minutes: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    write(
        Form::Field,
        Timestamp {
            date,
            time,
            offset: offset_minutes,
        },
        (buffer, size, needed),
    )
}
