//! Threads of the library's own.

use std::io;
use std::thread::JoinHandle;

use super::panic::silence_thread;
#[cfg(unix)]
use super::signal::SignalMask;

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
