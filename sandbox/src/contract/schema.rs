//! Schemas of OpenAPI 3.0 as plain JSON Schema, and what they have against a value.

use std::fmt;

use jsonschema::error::ValidationErrorKind;
use jsonschema::paths::{Location, LocationSegment};
use jsonschema::{Draft, ValidationError, Validator};
use serde_json::{Map, Value, json};

/// How strictly a schema is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Reading {
    /// Whether optional members may be null, nullable or not.
    pub nulls: bool,
    /// Whether an object has the members that are specified and no other.
    pub closed: bool,
    /// Whether a free text must be one of those that Pleo names in words.
    pub known: bool,
    /// Whether the lengths of texts don't matter. An answer may repeat what was too long.
    pub any_length: bool,
}

/// What a contract has against a value. It names members by the names that the contract has for
/// them, and shows nothing of the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, as a JSON Pointer; `*` for a name that is free.
    pub pointer: String,
    /// The keyword of JSON Schema that is not satisfied.
    pub keyword: String,
    rule: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = match self.pointer.as_str() {
            "" => "The value",
            pointer => pointer,
        };
        write!(f, "{place} {}", self.rule)
    }
}

/// A schema and what checks by it.
#[derive(Debug)]
pub(crate) struct Schema {
    pub(crate) plain: Value,
    validator: Validator,
}

impl Schema {
    pub(super) fn of(document: &Value, schema: &Value, reading: Reading) -> Self {
        let plain = plain(document, schema, reading);
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .build(&plain)
            .expect("the contract's schemas are valid");
        Self { plain, validator }
    }

    pub(super) fn problems(&self, value: &Value) -> Vec<Problem> {
        let errors = self.validator.iter_errors(value);
        errors.map(|error| self.problem(&error)).collect()
    }

    fn problem(&self, error: &ValidationError<'_>) -> Problem {
        let mut pointer = self.pointer(error.instance_path());
        let keyword = error.kind().keyword().to_owned();
        let rule = match error.kind() {
            ValidationErrorKind::Required { property } => {
                pointer = format!("{pointer}/{}", property.as_str().unwrap_or_default());
                "is required".to_owned()
            }
            ValidationErrorKind::AdditionalProperties { .. } => {
                "has a member that is not specified".to_owned()
            }
            _ => match self.plain.pointer(error.schema_path().as_str()) {
                Some(Value::Object(_)) | None => format!("must satisfy {keyword}"),
                Some(Value::Array(rule)) if keyword == "anyOf" => {
                    format!("must be one of {} kinds", rule.len())
                }
                Some(rule) => format!("must satisfy {keyword}: {rule}"),
            },
        };
        Problem {
            pointer,
            keyword,
            rule,
        }
    }

    /// A place in a value, free names hidden.
    fn pointer(&self, place: &Location) -> String {
        let mut schema = &self.plain;
        let mut pointer = String::new();
        for step in place {
            let named = schema["properties"].get(step.to_string());
            schema = match (step, named) {
                (step, Some(member)) => {
                    pointer += &format!("/{step}");
                    member
                }
                (LocationSegment::Index(index), None) if schema.get("items").is_some() => {
                    pointer += &format!("/{index}");
                    &schema["items"]
                }
                _ => {
                    pointer += "/*";
                    &schema["additionalProperties"]
                }
            };
        }
        pointer
    }
}

/// References followed, `nullable` and what Pleo says in words spelled out.
fn plain(document: &Value, schema: &Value, reading: Reading) -> Value {
    let Value::Object(schema) = schema else {
        return schema.clone();
    };
    if let Some(reference) = schema.get("$ref") {
        let pointer = reference
            .as_str()
            .and_then(|reference| reference.strip_prefix('#'));
        let target = pointer.and_then(|pointer| document.pointer(pointer));
        return plain(
            document,
            target.expect("a reference leads somewhere"),
            reading,
        );
    }
    let below = |schema: &Value| plain(document, schema, reading);
    let mut made = Map::new();
    for (name, value) in schema {
        let value = match (name.as_str(), value) {
            ("nullable" | "description", _) => continue,
            ("minLength" | "maxLength", _) if reading.any_length => continue,
            ("properties", Value::Object(members)) => members
                .iter()
                .map(|(name, member)| {
                    let member = below(member);
                    let is_optional = !requires(schema, name);
                    let member = match reading.nulls && is_optional {
                        true => or_null(member),
                        false => member,
                    };
                    (name.clone(), member)
                })
                .collect(),
            ("items" | "additionalProperties", value) => below(value),
            ("allOf", Value::Array(parts)) => parts.iter().map(below).collect(),
            ("x-known", known) if reading.known => {
                made.insert("enum".to_owned(), known.clone());
                continue;
            }
            ("x-formats", Value::Array(formats)) => {
                let formats = formats.iter().map(|format| json!({ "format": format }));
                made.insert("anyOf".to_owned(), formats.collect());
                continue;
            }
            (_, value) => value.clone(),
        };
        made.insert(name.clone(), value);
    }
    if reading.closed && made.contains_key("properties") {
        made.entry("additionalProperties").or_insert(false.into());
    }
    match schema.get("nullable") {
        Some(Value::Bool(true)) => or_null(made.into()),
        _ => made.into(),
    }
}

