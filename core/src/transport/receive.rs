//! One request on the wire: sent, its answer received within the limits.

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

/// What an answer is received by.
pub(super) struct Receiver<'a> {
    pub(super) host: &'a str,
    /// Whether the body of the request was asked for.
    pub(super) sent: &'a AtomicBool,
    /// Whether the server asked for a certificate.
    pub(super) certificate: &'a Resolver,
    pub(super) limits: Limits,
    /// Where a successful answer's body goes instead of the response.
    pub(super) drain: Option<Arc<Drain>>,
}

impl Receiver<'_> {
    /// Sends a request and receives its answer.
    pub(super) async fn exchange(
        &self,
        http: &reqwest::Client,
        request: reqwest::Request,
    ) -> Result<Response, TransportError> {
        let lost = |phase| {
            move |error: reqwest::Error| {
                let sent = self.sent.load(Ordering::Acquire);
                classify(&error, phase, self.host, sent, self.certificate.asked())
            }
        };
        let mut answer = http.execute(request).await.map_err(lost(Phase::Waiting))?;
        self.certificate.answered();
        // A refusal is for the caller to read, not for the file.
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
        if let Some(drain) = drain {
            drain.expect(announced);
        } else {
            let size = usize::try_from(announced.unwrap_or(0)).unwrap_or(0);
            body.try_reserve_exact(size)
                .map_err(|_| self.ended(no_memory()))?;
        }
        let mut received = 0_u64;
        while let Some(chunk) = answer.chunk().await.map_err(lost(Phase::Reading))? {
            received += chunk.len() as u64;
            if received > limit {
                return Err(too_large());
            }
            if let Some(drain) = drain {
                drain.put(chunk).await;
            } else {
                make_room(&mut body, chunk.len(), self.limits.memory)
                    .map_err(|error| self.ended(error))?;
                body.extend_from_slice(&chunk);
            }
        }
        Ok(Response::new(Arc::new(RawResponse {
            status: answer.status().as_u16(),
            headers: pack(answer.headers()).map_err(|error| self.ended(error))?,
            body,
        })))
    }

    /// The failure of an answer that began to arrive and is not taken.
    fn ended(&self, error: Error) -> TransportError {
        TransportError {
            kind: TransportErrorKind::Local(Box::new(error)),
            phase: Phase::Reading,
            sent: true,
            host: self.host.into(),
        }
    }
}

fn no_memory() -> Error {
    Error::Resource("memory for the answer")
}

/// Lets a body grow by steps of sixteen towards the limit: all the room that it ever had, of which
/// an allocator may keep what was given back, is then hardly more than the limit.
fn make_room(body: &mut Vec<u8>, more: usize, limit: usize) -> Result<(), Error> {
    let needed = body.len() + more;
    if needed <= body.capacity() {
        return Ok(());
    }
    let mut room = limit;
    while room / 16 >= needed {
        room /= 16;
    }
    body.try_reserve_exact(room - body.len())
        .or_else(|_| body.try_reserve(more))
        .map_err(|_| no_memory())
}
