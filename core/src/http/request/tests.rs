use super::*;
use crate::config::base_url::BaseUrl;

fn path(request: &Request) -> String {
    request.prepare().unwrap().path.into_owned()
}

#[test]
fn places_and_parameters_are_encoded() {
    let mut request = Request::new("GET", "/v1/companies/{id}/x:search?limit=5").unwrap();
    assert!(
        request.prepare().unwrap_err().to_string().contains("{id}"),
        "not filled yet"
    );
    request.set_path("id", "a b+ø:?#%").unwrap();
    assert_eq!(
        path(&request),
        "/v1/companies/a%20b%2B%C3%B8%3A%3F%23%25/x:search?limit=5"
    );
    request.set_path("id", "1").unwrap();
    request.set_query("q", "a&b=c").unwrap();
    request.add_query("id", "1").unwrap();
    request.add_query("id", "2").unwrap();
    request.add_query("empty", "").unwrap();
    assert_eq!(
        path(&request),
        "/v1/companies/1/x:search?limit=5&q=a%26b%3Dc&id=1&id=2&empty="
    );
    assert!(request.set_query("id", &"x".repeat(PATH_MAX)).is_err());
    assert_eq!(
        path(&request),
        "/v1/companies/1/x:search?limit=5&q=a%26b%3Dc&id=1&id=2&empty=",
        "a refused value changes nothing"
    );
    request.set_query("id", "3").unwrap();
    assert_eq!(
        path(&request),
        "/v1/companies/1/x:search?limit=5&q=a%26b%3Dc&empty=&id=3"
    );
    assert!(request.has_query("limit") && request.has_query("q") && !request.has_query("li"));
    assert!(request.set_query("", "1").is_err() && request.add_query("", "1").is_err());
    request.replace_query("limit", "7").unwrap();
    assert_eq!(
        path(&request),
        "/v1/companies/1/x:search?q=a%26b%3Dc&empty=&id=3&limit=7"
    );
}

#[test]
fn a_value_that_could_lead_elsewhere_is_refused() {
    let mut request = Request::new("GET", "/v1/{a}{b}/{c}").unwrap();
    for value in ["", ".", "..", "a/b", "/", "a\\b", "a\0b"] {
        assert!(request.set_path("a", value).is_err(), "{value:?}");
    }
    assert!(request.set_path("d", "x").is_err(), "no such place");
    // A value that looks encoded is encoded all the same.
    for place in ["a", "b", "c"] {
        request.set_path(place, "%2e").unwrap();
    }
    assert_eq!(path(&request), "/v1/%252e%252e/%252e");
}

#[test]
fn a_path_is_checked_when_the_request_is_made() {
    for path in [
        "",
        "v1",
        "//evil.example/{id}",
        "/v1/{",
        "/v1/}",
        "/v1/}{a}",
        "/v1/{}",
        "/v1/{a b}",
        "/v1/{a}?x={b}",
        "/v1/../{a}",
    ] {
        assert!(Request::new("GET", path).is_err(), "{path}");
    }
    assert!(Request::new("get", "/v1/x").is_err());
}

#[test]
fn what_the_library_sets_itself_cannot_be_set() {
    let mut request = Request::new("GET", "/v1/x").unwrap();
    for name in [
        "Authorization",
        "HOST",
        "content-length",
        "Transfer-Encoding",
        "Proxy-Authorization",
        "a b",
        "",
    ] {
        assert!(request.set_header(name, "x").is_err(), "{name}");
    }
    for value in ["a\r\nb: c", "\u{e6}", "a\tb"] {
        assert!(request.set_header("x-note", value).is_err(), "{value:?}");
    }
    assert!(request.set_header("x-note", &"a".repeat(4097)).is_err());
    request.set_header("x-note", &"a".repeat(4096)).unwrap();
    request.set_header("X-Note", "a b").unwrap();
    assert_eq!(request.prepare().unwrap().headers["x-note"], "a b");
    request.set_header("x-note", "").unwrap();
    assert!(request.prepare().unwrap().headers.is_empty());
}

#[test]
fn a_get_takes_no_body() {
    let mut request = Request::new("GET", "/v1/x").unwrap();
    request.set_body(Some(b"{}")).unwrap();
    assert!(request.prepare().is_err());
    request.set_body(None).unwrap();
    assert!(request.prepare().is_ok());
    assert!(request.set_body(Some(b"{")).is_err());
    let mut request = Request::new("HEAD", "/v1/x").unwrap();
    request.set_content("text/csv", b"a").unwrap();
    assert!(request.prepare().is_err());
}

#[test]
fn a_time_is_bounded() {
    let mut request = Request::new("GET", "/v1/x").unwrap();
    for wrong in [-1, i64::MIN, 86_400_001, i64::MAX] {
        assert!(request.set_timeout(wrong).is_err());
    }
    request.set_timeout(86_400_000).unwrap();
    assert_eq!(request.timeout, Some(Duration::from_hours(24)));
    request.set_timeout(0).unwrap();
    assert_eq!(request.timeout, Some(Duration::ZERO));
}

