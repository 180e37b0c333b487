//! Servers that request a client certificate: sends the one that the options name, and records the
//! request, since it is why some handshakes fail.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rustls::SignatureScheme;
use rustls::client::ResolvesClientCert;
use rustls::sign::CertifiedKey;

use crate::config::client_certificate::ClientCertificate;

/// How a client responds to the request.
#[derive(Debug)]
pub(super) struct Resolver {
    own: Option<ClientCertificate>,
    /// Whether a server requested one since the last response.
    asked: AtomicBool,
}

/// A server that requested a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// Whether the client has one.
    pub(super) given: bool,
}

impl Resolver {
    pub(super) fn new(own: Option<ClientCertificate>) -> Arc<Self> {
        Arc::new(Self {
            own,
            asked: AtomicBool::new(false),
        })
    }

    /// Whether the server requested a certificate and has sent no response since.
    pub(super) fn asked(&self) -> Option<Asked> {
        let asked = Asked {
            given: self.own.is_some(),
        };
        self.asked.load(Ordering::Relaxed).then_some(asked)
    }

    /// Records a response: if the server requested a certificate, it accepted what it got.
    pub(super) fn answered(&self) {
        if self.asked.load(Ordering::Relaxed) {
            self.asked.store(false, Ordering::Relaxed);
        }
    }
}

impl ResolvesClientCert for Resolver {
    fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.asked.store(true, Ordering::Relaxed);
        self.own.as_ref().map(|own| Arc::clone(&own.0))
    }

    fn has_certs(&self) -> bool {
        self.own.is_some()
    }
}
