//! Servers that ask for a client's certificate: it is given where the options name one, and that
//! they asked is kept, since it is why some handshakes end.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rustls::SignatureScheme;
use rustls::client::ResolvesClientCert;
use rustls::sign::CertifiedKey;

use crate::config::client_certificate::ClientCertificate;

/// What a client answers.
#[derive(Debug)]
pub(super) struct Resolver {
    own: Option<ClientCertificate>,
    /// Whether a server asked since the last answer came.
    asked: AtomicBool,
}

/// A server that asked for a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// Whether there is one to give.
    pub(super) given: bool,
}

impl Resolver {
    pub(super) fn new(own: Option<ClientCertificate>) -> Arc<Self> {
        Arc::new(Self {
            own,
            asked: AtomicBool::new(false),
        })
    }

    /// The server asked for a certificate, and has answered no request since.
    pub(super) fn asked(&self) -> Option<Asked> {
        let asked = Asked {
            given: self.own.is_some(),
        };
        self.asked.load(Ordering::Relaxed).then_some(asked)
    }

    /// The server answers: if it asked for a certificate, it is content with what it got.
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
