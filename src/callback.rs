//! Callbacks of the host: called on the calling thread, outside the runtime and every lock, with
//! the state that the host had when it called.

use std::ffi::{CString, c_void};
use std::sync::Arc;

use pleo_core::Listener;

use crate::guard::outside;
use crate::types::{pleo_log_cb, pleo_progress_cb};

/// A progress callback.
#[derive(Clone, Copy, Default)]
pub(crate) struct Progress {
    function: pleo_progress_cb,
    /// The host's context, which the library only passes back.
    context: usize,
}

impl Progress {
    pub(crate) fn new(function: pleo_progress_cb, context: *mut c_void) -> Self {
        Self {
            function,
            context: context.expose_provenance(),
        }
    }

    pub(crate) fn tell(self, done: u64, total: Option<u64>) {
        let Some(function) = self.function else {
            return;
        };
        let context = std::ptr::with_exposed_provenance_mut(self.context);
        let total = total.map_or(-1, number);
        // SAFETY: with the function the host passed the context that it takes, and promises that it
        // may be called with that, on this thread, until what it was passed for is freed (header,
        // pleo_request_on_progress).
        outside(|| unsafe { function(context, number(done), total) });
    }
}

/// The log callback of a client.
pub(crate) fn listener(function: pleo_log_cb, context: *mut c_void) -> Option<Listener> {
    let function = function?;
    let context = context.expose_provenance();
    Some(Arc::new(move |level, line| {
        // Log lines contain no NUL; one that did would be dropped.
        let Ok(text) = CString::new(line) else {
            return;
        };
        let length = i32::try_from(line.len()).unwrap_or(i32::MAX);
        let context = std::ptr::with_exposed_provenance_mut(context);
        // SAFETY: with the function the host passed the context that it takes, and promises that it
        // may be called with that until what it was passed for is freed (header,
        // pleo_config_on_log); the text has `length` bytes and a NUL, and lives until the function
        // returns.
        outside(|| unsafe { function(context, level as i32, text.as_ptr(), length) });
    }))
}

pub(crate) fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
