//! Threads of the library's own.

use std::cell::Cell;
use std::io;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Instant;

use super::panic::silence_thread;
#[cfg(unix)]
use super::signal::SignalMask;

thread_local! {
    /// Without a destructor, so that it is there until the very end.
    static HERE: u8 = const { 0 };
    static SHARED: Cell<bool> = const { Cell::new(false) };
}

/// A number that no other living thread has; unlike [`std::thread::current`], also while the
/// thread's own data goes away.
pub(crate) fn number() -> usize {
    HERE.with(|here| std::ptr::from_ref(here).addr())
}

/// Marks this thread as one that many wait for, so that it must not wait for a file.
pub(crate) fn share() {
    SHARED.set(true);
}

/// Whether this thread is marked by [`share`].
pub(crate) fn is_shared() -> bool {
    SHARED.get()
}

/// Starts a thread that takes no signal of the host's, and whose panics say nothing.
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
        .stack_size(stack)
        .spawn(|| {
            silence_thread();
            work();
        })
}

/// Runs work in a thread of its own and waits for it, but not beyond `until`: for what a thread can
/// no longer do whose own data is gone. It uses nothing of the calling thread's data.
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

/// Tells that work is done, or broke off, when it is dropped.
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
        // It is still there: somebody receives.
        release.send(()).unwrap();
    }
}
