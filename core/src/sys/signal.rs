//! Blocks signals on a thread while it writes for the library, and on the library's own threads
//! always.
//!
//! They are blocked around the write, not around a call of the host: so no function that happens to
//! drop a client's last reference, and no program that uses the crate, ends by them.

#[cfg(unix)]
use super::panic::is_silenced;

/// Blocked signals of this thread; dropping it restores the mask.
#[cfg(unix)]
pub struct SignalMask {
    before: libc::sigset_t,
    /// Signals that the work itself may cause, which are consumed before the mask is restored.
    caused: libc::sigset_t,
}

/// SIGPIPE, from writing to a closed connection, and SIGXFSZ, from writing to a file that may not
/// grow: both must be an error, not the end of the host.
#[cfg(unix)]
const OF_WRITING: [libc::c_int; 2] = [libc::SIGPIPE, libc::SIGXFSZ];

#[cfg(unix)]
fn no_signals() -> libc::sigset_t {
    // SAFETY: an all-zero set is valid storage, and is filled before it is read.
    let mut none = unsafe { std::mem::zeroed() };
    // SAFETY: the set is a live local variable.
    unsafe { libc::sigemptyset(&raw mut none) };
    none
}

#[cfg(unix)]
impl SignalMask {
    /// Blocks SIGPIPE and SIGXFSZ until the result is dropped. On the library's own threads every
    /// signal is blocked already.
    #[must_use]
    pub(crate) fn block_writing() -> Option<Self> {
        if is_silenced() {
            return None;
        }
        let mut signals = no_signals();
        for signal in OF_WRITING {
            // SAFETY: the set is a live local variable, and the signals exist on each Unix.
            unsafe { libc::sigaddset(&raw mut signals, signal) };
        }
        let mut mask = Self::apply(libc::SIG_BLOCK, &signals);
        mask.caused = signals;
        // A signal that was pending before is the host's, which must have blocked it.
        let held = OF_WRITING.map(|signal| {
            // SAFETY: the set is live and was filled by `apply`.
            let is_held = unsafe { libc::sigismember(&raw const mask.before, signal) } == 1;
            (signal, is_held)
        });
        if held.iter().any(|(_, held)| *held) {
            let mut pending = no_signals();
            // SAFETY: the set is a live local variable.
            unsafe { libc::sigpending(&raw mut pending) };
            for (signal, _) in held.into_iter().filter(|(_, held)| *held) {
                // SAFETY: both sets are live and were filled above.
                unsafe {
                    if libc::sigismember(&raw const pending, signal) == 1 {
                        libc::sigdelset(&raw mut mask.caused, signal);
                    }
                }
            }
        }
        Some(mask)
    }

    /// Blocks every signal.
    pub(crate) fn block_all() -> Self {
        let mut all = no_signals();
        // SAFETY: the set is a live local variable.
        unsafe { libc::sigfillset(&raw mut all) };
        Self::apply(libc::SIG_BLOCK, &all)
    }

    /// Keeps the mask, to restore it.
    #[must_use]
    pub fn keep() -> Option<Self> {
        Some(Self::apply(libc::SIG_BLOCK, &no_signals()))
    }

    fn apply(how: libc::c_int, signals: &libc::sigset_t) -> Self {
        let mut before = no_signals();
        // SAFETY: both sets are live; the way is one of the three there are.
        unsafe { libc::pthread_sigmask(how, signals, &raw mut before) };
        Self {
            before,
            caused: no_signals(),
        }
    }
}

#[cfg(unix)]
impl Drop for SignalMask {
    fn drop(&mut self) {
        take_pending(&self.caused);
        // SAFETY: the set is the mask that was in force.
        unsafe {
            libc::pthread_sigmask(
                libc::SIG_SETMASK,
                &raw const self.before,
                std::ptr::null_mut(),
            )
        };
    }
}

/// Consumes those of the signals that are pending for this thread.
#[cfg(unix)]
fn take_pending(signals: &libc::sigset_t) {
    #[cfg(not(target_vendor = "apple"))]
    {
        let at_once = libc::timespec {
            tv_sec: 0,
            tv_nsec: 0,
        };
        // SAFETY: the arguments are live or null.
        while unsafe { libc::sigtimedwait(signals, std::ptr::null_mut(), &raw const at_once) } > 0 {
        }
    }
    #[cfg(target_vendor = "apple")]
    for signal in OF_WRITING {
        let (mut pending, mut one, mut taken) = (no_signals(), no_signals(), 0);
        // SAFETY: all sets are live and filled, and one that is pending is not waited for.
        unsafe {
            libc::sigaddset(&raw mut one, signal);
            libc::sigpending(&raw mut pending);
            if libc::sigismember(signals, signal) == 1
                && libc::sigismember(&raw const pending, signal) == 1
            {
                libc::sigwait(&raw const one, &raw mut taken);
            }
        }
    }
}

#[cfg(not(unix))]
/// Blocked signals: this system has no signals.
pub enum SignalMask {}

#[cfg(not(unix))]
impl SignalMask {
    /// Does nothing.
    #[must_use]
    pub fn keep() -> Option<Self> {
        None
    }

    /// Does nothing.
    #[must_use]
    pub(crate) fn block_writing() -> Option<Self> {
        None
    }
}
