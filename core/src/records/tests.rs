use super::*;
use crate::json::index::{Index, Place};
use crate::json::value::Value;
use crate::text::money::ValueUnit;

/// The record of a layout, filled from a JSON value, with its statuses and its message.
pub(super) fn filled(layout: &Layout, json: &str) -> (Vec<u8>, Vec<FieldStatus>, String) {
    let index = Index::build(json.as_bytes()).unwrap();
    let value = Value::new(&index, json.as_bytes(), Place::default());
    let mut record = vec![b'#'; layout.size() + 4];
    let mut statuses = vec![FieldStatus::Ok; layout.count()];
    let outcome = layout.fill(value, ValueUnit::Minors, &mut record, &mut |at, status| {
        assert_eq!(statuses[at], FieldStatus::Ok, "told once");
        statuses[at] = status;
    });
    assert_eq!(&record[layout.size()..], b"####", "{json}");
    record.truncate(layout.size());
    let failed = statuses
        .iter()
        .filter(|status| **status != FieldStatus::Ok)
        .count();
    let message = match outcome {
        Ok(()) => {
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
    assert_eq!(statuses[7], FieldStatus::Missing);
    assert_eq!(
        record,
        b"Zo\xc3\xab  \x00\x01\x23\x4d20261129\x00\x02ab007 c 000   000   "
    );
}
