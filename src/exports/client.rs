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

/// Creates a client from an API key.
///
/// Nothing is sent; a wrong key is noticed at the first call. A program can have thousands of
/// clients.
///
/// key: visible ASCII without a colon, at most 4096 bytes; copied. A byte order mark before it and
///   spaces, tabs, line ends and NULs after it are removed. The copy is wiped when the client is
///   freed; the caller should wipe its own.
/// config: the options, copied; 0 for the defaults, which lead to Pleo's production environment.
/// client: receives the handle.
/// returns: PLEO_OK; PLEO_E_KEY if the text cannot be a key (the message never quotes it);
///   PLEO_E_CONFIG if options contradict each other; the status of a failed pleo_config_set or
///   pleo_config_load that was not corrected; PLEO_E_FILE if a file of an option cannot be used.
/// since: 0.1.0
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

/// Creates a client from an API key that is kept outside the program.
///
/// - "file:PATH": a file with nothing but the key, at most 4096 bytes. It must be a regular file
///   and not a symbolic link, belong to this user or root, be inaccessible to others and not be
///   writable by the group. On Windows it must belong to this user, Administrators or SYSTEM, and
///   nobody else may read or change it.
/// - "env:NAME": an environment variable. It stays in the process and in the programs it starts.
/// - "credential:NAME": a systemd credential, a file with the same rules.
/// - "wincred:NAME": on Windows, a generic credential of this user in the credential store.
///
/// If Pleo answers 401, the source is read once more, unless it is an environment variable. If it
/// has another key now, the client uses that key from then on and retries the call. Otherwise the
/// call fails with the 401, and the log says if the source could not be read.
///
/// source: at most 8192 bytes; NULL and 0 for the option key.
/// config: as for pleo_client_new.
/// client: receives the handle.
/// returns: PLEO_OK; PLEO_E_FILE with the rule that the file breaks; PLEO_E_KEY; PLEO_E_CONFIG;
///   PLEO_E_ARGUMENT if the source has another form. No message contains any of the content.
/// since: 0.1.0
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

/// Replaces the key of a client, for calls that begin from now on.
///
/// Calls in progress keep their key. The last eight keys that were replaced stay in memory until
/// the client is freed, so that they are removed from what a server quotes.
///
/// client: the client.
/// key: as for pleo_client_new.
/// returns: PLEO_OK; PLEO_E_KEY if the text cannot be a key; the client then keeps the one it has.
/// since: 0.1.0
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

/// Copies the id of the company that the key belongs to, which most calls take as company_id.
///
/// It is fetched once for each key, with GET /v1/introspect or else GET /v1/installations/me; later
/// calls send nothing.
///
/// client: the client.
/// returns: PLEO_OK; PLEO_E_BUFFER; PLEO_E_MISSING if the key belongs to an organisation, which has
///   several companies, or if neither response names its owner; else as pleo_introspect.
/// blocks: until timeout_ms at the latest.
/// since: 0.1.0
///
/// Example:
///
///     char company[64];
///     pleo_client_company_text(client, company, sizeof company, NULL);
///     pleo_request_set_query(request, PLEO_STR("company_id"), PLEO_STR(company));
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_client_company_text(
    client: pleo_client,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    company(Form::Text, client, buffer!(buffer, size, needed))
}

/// Copies the id of the key's company into a space-padded field.
///
/// since: 0.1.0
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_client_company_field(
    client: pleo_client,
    buffer: *mut c_char,
    size: i32,
    needed: *mut i32,
) -> i32 {
    company(Form::Field, client, buffer!(buffer, size, needed))
}

/// Cancels the calls and tasks of a client that are in progress, on all threads.
///
/// Each of them fails with PLEO_E_CANCELLED, or with PLEO_E_OUTCOME_UNKNOWN if it may have taken
/// effect. Calls that begin later are not affected.
///
/// client: the client.
/// returns: PLEO_OK.
/// since: 0.1.0
#[unsafe(no_mangle)]
pub extern "C" fn pleo_client_cancel(client: pleo_client) -> i32 {
    call(|| handles::client(client)?.cancel())
}
