//! TLS: rustls with ring as one explicit configuration; no process-wide provider is set or read.

use std::sync::Arc;
use std::time::SystemTime;

use rustls::crypto::{CryptoProvider, KeyProvider};
use rustls::pki_types::PrivateKeyDer;
use rustls::sign::SigningKey;
use rustls::{ClientConfig, RootCertStore};

#[cfg(not(any(windows, target_vendor = "apple")))]
use super::roots::{self, Rest};
#[cfg(any(windows, target_vendor = "apple"))]
use super::roots_platform::{self as roots, Rest};
use crate::config::trust::Trust;
use crate::error::{Error, TransportError, TransportErrorKind};

/// What a configuration was made from: equal ones can be shared. New system certificates count for
/// new clients.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Roots {
    trust: Trust,
    system_store: [Option<SystemTime>; 2],
}

impl Roots {
    pub(super) fn of(trust: &Trust) -> Self {
        Self {
            trust: trust.clone(),
            system_store: if trust.system {
                roots::changed()
            } else {
                [None, None]
            },
        }
    }
}

/// A configuration, and what may be read yet of those whom it trusts.
#[derive(Clone)]
pub(super) struct Tls {
    pub(super) config: ClientConfig,
    pub(super) rest: Option<Rest>,
}

/// A configuration that trusts as a client's options say.
pub(super) fn trusting(trust: &Trust, host: &str) -> Result<Tls, Error> {
    let provider = provider();
    if !trust.system {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(trust.extra.iter().cloned());
        return Ok(Tls {
            config: by(roots, provider)?,
            rest: None,
        });
    }
    // The one failure is that there is nothing to trust; the certificates of the options were
    // checked.
    let nothing = || TransportError::connecting(TransportErrorKind::TlsNoRoots, host);
    let (verifier, rest) = roots::open(&trust.extra, Arc::clone(&provider)).ok_or_else(nothing)?;
    let config = builder(provider)?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth();
    Ok(Tls {
        config: finish(config),
        rest: Some(rest),
    })
}

/// A configuration for clients that never use TLS.
pub(super) fn without_roots() -> Result<Tls, Error> {
    Ok(Tls {
        config: by(RootCertStore::empty(), provider())?,
        rest: None,
    })
}

fn by(roots: RootCertStore, provider: Arc<CryptoProvider>) -> Result<ClientConfig, Error> {
    Ok(finish(
        builder(provider)?
            .with_root_certificates(roots)
            .with_no_client_auth(),
    ))
}

/// Ring, without what signs: a client here shows no certificate of its own, and its signatures
/// would be code for nothing.
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
    ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| Error::Internal("no TLS version is left".into()))
}

fn finish(mut config: ClientConfig) -> ClientConfig {
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    config
}
