//! Why there is no answer: the chain of causes, read for the one that tells.

use std::error::Error as Cause;
use std::io;

use rustls::{AlertDescription, CertificateError};

use super::lookup::NoThread;
use crate::error::{Error, Network};

/// How far an exchange had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Name, proxy, TCP, TLS.
    Connecting,
    /// Sending, or waiting for the head of the answer.
    Waiting,
    /// Reading the body of the answer.
    Reading,
}

pub(super) fn explain(
    error: &(dyn Cause + 'static),
    phase: Phase,
    timed_out: bool,
    dns: bool,
    host: &str,
) -> Error {
    let network = |kind| Error::Network {
        kind,
        host: host.into(),
    };
    if chain(error).any(|cause| cause.is::<NoThread>()) {
        return Error::Resource("threads for a name look-up");
    }
    if chain(error)
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(out_of_descriptors)
    {
        return Error::Resource("file descriptors");
    }
    // hyper asks for its server's half before it says this otherwise; a test holds the words.
    if chain(error)
        .any(|cause| cause.is::<hyper::Error>() && cause.to_string() == "message head is too large")
    {
        return Error::TooLarge {
            limit: HEAD_MAX,
            option: "max_response_bytes",
        };
    }
    network(match phase {
        Phase::Connecting => connecting(error, timed_out, dns),
        Phase::Waiting => waiting(error),
        Phase::Reading => reading(error),
    })
}

/// What hyper takes as the head of an answer, about.
const HEAD_MAX: u64 = 400 * 1024;

fn connecting(error: &(dyn Cause + 'static), timed_out: bool, dns: bool) -> Network {
    // The tunnel's error type has no public name; its words are checked by a test against a real
    // proxy's refusals.
    let tunnel = chain(error)
        .map(ToString::to_string)
        .find(|text| text.starts_with("tunnel error: "));
    if let Some(tunnel) = tunnel {
        return if tunnel.ends_with("proxy authorization required") {
            Network::ProxyAuth
        } else {
            Network::Proxy
        };
    }
    if timed_out {
        return Network::ConnectTimeout;
    }
    if dns {
        return Network::Dns;
    }
    if let Some(tls) = chain(error).find_map(|cause| cause.downcast_ref::<rustls::Error>()) {
        return handshake(tls);
    }
    let tcp = chain(error).any(|cause| cause.to_string().starts_with("tcp "));
    if tcp { Network::Connect } else { Network::Tls }
}

fn handshake(error: &rustls::Error) -> Network {
    use rustls::Error as Tls;
    match error {
        Tls::InvalidCertificate(problem) => match problem {
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                Network::TlsExpired
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                Network::TlsNotYetValid
            }
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                Network::TlsName
            }
            // A bad signature is what another authority of the same name, such as a renewed one,
            // looks like.
            CertificateError::UnknownIssuer | CertificateError::BadSignature => Network::TlsIssuer,
            _ => Network::TlsCertificate,
        },
        Tls::AlertReceived(
            AlertDescription::ProtocolVersion
            | AlertDescription::HandshakeFailure
            | AlertDescription::InsufficientSecurity
            | AlertDescription::NoApplicationProtocol,
        )
        | Tls::PeerIncompatible(_)
        | Tls::InvalidMessage(_)
        | Tls::InappropriateMessage { .. }
        | Tls::InappropriateHandshakeMessage { .. }
        | Tls::NoApplicationProtocol => Network::TlsProtocol,
        _ => Network::Tls,
    }
}

/// Whether a failure is that of a certificate, which another authority may vouch for.
pub(super) fn is_certificate(error: &Error) -> bool {
    use Network::{TlsCertificate, TlsExpired, TlsIssuer, TlsName, TlsNotYetValid};
    let Error::Network { kind, .. } = error else {
        return false;
    };
    matches!(
        kind,
        TlsCertificate | TlsExpired | TlsIssuer | TlsName | TlsNotYetValid
    )
}

fn waiting(error: &(dyn Cause + 'static)) -> Network {
    let unparsable = chain(error)
        .filter_map(|cause| cause.downcast_ref::<hyper::Error>())
        .any(hyper::Error::is_parse);
    if unparsable {
        Network::Protocol
    } else {
        Network::Reset
    }
}

fn reading(error: &(dyn Cause + 'static)) -> Network {
    let garbled = chain(error)
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|io| {
            matches!(
                io.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData
            )
        });
    if garbled {
        Network::Protocol
    } else {
        Network::Truncated
    }
}

#[cfg(unix)]
fn out_of_descriptors(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(libc::EMFILE | libc::ENFILE))
}

#[cfg(windows)]
fn out_of_descriptors(error: &io::Error) -> bool {
    const WSAEMFILE: i32 = 10_024;
    error.raw_os_error() == Some(WSAEMFILE)
}

/// An error and all its causes. An `io::Error` hides what it wraps from `source`, so that is looked
/// for by itself.
fn chain<'a>(error: &'a (dyn Cause + 'static)) -> impl Iterator<Item = &'a (dyn Cause + 'static)> {
    fn behind<'a>(cause: &&'a (dyn Cause + 'static)) -> Option<&'a (dyn Cause + 'static)> {
        match cause
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref)
        {
            Some(wrapped) => Some(wrapped),
            None => (*cause).source(),
        }
    }
    std::iter::successors(Some(error), behind)
}
