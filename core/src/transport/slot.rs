//! A slot: a reactor with the connections in it, driven by whichever threads have a call there.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::runtime::Handle;

use super::reactor::Reactor;
use crate::error::Error;
use crate::sys::fork::lock;
use crate::sys::thread::run_elsewhere;

/// The stack of the thread that lets connections end where the caller's cannot; a call over TLS takes
/// up to 58 KiB.
const STACK: usize = 128 * 1024;

/// The longest that this thread takes, which nobody has to wait for: it waits for no network.
const CLOSING: Duration = Duration::from_secs(1);

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

    /// The reactor for what begins now. Whether it is lost shows when it is driven.
    ///
    /// # Errors
    /// [`Error::Resource`] if it was lost and the machine has nothing left for another,
    /// [`Error::Forked`].
    pub(crate) fn reactor(&self) -> Result<&'static Reactor, Error> {
        let mut reactor = lock(&self.reactor)?;
        if reactor.is_lost() {
            let lost = std::mem::replace(&mut *reactor, Reactor::new(self.connections)?);
            lost.succeed();
        }
        Ok(*reactor)
    }

    /// Gives the tasks of connections that have ended, or that nobody holds any more, the turns
    /// they need to end.
    pub(super) fn drain(&self, until: Instant) {
        let Ok(reactor) = lock(&self.reactor).map(|reactor| *reactor) else {
            return;
        };
        // The code of a task may drop the last of its client, a Rust program drop one within a
        // runtime of its own, and a C program free one when its thread's own data is gone already:
        // no runtime can be driven there. Left for later, the connections would keep the key.
        if matches!(Handle::try_current(), Err(none) if none.is_missing_context()) {
            drain(reactor, until);
        } else {
            // Without a thread it is left for the next call.
            let close = move || drain(reactor, Instant::now() + CLOSING);
            let _ = run_elsewhere("pleo-close", STACK, until, close);
        }
    }
}

fn drain(reactor: &'static Reactor, until: Instant) {
    let _ = reactor.run(until, async {
        // The runtime takes in what has arrived, and what is over time.
        tokio::task::yield_now().await;
        for _ in 0..DRAIN_ROUNDS {
            // A new task queues behind those that were woken before it, whichever thread drives.
            let _ = tokio::spawn(std::future::ready(())).await;
        }
    });
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
