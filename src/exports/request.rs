//! Requests
//!
//! Requests with parameters, headers, files, forms or a timeout.

use std::borrow::Cow;
use std::ffi::{c_char, c_void};
use std::sync::{Arc, Mutex};

use crate::args::{Text, out, text};
use crate::callback::Progress;
use crate::guard::call;
use crate::handles;
use crate::objects::{Object, Prepared};
use crate::types::{pleo_client, pleo_json, pleo_progress_cb, pleo_request, pleo_response};
use pleo_core::Error;
use pleo_core::NAME_MAX;
use pleo_core::Request;
use pleo_core::binding::lock;
use pleo_core::{BODY_MAX, METHOD_MAX, PATH_MAX};

fn add(request: Request) -> Result<pleo_request, Error> {
    let prepared = Prepared {
        request: Mutex::new(request),
        progress: Mutex::default(),
    };
    handles::add(Object::Request(Arc::new(prepared)))
}

fn change(request: pleo_request, how: impl FnOnce(&mut Request) -> Result<(), Error>) -> i32 {
    call(|| how(&mut *lock(&handles::request(request)?.request)?))
}

/// Changes what has a name and a value, both of the caller's texts.
fn named(
    request: pleo_request,
    name: Text<'_>,
    value: Text<'_>,
    how: impl FnOnce(&mut Request, &str, &str) -> Result<(), Error>,
) -> i32 {
    change(request, |request| {
        let (name, value) = (name.required(NAME_MAX)?, value.text(PATH_MAX)?);
        how(request, &name, &value.unwrap_or_default())
    })
}

/// Creates a request object, for path and query parameters, headers or bodies other than JSON.
///
/// The object can be sent any number of times, also by several threads at once. A send uses a copy
/// of the object: later changes do not affect it.
///
/// client: gives the text_encoding of the texts of this request; 0 for UTF-8. It can be freed
///   afterwards, and another client can send the request.
/// method: one of GET, HEAD, POST, PUT, PATCH, DELETE, in upper case; at most 16 bytes; copied.
/// path: begins with one "/"; may have a query; at most 8192 bytes; copied. A name of letters,
///   digits and "_" in braces is a placeholder, for example "/v1/companies/{id}":
///   pleo_request_set_path sets its value. Other characters that a URL does not allow must be
///   percent-encoded. A query must have no placeholder.
/// request: receives the handle.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if method or path is invalid.
/// since: 0.1.0
///
/// Example:
///
///     pleo_request_new(client, PLEO_STR("GET"), PLEO_STR("/v1/accounting-entries/{id}"), &request);
///     pleo_request_set_path(request, PLEO_STR("id"), record.id, sizeof record.id);
///     pleo_request_set_query(request, PLEO_STR("include_deleted"), PLEO_STR("true"));
///     status = pleo_request_send(client, request, &response);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_new(
    client: pleo_client,
    method: *const c_char,
    method_len: i32,
    path: *const c_char,
    path_len: i32,
    request: *mut pleo_request,
) -> i32 {
    let (method, path) = (text!(method, method_len), text!(path, path_len));
    let out = out!(request);
    call(|| {
        let mut out = out.required()?;
        handles::use_encoding_of(client)?;
        let (method, path) = (method.required(METHOD_MAX)?, path.required(PATH_MAX)?);
        out.set(add(Request::new(&method, &path)?)?);
        Ok(())
    })
}

/// Creates a request for a link: a URL that the API returns for a file on another host, for example
/// the url of a receipt.
///
/// The request is a GET without the API key. It takes no path or query parameter and no body.
/// Headers, an output file, a timeout and an expected size can be set. Redirects are not followed.
/// Proxy, TLS, retries and size limits are those of any request; requests_per_minute does not
/// apply.
///
/// An HTTP status of 400 to 499, other than 429, usually means that the link has expired. Fetch the
/// item from the API again, once, and use its new link.
///
/// client: gives base_url and text_encoding. The request keeps no reference to the client, which
///   can be freed.
/// url: an https URL, or http to the loopback interface, with another host or port than base_url;
///   at most 8192 bytes; copied. It must have no user name, password or fragment.
/// request: receives the handle.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if the URL is refused.
/// source: links are valid for 24 hours: Pleo's accounting entries API 82.3.2 and Export API
///   32.1.0.
/// since: 0.1.0
///
/// Example:
///
///     pleo_request_new_link(client, PLEO_STR("https://files.example/1?signature=x"), &request);
///     pleo_request_set_size(request, 48213);
///     status = pleo_request_set_output(request, PLEO_STR("/var/spool/receipts/1.pdf"));
///     if (status == PLEO_OK)
///         status = pleo_request_send(client, request, &response);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_new_link(
    client: pleo_client,
    url: *const c_char,
    url_len: i32,
    request: *mut pleo_request,
) -> i32 {
    let (url, out) = (text!(url, url_len), out!(request));
    call(|| {
        let mut out = out.required()?;
        let owner = handles::client(client)?;
        out.set(add(owner.link(&url.required(PATH_MAX)?)?)?);
        Ok(())
    })
}

