//! Requests
//!
//! Requests with parameters, headers, files, forms or a timeout.

use std::borrow::Cow;
use std::ffi::{c_char, c_void};
use std::sync::{Arc, Mutex};

use crate::args::Text;
use crate::args::{Out, bytes, file_path, json_text, optional, required, text};
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
    (name, name_len): Text,
    (value, value_len): Text,
    how: impl FnOnce(&mut Request, &str, &str) -> Result<(), Error>,
) -> i32 {
    change(request, |request| {
        // SAFETY: the header's promise.
        let (name, value) = unsafe {
            (
                required(name, name_len, "name", NAME_MAX)?,
                text(value, value_len, "value", PATH_MAX)?,
            )
        };
        how(request, &name, value.as_deref().unwrap_or_default())
    })
}

/// Begins a request, for what pleo_call is too plain for. It can be sent any number of times.
///
/// client: whose text_encoding the request's texts are in; 0 for UTF-8. method: GET, HEAD, POST,
/// PUT, PATCH or DELETE, in capitals. path: begins with a /, at most 8192 bytes; a name in braces
/// is a place for pleo_request_set_path, as in "/v1/companies/{id}". request: where the handle
/// goes; freed with pleo_free. Returns PLEO_OK, PLEO_E_ARGUMENT, PLEO_E_TEXT. Since 0.1.0. Any
/// thread; what is set in several threads at once is set in the order of their calls. An example:
///
///     pleo_request_new(client, "GET", PLEO_NTS, "/v1/accounting-entries/{id}", PLEO_NTS, &request);
///     pleo_request_set_path(request, "id", PLEO_NTS, record.id, sizeof record.id);
///     pleo_request_set_query(request, "include_deleted", PLEO_NTS, "true", PLEO_NTS);
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
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { Out::new(request, "request") }?;
        handles::use_encoding_of(client)?;
        // SAFETY: as above.
        let (method, path) = unsafe {
            (
                required(method, method_len, "method", METHOD_MAX)?,
                required(path, path_len, "path", PATH_MAX)?,
            )
        };
        out.set(add(Request::new(&method, &path)?)?);
        Ok(())
    })
}

/// Creates a request of a link: a URL that the API gives to a file at another host, such as the url
/// of a receipt. It is a GET that is sent as a browser sends it and WITHOUT THE KEY: no parameter can
/// be added and no redirect is followed. Output, progress, tasks, timeout, proxy and limits are as for
/// any request. An answer of 400 to 499 but 429 says that the link has expired; ask the API for the
/// item again, once.
///
/// client: for its options. url: https, or http to this machine; at another host or port than the
/// API's; at most 8192 bytes. request: where the handle goes; freed with pleo_free. Returns PLEO_OK,
/// PLEO_E_ARGUMENT, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_RESOURCE. Since 0.1.0. Any thread. An example:
///
///     pleo_request_new_link(client, "https://files.example/1?signature=x", PLEO_NTS, &request);
///     pleo_request_set_size(request, 48213);
///     status = pleo_request_set_output(request, "/var/spool/receipts/1.pdf", PLEO_NTS);
///     if (status == PLEO_OK)
///         status = pleo_request_send(client, request, &response);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_new_link(
    client: pleo_client,
    url: *const c_char,
    url_len: i32,
    request: *mut pleo_request,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { Out::new(request, "request") }?;
        let owner = handles::client(client)?;
        // SAFETY: as above.
        let url = unsafe { required(url, url_len, "url", PATH_MAX) }?;
        out.set(add(owner.link(&url)?)?);
        Ok(())
    })
}

/// Fills a place of the path. What it takes is percent-encoded.
///
/// name: that of the place, without braces, at most 64 bytes. value: one step of a path; not empty,
/// "." or "..", and without / \ and NUL inside. Returns PLEO_OK; PLEO_E_ARGUMENT, and nothing is
/// changed; PLEO_E_TEXT, PLEO_E_HANDLE. Since 0.1.0. Any thread.
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
        (name, name_len),
        (value, value_len),
        Request::set_path,
    )
}

/// Sets a parameter of the query, instead of those of its name that were set before. It is
/// percent-encoded.
///
/// name: at most 64 bytes. value: with the name at most 8192 bytes; absent or blank it is sent
/// empty. Returns as pleo_request_set_path. Since 0.1.0. Any thread.
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
        (name, name_len),
        (value, value_len),
        Request::set_query,
    )
}

/// Adds a parameter to the query, also of a name that is there: an array is its name repeated.
///
/// As pleo_request_set_query. Since 0.1.0. Any thread.
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
        (name, name_len),
        (value, value_len),
        Request::add_query,
    )
}

