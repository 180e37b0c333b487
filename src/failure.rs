//! A failure as a thread remembers it.

use std::time::SystemTime;

use pleo_core::Error;

/// What failed, and when.
pub(crate) struct Failure {
    pub(crate) error: Error,
    pub(crate) time: SystemTime,
}

impl Failure {
    /// A failure that happens now.
    pub(crate) fn now(error: Error) -> Self {
        Self {
            error,
            time: SystemTime::now(),
        }
    }
}
