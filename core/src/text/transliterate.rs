//! Replacements for characters that an encoding lacks. docs/transliteration.md prints the tables;
//! `tests/docs.rs` compares them.

use std::borrow::Cow;

use super::combining;

/// Replacements, each with the characters that it replaces. A replacement is ASCII, or a character
/// that some encodings have and that has a replacement itself.
///
/// No replacement is longer than 4 bytes, so that any buffer for a piece of text can hold one
/// character.
pub static TRANSLITERATIONS: [(&str, &str); 169] = [
    ("A", "ΑА"),
    ("a", "ªαа"),
    ("AE", "Æ"),
    ("ae", "æ"),
    ("B", "Б"),
    ("b", "б"),
    ("BTC", "₿"),
    ("C", "Ћ"),
    ("c", "¢ћ"),
    ("Ch", "ΧЧ"),
    ("ch", "χч"),
    ("D", "ÐĐΔД"),
    ("d", "ðđδд"),
    ("deg", "°"),
    ("Dj", "Ђ"),
    ("dj", "ђ"),
    ("Dz", "ЅЏ"),
    ("dz", "ѕџ"),
    ("E", "ƏΕЕЭ"),
    ("e", "əεеэ"),
    ("EUR", "€"),
    ("F", "ΦФ"),
    ("f", "ƒφф"),
    ("ff", "ﬀ"),
    ("ffi", "ﬃ"),
    ("ffl", "ﬄ"),
    ("fi", "ﬁ"),
    ("fl", "ﬂ"),
    ("G", "ΓГҐ"),
    ("g", "γгґ"),
    ("GBP", "£"),
    ("GEL", "₾"),
    ("H", "Ħ"),
    ("h", "ħ"),
    ("I", "ΗΙІИ"),
    ("i", "ıηιиі"),
    ("Ia", "Я"),
    ("ia", "я"),
    ("Ie", "Є"),
    ("ie", "є"),
    ("IJ", "Ĳ"),
    ("ij", "ĳ"),
    ("ILS", "₪"),
    ("INR", "₹"),
    ("Iu", "Ю"),
    ("iu", "ю"),
    ("J", "Ј"),
    ("j", "ј"),
    ("JPY", "¥"),
    ("K", "ΚК\u{212A}"),
    ("k", "ĸκк"),
    ("Kh", "Х"),
    ("kh", "х"),
    ("KRW", "₩"),
    ("KZT", "₸"),
    ("L", "ĿŁΛЛ"),
    ("l", "ŀłλл"),
    ("LJ", "Ǉ"),
    ("Lj", "ǈЉ"),
    ("lj", "ǉљ"),
    ("M", "ΜМ"),
    ("m", "μм"),
    ("N", "ŊΝН"),
    ("n", "ŋνн"),
    ("NGN", "₦"),
    ("NJ", "Ǌ"),
    ("Nj", "ǋЊ"),
    ("nj", "ǌњ"),
    ("No", "№"),
    ("O", "ØΟΩО"),
    ("o", "ºøοωо"),
    ("OE", "Œ"),
    ("oe", "œ"),
    ("P", "ΠП"),
    ("p", "πп"),
    ("PHP", "₱"),
    ("Ps", "Ψ"),
    ("ps", "ψ"),
    ("R", "ΡР"),
    ("r", "ρр"),
    ("RUB", "₽"),
    ("S", "ΣС"),
    ("s", "ſςσс"),
    ("Sh", "Ш"),
    ("sh", "ш"),
    ("Shch", "Щ"),
    ("shch", "щ"),
    ("SS", "ẞ"),
    ("ss", "ß"),
    ("T", "ŦΤТ"),
    ("t", "ŧτт"),
    ("TH", "Þ"),
    ("Th", "Θ"),
    ("th", "þθ"),
    ("TM", "™"),
    ("TRY", "₺"),
    ("Ts", "Ц"),
    ("ts", "ц"),
    ("U", "У"),
    ("u", "µу"),
    ("UAH", "₴"),
    ("V", "ΒВ"),
    ("v", "βв"),
    ("VND", "₫"),
    ("X", "Ξ"),
    ("x", "×ξ"),
    ("Y", "ΥЫ"),
    ("y", "υы"),
    ("Z", "ΖЗ"),
    ("z", "ζз"),
    ("Zh", "Ж"),
    ("zh", "ж"),
    ("Å", "\u{212B}"),
    ("Ş", "Ș"),
    ("ş", "ș"),
    ("Ţ", "Ț"),
    ("ţ", "ț"),
    ("Ω", "\u{2126}"),
    (
        " ",
        "\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}",
    ),
    ("!", "¡"),
    ("!!", "‼"),
    ("!=", "≠"),
    ("\"", "«»“”„‟″"),
    ("'", "´ʹʻʼʽˈ‘’‚‛′‹›"),
    ("'n", "ŉ"),
    ("(c)", "©"),
    ("(R)", "®"),
    ("*", "•∗●"),
    ("+", "†"),
    ("+-", "±"),
    (",", "、"),
    ("-", "‐‑‒–—―⁃−"),
    ("->", "→"),
    (".", "‧∙。"),
    ("..", "‥"),
    ("...", "…"),
    ("/", "⁄∕"),
    ("0", "⁰₀"),
    ("0/00", "‰"),
    ("1", "¹₁"),
    ("1/2", "½"),
    ("1/3", "⅓"),
    ("1/4", "¼"),
    ("1/8", "⅛"),
    ("2", "²₂"),
    ("2/3", "⅔"),
    ("3", "³₃"),
    ("3/4", "¾"),
    ("3/8", "⅜"),
    ("4", "⁴₄"),
    ("5", "⁵₅"),
    ("5/8", "⅝"),
    ("6", "⁶₆"),
    ("7", "⁷₇"),
    ("7/8", "⅞"),
    ("8", "⁸₈"),
    ("9", "⁹₉"),
    (":", "÷∶"),
    (";", "\u{37E}"),
    ("<-", "←"),
    ("<=", "≤"),
    ("=", "≡"),
    (">=", "≥"),
    ("^", "ˆ"),
    ("_", "‗"),
    ("c/o", "℅"),
    ("|", "¦"),
    ("~", "˜∼≈"),
    ("·", "\u{387}"),
];