#[test]
fn a_request_carries_what_was_set_last() {
    let mut request = Request::new("PATCH", "/v1/x").unwrap();
    let body = |request: &Request| request.prepare().unwrap().body;
    request.set_body(Some(b"{}")).unwrap();
    assert_eq!(body(&request).json_text(), Some(&b"{}"[..]));
    request.set_content("application/pdf", b"%PDF").unwrap();
    let Body::Raw { kind, content } = body(&request) else {
        panic!("{request:?}");
    };
    assert_eq!(kind, "application/pdf");
    assert!(matches!(content, Content::Bytes(bytes) if *bytes == b"%PDF"[..]));
    request.set_file("text/csv", "a/b.csv".into()).unwrap();
    let Body::Raw { kind, content } = body(&request) else {
        panic!("{request:?}");
    };
    assert_eq!(kind, "text/csv");
    assert!(
        matches!(content, Content::File(path) if path == std::path::absolute("a/b.csv").unwrap())
    );
    assert!(body(&request).json_text().is_none());
    assert!(request.set_content("pdf", b"").is_err());
    assert!(request.set_file("pdf", "a".into()).is_err());

    request.add_part("note", None, None, b"1").unwrap();
    request
        .add_file("scan", None, Some("image/png"), "a/b.png".into())
        .unwrap();
    request
        .add_file("scan", Some("c.png"), None, "a/b.png".into())
        .unwrap();
    assert!(request.add_part("", None, None, b"").is_err());
    let Body::Form(parts) = body(&request) else {
        panic!("{request:?}");
    };
    let told: Vec<_> = parts
        .iter()
        .map(|part| (&*part.name, part.file_name.as_deref(), part.kind.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            ("note", None, None),
            ("scan", Some("b.png"), Some("image/png")),
            ("scan", Some("c.png"), None)
        ]
    );
    assert!(matches!(&parts[0].content, Content::Bytes(bytes) if **bytes == b"1"[..]));

    assert!(!request.has_output() && request.prepare().unwrap().output.is_none());
    request.set_output(Some("out".into())).unwrap();
    assert!(request.has_output());
    let output = request.prepare().unwrap().output;
    assert_eq!(output, std::path::absolute("out").ok());
    request.set_output(None).unwrap();
    assert!(!request.has_output());
}

#[test]
fn a_request_has_bounds() {
    let mut request = Request::new("GET", "/v1/x").unwrap();
    for number in 0..own_headers::HEADERS_MAX {
        request.set_header(&format!("x-{number}"), "1").unwrap();
    }
    assert!(request.set_header("x-more", "1").is_err());
    request.set_header("x-0", "2").unwrap();
    assert_eq!(request.prepare().unwrap().headers["x-0"], "2");

    let (longest, mut list) = ("a".repeat(PATH_MAX - 2), Vec::new());
    push(&mut list, "ab", &longest).unwrap();
    assert!(push(&mut list, "abc", &longest).is_err());
    for _ in 1..PARAMETERS_MAX {
        push(&mut list, "a", "1").unwrap();
    }
    assert!(push(&mut list, "a", "1").is_err());

    let mut content = vec![0; BODY_MAX + 1];
    assert!(content_of(&content).is_err());
    content.pop();
    assert!(content_of(&content).is_ok());
}

#[test]
fn debug_shows_what_is_called_and_no_data() {
    let mut request = Request::new("POST", "/v1/{id}").unwrap();
    request.set_path("id", "secret1").unwrap();
    request.set_query("q", "secret2").unwrap();
    request.set_header("x-note", "secret3").unwrap();
    request.set_body(Some(b"\"secret4\"")).unwrap();
    let text = format!("{request:?}");
    assert!(text.contains("POST") && text.contains("/v1/{id}"), "{text}");
    assert!(!text.contains("secret"), "{text}");
}

#[test]
fn a_links_request_is_sent_as_it_is() {
    let api = BaseUrl::parse("https://external.pleo.io").unwrap();
    let link = Link::parse("https://files.example/a%2Fb.pdf?sig=1%2B2", &api).unwrap();
    let mut request = Request::of_link(link);
    for refused in [
        request.set_query("a", "b"),
        request.add_query("a", "b"),
        request.set_path("id", "1"),
    ] {
        let error = refused.unwrap_err();
        assert!(
            matches!(
                error,
                Error::Argument {
                    argument: "request",
                    ..
                }
            ),
            "{error}"
        );
    }
    request.set_expected_size(Some(5));
    let prepared = request.prepare().unwrap();
    assert_eq!(
        (&*prepared.path, prepared.size),
        ("/a%2Fb.pdf", Some(5)),
        "no query in a log"
    );
    let url = prepared.link.unwrap().url.clone();
    assert_eq!(url.as_str(), "https://files.example/a%2Fb.pdf?sig=1%2B2");
    request.set_body(Some(b"{}")).unwrap();
    assert!(request.prepare().is_err());
}