/// Sets the value of a placeholder in the path. An earlier value is replaced.
///
/// request: the request to change.
/// name: the name of the placeholder, without braces; at most 64 bytes; copied.
/// value: one segment of the path; name and value together at most 8192 bytes; copied, and
///   percent-encoded by the library. It must not be empty, "." or "..", and must not contain "/", a
///   backslash or NUL.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if the path has no such placeholder, if the value is refused,
///   or if the request is a link's.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_set_path(
    request: pleo_request,
    name: *const c_char,
    name_len: i32,
    value: *const c_char,
    value_len: i32,
) -> i32 {
    named(
        request,
        text!(name, name_len),
        text!(value, value_len),
        Request::set_path,
    )
}

/// Sets a query parameter. All values that were set or added for this name are replaced; a
/// parameter in the path given to pleo_request_new is not.
///
/// request: the request to change.
/// name: at most 64 bytes; copied, and percent-encoded by the library.
/// value: name and value together at most 8192 bytes; copied, and percent-encoded by the library.
///   No text, or only spaces: the parameter is sent with an empty value.
/// returns: PLEO_OK; PLEO_E_ARGUMENT without a name, for more than 1000 parameters, or if the
///   request is a link's.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_set_query(
    request: pleo_request,
    name: *const c_char,
    name_len: i32,
    value: *const c_char,
    value_len: i32,
) -> i32 {
    named(
        request,
        text!(name, name_len),
        text!(value, value_len),
        Request::set_query,
    )
}

/// Adds a query parameter. If the name is set already, both values are sent: an array is sent as
/// one parameter for each item, all of the same name.
///
/// request: the request to change.
/// name: at most 64 bytes; copied, and percent-encoded by the library.
/// value: name and value together at most 8192 bytes; copied, and percent-encoded by the library.
///   No text, or only spaces: the parameter is sent with an empty value.
/// returns: PLEO_OK; PLEO_E_ARGUMENT without a name, for more than 1000 parameters, or if the
///   request is a link's.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_add_query(
    request: pleo_request,
    name: *const c_char,
    name_len: i32,
    value: *const c_char,
    value_len: i32,
) -> i32 {
    named(
        request,
        text!(name, name_len),
        text!(value, value_len),
        Request::add_query,
    )
}

/// Sets a header. An earlier value of the same name is replaced.
///
/// The library sets these headers itself and refuses them: Accept-Encoding, Authorization,
/// Connection, Content-Encoding, Content-Length, Content-Type, Cookie, Expect, Forwarded, Host,
/// Keep-Alive, Proxy-Authorization, Proxy-Connection, TE, Trailer, Transfer-Encoding, Upgrade,
/// User-Agent.
///
/// request: the request to change.
/// name: case-insensitive; at most 64 bytes; copied.
/// value: visible ASCII characters and spaces, at most 4096 bytes; copied. No text, or only spaces:
///   the header is removed.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if the name or the value is refused, or for more than 50
///   headers.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_set_header(
    request: pleo_request,
    name: *const c_char,
    name_len: i32,
    value: *const c_char,
    value_len: i32,
) -> i32 {
    named(
        request,
        text!(name, name_len),
        text!(value, value_len),
        Request::set_header,
    )
}

/// Sets a JSON body. An earlier body of any type is replaced.
///
/// The text is checked now: a body that is not JSON is never sent. GET and HEAD take no body; that
/// is checked when the request is sent.
///
/// request: the request to change.
/// body: JSON text, at most 64 MiB; copied. Nothing is trimmed. NULL and 0: the request has no
///   body. An empty text is not JSON.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if the body is not JSON: the message has line and column;
///   PLEO_E_TEXT if it is not valid in a text_encoding other than UTF-8.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_set_body(
    request: pleo_request,
    body: *const c_char,
    body_len: i32,
) -> i32 {
    let body = text!(body, body_len);
    change(request, |request| request.set_body(body.json()?.as_deref()))
}