/// Sets a header; an absent or blank value takes it away.
///
/// name: in any capitals, at most 64 bytes; not Authorization, Host, Content-Type, Content-Length
/// and others that the library sets itself. value: visible ASCII and blanks, at most 4096 bytes.
/// Returns as pleo_request_set_path. Since 0.1.0. Any thread.
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
        (name, name_len),
        (value, value_len),
        Request::set_header,
    )
}

/// Sets the body: JSON, checked at once and copied.
///
/// body: at most 64 MiB; absent (NULL, 0) the request has none. Returns PLEO_OK; PLEO_E_ARGUMENT
/// with the place where it stops being JSON; PLEO_E_HANDLE, PLEO_E_RESOURCE. Since 0.1.0. Any
/// thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_set_body(
    request: pleo_request,
    body: *const c_char,
    body_len: i32,
) -> i32 {
    change(request, |request| {
        // SAFETY: the header's promise.
        let body = unsafe { json_text(body, body_len, "body") }?;
        request.set_body(body.as_deref())
    })
}

/// Sets the body: JSON that was built, as it is now.
///
/// Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_RESOURCE. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_request_set_json(request: pleo_request, json: pleo_json) -> i32 {
    change(request, |request| {
        let printed = lock(&*handles::json(json)?)?.print()?;
        request.set_body(Some(&printed))
    })
}

/// Sets the body: bytes of another kind than JSON, copied.
///
/// media_type: such as "application/pdf", at most 256 bytes. content: at most 64 MiB; NULL and 0
/// for nothing, which is sent as a body of no bytes. Returns PLEO_OK, PLEO_E_ARGUMENT,
/// PLEO_E_HANDLE, PLEO_E_RESOURCE. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_set_content(
    request: pleo_request,
    media_type: *const c_char,
    media_type_len: i32,
    content: *const c_char,
    content_len: i32,
) -> i32 {
    change(request, |request| {
        // SAFETY: the header's promise.
        let (kind, content) = unsafe {
            (
                required(media_type, media_type_len, "media_type", PATH_MAX)?,
                bytes(content, content_len, "content", BODY_MAX)?,
            )
        };
        request.set_content(&kind, content.unwrap_or_default())
    })
}

/// Sets the body: what a file has when the request is sent. It is read piece by piece, and may be
/// of any size.
///
/// media_type: such as "application/pdf". path: of a regular file, at most 8192 bytes; a relative
/// one begins in the working directory of this call, whatever that is when the request is sent.
/// Returns PLEO_OK, PLEO_E_ARGUMENT, PLEO_E_TEXT, PLEO_E_HANDLE; PLEO_E_FILE if there is no working
/// directory for a relative path; sending it, PLEO_E_FILE if the file cannot be read or becomes
/// shorter meanwhile. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_set_file(
    request: pleo_request,
    media_type: *const c_char,
    media_type_len: i32,
    path: *const c_char,
    path_len: i32,
) -> i32 {
    change(request, |request| {
        // SAFETY: the header's promise.
        let kind = unsafe { required(media_type, media_type_len, "media_type", PATH_MAX) }?;
        // SAFETY: as above.
        request.set_file(&kind, unsafe { file_path(path, path_len) }?)
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
unsafe fn part_names<'a>(name: Text, file_name: Text, kind: Text) -> Result<PartNames<'a>, Error> {
    // SAFETY: the same promise.
    unsafe {
        Ok(PartNames {
            name: required(name.0, name.1, "name", PATH_MAX)?,
            file_name: text(file_name.0, file_name.1, "file_name", PATH_MAX)?,
            kind: text(kind.0, kind.1, "media_type", PATH_MAX)?,
        })
    }
}

/// Adds a part to the body, which becomes a form (multipart/form-data); another kind of body is
/// replaced.
///
/// name: that of the part, at most 256 bytes. file_name, media_type: absent for none, at most 256
/// bytes. content: at most 64 MiB, copied. Returns as pleo_request_set_content. Since 0.1.0. Any
/// thread.
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
    change(request, |request| {
        // SAFETY: the header's promise.
        let (names, content) = unsafe {
            (
                part_names(
                    (name, name_len),
                    (file_name, file_name_len),
                    (media_type, media_type_len),
                )?,
                bytes(content, content_len, "content", BODY_MAX)?,
            )
        };
        request.add_part(
            &names.name,
            names.file_name.as_deref(),
            names.kind.as_deref(),
            content.unwrap_or_default(),
        )
    })
}

/// As pleo_request_add_part, with what a file has when the request is sent; see
/// pleo_request_set_file.
///
/// file_name: absent for the last step of the path. Since 0.1.0. Any thread. An example:
///
///     pleo_request_add_file(request, "file", PLEO_NTS, NULL, 0, "application/pdf", PLEO_NTS, name, PLEO_NTS);
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
    change(request, |request| {
        // SAFETY: the header's promise.
        let (names, path) = unsafe {
            (
                part_names(
                    (name, name_len),
                    (file_name, file_name_len),
                    (media_type, media_type_len),
                )?,
                file_path(path, path_len)?,
            )
        };
        request.add_file(
            &names.name,
            names.file_name.as_deref(),
            names.kind.as_deref(),
            path,
        )
    })
}

/// Lets the body of a successful answer go into a file instead of the response. It is written
/// beside its place and appears under its name, in place of what was there, when it is whole; a
/// failure leaves nothing behind. It has the owner and the permissions of the file that it replaces;
/// what is no regular file, such as a link, a device or a FIFO, is refused. A 206 that the request
/// has no Range header for is PLEO_E_TRUNCATED.
///
/// path: at most 8192 bytes, relative as for pleo_request_set_file; absent (NULL, 0) for the response
/// again; PLEO_E_ARGUMENT if it is empty. The option max_file_bytes bounds the file. Returns PLEO_OK,
/// PLEO_E_ARGUMENT, PLEO_E_TEXT, PLEO_E_HANDLE; PLEO_E_FILE if there is no working directory for a
/// relative path; sending it, PLEO_E_FILE if the file cannot be written, PLEO_E_RESOURCE on a full
/// disk. Since 0.1.0. Any thread. An example:
///
///     status = pleo_request_set_output(request, "/var/spool/receipts/1.pdf", PLEO_NTS);
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
    change(request, |request| {
        // SAFETY: the header's promise.
        let given = unsafe { optional(path, path_len, "path", PATH_MAX, "the response") }?;
        let output = match given {
            None => None,
            // SAFETY: as above.
            Some(_) => Some(unsafe { file_path(path, path_len) }?),
        };
        request.set_output(output)
    })
}

