//! The companies that the console shows: the one of the key `full`, and one of the organisation of
//! the key `organisation`.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::problem::Problem;
use crate::app::App;
use crate::fixtures;
use crate::keys::{Key, KeyText, Level, Member, StandardKey};

/// The index of the organisation's company that is shown. Only its first few have entries.
const ROW: u32 = 1;
const ORGANISATION: &str = "Fjord Group";

/// The company of the page, from `company` in the query.
#[derive(Debug)]
pub(super) struct Company {
    /// In the form of the page's address.
    pub(super) number: u8,
    /// An internal key with the company's view, which no request can use.
    pub(super) viewer: Key,
}

impl Company {
    pub(super) fn all(app: &App) -> [Self; 2] {
        let owner = |which: StandardKey| {
            let key = app.keys().labelled(which.label());
            key.map_or(Uuid::nil(), |key| key.owner)
        };
        let organisation = owner(StandardKey::Organisation);
        let viewer = || {
            let text = KeyText::from("");
            Key::new(String::new(), text, Level::Company, Vec::new())
        };
        [
            Self {
                number: 1,
                viewer: Key {
                    owner: owner(StandardKey::Full),
                    ..viewer()
                },
            },
            Self {
                number: 2,
                viewer: Key {
                    owner: fixtures::member_id(organisation, ROW),
                    member: Some(Member {
                        organisation,
                        row: ROW,
                    }),
                    ..viewer()
                },
            },
        ]
    }

    pub(super) fn id(&self) -> Uuid {
        self.viewer.owner
    }

    pub(super) fn name(&self) -> String {
        let company = fixtures::company(&self.viewer, 0);
        company["name"].as_str().unwrap_or_default().to_owned()
    }

    fn organisation(&self) -> Option<Uuid> {
        self.viewer.member.map(|member| member.organisation)
    }

    /// A key for the company, or for its organisation.
    pub(super) fn key(&self, level: Level, label: String, scopes: Vec<String>) -> Key {
        let (owner, member) = match (level, self.organisation()) {
            (Level::Organisation, Some(organisation)) => (organisation, None),
            _ => (self.id(), self.viewer.member),
        };
        Key {
            owner,
            member,
            ..Key::new(label, KeyText::random(), level, scopes)
        }
    }

    /// The levels that its keys can have.
    pub(super) fn levels(&self) -> &'static [Level] {
        match self.organisation() {
            None => &[Level::Company],
            Some(_) => &[Level::Company, Level::Organisation],
        }
    }

    /// A level of this name that its keys can have.
    pub(super) fn level(&self, name: &str) -> Result<Level, Problem> {
        let mut levels = self.levels().iter();
        let level = levels.find(|level| level.name() == name).copied();
        level.ok_or_else(|| Problem::bad("The company has no keys of this level."))
    }

    /// The subject of a key of a level: its name, and Pleo's form of it.
    pub(super) fn owner(&self, level: Level) -> (String, String) {
        let urn = self.key(level, String::new(), Vec::new()).urn();
        match level {
            Level::Company => (self.name(), urn),
            Level::Organisation => (ORGANISATION.to_owned(), urn),
        }
    }

    pub(super) fn shown(&self) -> Value {
        let organisation = self.organisation();
        json!({
            "number": self.number,
            "id": self.id(),
            "name": self.name(),
            "organisation": organisation.map(|id| json!({ "id": id, "name": ORGANISATION })),
        })
    }
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default = "first")]
    company: u8,
}

fn first() -> u8 {
    1
}

impl FromRequestParts<Arc<App>> for Company {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Problem> {
        let unknown = || Problem::missing("There is no such company.");
        let Query(asked) = Query::<Asked>::try_from_uri(&parts.uri).map_err(|_| unknown())?;
        let mut all = Self::all(app).into_iter();
        all.find(|company| company.number == asked.company)
            .ok_or_else(unknown)
    }
}
