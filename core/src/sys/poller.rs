//! The descriptors of a runtime, which does not reveal them, on Linux.
//!
//! `fstat` does not distinguish one epoll or eventfd from another, and each number may be reused:
//! by another runtime of the library, or by the host for an epoll of its own. So a socket is
//! registered in the epoll as its mark: an epoll that knows this very socket is the runtime's, and
//! the eventfd that is registered there is its waker.

use std::io;
use std::os::fd::{AsRawFd, RawFd};
use std::sync::Mutex;

use super::descriptors::{Identity, around};
use super::fork::lock;
use super::thread::spawn_quietly;

/// Enough for waking, and for a panic.
const STACK: usize = 128 * 1024;

/// The descriptors with which a runtime waits and is woken.
#[derive(Debug)]
pub(crate) struct Poller {
    /// Two numbers of one epoll: the runtime waits with one, and registers with the other.
    epolls: [RawFd; 2],
    waker: RawFd,
    /// A socket that is registered there and not used.
    mark: Identity,
    /// How many of the two may be the one that waits.
    waited: usize,
    /// Held while the waker is looked for in the epoll, which may add it for a moment: another
    /// thread would find it registered.
    looking: Mutex<()>,
}

impl Poller {
    /// Finds the descriptors of the runtime with which the socket `mark` is registered, before it
    /// has others. The socket must stay open. `None` if the system does not support that.
    pub(crate) fn find(mark: &impl AsRawFd) -> Option<Self> {
        let registered = mark.as_raw_fd();
        // A change succeeds only in the epoll with which it is registered.
        let mut epolls = around(registered)
            .filter(|number| control(*number, libc::EPOLL_CTL_MOD, registered).is_ok());
        let mut epolls = [epolls.next()?, epolls.next()?];
        epolls.sort_unstable();
        // The other registered descriptor is the waker.
        let waker = around(epolls[0])
            .filter(|number| *number != registered)
            .find(|number| is_registered(epolls[0], *number))?;
        // The waker is opened after the waiting epoll and before the other. If another thread
        // closed some in between, the numbers do not show which is which.
        let in_order = epolls[0] < waker && waker < epolls[1];
        Some(Self {
            epolls,
            waker,
            mark: Identity::of(registered)?,
            looking: Mutex::default(),
            waited: if in_order { 1 } else { epolls.len() },
        })
    }

    /// Whether the numbers with which it waits and is woken still refer to the same files.
    pub(crate) fn can_wait(&self) -> bool {
        self.knows(&self.epolls[..self.waited])
    }

    /// Whether all numbers still refer to the same files.
    pub(crate) fn is_whole(&self) -> bool {
        self.knows(&self.epolls)
    }

    /// Whether a number is registered with it.
    pub(crate) fn has(&self, number: RawFd) -> bool {
        self.can_wait()
            && lock(&self.looking).is_ok_and(|_one| is_registered(self.epolls[0], number))
    }

    fn knows(&self, epolls: &[RawFd]) -> bool {
        // In this order: nothing is added to an epoll that is not the runtime's.
        self.mark.holds()
            && epolls.iter().all(|epoll| self.is_marked(*epoll))
            && lock(&self.looking).is_ok_and(|_one| is_registered(epolls[0], self.waker))
    }

    /// Whether the mark is registered with `epoll`: a change of it is the same each time, and fails
    /// elsewhere.
    fn is_marked(&self, epoll: RawFd) -> bool {
        control(epoll, libc::EPOLL_CTL_MOD, self.mark.number()).is_ok()
    }

    /// Runs code that writes to the waking descriptor, whose number may be the host's: on a thread
    /// with its own descriptor table, in which the number is closed.
    pub(crate) fn spare_host(&self, code: impl FnOnce() + Send + 'static) {
        let waker = self.waker;
        let work = move || {
            // SAFETY: unshare touches no memory. It gives this thread a descriptor table of its
            // own.
            let is_apart = unsafe { libc::unshare(libc::CLONE_FILES) == 0 };
            if is_apart {
                // SAFETY: the number is closed in this thread's own descriptor table, where nothing
                // else uses it.
                unsafe { libc::close(waker) };
            }
            // SAFETY: F_GETFD touches no memory, whatever the number is.
            if is_apart || unsafe { libc::fcntl(waker, libc::F_GETFD) } == -1 {
                // The runtime panics if it cannot write, after it has recorded that it is woken.
                code();
            }
        };
        if let Ok(thread) = spawn_quietly("pleo-wake", STACK, work) {
            let _ = thread.join();
        }
    }
}

/// Whether `number` is registered with `epoll`, both unchanged: closing a file removes its entry.
fn is_registered(epoll: RawFd, number: RawFd) -> bool {
    let Err(error) = control(epoll, libc::EPOLL_CTL_ADD, number) else {
        // It was not registered, or this is an epoll of the host.
        let _ = control(epoll, libc::EPOLL_CTL_DEL, number);
        return false;
    };
    error.raw_os_error() == Some(libc::EEXIST)
}

/// Changes the events of an entry to none.
fn control(epoll: RawFd, operation: libc::c_int, number: RawFd) -> io::Result<()> {
    let mut nothing = libc::epoll_event { events: 0, u64: 0 };
    // SAFETY: the pointer is a live local variable; a number that is no descriptor is an error.
    match unsafe { libc::epoll_ctl(epoll, operation, number, &raw mut nothing) } {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}
