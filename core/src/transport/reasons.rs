//! Why a server's certificate is refused, where the verifier's own reason would mislead: of a
//! certificate that OpenSSL makes by default it says that its issuer is unknown, or no more than
//! that it is refused, and that of Windows often has no more than a number.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::time_provider::TimeProvider;
use rustls::{
    CertificateError, DigitallySignedStruct, Error as Rejected, OtherError, SignatureScheme,
};

use super::windows_refusals::in_words;
use crate::config::certificate::Certificate;
use crate::config::certificate::nature::{Key, Nature};
use crate::error::TlsFault;
use crate::text::datetime::utc;

/// Verifies as another, and looks at what that refused.
#[derive(Debug)]
pub(super) struct Reasons {
    pub(super) inner: Arc<dyn ServerCertVerifier>,
    /// The certificates of the options.
    pub(super) extra: Vec<CertificateDer<'static>>,
}

/// The true reason, as the cause of a refused certificate.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Reason(pub(super) TlsFault);

impl Reasons {
    /// The reason for a failure, if the certificate shows another than the verifier gave.
    fn of(&self, error: Rejected, certificate: &CertificateDer<'_>) -> Rejected {
        let Rejected::InvalidCertificate(problem) = &error else {
            return error;
        };
        // By the words of the verifier, which has no other way to tell; a test holds them.
        if let CertificateError::Other(OtherError(cause)) = problem
            && let Some(reason) = in_words(&cause.to_string())
        {
            return self.of(Rejected::InvalidCertificate(reason), certificate);
        }
        if is_certain(problem) {
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
            (Other(OtherError(cause)), _) => {
                let is_ca = matches!(cause.downcast_ref(), Some(webpki::Error::CaUsedAsEndEntity));
                is_ca.then_some(TlsFault::IsCa)
            }
            (UnknownIssuer, _) if self.extra.iter().any(|extra| extra == certificate) => {
                Some(TlsFault::OwnAsCa(nature.issuer.into()))
            }
            _ => None,
        }
    }
}

/// Whether a certificate is refused for its time or its revocation, whatever else is wrong with it.
fn is_certain(problem: &CertificateError) -> bool {
    matches!(
        problem,
        CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. }
            | CertificateError::Revoked
            | CertificateError::UnknownRevocationStatus
    )
}

