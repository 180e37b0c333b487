//! The options of a sandbox. What is unknown of Pleo has a table of its own, in `unknowns`.

use std::path::PathBuf;
use std::time::Duration;

use crate::keys::{ExtraKey, KeyText, StandardKey};
use crate::unknowns::Unknowns;

/// All options at the start. `Options::default()` is a plain sandbox on free ports.
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
    /// The environment, which determines the names of scopes.
    pub environment: Environment,
    /// How many employees there are.
    pub employees: u32,
    /// How long an export job stays open without a change.
    pub export_expires_in: Duration,
    /// The behaviour that is played where Pleo's is unknown.
    pub unknowns: Unknowns,
    /// Requests a minute for each key; 0 for no limit.
    pub rate: u32,
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
            environment: Environment::default(),
            employees: 120,
            export_expires_in: Duration::from_secs(3600),
            unknowns: Unknowns::default(),
            rate: 600,
            log: LogTarget::default(),
        }
    }
}

/// Which of Pleo's environments the sandbox stands in for. They differ in the names of the scopes
/// for tags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Environment {
    /// `tag-group:read` and `tag-group:write`.
    #[default]
    Production,
    /// `tag-groups:read` and `tag-groups:write`.
    Staging,
}

impl Environment {
    /// The resource in the scopes for tag groups and tags.
    pub(crate) fn tag_scope(self) -> &'static str {
        match self {
            Self::Production => "tag-group",
            Self::Staging => "tag-groups",
        }
    }
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
