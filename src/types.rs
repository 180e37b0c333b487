//! Types and constants
//!
//! The types of handles and callbacks, and general constants.
#![allow(
    clippy::doc_markdown,
    reason = "the documentation is the header's, where back-ticks mean nothing"
)]
#![allow(non_camel_case_types, reason = "the C types of the header")]

use std::ffi::{c_char, c_void};

/// A client: one key, one address. Freed with pleo_free.
pub type pleo_client = i32;

/// Options, from which clients are made. Freed with pleo_free.
pub type pleo_config = i32;

/// An answer of the server, or a value in one. Freed with pleo_free; it outlives its client, and a
/// value its answer.
pub type pleo_response = i32;

/// A JSON text in the making. Freed with pleo_free.
pub type pleo_json = i32;

/// A request in the making. Freed with pleo_free.
pub type pleo_request = i32;

/// A list that comes page by page. Freed with pleo_free.
pub type pleo_pages = i32;

/// Where the values of an answer go in a program's record. Freed with pleo_free.
pub type pleo_layout = i32;

/// An export job that is carried out. Freed with pleo_free, which leaves the job as it is.
pub type pleo_export = i32;

/// A request under way. Freed with pleo_free, which cancels it.
pub type pleo_task = i32;

/// The details of a failure. Freed with pleo_free; 0 stands for the calling thread's last failure.
pub type pleo_error = i32;

/// As a length: the text ends with a NUL.
pub const PLEO_NTS: i32 = -1;

/// Takes a line of the log: level is one of PLEO_LOG_..., line has length bytes of UTF-8 and a NUL
/// behind, and is valid until the function returns. It runs on the thread of the call that the line
/// is about, before that returns; a task's lines are told in pleo_task_wait and pleo_task_take of
/// that task. It has that thread's floating-point state and signal mask, and what it changes of
/// them ends with it. It may call this library; no exception, no longjmp and no pthread_exit may
/// leave it. context: as it was given.
pub type pleo_log_cb = Option<
    unsafe extern "C" fn(context: *mut c_void, level: i32, line: *const c_char, length: i32),
>;

/// Is told how far a transfer is: done and total are bytes of the files that a request sends or
/// fetches, or items where it is asked for page by page; total is -1 where it is not known. It runs
/// on the thread that made the call, with that thread's floating-point state and signal mask, and
/// what it changes of them ends with it. It may call this library, also for the same list; no
/// exception, no longjmp and no pthread_exit may leave it. context: as it was given.
pub type pleo_progress_cb =
    Option<unsafe extern "C" fn(context: *mut c_void, done: i64, total: i64)>;

/// Success.
pub const PLEO_OK: i32 = 0;
