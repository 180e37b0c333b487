//! The installation: created once, whatever happens to the answer, and kept as it should be.

use std::time::{Duration, Instant};

use crate::body::Body;
use crate::client::Client;
use crate::error::Error;
use crate::exchange::{Exchange, Fate};
use crate::json::{Kind, Place, Tree, Value, checked};
use crate::operation::{Answer, INSTALLATION, Operation, copied};
use crate::response::{Origin, Response};
use crate::status::Status;
use crate::transport::{Method, Way, at_once};

/// The body of a create that the caller gives none for. Pleo's default changed once; so it is said.
const ACTIVATED: &str = r#"{"status":"ACTIVATED"}"#;

/// The longest time kept back from a call's deadline to find out what became of a lost answer.
const LOOK_MAX: Duration = Duration::from_secs(5);

/// What an installation should be: the caller's JSON, checked.
struct Wanted {
    sent: Vec<u8>,
    has_status: bool,
}

/// The members of that JSON, where an installation is compared with it.
struct Asked(Tree);

/// The members of an installation that are sent back with a change.
const KEPT: [&str; 3] = ["status", "errorCode", "metadata"];

impl Wanted {
    fn read(json: Option<&[u8]>) -> Result<Self, Error> {
        let sent = json.unwrap_or(ACTIVATED.as_bytes());
        let index = checked("json", sent)?;
        let members = index.value(sent, Place::default());
        let kind = |name: &str| members.member(name).map(Value::kind);
        if members.kind() != Kind::Object {
            return Err(Error::argument(
                "json",
                "is a JSON object, such as {\"status\":\"ACTIVATED\"}",
            ));
        }
        if kind("status").is_some_and(|kind| kind != Kind::Text) {
            return Err(Error::argument(
                "json",
                "its status is a text, such as \"ACTIVATED\"",
            ));
        }
        if kind("metadata").is_some_and(|kind| kind != Kind::Object) {
            return Err(Error::argument("json", "its metadata is a JSON object"));
        }
        Ok(Self {
            sent: copied(sent)?,
            has_status: kind("status").is_some(),
        })
    }

    fn members(&self) -> Result<Asked, Error> {
        Tree::parse("json", &self.sent).map(Asked)
    }
}

impl Asked {
    /// What counts of an installation: the members that were asked for, and those that are sent
    /// back.
    fn found_in(&self, response: &Response) -> Option<Tree> {
        let root = response
            .root()
            .ok()
            .filter(|root| root.kind() == Kind::Object)?;
        let asked = self
            .0
            .members()
            .ok()?
            .iter()
            .map(|(name, _)| &**name)
            .filter(|name| !KEPT.contains(name));
        let mut now = Tree::Object(Vec::new());
        for name in KEPT.into_iter().chain(asked) {
            if let Some(value) = root.member(name) {
                now.set_member(name, Tree::of("metadata", value).ok()?)
                    .ok()?;
            }
        }
        Some(now)
    }

    /// Whether `now` is as wanted: each member and each metadata value asked for is there; others
    /// don't count. What is null may as well be missing.
    fn is_met_by(&self, now: &Tree) -> bool {
        self.0.members().is_ok_and(|members| {
            members
                .iter()
                .all(|(name, wanted)| match (now.member(name), wanted) {
                    (there, Tree::Object(wanted)) if &**name == "metadata" => wanted
                        .iter()
                        .all(|(key, wanted)| is(there.and_then(|there| there.member(key)), wanted)),
                    (there, wanted) => is(there, wanted),
                })
        })
    }

    /// The body of the PUT that makes `now` as wanted and leaves alone what was not asked for.
    fn merged_with(&self, now: &Tree) -> Result<Vec<u8>, Error> {
        let mut body = Tree::Object(Vec::new());
        // An error code belongs to the status that it came with.
        let keep_error = self
            .0
            .member("status")
            .is_none_or(|status| now.member("status") == Some(status));
        for name in ["status", "errorCode"] {
            let kept = now
                .member(name)
                .filter(|value| value.kind() == Kind::Text && (name == "status" || keep_error));
            if let Some(value) = kept {
                body.set_member(name, value.clone())?;
            }
        }
        if let Some(metadata) = now
            .member("metadata")
            .filter(|metadata| metadata.kind() == Kind::Object)
        {
            body.set_member("metadata", metadata.clone())?;
        }
        for (name, wanted) in self.0.members()? {
            let merged = match (body.member(name), wanted) {
                (Some(there), Tree::Object(wanted)) if &**name == "metadata" => {
                    let mut metadata = there.clone();
                    for (key, value) in wanted {
                        metadata.set_member(key, value.clone())?;
                    }
                    metadata
                }
                _ => wanted.clone(),
            };
            body.set_member(name, merged)?;
        }
        body.print()
    }
}