/// Sets a JSON body from a JSON document. An earlier body of any type is replaced.
///
/// request: the request to change.
/// json: the document. Its current content is copied: it can be changed or freed afterwards.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn pleo_request_set_json(request: pleo_request, json: pleo_json) -> i32 {
    change(request, |request| {
        let printed = lock(&*handles::json(json)?)?.print()?;
        request.set_body(Some(&printed))
    })
}

/// Sets a body of any media type from bytes in memory. An earlier body of any type is replaced.
///
/// request: the request to change.
/// media_type: the Content-Type, for example "application/pdf" or "text/csv; charset=utf-8"; at
///   most 256 bytes; copied.
/// content: the bytes, at most 64 MiB; copied. They are neither trimmed nor converted. NULL and 0:
///   a body of 0 bytes.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if media_type is not a media type or the content is too long.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_set_content(
    request: pleo_request,
    media_type: *const c_char,
    media_type_len: i32,
    content: *const c_char,
    content_len: i32,
) -> i32 {
    let kind = text!(media_type, media_type_len);
    let content = text!(content, content_len);
    change(request, |request| {
        let (kind, content) = (kind.required(PATH_MAX)?, content.bytes(BODY_MAX)?);
        request.set_content(&kind, content.unwrap_or_default())
    })
}

/// Sets a body of any media type from a file. An earlier body of any type is replaced.
///
/// The file is opened when the request is sent, and again for each retry. It is read in pieces of
/// 64 KiB, so that it can be of any size.
///
/// request: the request to change.
/// media_type: the Content-Type, for example "application/pdf"; at most 256 bytes; copied.
/// path: path of a regular file, or of a link to one; at most 8192 bytes; copied. A relative path
///   is resolved against the working directory of this call, not of the send.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if media_type is not a media type or path is missing;
///   PLEO_E_FILE if path is relative and the working directory cannot be used. When the request is
///   sent: PLEO_E_FILE if the file cannot be read, or becomes shorter while it is sent.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_set_file(
    request: pleo_request,
    media_type: *const c_char,
    media_type_len: i32,
    path: *const c_char,
    path_len: i32,
) -> i32 {
    let (kind, path) = (text!(media_type, media_type_len), text!(path, path_len));
    change(request, |request| {
        request.set_file(&kind.required(PATH_MAX)?, path.path()?)
    })
}

/// The texts that name a part of a form.
struct PartNames<'a> {
    name: Cow<'a, str>,
    file_name: Option<Cow<'a, str>>,
    kind: Option<Cow<'a, str>>,
}

