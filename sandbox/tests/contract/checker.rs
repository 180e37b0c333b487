//! Checks answers against a contract, an OpenAPI 3.0 document.

use jsonschema::Draft;
use serde_json::{Map, Value, json};

use crate::support::Answer;

pub const INSTALLATIONS: &str = include_str!("../../contract/pleo-installations.openapi.yaml");
pub const EXPORT: &str = include_str!("../../contract/pleo-export.openapi.yaml");

/// A contract.
pub struct Contract(Value);

/// Where an operation is to be found.
pub struct Operation {
    pub method: String,
    pub path: String,
}

impl Contract {
    pub fn load(document: &str) -> Self {
        Self(serde_saphyr::from_str(document).expect("the contract is YAML"))
    }

    /// The operation that a request of this method and path is, by its `operationId`.
    pub fn operation_at(&self, method: &str, path: &str) -> Option<&str> {
        let path = path.split('?').next().unwrap_or_default();
        let is_here = |template: &str| {
            let (template, path) = (template.split('/'), path.split('/'));
            template.clone().count() == path.clone().count()
                && template
                    .zip(path)
                    .all(|(step, given)| step == given || step.starts_with('{'))
        };
        let mut all = self.all();
        let found = all
            .find(|(template, known, _)| is_here(template) && known.eq_ignore_ascii_case(method));
        found.and_then(|(_, _, operation)| operation["operationId"].as_str())
    }

    /// Every `operationId`.
    pub fn operations(&self) -> Vec<String> {
        self.all()
            .map(|(_, _, operation)| {
                operation["operationId"]
                    .as_str()
                    .expect("operationId")
                    .to_owned()
            })
            .collect()
    }

    /// Every answer that Pleo documents, by operation and status.
    pub fn documented(&self) -> Vec<(String, u16)> {
        let mut answers = Vec::new();
        for (_, _, operation) in self.all() {
            let id = operation["operationId"].as_str().expect("operationId");
            for (status, answer) in operation["responses"].as_object().expect("responses") {
                if answer.get("x-undocumented").is_none()
                    && let Ok(status) = status.parse()
                {
                    answers.push((id.to_owned(), status));
                }
            }
        }
        answers
    }

    pub fn operation(&self, id: &str) -> Operation {
        let (path, method, _) = self.find(id);
        Operation {
            method: method.to_uppercase(),
            path: path.to_owned(),
        }
    }

    /// Says what the contract has against the answer.
    pub fn check(&self, id: &str, answer: &Answer) -> Result<(), String> {
        let (_, _, operation) = self.find(id);
        let status = answer.status.to_string();
        let Some(response) = operation["responses"].get(&status) else {
            return Err(format!("{id} lists no {status}"));
        };
        let Some(content) = response.get("content").and_then(Value::as_object) else {
            // Failures are described in words only; success without content has no body.
            let success = answer.status < 400;
            return if success && !answer.body.is_empty() {
                Err(format!("{id} {status} has a body"))
            } else {
                Ok(())
            };
        };
        let media_type = answer.content_type.as_deref().unwrap_or_default();
        let Some(content) = content.get(media_type) else {
            return Err(format!("{id} {status} lists no media type '{media_type}'"));
        };
        let body = serde_json::from_slice(&answer.body)
            .map_err(|error| format!("{id} {status}: {error}"))?;
        self.check_schema(&content["schema"], &body)
            .map_err(|error| format!("{id} {status}: {error}"))
    }

    /// Checks against a schema of the contract by its name.
    pub fn check_named(&self, schema: &str, body: &Value) -> Result<(), String> {
        self.check_schema(
            &json!({ "$ref": format!("#/components/schemas/{schema}") }),
            body,
        )
    }

    fn check_schema(&self, schema: &Value, body: &Value) -> Result<(), String> {
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .build(&self.resolved(schema))
            .expect("the contract's schemas are valid");
        validator
            .validate(body)
            .map_err(|error| format!("{} at '{}'", error, error.instance_path()))
    }

    /// The schema as plain JSON Schema: references followed, `nullable` spelled out.
    fn resolved(&self, schema: &Value) -> Value {
        match schema {
            Value::Object(object) => {
                if let Some(reference) = object.get("$ref") {
                    let pointer = reference
                        .as_str()
                        .and_then(|reference| reference.strip_prefix('#'));
                    let target = pointer.and_then(|pointer| self.0.pointer(pointer));
                    return self.resolved(target.expect("a reference leads somewhere"));
                }
                let plain: Map<_, _> = object
                    .iter()
                    .filter(|(name, _)| *name != "nullable")
                    .map(|(name, value)| (name.clone(), self.resolved(value)))
                    .collect();
                match object.get("nullable") {
                    Some(Value::Bool(true)) => json!({ "anyOf": [{ "type": "null" }, plain] }),
                    _ => Value::Object(plain),
                }
            }
            Value::Array(items) => items.iter().map(|item| self.resolved(item)).collect(),
            other => other.clone(),
        }
    }

    fn all(&self) -> impl Iterator<Item = (&String, &String, &Value)> {
        let paths = self.0["paths"].as_object().expect("paths");
        paths.iter().flat_map(|(path, item)| {
            let operations = item.as_object().expect("a path item");
            operations
                .iter()
                .map(move |(method, operation)| (path, method, operation))
        })
    }

    fn find(&self, id: &str) -> (&String, &String, &Value) {
        let found = self
            .all()
            .find(|(_, _, operation)| operation["operationId"] == id);
        found.unwrap_or_else(|| panic!("the contract has no {id}"))
    }
}
