//! Why a host was not reached, or its answer not received.

use super::TlsFault;
use crate::error::Error;
use crate::status::Status;

/// Why there is no complete answer, and how far the request had come.
#[derive(Debug)]
pub struct TransportError {
    /// What went wrong.
    pub kind: TransportErrorKind,
    /// How far the request had come.
    pub phase: Phase,
    /// Whether the server may have seen the request.
    pub sent: bool,
    /// The configured host, with its port where that is not the default one; the proxy's for
    /// [`TransportErrorKind::ProxyAuth`] and [`TransportErrorKind::ProxyConnect`].
    pub host: Box<str>,
}

/// How far a request had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Phase {
    /// Name, proxy, TCP, TLS.
    Connecting,
    /// Sending, or waiting for the head of the answer.
    Waiting,
    /// Reading the body of the answer.
    Reading,
}

/// The ways in which a host is not reached, or its answer not received.
#[derive(Debug)]
#[non_exhaustive]
#[allow(
    missing_docs,
    reason = "each is the status of the same name, whose meaning says what it is"
)]
pub enum TransportErrorKind {
    Dns,
    Connect,
    ConnectTimeout,
    Timeout,
    /// A file took too long.
    FileTimeout,
    /// [`TransportErrorKind::Timeout`] of a request that has a time of its own.
    OwnTimeout,
    /// [`TransportErrorKind::FileTimeout`] of a request that has a time of its own.
    OwnFileTimeout,
    /// The proxy refuses to connect to the host, or cannot.
    Proxy,
    /// The proxy cannot be reached.
    ProxyConnect,
    ProxyTimeout,
    /// The proxy asks for credentials.
    ProxyAuth {
        /// Whether credentials were sent.
        given: bool,
    },
    Tls,
    TlsExpired,
    TlsNotYetValid,
    TlsName,
    TlsIssuer,
    TlsCertificate,
    TlsProtocol,
    /// The server refused the handshake before it showed a certificate.
    TlsRefused,
    TlsNoRoots,
    /// The certificate's revocation cannot be checked.
    TlsRevocation,
    /// The certificate is revoked.
    TlsRevoked,
    /// The certificate is of a form that is not supported.
    TlsFault(TlsFault),
    /// A variable names certificates that cannot be used.
    TlsUnusableRoots {
        /// The variable, and what is wrong with what it names.
        problem: Box<str>,
        /// Whether others are trusted, none of which vouches for the server.
        others: bool,
    },
    /// The server wants a certificate of the client.
    TlsClientCertificate {
        /// Whether the options name one.
        given: bool,
    },
    Truncated,
    /// What came is not as HTTP has it: in what.
    Protocol(&'static str),
    Reset,
    /// Reset, by a server that had asked for a certificate and got none.
    ResetUncertified,
    /// The host closed a file descriptor of this library's, or has another file in its place.
    DescriptorLost,
    /// This side ended it: a file, a limit, the machine's resources, the caller.
    Local(Box<Error>),
}

impl TransportErrorKind {
    pub(super) fn status(&self) -> Status {
        match self {
            Self::Dns => Status::Dns,
            Self::Connect => Status::Connect,
            Self::ConnectTimeout
            | Self::Timeout
            | Self::FileTimeout
            | Self::OwnTimeout
            | Self::OwnFileTimeout => Status::Timeout,
            Self::Proxy | Self::ProxyConnect | Self::ProxyTimeout => Status::Proxy,
            Self::ProxyAuth { .. } => Status::ProxyAuth,
            Self::Tls | Self::TlsClientCertificate { .. } => Status::Tls,
            Self::TlsExpired => Status::TlsExpired,
            Self::TlsNotYetValid => Status::TlsNotYetValid,
            Self::TlsName => Status::TlsName,
            Self::TlsIssuer | Self::TlsUnusableRoots { others: true, .. } => Status::TlsIssuer,
            Self::TlsCertificate | Self::TlsRevoked => Status::TlsCertificate,
            Self::TlsProtocol | Self::TlsRefused => Status::TlsProtocol,
            Self::TlsFault(fault) => fault.status(),
            Self::TlsRevocation => Status::TlsRevocation,
            Self::TlsNoRoots | Self::TlsUnusableRoots { others: false, .. } => Status::TlsNoRoots,
            Self::Truncated => Status::Truncated,
            Self::Protocol(_) => Status::Protocol,
            Self::Reset | Self::ResetUncertified => Status::Reset,
            Self::DescriptorLost => Status::Resource,
            Self::Local(error) => error.status(),
        }
    }

