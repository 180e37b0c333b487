//! Version
//!
//! Versions to compare with those of this header.

use std::ffi::{CStr, c_char};

use crate::guard::quiet;
use crate::text::{Form, TextOut, buffer};

/// The version of this header as a number: major * 1000000 + minor * 1000 + patch.
pub const PLEO_HEADER_VERSION_NUMBER: i32 = 1000;

/// The version of the binary interface that this header describes. A library with another one is
/// not for it.
pub const PLEO_HEADER_ABI_VERSION: i32 = 0;

const VERSION: &CStr =
    match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => c"",
    };

/// The library's version, such as "0.1.0": a static text, never freed.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_version() -> *const c_char {
    VERSION.as_ptr()
}

/// Copies the library's version, ended with a NUL.
///
/// Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_version_text(
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    let buffer = buffer!(buffer, size, needed);
    quiet(|| TextOut::new(Form::Text, buffer)?.put(VERSION.to_bytes()))
}

/// Copies the library's version into a field of exactly size bytes, blanks behind it.
///
/// Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_version_field(
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    let buffer = buffer!(buffer, size, needed);
    quiet(|| TextOut::new(Form::Field, buffer)?.put(VERSION.to_bytes()))
}

/// The library's version as a number, to be compared with PLEO_HEADER_VERSION_NUMBER.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_version_number() -> i32 {
    VERSION
        .to_bytes()
        .split(|byte| *byte == b'.')
        .fold(0, |number, part| {
            number * 1000
                + part
                    .iter()
                    .fold(0, |part, digit| part * 10 + i32::from(digit - b'0'))
        })
}

/// The version of the library's binary interface, to be compared with PLEO_HEADER_ABI_VERSION: a
/// program may use a newer library as long as this number is the same.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_abi_version() -> i32 {
    PLEO_HEADER_ABI_VERSION
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_and_the_package_have_one_version() {
        assert_eq!(PLEO_HEADER_VERSION_NUMBER, pleo_version_number());
        assert_eq!(PLEO_HEADER_ABI_VERSION, pleo_core::INTERFACE);
    }
}
