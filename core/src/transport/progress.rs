//! Progress callbacks of transfers and lists.

use crate::error::Error;
use crate::sys::fork::Process;

/// A progress callback, with the amount done and the total where it is known.
#[derive(Clone, Copy)]
pub(crate) struct Progress<'a> {
    function: &'a dyn Fn(u64, Option<u64>),
    process: Process,
}

impl<'a> Progress<'a> {
    /// The callback of a call or list of this process.
    pub(crate) fn new(function: &'a dyn Fn(u64, Option<u64>)) -> Self {
        Self {
            function,
            process: Process::current(),
        }
    }

    /// Calls it. A forked child shares the state of files and connections, so the process is
    /// checked before anything is done to them.
    ///
    /// # Errors
    /// [`Error::Forked`] in a child that the function forked.
    pub(crate) fn tell(self, done: u64, total: Option<u64>) -> Result<(), Error> {
        (self.function)(done, total);
        self.process.check()
    }
}
