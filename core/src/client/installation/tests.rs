use super::*;

fn object(json: &str) -> Tree {
    Tree::parse("json", json.as_bytes()).unwrap()
}

fn desired(json: &str) -> DesiredMembers {
    Desired::read(Some(json.as_bytes()))
        .unwrap()
        .members()
        .unwrap()
}

#[test]
fn what_is_not_asked_for_does_not_count() {
    let current = object(
        r#"{"id":"1","status":"ACTIVATED","metadata":{"a":"1","n":1.0,"o":{"x":[1,2]}},"other":{"a":"1","b":"2"}}"#,
    );
    for met in [
        r#"{"status":"ACTIVATED"}"#,
        r#"{"metadata":{"a":"1"}}"#,
        r#"{"metadata":{"n":1,"o":{"x":[1.0,20e-1]}}}"#,
        r#"{"status":"ACTIVATED","metadata":{}}"#,
        r#"{"errorCode":null,"metadata":{"gone":null}}"#,
        "{}",
    ] {
        assert!(desired(met).is_met_by(&current), "{met}");
    }
    for unmet in [
        r#"{"status":"INACTIVE"}"#,
        r#"{"metadata":{"a":"2"}}"#,
        r#"{"metadata":{"b":"1"}}"#,
        r#"{"metadata":{"a":1}}"#,
        r#"{"errorCode":"AUTH_ERROR"}"#,
        r#"{"metadata":{"o":{"x":[1]}}}"#,
        r#"{"metadata":{"a":null}}"#,
        r#"{"errorcode":"AUTH_ERROR"}"#,
        r#"{"other":{"a":"1"}}"#,
    ] {
        assert!(!desired(unmet).is_met_by(&current), "{unmet}");
    }
}

#[test]
fn what_is_not_asked_for_is_sent_back_as_it_was() {
    let current = object(
        r#"{"id":"1","status":"ERROR","errorCode":"AUTH_ERROR","metadata":{"keep":9007199254740993.10,"change":"1"},"resource":"urn"}"#,
    );
    let merged =
        |json: &str| String::from_utf8(desired(json).merged_with(&current).unwrap()).unwrap();
    assert_eq!(
        merged(r#"{"metadata":{"change":"2","new":null}}"#),
        r#"{"status":"ERROR","errorCode":"AUTH_ERROR","metadata":{"keep":9007199254740993.10,"change":"2","new":null}}"#
    );
    assert_eq!(
        merged(r#"{"status":"ACTIVATED"}"#),
        r#"{"status":"ACTIVATED","metadata":{"keep":9007199254740993.10,"change":"1"}}"#,
        "an error code belongs to the status it came with"
    );
    assert_eq!(
        merged(r#"{"status":"ERROR","errorCode":{"a":1}}"#),
        r#"{"status":"ERROR","errorCode":{"a":1},"metadata":{"keep":9007199254740993.10,"change":"1"}}"#,
        "metadata alone is merged"
    );
    let odd = object(r#"{"status":1,"metadata":"none"}"#);
    let merged = desired(r#"{"metadata":{"a":1}}"#)
        .merged_with(&odd)
        .unwrap();
    assert_eq!(
        String::from_utf8(merged).unwrap(),
        r#"{"metadata":{"a":1}}"#,
        "what could not have been sent is not sent back"
    );
}

#[test]
fn only_what_counts_of_an_answer_is_looked_at() {
    let answer = |body: &str| crate::http::response::tests::answer(&[], body);
    let desired = desired(r#"{"status":"ACTIVATED","x":1}"#);
    let text = r#"{"a":[0,0,0],"metadata":{"rule":{"$serde_json::private::RawValue":"[1]"},"n":1E5},"x":2,"status":"S"}"#;
    let current = desired.found_in(&answer(text)).unwrap();
    let printed = String::from_utf8(current.print().unwrap()).unwrap();
    assert_eq!(
        printed,
        r#"{"status":"S","metadata":{"rule":{"$serde_json::private::RawValue":"[1]"},"n":1E5},"x":2}"#
    );
    for none in ["[]", "null", "", "{"] {
        assert!(desired.found_in(&answer(none)).is_none(), "{none}");
    }
}

#[test]
fn json_that_no_installation_is_made_of_is_refused() {
    for json in [
        "[]",
        "null",
        "1",
        "\"x\"",
        r#"{"status":1}"#,
        r#"{"metadata":"x"}"#,
        "{",
        "",
    ] {
        assert!(
            matches!(
                Desired::read(Some(json.as_bytes())),
                Err(Error::Argument { .. })
            ),
            "{json}"
        );
    }
    assert_eq!(Desired::read(None).unwrap().sent, ACTIVATED.as_bytes());
}

#[test]
fn a_company_id_is_no_more_of_a_query() {
    let longest = "a".repeat(64);
    for id in ["3f2504e0-4f89-41d3-9A0C-0305E82C3301", "1", &longest] {
        assert!(check_company_id(id).is_ok(), "{id}");
    }
    for id in ["", "1&x=2", "a/b", "%31", "ø", &format!("{longest}a")] {
        assert!(check_company_id(id).is_err(), "{id}");
    }
}

#[test]
fn a_quarter_of_the_time_is_left_to_look_and_at_most_five_seconds() {
    for (left, change) in [(0, 0), (400, 300), (20_000, 15_000), (60_000, 55_000)] {
        assert_eq!(
            without_time_to_look(Duration::from_millis(left)),
            Duration::from_millis(change)
        );
    }
}
