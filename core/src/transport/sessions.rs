//! TLS sessions of one client, which only it resumes: no client with another key gets them, and
//! they are dropped with it.

use std::sync::{Arc, Mutex};

use rustls::NamedGroup;
use rustls::client::{ClientSessionStore, Tls12ClientSessionValue, Tls13ClientSessionValue};
use rustls::pki_types::ServerName;

use super::trace::Trace;
use crate::sys::fork::lock;

/// How many TLS 1.3 tickets are kept, each with the server's certificates, some KiB. A ticket is
/// used once; most servers send two per connection.
const TICKETS: usize = 2;

/// The sessions of a client, which has one server.
pub(super) struct Sessions {
    kept: Mutex<Kept>,
    /// Notified when a handshake begins.
    trace: Option<Arc<Trace>>,
}

#[derive(Default)]
struct Kept {
    server: Option<ServerName<'static>>,
    group: Option<NamedGroup>,
    session: Option<Tls12ClientSessionValue>,
    /// Tickets, the oldest first.
    tickets: Vec<Tls13ClientSessionValue>,
}

impl std::fmt::Debug for Sessions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sessions([redacted])")
    }
}

impl Sessions {
    pub(super) fn new(trace: Option<Arc<Trace>>) -> Self {
        Self {
            kept: Mutex::default(),
            trace,
        }
    }

    /// What is kept for a server.
    fn of<T>(
        &self,
        server: &ServerName<'_>,
        look: impl FnOnce(&mut Kept) -> Option<T>,
    ) -> Option<T> {
        let mut kept = lock(&self.kept).ok()?;
        let same = kept.server.as_ref() == Some(server);
        same.then(|| look(&mut kept)).flatten()
    }

    /// Stores something for a server.
    fn keep(&self, server: ServerName<'static>, change: impl FnOnce(&mut Kept)) {
        let Ok(mut kept) = lock(&self.kept) else {
            return;
        };
        if kept.server.as_ref() != Some(&server) {
            *kept = Kept {
                server: Some(server),
                ..Kept::default()
            };
        }
        change(&mut kept);
    }
}

impl ClientSessionStore for Sessions {
    fn set_kx_hint(&self, server: ServerName<'static>, group: NamedGroup) {
        self.keep(server, |kept| kept.group = Some(group));
    }

    /// Called first in a handshake.
    fn kx_hint(&self, server: &ServerName<'_>) -> Option<NamedGroup> {
        if let Some(trace) = &self.trace {
            trace.tls_begins(server);
        }
        self.of(server, |kept| kept.group)
    }

    fn set_tls12_session(&self, server: ServerName<'static>, session: Tls12ClientSessionValue) {
        self.keep(server, |kept| kept.session = Some(session));
    }

    fn tls12_session(&self, server: &ServerName<'_>) -> Option<Tls12ClientSessionValue> {
        self.of(server, |kept| kept.session.clone())
    }

    fn remove_tls12_session(&self, server: &ServerName<'static>) {
        drop(self.of(server, |kept| kept.session.take()));
    }

    fn insert_tls13_ticket(&self, server: ServerName<'static>, ticket: Tls13ClientSessionValue) {
        self.keep(server, |kept| {
            if kept.tickets.len() >= TICKETS {
                kept.tickets.remove(0);
            }
            kept.tickets.push(ticket);
        });
    }

    fn take_tls13_ticket(&self, server: &ServerName<'static>) -> Option<Tls13ClientSessionValue> {
        self.of(server, |kept| kept.tickets.pop())
    }
}
