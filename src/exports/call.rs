//! Calls
//!
//! Send one request and wait for its response. The installation has functions of its own;
//! pleo_call sends any other request with JSON or no body.

use std::ffi::c_char;
use std::sync::Arc;

use crate::args::{Out, out, text};
use crate::guard::call;
use crate::handles;
use crate::objects::Object;
use crate::types::{pleo_client, pleo_response};
use pleo_core::Client;
use pleo_core::Error;
use pleo_core::Response;
use pleo_core::{METHOD_MAX, PATH_MAX};

/// The longest company id, in bytes.
const COMPANY_ID_MAX: usize = 64;

fn answer(
    client: pleo_client,
    response: Out<'_, pleo_response>,
    ask: impl FnOnce(&Client) -> Result<Response, Error>,
) -> i32 {
    call(|| {
        let mut response = response.required()?;
        let answer = ask(&*handles::client(client)?)?;
        response.set(handles::add(Object::Response(Arc::new(answer)))?);
        Ok(())
    })
}

/// Asks who the key is: its permissions are the text at "/data/scope", its company or organisation
/// is given by pleo_response_subject_text. GET /v1/introspect.
///
/// response: where the answer goes; freed with pleo_free.
/// Returns PLEO_OK, or any status of the network or the API; PLEO_E_UNAUTHORIZED for a wrong key.
/// Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_introspect(client: pleo_client, response: *mut pleo_response) -> i32 {
    answer(client, out!(response), Client::introspect)
}

/// Checks everything that a call needs, step by step, and reports what was found and what to do about
/// what is wrong: for a screen of the program's own, and for support.
///
/// response: where the report goes, an answer like any other (status 200, no headers); freed with
/// pleo_free. Its body is a JSON object: "version" and "interface" of the library; "passed", "failed"
/// and "skipped", how many steps; "exit", an exit code for a program that ends with the check: 0 all
/// right, 3 options or key, 4 network or proxy, 5 TLS, 6 the key is refused, 7 a permission is
/// missing, 8 the installation is not active, 9 Pleo's side; and the array "steps", always these, in
/// this order: versions, options, key, proxy, name, connection, tunnel, tls, authentication,
/// permissions, company, installation. Each has the texts "id"; "title"; "state", which is "ok",
/// "note" (to be known, and no failure), "failed" or "skipped" (a step that it needs failed);
/// "found"; "status", the name of a failure's PLEO_E_..., PLEO_OK, or empty if skipped; "advice",
/// empty where there is nothing to do. A permission that is missing fails the step permissions if
/// the installation, as it is, needs it: to be read, created or activated; else it is a note. Texts are for people, and may change; ids and states do not.
/// No text has a key, a password or a query. The check sends GET /v1/introspect and GET
/// /v1/installations/me, by a connection of its own and otherwise as any call, and changes nothing.
/// Returns PLEO_OK whatever the check found; PLEO_E_CANCELLED, PLEO_E_RESOURCE, PLEO_E_FORKED,
/// PLEO_E_EXITING, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Blocks until timeout_ms at the
/// latest. Any thread. An example:
///
///     char title[16], state[8], found[4096], advice[512];
///     status = pleo_client_check(client, &response);
///     if (status == PLEO_OK)
///         status = pleo_response_item(response, "/steps", PLEO_NTS, 0, &item);
///     while (status == PLEO_OK) {
///         pleo_response_text(item, "/title", PLEO_NTS, title, sizeof title, NULL);
///         pleo_response_text(item, "/state", PLEO_NTS, state, sizeof state, NULL);
///         pleo_response_text(item, "/found", PLEO_NTS, found, sizeof found, NULL);
///         pleo_response_text(item, "/advice", PLEO_NTS, advice, sizeof advice, NULL);
///         printf("%-14s %-7s %s\n", title, state, found);
///         if (advice[0] != 0) printf("%22s %s\n", "", advice);
///         status = pleo_response_next(item, &next);
///         pleo_free(item);
///         item = next;
///     }
///     pleo_free(response);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_client_check(
    client: pleo_client,
    response: *mut pleo_response,
) -> i32 {
    answer(client, out!(response), Client::check)
}

/// Creates the installation of this key, so that Pleo shows the integration and its status.
/// Application and company are Pleo's to derive from the key. POST /v1/installations/me.
///
/// json: a JSON object with "status" and "metadata" as wanted, at most 64 MiB; absent (NULL, 0) it
/// is {"status":"ACTIVATED"}. It is checked before anything is sent. response: where the
/// installation goes; freed with pleo_free. pleo_response_origin says whether it was created or
/// found: where Pleo refuses because there is one, or its answer is lost, the library looks, and
/// sends nothing twice that might have been carried out. Returns PLEO_OK, or any status of the
/// network or the API; PLEO_E_OUTCOME_UNKNOWN if the answer was lost and the look shows nothing.
/// Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_create_installation(
    client: pleo_client,
    json: *const c_char,
    json_len: i32,
    response: *mut pleo_response,
) -> i32 {
    let json = text!(json, json_len);
    answer(client, out!(response), |client| {
        client.create_installation(json.json()?.as_deref())
    })
}

