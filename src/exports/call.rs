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

/// Returns the owner and the permissions of the key.
///
/// The permissions are the string at "/data/scope". pleo_response_subject_text gives the company or
/// organisation.
///
/// client: the client. The response outlives it.
/// response: receives the handle.
/// returns: PLEO_OK; PLEO_E_UNAUTHORIZED if the key is wrong; any status of the network or the API.
/// blocks: until timeout_ms at the latest.
/// source: GET /v1/introspect, App Marketplace API 39.4.0
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_introspect(client: pleo_client, response: *mut pleo_response) -> i32 {
    answer(client, out!(response), Client::introspect)
}

/// Checks step by step all that a call needs, and reports what was found and what to do about it.
///
/// The report is a response with status 200, no headers and a JSON object as its body:
///
/// - "version" and "interface": of the library.
/// - "passed", "failed" and "skipped": number of steps.
/// - "exit": an exit code for a program that ends with the check. 0 success, 3 options or key, 4
///   network or proxy, 5 TLS, 6 the key is refused, 7 a permission is missing, 8 the installation
///   is not active, 9 a failure of Pleo.
/// - "steps": an array of objects, always in this order: versions, options, key, proxy, name,
///   connection, tunnel, tls, authentication, permissions, company, installation.
///
/// Each step has the strings "id"; "title"; "state": "ok", "note" (no failure), "failed", or
/// "skipped" because a step before it failed; "found"; "status": the name of a PLEO_E_ constant or
/// PLEO_OK, empty if skipped; "advice": empty if there is nothing to do. The step "permissions" is
/// "failed" if the key lacks a permission that is needed to read, create or activate the
/// installation; if it lacks only others, the step is a "note". Ids and states never change; other
/// strings are for people and can change. They never contain a key, a password or a query string.
///
/// The check sends GET /v1/introspect and GET /v1/installations/me on a connection of its own, and
/// changes nothing.
///
/// client: the client. The response outlives it.
/// response: receives the handle.
/// returns: PLEO_OK, whatever the check found; PLEO_E_CANCELLED.
/// blocks: until timeout_ms at the latest.
/// since: 0.1.0
///
/// Example:
///
///     char title[16], state[8], found[4096], advice[512];
///     status = pleo_client_check(client, &response);
///     if (status == PLEO_OK) status = pleo_response_item(response, PLEO_STR("/steps"), 0, &item);
///     while (status == PLEO_OK) {
///         pleo_response_text(item, PLEO_STR("/title"), title, sizeof title, NULL);
///         pleo_response_text(item, PLEO_STR("/state"), state, sizeof state, NULL);
///         pleo_response_text(item, PLEO_STR("/found"), found, sizeof found, NULL);
///         pleo_response_text(item, PLEO_STR("/advice"), advice, sizeof advice, NULL);
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

/// Creates the installation of the key, so that Pleo shows the integration and its state.
///
/// Pleo takes application and company from the key. If Pleo refuses because an installation exists,
/// or if the response is lost, the library fetches the installation instead of sending the request
/// again; pleo_response_origin then returns PLEO_ORIGIN_FOUND instead of PLEO_ORIGIN_CREATED.
///
/// client: the client. The response outlives it.
/// json: a JSON object with "status" and, if wanted, "metadata", at most 64 MiB, checked before
///   anything is sent. NULL and 0 for an object whose status is ACTIVATED.
/// response: receives the handle of the installation.
/// returns: PLEO_OK; PLEO_E_OUTCOME_UNKNOWN if the response was lost and the installation cannot be
///   found; any status of the network or the API.
/// blocks: until timeout_ms at the latest.
/// source: POST /v1/installations/me, App Marketplace API 39.4.0
/// since: 0.1.0
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

