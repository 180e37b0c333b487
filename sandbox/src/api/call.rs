//! A request to an operation with a contract, and its response.
//!
//! The router of an area says which contract; the path and the method say which operation.

mod pages;

use std::sync::Arc;

use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Query, Request};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::Response;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{none_there, nothing_there, other_method, require, shape};
use crate::app::App;
use crate::contract::{Area, Contract, Operation, Part, Problem, Reading, takes_null};
use crate::fixtures;
use crate::keys::{Key, Level};
use crate::reply::{self, Failure};
use crate::rows::{Members, Row};
use crate::unknowns::{CompanyForeign, CompanyMissing, ContentType, Extra, NoBody, Null, Unknowns};

pub(super) struct Call {
    pub(super) app: Arc<App>,
    pub(super) key: Arc<Key>,
    /// The behaviour that is played, constant during the request.
    unknowns: Arc<Unknowns>,
    contract: &'static Contract,
    operation: Operation<'static>,
    uri: Uri,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
}

impl FromRequest<Arc<App>> for Call {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Failure> {
        let (parts, body) = request.into_parts();
        let found = || {
            let key = parts.extensions.get::<Arc<Key>>()?;
            let area = parts.extensions.get::<Area>()?;
            Some((Arc::clone(key), area.contract()))
        };
        // If one of these is missing, the router is wrong.
        let (key, contract) = found().ok_or_else(Failure::internal)?;
        let path = parts.uri.path();
        // The router accepts HEAD as GET, and any suffix of an id.
        let operation = contract
            .operation_at(parts.method.as_str(), path)
            .ok_or_else(|| {
                if contract.has_path(path) {
                    other_method(app)
                } else {
                    nothing_there()
                }
            })?;
        let Query(query) = Query::try_from_uri(&parts.uri)
            .map_err(|_| Failure::invalid_parameter("The query is not well-formed"))?;
        // The gate has read it within its own limits.
        let body = to_bytes(body, usize::MAX)
            .await
            .map_err(|_| Failure::unreadable_json("The body could not be read"))?;
        Ok(Self {
            app: Arc::clone(app),
            key,
            unknowns: app.unknowns(),
            contract,
            operation,
            uri: parts.uri,
            query,
            headers: parts.headers,
            body,
        })
    }
}

impl Call {
    pub(super) fn unknowns(&self) -> &Unknowns {
        &self.unknowns
    }

    /// Refuses a key without the scope, and a query that violates the contract.
    pub(super) fn admit(&self, scope: &str) -> Result<(), Failure> {
        require(&self.key, scope)?;
        let reading = self.reading(Part::Query);
        let schema = self.contract.schema(&self.operation, Part::Query, reading);
        let Some(schema) = schema else { return Ok(()) };
        let mut query = Members::new();
        for (name, text) in &self.query {
            let member = &schema.plain["properties"][name];
            if member["type"] != "array" {
                if query.insert(name.clone(), typed(member, text)).is_some() && !member.is_null() {
                    return Err(Failure::invalid_parameter("A parameter is given twice"));
                }
                continue;
            }
            let list = query.entry(name).or_insert_with(|| json!([]));
            if let Some(list) = list.as_array_mut() {
                list.push(typed(&member["items"], text));
            }
        }
        match self.problems(Part::Query, &query.into()).first() {
            Some(problem) => Err(Failure::invalid_parameter(problem.to_string())),
            None => Ok(()),
        }
    }

    fn reading(&self, part: Part) -> Reading {
        Reading {
            nulls: part == Part::Body && self.unknowns().null == Null::Ignore,
            closed: self.unknowns().extra == Extra::Refuse,
            ..Reading::default()
        }
    }

    fn problems(&self, part: Part, value: &Value) -> Vec<Problem> {
        self.contract
            .problems(&self.operation, part, self.reading(part), value)
    }

