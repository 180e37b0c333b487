//! Verifies a server's certificate as Windows does, with or without its search for revoked ones.

use std::io;
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{
    CertificateError, DigitallySignedStruct, Error as Rejected, OtherError, SignatureScheme,
};

use super::windows_refusals::known;
use crate::sys::certificate_chain::{Authorities, Shown};

/// Verifies with the system's certificates and some more.
#[derive(Debug)]
pub(super) struct WindowsVerifier {
    authorities: Authorities,
    revocation: bool,
    provider: Arc<CryptoProvider>,
}

impl WindowsVerifier {
    /// With `revocation`, a certificate must be known not to be revoked; without, nobody is asked.
    ///
    /// # Errors
    /// If a certificate cannot be used.
    pub(super) fn new(
        extra: &[CertificateDer<'static>],
        revocation: bool,
        provider: Arc<CryptoProvider>,
    ) -> Result<Self, Rejected> {
        let authorities = Authorities::with(extra.iter().map(AsRef::as_ref)).map_err(rejected)?;
        Ok(Self {
            authorities,
            revocation,
            provider,
        })
    }
}

impl ServerCertVerifier for WindowsVerifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Rejected> {
        let intermediates: Vec<&[u8]> = intermediates.iter().map(AsRef::as_ref).collect();
        let host = server_name.to_str();
        let shown = Shown {
            certificate: end_entity,
            intermediates: &intermediates,
            ocsp: ocsp_response,
            // Windows compares names as they are written.
            host: host.strip_suffix('.').unwrap_or(&host),
            now: now.as_secs(),
        };
        self.authorities
            .verify(&shown, self.revocation)
            .map(|()| ServerCertVerified::assertion())
            .map_err(rejected)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Rejected> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Rejected> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

fn rejected(code: i32) -> Rejected {
    Rejected::InvalidCertificate(known(code).unwrap_or_else(|| {
        let error = io::Error::from_raw_os_error(code);
        CertificateError::Other(OtherError(Arc::new(error)))
    }))
}

#[cfg(test)]
mod tests {
    use rcgen::{
        BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer,
        KeyPair, date_time_ymd,
    };

    use super::*;

    /// A CA of the test's own.
    fn authority(name: &str) -> (CertificateDer<'static>, Issuer<'static, KeyPair>) {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, name);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap().der().clone();
        (certificate, Issuer::new(params, key))
    }

    fn server(issuer: &Issuer<'static, KeyPair>, until: i32) -> CertificateDer<'static> {
        let mut params = CertificateParams::new(["host.example".to_owned()]).unwrap();
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(until, 1, 1);
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        let key = KeyPair::generate().unwrap();
        params.signed_by(&key, issuer).unwrap().der().clone()
    }

    /// What a verifier says of a server: nothing, or why it is refused.
    fn refused(
        verifier: &dyn ServerCertVerifier,
        certificate: &CertificateDer<'_>,
        host: &str,
    ) -> Option<String> {
        let host = ServerName::try_from(host).unwrap();
        let verdict = verifier.verify_server_cert(certificate, &[], &host, &[], UnixTime::now());
        verdict.err().map(|error| format!("{error:?}"))
    }

    #[test]
    fn nobody_is_asked_unless_it_is_required_and_then_silence_is_no_consent() {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let (root, issuer) = authority("libpleo test");
        let (good, old) = (server(&issuer, 2090), server(&issuer, 2021));
        let verifier = |extra: &[CertificateDer<'static>], revocation| {
            WindowsVerifier::new(extra, revocation, Arc::clone(&provider)).unwrap()
        };
        let off = verifier(std::slice::from_ref(&root), false);
        assert_eq!(refused(&off, &good, "host.example"), None);
        assert_eq!(refused(&off, &good, "host.example."), None);
        let wrong = |verifier: &WindowsVerifier, certificate, host| {
            refused(verifier, certificate, host).unwrap()
        };
        // Nothing else is excused.
        assert!(wrong(&off, &good, "other.example").contains("NotValidForName"));
        assert!(wrong(&off, &old, "host.example").contains("Expired"));
        let none = verifier(&[], false);
        assert!(wrong(&none, &good, "host.example").contains("UnknownIssuer"));
        let (other, _) = authority("libpleo other test");
        let other = verifier(&[other], false);
        assert!(wrong(&other, &good, "host.example").contains("UnknownIssuer"));
        // The certificate names nobody whom one could ask.
        let require = verifier(&[root], true);
        assert!(wrong(&require, &good, "host.example").contains("UnknownRevocationStatus"));
        assert!(wrong(&require, &old, "host.example").contains("Expired"));
        assert!(WindowsVerifier::new(&[vec![0].into()], false, provider).is_err());
    }
}
