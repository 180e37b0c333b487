//! The environment, which only this file reads.
//!
//! A program with more rights than its caller (setuid, setgid, file capabilities) must not let the
//! caller choose the proxy, the trusted certificates or the key: there the environment is ignored,
//! as by `secure_getenv`.

use std::ffi::{OsStr, OsString};

/// A variable's value, if it is set and the environment counts.
pub(crate) fn variable(name: impl AsRef<OsStr>) -> Option<OsString> {
    counts().then(|| std::env::var_os(name)).flatten()
}

/// Whether the environment counts: not in a program with more rights than its caller.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(crate) fn counts() -> bool {
    // SAFETY: getauxval takes any number, and returns 0 for an entry that does not exist.
    unsafe { libc::getauxval(libc::AT_SECURE) == 0 }
}

/// Whether the environment counts: not in a program with more rights than its caller.
#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
pub(crate) fn counts() -> bool {
    // SAFETY: issetugid has no condition and cannot fail.
    unsafe { libc::issetugid() == 0 }
}

/// Whether the environment counts: Windows has no programs with more rights than their caller.
#[cfg(windows)]
pub(crate) fn counts() -> bool {
    true
}