/// Whether what is there is what is wanted.
fn is(there: Option<&Tree>, wanted: &Tree) -> bool {
    there.unwrap_or(&Tree::Null).is_same(wanted)
}

impl Client {
    /// Creates the key's installation: `POST /v1/installations/me`. Without `json` it is
    /// `{"status":"ACTIVATED"}`.
    ///
    /// A create whose answer is lost, or that Pleo refuses because there is one, is looked up; what
    /// is found is returned with [`Origin::Found`]. It is never sent twice where it may have been
    /// carried out.
    ///
    /// # Errors
    /// [`Error::OutcomeUnknown`] if the answer was lost and the look found nothing; else the
    /// network's and the API's.
    pub fn create_installation(&self, json: Option<&[u8]>) -> Result<Response, Error> {
        let wanted = Wanted::read(json)?;
        let exchange = self.begin()?;
        at_once(|| create(&exchange, &wanted))
    }

    /// The key's installation: `GET /v1/installations/me`, for an organisation's key of one of its
    /// companies.
    ///
    /// # Errors
    /// A [`Status::NotFound`] if there is none, in whichever way Pleo says so; else the network's
    /// and the API's.
    pub fn get_installation(&self, company_id: Option<&str>) -> Result<Response, Error> {
        let mut operation = Operation::installation(Method::GET, None);
        if let Some(id) = company_id {
            let plain = !id.is_empty()
                && id.len() <= 64
                && id
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            if !plain {
                return Err(Error::argument(
                    "company_id",
                    "is a UUID: letters, digits and hyphens",
                ));
            }
            operation.path = format!("{INSTALLATION}?company_id={id}").into();
        }
        let exchange = self.begin()?;
        match at_once(|| look(&exchange, &operation))? {
            Look::There(response) => Ok(response),
            Look::None(error) => Err(error),
        }
    }

    /// Changes the key's installation: `PUT /v1/installations/me`. `json` has a `status`, and what
    /// else is to be set.
    ///
    /// # Errors
    /// As [`Client::create_installation`]; a lost answer is looked up likewise.
    pub fn update_installation(&self, json: &[u8]) -> Result<Response, Error> {
        let wanted = Wanted::read(Some(json))?;
        if !wanted.has_status {
            return Err(Error::argument(
                "json",
                "needs a status, such as {\"status\":\"ACTIVATED\"}",
            ));
        }
        let operation = Operation::installation(Method::PUT, Some(wanted.sent.clone()));
        let exchange = self.begin()?;
        at_once(|| change(&exchange, &operation, &wanted))
    }

    /// Activates the key's installation: `POST /v1/installations/me:activate`.
    ///
    /// # Errors
    /// As [`Client::update_installation`].
    pub fn activate_installation(&self) -> Result<Response, Error> {
        let operation = Operation::new(
            Method::POST,
            "/v1/installations/me:activate",
            Body::None,
            Answer::Object,
        );
        let (exchange, wanted) = (self.begin()?, Wanted::read(None)?);
        at_once(|| change(&exchange, &operation, &wanted))
    }

    /// Deletes the key's installation: `DELETE /v1/installations/me`.
    ///
    /// # Errors
    /// A [`Status::NotFound`] if there is none, unless an earlier attempt of this call may have
    /// deleted it.
    pub fn delete_installation(&self) -> Result<Response, Error> {
        self.run(&Operation::installation(Method::DELETE, None))
    }

