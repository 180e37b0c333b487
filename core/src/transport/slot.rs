//! A slot: a reactor with the connections in it, driven by whichever threads have a call there.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::runtime::Handle;

use super::reactor::Reactor;
use crate::error::Error;
use crate::sys::fork::lock;
use crate::sys::thread::run_elsewhere;

/// The stack of the thread that closes connections where the caller's thread cannot; a call over
/// TLS takes up to 60 KiB.
const STACK: usize = 128 * 1024;

/// The longest that this thread runs. Nobody has to wait for it, since it does not wait for the
/// network.
const CLOSING: Duration = Duration::from_secs(1);

/// How often tasks of ended connections get a turn: to notice, to send the TLS close, to close.
const DRAIN_ROUNDS: usize = 4;

/// The longest that closing ended connections may take.
pub(super) const DRAIN: Duration = Duration::from_millis(50);

pub(crate) struct Slot {
    /// The reactor in use; it is replaced when the host takes its descriptors.
    reactor: Mutex<&'static Reactor>,
    /// The count of this process's connections.
    connections: &'static AtomicUsize,
    /// The number of calls in the slot.
    calls: AtomicUsize,
}

/// A call's place in a slot, until it is dropped.
pub(crate) struct Lease {
    slot: &'static Slot,
    number: usize,
}

impl Slot {
    /// # Errors
    /// [`Error::Resource`].
    pub(super) fn new(connections: &'static AtomicUsize) -> Result<Self, Error> {
        Ok(Self {
            reactor: Mutex::new(Reactor::new(connections)?),
            connections,
            calls: AtomicUsize::new(0),
        })
    }

    /// The current reactor. Driving it shows whether it is lost.
    ///
    /// # Errors
    /// [`Error::Resource`] if it was lost and the machine lacks resources for another,
    /// [`Error::Forked`].
    pub(crate) fn reactor(&self) -> Result<&'static Reactor, Error> {
        let mut reactor = lock(&self.reactor)?;
        if reactor.is_lost() {
            let lost = std::mem::replace(&mut *reactor, Reactor::new(self.connections)?);
            lost.succeed();
        }
        Ok(*reactor)
    }

    /// Gives the tasks of connections that are closed or unused the turns that they need to end.
    pub(super) fn drain(&self, until: Instant) {
        let Ok(reactor) = lock(&self.reactor).map(|reactor| *reactor) else {
            return;
        };
        // The code of a task may drop the last reference to its client, a Rust program drop one
        // inside its own runtime, and a C program free one when its thread's local data is gone
        // already: no runtime can be driven there. If this were postponed, the connections would
        // keep the key.
        if matches!(Handle::try_current(), Err(none) if none.is_missing_context()) {
            drain(reactor, until);
        } else {
            // Without a thread the next call does it.
            let close = move || drain(reactor, Instant::now() + CLOSING);
            let _ = run_elsewhere("pleo-close", STACK, until, close);
        }
    }
}

fn drain(reactor: &'static Reactor, until: Instant) {
    let _ = reactor.run(until, async {
        // The runtime reads what has arrived, and runs expired timers.
        tokio::task::yield_now().await;
        for _ in 0..DRAIN_ROUNDS {
            // A new task is queued behind those that were woken before it, whichever thread drives.
            let _ = tokio::spawn(std::future::ready(())).await;
        }
    });
}

impl Lease {
    /// A place in an idle slot.
    pub(super) fn alone(slot: &'static Slot, number: usize) -> Option<Self> {
        let free = slot
            .calls
            .compare_exchange(0, 1, Ordering::Relaxed, Ordering::Relaxed);
        // Lazy, since a lease that exists is released on drop.
        free.is_ok().then(|| Self { slot, number })
    }

    /// A place in a slot.
    pub(super) fn among(slot: &'static Slot, number: usize) -> Self {
        slot.calls.fetch_add(1, Ordering::Relaxed);
        Self { slot, number }
    }

    pub(crate) fn slot(&self) -> &'static Slot {
        self.slot
    }

    /// Which slot it is.
    pub(super) fn number(&self) -> usize {
        self.number
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.slot.calls.fetch_sub(1, Ordering::Relaxed);
    }
}
