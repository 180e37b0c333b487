//! What the screens show, and what is done on them.

use std::time::Instant;

use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;
use serde_json::{Value, json};

use super::{ME, ask, change, connect, control, done, find, passcode, status, text_of, with_key};
use crate::support::{Answer, BOUND, Bench};

#[tokio::test]
async fn an_installation_is_shown_and_changed() {
    let bench = Bench::start(Options::default()).await;
    let empty = ask(&bench, "installation").await;
    assert_eq!(empty["installations"][0]["installation"], Value::Null);
    let to = |status: &str, code: Value| json!({ "level": "company", "status": status, "errorCode": code });
    let early = change(&bench, "installation/status", &to("INACTIVE", Value::Null));
    assert_eq!(Answer::to(early).await.status, 409);

    let create = bench
        .request(StandardKey::Full, Method::POST, ME, &[])
        .body(r#"{"status":"ACTIVATED","metadata":{"ledger":12345678901234567890}}"#);
    assert_eq!(Answer::to(create).await.status, 200);
    let read = || bench.request(StandardKey::Full, Method::GET, ME, &[]);
    for (status, code) in [
        ("INACTIVE", Value::Null),
        ("ERROR", json!("AUTH_ERROR")),
        ("ON_HOLD", Value::Null),
    ] {
        done(&bench, "installation/status", to(status, code.clone())).await;
        let seen = Answer::to(read()).await.json();
        assert_eq!(
            (&seen["status"], &seen["errorCode"]),
            (&json!(status), &code)
        );
    }
    let shown = ask(&bench, "installation").await;
    let shown = &shown["installations"][0];
    assert_eq!(shown["installation"]["madeBy"], "full");
    let metadata = shown["installation"]["metadata"].as_str().expect("text");
    assert!(metadata.contains("12345678901234567890"));
    let last = shown["timeline"]
        .as_array()
        .expect("a list")
        .last()
        .expect("one");
    assert_eq!(
        (&last["key"], &last["what"], &last["status"], &last["state"]),
        (
            &json!("full"),
            &json!(format!("POST {ME}")),
            &json!(200),
            &json!("ACTIVATED")
        )
    );

    done(&bench, "installation/delete", json!({ "level": "company" })).await;
    assert_eq!(Answer::to(read()).await.status, 404);
    let wrong = change(&bench, "installation/status", &to("GONE", Value::Null));
    assert_eq!(Answer::to(wrong).await.status, 400);
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn what_is_queued_is_exported_and_reported() {
    let bench = Bench::start(Options::default()).await;
    let entries = ask(&bench, "export").await["entries"].clone();
    let entry = |index: usize| entries[index]["id"].clone();
    let start = || change(&bench, "export/start", &json!({ "byVendor": false }));
    assert_eq!(Answer::to(start()).await.status, 409, "nothing is queued");
    let queue = |which: Vec<Value>, queued: bool| json!({ "entries": which, "queued": queued });
    let four = vec![entry(0), entry(1), entry(2), entry(3)];
    done(&bench, "export/queue", queue(four, true)).await;
    done(&bench, "export/queue", queue(vec![entry(3)], false)).await;
    done(&bench, "export/contra-accounts", json!({ "missing": true })).await;
    assert_eq!(Answer::to(start()).await.status, 409, "contra accounts");
    done(
        &bench,
        "export/contra-accounts",
        json!({ "missing": false }),
    )
    .await;
    let job = Answer::to(start()).await.json()["id"].clone();
    done(
        &bench,
        "export/remove",
        json!({ "job": job, "entry": entry(2) }),
    )
    .await;

    let report = json!([
        { "accountingEntryId": entry(0), "status": "successful", "externalId": "L-1" },
        { "accountingEntryId": entry(1), "status": "failed", "failureReason": "closed period" },
        { "accountingEntryId": entry(2), "status": "successful" },
    ]);
    let items = format!("/v3/export-jobs/{}/items", job.as_str().expect("an id"));
    let send = |method: Method, path: &str, body: &Value| {
        let request = bench.request(StandardKey::Full, method, path, &[]);
        let request = request.header("content-type", "application/json;charset=UTF-8");
        request.body(body.to_string())
    };
    let started = json!({ "jobId": job, "event": "started" });
    let event = send(Method::POST, "/v3/export-job-events", &started);
    assert_eq!(Answer::to(event).await.status, 202);
    let reported = Answer::to(send(Method::PUT, &items, &report)).await;
    assert_eq!(reported.status, 200, "{}", reported.text());

    let shown = ask(&bench, "export").await;
    let jobs = &shown["jobs"][0];
    assert_eq!(jobs["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(jobs["items"][0]["externalId"], "L-1");
    assert_eq!(jobs["items"][1]["reason"], "closed period");
    assert_eq!(jobs["errors"][0]["accountingEntryId"], entry(2));
    assert_eq!(shown["entries"][0]["status"], "EXPORTED");
    assert!(jobs["expires"].is_string());
    done(&bench, "export/expire", json!({ "job": job })).await;
    let over = change(&bench, "export/expire", &json!({ "job": job }));
    assert_eq!(Answer::to(over).await.status, 409);
    let shown = ask(&bench, "export").await;
    assert_eq!(shown["jobs"][0]["reasonType"], "job_expired");
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn requests_are_shown_with_what_became_of_them() {
    let bench = Bench::start(Options::default()).await;
    let read = || bench.request(StandardKey::Full, Method::GET, "/v1/introspect", &[]);
    let named = read().send().await.expect("an answer");
    let id = named.headers()["x-request-id"]
        .to_str()
        .expect("text")
        .to_owned();
    for fault in [
        json!({ "drop": true }),
        json!({ "status": 200, "body": "{\"half\":", "torn": true }),
        json!({ "status": 503, "body": "busy", "headers": { "content-type": "text/html" } }),
    ] {
        done_fault(&bench, fault).await;
        // One of them has no answer.
        if let Ok(response) = read().send().await {
            let _ = response.bytes().await;
        }
    }
    let shown = ask(&bench, "requests").await["requests"].clone();
    let of = |index: usize| {
        (
            shown[index]["outcome"].clone(),
            shown[index]["status"].clone(),
        )
    };
    assert_eq!(of(0), (json!("answered"), json!(503)));
    assert_eq!(of(1), (json!("answered"), json!(200)));
    assert_eq!(of(2), (json!("cut"), Value::Null));
    assert_eq!(of(3), (json!("answered"), json!(200)));
    assert_eq!(shown[3]["id"], id);
    let one = |number: usize| format!("requests/{number}");
    let torn = ask(&bench, &one(2)).await;
    assert_eq!(torn["answer"]["body"], "{\"half\":");
    assert_eq!(torn["answer"]["isCut"], true);
    let first = ask(&bench, &one(0)).await;
    assert_eq!(first["request"]["headers"]["authorization"], "<full>");
    assert!(
        first["answer"]["body"]
            .as_str()
            .is_some_and(|text| text.contains("API_KEY"))
    );

    // A client that does not wait for its answer.
    done_fault(&bench, json!({ "delay_ms": 600_000 })).await;
    let waiting = tokio::spawn(read().send());
    until(&bench, |newest| newest["outcome"] == "waiting").await;
    waiting.abort();
    until(&bench, |newest| newest["outcome"] == "gone").await;

    done(&bench, "requests/clear", json!({})).await;
    assert_eq!(ask(&bench, "requests").await["requests"], json!([]));
    let count = bench.bare(Method::GET, "/sandbox/count", &[]);
    assert_eq!(Answer::to(count).await.text(), "5", "what is counted stays");
    bench.sandbox.stop().await;
}

async fn done_fault(bench: &Bench, fault: Value) {
    done(bench, "faults", fault).await;
}

/// Waits until the newest request is like this.
async fn until(bench: &Bench, is_so: impl Fn(&Value) -> bool) {
    let deadline = Instant::now() + BOUND;
    while !is_so(&ask(bench, "requests").await["requests"][0]) {
        assert!(
            Instant::now() < deadline,
            "the request is not as it should be"
        );
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn faults_are_listed_and_taken_away() {
    let bench = Bench::start(Options::default()).await;
    let wrong = change(&bench, "faults", &json!({ "statsu": 503 }));
    assert_eq!(Answer::to(wrong).await.status, 400);
    for status in [429, 503] {
        done_fault(&bench, json!({ "status": status, "times": 3 })).await;
    }
    let faults = ask(&bench, "faults").await["faults"].clone();
    assert_eq!(
        (&faults[0]["status"], &faults[1]["times"]),
        (&json!(429), &json!(3))
    );
    done(&bench, "faults/remove", json!({ "id": faults[0]["id"] })).await;
    let read = || bench.request(StandardKey::Full, Method::GET, "/v1/introspect", &[]);
    assert_eq!(Answer::to(read()).await.status, 503);
    assert_eq!(ask(&bench, "state").await["faults"][0]["times"], 2);
    done(&bench, "faults/clear", json!({})).await;
    assert_eq!(Answer::to(read()).await.status, 200);
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn what_nobody_knows_can_be_chosen_while_it_runs() {
    let bench = Bench::start(Options::default()).await;
    let read = || bench.request(StandardKey::Full, Method::GET, ME, &[]);
    assert_eq!(Answer::to(read()).await.status, 404);
    let null = json!({ "option": "get-without", "choice": "null" });
    done(&bench, "unknowns", null).await;
    let answer = Answer::to(read()).await;
    assert_eq!((answer.status, answer.text().as_str()), (200, "null"));
    assert_eq!(
        ask(&bench, "state").await["unusual"],
        json!(["get-without"])
    );
    let shown = ask(&bench, "faults").await["unknowns"].clone();
    assert_eq!(find(&shown, "option", "get-without")["choice"], "null");
    let wrong = json!({ "option": "get-without", "choice": "nothing" });
    assert_eq!(
        Answer::to(change(&bench, "unknowns", &wrong)).await.status,
        400
    );
    done(&bench, "unknowns/plausible", json!({})).await;
    assert_eq!(Answer::to(read()).await.status, 404);
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn reset_keeps_keys_and_forgets_the_rest() {
    let bench = Bench::start(Options::default()).await;
    let key = text_of(&connect(&bench, &passcode(&bench).await).await);
    connect(&bench, "").await;
    let entries = ask(&bench, "export").await["entries"].clone();
    let queue = json!({ "entries": [entries[0]["id"]], "queued": true });
    done(&bench, "export/queue", queue).await;
    let create = with_key(&bench, &key, Method::POST, ME).body("{\"status\":\"ACTIVATED\"}");
    assert_eq!(Answer::to(create).await.status, 200);
    control(&bench, "/sandbox/reset", json!({})).await;
    assert_eq!(ask(&bench, "export").await["entries"][0]["queued"], false);
    assert_eq!(
        ask(&bench, "installation").await["installations"][0]["timeline"],
        json!([])
    );
    let wrong = connect(&bench, "").await;
    assert_eq!(wrong.json()["left"], 2, "wrong passcodes are forgotten");
    assert_eq!(status(&bench, &key, ME).await, 404);
    bench.sandbox.stop().await;
}
