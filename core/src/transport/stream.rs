//! Bodies that come from files and answers that go into one. Files are read and written by the
//! thread that carries out the call, outside the runtime: what the network wants of them it asks
//! for, and waits.

use std::convert::Infallible;
use std::fs::File;
use std::future::pending;
use std::io::Read;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::sync::Notify;

use super::progress::Progress;
use crate::error::Error;
use crate::sys::atomic_file::AtomicFile;

/// How much of a file is in memory at a time.
const PIECE: usize = 64 * 1024;

/// The files of one attempt.
pub(super) struct Transfer<'a> {
    /// Rung by the network when it wants something of a file.
    bell: Arc<Notify>,
    sources: Vec<Source>,
    drain: Option<(Arc<Drain>, &'a mut AtomicFile)>,
    progress: Progress<'a>,
    /// Bytes read for sending, and to be read in all.
    read: u64,
    size: u64,
}

/// A file that is sent.
struct Source {
    feed: Arc<Feed>,
    file: File,
    left: u64,
}

/// Where the network asks for the next piece of a file, and gets it.
#[derive(Default)]
struct Feeding {
    piece: Option<Bytes>,
    waiting: Option<Waker>,
}

struct Feed {
    feeding: Mutex<Feeding>,
    bell: Arc<Notify>,
}

/// A file as the body of a request, or a part of it.
pub(super) struct FileBody {
    feed: Arc<Feed>,
    left: u64,
}

/// Where the network leaves the pieces of an answer that goes into a file.
pub(super) struct Drain {
    state: Mutex<Arrived>,
    bell: Arc<Notify>,
    taken: Notify,
}

#[derive(Default)]
struct Arrived {
    piece: Option<Bytes>,
    total: Option<u64>,
}

impl<'a> Transfer<'a> {
    pub(super) fn new(output: Option<&'a mut AtomicFile>, progress: Progress<'a>) -> Self {
        let bell = Arc::new(Notify::new());
        let drain = |output| {
            let (state, taken) = (Mutex::default(), Notify::new());
            (
                Arc::new(Drain {
                    state,
                    bell: Arc::clone(&bell),
                    taken,
                }),
                output,
            )
        };
        let drain = output.map(drain);
        Self {
            bell,
            sources: Vec::new(),
            drain,
            progress,
            read: 0,
            size: 0,
        }
    }

    /// A body of a file's first `size` bytes.
    pub(super) fn body(&mut self, file: File, size: u64) -> FileBody {
        let feed = Arc::new(Feed {
            feeding: Mutex::default(),
            bell: Arc::clone(&self.bell),
        });
        self.size += size;
        self.sources.push(Source {
            feed: Arc::clone(&feed),
            file,
            left: size,
        });
        FileBody { feed, left: size }
    }

    pub(super) fn drain(&self) -> Option<Arc<Drain>> {
        self.drain.as_ref().map(|(drain, _)| Arc::clone(drain))
    }

    /// Whether everything that is sent was read.
    pub(super) fn all_read(&self) -> bool {
        self.sources.iter().all(|source| source.left == 0)
    }

    /// Ready when the network wants something of a file.
    pub(super) async fn called(&self) {
        if self.sources.is_empty() && self.drain.is_none() {
            pending().await
        }
        self.bell.notified().await;
    }

    /// Does what the network wants.
    pub(super) fn serve(&mut self) -> Result<(), Error> {
        for source in &mut self.sources {
            let mut feeding = open(&source.feed.feeding);
            let Some(waiting) = feeding.waiting.take() else {
                continue;
            };
            let piece = piece(&mut source.file, source.left)?;
            source.left -= piece.len() as u64;
            self.read += piece.len() as u64;
            feeding.piece = Some(piece);
            drop(feeding);
            waiting.wake();
            if self.drain.is_none() {
                self.progress.tell(self.read, Some(self.size))?;
            }
        }
        let Some((drain, output)) = &mut self.drain else {
            return Ok(());
        };
        let (piece, total) = {
            let mut arrived = open(&drain.state);
            (arrived.piece.take(), arrived.total)
        };
        if let Some(piece) = piece {
            output.write(&piece)?;
            drain.taken.notify_one();
            self.progress.tell(output.written(), total)?;
        }
        Ok(())
    }
}

/// The next piece of a file of which `left` bytes are to be sent.
fn piece(file: &mut File, left: u64) -> Result<Bytes, Error> {
    let refused = |problem: &'static str| Error::File {
        subject: "the file to be sent",
        problem: problem.into(),
    };
    let size = usize::try_from(left).unwrap_or(PIECE).min(PIECE);
    let mut piece = vec![0; size];
    match file.read(&mut piece) {
        Ok(0) => Err(refused("it became shorter while it was sent")),
        Ok(length) => {
            piece.truncate(length);
            Ok(piece.into())
        }
        Err(error) if error.kind() == std::io::ErrorKind::Interrupted => self::piece(file, left),
        Err(_) => Err(refused("it cannot be read")),
    }
}

fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drain {
    /// How long the answer says that it is.
    pub(super) fn expect(&self, total: Option<u64>) {
        open(&self.state).total = total;
    }

    /// Hands over a piece, and waits until it is in the file.
    pub(super) async fn put(&self, piece: Bytes) {
        open(&self.state).piece = Some(piece);
        self.bell.notify_one();
        self.taken.notified().await;
    }
}

impl Body for FileBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        let mut feeding = open(&self.feed.feeding);
        let Some(piece) = feeding.piece.take() else {
            feeding.waiting = Some(context.waker().clone());
            self.feed.bell.notify_one();
            return Poll::Pending;
        };
        drop(feeding);
        self.left -= piece.len() as u64;
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
