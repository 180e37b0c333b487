//! Failures
//!
//! What is known of the last failure on the calling thread. A failure can be taken as a handle,
//! which any thread can read.

use std::ffi::c_char;
use std::sync::Arc;

use crate::args::{Out, out};
use crate::failure::Failure;
use crate::guard::{last, quiet, take_last};
use crate::handles;
use crate::objects::Object;
use crate::text::{Buffer, Form, TextOut, buffer};
use crate::types::{PLEO_OK, pleo_error, pleo_response};
use pleo_core::binding::whole_seconds;
use pleo_core::{ApiError, Error, REPORT_MAX, Response};

/// The longest message, and the longest text of the API's, in bytes. A buffer of 1,000 bytes takes
/// any message.
const MESSAGE_MAX: usize = 999;
const API_TEXT_MAX: usize = 1000;

/// The failure that a handle stands for; `None` where 0 is given and nothing has failed on this
/// thread.
fn failure(error: pleo_error) -> Result<Option<Arc<Failure>>, Error> {
    if error == 0 {
        Ok(last())
    } else {
        handles::error(error).map(Some)
    }
}

/// Gives a number of a failure; `none` where nothing has failed.
fn number(error: pleo_error, out: Out<'_, i32>, none: i32, get: impl FnOnce(&Error) -> i32) -> i32 {
    quiet(|| {
        let mut out = out.required()?;
        out.set(failure(error)?.map_or(none, |failure| get(&failure.error)));
        Ok(())
    })
}

/// Copies a text of a failure, as much of it as has so many bytes. It can be read in every
/// encoding: nobody has a use for a failure over how a failure is told.
fn text(
    form: Form,
    error: pleo_error,
    buffer: Buffer<'_>,
    max: usize,
    get: impl FnOnce(&Failure) -> String,
) -> i32 {
    quiet(|| {
        let out = TextOut::new(form, buffer)?;
        let text = failure(error)?.map(|failure| get(&failure));
        out.put_shown(&text.unwrap_or_default(), max)
    })
}

fn message(form: Form, error: pleo_error, buffer: Buffer<'_>) -> i32 {
    text(form, error, buffer, MESSAGE_MAX, |failure| {
        failure.error.to_string()
    })
}

fn api_text(
    form: Form,
    error: pleo_error,
    buffer: Buffer<'_>,
    get: impl FnOnce(&ApiError) -> String,
) -> i32 {
    text(form, error, buffer, API_TEXT_MAX, |failure| {
        failure.error.api().map(get).unwrap_or_default()
    })
}

fn report(form: Form, error: pleo_error, buffer: Buffer<'_>) -> i32 {
    text(form, error, buffer, REPORT_MAX, |failure| {
        pleo_core::report(&failure.error, failure.time)
    })
}

/// Takes the calling thread's last failure as a handle, which any thread can use.
///
/// The thread then has no last failure. The functions pleo_error_... never change the last failure
/// when they fail themselves.
///
/// error: receives the handle.
/// returns: PLEO_OK; PLEO_E_MISSING if there is no failure since the thread's last success.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_take(error: *mut pleo_error) -> i32 {
    let error = out!(error);
    quiet(|| {
        let mut error = error.required()?;
        let taken = take_last().ok_or(Error::Missing("failure on this thread"))?;
        error.set(handles::add(Object::Error(taken))?);
        Ok(())
    })
}

/// Returns the status of a failure.
///
/// error: the failure, or 0 for the calling thread's last one.
/// status: receives the PLEO_E_ constant that was returned; PLEO_OK if nothing failed.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_status(error: pleo_error, status: *mut i32) -> i32 {
    number(error, out!(status), PLEO_OK, |error| {
        error.status().number()
    })
}

/// Copies the message of a failure: one line with its cause and remedy.
///
/// The message has at most 999 bytes; it is empty if nothing failed. It never contains the API key.
/// It can quote the API's own message and type, shortened to one line, but no other text of the
/// server. A character that text_encoding lacks is replaced, whatever text_unmappable says.
///
/// error: the failure, or 0 for the calling thread's last one.
/// returns: PLEO_OK; PLEO_E_BUFFER.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_message_text(
    error: pleo_error,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    message(Form::Text, error, buffer!(buffer, size, needed))
}

/// Copies the message of a failure into a space-padded field.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_message_field(
    error: pleo_error,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    message(Form::Field, error, buffer!(buffer, size, needed))
}

/// Returns the HTTP status of the response that caused the failure.
///
/// error: the failure, or 0 for the calling thread's last one.
/// http_status: receives the HTTP status; 0 if there was no response.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_http_status(error: pleo_error, http_status: *mut i32) -> i32 {
    number(error, out!(http_status), 0, |error| {
        error
            .api()
            .map_or(0, |error| i32::from(error.response.status))
    })
}

/// Returns how long to wait before the call is retried.
///
/// error: the failure, or 0 for the calling thread's last one.
/// seconds: receives the wait in seconds, rounded up; 0 for at once, -1 if neither the server nor
///   this client's rate limit gave one.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_retry_after_seconds(
    error: pleo_error,
    seconds: *mut i32,
) -> i32 {
    number(error, out!(seconds), -1, |error| {
        error.retry_after().map_or(-1, |wait| {
            i32::try_from(whole_seconds(&wait)).unwrap_or(i32::MAX)
        })
    })
}

