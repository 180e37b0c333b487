//! Bodies that come from files and responses that go into one. Files are read and written outside
//! the runtime, by the thread that makes the call or, for a task, by a separate one: the network
//! requests each piece, and waits for it.

use std::convert::Infallible;
use std::future::pending;
use std::io::{ErrorKind, Read};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Instant;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::sync::Notify;

use super::progress::Progress;
use super::reactor::Reactor;
use super::wait::Wait;
use crate::error::{Error, TransportErrorKind};
use crate::sys::atomic_file::AtomicFile;
use crate::sys::file::SENT;
use crate::sys::open::{Access, failure, refused};
use crate::sys::own_file::OwnFile;

/// How many bytes of a file are in memory at a time.
const PIECE: usize = 64 * 1024;

/// The files of one attempt.
pub(super) struct Transfer<'a> {
    /// Notified by the network when it requests a piece of a file.
    bell: Arc<Notify>,
    sources: Vec<Source>,
    drain: Option<Arc<Drain>>,
    /// The file of a response; `None` while it is written to, or after that took too long.
    output: &'a mut Option<AtomicFile>,
    progress: Progress<'a>,
    /// Bytes read for sending, and their total.
    read: u64,
    size: u64,
}

/// A file that is sent.
struct Source<R = OwnFile> {
    feed: Arc<Feed>,
    /// `None` while it is read, or after that took too long.
    file: Option<R>,
    left: u64,
}

/// A piece of a file that the network requested.
struct Wanted<R> {
    file: R,
    left: u64,
    waiting: Waker,
}

/// Through which the network requests and receives the pieces of a file.
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

/// Through which the network passes the pieces of a response for a file.
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
    pub(super) fn new(output: &'a mut Option<AtomicFile>, progress: Progress<'a>) -> Self {
        let bell = Arc::new(Notify::new());
        let drain = output.is_some().then(|| {
            Arc::new(Drain {
                state: Mutex::default(),
                bell: Arc::clone(&bell),
                taken: Notify::new(),
            })
        });
        Self {
            bell,
            sources: Vec::new(),
            drain,
            output,
            progress,
            read: 0,
            size: 0,
        }
    }

    /// A body of a file's first `size` bytes.
    pub(super) fn body(&mut self, file: OwnFile, size: u64) -> FileBody {
        let feed = Arc::new(Feed {
            feeding: Mutex::default(),
            bell: Arc::clone(&self.bell),
        });
        self.size += size;
        self.sources.push(Source {
            feed: Arc::clone(&feed),
            file: Some(file),
            left: size,
        });
        FileBody { feed, left: size }
    }

    pub(super) fn drain(&self) -> Option<Arc<Drain>> {
        self.drain.clone()
    }

    /// Whether everything to be sent was read.
    pub(super) fn all_read(&self) -> bool {
        self.sources.iter().all(|source| source.left == 0)
    }

    /// The files that were sent, to be closed.
    pub(super) fn into_files(self) -> Vec<OwnFile> {
        let files = self.sources.into_iter();
        files.filter_map(|source| source.file).collect()
    }

    /// Ready when the network requests a piece.
    pub(super) async fn called(&self) {
        if self.sources.is_empty() && self.drain.is_none() {
            pending().await
        }
        self.bell.notified().await;
    }

    /// Serves what the network requested.
    pub(super) async fn serve(
        &mut self,
        wait: &impl Wait,
        reactor: &'static Reactor,
        until: Instant,
    ) -> Result<(), TransportErrorKind> {
        for source in &mut self.sources {
            let Some(wanted) = source.wanted() else {
                continue;
            };
            let read = move || wanted.read();
            let (wanted, piece) = wait.aside(reactor, until, None, read).await?;
            self.read += source.give(wanted, piece.map_err(local)?);
            if self.drain.is_none() {
                let told = self.progress.tell(self.read, Some(self.size));
                told.map_err(local)?;
            }
        }
        let Some(drain) = &self.drain else {
            return Ok(());
        };
        let (piece, total) = {
            let mut arrived = open(&drain.state);
            (arrived.piece.take(), arrived.total)
        };
        if let Some(piece) = piece
            && let Some(mut output) = self.output.take()
        {
            let write = move || (output.write(&piece), output);
            let (written, output) = wait.aside(reactor, until, None, write).await?;
            let done = self.output.insert(output).written();
            written.map_err(local)?;
            drain.taken.notify_one();
            self.progress.tell(done, total).map_err(local)?;
        }
        Ok(())
    }
}

