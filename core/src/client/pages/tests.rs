use super::*;
use crate::auth::api_key::ApiKey;
use crate::config::Config;
use crate::http::response::tests::answer;

fn list(path: &str) -> Result<Pages, Error> {
    let mut config = Config::new();
    config.set("base_url", "http://127.0.0.1:1").unwrap();
    let client = Client::new(ApiKey::new(b"pls_secret").unwrap(), &config).unwrap();
    Pages::new(&Arc::new(client), Request::new("GET", path).unwrap())
}

#[test]
fn a_list_is_asked_for_in_the_largest_pages_and_goes_on_by_after() {
    let path = |list: &Pages| list.request.prepare().unwrap().path.into_owned();
    assert_eq!(path(&list("/v1/x").unwrap()), "/v1/x?limit=100");
    assert_eq!(path(&list("/v1/x?limit=7").unwrap()), "/v1/x?limit=7");
    for refused in ["/v1/x?before=a", "/v1/x?offset=1"] {
        assert!(list(refused).is_err(), "{refused}");
    }
    let text = format!("{:?}", list("/v1/{id}"));
    assert!(text.contains("Argument"), "a place without a value: {text}");
    let text = format!("{:?}", list("/v1/x").unwrap());
    assert!(text.contains("GET") && text.contains("/v1/x"), "{text}");
}

#[test]
fn a_page_says_where_its_list_goes_on() {
    let stuck = Err(());
    for (pagination, count, expected) in [
        (r#"{"hasNextPage":true,"endCursor":"a"}"#, 1, Ok(Some("a"))),
        (r#"{"hasNextPage":true,"endCursor":"a"}"#, 0, Ok(Some("a"))),
        (r#"{"hasNextPage":false,"endCursor":"a"}"#, 1, Ok(None)),
        (r#"{"hasNextPage":true,"endCursor":""}"#, 1, stuck),
        (r#"{"hasNextPage":true,"endCursor":null}"#, 1, stuck),
        (r#"{"hasNextPage":true}"#, 1, stuck),
        // It does not say whether.
        (r#"{"endCursor":"a"}"#, 1, Ok(Some("a"))),
        (r#"{"hasNextPage":null,"endCursor":"a"}"#, 1, Ok(Some("a"))),
        (r#"{"endCursor":"a"}"#, 0, Ok(None)),
        (r#"{"endCursor":""}"#, 1, Ok(None)),
        ("null", 1, Ok(None)),
    ] {
        let page = answer(&[], &format!(r#"{{"data":[],"pagination":{pagination}}}"#));
        let next = match next(&page, count) {
            Ok(Next::After(cursor)) => Ok(Some(cursor)),
            Ok(_) => Ok(None),
            Err(Error::Stuck(_)) => Err(()),
            Err(other) => panic!("{other}"),
        };
        assert_eq!(
            next,
            expected.map(|cursor| cursor.map(str::to_owned)),
            "{pagination} {count}"
        );
    }
}

/// A page of so many items, of a list that goes on and says how many it has.
fn page(total: u64, cursor: &str) -> Response {
    let pagination = format!(r#"{{"hasNextPage":true,"endCursor":"{cursor}","total":{total}}}"#);
    answer(
        &[],
        &format!(r#"{{"data":[1,2,3,4,5],"pagination":{pagination}}}"#),
    )
}

#[test]
fn a_total_is_the_lists_if_it_is_more_than_its_first_page() {
    for (first, second, most) in [
        (10, 20, Some(20)),
        (10, 5, Some(10)),
        // It may count each page.
        (5, 20, None),
        (4, 5, None),
    ] {
        let list = list("/v1/x").unwrap();
        let mut position = lock(&list.position).unwrap();
        position.go_on(&page(first, "a"), 5, &Next::First).unwrap();
        let previous = position.next.clone();
        position.go_on(&page(second, "b"), 5, &previous).unwrap();
        assert_eq!(
            (position.items, position.most),
            (10, most),
            "{first} {second}"
        );
        assert_eq!(position.total, Some(second));
    }
}

#[test]
fn a_list_may_grow_to_twice_its_total_and_a_thousand_more() {
    let list = list("/v1/x").unwrap();
    let mut position = lock(&list.position).unwrap();
    position.go_on(&page(10, "a"), 5, &Next::First).unwrap();
    position.items = 1020;
    let previous = position.next.clone();
    position.go_on(&page(10, "b"), 1, &previous).unwrap();
    assert_eq!(position.items, 1021);
    let previous = position.next.clone();
    let stuck = position.go_on(&page(10, "c"), 1, &previous);
    assert!(matches!(stuck, Err(Error::Stuck(_))));
    assert_eq!(position.items, 1021, "nothing is changed");
}

#[test]
fn the_items_at_hand_are_those_of_the_page() {
    let list = list("/v1/x").unwrap();
    assert!(list.item_at_hand().unwrap().is_none());
    lock(&list.position).unwrap().item = page(10, "a").item("/data", 0).ok();
    for number in 1..=5 {
        let item = list.item_at_hand().unwrap().unwrap();
        assert_eq!(item.root().unwrap().as_int64().unwrap(), number);
    }
    assert!(list.item_at_hand().unwrap().is_none());
}

#[test]
fn what_is_late_is_told_from_what_failed() {
    let wait = std::time::Duration::from_secs(1);
    assert!(is_late(&Error::LocalRateLimit { wait }));
    assert!(!is_late(&Error::Cancelled));
}
