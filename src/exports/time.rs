//! Date and time
//!
//! Convert between RFC 3339 and numbers.

use std::ffi::c_char;

use crate::args::{Text, out, text};
use crate::guard::call;
use crate::text::{Buffer, Form, TextOut, buffer};
use pleo_core::Error;
use pleo_core::NAME_MAX;
use pleo_core::Timestamp;

fn read(
    text: Text<'_>,
    change: impl FnOnce(Timestamp) -> Result<Timestamp, Error>,
) -> Result<Timestamp, Error> {
    let text = text.required(NAME_MAX).map_err(|error| match error {
        // Whoever passes another text by mistake learns what is wanted.
        Error::Argument { argument, problem } => Error::argument(
            argument,
            format!("{problem}; the value must be a date and time, e.g. 2026-11-25T16:47:00Z"),
        ),
        other => other,
    })?;
    change(Timestamp::read(&text)?)
}

/// Reads a date and time of RFC 3339, for example "2026-11-25T16:47:00+01:00", in the time zone in
/// which it is written.
///
/// A fraction of a second is dropped. A date without a time is 00:00:00 UTC. A time needs its zone:
/// Z, or an offset in hours and minutes. Second 60 is accepted only where it can be a leap second:
/// in the last minute of a day of UTC.
///
/// text: the date and time, at most 64 bytes. Spaces around it are ignored.
/// date: receives the date, YYYYMMDD: 20261125.
/// time: receives the time of day, HHMMSS: 164700.
/// offset_minutes: receives the offset from UTC in minutes, -1439 to 1439: 60; negative west of
///   Greenwich.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if text is not a date and time in the years 1 to 9999.
/// since: 0.1.0
///
/// Example:
///
///     pleo_response_text(response, PLEO_STR("/createdAt"), buffer, sizeof buffer, NULL);
///     status = pleo_time_read_utc(buffer, PLEO_NTS, &date, &time_of_day);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_time_read(
    text: *const c_char,
    text_len: i32,
    date: *mut i32,
    time: *mut i32,
    offset_minutes: *mut i32,
) -> i32 {
    let text = text!(text, text_len);
    let (date, time, offset) = (out!(date), out!(time), out!(offset_minutes));
    call(|| {
        let (mut date, mut time) = (date.required()?, time.required()?);
        let mut offset = offset.required()?;
        let moment = read(text, Ok)?;
        date.set(moment.date);
        time.set(moment.time);
        offset.set(moment.offset);
        Ok(())
    })
}

/// Reads a date and time of RFC 3339 and converts it to UTC.
///
/// text: the date and time, as for pleo_time_read; at most 64 bytes.
/// date: receives the date in UTC, YYYYMMDD.
/// time: receives the time of day in UTC, HHMMSS.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if text is not a date and time in the years 1 to 9999;
///   PLEO_E_RANGE if it is outside these years in UTC.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_time_read_utc(
    text: *const c_char,
    text_len: i32,
    date: *mut i32,
    time: *mut i32,
) -> i32 {
    let text = text!(text, text_len);
    let (date, time) = (out!(date), out!(time));
    call(|| {
        let (mut date, mut time) = (date.required()?, time.required()?);
        let moment = read(text, Timestamp::in_utc)?;
        date.set(moment.date);
        time.set(moment.time);
        Ok(())
    })
}

fn write(form: Form, moment: Timestamp, buffer: Buffer<'_>) -> i32 {
    call(|| {
        let out = TextOut::new(form, buffer)?;
        out.put(moment.text()?.as_bytes())
    })
}

/// Writes a date and time in RFC 3339, NUL-terminated, for example "2026-11-25T16:47:00+01:00", and
/// with "Z" for UTC. The text has at most 25 bytes.
///
/// date: the date, YYYYMMDD, in the years 1 to 9999: 20261125.
/// time: the time of day, HHMMSS, 0 to 235959: 164700. Second 60 as for pleo_time_read.
/// offset_minutes: the offset of date and time from UTC in minutes, -1439 to 1439: 60; 0 for UTC.
/// returns: PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if there is no such
///   date and time.
/// since: 0.1.0
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
        buffer!(buffer, size, needed),
    )
}

/// Writes a date and time in RFC 3339 into a fixed-width field, padded with spaces to size bytes.
///
/// since: 0.1.0
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
        buffer!(buffer, size, needed),
    )
}
