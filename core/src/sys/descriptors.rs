//! The library's own file descriptors: kept above the standard ones, and distinguished from the
//! host's.
//!
//! A descriptor is a number, and the host may close one that it did not open, as `closefrom` and
//! daemons at their start do, or reuse its number. A write to the number then goes into the host's
//! file. So the library records what its descriptors refer to, and checks that before it uses them.

use std::fs::File;
use std::io;
use std::mem::ManuallyDrop;
use std::net::{SocketAddr, TcpStream};
use std::os::fd::{AsRawFd, FromRawFd, IntoRawFd, RawFd};
use std::os::unix::fs::OpenOptionsExt;
use std::sync::Mutex;

use super::fork::{current_process, lock};

/// Standard input, output and error.
const STANDARD: usize = 3;

/// A file that opens without any rights: a write to it fails as on a closed descriptor.
#[cfg(target_os = "linux")]
const PLACEHOLDER: (&str, libc::c_int) = ("/", libc::O_PATH);
#[cfg(not(target_os = "linux"))]
const PLACEHOLDER: (&str, libc::c_int) = ("/", 0);

/// Placeholders for standard descriptors that the host has closed, while the library opens others.
static PLACEHOLDERS: Mutex<Placeholders> = Mutex::new(Placeholders {
    process: 0,
    users: 0,
    opened: [None; STANDARD],
});

struct Placeholders {
    /// The process that opened them: a forked child inherits those of its parent's threads, which
    /// nobody closes there.
    process: u64,
    users: usize,
    opened: [Option<Identity>; STANDARD],
}

/// Runs code that opens descriptors so that none of them becomes 0, 1 or 2: the host's output would
/// go into it.
pub(crate) fn above_standard<T>(make: impl FnOnce() -> T) -> T {
    let _occupied = Occupied::new();
    make()
}

/// Keeps the standard descriptors occupied until it is dropped.
struct Occupied {
    counted: bool,
}

impl Occupied {
    fn new() -> Self {
        let Ok(mut placeholders) = lock(&PLACEHOLDERS) else {
            return Self { counted: false };
        };
        if placeholders.process != current_process() {
            placeholders.clear();
            placeholders.process = current_process();
        }
        placeholders.users += 1;
        placeholders.open();
        Self { counted: true }
    }
}

impl Drop for Occupied {
    fn drop(&mut self) {
        if !self.counted {
            return;
        }
        if let Ok(mut placeholders) = lock(&PLACEHOLDERS) {
            placeholders.users -= 1;
            if placeholders.users == 0 {
                placeholders.clear();
            }
        }
    }
}

impl Placeholders {
    /// Opens one for each closed standard descriptor.
    fn open(&mut self) {
        while !(0..STANDARD).all(|number| is_open(RawFd::try_from(number).unwrap_or_default())) {
            // open returns the lowest free number.
            let Ok(placeholder) = placeholder() else {
                return;
            };
            let number = placeholder.as_raw_fd();
            match usize::try_from(number)
                .ok()
                .and_then(|number| self.opened.get_mut(number))
            {
                Some(place) => {
                    *place = Identity::of(number);
                    let _ = placeholder.into_raw_fd();
                }
                // Another thread took the standard one.
                None => return,
            }
        }
    }

    fn clear(&mut self) {
        for identity in &mut self.opened {
            if let Some(identity) = identity.take() {
                identity.close();
            }
        }
        self.users = 0;
    }
}

fn is_open(number: RawFd) -> bool {
    // SAFETY: F_GETFD touches no memory, whatever the number is.
    unsafe { libc::fcntl(number, libc::F_GETFD) != -1 }
}

fn placeholder() -> io::Result<File> {
    let (path, flags) = PLACEHOLDER;
    File::options().read(true).custom_flags(flags).open(path)
}

/// Whether this process, or the machine, has no descriptor left.
pub(crate) fn are_exhausted() -> bool {
    placeholder().is_err_and(|error| is_exhaustion(&error))
}

/// Whether an error says that there is no descriptor left.
pub(crate) fn is_exhaustion(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(libc::EMFILE | libc::ENFILE))
}

/// The limit on this process's descriptors.
pub(crate) fn limit() -> usize {
    let mut limit = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: the pointer is a live local variable.
    match unsafe { libc::getrlimit(libc::RLIMIT_NOFILE, &raw mut limit) } {
        0 => usize::try_from(limit.rlim_cur).unwrap_or(usize::MAX),
        _ => 256,
    }
}

