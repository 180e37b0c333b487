//! TLS: rustls with ring as one explicit configuration; no process-wide provider is set or read.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, Weak};
use std::time::SystemTime;

use rustls::client::danger::ServerCertVerifier;
use rustls::client::{Resumption, WebPkiServerVerifier};
use rustls::crypto::{CryptoProvider, KeyProvider};
use rustls::pki_types::PrivateKeyDer;
use rustls::sign::SigningKey;
use rustls::{ClientConfig, RootCertStore};

use super::client_certificate::Resolver;
use super::reasons::{Clock, Reasons};
#[cfg(not(any(windows, target_vendor = "apple")))]
use super::roots::{self, Rest};
#[cfg(any(windows, target_vendor = "apple"))]
use super::roots_platform::{self as roots, Rest};
use super::sessions::Sessions;
use super::shown::{Shown, Witness};
use super::trace::Trace;
use crate::config::base_url::BaseUrl;
use crate::config::client_certificate::ClientCertificate;
use crate::config::settings::Settings;
use crate::config::trust::Trust;
use crate::error::{Error, TransportError, TransportErrorKind};
use crate::sys::descriptors::are_exhausted;
use crate::sys::fork::lock;

/// The trusted certificates of this process's clients. Clients with the same trust share them,
/// since reading the system's certificates takes milliseconds; they are dropped with the last
/// client.
#[derive(Default)]
pub(super) struct Trusted(Mutex<HashMap<Arc<Roots>, Weak<Shared>>>);

/// What clients with the same trust share: no sessions, and no client certificate.
struct Shared {
    roots: Arc<Roots>,
    known: &'static Trusted,
    config: ClientConfig,
    verifier: Arc<dyn ServerCertVerifier>,
    rest: Option<Rest>,
}

/// A client's TLS.
pub(super) struct Tls {
    pub(super) config: ClientConfig,
    pub(super) certificate: Arc<Resolver>,
    /// What the server shows of itself.
    pub(super) shown: Arc<Shown>,
    shared: Option<Arc<Shared>>,
}

impl Tls {
    /// The trusted certificates that are not read yet.
    pub(super) fn rest(&self) -> Option<&Rest> {
        self.shared.as_ref()?.rest.as_ref()
    }
}

impl Trusted {
    /// The TLS configuration of a client's connections to an address. The client certificate is for
    /// the API's address alone.
    pub(super) fn tls(
        &'static self,
        settings: &Settings,
        base: &BaseUrl,
        certificate: Option<ClientCertificate>,
        trace: Option<&Arc<Trace>>,
    ) -> Result<Tls, Error> {
        let (mut config, shared) = if base.is_https() {
            let shared = self.shared(settings, base)?;
            (shared.config.clone(), Some(shared))
        } else {
            // Plain http to this machine must work even without certificates installed.
            let config = builder(provider())?.with_root_certificates(RootCertStore::empty());
            (finish(config.with_no_client_auth()), None)
        };
        let shown = trace.map_or_else(|| Shown::of(base), |trace| Arc::clone(&trace.shown));
        if let Some(shared) = &shared {
            let witness = Witness {
                inner: Arc::clone(&shared.verifier),
                shown: Arc::clone(&shown),
            };
            config
                .dangerous()
                .set_certificate_verifier(Arc::new(witness));
        }
        let certificate = Resolver::new(certificate);
        config.resumption = Resumption::store(Arc::new(Sessions::new(trace.cloned())));
        config.client_auth_cert_resolver = Arc::clone(&certificate) as Arc<_>;
        Ok(Tls {
            config,
            certificate,
            shown,
            shared,
        })
    }

    fn shared(&'static self, settings: &Settings, base: &BaseUrl) -> Result<Arc<Shared>, Error> {
        let roots = Arc::new(Roots::of(&settings.trust));
        if let Some(known) = lock(&self.0)?.get(&roots).and_then(Weak::upgrade) {
            return Ok(known);
        }
        let (inner, rest) = trusting(&settings.trust, base.host())?;
        let extra = settings.trust.extra.clone();
        let verifier: Arc<dyn ServerCertVerifier> = Arc::new(Reasons { inner, extra });
        let config = builder(provider())?
            .dangerous()
            .with_custom_certificate_verifier(Arc::clone(&verifier))
            .with_no_client_auth();
        let shared = Arc::new(Shared {
            roots: Arc::clone(&roots),
            known: self,
            config: finish(config),
            verifier,
            rest,
        });
        lock(&self.0)?.insert(roots, Arc::downgrade(&shared));
        Ok(shared)
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        // Another client may have created the same meanwhile.
        if let Ok(mut known) = lock(&self.known.0)
            && let Some(entry) = known.get(&self.roots)
            && entry.strong_count() == 0
        {
            known.remove(&self.roots);
        }
    }
}

