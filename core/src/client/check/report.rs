//! The report of a check: its steps, and their form as JSON.

use crate::error::Error;
use crate::json::tree::Tree;
use crate::status::Status;
use crate::version::INTERFACE;

/// The steps, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Id {
    Versions,
    Options,
    Key,
    Proxy,
    Name,
    Connection,
    Tunnel,
    Tls,
    Authentication,
    Permissions,
    Company,
    Installation,
}

/// Each step's id and title.
const STEPS: [(&str, &str); 12] = [
    ("versions", "versions"),
    ("options", "options"),
    ("key", "key"),
    ("proxy", "proxy"),
    ("name", "name"),
    ("connection", "connection"),
    ("tunnel", "tunnel"),
    ("tls", "TLS"),
    ("authentication", "authentication"),
    ("permissions", "permissions"),
    ("company", "company"),
    ("installation", "installation"),
];

/// The outcome of a step.
enum State {
    Ok,
    Note,
    Failed(Status, i32),
    /// The installation is not usable, though no call failed.
    Inactive,
    Skipped,
}

struct Step {
    state: State,
    found: String,
    advice: String,
}

/// The exit codes of a check, for programs that end with one.
mod exit {
    pub(super) const OPTIONS: i32 = 3;
    pub(super) const NETWORK: i32 = 4;
    pub(super) const TLS: i32 = 5;
    pub(super) const KEY: i32 = 6;
    pub(super) const PERMISSION: i32 = 7;
    pub(super) const INSTALLATION: i32 = 8;
    pub(super) const PLEO: i32 = 9;
}

/// The steps of a check, all skipped at first.
pub(super) struct Report([Step; STEPS.len()]);

impl Report {
    pub(super) fn new() -> Self {
        Self(STEPS.map(|_| Step {
            state: State::Skipped,
            found: "not tried".into(),
            advice: String::new(),
        }))
    }

    pub(super) fn ok(&mut self, id: Id, found: impl Into<String>) {
        self.set(id, State::Ok, found.into(), "");
    }

    /// Passed, with something worth knowing.
    pub(super) fn note(&mut self, id: Id, found: impl Into<String>, advice: &str) {
        self.set(id, State::Note, found.into(), advice);
    }

    pub(super) fn failed(&mut self, id: Id, status: Status, found: String, advice: &str) {
        self.set(
            id,
            State::Failed(status, exit_code(id, status)),
            found,
            advice,
        );
    }

    pub(super) fn inactive(&mut self, found: String, advice: &str) {
        self.set(Id::Installation, State::Inactive, found, advice);
    }

    /// Adds to a passed step; advice makes it a note.
    pub(super) fn add(&mut self, id: Id, found: &str, advice: &str) {
        let step = &mut self.0[id as usize];
        let found = format!("{}; {found}", step.found);
        if advice.is_empty() {
            step.found = found;
        } else {
            self.note(id, found, advice);
        }
    }

    fn set(&mut self, id: Id, state: State, found: String, advice: &str) {
        // The report shows each text on its own line, so what is a clause in a message becomes a
        // sentence.
        let mut letters = advice.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        let mut advice: String = first.into_iter().chain(letters).collect();
        if !advice.is_empty() && !advice.ends_with('.') {
            advice.push('.');
        }
        self.0[id as usize] = Step {
            state,
            found,
            advice,
        };
    }

    /// The report as JSON.
    ///
    /// # Errors
    /// [`Error::Resource`].
    pub(super) fn print(&self) -> Result<Vec<u8>, Error> {
        let (mut passed, mut failed, mut skipped, mut exit) = (0, 0, 0, 0);
        let steps = STEPS.iter().zip(&self.0).map(|((id, title), step)| {
            let (state, status, code) = match step.state {
                State::Ok => ("ok", "PLEO_OK", 0),
                State::Note => ("note", "PLEO_OK", 0),
                State::Failed(status, code) => {
                    ("failed", status.name().to_str().unwrap_or_default(), code)
                }
                State::Inactive => ("failed", "PLEO_OK", exit::INSTALLATION),
                State::Skipped => ("skipped", "", 0),
            };
            let count = match state {
                "failed" => &mut failed,
                "skipped" => &mut skipped,
                _ => &mut passed,
            };
            *count += 1;
            if exit == 0 {
                exit = code;
            }
            object([
                ("id", text(id)),
                ("title", text(title)),
                ("state", text(state)),
                ("found", text(&step.found)),
                ("status", text(status)),
                ("advice", text(&step.advice)),
            ])
        });
        let steps = Tree::Array(steps.collect());
        object([
            ("version", text(env!("CARGO_PKG_VERSION"))),
            ("interface", number(INTERFACE)),
            ("passed", number(passed)),
            ("failed", number(failed)),
            ("skipped", number(skipped)),
            ("exit", number(exit)),
            ("steps", steps),
        ])
        .print()
    }
}

/// Which exit code a failure has.
fn exit_code(id: Id, status: Status) -> i32 {
    match (id, status.number()) {
        (Id::Proxy | Id::Name | Id::Connection | Id::Tunnel, _) => exit::NETWORK,
        (Id::Tls, _) => exit::TLS,
        _ => match status {
            Status::LocalRateLimit | Status::TooLarge => exit::OPTIONS,
            Status::Unauthorized => exit::KEY,
            Status::Forbidden => exit::PERMISSION,
            // Every key may introspect, so this key does not belong to this API.
            Status::NotFound if id == Id::Authentication => exit::KEY,
            Status::NotFound => exit::INSTALLATION,
            Status::Redirect
            | Status::NotJson
            | Status::ContentEncoding
            | Status::Protocol
            | Status::Truncated
            | Status::Reset => exit::NETWORK,
            _ => exit::PLEO,
        },
    }
}

fn object<const N: usize>(members: [(&str, Tree); N]) -> Tree {
    let members = members.map(|(name, value)| (name.into(), value));
    Tree::Object(members.into())
}

fn text(text: &str) -> Tree {
    Tree::String(text.into())
}

fn number(number: i32) -> Tree {
    Tree::Number(number.to_string().into())
}
