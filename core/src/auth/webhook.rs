//! Whether a webhook comes from Pleo: the signature of Standard Webhooks.
//!
//! Pleo's deliveries have the headers `webhook-id`, `webhook-timestamp` and `webhook-signature:
//! v1,…`, and its secrets begin with `whsec_`; the signature method is inferred from that, since
//! Pleo does not document it.

use std::time::SystemTime;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use ring::hmac;
use secrecy::zeroize::Zeroizing;

use crate::error::Error;

/// A delivery as it was received.
#[derive(Clone, Copy, Debug)]
pub struct Delivery<'a> {
    /// The header `webhook-id`.
    pub id: &'a [u8],
    /// The header `webhook-timestamp`.
    pub timestamp: &'a [u8],
    /// The header `webhook-signature`: one or several signatures, separated by spaces.
    pub signature: &'a [u8],
    /// The body, before any parsing.
    pub body: &'a [u8],
}

/// Checks that one of a delivery's signatures has version 1 and is made with the secret over
/// `id.timestamp.body`, and, if requested, that the delivery is at most `tolerance` seconds old or
/// ahead.
///
/// # Errors
/// [`Error::Argument`] if the secret is invalid; [`Error::Signature`] if the delivery must not be
/// trusted.
pub fn verify(secret: &[u8], delivery: Delivery<'_>, tolerance: Option<u64>) -> Result<(), Error> {
    let now = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .map_or(0, |time| time.as_secs());
    verify_at(now, secret, delivery, tolerance)
}

fn verify_at(
    now: u64,
    secret: &[u8],
    delivery: Delivery<'_>,
    tolerance: Option<u64>,
) -> Result<(), Error> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, &secret_bytes(secret)?);
    // The three are signed with dots between them: a dot in the id could shift the boundary to the
    // timestamp.
    if delivery.id.contains(&b'.') {
        return Err(Error::Signature(
            "the webhook's id contains a dot, so it is not from Pleo; do not trust the webhook",
        ));
    }
    // Once, however many signatures there are.
    let mut signing = hmac::Context::with_key(&key);
    for part in [delivery.id, b".", delivery.timestamp, b".", delivery.body] {
        signing.update(part);
    }
    let expected = signing.sign();
    // A comparison in constant time: both are signed again with the same key, and ring compares
    // those.
    let twice = hmac::sign(&key, expected.as_ref());
    let is_ours = |signature: &[u8]| {
        let given = signature
            .strip_prefix(b"v1,")
            .and_then(|text| BASE64_STANDARD.decode(text).ok());
        given.is_some_and(|given| hmac::verify(&key, &given, twice.as_ref()).is_ok())
    };
    if !delivery.signature.split(|byte| *byte == b' ').any(is_ours) {
        return Err(Error::Signature(
            "no signature matches the webhook's body and this secret; check that the body is the \
             bytes as they were received, and that the secret is the one of this webhook",
        ));
    }
    // The timestamp is parsed only if the signature is valid.
    let timestamp = str::from_utf8(delivery.timestamp)
        .ok()
        .and_then(|text| text.parse::<u64>().ok());
    match (timestamp, tolerance) {
        (None, _) => Err(Error::Signature(
            "the webhook's timestamp is not a number of seconds; do not trust the webhook",
        )),
        (Some(timestamp), Some(tolerance)) if timestamp.abs_diff(now) > tolerance => {
            Err(Error::Signature(
                "the webhook's timestamp is too old or in the future; check this machine's \
                 clock, and do not trust the webhook",
            ))
        }
        _ => Ok(()),
    }
}

