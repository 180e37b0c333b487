//! What an export is opened with.

use std::path::PathBuf;

use super::Config;
use crate::error::Error;
use crate::sys::file::absolute;

/// What the file is called.
pub(crate) const JOURNAL: &str = "the export journal (option export_journal)";

/// The options of an export.
#[derive(Clone, Debug, Default)]
pub struct ExportOptions {
    /// Where it is written down what was offered, booked and reported; `None` for nowhere.
    pub journal: Option<PathBuf>,
    /// The company whose job it is; `None` for the key's.
    pub company: Option<Box<str>>,
    /// Whether a job is gone on with that another program has started.
    pub take_over: bool,
}

impl ExportOptions {
    /// Those that are set.
    ///
    /// # Errors
    /// [`Error::Config`] if the options cannot be used.
    pub fn from_config(config: &Config) -> Result<Self, Error> {
        Self::in_force(&config.in_force()?)
    }

    /// Those of options in force.
    pub(super) fn in_force(config: &Config) -> Result<Self, Error> {
        // It means the same wherever the program is when it opens an export.
        let journal = absolute(JOURNAL, config.path("export_journal")?)?;
        let company = config.get("export_company")?;
        Ok(Self {
            journal: (!journal.as_os_str().is_empty()).then_some(journal),
            company: (!company.is_empty()).then(|| company.into()),
            take_over: config.get("export_take_over")? == "true",
        })
    }
}
