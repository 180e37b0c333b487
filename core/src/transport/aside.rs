//! File work for tasks, in short-lived threads: a slow file delays neither the thread that all
//! tasks share nor the end of a task whose deadline has passed.
//!
//! Every wait for such a thread has a deadline. After that the work goes on, and its result is
//! dropped on its thread.

use std::future::Future;

use tokio::sync::oneshot;

use crate::error::Error;
use crate::sys::file_threads;

/// Runs work on another thread, at once or when there is room for it. If nobody waits for it by
/// then, it is dropped there instead.
///
/// # Errors
/// [`Error::Internal`] if the work panicked; [`Error::Resource`] if too much work waits for a
/// thread.
pub(super) fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> impl Future<Output = Result<T, Error>> {
    let (tell, told) = oneshot::channel();
    let begun = file_threads::begin(move || {
        if !tell.is_closed() {
            let _ = tell.send(work());
        }
    });
    done(begun, told)
}

/// The same for work that is done whether or not anybody waits for it.
pub(super) fn aside_anyway(
    work: impl FnOnce() + Send + 'static,
) -> impl Future<Output = Result<(), Error>> {
    let (tell, told) = oneshot::channel();
    let begun = file_threads::begin(move || {
        work();
        let _ = tell.send(());
    });
    done(begun, told)
}

async fn done<T>(begun: Result<(), Error>, told: oneshot::Receiver<T>) -> Result<T, Error> {
    begun?;
    let broke_off = |_| Error::Internal("work with a file failed".into());
    told.await.map_err(broke_off)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread::{ThreadId, current};
    use std::time::Duration;

    use super::*;

    /// Far longer than any step here takes.
    const BOUND: Duration = Duration::from_secs(20);

    fn block_on<T>(work: impl Future<Output = T>) -> T {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_time().build().unwrap();
        runtime.block_on(async { tokio::time::timeout(BOUND, work).await.unwrap() })
    }

    /// Reports on which thread it is dropped.
    struct Told(mpsc::Sender<ThreadId>);

    impl Drop for Told {
        fn drop(&mut self) {
            let _ = self.0.send(current().id());
        }
    }

    #[test]
    fn work_is_done_in_another_thread_and_a_panic_of_it_is_told() {
        let here = current().id();
        let there = block_on(aside(|| current().id())).unwrap();
        assert_ne!(here, there);
        let broken = block_on(aside(|| std::panic::panic_any("broken")));
        assert!(matches!(broken, Err(Error::Internal(_))));
    }

    #[test]
    fn what_nobody_waits_for_any_more_is_dropped_in_its_thread() {
        let ((go, may_go), (tell, told)) = (mpsc::channel::<()>(), mpsc::channel());
        let (begun, has_begun) = mpsc::channel();
        let work = aside(move || {
            begun.send(()).unwrap();
            may_go.recv_timeout(BOUND).unwrap();
            Told(tell)
        });
        has_begun.recv_timeout(BOUND).unwrap();
        drop(work);
        assert!(told.try_recv().is_err());
        go.send(()).unwrap();
        assert_ne!(told.recv_timeout(BOUND).unwrap(), current().id());
    }

    #[test]
    fn what_is_to_be_done_anyway_is_done_though_nobody_waits() {
        let (tell, told) = mpsc::channel();
        drop(aside_anyway(move || tell.send(current().id()).unwrap()));
        assert_ne!(told.recv_timeout(BOUND).unwrap(), current().id());
    }
}
