//! Who is told how far a transfer or a list is.

use crate::error::Error;
use crate::sys::fork::Process;

/// A function that is told how much is through, and of how much where that is known.
#[derive(Clone, Copy)]
pub(crate) struct Progress<'a> {
    function: &'a dyn Fn(u64, Option<u64>),
    process: Process,
}

impl<'a> Progress<'a> {
    /// Of a call or a list that this process makes.
    pub(crate) fn new(function: &'a dyn Fn(u64, Option<u64>)) -> Self {
        Self {
            function,
            process: Process::current(),
        }
    }

    /// Tells it. Files and connections share what they are at with those of a forked child, so
    /// nothing is done to them before this is looked at.
    ///
    /// # Errors
    /// [`Error::Forked`] in a child that the function forked.
    pub(crate) fn tell(self, done: u64, total: Option<u64>) -> Result<(), Error> {
        (self.function)(done, total);
        self.process.check()
    }
}
