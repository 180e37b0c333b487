//! The steps up to a connection, from the trace of a call.

use super::report::{Id, Report};
use crate::client::words;
use crate::config::settings::Settings;
use crate::error::{Error, TransportErrorKind};
use crate::status::Status;
use crate::text::datetime::now;
use crate::transport::trace::Facts;

/// The steps up to a connection, in their order.
const WAY: [Id; 5] = [Id::Proxy, Id::Name, Id::Connection, Id::Tunnel, Id::Tls];

/// The step that a call failed at; `None` if its request was sent.
fn failed_at(settings: &Settings, facts: &Facts, failure: &Error) -> Option<Id> {
    let is_https = settings.base.is_https();
    let refused = matches!(failure.cause(), Error::Transport(failure) if matches!(
        failure.kind,
        TransportErrorKind::Proxy | TransportErrorKind::ProxyAuth { .. }
    ));
    match failure.status() {
        Status::Config => Some(Id::Proxy),
        Status::Tls
        | Status::TlsExpired
        | Status::TlsNotYetValid
        | Status::TlsName
        | Status::TlsIssuer
        | Status::TlsCertificate
        | Status::TlsProtocol
        | Status::TlsNoRoots
        | Status::TlsRevocation => Some(Id::Tls),
        // The client's own rate limit held the call back.
        Status::LocalRateLimit => None,
        _ if facts.ready => None,
        // Asking the system for its proxy timed out.
        _ if facts.reason.is_none() => Some(Id::Proxy),
        _ if facts.addresses.is_empty() && facts.proxy.is_none() => Some(Id::Name),
        _ if facts.tls_begun => Some(Id::Tls),
        // A proxy that refuses was reached.
        _ if refused => Some(Id::Tunnel),
        _ if !facts.connected() => Some(Id::Connection),
        _ if facts.proxy.is_some() => Some(Id::Tunnel),
        _ if is_https => Some(Id::Tls),
        _ => None,
    }
}

/// Reports the steps up to the one that failed; returns whether none did.
pub(super) fn tell(
    report: &mut Report,
    settings: &Settings,
    facts: &Facts,
    failure: Option<&Error>,
) -> bool {
    let failure = failure.and_then(|error| Some((failed_at(settings, facts, error)?, error)));
    for id in WAY {
        match failure {
            Some((at, error)) if at == id => {
                let (mut cause, remedy) = error.cause_and_remedy();
                cause.push_str(&detail(id, facts, error));
                report.failed(id, error.status(), cause, &remedy);
                return false;
            }
            // The trusted certificates are loaded before anything is sent.
            Some((Id::Tls, _)) if id != Id::Proxy && !facts.connected() => {}
            _ => passed(report, id, settings, facts),
        }
    }
    true
}

/// Reports a step that was passed.
fn passed(report: &mut Report, id: Id, settings: &Settings, facts: &Facts) {
    let base = &settings.base;
    match (id, &facts.proxy) {
        (Id::Proxy, _) => report.ok(id, proxy(settings, facts)),
        (Id::Name, Some(_)) => {
            report.note(id, format!("{} is looked up by the proxy", base.host()), "")
        }
        (Id::Name, None) if facts.looked_up => {
            report.ok(id, format!("{}: {}", base.host(), addresses(facts)))
        }
        (Id::Name, None) => report.ok(id, format!("{} is an address", base.host())),
        (Id::Connection, _) => report.ok(id, connection(settings, facts)),
        (Id::Tunnel, Some(_)) => report.ok(id, format!("to {} through the proxy", base.shown())),
        (Id::Tunnel, None) => report.note(id, "not needed: no proxy", ""),
        _ if !base.is_https() => report.note(id, "plain http, to this machine only", ""),
        _ => report.ok(id, words::tls(facts.version, facts.certificate.as_ref())),
    }
}

/// The proxy in use, and why.
fn proxy(settings: &Settings, facts: &Facts) -> String {
    let shown = facts.proxy.as_ref();
    words::proxy(
        settings,
        settings.base.host(),
        shown.map(|(url, with_user)| (url, *with_user)),
        facts.reason.as_ref(),
    )
}

fn addresses(facts: &Facts) -> String {
    let shown: Vec<_> = facts.addresses.iter().map(ToString::to_string).collect();
    shown.join(", ")
}

fn connection(settings: &Settings, facts: &Facts) -> String {
    let place = match &facts.proxy {
        Some((url, _)) => url.host_str().unwrap_or_default(),
        None => settings.base.host(),
    };
    let peer = facts.peer.map_or_else(String::new, |peer| {
        format!(" ({} port {})", peer.ip(), peer.port())
    });
    let took = facts
        .took
        .map_or_else(String::new, |took| format!(" in {} ms", took.as_millis()));
    format!("{place}{peer}{took}")
}

/// What the trace has on a failure besides its cause.
fn detail(id: Id, facts: &Facts, error: &Error) -> String {
    match (id, &facts.certificate) {
        (Id::Connection, _) if !facts.addresses.is_empty() => {
            format!(" (tried {})", addresses(facts))
        }
        (Id::Connection, _) => " (its host name was not found)".into(),
        (Id::Tls, Some(certificate)) => {
            let (from, until) = (&certificate.valid_from, &certificate.valid_until);
            match error.status() {
                Status::TlsExpired | Status::TlsNotYetValid => format!(
                    " (valid from {from} until {until}; this machine's clock says {})",
                    now()
                ),
                Status::TlsName => format!(" (it is for {})", certificate.hosts.join(", ")),
                _ => format!(" (issued by {})", certificate.issuer),
            }
        }
        _ => String::new(),
    }
}
