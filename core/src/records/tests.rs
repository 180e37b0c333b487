mod language;
mod messages;
mod stores;
mod values;

use super::*;
use crate::json::index::{Index, Place};
use crate::json::value::Value;
use crate::text::money::ValueUnit;
use FieldStatus::{Buffer, Missing, Null, Ok, Type};

/// The record of a layout, filled from a JSON value, with its statuses and its message.
fn filled(layout: &Layout, json: &str) -> (Vec<u8>, Vec<FieldStatus>, String) {
    let index = Index::build(json.as_bytes()).unwrap();
    let value = Value::new(&index, json.as_bytes(), Place::default());
    let mut record = vec![b'#'; layout.size() + 4];
    let mut statuses = vec![Ok; layout.count()];
    let outcome = layout.fill(value, ValueUnit::Minors, &mut record, &mut |at, status| {
        assert_eq!(statuses[at], Ok, "told once");
        statuses[at] = status;
    });
    assert_eq!(&record[layout.size()..], b"####", "{json}");
    record.truncate(layout.size());
    let failed = statuses.iter().filter(|status| **status != Ok).count();
    let message = match outcome {
        Result::Ok(()) => {
            assert_eq!(failed, 0, "{json}");
            String::new()
        }
        Err(error) => {
            assert!(
                matches!(&error, Error::Record { more, .. } if more + 1 == failed),
                "{error}"
            );
            error.to_string()
        }
    };
    (record, statuses, message)
}

/// The bytes of a record with one field, and the field's status.
fn one(field: &str, size: usize, json: &str) -> (Vec<u8>, FieldStatus) {
    one_in(Encoding::UTF8, field, size, json)
}

fn one_in(encoding: Encoding, field: &str, size: usize, json: &str) -> (Vec<u8>, FieldStatus) {
    let text = format!("record {size}\nFIELD {field}\n");
    let layout = Layout::new(&text, encoding).unwrap_or_else(|error| panic!("{text}\n{error}"));
    let (record, statuses, _) = filled(&layout, json);
    (record, statuses[0])
}

fn layout(text: &str) -> Layout {
    Layout::new(text, Encoding::UTF8).unwrap_or_else(|error| panic!("{text}\n{error}"))
}

#[test]
fn a_record_is_filled_in_one_pass() {
    let layout = layout(
        "# An entry.\r\nrecord 40\r\n\r\n\
         NAME    /name      text   char   0 6 # a comment\r\n\
         AMOUNT  /amount    money  packed 6 4 scale=2\r\n\
         \"end\"   /day       date   zoned  10 8 sign=none\r\n\
         table LINES /lines 20 6 3\r\n\
         CODE    /code      text   char   0 2\r\n\
         COUNT   /n         number zoned  2 3 sign=none\r\n\
         end\r\n\
         LINES-N /lines     count  be     18 2\r\n",
    );
    assert_eq!((layout.size(), layout.count()), (40, 3 + 1 + 3 * 2 + 1));
    let names: Vec<_> = (0..layout.count())
        .map(|at| layout.name(at).unwrap())
        .collect();
    assert_eq!(
        names,
        [
            "NAME",
            "AMOUNT",
            "end",
            "LINES",
            "LINES(1).CODE",
            "LINES(1).COUNT",
            "LINES(2).CODE",
            "LINES(2).COUNT",
            "LINES(3).CODE",
            "LINES(3).COUNT",
            "LINES-N"
        ]
    );
    assert!(layout.name(layout.count()).is_err());
    let (record, statuses, message) = filled(
        &layout,
        r#"{"lines":[{"n":7,"code":"ab"},{"code":"c"}],"name":"x","other":{"name":"y"},
            "amount":{"currency":"EUR","value":-1234},"name":"Zo\u00eb","day":"2026-11-29T00:30:00+01:00"}"#,
    );
    assert_eq!(
        message,
        "LINES(2).COUNT: there is no value at this pointer (at /lines/1/n)"
    );
    assert_eq!(statuses[7], Missing);
    assert_eq!(
        record,
        b"Zo\xc3\xab  \x00\x01\x23\x4d20261129\x00\x02ab007 c 000   000   "
    );
}

