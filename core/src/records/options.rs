//! The options of a field: words of the form `scale=2`.

use super::words::{Spot, Word};
use crate::error::Error;

/// The names of the options.
const NAMES: [&str; 9] = [
    "scale", "digits", "sign", "zone", "missing", "null", "default", "long", "utc",
];

/// An option that was not read yet.
pub(super) struct Given {
    name: &'static str,
    pub(super) value: String,
    pub(super) spot: Spot,
}

/// The options of a field.
pub(super) struct Options(Vec<Given>);

impl Options {
    /// Reads the words after a field's type and form.
    ///
    /// # Errors
    /// [`Error::Argument`] for an unknown or repeated one.
    pub(super) fn read(words: &[Word<'_>], names: &[&'static str]) -> Result<Self, Error> {
        let mut given: Vec<Given> = Vec::new();
        for word in words {
            let (name, value) = word
                .text
                .split_once('=')
                .filter(|_| !word.quoted)
                .ok_or_else(|| {
                    let known = known(names);
                    word.error(format!("an option must be NAME=VALUE; {known}"))
                })?;
            let name = names
                .iter()
                .find(|known| **known == name)
                .ok_or_else(|| word.error(format!("unknown option {name}; {}", known(names))))?;
            if given.iter().any(|other| other.name == *name) {
                return Err(word.error(format!("{name} is given twice; remove one")));
            }
            given.push(Given {
                name,
                value: value.to_owned(),
                spot: word.spot,
            });
        }
        Ok(Self(given))
    }

    /// Reads the options of a field.
    ///
    /// # Errors
    /// As [`Options::read`].
    pub(super) fn of_field(words: &[Word<'_>]) -> Result<Self, Error> {
        Self::read(words, &NAMES)
    }

    /// The position of an option that was not taken yet.
    pub(super) fn spot(&self, name: &str) -> Option<Spot> {
        let given = self.0.iter().find(|given| given.name == name)?;
        Some(given.spot)
    }

    /// Takes an option.
    pub(super) fn take(&mut self, name: &str) -> Option<Given> {
        let at = self.0.iter().position(|given| given.name == name)?;
        Some(self.0.swap_remove(at))
    }

    /// Takes an option whose value is one of some words; the first one is the default.
    ///
    /// # Errors
    /// [`Error::Argument`] for another value.
    pub(super) fn choice<T: Copy>(
        &mut self,
        name: &str,
        choices: &[(&str, T)],
        without: T,
    ) -> Result<T, Error> {
        let Some(given) = self.take(name) else {
            return Ok(without);
        };
        let found = choices.iter().find(|(word, _)| *word == given.value);
        found.map(|(_, choice)| *choice).ok_or_else(|| {
            let words: Vec<_> = choices.iter().map(|(word, _)| *word).collect();
            given
                .spot
                .error(format!("{name} must be one of {}", words.join(", ")))
        })
    }

    /// Takes an option whose value is a number.
    ///
    /// # Errors
    /// [`Error::Argument`] if it is not a number, or out of range.
    pub(super) fn number(
        &mut self,
        name: &str,
        min: usize,
        max: usize,
    ) -> Result<Option<usize>, Error> {
        self.take(name)
            .map(|given| number(&given.value, given.spot, name, min, max))
            .transpose()
    }

    /// An error if an option was not taken.
    ///
    /// # Errors
    /// [`Error::Argument`].
    pub(super) fn finish(self, what: impl std::fmt::Display) -> Result<(), Error> {
        match self.0.first() {
            None => Ok(()),
            Some(given) => Err(given.spot.error(format!(
                "{} is not an option of {what}; remove it",
                given.name
            ))),
        }
    }
}

/// The options of a line, for messages.
fn known(names: &[&str]) -> String {
    match names {
        [only] => format!("the only option is {only}="),
        _ => format!("the options are {}", names.join(", ")),
    }
}

/// Parses a number within bounds.
///
/// # Errors
/// [`Error::Argument`].
pub(super) fn number(
    text: &str,
    spot: Spot,
    what: &str,
    min: usize,
    max: usize,
) -> Result<usize, Error> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|number| digits && (min..=max).contains(number))
        .ok_or_else(|| spot.error(format!("{what} must be a number from {min} to {max}")))
}
