//! Subscriptions to webhooks.

use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::{DeletedSubscription, EndpointAuth, OddSubscription, Secret};
use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;
use serde_json::{Value, json};

use crate::held::{Held, NOBODY, Seen, all, id};

static SEEN: Seen = Seen::new();
const AREA: Area = Area::WebhookSubscriptions;
const ALL: &str = "/v1/subscriptions";

fn subscription() -> Value {
    json!({
        "endpointUrl": "https://example.com/pleo",
        "eventTypes": ["v1.export-job.created"],
        "customHeaders": { "x-a": "b" },
        "endpointAuth": { "type": "BASIC", "credentials": { "username": "u", "password": "p" } },
    })
}

#[tokio::test]
async fn every_operation_answers_as_the_contract_says() {
    a_subscription_is_created_changed_and_deleted().await;
    what_is_no_subscription_is_refused().await;
    infrastructure_fails().await;
    SEEN.assert_whole(AREA);
}

async fn a_subscription_is_created_changed_and_deleted() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let made = held.post(ALL, subscription()).await;
    assert_eq!(
        (made.status, &made.json()["data"]["status"]),
        (200, &"ACTIVE".into())
    );
    assert_eq!(
        made.json()["data"]["endpointAuth"]["credentials"],
        json!({ "username": "u" })
    );
    let one = format!("{ALL}/{}", id(&made));
    assert_eq!(held.get(&one).await.json(), made.json());
    let changes = json!({ "endpointUrl": "https://example.com/", "eventTypes": ["v1.vendor.created"], "status": "INACTIVE" });
    let changed = held.put(&one, changes).await;
    assert_eq!(
        (changed.status, changed.json()["data"].get("customHeaders")),
        (200, None)
    );

    let secret = held.get(&format!("{one}/secret")).await.json();
    let key = secret["data"]["secretKey"].as_str().expect("a secret");
    assert_eq!((key.starts_with("whsec_"), key.len()), (true, 38));
    assert_eq!(held.get(&format!("{one}/secret")).await.json(), secret);

    held.post(ALL, subscription()).await;
    for (query, expected) in [
        ("", 2),
        ("?status=ACTIVE", 1),
        ("?event_types=v1.vendor.created", 1),
        (
            "?event_types=v1.vendor.created&event_types=v1.export-job.created",
            2,
        ),
        ("?status=OTHER", 0),
    ] {
        assert_eq!(
            all(&held.get(&format!("{ALL}{query}")).await, "id").len(),
            expected,
            "{query}"
        );
    }
    let activities = held.get(&format!("{one}/activities")).await;
    assert_eq!(all(&activities, "operationType"), ["CREATE", "UPDATE"]);
    let created = held
        .get(&format!("{one}/activities?operation_types=CREATE"))
        .await;
    assert_eq!(all(&created, "operationType"), ["CREATE"]);

    assert_eq!(held.delete(&one).await.status, 204);
    for path in [
        one.clone(),
        format!("{one}/secret"),
        format!("{one}/activities"),
    ] {
        assert_eq!(held.get(&path).await.status, 404, "{path}");
    }
    assert_eq!(held.delete(&one).await.status, 404);
    assert_eq!(held.put(&one, subscription()).await.status, 404);
    held.stop().await;
}

async fn what_is_no_subscription_is_refused() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let one = format!("{ALL}/{}", id(&held.post(ALL, subscription()).await));
    for (member, value) in [
        ("endpointUrl", Value::Null),
        ("endpointUrl", "http://example.com".into()),
        ("eventTypes", json!(["v1.export.job-created"])),
        (
            "eventTypes",
            json!(["v1.vendor.created", "v1.vendor.created"]),
        ),
        ("status", "PAUSED".into()),
        ("customHeaders", json!({ "x-secret": 1 })),
        ("endpointAuth", json!({ "type": "BEARER" })),
    ] {
        let mut wrong = subscription();
        wrong[member] = value;
        for answer in [
            held.post(ALL, wrong.clone()).await,
            held.put(&one, wrong).await,
        ] {
            assert_eq!(answer.status, 400, "{member}");
            assert!(!answer.text().contains("secret"), "{}", answer.text());
        }
    }
    for (path, status) in [
        (format!("{ALL}?limit=0"), 400),
        (format!("{one}/activities?operation_types=READ"), 400),
        (format!("{ALL}/{NOBODY}"), 404),
        (format!("{ALL}/{NOBODY}/secret"), 404),
    ] {
        assert_eq!(held.get(&path).await.status, status, "{path}");
    }
    let requests = [(Method::DELETE, one.as_str(), Value::Null)];
    held.assert_forbidden(held.readonly(), requests).await;
    let other = held
        .send_as(StandardKey::Organisation, Method::GET, &one, &Value::Null)
        .await;
    assert_eq!(other.status, 404, "another's");
    held.stop().await;
}

async fn infrastructure_fails() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let failure = json!({ "times": 4, "status": 500, "body": r#"{"type":"X"}"# });
    held.control("/sandbox/next", failure).await;
    let one = format!("{ALL}/{NOBODY}");
    for answer in [
        held.get(ALL).await,
        held.post(ALL, subscription()).await,
        held.put(&one, subscription()).await,
        held.delete(&one).await,
    ] {
        assert_eq!(answer.status, 500);
    }
    held.stop().await;
}

#[tokio::test]
async fn where_nobody_knows_there_is_another_answer() {
    static SEEN: Seen = Seen::new();
    for (secret, status) in [(Secret::NotFound, 404), (Secret::Absent, 200)] {
        let held = Held::with(AREA, &SEEN, |unknowns| {
            unknowns.odd_subscription = OddSubscription::Take;
            unknowns.deleted_subscription = DeletedSubscription::Kept;
            unknowns.endpoint_auth = EndpointAuth::Whole;
            unknowns.secret = secret;
        })
        .await;
        let mut odd = subscription();
        odd["endpointUrl"] = "http://127.0.0.1:1/".into();
        odd["eventTypes"] = json!(["v9.new"]);
        let made = held.post(ALL, odd.clone()).await;
        assert_eq!(
            (made.status, &made.json()["data"]["endpointAuth"]),
            (200, &odd["endpointAuth"])
        );
        let one = format!("{ALL}/{}", id(&made));
        let answer = held.get(&format!("{one}/secret")).await;
        assert_eq!(answer.status, status);
        assert_eq!(
            answer.json().get("data"),
            (status == 200).then_some(&json!({}))
        );
        assert_eq!(held.delete(&one).await.status, 204);
        let deleted = held.get(&one).await.json()["data"].clone();
        assert!(deleted["deletedAt"].is_string() && deleted["deletedBy"].is_string());
        assert_eq!(held.delete(&one).await.status, 404);
        assert_eq!(held.put(&one, odd).await.status, 404);
        assert_eq!(all(&held.get(ALL).await, "id"), [] as [&str; 0]);
        held.stop().await;
    }
    let held = Held::with(AREA, &SEEN, |unknowns| {
        unknowns.endpoint_auth = EndpointAuth::Absent
    })
    .await;
    let made = held.post(ALL, subscription()).await;
    assert_eq!(made.json()["data"].get("endpointAuth"), None);
    held.stop().await;
}
