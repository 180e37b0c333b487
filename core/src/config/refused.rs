//! What could not be set. A program that ignores that must not continue with the default, which may
//! be Pleo's production.

use super::options::OPTIONS;
use crate::error::Error;

/// The longest unknown name that a message quotes.
const SHOWN_MAX: usize = 32;

/// What could not be set, and was not corrected since.
#[derive(Clone, Default)]
pub(super) struct Refused {
    options: [bool; OPTIONS.len()],
    /// An unknown name, as a message shows it.
    unknown: Option<String>,
    file: bool,
}

impl Refused {
    /// Records whether an option was set or reset; an unknown one stays refused.
    pub(super) fn note(&mut self, name: &str, failed: bool) {
        match OPTIONS.iter().position(|option| option.name == name) {
            Some(place) => self.options[place] = failed,
            None => self.unknown = Some(shown(name)),
        }
    }

    /// Records whether a file of options was accepted.
    pub(super) fn note_file(&mut self, failed: bool) {
        self.file = failed;
    }

    /// # Errors
    /// [`Error::Config`] naming what was refused, if anything.
    pub(super) fn check(&self) -> Result<(), Error> {
        if let Some(place) = self.options.iter().position(|refused| *refused) {
            let problem = "was last set to an invalid value; set it again, or reset it";
            return Err(Error::config(OPTIONS[place].name, problem));
        }
        if let Some(name) = &self.unknown {
            let problem = "does not exist, but was set; create a new config and set only options \
                 that exist";
            return Err(Error::config(name, problem));
        }
        if self.file {
            let problem = "was refused; load it again, or create a new config";
            return Err(Error::config_of("the options file", problem));
        }
        Ok(())
    }
}

/// An unknown name, as a message shows it: it may be a key or a password in the wrong place, so it
/// is quoted only if it looks like an option's name.
pub(super) fn shown(name: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphabetic() || byte == b'_';
    let harmless = (1..=SHOWN_MAX).contains(&name.len())
        && name.bytes().all(plain)
        && !name.to_ascii_lowercase().starts_with("pls_");
    if harmless { name } else { "(unknown)" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_repeated_where_it_looks_like_an_options() {
        for name in ["base_uri", "Timeout_MS", &"a".repeat(SHOWN_MAX)] {
            assert_eq!(shown(name), name);
        }
        for name in [
            "",
            "pls_secret",
            "PLS_secret",
            "hunter2",
            "base url",
            "p\u{e5}",
            &"a".repeat(SHOWN_MAX + 1),
        ] {
            assert_eq!(shown(name), "(unknown)", "{name}");
        }
    }
}
