//! A file of options: a line `name = value` for each, and sections of them that are for one profile
//! alone, such as one of many companies.

use std::path::Path;
use std::sync::Arc;

use secrecy::zeroize::Zeroizing;

use super::options::OPTIONS;
use crate::error::Error;
use crate::limits::NAME_MAX;
use crate::sys::file::{self, Sensitivity};

/// The largest file of options, in bytes.
const FILE_MAX: usize = 524_288;

/// How many profiles a message names.
const NAMED_MAX: usize = 20;

const SUBJECT: &str = "the file of options";

/// A file of options, read and not yet set.
pub struct OptionsFile {
    pub(super) path: Arc<str>,
    content: Zeroizing<Vec<u8>>,
}

/// An option in a file.
pub(super) struct Line<'a> {
    pub(super) number: usize,
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    /// Whether it is for the profile that was asked for, or for all.
    pub(super) counts: bool,
}

/// What a line of a file is.
enum Entry<'a> {
    Option(Line<'a>),
    /// The beginning of a profile's section.
    Profile(&'a str),
}

impl OptionsFile {
    /// Reads a file of options. It says where the key is sent, so nobody else may write it; with a
    /// secret in it, it must be as safe as a key file.
    ///
    /// # Errors
    /// [`Error::File`] if it cannot be read or is not safe; [`Error::Text`], [`Error::Config`] if a
    /// line is none.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let content = file::read(SUBJECT, path, FILE_MAX, Sensitivity::Trusted)?;
        let is_secret = |entry: &Entry<'_>| match entry {
            Entry::Option(line) => {
                let mut secrets = OPTIONS.iter().filter(|option| option.secret());
                secrets.any(|option| option.name == line.name)
            }
            Entry::Profile(_) => false,
        };
        let content = if entries(&content)?.iter().any(is_secret) {
            // What is checked must be what is used: it is read again, under the rules.
            file::read(SUBJECT, path, FILE_MAX, Sensitivity::Secret)?
        } else {
            content
        };
        let path = path.to_string_lossy().as_ref().into();
        Ok(Self { path, content })
    }

    /// The name of a profile, in the order of the file.
    ///
    /// # Errors
    /// [`Error::End`] behind the last.
    pub fn profile(&self, index: usize) -> Result<String, Error> {
        let name = profiles(&entries(&self.content)?)
            .nth(index)
            .map(str::to_owned);
        name.ok_or(Error::End)
    }

    /// All options in the file.
    ///
    /// # Errors
    /// [`Error::Config`] if there is no such profile.
    pub(super) fn lines(&self, profile: Option<&str>) -> Result<Vec<Line<'_>>, Error> {
        let entries = entries(&self.content)?;
        if let Some(wanted) = profile {
            check_name(wanted)?;
            if !profiles(&entries).any(|name| name == wanted) {
                return Err(unknown(wanted, profiles(&entries)));
            }
        }
        let mut section = None;
        let lines = entries.into_iter().filter_map(|entry| match entry {
            Entry::Profile(name) => {
                section = Some(name);
                None
            }
            Entry::Option(line) => Some(Line {
                counts: section.is_none() || section == profile,
                ..line
            }),
        });
        Ok(lines.collect())
    }
}

impl Line<'_> {
    /// What is wrong with it, with its number.
    pub(super) fn wrong(&self, error: &Error) -> Error {
        let number = self.number;
        match error {
            Error::Config { option, problem } => {
                Error::config(format!("{option} (line {number})"), problem.clone())
            }
            other => in_line(number, other.to_string()),
        }
    }
}

fn in_line(number: usize, problem: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::config(format!("(line {number})"), problem)
}

fn entries(content: &[u8]) -> Result<Vec<Entry<'_>>, Error> {
    let content = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(content);
    let text = str::from_utf8(content).map_err(|_| Error::Text {
        subject: SUBJECT,
        problem: "it is not UTF-8; save it in that encoding".into(),
    })?;
    let mut found = Vec::new();
    for (number, line) in text
        .lines()
        .enumerate()
        .map(|(number, line)| (number + 1, line.trim()))
    {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(section) = line.strip_prefix('[') {
            let name = profile_of(section).ok_or_else(|| {
                in_line(
                    number,
                    "a section is [profile NAME]; the name has letters, digits, -, _ and ., at most 64",
                )
            })?;
            // Which of two is meant, nobody knows; they may have different keys.
            if profiles(&found).any(|known| known == name) {
                return Err(in_line(
                    number,
                    format!(
                        "there are two profiles {name}; give one another name, or make one of both"
                    ),
                ));
            }
            found.push(Entry::Profile(name));
            continue;
        }
        let (name, value) = line.split_once('=').ok_or_else(|| {
            in_line(
                number,
                "a line is name = value, [profile NAME], or begins with #",
            )
        })?;
        found.push(Entry::Option(Line {
            number,
            name: name.trim(),
            value: value.trim(),
            counts: false,
        }));
    }
    Ok(found)
}

/// The name in the rest of a line that begins a section.
fn profile_of(section: &str) -> Option<&str> {
    let name = section.strip_suffix(']')?.trim().strip_prefix("profile")?;
    let name = name.strip_prefix([' ', '\t'])?.trim();
    check_name(name).is_ok().then_some(name)
}

/// # Errors
/// [`Error::Argument`] if it can be no profile's name.
fn check_name(name: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    if (1..=NAME_MAX).contains(&name.len()) && name.bytes().all(allowed) {
        return Ok(());
    }
    Err(Error::argument(
        "profile",
        "has letters, digits, -, _ and ., at most 64",
    ))
}

fn profiles<'a>(entries: &[Entry<'a>]) -> impl Iterator<Item = &'a str> {
    entries.iter().filter_map(|entry| match entry {
        Entry::Profile(name) => Some(*name),
        Entry::Option(_) => None,
    })
}

fn unknown<'a>(wanted: &str, profiles: impl Iterator<Item = &'a str>) -> Error {
    let names: Vec<_> = profiles.collect();
    let (shown, more) = names.split_at(names.len().min(NAMED_MAX));
    let problem = match (shown.is_empty(), more.len()) {
        (true, _) => "the file has no profiles; begin one with a line [profile NAME]".to_owned(),
        (false, 0) => format!(
            "the file has none of that name; there are {}",
            shown.join(", ")
        ),
        (false, more) => format!(
            "the file has none of that name; there are {} and {more} more",
            shown.join(", ")
        ),
    };
    Error::config(format!("(profile {wanted})"), problem)
}

#[cfg(test)]
mod tests;
