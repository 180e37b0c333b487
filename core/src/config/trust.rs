//! Which certificates are trusted, by the options and the environment.

use std::ffi::OsString;
use std::path::PathBuf;

use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;

use super::Config;
use super::base_url::BaseUrl;
use super::not_pem::{self, Expected};
use super::pem;
use super::revocation::{Revocation, Verifier};
use crate::error::Error;
use crate::sys::file::{self, Sensitivity};

/// The largest file of certificates: several times the size of a whole system's.
const CA_FILE_MAX: usize = 4 << 20;

/// Which certificates are trusted. Clients with equal trust share one TLS configuration.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Trust {
    /// The system's, unless they are not to be used.
    pub(crate) system: Option<SystemTrust>,
    pub(crate) extra: Vec<CertificateDer<'static>>,
}

/// Where the system's certificates are, if variables say so, and how they verify.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[allow(dead_code, reason = "no system uses all of it")]
pub(crate) struct SystemTrust {
    pub(crate) file: Option<PathBuf>,
    pub(crate) folders: Option<Vec<PathBuf>>,
    pub(crate) revocation: Revocation,
}

impl SystemTrust {
    pub(crate) const FILE: &'static str = "SSL_CERT_FILE";
    pub(crate) const FOLDERS: &'static str = "SSL_CERT_DIR";

    /// Where they come from, to be shown.
    pub(crate) fn words(&self) -> String {
        let variables = [
            (Self::FILE, self.file.is_some()),
            (Self::FOLDERS, self.folders.is_some()),
        ];
        let set: Vec<_> = variables
            .iter()
            .filter(|(_, is_set)| *is_set)
            .map(|(name, _)| *name)
            .collect();
        // Elsewhere the system itself is asked.
        if set.is_empty() || cfg!(any(windows, target_vendor = "apple")) {
            "the system's certificates".into()
        } else {
            format!("{} in the environment", set.join(" and "))
        }
    }

    /// As the variables say now, relative to the current directory of now. If the certificates are
    /// not `needed`, a path that cannot be made absolute is kept as it is, and names no file.
    fn of(
        variable: impl Fn(&'static str) -> Option<OsString>,
        needed: bool,
        revocation: Revocation,
    ) -> Result<Self, Error> {
        let absolute = |name, path: PathBuf| match file::absolute(name, path.clone()) {
            Err(_) if !needed => Ok(path),
            absolute => absolute,
        };
        let folders = |list| {
            std::env::split_paths(&list)
                .filter(|folder| !folder.as_os_str().is_empty())
                .map(|folder| absolute(Self::FOLDERS, folder))
                .collect()
        };
        Ok(Self {
            file: variable(Self::FILE)
                .map(|path| absolute(Self::FILE, path.into()))
                .transpose()?,
            folders: variable(Self::FOLDERS).map(folders).transpose()?,
            revocation,
        })
    }
}

/// Why the path of a variable is not used, as the cause of a refused certificate.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Unusable(pub(crate) Box<str>);

/// The trust for an address, by the options.
///
/// # Errors
/// [`Error::Config`], [`Error::File`].
pub(super) fn trust(
    config: &Config,
    base: &BaseUrl,
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
            "is true without ca_file or ca_pem, so that nothing would be trusted; set one of them",
        ));
    }
    let revocation = Revocation::named(config.get("revocation")?);
    if let Some(problem) = revocation.problem(Verifier::of(system)) {
        return Err(Error::config("revocation", problem));
    }
    // With a plain http base URL they can only matter for a link.
    let of_variables = || SystemTrust::of(variable, base.is_https(), revocation);
    let system = system.then(of_variables).transpose()?;
    Ok(Trust { system, extra })
}

/// The certificates of a PEM text, each of which must be usable as a CA certificate.
pub(crate) fn ca_certificates(
    option: &'static str,
    pem: &[u8],
) -> Result<Vec<CertificateDer<'static>>, Error> {
    let unusable = |problem: &'static str| Error::config(option, problem);
    let mut store = RootCertStore::empty();
    let mut certificates = Vec::new();
    for certificate in pem::certificates(pem) {
        let certificate =
            certificate.map_err(|damaged| Error::config(option, not_pem::damaged(pem, damaged)))?;
        if !certificate.for_servers {
            return Err(unusable(
                "contains a certificate that is not trusted for servers (BEGIN TRUSTED \
                 CERTIFICATE); if it should be, run: openssl x509 -in FILE -out NEW",
            ));
        }
        store.add(certificate.der.clone()).map_err(|_| {
            unusable("contains a certificate that cannot be used as a CA certificate")
        })?;
        certificates.push(certificate.der);
    }
    if certificates.is_empty() {
        return Err(unusable(not_pem::problem(pem, Expected::Authorities)));
    }
    Ok(certificates)
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    use super::*;

    fn authority() -> rcgen::Certificate {
        let mut params = rcgen::CertificateParams::default();
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let key = rcgen::KeyPair::generate().unwrap();
        params.self_signed(&key).unwrap()
    }

    fn of_text(pem: &str) -> Result<Vec<CertificateDer<'static>>, Error> {
        let mut config = Config::new();
        config.set("ca_pem", pem)?;
        let base = BaseUrl::parse("https://localhost")?;
        Ok(trust(&config, &base, |_| None)?.extra)
    }

    #[test]
    fn every_authority_counts_however_it_is_written() {
        let (one, other) = (authority(), authority());
        let expected = vec![one.der().clone(), other.der().clone()];
        let [one, other] = [one.pem(), other.pem()];
        let oneself = one.replace('\n', "");
        for pem in [
            format!("{one}{other}"),
            format!("\u{feff}{one}{other}"),
            format!("  {}{other}", one.replace('\n', "\n  ")),
            format!("{oneself}{other}"),
            format!(
                "{}{other}",
                one.replace(" CERTIFICATE", " TRUSTED CERTIFICATE")
            ),
        ] {
            assert_eq!(of_text(&pem).unwrap(), expected, "{pem}");
        }
    }

    #[test]
    fn an_authority_that_cannot_be_read_or_is_not_for_servers_is_refused() {
        let [one, other] = [authority(), authority()];
        let for_clients = [0x30, 12, 0x30, 10, 6, 8, 0x2B, 6, 1, 5, 5, 7, 3, 2];
        let text = STANDARD.encode([&one.der()[..], &for_clients].concat());
        let label = "TRUSTED CERTIFICATE-----";
        let (pem, other) = (one.pem(), other.pem());
        let damaged = pem.replace("-----END", "----END");
        for (pem, problem) in [
            (
                format!("-----BEGIN {label}\n{text}\n-----END {label}\n{other}"),
                "not trusted for servers",
            ),
            (format!("{damaged}{other}"), "block 1 of 2"),
            (format!("{other}{}", &pem[..200]), "block 2 of 2"),
            (
                pem.replace("CERTIFICATE", "CERTIFICATE REQUEST"),
                "a certificate request",
            ),
            (pem.replace("CERTIFICATE", "PKCS7"), "openssl pkcs7"),
        ] {
            let text = of_text(&pem).unwrap_err().to_string();
            assert!(text.starts_with("option ca_pem "), "{text}");
            assert!(text.contains(problem), "{problem}: {text}");
        }
    }
}
