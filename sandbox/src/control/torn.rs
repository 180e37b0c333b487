//! A body that announces one byte more than ever comes.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};

/// Sends its content, waits until that is on its way, and ends too early, upon which hyper cuts the
/// connection.
#[derive(Debug)]
pub(super) struct Torn {
    content: Bytes,
    sent: bool,
    flushed: bool,
}

impl Torn {
    pub(super) fn new(content: impl Into<Bytes>) -> Self {
        let content = content.into();
        Self {
            sent: content.is_empty(),
            content,
            flushed: false,
        }
    }
}

impl HttpBody for Torn {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if !self.sent {
            self.sent = true;
            return Poll::Ready(Some(Ok(Frame::data(self.content.clone()))));
        }
        if !self.flushed {
            // hyper writes out what it has when a body isn't ready, and wouldn't after the early
            // end.
            self.flushed = true;
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(None)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.content.len() as u64 + 1)
    }
}
