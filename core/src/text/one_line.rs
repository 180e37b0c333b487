//! Texts from elsewhere, made safe for one line.

/// The longest text of the API that an error carries, in bytes.
const API_TEXT_MAX: usize = 1000;

/// A server's text on one line: control characters become spaces, at most 1,000 bytes.
pub(crate) fn one_line(text: &str) -> String {
    let text = &text[..text.floor_char_boundary(API_TEXT_MAX)];
    text.replace(is_no_text, " ")
}

/// Whether a character ends a line, or has what stands around it shown in another order.
fn is_no_text(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{2028}' | '\u{2029}' | '\u{061C}' | '\u{200E}' | '\u{200F}'
                | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_a_line_or_turns_it_around_is_a_blank() {
        let text =
            "a\r\nb\u{0}c\u{85}d\u{2028}e\u{2029}f\u{202E}g\u{2067}h\u{200F}i\u{061C}j\u{9B}k";
        assert_eq!(one_line(text), "a  b c d e f g h i j k");
        assert_eq!(one_line("æøå, \u{200D}\u{1F600}"), "æøå, \u{200D}\u{1F600}");
    }
}