/// Tells whether a certificate that the verifier calls expired is not valid yet: Windows has one
/// number for both, which may be about any certificate of the chain.
fn too_late_or_too_early<'a>(
    error: Rejected,
    chain: impl Iterator<Item = &'a CertificateDer<'a>>,
    now: UnixTime,
) -> Rejected {
    if error != Rejected::InvalidCertificate(CertificateError::Expired) {
        return error;
    }
    let Some(now) = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(now.as_secs())) else {
        return error;
    };
    let now = utc(now);
    // As far as the seconds, texts are in the order of the times.
    let against_now = |time: &str| time.get(..19).cmp(&now.get(..19));
    let (mut is_late, mut is_early) = (false, false);
    for certificate in chain.filter_map(|der| Certificate::read(der)) {
        is_late |= against_now(&certificate.valid_until).is_lt();
        is_early |= against_now(&certificate.valid_from).is_gt();
    }
    if is_early && !is_late {
        return Rejected::InvalidCertificate(CertificateError::NotValidYet);
    }
    error
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
            .map_err(|error| {
                let chain = std::iter::once(end_entity).chain(intermediates);
                too_late_or_too_early(self.of(error, end_entity), chain, now)
            })
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

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    /// A verifier that refuses every certificate, as Windows's does.
    #[derive(Debug)]
    struct Refusing(i32);

    impl ServerCertVerifier for Refusing {
        fn verify_server_cert(
            &self,
            _: &CertificateDer<'_>,
            _: &[CertificateDer<'_>],
            _: &ServerName<'_>,
            _: &[u8],
            _: UnixTime,
        ) -> Result<ServerCertVerified, Rejected> {
            let words = io::Error::from_raw_os_error(self.0).to_string();
            let cause = OtherError(Arc::from(Box::from(words)));
            Err(Rejected::InvalidCertificate(CertificateError::Other(cause)))
        }

        fn verify_tls12_signature(
            &self,
            _: &[u8],
            _: &CertificateDer<'_>,
            _: &DigitallySignedStruct,
        ) -> Result<HandshakeSignatureValid, Rejected> {
            unreachable!()
        }

        fn verify_tls13_signature(
            &self,
            _: &[u8],
            _: &CertificateDer<'_>,
            _: &DigitallySignedStruct,
        ) -> Result<HandshakeSignatureValid, Rejected> {
            unreachable!()
        }

        fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
            Vec::new()
        }
    }

    #[test]
    fn what_windows_calls_expired_may_be_not_valid_yet() {
        let host = ServerName::try_from("localhost").unwrap();
        let of = |from: i32, until: i32| {
            let mut params = rcgen::CertificateParams::new(["localhost".to_owned()]).unwrap();
            params.not_before = rcgen::date_time_ymd(from, 1, 1);
            params.not_after = rcgen::date_time_ymd(until, 1, 1);
            let key = rcgen::KeyPair::generate().unwrap();
            params.self_signed(&key).unwrap().der().clone()
        };
        // The first second of 2026.
        let now = UnixTime::since_unix_epoch(Duration::from_hours(490_896));
        let reason = |code: u32, server: &CertificateDer<'_>, authority: &CertificateDer<'_>| {
            let verifier = Reasons {
                inner: Arc::new(Refusing(code.cast_signed())),
                extra: Vec::new(),
            };
            let chain = [authority.clone()];
            match verifier.verify_server_cert(server, &chain, &host, &[], now) {
                Err(Rejected::InvalidCertificate(reason)) => reason,
                other => unreachable!("{other:?}"),
            }
        };
        let (late, good, early) = (of(2020, 2025), of(2026, 2030), of(2027, 2030));
        let no_certificate = CertificateDer::from(vec![0]);
        for (server, authority, expected) in [
            (&late, &good, CertificateError::Expired),
            (&good, &late, CertificateError::Expired),
            (&early, &good, CertificateError::NotValidYet),
            (&good, &early, CertificateError::NotValidYet),
            (&early, &no_certificate, CertificateError::NotValidYet),
            // The one that will become valid does not help the other.
            (&early, &late, CertificateError::Expired),
            (&late, &early, CertificateError::Expired),
            // It is about one that the server does not show.
            (&good, &good, CertificateError::Expired),
        ] {
            assert_eq!(reason(0x800B_0101, server, authority), expected);
        }
        // Another reason stays.
        assert_eq!(
            reason(0x8009_2010, &early, &good),
            CertificateError::Revoked
        );
    }

    #[test]
    fn a_number_of_windows_is_the_reason_it_stands_for_unless_the_certificate_shows_a_truer_one() {
        let host = ServerName::try_from("localhost").unwrap();
        let reason = |code: u32, certificate: &CertificateDer<'_>| {
            let verifier = Reasons {
                inner: Arc::new(Refusing(code.cast_signed())),
                extra: Vec::new(),
            };
            let now = UnixTime::now();
            match verifier.verify_server_cert(certificate, &[], &host, &[], now) {
                Err(Rejected::InvalidCertificate(reason)) => reason,
                other => unreachable!("{other:?}"),
            }
        };
        let of = |names: &[&str]| {
            let names: Vec<_> = names.iter().map(|&name| name.to_owned()).collect();
            let params = rcgen::CertificateParams::new(names).unwrap();
            let key = rcgen::KeyPair::generate().unwrap();
            params.self_signed(&key).unwrap().der().clone()
        };
        let (named, nameless) = (of(&["localhost"]), of(&[]));
        let unknown = CertificateError::UnknownRevocationStatus;
        for code in [0x8009_2012, 0x8009_2013, 0x800B_010E] {
            assert_eq!(reason(code, &named), unknown);
            assert_eq!(reason(code, &nameless), unknown);
        }
        assert_eq!(reason(0x8009_2010, &named), CertificateError::Revoked);
        assert_eq!(reason(0x800B_010A, &named), CertificateError::UnknownIssuer);
        let name = 0x800B_010F;
        assert_eq!(reason(name, &named), CertificateError::NotValidForName);
        let CertificateError::Other(OtherError(cause)) = reason(name, &nameless) else {
            unreachable!();
        };
        let Reason(fault) = cause.downcast_ref().unwrap();
        assert_eq!(*fault, TlsFault::NoNames);
        // A number that says nothing better.
        let CertificateError::Other(OtherError(cause)) = reason(0x8009_6004, &named) else {
            unreachable!();
        };
        assert!(cause.to_string().ends_with("(os error -2146869244)"));
    }
}
