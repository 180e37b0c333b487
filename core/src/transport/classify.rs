//! Why there is no response, from the chain of causes of a failure.

use std::error::Error as Cause;
use std::io;

use rustls::{AlertDescription, CertificateError};

use super::client_certificate::Asked;
use super::reasons::Reason;
use crate::config::trust::Unusable;
use crate::error::{Error, Phase, TransportError, TransportErrorKind};
use crate::sys::descriptors::is_exhaustion;

/// Classifies the HTTP client's failure. `sent` is whether the body of the request was requested,
/// `asked` whether the server requested a client certificate.
pub(super) fn classify(
    error: &reqwest::Error,
    phase: Phase,
    host: &str,
    sent: bool,
    asked: Option<Asked>,
) -> TransportError {
    let refused = asked.filter(|_| refuses_certificate(error));
    // TLS 1.3 lets a client send its request before the server refuses the handshake: the request
    // was not accepted.
    let phase = if error.is_connect() || refused.is_some() {
        Phase::Connecting
    } else {
        phase
    };
    let kind = match (refused, asked) {
        (Some(Asked { given }), _) => TransportErrorKind::TlsClientCertificate { given },
        (None, asked) => match kind(error, phase, error.is_timeout(), error.is_dns()) {
            TransportErrorKind::Reset if asked == Some(Asked { given: false }) => {
                TransportErrorKind::ResetUncertified
            }
            TransportErrorKind::Protocol(NO_HTTP) if is_plain(error) => {
                TransportErrorKind::Protocol(NO_PLAIN_HTTP)
            }
            kind => kind,
        },
    };
    TransportError {
        kind,
        phase,
        sent: sent && phase != Phase::Connecting,
        host: host.into(),
    }
}

/// What a response is that is not HTTP.
const NO_HTTP: &str =
    "The response is not HTTP/1.1; check base_url and its port, and any proxy or firewall.";

/// The same, for one that came without TLS.
const NO_PLAIN_HTTP: &str = "The response is not HTTP/1.1; the port may be one for https: check base_url, its scheme and port.";

fn is_plain(error: &reqwest::Error) -> bool {
    error.url().is_some_and(|url| url.scheme() == "http")
}

fn kind(
    error: &(dyn Cause + 'static),
    phase: Phase,
    timed_out: bool,
    dns: bool,
) -> TransportErrorKind {
    let local = |error| TransportErrorKind::Local(Box::new(error));
    let of_look_up = |cause: &(dyn Cause + 'static)| {
        let failure = cause.downcast_ref::<TransportError>()?;
        match &failure.kind {
            TransportErrorKind::Local(error) => match **error {
                Error::Resource(resource) => Some(local(Error::Resource(resource))),
                _ => None,
            },
            _ => None,
        }
    };
    if let Some(resource) = chain(error).find_map(of_look_up) {
        return resource;
    }
    if chain(error)
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(is_exhaustion)
    {
        return local(Error::no_descriptors());
    }
    // hyper has no type for this; a test checks its words.
    if chain(error)
        .any(|cause| cause.is::<hyper::Error>() && cause.to_string() == "message head is too large")
    {
        return local(Error::HeadersTooLarge);
    }
    match phase {
        Phase::Connecting => connecting(error, timed_out, dns),
        Phase::Waiting => waiting(error),
        Phase::Reading => reading(error),
    }
}

fn connecting(error: &(dyn Cause + 'static), timed_out: bool, dns: bool) -> TransportErrorKind {
    // The tunnel's error type has no public name; a test checks its words against a real proxy's
    // refusals. The schemes that the proxy offers are lost with its response, and a second request
    // for them could count as a failed logon.
    let tunnel = chain(error)
        .map(ToString::to_string)
        .find(|text| text.starts_with("tunnel error: "));
    if let Some(tunnel) = tunnel {
        return match tunnel {
            words if words.ends_with("proxy authorization required") => {
                TransportErrorKind::ProxyAuth { given: false }
            }
            words if words.ends_with("failed to create underlying connection") => {
                TransportErrorKind::ProxyConnect
            }
            _ => TransportErrorKind::Proxy,
        };
    }
    if timed_out {
        return TransportErrorKind::ConnectTimeout;
    }
    if dns {
        return TransportErrorKind::Dns;
    }
    if let Some(tls) = chain(error).find_map(|cause| cause.downcast_ref::<rustls::Error>()) {
        return handshake(tls);
    }
    let tcp = chain(error).any(|cause| cause.to_string().starts_with("tcp "));
    if tcp {
        TransportErrorKind::Connect
    } else {
        TransportErrorKind::Tls
    }
}

fn handshake(error: &rustls::Error) -> TransportErrorKind {
    use rustls::Error as Tls;
    match error {
        Tls::InvalidCertificate(problem) => match problem {
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                TransportErrorKind::TlsExpired
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                TransportErrorKind::TlsNotYetValid
            }
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                TransportErrorKind::TlsName
            }
            // A bad signature is also the result of another CA of the same name, such as a renewed
            // one.
            CertificateError::UnknownIssuer | CertificateError::BadSignature => {
                TransportErrorKind::TlsIssuer
            }
            CertificateError::Revoked => TransportErrorKind::TlsRevoked,
            CertificateError::UnknownRevocationStatus
            | CertificateError::ExpiredRevocationList
            | CertificateError::ExpiredRevocationListContext { .. } => {
                TransportErrorKind::TlsRevocation
            }
            CertificateError::Other(cause) => {
                match (cause.0.downcast_ref(), cause.0.downcast_ref()) {
                    (Some(Unusable(problem)), _) => TransportErrorKind::TlsUnusableRoots {
                        problem: problem.clone(),
                        others: true,
                    },
                    (None, Some(Reason(fault))) => TransportErrorKind::TlsFault(fault.clone()),
                    (None, None) => TransportErrorKind::TlsCertificate,
                }
            }
            _ => TransportErrorKind::TlsCertificate,
        },
        Tls::AlertReceived(
            AlertDescription::HandshakeFailure | AlertDescription::InsufficientSecurity,
        ) => TransportErrorKind::TlsRefused,
        // The clock is before 1970.
        Tls::FailedToGetCurrentTime => TransportErrorKind::TlsNotYetValid,
        Tls::AlertReceived(
            AlertDescription::ProtocolVersion | AlertDescription::NoApplicationProtocol,
        )
        | Tls::PeerIncompatible(_)
        | Tls::InvalidMessage(_)
        | Tls::InappropriateMessage { .. }
        | Tls::InappropriateHandshakeMessage { .. }
        | Tls::NoApplicationProtocol => TransportErrorKind::TlsProtocol,
        _ => TransportErrorKind::Tls,
    }
}

