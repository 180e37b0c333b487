//! Links to files at the second host: whoever has one may fetch its file, until it expires.

use std::sync::atomic::{AtomicU32, Ordering};

use data_encoding::BASE64URL_NOPAD;
use ring::hmac::{self, HMAC_SHA256};
use ring::rand::SystemRandom;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::StartError;
use crate::fixtures::FileType;

/// How long Pleo's are valid.
const GOOD_FOR: Duration = Duration::hours(24);

/// Signs links, and checks which are valid.
#[derive(Debug)]
pub(crate) struct Links {
    /// The address of the file host.
    address: String,
    secret: hmac::Key,
    /// Links of an earlier epoch are invalid.
    generation: AtomicU32,
}

/// The target of a valid link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) receipt: Uuid,
    pub(crate) file_type: FileType,
}

impl Links {
    pub(crate) fn to(address: String) -> Result<Self, StartError> {
        let secret = hmac::Key::generate(HMAC_SHA256, &SystemRandom::new());
        Ok(Self {
            address,
            secret: secret.map_err(|_| StartError::Random)?,
            generation: AtomicU32::new(0),
        })
    }

    /// A link that is valid from now on.
    pub(crate) fn link(&self, target: Target) -> String {
        let expires = (OffsetDateTime::now_utc() + GOOD_FOR).unix_timestamp();
        let signature = hmac::sign(&self.secret, self.signed(target, expires).as_bytes());
        format!(
            "{}/receipts/{}?file_type={}&expires={expires}&signature={}",
            self.address,
            target.receipt,
            target.file_type.name(),
            BASE64URL_NOPAD.encode(signature.as_ref()),
        )
    }

    /// Whether a link with this signature is valid.
    pub(crate) fn is_good(&self, target: Target, expires: i64, signature: &str) -> bool {
        let Ok(signature) = BASE64URL_NOPAD.decode(signature.as_bytes()) else {
            return false;
        };
        let signed = self.signed(target, expires);
        expires > OffsetDateTime::now_utc().unix_timestamp()
            && hmac::verify(&self.secret, signed.as_bytes(), &signature).is_ok()
    }

    /// Invalidates all links so far.
    pub(crate) fn expire_all(&self) {
        self.generation.fetch_add(1, Ordering::Relaxed);
    }

    fn signed(&self, target: Target, expires: i64) -> String {
        let generation = self.generation.load(Ordering::Relaxed);
        let file_type = target.file_type.name();
        format!("{} {file_type} {expires} {generation}", target.receipt)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_good_for_its_file_until_it_is_dead() {
        let links = Links::to("https://files".to_owned()).expect("a secret");
        let target = Target {
            receipt: Uuid::nil(),
            file_type: FileType::Original,
        };
        let link = links.link(target);
        let (_, rest) = link.split_once("&expires=").expect("a time");
        let (expires, signature) = rest.split_once("&signature=").expect("a signature");
        let expires: i64 = expires.parse().expect("a number");
        let other = Target {
            file_type: FileType::Preview,
            ..target
        };
        assert!(links.is_good(target, expires, signature));
        assert!(!links.is_good(other, expires, signature));
        assert!(!links.is_good(target, expires + 1, signature));
        assert!(!links.is_good(target, expires, "-"));
        links.expire_all();
        assert!(!links.is_good(target, expires, signature));

        let past = OffsetDateTime::now_utc().unix_timestamp() - 1;
        let signature = hmac::sign(&links.secret, links.signed(target, past).as_bytes());
        let signature = BASE64URL_NOPAD.encode(signature.as_ref());
        assert!(!links.is_good(target, past, &signature));
    }
}
