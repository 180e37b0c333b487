//! The installation: created once, whatever happens to the answer, and kept as it should be.

use std::time::{Duration, Instant};

use serde_json::{Map, Value};

use crate::body::Body;
use crate::client::Client;
use crate::error::Error;
use crate::exchange::{Exchange, Fate};
use crate::json::Decimal;
use crate::operation::{Answer, INSTALLATION, Operation, check_json, copied, not_json};
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
    members: Map<String, Value>,
}

impl Wanted {
    fn read(json: Option<&[u8]>) -> Result<Self, Error> {
        let sent = json.unwrap_or(ACTIVATED.as_bytes());
        check_json("json", sent)?;
        let Value::Object(members) = serde_json::from_slice(sent).map_err(|error| not_json("json", &error))? else {
            return Err(Error::argument("json", "is a JSON object, such as {\"status\":\"ACTIVATED\"}"));
        };
        if members.get("status").is_some_and(|status| !status.is_string()) {
            return Err(Error::argument("json", "its status is a text, such as \"ACTIVATED\""));
        }
        if members.get("metadata").is_some_and(|metadata| !metadata.is_object()) {
            return Err(Error::argument("json", "its metadata is a JSON object"));
        }
        Ok(Self { sent: copied(sent)?, members })
    }

    /// Whether `now` is as wanted: each status, error code and metadata value asked for is there; others don't count.
    fn is_met_by(&self, now: &Map<String, Value>) -> bool {
        self.members.iter().all(|(name, wanted)| match (name.as_str(), wanted) {
            ("metadata", Value::Object(wanted)) => {
                let there = now.get("metadata").and_then(Value::as_object);
                wanted
                    .iter()
                    .all(|(key, value)| there.and_then(|there| there.get(key)).is_some_and(|now| same(now, value)))
            }
            ("status" | "errorCode", wanted) => now.get(name).is_some_and(|now| same(now, wanted)),
            _ => true,
        })
    }

    /// The body of the PUT that makes `now` as wanted and leaves alone what was not asked for.
    fn merged_with(&self, now: &Map<String, Value>) -> Result<Vec<u8>, Error> {
        let mut body = Map::new();
        let keep_error = self.members.get("status").is_none_or(|status| now.get("status") == Some(status));
        for name in ["status", "errorCode"] {
            let kept = now.get(name).filter(|value| value.is_string() && (name == "status" || keep_error));
            if let Some(value) = kept {
                body.insert(name.into(), value.clone());
            }
        }
        if let Some(Value::Object(metadata)) = now.get("metadata") {
            body.insert("metadata".into(), metadata.clone().into());
        }
        for (name, wanted) in &self.members {
            match (body.get_mut(name), wanted) {
                (Some(Value::Object(there)), Value::Object(wanted)) if name == "metadata" => {
                    there.extend(wanted.clone());
                }
                _ => drop(body.insert(name.clone(), wanted.clone())),
            }
        }
        serde_json::to_vec(&body).map_err(|_| Error::Internal("an installation is not written as JSON".into()))
    }
}

impl Client {
    /// Creates the key's installation: `POST /v1/installations/me`. Without `json` it is `{"status":"ACTIVATED"}`.
    ///
    /// A create whose answer is lost, or that Pleo refuses because there is one, is looked up; what is found is
    /// returned with [`Origin::Found`]. It is never sent twice where it may have been carried out.
    ///
    /// # Errors
    /// [`Error::OutcomeUnknown`] if the answer was lost and the look found nothing; else the network's and the API's.
    pub fn create_installation(&self, json: Option<&[u8]>) -> Result<Response, Error> {
        let wanted = Wanted::read(json)?;
        at_once(create(&self.begin()?, &wanted))
    }

    /// The key's installation: `GET /v1/installations/me`, for an organisation's key of one of its companies.
    ///
    /// # Errors
    /// A [`Status::NotFound`] if there is none, in whichever way Pleo says so; else the network's and the API's.
    pub fn get_installation(&self, company_id: Option<&str>) -> Result<Response, Error> {
        let mut operation = Operation::installation(Method::GET, None);
        if let Some(id) = company_id {
            let plain =
                !id.is_empty() && id.len() <= 64 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            if !plain {
                return Err(Error::argument("company_id", "is a UUID: letters, digits and hyphens"));
            }
            operation.path = format!("{INSTALLATION}?company_id={id}").into();
        }
        match at_once(look(&self.begin()?, &operation))? {
            Look::There(response) => Ok(response),
            Look::None(error) => Err(error),
        }
    }

    /// Changes the key's installation: `PUT /v1/installations/me`. `json` has a `status`, and what else is to be set.
    ///
    /// # Errors
    /// As [`Client::create_installation`]; a lost answer is looked up likewise.
    pub fn update_installation(&self, json: &[u8]) -> Result<Response, Error> {
        let wanted = Wanted::read(Some(json))?;
        if !wanted.members.contains_key("status") {
            return Err(Error::argument("json", "needs a status, such as {\"status\":\"ACTIVATED\"}"));
        }
        let operation = Operation::installation(Method::PUT, Some(wanted.sent.clone()));
        at_once(change(&self.begin()?, &operation, &wanted))
    }