fn requires(schema: &Map<String, Value>, member: &str) -> bool {
    let required = schema.get("required").and_then(Value::as_array);
    required.is_some_and(|required| required.iter().any(|name| name == member))
}

/// The schema with null beside what it takes.
fn or_null(schema: Value) -> Value {
    match schema {
        Value::Object(mut schema) if schema.get("type").is_some_and(Value::is_string) => {
            let of_old = schema["type"].take();
            schema["type"] = json!([of_old, "null"]);
            if let Some(Value::Array(values)) = schema.get_mut("enum") {
                values.push(Value::Null);
            }
            schema.into()
        }
        schema if takes_null(&schema) => schema,
        schema => json!({ "anyOf": [{ "type": "null" }, schema] }),
    }
}

/// Whether a plain schema takes null.
pub(crate) fn takes_null(schema: &Value) -> bool {
    let has_null = |types: &Vec<Value>| types.iter().any(|name| name == "null");
    schema["type"].as_array().is_some_and(has_null) || schema["anyOf"][0]["type"] == "null"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(reading: Reading, value: Value) -> Vec<String> {
        let document = json!({ "components": { "schemas": {
            "Text": { "type": "string", "maxLength": 3, "nullable": true },
            "Kind": { "type": "string", "x-known": ["A", "B"] },
        } } });
        let schema = json!({
            "type": "object",
            "required": ["a"],
            "properties": {
                "a": { "$ref": "#/components/schemas/Text" },
                "kind": { "$ref": "#/components/schemas/Kind" },
                "list": { "type": "array", "items": { "type": "string", "enum": ["x"] } },
                "free": { "type": "object", "additionalProperties": { "type": "string" } },
                "at": { "type": "string", "x-formats": ["date", "date-time"] },
            },
        });
        let problems = Schema::of(&document, &schema, reading).problems(&value);
        let mut problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
        problems.sort();
        problems
    }

    #[test]
    fn a_problem_names_the_place_and_the_rule_and_never_the_value() {
        let found = problems(
            Reading::default(),
            json!({ "a": "secret", "list": ["secret"], "free": { "12": 1 }, "at": "secret" }),
        );
        assert_eq!(
            found,
            [
                "/a must satisfy maxLength: 3",
                "/at must be one of 2 kinds",
                "/free/* must satisfy type: \"string\"",
                "/list/0 must satisfy enum: [\"x\"]",
            ]
        );
        let closed = Reading {
            closed: true,
            ..Reading::default()
        };
        assert_eq!(
            problems(closed, json!({ "secret": 1 })),
            [
                "/a is required",
                "The value has a member that is not specified"
            ]
        );
        assert_eq!(
            problems(closed, json!([])),
            ["The value must satisfy type: \"object\""]
        );
    }

    #[test]
    fn a_reading_is_as_strict_as_it_is_asked_to_be() {
        let lax = Reading::default();
        let kind = json!({ "a": null, "kind": "C" });
        assert!(problems(lax, kind.clone()).is_empty());
        let known = Reading { known: true, ..lax };
        assert_eq!(problems(known, kind).len(), 1);
        let null = json!({ "a": null, "kind": null, "at": null, "list": null });
        assert_eq!(problems(lax, null.clone()).len(), 3);
        let nulls = Reading {
            nulls: true,
            known: true,
            ..lax
        };
        assert!(problems(nulls, null).is_empty());
        let any_length = Reading {
            any_length: true,
            ..lax
        };
        assert!(problems(any_length, json!({ "a": "long" })).is_empty());
        for at in ["2025-01-31", "2025-01-31T00:00:00Z"] {
            assert!(
                problems(lax, json!({ "a": "", "at": at })).is_empty(),
                "{at}"
            );
        }
    }

    #[test]
    fn numbers_are_taken_whatever_their_size() {
        let schema = json!({ "type": "object", "properties": {
            "n": { "type": "number" }, "i": { "type": "integer" } } });
        let schema = Schema::of(&Value::Null, &schema, Reading::default());
        for text in [
            r#"{"n":1e400,"i":1e400}"#,
            r#"{"n":0.25,"i":12345678901234567890123}"#,
        ] {
            let value = serde_json::from_str(text).expect("JSON");
            schema.problems(&value);
        }
        let value = serde_json::from_str(r#"{"n":"1","i":1.5}"#).expect("JSON");
        assert_eq!(schema.problems(&value).len(), 2);
    }
}
