//! The control endpoints and the limit.

use pleo_sandbox::unknowns::RetryAfter;
use pleo_sandbox::{Options, StandardKey, Unknowns};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Answer, Bench};

const ME: &str = "/v1/installations/me";

async fn script(bench: &Bench, fault: Value) {
    let answer = Answer::to(
        bench
            .bare(Method::POST, "/sandbox/next", &[])
            .body(fault.to_string()),
    )
    .await;
    assert_eq!(answer.status, 204, "{}", answer.text());
}

async fn create(bench: &Bench) -> Answer {
    Answer::to(
        bench
            .request(StandardKey::Full, Method::POST, ME, &[])
            .body(r#"{"status":"ACTIVATED"}"#),
    )
    .await
}

async fn read(bench: &Bench) -> Answer {
    Answer::to(bench.request(StandardKey::Full, Method::GET, ME, &[])).await
}

async fn text(bench: &Bench, path: &str, query: &[(&str, &str)]) -> String {
    Answer::to(bench.bare(Method::GET, path, query))
        .await
        .text()
}

#[tokio::test]
async fn a_scripted_answer_comes_in_place_of_the_real_one() {
    let bench = Bench::start(Options::default()).await;
    let headers =
        json!({ "retry-after": "1", "content-type": "text/html", "x-request-id": "mine" });
    script(
        &bench,
        json!({ "status": 503, "body": "<h1>no</h1>", "headers": headers, "times": 2, "path": ME }),
    )
    .await;
    assert_eq!(
        Answer::to(bench.request(StandardKey::Full, Method::GET, "/v1/introspect", &[]))
            .await
            .status,
        200
    );
    for _ in 0..2 {
        let request = bench
            .request(StandardKey::Full, Method::POST, ME, &[])
            .body("{}");
        let response = request.send().await.expect("an answer");
        assert_eq!(response.status(), 503);
        assert_eq!(response.headers()["retry-after"], "1");
        assert_eq!(response.headers()["content-type"], "text/html");
        assert_eq!(response.headers()["x-request-id"], "mine");
        assert_eq!(response.text().await.expect("text"), "<h1>no</h1>");
    }
    assert_eq!(
        read(&bench).await.status,
        404,
        "nothing was created, and the script is used up"
    );
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn the_real_action_can_come_first() {
    let bench = Bench::start(Options::default()).await;
    script(
        &bench,
        json!({ "status": 502, "after": true, "method": "POST", "key": "full" }),
    )
    .await;
    assert_eq!(create(&bench).await.status, 502);
    assert_eq!(read(&bench).await.status, 200);
    assert_eq!(text(&bench, "/sandbox/created", &[]).await, "1");
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn a_connection_can_be_cut_before_or_after() {
    let bench = Bench::start(Options::default()).await;
    for (after, status) in [(false, 404), (true, 200)] {
        script(
            &bench,
            json!({ "drop": true, "status": 503, "after": after, "method": "POST" }),
        )
        .await;
        let request = bench
            .request(StandardKey::Full, Method::POST, ME, &[])
            .body("{}");
        assert!(request.send().await.is_err());
        assert_eq!(read(&bench).await.status, status);
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn an_answer_can_break_off() {
    let bench = Bench::start(Options::default()).await;
    for body in ["", "{\"id\":\"5f0c"] {
        script(&bench, json!({ "status": 200, "body": body, "torn": true })).await;
        let response = bench
            .request(StandardKey::Full, Method::GET, ME, &[])
            .send()
            .await
            .expect("a head");
        assert_eq!(response.status(), 200);
        assert_eq!(response.content_length(), Some(body.len() as u64 + 1));
        assert!(response.bytes().await.is_err());
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn a_control_that_is_not_there_is_not_a_request_to_pleo() {
    let bench = Bench::start(Options::default()).await;
    assert_eq!(
        Answer::to(bench.bare(Method::GET, "/sandbox/nxet", &[]))
            .await
            .status,
        404
    );
    assert_eq!(text(&bench, "/sandbox/count", &[]).await, "0");
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn a_late_answer_is_the_real_one() {
    let bench = Bench::start(Options::default()).await;
    for after in [false, true] {
        script(&bench, json!({ "delay_ms": 1, "after": after })).await;
        assert_eq!(create(&bench).await.status, 200);
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn a_script_with_a_mistake_is_refused_with_the_reason() {
    let bench = Bench::start(Options::default()).await;
    let request = bench
        .bare(Method::POST, "/sandbox/next", &[])
        .body(r#"{"statsu":503}"#);
    let answer = Answer::to(request).await;
    assert_eq!(answer.status, 400);
    assert!(answer.text().contains("statsu"));
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn requests_are_counted_and_the_last_is_shown_without_its_key() {
    let bench = Bench::start(Options::default()).await;
    assert_eq!(
        Answer::to(bench.bare(Method::GET, "/sandbox/last", &[]))
            .await
            .status,
        404
    );
    create(&bench).await;
    read(&bench).await;
    let key = bench.sandbox.key(StandardKey::Full);
    let put = bench
        .request(StandardKey::Full, Method::PUT, ME, &[("q", key)])
        .body(format!("{{\"k\":\"{key}\"}}"));
    Answer::to(put.header("x-extra", "1")).await;

    let counts = Answer::to(bench.bare(Method::GET, "/sandbox/counts", &[]))
        .await
        .json();
    assert_eq!(counts["requests"][format!("POST {ME}")], 1);
    assert_eq!(counts["installations_created"], 1);
    assert_eq!(
        text(
            &bench,
            "/sandbox/count",
            &[("method", "POST"), ("path", ME)]
        )
        .await,
        "1"
    );
    assert_eq!(text(&bench, "/sandbox/count", &[("path", ME)]).await, "3");
    assert_eq!(
        text(&bench, "/sandbox/count", &[("method", "DELETE")]).await,
        "0"
    );

    let last = Answer::to(bench.bare(Method::GET, "/sandbox/last", &[])).await;
    assert!(!last.text().contains(key));
    let last = last.json();
    assert_eq!(last["method"], "PUT");
    assert_eq!(last["path"], format!("{ME}?q=<full>"));
    assert_eq!(last["key"], "full");
    assert_eq!(last["headers"]["authorization"], "<full>");
    assert_eq!(last["headers"]["x-extra"], "1");
    assert_eq!(last["body"], r#"{"k":"<full>"}"#);
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn a_key_is_masked_wherever_it_is_sent() {
    let bench = Bench::start(Options::default()).await;
    let key = bench.sandbox.key(StandardKey::Full);
    // In the path of what the console tells of an installation, and across the end of what is shown of a body.
    let across = "x".repeat((64 << 10) - key.len() / 2) + key;
    let path = format!("{ME}/{key}");
    for path in [path.as_str(), "/v1/x"] {
        let request = bench.request(StandardKey::Full, Method::PUT, path, &[]);
        let request = request.header("proxy-authorization", key);
        Answer::to(request.body(across.clone())).await;
        let last = text(&bench, "/sandbox/last", &[]).await;
        let shown = text(&bench, "/sandbox/console/installation", &[]).await;
        for text in [last, shown] {
            assert!(!text.contains(&key[..key.len() / 2]), "{path}");
        }
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn credentials_that_are_not_known_are_not_shown_either() {
    let bench = Bench::start(Options::default()).await;
    Answer::to(
        bench
            .bare(Method::GET, ME, &[])
            .header("authorization", "Bearer real-secret"),
    )
    .await;
    let last = text(&bench, "/sandbox/last", &[]).await;
    assert!(
        last.contains("<unknown>") && !last.contains("real-secret"),
        "{last}"
    );
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn reset_forgets_everything() {
    let bench = Bench::start(Options {
        rate: 2,
        ..Options::default()
    })
    .await;
    create(&bench).await;
    read(&bench).await;
    assert_eq!(read(&bench).await.status, 429);
    script(&bench, json!({ "status": 500, "times": 9 })).await;
    assert_eq!(
        Answer::to(bench.bare(Method::POST, "/sandbox/reset", &[]))
            .await
            .status,
        204
    );
    assert_eq!(text(&bench, "/sandbox/count", &[]).await, "0");
    assert_eq!(text(&bench, "/sandbox/created", &[]).await, "0");
    assert_eq!(read(&bench).await.status, 404);
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn the_limit_is_for_each_key_and_says_when_to_come_back() {
    for retry_after in [RetryAfter::Seconds, RetryAfter::Date, RetryAfter::None] {
        let bench = Bench::start(Options {
            rate: 1,
            unknowns: Unknowns {
                retry_after,
                ..Unknowns::default()
            },
            ..Options::default()
        })
        .await;
        read(&bench).await;
        let response = bench
            .request(StandardKey::Full, Method::GET, ME, &[])
            .send()
            .await
            .expect("an answer");
        assert_eq!(response.status(), 429);
        let header = response
            .headers()
            .get("retry-after")
            .map(|value| value.to_str().expect("text").to_owned());
        match retry_after {
            RetryAfter::Seconds => {
                assert!(header.is_some_and(|value| value.parse::<u32>().is_ok_and(|n| n > 0)))
            }
            RetryAfter::Date => assert!(header.is_some_and(|value| value.ends_with(" GMT"))),
            RetryAfter::None => assert_eq!(header, None),
        }
        let other = bench.request(StandardKey::Readonly, Method::GET, ME, &[]);
        assert_eq!(Answer::to(other).await.status, 404);
        bench.sandbox.stop().await;
    }
}
