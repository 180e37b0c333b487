//! Writes the file: each record is on the disk before anybody learns that it is recorded.

use crate::error::Error;
use crate::export::journal::line;
use crate::export::journal::medium::Medium;
use crate::export::journal::memory::Memory;
use crate::export::journal::record::SUBJECT;
use crate::export::journal::replay::{Head, Replayed, replay};
use crate::sys::open::{Access, failure, is_full};

/// A file up to this size is never rewritten.
const SMALL: u64 = 64 * 1024;

/// By which factor a file may exceed its minimal size before it is rewritten.
const GROWTH: u64 = 2;

/// A journal's file, open for appending.
pub(super) struct Store {
    medium: Box<dyn Medium>,
    end: u64,
    /// Why nothing can be appended any more.
    failed: Option<Error>,
}

impl Store {
    /// Reads a file, and prepares it for appending.
    ///
    /// # Errors
    /// As for [`replay`]; [`Error::Resource`] on a full disk.
    pub(super) fn open(
        mut medium: Box<dyn Medium>,
        base_url: &str,
        company: &str,
    ) -> Result<(Self, Memory), Error> {
        let reading = |error| failure(SUBJECT, Access::Reading, &error);
        let head = Head { base_url, company };
        let Replayed { memory, mut end } = replay(medium.reader().map_err(reading)?, head)?;
        let length = medium.length().map_err(reading)?;
        if length > end {
            medium.truncate(end).map_err(|error| cannot(&error))?;
        }
        let head = head.line()?;
        if end == 0 {
            // A truncated end must not reappear after it.
            medium
                .sync_all()
                .and_then(|()| medium.append(0, &head))
                .map_err(|error| cannot(&error))?;
            end = head.len() as u64;
        }
        // A program may have been killed before its writes were on the disk.
        medium.sync_all().map_err(|error| cannot(&error))?;
        if end > SMALL {
            let mut content = head;
            memory.records(&mut |fields| line::encode(fields, &mut content))?;
            let needed = content.len() as u64;
            if end > needed * GROWTH && medium.replace(&content).map_err(|error| cannot(&error))? {
                end = needed;
            }
        }
        let store = Self {
            medium,
            end,
            failed: None,
        };
        Ok((store, memory))
    }

    /// Appends a record.
    ///
    /// # Errors
    /// The first failure, and then the same again.
    pub(super) fn append(&mut self, fields: &[Option<&str>]) -> Result<(), Error> {
        if let Some(failed) = &self.failed {
            return Err(again(failed));
        }
        let mut line = Vec::new();
        line::encode(fields, &mut line)?;
        let written = self.medium.append(self.end, &line);
        match written.and_then(|()| self.medium.sync()) {
            Ok(()) => {
                self.end += line.len() as u64;
                Ok(())
            }
            Err(error) => {
                // It must not be read: it may be in the system's memory and never reach the disk.
                if self.medium.length().is_ok_and(|length| length > self.end) {
                    let _ = self.medium.truncate(self.end);
                }
                let failed = match cannot(&error) {
                    Error::File { subject, problem } => Error::File {
                        subject,
                        problem: format!("{problem}; open the export again").into(),
                    },
                    other => other,
                };
                Err(again(self.failed.insert(failed)))
            }
        }
    }
}

fn cannot(error: &std::io::Error) -> Error {
    if is_full(error) {
        return Error::Resource(
            "disk space for the export journal; free some, then open the export again",
        );
    }
    failure(SUBJECT, Access::Writing, error)
}

/// A failure that was returned before.
fn again(failed: &Error) -> Error {
    match failed {
        Error::File { subject, problem } => Error::File {
            subject,
            problem: problem.clone(),
        },
        Error::Resource(what) => Error::Resource(what),
        other => Error::Internal(other.to_string().into()),
    }
}