/// The replacement of a character without a row.
pub(crate) const UNKNOWN: u8 = b'?';

/// The longest replacement of a character.
#[cfg(test)]
const LONGEST: usize = 4;

/// The replacement of a character: that of its row; its letter without the mark; its narrow form;
/// empty for a character without width. `None` if no replacement would be recognizable.
pub(crate) fn transliteration(character: char) -> Option<Cow<'static, str>> {
    let row = TRANSLITERATIONS
        .iter()
        .find(|(_, characters)| characters.contains(character));
    if let Some((text, _)) = row {
        return Some((*text).into());
    }
    if is_invisible(character) {
        return Some("".into());
    }
    combining::base(character)
        .or_else(|| narrow(character))
        .map(|plain| plain.to_string().into())
}

/// Whether a character only modifies others, or only marks a line break opportunity: combining
/// marks, joiners, soft hyphens, direction marks, variation selectors and skin tones.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}'
        | '\u{300}'..='\u{36F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{1F3FB}'..='\u{1F3FF}'
    ) || matches!(character, 'Ъ' | 'ъ' | 'Ь' | 'ь')
}

/// The ASCII character of a full-width character.
fn narrow(character: char) -> Option<char> {
    const WIDE: u32 = 0xFF01 - 0x21;
    matches!(character, '\u{FF01}'..='\u{FF5E}')
        .then(|| char::from_u32(u32::from(character) - WIDE))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::combining::MARKS;

    #[test]
    fn the_tables_are_short_and_what_stands_for_a_character_too() {
        assert!(TRANSLITERATIONS.len() + MARKS.len() <= 200);
        let mut all: Vec<char> = Vec::new();
        for (text, characters) in &TRANSLITERATIONS {
            assert!(!text.is_empty() && text.len() <= LONGEST, "{text}");
            assert!(
                text.is_ascii() || text.chars().count() == 1,
                "{text} is ASCII, or one character that some pages have"
            );
            assert!(
                !text.contains(|plain: char| plain.is_ascii_control()),
                "{text:?}"
            );
            assert!(!characters.is_ascii());
            all.extend(characters.chars());
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count, "a character has one row");
    }

    #[test]
    fn what_stands_for_a_character_comes_to_ascii_in_the_end() {
        let composed = MARKS.iter().flat_map(|(_, letters)| letters.chars());
        let rows = TRANSLITERATIONS.iter().flat_map(|(_, all)| all.chars());
        for character in composed
            .chain(rows)
            .chain(['\u{300}', 'ъ', 'Ａ', '～', '東'])
        {
            let mut texts = vec![character.to_string()];
            while let Some(text) = texts.last()
                && !text.is_ascii()
            {
                let mut plain = String::new();
                for character in text.chars() {
                    match transliteration(character) {
                        Some(text) => plain.push_str(&text),
                        None => plain.push(char::from(UNKNOWN)),
                    }
                }
                texts.push(plain);
                assert!(texts.len() < 6, "{texts:?}");
            }
        }
    }
}
