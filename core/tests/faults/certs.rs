//! Certificates of every kind, made for the test.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, IsCa, Issuer, KeyPair,
};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use rustls::server::{ServerSessionMemoryCache, StoresServerSessions, WebPkiClientVerifier};
use rustls::{RootCertStore, ServerConfig, SupportedProtocolVersion};
use time::{Duration, OffsetDateTime};

/// An authority of the test's own.
pub struct Authority {
    pub pem: String,
    issuer: Issuer<'static, KeyPair>,
}

/// Whether a server asks for a client's certificate.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    Never,
    Optional,
    Required,
}

impl Authority {
    pub fn new() -> Self {
        Self::of(CertificateParams::default())
    }

    /// One of that name.
    pub fn named(name: &str) -> Self {
        let mut params = CertificateParams::default();
        params.distinguished_name = DistinguishedName::new();
        params.distinguished_name.push(DnType::CommonName, name);
        Self::of(params)
    }

    fn of(mut params: CertificateParams) -> Self {
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        Self {
            pem,
            issuer: Issuer::new(params, key),
        }
    }

    /// A server's TLS, with a certificate for `name` that is valid from and until so many days from
    /// now.
    pub fn server(&self, name: &str, days: (i64, i64)) -> ServerConfig {
        let (certificate, key) = self.signed(name, days);
        config(certificate, &key, rustls::ALL_VERSIONS, None)
    }

    pub fn good(&self) -> ServerConfig {
        self.server("localhost", (-1, 1))
    }

    /// A good server's TLS of one version, which asks for a client's certificate of this authority.
    pub fn asking(&self, version: &'static SupportedProtocolVersion, ask: Ask) -> ServerConfig {
        let (certificate, key) = self.signed("localhost", (-1, 1));
        let mut roots = RootCertStore::empty();
        let own = CertificateDer::from_pem_slice(self.pem.as_bytes()).unwrap();
        roots.add(own).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = WebPkiClientVerifier::builder_with_provider(roots.into(), provider);
        let verifier = match ask {
            Ask::Never => None,
            Ask::Optional => Some(verifier.allow_unauthenticated()),
            Ask::Required => Some(verifier),
        };
        let verifier = verifier.map(|verifier| verifier.build().unwrap());
        config(certificate, &key, &[version], verifier)
    }

    /// A client's certificate for a key, as PEM.
    pub fn client(&self, key: &KeyPair) -> String {
        let params = CertificateParams::new(["client".to_owned()]).unwrap();
        params.signed_by(key, &self.issuer).unwrap().pem()
    }

    fn signed(&self, name: &str, days: (i64, i64)) -> (CertificateDer<'static>, KeyPair) {
        let mut params = CertificateParams::new([name.to_owned()]).unwrap();
        let now = OffsetDateTime::now_utc();
        (params.not_before, params.not_after) =
            (now + Duration::days(days.0), now + Duration::days(days.1));
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        (certificate.der().clone(), key)
    }
}

/// A server's TLS with a certificate that nobody but itself vouches for.
pub fn self_signed() -> ServerConfig {
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(["localhost".to_owned()])
        .unwrap()
        .self_signed(&key)
        .unwrap();
    config(certificate.der().clone(), &key, rustls::ALL_VERSIONS, None)
}

fn config(
    certificate: CertificateDer<'static>,
    key: &KeyPair,
    versions: &[&'static SupportedProtocolVersion],
    verifier: Option<Arc<dyn rustls::server::danger::ClientCertVerifier>>,
) -> ServerConfig {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)
        .unwrap();
    match verifier {
        Some(verifier) => builder.with_client_cert_verifier(verifier),
        None => builder.with_no_client_auth(),
    }
    .with_single_cert(
        vec![certificate],
        PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
    )
    .unwrap()
}

/// The sessions of a server, which counts those that are resumed.
#[derive(Debug)]
pub struct Sessions {
    kept: Arc<ServerSessionMemoryCache>,
    resumed: AtomicUsize,
}

impl Sessions {
    pub fn of(config: &mut ServerConfig) -> Arc<Self> {
        let sessions = Arc::new(Self {
            kept: ServerSessionMemoryCache::new(256),
            resumed: AtomicUsize::new(0),
        });
        config.session_storage = Arc::clone(&sessions) as Arc<_>;
        sessions
    }

    pub fn resumed(&self) -> usize {
        self.resumed.load(Ordering::SeqCst)
    }

    fn count(&self, found: Option<Vec<u8>>) -> Option<Vec<u8>> {
        self.resumed
            .fetch_add(usize::from(found.is_some()), Ordering::SeqCst);
        found
    }
}

impl StoresServerSessions for Sessions {
    fn put(&self, key: Vec<u8>, value: Vec<u8>) -> bool {
        self.kept.put(key, value)
    }

    fn get(&self, key: &[u8]) -> Option<Vec<u8>> {
        self.count(self.kept.get(key))
    }

    fn take(&self, key: &[u8]) -> Option<Vec<u8>> {
        self.count(self.kept.take(key))
    }

    fn can_cache(&self) -> bool {
        true
    }
}
