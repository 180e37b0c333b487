//! A request's way out: by which connections, by which proxy, until when.
//!
//! Every policy that an HTTP client may have of its own is off here (redirects, retries,
//! decompression, cookies, the Referer); what this library does instead is in `client/call.rs` and
//! `client/retry.rs`. Two things are repeated below them, because nothing was sent: a request whose
//! pooled connection turns out to be closed goes to another one, and a handshake that fails for its
//! certificate is made again once all of the system's certificates are read.

use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use once_cell::race::OnceBox;

use super::classify::is_certificate;
use super::connector::UntilFreed;
use super::dns::Resolver;
use super::encode::{self, Outgoing};
use super::proxy::ProxyRoute;
use super::receive::Receiver;
use super::runtime::{DRAIN, Runtimes, TASKS};
use super::slot::Lease;
use super::tls::Tls;
use super::wait::{Stop, Wait, first, on_the_heap};
use crate::config::settings::Settings;
use crate::error::{Error, Phase, TransportError, TransportErrorKind};
use crate::http::response::Response;

/// How long a connection is kept for the next call. Short: gateways close idle ones without a word
/// after a minute or so.
const IDLE: Duration = Duration::from_secs(15);

/// A client's way out in this process.
pub(crate) struct Transport {
    runtimes: &'static Runtimes,
    proxy: Option<ProxyRoute>,
    tls: Tls,
    /// The number of the slot for its calls, once there was one.
    slot: OnceLock<usize>,
    /// Its connections, those of its calls and those of its tasks: a connection belongs to a slot.
    calls: OnceBox<reqwest::Client>,
    tasks: OnceBox<reqwest::Client>,
    /// Ends what is still connecting when the client is freed.
    freed: Stop,
}

/// A call's way out: a place in a slot, and the client's connections there.
pub(crate) struct Route<'a> {
    transport: &'a Transport,
    http: &'a reqwest::Client,
    pub(crate) lease: Lease,
}

impl Transport {
    /// Makes ready; nothing goes out to the network.
    pub(crate) fn new(settings: &Settings) -> Result<Self, Error> {
        let runtimes = Runtimes::current()?;
        Ok(Self {
            runtimes,
            proxy: ProxyRoute::of(settings)?,
            tls: runtimes.tls(settings)?,
            slot: OnceLock::new(),
            calls: OnceBox::new(),
            tasks: OnceBox::new(),
            freed: Stop::default(),
        })
    }

    /// A way out for a call.
    pub(crate) fn route(&self, settings: &Settings, wait: &impl Wait) -> Result<Route<'_>, Error> {
        let lease = wait.lease(self.runtimes, &self.slot)?;
        let connections = match lease.number() {
            TASKS => &self.tasks,
            _ => &self.calls,
        };
        let http = connections.get_or_try_init(|| self.http(settings).map(Box::new))?;
        Ok(Route {
            transport: self,
            http,
            lease,
        })
    }

    /// Makes ready; nothing goes out to the network.
    fn http(&self, settings: &Settings) -> Result<reqwest::Client, Error> {
        let builder = reqwest::Client::builder()
            .tls_backend_preconfigured(self.tls.config.clone())
            .dns_resolver(Arc::new(Resolver(self.runtimes.lookups())))
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .http1_only()
            .user_agent(&settings.user_agent)
            .connect_timeout(settings.connect_timeout)
            .pool_idle_timeout(IDLE)
            .connector_layer(UntilFreed(self.freed.clone()))
            .no_proxy();
        let builder = match &self.proxy {
            Some(proxy) => builder.proxy(proxy.for_client()?),
            None => builder,
        };
        builder
            .build()
            .map_err(|_| Error::Internal("the HTTP client was not built".into()))
    }
}

