//! File descriptors, on systems without them.

use std::io;
use std::net::SocketAddr;

/// Runs code that opens files or sockets.
pub(crate) fn above_standard<T>(make: impl FnOnce() -> T) -> T {
    make()
}

/// Whether this process has no descriptor left.
pub(crate) fn are_exhausted() -> bool {
    false
}

/// Whether an error says that there is no socket left.
pub(crate) fn is_exhaustion(error: &io::Error) -> bool {
    const WSAEMFILE: i32 = 10_024;
    error.raw_os_error() == Some(WSAEMFILE)
}

/// The limit on this process's descriptors.
pub(crate) fn limit() -> usize {
    usize::MAX
}

/// What a descriptor refers to: nothing here.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Identity {}

impl Identity {
    pub(crate) fn of_connection(_: SocketAddr, _: SocketAddr, _: i32) -> Option<Self> {
        None
    }

    pub(crate) fn holds(&self) -> bool {
        match *self {}
    }

    pub(crate) fn number(&self) -> i32 {
        match *self {}
    }

    pub(crate) fn is_connected(&self) -> bool {
        match *self {}
    }

    pub(crate) fn close(self) {
        match self {}
    }
}

/// The number that the next descriptor will probably have.
pub(crate) fn next_number() -> i32 {
    0
}

/// The free numbers that the next descriptors will probably have.
pub(crate) fn free_numbers() -> Vec<i32> {
    Vec::new()
}

/// The connected sockets of this process, which this system does not list.
pub(crate) fn connected() -> Vec<Identity> {
    Vec::new()
}

/// The peer of a socket that was not connected before.
pub(crate) fn newly_connected(
    _: &[Identity],
    _: impl Fn(SocketAddr) -> bool,
) -> Option<SocketAddr> {
    None
}
