//! What every export runs inside: keeps the host's state, catches panics, and records the failure
//! for this thread.
//!
//! Functions that take a closure, not macros, so that rustfmt and clippy see the body of each
//! export.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use pleo_core::Error;
use pleo_core::binding::{self, Encoding};

use crate::failure::Failure;
use crate::thread_state::{self, ThreadState};
use crate::types::PLEO_OK;

thread_local! {
    /// This thread's last failure, and the encoding of the call that failed.
    static LAST: RefCell<Option<(Arc<Failure>, Encoding)>> = const { RefCell::new(None) };
    /// Without a destructor, so that it exists until the thread ends.
    static THREAD: ThreadData = const {
        ThreadData { depth: Cell::new(0), encoding: Cell::new(None), host: Cell::new(std::ptr::null()) }
    };
}

/// The state of a thread. One variable, since a shared library looks up the address of each
/// thread-local one.
struct ThreadData {
    /// The number of exports on the stack.
    depth: Cell<u32>,
    /// The encoding of the call: that of the first handle that is passed.
    encoding: Cell<Option<Encoding>>,
    /// The host's state, for callbacks; null outside of calls.
    host: Cell<*const ThreadState>,
}

/// Runs an export.
pub(crate) fn call(work: impl FnOnce() -> Result<(), Error>) -> i32 {
    remembering(&mut once(work))
}

/// The body of an export as a trait object, so that the guard exists once, not once per export.
type Work<'a> = &'a mut dyn FnMut() -> Result<(), Error>;

fn once(work: impl FnOnce() -> Result<(), Error>) -> impl FnMut() -> Result<(), Error> {
    let mut work = Some(work);
    move || work.take().map_or(Ok(()), |work| work())
}

/// Runs a callback in the middle of an export, with the host's state; does nothing on a thread
/// where no call of the host runs. A failure inside the callback is forgotten, as are all before
/// the export.
pub(crate) fn outside(work: impl FnOnce()) {
    let host = THREAD.with(|thread| thread.host.replace(std::ptr::null()));
    // SAFETY: `host` is null, or points to the `ThreadState` of the export that runs this, which
    // `remembering` keeps on this thread's stack, and which is set to the one before when that
    // ends.
    let Some(state) = (unsafe { host.as_ref() }) else {
        return;
    };
    let depth = THREAD.with(|thread| thread.depth.replace(0));
    {
        let _lent = state.lend();
        work();
    }
    THREAD.with(|thread| {
        thread.depth.set(depth);
        thread.host.set(host);
    });
    forget_last();
}

/// Runs an export that keeps this thread's last failure.
pub(crate) fn quiet(work: impl FnOnce() -> Result<(), Error>) -> i32 {
    quietly(&mut once(work))
}

fn quietly(work: Work<'_>) -> i32 {
    let _host = ThreadState::enter();
    number(&THREAD.with(|thread| caught(thread, work)).0)
}

/// The encoding of the texts of the call on this thread.
pub(crate) fn encoding() -> Encoding {
    THREAD
        .with(|thread| thread.encoding.get())
        .unwrap_or_default()
}

/// Sets the encoding of the call on this thread, unless it is set.
pub(crate) fn set_encoding(encoding: Encoding) {
    THREAD.with(|thread| {
        if thread.encoding.get().is_none() {
            thread.encoding.set(Some(encoding));
        }
    });
}

/// This thread's last failure, in the encoding of the call that failed.
pub(crate) fn last() -> Option<Arc<Failure>> {
    spoken(LAST.try_with(|last| last.borrow().clone()).ok().flatten())
}

/// Removes and returns this thread's last failure.
pub(crate) fn take_last() -> Option<Arc<Failure>> {
    spoken(
        LAST.try_with(|last| last.borrow_mut().take())
            .ok()
            .flatten(),
    )
}

/// Returns false if the thread's local data is gone.
fn forget_last() -> bool {
    LAST.try_with(|last| drop(last.borrow_mut().take())).is_ok()
}

