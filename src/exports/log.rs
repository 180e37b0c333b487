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
/// A request failed and is retried.
pub const PLEO_LOG_WARN: i32 = 2;
/// A request was sent.
pub const PLEO_LOG_INFO: i32 = 3;
/// A body, in which anything like a secret is masked.
pub const PLEO_LOG_DEBUG: i32 = 4;

/// Sets a callback that receives one line for each request.
///
/// It receives the lines of clients that are created from these options afterwards. A line has
/// time, method, path, number of the attempt, HTTP status or cause of the failure, milliseconds and
/// request id. Log lines never contain the API key, headers or query strings. The options log_level
/// and trace_bodies say which lines there are. A program without callbacks can set log_file, or
/// log_lines and call pleo_client_log_text.
///
/// config: the options.
/// log: the callback; NULL for none. It is called on the thread that makes the call, until the last
///   of these clients is freed. pleo_free waits at most 500 milliseconds for it to return.
/// context: passed to the callback unchanged; must be valid until the last of these clients is
///   freed and every call of the callback has returned.
/// returns: PLEO_OK.
/// since: 0.1.0
///
/// Example:
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

/// Copies the oldest line that the client keeps (option log_lines), and removes it.
///
/// A line is as for pleo_config_on_log. A character that text_encoding lacks is replaced.
///
/// client: the client.
/// returns: PLEO_OK; PLEO_E_END if there is no line; PLEO_E_BUFFER, and the line stays.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_client_log_text(
    client: pleo_client,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    line(Form::Text, client, buffer!(buffer, size, needed))
}

/// Copies the oldest line that the client keeps into a space-padded field, and removes it.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_client_log_field(
    client: pleo_client,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    line(Form::Field, client, buffer!(buffer, size, needed))
}
