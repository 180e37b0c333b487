//! The operating system's C interface, made safe: the only thing that the core takes from this
//! folder.

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

/// The code page that Windows calls ANSI.
#[cfg(windows)]
pub(crate) fn ansi_code_page() -> u32 {
    // SAFETY: it has no condition.
    unsafe { windows_sys::Win32::Globalization::GetACP() }
}

/// Which of a line of forks this process is; 0 where the system does not tell. It empties a page of
/// memory in a forked child.
#[cfg(target_os = "linux")]
pub(crate) fn forks() -> u32 {
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
            // Another thread was faster; one page more or less is no matter.
            Err(first) => first,
        };
    }
    if page == NO_PAGE {
        return 0;
    }
    // SAFETY: the page was mapped for reading and writing, and is never unmapped.
    let number = unsafe { &*page };
    match number.load(Ordering::Relaxed) {
        0 => {
            // Empty: a new process. Of several threads the first counts.
            let next = COUNT.fetch_add(1, Ordering::Relaxed).wrapping_add(1).max(1);
            number
                .compare_exchange(0, next, Ordering::Relaxed, Ordering::Relaxed)
                .map_or_else(|known| known, |_| next)
        }
        known => known,
    }
}

/// Stands for a page that the system does not give.
#[cfg(target_os = "linux")]
const NO_PAGE: *mut std::sync::atomic::AtomicU32 = std::ptr::without_provenance_mut(4);

#[cfg(target_os = "linux")]
fn emptied_by_forks() -> *mut std::sync::atomic::AtomicU32 {
    // SAFETY: a new mapping of a page anywhere touches nothing that is there.
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

/// Which of a line of forks this process is: elsewhere the system does not tell.
#[cfg(not(target_os = "linux"))]
pub(crate) fn forks() -> u32 {
    0
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
    let _blocked = super::host::SignalMask::block_all();
    std::thread::Builder::new()
        .name(name.into())
        .stack_size(stack)
        .spawn(|| super::guard::silently(work))
}

/// The secret of a credential in the Windows credential store.
///
/// # Errors
/// Always: this is another system.
#[cfg(not(windows))]
pub(crate) fn stored_credential(
    _: &str,
) -> Result<secrecy::zeroize::Zeroizing<Vec<u8>>, crate::error::Error> {
    Err(crate::error::Error::Key(
        "is not there: wincred: is for Windows; give file:PATH, env:NAME or credential:NAME",
    ))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #[test]
    fn a_child_is_told_from_its_parent_whatever_its_id() {
        let parent = super::forks();
        assert_eq!(super::forks(), parent);
        // SAFETY: the child calls nothing that another thread could hold up, and leaves at once.
        let child = unsafe { libc::fork() };
        if child == 0 {
            let other = super::forks();
            let told = other != parent && other == super::forks();
            // SAFETY: it has no condition.
            unsafe { libc::_exit(i32::from(!told)) };
        }
        let mut status = -1;
        // SAFETY: the child is this process's own, the result a live variable.
        assert_eq!(unsafe { libc::waitpid(child, &raw mut status, 0) }, child);
        assert_eq!(status, 0);
        assert_eq!(super::forks(), parent);
    }
}
