//! Messages for a value that does not go into its field: its place, and the remedy.

use super::*;

/// The message for a field, filled from a JSON value.
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
            "there is no amount: the object has neither minors nor value (at /a)",
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
            "the amount's value is not a whole number of its currency's smallest unit, or does not \
             fit into 64 bits (at /a/value); check the option money_value",
        ),
        (
            "money",
            r#"{"currency":7,"value":1}"#,
            "the value is a number, not a string (at /a/currency)",
        ),
        (
            "money",
            r#"{"currency":"QQQ","minors":1}"#,
            "the amount's currency is unknown to this version (at /a/currency); read its number as decimal text",
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

const BEHIND: &str = "raise scale= (at most 9)";
const BEFORE: &str = "raise LENGTH or digits= (at most 18)";
const BYTES: &str = "raise LENGTH (at most 8)";

/// Fields with numbers for which they have no room: what is said of it, and what to change.
const NO_ROOM: &[(&str, &str, &str, &str)] = &[
    (
        "number zoned 0 9 scale=1",
        "1.15",
        "the number has 2 decimal places, but the field has room for 1",
        BEHIND,
    ),
    (
        "number packed 0 9",
        "-1.10",
        "the number has 1 decimal place, but the field has room for 0",
        BEHIND,
    ),
    (
        "number char 0 9 scale=2",
        "1.125",
        "the number has 3 decimal places, but the field has room for 2",
        BEHIND,
    ),
    (
        "number be 0 8",
        "1e-99999999999999999999",
        "the number has more than 999 decimal places, but the field has room for 0",
        BEHIND,
    ),
    (
        "money packed 0 9 scale=1",
        r#"{"currency":"KWD","minors":12340}"#,
        "the number has 2 decimal places, but the field has room for 1",
        BEHIND,
    ),
    (
        "money char 0 9 scale=0",
        r#"{"currency":"KWD","minors":12340}"#,
        "the number has 2 decimal places, but the field has room for 0",
        BEHIND,
    ),
    (
        "number zoned 0 9",
        "1e400",
        "the number has 401 digits, but the field has room for 9",
        BEFORE,
    ),
    (
        "number zoned 0 3 scale=2",
        "-12.3",
        "the number has 4 digits (2 after the decimal point), but the field has room for 3",
        BEFORE,
    ),
    (
        "number be 0 8 digits=2",
        "128",
        "the number has 3 digits, but the field has room for 2",
        BEFORE,
    ),
    (
        "number be 0 1 digits=3",
        "128",
        "the number of 3 digits does not fit into 1 byte",
        BYTES,
    ),
    (
        "number le 0 2 scale=1",
        "32768",
        "the number of 6 digits (1 after the decimal point) does not fit into 2 bytes",
        BYTES,
    ),
    (
        "number native 0 8",
        "1e9999",
        "the number of more than 999 digits does not fit into 8 bytes",
        BYTES,
    ),
    (
        "money be 0 8 scale=9",
        r#"{"currency":"JPY","minors":1234567890123}"#,
        "the number of 22 digits (9 after the decimal point) does not fit into 8 bytes",
        BYTES,
    ),
    (
        "count zoned 0 1",
        "[1,2,3,4,5,6,7,8,9,0]",
        "the number has 2 digits, but the field has room for 1",
        BEFORE,
    ),
    (
        "number char 0 30 scale=2",
        "18446744073709551616",
        "with scale=2 the number does not fit into 64 bits",
        "lower scale=, or remove it",
    ),
    (
        "number zoned 0 3 sign=none",
        "-1",
        "the number is negative, but the field has no sign",
        "remove sign=none",
    ),
];

#[test]
fn a_number_without_room_is_told_with_the_end_and_the_option() {
    for (field, json, expected, remedy) in NO_ROOM {
        let json = format!(r#"{{"a":{json}}}"#);
        assert_eq!(
            message(&format!("/a {field}"), &json),
            format!("A: {expected} (at /a); {remedy}"),
            "{json}"
        );
    }
}

#[test]
fn a_field_that_takes_no_date_or_time_is_refused_at_once() {
    for (field, column, expected) in [
        (
            "date zoned 0 6",
            18,
            "a date needs 8 digits, but the field has room for 6",
        ),
        (
            "date zoned 0 8 scale=1",
            18,
            "a date with scale=1 needs 9 digits, but the field has room for 8",
        ),
        (
            "date zoned 0 8 sign=leading-separate",
            18,
            "a date needs 8 digits, but the field has room for 7",
        ),
        (
            "date zoned 0 9 sign=none digits=7",
            30,
            "a date needs 8 digits, but the field has room for 7",
        ),
        (
            "date packed 0 4",
            19,
            "a date needs 8 digits, but the field has room for 7",
        ),
        (
            "date be 0 3",
            15,
            "a date needs 4 bytes of be, but the field has 3",
        ),
        (
            "date le 0 3 sign=none",
            15,
            "a date needs 4 bytes of le, but the field has 3",
        ),
        (
            "date native 0 4 scale=2",
            19,
            "a date with scale=2 needs 5 bytes of native, but the field has 4",
        ),
        (
            "date char 0 4",
            17,
            "a date needs 8 bytes, but the field has room for 4",
        ),
        (
            "date cstr 0 8",
            17,
            "a date needs 8 bytes, but the field has room for 7",
        ),
        (
            "time packed 0 2",
            19,
            "a time needs 6 digits, but the field has room for 3",
        ),
        (
            "time be 0 2 sign=none",
            15,
            "a time needs 3 bytes of be, but the field has 2",
        ),
        (
            "time pstr 0 6",
            17,
            "a time needs 6 bytes, but the field has room for 5",
        ),
        (
            "bool zoned 0 1 scale=1",
            18,
            "a bool with scale=1 needs 2 digits, but the field has room for 1",
        ),
    ] {
        let text = format!("record 40\nA . {field}");
        let error = Layout::new(&text, Encoding::UTF8).expect_err(&text);
        assert_eq!(
            error.to_string(),
            format!("text line 2, column {column}: {expected}"),
            "{text}"
        );
    }
    let date = r#""9999-12-31T23:59:59Z""#;
    for field in [
        "date zoned 0 8",
        "date zoned 0 9 scale=1",
        "date packed 0 5",
        "date be 0 4",
        "date native 0 8 scale=9",
        "date char 0 8",
        "date cstr 0 9",
        "date pstr 0 9",
        "time packed 0 4",
        "time be 0 3",
        "time char 0 6",
    ] {
        assert_eq!(
            message(&format!("/a {field}"), &format!(r#"{{"a":{date}}}"#)),
            "",
            "{field}"
        );
    }
}