fn local(error: Error) -> TransportErrorKind {
    TransportErrorKind::Local(Box::new(error))
}

impl<R: Read> Source<R> {
    /// What to read next, if the network waits for it. No lock is held while reading: the thread
    /// that drives the network would wait for the file.
    fn wanted(&mut self) -> Option<Wanted<R>> {
        let waiting = open(&self.feed.feeding).waiting.take()?;
        Some(Wanted {
            file: self.file.take()?,
            left: self.left,
            waiting,
        })
    }

    /// Passes what was read to the network; returns its length.
    fn give(&mut self, wanted: Wanted<R>, piece: Bytes) -> u64 {
        let length = piece.len() as u64;
        self.file = Some(wanted.file);
        self.left -= length;
        let again = {
            let mut feeding = open(&self.feed.feeding);
            feeding.piece = Some(piece);
            feeding.waiting.take()
        };
        // A request that was repeated meanwhile may have another waker.
        again.unwrap_or(wanted.waiting).wake();
        length
    }
}

impl<R: Read> Wanted<R> {
    fn read(mut self) -> (Self, Result<Bytes, Error>) {
        let piece = piece(&mut self.file, self.left);
        (self, piece)
    }
}

/// The next piece of a file of which `left` bytes are to be sent.
fn piece(file: &mut impl Read, left: u64) -> Result<Bytes, Error> {
    let size = usize::try_from(left).unwrap_or(PIECE).min(PIECE);
    let mut piece = vec![0; size];
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Err(refused(SENT, "became shorter while it was being sent")),
            Ok(length) => {
                piece.truncate(length);
                return Ok(piece.into());
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(failure(SENT, Access::Reading, &error)),
        }
    }
}

fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drain {
    /// Sets the length of the response, if it is known.
    pub(super) fn expect(&self, total: Option<u64>) {
        open(&self.state).total = total;
    }

    /// Passes a piece, and waits until it is written to the file.
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

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::io;
    use std::sync::mpsc::{Receiver, Sender, channel};
    use std::time::Duration;

    use super::*;

    const BOUND: Duration = Duration::from_secs(20);

    /// A file whose read reports that it begins, and blocks until it is released.
    struct Slow {
        begun: Sender<()>,
        go: Receiver<()>,
    }

    impl Read for Slow {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.begun.send(()).unwrap();
            self.go.recv_timeout(BOUND).unwrap();
            buffer.fill(b'x');
            Ok(buffer.len())
        }
    }

    #[test]
    fn whoever_asks_while_a_file_is_read_does_not_wait_for_it() {
        let feed = Arc::new(Feed {
            feeding: Mutex::default(),
            bell: Arc::new(Notify::new()),
        });
        let ((begun, has_begun), (go, may_go)) = (channel(), channel());
        let mut source = Source {
            feed: Arc::clone(&feed),
            file: Some(Slow { begun, go: may_go }),
            left: 7,
        };
        let mut body = FileBody { feed, left: 7 };
        let mut ask = || {
            let mut context = Context::from_waker(Waker::noop());
            Pin::new(&mut body).poll_frame(&mut context)
        };
        assert!(source.wanted().is_none());
        assert!(ask().is_pending());
        let wanted = source.wanted().unwrap();
        let read = std::thread::spawn(move || {
            let (wanted, piece) = wanted.read();
            (
                source.give(wanted, piece.unwrap()),
                source.wanted().is_none(),
            )
        });
        has_begun.recv_timeout(BOUND).unwrap();
        // The read can end only after this.
        assert!(ask().is_pending());
        go.send(()).unwrap();
        assert_eq!(read.join().unwrap(), (7, true));
        assert!(matches!(ask(), Poll::Ready(Some(Ok(_)))));
        assert!(matches!(ask(), Poll::Ready(None)));
    }

    /// A file that returns these results, one after the other.
    struct Script(VecDeque<io::Result<usize>>);

    impl Read for Script {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            self.0.pop_front().unwrap()
        }
    }

    #[test]
    fn reading_goes_on_after_any_number_of_signals() {
        let signals = (0..1_000_000).map(|_| Err(ErrorKind::Interrupted.into()));
        let mut file = Script(signals.chain([Ok(3), Ok(0)]).collect());
        assert_eq!(piece(&mut file, 9).unwrap().len(), 3);
        assert!(
            piece(&mut file, 6)
                .unwrap_err()
                .to_string()
                .contains("shorter")
        );
    }
}
