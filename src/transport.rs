//! The way to the server: the one file that names reqwest.
//!
//! Every policy that an HTTP client may have of its own is off here (redirects, retries, decompression, cookies, the
//! Referer); what this library does instead is in `exchange.rs`.

mod engine;
mod fault;
mod lookup;
mod proxy;
mod tls;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

pub(crate) use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
pub(crate) use reqwest::header::{HeaderMap, HeaderValue};
pub(crate) use reqwest::{Method, Url};

use crate::error::{Error, Network};
use crate::response::Response;
use crate::settings::Settings;
use engine::Engine;
use fault::Phase;
use proxy::Hop;

/// How long a connection is kept for the next call. Short: gateways close idle ones without a word after a minute or so.
const IDLE: Duration = Duration::from_secs(15);

/// The longest that a proxy is asked what credentials it takes.
const ASK: Duration = Duration::from_secs(1);

/// A client's connections in this process.
pub(crate) struct Transport {
    /// `None` only while it is dropped.
    http: Option<reqwest::Client>,
    engine: &'static Engine,
    hop: Option<Hop>,
}

/// A request, ready to be sent.
pub(crate) struct Outgoing {
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) authorization: HeaderValue,
    pub(crate) body: Option<Bytes>,
}

/// Why there is no answer, and whether the server may have seen the request.
#[derive(Debug)]
pub(crate) struct Unanswered {
    pub(crate) error: Error,
    pub(crate) sent: bool,
}

impl Transport {
    /// Makes ready; nothing goes out to the network.
    pub(crate) fn new(settings: &Settings) -> Result<Self, Error> {
        let engine = Engine::current()?;
        let tls = engine.tls(settings)?;
        let builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .dns_resolver(Arc::new(Resolver(engine)))
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .http1_only()
            .user_agent(&settings.user_agent)
            .connect_timeout(settings.connect_timeout)
            .pool_idle_timeout(IDLE);
        let hop = Hop::of(settings)?;
        let builder = match &hop {
            Some(hop) => builder.no_proxy().proxy(hop.for_client()?),
            None => builder.no_proxy(),
        };
        let http = builder.build().map_err(|_| Error::Internal("the HTTP client was not built".into()))?;
        Ok(Self { http: Some(http), engine, hop })
    }

    /// Sends a request and reads the whole answer, at most `limit` bytes of body, until `until`.
    pub(crate) fn send(&self, outgoing: Outgoing, limit: usize, until: Instant) -> Result<Response, Unanswered> {
        let host = outgoing.url.host_str().unwrap_or_default().to_owned();
        let Some(http) = &self.http else {
            return Err(Unanswered { error: Error::Internal("used while it is freed".into()), sent: false });
        };
        // Without a body there is nothing to watch, so it counts as sent from the start.
        let sent = Arc::new(AtomicBool::new(outgoing.body.is_none()));
        let request = request(outgoing, &sent);
        // On the heap: its size would count several times on the host's stack, which may be small.
        let exchange = Box::pin(async {
            // A pooled connection that the server closed in the meantime is noticed only when the runtime looks.
            tokio::task::yield_now().await;
            tokio::task::yield_now().await;
            receive(http, request, limit).await
        });
        match self.engine.run(until, exchange) {
            Some(Ok(answer)) => Ok(answer),
            Some(Err(fault)) => {
                let unanswered = fault.explain(&host, sent.load(Ordering::Acquire));
                Err(self.by_proxy(unanswered, until))
            }
            None => Err(Unanswered {
                error: Error::Network { kind: Network::Timeout, host: host.into() },
                sent: sent.load(Ordering::Acquire),
            }),
        }
    }

    /// A failure as it is where a proxy is on the way: a refusal for lack of credentials has the schemes that it takes, and
    /// a connection that isn't made in time is the proxy's to make.
    fn by_proxy(&self, unanswered: Unanswered, until: Instant) -> Unanswered {
        let Some(hop) = &self.hop else { return unanswered };
        let error = match unanswered.error {
            Error::Network { kind: Network::ProxyAuth, .. } => {
                let until = until.min(Instant::now() + ASK);
                let schemes = self.engine.run(until, hop.schemes(self.engine)).unwrap_or_default();
                Error::ProxyAuth { proxy: hop.host().into(), schemes, given: hop.authorization.is_some() }
            }
            Error::Network { kind: Network::ConnectTimeout, host } => {
                Error::Network { kind: Network::ProxyTimeout, host }
            }
            other => other,
        };
        Unanswered { error, ..unanswered }
    }

    /// Waits, and drives the other threads' calls meanwhile.
    pub(crate) fn wait(&self, until: Instant) {
        let _ = self.engine.run(until, std::future::pending::<()>());
    }

