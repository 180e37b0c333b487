//! The descriptors of a runtime, which it does not tell, on Linux.

use std::io;
use std::os::fd::{AsRawFd, RawFd};

use super::descriptors::around;
use super::thread::spawn_quietly;

/// What waking takes, and a panic.
const STACK: usize = 128 * 1024;

/// The descriptors by which a runtime waits and is woken.
#[derive(Debug)]
pub(crate) struct Poller {
    /// Two numbers of one epoll: by the one it is waited, by the other it is changed.
    epolls: [RawFd; 2],
    waker: RawFd,
    /// How many of the two may be the one to wait.
    waited: usize,
}

impl Poller {
    /// Finds those of the new runtime with which `registered` is, and nothing else. `None` if the
    /// system does not help.
    pub(crate) fn find(registered: &impl AsRawFd) -> Option<Self> {
        let registered = registered.as_raw_fd();
        // A change succeeds only in the epoll that it is registered with.
        let mut epolls = around(registered)
            .filter(|number| control(*number, libc::EPOLL_CTL_MOD, registered).is_ok());
        let mut epolls = [epolls.next()?, epolls.next()?];
        epolls.sort_unstable();
        // Besides it there is the waker.
        let waker = around(epolls[0])
            .filter(|number| *number != registered)
            .find(|number| is_registered(epolls[0], *number))?;
        // Opened after the one to wait and before the one for changes. Where another thread closed
        // some in between, the numbers do not tell which is which.
        let in_order = epolls[0] < waker && waker < epolls[1];
        Some(Self {
            epolls,
            waker,
            waited: if in_order { 1 } else { epolls.len() },
        })
    }

    /// Whether the numbers that it waits by and is woken by still refer to what they did.
    pub(crate) fn can_wait(&self) -> bool {
        self.knows(&self.epolls[..self.waited])
    }

    /// Whether all numbers still refer to what they did.
    pub(crate) fn is_whole(&self) -> bool {
        self.knows(&self.epolls)
    }

    fn knows(&self, epolls: &[RawFd]) -> bool {
        let has_waker = |epoll: &RawFd| is_registered(*epoll, self.waker);
        epolls.iter().all(has_waker)
    }

    /// Runs code that writes to the number by which the runtime is woken, where that may be the
    /// host's: in a thread with descriptors of its own, of which that number is none.
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
                // The runtime panics when it cannot write, after it has noted that it is woken.
                code();
            }
        };
        if let Ok(thread) = spawn_quietly("pleo-wake", STACK, work) {
            let _ = thread.join();
        }
    }
}

/// Whether `number` is registered with `epoll`, both as they were then: an entry goes when what it
/// is for is closed.
fn is_registered(epoll: RawFd, number: RawFd) -> bool {
    let Err(error) = control(epoll, libc::EPOLL_CTL_ADD, number) else {
        // It was not, or this is an epoll of the host's.
        let _ = control(epoll, libc::EPOLL_CTL_DEL, number);
        return false;
    };
    error.raw_os_error() == Some(libc::EEXIST)
}

/// Changes what an epoll waits for, to nothing at all.
fn control(epoll: RawFd, operation: libc::c_int, number: RawFd) -> io::Result<()> {
    let mut nothing = libc::epoll_event { events: 0, u64: 0 };
    // SAFETY: the pointer is a live local variable; a number that is no descriptor is an error.
    match unsafe { libc::epoll_ctl(epoll, operation, number, &raw mut nothing) } {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}
