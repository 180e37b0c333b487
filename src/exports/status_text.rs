//! Names of statuses
//!
//! The name of a status, and what it means.

use std::ffi::{CStr, c_char};

use pleo_core::Status;

use crate::guard::quiet;
use crate::text::{Form, TextOut, buffer};
use crate::types::PLEO_OK;

fn name(status: i32) -> &'static CStr {
    match Status::from_number(status) {
        Some(status) => status.name(),
        None if status == PLEO_OK => c"PLEO_OK",
        None => c"PLEO_E_?",
    }
}

fn meaning(status: i32) -> &'static CStr {
    match Status::from_number(status) {
        Some(status) => status.meaning(),
        None if status == PLEO_OK => c"Success.",
        None => c"Unknown status; a newer version of the library may define it.",
    }
}

/// The name of a status, such as "PLEO_E_KEY": a static text, never freed.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_status_name(status: i32) -> *const c_char {
    name(status).as_ptr()
}

/// Copies the name of a status, ended with a NUL.
///
/// Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_status_name_text(
    status: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    let buffer = buffer!(buffer, size, needed);
    quiet(|| {
        let out = TextOut::new(Form::Text, buffer)?;
        out.put(name(status).to_bytes())
    })
}

/// Copies the name of a status into a field of exactly size bytes, blanks behind it.
///
/// Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_status_name_field(
    status: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    let buffer = buffer!(buffer, size, needed);
    quiet(|| {
        let out = TextOut::new(Form::Field, buffer)?;
        out.put(name(status).to_bytes())
    })
}

/// What a status means, in a line of at most 80 columns: a static text, never freed.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_status_meaning(status: i32) -> *const c_char {
    meaning(status).as_ptr()
}

/// Copies what a status means, ended with a NUL.
///
/// Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_status_meaning_text(
    status: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    let buffer = buffer!(buffer, size, needed);
    quiet(|| {
        let out = TextOut::new(Form::Text, buffer)?;
        out.put(meaning(status).to_bytes())
    })
}

/// Copies what a status means into a field of exactly size bytes, blanks behind it.
///
/// Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_status_meaning_field(
    status: i32,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    let buffer = buffer!(buffer, size, needed);
    quiet(|| {
        let out = TextOut::new(Form::Field, buffer)?;
        out.put(meaning(status).to_bytes())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_name_and_meaning_and_others_have_none() {
        for status in Status::ALL {
            assert_eq!(name(status.number()), status.name());
            assert_eq!(meaning(status.number()), status.meaning());
        }
        assert_eq!(name(PLEO_OK), c"PLEO_OK");
        assert_eq!(name(-1), c"PLEO_E_?");
        assert!(!meaning(PLEO_OK).is_empty() && !meaning(-1).is_empty());
    }
}
