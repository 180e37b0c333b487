//! Which places a value has, by its schema.

use serde_json::Value;

/// A step of a JSON Pointer that is not known: any index or free name, and as the last step any member.
pub const ANY: &str = "*";

/// Whether a value of a plain schema may have this place, from its root or from a part of it that a program goes along:
/// an element, a value of free names, or `data`.
pub(super) fn has(schema: &Value, steps: &[&str]) -> bool {
    leads(schema, steps) || parts(schema).any(|part| has(part, steps))
}

/// The alternatives of a schema, or itself.
fn kinds(schema: &Value) -> impl Iterator<Item = &Value> {
    let lists = ["allOf", "anyOf"].map(|keyword| schema[keyword].as_array());
    let alternatives = lists.into_iter().flatten().flatten();
    alternatives
        .flat_map(|kind| -> Box<dyn Iterator<Item = &Value>> { Box::new(kinds(kind)) })
        .chain([schema])
}

fn leads(schema: &Value, steps: &[&str]) -> bool {
    let Some((&step, rest)) = steps.split_first() else {
        return true;
    };
    kinds(schema).any(|kind| {
        let is_last = rest.is_empty();
        let named = members(kind).filter(|(name, _)| step == ANY && is_last || step == *name);
        let is_index =
            step == ANY || step == "-" || step.bytes().all(|digit| digit.is_ascii_digit());
        named
            .map(|(_, member)| member)
            .any(|member| leads(member, rest))
            || kind["additionalProperties"] == true
            || others(kind).any(|other| leads(other, rest))
            || is_index && kind.get("items").is_some_and(|items| leads(items, rest))
    })
}

fn members(kind: &Value) -> impl Iterator<Item = (&String, &Value)> {
    kind["properties"].as_object().into_iter().flatten()
}

/// The schema of members whose names are free.
fn others(kind: &Value) -> impl Iterator<Item = &Value> {
    let other = kind.get("additionalProperties");
    other.into_iter().filter(|other| other.is_object())
}

/// The parts that a program goes along, or asks for first.
fn parts(schema: &Value) -> impl Iterator<Item = &Value> {
    kinds(schema).flat_map(|kind| {
        let data = members(kind).filter(|(name, _)| *name == "data");
        let elements = kind.get("items").into_iter();
        let inner = members(kind)
            .filter(|(name, _)| *name != "data")
            .map(|(_, member)| member);
        let listed = inner
            .flat_map(|member| -> Box<dyn Iterator<Item = &Value>> { Box::new(parts(member)) });
        data.map(|(_, member)| member)
            .chain(elements)
            .chain(others(kind))
            .chain(listed)
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Area, Contract, Part};

    fn has(area: Area, id: &str, part: Part, steps: &[&str]) -> bool {
        let contract: &Contract = area.contract();
        contract.has_place(&contract.operation(id).expect("an operation"), part, steps)
    }

    #[test]
    fn a_place_is_found_from_the_root_and_from_each_element() {
        let answer = |steps: &[&str]| {
            has(
                Area::AccountingEntries,
                "externalSearchAccountingEntriesV1",
                Part::Answer(200),
                steps,
            )
        };
        assert!(answer(&["data", "0", "transactionValue", "minors"]));
        assert!(answer(&["transactionValue", "minors"]), "of an item");
        assert!(answer(&["tagGroupId"]), "of a tag of an item");
        assert!(answer(&["data", super::ANY, "tags", "1", "tagId"]));
        assert!(answer(&["data", "0", super::ANY]));
        assert!(
            !answer(&[super::ANY, "hasNextPage"]),
            "it is not known of what"
        );
        assert!(answer(&[
            "pagination",
            "currentRequestPagination",
            "parameters",
            "free",
            "0"
        ]));
        assert!(
            !answer(&["data", "transactionValue"]),
            "there is a list between them"
        );
        assert!(!answer(&["minors"]), "no program goes along an amount");
        assert!(!answer(&["data", "0", "date"]));
        assert!(!answer(&["data", "0", "note", "0"]), "a text has no parts");
    }

    #[test]
    fn a_body_has_the_places_of_its_own() {
        let body = |steps: &[&str]| {
            has(
                Area::Installations,
                "createClientInstallation",
                Part::Body,
                steps,
            )
        };
        assert!(body(&["metadata", "free", "too"]));
        assert!(!body(&["metadat"]));
        assert!(
            !has(Area::Installations, "introspect", Part::Body, &["data"]),
            "there is none"
        );
        assert!(has(
            Area::Installations,
            "getClientInstallation",
            Part::Answer(200),
            &["status"]
        ));
        assert!(has(
            Area::Export,
            "updateExportJobItemsV3",
            Part::Body,
            &["0", "externalId"]
        ));
    }
}
