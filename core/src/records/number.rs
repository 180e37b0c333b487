//! Numbers in the forms of record fields: digits with a sign, packed decimal, binary.

use crate::error::Error;
use crate::json::decimal::{Whole, extent};

/// The most digits of a number in decimal form.
pub(super) const DIGITS_MAX: usize = 18;

/// Where the sign is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// In the last digit.
    Trailing,
    /// In the first digit.
    Leading,
    /// A separate byte after the digits.
    TrailingSeparate,
    /// A separate byte before the digits.
    LeadingSeparate,
    /// Nowhere: unsigned.
    None,
}

/// How a digit contains a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// As in `GnuCOBOL` and Micro Focus: a negative digit is a letter from p to y.
    Ascii,
    /// The EBCDIC characters of signed digits: `{`, A to I; `}`, J to R.
    EbcdicChars,
}

/// The form of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One digit per byte.
    Zoned(Sign, Zone),
    /// Two digits per byte, the last half byte for the sign; whether it has one.
    Packed(bool),
    /// Two's complement, big-endian; whether it is signed.
    Big(bool),
    /// Two's complement, little-endian; whether it is signed.
    Little(bool),
}

/// A field for numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeric {
    pub(super) form: Form,
    /// The most digits that it accepts; `None` if only its size limits it.
    pub(super) digits: Option<usize>,
    /// How many of the digits are decimal places.
    pub(super) scale: usize,
}

/// The most decimal places.
pub(super) const SCALE_MAX: usize = 9;

/// The most bytes of a binary number.
pub(super) const BYTES_MAX: usize = 8;

/// The failure of a JSON number with decimal places in a field without any; `None` if it has none.
pub(super) fn lost_behind(number: &[u8], scale: usize) -> Option<Error> {
    let (_, behind) = extent(number);
    (behind > scale).then(|| {
        Error::range(format!(
            "the number has {}, but the field has room for {scale}; raise scale= (at most \
             {SCALE_MAX})",
            counted(behind, "decimal place")
        ))
    })
}

/// A count with its noun. The exponent can make it very large.
pub(super) fn counted(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        0..=999 => format!("{count} {noun}s"),
        _ => format!("more than 999 {noun}s"),
    }
}

impl Form {
    /// How many digits fit into so many bytes; `None` for a binary form.
    pub(super) fn digits(self, length: usize) -> Option<usize> {
        match self {
            Self::Zoned(Sign::TrailingSeparate | Sign::LeadingSeparate, _) => {
                Some(length.saturating_sub(1))
            }
            Self::Zoned(..) => Some(length),
            Self::Packed(_) => Some((length * 2).saturating_sub(1)),
            Self::Big(_) | Self::Little(_) => None,
        }
    }

    fn is_signed(self) -> bool {
        match self {
            Self::Zoned(sign, _) => sign != Sign::None,
            Self::Packed(signed) | Self::Big(signed) | Self::Little(signed) => signed,
        }
    }
}

impl Numeric {
    /// Writes a number that was scaled to the decimal places; a failure leaves the field unchanged.
    ///
    /// # Errors
    /// [`Error::Range`].
    pub(super) fn put(&self, number: Whole, field: &mut [u8]) -> Result<(), Error> {
        if number.negative && !self.form.is_signed() {
            return Err(Error::range(
                "the number is negative, but the field has no sign; remove sign=none",
            ));
        }
        let fits = |digits: &usize| {
            u32::try_from(*digits)
                .ok()
                .and_then(|digits| 10_u64.checked_pow(digits))
                .is_none_or(|limit| number.size < limit)
        };
        let binary = || {
            let too_large = || self.too_large(digits_of(number.size), field.len());
            binary(number, self.form.is_signed(), field.len()).ok_or_else(too_large)
        };
        if !self.digits.as_ref().is_none_or(fits) {
            return Err(self.too_large(digits_of(number.size), field.len()));
        }
        match self.form {
            Form::Zoned(sign, zone) => zoned(number, sign, zone, field),
            Form::Packed(signed) => packed(number, signed, field),
            Form::Big(_) => {
                let bytes = binary()?.to_be_bytes();
                field.copy_from_slice(&bytes[bytes.len() - field.len()..]);
            }
            Form::Little(_) => {
                let bytes = binary()?.to_le_bytes();
                field.copy_from_slice(&bytes[..field.len()]);
            }
        }
        Ok(())
    }

