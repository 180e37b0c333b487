//! Exports: a job from its start to its end, and what is refused on the way.

use std::time::Duration;

use pleo_sandbox::contract::Area;
use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;
use serde_json::{Value, json};

use crate::held::{Held, Seen};
use crate::support::Answer;

static SEEN: Seen = Seen::new();

async fn started_with(options: Options) -> Held {
    Held::start(Area::Export, options, &SEEN).await
}

async fn sent(held: &Held, method: Method, path: &str, body: &Value) -> Answer {
    held.send(method, path, body).await
}

async fn get(held: &Held, path: &str) -> Answer {
    sent(held, Method::GET, path, &Value::Null).await
}

/// A job as a bookkeeper starts it.
async fn started(held: &Held, count: usize) -> String {
    let control = held.bench.bare(Method::POST, "/sandbox/export", &[]);
    let answer = Answer::to(control.body(json!({ "count": count }).to_string())).await;
    answer.json()["id"].as_str().expect("an id").to_owned()
}

async fn told(held: &Held, job: &str, event: &str) -> Answer {
    sent(
        held,
        Method::POST,
        "/v3/export-job-events",
        &json!({ "jobId": job, "event": event }),
    )
    .await
}

fn ids(page: &Value) -> Vec<String> {
    let data = page["data"].as_array().expect("data");
    data.iter()
        .map(|item| {
            item["accountingEntryId"]
                .as_str()
                .expect("an id")
                .to_owned()
        })
        .collect()
}

#[tokio::test]
async fn every_operation_answers_as_the_contract_says() {
    a_job_is_carried_out_item_by_item().await;
    a_job_may_be_asked_for_and_there_is_one_at_a_time().await;
    what_a_bookkeeper_does_meanwhile_shows().await;
    a_job_expires().await;
    what_is_no_export_is_refused().await;
    SEEN.assert_whole(Area::Export);
}

async fn a_job_is_carried_out_item_by_item() {
    let held = started_with(Options::default()).await;
    let job = started(&held, 4).await;
    let path = format!("/v3/export-jobs/{job}");
    let shown = get(&held, &path).await.json();
    assert_eq!(shown["data"]["status"], "pending");
    assert_eq!(shown["data"]["numberOfItems"], 4);
    assert_eq!(shown["data"]["expiresIn"], 3600);

    assert_eq!(
        told(&held, &job, "completed").await.status,
        422,
        "it has not started"
    );
    let answer = told(&held, &job, "started").await;
    assert_eq!((answer.status, answer.body.len()), (202, 0));
    assert_eq!(
        get(
            &held,
            "/v3/export-jobs?statuses=in_progress&statuses=pending"
        )
        .await
        .json()["data"][0]["id"],
        *job
    );
    assert_eq!(
        get(&held, "/v3/export-jobs?statuses=completed")
            .await
            .json()["data"],
        json!([])
    );

    let items = ids(&get(&held, &format!("{path}/items")).await.json());
    let data = get(&held, &format!("/v3/export-items?job_id={job}"))
        .await
        .json();
    assert_eq!(ids(&data), items);
    assert!(data["data"][0]["amount"]["inWalletCurrency"]["value"].is_number());
    let notes = data["data"].as_array().expect("data").iter();
    let notes: Vec<_> = notes.map(|item| item.get("note")).collect();
    assert!(notes.contains(&Some(&Value::Null)));
    assert!(notes.contains(&None), "a missing member stays missing");

    let path_of_receipts = format!("/v1/accounting-entries/{}/receipts", items[0]);
    let receipts = get(&held, &path_of_receipts).await.json();
    let receipts = receipts["data"].as_array().expect("receipts");
    let files = data["data"][0]["files"].as_array().expect("files");
    assert_eq!(files.len(), receipts.len());
    for (file, receipt) in files.iter().zip(receipts) {
        assert_eq!(
            (&file["type"], &file["size"]),
            (&receipt["mimeType"], &receipt["sizeInBytes"])
        );
        let url = file["url"].as_str().expect("a link");
        assert!(url.starts_with(held.bench.sandbox.files()), "{url}");
    }

    let status = async |entry: &str| {
        let shown = get(&held, &format!("/v1/accounting-entries/{entry}")).await;
        shown.json()["data"]["exportStatus"].clone()
    };
    assert_eq!(status(&items[0]).await, "EXPORTING");
    let stranger = "00000000-0000-0000-0000-000000000001";
    let updates = json!([
        { "accountingEntryId": items[0], "status": "successful", "externalId": "V1", "exportedAt": "2026-11-25T12:00:00Z" },
        { "accountingEntryId": items[1], "status": "failed", "failureReasonType": "account_unknown", "failureReason": "4010" },
        { "accountingEntryId": stranger, "status": "successful" },
    ]);
    let answer = sent(&held, Method::PUT, &format!("{path}/items"), &updates).await;
    assert_eq!(answer.status, 200);
    let answer = answer.json();
    assert_eq!(ids(&answer), items[..2]);
    assert_eq!(answer["data"][0]["externalId"], "V1");
    assert_eq!(answer["errors"][0]["accountingEntryId"], stranger);
    assert_eq!(
        answer["errors"][0]["type"],
        "ACCOUNTING_ENTRY_DOES_NOT_EXIST"
    );
    assert_eq!(
        ids(&get(&held, &format!("{path}/items?status=failed"))
            .await
            .json()),
        items[1..2]
    );

    assert_eq!(status(&items[0]).await, "EXPORTED");
    assert_eq!(status(&items[1]).await, "CREATED");
    assert_eq!(told(&held, &job, "completed_with_errors").await.status, 202);
    let shown = get(&held, &path).await.json();
    assert_eq!(shown["data"]["status"], "completed_with_errors");
    assert!(shown["data"]["completedAt"].is_string());
    assert_eq!(
        ids(&get(&held, &format!("{path}/items?status=abandoned"))
            .await
            .json()),
        items[2..]
    );
    for answer in [
        get(&held, &format!("/v3/export-items?job_id={job}")).await,
        sent(&held, Method::PUT, &format!("{path}/items"), &json!([])).await,
        told(&held, &job, "failed").await,
    ] {
        assert_eq!(answer.status, 422);
    }
    held.stop().await;
}

