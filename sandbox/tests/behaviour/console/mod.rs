//! The console's rules, without a browser.

mod keys;
mod pages;
mod screens;

use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};

use crate::support::{Answer, Bench, basic};

const ME: &str = "/v1/installations/me";
/// Everything that the page asks, without what a number must be known for.
const ASKED: [&str; 7] = [
    "state",
    "applications",
    "keys",
    "installation",
    "export",
    "requests",
    "faults",
];

fn own(bench: &Bench) -> String {
    bench.sandbox.http().to_owned()
}

/// What the page sends to have something done.
fn change(bench: &Bench, path: &str, body: &Value) -> RequestBuilder {
    bench
        .bare(Method::POST, &format!("/sandbox/console/{path}"), &[])
        .header("origin", own(bench))
        .header("content-type", "application/json")
        .body(body.to_string())
}

async fn done(bench: &Bench, path: &str, body: Value) {
    let answer = Answer::to(change(bench, path, &body)).await;
    assert_eq!(answer.status, 204, "{path}: {}", answer.text());
}

async fn ask(bench: &Bench, path: &str) -> Value {
    let path = format!("/sandbox/console/{path}");
    let answer = Answer::to(bench.bare(Method::GET, &path, &[])).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer.json()
}

async fn passcode(bench: &Bench) -> String {
    let state = ask(bench, "state").await;
    state["passcode"].as_str().expect("a passcode").to_owned()
}

async fn connect(bench: &Bench, passcode: &str) -> Answer {
    let body = json!({ "application": "sandbox", "level": "company", "passcode": passcode });
    Answer::to(change(bench, "connect", &body)).await
}

/// The text of a key that the settings made and that has expired since.
pub(super) async fn created(bench: &Bench) -> String {
    let body = json!({
        "name": "a", "level": "company", "scopes": ["users:read"], "expiresInDays": null
    });
    let key = text_of(&Answer::to(change(bench, "keys", &body)).await);
    done(bench, "keys/expire", json!({ "label": "created-1" })).await;
    key
}

/// The text of a key that was just made.
fn text_of(answer: &Answer) -> String {
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()["key"].as_str().expect("a key").to_owned()
}

fn with_key(bench: &Bench, key: &str, method: Method, path: &str) -> RequestBuilder {
    let request = bench.bare(method, path, &[]);
    request.header("authorization", basic(key))
}

async fn status(bench: &Bench, key: &str, path: &str) -> u16 {
    Answer::to(with_key(bench, key, Method::GET, path))
        .await
        .status
}

async fn control(bench: &Bench, path: &str, body: Value) {
    let request = bench.bare(Method::POST, path, &[]).body(body.to_string());
    assert_eq!(Answer::to(request).await.status, 204);
}

fn find<'a>(list: &'a Value, name: &str, value: &str) -> &'a Value {
    let mut list = list.as_array().expect("a list").iter();
    list.find(|one| one[name] == value).expect(value)
}
