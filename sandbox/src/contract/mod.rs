//! Pleo's specification, as the documents in `contract/` have it: what requests and answers must be.
//!
//! The handlers refuse requests by it, and the tests hold every answer against it.

mod places;
mod schema;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde_json::{Map, Value, json};

pub use places::ANY;
use schema::Schema;
pub(crate) use schema::takes_null;
pub use schema::{Problem, Reading};

macro_rules! areas {
    ($( $(#[doc = $doc:literal])+ $area:ident = $file:literal, )+) => {
        /// A part of Pleo's API, with a document of its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Area { $( $(#[doc = $doc])+ $area, )+ }

        impl Area {
            /// All of them.
            pub const ALL: &[Self] = &[$( Self::$area, )+];

            fn document(self) -> &'static str {
                match self {
                    $( Self::$area => include_str!(concat!("../../contract/pleo-", $file, ".openapi.yaml")), )+
                }
            }
        }
    };
}

areas! {
    /// Installations and introspection.
    Installations = "installations",
    /// Exports, version 3.
    Export = "export",
    /// Accounting entries and their receipts.
    AccountingEntries = "accounting-entries",
    /// Companies.
    Companies = "companies",
    /// Employees.
    Employees = "employees",
    /// The chart of accounts.
    ChartOfAccounts = "chart-of-accounts",
    /// Tax codes.
    TaxCodes = "tax-codes",
    /// Tag groups and tags.
    Tags = "tags",
    /// Vendors.
    Vendors = "vendors",
    /// Subscriptions to webhooks.
    WebhookSubscriptions = "webhook-subscriptions",
}

impl Area {
    /// What Pleo specifies.
    ///
    /// # Panics
    /// If the document in `contract/` is no OpenAPI, which a test of this crate would show.
    pub fn contract(self) -> &'static Contract {
        static LOADED: [OnceLock<Contract>; Area::ALL.len()] =
            [const { OnceLock::new() }; Area::ALL.len()];
        LOADED[self as usize].get_or_init(|| Contract::load(self.document()))
    }
}

/// A part of a request or of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The parameters of the query, as one object.
    Query,
    /// The body of the request.
    Body,
    /// The body of an answer with this status.
    Answer(u16),
}

/// One of the documents.
#[derive(Debug)]
pub struct Contract {
    document: Value,
    schemas: Mutex<Schemas>,
}

/// Those that were needed, by the operation's id.
type Schemas = HashMap<(String, Part, Reading), Option<Arc<Schema>>>;

/// An operation of a contract.
#[derive(Clone, Copy, Debug)]
pub struct Operation<'a> {
    /// Its `operationId`.
    pub id: &'a str,
    /// In lower case.
    pub method: &'a str,
    /// With the names of its parameters in braces.
    pub path: &'a str,
    what: &'a Value,
}

impl<'a> Operation<'a> {
    /// Whether it is of no use to an accounting program.
    pub fn is_minor(&self) -> bool {
        self.what.get("x-minor").is_some()
    }

    /// Whether the document has an answer of this status.
    pub fn lists(&self, status: u16) -> bool {
        self.answer(status).is_some()
    }

