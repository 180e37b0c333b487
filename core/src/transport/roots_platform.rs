//! The certificates that the system trusts, on Windows and Apple's systems, which verify
//! themselves.

use std::sync::Arc;
use std::time::{Instant, SystemTime};

use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls_platform_verifier::Verifier;

#[cfg(windows)]
use super::windows_verifier::WindowsVerifier;
#[cfg(windows)]
use crate::config::revocation::Revocation;
use crate::config::trust::SystemTrust;
use crate::error::TransportErrorKind;

/// The certificates that are not read yet: none.
#[derive(Clone)]
pub(super) struct Rest;

/// A verifier with the system's certificates and some more.
///
/// # Errors
/// If there is no certificate.
pub(super) fn open(
    #[cfg_attr(
        not(windows),
        allow(unused_variables, reason = "Apple's has no choice")
    )]
    system: &SystemTrust,
    extra: &[CertificateDer<'static>],
    provider: Arc<CryptoProvider>,
) -> Result<(Arc<dyn ServerCertVerifier>, Rest), TransportErrorKind> {
    #[cfg(windows)]
    if system.revocation != Revocation::System {
        let required = system.revocation == Revocation::Require;
        let verifier = WindowsVerifier::new(extra, required, provider)
            .map_err(|_| TransportErrorKind::TlsNoRoots)?;
        return Ok((Arc::new(verifier), Rest));
    }
    let verifier = Verifier::new_with_extra_roots(extra.iter().cloned(), provider)
        .map_err(|_| TransportErrorKind::TlsNoRoots)?;
    Ok((Arc::new(verifier), Rest))
}

#[allow(
    clippy::unused_self,
    reason = "callers use the other `Rest` in the same way, and that one holds a store"
)]
impl Rest {
    pub(super) fn is_unread(&self) -> bool {
        false
    }

    pub(super) fn read(&self, _: Instant) {}
}

/// The system notices changes itself.
pub(super) fn changed(_: &SystemTrust) -> Vec<Option<SystemTime>> {
    Vec::new()
}
