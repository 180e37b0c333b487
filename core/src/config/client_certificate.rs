//! The client certificate and its private key, for gateways that require one.

use std::borrow::Cow;
use std::sync::Arc;

use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;
use rustls::{Error as Tls, InconsistentKeys};
use secrecy::zeroize::Zeroize;

use super::Config;
use super::not_pem::{self, Expected};
use super::pem::{self, Damaged};
use crate::error::Error;
use crate::sys::file::{self, Sensitivity};

/// The largest file of a certificate with its chain, or of a key.
const FILE_MAX: usize = 256 << 10;

const UNUSABLE: &str = "contains a key of an unsupported type; it must be RSA of 2048 to 4096 bits, P-256, P-384 or \
     Ed25519";
const ENCRYPTED: &str = "is encrypted; decrypt it with: openssl pkey -in FILE -out NEW";
const OPENSSH: &str =
    "is an OpenSSH key; if it is RSA or ECDSA convert a copy with: ssh-keygen -p -m PKCS8 -f COPY";

/// A certificate chain with the key of its first certificate. `Debug` shows nothing of it.
#[derive(Clone)]
pub(crate) struct ClientCertificate(pub(crate) Arc<CertifiedKey>);

impl std::fmt::Debug for ClientCertificate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ClientCertificate([redacted])")
    }
}

/// The client certificate that the options name.
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
        (false, true) => {
            return Err(Error::config(
                CERTIFICATE,
                "is set without client_key_file; \
             set both",
            ));
        }
        (true, false) => {
            return Err(Error::config(
                KEY,
                "is set without client_cert_file; set both",
            ));
        }
        (false, false) => {}
    }
    let chain = file::read(CERTIFICATE, &chain, FILE_MAX, Sensitivity::Public)?;
    let chain = certificates(&chain).map_err(|problem| Error::config(CERTIFICATE, problem))?;
    let pem = file::read(KEY, &key, FILE_MAX, Sensitivity::Secret)?;
    let mut key = private_key(&pem).map_err(|problem| Error::config(KEY, problem))?;
    let signing = any_supported_type(&key);
    key.zeroize();
    let signing = signing.map_err(|_| Error::config(KEY, UNUSABLE))?;
    let certified = CertifiedKey::new(chain, signing);
    belong_together(&certified).map_err(|problem| Error::config(KEY, problem))?;
    Ok(Some(ClientCertificate(Arc::new(certified))))
}

fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, Cow<'static, str>> {
    let certificates = pem::certificates(pem)
        .map(|certificate| certificate.map(|certificate| certificate.der))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|damaged| not_pem::damaged(pem, damaged))?;
    if certificates.is_empty() {
        return Err(not_pem::problem(pem, Expected::ClientCertificate).into());
    }
    Ok(certificates)
}

/// The first private key.
fn private_key(pem: &[u8]) -> Result<PrivateKeyDer<'static>, Cow<'static, str>> {
    for (place, block) in pem::blocks(pem).enumerate() {
        let damaged = |damaged| not_pem::damaged(pem, damaged);
        let block = block.map_err(damaged)?;
        match block.label {
            b"ENCRYPTED PRIVATE KEY" => return Err(ENCRYPTED.into()),
            b"OPENSSH PRIVATE KEY" => return Err(OPENSSH.into()),
            label if !label.ends_with(b"PRIVATE KEY") => {}
            _ if block.is_encrypted() => return Err(ENCRYPTED.into()),
            b"PRIVATE KEY" | b"RSA PRIVATE KEY" | b"EC PRIVATE KEY" => {
                return PrivateKeyDer::from_pem_slice(&block.plain())
                    .map_err(|_| damaged(Damaged(place + 1)).into());
            }
            _ => return Err(UNUSABLE.into()),
        }
    }
    Err(not_pem::problem(pem, Expected::Key).into())
}

/// Whether the key belongs to the first certificate.
fn belong_together(certified: &CertifiedKey) -> Result<(), &'static str> {
    match certified.keys_match() {
        Ok(()) | Err(Tls::InconsistentKeys(InconsistentKeys::Unknown)) => return Ok(()),
        Err(Tls::InconsistentKeys(_)) => {}
        Err(_) => {
            // The server decides on one that rustls cannot read, such as X.509 version 1.
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
        "does not match the first certificate in client_cert_file; give the key that the \
         certificate was issued for",
    )
}

#[cfg(test)]
mod tests;
