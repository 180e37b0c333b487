//! Money
//!
//! Convert between decimal digits and minor units.

use std::ffi::c_char;

use crate::args::{Text, out, text};
use crate::guard::call;
use crate::text::{Buffer, Form, TextOut, buffer};
use pleo_core::NAME_MAX;
use pleo_core::{money_minors, money_text};

fn in_digits(form: Form, currency: Text<'_>, minors: i64, buffer: Buffer<'_>) -> i32 {
    call(|| {
        let out = TextOut::new(form, buffer)?;
        let currency = currency.required(NAME_MAX)?;
        out.put(money_text(&currency, minors)?.as_bytes())
    })
}

/// Converts an amount from minor units to decimal digits, NUL-terminated: 12345 of EUR is "123.45",
/// of JPY "12345", of KWD "12.345". The text has at most 21 bytes.
///
/// currency: a code of ISO 4217, for example "EUR", in upper case; at most 64 bytes.
/// minors: the amount in minor units of the currency, any number of 64 bits.
/// returns: PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if the currency is
///   unknown, or has no minor unit, for example XAU.
/// since: 0.1.0
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
        text!(currency, currency_len),
        minors,
        buffer!(buffer, size, needed),
    )
}

/// Converts an amount from minor units to decimal digits in a fixed-width field, padded with spaces
/// to size bytes.
///
/// since: 0.1.0
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
        text!(currency, currency_len),
        minors,
        buffer!(buffer, size, needed),
    )
}

/// Converts an amount from decimal digits to minor units of its currency. Nothing is rounded.
///
/// A plus sign, leading zeros and spaces around the number are allowed. A decimal comma, grouping
/// and an exponent are not.
///
/// currency: a code of ISO 4217, for example "KWD", in upper case; at most 64 bytes.
/// digits: the amount in main units, for example "12.345"; at most 64 bytes.
/// minors: receives the amount in minor units.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if the currency is unknown or digits is not a number;
///   PLEO_E_RANGE if digits has more decimal places than the currency, or if the number of minor
///   units needs more than 64 bits.
/// since: 0.1.0
///
/// Example:
///
///     status = pleo_money_minors(PLEO_STR("KWD"), record.amount, sizeof record.amount, &minors);
///     status = pleo_json_set_money(
///         json, PLEO_STR("/metadata/limit"), PLEO_STR("KWD"), record.amount, sizeof record.amount);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_money_minors(
    currency: *const c_char,
    currency_len: i32,
    digits: *const c_char,
    digits_len: i32,
    minors: *mut i64,
) -> i32 {
    let (currency, digits) = (text!(currency, currency_len), text!(digits, digits_len));
    let out = out!(minors);
    call(|| {
        let mut out = out.required()?;
        let (currency, digits) = (currency.required(NAME_MAX)?, digits.required(NAME_MAX)?);
        out.set(money_minors(&currency, &digits)?);
        Ok(())
    })
}
