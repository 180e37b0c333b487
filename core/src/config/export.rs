//! The options of an export.

use std::path::PathBuf;

use super::Config;
use crate::error::Error;
use crate::sys::file::absolute;

/// The file's name in error messages.
pub(crate) const JOURNAL: &str = "the export journal (option export_journal)";

/// The options of an export.
#[derive(Clone, Debug, Default)]
pub struct ExportOptions {
    /// The journal of what was offered, booked and reported; `None` for no journal.
    pub journal: Option<PathBuf>,
    /// The company of the job; `None` for the key's.
    pub company: Option<Box<str>>,
    /// Whether to continue a job that another program has started.
    pub take_over: bool,
}

impl ExportOptions {
    /// The options that are set.
    ///
    /// # Errors
    /// [`Error::Config`] if the options cannot be used.
    pub fn from_config(config: &Config) -> Result<Self, Error> {
        Self::in_force(&config.in_force()?)
    }

    /// The export's options among those in force.
    pub(super) fn in_force(config: &Config) -> Result<Self, Error> {
        // Absolute, so that it does not depend on the current directory when an export is opened.
        let journal = absolute(JOURNAL, config.path("export_journal")?)?;
        let company = config.get("export_company")?;
        Ok(Self {
            journal: (!journal.as_os_str().is_empty()).then_some(journal),
            company: (!company.is_empty()).then(|| company.into()),
            take_over: config.get("export_take_over")? == "true",
        })
    }
}
