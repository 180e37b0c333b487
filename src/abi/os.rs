//! The operating system's C interface, made safe: the only thing that the core takes from this folder.

use std::io;
use std::thread::JoinHandle;

#[cfg(windows)]
mod access;
#[cfg(windows)]
mod credential;

#[cfg(windows)]
pub(crate) use access::{Access, access};
#[cfg(windows)]
pub(crate) use credential::stored_credential;

/// The user whose rights this process has.
#[cfg(unix)]
pub(crate) fn effective_user() -> u32 {
    // SAFETY: geteuid has no condition and cannot fail.
    unsafe { libc::geteuid() }
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
    // A thread inherits the mask of the one that starts it; blocking in the thread itself would leave a gap.
    #[cfg(unix)]
    let _blocked = super::host::SignalMask::block_all();
    std::thread::Builder::new().name(name.into()).stack_size(stack).spawn(|| super::guard::silently(work))
}

/// The secret of a credential in the Windows credential store.
///
/// # Errors
/// Always: this is another system.
#[cfg(not(windows))]
pub(crate) fn stored_credential(_: &str) -> Result<secrecy::zeroize::Zeroizing<Vec<u8>>, crate::error::Error> {
    Err(crate::error::Error::Key("is not there: wincred: is for Windows; give file:PATH, env:NAME or credential:NAME"))
}