/// # Safety
/// As for [`bytes`], for each of the three.
fn part_names([name, file_name, kind]: [Text<'_>; 3]) -> Result<PartNames<'_>, Error> {
    Ok(PartNames {
        name: name.required(PATH_MAX)?,
        file_name: file_name.text(PATH_MAX)?,
        kind: kind.text(PATH_MAX)?,
    })
}

/// Adds a part with content from memory to a multipart/form-data body. A body of another media type
/// is replaced.
///
/// request: the request to change.
/// name: the name of the part; not empty; at most 256 bytes of UTF-8, without control characters,
///   quotation marks and backslashes; copied.
/// file_name: the file name of the part; at most 256 bytes of UTF-8, as name; copied. No text: the
///   part has no file name.
/// media_type: the Content-Type of the part, at most 256 bytes; copied. No text: the part has no
///   Content-Type.
/// content: the bytes of the part, at most 64 MiB; copied. They are neither trimmed nor converted.
///   NULL and 0: a part of 0 bytes.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if a text or the content is refused, or for more than 100
///   parts.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_add_part(
    request: pleo_request,
    name: *const c_char,
    name_len: i32,
    file_name: *const c_char,
    file_name_len: i32,
    media_type: *const c_char,
    media_type_len: i32,
    content: *const c_char,
    content_len: i32,
) -> i32 {
    let (name, file_name) = (text!(name, name_len), text!(file_name, file_name_len));
    let kind = text!(media_type, media_type_len);
    let content = text!(content, content_len);
    change(request, |request| {
        let names = part_names([name, file_name, kind])?;
        let content = content.bytes(BODY_MAX)?;
        request.add_part(
            &names.name,
            names.file_name.as_deref(),
            names.kind.as_deref(),
            content.unwrap_or_default(),
        )
    })
}

/// Adds a part with content from a file to a multipart/form-data body. A body of another media type
/// is replaced.
///
/// The file is opened when the request is sent, as for pleo_request_set_file.
///
/// request: the request to change.
/// name: the name of the part; not empty; at most 256 bytes of UTF-8, without control characters,
///   quotation marks and backslashes; copied.
/// file_name: the file name of the part; at most 256 bytes of UTF-8, as name; copied. No text: the
///   last component of path.
/// media_type: the Content-Type of the part, at most 256 bytes; copied. No text: the part has no
///   Content-Type.
/// path: path of a regular file, or of a link to one; at most 8192 bytes; copied. A relative path
///   is resolved against the working directory of this call, not of the send.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if a text is refused, or for more than 100 parts; PLEO_E_FILE
///   if path is relative and the working directory cannot be used. When the request is sent:
///   PLEO_E_FILE if the file cannot be read, or becomes shorter while it is sent.
/// since: 0.1.0
///
/// Example:
///
///     pleo_request_add_file(
///         request, PLEO_STR("file"), NULL, 0, PLEO_STR("application/pdf"), name, PLEO_NTS);
///     pleo_request_on_progress(request, show, NULL);
///     status = pleo_request_send(client, request, &response);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_add_file(
    request: pleo_request,
    name: *const c_char,
    name_len: i32,
    file_name: *const c_char,
    file_name_len: i32,
    media_type: *const c_char,
    media_type_len: i32,
    path: *const c_char,
    path_len: i32,
) -> i32 {
    let (name, file_name) = (text!(name, name_len), text!(file_name, file_name_len));
    let kind = text!(media_type, media_type_len);
    let path = text!(path, path_len);
    change(request, |request| {
        let names = part_names([name, file_name, kind])?;
        request.add_file(
            &names.name,
            names.file_name.as_deref(),
            names.kind.as_deref(),
            path.path()?,
        )
    })
}

/// Writes the body of a successful response into a file instead of into memory. The response then
/// has an empty body.
///
/// The file is replaced atomically: the body is written into a temporary file in the same
/// directory, and renamed when it is complete. After a failure the directory is as it was. The new
/// file has the owner and the permissions of the file that it replaces. Anything other than a
/// regular file at that path is refused: a symbolic link, a directory, a device, a FIFO.
///
/// The option max_file_bytes limits the size. An HTML page is not written: it is PLEO_E_NOT_JSON.
///
/// request: the request to change.
/// path: at most 8192 bytes; copied. A relative path is resolved against the working directory of
///   this call, not of the send. The directory must exist. NULL and 0: into memory again. An empty
///   text is refused.
/// returns: PLEO_OK; PLEO_E_ARGUMENT if path is empty or too long; PLEO_E_FILE if path is relative
///   and the working directory cannot be used. When the request is sent: PLEO_E_FILE if the file
///   cannot be written; PLEO_E_RESOURCE if the disk is full; PLEO_E_TOO_LARGE above max_file_bytes.
/// since: 0.1.0
///
/// Example:
///
///     status = pleo_request_set_output(request, PLEO_STR("/var/spool/receipts/1.pdf"));
///     pleo_request_set_timeout(request, 600000);
///     if (status == PLEO_OK)
///         status = pleo_request_send(client, request, &response);
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_set_output(
    request: pleo_request,
    path: *const c_char,
    path_len: i32,
) -> i32 {
    let path = text!(path, path_len);
    change(request, |request| {
        let output = match path.optional(PATH_MAX, "the response")? {
            None => None,
            Some(_) => Some(path.path()?),
        };
        request.set_output(output)
    })
}

/// Sets a timeout for this request, instead of the option timeout_ms. It covers the whole call:
/// name lookup, proxy, TLS, sending, waiting, reading and every retry.
///
/// request: the request to change.
/// milliseconds: 0 to 86400000 milliseconds. With 0 nothing is sent: pleo_request_send returns
///   PLEO_E_TIMEOUT.
/// returns: PLEO_OK; PLEO_E_ARGUMENT for another number.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn pleo_request_set_timeout(request: pleo_request, milliseconds: i32) -> i32 {
    change(request, |request| request.set_timeout(milliseconds.into()))
}

