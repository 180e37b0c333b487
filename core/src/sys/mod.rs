//! Safe wrappers of the operating system: the only module of this crate with `unsafe`.
//!
//! - `open`: the one place where files are opened
//! - `file`: files that the caller names and the library reads
//! - `file_threads`: threads for files that may hang
//! - `access`: the rules about who else may read or write them
//! - `own_file`: a file whose descriptor the host may close or reuse
//! - `locked_file`: a file that one program at a time writes to
//! - `atomic_file`: a file that appears under its name when it is complete
//! - `posix_acl`: access control lists of Linux
//! - `acl`, `certificate_chain`, `credential`, `code_page`: access control lists, the verification
//!   of certificates, the credential store and the code page of Windows
//! - `descriptors`, `poller`: file descriptors distinguished from the host's, and kept above 0, 1
//!   and 2
//! - `environment`: variables, unless they must be ignored
//! - `fork`: values of one process, and locks that a fork cannot leave closed
//! - `signal`: signals blocked on a thread
//! - `panic`: panics of the library that print nothing
//! - `system_proxy`, `proxy_list`: the proxy settings of Windows and of Apple's systems
//! - `thread`: the library's own threads

#![allow(
    unsafe_code,
    reason = "this is the folder for it; the rest of the crate denies it"
)]

pub(crate) mod access;
#[cfg(windows)]
pub(crate) mod acl;
pub(crate) mod atomic_file;
#[cfg(windows)]
pub(crate) mod certificate_chain;
#[cfg(windows)]
pub(crate) mod code_page;
pub(crate) mod credential;
#[cfg(unix)]
pub(crate) mod descriptors;
#[cfg(not(unix))]
#[path = "no_descriptors.rs"]
pub(crate) mod descriptors;
pub(crate) mod environment;
pub(crate) mod file;
pub(crate) mod file_threads;
pub(crate) mod fork;
pub(crate) mod locked_file;
pub(crate) mod open;
pub(crate) mod own_file;
pub(crate) mod panic;
#[cfg(target_os = "linux")]
pub(crate) mod poller;
#[cfg(target_os = "linux")]
mod posix_acl;
pub(crate) mod proxy_list;
pub(crate) mod signal;
pub(crate) mod system_proxy;
#[cfg(target_vendor = "apple")]
mod system_proxy_apple;
#[cfg(windows)]
mod system_proxy_windows;
pub(crate) mod thread;
