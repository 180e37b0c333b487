use super::*;
use crate::http::headers::pack;
use crate::status::Status;
use crate::text::one_line::one_line;

/// A response of status 200.
pub(crate) fn answer(headers: &[(&str, &str)], body: &str) -> Response {
    answer_of(200, headers, body)
}

pub(crate) fn answer_of(status: u16, headers: &[(&str, &str)], body: &str) -> Response {
    let parsed: http::HeaderMap = headers
        .iter()
        .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
        .collect();
    Response::new(Arc::new(RawResponse {
        status,
        headers: pack(&parsed).unwrap(),
        body: body.into(),
    }))
}

#[test]
fn a_wait_is_read_in_all_its_forms_and_garbage_is_never_zero() {
    let wait = |value| answer(&[("retry-after", value)], "").retry_after();
    assert_eq!(wait("2"), Some(Duration::from_secs(2)));
    assert_eq!(wait("0"), Some(Duration::ZERO));
    assert_eq!(
        wait("99999999999"),
        Some(Duration::from_secs(99_999_999_999))
    );
    assert_eq!(
        wait("99999999999999999999999"),
        Some(Duration::from_secs(u64::MAX))
    );
    assert_eq!(wait("Sun, 06 Nov 1994 08:49:37 GMT"), Some(Duration::ZERO));
    let later = httpdate::fmt_http_date(SystemTime::now() + Duration::from_hours(1));
    let seconds = answer(&[("retry-after", &later)], "")
        .retry_after()
        .unwrap()
        .as_secs();
    assert!((3500..=3600).contains(&seconds), "{seconds}");
    for garbage in ["soon", "-1", "1.5", "", "2 s"] {
        assert_eq!(wait(garbage), None, "{garbage}");
    }
    assert_eq!(answer(&[], "").retry_after(), None);
}