async fn a_job_may_be_asked_for_and_there_is_one_at_a_time() {
    let held = started_with(Options::default()).await;
    let first = started(&held, 2).await;
    let items = get(&held, &format!("/v3/export-jobs/{first}/items"))
        .await
        .json();
    let company =
        get(&held, &format!("/v3/export-jobs/{first}")).await.json()["data"]["companyId"].clone();
    let body = json!({ "companyId": company, "accountingEntryIds": ids(&items), "options": { "vendorBasedBookkeeping": true } });
    let answer = sent(&held, Method::POST, "/v3/export-jobs", &body).await;
    assert_eq!(
        (answer.status, answer.json()["type"].as_str()),
        (409, Some("EXPORT_ALREADY_IN_PROGRESS"))
    );
    assert_eq!(told(&held, &first, "failed").await.status, 202);

    let answer = sent(&held, Method::POST, "/v3/export-jobs", &body).await;
    assert_eq!(answer.status, 201);
    let job = answer.json()["data"].clone();
    assert_eq!(
        (&job["status"], &job["isInteractive"]),
        (&json!("pending"), &json!(true))
    );
    let data = get(
        &held,
        &format!(
            "/v3/export-items?job_id={}",
            job["id"].as_str().expect("an id")
        ),
    )
    .await
    .json();
    assert!(
        data["data"][0]["vendor"]["id"].is_string()
            && data["data"][0]["bookkeeping"]["method"].is_string()
    );

    for (wrong, status) in [
        (json!({ "companyId": company }), 400),
        (
            json!({ "companyId": "00000000-0000-0000-0000-000000000001", "accountingEntryIds": [] }),
            403,
        ),
        (
            json!({ "companyId": company, "accountingEntryIds": ["00000000-0000-0000-0000-000000000001"] }),
            400,
        ),
    ] {
        assert_eq!(
            sent(&held, Method::POST, "/v3/export-jobs", &wrong)
                .await
                .status,
            status,
            "{wrong}"
        );
    }
    held.stop().await;
}