    /// The statuses that Pleo documents; none for an operation that has a default only.
    pub fn documented(&self) -> impl Iterator<Item = u16> + use<'a> {
        let answers = self.what["responses"].as_object();
        answers
            .into_iter()
            .flatten()
            .filter(|(_, answer)| answer.get("x-undocumented").is_none())
            .filter_map(|(status, _)| status.parse().ok())
    }

    /// Whether the answer of success is specified as the default, without a status.
    pub fn has_default(&self) -> bool {
        self.what["responses"].get("default").is_some()
    }

    /// The media type of the request's body.
    pub fn takes(&self) -> Option<&'a str> {
        content(self.what.get("requestBody")?).map(|(media_type, _)| media_type)
    }

    /// Whether it must have a body.
    pub fn needs_body(&self) -> bool {
        self.what["requestBody"]["required"] == true
    }

    /// The media type of the answer's body; none for an answer without content.
    pub fn gives(&self, status: u16) -> Option<&'a str> {
        content(self.answer(status)?).map(|(media_type, _)| media_type)
    }

    /// Whether it is specified what a part looks like.
    pub fn has_schema(&self, part: Part) -> bool {
        self.schema(part).is_some()
    }

    /// Whether it has a parameter of this name in its query.
    pub fn has_parameter(&self, name: &str) -> bool {
        self.parameters().any(|parameter| parameter["name"] == name)
    }

    fn answer(&self, status: u16) -> Option<&'a Value> {
        self.what["responses"].get(status.to_string())
    }

    fn parameters(&self) -> impl Iterator<Item = &'a Value> + use<'a> {
        let all = self.what.get("parameters").and_then(Value::as_array);
        all.into_iter()
            .flatten()
            .filter(|parameter| parameter["in"] == "query")
    }

    fn schema(&self, part: Part) -> Option<Value> {
        match part {
            Part::Query => {
                let of = |parameter: &Value| {
                    let name = parameter["name"].as_str().unwrap_or_default();
                    (name.to_owned(), parameter["schema"].clone())
                };
                let properties: Map<_, _> = self.parameters().map(of).collect();
                let required: Vec<_> = self
                    .parameters()
                    .filter(|parameter| parameter["required"] == true)
                    .map(|parameter| &parameter["name"])
                    .collect();
                Some(json!({ "type": "object", "properties": properties, "required": required }))
            }
            Part::Body => content(self.what.get("requestBody")?)?
                .1
                .get("schema")
                .cloned(),
            Part::Answer(status) => content(self.answer(status)?)?.1.get("schema").cloned(),
        }
    }
}

/// Whether a path is one of those that a document's path stands for.
fn is_at(template: &str, path: &str) -> bool {
    let (steps, given) = (template.split('/'), path.split('/'));
    // `{id}:archive` is another path than `{id}`.
    let is_step = |(step, given): (&str, &str)| {
        let (name, action) = step.split_once(':').unwrap_or((step, ""));
        let (value, given_action) = given.split_once(':').unwrap_or((given, ""));
        (name == value || name.starts_with('{')) && action == given_action
    };
    steps.clone().count() == given.clone().count() && steps.zip(given).all(is_step)
}

/// The one media type of a body, and what it is.
fn content(body: &Value) -> Option<(&str, &Value)> {
    let (media_type, what) = body.get("content")?.as_object()?.iter().next()?;
    Some((media_type, what))
}

impl Contract {
    /// Of a document that is not one of Pleo's.
    ///
    /// # Panics
    /// If it is no YAML.
    pub fn load(document: &str) -> Self {
        Self {
            document: serde_saphyr::from_str(document).expect("the contract is YAML"),
            schemas: Mutex::default(),
        }
    }