/// Whether a server that requested a client certificate ends the handshake because of it. Other
/// alerts that end one are about what the client offers earlier.
fn refuses_certificate(error: &(dyn Cause + 'static)) -> bool {
    use AlertDescription as Alert;
    let alert = chain(error).find_map(|cause| match cause.downcast_ref()? {
        rustls::Error::AlertReceived(alert) => Some(*alert),
        _ => None,
    });
    matches!(
        alert,
        Some(
            Alert::CertificateRequired
                | Alert::NoCertificate
                | Alert::BadCertificate
                | Alert::UnsupportedCertificate
                | Alert::CertificateRevoked
                | Alert::CertificateExpired
                | Alert::CertificateUnknown
                | Alert::UnknownCA
                | Alert::AccessDenied
                | Alert::DecryptError
                | Alert::HandshakeFailure
        )
    )
}

/// Whether a certificate failed that another CA certificate might verify.
pub(super) fn is_certificate(kind: &TransportErrorKind) -> bool {
    use TransportErrorKind as Kind;
    matches!(
        kind,
        Kind::TlsCertificate
            | Kind::TlsExpired
            | Kind::TlsFault(_)
            | Kind::TlsIssuer
            | Kind::TlsName
            | Kind::TlsNotYetValid
    )
}

fn waiting(error: &(dyn Cause + 'static)) -> TransportErrorKind {
    let mut causes = chain(error).filter_map(|cause| cause.downcast_ref::<hyper::Error>());
    match causes.find(|cause| cause.is_parse()) {
        Some(cause) => TransportErrorKind::Protocol(fault(&cause.to_string())),
        None => TransportErrorKind::Reset,
    }
}

/// What is wrong with a response's head, by the words of hyper, which has no types for it; a test
/// checks them.
fn fault(words: &str) -> &'static str {
    match words {
        words if words.starts_with("invalid HTTP version parsed") => NO_HTTP,
        "invalid HTTP status-code parsed" => {
            "The response's HTTP status is not a number of three digits; check any proxy or firewall."
        }
        "invalid HTTP header parsed" => {
            "A header of the response is malformed; check any proxy or firewall."
        }
        "invalid content-length parsed" => {
            "The response's Content-Length is not a number, or there are two; check any proxy or firewall."
        }
        "unexpected transfer-encoding parsed" => {
            "The response's Transfer-Encoding is malformed; check any proxy or firewall."
        }
        _ => "The response's header section is malformed; check any proxy or firewall.",
    }
}

fn reading(error: &(dyn Cause + 'static)) -> TransportErrorKind {
    let garbled = chain(error)
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|io| {
            matches!(
                io.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData
            )
        });
    if garbled {
        TransportErrorKind::Protocol(
            "The response's chunks are malformed; check any proxy or firewall.",
        )
    } else {
        TransportErrorKind::Truncated
    }
}

/// An error and all its causes. `source` skips what an `io::Error` wraps, so that is visited too.
fn chain<'a>(error: &'a (dyn Cause + 'static)) -> impl Iterator<Item = &'a (dyn Cause + 'static)> {
    fn cause_of<'a>(cause: &&'a (dyn Cause + 'static)) -> Option<&'a (dyn Cause + 'static)> {
        match cause
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref)
        {
            Some(wrapped) => Some(wrapped),
            None => (*cause).source(),
        }
    }
    std::iter::successors(Some(error), cause_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::Status;

    #[test]
    fn a_revoked_certificate_and_one_of_which_that_is_unknown_are_two_failures() {
        let failure = |reason| {
            let kind = handshake(&rustls::Error::InvalidCertificate(reason));
            Error::from(TransportError::connecting(kind, "api.example"))
        };
        let revoked = failure(CertificateError::Revoked);
        assert_eq!(revoked.status(), Status::TlsCertificate);
        assert!(!revoked.can_retry());
        assert!(revoked.to_string().contains("is revoked"), "{revoked}");
        for reason in [
            CertificateError::UnknownRevocationStatus,
            CertificateError::ExpiredRevocationList,
        ] {
            let unknown = failure(reason);
            assert_eq!(unknown.status(), Status::TlsRevocation);
            assert!(unknown.can_retry());
            assert!(
                unknown.to_string().contains("option revocation"),
                "{unknown}"
            );
        }
        let other = failure(CertificateError::BadEncoding);
        assert_eq!(other.status(), Status::TlsCertificate);
    }
}