/// Returns whether the call can be retried.
///
/// After PLEO_E_OUTCOME_UNKNOWN do not call again until you know whether the request took
/// effect, for example from pleo_get_installation.
///
/// error: the failure, or 0 for the calling thread's last one.
/// can_retry: receives 1 if the failure is transient and the call can safely be retried, else 0.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_can_retry(error: pleo_error, can_retry: *mut i32) -> i32 {
    number(error, out!(can_retry), 0, |error| {
        i32::from(error.can_retry())
    })
}

/// Copies the type that the API gave its error, for example VALIDATION_FAILED.
///
/// It has at most 1000 bytes and is empty if the API gave none. Control characters are replaced by
/// spaces, the API key is removed, and a character that text_encoding lacks is replaced.
///
/// error: the failure, or 0 for the calling thread's last one.
/// returns: PLEO_OK; PLEO_E_BUFFER.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_api_type_text(
    error: pleo_error,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    api_text(Form::Text, error, buffer!(buffer, size, needed), |error| {
        error.api_type.clone()
    })
}

/// Copies the type of the API's error into a space-padded field.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_api_type_field(
    error: pleo_error,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    api_text(Form::Field, error, buffer!(buffer, size, needed), |error| {
        error.api_type.clone()
    })
}

/// Copies the message that the API gave its error.
///
/// It has at most 1000 bytes and is empty if the API gave none. Control characters are replaced by
/// spaces, the API key is removed, and a character that text_encoding lacks is replaced.
///
/// error: the failure, or 0 for the calling thread's last one.
/// returns: PLEO_OK; PLEO_E_BUFFER.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_api_message_text(
    error: pleo_error,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    api_text(Form::Text, error, buffer!(buffer, size, needed), |error| {
        error.api_message.clone()
    })
}

/// Copies the message of the API's error into a space-padded field.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_api_message_field(
    error: pleo_error,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    api_text(Form::Field, error, buffer!(buffer, size, needed), |error| {
        error.api_message.clone()
    })
}

/// Copies the id that the server gave the failed request, for Pleo's support.
///
/// It is empty if the server gave none. Pleo documents no header for it; the library takes the
/// first header whose name contains request-id, correlation-id or trace.
///
/// error: the failure, or 0 for the calling thread's last one.
/// returns: PLEO_OK; PLEO_E_BUFFER.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_request_id_text(
    error: pleo_error,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    api_text(Form::Text, error, buffer!(buffer, size, needed), |error| {
        error.request_id.clone()
    })
}

/// Copies the id of the failed request into a space-padded field.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_request_id_field(
    error: pleo_error,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    api_text(Form::Field, error, buffer!(buffer, size, needed), |error| {
        error.request_id.clone()
    })
}

/// Returns the response that caused the failure: status, headers and body as received.
///
/// The body is the server's and can quote what was sent; keep it out of logs. A character of its
/// texts that text_encoding lacks is replaced.
///
/// error: the failure, or 0 for the calling thread's last one. The response outlives it.
/// response: receives the handle.
/// returns: PLEO_OK; PLEO_E_MISSING if there was no response.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_response(
    error: pleo_error,
    response: *mut pleo_response,
) -> i32 {
    let response = out!(response);
    quiet(|| {
        let mut response = response.required()?;
        let failure = failure(error)?.ok_or(Error::Missing("failure on this thread"))?;
        let error = failure
            .error
            .api()
            .ok_or(Error::Missing("response: none was received"))?;
        let answer = Response::new(Arc::clone(&error.response));
        response.set(handles::add_shown(Object::Response(Arc::new(answer)))?);
        Ok(())
    })
}

/// Copies a report of a failure: one text for a support ticket, of at most 4,095 bytes.
///
/// It consists of lines `name: value`, with a line feed between them and none at the end. The names
/// are, in this order: library, system, time, status, message, method, path, host, attempts,
/// "attempt 1" and so on, duration_ms, timeout_ms, http_status, api_type, api_message, request_id,
/// outcome, can_retry, retry_after_seconds, proxy, tls, trusted. A line whose value is unknown is
/// left out. After a failure without a request, for example of an option, there are only
/// library, system, time, status, message and can_retry.
///
/// Each attempt has its HTTP status or the name of its status, its duration and its request id. Of
/// more than six attempts, the first two and the last four have a line. The outcome says whether
/// the request may have been carried out. The line proxy has the proxy and why it is used, tls the
/// version of TLS and the issuer of the server's certificate, trusted where the CA certificates
/// come from.
///
/// A report never contains the API key, a header, a query string, a body, or the user or password
/// of a proxy. It names hosts, the path, and the files of options. A server's text is on one line,
/// and a long value is truncated and ends with "...". Like every text of a failure it can be read
/// in every text_encoding.
///
/// error: a handle, or 0 for the calling thread's last failure. If nothing has failed, the text is
///   empty.
/// buffer: receives the report, NUL-terminated; 4,096 bytes are always enough.
/// returns: PLEO_OK; PLEO_E_BUFFER.
/// since: 0.1.0
///
/// Example:
///
///     char ticket[4096];
///     if (pleo_error_report_text(0, ticket, sizeof ticket, NULL) == PLEO_OK)
///         fprintf(stderr, "%s\n", ticket);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_report_text(
    error: pleo_error,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    report(Form::Text, error, buffer!(buffer, size, needed))
}

/// Copies a report of a failure, as pleo_error_report_text does, into a space-padded field.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_error_report_field(
    error: pleo_error,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    report(Form::Field, error, buffer!(buffer, size, needed))
}
