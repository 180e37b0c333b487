//! Texts of others, fit for a line of a log.

/// The longest text of the API that an error carries, in bytes.
const API_TEXT_MAX: usize = 1000;

/// A server's text on one line: blanks for control characters, at most 1,000 bytes.
pub(crate) fn one_line(text: &str) -> String {
    let text = &text[..text.floor_char_boundary(API_TEXT_MAX)];
    text.replace(char::is_control, " ")
}