fn spoken(last: Option<(Arc<Failure>, Encoding)>) -> Option<Arc<Failure>> {
    let (failure, encoding) = last?;
    set_encoding(encoding);
    Some(failure)
}

fn remembering(work: Work<'_>) -> i32 {
    // Restored last, since recording a failure may change the error number too.
    let host = ThreadState::enter();
    THREAD.with(|thread| remembering_here(thread, &host, work))
}

fn remembering_here(thread: &ThreadData, host: &ThreadState, work: Work<'_>) -> i32 {
    let before = thread.host.replace(host);
    let outcome = caught(thread, || {
        // The runtime cannot work for a thread whose local data is gone.
        if !forget_last() {
            return Err(Error::Exiting);
        }
        work()
    });
    thread.host.set(before);
    let (outcome, encoding) = outcome;
    let status = number(&outcome);
    if let Err(error) = outcome {
        let _ = LAST
            .try_with(|last| *last.borrow_mut() = Some((Arc::new(Failure::now(error)), encoding)));
    }
    status
}

/// The outcome of the work, and the encoding of its texts.
#[inline]
fn caught(
    thread: &ThreadData,
    work: impl FnOnce() -> Result<(), Error>,
) -> (Result<(), Error>, Encoding) {
    first_call();
    thread.depth.set(thread.depth.get() + 1);
    let before = thread.encoding.replace(None);
    let outcome = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        // Dropping the payload may panic again; the payload of that is leaked.
        let _ = catch_unwind(AssertUnwindSafe(|| drop(panic))).map_err(std::mem::forget);
        Err(Error::Internal("a panic".into()))
    });
    thread.depth.set(thread.depth.get() - 1);
    (outcome, thread.encoding.replace(before).unwrap_or_default())
}

fn number(outcome: &Result<(), Error>) -> i32 {
    outcome
        .as_ref()
        .map_or_else(|error| error.status().number(), |()| PLEO_OK)
}

/// Runs once: records the process, keeps the library loaded, and sets a panic hook that prints
/// nothing inside the guard and on threads of the library, and passes on everything else. It is the
/// hook of the library's own copy of std.
#[inline]
fn first_call() {
    static SET: AtomicBool = AtomicBool::new(false);
    if !SET.load(Ordering::Relaxed) && !SET.swap(true, Ordering::Relaxed) {
        set_up();
    }
}

#[cold]
fn set_up() {
    binding::note();
    thread_state::stay_loaded();
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info: &PanicHookInfo| {
        if THREAD.with(|thread| thread.depth.get()) == 0 && !binding::is_silenced() {
            before(info);
        }
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use pleo_core::Status;

    #[test]
    fn a_panic_is_an_internal_error_and_the_thread_goes_on() {
        let status = call(|| std::panic::panic_any("secret text"));
        assert_eq!(status, Status::Internal.number());
        let last = &last().unwrap().error;
        assert!(!format!("{last} {last:?}").contains("secret"));
        assert_eq!(call(|| Ok(())), PLEO_OK);
        assert!(
            super::last().is_none(),
            "a success clears the failure before it"
        );
    }

    #[cfg(windows)]
    #[test]
    fn a_failure_leaves_the_last_error_number_alone() {
        use windows_sys::Win32::Foundation::{GetLastError, SetLastError};
        // SAFETY: SetLastError has no condition.
        unsafe { SetLastError(4711) };
        call(|| Err(Error::Null));
        // SAFETY: GetLastError has no condition.
        assert_eq!(unsafe { GetLastError() }, 4711);
    }

    #[test]
    fn a_quiet_export_leaves_the_last_failure_alone() {
        call(|| Err(Error::Null));
        assert_eq!(quiet(|| Err(Error::range(""))), Status::Range.number());
        assert_eq!(quiet(|| Ok(())), PLEO_OK);
        assert_eq!(last().unwrap().error.status(), Status::Null);
        assert_eq!(take_last().unwrap().error.status(), Status::Null);
        assert!(last().is_none());
    }
}
