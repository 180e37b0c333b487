//! Work with files for tasks, each time in a short-lived thread of its own: a file that takes long
//! holds up neither the thread that all tasks share nor the end of a task whose time has come.
//!
//! Nobody waits for such a thread but with a deadline. The work goes on when nobody waits any more,
//! and what comes of it is dropped in its thread then.

use std::sync::{Arc, Mutex};

use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

use crate::error::Error;
use crate::sys::fork::{PerProcess, lock};
use crate::sys::thread::spawn_quietly;

/// Threads at once, those whose file hangs included.
const THREADS_MAX: usize = 64;

/// Opening, reading, writing and renaming, an access control list among it.
const STACK: usize = 128 * 1024;

/// Does work in a thread of its own, which begins when this is polled first, or when there is room
/// for it. Where the system has no thread left, it is done here.
///
/// # Errors
/// [`Error::Internal`] if the work broke off.
pub(super) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Error> {
    static ROOM: PerProcess<Arc<Semaphore>> = PerProcess::new();
    let room = ROOM.get_or_try_init(|| Ok(Arc::new(Semaphore::new(THREADS_MAX))))?;
    let broke_off = |_| Error::Internal("work with a file broke off".into());
    aside_in(Arc::clone(room), work).await.map_err(broke_off)
}

async fn aside_in<T: Send + 'static>(
    room: Arc<Semaphore>,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, oneshot::error::RecvError> {
    // Nobody closes it.
    let place = room.acquire_owned().await.ok();
    let (tell, told) = oneshot::channel();
    let work = move |place: Option<OwnedSemaphorePermit>| {
        let done = work();
        drop(place);
        let _ = tell.send(done);
    };
    // Where no thread begins, it is still there.
    let work = Arc::new(Mutex::new(Some(work)));
    let begin = |work: &Mutex<Option<_>>| lock(work).ok().and_then(|mut work| work.take());
    let same = Arc::clone(&work);
    let thread = spawn_quietly("pleo-file", STACK, move || {
        if let Some(work) = begin(&same) {
            work(place);
        }
    });
    if thread.is_err()
        && let Some(work) = begin(&work)
    {
        work(None);
    }
    told.await
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::sync::mpsc;
    use std::task::{Context, Waker};
    use std::time::Duration;

    use super::*;

    /// Far longer than any of this takes.
    const BOUND: Duration = Duration::from_secs(20);

    fn block_on<T>(work: impl Future<Output = T>) -> T {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_time().build().unwrap();
        runtime.block_on(async { tokio::time::timeout(BOUND, work).await.unwrap() })
    }

    #[test]
    fn work_is_done_in_another_thread_and_a_panic_of_it_is_told() {
        let here = std::thread::current().id();
        let there = block_on(aside(|| std::thread::current().id())).unwrap();
        assert_ne!(here, there);
        let broken = block_on(aside(|| std::panic::panic_any("broken")));
        assert!(matches!(broken, Err(Error::Internal(_))));
    }

    #[test]
    fn what_hangs_takes_its_place_until_it_ends_and_is_dropped_there() {
        struct Told(mpsc::Sender<std::thread::ThreadId>);
        impl Drop for Told {
            fn drop(&mut self) {
                let _ = self.0.send(std::thread::current().id());
            }
        }
        let room = Arc::new(Semaphore::new(1));
        let ((go, may_go), (tell, told)) = (mpsc::channel::<()>(), mpsc::channel());
        let mut context = Context::from_waker(Waker::noop());
        {
            let work = move || {
                may_go.recv_timeout(BOUND).unwrap();
                Told(tell)
            };
            let mut hung = pin!(aside_in(Arc::clone(&room), work));
            assert!(hung.as_mut().poll(&mut context).is_pending());
        }
        // It goes on though nobody waits, and no other begins meanwhile.
        let mut next = pin!(aside_in(Arc::clone(&room), || 7));
        assert!(next.as_mut().poll(&mut context).is_pending());
        assert_eq!(room.available_permits(), 0);
        go.send(()).unwrap();
        assert_ne!(
            told.recv_timeout(BOUND).unwrap(),
            std::thread::current().id()
        );
        assert!(matches!(block_on(next), Ok(7)));
    }
}
