//! What a server showed of itself when TLS began: for whoever asks why a call fails.

use std::sync::{Arc, Mutex};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{DigitallySignedStruct, Error as Rejected, SignatureScheme};

use crate::config::base_url::BaseUrl;
use crate::config::certificate::Certificate;
use crate::sys::fork::lock;

/// What the server of an address showed in the last handshake in which it had to show who it is.
#[derive(Debug)]
pub(crate) struct Shown {
    /// The address's host, as TLS names it.
    host: Box<str>,
    last: Mutex<Last>,
}

#[derive(Debug, Default)]
struct Last {
    version: Option<&'static str>,
    /// Read when somebody asks.
    certificate: Option<CertificateDer<'static>>,
}

impl Shown {
    pub(super) fn of(base: &BaseUrl) -> Arc<Self> {
        Arc::new(Self {
            host: bare(base.host()).into(),
            last: Mutex::default(),
        })
    }

    /// Whether a server of TLS is that of the address; a proxy is another.
    pub(super) fn is_of(&self, server: &ServerName<'_>) -> bool {
        *server.to_str() == *self.host
    }

    /// The address's host.
    pub(super) fn host(&self) -> &str {
        &self.host
    }

    /// The version of TLS and the server's certificate, as far as they came.
    pub(crate) fn last(&self) -> (Option<&'static str>, Option<Certificate>) {
        let Ok(last) = lock(&self.last) else {
            return (None, None);
        };
        let certificate = last.certificate.as_deref().and_then(Certificate::read);
        (last.version, certificate)
    }

    /// Forgets the last handshake, before another one.
    pub(super) fn forget(&self) {
        self.note(|last| *last = Last::default());
    }

    fn note(&self, change: impl FnOnce(&mut Last)) {
        if let Ok(mut last) = lock(&self.last) {
            change(&mut last);
        }
    }
}

/// A host as URLs have it, without the brackets of IPv6.
pub(super) fn bare(host: &str) -> &str {
    host.trim_start_matches('[').trim_end_matches(']')
}

/// Verifies as another, and notes what it is shown.
#[derive(Debug)]
pub(super) struct Witness {
    pub(super) inner: Arc<dyn ServerCertVerifier>,
    pub(super) shown: Arc<Shown>,
}

impl ServerCertVerifier for Witness {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Rejected> {
        if self.shown.is_of(server_name) {
            self.shown.note(|last| {
                *last = Last {
                    version: None,
                    certificate: Some(end_entity.clone().into_owned()),
                };
            });
        }
        self.inner
            .verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Rejected> {
        self.shown.note(|last| last.version = Some("TLS 1.2"));
        self.inner
            .verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Rejected> {
        self.shown.note(|last| last.version = Some("TLS 1.3"));
        self.inner
            .verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}
