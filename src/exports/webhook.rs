//! Webhooks
//!
//! Verify the signature of a webhook.

use std::ffi::c_char;

use crate::args::text;
use crate::guard::call;
use pleo_core::NAME_MAX;
use pleo_core::webhook::{Delivery, verify};
use pleo_core::{BODY_MAX, PATH_MAX};

/// Verifies that a webhook comes from Pleo, by its signature (Standard Webhooks, version 1).
///
/// Pleo does not document its signatures; the method is inferred from the names of the headers and
/// the form of the secrets. Every text is taken byte for byte, except that spaces around secret are
/// ignored.
///
/// secret: the secret of the webhook, with or without its prefix "whsec_"; at most 4096 bytes.
/// id: the header webhook-id, at most 64 bytes.
/// timestamp: the header webhook-timestamp, at most 64 bytes.
/// signature: the header webhook-signature, one or more signatures separated by spaces, at most
///   8192 bytes.
/// body: as received, before it is parsed, at most 64 MiB.
/// tolerance: how many seconds timestamp can differ from this machine's clock, for example 300;
///   negative for any number.
/// returns: PLEO_OK; PLEO_E_SIGNATURE if the webhook must not be trusted; PLEO_E_ARGUMENT if secret
///   is malformed.
/// since: 0.1.0
///
/// Example:
///
///     status = pleo_webhook_verify(PLEO_STR(secret), PLEO_STR(id), PLEO_STR(timestamp),
///         PLEO_STR(signature), body, count, 300);
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
