//! The certificates that the system trusts, on Unix: one file of them, and a folder of a hundred
//! files beside it that as a rule says the same once more.
//!
//! Reading the folder is most of what the one call of a short program would cost. So the file
//! counts first, and the folder is read when a server's certificate cannot be verified without it:
//! what is trusted in the end is the same.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::SystemTime;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{DigitallySignedStruct, Error, RootCertStore, SignatureScheme};

use crate::sys::file::{self, Sensitivity};

/// The largest file of certificates: several times what a whole system's are.
const BUNDLE_MAX: usize = 4 << 20;

/// What of them is not read yet.
#[derive(Clone)]
pub(super) struct Rest(Arc<Store>);

/// Verifies by the system's certificates, and by some more.
#[derive(Debug)]
struct Store {
    /// By those of the file.
    first: Option<Arc<WebPkiServerVerifier>>,
    /// By all.
    whole: OnceLock<Option<Arc<WebPkiServerVerifier>>>,
    extra: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
}

/// A verifier by the system's certificates and some more; `None` if there is nothing to trust.
pub(super) fn open(
    extra: &[CertificateDer<'static>],
    provider: Arc<CryptoProvider>,
) -> Option<(Arc<dyn ServerCertVerifier>, Rest)> {
    let text = bundle().and_then(|path| {
        file::read("the certificates", &path, BUNDLE_MAX, Sensitivity::Public).ok()
    });
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(text.iter().flat_map(|text| certificates(text)));
    let mut store = Store {
        first: None,
        whole: OnceLock::new(),
        extra: extra.to_vec(),
        provider,
    };
    if !roots.is_empty() {
        store.first = store.verifier(roots);
    }
    store.current()?;
    let store = Arc::new(store);
    Some((
        Arc::clone(&store) as Arc<dyn ServerCertVerifier>,
        Rest(store),
    ))
}

impl Rest {
    pub(super) fn is_unread(&self) -> bool {
        self.0.is_partial()
    }

    /// Reads it, once.
    pub(super) fn read(&self) {
        self.0.whole();
    }
}

impl Store {
    fn is_partial(&self) -> bool {
        self.whole.get().is_none()
    }

    fn whole(&self) -> Option<&Arc<WebPkiServerVerifier>> {
        let all = || {
            let mut roots = RootCertStore::empty();
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
            self.verifier(roots)
        };
        self.whole.get_or_init(all).as_ref()
    }

    fn verifier(&self, mut roots: RootCertStore) -> Option<Arc<WebPkiServerVerifier>> {
        roots.add_parsable_certificates(self.extra.iter().cloned());
        WebPkiServerVerifier::builder_with_provider(roots.into(), Arc::clone(&self.provider))
            .build()
            .ok()
    }

    fn current(&self) -> Option<&Arc<WebPkiServerVerifier>> {
        match &self.first {
            Some(first) if self.is_partial() => Some(first),
            first => self.whole().or(first.as_ref()),
        }
    }

    fn inner(&self) -> Result<&WebPkiServerVerifier, Error> {
        self.current()
            .map(Arc::as_ref)
            .ok_or_else(|| Error::General("nothing is trusted".into()))
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
    ) -> Result<ServerCertVerified, Error> {
        self.inner()?
            .verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.inner()?
            .verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.inner()?
            .verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

/// The system's file of certificates: where a variable is set only what it names counts, as when
/// all are read.
fn bundle() -> Option<PathBuf> {
    let variable = |name| std::env::var_os(name).map(PathBuf::from);
    match variable(openssl_probe::ENV_CERT_FILE) {
        None if variable(openssl_probe::ENV_CERT_DIR).is_none() => openssl_probe::probe().cert_file,
        file => file,
    }
}

/// When the system's file and folder of certificates were changed last, where they are there.
pub(super) fn changed() -> [Option<SystemTime>; 2] {
    let found = openssl_probe::probe();
    let changed = |path: Option<&Path>| std::fs::metadata(path?).ok()?.modified().ok();
    [
        changed(found.cert_file.as_deref()),
        changed(found.cert_dir.first().map(PathBuf::as_path)),
    ]
}

/// The certificates in a PEM text. What is unreadable is left out, as everywhere with the system's.
fn certificates(text: &[u8]) -> impl Iterator<Item = CertificateDer<'static>> {
    let mut block = None;
    text.split(|byte| *byte == b'\n').filter_map(move |line| {
        let line = line.trim_ascii_end();
        if line == b"-----BEGIN CERTIFICATE-----" {
            block = Some(Vec::new());
        } else if line == b"-----END CERTIFICATE-----" {
            return STANDARD
                .decode(block.take()?)
                .ok()
                .map(CertificateDer::from);
        } else if let Some(block) = &mut block {
            block.extend_from_slice(line);
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use rustls::pki_types::pem::PemObject;

    use super::*;

    #[test]
    fn pem_is_read_as_elsewhere() {
        let made = |name: &str| {
            rcgen::generate_simple_self_signed([name.to_owned()])
                .unwrap()
                .cert
                .pem()
        };
        let (one, other) = (made("one"), made("other"));
        let text = format!(
            "# ø\n{one}\n-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n-----BEGIN CERTIFICATE-----\n!\n\
             -----END CERTIFICATE-----\n{}-----BEGIN CERTIFICATE-----\nAAAA\n",
            other.replace('\n', "\r\n")
        );
        let expected: Vec<_> = CertificateDer::pem_slice_iter(text.as_bytes())
            .filter_map(Result::ok)
            .collect();
        assert_eq!(
            (
                certificates(text.as_bytes()).collect::<Vec<_>>(),
                expected.len()
            ),
            (expected, 2)
        );
        assert_eq!(certificates(b"").count(), 0);
    }
}