/// Returns the installation of the key.
///
/// client: the client. The response outlives it.
/// company_id: the id of one company of an organisation, at most 64 bytes; NULL and 0 for the
///   key's own company. An empty text is an error.
/// response: receives the handle of the installation.
/// returns: PLEO_OK; PLEO_E_NOT_FOUND if there is no installation, whether Pleo answers 404, null,
///   nothing or an error type that ends in NOT_FOUND; any status of the network or the API.
/// blocks: until timeout_ms at the latest.
/// source: GET /v1/installations/me, App Marketplace API 39.4.0
/// since: 0.1.0
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

/// Changes the installation of the key.
///
/// Pleo does not document whether metadata is merged or replaced: send all of it, or call
/// pleo_ensure_installation. If the response is lost and the installation is found as requested,
/// the origin is PLEO_ORIGIN_FOUND.
///
/// client: the client. The response outlives it.
/// json: a JSON object with "status" and, if wanted, "errorCode" and "metadata", at most 64 MiB.
/// response: receives the handle of the installation.
/// returns: PLEO_OK; PLEO_E_OUTCOME_UNKNOWN if the response was lost and the installation is not
///   found as requested; any status of the network or the API.
/// blocks: until timeout_ms at the latest.
/// source: PUT /v1/installations/me, App Marketplace API 39.4.0
/// since: 0.1.0
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

/// Activates the installation of the key.
///
/// Pleo documents this operation for OAuth only. That it accepts an API key is assumed.
///
/// client: the client. The response outlives it.
/// response: receives the handle of the installation.
/// returns: as pleo_update_installation: PLEO_OK, or any status of the network or the API.
/// blocks: until timeout_ms at the latest.
/// source: POST /v1/installations/me:activate, App Marketplace API 39.4.0
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_activate_installation(
    client: pleo_client,
    response: *mut pleo_response,
) -> i32 {
    answer(client, out!(response), Client::activate_installation)
}

/// Deletes the installation of the key.
///
/// client: the client. The response outlives it.
/// response: receives the handle; the response has no body.
/// returns: PLEO_OK; PLEO_E_NOT_FOUND if there was no installation, unless an earlier attempt of
///   this call may have deleted it; any status of the network or the API.
/// blocks: until timeout_ms at the latest.
/// source: DELETE /v1/installations/me, App Marketplace API 39.4.0
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_delete_installation(
    client: pleo_client,
    response: *mut pleo_response,
) -> i32 {
    answer(client, out!(response), Client::delete_installation)
}

/// Creates the installation of the key, changes it, or leaves it unchanged, so that it is as
/// required.
///
/// Metadata that json does not name is kept. It is safe to call this every night.
/// pleo_response_origin returns what was done.
///
/// client: the client. The response outlives it.
/// json: as for pleo_create_installation; "errorCode" is also allowed.
/// response: receives the handle of the installation.
/// returns: as pleo_create_installation: PLEO_OK, PLEO_E_OUTCOME_UNKNOWN, or any status of the
///   network or the API.
/// blocks: until timeout_ms at the latest.
/// since: 0.1.0
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

/// Sends any request with a JSON body or none.
///
/// A 2xx response is a success, and so is a 404 to a DELETE that is retried after its response was
/// lost. Every other response is a failure; pleo_error_response returns it. GET, HEAD, DELETE, and
/// a POST that only reads (see pleo_request_set_idempotent), are retried after a transient failure.
/// Other requests are not retried if they may have taken effect; they fail with
/// PLEO_E_OUTCOME_UNKNOWN.
///
/// client: the client. The response outlives it.
/// method: GET, HEAD, POST, PUT, PATCH or DELETE, in upper case, at most 16 bytes.
/// path: begins with "/", with the query string if there is one, percent-encoded, at most 8192
///   bytes, for example "/v2/employees?limit=100".
/// body: JSON, at most 64 MiB; NULL and 0 for none.
/// response: receives the handle.
/// returns: PLEO_OK; any status of the network or the API.
/// blocks: until timeout_ms at the latest.
/// since: 0.1.0
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
