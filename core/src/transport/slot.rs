//! A slot: a reactor with the connections in it, driven by whichever threads have a call there.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::runtime::Handle;

use super::reactor::Reactor;
use crate::error::Error;
use crate::sys::fork::lock;

/// How often the tasks of ended connections are given their turn: to notice, to say goodbye, to
/// close.
const DRAIN_ROUNDS: usize = 4;

/// The longest that letting connections end may take.
pub(super) const DRAIN: Duration = Duration::from_millis(50);

pub(crate) struct Slot {
    /// The one in use; another comes in its place when the host takes its descriptors.
    reactor: Mutex<&'static Reactor>,
    /// How many connections this process has.
    connections: &'static AtomicUsize,
    /// How many calls are in it.
    calls: AtomicUsize,
    /// Whether somebody let go of connections where no runtime can be driven.
    drain_is_due: AtomicBool,
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
            drain_is_due: AtomicBool::new(false),
        })
    }

    /// The reactor for what begins now.
    ///
    /// # Errors
    /// [`Error::Resource`] if it was lost and the machine has nothing left for another,
    /// [`Error::Forked`].
    pub(crate) fn reactor(&self) -> Result<&'static Reactor, Error> {
        let mut reactor = lock(&self.reactor)?;
        if !reactor.is_whole() {
            *reactor = Reactor::new(self.connections)?;
        }
        Ok(*reactor)
    }

    /// Gives the tasks of connections that have ended, or that nobody holds any more, the turns
    /// they need to end.
    pub(super) fn drain(&self, until: Instant) {
        // The code of a task may drop the last of its client, a Rust program drop one within a
        // runtime of its own, and a C program free one when its thread's own data is gone already:
        // no runtime can be driven there.
        if !matches!(Handle::try_current(), Err(none) if none.is_missing_context()) {
            self.drain_is_due.store(true, Ordering::Release);
            return;
        }
        let Ok(reactor) = lock(&self.reactor).map(|reactor| *reactor) else {
            return;
        };
        let _ = reactor.run(until, async {
            // The runtime takes in what has arrived, and what is over time.
            tokio::task::yield_now().await;
            for _ in 0..DRAIN_ROUNDS {
                // A new task queues behind those that were woken before it, whichever thread
                // drives.
                let _ = tokio::spawn(std::future::ready(())).await;
            }
        });
    }

    /// Makes up for what could not be settled where it was due.
    pub(super) fn drain_due(&self, until: Instant) {
        if self.drain_is_due.swap(false, Ordering::Acquire) {
            self.drain(until);
        }
    }
}

impl Lease {
    /// A place in a slot that no call is in.
    pub(super) fn alone(slot: &'static Slot, number: usize) -> Option<Self> {
        let free = slot
            .calls
            .compare_exchange(0, 1, Ordering::Relaxed, Ordering::Relaxed);
        // Lazily: a lease that is made is given back.
        free.is_ok().then(|| Self { slot, number })
    }

    /// A place among others.
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
