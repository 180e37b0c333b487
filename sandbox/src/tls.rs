//! A certificate authority and server certificates, made anew for each run.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair, KeyUsagePurpose,
};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::PrivatePkcs8KeyDer;
use time::{Duration, OffsetDateTime};

use crate::StartError;

/// What a run needs. The authority's private key is not kept.
pub(crate) struct Certificates {
    pub(crate) ca_pem: String,
    pub(crate) server: ServerConfig,
    /// One that shows a certificate of the same authority for another host.
    pub(crate) other_name: ServerConfig,
}

pub(crate) fn make() -> Result<Certificates, StartError> {
    let mut ca = named("Pleo sandbox CA", Vec::new())?;
    ca.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    ca.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let ca = CertifiedIssuer::self_signed(ca, KeyPair::generate()?)?;

    Ok(Certificates {
        ca_pem: ca.pem(),
        // The last is for tests with a resolver of their own; localhost is not looked up.
        server: server(&ca, &["localhost", "127.0.0.1", "::1", "sandbox.test"])?,
        other_name: server(&ca, &["elsewhere.example"])?,
    })
}

fn server(ca: &CertifiedIssuer<'_, KeyPair>, hosts: &[&str]) -> Result<ServerConfig, StartError> {
    let mut params = named(
        hosts[0],
        hosts.iter().map(|host| (*host).to_owned()).collect(),
    )?;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    let key = KeyPair::generate()?;
    let certificate = params.signed_by(&key, ca)?;

    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
        )?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

fn named(name: &str, hosts: Vec<String>) -> Result<CertificateParams, rcgen::Error> {
    let mut params = CertificateParams::new(hosts)?;
    params.distinguished_name.push(DnType::CommonName, name);
    // Some systems refuse certificates that are valid for longer than two years or so.
    params.not_before = OffsetDateTime::now_utc() - Duration::DAY;
    params.not_after = OffsetDateTime::now_utc() + Duration::days(30);
    Ok(params)
}
