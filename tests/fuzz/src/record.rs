//! Records: whatever a layout and an answer say, a record is written whole, and nothing beside it.

use std::sync::Arc;

use pleo_core::binding::Encoding;
use pleo_core::{Config, Error, FieldStatus, Layout, RawResponse, Response};

use super::input::Input;

/// The most statuses whose names are asked for: a table has as many as it says.
const NAMES: usize = 600;

fn encoding(choice: u8) -> Encoding {
    let mut config = Config::new();
    let page = ["utf-8", "windows-1252", "cp850", "shift_jis"][usize::from(choice % 4)];
    let instead = ["error", "?", "transliterate"][usize::from(choice / 4 % 3)];
    config.set("text_encoding", page).unwrap();
    config.set("text_unmappable", instead).unwrap();
    config.encoding()
}

/// A layout that is refused is told with a place in its text.
fn check_refusal(text: &str, error: &Error) {
    let message = error.to_string();
    let place = message.strip_prefix("text line ").expect("a line");
    let (line, rest) = place.split_once(", column ").expect("a column");
    let (column, problem) = rest.split_once(": ").expect("a problem");
    let (line, column): (usize, usize) = (line.parse().unwrap(), column.parse().unwrap());
    let of_it = text.split('\n').nth(line - 1).expect("a line of the text");
    assert!(
        (1..=of_it.chars().count() + 1).contains(&column) && !problem.is_empty(),
        "{message}"
    );
}

/// A record of exactly its size on the heap, where the sanitizer sees each byte beside it.
fn filled(
    response: &Response,
    layout: &Layout,
    before: u8,
) -> (Box<[u8]>, Vec<Option<FieldStatus>>) {
    let mut record = vec![before; layout.size()].into_boxed_slice();
    let mut statuses = vec![None; layout.count()];
    let outcome = response.fill(
        response.root().unwrap(),
        layout,
        &mut record,
        &mut |at, status| {
            let told = statuses[at].replace(status);
            assert!(told.is_none() && status != FieldStatus::Ok, "told once");
        },
    );
    let failed = statuses.iter().flatten().count();
    match outcome {
        Ok(()) => assert_eq!(failed, 0),
        Err(Error::Record { field, more, .. }) => {
            let first = statuses.iter().position(Option::is_some).unwrap();
            assert_eq!(
                (layout.name(first).unwrap().as_str(), more + 1),
                (&*field, failed)
            );
        }
        Err(error) => panic!("{error}"),
    }
    (record, statuses)
}

pub fn run(data: &[u8]) {
    let mut input = Input::new(data);
    let encoding = encoding(input.byte());
    let rest = input.rest();
    let end = rest
        .iter()
        .position(|byte| *byte == 0)
        .unwrap_or(rest.len());
    let text = String::from_utf8_lossy(&rest[..end]);
    let json = rest.get(end + 1..).unwrap_or_default();
    let layout = match Layout::new(&text, encoding) {
        Ok(layout) => layout,
        Err(error) => return check_refusal(&text, &error),
    };
    for status in 0..layout.count().min(NAMES) {
        assert!(!layout.name(status).unwrap().is_empty());
    }
    assert!(layout.name(layout.count()).is_err());
    let response = Response::new(Arc::new(RawResponse::new(200, json.to_vec())));
    let Ok(root) = response.root() else { return };
    // Every byte is written, whatever stood there.
    let one = filled(&response, &layout, 0x55);
    assert!(
        one == filled(&response, &layout, 0xAA),
        "an old byte is left"
    );
    let mut small = vec![0x55; layout.size() - 1].into_boxed_slice();
    let outcome = response.fill(root, &layout, &mut small, &mut |_, _| panic!("told"));
    assert!(
        matches!(outcome, Err(Error::RecordSize { .. })) && small.iter().all(|byte| *byte == 0x55)
    );
}
