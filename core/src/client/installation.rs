//! The installation: created once, even if the response is lost, and kept as requested.

use std::time::{Duration, Instant};

use http::Method;

use super::call::Call;
use super::state::Client;
use crate::error::Error;
use crate::http::body::Body;
use crate::http::path::INSTALLATION;
use crate::http::prepared::{Expected, PreparedRequest};
use crate::http::response::{Origin, Response};
use crate::json::check::copied;
use crate::json::index::{JsonType, Place};
use crate::json::tree::{Tree, checked};
use crate::json::value::Value;
use crate::status::Status;
use crate::transport::wait::{Wait, apart, at_once};

/// The body of a create without one. It is explicit because Pleo's default changed once.
const ACTIVATED: &str = r#"{"status":"ACTIVATED"}"#;

/// The longest time reserved from a call's deadline to find out what became of a lost response.
const LOOK_MAX: Duration = Duration::from_secs(5);

/// What an installation should be: the caller's JSON, checked.
struct Desired {
    sent: Vec<u8>,
    has_status: bool,
}

/// The members of that JSON with which an installation is compared.
struct DesiredMembers(Tree);

/// The members of an installation that are sent back with a change.
const KEPT: [&str; 3] = ["status", "errorCode", "metadata"];

impl Desired {
    fn read(json: Option<&[u8]>) -> Result<Self, Error> {
        let sent = json.unwrap_or(ACTIVATED.as_bytes());
        let index = checked("json", sent)?;
        let members = Value::new(&index, sent, Place::default());
        let kind = |name: &str| members.member(name).map(Value::json_type);
        if members.json_type() != JsonType::Object {
            return Err(Error::argument(
                "json",
                "must be a JSON object, e.g. {\"status\":\"ACTIVATED\"}",
            ));
        }
        if kind("status").is_some_and(|kind| kind != JsonType::String) {
            return Err(Error::argument(
                "json",
                "has a status that is not a string (at /status); set it to e.g. \"ACTIVATED\"",
            ));
        }
        if kind("metadata").is_some_and(|kind| kind != JsonType::Object) {
            return Err(Error::argument(
                "json",
                "has metadata that is not an object (at /metadata)",
            ));
        }
        Ok(Self {
            sent: copied(sent)?,
            has_status: kind("status").is_some(),
        })
    }

    fn members(&self) -> Result<DesiredMembers, Error> {
        Tree::parse("json", &self.sent).map(DesiredMembers)
    }
}

impl DesiredMembers {
    /// Keeps the members of an installation that were requested or are sent back.
    fn found_in(&self, response: &Response) -> Option<Tree> {
        let root = response.root().ok()?;
        if root.json_type() != JsonType::Object {
            return None;
        }
        let names = self.0.members().ok()?.iter().map(|(name, _)| &**name);
        let others = names.filter(|name| !KEPT.contains(name));
        let mut current = Tree::Object(Vec::new());
        for name in KEPT.into_iter().chain(others) {
            if let Some(value) = root.member(name) {
                let value = Tree::of("metadata", value).ok()?;
                current.set_member(name, value).ok()?;
            }
        }
        Some(current)
    }

    /// Whether `current` has every member and metadata value that was requested. Others are
    /// ignored, and null counts as missing.
    fn is_met_by(&self, current: &Tree) -> bool {
        let Ok(members) = self.0.members() else {
            return false;
        };
        members.iter().all(|(name, desired)| {
            let existing = current.member(name);
            match desired {
                Tree::Object(values) if &**name == "metadata" => {
                    values.iter().all(|(key, value)| {
                        is(existing.and_then(|existing| existing.member(key)), value)
                    })
                }
                desired => is(existing, desired),
            }
        })
    }

    /// The body of the PUT that changes `current` as requested and keeps everything else.
    fn merged_with(&self, current: &Tree) -> Result<Vec<u8>, Error> {
        let mut body = Tree::Object(Vec::new());
        // An error code belongs to the status that it came with.
        let keeps_error = match self.0.member("status") {
            Some(status) => current.member("status") == Some(status),
            None => true,
        };
        for name in KEPT {
            let expected = match name {
                "metadata" => JsonType::Object,
                _ => JsonType::String,
            };
            if name == "errorCode" && !keeps_error {
                continue;
            }
            if let Some(value) = current.member(name)
                && value.json_type() == expected
            {
                body.set_member(name, value.clone())?;
            }
        }
        for (name, desired) in self.0.members()? {
            let value = match (body.member(name), desired) {
                (Some(existing), Tree::Object(values)) if &**name == "metadata" => {
                    let mut metadata = existing.clone();
                    for (key, value) in values {
                        metadata.set_member(key, value.clone())?;
                    }
                    metadata
                }
                _ => desired.clone(),
            };
            body.set_member(name, value)?;
        }
        body.print()
    }
}