    /// Runs a test's own work where calls run theirs.
    #[cfg(feature = "test-hooks")]
    pub(crate) fn run_for_test(&self, work: impl Future<Output = ()>) {
        let _ = self.engine.run(Instant::now() + IDLE, work);
    }
}

impl Drop for Transport {
    fn drop(&mut self) {
        // Connections end when their tasks notice that nobody holds them any more, and tasks run only while driven.
        drop(self.http.take());
        self.engine.settle();
    }
}

fn request(outgoing: Outgoing, sent: &Arc<AtomicBool>) -> reqwest::Request {
    use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE};
    let expects_body = matches!(outgoing.method, Method::POST | Method::PUT | Method::PATCH);
    let mut request = reqwest::Request::new(outgoing.method, outgoing.url);
    let headers = request.headers_mut();
    headers.insert(AUTHORIZATION, outgoing.authorization);
    headers.insert(ACCEPT, HeaderValue::from_static("application/json, */*;q=0.5"));
    match outgoing.body {
        Some(data) => {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json;charset=UTF-8"));
            let body = WatchedBody { data: Some(data), sent: Arc::clone(sent) };
            *request.body_mut() = Some(reqwest::Body::wrap(body));
        }
        // Some servers and proxies wait for a body, or refuse, when a POST does not say that it has none.
        None if expects_body => drop(headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"))),
        None => {}
    }
    request
}

/// A fault on the way, with how far the exchange had come.
struct Fault {
    error: reqwest::Error,
    phase: Phase,
}

enum Broken {
    Fault(Fault),
    TooLarge(usize),
    NoMemory,
}

impl Broken {
    fn explain(self, host: &str, sent: bool) -> Unanswered {
        let (error, sent) = match self {
            Broken::TooLarge(limit) => (Error::TooLarge { limit }, true),
            Broken::NoMemory => (Error::Resource("memory for the answer"), true),
            Broken::Fault(Fault { error, phase }) => {
                let phase = if error.is_connect() { Phase::Connecting } else { phase };
                let sent = sent && phase != Phase::Connecting;
                (fault::explain(&error, phase, error.is_timeout(), error.is_dns(), host), sent)
            }
        };
        Unanswered { error, sent }
    }
}

async fn receive(http: &reqwest::Client, request: reqwest::Request, limit: usize) -> Result<Response, Broken> {
    let broken = |phase| move |error| Broken::Fault(Fault { error, phase });
    let mut answer = http.execute(request).await.map_err(broken(Phase::Waiting))?;
    let announced = answer.content_length().unwrap_or(0);
    if announced > limit as u64 {
        return Err(Broken::TooLarge(limit));
    }
    let mut body = Vec::new();
    body.try_reserve_exact(usize::try_from(announced).unwrap_or(0)).map_err(|_| Broken::NoMemory)?;
    while let Some(chunk) = answer.chunk().await.map_err(broken(Phase::Reading))? {
        if chunk.len() > limit - body.len() {
            return Err(Broken::TooLarge(limit));
        }
        make_room(&mut body, chunk.len(), limit)?;
        body.extend_from_slice(&chunk);
    }
    Ok(Response::new(answer.status().as_u16(), std::mem::take(answer.headers_mut()), body))
}

/// Lets a body grow by steps of sixteen towards the limit: all the room that it ever had, of which an allocator may keep
/// what was given back, is then hardly more than the limit.
fn make_room(body: &mut Vec<u8>, more: usize, limit: usize) -> Result<(), Broken> {
    let needed = body.len() + more;
    if needed <= body.capacity() {
        return Ok(());
    }
    let mut room = limit;
    while room / 16 >= needed {
        room /= 16;
    }
    let reserved = body.try_reserve_exact(room - body.len()).or_else(|_| body.try_reserve(more));
    reserved.map_err(|_| Broken::NoMemory)
}

/// A body that knows whether it was asked for: before that, no byte of its request can have left.
struct WatchedBody {
    data: Option<Bytes>,
    sent: Arc<AtomicBool>,
}

impl Body for WatchedBody {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.sent.store(true, Ordering::Release);
        Poll::Ready(self.data.take().map(|data| Ok(Frame::data(data))))
    }

    fn is_end_stream(&self) -> bool {
        self.data.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.data.as_ref().map_or(0, |data| data.len() as u64))
    }
}

/// Names are looked up by the engine, which never lets a hung look-up hold up a call or a free.
struct Resolver(&'static Engine);

impl reqwest::dns::Resolve for Resolver {
    fn resolve(&self, name: reqwest::dns::Name) -> reqwest::dns::Resolving {
        let found = self.0.lookups().find(name.as_str().to_owned());
        Box::pin(async move {
            let addresses = found.await?;
            Ok(Box::new(addresses.into_iter()) as reqwest::dns::Addrs)
        }) as Pin<Box<dyn Future<Output = _> + Send>>
    }
}
