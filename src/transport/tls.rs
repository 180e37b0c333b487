//! TLS: rustls with ring as one explicit configuration; no process-wide provider is set or read.

use std::sync::Arc;
use std::time::SystemTime;

use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::Verifier;

use crate::error::{Error, Network};
use crate::settings::Trust;

/// What a configuration was made from: equal ones can be shared. New system certificates count for new clients.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Roots {
    trust: Trust,
    system_store: [Option<SystemTime>; 2],
}

impl Roots {
    pub(super) fn of(trust: &Trust) -> Self {
        Self { trust: trust.clone(), system_store: if trust.system { store_times() } else { [None, None] } }
    }
}

/// When the system's bundle and folder of certificates were changed last, where they are files.
#[cfg(all(unix, not(target_vendor = "apple")))]
fn store_times() -> [Option<SystemTime>; 2] {
    let found = openssl_probe::probe();
    let changed = |path: Option<&std::path::Path>| std::fs::metadata(path?).ok()?.modified().ok();
    [changed(found.cert_file.as_deref()), changed(found.cert_dir.first().map(std::path::PathBuf::as_path))]
}

#[cfg(not(all(unix, not(target_vendor = "apple"))))]
fn store_times() -> [Option<SystemTime>; 2] {
    [None, None]
}

/// A configuration that trusts as a client's options say.
pub(super) fn trusting(trust: &Trust, host: &str) -> Result<ClientConfig, Error> {
    let provider = provider();
    if !trust.system {
        let mut roots = RootCertStore::empty();
        roots.add_parsable_certificates(trust.extra.iter().cloned());
        return Ok(finish(builder(provider)?.with_root_certificates(roots).with_no_client_auth()));
    }
    // The verifier's one failure is that it has nothing to trust; the certificates of the options were checked.
    let verifier: Arc<dyn ServerCertVerifier> =
        Verifier::new_with_extra_roots(trust.extra.iter().cloned(), provider.clone())
            .map(Arc::new)
            .map_err(|_| Error::Network { kind: Network::TlsNoRoots, host: host.into() })?;
    let config = builder(provider)?.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth();
    Ok(finish(config))
}

/// A configuration for clients that never use TLS.
pub(super) fn without_roots() -> Result<ClientConfig, Error> {
    Ok(builder(provider())?.with_root_certificates(RootCertStore::empty()).with_no_client_auth())
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::ring::default_provider())
}

fn builder(provider: Arc<CryptoProvider>) -> Result<rustls::ConfigBuilder<ClientConfig, rustls::WantsVerifier>, Error> {
    ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|_| Error::Internal("no TLS version is left".into()))
}

fn finish(mut config: ClientConfig) -> ClientConfig {
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    config
}
