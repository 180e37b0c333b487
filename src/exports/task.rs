//! Tasks
//!
//! Requests in the background, for programs that must not block.

use std::sync::Arc;
use std::time::Duration;

use crate::args::out;
use crate::guard::call;
use crate::handles;
use crate::objects::Object;
use crate::types::{pleo_client, pleo_request, pleo_response, pleo_task};
use pleo_core::Error;

/// Begins a request without waiting for it: for a program that must not freeze. The library carries
/// it out in a thread of its own, one for all tasks, which is there as long as there are tasks; its
/// files are read and written in others, which last as long as that. No function of the host's is
/// called from them.
///
/// request: copied; it may be changed and freed at once. Its own time or timeout_ms runs from here.
/// task: where the handle goes; freed with pleo_free, which cancels it. A client that is freed ends
/// its tasks. Returns PLEO_OK; PLEO_E_ARGUMENT if a place of its path is not filled, or a GET has a
/// body; PLEO_E_HANDLE; PLEO_E_RESOURCE if the machine has no thread left. Since 0.1.0. Any thread.
/// An example:
///
///     pleo_request_submit(client, request, &task);
///     do {
///         show_something();
///         pleo_task_wait(task, 50, &finished);
///     } while (!finished);
///     status = pleo_task_take(task, &response);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_submit(
    client: pleo_client,
    request: pleo_request,
    task: *mut pleo_task,
) -> i32 {
    let out = out!(task);
    call(|| {
        let mut out = out.required()?;
        let client = handles::client(client)?;
        let (request, _) = handles::request(request)?.copy()?;
        out.set(handles::add(Object::Task(Arc::new(
            client.submit(&request)?,
        )))?);
        Ok(())
    })
}

/// Waits until a task has finished.
///
/// milliseconds: at most so long; 0 only asks, -1 waits until it has. finished: 1 if it has, else
/// 0. Returns PLEO_OK in either case; PLEO_E_HANDLE, PLEO_E_ARGUMENT; PLEO_E_FORKED in a child of
/// the process that submitted it. Since 0.1.0. Any thread, also several at once.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_task_wait(
    task: pleo_task,
    milliseconds: i32,
    finished: *mut i32,
) -> i32 {
    let out = out!(finished);
    call(|| {
        let mut out = out.required()?;
        let max = match u64::try_from(milliseconds) {
            Ok(max) => Some(Duration::from_millis(max)),
            Err(_) if milliseconds == -1 => None,
            Err(_) => {
                return Err(Error::argument(
                    "milliseconds",
                    "must be 0 or more, or -1 to wait indefinitely",
                ));
            }
        };
        out.set(i32::from(handles::task(task)?.wait(max)?));
        Ok(())
    })
}

/// Cancels a task; pleo_task_wait and pleo_task_take tell what came of it. A result that it has
/// already, stays.
///
/// Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_FORKED. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_task_cancel(task: pleo_task) -> i32 {
    call(|| handles::task(task)?.cancel())
}

/// Tells how far a task is with the files that it sends or fetches.
///
/// done: bytes so far. total: bytes in all; -1 where that is not known.
/// Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_task_progress(
    task: pleo_task,
    done: *mut i64,
    total: *mut i64,
) -> i32 {
    let (done, total) = (out!(done), out!(total));
    call(|| {
        let (mut done, mut total) = (done.required()?, total.required()?);
        let progress = handles::task(task)?.progress();
        done.set(progress.0);
        total.set(progress.1);
        Ok(())
    })
}

/// Takes the result of a task that has finished, once.
///
/// response: where the answer goes; freed with pleo_free. Returns what pleo_request_send would have,
/// PLEO_E_CANCELLED and PLEO_E_OUTCOME_UNKNOWN after a cancel among them; PLEO_E_PENDING while it
/// has not finished; PLEO_E_MISSING if the result was taken. Since 0.1.0. Any thread; the failure's
/// details are that thread's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_task_take(task: pleo_task, response: *mut pleo_response) -> i32 {
    let out = out!(response);
    call(|| {
        let mut out = out.required()?;
        let answer = handles::task(task)?.take()?;
        out.set(handles::add(Object::Response(Arc::new(answer)))?);
        Ok(())
    })
}