fn secret_bytes(secret: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
    let encoded = secret.trim_ascii();
    let encoded = encoded.strip_prefix(b"whsec_").unwrap_or(encoded);
    match BASE64_STANDARD.decode(encoded) {
        Ok(bytes) if !bytes.is_empty() => Ok(Zeroizing::new(bytes)),
        _ => Err(Error::argument(
            "secret",
            "must be the webhook's secret, which begins with whsec_",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"whsec_plJ3nmyCDGBKInavdOK15jsl";
    const NOW: u64 = 1_731_705_121;

    /// A test vector of the specification of Standard Webhooks.
    fn ping() -> Delivery<'static> {
        Delivery {
            id: b"msg_loFOjxBNrRLzqYUf",
            timestamp: b"1731705121",
            signature: b"v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=",
            body: br#"{"event_type":"ping","data":{"success":true}}"#,
        }
    }

    #[test]
    fn many_signatures_are_looked_at_and_a_point_in_the_id_is_refused() {
        let many = ["v1, ".repeat(2000).as_bytes(), b"v2,x ", ping().signature].concat();
        verify_at(
            NOW,
            SECRET,
            Delivery {
                signature: &many,
                ..ping()
            },
            None,
        )
        .unwrap();
        let moved = Delivery {
            id: b"msg_loFOjxBNrRLzqYUf.1731705121",
            timestamp: b"1731705121",
            ..ping()
        };
        assert!(
            verify_at(NOW, SECRET, moved, None)
                .unwrap_err()
                .to_string()
                .contains("contains a dot")
        );
    }

    #[test]
    fn published_vectors_are_verified() {
        verify_at(NOW, SECRET, ping(), Some(0)).unwrap();
        verify_at(NOW, b" plJ3nmyCDGBKInavdOK15jsl\n", ping(), None).unwrap();
        // A vector of the first library with such signatures.
        let older = Delivery {
            id: b"msg_p5jXN8AQM9LWM0D4loKWxJek",
            timestamp: b"1614265330",
            signature: b"v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            body: br#"{"test": 2432232314}"#,
        };
        verify(b"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", older, None).unwrap();
        assert!(
            verify(b"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", older, Some(300)).is_err(),
            "it is years old"
        );
    }

    #[test]
    fn one_good_signature_of_several_is_enough() {
        let several = [
            b"v1,AAAA v2,",
            &ping().signature[3..],
            b"  ",
            ping().signature,
            b" v1,",
        ]
        .concat();
        verify_at(
            NOW,
            SECRET,
            Delivery {
                signature: &several,
                ..ping()
            },
            None,
        )
        .unwrap();
    }

    #[test]
    fn whatever_is_changed_is_refused() {
        let changed = [
            Delivery {
                id: b"msg_loFOjxBNrRLzqYUg",
                ..ping()
            },
            Delivery {
                timestamp: b"1731705122",
                ..ping()
            },
            Delivery {
                body: br#"{"event_type":"ping","data":{"success":false}}"#,
                ..ping()
            },
            Delivery {
                body: b"",
                ..ping()
            },
            Delivery {
                signature: b"",
                ..ping()
            },
            Delivery {
                signature: b"v1,",
                ..ping()
            },
            Delivery {
                signature: &ping().signature[3..],
                ..ping()
            },
            Delivery {
                signature: b"v2,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=",
                ..ping()
            },
            Delivery {
                signature: b"v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD1=",
                ..ping()
            },
            Delivery {
                signature: b"v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktA==",
                ..ping()
            },
        ];
        for delivery in changed {
            assert!(
                matches!(
                    verify_at(NOW, SECRET, delivery, None),
                    Err(Error::Signature(_))
                ),
                "{delivery:?}"
            );
        }
        assert!(matches!(
            verify_at(NOW, b"whsec_AAAA", ping(), None),
            Err(Error::Signature(_))
        ));
        for secret in [&b""[..], b"whsec_", b"whsec_!", b"pls_key"] {
            assert!(
                matches!(
                    verify_at(NOW, secret, ping(), None),
                    Err(Error::Argument { .. })
                ),
                "{secret:?}"
            );
        }
    }

    #[test]
    fn a_timestamp_that_is_no_number_is_refused_though_it_is_signed() {
        for timestamp in [&b""[..], b"-1", b"1731705121.5", b"now", b"\xFF"] {
            let signed = [ping().id, b".", timestamp, b".", ping().body].concat();
            let key = hmac::Key::new(hmac::HMAC_SHA256, &secret_bytes(SECRET).unwrap());
            let signature = hmac::sign(&key, &signed);
            let signature = format!("v1,{}", BASE64_STANDARD.encode(signature));
            let delivery = Delivery {
                timestamp,
                signature: signature.as_bytes(),
                ..ping()
            };
            for tolerance in [None, Some(u64::MAX)] {
                let error = verify_at(NOW, SECRET, delivery, tolerance).unwrap_err();
                assert!(error.to_string().contains("timestamp"), "{error}");
            }
        }
    }

    #[test]
    fn what_is_too_far_from_now_is_refused() {
        for (now, fits) in [
            (NOW + 300, true),
            (NOW + 301, false),
            (NOW - 300, true),
            (NOW - 301, false),
            (0, false),
        ] {
            assert_eq!(
                verify_at(now, SECRET, ping(), Some(300)).is_ok(),
                fits,
                "{now}"
            );
        }
    }
}
