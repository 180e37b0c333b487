//! The form of a response where Pleo's specification leaves a choice.

use serde_json::{Value, json};

use crate::contract::takes_null;
use crate::unknowns::{NewMembers, Optional, Unknowns};

/// Removes nulls that Pleo does not specify, or sets or removes nulls of all optional members; adds
/// unknown members.
pub(super) fn shape(schema: &Value, value: &mut Value, unknowns: &Unknowns) {
    for kinds in ["allOf", "anyOf"] {
        for kind in schema[kinds].as_array().into_iter().flatten() {
            shape(kind, value, unknowns);
        }
    }
    match value {
        Value::Array(items) => {
            for item in items {
                shape(&schema["items"], item, unknowns);
            }
        }
        Value::Object(members) => {
            if let Some(known) = schema["properties"].as_object() {
                let required = schema["required"].as_array();
                let is_optional =
                    |name: &str| !required.is_some_and(|names| names.iter().any(|of| of == name));
                members.retain(|name, value| match known.get(name) {
                    Some(member) if value.is_null() && is_optional(name) => {
                        unknowns.optional == Optional::Nullable && takes_null(member)
                    }
                    _ => true,
                });
                if unknowns.optional == Optional::Null {
                    for name in known.keys().filter(|name| is_optional(name)) {
                        members.entry(name.clone()).or_insert(Value::Null);
                    }
                }
            }
            for (name, member) in members.iter_mut() {
                let of = match schema["properties"].get(name) {
                    Some(of) => of,
                    None => &schema["additionalProperties"],
                };
                shape(of, member, unknowns);
            }
            if unknowns.new_members == NewMembers::Some && schema.get("properties").is_some() {
                members.insert("newAtPleo".to_owned(), json!({ "since": [1, null] }));
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaped(optional: Optional, new_members: NewMembers) -> Value {
        let schema = json!({ "type": "object", "required": ["list"], "properties": {
            "list": { "type": "array", "items": { "type": "object", "required": ["id"], "properties": {
                "id": { "type": ["string", "null"] },
                "code": { "type": ["string", "null"] },
                "name": { "type": "string" },
            } } },
            "free": { "type": "object", "additionalProperties": { "type": "string" } },
        } });
        let schema = json!({ "anyOf": [{ "type": "null" }, { "allOf": [schema] }] });
        let mut value = json!({ "list": [
            { "id": null, "name": null, "code": null },
            { "id": "1", "code": "c" },
        ] });
        let unknowns = Unknowns {
            optional,
            new_members,
            ..Unknowns::default()
        };
        shape(&schema, &mut value, &unknowns);
        value
    }

    #[test]
    fn a_member_without_a_value_is_null_or_left_out() {
        for (optional, expected) in [
            (
                Optional::Nullable,
                json!({ "list": [{ "id": null, "code": null }, { "id": "1", "code": "c" }] }),
            ),
            (
                Optional::Absent,
                json!({ "list": [{ "id": null }, { "id": "1", "code": "c" }] }),
            ),
            (
                Optional::Null,
                json!({ "free": null, "list": [
                    { "id": null, "code": null, "name": null },
                    { "id": "1", "code": "c", "name": null },
                ] }),
            ),
        ] {
            assert_eq!(shaped(optional, NewMembers::None), expected, "{optional:?}");
        }
        let grown = shaped(Optional::Absent, NewMembers::Some);
        for place in ["/newAtPleo", "/list/0/newAtPleo", "/list/1/newAtPleo"] {
            assert!(grown.pointer(place).is_some(), "{place}");
        }
    }
}