/// What a descriptor refers to, by device and inode; each socket has an inode of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    number: RawFd,
    device: libc::dev_t,
    inode: libc::ino_t,
}

impl Identity {
    /// What an open descriptor refers to.
    pub(crate) fn of(number: RawFd) -> Option<Self> {
        let mut about = std::mem::MaybeUninit::<libc::stat>::uninit();
        // SAFETY: the pointer is a live local variable, which is filled on success.
        unsafe {
            if libc::fstat(number, about.as_mut_ptr()) != 0 {
                return None;
            }
            let about = about.assume_init();
            Some(Self {
                number,
                device: about.st_dev,
                inode: about.st_ino,
            })
        }
    }

    /// The identity of the socket of a connection between two addresses. Its number is probably
    /// close to `near`.
    pub(crate) fn of_connection(
        local: SocketAddr,
        remote: SocketAddr,
        near: RawFd,
    ) -> Option<Self> {
        let is_it = |number: &RawFd| {
            // SAFETY: the socket is never dropped, so a number of another owner is not closed;
            // asking for addresses changes nothing and fails if the number is no socket's.
            let socket = ManuallyDrop::new(unsafe { TcpStream::from_raw_fd(*number) });
            socket.local_addr().is_ok_and(|address| address == local)
                && socket.peer_addr().is_ok_and(|address| address == remote)
        };
        around(near).find(is_it).and_then(Self::of)
    }

    /// Its number.
    pub(crate) fn number(&self) -> RawFd {
        self.number
    }

    /// Whether its number still refers to the same.
    pub(crate) fn holds(&self) -> bool {
        Self::of(self.number) == Some(*self)
    }

    /// Whether its number refers to a connected socket.
    pub(crate) fn is_connected(&self) -> bool {
        peer(self.number).is_some()
    }

    /// Closes it, if the number still refers to it.
    pub(crate) fn close(self) {
        if self.holds() {
            // SAFETY: the number refers to what the library opened, and the `self` that is consumed
            // was its last use.
            unsafe { libc::close(self.number) };
        }
    }
}

/// The possible numbers of descriptors, by distance from one: first those below it, then those
/// above.
pub(super) fn around(near: RawFd) -> impl Iterator<Item = RawFd> {
    let end = RawFd::try_from(limit().min(1 << 20)).unwrap_or(RawFd::MAX);
    let near = near.clamp(0, end);
    (0..=near).rev().chain(near.saturating_add(1)..end)
}

/// The number that the next descriptor will probably have.
pub(crate) fn next_number() -> RawFd {
    placeholder().map_or(0, |placeholder| placeholder.as_raw_fd())
}

/// The free numbers that the next descriptors will probably have: several, since other threads may
/// take some.
pub(crate) fn free_numbers() -> Vec<RawFd> {
    const COUNT: usize = 4;
    const REACH: RawFd = 64;
    let first = next_number();
    (first..first.saturating_add(REACH))
        .filter(|number| !is_open(*number))
        .take(COUNT)
        .collect()
}

/// The connected sockets of this process.
pub(crate) fn connected() -> Vec<Identity> {
    numbers()
        .filter(|number| peer(*number).is_some())
        .filter_map(Identity::of)
        .collect()
}

/// The peer of a socket that was not connected before.
pub(crate) fn newly_connected(
    before: &[Identity],
    is_it: impl Fn(SocketAddr) -> bool,
) -> Option<SocketAddr> {
    numbers().find_map(|number| {
        let peer = peer(number).filter(|peer| is_it(*peer))?;
        let identity = Identity::of(number)?;
        (!before.contains(&identity)).then_some(peer)
    })
}

/// The numbers in use: those below the next free one, and some after it that may be.
fn numbers() -> impl Iterator<Item = RawFd> {
    const BEHIND: RawFd = 256;
    0..next_number().saturating_add(BEHIND)
}

/// The peer of a connected socket, if the number is one.
fn peer(number: RawFd) -> Option<SocketAddr> {
    // SAFETY: the socket is never dropped, so a number of another owner is not closed; asking for
    // an address changes nothing and fails if the number is no socket's.
    let socket = ManuallyDrop::new(unsafe { TcpStream::from_raw_fd(number) });
    socket.peer_addr().ok()
}