#[test]
fn the_subject_is_found_in_every_spelling() {
    let id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    for (body, kind) in [
        (
            format!(r#"{{"resource":"urn:pleo:company:{id}"}}"#),
            SubjectType::Company,
        ),
        (
            format!(r#"{{"resource":" URN:Pleo:Company:{id} "}}"#),
            SubjectType::Company,
        ),
        (
            format!(r#"{{"resource":" ","subjectURN":"urn:pleo:companies:{id}"}}"#),
            SubjectType::Company,
        ),
        (
            format!(r#"{{"data":{{"resource":"urn:pleo:organizations:{id}"}}}}"#),
            SubjectType::Organisation,
        ),
        (
            format!(r#"{{"data":{{"subjectURN":"urn:pleo:organisation:{id}"}}}}"#),
            SubjectType::Organisation,
        ),
        (
            format!(r#"{{"data":{{"subjectURN":"urn:pleo:organization:{id}"}}}}"#),
            SubjectType::Organisation,
        ),
        (
            format!(r#"{{"resource":null,"subjectURN":"urn:pleo:team:{id}"}}"#),
            SubjectType::Other,
        ),
    ] {
        assert_eq!(
            answer(&[], &body).subject().unwrap(),
            (kind, id.to_owned()),
            "{body}"
        );
    }
    assert!(matches!(
        answer(&[], "{}").subject(),
        Err(Error::Missing(_))
    ));
}

#[test]
fn an_amount_has_minors_or_a_value_and_is_never_guessed() {
    let body = r#"{"sek":{"currency":"SEK","value":89696},"both":{"currency":"SEK","value":1,"minors":2},
        "jpy":{"currency":"JPY","value":12300},"kwd":{"currency":"KWD","value":12345.0},
        "half":{"currency":"EUR","value":0.5},"none":{"currency":"EUR"},"null":{"currency":"EUR","value":null},
        "undefined":{"currency":"UNDEFINED","value":1},"unknown":{"currency":"QQQ","minors":1}}"#;
    for (unit, jpy, kwd) in [
        (ValueUnit::Minors, "12300", "12.345"),
        (ValueUnit::Hundredths, "123", "123.450"),
    ] {
        let read = answer(&[], body).with_value_unit(unit);
        for (pointer, text) in [
            ("/sek", "896.96"),
            ("/both", "0.02"),
            ("/jpy", jpy),
            ("/kwd", kwd),
        ] {
            assert_eq!(read.money(pointer).unwrap(), text, "{unit:?} {pointer}");
            assert_eq!(read.value(pointer).unwrap().money("").unwrap(), text);
        }
        for (pointer, status) in [
            ("/half", Status::Range),
            ("/none", Status::Missing),
            ("/null", Status::Null),
            ("/undefined", Status::Range),
            ("/unknown", Status::Range),
        ] {
            assert_eq!(
                read.money(pointer).unwrap_err().status(),
                status,
                "{pointer}"
            );
        }
    }
}

#[test]
fn a_value_is_read_to_its_last_digit_or_refused() {
    for (currency, value, minors, hundredths) in [
        ("HUF", "-150", Some("-1.50"), Some("-1.50")),
        ("SEK", "8.9696E4", Some("896.96"), Some("896.96")),
        ("JPY", "12345", Some("12345"), None),
        ("JPY", "0.0", Some("0"), Some("0")),
        ("ISK", "150000", Some("150000"), Some("1500")),
        ("KWD", "123.4", None, Some("1.234")),
        ("KWD", "123.45", None, None),
        (
            "KWD",
            "9223372036854775807",
            Some("9223372036854775.807"),
            None,
        ),
        ("EUR", "1e99999999999999999999", None, None),
    ] {
        let body = format!(r#"{{"currency":"{currency}","value":{value}}}"#);
        for (unit, text) in [
            (ValueUnit::Minors, minors),
            (ValueUnit::Hundredths, hundredths),
        ] {
            let read = answer(&[], &body).with_value_unit(unit).money("");
            match text {
                Some(text) => assert_eq!(read.unwrap(), text, "{unit:?} {body}"),
                None => assert_eq!(read.unwrap_err().status(), Status::Range, "{unit:?} {body}"),
            }
        }
    }
}

#[test]
fn a_part_shares_the_answer_and_outlives_the_whole() {
    let whole = answer(
        &[("x-own", "a")],
        r#"{"data":[{"id":"1"},{"id":"2","sum":{"currency":"EUR","minors":5}}]}"#,
    )
    .with_origin(Origin::Found);
    let first = whole.item("/data", 0).unwrap();
    let (body, second) = (whole.body().as_ptr(), first.next().unwrap());
    drop((whole, first));
    assert_eq!(
        (second.text("/id").unwrap(), second.money("/sum").unwrap()),
        ("2".to_owned(), "0.05".to_owned())
    );
    assert_eq!(
        (second.body().as_ptr(), second.origin()),
        (body, Origin::Found)
    );
    assert_eq!(second.header("x-own").unwrap(), b"a");
    assert!(
        matches!(second.next(), Err(Error::Missing(_)))
            && matches!(second.value("/data"), Err(Error::Missing(_)))
    );
    let currency = second.value("/sum").unwrap().value("/currency").unwrap();
    assert_eq!(
        (currency.name().unwrap(), currency.text("").unwrap()),
        ("currency".to_owned(), "EUR".to_owned())
    );
    assert_eq!(currency.next().unwrap().name().unwrap(), "minors");
    let same = second.value("").unwrap();
    assert!(
        same.next().is_err() && same.name().is_err(),
        "it is where it was"
    );
}

#[test]
fn a_body_in_pieces_is_cut_anywhere() {
    let whole = answer(&[], "aø\n");
    let piece = |offset, max| whole.body_piece(offset, max);
    assert_eq!(
        (piece(0, 2).unwrap(), piece(2, 9).unwrap()),
        (&b"a\xC3"[..], &b"\xB8\n"[..])
    );
    assert!(piece(4, 0).unwrap().is_empty() && piece(4, 1).unwrap().is_empty());
    assert!(
        matches!(piece(0, 0), Err(Error::Buffer { .. }))
            && matches!(piece(5, 1), Err(Error::Argument { .. }))
    );
}

#[test]
fn a_request_id_is_kept_under_whichever_name() {
    for name in ["x-request-id", "Request-Id", "x-correlation-id", "cf-trace"] {
        assert_eq!(answer(&[(name, "abc")], "").request_id(), "abc");
    }
    assert_eq!(answer(&[("date", "now")], "").request_id(), "");
}

#[test]
fn the_apis_words_become_one_bounded_line() {
    let body = format!(r#"{{"message":"a\r\nb\u0000{}"}}"#, "ø".repeat(600));
    let text = one_line(&answer(&[], &body).text("/message").unwrap());
    assert!(
        text.starts_with("a  b ø") && text.len() <= 1000,
        "{}",
        text.len()
    );
}

#[test]
fn debug_shows_neither_headers_nor_body() {
    let text = format!("{:?}", answer(&[("set-cookie", "secret1")], "secret2"));
    assert!(!text.contains("secret"), "{text}");
    assert!(
        text.contains("200") && text.contains('7'),
        "status and length: {text}"
    );
}

#[test]
fn an_answer_says_what_it_is() {
    let of = |kind: &str| answer(&[("content-type", kind)], "");
    for (kind, json, html) in [
        ("application/json", true, false),
        ("application/problem+JSON; charset=utf-8", true, false),
        ("Text/HTML; charset=utf-8", false, true),
        ("application/xhtml+xml", false, true),
        ("text/csv", false, false),
        ("", false, false),
    ] {
        assert_eq!(
            (of(kind).claims_json(), of(kind).is_html()),
            (json, html),
            "{kind}"
        );
    }
    assert!(!answer(&[], "").claims_json() && !answer(&[], "").is_html());
}

#[test]
fn a_coding_is_told_from_none() {
    for (name, value, encoded) in [
        ("content-encoding", "gzip", true),
        ("content-encoding", "identity, BR", true),
        ("transfer-encoding", "gzip, chunked", true),
        ("content-encoding", "Identity", false),
        ("content-encoding", "", false),
        ("transfer-encoding", "chunked", false),
        ("x-encoding", "gzip", false),
    ] {
        assert_eq!(
            answer(&[(name, value)], "").is_encoded(),
            encoded,
            "{name}: {value}"
        );
    }
}

#[test]
fn no_installation_is_told_in_four_ways() {
    for (status, body, none) in [
        (404, r#"{"type":"NOT_FOUND"}"#, true),
        (200, "", true),
        (200, " \r\n", true),
        (200, " null ", true),
        (200, "{}", false),
        (200, "nul", false),
        (200, "<html>", false),
    ] {
        assert_eq!(
            answer_of(status, &[], body).is_none(),
            none,
            "{status} {body}"
        );
    }
}

#[test]
fn a_text_in_pieces_is_cut_between_characters() {
    let whole = answer(&[], r#"{"note":"aø\n"}"#);
    let piece = |offset, max| whole.text_piece("/note", offset, max).unwrap().into_owned();
    assert_eq!((piece(0, 2), piece(1, 9)), (b"a".to_vec(), "ø\n".into()));
    assert!(piece(4, 9).is_empty());
    assert!(whole.text_piece("/none", 0, 9).is_err());
    assert!(
        std::ptr::eq(whole.mark(), whole.mark()),
        "an answer keeps it"
    );
}
