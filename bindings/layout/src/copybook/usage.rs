//! The storage of numbers by USAGE: GnuCOBOL's, for each dialect.

use super::picture::Digits;

/// The dialect that a copybook is compiled with: cobc's -std.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dialect {
    /// GnuCOBOL's own.
    Default,
    /// IBM's.
    Ibm,
    /// Micro Focus's.
    Mf,
}

/// How an item is stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Usage {
    /// Characters and digits.
    Display,
    /// Two digits per byte.
    Packed,
    /// Binary, big-endian.
    Binary,
    /// Binary, native byte order.
    Native,
    /// Binary, native byte order, of a size that needs no PICTURE.
    Sized(usize, bool),
    /// What a layout cannot describe, of a known size.
    Unfit(usize, &'static str),
}

/// The meaning of a word after USAGE; `None` if it is not a usage, and a reason if it is refused.
pub fn of_word(word: &str) -> Option<Result<Usage, &'static str>> {
    let word = word.to_ascii_uppercase().replace("COMPUTATIONAL", "COMP");
    let usage = match word.as_str() {
        "DISPLAY" => Usage::Display,
        "COMP" | "COMP-4" | "BINARY" => Usage::Binary,
        "COMP-3" | "PACKED-DECIMAL" => Usage::Packed,
        "COMP-5" => Usage::Native,
        "BINARY-CHAR" => Usage::Sized(1, true),
        "BINARY-SHORT" => Usage::Sized(2, true),
        "BINARY-LONG" => Usage::Sized(4, true),
        "BINARY-DOUBLE" => Usage::Sized(8, true),
        "COMP-1" | "FLOAT-SHORT" => Usage::Unfit(4, "is a floating-point number"),
        "COMP-2" | "FLOAT-LONG" => Usage::Unfit(8, "is a floating-point number"),
        "COMP-0" | "COMP-6" | "COMP-9" | "COMP-10" | "COMP-X" | "COMP-N" => {
            return Some(Err("is not described by a layout"));
        }
        "POINTER" | "PROGRAM-POINTER" | "FUNCTION-POINTER" | "PROCEDURE-POINTER" | "INDEX"
        | "BINARY-C-LONG" | "SIGNED-INT" | "SIGNED-LONG" | "SIGNED-SHORT" | "UNSIGNED-INT"
        | "UNSIGNED-LONG" | "UNSIGNED-SHORT" => {
            return Some(Err("has a size that depends on the machine"));
        }
        "NATIONAL" | "DISPLAY-1" | "UTF-8" => {
            return Some(Err("has characters of another encoding"));
        }
        word if word.starts_with("FLOAT-") => return Some(Err("is a floating-point number")),
        _ => return None,
    };
    Some(Ok(usage))
}

/// The size of a binary number in bytes: binary-size of cobc's configuration, 1-2-4-8, 2-4-8 or
/// 1--8. COMP-5 has 1 byte for one or two digits also with 2-4-8.
pub fn binary_size(dialect: Dialect, native: bool, digits: Digits) -> usize {
    match (dialect, digits.count) {
        (Dialect::Ibm, 0..=2) if !native => 2,
        (_, 0..=2) => 1,
        (_, 3..=4) => 2,
        (Dialect::Mf, count) => mf_size(count, digits.signed),
        (_, 5..=9) => 4,
        _ => 8,
    }
}

/// The fewest bytes that hold that many digits.
fn mf_size(count: usize, signed: bool) -> usize {
    match (count, signed) {
        (..=6, _) | (7, false) => 3,
        (..=9, _) => 4,
        (..=11, _) | (12, false) => 5,
        (..=14, _) => 6,
        (..=16, _) => 7,
        _ => 8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As cobc 3.1 has them, from 1 digit to 18.
    #[test]
    fn binary_sizes_are_cobcs() {
        let sizes = |dialect, native, signed| -> Vec<usize> {
            let size = |count| {
                binary_size(
                    dialect,
                    native,
                    Digits {
                        count,
                        scale: 0,
                        signed,
                    },
                )
            };
            (1..=18).map(size).collect()
        };
        let by_bytes = [1, 1, 2, 2, 4, 4, 4, 4, 4, 8, 8, 8, 8, 8, 8, 8, 8, 8];
        let from_two = [2, 2, 2, 2, 4, 4, 4, 4, 4, 8, 8, 8, 8, 8, 8, 8, 8, 8];
        let signed = [1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8, 8];
        let unsigned = [1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5, 6, 6, 7, 7, 8, 8];
        assert_eq!(sizes(Dialect::Default, false, true), by_bytes);
        assert_eq!(sizes(Dialect::Ibm, false, true), from_two);
        assert_eq!(sizes(Dialect::Ibm, true, true), by_bytes);
        assert_eq!(sizes(Dialect::Mf, false, true), signed);
        assert_eq!(sizes(Dialect::Mf, true, false), unsigned);
    }
}
