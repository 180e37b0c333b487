//! The Windows credential store.

#[cfg(windows)]
use std::{ptr, slice};

#[cfg(windows)]
use secrecy::zeroize::Zeroize;
use secrecy::zeroize::Zeroizing;
#[cfg(windows)]
use windows_sys::Win32::Foundation::{ERROR_NO_SUCH_LOGON_SESSION, ERROR_NOT_FOUND, GetLastError};
#[cfg(windows)]
use windows_sys::Win32::Security::Credentials::{
    CRED_TYPE_GENERIC, CREDENTIALW, CredFree, CredReadW,
};

use crate::error::Error;

/// The secret of this user's generic credential of that name, as it is stored.
///
/// # Errors
/// [`Error::Key`] if there is none or the store cannot be read.
#[cfg(windows)]
pub(crate) fn stored_credential(name: &str) -> Result<Zeroizing<Vec<u8>>, Error> {
    let name: Vec<u16> = name.encode_utf16().chain([0]).collect();
    let mut found: *mut CREDENTIALW = ptr::null_mut();
    // SAFETY: the name ends with a NUL, and the pointer is a live local variable.
    if unsafe { CredReadW(name.as_ptr(), CRED_TYPE_GENERIC, 0, &raw mut found) } == 0 {
        // SAFETY: GetLastError has no condition.
        return Err(Error::Key(match unsafe { GetLastError() } {
            ERROR_NOT_FOUND => "is missing: this user has no generic credential with that name",
            ERROR_NO_SUCH_LOGON_SESSION => {
                "is missing: a network logon has no credentials; use file:PATH"
            }
            _ => "is missing: the credential store cannot be read",
        }));
    }
    // SAFETY: CredReadW succeeded, so `found` is a credential of this function's own until
    // CredFree, and its blob, if it is not null, has as many bytes as the size says.
    unsafe {
        let (blob, size) = (
            (*found).CredentialBlob,
            (*found).CredentialBlobSize as usize,
        );
        let mut secret = Zeroizing::new(Vec::new());
        if !blob.is_null() {
            let blob = slice::from_raw_parts_mut(blob, size);
            secret.extend_from_slice(blob);
            // Freeing it does not.
            blob.zeroize();
        }
        CredFree(found.cast());
        Ok(secret)
    }
}

/// The secret of a credential in the Windows credential store.
///
/// # Errors
/// Always: this is another system.
#[cfg(not(windows))]
pub(crate) fn stored_credential(_: &str) -> Result<Zeroizing<Vec<u8>>, Error> {
    Err(Error::Key(
        "is missing: wincred: works only on Windows; use file:PATH, env:NAME or credential:NAME",
    ))
}
