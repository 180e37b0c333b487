//! Types and constants
//!
//! The types of handles and callbacks, and general constants.
#![allow(
    clippy::doc_markdown,
    reason = "the documentation is the header's, where back-ticks mean nothing"
)]
#![allow(non_camel_case_types, reason = "the C types of the header")]

use std::ffi::{c_char, c_void};

/// A client: one key and one address. Freeing it ends its tasks and lists.
pub type pleo_client = i32;

/// Options, from which clients are created.
pub type pleo_config = i32;

/// A response of the server, or a value in one. It outlives its client, and a value outlives its
/// response.
pub type pleo_response = i32;

/// A JSON text that is being built.
pub type pleo_json = i32;

/// A request that is being built. It can be sent any number of times.
pub type pleo_request = i32;

/// A list of the API, fetched page by page.
pub type pleo_pages = i32;

/// The places and types of the fields of a program's record.
pub type pleo_layout = i32;

/// An export job that is being carried out. Freeing it leaves the job as it is.
pub type pleo_export = i32;

/// A request in the background. Freeing it cancels the request.
pub type pleo_task = i32;

/// Details of a failure. As an argument, 0 stands for the calling thread's last failure.
pub type pleo_error = i32;

/// As a length: the text is NUL-terminated.
pub const PLEO_NTS: i32 = -1;

/// Receives one line of the log.
///
/// It runs on the thread of the call that the line is about, before that call returns. The lines of
/// a task are passed during pleo_task_wait and pleo_task_take for that task. It runs with that
/// thread's floating-point state and signal mask; changes to these are undone when it returns. It
/// can call functions of this library. It must not throw an exception, call longjmp or end the
/// thread.
///
/// context: the pointer given to pleo_config_on_log, unchanged.
/// level: one of the PLEO_LOG_ constants.
/// line: UTF-8 and a NUL; valid until the callback returns.
/// length: length of line in bytes without the NUL, 0 or more.
/// threads: the one that makes the call, or that waits for the task.
/// since: 0.1.0
pub type pleo_log_cb = Option<
    unsafe extern "C" fn(context: *mut c_void, level: i32, line: *const c_char, length: i32),
>;

/// Receives the progress of a request or a list.
///
/// It runs on the thread that sends the request, with that thread's floating-point state and signal
/// mask; changes to these are undone when it returns. It can call functions of this library, also
/// for the same list. It must not throw an exception, call longjmp or end the thread.
///
/// context: the pointer given to pleo_request_on_progress, unchanged.
/// done: bytes of the request's files transferred so far, 0 or more; for a list, items fetched so
///   far.
/// total: bytes or items in all; -1 if that is unknown.
/// threads: the one that sends the request.
/// since: 0.1.0
pub type pleo_progress_cb =
    Option<unsafe extern "C" fn(context: *mut c_void, done: i64, total: i64)>;

/// Success.
pub const PLEO_OK: i32 = 0;
