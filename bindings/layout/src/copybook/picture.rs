//! Parses a PICTURE: text or a number, and its size.

/// What a PICTURE describes.
#[derive(Debug, PartialEq, Eq)]
pub enum Picture {
    /// Characters.
    Text(usize),
    /// A number of digits.
    Number(Digits),
    /// What a layout cannot describe.
    Unfit(Unfit),
}

/// What a layout cannot describe.
#[derive(Debug, PartialEq, Eq)]
pub struct Unfit {
    /// What it is.
    pub what: String,
    /// Its size in bytes.
    pub size: usize,
    /// Whether it contains a sign, to which SIGN SEPARATE then applies.
    pub signed: bool,
    /// The remedy.
    pub remedy: &'static str,
}

/// A number's digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits {
    /// All of them.
    pub count: usize,
    /// Those after the decimal point.
    pub scale: usize,
    /// Whether it is signed.
    pub signed: bool,
}

/// The most digits of a number in a layout, and the most decimal places.
const MOST_DIGITS: usize = 18;
const MOST_SCALE: usize = 9;

/// A symbol with its repetition count.
type Symbol = (char, usize);

/// Parses a PICTURE's characters; `None` if they are invalid.
pub fn parse(text: &str) -> Option<Picture> {
    let symbols = symbols(text)?;
    let has = |set: &str| symbols.iter().any(|(symbol, _)| set.contains(*symbol));
    let only = |set: &str| symbols.iter().all(|(symbol, _)| set.contains(*symbol));
    let size = || symbols.iter().map(|(_, count)| count).sum::<usize>();
    if only("9SVP") {
        return number(&symbols);
    }
    if only("AX9") {
        return Some(Picture::Text(size()));
    }
    if only("N") {
        return Some(Picture::Unfit(Unfit {
            what: "national characters have two bytes each".to_owned(),
            size: size() * 2,
            signed: false,
            remedy: "write PIC X for a text in the library's encoding, or mark it with pleo: -",
        }));
    }
    if !only("AX9B0/,.+-*ZVCD$") || (has("AX") && has(",.+-*ZVCD$")) {
        return None;
    }
    // C and D stand for CR and DB.
    let bytes = |(symbol, count): &Symbol| match symbol {
        'V' => 0,
        'C' | 'D' => 2 * count,
        _ => *count,
    };
    Some(Picture::Unfit(Unfit {
        what: format!("PIC {text} is edited for printing"),
        size: symbols.iter().map(bytes).sum(),
        signed: has("+-CD"),
        remedy: "fill a number without editing and MOVE it, or mark it with pleo: -",
    }))
}

/// The symbols, each with its count, CR and DB as C and D.
fn symbols(text: &str) -> Option<Vec<Symbol>> {
    let text = text.to_ascii_uppercase();
    let mut rest = text.as_str();
    let mut symbols = Vec::new();
    while let Some(symbol) = rest.chars().next() {
        rest = &rest[symbol.len_utf8()..];
        match symbol {
            'C' => rest = rest.strip_prefix('R')?,
            'D' => rest = rest.strip_prefix('B')?,
            _ => {}
        }
        let mut count = 1;
        if let Some(behind) = rest.strip_prefix('(') {
            let (digits, behind) = behind.split_once(')')?;
            count = digits
                .parse()
                .ok()
                .filter(|count| (1..=99_999).contains(count))?;
            rest = behind;
        }
        symbols.push((symbol, count));
    }
    (!symbols.is_empty()).then_some(symbols)
}

/// A number without editing.
fn number(symbols: &[Symbol]) -> Option<Picture> {
    let sum = |symbols: &[Symbol]| {
        let nines = symbols.iter().filter(|(symbol, _)| *symbol == '9');
        nines.map(|(_, count)| count).sum::<usize>()
    };
    let times = |wanted: char| {
        let of = symbols.iter().filter(|(symbol, _)| *symbol == wanted);
        of.map(|(_, count)| count).sum::<usize>()
    };
    let signed = symbols[0].0 == 'S';
    let digits = Digits {
        count: sum(symbols),
        scale: symbols
            .iter()
            .position(|(symbol, _)| *symbol == 'V')
            .map_or(0, |point| sum(&symbols[point..])),
        signed,
    };
    if digits.count == 0 || times('V') > 1 || times('S') != usize::from(signed) {
        return None;
    }
    if times('P') > 0 {
        return Some(Picture::Unfit(Unfit {
            what: "P in a PICTURE leaves digits away".to_owned(),
            size: digits.count,
            signed,
            remedy: "write all digits with 9, or mark it with pleo: -",
        }));
    }
    Some(Picture::Number(digits))
}

impl Digits {
    /// Why a layout cannot have such a number.
    pub fn excess(self) -> Option<String> {
        if self.count > MOST_DIGITS {
            Some(format!("a number has at most {MOST_DIGITS} digits"))
        } else if self.scale > MOST_SCALE {
            Some(format!(
                "a number has at most {MOST_SCALE} digits behind the point"
            ))
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> Option<(usize, usize, bool)> {
        match parse(text) {
            Some(Picture::Number(digits)) => Some((digits.count, digits.scale, digits.signed)),
            _ => None,
        }
    }

    #[test]
    fn pictures_are_text_or_numbers() {
        assert_eq!(parse("X"), Some(Picture::Text(1)));
        assert_eq!(parse("x(10)XX"), Some(Picture::Text(12)));
        assert_eq!(parse("A(3)9(2)"), Some(Picture::Text(5)));
        assert_eq!(digits("9"), Some((1, 0, false)));
        assert_eq!(digits("S9(7)V99"), Some((9, 2, true)));
        assert_eq!(digits("V9(004)"), Some((4, 4, false)));
        assert_eq!(digits("s999v9"), Some((4, 1, true)));
    }

    #[test]
    fn what_cannot_be_filled_has_a_size() {
        let size = |text| match parse(text) {
            Some(Picture::Unfit(unfit)) => Some(unfit.size),
            _ => None,
        };
        assert_eq!(size("ZZ.ZZ9,99"), Some(9));
        assert_eq!(size("-9(3)V99"), Some(6));
        assert_eq!(size("$$$,$$9.99CR"), Some(12));
        assert_eq!(size("99/99/9(4)"), Some(10));
        assert_eq!(size("XXBXX"), Some(5));
        assert_eq!(size("N(4)"), Some(8));
        assert_eq!(size("9(3)P(2)"), Some(3));
    }

    #[test]
    fn what_is_no_picture_is_none() {
        for text in [
            "", "S", "V", "9S", "9V9V9", "X(0)", "X(", "X()", "X(a)", "CX", "Q", "X.9", "SS9",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