    /// Activates the key's installation: `POST /v1/installations/me:activate`.
    ///
    /// # Errors
    /// As [`Client::update_installation`].
    pub fn activate_installation(&self) -> Result<Response, Error> {
        let operation = Operation::new(Method::POST, "/v1/installations/me:activate", Body::None, Answer::Object);
        at_once(change(&self.begin()?, &operation, &Wanted::read(None)?))
    }

    /// Deletes the key's installation: `DELETE /v1/installations/me`.
    ///
    /// # Errors
    /// A [`Status::NotFound`] if there is none, unless an earlier attempt of this call may have deleted it.
    pub fn delete_installation(&self) -> Result<Response, Error> {
        self.run(&Operation::installation(Method::DELETE, None))
    }

    /// Makes the installation as `json` says, by the least that is needed: it is created, changed, or left as it is.
    /// Metadata that `json` does not name is kept. Safe to run every night.
    ///
    /// # Errors
    /// As [`Client::create_installation`].
    pub fn ensure_installation(&self, json: Option<&[u8]>) -> Result<Response, Error> {
        let wanted = Wanted::read(json)?;
        at_once(ensure(&self.begin()?, &wanted))
    }
}

async fn ensure(exchange: &Exchange<'_, impl Way>, wanted: &Wanted) -> Result<Response, Error> {
    let there = match look(exchange, &Operation::installation(Method::GET, None)).await? {
        Look::There(response) => response,
        Look::None(_) => match create(exchange, wanted).await? {
            // Somebody else was faster: theirs is brought in line like any other.
            response if response.origin() == Origin::Found => response,
            response => return Ok(response),
        },
    };
    let Some(now) = members(&there) else { return Err(exchange.refusal(Status::NotJson, there)) };
    if wanted.is_met_by(&now) {
        let origin = if there.origin() == Origin::Found { Origin::Found } else { Origin::Unchanged };
        return Ok(there.with_origin(origin));
    }
    let put = Operation::installation(Method::PUT, Some(wanted.merged_with(&now)?));
    change(exchange, &put, wanted).await
}

async fn create(exchange: &Exchange<'_, impl Way>, wanted: &Wanted) -> Result<Response, Error> {
    let operation = Operation::installation(Method::POST, Some(wanted.sent.clone()));
    let failed = match exchange.run(&operation, leaving_time_to_look(exchange)).await {
        Ok(response) => return Ok(response.with_origin(Origin::Created)),
        Err(failed) => failed,
    };
    if (failed.fate == Fate::Unknown || says_it_exists(&failed.error))
        && let Ok(Look::There(response)) = look(exchange, &Operation::installation(Method::GET, None)).await
    {
        return Ok(response.with_origin(Origin::Found));
    }
    Err(failed.into_error())
}

/// Carries out a change, and where its outcome is unknown looks whether all is as wanted.
async fn change(exchange: &Exchange<'_, impl Way>, operation: &Operation, wanted: &Wanted) -> Result<Response, Error> {
    let failed = match exchange.run(operation, leaving_time_to_look(exchange)).await {
        Ok(response) => return Ok(response.with_origin(Origin::Updated)),
        Err(failed) => failed,
    };
    if failed.fate == Fate::Unknown
        && let Ok(Look::There(response)) = look(exchange, &Operation::installation(Method::GET, None)).await
        && members(&response).is_some_and(|now| wanted.is_met_by(&now))
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

/// Asks for the installation. That there is none, nobody documents; 404, `null`, nothing and an error type that ends in
/// `NOT_FOUND` all mean it.
async fn look(exchange: &Exchange<'_, impl Way>, get: &Operation) -> Result<Look, Error> {
    match exchange.run(get, exchange.deadline).await {
        Ok(response) if response.is_none() => Ok(Look::None(exchange.refusal(Status::NotFound, response))),
        Ok(response) => Ok(Look::There(response)),
        Err(failed) => {
            let mut error = failed.into_error();
            if let Error::Refused(refusal) = &mut error
                && refusal.status == Status::BadRequest
                && refusal.api_type.ends_with("NOT_FOUND")
            {
                refusal.status = Status::NotFound;
            }
            if error.status() == Status::NotFound { Ok(Look::None(error)) } else { Err(error) }
        }
    }
}

fn says_it_exists(error: &Error) -> bool {
    let Some(refusal) = error.refusal() else { return false };
    let named = refusal.api_type.to_ascii_uppercase();
    refusal.status == Status::Conflict || (refusal.status == Status::BadRequest && named.contains("ALREADY_EXISTS"))
}

fn leaving_time_to_look(exchange: &Exchange<'_, impl Way>) -> Instant {
    let now = Instant::now();
    let left = exchange.deadline.saturating_duration_since(now);
    now + left.saturating_sub((left / 4).min(LOOK_MAX))
}

fn members(response: &Response) -> Option<Map<String, Value>> {
    match serde_json::from_slice(response.body()) {
        Ok(Value::Object(members)) => Some(members),
        _ => None,
    }
}

/// Equal as JSON: numbers by their value, so that a server that writes 1.0 for 1 is not corrected every night.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || Decimal::read(one.as_str()).is_some_and(|read| Some(read) == Decimal::read(other.as_str()))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, value)| other.get(key).is_some_and(|other| same(value, other)))
        }
        _ => one == other,
    }
}

#[cfg(test)]
mod tests;