    /// Makes the installation as `json` says, by the least that is needed: it is created, changed,
    /// or left as it is. Metadata that `json` does not name is kept. Safe to run every night.
    ///
    /// # Errors
    /// As [`Client::create_installation`].
    pub fn ensure_installation(&self, json: Option<&[u8]>) -> Result<Response, Error> {
        let wanted = Wanted::read(json)?;
        let exchange = self.begin()?;
        at_once(|| ensure(&exchange, &wanted))
    }
}

async fn ensure(exchange: &Exchange<'_, impl Way>, wanted: &Wanted) -> Result<Response, Error> {
    let there = match look(exchange, &Operation::look()).await? {
        Look::There(response) => response,
        Look::None(_) => match create(exchange, wanted).await? {
            // Somebody else was faster: theirs is brought in line like any other.
            response if response.origin() == Origin::Found => response,
            response => return Ok(response),
        },
    };
    let asked = wanted.members()?;
    let Some(now) = asked.found_in(&there) else {
        return Err(exchange.refusal(Status::NotJson, there));
    };
    if asked.is_met_by(&now) {
        let origin = if there.origin() == Origin::Found {
            Origin::Found
        } else {
            Origin::Unchanged
        };
        return Ok(there.with_origin(origin));
    }
    let put = Operation::installation(Method::PUT, Some(asked.merged_with(&now)?));
    change(exchange, &put, wanted).await
}

async fn create(exchange: &Exchange<'_, impl Way>, wanted: &Wanted) -> Result<Response, Error> {
    let operation = Operation::installation(Method::POST, Some(wanted.sent.clone()));
    let failed = match exchange
        .run(&operation, leaving_time_to_look(exchange))
        .await
    {
        Ok(response) => return Ok(response.with_origin(Origin::Created)),
        Err(failed) => failed,
    };
    if (failed.fate == Fate::Unknown || says_it_exists(&failed.error))
        && let Ok(Look::There(response)) = look(exchange, &Operation::look()).await
    {
        return Ok(response.with_origin(Origin::Found));
    }
    Err(failed.into_error())
}

/// Carries out a change, and where its outcome is unknown looks whether all is as wanted.
async fn change(
    exchange: &Exchange<'_, impl Way>,
    operation: &Operation,
    wanted: &Wanted,
) -> Result<Response, Error> {
    let failed = match exchange
        .run(operation, leaving_time_to_look(exchange))
        .await
    {
        Ok(response) => return Ok(response.with_origin(Origin::Updated)),
        Err(failed) => failed,
    };
    if failed.fate == Fate::Unknown
        && let Ok(Look::There(response)) = look(exchange, &Operation::look()).await
        && let Ok(asked) = wanted.members()
        && asked
            .found_in(&response)
            .is_some_and(|now| asked.is_met_by(&now))
    {
        return Ok(response.with_origin(Origin::Found));
    }
    Err(failed.into_error())
}

enum Look {
    There(Response),
    /// There is none; the error says so to a caller who asked for one.
    None(Error),
}

/// Asks for the installation. That there is none, nobody documents; 404, `null`, nothing and an
/// error type that ends in `NOT_FOUND` all mean it.
async fn look(exchange: &Exchange<'_, impl Way>, get: &Operation) -> Result<Look, Error> {
    match exchange.run(get, exchange.deadline).await {
        Ok(response) if response.is_none() => {
            Ok(Look::None(exchange.refusal(Status::NotFound, response)))
        }
        Ok(response) => Ok(Look::There(response)),
        Err(failed) => {
            let mut error = failed.into_error();
            if let Error::Refused(refusal) = &mut error
                && refusal.says_none()
            {
                refusal.status = Status::NotFound;
            }
            if error.status() == Status::NotFound {
                Ok(Look::None(error))
            } else {
                Err(error)
            }
        }
    }
}

fn says_it_exists(error: &Error) -> bool {
    let Some(refusal) = error.refusal() else {
        return false;
    };
    let named = refusal.api_type.to_ascii_uppercase();
    refusal.status == Status::Conflict
        || (refusal.status == Status::BadRequest && named.contains("ALREADY_EXISTS"))
}

fn leaving_time_to_look(exchange: &Exchange<'_, impl Way>) -> Instant {
    let now = Instant::now();
    let left = exchange.deadline.saturating_duration_since(now);
    now + left.saturating_sub((left / 4).min(LOOK_MAX))
}

#[cfg(test)]
mod tests;
