//! What is said of a value that does not go into its field: where it stands, and what to change.

use super::*;

/// The message over a field, filled from a JSON value.
fn message(field: &str, json: &str) -> String {
    let layout = layout(&format!("record 40\nA {field}\n"));
    filled(&layout, json).2
}

#[test]
fn an_amount_is_told_with_the_member_that_is_wrong() {
    for (kind, amount, expected) in [
        (
            "money",
            r#"{"minors":1}"#,
            "there is no value at this pointer (at /a/currency)",
        ),
        (
            "money",
            r#"{"value":1}"#,
            "there is no value at this pointer (at /a/currency)",
        ),
        (
            "minors",
            r#"{"currency":"EUR"}"#,
            "there is no amount: the object has neither minors nor a value (at /a)",
        ),
        (
            "money",
            r#"{"currency":"EUR","minors":null,"value":1}"#,
            "the value is null (at /a/minors)",
        ),
        (
            "minors",
            r#"{"currency":"EUR","value":"1"}"#,
            "the value is a string, not a number (at /a/value)",
        ),
        (
            "minors",
            r#"{"currency":"EUR","value":0.5}"#,
            "the amount's value is no whole number of 64 bits of its currency's smallest unit: \
             see the option money_value (at /a/value)",
        ),
        (
            "money",
            r#"{"currency":7,"value":1}"#,
            "the value is a number, not a string (at /a/currency)",
        ),
        (
            "money",
            r#"{"currency":"QQQ","minors":1}"#,
            "the amount's currency is none that is known (at /a/currency)",
        ),
        ("money", "null", "the value is null (at /a)"),
    ] {
        let field = format!("/a {kind} char 0 10");
        let json = format!(r#"{{"a":{amount}}}"#);
        assert_eq!(message(&field, &json), format!("A: {expected}"), "{json}");
    }
    // In a field of the value itself the pointer is the member's alone, and in a row it has the row.
    assert_eq!(
        message(". money char 0 10", r#"{"minors":1}"#),
        "A: there is no value at this pointer (at /currency)"
    );
    let rows = layout("record 9\ntable T /t 0 4 2\nA /a money be 0 4 scale=2\nend\n");
    let (.., message) = filled(&rows, r#"{"t":[{"a":{"currency":null,"minors":1}}]}"#);
    assert_eq!(message, "T(1).A: the value is null (at /t/0/a/currency)");
}

#[test]
fn what_an_amount_lacks_may_be_absent_as_the_amount_may() {
    for (amount, option) in [
        (r#"{"minors":1}"#, "missing=default"),
        (r#"{"currency":"EUR"}"#, "missing=default"),
        (r#"{"currency":null,"minors":1}"#, "null=default"),
        (r#"{"currency":"EUR","minors":null}"#, "null=default"),
    ] {
        let json = format!(r#"{{"a":{amount}}}"#);
        assert_ne!(message("/a money char 0 10", &json), "");
        let field = format!("/a money char 0 10 {option}");
        assert_eq!(message(&field, &json), "", "{json}");
    }
}
