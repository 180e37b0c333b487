//! The journal: the state of each entry of an export, in a file that survives the end of the
//! program and power failures.
//!
//! The file is append-only. Its first line identifies it; every other line is a record, a checksum
//! and a JSON array, in the order of events. The state of an entry is the result of its records in
//! sequence.
//!
//! - `record`: the records, and the state of an entry
//! - `line`: the form of a record in the file
//! - `memory`: the state that the records lead to
//! - `replay`: reads the file; which ends are repaired, and what is damage
//! - `store`: writes the file
//! - `medium`: the storage

mod line;
mod medium;
mod memory;
mod record;
mod replay;
mod store;

use std::path::Path;

pub(super) use record::{Outcome, Past, Record};

use crate::error::Error;
use crate::export::journal::medium::Medium;
use crate::export::journal::memory::Memory;
use crate::export::journal::record::SUBJECT;
use crate::export::journal::store::Store;
use crate::sys::fork::Process;
use crate::sys::locked_file::LockedFile;

const TAKEN: &str = "the export journal is in use by another program, or is already open in this \
     one; wait until it is closed, then try again";

const INHERITED: &str = "the export belongs to the parent process; wait until that has ended, \
     then open the export here";

/// The records of an export's entries and jobs.
pub(super) struct Journal {
    /// Without a file everything is forgotten at the end.
    store: Option<Store>,
    memory: Memory,
    process: Process,
}

impl Journal {
    /// Opens the journal of a company, creating it if it does not exist; or one in memory only.
    ///
    /// # Errors
    /// [`Error::ExportBusy`] if another program has it open; [`Error::File`] if it belongs to
    /// another company, is damaged, or others may read it; [`Error::Resource`] on a full disk.
    pub(super) fn open(path: Option<&Path>, base_url: &str, company: &str) -> Result<Self, Error> {
        let Some(path) = path else {
            return Ok(Self::new(None, Memory::default()));
        };
        let file = LockedFile::open(SUBJECT, path)?.ok_or(Error::ExportBusy(TAKEN))?;
        Self::on(Box::new(file), base_url, company)
    }

    fn on(medium: Box<dyn Medium>, base_url: &str, company: &str) -> Result<Self, Error> {
        let (store, memory) = Store::open(medium, base_url, company)?;
        Ok(Self::new(Some(store), memory))
    }

    fn new(store: Option<Store>, memory: Memory) -> Self {
        Self {
            store,
            memory,
            process: Process::current(),
        }
    }

    /// Records an event: on the disk, if there is a file, and then in memory.
    ///
    /// # Errors
    /// [`Error::Resource`] or [`Error::File`], also at every later call: a disk that failed once
    /// may not report it the second time. [`Error::ExportBusy`] in a forked child.
    pub(super) fn append(&mut self, record: Record<'_>) -> Result<(), Error> {
        if !self.process.is_current() {
            return Err(Error::ExportBusy(INHERITED));
        }
        let fields = record.fields();
        if let Some(store) = &mut self.store {
            store.append(&fields)?;
        }
        self.memory
            .apply(&fields)
            .map_err(|_| Error::Internal("a record that no journal has".into()))
    }

    /// Whether it survives the program.
    pub(super) fn is_durable(&self) -> bool {
        self.store.is_some()
    }

    /// What is known of an entry.
    pub(super) fn past(&self, entry: &str) -> Option<Past> {
        self.memory.past(entry)
    }

    /// Whether a job was started or taken over by this journal's program.
    pub(super) fn is_ours(&self, job: &str) -> bool {
        self.memory.job(job).is_some_and(|job| job.ours)
    }

    /// Whether a job was taken over from another program, or another journal.
    pub(super) fn is_taken(&self, job: &str) -> bool {
        self.memory.job(job).is_some_and(|job| job.taken)
    }

    /// Whether a job is known to have ended.
    pub(super) fn ended(&self, job: &str) -> bool {
        self.memory.job(job).is_some_and(|job| job.ended.is_some())
    }

    /// The final event that was about to be sent of a job.
    #[cfg(test)]
    pub(super) fn intent(&self, job: &str) -> Option<&str> {
        self.memory.job(job)?.intent.as_deref()
    }

    /// The entries whose result Pleo does not have, of any job, in the order of the results,
    /// including those that it refused.
    #[cfg(test)]
    pub(super) fn unacknowledged(&self) -> impl Iterator<Item = &str> {
        self.memory.unacknowledged()
    }
}

#[cfg(test)]
mod crash_disk;
#[cfg(test)]
mod crash_tests;
#[cfg(test)]
mod damage_tests;
#[cfg(test)]
mod file_tests;
#[cfg(test)]
mod model_tests;
