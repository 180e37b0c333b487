//! What belongs to one process, and the locks that a fork cannot leave shut.
//!
//! A forked child inherits memory but no other thread, no task and no right to the parent's
//! connections. So whatever drives the network is kept under the id of the process that made it:
//! the child makes its own and never touches, nor frees, what it inherited. A lock that another
//! thread held at the moment of the fork stays shut in the child for ever; [`lock`] tells that from
//! a busy one.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use once_cell::race::OnceBox;

use crate::abi::os;
use crate::error::Error;

/// How long a forked child waits for a lock before it concludes that the holder was left behind in
/// the parent. The library's critical sections last microseconds.
const ABANDONED: Duration = Duration::from_millis(500);

/// The process that used the library first; 0 before that.
static BIRTH: AtomicU64 = AtomicU64::new(0);

/// This process: which of a line of forks it is, or where the system does not tell, its id; in
/// another namespace a child may have its parent's.
pub(crate) fn current() -> u64 {
    match os::forks() {
        0 => u64::from(std::process::id()) << 32,
        number => u64::from(number),
    }
}

/// Remembers the process that uses the library first. Called before the first lock is taken.
pub(crate) fn note() {
    if BIRTH.load(Ordering::Relaxed) == 0 {
        // Losing the race is fine: every thread of one process would store the same number.
        let _ = BIRTH.compare_exchange(0, current(), Ordering::Relaxed, Ordering::Relaxed);
    }
}

/// Whether this process was forked from one that used the library already.
fn forked() -> bool {
    BIRTH.load(Ordering::Relaxed) != current()
}

/// Locks, or reports in a forked child that the lock's holder was left behind.
///
/// # Errors
/// [`Error::Forked`].
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> Result<MutexGuard<'_, T>, Error> {
    match mutex.try_lock() {
        Ok(guard) => Ok(guard),
        Err(TryLockError::Poisoned(poisoned)) => Ok(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) if !forked() => {
            Ok(mutex.lock().unwrap_or_else(PoisonError::into_inner))
        }
        Err(TryLockError::WouldBlock) => patient_lock(mutex),
    }
}

fn patient_lock<T>(mutex: &Mutex<T>) -> Result<MutexGuard<'_, T>, Error> {
    let give_up = Instant::now() + ABANDONED;
    loop {
        match mutex.try_lock() {
            Ok(guard) => return Ok(guard),
            Err(TryLockError::Poisoned(poisoned)) => return Ok(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) if Instant::now() >= give_up => {
                return Err(Error::Forked);
            }
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(1)),
        }
    }
}

/// One value a process, made at first use.
///
/// A chain with a link for every process of the line of forks; it grows at its end and takes no
/// lock, so that no fork can leave it half made.
pub(crate) struct PerProcess<T> {
    first: OnceBox<Link<T>>,
}

struct Link<T> {
    process: u64,
    /// `None` only while the link is dropped.
    value: Option<T>,
    next: OnceBox<Link<T>>,
}

impl<T> PerProcess<T> {
    pub(crate) const fn new() -> Self {
        Self {
            first: OnceBox::new(),
        }
    }

    /// This process's value; `make` makes it. Two threads may both make one at first use; one of
    /// the two is kept.
    ///
    /// # Errors
    /// What `make` returns.
    pub(crate) fn get_or_try_init(&self, make: impl Fn() -> Result<T, Error>) -> Result<&T, Error> {
        let process = current();
        let mut place = &self.first;
        loop {
            let link = place.get_or_try_init(|| {
                Ok::<_, Error>(Box::new(Link {
                    process,
                    value: Some(make()?),
                    next: OnceBox::new(),
                }))
            })?;
            match &link.value {
                Some(value) if link.process == process => return Ok(value),
                _ => place = &link.next,
            }
        }
    }
}

impl<T> Drop for Link<T> {
    fn drop(&mut self) {
        if self.process != current() {
            // It belongs to the parent: closing its sockets or waking its runtime from here would
            // disturb the parent.
            std::mem::forget(self.value.take());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_made_once_for_a_process() {
        let made = AtomicU64::new(0);
        let cell = PerProcess::new();
        for _ in 0..3 {
            let value = cell.get_or_try_init(|| Ok(made.fetch_add(1, Ordering::Relaxed)));
            assert!(matches!(value, Ok(0)));
        }
        assert_eq!(made.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn a_failure_is_returned_and_not_kept() {
        let cell = PerProcess::new();
        assert!(
            cell.get_or_try_init(|| Err::<u32, _>(Error::Forked))
                .is_err()
        );
        assert!(matches!(cell.get_or_try_init(|| Ok(7)), Ok(7)));
    }

    #[test]
    fn a_poisoned_lock_still_opens() {
        let mutex = Mutex::new(1);
        let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _held = mutex.lock();
            std::panic::resume_unwind(Box::new("the holder dies"));
        }));
        assert!(mutex.is_poisoned());
        assert!(matches!(lock(&mutex), Ok(guard) if *guard == 1));
    }
}