    /// Every operation.
    pub fn operations(&self) -> impl Iterator<Item = Operation<'_>> {
        let paths = self.document["paths"].as_object();
        paths.into_iter().flatten().flat_map(|(path, item)| {
            let operations = item.as_object().into_iter().flatten();
            operations.map(move |(method, what)| Operation {
                id: what["operationId"].as_str().unwrap_or_default(),
                method,
                path,
                what,
            })
        })
    }

    /// The operation of this `operationId`.
    pub fn operation(&self, id: &str) -> Option<Operation<'_>> {
        self.operations().find(|operation| operation.id == id)
    }

    /// The operation of this method and path, the path being as the document has it.
    pub fn operation_of(&self, method: &str, template: &str) -> Option<Operation<'_>> {
        self.operations().find(|operation| {
            operation.path == template && operation.method.eq_ignore_ascii_case(method)
        })
    }

    /// The operation that a request of this method and path is.
    pub fn operation_at(&self, method: &str, path: &str) -> Option<Operation<'_>> {
        let path = path.split('?').next().unwrap_or_default();
        // A step that is spelled out goes before a parameter.
        let named = self.operation_of(method, path);
        named.or_else(|| {
            self.operations().find(|operation| {
                operation.method.eq_ignore_ascii_case(method) && is_at(operation.path, path)
            })
        })
    }

    /// Whether there are operations at a path, of whatever methods.
    pub(crate) fn has_path(&self, path: &str) -> bool {
        self.operations()
            .any(|operation| is_at(operation.path, path))
    }

    /// The schema of a part; none if the document has none.
    pub(crate) fn schema(
        &self,
        operation: &Operation<'_>,
        part: Part,
        reading: Reading,
    ) -> Option<Arc<Schema>> {
        let mut known = self.schemas.lock().unwrap_or_else(PoisonError::into_inner);
        let schema = known
            .entry((operation.id.to_owned(), part, reading))
            .or_insert_with(|| {
                let schema = operation.schema(part)?;
                Some(Arc::new(Schema::of(&self.document, &schema, reading)))
            });
        schema.clone()
    }

    /// What the contract has against a part of a request or an answer: nothing if it has no schema
    /// for it.
    pub fn problems(
        &self,
        operation: &Operation<'_>,
        part: Part,
        reading: Reading,
        value: &Value,
    ) -> Vec<Problem> {
        let schema = self.schema(operation, part, reading);
        schema.map_or_else(Vec::new, |schema| schema.problems(value))
    }

    /// Whether a part may have a value at this place: the steps of a JSON Pointer, from the root or from an element that a
    /// program goes along. A step may be [`ANY`].
    pub fn has_place(&self, operation: &Operation<'_>, part: Part, steps: &[&str]) -> bool {
        let schema = self.schema(operation, part, Reading::default());
        schema.is_some_and(|schema| places::has(&schema.plain, steps))
    }

    /// What the contract has against an object of this name.
    pub fn problems_named(&self, name: &str, reading: Reading, value: &Value) -> Vec<Problem> {
        let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
        Schema::of(&self.document, &schema, reading).problems(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_is_read_to_its_end() {
        for &area in Area::ALL {
            let contract = area.contract();
            assert!(contract.operations().count() > 0, "{area:?}");
            for operation in contract.operations() {
                assert!(!operation.id.is_empty(), "{area:?} {}", operation.path);
                assert!(
                    operation.has_default() || operation.documented().count() > 0,
                    "{}",
                    operation.id
                );
                let answers = (200..600).map(Part::Answer);
                for part in [Part::Query, Part::Body].into_iter().chain(answers) {
                    contract.schema(&operation, part, Reading::default());
                }
            }
        }
    }

    #[test]
    fn an_operation_is_found_by_its_path() {
        let tags = Area::Tags.contract();
        let id = |method, path| tags.operation_at(method, path).map(|found| found.id);
        assert_eq!(id("POST", "/v0/tags/archive"), Some("bulkArchiveTags"));
        assert_eq!(id("GET", "/v0/tags/1?x=y"), Some("getTag"));
        assert_eq!(id("POST", "/v0/tags:search"), Some("searchTagsPost"));
        assert_eq!(id("PATCH", "/v0/tags/1"), None);
        assert_eq!(id("GET", "/v0/tags/1/2/3"), None);

        let vendors = Area::Vendors.contract();
        let id = |path| vendors.operation_at("POST", path).map(|found| found.id);
        assert_eq!(id("/v1/vendors/1:archive"), Some("archiveVendorById"));
        assert_eq!(id("/v1/vendors/1:activate"), Some("activateVendor"));
        assert_eq!(id("/v1/vendors/1:explode"), None);
        assert!(vendors.has_path("/v1/vendors/1") && !vendors.has_path("/v1/vendors/1:explode"));
    }
}
