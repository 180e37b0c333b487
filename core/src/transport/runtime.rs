//! What drives the network, once per process: slots with a runtime each, driven by the threads that
//! are in a call.
//!
//! The library has no thread of its own for calls; tasks have one, with its own slot
//! (`client/worker.rs`). Each client has one slot for all its calls, so that the next call finds
//! the connection of the last, whichever thread makes it. A thread that waits for its response
//! drives the slot for the other threads in it; when it leaves, the next one takes over. Clients
//! are spread over the slots, so that a thread that is suspended while it drives delays only the
//! clients of its slot. All of it belongs to one process and is never freed: a forked child creates
//! its own.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use once_cell::race::OnceBox;

use super::connections::IdleQueue;
use super::dns::Lookups;
use super::slot::{DRAIN, Lease, Slot};
use super::tls::Trusted;
use crate::error::Error;
use crate::sys::fork::{PerProcess, lock};

/// The number of slots for calls, each with its descriptors, made at the first call in it.
const CALLS: usize = 16;

/// The number of the slot for tasks, which the library's own thread drives.
pub(super) const TASKS: usize = CALLS;

/// The number of slots.
const SLOTS: usize = TASKS + 1;

/// How often idle slots are visited.
const REAP: Duration = Duration::from_secs(1);

pub(crate) struct Runtimes {
    slots: [OnceBox<Slot>; SLOTS],
    trusted: Trusted,
    lookups: Lookups,
    /// The number of clients of each slot.
    clients: Mutex<[usize; CALLS]>,
    /// The clients with connections.
    idle: IdleQueue,
    begun: Instant,
    /// When the idle slots were last visited, in milliseconds since the start.
    reaped: AtomicU64,
}

impl Runtimes {
    /// This process's runtimes.
    pub(crate) fn current() -> Result<&'static Runtimes, Error> {
        static RUNTIMES: PerProcess<Runtimes> = PerProcess::new();
        RUNTIMES.get_or_try_init(|| Ok(Self::new()))
    }

    fn new() -> Self {
        Self {
            slots: [const { OnceBox::new() }; SLOTS],
            trusted: Trusted::default(),
            lookups: Lookups::default(),
            clients: Mutex::default(),
            idle: IdleQueue::default(),
            begun: Instant::now(),
            reaped: AtomicU64::new(0),
        }
    }

    /// The slot that the library's own thread drives.
    pub(crate) fn for_tasks(&'static self) -> Result<&'static Slot, Error> {
        self.slot(TASKS)
    }

    fn slot(&'static self, number: usize) -> Result<&'static Slot, Error> {
        self.slots[number].get_or_try_init(|| Slot::new(self.idle.connections()).map(Box::new))
    }

    /// The number of the slot for a client's calls, until [`Self::release`]: the first of those
    /// with the fewest clients, or an existing one if the machine lacks resources for another. So a
    /// program with one client at a time uses the descriptors of one slot.
    fn assign(&'static self, own: &OnceLock<usize>) -> Result<usize, Error> {
        let mut clients = lock(&self.clients)?;
        // Several threads may make the first call of a client at once.
        if let Some(number) = own.get() {
            return Ok(*number);
        }
        let emptiest = (0..CALLS)
            .min_by_key(|number| clients[*number])
            .unwrap_or(0);
        let number = match self.slot(emptiest) {
            Ok(_) => emptiest,
            Err(error) => {
                let existing = (0..CALLS).filter(|number| self.slots[*number].get().is_some());
                existing
                    .min_by_key(|number| clients[*number])
                    .ok_or(error)?
            }
        };
        clients[number] += 1;
        Ok(*own.get_or_init(|| number))
    }

    /// Releases a number from [`Self::assign`].
    pub(super) fn release(&self, number: usize) {
        if let Ok(mut clients) = lock(&self.clients) {
            clients[number] -= 1;
        }
    }

    /// A place for a call of the client whose slot is `own`, which is set if it is not yet.
    pub(super) fn lease(&'static self, own: &OnceLock<usize>) -> Result<Lease, Error> {
        let number = match own.get() {
            Some(number) => *number,
            None => self.assign(own)?,
        };
        Ok(Lease::among(self.slot(number)?, number))
    }

    /// A place for a task.
    pub(super) fn lease_for_task(&'static self) -> Result<Lease, Error> {
        Ok(Lease::among(self.for_tasks()?, TASKS))
    }

    /// Now and then, in idle slots, finishes connections that were closed or timed out.
    pub(super) fn reap(&'static self) {
        if self.slots[1..].iter().all(|slot| slot.get().is_none()) {
            return;
        }
        let now = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let last = self.reaped.load(Ordering::Relaxed);
        let is_time = u128::from(now.saturating_sub(last)) >= REAP.as_millis();
        if !is_time
            || self
                .reaped
                .compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed)
                .is_err()
        {
            return;
        }
        for (number, slot) in self.slots.iter().enumerate() {
            if let Some(lease) = slot.get().and_then(|slot| Lease::alone(slot, number)) {
                lease.slot().drain(Instant::now() + DRAIN);
            }
        }
    }

    pub(super) fn idle(&self) -> &IdleQueue {
        &self.idle
    }

    pub(super) fn lookups(&'static self) -> &'static Lookups {
        &self.lookups
    }

    pub(super) fn trusted(&'static self) -> &'static Trusted {
        &self.trusted
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;

    use super::*;

    fn runtimes() -> &'static Runtimes {
        Box::leak(Box::new(Runtimes::new()))
    }

    #[test]
    fn clients_that_begin_at_once_have_a_slot_each() {
        let (runtimes, begin) = (runtimes(), Barrier::new(CALLS));
        let mut slots = std::thread::scope(|scope| {
            let assign = || {
                begin.wait();
                runtimes.assign(&OnceLock::new()).unwrap()
            };
            let threads: Vec<_> = (0..CALLS).map(|_| scope.spawn(assign)).collect();
            let slots = threads.into_iter().map(|thread| thread.join().unwrap());
            slots.collect::<Vec<_>>()
        });
        slots.sort_unstable();
        assert_eq!(slots, (0..CALLS).collect::<Vec<_>>());
    }

    #[test]
    fn threads_that_begin_at_once_with_one_client_have_one_slot() {
        let (runtimes, own, begin) = (runtimes(), OnceLock::new(), Barrier::new(CALLS));
        std::thread::scope(|scope| {
            for _ in 0..CALLS {
                scope.spawn(|| {
                    begin.wait();
                    assert_eq!(runtimes.assign(&own).unwrap(), 0);
                });
            }
        });
        let made = runtimes.slots.iter().filter(|slot| slot.get().is_some());
        assert_eq!(made.count(), 1);
        assert_eq!(runtimes.assign(&OnceLock::new()).unwrap(), 1);
    }

    #[test]
    fn clients_one_after_the_other_have_the_same_slot() {
        let runtimes = runtimes();
        for _ in 0..2 * CALLS {
            let number = runtimes.assign(&OnceLock::new()).unwrap();
            assert_eq!(number, 0);
            runtimes.release(number);
        }
    }
}
