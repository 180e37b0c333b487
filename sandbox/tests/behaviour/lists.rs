//! Lists, pages and the rows in them.

use std::collections::BTreeSet;

use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;
use serde_json::Value;

use crate::support::{Answer, Bench};

/// The rows of all pages, and how many pages there were.
async fn walk(bench: &Bench, method: Method, path: &str, limit: &str) -> (Vec<Value>, usize) {
    let (mut rows, mut pages, mut after) = (Vec::new(), 0, None::<String>);
    loop {
        let mut query = vec![("limit", limit)];
        if let Some(after) = &after {
            query.push(("after", after));
        }
        let answer =
            Answer::to(bench.request(StandardKey::Full, method.clone(), path, &query)).await;
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
async fn single_rows_and_filters() {
    let bench = Bench::start(Options {
        employees: 31,
        ..Options::default()
    })
    .await;
    let get = |path: String, query: Vec<(&'static str, String)>| {
        let query: Vec<_> = query
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        Answer::to(bench.request(StandardKey::Full, Method::GET, &path, &query))
    };
    let employees = get("/v2/employees".into(), vec![]).await.json();
    assert_eq!(employees["pagination"]["total"], 31);
    let one = &employees["data"][4];
    let alone = get(
        format!("/v2/employees/{}", one["id"].as_str().expect("id")),
        vec![],
    )
    .await
    .json();
    assert_eq!(&alone["data"], one);

    let company = one["companyId"].as_str().expect("companyId").to_owned();
    let colleagues = get("/v2/employees".into(), vec![("companyId", company.clone())])
        .await
        .json();
    let colleagues = colleagues["data"].as_array().expect("data");
    assert!(
        colleagues.len() > 1
            && colleagues
                .iter()
                .all(|row| row["companyId"] == company.as_str())
    );
    assert_eq!(
        get(format!("/v1/companies/{company}"), vec![]).await.json()["data"]["id"],
        company.as_str()
    );

    let nobody = "5f0c7a38-0000-4000-8000-000000000000";
    assert_eq!(
        get(format!("/v2/employees/{nobody}"), vec![]).await.status,
        404
    );
    assert_eq!(
        get(format!("/v1/companies/{nobody}"), vec![]).await.status,
        404
    );
    assert_eq!(get("/v1/companies/me".into(), vec![]).await.status, 400);
    assert_eq!(
        get("/v9/nothing".into(), vec![]).await.json()["type"],
        "NOT_FOUND"
    );
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn the_calling_company_is_the_first_one() {
    let bench = Bench::start(Options::default()).await;
    let urn = Answer::to(bench.request(StandardKey::Full, Method::GET, "/v1/introspect", &[]))
        .await
        .json();
    let companies = Answer::to(bench.request(StandardKey::Full, Method::GET, "/v1/companies", &[]))
        .await
        .json();
    let id = companies["data"][0]["id"].as_str().expect("id").to_owned();
    assert_eq!(urn["data"]["subjectURN"], format!("urn:pleo:company:{id}"));
    bench.sandbox.stop().await;
}