/// Whether an existing value equals the requested one.
fn is(existing: Option<&Tree>, desired: &Tree) -> bool {
    existing.unwrap_or(&Tree::Null).is_same(desired)
}

impl Client {
    /// Creates the key's installation: `POST /v1/installations/me`. Without `json` it is
    /// `{"status":"ACTIVATED"}`.
    ///
    /// If the response is lost, or Pleo refuses because an installation exists, the installation is
    /// read and returned with [`Origin::Found`]. The request is never sent twice where the first
    /// may have been carried out.
    ///
    /// # Errors
    /// [`Error::OutcomeUnknown`] if the response was lost and no installation was found; else the
    /// network's and the API's.
    pub fn create_installation(&self, json: Option<&[u8]>) -> Result<Response, Error> {
        let desired = Desired::read(json)?;
        let call = self.begin()?;
        at_once(|| create(&call, &desired))
    }

    /// Reads the key's installation: `GET /v1/installations/me`, for an organisation's key that of
    /// one of its companies.
    ///
    /// # Errors
    /// A [`Status::NotFound`] if there is none, in whatever form Pleo reports it; else the
    /// network's and the API's.
    pub fn get_installation(&self, company_id: Option<&str>) -> Result<Response, Error> {
        let mut request = PreparedRequest::installation(Method::GET, None);
        if let Some(id) = company_id {
            check_company_id(id)?;
            request.path = format!("{INSTALLATION}?company_id={id}").into();
        }
        let call = self.begin()?;
        match at_once(|| look(&call, &request))? {
            Look::Found(response) => Ok(response),
            Look::None(error) => Err(error),
        }
    }

    /// Changes the key's installation: `PUT /v1/installations/me`. `json` must have a `status`;
    /// other members are optional.
    ///
    /// # Errors
    /// As [`Client::create_installation`], also for a lost response.
    pub fn update_installation(&self, json: &[u8]) -> Result<Response, Error> {
        let desired = Desired::read(Some(json))?;
        if !desired.has_status {
            return Err(Error::argument(
                "json",
                "must contain a status, e.g. {\"status\":\"ACTIVATED\"}",
            ));
        }
        let request = PreparedRequest::installation(Method::PUT, Some(desired.sent.clone()));
        let call = self.begin()?;
        at_once(|| change(&call, &request, &desired))
    }

    /// Activates the key's installation: `POST /v1/installations/me:activate`.
    ///
    /// # Errors
    /// As [`Client::update_installation`].
    pub fn activate_installation(&self) -> Result<Response, Error> {
        let request = PreparedRequest::new(
            Method::POST,
            "/v1/installations/me:activate",
            Body::None,
            Expected::Object,
        );
        let (call, desired) = (self.begin()?, Desired::read(None)?);
        at_once(|| change(&call, &request, &desired))
    }

    /// Deletes the key's installation: `DELETE /v1/installations/me`.
    ///
    /// # Errors
    /// A [`Status::NotFound`] if there is none, unless an earlier attempt of this call may have
    /// deleted it.
    pub fn delete_installation(&self) -> Result<Response, Error> {
        self.run(&PreparedRequest::installation(Method::DELETE, None))
    }

    /// Creates or changes the installation as `json` says, or leaves it if it is as requested.
    /// Keeps metadata that `json` does not name. Safe to run every night.
    ///
    /// # Errors
    /// As [`Client::create_installation`].
    pub fn ensure_installation(&self, json: Option<&[u8]>) -> Result<Response, Error> {
        let desired = Desired::read(json)?;
        let call = self.begin()?;
        at_once(|| ensure(&call, &desired))
    }
}

async fn ensure(call: &Call<'_, impl Wait>, desired: &Desired) -> Result<Response, Error> {
    let existing = match look(call, &PreparedRequest::look()).await? {
        Look::Found(response) => response,
        Look::None(_) => match apart(create(call, desired)).await? {
            // Another process created it meanwhile: it is changed like any other.
            response if response.origin() == Origin::Found => response,
            response => return Ok(response),
        },
    };
    match compared(call, desired, existing)? {
        Compared::Met(response) => Ok(response),
        Compared::Change(put) => apart(change(call, &put, desired)).await,
    }
}

