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

/// Returns the name of a status, for example "PLEO_E_KEY".
///
/// status: PLEO_OK or a PLEO_E_ constant.
/// returns: a static NUL-terminated string, never freed; "PLEO_E_?" for any other number.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn pleo_status_name(status: i32) -> *const c_char {
    name(status).as_ptr()
}

/// Copies the name of a status, for example "PLEO_E_KEY".
///
/// status: PLEO_OK or a PLEO_E_ constant; for any other number the name is "PLEO_E_?".
/// returns: PLEO_OK; PLEO_E_BUFFER.
/// since: 0.1.0
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

/// Copies the name of a status into a space-padded field.
///
/// since: 0.1.0
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

/// Returns what a status means, in one line of at most 80 bytes.
///
/// status: PLEO_OK or a PLEO_E_ constant. Any other number has a meaning that says so.
/// returns: a static NUL-terminated string, never freed.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn pleo_status_meaning(status: i32) -> *const c_char {
    meaning(status).as_ptr()
}

/// Copies what a status means, in one line of at most 80 bytes.
///
/// status: PLEO_OK or a PLEO_E_ constant. Any other number has a meaning that says so.
/// returns: PLEO_OK; PLEO_E_BUFFER.
/// since: 0.1.0
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

/// Copies what a status means into a space-padded field.
///
/// since: 0.1.0
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