/// The configuration was made from these certificates. New system certificates count for new
/// clients.
#[derive(PartialEq, Eq, Hash)]
struct Roots {
    trust: Trust,
    system_store: Vec<Option<SystemTime>>,
}

impl Roots {
    fn of(trust: &Trust) -> Self {
        Self {
            trust: trust.clone(),
            system_store: trust
                .system
                .as_ref()
                .map(roots::changed)
                .unwrap_or_default(),
        }
    }
}

/// The verifier that a client's options require, and the trusted certificates that are not read
/// yet.
fn trusting(
    trust: &Trust,
    host: &str,
) -> Result<(Arc<dyn ServerCertVerifier>, Option<Rest>), Error> {
    let nothing = |kind| TransportError::connecting(kind, host);
    let Some(system) = &trust.system else {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(trust.extra.iter().cloned());
        let verifier = WebPkiServerVerifier::builder_with_provider(roots.into(), provider())
            .build()
            .map_err(|_| nothing(TransportErrorKind::TlsNoRoots))?;
        return Ok((verifier, None));
    };
    // Without a descriptor no certificate is found.
    if are_exhausted() {
        return Err(Error::no_descriptors());
    }
    // It fails only if there is no certificate; those of the options were checked.
    let (verifier, rest) = roots::open(system, &trust.extra, provider()).map_err(nothing)?;
    Ok((verifier, Some(rest)))
}

/// Ring. Private keys are read with the options, not here.
fn provider() -> Arc<CryptoProvider> {
    Arc::new(CryptoProvider {
        key_provider: &NoKeys,
        ..rustls::crypto::ring::default_provider()
    })
}

#[derive(Debug)]
struct NoKeys;

impl KeyProvider for NoKeys {
    fn load_private_key(
        &self,
        _: PrivateKeyDer<'static>,
    ) -> Result<Arc<dyn SigningKey>, rustls::Error> {
        Err(rustls::Error::General("no keys are taken".into()))
    }
}

fn builder(
    provider: Arc<CryptoProvider>,
) -> Result<rustls::ConfigBuilder<ClientConfig, rustls::WantsVerifier>, Error> {
    ClientConfig::builder_with_details(provider, Arc::new(Clock))
        .with_safe_default_protocol_versions()
        .map_err(|_| Error::Internal("no TLS version is left".into()))
}

fn finish(mut config: ClientConfig) -> ClientConfig {
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    config.resumption = Resumption::disabled();
    config
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn what_is_trusted_is_shared_and_goes_with_the_last_client() {
        let trusted: &'static Trusted = Box::leak(Box::default());
        let settings = |pem: &str| {
            let mut config = Config::new();
            config.set("ca_pem", pem).unwrap();
            config.set("ca_only", "true").unwrap();
            Settings::from_config(&config).unwrap()
        };
        let authority = || {
            let mut params = rcgen::CertificateParams::default();
            params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
            let key = rcgen::KeyPair::generate().unwrap();
            settings(&params.self_signed(&key).unwrap().pem())
        };
        let (one, other) = (authority(), authority());
        let tls = |settings: &Settings| trusted.tls(settings, &settings.base, None, None);
        let known = || trusted.0.lock().unwrap().len();
        let first = tls(&one).unwrap();
        let second = tls(&one).unwrap();
        let third = tls(&other).unwrap();
        let shared = |tls: &Tls| Arc::clone(tls.shared.as_ref().unwrap());
        assert!(Arc::ptr_eq(&shared(&first), &shared(&second)));
        assert_eq!(known(), 2);
        drop(first);
        drop(third);
        assert_eq!(known(), 1);
        drop(second);
        assert_eq!(known(), 0);
        drop(tls(&one).unwrap());
        assert_eq!(known(), 0);
    }
}
