//! Whose certificates are trusted, as the options and the environment say.

use std::ffi::OsString;

use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

use super::Config;
use crate::error::Error;
use crate::sys::file::{self, Sensitivity};

/// The largest file of certificates: several times what a whole system's are.
const CA_FILE_MAX: usize = 4 << 20;

/// Whose certificates are trusted. Clients with equal trust share one TLS configuration.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Trust {
    /// The system's, unless they do not count.
    pub(crate) system: Option<SystemTrust>,
    pub(crate) extra: Vec<CertificateDer<'static>>,
}

/// Where the system's certificates are, where variables say it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(
    any(windows, target_vendor = "apple"),
    allow(dead_code, reason = "there the system itself is asked")
)]
pub(crate) struct SystemTrust {
    pub(crate) file: Option<OsString>,
    pub(crate) folders: Option<OsString>,
}

/// The trust that the options name.
///
/// # Errors
/// [`Error::Config`], [`Error::File`].
pub(super) fn trust(
    config: &Config,
    variable: impl Fn(&'static str) -> Option<OsString>,
) -> Result<Trust, Error> {
    let mut extra = Vec::new();
    let path = config.path("ca_file")?;
    if !path.as_os_str().is_empty() {
        let pem = file::read("ca_file", &path, CA_FILE_MAX, Sensitivity::Trusted)?;
        extra.extend(ca_certificates("ca_file", &pem)?);
    }
    let pem = config.get("ca_pem")?;
    if !pem.is_empty() {
        extra.extend(ca_certificates("ca_pem", pem.as_bytes())?);
    }
    let system = config.get("ca_only")? != "true";
    if !system && extra.is_empty() {
        return Err(Error::config(
            "ca_only",
            "needs ca_file or ca_pem: nothing would be trusted",
        ));
    }
    let system = system.then(|| SystemTrust {
        file: variable("SSL_CERT_FILE"),
        folders: variable("SSL_CERT_DIR"),
    });
    Ok(Trust { system, extra })
}

/// The certificates in a PEM text, each of which must be usable as an authority.
pub(crate) fn ca_certificates(
    option: &'static str,
    pem: &[u8],
) -> Result<Vec<CertificateDer<'static>>, Error> {
    let unusable = |problem: &'static str| Error::config(option, problem);
    let mut store = RootCertStore::empty();
    let mut certificates = Vec::new();
    for certificate in CertificateDer::pem_slice_iter(pem) {
        let certificate =
            certificate.map_err(|_| unusable("is damaged PEM; export the CA certificate again"))?;
        store
            .add(certificate.clone())
            .map_err(|_| unusable("has a certificate that is no usable authority"))?;
        certificates.push(certificate);
    }
    if certificates.is_empty() {
        return Err(unusable(
            "has no certificate; it takes PEM with BEGIN CERTIFICATE",
        ));
    }
    Ok(certificates)
}
