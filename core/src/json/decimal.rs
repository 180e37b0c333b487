//! Exact decimal numbers: compared and scaled without floating point.

/// A whole number, as sign and magnitude.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Whole {
    /// Zero is never negative.
    pub(crate) negative: bool,
    pub(crate) size: u64,
}

impl Whole {
    pub(crate) fn new(negative: bool, size: u64) -> Self {
        Self {
            negative: negative && size != 0,
            size,
        }
    }

    /// A JSON number multiplied by a power of ten; `None` if the result is not whole or needs more
    /// than 64 bits.
    pub(crate) fn read(text: &[u8], power: i64) -> Option<Self> {
        let parts = Parts::of(text);
        // How many digits are before the decimal point.
        let before = i64::try_from(parts.whole.len())
            .ok()?
            .saturating_add(parts.exponent())
            .saturating_add(power);
        let before = usize::try_from(before).unwrap_or(0);
        let mut size = 0_u64;
        let mut count = 0;
        for digit in parts.whole.iter().chain(parts.fraction) {
            if count < before {
                size = tenfold(size)?.checked_add(u64::from(*digit - b'0'))?;
            } else if *digit != b'0' {
                return None;
            }
            count += 1;
        }
        if size != 0 {
            // At most twenty iterations: then it does not fit.
            for _ in count..before {
                size = tenfold(size)?;
            }
        }
        Some(Self::new(parts.negative, size))
    }

    /// The number multiplied by a power of ten; `None` as for [`Whole::read`].
    pub(crate) fn times_ten_to(self, power: i64) -> Option<Self> {
        let mut size = self.size;
        for _ in 0..power.unsigned_abs() {
            if size == 0 {
                break;
            }
            if power > 0 {
                size = tenfold(size)?;
            } else if size.is_multiple_of(10) {
                size /= 10;
            } else {
                return None;
            }
        }
        Some(Self { size, ..self })
    }

    /// The number, if it fits.
    pub(crate) fn to_int64(self) -> Option<i64> {
        if self.negative {
            0_i64.checked_sub_unsigned(self.size)
        } else {
            i64::try_from(self.size).ok()
        }
    }
}

impl From<i64> for Whole {
    fn from(number: i64) -> Self {
        Self::new(number < 0, number.unsigned_abs())
    }
}

/// How many digits a JSON number has before and after the decimal point, without leading and
/// trailing zeros; [`usize::MAX`] if that is more than memory holds.
pub(crate) fn extent(text: &[u8]) -> (usize, usize) {
    let parts = Parts::of(text);
    let digits = || parts.whole.iter().chain(parts.fraction);
    let Some(zeros_before) = digits().position(|digit| *digit != b'0') else {
        return (0, 0);
    };
    let zeros_behind = digits().rev().take_while(|digit| **digit == b'0').count();
    let signed = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let before = parts
        .exponent()
        .saturating_add(signed(parts.whole.len()) - signed(zeros_before));
    let behind =
        (signed(parts.fraction.len()) - signed(zeros_behind)).saturating_sub(parts.exponent());
    let count = |digits: i64| usize::try_from(digits.max(0)).unwrap_or(usize::MAX);
    (count(before), count(behind))
}

/// A parsed JSON number.
struct Parts<'a> {
    negative: bool,
    whole: &'a [u8],
    fraction: &'a [u8],
    /// Its text; empty means 0.
    exponent: &'a [u8],
}

impl<'a> Parts<'a> {
    fn of(text: &'a [u8]) -> Self {
        let (negative, text) = match text.strip_prefix(b"-") {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mantissa, exponent) = parted(text, |byte| matches!(byte, b'e' | b'E'));
        let (whole, fraction) = parted(mantissa, |byte| byte == b'.');
        Self {
            negative,
            whole,
            fraction,
            exponent,
        }
    }

    /// The exponent; `None` if it is out of range.
    fn exponent_in_use(&self) -> Option<i64> {
        match self.exponent {
            [] => Some(0),
            text => str::from_utf8(text).ok()?.parse().ok(),
        }
    }

    /// The exponent; the nearest bound if it is out of range.
    fn exponent(&self) -> i64 {
        let bound = if self.exponent.starts_with(b"-") {
            i64::MIN
        } else {
            i64::MAX
        };
        self.exponent_in_use().unwrap_or(bound)
    }
}

