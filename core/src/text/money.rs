//! Money: the API uses a currency's smallest unit, programs decimal digits. Exact in both
//! directions, without floating point.

use std::borrow::Cow;

use crate::error::Error;

/// The currencies of ISO 4217 by the decimal places of their smallest unit, including those of the
/// last ten years. A missing one is an error: assuming two places would be wrong by a factor of a
/// hundred for some.
const PLACES: [(usize, &str); 4] = [
    (
        0,
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    ),
    (
        2,
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP \
         BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR \
         FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR \
         KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MXV \
         MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG \
         SEK SGD SHP SLE SLL SOS SRD SSP STD STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH \
         USD USN UYU UZS VED VEF VES WST XCD XCG YER ZAR ZMW ZWG ZWL",
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
];

/// The unit of an amount's `value`, which the API has in some places instead of `minors`. The API
/// calls it cents, and does not define that for a currency without hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ValueUnit {
    /// The currency's smallest unit, like `minors`.
    #[default]
    Minors,
    /// Hundredths of every currency.
    Hundredths,
}

impl ValueUnit {
    /// Parses the option.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "minors" => Some(Self::Minors),
            "hundredths" => Some(Self::Hundredths),
            _ => None,
        }
    }
}

/// Codes without a smallest unit.
const NO_UNIT: &str = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX";

/// Whether a list of codes, separated by spaces, contains this one.
fn has_code(codes: &str, currency: &str) -> bool {
    let (codes, last) = codes.as_bytes().as_chunks();
    let wanted = match currency.as_bytes() {
        [a, b, c] => [*a, *b, *c, b' '],
        _ => return false,
    };
    codes.contains(&wanted) || *last == wanted[..3]
}

/// The decimal places of a currency, by its code of three upper-case letters.
///
/// # Errors
/// [`Error::Argument`] if the code is invalid or unknown.
pub(crate) fn places(currency: &str) -> Result<usize, Error> {
    let known = PLACES
        .iter()
        .find(|(_, codes)| has_code(codes, currency))
        .map(|(places, _)| *places);
    known.ok_or_else(|| {
        let problem =
            if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
                "must be three upper-case letters, e.g. EUR"
            } else if has_code(NO_UNIT, currency) {
                "has no smallest unit (a metal or a unit of account); use a real currency"
            } else {
                "is unknown to this version of the library; convert the amount in your program"
            };
        Error::argument("currency", problem)
    })
}

/// The power of ten by which an amount's `value` is multiplied to get the smallest unit of a
/// currency with so many decimal places.
pub(crate) fn value_exponent(places: usize, unit: ValueUnit) -> i64 {
    match unit {
        ValueUnit::Minors => 0,
        ValueUnit::Hundredths => power(places) - 2,
    }
}

/// Decimal places as a power of ten.
pub(crate) fn power(places: usize) -> i64 {
    i64::try_from(places).unwrap_or(i64::MAX)
}

/// An amount in decimal digits: 12345 of EUR is `123.45`, of JPY `12345`, of KWD `12.345`.
///
/// # Errors
/// [`Error::Argument`] if the currency is not a valid code.
pub fn money_text(currency: &str, minors: i64) -> Result<String, Error> {
    Ok(with_places(
        minors < 0,
        minors.unsigned_abs(),
        places(currency)?,
    ))
}

/// A number in decimal digits, with so many after the decimal point.
pub(crate) fn with_places(negative: bool, size: u64, places: usize) -> String {
    let sign = if negative { "-" } else { "" };
    let digits = format!("{:0>1$}", size, places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let point = if places == 0 { "" } else { "." };
    format!("{sign}{whole}{point}{fraction}")
}

/// An amount in the currency's smallest unit.
///
/// # Errors
/// [`Error::Argument`] if the currency is not a valid code or the digits are not a number;
/// [`Error::Range`] if it has a fraction of the smallest unit, or does not fit.
pub fn money_minors(currency: &str, digits: &str) -> Result<i64, Error> {
    let places = places(currency)?;
    let number = plain_number(digits)?;
    let (whole, fraction) = number.split_once('.').unwrap_or((&number, ""));
    let (counted, lost) = fraction.split_at(fraction.len().min(places));
    if lost.bytes().any(|digit| digit != b'0') {
        return Err(Error::range(
            "the amount has more decimal places than its currency; round it first",
        ));
    }
    let minors = format!("{whole}{counted:0<places$}").parse();
    minors.map_err(|_| Error::range("the amount does not fit into 64 bits"))
}

/// Converts a program's decimal number to JSON's form: without plus sign, leading zeros and spaces
/// around it.
///
/// # Errors
/// [`Error::Argument`] if it is not a number, or has an exponent.
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
            "must be a number, e.g. -1234.50: with a decimal point, and without grouping",
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
    fn a_currency_that_is_not_known_has_no_places() {
        assert!(money_text("XYZ", 1).is_err() && money_minors("ABC", "1").is_err());
        let codes: Vec<&str> = PLACES
            .iter()
            .flat_map(|(_, codes)| codes.split(' '))
            .collect();
        for code in &codes {
            assert!(
                code.len() == 3 && codes.iter().filter(|other| other == &code).count() == 1,
                "{code}"
            );
            assert!(!NO_UNIT.contains(code), "{code}");
        }
    }

    #[test]
    fn a_value_counts_what_the_option_says() {
        use ValueUnit::{Hundredths, Minors};
        for (currency, hundredths) in [("SEK", 0), ("JPY", -2), ("KWD", 1)] {
            let places = places(currency).unwrap();
            assert_eq!(value_exponent(places, Minors), 0, "{currency}");
            assert_eq!(value_exponent(places, Hundredths), hundredths, "{currency}");
        }
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