    /// Whether the same call may succeed later without anybody changing anything.
    pub(super) fn can_retry(&self) -> bool {
        match self {
            Self::Local(error) => error.can_retry(),
            Self::Dns
            | Self::Connect
            | Self::ConnectTimeout
            | Self::Timeout
            | Self::FileTimeout
            | Self::OwnTimeout
            | Self::OwnFileTimeout
            | Self::Proxy
            | Self::ProxyConnect
            | Self::ProxyTimeout
            | Self::Tls
            | Self::TlsRevocation
            | Self::Truncated
            | Self::Reset
            | Self::ResetUncertified
            | Self::DescriptorLost => true,
            _ => false,
        }
    }
}

impl std::error::Error for TransportError {}

impl std::fmt::Display for TransportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let remedy = match &self.kind {
            TransportErrorKind::Local(error) => return error.fmt(f),
            TransportErrorKind::ConnectTimeout => {
                "No connection within connect_timeout_ms; check the network and the proxy."
            }
            TransportErrorKind::Proxy => {
                "The proxy refused to connect to the server, or could not; check the option proxy, \
                 and ask its operator whether it allows this host."
            }
            TransportErrorKind::ProxyConnect => {
                "No connection to the proxy; check the option proxy, and whether the proxy is \
                 running."
            }
            TransportErrorKind::ProxyTimeout => {
                "No connection through the proxy within connect_timeout_ms; check the option proxy."
            }
            TransportErrorKind::Timeout => {
                "No complete response within timeout_ms; raise it, or try again later."
            }
            TransportErrorKind::OwnTimeout => {
                "No complete response within the request's own timeout; raise it, or \
                 try again later."
            }
            TransportErrorKind::OwnFileTimeout => {
                return f.write_str(
                    "A file of the call was not read or written within the request's own timeout; \
                     raise it, or check why the disk is slow.",
                );
            }
            TransportErrorKind::Protocol(fault) => fault,
            TransportErrorKind::FileTimeout => {
                return f.write_str(
                    "A file of the call was not read or written within timeout_ms; raise it, or \
                     check why the disk is slow.",
                );
            }
            TransportErrorKind::DescriptorLost => {
                return f.write_str(
                    "The program closed or replaced a file descriptor of this library; close only \
                     descriptors that the program opened.",
                );
            }
            TransportErrorKind::ProxyAuth { given: true } => {
                "The proxy refused proxy_user and proxy_password; check them. For a proxy that \
                 accepts only NTLM or Negotiate, set proxy to a local proxy, e.g. cntlm or px."
            }
            TransportErrorKind::ProxyAuth { given: false } => {
                "The proxy requires credentials; set proxy_user and proxy_password. For a proxy \
                 that accepts only NTLM or Negotiate, set proxy to a local proxy, e.g. cntlm or px."
            }
            TransportErrorKind::TlsClientCertificate { given: false } => {
                "The server requires a client certificate; set client_cert_file and \
                 client_key_file."
            }
            TransportErrorKind::TlsClientCertificate { given: true } => {
                "The server refused the certificate in client_cert_file; check that it has not \
                 expired, and ask the server's operator which CA, key type and names it accepts."
            }
            TransportErrorKind::ResetUncertified => {
                "The connection was lost before a response came; the server had asked for a client \
                 certificate. If it requires one, set client_cert_file and client_key_file."
            }
            TransportErrorKind::Truncated => {
                "The response was truncated, or has another size than expected; check any proxy or \
                 firewall, or try again later."
            }
            TransportErrorKind::TlsRefused => {
                "The server refused the TLS handshake: no common version, cipher or key type; \
                 check its TLS settings, and that its certificate has a key of RSA (at least 2048 \
                 bits), P-256, P-384 or Ed25519."
            }
            TransportErrorKind::TlsRevocation => {
                "It cannot be checked whether the server's certificate is revoked: the CRL or OCSP \
                 server that it names was not reached, or it names none; allow the connection to \
                 it, or see the option revocation."
            }
            TransportErrorKind::TlsRevoked => {
                "The server's certificate is revoked: its CA has withdrawn it; do not trust this \
                 server, and tell its owner."
            }
            TransportErrorKind::TlsFault(fault) => return write!(f, "{}: {fault}", self.host),
            TransportErrorKind::TlsUnusableRoots { problem, others } => {
                let what = match others {
                    true => "The certificate's issuer is unknown",
                    false => "There are no CA certificates",
                };
                return write!(
                    f,
                    "{}: {what}: {problem}; correct or unset it, or set ca_file or ca_pem.",
                    self.host
                );
            }
            kind => kind.status().meaning().to_str().unwrap_or_default(),
        };
        write!(f, "{}: {remedy}", self.host)
    }
}