#[test]
fn the_last_of_equal_names_wins_with_all_that_is_in_it() {
    let layout = layout(
        "record 6\nA /a/b/x text char 0 2\nB /a/b/y text char 2 2 missing=default default=--\n\
         C /a/1 count le 4 2 missing=default\n",
    );
    for (json, record) in [
        (r#"{"a":{"b":{"x":"1","y":"2"}}}"#, b"1 2 \0\0"),
        (
            r#"{"a":{"b":{"x":"1","y":"2"},"b":{"x":"3"}}}"#,
            b"3 --\0\0",
        ),
        (
            r#"{"a":{"b":{"y":"2"}},"\u0061":{"\u0062":{"y":"4","\u0078":"5"},"1":[0,0]}}"#,
            b"5 4 \x02\0",
        ),
        (r#"{"a":1,"a":{"b":{"x":""}}}"#, b"  --\0\0"),
    ] {
        assert_eq!(
            filled(&layout, json),
            (record.to_vec(), vec![Ok; 3], String::new()),
            "{json}"
        );
    }
    for json in [
        r#"{"a":{"b":{"x":"1"}},"a":{}}"#,
        r#"{"a":[[0]]}"#,
        "[]",
        "1",
    ] {
        let (record, statuses, message) = filled(&layout, json);
        assert_eq!(statuses[0], Missing, "{json}");
        assert_eq!(&record[..4], b"  --", "{json}");
        assert!(message.starts_with("A: there is no value"), "{message}");
    }
    let (record, ..) = filled(&layout, r#"{"a":[0,[1,2,3]]}"#);
    assert_eq!(record, b"  --\x03\0");
}

#[test]
fn a_table_has_a_row_for_each_item_and_defaults_in_the_others() {
    let layout = layout(
        "record 20 fill=00\ntable T /t 1 6 3 missing=default\n\
         A . text char 0 3 default=x missing=default\nB /b number packed 4 1 default=7 null=default\nend\n\
         table U /u 19 1 1\nC . bool native 0 1\nend\n",
    );
    assert_eq!(layout.count(), 1 + 6 + 1 + 1);
    let (record, statuses, message) = filled(&layout, r#"{"u":[true]}"#);
    assert_eq!(
        (record.as_slice(), message.as_str()),
        (&b"\0x  \0\x7c\0x  \0\x7c\0x  \0\x7c\0\x01"[..], "")
    );
    assert!(statuses.iter().all(|status| *status == Ok));
    let (record, statuses, message) = filled(
        &layout,
        r#"{"t":["ab",{"b":3},{"b":null},4],"u":[false,true]}"#,
    );
    assert_eq!(
        record, b"\0ab \0\x7c\0x  \0\x3c\0x  \0\x7c\0\0",
        "what fits of a table that is too long is there"
    );
    assert_eq!(
        statuses,
        [Buffer, Ok, Missing, Type, Ok, Type, Ok, Buffer, Ok]
    );
    assert_eq!(
        message,
        "T: the array has 4 items, but the table has room for 3 (at /t) (and 4 more)"
    );
    for (json, status, problem) in [
        ("{}", Ok, "U: there is no value at this pointer (at /u)"),
        (
            r#"{"t":null}"#,
            Null,
            "T: the value is null (at /t) (and 1 more)",
        ),
        (
            r#"{"t":{}}"#,
            Type,
            "T: the value is an object, not an array (at /t) (and 1 more)",
        ),
    ] {
        let (record, statuses, message) = filled(&layout, json);
        assert_eq!((statuses[0], message.as_str()), (status, problem));
        assert_eq!(record, b"\0x  \0\x7c\0x  \0\x7c\0x  \0\x7c\0\0");
    }
}

#[test]
fn the_first_failure_is_the_first_of_the_layout() {
    let layout = layout(
        "record 3\nFIRST /deep/down/here bool char 0 1\nSECOND /b bool char 1 1\nTHIRD /c bool char 2 1\n",
    );
    let (record, _, message) = filled(&layout, r#"{"c":1,"b":true,"deep":{}}"#);
    assert_eq!(record, b" Y ");
    assert_eq!(
        message,
        "FIRST: there is no value at this pointer (at /deep/down/here) (and 1 more)"
    );
}

#[test]
fn names_are_what_their_escapes_stand_for() {
    let layout = layout(
        "record 3\nA /ø text char 0 1\nB /b~1\\ text char 1 1\nC /\u{1F600}/c text char 2 1\n",
    );
    let json =
        r#"{"\u00f8":"1","\u0062\/\\":"2","\ud83d\ude00":{"\u0063":"3"},"\u00f9":"4","b":"5"}"#;
    assert_eq!(filled(&layout, json).0, b"123");
    // The last of equal names, however they are written.
    let json = r#"{"\u00F8":"1","ø":"2","b\/\u005c":"3","b/\\":"4","\uD83D\uDE00":{"c":"5","\u0063":"6"}}"#;
    assert_eq!(filled(&layout, json).0, b"246");
}

#[test]
fn a_record_that_is_too_small_is_untouched_and_more_is_left_alone() {
    let layout = layout("record 4\nA /a text char 0 4\n");
    let index = Index::build(br#"{"a":"b"}"#).unwrap();
    let value = Value::new(&index, br#"{"a":"b"}"#, Place::default());
    let mut record = *b"######";
    let outcome = layout.fill(value, ValueUnit::Minors, &mut record[..3], &mut |_, _| ());
    assert!(matches!(
        outcome,
        Err(Error::RecordSize { size: 3, needed: 4 })
    ));
    assert_eq!(record, *b"######");
    layout
        .fill(value, ValueUnit::Minors, &mut record, &mut |_, _| ())
        .unwrap();
    assert_eq!(record, *b"b   ##");
}

#[test]
fn many_fields_are_found_in_any_order() {
    let count = 300_u32;
    let fields: Vec<_> = (0..count)
        .map(|at| format!("F{at} /o/m{at} number be {} 2\n", 2 * at))
        .collect();
    let fields = fields.concat();
    let layout = layout(&format!("record {}\n{fields}", 2 * count));
    let expected: Vec<u8> = (0..count)
        .flat_map(|at| [at.to_be_bytes()[2], at.to_be_bytes()[3]])
        .collect();
    for step in [1, 7, 299] {
        let members: Vec<_> = (0..count)
            .map(|at| at * step % count)
            .map(|at| format!("\"x{at}\":0,\"m{at}\":{at}"))
            .collect();
        let (record, _, message) = filled(&layout, &format!("{{\"o\":{{{}}}}}", members.join(",")));
        assert_eq!(
            (record, message.as_str()),
            (expected.clone(), ""),
            "by {step}"
        );
    }
}
