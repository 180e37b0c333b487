//! A client's connections, and how many idle ones this process keeps.
//!
//! An idle connection uses a descriptor, and a process has few: a program with thousands of keys
//! would use them up. So clients with idle connections are queued, and those that were idle longest
//! lose theirs when there are too many or when no descriptor is left.

use std::collections::BTreeMap;
use std::mem;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::time::Instant;

use super::reactor::Reactor;
use super::slot::{DRAIN, Slot};
use crate::error::Error;
use crate::sys::descriptors;
use crate::sys::fork::lock;

/// How many clients lose their idle connections when no descriptor is left.
const ROOM: usize = 8;

/// A client's place in the queue.
type Place = (Instant, usize);

/// The clients of this process whose connections are idle.
#[derive(Default)]
pub(super) struct IdleQueue {
    /// Those that were idle longest come first.
    clients: Mutex<BTreeMap<Place, Weak<Connections>>>,
    /// How many connections exist, including those in use.
    connections: AtomicUsize,
    /// The count at the last check of the limit, which is repeated only when the count changed or
    /// no descriptor is left: the host may have lowered the limit.
    fitted: AtomicUsize,
}

/// A client's connections for its calls, or those for its tasks.
pub(super) struct Connections {
    queue: &'static IdleQueue,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    open: Option<Open>,
    /// How many calls use the connections.
    users: usize,
    /// The client's place in the queue, of the time when it was queued; it may have used its
    /// connections since.
    place: Option<Place>,
    /// Since when they are idle.
    idle: Option<Instant>,
}

struct Open {
    http: reqwest::Client,
    reactor: &'static Reactor,
    slot: &'static Slot,
}

/// A call's use of its client's connections, until it is dropped.
pub(super) struct Use(Arc<Connections>);

impl Connections {
    pub(super) fn new(queue: &'static IdleQueue) -> Arc<Self> {
        Arc::new(Self {
            queue,
            state: Mutex::default(),
        })
    }

    /// Starts to use the connections.
    ///
    /// # Errors
    /// [`Error::Forked`].
    pub(super) fn begin(self: &Arc<Self>) -> Result<Use, Error> {
        lock(&self.state)?.users += 1;
        Ok(Use(Arc::clone(self)))
    }

    /// Closes the connections.
    pub(super) fn close(&self) {
        let Ok(mut state) = lock(&self.state) else {
            return;
        };
        let (open, place) = (state.open.take(), state.place.take());
        drop(state);
        if let (Some(place), Ok(mut queue)) = (place, lock(&self.queue.clients)) {
            queue.remove(&place);
        }
        if let Some(open) = open {
            open.close();
        }
    }

    fn end_use(self: &Arc<Self>) -> Result<(), Error> {
        let mut state = lock(&self.state)?;
        state.users -= 1;
        if state.users > 0 || state.open.is_none() {
            return Ok(());
        }
        let now = Instant::now();
        state.idle = Some(now);
        if state.place.is_none() {
            let place = (now, Arc::as_ptr(self).addr());
            state.place = Some(place);
            lock(&self.queue.clients)?.insert(place, Arc::downgrade(self));
        }
        Ok(())
    }

    /// Takes the connections to close them, if they have been idle since then; else queues the
    /// client at its current place.
    fn evict(self: &Arc<Self>, place: Place) -> Result<Option<Open>, Error> {
        let mut state = lock(&self.state)?;
        state.place = None;
        match state.idle.filter(|_| state.users == 0) {
            Some(idle) if idle > place.0 => {
                let place = (idle, place.1);
                state.place = Some(place);
                lock(&self.queue.clients)?.insert(place, Arc::downgrade(self));
                Ok(None)
            }
            Some(_) => Ok(state.open.take()),
            None => Ok(None),
        }
    }
}

impl Use {
    /// The HTTP client with the connections of a reactor; `make` creates one.
    ///
    /// # Errors
    /// What `make` returns, [`Error::Forked`].
    pub(super) fn http(
        &self,
        reactor: &'static Reactor,
        slot: &'static Slot,
        make: impl FnOnce() -> Result<reqwest::Client, Error>,
    ) -> Result<reqwest::Client, Error> {
        let mut state = lock(&self.0.state)?;
        if let Some(open) = &state.open {
            if std::ptr::eq(open.reactor, reactor) {
                return Ok(open.http.clone());
            }
            // Their reactor was lost.
            mem::forget(state.open.take());
        }
        let http = make()?;
        state.open = Some(Open {
            http: http.clone(),
            reactor,
            slot,
        });
        Ok(http)
    }
}

impl Drop for Use {
    fn drop(&mut self) {
        let _ = self.0.end_use();
        self.0.queue.trim();
    }
}

impl Open {
    /// Drops the connections, and drives their reactor until they are closed.
    fn close(self) {
        if !self.reactor.is_sound() {
            mem::forget(self.http);
            return;
        }
        drop(self.http);
        self.slot.drain(Instant::now() + DRAIN);
    }
}

impl IdleQueue {
    /// The count of this process's connections, for the reactors.
    pub(super) fn connections(&self) -> &AtomicUsize {
        &self.connections
    }