impl TransportErrorKind {
    /// The failure of a request that has a time of its own.
    pub(crate) fn of_own_time(self) -> Self {
        match self {
            Self::Timeout => Self::OwnTimeout,
            Self::FileTimeout => Self::OwnFileTimeout,
            other => other,
        }
    }
}

impl TransportError {
    /// A failure before a connection was made.
    pub(crate) fn connecting(kind: TransportErrorKind, host: &str) -> Self {
        Self {
            kind,
            phase: Phase::Connecting,
            sent: false,
            host: host.into(),
        }
    }
}

/// What ended here is that failure; how far the request had come was for the retry alone.
impl From<TransportError> for Error {
    fn from(failure: TransportError) -> Self {
        match failure.kind {
            TransportErrorKind::Local(error) => *error,
            _ => Error::Transport(failure),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_message_names_the_host_and_the_remedy() {
        let error = Error::from(TransportError::connecting(
            TransportErrorKind::TlsIssuer,
            "api.example",
        ));
        assert_eq!(error.status(), Status::TlsIssuer);
        assert!(error.to_string().starts_with("api.example: "));
        assert!(error.to_string().contains("ca_file"));
    }

    #[test]
    fn a_failure_on_the_way_says_what_is_wrong_and_then_what_to_do() {
        use TransportErrorKind as Kind;
        let kinds = [
            Kind::Dns,
            Kind::Connect,
            Kind::ConnectTimeout,
            Kind::Timeout,
            Kind::FileTimeout,
            Kind::OwnTimeout,
            Kind::OwnFileTimeout,
            Kind::Proxy,
            Kind::ProxyConnect,
            Kind::ProxyTimeout,
            Kind::ProxyAuth { given: false },
            Kind::ProxyAuth { given: true },
            Kind::Tls,
            Kind::TlsExpired,
            Kind::TlsNotYetValid,
            Kind::TlsName,
            Kind::TlsIssuer,
            Kind::TlsCertificate,
            Kind::TlsProtocol,
            Kind::TlsNoRoots,
            Kind::TlsRevocation,
            Kind::TlsRevoked,
            Kind::TlsClientCertificate { given: false },
            Kind::TlsClientCertificate { given: true },
            Kind::Truncated,
            Kind::Reset,
            Kind::ResetUncertified,
            Kind::DescriptorLost,
        ];
        for kind in kinds {
            let error = Error::from(TransportError::connecting(kind, "api.example"));
            let (cause, remedy) = error.cause_and_remedy();
            assert!(!cause.is_empty() && !remedy.is_empty(), "{error}");
            assert_eq!(format!("{cause}; {remedy}"), error.to_string());
        }
        let of_the_api = |status: &&Status| (200..300).contains(&status.number());
        for status in Status::ALL.iter().filter(of_the_api) {
            // Neither is one that a check can meet.
            let is_of_a_change = matches!(status, Status::OutcomeUnknown | Status::Conflict);
            let meaning = status.meaning().to_str().unwrap();
            assert!(meaning.contains("; ") || is_of_a_change, "{meaning}");
        }
    }
}
