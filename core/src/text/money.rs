//! Money: the API counts in a currency's smallest unit, programs in decimal digits. Exact both
//! ways, without floating point.

use std::borrow::Cow;

use crate::error::Error;

/// The currencies of ISO 4217 whose smallest unit is not a hundredth: its number of decimal places,
/// and their codes.
const PLACES: [(usize, &str); 3] = [
    (
        0,
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
];

/// What has a code and no smallest unit.
const NO_UNIT: &str = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX";

/// A currency, by its code of three letters in capitals.
///
/// # Errors
/// [`Error::Argument`] if it is no such code; whether it is in use is not asked.
fn places(currency: &str) -> Result<usize, Error> {
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(Error::argument(
            "currency",
            "is a code of three capitals, such as EUR",
        ));
    }
    if NO_UNIT.split(' ').any(|code| code == currency) {
        return Err(Error::argument(
            "currency",
            "has no smallest unit: it is a metal, a unit of account or none",
        ));
    }
    let other = PLACES
        .iter()
        .find(|(_, codes)| codes.split(' ').any(|code| code == currency));
    Ok(other.map_or(2, |(places, _)| *places))
}

/// An amount in decimal digits: 12345 of EUR is `123.45`, of JPY `12345`, of KWD `12.345`.
///
/// # Errors
/// [`Error::Argument`] if the currency is no code.
pub fn money_text(currency: &str, minors: i64) -> Result<String, Error> {
    let places = places(currency)?;
    let sign = if minors < 0 { "-" } else { "" };
    let digits = format!("{:0>1$}", minors.unsigned_abs(), places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let point = if places == 0 { "" } else { "." };
    Ok(format!("{sign}{whole}{point}{fraction}"))
}

/// An amount in the currency's smallest unit.
///
/// # Errors
/// [`Error::Argument`] if the currency is no code or the digits no number; [`Error::Range`] if it
/// has a fraction of the smallest unit, or does not fit.
pub fn money_minors(currency: &str, digits: &str) -> Result<i64, Error> {
    let places = places(currency)?;
    let number = plain_number(digits)?;
    let (whole, fraction) = number.split_once('.').unwrap_or((&number, ""));
    let (counted, lost) = fraction.split_at(fraction.len().min(places));
    if lost.bytes().any(|digit| digit != b'0') {
        return Err(Error::Range(
            "the amount has more decimal places than its currency",
        ));
    }
    let minors = format!("{whole}{counted:0<places$}").parse();
    minors.map_err(|_| Error::Range("the amount does not fit into 64 bits"))
}

/// A decimal number as JSON has it, from one as programs have it: with a plus, zeros before it,
/// blanks around it.
///
/// # Errors
/// [`Error::Argument`] if it is none; an exponent is none either.
pub(crate) fn plain_number(digits: &str) -> Result<Cow<'_, str>, Error> {
    let trimmed = digits.trim_ascii();
    let unsigned = trimmed.strip_prefix(['+', '-']).unwrap_or(trimmed);
    let (whole, fraction) = unsigned
        .split_once('.')
        .map_or((unsigned, None), |(whole, rest)| (whole, Some(rest)));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !fraction.is_none_or(is_digits) {
        return Err(Error::argument(
            "digits",
            "is a number such as -1234.50, with a point and without grouping",
        ));
    }
    let zeros = whole
        .bytes()
        .take(whole.len() - 1)
        .take_while(|byte| *byte == b'0')
        .count();
    let number = &unsigned[zeros..];
    Ok(if trimmed.starts_with('-') {
        format!("-{number}").into()
    } else {
        number.into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_their_currencys_places() {
        for (currency, minors, text) in [
            ("EUR", 12345, "123.45"),
            ("EUR", 5, "0.05"),
            ("EUR", 0, "0.00"),
            ("DKK", -1, "-0.01"),
            ("JPY", 12345, "12345"),
            ("JPY", -7, "-7"),
            ("KWD", 12345, "12.345"),
            ("CLF", 1, "0.0001"),
            ("EUR", i64::MIN, "-92233720368547758.08"),
            ("JPY", i64::MAX, "9223372036854775807"),
        ] {
            assert_eq!(money_text(currency, minors).unwrap(), text);
            assert_eq!(money_minors(currency, text).unwrap(), minors, "{text}");
        }
        assert!(
            ["", "EU", "eur", "EURO", "E1R", "ÆØ"]
                .iter()
                .all(|code| money_text(code, 1).is_err())
        );
    }

    #[test]
    fn a_number_is_written_as_json_has_it() {
        for (digits, number) in [
            ("000", "0"),
            (" +007.50 ", "7.50"),
            ("-0", "-0"),
            ("-100.0", "-100.0"),
        ] {
            assert_eq!(plain_number(digits).unwrap(), number);
        }
    }

    #[test]
    fn digits_are_taken_as_fields_have_them_and_never_rounded() {
        for (currency, digits, minors) in [
            ("EUR", " 000123.4 ", 12340),
            ("EUR", "+7", 700),
            ("EUR", "1.5000", 150),
            ("JPY", "3.00", 3),
            ("SEK", "-0", 0),
        ] {
            assert_eq!(money_minors(currency, digits).unwrap(), minors, "{digits}");
        }
        for (currency, digits) in [
            ("EUR", "0.001"),
            ("JPY", "0.5"),
            ("EUR", "92233720368547758.08"),
            ("KWD", "1.0001"),
        ] {
            assert!(
                matches!(money_minors(currency, digits), Err(Error::Range(_))),
                "{digits}"
            );
        }
        for wrong in [
            "", "-", ".5", "5.", "1,5", "1e3", "1 000", "--1", "+-1", "1.2.3", "٣", "NaN",
        ] {
            assert!(
                matches!(money_minors("EUR", wrong), Err(Error::Argument { .. })),
                "{wrong}"
            );
        }
    }
}
