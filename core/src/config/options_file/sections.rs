//! Where the sections of a file of options are.

use std::collections::HashSet;
use std::hash::{BuildHasher, RandomState};
use std::ops::Range;
use std::sync::{Arc, Mutex};

use super::in_line;
use crate::error::Error;
use crate::limits::NAME_MAX;

/// Those of the file that was read last. A program with thousands of profiles loads them one by one,
/// and each time the whole file is read, which is cheap, and would be taken to pieces, which is not.
static LAST: Mutex<Option<Arc<Sections>>> = Mutex::new(None);

/// The sections of a file, the first of which is what is for all. No value of an option is in it.
pub struct Sections {
    all: Vec<Section>,
    /// By which a text is known again, without keeping it: it may have a secret.
    hash: u64,
    hasher: RandomState,
}

/// The lines of one profile, or those before the first, which are for all.
pub(super) struct Section {
    /// The profile's; empty for what is for all.
    pub(super) name: Box<str>,
    /// The number of its first line.
    pub(super) first: usize,
    /// Its place in the text.
    pub(super) lines: Range<usize>,
}

impl Sections {
    /// # Errors
    /// [`Error::Config`] if a line that begins a section is wrong, or a profile is there twice.
    pub(super) fn of(text: &str) -> Result<Arc<Self>, Error> {
        // It is not waited for, which a forked child might do for ever.
        let last = LAST.try_lock().ok().and_then(|last| last.clone());
        if let Some(last) = last.filter(|last| last.hash == last.hasher.hash_one(text)) {
            return Ok(last);
        }
        let hasher = RandomState::new();
        let sections = Arc::new(Self {
            all: parsed(text)?,
            hash: hasher.hash_one(text),
            hasher,
        });
        if let Ok(mut last) = LAST.try_lock() {
            *last = Some(Arc::clone(&sections));
        }
        Ok(sections)
    }

    /// The name of a profile, in the order of the file.
    ///
    /// # Errors
    /// [`Error::End`] behind the last.
    pub fn profile(&self, index: usize) -> Result<&str, Error> {
        let section = self.profiles().get(index);
        section.map(|section| &*section.name).ok_or(Error::End)
    }

    pub(super) fn for_all(&self) -> &Section {
        &self.all[0]
    }

    pub(super) fn profiles(&self) -> &[Section] {
        &self.all[1..]
    }
}

/// The sections of a file, the first of which is what is for all.
fn parsed(text: &str) -> Result<Vec<Section>, Error> {
    let mark = text
        .strip_prefix('\u{FEFF}')
        .map_or(0, |rest| text.len() - rest.len());
    let mut found = Vec::new();
    let mut section = Section {
        name: Box::default(),
        first: 1,
        lines: mark..text.len(),
    };
    let (mut names, mut end) = (HashSet::new(), mark);
    for (number, line) in (1..).zip(text[mark..].split_inclusive('\n')) {
        let begin = end;
        end += line.len();
        let Some(heading) = line.trim().strip_prefix('[') else {
            continue;
        };
        let name = profile_of(heading).ok_or_else(|| {
            in_line(
                number,
                "must be [profile NAME], with a name of at most 64 letters, digits, -, _ and .",
            )
        })?;
        // Which of two is meant, nobody knows; they may have different keys.
        if !names.insert(name) {
            return Err(in_line(
                number,
                format!("has a second profile named {name}; rename one, or merge them"),
            ));
        }
        section.lines.end = begin;
        found.push(section);
        section = Section {
            name: name.into(),
            first: number + 1,
            lines: end..text.len(),
        };
    }
    found.push(section);
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
pub(super) fn check_name(name: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    if (1..=NAME_MAX).contains(&name.len()) && name.bytes().all(allowed) {
        return Ok(());
    }
    Err(Error::argument(
        "profile",
        "must have 1 to 64 letters, digits, -, _ or .",
    ))
}
