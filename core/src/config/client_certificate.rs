//! The client's own certificate and its private key, for gateways that want one.

use std::sync::Arc;

use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;
use rustls::{Error as Tls, InconsistentKeys};
use secrecy::zeroize::Zeroize;

use super::Config;
use crate::error::Error;
use crate::sys::file::{self, Sensitivity};

/// The largest file of a certificate with its chain, or of a key.
const FILE_MAX: usize = 256 << 10;

/// A certificate chain with the key of its first certificate. `Debug` shows nothing of it.
#[derive(Clone)]
pub(crate) struct ClientCertificate(pub(crate) Arc<CertifiedKey>);

impl std::fmt::Debug for ClientCertificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ClientCertificate([redacted])")
    }
}

/// The certificate that the options name.
///
/// # Errors
/// [`Error::Config`], [`Error::File`]: one of the two is missing or cannot be used, or they do not
/// belong together.
pub(super) fn client_certificate(config: &Config) -> Result<Option<ClientCertificate>, Error> {
    const CERTIFICATE: &str = "client_cert_file";
    const KEY: &str = "client_key_file";
    let (chain, key) = (config.path(CERTIFICATE)?, config.path(KEY)?);
    match (chain.as_os_str().is_empty(), key.as_os_str().is_empty()) {
        (true, true) => return Ok(None),
        (false, true) => return Err(Error::config(CERTIFICATE, "needs client_key_file too")),
        (true, false) => return Err(Error::config(KEY, "needs client_cert_file too")),
        (false, false) => {}
    }
    let chain = file::read(CERTIFICATE, &chain, FILE_MAX, Sensitivity::Public)?;
    let chain = certificates(&chain).map_err(|problem| Error::config(CERTIFICATE, problem))?;
    let pem = file::read(KEY, &key, FILE_MAX, Sensitivity::Secret)?;
    let mut key = private_key(&pem).map_err(|problem| Error::config(KEY, problem))?;
    let signing = any_supported_type(&key);
    key.zeroize();
    let signing = signing.map_err(|_| {
        Error::config(
            KEY,
            "has a key of no usable type; it takes RSA of 2048 to 4096 bits, P-256, P-384, Ed25519",
        )
    })?;
    let certified = CertifiedKey::new(chain, signing);
    belong_together(&certified).map_err(|problem| Error::config(KEY, problem))?;
    Ok(Some(ClientCertificate(Arc::new(certified))))
}

fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, &'static str> {
    let certificates = CertificateDer::pem_slice_iter(pem)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|_| "is damaged PEM; export the certificate again")?;
    match certificates.is_empty() {
        true if is_der(pem) => Err("is not PEM; for a .p12 or .pfx file run \
             openssl pkcs12 -in FILE -clcerts -nokeys -out cert.pem, for DER openssl x509 -inform der"),
        true => Err("has no certificate; it takes PEM with BEGIN CERTIFICATE"),
        false => Ok(certificates),
    }
}

fn private_key(pem: &[u8]) -> Result<PrivateKeyDer<'static>, &'static str> {
    let has = |text: &[u8]| pem.windows(text.len()).any(|window| window == text);
    // In both of its forms: PKCS#8, and OpenSSL's own.
    if has(b"BEGIN ENCRYPTED PRIVATE KEY") || has(b"Proc-Type: 4,ENCRYPTED") {
        return Err("is encrypted; decrypt it with: openssl pkey -in FILE -out NEW");
    }
    match PrivateKeyDer::from_pem_slice(pem) {
        Ok(key) => Ok(key),
        Err(_) if has(b"PRIVATE KEY-----") => Err("is damaged PEM; export the key again"),
        Err(_) if is_der(pem) => Err("is not PEM; for a .p12 or .pfx file run \
             openssl pkcs12 -in FILE -nocerts -nodes -out key.pem, for DER openssl pkey -inform der"),
        Err(_) => Err("has no private key; it takes PEM with BEGIN PRIVATE KEY"),
    }
}

/// Whether a file is DER, as PKCS#12 is: a sequence.
fn is_der(content: &[u8]) -> bool {
    content.starts_with(&[0x30, 0x82]) || content.starts_with(&[0x30, 0x80])
}

/// Whether the key is that of the first certificate.
fn belong_together(certified: &CertifiedKey) -> Result<(), &'static str> {
    match certified.keys_match() {
        Ok(()) | Err(Tls::InconsistentKeys(InconsistentKeys::Unknown)) => return Ok(()),
        Err(Tls::InconsistentKeys(_)) => {}
        Err(_) => {
            // One that rustls does not read, such as of X.509 version 1, is the server's to judge.
            let key = certified.key.public_key();
            let has_key = |certificate: &CertificateDer<'_>| {
                key.as_ref().is_some_and(|key| {
                    let mut windows = certificate.windows(key.len());
                    windows.any(|window| window == &**key)
                })
            };
            if certified.cert.first().is_some_and(has_key) {
                return Ok(());
            }
        }
    }
    Err(
        "is not the key of the first certificate in client_cert_file; give the two that belong together",
    )
}

#[cfg(test)]
mod tests;
