//! Panics of the library's that say nothing on the host's standard error.
//!
//! A panic in a thread of the library's own is caught where it matters. What it would print is for
//! a panic hook to leave out; the crate sets none, whoever sets one asks [`is_silenced`].

use std::cell::Cell;

thread_local! {
    static SILENCED: Cell<bool> = const { Cell::new(false) };
}

/// Silences the panics of the calling thread for good.
pub(super) fn silence_thread() {
    SILENCED.set(true);
}

/// Returns whether a panic of the calling thread is one of the library's own threads'.
#[must_use]
pub fn is_silenced() -> bool {
    SILENCED.get()
}
