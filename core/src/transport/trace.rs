//! The steps of a connection, recorded for a check: how far it came, and whom it reached.
//!
//! The connection is made as any other; each part that knows something reports it here. A client's
//! ordinary calls are not traced.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use rustls::pki_types::ServerName;
use url::Url;

use super::proxy::{ProxyRoute, Reason};
use super::shown::{Shown, bare};
use crate::config::base_url::BaseUrl;
use crate::config::certificate::Certificate;
use crate::sys::descriptors::{self, Identity};
use crate::sys::fork::lock;

/// The trace of the connections to one address.
#[derive(Debug)]
pub(crate) struct Trace {
    pub(super) shown: Arc<Shown>,
    port: Option<u16>,
    facts: Mutex<Facts>,
}

/// The facts of the last connection.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// The proxy and whether it gets a user name, or none; and why.
    pub(crate) proxy: Option<(Url, bool)>,
    pub(crate) reason: Option<Reason>,
    /// Whether a name was looked up.
    pub(crate) looked_up: bool,
    /// The addresses of the server, or of the proxy.
    pub(crate) addresses: Vec<IpAddr>,
    /// When the addresses were found.
    since: Option<Instant>,
    /// The sockets that were already connected.
    before: Vec<Identity>,
    /// The address that was connected to, and how long that took.
    pub(crate) peer: Option<SocketAddr>,
    pub(crate) took: Option<Duration>,
    /// Whether TLS with the server itself began.
    pub(crate) tls_begun: bool,
    pub(crate) version: Option<&'static str>,
    pub(crate) certificate: Option<Certificate>,
    /// Whether the connection was ready for a request.
    pub(crate) ready: bool,
}

impl Facts {
    /// Whether the server or the proxy accepted the connection.
    pub(crate) fn connected(&self) -> bool {
        self.took.is_some() || self.tls_begun || self.ready
    }
}

// Recorded out of line: inlined, it would use stack in every call that connects.
impl Trace {
    pub(crate) fn of(base: &BaseUrl) -> Arc<Self> {
        Arc::new(Self {
            shown: Shown::of(base),
            port: base.port(),
            facts: Mutex::default(),
        })
    }

    pub(crate) fn facts(&self) -> Facts {
        let facts = lock(&self.facts).map_or_else(|_| Facts::default(), |facts| facts.clone());
        let (version, certificate) = self.shown.last();
        Facts {
            version,
            certificate,
            ..facts
        }
    }

    fn note(&self, change: impl FnOnce(&mut Facts)) {
        if let Ok(mut facts) = lock(&self.facts) {
            change(&mut facts);
        }
    }

    /// Records the proxy of the connections.
    pub(super) fn by(&self, proxy: Option<&ProxyRoute>, reason: &Reason) {
        self.note(|facts| {
            facts.proxy = proxy.map(|proxy| (proxy.url.clone(), proxy.authorization.is_some()));
            facts.reason = Some(reason.clone());
        });
    }

    /// Records that a connection begins.
    #[cold]
    #[inline(never)]
    pub(super) fn begins(&self) {
        self.shown.forget();
        self.note(|facts| {
            let (proxy, reason) = (facts.proxy.take(), facts.reason.take());
            let host = match &proxy {
                Some((url, _)) => bare(url.host_str().unwrap_or_default()).parse(),
                None => self.shown.host().parse(),
            };
            *facts = Facts {
                proxy,
                reason,
                addresses: host.into_iter().collect(),
                since: Some(Instant::now()),
                before: descriptors::connected(),
                ..Facts::default()
            };
        });
    }

    /// Records the addresses.
    #[cold]
    #[inline(never)]
    pub(super) fn found(&self, addresses: &[SocketAddr]) {
        self.note(|facts| {
            facts.looked_up = true;
            facts.addresses = addresses.iter().map(SocketAddr::ip).collect();
            facts.since = Some(Instant::now());
        });
    }

    /// Records progress of the connection, if it is connected by now.
    #[cold]
    #[inline(never)]
    pub(super) fn moved(&self) {
        self.note(|facts| {
            if facts.took.is_some() || facts.addresses.is_empty() {
                return;
            }
            let port = match &facts.proxy {
                Some((url, _)) => url.port_or_known_default(),
                None => self.port,
            };
            let is_it = |peer: SocketAddr| {
                Some(peer.port()) == port && facts.addresses.contains(&peer.ip())
            };
            let peer = descriptors::newly_connected(&facts.before, is_it);
            if peer.is_some() {
                facts.peer = peer;
                facts.took = facts.since.map(|since| since.elapsed());
            }
        });
    }

    /// Records that TLS begins, with the server or with the proxy.
    #[cold]
    #[inline(never)]
    pub(super) fn tls_begins(&self, server: &ServerName<'_>) {
        if !self.shown.is_of(server) {
            return;
        }
        self.note(|facts| {
            facts.tls_begun = true;
            if facts.proxy.is_none() && facts.took.is_none() {
                facts.took = facts.since.map(|since| since.elapsed());
            }
        });
    }

    /// Records that the connection is ready.
    #[cold]
    #[inline(never)]
    pub(super) fn is_ready(&self, peer: Option<SocketAddr>) {
        self.note(|facts| {
            facts.peer = peer.or(facts.peer);
            facts.ready = true;
        });
    }
}
