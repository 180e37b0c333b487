//! The keys a sandbox takes, and whom each belongs to.

use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use percent_encoding::percent_decode_str;
use uuid::{Uuid, uuid};

use crate::StartError;
use crate::options::{Environment, Options};

/// Every scope the sandbox knows besides those for tags. Pleo publishes no full list; the README
/// says which names are known.
const SCOPES: [&str; 18] = [
    "accounting-entries:read",
    "accounting-entries:write",
    "accounts:read",
    "accounts:write",
    "companies:read",
    "export-items:read",
    "export-jobs:read",
    "export-jobs:write",
    "installations:read",
    "installations:write",
    "tax-codes:read",
    "tax-codes:write",
    "users:read",
    "users:write",
    "vendors:read",
    "vendors:write",
    "webhooks:read",
    "webhooks:write",
];

/// Every scope that there is in an environment, in alphabetical order.
fn all_scopes(environment: Environment) -> Vec<String> {
    let of_tags = ["read", "write"].map(|what| format!("{}:{what}", environment.tag_scope()));
    let mut scopes: Vec<String> = SCOPES
        .map(str::to_owned)
        .into_iter()
        .chain(of_tags)
        .collect();
    scopes.sort();
    scopes
}

/// Ids are derived from a key's label, never from its text: a state file then fits a key that was
/// replaced.
const NAMESPACE: Uuid = uuid!("6d1c1f1e-6b1a-4f0e-9a51-6f2b8f0c7a11");

/// What a key stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// One company.
    Company,
    /// An organisation, with all its companies.
    Organisation,
}

impl Level {
    /// As it is written in an option and in a URN.
    pub fn name(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Organisation => "organisation",
        }
    }
}

/// The keys that every sandbox has. Each has a company or an organisation of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandardKey {
    /// A company's key with every permission.
    Full,
    /// An organisation's key with every permission.
    Organisation,
    /// A company's key that may read only.
    Readonly,
    /// A key that was valid once: 401.
    Revoked,
}

impl StandardKey {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Full,
        Self::Organisation,
        Self::Readonly,
        Self::Revoked,
    ];

    /// What the key is called in options, logs and control answers.
    pub fn label(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Organisation => "organisation",
            Self::Readonly => "readonly",
            Self::Revoked => "revoked",
        }
    }

    fn with_text(self, text: KeyText, environment: Environment) -> Key {
        let level = if self == Self::Organisation {
            Level::Organisation
        } else {
            Level::Company
        };
        let mut scopes = all_scopes(environment);
        scopes.retain(|scope| self != Self::Readonly || scope.ends_with(":read"));
        Key {
            revoked: self == Self::Revoked,
            ..Key::new(self.label().to_owned(), text, level, scopes)
        }
    }
}

/// The text of a key, which `{:?}` doesn't show: somebody may use a real one by mistake.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyText(String);

impl<T: Into<String>> From<T> for KeyText {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for KeyText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeyText(..)")
    }
}

/// A key beside the standard ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtraKey {
    /// The key itself.
    pub text: KeyText,
    /// What it stands for.
    pub level: Level,
    /// Its permissions; all of them if `None`.
    pub scopes: Option<Vec<String>>,
}

/// One key and its owner.
#[derive(Debug)]
pub(crate) struct Key {
    pub(crate) label: String,
    text: KeyText,
    pub(crate) level: Level,
    scopes: Vec<String>,
    pub(crate) revoked: bool,
    /// The id of the company or organisation.
    pub(crate) owner: Uuid,
    pub(crate) client: Uuid,
}

impl Key {
    fn new(label: String, text: KeyText, level: Level, scopes: Vec<String>) -> Self {
        let owner = Uuid::new_v5(&NAMESPACE, format!("owner/{label}").as_bytes());
        let client = Uuid::new_v5(&NAMESPACE, format!("client/{label}").as_bytes());
        Self {
            label,
            text,
            level,
            scopes,
            revoked: false,
            owner,
            client,
        }
    }

    /// The owner as Pleo writes it in `resource` and `subjectURN`.
    pub(crate) fn urn(&self) -> String {
        format!("urn:pleo:{}:{}", self.level.name(), self.owner)
    }

    pub(crate) fn may(&self, scope: &str) -> bool {
        self.scopes.iter().any(|held| held == scope)
    }

    /// The scopes as introspection gives them.
    pub(crate) fn scope(&self) -> String {
        self.scopes.join(" ")
    }
}

/// All keys of a sandbox.
#[derive(Debug)]
pub(crate) struct Keyring {
    /// The standard ones first, in the order of `StandardKey::ALL`.
    keys: Vec<Arc<Key>>,
}

impl Keyring {
    pub(crate) fn new(options: &Options) -> Result<Self, StartError> {
        let standard = StandardKey::ALL.into_iter().map(|which| {
            let pinned = options
                .pinned
                .iter()
                .rev()
                .find(|(pinned, _)| *pinned == which);
            let text = pinned.map_or_else(made_up, |(_, text)| text.clone());
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
            if key.text.0.is_empty() {
                return Err(StartError::Keys("a key is empty"));
            }
            if key.text.0.contains(':') {
                return Err(StartError::Keys(
                    "a key holds a colon, which ends the user name in a Basic header",
                ));
            }
            if keys[..index].iter().any(|earlier| earlier.text == key.text) {
                return Err(StartError::Keys("two keys are the same"));
            }
        }
        Ok(Self { keys })
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Key> {
        self.keys.iter().map(AsRef::as_ref)
    }

    pub(crate) fn standard(&self, which: StandardKey) -> &str {
        &self.keys[which as usize].text.0
    }

    pub(crate) fn find(&self, text: &str) -> Option<Arc<Key>> {
        self.keys.iter().find(|key| key.text.0 == text).cloned()
    }

    pub(crate) fn labelled(&self, label: &str) -> Option<Arc<Key>> {
        self.keys.iter().find(|key| key.label == label).cloned()
    }

    pub(crate) fn has_label(&self, label: &str) -> bool {
        self.labelled(label).is_some()
    }

    /// The text with each key in it, plain or as sent in a Basic header, replaced by its label. One that
    /// is percent-encoded is shown decoded.
    pub(crate) fn redact(&self, text: &str) -> String {
        let decoded = percent_decode_str(text).decode_utf8_lossy();
        let hides = |key: &Arc<Key>| decoded.contains(&key.text.0) && !text.contains(&key.text.0);
        let shown = if self.keys.iter().any(hides) {
            decoded.into_owned()
        } else {
            text.to_owned()
        };
        self.keys.iter().fold(shown, |text, key| {
            let mark = format!("<{}>", key.label);
            text.replace(&STANDARD.encode(format!("{}:", key.text.0)), &mark)
                .replace(&key.text.0, &mark)
        })
    }
}

fn made_up() -> KeyText {
    format!(
        "pls_{}_{}",
        Uuid::new_v4().simple(),
        Uuid::new_v4().simple()
    )
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let mut owners: Vec<_> = ring.keys.iter().map(|key| key.owner).collect();
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
    fn a_key_never_shows() {
        let ring = Keyring::new(&extra("sesame")).expect("keys");
        let encoded = STANDARD.encode("sesame:");
        assert_eq!(
            ring.redact(&format!("a sesame, Basic {encoded}")),
            "a <key-1>, Basic <key-1>"
        );
        assert_eq!(ring.redact("/x/%73esame?a=%2F"), "/x/<key-1>?a=/");
        assert_eq!(ring.redact("/x?a=%2F"), "/x?a=%2F");
        assert!(!format!("{ring:?} {:?}", extra("sesame")).contains("sesame"));
    }
}
