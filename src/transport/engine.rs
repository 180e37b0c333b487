//! What drives the network, once a process: lanes, driven by the threads that are in a call.
//!
//! There is no thread of the library's own. A call takes a lane that is free, so that as a rule
//! each thread drives its own connections; where there are more calls than lanes, a thread that
//! waits for its answer drives the lane for the others in it, and when it leaves, the next takes
//! over. All of it belongs to one process and is never freed: a forked child makes its own.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use once_cell::race::OnceBox;

use super::lane::{Lane, Seat};
use super::lookup::Lookups;
use super::tls::{self, Roots, Tls};
use crate::error::Error;
use crate::process::{PerProcess, lock};
use crate::settings::Settings;

/// Lanes for calls, each with its descriptors: as many as are worth it on a large machine.
const CALLS: usize = 16;

/// The number of the lane for tasks, which the library's own thread drives.
const TASKS: usize = CALLS;

/// How many lanes there are in all.
pub(super) const LANES: usize = TASKS + 1;

/// How often lanes that nobody drives are looked after.
const TEND: Duration = Duration::from_secs(1);

/// The longest that looking after a lane may take.
pub(super) const SETTLE: Duration = Duration::from_millis(50);

pub(crate) struct Engine {
    lanes: [OnceBox<Lane>; LANES],
    /// Clients with the same trust share a configuration; reading the system's certificates costs
    /// milliseconds.
    tls: Mutex<HashMap<Roots, Tls>>,
    lookups: Lookups,
    begun: Instant,
    /// When the lanes were looked after last, in milliseconds since the beginning.
    tended: AtomicU64,
}

impl Engine {
    /// This process's engine.
    pub(crate) fn current() -> Result<&'static Engine, Error> {
        static ENGINE: PerProcess<Engine> = PerProcess::new();
        ENGINE.get_or_try_init(|| {
            Ok(Engine {
                lanes: [const { OnceBox::new() }; LANES],
                tls: Mutex::default(),
                lookups: Lookups::default(),
                begun: Instant::now(),
                tended: AtomicU64::new(0),
            })
        })
    }

    /// The lane that the library's own thread drives.
    pub(crate) fn for_tasks(&'static self) -> Result<&'static Lane, Error> {
        self.lane(TASKS)
    }

    fn lane(&'static self, number: usize) -> Result<&'static Lane, Error> {
        self.lanes[number].get_or_try_init(|| Lane::new().map(Box::new))
    }

    /// A place for a task.
    pub(super) fn task_seat(&'static self) -> Result<Seat, Error> {
        Ok(Seat::among(self.for_tasks()?, TASKS))
    }

    /// A place for a call: in a free lane, if there is one where its client has connections
    /// already, else with the fewest.
    pub(super) fn seat(
        &'static self,
        has_connections: impl Fn(usize) -> bool,
    ) -> Result<Seat, Error> {
        let mut lacking = None;
        for number in (0..CALLS)
            .filter(|number| has_connections(*number))
            .chain(0..CALLS)
        {
            match self.lane(number) {
                Ok(lane) => match Seat::alone(lane, number) {
                    Some(seat) => return Ok(seat),
                    None => continue,
                },
                Err(error) => lacking = Some(error),
            }
            break;
        }
        let made = self.lanes[..CALLS]
            .iter()
            .enumerate()
            .filter_map(|(number, lane)| Some((number, lane.get()?)));
        match (made.min_by_key(|(_, lane)| lane.calls()), lacking) {
            (Some((number, lane)), _) => Ok(Seat::among(lane, number)),
            (None, lacking) => Err(lacking.unwrap_or(Error::Resource("lanes"))),
        }
    }

    /// Lets connections end that have ended, or are over time, in lanes that nobody drives; now and
    /// then.
    pub(super) fn tend(&'static self) {
        if self.lanes[1..].iter().all(|lane| lane.get().is_none()) {
            return;
        }
        let now = u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let last = self.tended.load(Ordering::Relaxed);
        let is_time = u128::from(now.saturating_sub(last)) >= TEND.as_millis();
        if !is_time
            || self
                .tended
                .compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed)
                .is_err()
        {
            return;
        }
        for (number, lane) in self.lanes.iter().enumerate() {
            if let Some(seat) = lane.get().and_then(|lane| Seat::alone(lane, number)) {
                seat.lane().settle(Instant::now() + SETTLE);
            }
        }
    }

    /// Lets connections end whose client went where that could not be done.
    pub(crate) fn make_up(&self) {
        let until = Instant::now() + SETTLE;
        self.lanes
            .iter()
            .filter_map(OnceBox::get)
            .for_each(|lane| lane.make_up(until));
    }

    /// Lets connections end of which a client has let go.
    pub(super) fn settle(&self, number: usize, until: Instant) {
        if let Some(lane) = self.lanes[number].get() {
            lane.settle(until);
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
        let made = tls::trusting(&settings.trust, settings.base.host())?;
        lock(&self.tls)?.insert(roots, made.clone());
        Ok(made)
    }
}
