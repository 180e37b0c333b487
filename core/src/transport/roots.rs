//! The certificates that the system trusts, on Unix: one file, and beside it a directory of a
//! hundred files that usually has the same ones.
//!
//! Reading the directory is most of the cost of a short program's one call. So it is read only when
//! a server's certificate cannot be verified with the file alone: in the end the same certificates
//! are trusted.

use std::sync::{Arc, OnceLock};
use std::time::Instant;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    CertificateError, DigitallySignedStruct, Error as Rejected, OtherError, RootCertStore,
    SignatureScheme,
};

pub(super) use super::root_files::changed;
use super::root_files::{Places, is_over};
use crate::config::trust::{SystemTrust, Unusable};
use crate::error::{Error, TransportErrorKind};

/// The certificates that are not read yet.
#[derive(Clone)]
pub(super) struct Rest(Arc<Store>);

/// Verifies with the system's certificates and some more.
#[derive(Debug)]
struct Store {
    places: Places,
    /// With those of the file.
    first: Option<Arc<WebPkiServerVerifier>>,
    /// With all. Threads that need it at the same time each read it, so that none waits.
    whole: OnceLock<Whole>,
    extra: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
}

#[derive(Debug)]
struct Whole {
    verifier: Option<Arc<WebPkiServerVerifier>>,
    unusable: Option<Box<str>>,
}

/// A verifier with the system's certificates and some more.
///
/// # Errors
/// If there is no certificate, or the machine lacks a resource to find it.
pub(super) fn open(
    system: &SystemTrust,
    extra: &[CertificateDer<'static>],
    provider: Arc<CryptoProvider>,
) -> Result<(Arc<dyn ServerCertVerifier>, Rest), TransportErrorKind> {
    let places = Places::of(system);
    let short = |error| TransportErrorKind::Local(Box::new(error));
    let found = places.of_file();
    if let Some(error) = found.short {
        return Err(short(error));
    }
    let mut store = Store {
        places,
        first: None,
        whole: OnceLock::new(),
        extra: extra.to_vec(),
        provider,
    };
    if found.certificates.is_empty() {
        store.read(None).map_err(short)?;
    } else {
        store.first = store.verifier(found.certificates);
    }
    if store.current().is_none() {
        let unusable = store.whole.into_inner().and_then(|whole| whole.unusable);
        return Err(match unusable {
            Some(problem) => TransportErrorKind::TlsUnusableRoots {
                problem,
                others: false,
            },
            None => TransportErrorKind::TlsNoRoots,
        });
    }
    let store = Arc::new(store);
    Ok((
        Arc::clone(&store) as Arc<dyn ServerCertVerifier>,
        Rest(store),
    ))
}

impl Rest {
    pub(super) fn is_unread(&self) -> bool {
        self.0.whole.get().is_none()
    }

    /// Reads it once, unless the deadline passes first or the machine lacks a resource.
    pub(super) fn read(&self, until: Instant) {
        let _ = self.0.read(Some(until));
    }
}

impl Store {
    fn read(&self, until: Option<Instant>) -> Result<(), Error> {
        if self.whole.get().is_some() {
            return Ok(());
        }
        let found = self.places.of_all(until);
        if let Some(short) = found.short {
            return Err(short);
        }
        if !is_over(until) {
            // Another thread may have read the same first.
            let _ = self.whole.set(Whole {
                verifier: self.verifier(found.certificates),
                unusable: found.unusable,
            });
        }
        Ok(())
    }

    fn verifier(
        &self,
        certificates: Vec<CertificateDer<'static>>,
    ) -> Option<Arc<WebPkiServerVerifier>> {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(certificates);
        roots.add_parsable_certificates(self.extra.iter().cloned());
        WebPkiServerVerifier::builder_with_provider(roots.into(), Arc::clone(&self.provider))
            .build()
            .ok()
    }

    fn current(&self) -> Option<&Arc<WebPkiServerVerifier>> {
        let whole = self.whole.get().and_then(|whole| whole.verifier.as_ref());
        whole.or(self.first.as_ref())
    }

    fn inner(&self) -> Result<&WebPkiServerVerifier, Rejected> {
        self.current()
            .map(Arc::as_ref)
            .ok_or_else(|| Rejected::General("nothing is trusted".into()))
    }

    /// For a certificate of an unknown issuer: whether the path of a variable may be the cause.
    fn unknown(&self) -> Rejected {
        let whole = self.whole.get();
        let problem = whole.and_then(|whole| whole.unusable.clone());
        Rejected::InvalidCertificate(match problem {
            Some(problem) => CertificateError::Other(OtherError(Arc::new(Unusable(problem)))),
            None => CertificateError::UnknownIssuer,
        })
    }
}

impl ServerCertVerifier for Store {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Rejected> {
        self.inner()?
            .verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
            .map_err(|error| match error {
                Rejected::InvalidCertificate(CertificateError::UnknownIssuer) => self.unknown(),
                other => other,
            })
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Rejected> {
        self.inner()?
            .verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Rejected> {
        self.inner()?
            .verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_folder_is_read_until_the_deadline_and_by_the_next_call_if_that_was_too_short() {
        let name = format!("pleo-roots-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        let mut params = rcgen::CertificateParams::default();
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let key = rcgen::KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        let file = folder.join("a.pem");
        std::fs::write(&file, pem).unwrap();
        let system = SystemTrust {
            file: Some(file),
            folders: Some(vec![folder.clone()]),
            ..SystemTrust::default()
        };
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let (_, rest) = super::open(&system, &[], provider).unwrap();
        assert!(rest.is_unread());
        rest.read(Instant::now());
        assert!(rest.is_unread());
        rest.read(Instant::now() + Duration::from_mins(1));
        let whole = rest.0.whole.get().unwrap();
        assert!(whole.verifier.is_some() && whole.unusable.is_none());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
