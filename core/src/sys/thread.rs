//! Threads of the library's own.

use std::io;
use std::thread::JoinHandle;

use super::panic::silence_thread;
#[cfg(unix)]
use super::signal::SignalMask;

thread_local! {
    /// Without a destructor, so that it is there until the very end.
    static HERE: u8 = const { 0 };
}

/// A number that no other living thread has; unlike [`std::thread::current`], also while the
/// thread's own data goes away.
pub(crate) fn number() -> usize {
    HERE.with(|here| std::ptr::from_ref(here).addr())
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
