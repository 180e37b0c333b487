//! The descriptors of a runtime, which it does not tell, on Linux.

use std::io;
use std::os::fd::{AsRawFd, RawFd};

use super::descriptors::around;

/// The descriptors by which a runtime waits and is woken.
#[derive(Debug)]
pub(crate) struct Poller {
    epoll: RawFd,
    waker: RawFd,
}

impl Poller {
    /// Finds those of the new runtime with which `registered` is, and nothing else. `None` if the
    /// system does not help.
    pub(crate) fn find(registered: &impl AsRawFd) -> Option<Self> {
        let registered = registered.as_raw_fd();
        // A change succeeds only in the epoll that it is registered with.
        let epoll = around(registered)
            .find(|number| control(*number, libc::EPOLL_CTL_MOD, registered).is_ok())?;
        // Besides it there is the waker.
        let waker = around(epoll + 1)
            .filter(|number| *number != registered)
            .find(|number| is_registered(epoll, *number))?;
        Some(Self { epoll, waker })
    }

    /// Whether both numbers still refer to what they did.
    pub(crate) fn is_whole(&self) -> bool {
        is_registered(self.epoll, self.waker)
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
