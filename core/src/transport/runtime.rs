//! What drives the network, once a process: slots with a runtime each, driven by the threads that
//! are in a call.
//!
//! No thread of the library's own drives calls; tasks have one, and a slot apart
//! (`client/worker.rs`). Each client has a slot for all its calls, so that the
//! next call finds the connection of the last, whichever thread makes it; a thread that waits for
//! its answer drives the slot for the others in it, and when it leaves, the next takes over.
//! Clients are spread over the slots, so that a thread that is suspended while it drives holds up
//! the clients of its own slot alone. All of it belongs to one process and is never freed: a forked
//! child makes its own.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use once_cell::race::OnceBox;

use super::dns::Lookups;
use super::slot::{Lease, Slot};
use super::tls::{self, Roots, Tls};
use crate::config::settings::Settings;
use crate::error::Error;
use crate::sys::fork::{PerProcess, lock};

/// Slots for calls, each with its descriptors, made when a client of it calls first.
const CALLS: usize = 16;

/// The number of the slot for tasks, which the library's own thread drives.
pub(super) const TASKS: usize = CALLS;

/// How many slots there are in all.
const SLOTS: usize = TASKS + 1;

/// How often slots that nobody drives are looked after.
const REAP: Duration = Duration::from_secs(1);

/// The longest that looking after a slot may take.
pub(super) const DRAIN: Duration = Duration::from_millis(50);

pub(crate) struct Runtimes {
    slots: [OnceBox<Slot>; SLOTS],
    /// Clients with the same trust share a configuration; reading the system's certificates costs
    /// milliseconds.
    tls: Mutex<HashMap<Roots, Tls>>,
    lookups: Lookups,
    /// How many clients have each slot.
    clients: [AtomicUsize; CALLS],
    begun: Instant,
    /// When the slots were looked after last, in milliseconds since the beginning.
    reaped: AtomicU64,
}

impl Runtimes {
    /// This process's runtimes.
    pub(crate) fn current() -> Result<&'static Runtimes, Error> {
        static RUNTIMES: PerProcess<Runtimes> = PerProcess::new();
        RUNTIMES.get_or_try_init(|| {
            Ok(Runtimes {
                slots: [const { OnceBox::new() }; SLOTS],
                tls: Mutex::default(),
                lookups: Lookups::default(),
                clients: [const { AtomicUsize::new(0) }; CALLS],
                begun: Instant::now(),
                reaped: AtomicU64::new(0),
            })
        })
    }

    /// The slot that the library's own thread drives.
    pub(crate) fn for_tasks(&'static self) -> Result<&'static Slot, Error> {
        self.slot(TASKS)
    }

    fn slot(&'static self, number: usize) -> Result<&'static Slot, Error> {
        self.slots[number].get_or_try_init(|| Slot::new().map(Box::new))
    }

    /// The number of the slot for the calls of one more client, until [`Self::release`]: the first
    /// of those that have the fewest, or one that is there if the machine has nothing left for
    /// another. A program that has one client at a time so has the descriptors of one slot.
    pub(super) fn assign(&'static self) -> Result<usize, Error> {
        let clients = |number: &usize| self.clients[*number].load(Ordering::Relaxed);
        let emptiest = (0..CALLS).min_by_key(clients).unwrap_or(0);
        let number = match self.slot(emptiest) {
            Ok(_) => emptiest,
            Err(error) => {
                let existing = (0..CALLS).filter(|number| self.slots[*number].get().is_some());
                existing.min_by_key(clients).ok_or(error)?
            }
        };
        self.clients[number].fetch_add(1, Ordering::Relaxed);
        Ok(number)
    }

    /// Takes back what [`Self::assign`] gave.
    pub(super) fn release(&self, number: usize) {
        self.clients[number].fetch_sub(1, Ordering::Relaxed);
    }

    /// A place for a call.
    pub(super) fn lease(&'static self, number: usize) -> Result<Lease, Error> {
        Ok(Lease::among(self.slot(number)?, number))
    }

    /// Lets connections end that have ended, or are over time, in slots that nobody drives; now and
    /// then.
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

    /// Lets connections end whose client went where that could not be done.
    pub(crate) fn drain_due(&self) {
        let until = Instant::now() + DRAIN;
        self.slots
            .iter()
            .filter_map(OnceBox::get)
            .for_each(|slot| slot.drain_due(until));
    }

    /// Lets connections end of which a client has let go.
    pub(super) fn drain(&self, number: usize, until: Instant) {
        if let Some(slot) = self.slots[number].get() {
            slot.drain(until);
        }
    }

    pub(super) fn lookups(&'static self) -> &'static Lookups {
        &self.lookups
    }

    /// The TLS configuration for a client.
    pub(super) fn tls(&self, settings: &Settings) -> Result<Tls, Error> {
        if !settings.base.is_https() {
            // Plain http to this machine must work where no certificates are installed.
            return tls::without_roots();
        }
        let roots = Roots::of(&settings.trust);
        if let Some(known) = lock(&self.tls)?.get(&roots) {
            return Ok(known.clone());
        }
        let existing = tls::trusting(&settings.trust, settings.base.host())?;
        lock(&self.tls)?.insert(roots, existing.clone());
        Ok(existing)
    }
}
