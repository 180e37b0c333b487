//! Taxes of amounts, in whole numbers only.

use crate::unknowns::Rounding;

/// A decimal number: `digits` / 10^`scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    digits: i128,
    scale: u32,
}

/// The most digits of a rate, before and after its decimal point.
const DIGITS_MAX: usize = 15;

impl Decimal {
    /// Parses a JSON number. `None` if it has more digits than a rate needs.
    pub(crate) fn read(number: &str) -> Option<Self> {
        let (mantissa, exponent) = match number.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (number, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let fraction = fraction.trim_end_matches('0');
        let digits: i128 = format!("{whole}{fraction}").parse().ok()?;
        if digits == 0 {
            return Some(Self {
                digits: 0,
                scale: 0,
            });
        }
        let scale = i32::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
        let limit = 10_i128.pow(2 * DIGITS_MAX as u32);
        let (digits, scale) = match u32::try_from(scale) {
            Ok(scale) => (digits, scale),
            Err(_) => {
                let zeros = 10_i128.checked_pow(scale.unsigned_abs())?;
                (digits.checked_mul(zeros)?, 0)
            }
        };
        let fits = digits.abs() < limit && scale as usize <= DIGITS_MAX;
        fits.then_some(Self { digits, scale })
    }

    fn one(self) -> i128 {
        10_i128.pow(self.scale)
    }
}

/// The tax that an amount includes: `gross` × rate / (1 + rate).
pub(crate) fn included(gross: i64, rate: Decimal, rounding: Rounding) -> Option<i64> {
    part(
        gross,
        rate.digits,
        rate.one().checked_add(rate.digits)?,
        rounding,
    )
}

/// The tax on top of an amount: `net` × rate.
pub(crate) fn on_top(net: i64, rate: Decimal, rounding: Rounding) -> Option<i64> {
    part(net, rate.digits, rate.one(), rounding)
}

/// `amount` × `numerator` / `denominator`, rounded. None if it is out of range.
fn part(amount: i64, numerator: i128, denominator: i128, rounding: Rounding) -> Option<i64> {
    let product = i128::from(amount).checked_mul(numerator)?;
    let quotient = product.checked_div(denominator)?;
    let rest = product.checked_rem(denominator)?.unsigned_abs();
    let up = match (rest * 2).cmp(&denominator.unsigned_abs()) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => rounding == Rounding::HalfUp || quotient % 2 != 0,
    };
    let away = if (product < 0) == (denominator < 0) {
        1
    } else {
        -1
    };
    (quotient + if up { away } else { 0 }).try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(text: &str) -> Decimal {
        Decimal::read(text).expect(text)
    }

    #[test]
    fn a_rate_is_read_to_the_digit() {
        for text in ["0.25", "0.2500", "25e-2", "2.5E-1", "0.0025e+2"] {
            assert_eq!(
                rate(text),
                Decimal {
                    digits: 25,
                    scale: 2
                },
                "{text}"
            );
        }
        assert_eq!(rate("1e2"), rate("100"));
        assert_eq!(rate("-0.0e400"), rate("0"));
        for text in ["1e400", "0.1234567890123456", "1e-999999999999", "1e31"] {
            assert_eq!(Decimal::read(text), None, "{text}");
        }
    }

    #[test]
    fn halves_are_rounded_away_from_zero_or_to_even() {
        use Rounding::{HalfEven, HalfUp};
        for (amount, half_up, half_even) in
            [(1, 1, 0), (3, 2, 2), (5, 3, 2), (-1, -1, 0), (-3, -2, -2)]
        {
            assert_eq!(on_top(amount, rate("0.5"), HalfUp), Some(half_up));
            assert_eq!(on_top(amount, rate("0.5"), HalfEven), Some(half_even));
        }
    }

    #[test]
    fn tax_is_in_an_amount_or_on_top_of_it() {
        let up = Rounding::HalfUp;
        assert_eq!(included(12_500, rate("0.25"), up), Some(2_500));
        assert_eq!(included(10_000, rate("0.25"), up), Some(2_000));
        assert_eq!(included(9_999, rate("0.2"), up), Some(1_667));
        assert_eq!(included(-9_999, rate("0.2"), up), Some(-1_667));
        assert_eq!(on_top(9_999, rate("0.077"), up), Some(770));
        assert_eq!(on_top(i64::MAX, rate("1"), up), Some(i64::MAX));
        assert_eq!(on_top(i64::MAX, rate("1.1"), up), None);
        assert_eq!(included(1, rate("-1"), up), None, "no such gross amount");
        assert_eq!(on_top(5, rate("0"), up), Some(0));
    }
}
