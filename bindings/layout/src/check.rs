//! Checks a layout with the library, so that no layout is written that it refuses.

use pleo_core::binding::Encoding;
use pleo_core::{Config, Error, Layout};

use crate::problem::{Outcome, refuse};

/// An error if the library refuses a layout's text. `sources` has, for each of its lines, the line
/// of the description from which it was made.
pub fn check(text: &str, sources: &[usize]) -> Outcome<()> {
    let refused = encoding().and_then(|encoding| Layout::new(text, encoding));
    let problem = match refused {
        Ok(_) => return Ok(()),
        Err(Error::Argument { problem, .. }) => problem.into_owned(),
        Err(error) => error.to_string(),
    };
    let (line, reason) = place(&problem).unwrap_or((0, &problem));
    let source = line.checked_sub(1).and_then(|line| sources.get(line));
    refuse(
        source.copied().unwrap_or_default(),
        format!("the library refuses this: {reason}"),
        "change the marker, or the declaration",
    )
}

/// The encoding in which a default needs the fewest bytes: one per character. The encoding of the
/// program's texts is not known here.
fn encoding() -> Result<Encoding, Error> {
    let mut config = Config::new();
    config.set("text_encoding", "windows-1252")?;
    config.set("text_unmappable", "?")?;
    Ok(config.encoding())
}

/// The line of the layout in the library's message, and the rest of the message.
fn place(problem: &str) -> Option<(usize, &str)> {
    let (line, rest) = problem.strip_prefix("line ")?.split_once(", column ")?;
    let (_, reason) = rest.split_once(": ")?;
    Some((line.parse().ok()?, reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_library_refuses_has_the_line_of_its_source() {
        let said = |text: &str| check(text, &[0, 7, 9]).map_err(|problem| problem.to_string());
        assert_eq!(
            said("record 2\nA /a text char 0 1\nB /b text char 1 1\n"),
            Ok(())
        );
        for (wrong, line) in [
            ("record 2\nA /a text char 0 1\nB /~2 text char 1 1\n", "9: "),
            (
                "record 2\nA /a text char 0 1 utc=yes\nB /b text char 1 1\n",
                "7: ",
            ),
            ("record 0\nA /a text char 0 1\n", ""),
        ] {
            let problem = said(wrong).unwrap_err();
            let begin = format!("{line}the library refuses this: ");
            assert!(problem.starts_with(&begin), "{problem}");
            assert!(!problem.contains("column"), "{problem}");
        }
    }

    #[test]
    fn a_default_may_be_in_any_encoding() {
        for letter in ["\u{e9}", "\u{436}", "\u{20ac}"] {
            let text = format!("record 1\nA /a text char 0 1 default={letter}\n");
            assert_eq!(check(&text, &[0, 3]), Ok(()), "{letter}");
            assert!(
                check(&text.replace('=', "=x"), &[0, 3]).is_err(),
                "{letter}"
            );
        }
    }
}
