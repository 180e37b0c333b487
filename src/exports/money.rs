//! Money
//!
//! Convert between decimal digits and minor units.

use std::ffi::c_char;

use crate::args::{Buffer, Text};
use crate::args::{Out, required};
use crate::guard::call;
use crate::text::{Form, TextOut};
use pleo_core::NAME_MAX;
use pleo_core::{money_minors, money_text};

fn in_digits(form: Form, currency: Text, minors: i64, (buffer, size, needed): Buffer) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let (out, currency) = unsafe {
            (
                TextOut::new(form, buffer, size, needed)?,
                required(currency.0, currency.1, "currency", NAME_MAX)?,
            )
        };
        out.put(money_text(&currency, minors)?.as_bytes())
    })
}

/// Copies an amount in decimal digits, ended with a NUL: 12345 of EUR is "123.45", of JPY "12345",
/// of KWD "12.345".
///
/// currency: a code of ISO 4217 such as "EUR", at most 64 bytes. minors: how many of its smallest
/// unit. Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT, PLEO_E_TEXT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_money_text(
    currency: *const c_char,
    currency_len: i32,
    minors: i64,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    in_digits(
        Form::Text,
        (currency, currency_len),
        minors,
        (buffer, size, needed),
    )
}

/// As pleo_money_text, into a field of exactly size bytes, blanks behind it.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_money_field(
    currency: *const c_char,
    currency_len: i32,
    minors: i64,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    in_digits(
        Form::Field,
        (currency, currency_len),
        minors,
        (buffer, size, needed),
    )
}

/// Turns an amount in decimal digits into how many of its currency's smallest unit it is. Nothing
/// is rounded.
///
/// currency: as for pleo_money_text. digits: as for pleo_json_set_decimal, at most 64 bytes.
/// minors: where the number goes. Returns PLEO_OK; PLEO_E_RANGE if the digits have a fraction of
/// the smallest unit, or the number does not fit; PLEO_E_ARGUMENT, PLEO_E_TEXT. Since 0.1.0. Any
/// thread. An example:
///
///     status = pleo_money_minors("KWD", PLEO_NTS, record.amount, sizeof record.amount, &minors);
///     status = pleo_json_set_money(
///         json, "/metadata/limit", PLEO_NTS, "KWD", PLEO_NTS, record.amount, sizeof record.amount);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_money_minors(
    currency: *const c_char,
    currency_len: i32,
    digits: *const c_char,
    digits_len: i32,
    minors: *mut i64,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let (mut out, currency, digits) = unsafe {
            (
                Out::new(minors, "minors")?,
                required(currency, currency_len, "currency", NAME_MAX)?,
                required(digits, digits_len, "digits", NAME_MAX)?,
            )
        };
        out.set(money_minors(&currency, &digits)?);
        Ok(())
    })
}
