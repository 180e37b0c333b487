//! A connection that is being made, whose sockets the host may take like any other descriptor.
//!
//! Nobody drives a connect that the HTTP client finishes in the background until the next call in
//! its reactor, and a TLS handshake waits for the server. Meanwhile [`Watch`] does not know the
//! connection: its socket is recorded there when it is made. So a connect looks at its sockets
//! itself, before it is polled and before it is dropped.

use std::future::Future;
use std::mem;
use std::pin::Pin;
use std::sync::MutexGuard;
use std::task::{Context, Poll};

use super::reactor::Reactor;
use super::watch::Watch;
use crate::sys::descriptors::{Identity, above_standard, free_numbers};

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
    /// Whether its only socket is connected, so that it opens no more.
    is_settled: bool,
}

/// Records the sockets of a connect after a poll, also after one that panics.
struct Recording<'a> {
    sockets: &'a mut Sockets,
    /// Whether its only socket was connected before the poll. The connect may not know yet, and
    /// open another one in this poll, but in no later one.
    was_connected: bool,
    /// The numbers that its next sockets can have, and the guard because of which no other connect
    /// of the reactor opens any.
    alone: Option<(Vec<i32>, MutexGuard<'static, ()>)>,
}

impl<F: Future> Opening<F> {
    pub(super) fn new(reactor: &'static Reactor, connect: Pin<Box<F>>) -> Self {
        Self {
            connect: Some(connect),
            reactor,
            sockets: Sockets {
                watch: reactor.watch(),
                own: Vec::new(),
                is_settled: false,
            },
        }
    }
}

impl<F> Opening<F> {
    /// The socket of the connection that it made, if its number is known.
    pub(super) fn socket(&self) -> Option<Identity> {
        match self.sockets.own[..] {
            [socket] => Some(socket),
            _ => None,
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
        let polled = above_standard(|| {
            let _recording = opening.sockets.recording();
            connect.as_mut().poll(context)
        });
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
            // Nothing uses them any more.
            self.sockets.own.iter().for_each(|socket| socket.close());
        }
    }
}

impl Sockets {
    /// Whether their numbers still refer to them; if not, the reactor is lost.
    fn are_kept(&self) -> bool {
        self.watch.keeps(&self.own)
    }

    fn recording(&mut self) -> Recording<'_> {
        let was_connected = matches!(self.own[..], [socket] if socket.is_connected());
        let alone = (!self.is_settled)
            .then(|| self.watch.opens_alone())
            .flatten();
        Recording {
            sockets: self,
            was_connected,
            alone: alone.map(|guard| (free_numbers(), guard)),
        }
    }
}

impl Drop for Recording<'_> {
    fn drop(&mut self) {
        let sockets = &mut *self.sockets;
        let own = mem::take(&mut sockets.own).into_iter();
        let (kept, closed): (Vec<_>, Vec<_>) = own.partition(Identity::holds);
        sockets.own = kept;
        if let Some((free, _guard)) = &self.alone {
            // One that it opened has the number of one that it closed before, or a free one.
            let numbers = closed
                .iter()
                .map(Identity::number)
                .chain(free.iter().copied());
            let watch = sockets.watch;
            let opened = numbers.filter_map(|number| watch.socket(number));
            sockets.own.extend(opened);
        }
        sockets.is_settled |= self.was_connected && sockets.own.len() == 1;
    }
}

#[cfg(target_os = "linux")]
#[cfg(test)]
mod tests {
    use std::future::{pending, poll_fn};
    use std::io;
    use std::net::{SocketAddr, TcpListener};
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::Mutex;
    use std::time::{Duration, Instant};

    use tokio::net::{TcpSocket, TcpStream};

    use super::*;

    type Dialing = Pin<Box<dyn Future<Output = io::Result<TcpStream>> + Send>>;

    /// A connect to one address. It is pending until the reactor is driven.
    fn dialing(address: SocketAddr) -> Dialing {
        let mut dialing: Dialing =
            Box::pin(async move { TcpSocket::new_v4()?.connect(address).await });
        let begun = dialing
            .as_mut()
            .poll(&mut Context::from_waker(std::task::Waker::noop()));
        assert!(begun.is_pending());
        dialing
    }

    /// Runs code in a reactor, which is not driven meanwhile, with an address that accepts.
    fn in_a_reactor(
        code: impl FnOnce(&'static Reactor, SocketAddr, &mut Context<'_>),
    ) -> &'static Reactor {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let reactor = Reactor::new(Box::leak(Box::default())).unwrap();
        let mut code = Some(code);
        let run = poll_fn(|context| {
            code.take().unwrap()(reactor, address, context);
            Poll::Ready(())
        });
        let until = Instant::now() + Duration::from_secs(20);
        reactor.run(until, run).unwrap().unwrap();
        reactor
    }

    #[test]
    fn a_connect_knows_its_sockets_and_no_other() {
        let reactor = in_a_reactor(|reactor, address, context| {
            let dialed = Mutex::new(Vec::new());
            let mut step = 0;
            let connect = poll_fn(|_| {
                let mut dialed = dialed.lock().unwrap();
                step += 1;
                match step {
                    // As for a name with two addresses in each family.
                    1 | 2 => dialed.push(dialing(address)),
                    3 => {
                        // The number of the one that failed is that of the next.
                        drop(dialed.remove(0));
                        dialed.push(dialing(address));
                    }
                    4 => {
                        dialed.clear();
                        dialed.extend([dialing(address), dialing(address)]);
                    }
                    _ => dialed.truncate(1),
                }
                Poll::<()>::Pending
            });
            let mut first = Opening::new(reactor, Box::pin(connect));
            let mut second = Opening::new(reactor, Box::pin(pending::<()>()));
            for count in [1, 2, 2, 2, 1, 1] {
                assert!(Pin::new(&mut first).poll(context).is_pending());
                assert_eq!(first.sockets.own.len(), count);
                assert!(first.sockets.are_kept());
                assert!(Pin::new(&mut second).poll(context).is_pending());
                assert!(second.sockets.own.is_empty());
            }
            assert!(first.socket().unwrap().is_connected());
            assert!(first.sockets.is_settled);
        });
        assert!(!reactor.is_lost());
    }

    #[test]
    fn a_panic_in_a_connect_loses_nothing() {
        let reactor = in_a_reactor(|reactor, address, context| {
            let mut dialed = None;
            let connect = poll_fn(move |_| {
                assert!(dialed.take().is_none(), "on purpose");
                dialed = Some(dialing(address));
                Poll::<()>::Pending
            });
            let mut opening = Opening::new(reactor, Box::pin(connect));
            assert!(Pin::new(&mut opening).poll(context).is_pending());
            assert_eq!(opening.sockets.own.len(), 1);
            let poll = AssertUnwindSafe(|| Pin::new(&mut opening).poll(context).is_ready());
            catch_unwind(poll).unwrap_err();
            assert!(opening.sockets.own.is_empty());
        });
        assert!(!reactor.is_lost());
    }
}
