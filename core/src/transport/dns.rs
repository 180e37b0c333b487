//! Name lookups, each in a short-lived thread: the system's resolver blocks and cannot be
//! cancelled.
//!
//! Every wait for such a thread has a deadline. Calls that need the same name share a lookup. At
//! most four lookups that end promptly run at once; one that hangs stops counting, so that it
//! delays no other name.

use std::collections::HashMap;
use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::sync::watch;

use super::addresses::Addresses;
use super::trace::Trace;
use crate::config::base_url::is_localhost;
use crate::error::{Error, TransportError, TransportErrorKind};
use crate::sys::descriptors::{above_standard, are_exhausted};
use crate::sys::fork::lock;
use crate::sys::thread::spawn_quietly;

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The result of a lookup; `None` while it runs.
type Found = Option<Result<Arc<[SocketAddr]>, Unresolved>>;

/// Why a name has no address.
#[derive(Clone, Copy)]
enum Unresolved {
    /// The resolver knows no address.
    Unknown,
    /// The resolver had no descriptor left, and reports that the name does not exist.
    NoDescriptors,
}

/// A lookup function, for a thread of its own.
type LookUp = fn(&str) -> Result<Arc<[SocketAddr]>, Unresolved>;

/// How many prompt lookups run at once.
const PROMPT_MAX: usize = 4;

/// How many lookups run at once, including those that hang.
const ALL_MAX: usize = 256;

/// When a lookup counts as hung; most take less.
const HUNG: Duration = Duration::from_millis(100);

/// How often a call that waits for its turn checks again.
const TURN: Duration = Duration::from_millis(10);

/// getaddrinfo and the name service modules that it loads need more stack than the library's code.
const STACK: usize = 512 * 1024;

/// The lookups in progress in this process.
#[derive(Default)]
pub(super) struct Lookups {
    running: Mutex<HashMap<String, Running>>,
}

struct Running {
    since: Instant,
    found: watch::Receiver<Found>,
}

impl Unresolved {
    /// Why a lookup failed that has just ended: the resolver does not report what it lacked.
    fn now() -> Self {
        if are_exhausted() {
            Self::NoDescriptors
        } else {
            Self::Unknown
        }
    }

    fn kind(self) -> TransportErrorKind {
        match self {
            Self::Unknown => TransportErrorKind::Dns,
            Self::NoDescriptors => TransportErrorKind::Local(Box::new(Error::no_descriptors())),
        }
    }
}

/// No thread can be created for a lookup.
fn no_thread() -> TransportErrorKind {
    TransportErrorKind::Local(Box::new(Error::Resource("threads for a name lookup")))
}

fn failed(kind: TransportErrorKind) -> BoxError {
    // The host is added where the failure is classified.
    TransportError::connecting(kind, "").into()
}

impl Lookups {
    /// The addresses of a host.
    async fn find(
        &'static self,
        host: String,
        look_up: LookUp,
    ) -> Result<Vec<SocketAddr>, BoxError> {
        let mut found = loop {
            match self.begin_or_join(&host, look_up)? {
                Some(found) => break found,
                None => tokio::time::sleep(TURN).await,
            }
        };
        let answer = found
            .wait_for(Option::is_some)
            .await
            .map_err(|_| failed(TransportErrorKind::Dns))?;
        match &*answer {
            Some(Ok(addresses)) => Ok(addresses.to_vec()),
            Some(Err(reason)) => Err(failed(reason.kind())),
            None => Err(failed(TransportErrorKind::Dns)),
        }
    }

