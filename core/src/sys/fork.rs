//! Values of one process, and locks that a fork cannot leave closed.
//!
//! A forked child inherits memory, but no other thread, no task, and no right to the parent's
//! connections. So whatever drives the network is stored with the id of its process: the child
//! creates its own, and neither uses nor frees what it inherited. A lock that another thread held
//! at the fork stays closed in the child for ever; [`lock`] distinguishes that from a busy one.

use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use once_cell::race::OnceBox;

use crate::error::Error;

/// How long a forked child waits for a lock before it concludes that its holder does not exist.
/// Critical sections here last microseconds, or as long as a small file takes.
const ABANDONED: Duration = Duration::from_millis(500);

/// The process that used the library first; 0 before that.
static BIRTH: AtomicU64 = AtomicU64::new(0);

/// The identity of this process: its fork generation, or its id where that is unknown (in another
/// namespace a child may have its parent's id).
pub(crate) fn current_process() -> u64 {
    match forks() {
        0 => u64::from(std::process::id()) << 32,
        number => u64::from(number),
    }
}

/// The fork generation of this process; 0 if unknown. It is in a page of memory that the kernel
/// zeroes in a forked child.
#[cfg(target_os = "linux")]
fn forks() -> u32 {
    use std::sync::atomic::{AtomicPtr, AtomicU32, Ordering};
    static PAGE: AtomicPtr<AtomicU32> = AtomicPtr::new(std::ptr::null_mut());
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let mut page = PAGE.load(Ordering::Acquire);
    if page.is_null() {
        let made = emptied_by_forks();
        page = match PAGE.compare_exchange(
            std::ptr::null_mut(),
            made,
            Ordering::AcqRel,
            Ordering::Acquire,
        ) {
            Ok(_) => made,
            // Another thread was first; the extra page does not matter.
            Err(first) => first,
        };
    }
    if page == NO_PAGE {
        return 0;
    }
    // SAFETY: the page is mapped for reading and writing, aligned for any number, never unmapped,
    // and accessed by atomic operations alone.
    let number = unsafe { &*page };
    match number.load(Ordering::Relaxed) {
        0 => {
            // Zero: a new process. The first of several threads sets the number.
            let next = COUNT.fetch_add(1, Ordering::Relaxed).wrapping_add(1).max(1);
            number
                .compare_exchange(0, next, Ordering::Relaxed, Ordering::Relaxed)
                .map_or_else(|known| known, |_| next)
        }
        known => known,
    }
}

/// Represents a page that the system cannot provide.
#[cfg(target_os = "linux")]
const NO_PAGE: *mut std::sync::atomic::AtomicU32 = std::ptr::without_provenance_mut(4);

#[cfg(target_os = "linux")]
fn emptied_by_forks() -> *mut std::sync::atomic::AtomicU32 {
    // SAFETY: a new mapping at an address of the system's choice replaces none that exists, and
    // madvise and munmap are given this mapping alone.
    unsafe {
        let (rights, kind) = (
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
        );
        let size = usize::try_from(libc::sysconf(libc::_SC_PAGESIZE)).unwrap_or(4096);
        let page = libc::mmap(std::ptr::null_mut(), size, rights, kind, -1, 0);
        if page == libc::MAP_FAILED {
            return NO_PAGE;
        }
        if libc::madvise(page, size, libc::MADV_WIPEONFORK) != 0 {
            libc::munmap(page, size);
            return NO_PAGE;
        }
        page.cast()
    }
}

/// The fork generation, which this system does not provide.
#[cfg(not(target_os = "linux"))]
fn forks() -> u32 {
    0
}

/// The process of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Process(u64);

impl Process {
    /// The current one.
    pub(crate) fn current() -> Self {
        Self(current_process())
    }

    pub(crate) fn is_current(self) -> bool {
        self.0 == current_process()
    }

    /// Checks that this is still the process, after a point where a fork is possible: a callback
    /// can fork and return in both processes.
    ///
    /// # Errors
    /// [`Error::Forked`] in a child.
    pub(crate) fn check(self) -> Result<(), Error> {
        if self.is_current() {
            Ok(())
        } else {
            Err(Error::Forked)
        }
    }
}

/// A value of one process. A child leaks it instead of dropping it: closing its sockets or waking
/// its runtime would disturb the parent.
pub(crate) struct Owned<T> {
    process: Process,
    value: ManuallyDrop<T>,
}

impl<T> Owned<T> {
    pub(crate) fn new(value: T) -> Self {
        Self {
            process: Process::current(),
            value: ManuallyDrop::new(value),
        }
    }
}

impl<T> Deref for Owned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Owned<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T> Drop for Owned<T> {
    fn drop(&mut self) {
        if self.process.is_current() {
            // SAFETY: the value is dropped here alone, and no use follows a drop.
            unsafe { ManuallyDrop::drop(&mut self.value) };
        }
    }
}

/// Records the process that uses the library first. Called before the first lock is taken.
pub fn note() {
    if BIRTH.load(Ordering::Relaxed) == 0 {
        // A lost race is harmless: every thread of one process stores the same number.
        let _ = BIRTH.compare_exchange(0, current_process(), Ordering::Relaxed, Ordering::Relaxed);
    }
}

/// Whether this process was forked from one that had used the library.
fn forked() -> bool {
    BIRTH.load(Ordering::Relaxed) != current_process()
}

/// Locks, or fails in a forked child if the lock's holder does not exist there.
///
/// # Errors
/// [`Error::Forked`].
pub fn lock<T>(mutex: &Mutex<T>) -> Result<MutexGuard<'_, T>, Error> {
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

/// One value per process, created at first use.
///
/// A list with a link for each fork generation; it grows at its end and takes no lock, so that no
/// fork can leave it incomplete.
pub(crate) struct PerProcess<T> {
    first: OnceBox<Link<T>>,
}

struct Link<T> {
    value: Owned<T>,
    next: OnceBox<Link<T>>,
}

impl<T> PerProcess<T> {
    pub(crate) const fn new() -> Self {
        Self {
            first: OnceBox::new(),
        }
    }

    /// This process's value, created by `make`. Two threads may both create one at first use; one
    /// of the two is kept.
    ///
    /// # Errors
    /// What `make` returns.
    pub(crate) fn get_or_try_init(&self, make: impl Fn() -> Result<T, Error>) -> Result<&T, Error> {
        let mut place = &self.first;
        loop {
            let link = place.get_or_try_init(|| {
                Ok::<_, Error>(Box::new(Link {
                    value: Owned::new(make()?),
                    next: OnceBox::new(),
                }))
            })?;
            if link.value.process.is_current() {
                return Ok(&link.value);
            }
            place = &link.next;
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Whether a condition holds in a forked child. It must not wait for anything that another
    /// thread of the parent may have held.
    #[cfg(unix)]
    pub(crate) fn holds_in_child(what: impl FnOnce() -> bool) -> bool {
        // SAFETY: the caller promises that `what` waits for nothing that another thread may have
        // held, and the child exits without running what the process runs at its end.
        let child = unsafe { libc::fork() };
        if child == 0 {
            let holds = what();
            // SAFETY: _exit has no condition.
            unsafe { libc::_exit(i32::from(!holds)) };
        }
        let mut status = -1;
        // SAFETY: the pointer is a live local variable.
        assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
        status == 0
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_child_is_told_from_its_parent_whatever_its_id() {
        let parent = forks();
        assert_eq!(forks(), parent);
        assert!(holds_in_child(|| {
            let other = forks();
            other != parent && other == forks()
        }));
        assert_eq!(forks(), parent);
    }

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
