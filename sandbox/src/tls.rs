//! A CA and server certificates, created for each run.

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

/// The certificates of a run. The CA's private key is not kept.
pub(crate) struct Certificates {
    pub(crate) ca_pem: String,
    pub(crate) server: Arc<ServerConfig>,
    /// A server with a certificate of the same CA for another host.
    pub(crate) other_name: Arc<ServerConfig>,
    expired: Arc<ServerConfig>,
    other_issuer: Arc<ServerConfig>,
}

impl Certificates {
    /// A server with this certificate.
    pub(crate) fn bad(&self, which: BadCertificate) -> &Arc<ServerConfig> {
        match which {
            BadCertificate::Expired => &self.expired,
            BadCertificate::OtherName => &self.other_name,
            BadCertificate::OtherIssuer => &self.other_issuer,
        }
    }
}

/// A certificate that no client may accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadCertificate {
    /// Expired yesterday.
    Expired,
    /// For another host.
    OtherName,
    /// Of another CA.
    OtherIssuer,
}

impl BadCertificate {
    const ALL: [Self; 3] = [Self::Expired, Self::OtherName, Self::OtherIssuer];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::OtherName => "other-name",
            Self::OtherIssuer => "other-issuer",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|which| which.name() == name)
    }
}

pub(crate) fn make() -> Result<Certificates, StartError> {
    let ca = authority("Pleo sandbox CA")?;
    let other_ca = authority("Another CA")?;
    let now = OffsetDateTime::now_utc();
    // Some systems refuse certificates that are valid for longer than two years or so.
    let valid = (now - Duration::DAY, now + Duration::days(30));
    let expired = (now - Duration::days(30), now - Duration::DAY);
    // The last is for tests with a resolver of their own; localhost is not looked up.
    let hosts = &["localhost", "127.0.0.1", "::1", "sandbox.test"];

    Ok(Certificates {
        ca_pem: ca.pem(),
        server: server(&ca, hosts, valid)?,
        other_name: server(&ca, &["elsewhere.example"], valid)?,
        expired: server(&ca, hosts, expired)?,
        other_issuer: server(&other_ca, hosts, valid)?,
    })
}

fn authority(name: &str) -> Result<CertifiedIssuer<'static, KeyPair>, StartError> {
    let mut ca = named(name, Vec::new())?;
    ca.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    ca.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    ca.not_before = OffsetDateTime::now_utc() - Duration::days(31);
    ca.not_after = OffsetDateTime::now_utc() + Duration::days(30);
    Ok(CertifiedIssuer::self_signed(ca, KeyPair::generate()?)?)
}

fn server(
    ca: &CertifiedIssuer<'_, KeyPair>,
    hosts: &[&str],
    valid: (OffsetDateTime, OffsetDateTime),
) -> Result<Arc<ServerConfig>, StartError> {
    let mut params = named(
        hosts[0],
        hosts.iter().map(|host| (*host).to_owned()).collect(),
    )?;
    (params.not_before, params.not_after) = valid;
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
    Ok(Arc::new(config))
}

fn named(name: &str, hosts: Vec<String>) -> Result<CertificateParams, rcgen::Error> {
    let mut params = CertificateParams::new(hosts)?;
    params.distinguished_name.push(DnType::CommonName, name);
    Ok(params)
}
