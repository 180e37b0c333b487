//! The certificates that the system trusts, on Unix: one file of them, and a folder of a hundred
//! files beside it that as a rule says the same once more.
//!
//! Reading the folder is most of what the one call of a short program would cost. So the file
//! counts first, and the folder is read when a server's certificate cannot be verified without it:
//! what is trusted in the end is the same.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::time::{Instant, SystemTime};

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    CertificateError, DigitallySignedStruct, Error as Rejected, OtherError, RootCertStore,
    SignatureScheme,
};

use crate::config::not_pem::{self, Expected};
use crate::config::pem;
use crate::config::trust::{SystemTrust, Unusable};
use crate::error::{Error, TransportErrorKind};
use crate::sys::descriptors::above_standard;
use crate::sys::file::{self, Sensitivity};
use crate::sys::open::{self, Access, Identity};

/// The largest file of certificates: several times what a whole system's are.
const BUNDLE_MAX: usize = 4 << 20;

/// How much is read of folders: many times what a system's have.
const NAMES_MAX: usize = 10_000;
const FOLDERS_MAX: usize = 16 << 20;

const TOO_MUCH: &str = "it has more than 10000 files, or more than 16 MiB; give a smaller folder";

/// What of them is not read yet.
#[derive(Clone)]
pub(super) struct Rest(Arc<Store>);

/// Where the system's certificates are.
#[derive(Debug)]
struct Places {
    file: Option<PathBuf>,
    folders: Vec<PathBuf>,
    /// Whether variables name them.
    named: bool,
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
            return Self {
                file: system.file.clone(),
                folders: system.folders.clone().unwrap_or_default(),
                named: true,
            };
        }
        Self {
            file: FILES.iter().map(PathBuf::from).find(|path| path.exists()),
            folders: openssl_probe::candidate_cert_dirs()
                .map(PathBuf::from)
                .collect(),
            named: false,
        }
    }

    /// The certificates of the file.
    fn of_file(&self) -> Found {
        let mut found = Found::default();
        if let Some(path) = &self.file {
            let read = found.read_file(SystemTrust::FILE, path);
            found.note(self.named, read);
        }
        found
    }

    /// The certificates of file and folders; `None` if the time is up before they are read.
    fn of_all(&self, until: Option<Instant>) -> Option<Found> {
        let mut found = self.of_file();
        for folder in &self.folders {
            let read = found.read_folder(SystemTrust::FOLDERS, folder, until);
            found.note(self.named, read);
        }
        // A file that the folder has too was read once; what it holds may stand elsewhere again.
        found
            .certificates
            .sort_unstable_by(|one, other| one.cmp(other));
        found.certificates.dedup();
        (!is_over(until)).then_some(found)
    }
}

fn is_over(until: Option<Instant>) -> bool {
    until.is_some_and(|until| Instant::now() >= until)
}

/// What was found where the system's certificates are.
#[derive(Default)]
struct Found {
    certificates: Vec<CertificateDer<'static>>,
    read: HashSet<Identity>,
    names: usize,
    bytes: usize,
    /// Why what a variable names is not used.
    unusable: Option<Box<str>>,
}

impl Found {
    /// Keeps the first failure over what a variable names. The system's own places are only where
    /// certificates may be.
    fn note(&mut self, named: bool, read: Result<(), Error>) {
        if let Err(error) = read
            && named
        {
            self.unusable.get_or_insert(error.to_string().into());
        }
    }

    fn read_file(&mut self, subject: &'static str, path: &Path) -> Result<(), Error> {
        let failure = |error| open::failure(subject, Access::Reading, &error);
        let (file, about) = file::open_to_read(subject, path, Sensitivity::Public)?;
        if !self.read.insert(open::identity(&file).map_err(failure)?) {
            return Ok(());
        }
        let content = file::content(subject, &file, &about, BUNDLE_MAX)?;
        self.bytes += content.len();
        let before = self.certificates.len();
        self.certificates.extend(pem::authorities(&content));
        if self.certificates.len() == before {
            let problem = not_pem::problem(&content, Expected::Authorities);
            return Err(open::refused(subject, problem));
        }
        Ok(())
    }

    /// Reads the files of a folder. Those that are none, or hold no certificate, are passed over.
    fn read_folder(
        &mut self,
        subject: &'static str,
        path: &Path,
        until: Option<Instant>,
    ) -> Result<(), Error> {
        let entries = above_standard(|| std::fs::read_dir(path))
            .map_err(|error| open::failure(subject, Access::Reading, &error))?;
        for entry in entries {
            if is_over(until) {
                break;
            }
            self.names += 1;
            if self.names > NAMES_MAX || self.bytes > FOLDERS_MAX {
                return Err(open::refused(subject, TOO_MUCH));
            }
            if let Ok(entry) = entry {
                let _ = self.read_file(subject, &entry.path());
            }
        }
        Ok(())
    }
}

/// Verifies by the system's certificates, and by some more.
#[derive(Debug)]
struct Store {
    places: Places,
    /// By those of the file.
    first: Option<Arc<WebPkiServerVerifier>>,
    /// By all. Whoever needs it while another thread reads reads too, and waits for nobody.
    whole: OnceLock<Whole>,
    extra: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
}

#[derive(Debug)]
struct Whole {
    verifier: Option<Arc<WebPkiServerVerifier>>,
    unusable: Option<Box<str>>,
}

/// A verifier by the system's certificates and some more.
///
/// # Errors
/// If there is nothing to trust.
pub(super) fn open(
    system: &SystemTrust,
    extra: &[CertificateDer<'static>],
    provider: Arc<CryptoProvider>,
) -> Result<(Arc<dyn ServerCertVerifier>, Rest), TransportErrorKind> {
    let places = Places::of(system);
    let found = places.of_file();
    let mut store = Store {
        places,
        first: None,
        whole: OnceLock::new(),
        extra: extra.to_vec(),
        provider,
    };
    if found.certificates.is_empty() {
        store.read(None);
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

    /// Reads it, once, unless the time is up before.
    pub(super) fn read(&self, until: Instant) {
        self.0.read(Some(until));
    }
}

impl Store {
    fn read(&self, until: Option<Instant>) {
        if self.whole.get().is_none()
            && let Some(found) = self.places.of_all(until)
        {
            // Another thread may have been faster, with the same.
            let _ = self.whole.set(Whole {
                verifier: self.verifier(found.certificates),
                unusable: found.unusable,
            });
        }
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

    /// Nobody vouches for a certificate: whether that may be for what a variable names.
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

/// When the system's file and folder of certificates were changed last, where they are there.
pub(super) fn changed(system: &SystemTrust) -> [Option<SystemTime>; 2] {
    let places = Places::of(system);
    let changed = |path: Option<&PathBuf>| std::fs::metadata(path?).ok()?.modified().ok();
    [
        changed(places.file.as_ref()),
        changed(places.folders.first()),
    ]
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
