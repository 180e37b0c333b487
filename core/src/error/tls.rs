//! Certificates that other programs may take, and this library does not.

use crate::status::Status;

/// Why a server's certificate cannot be used, whoever vouches for it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TlsFault {
    /// It is a CA certificate.
    #[error(
        "The server's certificate is a CA certificate, which openssl req -x509 makes by default; \
         create it with -addext basicConstraints=critical,CA:FALSE -addext subjectAltName=DNS:NAME."
    )]
    IsCa,
    /// It is X.509 version 1 or 2.
    #[error(
        "The server's certificate is X.509 version 1, which is not supported; create one of version \
         3 with a subjectAltName: openssl x509 -req needs -extfile for that."
    )]
    Version,
    /// Its name is in its common name alone.
    #[error(
        "The server's certificate names the host only in its CN, which is not used; create it with \
         a subjectAltName, e.g. -addext subjectAltName=DNS:NAME."
    )]
    NoNames,
    /// It has an RSA key of so many bits, which is too small.
    #[error(
        "The server's certificate has an RSA key of {0} bits; it must have at least 2048: create a \
         new key and certificate."
    )]
    SmallKey(usize),
    /// Its key is of another type.
    #[error(
        "The server's certificate has a key of an unsupported type; it must be RSA of at least 2048 \
         bits, P-256, P-384 or Ed25519."
    )]
    KeyType,
    /// It is among the CA certificates of the options, and another CA issued it: which.
    #[error(
        "ca_file or ca_pem contains the server's own certificate, not that of its CA; set it to the \
         certificate of the issuer ({0})."
    )]
    OwnAsCa(Box<str>),
}

impl TlsFault {
    pub(super) fn status(&self) -> Status {
        match self {
            Self::NoNames => Status::TlsName,
            Self::OwnAsCa(_) => Status::TlsIssuer,
            _ => Status::TlsCertificate,
        }
    }
}
