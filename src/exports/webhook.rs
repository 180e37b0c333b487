//! Webhooks
//!
//! Verify the signature of a webhook.

use std::ffi::c_char;

use crate::args::text;
use crate::guard::call;
use pleo_core::NAME_MAX;
use pleo_core::webhook::{Delivery, verify};
use pleo_core::{BODY_MAX, PATH_MAX};

/// Checks whether a webhook comes from Pleo, by its signature (Standard Webhooks, version 1). Pleo
/// publishes no text of how it signs; this is inferred from the names of its headers and the form
/// of its secrets.
///
/// secret: the text that begins with whsec_, which may be left out, at most 4096 bytes. id,
/// timestamp: the headers webhook-id and webhook-timestamp, at most 64 bytes each. signature: the
/// header webhook-signature, one or several with blanks between, at most 8192 bytes. body: as it
/// was received, before anything parsed it, at most 64 MiB. All of them as exactly these bytes.
/// tolerance: how many seconds the timestamp may be from this machine's clock, such as 300;
/// negative for no matter. Returns PLEO_OK; PLEO_E_SIGNATURE if the webhook is not to be trusted;
/// PLEO_E_ARGUMENT, also if the secret is none. Since 0.1.0. Any thread. An example:
///
///     status = pleo_webhook_verify(secret, PLEO_NTS, id, PLEO_NTS, timestamp, PLEO_NTS, signature, PLEO_NTS,
///         body, count, 300);
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pleo_webhook_verify(
    secret: *const c_char,
    secret_len: i32,
    id: *const c_char,
    id_len: i32,
    timestamp: *const c_char,
    timestamp_len: i32,
    signature: *const c_char,
    signature_len: i32,
    body: *const c_char,
    body_len: i32,
    tolerance: i32,
) -> i32 {
    const SECRET_MAX: usize = 4096;
    let (secret, id) = (text!(secret, secret_len), text!(id, id_len));
    let timestamp = text!(timestamp, timestamp_len);
    let signature = text!(signature, signature_len);
    let body = text!(body, body_len);
    call(|| {
        let delivery = Delivery {
            id: id.bytes(NAME_MAX)?.unwrap_or_default(),
            timestamp: timestamp.bytes(NAME_MAX)?.unwrap_or_default(),
            signature: signature.bytes(PATH_MAX)?.unwrap_or_default(),
            body: body.bytes(BODY_MAX)?.unwrap_or_default(),
        };
        let secret = secret.bytes(SECRET_MAX)?.unwrap_or_default();
        verify(secret, delivery, u64::try_from(tolerance).ok())
    })
}