/// Sets this request's own time, instead of the option timeout_ms.
///
/// milliseconds: 0 to 86400000. With 0, as where a program's own time is used up, nothing is sent:
/// sending it is PLEO_E_TIMEOUT. Returns PLEO_OK, PLEO_E_ARGUMENT,
/// PLEO_E_HANDLE. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_request_set_timeout(request: pleo_request, milliseconds: i32) -> i32 {
    change(request, |request| request.set_timeout(milliseconds.into()))
}

/// Says how many bytes the body of a successful answer must have. One of another size is
/// PLEO_E_TRUNCATED, and the file of pleo_request_set_output does not appear.
///
/// bytes: 0 or more; -1 for any number. Returns PLEO_OK, PLEO_E_ARGUMENT, PLEO_E_HANDLE. Since 0.1.0.
/// Any thread.
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

/// Says whether sending this request twice does the same as sending it once. It is then sent again
/// after a failure as a GET is, and its outcome is never PLEO_E_OUTCOME_UNKNOWN. GET, HEAD, DELETE
/// and the POSTs that only read, such as a search, are so without this.
///
/// idempotent: 0 for no, any other number for yes. Returns PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any
/// thread. An example:
///
///     pleo_request_new(client, "PUT", PLEO_NTS, "/v3/export-jobs/{id}/items", PLEO_NTS, &request);
///     pleo_request_set_idempotent(request, 1);
#[unsafe(no_mangle)]
pub extern "C" fn pleo_request_set_idempotent(request: pleo_request, idempotent: i32) -> i32 {
    change(request, |request| {
        request.set_idempotent(idempotent != 0);
        Ok(())
    })
}

/// Names a function that is told how far the request is while pleo_request_send or pleo_pages_next
/// sends it. A program without callbacks asks pleo_task_progress or pleo_pages_progress instead.
///
/// progress: the function; NULL for none. context: handed to it as it is. Both are kept until the
/// request is freed, and until the calls and lists that were begun with it have ended. Returns
/// PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any thread.
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

/// Sends a request.
///
/// response: where the answer goes; freed with pleo_free. A 2xx is PLEO_OK; everything else is an
/// error, whose answer pleo_error_response gives. Returns PLEO_OK; PLEO_E_ARGUMENT if a place of
/// its path is not filled, or a GET has a body; PLEO_E_FILE, PLEO_E_RESOURCE; or any status of the
/// network or the API, as pleo_call. Since 0.1.0. Blocks until its own time or timeout_ms at the
/// latest. Any thread.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_request_send(
    client: pleo_client,
    request: pleo_request,
    response: *mut pleo_response,
) -> i32 {
    call(|| {
        // SAFETY: the header's promise.
        let mut out = unsafe { Out::new(response, "response") }?;
        let client = handles::client(client)?;
        let (request, progress) = handles::request(request)?.copy()?;
        let answer = client.send_watched(&request, &|done, total| progress.tell(done, total))?;
        out.set(handles::add(Object::Response(Arc::new(answer)))?);
        Ok(())
    })
}