    /// Closes idle connections while there are too many.
    fn trim(&self) {
        if self.connections.load(Ordering::Relaxed) != self.fitted.load(Ordering::Relaxed) {
            self.fit();
        }
    }

    /// Closes idle connections while there are too many for the current limit; returns whether
    /// there were any.
    fn fit(&self) -> bool {
        let count = || self.connections.load(Ordering::Relaxed);
        let most = descriptors::limit() / 2;
        let mut closed = false;
        while count() > most && self.close_oldest() {
            closed = true;
        }
        let fitted = Some(count()).filter(|count| *count <= most);
        self.fitted.store(fitted.unwrap_or(0), Ordering::Relaxed);
        closed
    }

    /// Makes something that needs descriptors; if none is left, closes some idle connections and
    /// tries again.
    ///
    /// # Errors
    /// What `make` returns.
    pub(super) fn with_room<T>(&self, make: impl Fn() -> Result<T, Error>) -> Result<T, Error> {
        match make() {
            Err(error) if error.is_no_descriptors() && self.make_room() => make(),
            outcome => outcome,
        }
    }

    /// Closes some idle connections; returns whether there were any.
    pub(super) fn make_room(&self) -> bool {
        let fitted = self.fit();
        fitted | ((0..ROOM).filter(|_| self.close_oldest()).count() > 0)
    }

    /// Closes the connections of the client that was idle longest; returns whether there is one.
    fn close_oldest(&self) -> bool {
        loop {
            let oldest = lock(&self.clients).map(|mut clients| clients.pop_first());
            let Ok(Some((place, connections))) = oldest else {
                return false;
            };
            let open = connections
                .upgrade()
                .and_then(|connections| connections.evict(place).ok().flatten());
            if let Some(open) = open {
                open.close();
                return true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use rustls::crypto::ring::default_provider;
    use rustls::{ClientConfig, RootCertStore};

    use super::*;

    fn queue() -> &'static IdleQueue {
        Box::leak(Box::default())
    }

    /// Clients with idle connections, the longest idle first.
    fn idle(queue: &'static IdleQueue, count: usize) -> Vec<Arc<Connections>> {
        let slot: &Slot = Box::leak(Box::new(Slot::new(queue.connections()).unwrap()));
        let reactor = slot.reactor().unwrap();
        let client = |_| {
            let connections = Connections::new(queue);
            let used = connections.begin().unwrap();
            let tls = ClientConfig::builder_with_provider(Arc::new(default_provider()))
                .with_safe_default_protocol_versions()
                .unwrap()
                .with_root_certificates(RootCertStore::empty())
                .with_no_client_auth();
            let builder = reqwest::Client::builder().tls_backend_preconfigured(tls);
            let make = || Ok(builder.build().unwrap());
            used.http(reactor, slot, make).unwrap();
            drop(used);
            connections
        };
        (0..count).map(client).collect()
    }

    fn open(clients: &[Arc<Connections>]) -> usize {
        let is_open = |client: &&Arc<Connections>| {
            lock(&client.state).is_ok_and(|state| state.open.is_some())
        };
        clients.iter().filter(is_open).count()
    }

    #[test]
    fn what_finds_no_descriptor_is_made_once_more_when_some_are_free() {
        let queue = queue();
        let clients = idle(queue, ROOM + 1);
        let tries = Cell::new(0);
        let made = queue.with_room(|| {
            tries.set(tries.get() + 1);
            match open(&clients) {
                1 => Ok(()),
                _ => Err(Error::no_descriptors()),
            }
        });
        assert!(made.is_ok());
        assert_eq!(tries.get(), 2);
        // The one that was used last is kept.
        assert_eq!(open(&clients[ROOM..]), 1);
    }

    #[test]
    fn what_finds_no_descriptor_fails_where_nothing_is_idle() {
        let made = queue().with_room(|| Err::<(), _>(Error::no_descriptors()));
        assert!(made.unwrap_err().is_no_descriptors());
    }

    #[test]
    fn half_of_the_descriptors_may_be_idle_connections_and_no_more() {
        let queue = queue();
        let clients = idle(queue, 3);
        let most = descriptors::limit() / 2;
        queue.connections.store(most, Ordering::Relaxed);
        queue.trim();
        assert_eq!(open(&clients), 3);
        queue.connections.store(most + 1, Ordering::Relaxed);
        queue.trim();
        assert_eq!(open(&clients), 0);
    }
    #[test]
    fn a_limit_that_the_host_lowered_counts_when_there_is_no_descriptor_left() {
        let queue = queue();
        let clients = idle(queue, 3 * ROOM);
        let too_many = descriptors::limit() / 2 + 1;
        queue.connections.store(too_many, Ordering::Relaxed);
        // As many as before the limit was lowered: a call does not check the limit then.
        queue.fitted.store(too_many, Ordering::Relaxed);
        queue.trim();
        assert_eq!(open(&clients), 3 * ROOM);
        assert!(queue.make_room());
        assert_eq!(open(&clients), 0);
    }
}