    /// The failure of a JSON number that would lose a digit in a field of so many bytes.
    pub(super) fn lost(&self, number: &[u8], length: usize) -> Error {
        lost_behind(number, self.scale).unwrap_or_else(|| {
            let (before, _) = extent(number);
            self.too_large(before.saturating_add(self.scale), length)
        })
    }

    /// The failure of a number of so many digits that does not fit into so many bytes.
    fn too_large(&self, digits: usize, length: usize) -> Error {
        let takes = counted(digits, "digit");
        let takes = match self.scale {
            0 => takes,
            scale => format!("{takes} ({scale} after the decimal point)"),
        };
        Error::range(match self.digits {
            Some(room) if digits > room => format!(
                "the number has {takes}, but the field has room for {room}; raise LENGTH or \
                 digits= (at most {DIGITS_MAX})"
            ),
            _ => format!(
                "the number of {takes} does not fit into {}; raise LENGTH (at most {BYTES_MAX})",
                counted(length, "byte")
            ),
        })
    }
}

/// How many digits a number has.
fn digits_of(size: u64) -> usize {
    size.checked_ilog10().map_or(1, |log| log as usize + 1)
}

/// Writes digits, the last one first; returns the rest of the number.
fn digits(mut size: u64, field: &mut [u8]) {
    for byte in field.iter_mut().rev() {
        *byte = b'0' + low_digit(size);
        size /= 10;
    }
}

fn low_digit(size: u64) -> u8 {
    (size % 10) as u8
}

fn zoned(number: Whole, sign: Sign, zone: Zone, field: &mut [u8]) {
    let mark = if number.negative { b'-' } else { b'+' };
    match sign {
        Sign::None => digits(number.size, field),
        Sign::LeadingSeparate => {
            if let [first, rest @ ..] = field {
                *first = mark;
                digits(number.size, rest);
            }
        }
        Sign::TrailingSeparate => {
            if let [rest @ .., last] = field {
                *last = mark;
                digits(number.size, rest);
            }
        }
        Sign::Leading => {
            digits(number.size, field);
            if let Some(digit) = field.first_mut() {
                sign_digit(digit, number, zone);
            }
        }
        Sign::Trailing => {
            digits(number.size, field);
            if let Some(digit) = field.last_mut() {
                sign_digit(digit, number, zone);
            }
        }
    }
}

/// Encodes the sign of a number in one of its digits.
fn sign_digit(digit: &mut u8, number: Whole, zone: Zone) {
    *digit = match (zone, number.negative, *digit) {
        (Zone::Ascii, false, plain) => plain,
        (Zone::Ascii, true, plain) => plain + (b'p' - b'0'),
        (Zone::EbcdicChars, false, b'0') => b'{',
        (Zone::EbcdicChars, false, plain) => plain - b'1' + b'A',
        (Zone::EbcdicChars, true, b'0') => b'}',
        (Zone::EbcdicChars, true, plain) => plain - b'1' + b'J',
    };
}

fn packed(number: Whole, signed: bool, field: &mut [u8]) {
    let mut low = match (signed, number.negative) {
        (false, _) => 0xF,
        (true, false) => 0xC,
        (true, true) => 0xD,
    };
    let mut size = number.size;
    for byte in field.iter_mut().rev() {
        *byte = low_digit(size) << 4 | low;
        low = low_digit(size / 10);
        size /= 100;
    }
}

/// The number in two's complement, if it fits into so many bytes.
fn binary(number: Whole, signed: bool, length: usize) -> Option<u64> {
    // The largest magnitude of its sign, one more for negative numbers.
    let largest = u64::MAX >> (64 - 8 * length.clamp(1, 8)) >> u32::from(signed);
    if number.size > largest + u64::from(signed && number.negative) {
        return None;
    }
    Some(if number.negative {
        number.size.wrapping_neg()
    } else {
        number.size
    })
}
