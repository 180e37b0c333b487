//! A file of options: lines `name = value`, and sections for one profile alone, such as one of many
//! companies.

mod sections;

use std::path::Path;
use std::sync::Arc;

use secrecy::zeroize::Zeroizing;

use super::options::OPTIONS;
pub use sections::Sections;
use sections::{Section, check_name};

use crate::error::Error;
use crate::sys::file::{self, Sensitivity};

/// The largest file of options, in bytes.
const FILE_MAX: usize = 524_288;

/// How many profiles a message lists.
const NAMED_MAX: usize = 20;

const SUBJECT: &str = "the options file";

/// A file of options, read and not yet set.
pub struct OptionsFile {
    pub(super) path: Arc<str>,
    text: Zeroizing<String>,
    sections: Arc<Sections>,
}

/// An option in a file.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub(super) number: usize,
    pub(super) name: &'a str,
    pub(super) value: &'a str,
}

impl OptionsFile {
    /// Reads a file of options. It determines where the key is sent, so no other user may be able
    /// to write it; with a secret in it, it must be as safe as a key file.
    ///
    /// # Errors
    /// [`Error::File`] if it cannot be read or is not safe; [`Error::Text`] if it is not UTF-8;
    /// [`Error::Config`] if the first line of a section is invalid, or a profile occurs twice.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let mut text = text_of(path, Sensitivity::Trusted)?;
        if names_secret(&text) {
            // The content must be that of the file which is checked, so it is read again under the
            // stricter rules.
            text = text_of(path, Sensitivity::Secret)?;
        }
        Ok(Self {
            path: path.to_string_lossy().as_ref().into(),
            sections: Sections::of(&text)?,
            text,
        })
    }

    /// Its sections, which have the names of its profiles.
    #[must_use]
    pub fn sections(&self) -> Arc<Sections> {
        Arc::clone(&self.sections)
    }

    /// The options for all profiles and for one. Invalid lines of other profiles are ignored.
    ///
    /// # Errors
    /// [`Error::Config`] if the profile does not exist or a line is invalid, with its number.
    pub(super) fn lines(&self, profile: Option<&str>) -> Result<Vec<Line<'_>>, Error> {
        let mut lines = self.options(self.sections.for_all())?;
        if let Some(wanted) = profile {
            check_name(wanted)?;
            let mut profiles = self.sections.profiles().iter();
            match profiles.find(|section| *section.name == *wanted) {
                Some(section) => lines.extend(self.options(section)?),
                None => return Err(unknown(wanted, self.sections.profiles())),
            }
        }
        Ok(lines)
    }

    fn options(&self, section: &Section) -> Result<Vec<Line<'_>>, Error> {
        let lines = self.text[section.lines.clone()].lines().map(str::trim);
        let lines = (section.first..).zip(lines);
        let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let lines = lines.map(|(number, line)| {
            let (name, value) = line.split_once('=').ok_or_else(|| {
                in_line(
                    number,
                    "must be name = value, [profile NAME] or a comment (#)",
                )
            })?;
            Ok(Line {
                number,
                name: name.trim(),
                value: value.trim(),
            })
        });
        lines.collect()
    }
}

impl Line<'_> {
    /// An error with its line number.
    pub(super) fn wrong(&self, error: &Error) -> Error {
        let number = self.number;
        match error {
            Error::Config { subject, problem } => {
                Error::config_of(format!("{subject} (line {number})"), problem.clone())
            }
            other => in_line(number, other.to_string()),
        }
    }
}

fn in_line(number: usize, problem: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::config_of(format!("line {number} of the options file"), problem)
}

/// Reads the text of a file.
fn text_of(path: &Path, sensitivity: Sensitivity) -> Result<Zeroizing<String>, Error> {
    let mut content = file::read(SUBJECT, path, FILE_MAX, sensitivity)?;
    match String::from_utf8(std::mem::take(&mut *content)) {
        Ok(text) => Ok(Zeroizing::new(text)),
        Err(error) => {
            drop(Zeroizing::new(error.into_bytes()));
            Err(Error::Text {
                subject: SUBJECT,
                problem: "is not UTF-8; save it in that encoding".into(),
            })
        }
    }
}

/// Whether a line has a secret, or would if it were valid.
fn names_secret(text: &str) -> bool {
    let mut secrets = OPTIONS.iter().filter(|option| option.secret());
    secrets.any(|option| {
        text.contains(option.name)
            && text
                .lines()
                .any(|line| line.trim_start().starts_with(option.name))
    })
}

fn unknown(wanted: &str, profiles: &[Section]) -> Error {
    let names: Vec<_> = profiles.iter().map(|section| &*section.name).collect();
    let (shown, more) = names.split_at(names.len().min(NAMED_MAX));
    let problem = match (shown.is_empty(), more.len()) {
        (true, _) => "is not in the options file, which has no profiles; begin one with a line \
             [profile NAME]"
            .to_owned(),
        (false, 0) => format!(
            "is not in the options file; its profiles are {}",
            shown.join(", ")
        ),
        (false, more) => format!(
            "is not in the options file; its profiles are {} and {more} more",
            shown.join(", ")
        ),
    };
    Error::config_of(format!("profile {wanted}"), problem)
}

#[cfg(test)]
mod tests;
