//! Applications, and the keys that the console makes.

use pleo_sandbox::{LogTarget, Options};
use reqwest::Method;
use serde_json::{Value, json};

use super::{
    ASKED, ME, ask, change, connect, control, done, find, passcode, status, text_of, with_key,
};
use crate::support::{Answer, Bench, basic};

#[tokio::test]
async fn a_key_is_shown_once_and_opens_the_api() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = folder.path().join("log");
    let bench = Bench::start(Options {
        log: LogTarget::File(log.clone()),
        ..Options::default()
    })
    .await;
    let key = text_of(&connect(&bench, &passcode(&bench).await).await);
    let echo = bench
        .bare(Method::POST, ME, &[("k", &key)])
        .header("authorization", basic(&key))
        .body(json!({ "status": "ACTIVATED", "metadata": { "k": key } }).to_string());
    assert_eq!(Answer::to(echo).await.status, 200);

    let mut shown = String::new();
    for path in ASKED {
        shown += &ask(&bench, path).await.to_string();
    }
    shown += &ask(&bench, "requests/0").await.to_string();
    let last = bench.bare(Method::GET, "/sandbox/last", &[]);
    shown += &Answer::to(last).await.text();
    shown += &std::fs::read_to_string(log).expect("the log");
    assert!(!shown.contains(&key), "{shown}");
    assert!(shown.contains("<connected-1>"));

    let again = text_of(&connect(&bench, &passcode(&bench).await).await);
    assert_ne!(again, key, "a second time it is another key");
    assert_eq!(status(&bench, &key, ME).await, 200);
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn three_wrong_passcodes_lock_the_dialog_for_a_minute() {
    let bench = Bench::start(Options::default()).await;
    let passcode = passcode(&bench).await;
    for left in [2, 1] {
        let answer = connect(&bench, "12345").await;
        assert_eq!((answer.status, &answer.json()["left"]), (403, &json!(left)));
    }
    for wrong in ["", &passcode] {
        let answer = connect(&bench, wrong).await;
        assert_eq!(answer.status, 423);
        assert!(
            answer.json()["lockedFor"]
                .as_u64()
                .is_some_and(|left| left > 0)
        );
    }
    assert!(ask(&bench, "state").await["lockedFor"].is_u64());
    let keys = ask(&bench, "keys").await;
    assert_eq!(
        keys["keys"].as_array().map(Vec::len),
        Some(4),
        "none was made"
    );

    control(&bench, "/sandbox/clock", json!({ "seconds": 60 })).await;
    assert_eq!(ask(&bench, "state").await["lockedFor"], Value::Null);
    text_of(&connect(&bench, &passcode).await);
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn only_the_own_application_can_be_connected() {
    let bench = Bench::start(Options::default()).await;
    let passcode = passcode(&bench).await;
    for (application, level, expected) in [
        ("paper-trail", "company", 404),
        ("sandbox", "organisation", 400),
        ("sandbox", "world", 400),
    ] {
        let body = json!({ "application": application, "level": level, "passcode": passcode });
        let answer = Answer::to(change(&bench, "connect", &body)).await;
        assert_eq!(answer.status, expected, "{application} {level}");
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn a_key_of_the_settings_has_its_scopes_and_its_end() {
    let bench = Bench::start(Options::default()).await;
    let create = |days: Value| {
        let scopes = ["installations:read"];
        json!({ "name": " Till 3 ", "level": "company", "scopes": scopes, "expiresInDays": days })
    };
    let mut keys = Vec::new();
    for days in [json!(1), Value::Null, Value::Null] {
        let answer = Answer::to(change(&bench, "keys", &create(days)));
        keys.push(text_of(&answer.await));
    }
    let [expiring, revoked, ended] = &keys[..] else {
        panic!("three keys");
    };
    for key in &keys {
        assert_eq!(status(&bench, key, ME).await, 404);
        assert_eq!(status(&bench, key, "/v2/employees").await, 403);
    }
    let all = ask(&bench, "keys").await;
    let shown = find(&all["keys"], "label", "created-1");
    assert_eq!(shown["name"], "Till 3");
    assert_eq!(shown["scopes"], json!(["installations:read"]));
    assert_eq!(shown["state"], "valid");
    assert!(shown["lastUsed"].is_string() && shown["expires"].is_string());

    done(&bench, "keys/revoke", json!({ "label": "created-2" })).await;
    done(&bench, "keys/expire", json!({ "label": "created-3" })).await;
    assert_eq!(status(&bench, expiring, ME).await, 404);
    control(&bench, "/sandbox/clock", json!({ "seconds": 86_400 })).await;
    for key in [expiring, revoked, ended] {
        assert_eq!(status(&bench, key, ME).await, 401);
    }
    let all = ask(&bench, "keys").await;
    for (label, state) in [
        ("created-1", "expired"),
        ("created-2", "revoked"),
        ("created-3", "expired"),
        ("full", "valid"),
    ] {
        assert_eq!(
            find(&all["keys"], "label", label)["state"],
            state,
            "{label}"
        );
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn a_key_that_cannot_be_is_refused_with_the_reason() {
    let bench = Bench::start(Options::default()).await;
    let good = json!({
        "name": "a", "level": "company", "scopes": ["users:read"], "expiresInDays": null
    });
    for (name, value) in [
        ("name", json!(" ")),
        ("name", json!("a\nb")),
        ("name", json!("a".repeat(61))),
        ("level", json!("organisation")),
        ("scopes", json!([])),
        ("scopes", json!(["users:delete"])),
        ("expiresInDays", json!(0)),
        ("expiresInDays", json!(3651)),
        ("unknown", json!(1)),
    ] {
        let mut body = good.clone();
        body[name] = value;
        let answer = Answer::to(change(&bench, "keys", &body)).await;
        assert_eq!(answer.status, 400, "{body}");
        assert!(
            answer.json()["problem"]
                .as_str()
                .is_some_and(|text| text.ends_with('.'))
        );
    }
    text_of(&Answer::to(change(&bench, "keys", &good)).await);
    let missing = change(&bench, "keys/revoke", &json!({ "label": "created-9" }));
    assert_eq!(Answer::to(missing).await.status, 404);
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn a_company_of_an_organisation_has_keys_of_both_levels() {
    let bench = Bench::start(Options::default()).await;
    let passcode = passcode(&bench).await;
    let mut keys = Vec::new();
    for level in ["company", "organisation"] {
        let body = json!({ "application": "sandbox", "level": level, "passcode": passcode });
        let answer = Answer::to(change(&bench, "connect?company=2", &body)).await;
        keys.push(text_of(&answer));
    }
    let company = ask(&bench, "state").await["companies"][1].clone();
    let read = |key: &str, path: &str, body: &str| {
        let method = if body.is_empty() {
            Method::GET
        } else {
            Method::POST
        };
        let request = with_key(&bench, key, method, path);
        request
            .header("content-type", "application/json")
            .body(body.to_owned())
    };
    let id = company["id"].as_str().expect("an id");
    let path = format!("/v1/companies/{id}");
    let (own, organisations) = (
        Answer::to(read(&keys[0], &path, "")).await.json(),
        Answer::to(read(&keys[1], &path, "")).await.json(),
    );
    assert_eq!(own, organisations);
    assert_eq!(own["data"]["name"], company["name"]);
    let companies = Answer::to(read(&keys[0], "/v1/companies", "")).await.json();
    assert_eq!(companies["data"], json!([own["data"]]));

    let search = format!("/v1/accounting-entries:search?company_id={id}&limit=100");
    let body = r#"{"includeDeleted":false}"#;
    let (own, organisations) = (
        Answer::to(read(&keys[0], &search, body)).await.json(),
        Answer::to(read(&keys[1], &search, body)).await.json(),
    );
    let shown = ask(&bench, "export?company=2").await;
    let ids = |list: &Value| -> Vec<Value> {
        let list = list.as_array().expect("a list").iter();
        list.map(|entry| entry["id"].clone()).collect()
    };
    let own = ids(&own["data"]);
    assert_eq!(own.len(), 40);
    assert_eq!(own, ids(&organisations["data"]));
    assert_eq!(own, ids(&shown["entries"]));

    let employees = Answer::to(read(&keys[0], "/v2/employees", "")).await.json();
    let employees = employees["data"].as_array().expect("a list").clone();
    assert!(!employees.is_empty() && employees.iter().all(|one| one["companyId"] == id));
    let elsewhere = Answer::to(read(&keys[1], "/v2/employees", "")).await.json();
    let other = find_other(&elsewhere["data"], id);
    let path = format!("/v2/employees/{}", other.as_str().expect("an id"));
    assert_eq!(Answer::to(read(&keys[0], &path, "")).await.status, 404);
    bench.sandbox.stop().await;
}

/// The id of somebody of another company.
fn find_other(list: &Value, company: &str) -> Value {
    let mut list = list.as_array().expect("a list").iter();
    list.find(|one| one["companyId"] != company).expect("one")["id"].clone()
}
