//! The certificates that the system trusts, on Unix: one file of them, and a folder of a hundred
//! files beside it that as a rule says the same once more.
//!
//! Reading the folder is most of what the one call of a short program would cost. So the file
//! counts first, and the folder is read when a server's certificate cannot be verified without it:
//! what is trusted in the end is the same.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::SystemTime;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{DigitallySignedStruct, Error, RootCertStore, SignatureScheme};
use rustls_native_certs::load_certs_from_paths;

use crate::config::trust::SystemTrust;
use crate::sys::descriptors::above_standard;
use crate::sys::file::{self, Sensitivity};

/// The largest file of certificates: several times what a whole system's are.
const BUNDLE_MAX: usize = 4 << 20;

/// What of them is not read yet.
#[derive(Clone)]
pub(super) struct Rest(Arc<Store>);

/// Where the system's certificates are.
#[derive(Debug)]
struct Places {
    file: Option<PathBuf>,
    folders: Vec<PathBuf>,
}

/// Where systems have the file. The crates for this read the environment themselves, which must not
/// count in a setuid program.
const FILES: [&str; 12] = [
    // Debian, Ubuntu, Gentoo, Alpine.
    "/etc/ssl/certs/ca-certificates.crt",
    // Fedora and RHEL; older ones.
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/certs/ca-bundle.crt",
    // SUSE.
    "/etc/ssl/ca-bundle.pem",
    // OpenELEC, Entware, OpenHarmony.
    "/etc/pki/tls/cacert.pem",
    "/opt/etc/ssl/certs/ca-certificates.crt",
    "/etc/ssl/certs/cacert.pem",
    // FreeBSD and DragonFly; others have it where Linux has.
    "/usr/local/etc/ssl/cert.pem",
    "/usr/local/share/certs/ca-root-nss.crt",
    "/etc/ssl/cert.pem",
    // Solaris and illumos.
    "/etc/certs/ca-certificates.crt",
    "/etc/ssl/cacert.pem",
];

impl Places {
    /// Where a variable is set, only what they name counts.
    fn of(system: &SystemTrust) -> Self {
        if system.file.is_some() || system.folders.is_some() {
            let folders = system.folders.as_ref().map(std::env::split_paths);
            return Self {
                file: system.file.as_ref().map(PathBuf::from),
                folders: folders
                    .into_iter()
                    .flatten()
                    .filter(|path| !path.as_os_str().is_empty())
                    .collect(),
            };
        }
        Self {
            file: FILES.iter().map(PathBuf::from).find(|path| path.exists()),
            folders: openssl_probe::candidate_cert_dirs()
                .map(PathBuf::from)
                .collect(),
        }
    }

    /// All certificates that are there. What is unreadable is left out.
    fn certificates(&self) -> Vec<CertificateDer<'static>> {
        let mut folders = self.folders.iter();
        above_standard(|| {
            // Read together, a file that the folder has too is read once.
            let first = folders.next().map(PathBuf::as_path);
            let mut found = load_certs_from_paths(self.file.as_deref(), first).certs;
            found
                .extend(folders.flat_map(|folder| load_certs_from_paths(None, Some(folder)).certs));
            found
        })
    }
}

/// Verifies by the system's certificates, and by some more.
#[derive(Debug)]
struct Store {
    places: Places,
    /// By those of the file.
    first: Option<Arc<WebPkiServerVerifier>>,
    /// By all.
    whole: OnceLock<Option<Arc<WebPkiServerVerifier>>>,
    extra: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
}

/// A verifier by the system's certificates and some more; `None` if there is nothing to trust.
pub(super) fn open(
    system: &SystemTrust,
    extra: &[CertificateDer<'static>],
    provider: Arc<CryptoProvider>,
) -> Option<(Arc<dyn ServerCertVerifier>, Rest)> {
    let places = Places::of(system);
    let text = places.file.as_ref().and_then(|path| {
        file::read("the certificates", path, BUNDLE_MAX, Sensitivity::Public).ok()
    });
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(text.iter().flat_map(|text| certificates(text)));
    let mut store = Store {
        places,
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
            roots.add_parsable_certificates(self.places.certificates());
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

/// When the system's file and folder of certificates were changed last, where they are there.
pub(super) fn changed(system: &SystemTrust) -> [Option<SystemTime>; 2] {
    let places = Places::of(system);
    let changed = |path: Option<&PathBuf>| std::fs::metadata(path?).ok()?.modified().ok();
    [
        changed(places.file.as_ref()),
        changed(places.folders.first()),
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
