//! Functions of the host's that the library calls: on the calling thread, outside the runtime and every lock, with the
//! state that the host had when it called.

use std::ffi::c_void;

use super::exports::pleo_progress;
use super::guard::outside;
use super::host::Host;

/// A function that is told how far something is.
#[derive(Clone, Copy, Default)]
pub(super) struct Progress {
    function: pleo_progress,
    /// The host's own; the library only hands it back.
    context: usize,
}

impl Progress {
    pub(super) fn new(function: pleo_progress, context: *mut c_void) -> Self {
        Self { function, context: context.expose_provenance() }
    }

    pub(super) fn tell(self, host: &Host, done: u64, total: Option<u64>) {
        let Some(function) = self.function else { return };
        let context = std::ptr::with_exposed_provenance_mut(self.context);
        let total = total.map_or(-1, number);
        // SAFETY: the host promises a function of this type, that takes its own context.
        outside(host, || unsafe { function(context, number(done), total) });
    }
}

pub(super) fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
