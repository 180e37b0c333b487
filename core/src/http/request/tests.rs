use super::*;

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
    request.set_query("id", "3").unwrap();
    assert_eq!(
        path(&request),
        "/v1/companies/1/x:search?limit=5&q=a%26b%3Dc&empty=&id=3"
    );
    assert!(request.has_query("limit") && request.has_query("q") && !request.has_query("li"));
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
    // What looks encoded already is not taken for it.
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
    assert_eq!(request.timeout, None);
}
