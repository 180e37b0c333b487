//! Sends one request, and receives its response within the limits.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::classify::classify;
use super::client_certificate::Resolver;
use super::stream::Drain;
use crate::config::settings::Limits;
use crate::error::{Error, Phase, TransportError, TransportErrorKind};
use crate::http::headers::pack;
use crate::http::response::Response;
use crate::raw_response::RawResponse;

/// A body with a content length up to this is allocated at once, a larger one as it arrives: freed
/// memory is zeroed, so that unused room would cost time too.
const AT_ONCE: usize = 1 << 20;

/// Larger blocks go back to the system when they are freed, whatever the C library keeps for later.
const LARGE: usize = 32 << 20;

/// Unused room above this is given back.
const SPARE: usize = 16 << 10;

/// What receiving a response needs.
pub(super) struct Receiver<'a> {
    pub(super) host: &'a str,
    /// Whether the body of the request was requested.
    pub(super) sent: &'a AtomicBool,
    /// Whether the server requested a certificate.
    pub(super) certificate: &'a Resolver,
    pub(super) limits: Limits,
    /// Where the body of a successful response goes instead of memory.
    pub(super) drain: Option<Arc<Drain>>,
}

impl Receiver<'_> {
    /// Sends a request and receives its response.
    pub(super) async fn exchange(
        &self,
        http: &reqwest::Client,
        request: reqwest::Request,
    ) -> Result<Response, TransportError> {
        let answer = execute(http, request).await;
        let answer = answer.map_err(|error| self.lost(&error, Phase::Waiting))?;
        self.certificate.answered();
        // Apart, so that the host's stack does not hold it while a connection is made.
        let read: Pin<Box<dyn Future<Output = _> + '_>> = Box::pin(self.read(answer));
        read.await
    }

    #[cold]
    #[inline(never)]
    fn lost(&self, error: &reqwest::Error, phase: Phase) -> TransportError {
        let sent = self.sent.load(Ordering::Acquire);
        classify(error, phase, self.host, sent, self.certificate.asked())
    }

    async fn read(&self, mut answer: reqwest::Response) -> Result<Response, TransportError> {
        // A refusal is for the caller, not for the file.
        let drain = self.drain.as_ref().filter(|_| answer.status().is_success());
        let (limit, option) = match drain {
            Some(_) => (self.limits.file, "max_file_bytes"),
            None => (self.limits.memory as u64, "max_response_bytes"),
        };
        let too_large = || self.ended(Error::TooLarge { limit, option });
        let announced = answer.content_length();
        if announced.is_some_and(|announced| announced > limit) {
            return Err(too_large());
        }
        let mut body = Vec::new();
        let max = match announced.and_then(|announced| usize::try_from(announced).ok()) {
            Some(announced) => announced,
            None => self.limits.memory,
        };
        if let Some(drain) = drain {
            drain.expect(announced);
        } else if announced.is_some() && max <= AT_ONCE {
            body.try_reserve_exact(max)
                .map_err(|_| self.ended(no_memory()))?;
        }
        let mut received = 0_u64;
        let lost = |error: reqwest::Error| self.lost(&error, Phase::Reading);
        while let Some(chunk) = answer.chunk().await.map_err(lost)? {
            received += chunk.len() as u64;
            if received > limit {
                return Err(too_large());
            }
            if let Some(drain) = drain {
                drain.put(chunk).await;
            } else {
                make_room(&mut body, chunk.len(), max).map_err(|error| self.ended(error))?;
                body.extend_from_slice(&chunk);
            }
        }
        Ok(Response::new(Arc::new(RawResponse {
            status: answer.status().as_u16(),
            headers: pack(answer.headers()).map_err(|error| self.ended(error))?,
            body: without_waste(body),
        })))
    }

    /// The failure of a response that began to arrive and is refused.
    fn ended(&self, error: Error) -> TransportError {
        TransportError {
            kind: TransportErrorKind::Local(Box::new(error)),
            phase: Phase::Reading,
            sent: true,
            host: self.host.into(),
        }
    }
}

/// Starts a request. Apart, since constructing it uses much of the host's stack.
#[inline(never)]
fn execute(
    http: &reqwest::Client,
    request: reqwest::Request,
) -> Pin<Box<dyn Future<Output = Result<reqwest::Response, reqwest::Error>> + '_>> {
    Box::pin(http.execute(request))
}

fn no_memory() -> Error {
    Error::Resource("memory for the response")
}

/// Makes room in a body of at most `max` bytes.
fn make_room(body: &mut Vec<u8>, more: usize, max: usize) -> Result<(), Error> {
    let needed = body.len() + more;
    if needed <= body.capacity() {
        return Ok(());
    }
    body.try_reserve_exact(room(needed, max) - body.len())
        .or_else(|_| body.try_reserve(more))
        .map_err(|_| no_memory())
}

/// The next capacity. It grows by a factor of sixteen: the sum of all blocks that a body ever had,
/// which an allocator may keep, is then hardly more than the last. Above [`LARGE`], where none is
/// kept, it doubles.
fn room(needed: usize, max: usize) -> usize {
    let mut room = max.max(needed);
    loop {
        let half = room / 2;
        let less = if half > LARGE { half } else { room / 16 };
        if less < needed {
            return room;
        }
        room = less;
    }
}

/// A body to be kept: without most of its unused room, since the host may keep it for long.
fn without_waste(body: Vec<u8>) -> Vec<u8> {
    let spare = body.capacity() - body.len();
    let mut exact = Vec::new();
    if spare <= SPARE || body.len() > spare / 8 || exact.try_reserve_exact(body.len()).is_err() {
        return body;
    }
    exact.extend_from_slice(&body);
    exact
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAX: [usize; 5] = [1 << 10, 8 << 20, 10_000_000, 100 << 20, 1 << 30];

    #[test]
    fn room_is_made_for_what_arrived_and_not_for_what_may_come() {
        for max in MAX {
            for needed in [1, 10, 1000, 16 << 10, (1 << 20) + 1, (17 << 20) + 1, max] {
                let needed = needed.min(max);
                let room = room(needed, max);
                assert!((needed..=max).contains(&room), "{needed} of {max}: {room}");
                let steps = if room > 2 * LARGE { 2 } else { 16 };
                let few = steps * (needed + 1);
                assert!(room <= few, "{needed} of {max} has room {room}");
            }
        }
    }

    #[test]
    fn all_the_room_that_an_allocator_may_keep_is_hardly_more_than_the_limit() {
        for max in MAX {
            let (mut size, mut all) = (0, 0);
            while size < max {
                size = room(size + 1, max);
                // Larger blocks go back to the system.
                all += if size <= LARGE || size == max {
                    size
                } else {
                    0
                };
            }
            assert_eq!(size, max);
            assert!(all <= max + max / 8 + (64 << 10), "{max}: {all}");
        }
    }

    #[test]
    fn a_body_is_kept_without_room_that_it_does_not_need() {
        let mut body = Vec::with_capacity(1 << 20);
        body.extend_from_slice(&[7; 1000]);
        let kept = without_waste(body);
        assert!(kept == [7; 1000] && kept.capacity() < 2000);
        let body = Vec::with_capacity(SPARE);
        assert_eq!(without_waste(body).capacity(), SPARE);
        let mut body = Vec::with_capacity(1 << 20);
        body.resize(1 << 19, 7);
        assert_eq!(without_waste(body).capacity(), 1 << 20, "two copies of it");
    }
}
