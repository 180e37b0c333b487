//! Decimal numbers, exactly: compared and made whole without floating point.

/// A number as its sign, its digits without zeros at either end, and the power of ten behind them.
#[derive(PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    digits: String,
    exponent: i64,
}

impl Decimal {
    /// Reads a JSON number; `None` if its exponent is beyond any use.
    pub(crate) fn read(text: &str) -> Option<Decimal> {
        let (negative, text) = text
            .strip_prefix('-')
            .map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = [whole, fraction].concat();
        let significant = digits.trim_end_matches('0');
        let exponent = exponent
            .parse::<i64>()
            .ok()?
            .checked_sub(i64::try_from(fraction.len()).ok()?)?
            .checked_add(i64::try_from(digits.len() - significant.len()).ok()?)?;
        let digits = significant.trim_start_matches('0').to_owned();
        let zero = digits.is_empty();
        Some(Decimal {
            negative: negative && !zero,
            digits,
            exponent: if zero { 0 } else { exponent },
        })
    }

    /// The number multiplied by a power of ten; `None` if its exponent is beyond any use.
    pub(super) fn times_ten_to(self, power: i64) -> Option<Decimal> {
        let is_zero = self.digits.is_empty();
        let exponent = if is_zero {
            0
        } else {
            self.exponent.checked_add(power)?
        };
        Some(Decimal { exponent, ..self })
    }

    /// The number, if it is whole and fits.
    pub(super) fn to_int64(&self) -> Option<i64> {
        let zeros = usize::try_from(self.exponent).ok()?;
        if self.digits.len().checked_add(zeros)? > 19 {
            return None;
        }
        let sign = if self.negative { "-" } else { "" };
        let digits = if self.digits.is_empty() {
            "0"
        } else {
            &self.digits
        };
        format!("{sign}{digits}{}", "0".repeat(zeros)).parse().ok()
    }
}