/// What an existing installation needs to be as requested.
enum Compared {
    Met(Response),
    Change(Box<PreparedRequest>),
}

/// Never inlined: the stack that it takes is not needed while a request is sent.
#[inline(never)]
fn compared(
    call: &Call<'_, impl Wait>,
    desired: &Desired,
    existing: Response,
) -> Result<Compared, Error> {
    let named = desired.members()?;
    let Some(current) = named.found_in(&existing) else {
        let failure = call.api_error(Status::NotJson, &existing);
        return Err(call.recorded(&PreparedRequest::look(), failure));
    };
    if named.is_met_by(&current) {
        let origin = if existing.origin() == Origin::Found {
            Origin::Found
        } else {
            Origin::Unchanged
        };
        return Ok(Compared::Met(existing.with_origin(origin)));
    }
    let body = named.merged_with(&current)?;
    let put = PreparedRequest::installation(Method::PUT, Some(body));
    Ok(Compared::Change(Box::new(put)))
}

async fn create(call: &Call<'_, impl Wait>, desired: &Desired) -> Result<Response, Error> {
    let request = PreparedRequest::installation(Method::POST, Some(desired.sent.clone()));
    let failure = match call.run(&request, leaving_time_to_look(call)).await {
        Ok(response) => return Ok(response.with_origin(Origin::Created)),
        Err(failure) => failure,
    };
    if (failure.status() == Status::OutcomeUnknown || says_it_exists(&failure))
        && let Ok(Look::Found(response)) = apart(look(call, &PreparedRequest::look())).await
    {
        return Ok(response.with_origin(Origin::Found));
    }
    Err(failure)
}

/// Makes a change; if its outcome is unknown, checks whether the installation is as requested.
async fn change(
    call: &Call<'_, impl Wait>,
    request: &PreparedRequest,
    desired: &Desired,
) -> Result<Response, Error> {
    let failure = match call.run(request, leaving_time_to_look(call)).await {
        Ok(response) => return Ok(response.with_origin(Origin::Updated)),
        Err(failure) => failure,
    };
    if failure.status() == Status::OutcomeUnknown
        && let Ok(Look::Found(response)) = look(call, &PreparedRequest::look()).await
        && let Ok(members) = desired.members()
        && let Some(current) = members.found_in(&response)
        && members.is_met_by(&current)
    {
        return Ok(response.with_origin(Origin::Found));
    }
    Err(failure)
}

/// The result of reading the installation.
pub(super) enum Look {
    Found(Response),
    /// There is none; the error is for a caller who requested one.
    None(Error),
}

/// Reads the installation. Pleo does not document its response if there is none: 404, `null`, an
/// empty body and an error type that ends in `NOT_FOUND` are taken as that.
pub(super) async fn look(call: &Call<'_, impl Wait>, get: &PreparedRequest) -> Result<Look, Error> {
    let mut failure = match call.run(get, call.deadline).await {
        Ok(response) if response.is_none() => {
            let none = call.api_error(Status::NotFound, &response);
            return Ok(Look::None(call.recorded(get, none)));
        }
        Ok(response) => return Ok(Look::Found(response)),
        Err(failure) => failure,
    };
    if let Error::Api(error) = failure.cause_mut()
        && error.says_none()
    {
        error.status = Status::NotFound;
    }
    match failure.status() {
        Status::NotFound => Ok(Look::None(failure)),
        _ => Err(failure),
    }
}

fn says_it_exists(failure: &Error) -> bool {
    let Some(error) = failure.api() else {
        return false;
    };
    match error.status {
        Status::Conflict => true,
        Status::BadRequest => error
            .api_type
            .to_ascii_uppercase()
            .contains("ALREADY_EXISTS"),
        _ => false,
    }
}

/// Refuses an id that could add to the query.
fn check_company_id(id: &str) -> Result<(), Error> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if (1..=64).contains(&id.len()) && id.bytes().all(allowed) {
        Ok(())
    } else {
        Err(Error::argument(
            "company_id",
            "must be 1 to 64 letters, digits and hyphens, e.g. a UUID",
        ))
    }
}

fn leaving_time_to_look(call: &Call<'_, impl Wait>) -> Instant {
    let now = Instant::now();
    now + without_time_to_look(call.deadline.saturating_duration_since(now))
}

/// How long a change may take, which leaves time to check its outcome.
fn without_time_to_look(left: Duration) -> Duration {
    left.saturating_sub((left / 4).min(LOOK_MAX))
}

#[cfg(test)]
mod tests;
