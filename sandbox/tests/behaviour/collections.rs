//! Collections of objects: what comes in is there until it goes.

use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Answer, Bench};

async fn sent(bench: &Bench, method: Method, path: &str, body: Option<&Value>) -> Answer {
    let request = bench.request(StandardKey::Full, method, path, &[]);
    Answer::to(if let Some(body) = body {
        request.body(body.to_string())
    } else {
        request
    })
    .await
}

#[tokio::test]
async fn what_comes_in_is_there_until_it_goes() {
    let bench = Bench::start(Options::default()).await;
    let group = sent(
        &bench,
        Method::POST,
        "/v0/tag-groups",
        Some(&json!({ "name": "Ærø" })),
    )
    .await
    .json();
    let tags = format!(
        "/v0/tag-groups/{}/tags",
        group["data"]["id"].as_str().expect("id")
    );
    for (collection, list) in [
        ("/v0/tag-groups", "/v0/tag-groups"),
        ("/v0/tax-codes", "/v0/tax-codes"),
        ("/v1/subscriptions", "/v1/subscriptions"),
        (tags.as_str(), tags.as_str()),
        ("/v1/vendors", "/v1/vendors:search"),
        ("/v1/chart-of-accounts", "/v1/chart-of-accounts:search"),
    ] {
        let made = sent(
            &bench,
            Method::POST,
            collection,
            Some(&json!({ "name": "a", "n": 1 })),
        )
        .await;
        assert_eq!(made.status, 201, "{collection}: {}", made.text());
        let id = made.json()["data"]["id"].as_str().expect("id").to_owned();
        let one = format!("{collection}/{id}");
        let changed = sent(
            &bench,
            Method::PUT,
            &one,
            Some(&json!({ "name": "b", "id": "x" })),
        )
        .await
        .json();
        assert_eq!(
            changed["data"],
            json!({ "id": id, "name": "b", "n": 1 }),
            "{collection}"
        );
        assert_eq!(sent(&bench, Method::GET, &one, None).await.json(), changed);
        let how = if list.ends_with(":search") {
            Method::POST
        } else {
            Method::GET
        };
        let listed = sent(&bench, how, list, None).await.json();
        assert!(
            listed["data"]
                .as_array()
                .expect("data")
                .contains(&changed["data"]),
            "{list}: {listed}"
        );
        assert_eq!(listed["pagination"]["hasNextPage"], false);
        assert_eq!(sent(&bench, Method::DELETE, &one, None).await.status, 204);
        for method in [Method::GET, Method::DELETE] {
            assert_eq!(sent(&bench, method, &one, None).await.status, 404, "{one}");
        }
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn what_has_ways_of_its_own() {
    let bench = Bench::start(Options::default()).await;
    let id = |answer: &Answer| answer.json()["data"]["id"].as_str().expect("id").to_owned();
    let vendor = id(&sent(&bench, Method::POST, "/v1/vendors", Some(&json!({}))).await);
    for (act, state) in [("archive", "ARCHIVED"), ("activate", "ACTIVE")] {
        let answer = sent(
            &bench,
            Method::POST,
            &format!("/v1/vendors/{vendor}:{act}"),
            None,
        )
        .await
        .json();
        assert_eq!(answer["data"]["status"], state);
    }
    let subscription = id(&sent(&bench, Method::POST, "/v1/subscriptions", Some(&json!({}))).await);
    let secret = sent(
        &bench,
        Method::GET,
        &format!("/v1/subscriptions/{subscription}/secret"),
        None,
    )
    .await
    .json();
    assert!(
        secret["data"]["secret"]
            .as_str()
            .expect("secret")
            .starts_with("whsec_")
    );
    let several = json!({ "accounts": [{ "number": 1 }, { "number": 2 }] });
    let several = sent(
        &bench,
        Method::POST,
        "/v1/chart-of-accounts/batch",
        Some(&several),
    )
    .await;
    assert_eq!(several.json()["data"].as_array().expect("data").len(), 2);
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn what_is_wrong_is_refused() {
    let bench = Bench::start(Options::default()).await;
    for (method, path, body, status) in [
        (Method::POST, "/v0/tax-codes", Some(json!([])), 400),
        (Method::POST, "/v0/tax-codes", None, 400),
        (Method::GET, "/v0/tax-codes/x", None, 400),
        (
            Method::POST,
            "/v1/chart-of-accounts/batch",
            Some(json!({ "accounts": [1] })),
            400,
        ),
        (
            Method::POST,
            "/v1/vendors/00000000-0000-0000-0000-000000000000:explode",
            None,
            404,
        ),
        (
            Method::POST,
            "/v1/vendors/00000000-0000-0000-0000-000000000000:archive",
            None,
            404,
        ),
    ] {
        assert_eq!(
            sent(&bench, method, path, body.as_ref()).await.status,
            status,
            "{path}"
        );
    }
    let readonly = bench
        .request(StandardKey::Readonly, Method::POST, "/v0/tax-codes", &[])
        .body("{}");
    assert_eq!(Answer::to(readonly).await.status, 403);
    bench.sandbox.stop().await;
}
