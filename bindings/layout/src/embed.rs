//! Writes a layout's text as a constant in the source of a program.

use crate::problem::{Outcome, refuse};

/// The longest name in COBOL: IBM's compilers allow no more.
const LONGEST_NAME: usize = 30;

/// How many bytes of a literal fit into a line of a copybook.
const LITERAL: usize = 54;

/// The longest literal in Pascal: Delphi allows 255 bytes.
const PASCAL_LITERAL: usize = 100;

/// The text as an item of a copybook in fixed format, which every dialect compiles.
pub fn cobol(text: &str, name: &str) -> Outcome<String> {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let has_letter = name.contains(|letter: char| letter.is_ascii_alphabetic());
    let has_edge = name.starts_with('-') || name.ends_with('-');
    if name.len() > LONGEST_NAME || !name.chars().all(is_word) || !has_letter || has_edge {
        return refuse(
            0,
            format!("{name} is no name that all COBOL compilers take"),
            format!(
                "give one of letters, digits and - between them, at most {LONGEST_NAME}, with --name"
            ),
        );
    }
    let mut copybook = format!("       01  {name}.\n");
    for line in text.lines() {
        for (piece, bytes) in pieces(&squeezed(line), '"', LITERAL) {
            copybook.push_str(&format!(
                "           05  FILLER          PIC X({bytes}) VALUE\n               \"{piece}\".\n"
            ));
        }
        copybook.push_str("           05  FILLER          PIC X VALUE X\"0A\".\n");
    }
    Ok(copybook)
}

/// The text as a constant of a Pascal unit. Free Pascal accepts more than 255 bytes only with
/// {$H+}.
pub fn pascal(text: &str, name: &str) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        let pieces = pieces(&squeezed(line), '\'', PASCAL_LITERAL);
        let pieces: Vec<String> = pieces
            .iter()
            .map(|(piece, _)| format!("    '{piece}'"))
            .collect();
        lines.push(format!("{}#10", pieces.join(" +\n")));
    }
    format!("const\n  {name} =\n{};\n", lines.join(" +\n"))
}

/// A line with single spaces between its words, except in quotes.
fn squeezed(line: &str) -> String {
    let mut short = String::new();
    let mut in_quotes = false;
    for letter in line.trim().chars() {
        in_quotes ^= letter == '"';
        if letter != ' ' || in_quotes || !short.ends_with(' ') {
            short.push(letter);
        }
    }
    short
}

/// A text in pieces with doubled quotes, each with its length without doubling.
fn pieces(text: &str, quote: char, most: usize) -> Vec<(String, usize)> {
    let mut pieces = vec![(String::new(), 0)];
    for letter in text.chars() {
        let times = if letter == quote { 2 } else { 1 };
        let is_full =
            |(piece, _): &mut (String, usize)| piece.len() + times * letter.len_utf8() > most;
        if pieces.last_mut().is_some_and(is_full) {
            pieces.push((String::new(), 0));
        }
        if let Some((piece, bytes)) = pieces.last_mut() {
            piece.extend(std::iter::repeat_n(letter, times));
            *bytes += letter.len_utf8();
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copybook_has_the_text_in_its_lines() {
        let text = "record 9\nA  \"/a  b\" text char 0 9\n";
        assert_eq!(
            cobol(text, "A-LAYOUT").unwrap(),
            "       01  A-LAYOUT.\n\
             \u{20}          05  FILLER          PIC X(8) VALUE\n               \"record 9\".\n\
             \u{20}          05  FILLER          PIC X VALUE X\"0A\".\n\
             \u{20}          05  FILLER          PIC X(23) VALUE\n               \"A \"\"/a  b\"\" text char 0 9\".\n\
             \u{20}          05  FILLER          PIC X VALUE X\"0A\".\n"
        );
        let long = cobol(&format!("A /{}\n", "\u{e9}".repeat(200)), "A").unwrap();
        assert!(long.lines().all(|line| line.len() <= 72), "{long}");
        for name in ["A_LAYOUT", "", "9", "9-9", "-A", "A-"] {
            assert!(cobol(text, name).is_err(), "{name}");
        }
        assert!(cobol(text, &"A".repeat(31)).is_err());
    }

    #[test]
    fn a_unit_has_the_text_in_its_lines() {
        assert_eq!(
            pascal("record 9\nA  /a'b text\n", "ALayout"),
            "const\n  ALayout =\n    'record 9'#10 +\n    'A /a''b text'#10;\n"
        );
        let long = pascal(&format!("A /{}\n", "a".repeat(300)), "A");
        assert_eq!(long.matches("' +\n").count(), 3);
    }
}
