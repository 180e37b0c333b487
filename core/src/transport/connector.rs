//! How a connection is made: never on a standard descriptor, with its socket recorded, ended with
//! its client, and with another address after one that failed.
//!
//! If a call finds a pooled connection while it opens one, the HTTP client finishes the new one in
//! the background for the next call. Until then that task holds the pool with all its connections:
//! a freed client would leave them, with the key in what they last sent, until some call drives the
//! slot and the server responds.

use std::error::Error;
use std::future::{Future, poll_fn};
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::Extensions;
use hyper_util::client::legacy::connect::{Connection, HttpInfo};
use tower::{Layer, Service, ServiceExt};

use super::addresses::Addresses;
use super::opening::Opening;
use super::reactor::{Reactor, woken_safely};
use super::stop::Stop;
use super::trace::Trace;
use crate::sys::descriptors::{Identity, next_number};

type Failure = Box<dyn Error + Send + Sync>;

/// Makes connections in a reactor until the client is freed.
#[derive(Clone)]
pub(super) struct Connecting {
    pub(super) reactor: &'static Reactor,
    pub(super) freed: Stop,
    pub(super) addresses: Addresses,
    pub(super) trace: Option<Arc<Trace>>,
}

/// Copies share the connector: the HTTP client clones it several times per request.
pub(super) struct Connector<S> {
    inner: Arc<S>,
    how: Connecting,
}

impl<S> Layer<S> for Connecting {
    type Service = Connector<S>;

    fn layer(&self, inner: S) -> Connector<S> {
        Connector {
            inner: Arc::new(inner),
            how: self.clone(),
        }
    }
}

impl<S> Clone for Connector<S> {
    fn clone(&self) -> Self {
        Self {
            inner: Arc::clone(&self.inner),
            how: self.how.clone(),
        }
    }
}

impl<S, R> Service<R> for Connector<S>
where
    S: Service<R, Error = Failure> + Clone + Send + Sync + 'static,
    S::Future: Send + 'static,
    S::Response: Connection + Send + 'static,
    R: Send + 'static,
{
    type Response = S::Response;
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, Failure>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: R) -> Self::Future {
        let Connecting {
            reactor,
            freed,
            addresses,
            trace,
        } = self.how.clone();
        let connect = Box::pin(S::clone(&self.inner).oneshot(request));
        let mut connect = Opening::new(reactor, connect);
        Box::pin(woken_safely(reactor, async move {
            let trace = trace.as_deref();
            trace.inspect(|trace| trace.begins());
            let polled = poll_fn(|context| {
                let polled = Pin::new(&mut connect).poll(context);
                trace.inspect(|trace| trace.moved());
                polled
            });
            let connection = freed
                .guard(addresses.connect(polled))
                .await
                .unwrap_or_else(|_| Err("the client was freed".into()))?;
            let ends = ends_of(&connection);
            trace.inspect(|trace| trace.is_ready(ends.map(|(_, remote)| remote)));
            if let Some(socket) = connect.socket().or_else(|| socket_between(ends)) {
                reactor.add(socket);
            }
            Ok(connection)
        }))
    }
}

/// The local and the remote address of a connection. A separate function, so that it uses no stack
/// beneath a handshake.
#[inline(never)]
fn ends_of(connection: &impl Connection) -> Option<(SocketAddr, SocketAddr)> {
    let mut extensions = Extensions::new();
    connection.connected().get_extras(&mut extensions);
    let info = extensions.get::<HttpInfo>()?;
    Some((info.local_addr(), info.remote_addr()))
}

/// The socket of a connection between two addresses.
#[inline(never)]
fn socket_between(ends: Option<(SocketAddr, SocketAddr)>) -> Option<Identity> {
    let (local, remote) = ends?;
    Identity::of_connection(local, remote, next_number())
}