/// Sets the size that the body of a successful response must have. A body of another size is
/// PLEO_E_TRUNCATED, and the file of pleo_request_set_output is not written.
///
/// request: the request to change.
/// bytes: size in bytes, 0 or more; -1 for any size, which is the default.
/// returns: PLEO_OK; PLEO_E_ARGUMENT for a number below -1.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn pleo_request_set_size(request: pleo_request, bytes: i64) -> i32 {
    change(request, |request| {
        request.set_expected_size(match u64::try_from(bytes) {
            Ok(bytes) => Some(bytes),
            Err(_) if bytes == -1 => None,
            Err(_) => return Err(Error::argument("bytes", "must be -1 or more")),
        });
        Ok(())
    })
}

/// Declares that sending this request twice has the same effect as sending it once. The library
/// then retries it as it retries a GET, and never returns PLEO_E_OUTCOME_UNKNOWN for it.
///
/// By default the library retries GET, HEAD and DELETE, and POSTs that only read: paths that end in
/// ":search", /v0/aggregations/tags and /v0/tax-codes:calculate-tax-amounts. Any other request, for
/// example a PUT, is retried only if it cannot have taken effect, unless this function declares it
/// idempotent.
///
/// request: the request to change.
/// idempotent: 0 or 1; 1, or any other number but 0, declares it idempotent; 0 restores the default
///   of the method and path.
/// returns: PLEO_OK.
/// since: 0.1.0
///
/// Example:
///
///     pleo_request_new(client, PLEO_STR("PUT"), PLEO_STR("/v3/export-jobs/{id}/items"), &request);
///     pleo_request_set_idempotent(request, 1);
#[unsafe(no_mangle)]
pub extern "C" fn pleo_request_set_idempotent(request: pleo_request, idempotent: i32) -> i32 {
    change(request, |request| {
        request.set_idempotent(idempotent != 0);
        Ok(())
    })
}

/// Sets a progress callback.
///
/// pleo_request_send reports the bytes of the files that it sends, or of the output file that it
/// writes. pleo_pages_next and its variants report items. A task calls no progress callback: use
/// pleo_task_progress; a program without callbacks uses pleo_pages_progress.
///
/// request: the request to change.
/// progress: the callback; NULL for no callback. It runs on the thread that makes the call. It must
///   stay valid until the request is freed and until all calls and lists that were begun with it
///   have ended.
/// context: passed to the callback unchanged; may be NULL. It must stay valid as long as the
///   callback.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn pleo_request_on_progress(
    request: pleo_request,
    progress: pleo_progress_cb,
    context: *mut c_void,
) -> i32 {
    call(|| {
        *lock(&handles::request(request)?.progress)? = Progress::new(progress, context);
        Ok(())
    })
}

/// Sends a request and waits for the response.
///
/// Retries, rate limit and the statuses for uncertain outcomes are those of pleo_call. A body that
/// declares itself as JSON and is not JSON is PLEO_E_NOT_JSON, and so is an HTML page. A 206 that
/// does not match the Range header of the request is PLEO_E_TRUNCATED.
///
/// client: the client that sends the request, with its key and options; used only during the call.
/// request: copied when the call begins.
/// response: receives the handle. On a failure with an HTTP response, pleo_error_response gives
///   that response.
/// returns: PLEO_OK for an HTTP status of 200 to 299; PLEO_E_ARGUMENT if a placeholder has no
///   value, if the path with its query is longer than 8192 bytes, or if a GET, a HEAD or a link has
///   a body; PLEO_E_FILE or PLEO_E_RESOURCE for a file; PLEO_E_CANCELLED after pleo_client_cancel;
///   or a status of the network (101 to 124) or of HTTP and the API (201 to 250), as for pleo_call.
/// blocks: until the timeout of the request, or else timeout_ms, at the latest.
/// since: 0.1.0
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_send(
    client: pleo_client,
    request: pleo_request,
    response: *mut pleo_response,
) -> i32 {
    let out = out!(response);
    call(|| {
        let mut out = out.required()?;
        let client = handles::client(client)?;
        let (request, progress) = handles::request(request)?.copy()?;
        let answer = client.send_watched(&request, &|done, total| progress.tell(done, total))?;
        out.set(handles::add(Object::Response(Arc::new(answer)))?);
        Ok(())
    })
}