/// Fetches the installation of this key. GET /v1/installations/me.
///
/// company_id: the UUID of one company of an organisation's key, at most 64 bytes; absent (NULL, 0)
/// for the key's own; PLEO_E_ARGUMENT if it is empty. response: where the installation goes; freed
/// with pleo_free.
/// Returns PLEO_OK; PLEO_E_NOT_FOUND if there is none, in whichever way Pleo says so (404, null,
/// nothing, or an error type that ends in NOT_FOUND); or any status of the network or the API.
/// Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_get_installation(
    client: pleo_client,
    company_id: *const c_char,
    company_id_len: i32,
    response: *mut pleo_response,
) -> i32 {
    let company_id = text!(company_id, company_id_len);
    answer(client, out!(response), |client| {
        let id = company_id.optional(COMPANY_ID_MAX, "the key's own")?;
        client.get_installation(id.as_deref())
    })
}

/// Changes the installation of this key. Whether Pleo merges metadata or replaces it, it does not
/// say: send all of it, or use pleo_ensure_installation. PUT /v1/installations/me.
///
/// json: a JSON object with "status", and "errorCode" and "metadata" as wanted, at most 64 MiB.
/// response: where the installation goes; freed with pleo_free. If the answer was lost and a look
/// shows that all is as wanted, its origin is PLEO_ORIGIN_FOUND. Returns as
/// pleo_create_installation. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_update_installation(
    client: pleo_client,
    json: *const c_char,
    json_len: i32,
    response: *mut pleo_response,
) -> i32 {
    let json = text!(json, json_len);
    answer(client, out!(response), |client| {
        let json = json.json()?;
        client.update_installation(&json.ok_or_else(|| Error::argument("json", "is missing"))?)
    })
}

/// Activates the installation of this key; Pleo documents it for OAuth. POST
/// /v1/installations/me:activate.
///
/// response: where the installation goes; freed with pleo_free. Returns as
/// pleo_update_installation. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_activate_installation(
    client: pleo_client,
    response: *mut pleo_response,
) -> i32 {
    answer(client, out!(response), Client::activate_installation)
}

/// Deletes the installation of this key. DELETE /v1/installations/me.
///
/// response: where the answer, which has no body, goes; freed with pleo_free. Returns PLEO_OK;
/// PLEO_E_NOT_FOUND if there was none, unless an earlier attempt of this call, whose answer was
/// lost, may have deleted it; or any status of the network or the API. Since 0.1.0. Blocks until
/// timeout_ms at the latest. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_delete_installation(
    client: pleo_client,
    response: *mut pleo_response,
) -> i32 {
    answer(client, out!(response), Client::delete_installation)
}

/// Makes the installation as wanted by the least that is needed: creates it, changes it, or leaves
/// it alone. Metadata that json does not name is kept. Safe to run every night.
///
/// json: as for pleo_create_installation; "errorCode" may be in it too. response: where the
/// installation goes; freed with pleo_free. Its origin says what was done. Returns as
/// pleo_create_installation. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_ensure_installation(
    client: pleo_client,
    json: *const c_char,
    json_len: i32,
    response: *mut pleo_response,
) -> i32 {
    let json = text!(json, json_len);
    answer(client, out!(response), |client| {
        client.ensure_installation(json.json()?.as_deref())
    })
}

/// Makes any other request of the API.
///
/// method: GET, HEAD, POST, PUT, PATCH or DELETE, in capitals, at most 16 bytes. path: begins with
/// a /, has its query if any, percent-encoded, at most 8192 bytes, such as
/// "/v2/employees?limit=100". body: JSON, at most 64 MiB; absent (NULL, 0) for none. response:
/// where the answer goes; freed with pleo_free. A 2xx is PLEO_OK, and a 404 to a DELETE that is
/// repeated after a lost answer; everything else is an error, whose answer pleo_error_response
/// gives. Returns PLEO_OK, or any status of the network or the API. GET, HEAD, DELETE and POST to a
/// path that ends in :search are repeated where that helps; for the others a lost answer is
/// PLEO_E_OUTCOME_UNKNOWN. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_call(
    client: pleo_client,
    method: *const c_char,
    method_len: i32,
    path: *const c_char,
    path_len: i32,
    body: *const c_char,
    body_len: i32,
    response: *mut pleo_response,
) -> i32 {
    let (method, path) = (text!(method, method_len), text!(path, path_len));
    let body = text!(body, body_len);
    answer(client, out!(response), |client| {
        let (method, path) = (method.required(METHOD_MAX)?, path.required(PATH_MAX)?);
        let body = body.json()?;
        client.call(&method, &path, body.as_deref())
    })
}
