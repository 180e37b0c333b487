//! What drives the network, once a process: slots, driven by the threads that are in a call.
//!
//! There is no thread of the library's own. A call takes a slot that is free, so that as a rule
//! each thread drives its own connections; where there are more calls than slots, a thread that
//! waits for its answer drives the slot for the others in it, and when it leaves, the next takes
//! over. All of it belongs to one process and is never freed: a forked child makes its own.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use once_cell::race::OnceBox;

use super::dns::Lookups;
use super::slot::{Lease, Slot};
use super::tls::{self, Roots, Tls};
use crate::config::settings::Settings;
use crate::error::Error;
use crate::sys::fork::{PerProcess, lock};

/// Slots for calls, each with its descriptors: as many as are worth it on a large machine.
const CALLS: usize = 16;

/// The number of the slot for tasks, which the library's own thread drives.
const TASKS: usize = CALLS;

/// How many slots there are in all.
pub(super) const SLOTS: usize = TASKS + 1;

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
    begun: Instant,
    /// When the slots were looked after last, in milliseconds since the beginning.
    reaped: AtomicU64,
}

impl Runtimes {
    /// This process's runtimes.
    pub(crate) fn current() -> Result<&'static Runtimes, Error> {
        static ENGINE: PerProcess<Runtimes> = PerProcess::new();
        ENGINE.get_or_try_init(|| {
            Ok(Runtimes {
                slots: [const { OnceBox::new() }; SLOTS],
                tls: Mutex::default(),
                lookups: Lookups::default(),
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

    /// A place for a task.
    pub(super) fn task_lease(&'static self) -> Result<Lease, Error> {
        Ok(Lease::among(self.for_tasks()?, TASKS))
    }

    /// A place for a call: in a free slot, if there is one where its client has connections
    /// already, else with the fewest.
    pub(super) fn lease(
        &'static self,
        has_connections: impl Fn(usize) -> bool,
    ) -> Result<Lease, Error> {
        let mut lacking = None;
        for number in (0..CALLS)
            .filter(|number| has_connections(*number))
            .chain(0..CALLS)
        {
            match self.slot(number) {
                Ok(slot) => match Lease::alone(slot, number) {
                    Some(lease) => return Ok(lease),
                    None => continue,
                },
                Err(error) => lacking = Some(error),
            }
            break;
        }
        let existing = self.slots[..CALLS]
            .iter()
            .enumerate()
            .filter_map(|(number, slot)| Some((number, slot.get()?)));
        match (existing.min_by_key(|(_, slot)| slot.calls()), lacking) {
            (Some((number, slot)), _) => Ok(Lease::among(slot, number)),
            (None, lacking) => Err(lacking.unwrap_or(Error::Resource("slots"))),
        }
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
