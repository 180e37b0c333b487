//! A connection that is being made, whose sockets the host may take like any other descriptor.
//!
//! Nobody drives a connect that the HTTP client finishes in the background until the next call in
//! its reactor, and a TLS handshake waits for the server. Meanwhile [`Watch`] does not know the
//! connection: its socket is recorded there when it is made. So a connect looks at its sockets
//! itself, before it is polled and before it is dropped.

use std::future::Future;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::reactor::Reactor;
use super::watch::Watch;
use crate::sys::descriptors::{Identity, above_standard, next_number};

/// A connect, which is neither polled nor dropped with a descriptor that may be the host's.
pub(super) struct Opening<F> {
    connect: Option<Pin<Box<F>>>,
    reactor: &'static Reactor,
    sockets: Sockets,
}

/// The sockets of a connect: several if it tries several addresses at once.
struct Sockets {
    watch: &'static Watch,
    own: Vec<Identity>,
}

impl<F: Future> Opening<F> {
    pub(super) fn new(reactor: &'static Reactor, connect: Pin<Box<F>>) -> Self {
        Self {
            connect: Some(connect),
            reactor,
            sockets: Sockets {
                watch: reactor.watch(),
                own: Vec::new(),
            },
        }
    }
}

impl<F: Future> Future for Opening<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let opening = &mut *self;
        // In another reactor it would be registered with descriptors that may be the host's.
        if !opening.reactor.is_whole() || !opening.sockets.are_kept() {
            return Poll::Pending;
        }
        let Some(connect) = &mut opening.connect else {
            return Poll::Pending;
        };
        let polled = opening.sockets.after(|| connect.as_mut().poll(context));
        if polled.is_ready() {
            opening.connect = None;
        }
        polled
    }
}

impl<F> Drop for Opening<F> {
    fn drop(&mut self) {
        if let Some(connect) = self.connect.take()
            && !(self.reactor.is_sound() && self.sockets.are_kept())
        {
            mem::forget(connect);
        }
    }
}

impl Sockets {
    /// Whether they are the library's; if not, the reactor is lost.
    fn are_kept(&self) -> bool {
        self.watch.keeps(&self.own)
    }

    /// Polls a connect, and records the sockets that it has then.
    fn after<T>(&mut self, poll: impl FnOnce() -> T) -> T {
        // Only one connect of a reactor at a time may open a socket, so that a new one is known to
        // be its own. One that is connected opens no more.
        let is_connected = self.own.iter().any(Identity::is_connected);
        let alone = (!is_connected).then(|| (self.watch.opens(), next_number()));
        let polled = above_standard(poll);
        let near = alone.as_ref().map(|(_guard, near)| *near);
        self.watch.record_opened(&mut self.own, near);
        polled
    }
}

impl Drop for Sockets {
    fn drop(&mut self) {
        self.watch.forget_opened(&self.own);
    }
}
