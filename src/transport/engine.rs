//! What drives the network: one current-thread runtime a process, driven by whichever threads are in a call.
//!
//! There is no thread of the library's own. A thread that waits for its answer drives the runtime for all the others;
//! when it leaves, the next takes over. The runtime and everything that works by it belong to one process and are
//! never freed: a forked child makes its own.

use std::collections::HashMap;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Handle, Runtime};

use super::lookup::Lookups;
use super::tls::{self, Roots, Tls};
use crate::error::Error;
use crate::process::{PerProcess, lock};
use crate::settings::Settings;

/// The longest that ending a client's connections may take.
const SETTLE: Duration = Duration::from_millis(50);

/// How often the tasks of ended connections are given their turn: to notice, to say goodbye, to close.
const SETTLE_ROUNDS: usize = 4;

pub(crate) struct Engine {
    runtime: Runtime,
    /// Clients with the same trust share a configuration; reading the system's certificates costs milliseconds.
    tls: Mutex<HashMap<Roots, Tls>>,
    lookups: Lookups,
}

impl Engine {
    /// This process's engine.
    pub(crate) fn current() -> Result<&'static Engine, Error> {
        static ENGINE: PerProcess<Engine> = PerProcess::new();
        ENGINE.get_or_try_init(|| {
            let runtime = Builder::new_current_thread().enable_io().enable_time().build();
            let runtime = runtime.map_err(|_| Error::Resource("file descriptors"))?;
            Ok(Engine { runtime, tls: Mutex::default(), lookups: Lookups::default() })
        })
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

    /// Drives the runtime until the future is ready or the time has come; `None` is the latter.
    pub(crate) fn run<F: Future>(&self, until: Instant, future: F) -> Option<F::Output> {
        let mut outcome = None;
        self.drive(pin!(async { outcome = tokio::time::timeout_at(until.into(), future).await.ok() }));
        outcome
    }

    /// One copy of what drives, whatever is driven: each would have its own place on the host's stack.
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

    /// Gives the tasks of connections that nobody holds any more the turns they need to end.
    pub(super) fn settle(&self) {
        // A Rust program may drop a client within a runtime of its own, and a C program when its thread's own data is
        // gone already, where no runtime can be driven.
        if !matches!(Handle::try_current(), Err(none) if none.is_missing_context()) {
            return;
        }
        let _ = self.run(Instant::now() + SETTLE, async {
            for _ in 0..SETTLE_ROUNDS {
                // A new task queues behind those that were woken before it, whichever thread drives.
                let _ = tokio::spawn(std::future::ready(())).await;
            }
        });
    }
}
