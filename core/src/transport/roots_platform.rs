//! The certificates that the system trusts, where it is asked itself: on Windows and Apple's
//! systems.

use std::sync::Arc;
use std::time::{Instant, SystemTime};

use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls_platform_verifier::Verifier;

use crate::config::trust::SystemTrust;
use crate::error::TransportErrorKind;

/// What of them is not read yet: nothing.
#[derive(Clone)]
pub(super) struct Rest;

/// A verifier by the system's certificates and some more.
///
/// # Errors
/// If there is nothing to trust.
pub(super) fn open(
    _: &SystemTrust,
    extra: &[CertificateDer<'static>],
    provider: Arc<CryptoProvider>,
) -> Result<(Arc<dyn ServerCertVerifier>, Rest), TransportErrorKind> {
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

/// The system tells changes itself.
pub(super) fn changed(_: &SystemTrust) -> Vec<Option<SystemTime>> {
    Vec::new()
}
