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

/// Panics on demand, for the tests: in no library that is shipped.
#[cfg(feature = "test-hooks")]
pub(crate) mod demanded {
    use std::sync::atomic::{AtomicI32, Ordering};

    /// How many places of the network's code are passed until one panics; 0 or less for none.
    static LEFT: AtomicI32 = AtomicI32::new(0);

    /// Lets a place panic; returns whether the one that was demanded before is still to come.
    pub(crate) fn demand(place: i32) -> bool {
        LEFT.swap(place, Ordering::SeqCst) > 0
    }

    /// A place where code of the network goes on.
    #[allow(clippy::panic, reason = "it is what this module is for")]
    pub(crate) fn pass() {
        if LEFT.load(Ordering::SeqCst) > 0 && LEFT.fetch_sub(1, Ordering::SeqCst) == 1 {
            std::panic::panic_any("a panic that a test asked for");
        }
    }
}
