//! Clients
//!
//! A client holds one key and one address. Any number of threads can use it at the same time.

use std::ffi::c_char;
use std::sync::Arc;

use crate::args::{out, text};
use crate::guard::{call, encoding};
use crate::handles;
use crate::objects::Object;
use crate::text::{Buffer, Form, TextOut, buffer};
use crate::types::{pleo_client, pleo_config};
use pleo_core::Client;
use pleo_core::Config;
use pleo_core::Error;
use pleo_core::PATH_MAX;
use pleo_core::binding::lock;
use pleo_core::{ApiKey, KEY_MAX, KeySource};

/// A copy of the options: no lock is held while files are read that they name.
fn options(config: pleo_config) -> Result<Config, Error> {
    if config == 0 {
        return Ok(Config::default());
    }
    let config = handles::config(config)?;
    let options = lock(&config.config)?.clone();
    Ok(options)
}

fn add(client: Client) -> Result<i32, Error> {
    handles::add(Object::Client(Arc::new(client)))
}

/// Makes a client from a key. Nothing goes out to the network; a wrong key shows at the first call.
///
/// key: at most 4096 bytes, visible ASCII without a colon; trailing blanks, TABs, CRs, LFs and
/// NULs, and a byte order mark before it, are not part of it. The library keeps its own copy and
/// wipes it when the client is freed; wipe yours. config: the options, which the client copies; 0
/// for Pleo's production with every default. client: where the handle goes; freed with pleo_free.
/// Returns PLEO_OK; PLEO_E_KEY if the text cannot be a key, which is never quoted; PLEO_E_CONFIG,
/// PLEO_E_FILE if the options cannot be used together, or one of them, or a file, was refused and has
/// not been set right since; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0.
/// Any thread; one client may be used by any number of threads at once, and one program may have
/// thousands of clients.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_client_new(
    key: *const c_char,
    key_len: i32,
    config: pleo_config,
    client: *mut pleo_client,
) -> i32 {
    let (key, client) = (text!(key, key_len), out!(client));
    call(|| {
        let mut client = client.required()?;
        let key = ApiKey::new(key.bytes(KEY_MAX)?.unwrap_or_default())?;
        client.set(add(Client::new(key, &options(config)?)?)?);
        Ok(())
    })
}

/// Makes a client from a key that is kept elsewhere.
///
/// source: at most 8192 bytes; NULL and 0 for that of the option key. "file:PATH", a file that holds the key alone: a regular file, not a
/// link, owned by this user or root, with no access for others and no writing by the group, at most
/// 4096 bytes. "env:NAME", an environment variable, which stays in the process and in what it
/// starts. "credential:NAME", a systemd credential, under the same rules as a file. "wincred:NAME",
/// on Windows, a generic credential of this user's in the credential store. A file on Windows:
/// owned by this user, Administrators or SYSTEM, and nobody else may read or change it. When Pleo
/// answers 401, a call reads the source once more, an environment variable excepted: if there is
/// another key now, the client has that one from then on, and the call is repeated with it; else, or
/// if it cannot be read, the log says so and the 401 stays. config, client: as for pleo_client_new. Returns PLEO_OK; PLEO_E_FILE with the rule that failed;
/// PLEO_E_KEY, PLEO_E_CONFIG, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. No message has anything
/// of the content. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_client_new_from(
    source: *const c_char,
    source_len: i32,
    config: pleo_config,
    client: *mut pleo_client,
) -> i32 {
    let (source, client) = (text!(source, source_len), out!(client));
    call(|| {
        let mut client = client.required()?;
        // The options say in which encoding the source is.
        let options = options(config)?;
        let source = source.optional(PATH_MAX, "that of the option key")?;
        let source = match source {
            Some(source) => KeySource::new(&source, encoding())?,
            None => options.key_source()?.ok_or_else(|| {
                let problem = "is missing; give file:PATH or env:NAME, or set the option key";
                Error::argument("source", problem)
            })?,
        };
        client.set(add(Client::new_from(source, &options)?)?);
        Ok(())
    })
}

/// Uses another key for the calls that begin from now on; those under way keep theirs. The last
/// eight keys that were replaced stay in memory until the client is freed: they are blanked where a
/// server quotes them.
///
/// key: as for pleo_client_new. Returns PLEO_OK; PLEO_E_KEY, and the client keeps its key;
/// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_client_set_key(
    client: pleo_client,
    key: *const c_char,
    key_len: i32,
) -> i32 {
    let key = text!(key, key_len);
    call(|| {
        let client = handles::client(client)?;
        client.set_key(ApiKey::new(key.bytes(KEY_MAX)?.unwrap_or_default())?)
    })
}

fn company(form: Form, client: pleo_client, buffer: Buffer<'_>) -> i32 {
    call(|| {
        let out = TextOut::new(form, buffer)?;
        out.put(handles::client(client)?.company()?.as_bytes())
    })
}

/// Copies the id of the company that the key is for, ended with a NUL: what most calls take as
/// company_id. It is asked for with GET /v1/introspect, or else with GET /v1/installations/me, once
/// for each key; later calls send nothing.
///
/// Returns PLEO_OK, PLEO_E_BUFFER; PLEO_E_MISSING if the key is an organisation's, which has several
/// companies, or nobody says whose it is; else as pleo_introspect. Since 0.1.0. Blocks until
/// timeout_ms at the latest. Any thread. An example:
///
///     char company[64];
///     pleo_client_company_text(client, company, sizeof company, NULL);
///     pleo_request_set_query(request, "company_id", PLEO_NTS, company, PLEO_NTS);
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_client_company_text(
    client: pleo_client,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    company(Form::Text, client, buffer!(buffer, size, needed))
}

/// As pleo_client_company_text, into a field of exactly size bytes, blanks behind it.
///
/// Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_client_company_field(
    client: pleo_client,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    company(Form::Field, client, buffer!(buffer, size, needed))
}

/// Ends the calls and tasks of a client that are under way, in whichever threads: each returns
/// PLEO_E_CANCELLED, or PLEO_E_OUTCOME_UNKNOWN if it may have taken effect. Those that begin later
/// are not affected.
///
/// Returns PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any thread.
#[unsafe(no_mangle)]
pub extern "C" fn pleo_client_cancel(client: pleo_client) -> i32 {
    call(|| handles::client(client)?.cancel())
}