async fn what_a_bookkeeper_does_meanwhile_shows() {
    let held = started_with(Options::default()).await;
    let job = started(&held, 3).await;
    let items = ids(&get(&held, &format!("/v3/export-jobs/{job}/items"))
        .await
        .json());
    let control = |path: &str, body: Value| {
        held.bench
            .bare(Method::POST, path, &[])
            .body(body.to_string())
            .send()
    };
    let removed = control(
        "/sandbox/export/remove",
        json!({ "jobId": job, "accountingEntryId": items[1] }),
    )
    .await;
    assert_eq!(removed.expect("an answer").status(), 204);
    assert_eq!(
        ids(&get(&held, &format!("/v3/export-items?job_id={job}"))
            .await
            .json())
        .len(),
        2
    );
    let update = json!([{ "accountingEntryId": items[1], "status": "successful" }]);
    let answer = sent(
        &held,
        Method::PUT,
        &format!("/v3/export-jobs/{job}/items"),
        &update,
    )
    .await
    .json();
    assert_eq!(
        (&answer["data"], answer["errors"].as_array().map(Vec::len)),
        (&json!([]), Some(1))
    );

    let missing = control(
        "/sandbox/export/contra-accounts",
        json!({ "missing": true }),
    )
    .await;
    assert_eq!(missing.expect("an answer").status(), 204);
    let answer = get(&held, &format!("/v3/export-items?job_id={job}")).await;
    assert_eq!(
        (answer.status, answer.json()["type"].as_str()),
        (400, Some("MISSING_CONTRA_ACCOUNTS"))
    );
    held.stop().await;
}

async fn a_job_expires() {
    let held = started_with(Options {
        export_expires_in: Duration::ZERO,
        ..Options::default()
    })
    .await;
    let job = started(&held, 1).await;
    let shown = get(&held, &format!("/v3/export-jobs/{job}")).await.json();
    assert_eq!(
        (
            &shown["data"]["status"],
            &shown["data"]["failureReasonType"]
        ),
        (&json!("failed"), &json!("job_expired"))
    );
    assert_eq!(told(&held, &job, "started").await.status, 422);
    held.stop().await;
}

async fn what_is_no_export_is_refused() {
    let held = started_with(Options::default()).await;
    let job = started(&held, 2).await;
    let items = format!("/v3/export-jobs/{job}/items");
    let entry = ids(&get(&held, &items).await.json()).remove(0);
    let one = |status: &str, reason: Value| json!([{ "accountingEntryId": entry, "status": status, "failureReasonType": reason }]);
    let many = |count| {
        json!(vec![
            json!({ "accountingEntryId": entry, "status": "in_progress" });
            count
        ])
    };
    for (body, status) in [
        (json!({ "items": [] }), 400),
        (one("done", Value::Null), 400),
        (one("failed", json!("job_expired")), 400),
        (one("failed", json!(1)), 400),
        (many(101), 413),
        (many(100), 200),
    ] {
        assert_eq!(sent(&held, Method::PUT, &items, &body).await.status, status);
    }
    for (body, status) in [
        (json!({ "exportJobId": job, "event": "started" }), 400),
        (json!({ "jobId": job, "event": "begun" }), 400),
        (
            json!({ "jobId": job, "event": "failed", "failureReasonType": "account_unknown" }),
            400,
        ),
        (
            json!({ "jobId": "00000000-0000-0000-0000-000000000001", "event": "started" }),
            404,
        ),
    ] {
        assert_eq!(
            sent(&held, Method::POST, "/v3/export-job-events", &body)
                .await
                .status,
            status,
            "{body}"
        );
    }
    for path in [
        "/v3/export-jobs/00000000-0000-0000-0000-000000000001",
        "/v3/export-jobs/00000000-0000-0000-0000-000000000001/items",
    ] {
        assert_eq!(get(&held, path).await.status, 404);
    }
    let none = "/v3/export-jobs/00000000-0000-0000-0000-000000000001/items";
    assert_eq!(sent(&held, Method::PUT, none, &json!([])).await.status, 404);
    assert_eq!(get(&held, "/v3/export-items").await.status, 400);
    assert_eq!(
        get(&held, "/v3/export-jobs?statuses=open").await.status,
        400
    );
    let readonly = held
        .bench
        .request(
            StandardKey::Readonly,
            Method::POST,
            "/v3/export-job-events",
            &[],
        )
        .body("{}");
    assert_eq!(Answer::to(readonly).await.status, 403);
    held.stop().await;
}
