//! Vendors: what comes in is there until it goes.

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
    let body = json!({ "name": "Ærø", "n": 1 });
    let made = sent(&bench, Method::POST, "/v1/vendors", Some(&body)).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let id = made.json()["data"]["id"].as_str().expect("id").to_owned();
    let one = format!("/v1/vendors/{id}");
    let changes = json!({ "name": "b", "id": "x" });
    let changed = sent(&bench, Method::PUT, &one, Some(&changes)).await.json();
    assert_eq!(changed["data"], json!({ "id": id, "name": "b", "n": 1 }));
    assert_eq!(sent(&bench, Method::GET, &one, None).await.json(), changed);
    let listed = sent(&bench, Method::POST, "/v1/vendors:search", None)
        .await
        .json();
    assert_eq!(listed["data"], json!([changed["data"]]));
    assert_eq!(listed["pagination"]["hasNextPage"], false);
    for (act, state) in [("archive", "ARCHIVED"), ("activate", "ACTIVE")] {
        let path = format!("{one}:{act}");
        let answer = sent(&bench, Method::POST, &path, None).await.json();
        assert_eq!(answer["data"]["status"], state);
    }
    assert_eq!(sent(&bench, Method::DELETE, &one, None).await.status, 204);
    for method in [Method::GET, Method::DELETE] {
        assert_eq!(sent(&bench, method, &one, None).await.status, 404, "{one}");
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn what_is_wrong_is_refused() {
    let bench = Bench::start(Options::default()).await;
    let none = "/v1/vendors/00000000-0000-0000-0000-000000000000";
    for (method, path, body, status) in [
        (Method::POST, "/v1/vendors", Some(json!([])), 400),
        (Method::POST, "/v1/vendors", None, 400),
        (Method::GET, "/v1/vendors/x", None, 400),
        (Method::POST, &format!("{none}:explode"), None, 404),
        (Method::POST, &format!("{none}:archive"), None, 404),
        (Method::POST, "/v1/vendors/x:archive", None, 400),
        (Method::PATCH, "/v1/vendors", None, 405),
        (Method::HEAD, "/v0/tag-groups", None, 405),
    ] {
        assert_eq!(
            sent(&bench, method, path, body.as_ref()).await.status,
            status,
            "{path}"
        );
    }
    let readonly = bench
        .request(StandardKey::Readonly, Method::POST, "/v1/vendors", &[])
        .body("{}");
    assert_eq!(Answer::to(readonly).await.status, 403);
    bench.sandbox.stop().await;
}