    /// Joins a lookup of that name or starts one; `None` if it must wait for its turn.
    fn begin_or_join(
        &'static self,
        host: &str,
        look_up: LookUp,
    ) -> Result<Option<watch::Receiver<Found>>, BoxError> {
        let mut running = lock(&self.running)?;
        if let Some(same) = running.get(host) {
            return Ok(Some(same.found.clone()));
        }
        let prompt = running
            .values()
            .filter(|lookup| lookup.since.elapsed() < HUNG)
            .count();
        if prompt >= PROMPT_MAX || running.len() >= ALL_MAX {
            return Ok(None);
        }
        let (tell, found) = watch::channel(None);
        let name = host.to_owned();
        let work = move || {
            let entry = Entry {
                lookups: self,
                name,
            };
            // A panic drops the entry, then `tell`, which wakes those who wait.
            let answer = look_up(&entry.name);
            // Removed from the table first, so that a call that comes after the result starts a new
            // lookup.
            drop(entry);
            let _ = tell.send(Some(answer));
        };
        spawn_quietly("pleo-lookup", STACK, work).map_err(|_| failed(no_thread()))?;
        running.insert(
            host.to_owned(),
            Running {
                since: Instant::now(),
                found: found.clone(),
            },
        );
        Ok(Some(found))
    }
}

/// A name in the table of lookups, until it is dropped.
struct Entry {
    lookups: &'static Lookups,
    name: String,
}

impl Drop for Entry {
    fn drop(&mut self) {
        if let Ok(mut running) = lock(&self.lookups.running) {
            running.remove(&self.name);
        }
    }
}

/// Asks the system, without a time limit.
fn ask_system(name: &str) -> Result<Arc<[SocketAddr]>, Unresolved> {
    let found = above_standard(|| (name, 0).to_socket_addrs());
    Ok(found.map_err(|_| Unresolved::now())?.collect())
}
/// The addresses of localhost, independent of any resolver: a request to it may be plain http with
/// the key in it.
const THIS_MACHINE: [SocketAddr; 2] = [
    SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
    SocketAddr::new(IpAddr::V6(Ipv6Addr::LOCALHOST), 0),
];

/// The HTTP client's resolver: these lookups, so that one that hangs delays neither a call nor a
/// free.
pub(super) struct Resolver {
    pub(super) lookups: &'static Lookups,
    pub(super) addresses: Addresses,
    pub(super) trace: Option<Arc<Trace>>,
}

impl reqwest::dns::Resolve for Resolver {
    fn resolve(&self, name: reqwest::dns::Name) -> reqwest::dns::Resolving {
        let name = name.as_str().to_owned();
        let (lookups, order, trace) = (self.lookups, self.addresses.clone(), self.trace.clone());
        Box::pin(async move {
            let found = if is_localhost(&name) {
                THIS_MACHINE.to_vec()
            } else {
                lookups.find(name, ask_system).await?
            };
            let addresses = order.in_order(found);
            if let Some(trace) = trace {
                trace.found(&addresses);
            }
            Ok(Box::new(addresses.into_iter()) as reqwest::dns::Addrs)
        }) as Pin<Box<dyn Future<Output = _> + Send>>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(lookups: &'static Lookups, look_up: LookUp) -> Result<Vec<SocketAddr>, BoxError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .unwrap();
        let found = lookups.find("api.example".into(), look_up);
        runtime.block_on(async {
            let limit = Duration::from_mins(1);
            tokio::time::timeout(limit, found).await.unwrap()
        })
    }

    #[test]
    fn a_look_up_that_panics_is_told_and_forgotten() {
        let lookups: &Lookups = Box::leak(Box::default());
        for _ in 0..2 {
            let failure = find(lookups, |_| std::panic::panic_any("no answer")).unwrap_err();
            let failure = failure.downcast::<TransportError>().unwrap();
            assert!(matches!(failure.kind, TransportErrorKind::Dns));
        }
        let address = SocketAddr::from(([127, 0, 0, 1], 0));
        let found = find(lookups, |_| {
            Ok([SocketAddr::from(([127, 0, 0, 1], 0))].into())
        });
        assert_eq!(found.unwrap(), [address]);
        assert!(lock(&lookups.running).unwrap().is_empty());
    }
}