fn tenfold(size: u64) -> Option<u64> {
    size.checked_mul(10)
}

/// The text before and after the first such byte.
fn parted(text: &[u8], is_mark: impl Fn(u8) -> bool) -> (&[u8], &[u8]) {
    match text.iter().position(|byte| is_mark(*byte)) {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, &[]),
    }
}

/// A number as sign, digits without leading and trailing zeros, and a power of ten.
#[derive(PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    digits: String,
    exponent: i64,
}

impl Decimal {
    /// Parses a JSON number; `None` if its exponent is out of range.
    pub(crate) fn read(text: &str) -> Option<Decimal> {
        let parts = Parts::of(text.as_bytes());
        let digits = String::from_utf8([parts.whole, parts.fraction].concat()).ok()?;
        let significant = digits.trim_end_matches('0');
        let exponent = parts
            .exponent_in_use()?
            .checked_sub(i64::try_from(parts.fraction.len()).ok()?)?
            .checked_add(i64::try_from(digits.len() - significant.len()).ok()?)?;
        let digits = significant.trim_start_matches('0').to_owned();
        let zero = digits.is_empty();
        Some(Decimal {
            negative: parts.negative && !zero,
            digits,
            exponent: if zero { 0 } else { exponent },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_whole_after_the_power_or_none() {
        for (text, power, expected) in [
            ("0", 0, Some(0)),
            ("-0", 0, Some(0)),
            ("-0.00e-5", 0, Some(0)),
            ("0e99999999999999999999", 0, Some(0)),
            ("12", 2, Some(1200)),
            ("-12.34", 2, Some(-1234)),
            ("12.340", 2, Some(1234)),
            ("12.341", 2, None),
            ("0.001", 2, None),
            ("1200", -2, Some(12)),
            ("1201", -2, None),
            ("1e2", 0, Some(100)),
            ("1.5E+1", 0, Some(15)),
            ("1500e-2", 0, Some(15)),
            ("1501e-2", 0, None),
            ("1e-2", 2, Some(1)),
            ("5e-99999999999999999999", 9, None),
            ("5e99999999999999999999", 0, None),
            ("9223372036854775807", 0, Some(i64::MAX)),
            ("9223372036854775808", 0, None),
            ("-9223372036854775808", 0, Some(i64::MIN)),
            ("-9223372036854775809", 0, None),
            ("0000000000000000000000000", 0, Some(0)),
            ("0.00000000000000000000000000012", 29, Some(12)),
        ] {
            let read = Whole::read(text.as_bytes(), power);
            assert_eq!(
                read.and_then(Whole::to_int64),
                expected,
                "{text} and {power}"
            );
            assert!(read.is_none_or(|read| !read.negative || read.size != 0));
        }
        let largest = Whole::read(b"18446744073709551615", 0).unwrap();
        assert_eq!(largest.size, u64::MAX);
        assert_eq!(Whole::read(b"18446744073709551616", 0), None);
    }

    #[test]
    fn digits_are_counted_on_both_sides_of_the_point() {
        for (text, expected) in [
            ("0", (0, 0)),
            ("-0.00e7", (0, 0)),
            ("7", (1, 0)),
            ("-120.50", (3, 1)),
            ("0012.0", (2, 0)),
            ("0.0012", (0, 4)),
            ("1e400", (401, 0)),
            ("1.25E+1", (2, 1)),
            ("1200e-3", (1, 1)),
            ("120e-1", (2, 0)),
        ] {
            assert_eq!(extent(text.as_bytes()), expected, "{text}");
        }
        assert!(extent(b"5e99999999999999999999").0 > 1 << 30);
        assert!(extent(b"5e-99999999999999999999").1 > 1 << 30);
    }

    #[test]
    fn powers_lose_no_digit() {
        let times = |number, power| Whole::from(number).times_ten_to(power)?.to_int64();
        for (number, power, expected) in [
            (0, i64::MAX, Some(0)),
            (0, i64::MIN, Some(0)),
            (-7, 2, Some(-700)),
            (-700, -2, Some(-7)),
            (701, -2, None),
            (1, 18, Some(1_000_000_000_000_000_000)),
            (1, 20, None),
            (i64::MIN, 0, Some(i64::MIN)),
        ] {
            assert_eq!(times(number, power), expected, "{number} and {power}");
        }
    }
}