impl Route<'_> {
    /// Sends a request and reads the whole answer until `until`.
    pub(crate) async fn send(
        &self,
        wait: &impl Wait,
        mut outgoing: Outgoing<'_>,
        until: Instant,
    ) -> Result<Response, TransportError> {
        loop {
            let rest = self.transport.tls.rest.as_ref();
            let unread = rest.filter(|rest| rest.is_unread());
            match (self.attempt(wait, &mut outgoing, until).await, unread) {
                (Err(failure), Some(rest)) if is_certificate(&failure.kind) => rest.read(),
                (ended, _) => return ended,
            }
        }
    }

    async fn attempt(
        &self,
        wait: &impl Wait,
        outgoing: &mut Outgoing<'_>,
        until: Instant,
    ) -> Result<Response, TransportError> {
        let (host, limits, http) = (outgoing.base.shown(), outgoing.limits, self.http);
        // Without a body there is nothing to watch, so it counts as sent from the start.
        let sent = Arc::new(AtomicBool::new(outgoing.body.is_none()));
        let failure = |kind, sent| TransportError {
            kind,
            phase: Phase::Waiting,
            sent,
            host: host.into(),
        };
        let local = |error| TransportErrorKind::Local(Box::new(error));
        let (request, mut transfer) =
            encode::make(http, outgoing, &sent).map_err(|error| failure(local(error), false))?;
        let receiver = Receiver {
            host,
            sent: &sent,
            limits,
            drain: transfer.drain(),
        };
        let mut exchange = on_the_heap(|| async {
            // A pooled connection that the server closed in the meantime is noticed only when the
            // runtime looks.
            tokio::task::yield_now().await;
            receiver.exchange(http, request).await
        });
        loop {
            // What it waits for of the files is let go before they are served.
            let step = wait
                .run(
                    self.lease.slot(),
                    until,
                    first(exchange.as_mut(), pin!(transfer.called())),
                )
                .await;
            match step {
                Ok(Ok(Ok(answer))) => return Ok(answer),
                Ok(Ok(Err(failure))) => return Err(self.by_proxy(failure)),
                Ok(Err(())) => {
                    if let Err(error) = transfer.serve() {
                        // No server carries out a request of which it has not everything.
                        let sent = transfer.all_read() && sent.load(Ordering::Acquire);
                        return Err(failure(local(error), sent));
                    }
                }
                Err(ended) => return Err(failure(ended, sent.load(Ordering::Acquire))),
            }
        }
    }

    /// A failure as it is where a proxy is on the way: credentials are the proxy's to ask for, and
    /// a connection that isn't made in time is the proxy's to make.
    fn by_proxy(&self, failure: TransportError) -> TransportError {
        let Some(proxy) = &self.transport.proxy else {
            return failure;
        };
        match failure.kind {
            TransportErrorKind::ProxyAuth { .. } => TransportError {
                kind: TransportErrorKind::ProxyAuth {
                    given: proxy.authorization.is_some(),
                },
                host: proxy.host().into(),
                ..failure
            },
            TransportErrorKind::ConnectTimeout => TransportError {
                kind: TransportErrorKind::ProxyTimeout,
                ..failure
            },
            _ => failure,
        }
    }

    /// Waits; in a caller's thread it drives the other threads' calls meanwhile.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub(crate) async fn wait(&self, wait: &impl Wait, until: Instant) -> Result<(), Error> {
        let forever = std::future::pending::<()>();
        match wait.run(self.lease.slot(), until, forever).await {
            Err(TransportErrorKind::Local(error)) => Err(*error),
            _ => Ok(()),
        }
    }
}

impl Drop for Transport {
    fn drop(&mut self) {
        // Connections end when their tasks notice that nobody holds them any more, and tasks run
        // only while driven.
        let until = Instant::now() + DRAIN;
        self.freed.stop();
        let own = self.slot.get().copied();
        for (slot, connections) in [(own, &mut self.calls), (Some(TASKS), &mut self.tasks)] {
            if let (Some(slot), Some(_)) = (slot, connections.get()) {
                drop(std::mem::take(connections));
                self.runtimes.drain(slot, until);
            }
        }
        if let Some(slot) = own {
            self.runtimes.release(slot);
        }
    }
}
