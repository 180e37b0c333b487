//! Logging
//!
//! One line for each request. It is passed to a callback, or kept in the client until the
//! program reads it.

use std::ffi::{c_char, c_void};

use crate::callback::listener;
use crate::guard::call;
use crate::handles;
use crate::text::{Buffer, Form, TextOut, buffer};
use crate::types::{pleo_client, pleo_config, pleo_log_cb};
use pleo_core::binding::lock;

/// A call failed.
pub const PLEO_LOG_ERROR: i32 = 1;
/// A request failed and is made again.
pub const PLEO_LOG_WARN: i32 = 2;
/// A request was made.
pub const PLEO_LOG_INFO: i32 = 3;
/// A body, with what looks like a secret masked.
pub const PLEO_LOG_DEBUG: i32 = 4;

/// Names a function that takes a line for each request of the clients that are made of these
/// options from now on: time, method, path without query, number of the attempt, HTTP status or
/// what went wrong, milliseconds, request id. Never the key, a header or the query. The options
/// log_level and trace_bodies say what is told. A program without callbacks sets log_file, or
/// log_lines and asks pleo_client_log_text.
///
/// log: the function; NULL for none. context: handed to it as it is. Both are kept until the last
/// such client is freed: no call of the function begins after that, also not for calls and tasks
/// that go on, and pleo_free waits for one that another thread is in, 500 ms at most. Returns PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any thread. An example:
///
///     static void print(void *file, int32_t level, const char *line, int32_t length)
///     {
///         fprintf((FILE *)file, "%s\n", line);
///     }
///     pleo_config_on_log(config, print, stdout);
#[unsafe(no_mangle)]
pub extern "C" fn pleo_config_on_log(
    config: pleo_config,
    log: pleo_log_cb,
    context: *mut c_void,
) -> i32 {
    call(|| {
        lock(&handles::config(config)?.config)?.on_log(listener(log, context));
        Ok(())
    })
}

fn line(form: Form, client: pleo_client, buffer: Buffer<'_>) -> i32 {
    call(|| {
        let out = TextOut::new(form, buffer)?;
        handles::client(client)?.next_line(|line| out.put_shown(line, usize::MAX))
    })
}

/// Copies the oldest line that the option log_lines keeps, ended with a NUL, and lets it go. See
/// pleo_config_on_log for what lines tell. For a character that text_encoding lacks there is what
/// comes near it, or a question mark.
///
/// Returns PLEO_OK; PLEO_E_END if there is none; PLEO_E_BUFFER, and the line stays; PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_client_log_text(
    client: pleo_client,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    line(Form::Text, client, buffer!(buffer, size, needed))
}

/// As pleo_client_log_text, into a field of exactly size bytes, blanks behind it.
///
/// Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_client_log_field(
    client: pleo_client,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    line(Form::Field, client, buffer!(buffer, size, needed))
}
