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

/// Sends a request in the background, for programs that must not block.
///
/// All tasks share one thread of the library, which exists while there are tasks; their files are
/// read and written on other threads, which exist as long. No callback is called on these threads.
///
/// client: the client. If it is freed, its tasks end with PLEO_E_CANCELLED.
/// request: copied; it can be changed or freed afterwards. Its timeout begins now.
/// task: receives the handle. Freeing it cancels the request.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if a placeholder of the path has no value, or a GET has a
///   body; PLEO_E_RESOURCE if no thread can be created.
/// since: 0.1.0
///
/// Example:
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

/// Waits until a task has finished, or until a timeout.
///
/// Several threads can wait for one task.
///
/// task: the task.
/// milliseconds: timeout in milliseconds; 0 polls, -1 waits indefinitely.
/// finished: receives 1 if the task has finished, else 0.
/// returns: PLEO_OK in both cases; PLEO_E_FORKED in a child of the process that submitted the task.
/// blocks: until the task has finished, at most for the given time.
/// since: 0.1.0
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

/// Cancels a task.
///
/// A result that the task already has is kept.
///
/// task: the task.
/// returns: PLEO_OK; PLEO_E_FORKED in a child of the process that submitted the task.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn pleo_task_cancel(task: pleo_task) -> i32 {
    call(|| handles::task(task)?.cancel())
}

/// Returns how much of its files a task has sent or received.
///
/// task: the task.
/// done: receives the number of bytes transferred so far.
/// total: receives the number of bytes in all; -1 if that is unknown.
/// returns: PLEO_OK.
/// since: 0.1.0
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

/// Takes the result of a finished task. It can be taken once.
///
/// A failure becomes the last failure of the calling thread.
///
/// task: the task. The response outlives it.
/// response: receives the handle.
/// returns: what pleo_request_send would have returned; after a cancellation PLEO_E_CANCELLED or
///   PLEO_E_OUTCOME_UNKNOWN; PLEO_E_PENDING if the task has not finished; PLEO_E_MISSING if the
///   result was taken before.
/// since: 0.1.0
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
