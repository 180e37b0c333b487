//! The order in which a host's addresses are tried. A connect skips addresses that refuse or do not
//! answer, but one that accepts the connection and stalls in the TLS handshake uses up the
//! deadline. So an address that led to no connection is tried last from then on.

use std::cell::Cell;
use std::future::Future;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex};

use crate::sys::fork::lock;

/// How many addresses are remembered.
const FAILED_MAX: usize = 16;

tokio::task_local! {
    /// The address that the connect in progress tries first.
    static FIRST: Cell<Option<IpAddr>>;
}

/// The addresses of a client's server or proxy that led to no connection, the latest last.
#[derive(Clone, Default)]
pub(super) struct Addresses(Arc<Mutex<Vec<IpAddr>>>);

impl Addresses {
    /// The addresses for the connect in progress, in the order to try: those that have not failed,
    /// then those that failed, the latest last.
    pub(super) fn in_order(&self, mut found: Vec<SocketAddr>) -> Vec<SocketAddr> {
        if let Ok(failed) = lock(&self.0) {
            found.sort_by_key(|address| failed.iter().position(|ip| *ip == address.ip()));
        }
        let first = found.first().map(SocketAddr::ip);
        let _ = FIRST.try_with(|asked| asked.set(first));
        found
    }

    /// Runs a connect. If it fails or is dropped, its first address is tried last the next time.
    pub(super) async fn connect<T, E>(
        &self,
        connect: impl Future<Output = Result<T, E>>,
    ) -> Result<T, E> {
        let watched = async {
            let mut attempt = Attempt {
                addresses: self,
                connected: false,
            };
            let outcome = connect.await;
            attempt.connected = outcome.is_ok();
            outcome
        };
        FIRST.scope(Cell::new(None), watched).await
    }

    fn failed(&self, address: IpAddr) {
        if let Ok(mut failed) = lock(&self.0) {
            failed.retain(|known| *known != address);
            if failed.len() >= FAILED_MAX {
                failed.remove(0);
            }
            failed.push(address);
        }
    }
}

/// A connect in progress.
struct Attempt<'a> {
    addresses: &'a Addresses,
    connected: bool,
}

impl Drop for Attempt<'_> {
    fn drop(&mut self) {
        if !self.connected
            && let Ok(Some(first)) = FIRST.try_with(Cell::get)
        {
            self.addresses.failed(first);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::pending;
    use std::net::Ipv4Addr;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    fn found(count: u8) -> Vec<SocketAddr> {
        let ip = |number| Ipv4Addr::new(127, 0, 0, number);
        (1..=count).map(|number| (ip(number), 0).into()).collect()
    }

    /// A connect to a name with so many addresses, which fails, succeeds or never ends; returns the
    /// last numbers of the addresses in the order in which they are tried.
    fn connect(addresses: &Addresses, count: u8, outcome: Option<Result<(), ()>>) -> Vec<u8> {
        let mut order = Vec::new();
        let connect = addresses.connect(async {
            order = addresses.in_order(found(count));
            match outcome {
                Some(outcome) => outcome,
                None => pending().await,
            }
        });
        let polled = pin!(connect).poll(&mut Context::from_waker(Waker::noop()));
        assert_eq!(polled, outcome.map_or(Poll::Pending, Poll::Ready));
        let last = |address: &SocketAddr| match address.ip() {
            IpAddr::V4(ip) => ip.octets()[3],
            IpAddr::V6(_) => 0,
        };
        order.iter().map(last).collect()
    }

    #[test]
    fn an_address_that_led_to_no_connection_is_asked_last_from_then_on() {
        let addresses = Addresses::default();
        assert_eq!(connect(&addresses, 3, Some(Ok(()))), [1, 2, 3]);
        assert_eq!(connect(&addresses, 3, Some(Err(()))), [1, 2, 3]);
        // One that is dropped at its deadline counts too.
        assert_eq!(connect(&addresses, 3, None), [2, 3, 1]);
        assert_eq!(connect(&addresses, 3, Some(Ok(()))), [3, 1, 2]);
        assert_eq!(connect(&addresses, 3, Some(Err(()))), [3, 1, 2]);
        assert_eq!(connect(&addresses, 3, Some(Err(()))), [1, 2, 3]);
        assert_eq!(connect(&addresses, 3, Some(Err(()))), [2, 3, 1]);
        // A single address is always tried.
        assert_eq!(connect(&addresses, 1, Some(Ok(()))), [1]);
    }

    #[test]
    fn connects_at_the_same_time_that_stall_at_one_address_leave_the_others_in_front() {
        let addresses = Addresses::default();
        let waker = Waker::noop();
        let stall = || {
            Box::pin(addresses.connect::<(), ()>(async {
                addresses.in_order(found(2));
                pending().await
            }))
        };
        let mut stalled: Vec<_> = (0..7).map(|_| stall()).collect();
        for connect in &mut stalled {
            assert!(
                connect
                    .as_mut()
                    .poll(&mut Context::from_waker(waker))
                    .is_pending()
            );
        }
        // Some of them are started again before the others are dropped.
        drop(stalled.split_off(4));
        assert_eq!(connect(&addresses, 2, Some(Ok(()))), [2, 1]);
        drop(stalled);
        assert_eq!(connect(&addresses, 2, Some(Ok(()))), [2, 1]);
    }

    #[test]
    fn what_is_remembered_is_bounded() {
        let addresses = Addresses::default();
        for number in 0..=u8::MAX {
            addresses.failed(Ipv4Addr::new(127, 0, 0, number).into());
        }
        assert_eq!(addresses.0.lock().unwrap().len(), FAILED_MAX);
    }
}
