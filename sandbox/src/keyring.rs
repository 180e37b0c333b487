//! All keys of a sandbox. The console adds to them and changes them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard};

use time::OffsetDateTime;

use crate::StartError;
use crate::keys::{Key, KeyText, StandardKey, all_scopes};
use crate::mask::Mask;
use crate::options::Options;
use crate::store::locked;

/// All keys of a sandbox.
#[derive(Debug)]
pub(crate) struct Keyring {
    /// The texts of the standard ones, in the order of `StandardKey::ALL`.
    standard: Vec<KeyText>,
    /// The standard ones first. None is ever removed: a former key is masked for ever.
    keys: RwLock<Vec<Arc<Key>>>,
    /// Of all of them.
    mask: RwLock<Arc<Mask>>,
    /// When each was last used, by its label.
    used: Mutex<HashMap<String, OffsetDateTime>>,
}

impl Keyring {
    pub(crate) fn new(options: &Options) -> Result<Self, StartError> {
        let standard = StandardKey::ALL.into_iter().map(|which| {
            let pinned = options
                .pinned
                .iter()
                .rev()
                .find(|(pinned, _)| *pinned == which);
            let text = pinned.map_or_else(KeyText::random, |(_, text)| text.clone());
            which.with_text(text, options.environment)
        });
        let extra = options.keys.iter().enumerate().map(|(index, extra)| {
            let all = || all_scopes(options.environment);
            let scopes = extra.scopes.clone().unwrap_or_else(all);
            Key::new(
                format!("key-{}", index + 1),
                extra.text.clone(),
                extra.level,
                scopes,
            )
        });
        let keys: Vec<_> = standard.chain(extra).map(Arc::new).collect();

        for (index, key) in keys.iter().enumerate() {
            if key.text.expose().is_empty() {
                return Err(StartError::Keys("a key is empty"));
            }
            if key.text.expose().contains(':') {
                return Err(StartError::Keys(
                    "a key holds a colon, which ends the user name in a Basic header",
                ));
            }
            if keys[..index].iter().any(|earlier| earlier.text == key.text) {
                return Err(StartError::Keys("two keys are the same"));
            }
        }
        Ok(Self {
            standard: keys[..StandardKey::ALL.len()]
                .iter()
                .map(|key| key.text.clone())
                .collect(),
            mask: RwLock::new(Arc::new(Mask::new(&keys))),
            keys: RwLock::new(keys),
            used: Mutex::default(),
        })
    }

    /// All current keys.
    pub(crate) fn all(&self) -> Vec<Arc<Key>> {
        self.read().clone()
    }

    pub(crate) fn standard(&self, which: StandardKey) -> &str {
        self.standard[which as usize].expose()
    }

    pub(crate) fn find(&self, text: &str) -> Option<Arc<Key>> {
        let keys = self.read();
        keys.iter().find(|key| key.text.expose() == text).cloned()
    }

    pub(crate) fn labelled(&self, label: &str) -> Option<Arc<Key>> {
        let keys = self.read();
        keys.iter().find(|key| key.label == label).cloned()
    }

    pub(crate) fn has_label(&self, label: &str) -> bool {
        self.labelled(label).is_some()
    }

    /// Adds a key that `make` creates with a unique label.
    pub(crate) fn add(&self, kind: &str, make: impl FnOnce(String) -> Key) -> Arc<Key> {
        let mut keys = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        let of_kind = |key: &&Arc<Key>| key.label.starts_with(&format!("{kind}-"));
        let number = keys.iter().filter(of_kind).count() + 1;
        let key = Arc::new(make(format!("{kind}-{number}")));
        keys.push(Arc::clone(&key));
        *self.mask.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(Mask::new(&keys));
        key
    }

    /// Changes a key; says whether there is one of that label.
    pub(crate) fn change(&self, label: &str, change: impl FnOnce(&mut Key)) -> bool {
        let mut keys = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        let key = keys.iter_mut().find(|key| key.label == label);
        key.map(|key| change(Arc::make_mut(key))).is_some()
    }

    /// Records that a key was used.
    pub(crate) fn note_use(&self, label: &str, now: OffsetDateTime) {
        locked(&self.used).insert(label.to_owned(), now);
    }

    pub(crate) fn last_used(&self, label: &str) -> Option<OffsetDateTime> {
        locked(&self.used).get(label).copied()
    }

    /// The text with labels instead of keys, in whatever form the keys are in it.
    pub(crate) fn redact(&self, text: impl AsRef<[u8]>) -> String {
        self.redact_start(text, usize::MAX)
    }

    /// The same of the first `most` bytes, in which no beginning of a key is left.
    pub(crate) fn redact_start(&self, text: impl AsRef<[u8]>, most: usize) -> String {
        let mask = Arc::clone(&self.mask.read().unwrap_or_else(PoisonError::into_inner));
        mask.apply(text.as_ref(), most)
    }

    fn read(&self) -> RwLockReadGuard<'_, Vec<Arc<Key>>> {
        self.keys.read().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{ExtraKey, Level};

    fn extra(text: &str) -> Options {
        let key = ExtraKey {
            text: text.into(),
            level: Level::Company,
            scopes: None,
        };
        Options {
            keys: vec![key],
            ..Options::default()
        }
    }

    #[test]
    fn no_two_keys_share_an_owner() {
        let ring = Keyring::new(&extra("another")).expect("keys");
        let mut owners: Vec<_> = ring.all().iter().map(|key| key.owner).collect();
        owners.sort();
        owners.dedup();
        assert_eq!(owners.len(), 5);
    }

    #[test]
    fn keys_that_cannot_work_are_refused() {
        for text in ["", "with:colon"] {
            assert!(Keyring::new(&extra(text)).is_err());
        }
        let pinned = vec![(StandardKey::Full, "twice".into())];
        assert!(
            Keyring::new(&Options {
                pinned,
                ..extra("twice")
            })
            .is_err()
        );
    }

    #[test]
    fn keys_come_and_change_while_it_is_used() {
        let ring = Keyring::new(&Options::default()).expect("keys");
        let make = |label| Key::new(label, "text".into(), Level::Company, Vec::new());
        assert_eq!(ring.add("made", make).label, "made-1");
        let before = ring.find("text").expect("the key");
        let now = OffsetDateTime::now_utc();
        assert!(ring.change("made-1", |key| key.expires = Some(now)));
        assert!(!ring.change("made-2", |key| key.revoked = true));
        assert!(before.is_valid(now), "a request under way keeps its own");
        assert!(!ring.find("text").expect("the key").is_valid(now));
        assert_eq!(ring.redact("a text"), "a <made-1>");
        assert_eq!(ring.last_used("made-1"), None);
        ring.note_use("made-1", now);
        assert_eq!(ring.last_used("made-1"), Some(now));
    }

    #[test]
    fn a_key_never_shows() {
        let ring = Keyring::new(&extra("sesame")).expect("keys");
        assert_eq!(ring.redact("/x/%73esame?a=%2F"), "/x/<key-1>?a=%2F");
        assert_eq!(ring.redact_start(b"a sesame", 4), "a <key-1>");
        assert!(!format!("{ring:?} {:?}", extra("sesame")).contains("sesame"));
    }
}
