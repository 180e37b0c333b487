//! Reads the file.
//!
//! Each record is on the disk before the next one is written, so that a stop of the machine can
//! spoil only the last one, in any way: such an end is truncated. Anything else that is not a
//! record is damage, which the journal does not repair.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

use crate::error::Error;
use crate::export::journal::line;
use crate::export::journal::memory::Memory;
use crate::export::journal::record::{SUBJECT, kind};
use crate::sys::open::{Access, failure};

/// The version of the format.
const VERSION: &str = "1";

/// The size of a read.
const BUFFER: usize = 64 * 1024;

/// The content of the first line.
#[derive(Clone, Copy)]
pub(super) struct Head<'a> {
    pub(super) base_url: &'a str,
    pub(super) company: &'a str,
}

impl Head<'_> {
    pub(super) fn line(self) -> Result<Vec<u8>, Error> {
        let mut line = Vec::new();
        let texts = [kind::HEAD, VERSION, self.base_url, self.company];
        line::encode(&texts.map(Some), &mut line)?;
        Ok(line)
    }

    /// Whether a first line is this one.
    ///
    /// # Errors
    /// [`Error::File`] if it is the first line of another journal, or of another file.
    fn check(self, line: &[u8]) -> Result<(), Error> {
        let fields = line::decode(line).unwrap_or_default();
        let fields: Vec<_> = fields.iter().map(Option::as_deref).collect();
        let problem = match *fields {
            [
                Some(kind::HEAD),
                Some(VERSION),
                Some(base_url),
                Some(company),
            ] => {
                if base_url != self.base_url {
                    "belongs to another base_url; use a separate journal for each"
                } else if company != self.company {
                    "belongs to another company; use a separate journal for each company"
                } else {
                    return Ok(());
                }
            }
            [Some(kind::HEAD), version, ..] if version != Some(VERSION) => {
                "was written by a newer version of this library; use that version"
            }
            _ => {
                "is not an export journal (line 1); give the path of a journal, or of a file \
                 that does not exist yet"
            }
        };
        Err(refused(problem))
    }
}

/// The content of a file.
pub(super) struct Replayed {
    pub(super) memory: Memory,
    /// The end of its last record; 0 if not even the first line is complete.
    pub(super) end: u64,
}

/// Reads all of a file.
///
/// # Errors
/// [`Error::File`] if it belongs to another company or is damaged, with the line.
pub(super) fn replay(reader: impl Read, head: Head<'_>) -> Result<Replayed, Error> {
    let mut reader = BufReader::with_capacity(BUFFER, reader);
    let mut replayed = Replayed {
        memory: Memory::default(),
        end: 0,
    };
    let mut line = Vec::new();
    // No valid first line is longer: a file that is not a journal is not read into memory.
    let own = head.line()?;
    read_line(&mut reader.by_ref().take(BUFFER as u64), &mut line)?;
    if is_torn(&line, &own)
        && reader
            .fill_buf()
            .map_err(|error| unreadable(&error))?
            .is_empty()
    {
        return Ok(replayed);
    }
    head.check(&line)?;
    replayed.end = line.len() as u64;
    let (mut number, mut bad) = (1_u64, None);
    while read_line(&mut reader, &mut line)? {
        number += 1;
        match (line::decode(&line), bad) {
            (Some(fields), None) => {
                let fields: Vec<_> = fields.iter().map(Option::as_deref).collect();
                let applied = replayed.memory.apply(&fields);
                applied.map_err(|_| unknown(number))?;
                replayed.end += line.len() as u64;
            }
            (None, None) if line::ends_with_record(&line) => return Err(damaged(number)),
            (None, None) => bad = Some(number),
            // More than the last line is invalid.
            (_, Some(bad)) => return Err(damaged(bad)),
        }
    }
    Ok(replayed)
}

/// Reads up to the next line feed or the end; returns whether there was anything.
fn read_line(reader: &mut impl BufRead, line: &mut Vec<u8>) -> Result<bool, Error> {
    line.clear();
    let read = reader
        .read_until(b'\n', line)
        .map_err(|error| unreadable(&error))?;
    Ok(read > 0)
}

fn unreadable(error: &io::Error) -> Error {
    failure(SUBJECT, Access::Reading, error)
}

/// Whether a first line is a remainder of this one, of which not every part reached the disk.
fn is_torn(line: &[u8], own: &[u8]) -> bool {
    line != own
        && line.len() <= own.len()
        && line
            .iter()
            .zip(own)
            .all(|(byte, own)| byte == own || *byte == 0)
}

fn refused(problem: impl Into<Cow<'static, str>>) -> Error {
    Error::File {
        subject: SUBJECT,
        problem: problem.into(),
    }
}

fn damaged(line: u64) -> Error {
    refused(format!(
        "is damaged in line {line}; restore the file, or use a new one and look in your books \
         for what is already booked"
    ))
}

fn unknown(line: u64) -> Error {
    refused(format!(
        "has a line {line} that this version of the library does not know; use the version that \
         wrote it"
    ))
}
