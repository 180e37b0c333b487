//! Lists, pages and the rows in them.

use std::collections::BTreeSet;

use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;
use serde_json::Value;

use crate::support::{Answer, Bench};

/// The rows of all pages for an organisation's key, and how many pages there were.
async fn walk(bench: &Bench, method: Method, path: &str, limit: &str) -> (Vec<Value>, usize) {
    let (mut rows, mut pages, mut after) = (Vec::new(), 0, None::<String>);
    loop {
        let mut query = vec![("limit", limit)];
        if let Some(after) = &after {
            query.push(("after", after));
        }
        let answer =
            Answer::to(bench.request(StandardKey::Organisation, method.clone(), path, &query))
                .await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        let body = answer.json();
        rows.extend(body["data"].as_array().expect("data").iter().cloned());
        pages += 1;
        if body["pagination"]["hasNextPage"] != true {
            return (rows, pages);
        }
        after = Some(
            body["pagination"]["endCursor"]
                .as_str()
                .expect("endCursor")
                .to_owned(),
        );
    }
}

#[tokio::test]
async fn a_walk_sees_every_row_exactly_once() {
    let bench = Bench::start(Options::default()).await;
    let lists = [
        (Method::GET, "/v1/companies"),
        (Method::GET, "/v2/employees"),
    ];
    for (method, path) in lists {
        for (limit, expected_pages) in [("7", 18), ("40", 3), ("100", 2)] {
            let (rows, pages) = walk(&bench, method.clone(), path, limit).await;
            let ids: BTreeSet<_> = rows
                .iter()
                .map(|row| row["id"].as_str().expect("id"))
                .collect();
            assert_eq!(
                (rows.len(), ids.len(), pages),
                (120, 120, expected_pages),
                "{path} by {limit}"
            );
        }
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn wrong_paging_is_refused() {
    let bench = Bench::start(Options::default()).await;
    for query in [
        ("limit", "101"),
        ("limit", "0"),
        ("limit", "x"),
        ("after", "x"),
        ("offset", "-1"),
    ] {
        let answer =
            Answer::to(bench.request(StandardKey::Full, Method::GET, "/v1/companies", &[query]))
                .await;
        assert_eq!(
            (answer.status, &answer.json()["type"]),
            (400, &"PARAMETER_VALIDATION_FAILED".into()),
            "{query:?}"
        );
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn there_is_nothing_at_other_paths() {
    let bench = Bench::start(Options::default()).await;
    for path in ["/v9/nothing", "/v1/companies/1/2", "/v2/companies"] {
        let answer = Answer::to(bench.request(StandardKey::Full, Method::GET, path, &[])).await;
        assert_eq!(answer.json()["type"], "NOT_FOUND", "{path}");
    }
    bench.sandbox.stop().await;
}