    /// A parameter of the query.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters(name).next()
    }

    /// All values of a parameter.
    pub(super) fn parameters(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.query.iter().filter(move |(known, _)| known == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Whether a parameter is true.
    pub(super) fn is_set(&self, name: &str) -> bool {
        self.parameter(name) == Some("true")
    }

    /// The body, and the violations that the caller handles itself.
    pub(super) fn json_but_for(
        &self,
        is_the_callers: impl Fn(&Problem) -> bool,
    ) -> Result<(Value, Vec<Problem>), Failure> {
        let body = if self.body.is_empty() {
            if self.operation.needs_body() || self.unknowns().no_body == NoBody::Refuse {
                return Err(Failure::unreadable_json("A body is required"));
            }
            json!({})
        } else {
            self.check_media_type()?;
            serde_json::from_slice(&self.body)
                .map_err(|_| Failure::unreadable_json("The body is not JSON"))?
        };
        let problems = self.problems(Part::Body, &body);
        match problems.iter().find(|problem| !is_the_callers(problem)) {
            Some(problem) => Err(Failure::invalid_body(problem.to_string())),
            None => Ok((body, problems)),
        }
    }

    fn check_media_type(&self) -> Result<(), Failure> {
        let given = self.headers.get(header::CONTENT_TYPE);
        let given = given.and_then(|value| value.to_str().ok());
        let plain = |text: &str| text.replace(' ', "").to_ascii_lowercase();
        let is_specified = given.map(plain) == self.operation.takes().map(plain);
        if self.unknowns().content_type == ContentType::Any || is_specified {
            Ok(())
        } else {
            Err(Failure::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                "The body has not the media type that is specified",
            ))
        }
    }

    /// The body as an object: its specified members, without nulls that have no meaning.
    pub(super) fn body(&self) -> Result<Members, Failure> {
        self.body_but_for(|_| false)
    }

    /// The same, ignoring violations that the caller repairs itself.
    pub(super) fn body_but_for(
        &self,
        is_the_callers: impl Fn(&Problem) -> bool,
    ) -> Result<Members, Failure> {
        let (body, _) = self.json_but_for(is_the_callers)?;
        let Value::Object(members) = body else {
            return Err(Failure::unreadable_json("The body is not a JSON object"));
        };
        Ok(self.specified(Part::Body, "", members))
    }

    /// The body as an object, or `None` where it is optional.
    pub(super) fn body_unless_missing(&self) -> Result<Option<Members>, Failure> {
        let is_missing = self.body.is_empty() && !self.operation.needs_body();
        if is_missing && self.unknowns().no_body == NoBody::Take {
            return Ok(None);
        }
        self.body().map(Some)
    }

    /// The body, deserialized.
    pub(super) fn body_as<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        let body = Value::from(self.body()?);
        serde_json::from_value(body)
            .map_err(|_| Failure::invalid_body("A number of the body is out of range"))
    }

    /// The members that are specified for the object at a place of a schema.
    pub(super) fn specified(&self, part: Part, place: &str, mut members: Members) -> Members {
        let schema = self
            .contract
            .schema(&self.operation, part, Reading::default());
        let schema = schema
            .as_deref()
            .and_then(|schema| schema.plain.pointer(place));
        if let Some(known) = schema.and_then(|schema| schema["properties"].as_object()) {
            members.retain(|name, value| {
                known
                    .get(name)
                    .is_some_and(|member| !value.is_null() || takes_null(member))
            });
        }
        members
    }

    /// The names of the body's possible members.
    pub(super) fn settable(&self) -> Vec<String> {
        let reading = Reading::default();
        let schema = self.contract.schema(&self.operation, Part::Body, reading);
        let members = schema.as_deref().map(|schema| &schema.plain["properties"]);
        let members = members.and_then(Value::as_object).into_iter().flatten();
        members.map(|(name, _)| name.clone()).collect()
    }

    /// The companies that the query asks about: one, or those of an organisation.
    pub(super) fn companies(&self) -> Result<Vec<Uuid>, Failure> {
        let of = |name| {
            let id = self.parameter(name)?.parse::<Uuid>().ok();
            id.filter(|_| self.operation.has_parameter(name))
        };
        if let Some(company) = of("company_id") {
            return self.company(company);
        }
        match of("organization_id") {
            Some(id) if self.key.level == Level::Organisation && id == self.key.owner => {
                Ok(fixtures::companies(&self.key).collect())
            }
            Some(_) => self.foreign(),
            None => match (self.unknowns().company_missing, self.key.level) {
                (CompanyMissing::Own, Level::Company) => Ok(vec![self.key.owner]),
                (CompanyMissing::Forbidden, _) => Err(Failure::forbidden()),
                _ => Err(Failure::invalid_parameter(
                    "Either company_id or organization_id must be provided",
                )),
            },
        }
    }

    /// A company, if the key is valid for it; `None` if the response must be an empty list.
    pub(super) fn company(&self, id: Uuid) -> Result<Vec<Uuid>, Failure> {
        if self.reaches(id) {
            Ok(vec![id])
        } else {
            self.foreign()
        }
    }

    /// The company for which something is created.
    pub(super) fn one_company(&self, companies: &[Uuid]) -> Result<Uuid, Failure> {
        companies.first().copied().ok_or_else(no_company)
    }

    /// Removes the company from the body of a create.
    pub(super) fn take_company(&self, members: &mut Members) -> Result<Uuid, Failure> {
        let id = members.shift_remove("companyId");
        let id = id.and_then(|id| id.as_str()?.parse().ok());
        let id = id.ok_or_else(|| Failure::invalid_body("companyId is not a UUID"))?;
        self.one_company(&self.company(id)?)
    }

    fn foreign(&self) -> Result<Vec<Uuid>, Failure> {
        match self.unknowns().company_foreign {
            CompanyForeign::Forbidden => Err(Failure::forbidden()),
            CompanyForeign::NotFound => Err(no_company()),
            CompanyForeign::Empty => Ok(Vec::new()),
        }
    }

    pub(super) fn reaches(&self, company: Uuid) -> bool {
        fixtures::reaches(&self.key, company)
    }

    /// An object, if it exists and the key may see it.
    pub(super) fn seen<'a>(&self, row: Option<&'a Row>) -> Result<&'a Row, Failure> {
        row.filter(|row| self.reaches(row.owner))
            .ok_or_else(none_there)
    }

    /// A response in the contract's form and media type.
    pub(super) fn answer(&self, status: StatusCode, mut value: Value) -> Response {
        let part = Part::Answer(status.as_u16());
        let schema = self
            .contract
            .schema(&self.operation, part, Reading::default());
        if let Some(schema) = schema {
            shape::shape(&schema.plain, &mut value, self.unknowns());
        }
        let mut response = reply::json(status, &value);
        if let Some(Ok(media_type)) = self.gives(status).map(str::parse) {
            response
                .headers_mut()
                .insert(header::CONTENT_TYPE, media_type);
        }
        response
    }

    /// A response with one object.
    pub(super) fn data(&self, status: StatusCode, value: Value) -> Response {
        self.answer(status, json!({ "data": value }))
    }

    /// The media type of a response.
    fn gives(&self, status: StatusCode) -> Option<&'static str> {
        self.operation.gives(status.as_u16())
    }
}

/// A parameter as a value of its schema, or as a text.
fn typed(schema: &Value, text: &str) -> Value {
    let is_wanted: fn(&Value) -> bool = match schema["type"].as_str() {
        Some("integer" | "number") => Value::is_number,
        Some("boolean") => Value::is_boolean,
        _ => |_| false,
    };
    let value = serde_json::from_str(text).ok();
    value.filter(is_wanted).unwrap_or_else(|| text.into())
}

pub(super) fn no_company() -> Failure {
    Failure::not_found("COMPANY_NOT_FOUND", "The key has no such company")
}
