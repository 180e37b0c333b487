use std::path::PathBuf;

use super::*;
use crate::http::body::Body;
use crate::http::response::tests::{answer, answer_of};

fn request(method: Method, expected: Expected) -> PreparedRequest {
    PreparedRequest::new(method, "/v1/x", Body::None, expected)
}

#[test]
fn an_object_is_one() {
    let object = request(Method::GET, Expected::Object);
    let or_none = request(Method::GET, Expected::ObjectOrNone);
    for (body, as_object, as_object_or_none) in [
        ("{}", None, None),
        ("[]", Some(Status::NotJson), Some(Status::NotJson)),
        ("{", Some(Status::NotJson), Some(Status::NotJson)),
        ("<html>", Some(Status::NotJson), Some(Status::NotJson)),
        ("null", Some(Status::NotJson), None),
        ("", Some(Status::NotJson), None),
    ] {
        let answer = answer(&[("content-type", "application/json")], body);
        assert_eq!(unreadable(&object, &answer), as_object, "{body}");
        assert_eq!(unreadable(&or_none, &answer), as_object_or_none, "{body}");
    }
}

#[test]
fn any_answer_is_what_its_media_type_says_and_no_page() {
    let get = request(Method::GET, Expected::Any);
    let head = request(Method::HEAD, Expected::Any);
    let download = PreparedRequest {
        output: Some(PathBuf::from("out")),
        ..request(Method::GET, Expected::Any)
    };
    let no = Some(Status::NotJson);
    // The body of a download is in its file, and that of an answer to HEAD nowhere.
    for (kind, body, as_get, as_head, as_download) in [
        ("application/json", "{}", None, None, None),
        ("application/json", "{", no, None, no),
        ("application/json", "", None, None, None),
        ("text/csv", "a;b", None, None, None),
        ("", "a;b", None, None, None),
        ("text/html", "<html>", no, None, no),
        ("text/html", "", None, None, no),
    ] {
        let answer = answer(&[("content-type", kind)], body);
        assert_eq!(unreadable(&get, &answer), as_get, "GET {kind} {body}");
        assert_eq!(unreadable(&head, &answer), as_head, "HEAD {kind} {body}");
        assert_eq!(unreadable(&download, &answer), as_download, "{kind} {body}");
    }
    let encoded = answer(&[("content-encoding", "gzip")], "{}");
    assert_eq!(unreadable(&get, &encoded), Some(Status::ContentEncoding));
}

#[test]
fn a_part_is_an_answer_to_whoever_asked_for_it() {
    let whole = request(Method::GET, Expected::Any);
    let mut part = request(Method::GET, Expected::Any);
    part.headers.insert("range", "bytes=0-1".parse().unwrap());
    let answer = answer_of(206, &[("content-range", "bytes 0-1/5")], "a;");
    assert_eq!(unreadable(&whole, &answer), Some(Status::Truncated));
    assert_eq!(unreadable(&part, &answer), None);
}
