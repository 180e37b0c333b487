//! Sockets: accepting, the TLS handshake, HTTP/1.1, and a prompt shutdown.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

/// How long responses in progress may take at shutdown.
const GRACE: Duration = Duration::from_millis(500);
/// How long to pause if accepting fails, for example without file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(20);

/// Marks a response that is never sent: the connection is cut instead.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the connection was to be cut")]
pub(crate) struct Cut;

impl IntoResponse for Cut {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        response.extensions_mut().insert(self);
        response
    }
}

/// Chooses the certificate for a connection.
pub(crate) type Acceptor = Arc<dyn Fn() -> TlsAcceptor + Send + Sync>;

/// Serves until it is stopped, or until nothing can stop it any more.
pub(crate) async fn serve(
    listener: TcpListener,
    tls: Option<Acceptor>,
    router: Router,
    mut stop: watch::Receiver<bool>,
) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = stop.changed() => break,
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(connection(stream, tls.as_ref().map(|tls| tls()), router.clone(), stop.clone()));
                }
                Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
            },
        }
    }
    drop(listener);
    let finish = async { while connections.join_next().await.is_some() {} };
    // The rest is aborted when the set is dropped.
    let _ = tokio::time::timeout(GRACE, finish).await;
}

async fn connection(
    stream: TcpStream,
    tls: Option<TlsAcceptor>,
    router: Router,
    mut stop: watch::Receiver<bool>,
) {
    // Without it small responses may wait for an acknowledgement. An error shows again at the first
    // read.
    let _ = stream.set_nodelay(true);
    match tls {
        None => converse(stream, router, stop).await,
        Some(acceptor) => {
            let stream = tokio::select! {
                _ = stop.changed() => return,
                stream = acceptor.accept(stream) => stream,
            };
            // A client that does not trust the certificate ends here, as it should.
            if let Ok(stream) = stream {
                converse(stream, router, stop).await;
            }
        }
    }
}

async fn converse(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    router: Router,
    mut stop: watch::Receiver<bool>,
) {
    let service = service_fn(|request: hyper::Request<Incoming>| {
        let router = router.clone();
        async move {
            let Ok(response) = router.oneshot(request.map(Body::new)).await;
            // An error makes hyper close the connection without a response.
            match response.extensions().get::<Cut>() {
                Some(cut) => Err(*cut),
                None => Ok(response),
            }
        }
    });
    let mut connection =
        pin!(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    // Connection errors are ignored: a client may hang up at any time.
    tokio::select! {
        _ = connection.as_mut() => {}
        _ = stop.changed() => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}
