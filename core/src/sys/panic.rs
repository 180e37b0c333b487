//! Panics of the library that print nothing on the host's standard error.
//!
//! A panic on a thread of the library's own is caught where it matters. Printing is up to the panic
//! hook; this crate sets none, and a hook asks [`is_silenced`].

use std::cell::Cell;

thread_local! {
    static SILENCED: Cell<bool> = const { Cell::new(false) };
}

/// Silences the panics of the calling thread for good.
pub(super) fn silence_thread() {
    SILENCED.set(true);
}

/// Returns whether the calling thread is one of the library's own.
#[must_use]
pub fn is_silenced() -> bool {
    SILENCED.get()
}

/// Panics on demand, for the tests: in no library that is shipped.
#[cfg(feature = "test-hooks")]
pub(crate) mod demanded {
    use std::sync::atomic::{AtomicI32, Ordering};

    /// How many places in the network's code are passed before one panics; 0 or less for none.
    static LEFT: AtomicI32 = AtomicI32::new(0);

    /// Demands a panic; returns whether the one that was demanded before is still to come.
    pub(crate) fn demand(place: i32) -> bool {
        LEFT.swap(place, Ordering::SeqCst) > 0
    }

    /// A place in the network's code.
    #[allow(clippy::panic, reason = "it is what this module is for")]
    pub(crate) fn pass() {
        if LEFT.load(Ordering::SeqCst) > 0 && LEFT.fetch_sub(1, Ordering::SeqCst) == 1 {
            std::panic::panic_any("a panic that a test asked for");
        }
    }
}
