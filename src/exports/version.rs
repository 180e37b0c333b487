//! Version
//!
//! Versions to compare with those of this header.

use std::ffi::{CStr, c_char};

use crate::guard::quiet;
use crate::text::{Form, TextOut, buffer};

/// The version of this header as a number: major * 1000000 + minor * 1000 + patch.
pub const PLEO_HEADER_VERSION_NUMBER: i32 = 1000;

/// The version of the binary interface of this header. It must equal pleo_abi_version().
pub const PLEO_HEADER_ABI_VERSION: i32 = 1;

const VERSION: &CStr =
    match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => c"",
    };

/// Returns the version of the library, for example "0.1.0".
///
/// returns: a static NUL-terminated string, never freed.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn pleo_version() -> *const c_char {
    VERSION.as_ptr()
}

/// Copies the version of the library.
///
/// returns: PLEO_OK; PLEO_E_BUFFER.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_version_text(
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    let buffer = buffer!(buffer, size, needed);
    quiet(|| TextOut::new(Form::Text, buffer)?.put(VERSION.to_bytes()))
}

/// Copies the version of the library into a space-padded field.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_version_field(
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    let buffer = buffer!(buffer, size, needed);
    quiet(|| TextOut::new(Form::Field, buffer)?.put(VERSION.to_bytes()))
}

/// Returns the version of the library as a number, for comparison with PLEO_HEADER_VERSION_NUMBER.
///
/// returns: major * 1000000 + minor * 1000 + patch.
/// since: 0.1.0
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

/// Returns the version of the library's binary interface.
///
/// A program can use a newer library as long as this number equals PLEO_HEADER_ABI_VERSION.
///
/// returns: the number.
/// since: 0.1.0
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
