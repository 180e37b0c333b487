//! Why a server's certificate is refused, where the verifier's own reason would mislead: of a
//! certificate that OpenSSL makes by default it says that its issuer is unknown, or no more than
//! that it is refused.

use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::time_provider::TimeProvider;
use rustls::{
    CertificateError, DigitallySignedStruct, Error as Rejected, OtherError, SignatureScheme,
};

use crate::config::certificate::nature::{Key, Nature};
use crate::error::TlsFault;

/// Verifies as another, and looks at what that refused.
#[derive(Debug)]
pub(super) struct Reasons {
    pub(super) inner: Arc<dyn ServerCertVerifier>,
    /// The certificates of the options.
    pub(super) extra: Vec<CertificateDer<'static>>,
}

/// The true reason, as the cause of a refused certificate.
#[derive(Debug, thiserror::Error)]
#[error("{0:?}")]
pub(super) struct Reason(pub(super) TlsFault);

impl Reasons {
    /// The reason for a failure, if the certificate shows another than the verifier gave.
    fn of(&self, error: Rejected, certificate: &CertificateDer<'_>) -> Rejected {
        let Rejected::InvalidCertificate(problem) = &error else {
            return error;
        };
        if is_of_time(problem) {
            return error;
        }
        match Nature::read(certificate).and_then(|nature| self.fault(problem, certificate, nature))
        {
            Some(fault) => Rejected::InvalidCertificate(CertificateError::Other(OtherError(
                Arc::new(Reason(fault)),
            ))),
            None => error,
        }
    }

    fn fault(
        &self,
        problem: &CertificateError,
        certificate: &CertificateDer<'_>,
        nature: Nature,
    ) -> Option<TlsFault> {
        use CertificateError::{NotValidForName, NotValidForNameContext, Other, UnknownIssuer};
        match (problem, nature.key) {
            _ if !nature.is_version_3 => Some(TlsFault::Version),
            (_, Key::Rsa(bits)) if bits < 2048 => Some(TlsFault::SmallKey(bits)),
            (_, Key::Other) => Some(TlsFault::KeyType),
            (NotValidForName | NotValidForNameContext { .. }, _) => {
                (!nature.has_names).then_some(TlsFault::NoNames)
            }
            // By the words of the verifier, which has no other way to tell; a test holds them.
            (Other(OtherError(cause)), _) => {
                (cause.to_string() == "CaUsedAsEndEntity").then_some(TlsFault::IsCa)
            }
            (UnknownIssuer, _) if self.extra.iter().any(|extra| extra == certificate) => {
                Some(TlsFault::OwnAsCa(nature.issuer.into()))
            }
            _ => None,
        }
    }
}

/// Whether a certificate is refused for its time alone.
fn is_of_time(problem: &CertificateError) -> bool {
    matches!(
        problem,
        CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. }
    )
}

impl ServerCertVerifier for Reasons {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Rejected> {
        self.inner
            .verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
            .map_err(|error| self.of(error, end_entity))
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Rejected> {
        self.inner
            .verify_tls12_signature(message, certificate, signed)
            .map_err(|error| self.of(error, certificate))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Rejected> {
        self.inner
            .verify_tls13_signature(message, certificate, signed)
            .map_err(|error| self.of(error, certificate))
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

/// The system's clock, which may be before 1970: the clock of TLS itself panics then.
#[derive(Debug)]
pub(super) struct Clock;

impl TimeProvider for Clock {
    fn current_time(&self) -> Option<UnixTime> {
        let now = std::time::SystemTime::now();
        let since = now.duration_since(std::time::SystemTime::UNIX_EPOCH).ok()?;
        Some(UnixTime::since_unix_epoch(since))
    }
}
