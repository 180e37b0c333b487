//! Connects end with their client.
//!
//! A call that finds a connection in the pool while it opens one of its own takes the first, and
//! the HTTP client finishes the second in the background, for the next call. Until then that task
//! holds the pool with all its connections, and a client that was freed would leave them, and what
//! they last sent, the key among it, until somebody drives the slot again and the server answers.

use std::error::Error;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use tower::{Layer, Service, ServiceExt};

use super::wait::Stop;

type Failure = Box<dyn Error + Send + Sync>;

/// Ends connects when its [`Stop`] is stopped.
#[derive(Clone)]
pub(super) struct UntilFreed(pub(super) Stop);

/// Its copies share what connects: the HTTP client copies its connector several times a request.
pub(super) struct Connector<S> {
    inner: Arc<S>,
    freed: Stop,
}

impl<S> Layer<S> for UntilFreed {
    type Service = Connector<S>;

    fn layer(&self, inner: S) -> Connector<S> {
        Connector {
            inner: Arc::new(inner),
            freed: self.0.clone(),
        }
    }
}

impl<S> Clone for Connector<S> {
    fn clone(&self) -> Self {
        Self {
            inner: Arc::clone(&self.inner),
            freed: self.freed.clone(),
        }
    }
}

impl<S, R> Service<R> for Connector<S>
where
    S: Service<R, Error = Failure> + Clone + Send + Sync + 'static,
    S::Future: Send + 'static,
    S::Response: Send + 'static,
    R: Send + 'static,
{
    type Response = S::Response;
    type Error = Failure;
    type Future = Pin<Box<dyn Future<Output = Result<S::Response, Failure>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Failure>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: R) -> Self::Future {
        let freed = self.freed.clone();
        let connect = S::clone(&self.inner).oneshot(request);
        Box::pin(async move {
            freed
                .guard(connect)
                .await
                .unwrap_or_else(|_| Err("the client was freed".into()))
        })
    }
}
