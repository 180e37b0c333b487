//! What a sandbox can be told to do, chiefly in the places where Pleo's own behaviour isn't
//! documented.

use std::path::PathBuf;
use std::time::Duration;

use crate::keys::{ExtraKey, KeyText, StandardKey};

/// Everything that can be chosen at the start. `Options::default()` is a plain sandbox on free
/// ports.
#[derive(Clone, Debug)]
pub struct Options {
    /// The port for HTTP; 0 takes a free one.
    pub http_port: u16,
    /// The port for HTTPS; 0 takes a free one.
    pub https_port: u16,
    /// Where the CA certificate goes; a new temporary directory if not given.
    pub ca_file: Option<PathBuf>,
    /// Where the output block goes as well, once the sandbox answers.
    pub ready_file: Option<PathBuf>,
    /// Where installations are kept over restarts; in memory if not given.
    pub state: Option<PathBuf>,
    /// Texts for standard keys, in place of random ones.
    pub pinned: Vec<(StandardKey, KeyText)>,
    /// Further keys.
    pub keys: Vec<ExtraKey>,
    /// How many employees there are.
    pub employees: u32,
    /// What a second create answers.
    pub second_create: SecondCreate,
    /// What a read answers when there is no installation.
    pub get_without: GetWithout,
    /// What an update does with metadata.
    pub put: Put,
    /// How long an export job stays open without a change.
    pub export_expires_in: Duration,
    /// Requests a minute for each key; 0 for no limit.
    pub rate: u32,
    /// The form of the `Retry-After` header.
    pub retry_after: RetryAfter,
    /// Where a line for each request goes.
    pub log: LogTarget,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            http_port: 0,
            https_port: 0,
            ca_file: None,
            ready_file: None,
            state: None,
            pinned: Vec::new(),
            keys: Vec::new(),
            employees: 120,
            second_create: SecondCreate::default(),
            get_without: GetWithout::default(),
            put: Put::default(),
            export_expires_in: Duration::from_secs(3600),
            rate: 600,
            retry_after: RetryAfter::default(),
            log: LogTarget::default(),
        }
    }
}

/// What a second create answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SecondCreate {
    /// 200 with the installation that is there, unchanged.
    #[default]
    Same,
    /// 409.
    Conflict,
    /// 400.
    BadRequest,
}

/// What a read answers when there is no installation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GetWithout {
    /// 404.
    #[default]
    NotFound,
    /// 400.
    BadRequest,
    /// 200 with `null`.
    Null,
}

/// What an update does with the metadata it brings. One that brings none leaves the metadata alone
/// either way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Put {
    /// The new metadata takes the place of the old.
    #[default]
    Replace,
    /// Names that the update doesn't mention stay.
    Merge,
}

/// The form of the `Retry-After` header of a 429.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RetryAfter {
    /// A number of seconds.
    #[default]
    Seconds,
    /// An HTTP date.
    Date,
    /// No such header.
    None,
}

/// Where a line for each request goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LogTarget {
    /// Nowhere.
    #[default]
    None,
    /// Standard error.
    Stderr,
    /// The end of a file.
    File(PathBuf),
}
