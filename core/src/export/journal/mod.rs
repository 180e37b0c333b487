//! What has become of each entry of an export, in a file that outlives the program and the machine's
//! power.
//!
//! The file is added to only. Its first line says what it is of; every other one is a record, as its
//! checksum and a JSON array, in the order in which things happened. What is known of an entry is
//! what its records make of it, one after the other.
//!
//! - `record`: what is recorded, and what is known of an entry
//! - `line`: how a record stands in the file
//! - `memory`: what the records come to
//! - `replay`: reading the file; what its end may look like, and what is damage
//! - `store`: writing it
//! - `medium`: what it is written to

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

/// What was recorded of an export's entries and jobs.
pub(super) struct Journal {
    /// Without one all of it is forgotten at the end.
    store: Option<Store>,
    memory: Memory,
    process: Process,
}

impl Journal {
    /// Opens the journal of a company, which is made if it is not there; or one in memory only.
    ///
    /// # Errors
    /// [`Error::ExportBusy`] if another has it open; [`Error::File`] if it is of another company or
    /// damaged, or others may read it; [`Error::Resource`] on a full disk.
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

    /// Records what happened: on the disk, where there is a file, and then in memory.
    ///
    /// # Errors
    /// [`Error::Resource`] or [`Error::File`], and then again at every later call: what a disk did
    /// not take once it may say nothing of the second time. [`Error::ExportBusy`] in a forked child.
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

    /// Whether it outlives the program.
    pub(super) fn is_durable(&self) -> bool {
        self.store.is_some()
    }

    /// What is known of an entry.
    pub(super) fn past(&self, entry: &str) -> Option<Past> {
        self.memory.past(entry)
    }

    /// Whether a job was started, or taken over, from here.
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

    /// The entries with a result that Pleo does not have, whatever their job, in the order of the
    /// results; those that it refused among them.
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
