//! Whether a reactor still has its descriptors, and the wakers that check before they write to one.
//!
//! It checks before the runtime is driven and after the driving thread waited. The runtime also
//! writes to its waking descriptor by itself, for an earlier timer, and waits on one number of its
//! epoll; new connections are registered with the other number, which is checked there
//! (`opening.rs`).

#[cfg(target_os = "linux")]
use std::io;
#[cfg(target_os = "linux")]
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Wake, Waker};

#[cfg(target_os = "linux")]
use tokio::runtime::Runtime;

use super::stop::Stop;
use crate::error::TransportErrorKind;
use crate::sys::descriptors::Identity;
use crate::sys::fork::lock;
#[cfg(target_os = "linux")]
use crate::sys::poller::Poller;
use crate::sys::thread;

pub(super) struct Watch {
    #[cfg(target_os = "linux")]
    poller: OnceLock<Poller>,
    /// Ends the waits in the reactor when it is lost.
    pub(super) lost: Stop,
    /// The number of the driving thread, 0 for none. It wakes itself without a descriptor.
    driving: AtomicUsize,
    state: Mutex<State>,
    /// Held while a connect may open a socket.
    opening: Mutex<()>,
    /// The count of this process's connections.
    connections: &'static AtomicUsize,
}

#[derive(Default)]
struct State {
    /// How many threads drive it, or wait to.
    drivers: usize,
    /// The sockets of its connections.
    sockets: Vec<Identity>,
}

/// The host has taken a reactor's descriptors.
#[derive(Debug)]
pub(crate) struct Lost;

impl From<Lost> for TransportErrorKind {
    fn from(_: Lost) -> Self {
        TransportErrorKind::DescriptorLost
    }
}

impl Watch {
    pub(super) fn new(connections: &'static AtomicUsize) -> Self {
        Self {
            #[cfg(target_os = "linux")]
            poller: OnceLock::new(),
            lost: Stop::default(),
            driving: AtomicUsize::new(0),
            state: Mutex::default(),
            opening: Mutex::default(),
            connections,
        }
    }

    /// Finds the descriptors of a new runtime, which does not tell their numbers.
    #[cfg(target_os = "linux")]
    pub(super) fn find_poller(&self, runtime: &Runtime) -> io::Result<()> {
        let _context = runtime.enter();
        // Any socket serves; it is not used.
        let mark = tokio::net::UnixDatagram::unbound()?;
        if let Some(poller) = Poller::find(&mark) {
            let _ = self.poller.set(poller);
            // It stays open as long as the runtime, which is never dropped.
            std::mem::forget(mark);
        }
        Ok(())
    }

