//! The library's own threads.

use std::cell::Cell;
use std::io;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
use std::mem::MaybeUninit;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
use std::sync::OnceLock;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Instant;

use super::panic::silence_thread;
#[cfg(unix)]
use super::signal::SignalMask;

thread_local! {
    /// Without a destructor, so that it exists until the thread ends.
    static HERE: u8 = const { 0 };
    static SHARED: Cell<bool> = const { Cell::new(false) };
}

/// A number that no other living thread has; unlike [`std::thread::current`], also while
/// thread-local data is destroyed.
pub(crate) fn number() -> usize {
    HERE.with(|here| std::ptr::from_ref(here).addr())
}

/// Marks this thread as shared by many calls, so that it must not wait for a file.
pub(crate) fn share() {
    SHARED.set(true);
}

/// Whether this thread is marked by [`share`].
pub(crate) fn is_shared() -> bool {
    SHARED.get()
}

/// Starts a thread on which every signal is blocked and panics print nothing. The whole stack is
/// for its work.
///
/// # Errors
/// When the system has no thread left.
pub(crate) fn spawn_quietly(
    name: &str,
    stack: usize,
    work: impl FnOnce() + Send + 'static,
) -> io::Result<JoinHandle<()>> {
    // A thread inherits the mask of the one that starts it; blocking in the thread itself would
    // leave a gap.
    #[cfg(unix)]
    let _blocked = SignalMask::block_all();
    std::thread::Builder::new()
        .name(name.into())
        .stack_size(stack.saturating_add(taken_from_stacks()))
        .spawn(|| {
            silence_thread();
            work();
        })
}

/// How much of a new thread's stack the system uses itself. glibc puts the thread-local data of the
/// host and its libraries there, however large.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn taken_from_stacks() -> usize {
    type Minimum = unsafe extern "C" fn(*const libc::pthread_attr_t) -> libc::size_t;
    static TAKEN: OnceLock<usize> = OnceLock::new();
    *TAKEN.get_or_init(|| {
        let mut attributes = MaybeUninit::<libc::pthread_attr_t>::uninit();
        // SAFETY: the name is a C string, and glibc's function of that name, which Rust's own
        // library asks too, has this type; it takes attributes that were made.
        unsafe {
            let minimum = libc::dlsym(libc::RTLD_DEFAULT, c"__pthread_get_minstack".as_ptr());
            if minimum.is_null() || libc::pthread_attr_init(attributes.as_mut_ptr()) != 0 {
                return 0;
            }
            let minimum = std::mem::transmute::<*mut libc::c_void, Minimum>(minimum);
            let taken = minimum(attributes.as_ptr());
            libc::pthread_attr_destroy(attributes.as_mut_ptr());
            taken
        }
    })
}

/// Other systems have that outside the stack.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn taken_from_stacks() -> usize {
    0
}

/// Runs work on another thread and waits for it, until `until` at most: for work that a thread
/// whose local data is gone can no longer do. It does not use the calling thread's data.
///
/// # Errors
/// When the system has no thread left; the work is not done then.
pub(crate) fn run_elsewhere(
    name: &str,
    stack: usize,
    until: Instant,
    work: impl FnOnce() + Send + 'static,
) -> io::Result<()> {
    let done = Arc::new((Mutex::new(false), Condvar::new()));
    let tell = Tell(Arc::clone(&done));
    drop(spawn_quietly(name, stack, move || {
        let _tell = tell;
        work();
    })?);
    let (is_done, told) = &*done;
    let is_done = is_done.lock().unwrap_or_else(PoisonError::into_inner);
    let left = until.saturating_duration_since(Instant::now());
    drop(told.wait_timeout_while(is_done, left, |is_done| !*is_done));
    Ok(())
}

/// Notifies, when it is dropped, that the work has ended or panicked.
struct Tell(Arc<(Mutex<bool>, Condvar)>);

impl Drop for Tell {
    fn drop(&mut self) {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.0.1.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    const STACK: usize = 64 * 1024;

    #[test]
    fn work_elsewhere_is_waited_for_but_not_longer_than_wanted() {
        let (tell, told) = std::sync::mpsc::channel();
        let far = Instant::now() + Duration::from_mins(1);
        run_elsewhere("pleo-test", STACK, far, move || tell.send(1).unwrap()).unwrap();
        assert_eq!(told.try_recv(), Ok(1));
        run_elsewhere("pleo-test", STACK, far, || std::panic::panic_any("")).unwrap();
        assert!(Instant::now() < far, "a panic ends the wait");
        let (release, held) = std::sync::mpsc::channel::<()>();
        let near = Instant::now() + Duration::from_millis(10);
        let wait_for_release = move || held.recv().unwrap();
        run_elsewhere("pleo-test", STACK, near, wait_for_release).unwrap();
        // It still exists, since somebody receives.
        release.send(()).unwrap();
    }
}
