//! The keys of a sandbox, and their owners.

use std::fmt;

use time::OffsetDateTime;
use uuid::{Uuid, uuid};

use crate::options::Environment;

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

/// Every scope of an environment, in alphabetical order.
pub(crate) fn all_scopes(environment: Environment) -> Vec<String> {
    with_tags(&SCOPES, environment)
}

/// Scopes and those for tags, whose names depend on the environment, in alphabetical order.
pub(crate) fn with_tags(scopes: &[&str], environment: Environment) -> Vec<String> {
    let of_tags = ["read", "write"].map(|what| format!("{}:{what}", environment.tag_scope()));
    let scopes = scopes.iter().map(|&scope| scope.to_owned());
    let mut scopes: Vec<String> = scopes.chain(of_tags).collect();
    scopes.sort();
    scopes
}

/// Ids are derived from a key's label, never from its text: a state file then fits a key that was
/// replaced.
const NAMESPACE: Uuid = uuid!("6d1c1f1e-6b1a-4f0e-9a51-6f2b8f0c7a11");

/// The subject of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// One company.
    Company,
    /// An organisation, with all its companies.
    Organisation,
}

impl Level {
    /// In the form of options and URNs.
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
    /// An expired key: 401.
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

    /// The key's name in options, logs and control responses.
    pub fn label(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Organisation => "organisation",
            Self::Readonly => "readonly",
            Self::Revoked => "revoked",
        }
    }

    pub(crate) fn with_text(self, text: KeyText, environment: Environment) -> Key {
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

impl KeyText {
    /// A new one.
    pub(crate) fn random() -> Self {
        let half = || Uuid::new_v4().simple();
        format!("pls_{}_{}", half(), half()).into()
    }

    /// The text itself.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

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

/// The origin of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// It existed at the start.
    Start,
    /// An application was connected in the console.
    Connected,
    /// Created in the console's settings.
    Created,
}

impl Origin {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Connected => "connected",
            Self::Created => "created",
        }
    }
}

/// A company of an organisation: the organisation's id, and the company's number in it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Member {
    pub(crate) organisation: Uuid,
    pub(crate) row: u32,
}

/// One key and its owner.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) label: String,
    /// What a person calls it.
    pub(crate) name: String,
    pub(crate) text: KeyText,
    pub(crate) level: Level,
    pub(crate) scopes: Vec<String>,
    pub(crate) origin: Origin,
    pub(crate) created: OffsetDateTime,
    pub(crate) expires: Option<OffsetDateTime>,
    pub(crate) revoked: bool,
    /// The id of the company or organisation.
    pub(crate) owner: Uuid,
    /// The organisation that the company belongs to, if it is one of the sandbox's.
    pub(crate) member: Option<Member>,
    pub(crate) client: Uuid,
}

impl Key {
    pub(crate) fn new(label: String, text: KeyText, level: Level, scopes: Vec<String>) -> Self {
        let owner = Uuid::new_v5(&NAMESPACE, format!("owner/{label}").as_bytes());
        let client = Uuid::new_v5(&NAMESPACE, format!("client/{label}").as_bytes());
        Self {
            name: label.clone(),
            label,
            text,
            level,
            scopes,
            origin: Origin::Start,
            created: OffsetDateTime::now_utc(),
            expires: None,
            revoked: false,
            owner,
            member: None,
            client,
        }
    }

    /// Whether it has expired by then.
    pub(crate) fn has_expired(&self, now: OffsetDateTime) -> bool {
        self.expires.is_some_and(|expires| expires <= now)
    }

    pub(crate) fn is_valid(&self, now: OffsetDateTime) -> bool {
        !self.revoked && !self.has_expired(now)
    }

    /// The seed of the artificial data that it sees.
    pub(crate) fn root(&self) -> Uuid {
        self.member.map_or(self.owner, |member| member.organisation)
    }

    /// The owner in Pleo's form, in `resource` and `subjectURN`.
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