    /// Records the socket of a new connection.
    pub(super) fn add(&self, socket: Identity) {
        if let Ok(mut state) = lock(&self.state) {
            state.sockets.push(socket);
            self.connections.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Until the guard is dropped, no other connect opens a socket. `None` where the descriptors of
    /// the runtime are not known.
    pub(super) fn opens_alone(&self) -> Option<MutexGuard<'_, ()>> {
        #[cfg(target_os = "linux")]
        return self.poller.get().and_then(|_| lock(&self.opening).ok());
        #[cfg(not(target_os = "linux"))]
        None
    }

    /// The socket with that number, if it is registered with the runtime.
    #[cfg(target_os = "linux")]
    pub(super) fn socket(&self, number: i32) -> Option<Identity> {
        let poller = self.poller.get()?;
        Identity::of(number).filter(|_| poller.has(number))
    }

    /// None where the descriptors of a runtime are not known.
    #[cfg(not(target_os = "linux"))]
    pub(super) fn socket(&self, _: i32) -> Option<Identity> {
        None
    }

    /// Whether the numbers of sockets still refer to them; if not, the reactor is lost.
    pub(super) fn keeps(&self, sockets: &[Identity]) -> bool {
        self.is_kept(sockets.iter().all(Identity::holds))
    }

    /// Counts a thread that drives, or waits to.
    pub(super) fn enter(&self) -> Result<(), Lost> {
        let mut state = lock(&self.state).map_err(|_| Lost)?;
        if !self.may_go_on(&mut state) {
            return Err(Lost);
        }
        state.drivers += 1;
        Ok(())
    }

    /// Ends that.
    pub(super) fn leave(&self) {
        let Ok(mut state) = lock(&self.state) else {
            return;
        };
        state.drivers -= 1;
        if self.lost.is_stopped() {
            self.give_up(&mut state);
        } else if state.drivers == 0 {
            self.forget_closed(&mut state);
        }
    }

    /// Drops the connections of a lost reactor that has a successor. If a thread is in it, the last
    /// one to leave does so.
    pub(super) fn succeed(&self) {
        if let Ok(mut state) = lock(&self.state) {
            self.give_up(&mut state);
        }
    }

    /// Closes those connections of a lost reactor that the host left, and uncounts them, once none
    /// of its code runs.
    fn give_up(&self, state: &mut State) {
        if state.drivers == 0 {
            let left = state.sockets.len();
            state.sockets.drain(..).for_each(Identity::close);
            self.connections.fetch_sub(left, Ordering::Relaxed);
        }
    }

    /// Records the calling thread as the one that drives.
    pub(super) fn begin_driving(&self) {
        self.driving.store(thread::number(), Ordering::Relaxed);
    }

    /// Ends that, if it was recorded.
    pub(super) fn end_driving(&self) {
        let (own, none) = (thread::number(), 0);
        let _ = self
            .driving
            .compare_exchange(own, none, Ordering::Relaxed, Ordering::Relaxed);
    }

    pub(super) fn is_driven_here(&self) -> bool {
        self.driving.load(Ordering::Relaxed) == thread::number()
    }

    /// Before the driving thread waits, records the existing connections. The library closes none
    /// of them meanwhile.
    pub(super) fn settle(&self) {
        if let Ok(mut state) = lock(&self.state)
            && !self.lost.is_stopped()
        {
            self.forget_closed(&mut state);
        }
    }

    /// After the wait, checks that they still exist.
    pub(super) fn look(&self) {
        if let Ok(state) = lock(&self.state) {
            self.has_all(&state);
        }
    }

    /// Whether all descriptors are the reactor's own.
    pub(super) fn is_sound(&self) -> bool {
        lock(&self.state).is_ok_and(|mut state| self.may_go_on(&mut state))
    }

    /// Whether a thread may use the reactor. While another one drives it, that one checks the
    /// connections: the library itself may close them.
    fn may_go_on(&self, state: &mut State) -> bool {
        let goes_on = match state.drivers {
            0 => self.has_all(state),
            _ => self.can_wait(),
        };
        if !goes_on {
            self.give_up(state);
        }
        goes_on
    }

    /// Whether the runtime's descriptors are its own.
    pub(super) fn is_whole(&self) -> bool {
        #[cfg(target_os = "linux")]
        if let Some(poller) = self.poller.get() {
            return self.is_kept(poller.is_whole());
        }
        self.is_kept(true)
    }

    /// Whether those are its own with which it waits and is woken.
    fn can_wait(&self) -> bool {
        #[cfg(target_os = "linux")]
        if let Some(poller) = self.poller.get() {
            return self.is_kept(poller.can_wait());
        }
        self.is_kept(true)
    }

    /// Whether it can wait, and all connections that were recorded still exist; the host took one
    /// that does not.
    fn has_all(&self, state: &State) -> bool {
        self.can_wait() && self.keeps(&state.sockets)
    }

    /// Whether it is not lost; `false` marks it as lost from now on.
    fn is_kept(&self, holds: bool) -> bool {
        if !holds {
            self.lost.stop();
        }
        !self.lost.is_stopped()
    }

    fn forget_closed(&self, state: &mut State) {
        let before = state.sockets.len();
        state.sockets.retain(Identity::holds);
        let closed = before - state.sockets.len();
        self.connections.fetch_sub(closed, Ordering::Relaxed);
    }

    /// Wakes the driving thread.
    fn wake(&self, waker: &Waker) {
        #[cfg(target_os = "linux")]
        if let Some(poller) = self.poller.get()
            && !self.is_driven_here()
            && !poller.can_wait()
        {
            self.lost.stop();
            let waker = waker.clone();
            return poller.spare_host(move || waker.wake());
        }
        waker.wake_by_ref();
    }
}

/// Makes wakers that check that the descriptor which they write to is the reactor's.
#[derive(Default)]
pub(super) struct SafeWakers {
    last: Option<Arc<SafeWaker>>,
}

struct SafeWaker {
    inner: Waker,
    watch: Arc<Watch>,
}

impl SafeWakers {
    pub(super) fn around(&mut self, inner: &Waker, watch: &Arc<Watch>) -> Waker {
        let known = self.last.take_if(|last| last.inner.will_wake(inner));
        let waker = known.unwrap_or_else(|| {
            Arc::new(SafeWaker {
                inner: inner.clone(),
                watch: Arc::clone(watch),
            })
        });
        self.last = Some(Arc::clone(&waker));
        waker.into()
    }
}

impl Wake for SafeWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.watch.wake(&self.inner);
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::net::UdpSocket;
    use std::os::fd::AsRawFd;

    use super::*;

    /// A watch of one connection, the connection, and the count of the process's connections.
    fn watched() -> (Watch, UdpSocket, &'static AtomicUsize) {
        let connections: &AtomicUsize = Box::leak(Box::default());
        let (watch, socket) = (
            Watch::new(connections),
            UdpSocket::bind("127.0.0.1:0").unwrap(),
        );
        watch.add(Identity::of(socket.as_raw_fd()).unwrap());
        assert_eq!(connections.load(Ordering::Relaxed), 1);
        (watch, socket, connections)
    }

    #[test]
    fn the_connections_of_one_that_is_lost_are_counted_out_whoever_finds_it() {
        let finds: [fn(&Watch); 3] = [
            |watch| assert!(watch.enter().is_err()),
            |watch| assert!(!watch.is_sound()),
            |watch| {
                watch.lost.stop();
                watch.succeed();
            },
        ];
        for find in finds {
            let (watch, socket, connections) = watched();
            // As the host would.
            drop(socket);
            find(&watch);
            assert_eq!(connections.load(Ordering::Relaxed), 0);
            // Once.
            assert!(watch.enter().is_err());
            assert_eq!(connections.load(Ordering::Relaxed), 0);
        }
    }

    #[test]
    fn while_a_thread_is_in_one_that_is_lost_its_connections_count() {
        let (watch, socket, connections) = watched();
        watch.enter().unwrap();
        drop(socket);
        watch.lost.stop();
        watch.succeed();
        assert_eq!(connections.load(Ordering::Relaxed), 1);
        watch.leave();
        assert_eq!(connections.load(Ordering::Relaxed), 0);
    }
}
