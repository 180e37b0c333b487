//! Values of responses, JSON that is built, lists, and records.

use std::sync::Arc;

use pleo_core::binding::Encoding;
use pleo_core::{Config, Json, Layout, Pages, RawResponse, Request, Response};

use crate::server::Server;
use crate::{Failed, Row, failed};

const JSON: &str = r#"{"id":"e-1","none":null,"flag":true,"half":0.5,"big":1e30,"list":[1,2],
    "odd":{"currency":"QQQ","minors":1},"bare":{"currency":"EUR"},"pair":"\ud800"}"#;

pub const ROWS: &[Row] = &[
    ("a value is missing", || text("/nothing")),
    ("a value is null", || text("/none")),
    ("a value is a number, and a text is read", || text("/half")),
    ("a value is a text, and a number is read", || {
        failed(response().find("/id").unwrap().as_int64())
    }),
    ("a number has a fraction, and an integer is read", || {
        failed(response().find("/half").unwrap().as_int64())
    }),
    ("a text has an unpaired surrogate", || text("/pair")),
    ("a JSON Pointer does not begin with /", || text("id")),
    ("a JSON Pointer has a ~ that is not ~0 or ~1", || {
        text("/a~b")
    }),
    ("an item is past the end", || {
        failed(response().item("/list", 2))
    }),
    ("an amount has neither minors nor value", || {
        failed(response().money("/bare"))
    }),
    ("an amount's currency is unknown", || {
        failed(response().money("/odd"))
    }),
    ("a header is missing", || {
        failed(response().header("x-nothing").map(<[u8]>::to_vec))
    }),
    ("the response is not JSON, and a value is read", || {
        let response = Response::new(Arc::new(RawResponse::new(200, b"a;b".to_vec())));
        failed(response.text("/id"))
    }),
    ("a text has a character that text_encoding lacks", || {
        let mut config = Config::new();
        config.set("text_encoding", "iso-8859-1").unwrap();
        failed(config.encoding().encode("12 €").map(|text| text.len()))
    }),
    ("JSON is built past the end of an array", || {
        let mut json = Json::parse("[1]").unwrap();
        failed(json.set_int64("/5", 1))
    }),
    ("JSON is built below a number", || {
        let mut json = Json::parse(r#"{"a":1}"#).unwrap();
        failed(json.set_int64("/a/b", 1))
    }),
    ("a JSON text to be parsed is malformed", || {
        failed(Json::parse("{\"a\":1,}").map(|_| ()))
    }),
    ("a number for JSON has a comma", || {
        failed(Json::parse("{}").unwrap().set_decimal("/a", "1,5"))
    }),
    ("a list's cursor comes again", || {
        listed(
            r#"{"data":[1],"pagination":{"hasNextPage":true,"endCursor":"a"}}"#,
            9,
        )
    }),
    ("a list says that it has more, and not where", || {
        listed(r#"{"data":[1],"pagination":{"hasNextPage":true}}"#, 9)
    }),
    ("a path returns no list", || listed(r#"{"data":{}}"#, 1)),
    ("a list is read past its last item", || {
        listed(r#"{"data":[]}"#, 1)
    }),
    ("a layout has an unknown value", || {
        layout("record 9\nA /id words char 0 9\n")
    }),
    ("two fields of a layout overlap", || {
        layout("record 9\nA /id text char 0 5\nB /b text char 4 5\n")
    }),
    ("a field of a layout is longer than its record", || {
        layout("record 4\nA /id text char 0 5\n")
    }),
    ("a field's text is too long for it", || {
        filled("record 2\nID /id text char 0 2\n", 2)
    }),
    ("a field's number has too many decimal places", || {
        filled("record 4\nHALF /half number zoned 0 4\n", 4)
    }),
    ("a field's value is missing", || {
        filled("record 4\nX /nothing text char 0 4\n", 4)
    }),
    ("a record is smaller than its layout", || {
        filled("record 4\nID /id text char 0 4\n", 3)
    }),
];

fn response() -> Response {
    Response::new(Arc::new(RawResponse::new(200, JSON.as_bytes().to_vec())))
}

fn text(pointer: &str) -> Failed {
    failed(response().text(pointer))
}

fn layout(text: &str) -> Failed {
    failed(Layout::new(text, Encoding::UTF8).map(|_| ()))
}

fn filled(layout: &str, size: usize) -> Failed {
    let layout = Layout::new(layout, Encoding::UTF8).unwrap();
    let response = response();
    let mut record = vec![0; size];
    failed(response.fill(
        response.root().unwrap(),
        &layout,
        &mut record,
        &mut |_, _| {},
    ))
}

/// A list whose every page is this; it fails within so many items.
fn listed(page: &'static str, most: usize) -> Failed {
    let server = Server::plain(move |connection| {
        connection.serve(|connection, _| connection.json("200 OK", page))
    });
    let client = Arc::new(server.client(&[]));
    let pages = Pages::new(&client, Request::new("GET", "/v1/x").unwrap()).unwrap();
    let items = (0..most).map(|_| pages.next_item(&|_, _| ()));
    failed(
        items
            .map(|item| item.map(drop))
            .find(Result::is_err)
            .unwrap(),
    )
}
