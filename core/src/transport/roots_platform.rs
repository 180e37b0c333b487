//! The certificates that the system trusts, where it is asked itself: on Windows and Apple's
//! systems.

use std::sync::Arc;
use std::time::SystemTime;

use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls_platform_verifier::Verifier;

use crate::config::trust::SystemTrust;

/// What of them is not read yet: nothing.
#[derive(Clone)]
pub(super) struct Rest;

/// A verifier by the system's certificates and some more; `None` if there is nothing to trust.
pub(super) fn open(
    _: &SystemTrust,
    extra: &[CertificateDer<'static>],
    provider: Arc<CryptoProvider>,
) -> Option<(Arc<dyn ServerCertVerifier>, Rest)> {
    let verifier = Verifier::new_with_extra_roots(extra.iter().cloned(), provider).ok()?;
    Some((Arc::new(verifier), Rest))
}

#[allow(
    clippy::unused_self,
    reason = "callers use the other `Rest` in the same way, and that one holds a store"
)]
impl Rest {
    pub(super) fn is_unread(&self) -> bool {
        false
    }

    pub(super) fn read(&self) {}
}

/// The system tells changes itself.
pub(super) fn changed(_: &SystemTrust) -> [Option<SystemTime>; 2] {
    [None, None]
}
