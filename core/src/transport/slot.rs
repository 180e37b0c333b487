//! A slot: a runtime with the connections in it, driven by whichever threads have a call there.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

use tokio::runtime::{Builder, Handle, Runtime};

use crate::error::Error;

/// How often the tasks of ended connections are given their turn: to notice, to say goodbye, to
/// close.
const DRAIN_ROUNDS: usize = 4;

pub(crate) struct Slot {
    runtime: Runtime,
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
    pub(super) fn new() -> Result<Self, Error> {
        let runtime = Builder::new_current_thread()
            .enable_io()
            .enable_time()
            .build();
        let runtime = runtime.map_err(|_| Error::Resource("file descriptors"))?;
        Ok(Self {
            runtime,
            calls: AtomicUsize::new(0),
            drain_is_due: AtomicBool::new(false),
        })
    }

    /// Drives the runtime until the future is ready or the time has come; `None` is the latter.
    pub(crate) fn run<F: Future>(&self, until: Instant, future: F) -> Option<F::Output> {
        let mut outcome = None;
        self.drive(pin!(async {
            outcome = tokio::time::timeout_at(until.into(), future).await.ok()
        }));
        outcome
    }

    /// One copy of what drives, whatever is driven: each would have its own place on the host's
    /// stack.
    #[inline(never)]
    fn drive(&self, work: Pin<&mut dyn Future<Output = ()>>) {
        self.runtime.block_on(work);
    }

    /// Runs code that uses the network without driving it: what it waits for wakes it.
    pub(crate) fn visit<T>(&self, code: impl FnOnce() -> T) -> T {
        let _context = self.runtime.enter();
        code()
    }

    /// Drives the runtime until the future is ready.
    pub(crate) fn wait(&self, future: impl Future<Output = ()>) {
        self.drive(pin!(future));
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
        let _ = self.run(until, async {
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
