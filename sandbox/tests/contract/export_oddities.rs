//! Export jobs that do what they should not, and what others do to a job meanwhile.

use std::collections::BTreeSet;

use pleo_sandbox::Options;
use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::{QueuedEntries, UpdatedItems};
use reqwest::Method;
use serde_json::{Value, json};

use crate::held::{Held, NOBODY, Seen, all, id};
use crate::support::Answer;

static SEEN: Seen = Seen::new();

async fn held() -> Held {
    Held::start(Area::Export, Options::default(), &SEEN).await
}

async fn asked(held: &Held, path: &str, body: Value) -> Answer {
    let request = held.bench.bare(Method::POST, path, &[]);
    Answer::to(request.body(body.to_string())).await
}

/// A job as a bookkeeper starts it.
async fn started(held: &Held, count: usize) -> String {
    let answer = asked(held, "/sandbox/export", json!({ "count": count })).await;
    answer.json()["id"].as_str().expect("an id").to_owned()
}

/// A job, and the entries that it has whatever it lists.
async fn job_of(held: &Held, count: usize) -> (String, Vec<String>) {
    let job = started(held, count).await;
    let items = truth(held, &job).await["items"].clone();
    let items = items.as_array().expect("items");
    let entry = |item: &Value| {
        item["accountingEntryId"]
            .as_str()
            .expect("an id")
            .to_owned()
    };
    (job, items.iter().map(entry).collect())
}

async fn truth(held: &Held, job: &str) -> Value {
    let path = format!("/sandbox/export/job?jobId={job}");
    Answer::to(held.bench.bare(Method::GET, &path, &[]))
        .await
        .json()
}

async fn make_odd(held: &Held, job: &str, oddities: Value) {
    let body = json!({ "jobId": job, "oddities": oddities });
    held.control("/sandbox/export/oddities", body).await;
}

async fn tell(held: &Held, job: &str, event: &str) -> u16 {
    let body = json!({ "jobId": job, "event": event });
    held.post("/v3/export-job-events", body).await.status
}

async fn shown(held: &Held, job: &str) -> Value {
    held.get(&format!("/v3/export-jobs/{job}")).await.json()["data"].clone()
}

/// The answer to an update that says of each of these that it is successful.
async fn put(held: &Held, job: &str, entries: &[String]) -> Answer {
    let item = |entry| json!({ "accountingEntryId": entry, "status": "successful" });
    let items: Vec<_> = entries.iter().map(item).collect();
    held.put(&format!("/v3/export-jobs/{job}/items"), items.into())
        .await
}

const ENTRY: &str = "accountingEntryId";

async fn job_items(held: &Held, job: &str) -> Vec<String> {
    let path = format!("/v3/export-jobs/{job}/items?limit=100");
    all(&held.get(&path).await, ENTRY)
}

async fn export_items(held: &Held, job: &str) -> Vec<String> {
    let path = format!("/v3/export-items?job_id={job}&limit=100");
    all(&held.get(&path).await, ENTRY)
}

#[tokio::test]
async fn lists_need_not_fit_together() {
    let held = held().await;
    let (job, entries) = job_of(&held, 4).await;
    assert_eq!(job_items(&held, &job).await, entries);
    let list = |oddity: &str| json!({ oddity: [entries[1]] });
    let without = [&entries[..1], &entries[2..]].concat();

    make_odd(&held, &job, json!({ "jobItems": list("without") })).await;
    assert_eq!(job_items(&held, &job).await, without);
    assert_eq!(export_items(&held, &job).await, entries);
    assert_eq!(shown(&held, &job).await["numberOfItems"], 3);
    let answer = put(&held, &job, &entries[1..2]).await.json();
    let error = &answer["errors"][0];
    assert_eq!(error["type"], "ACCOUNTING_ENTRY_DOES_NOT_EXIST");

    make_odd(&held, &job, json!({ "exportItems": list("without") })).await;
    assert_eq!(job_items(&held, &job).await, entries);
    assert_eq!(export_items(&held, &job).await, without);

    let oddities =
        json!({ "jobItems": list("late"), "exportItems": { "late": [entries[1]], "lateBy": 2 } });
    make_odd(&held, &job, oddities).await;
    assert_eq!(job_items(&held, &job).await, without);
    for _ in 0..2 {
        assert_eq!(job_items(&held, &job).await, entries);
        assert_eq!(export_items(&held, &job).await, without);
    }
    assert_eq!(export_items(&held, &job).await, entries);

    let twice = json!({ "jobItems": list("twice"), "exportItems": list("twice") });
    make_odd(&held, &job, twice).await;
    let again = [&entries[..], &entries[1..2]].concat();
    assert_eq!(job_items(&held, &job).await, again);
    assert_eq!(export_items(&held, &job).await, again);
    let path = format!("/v3/export-items?job_id={job}&limit=4");
    let first = held.get(&path).await.json();
    let after = first["pagination"]["endCursor"].as_str().expect("a cursor");
    let second = held.get(&format!("{path}&after={after}")).await;
    assert_eq!(all(&second, ENTRY), entries[1..2]);

    make_odd(&held, &job, json!({ "numberOfItems": 0, "expiresIn": 2 })).await;
    let said = shown(&held, &job).await;
    assert_eq!(
        (&said["numberOfItems"], &said["expiresIn"]),
        (&json!(0), &json!(2))
    );
    assert_eq!(job_items(&held, &job).await, entries);
    held.stop().await;
}

#[tokio::test]
async fn a_job_and_its_items_may_be_anothers() {
    let held = held().await;
    let (job, entries) = job_of(&held, 2).await;
    let one = json!({ "foreign": [entries[0]] });
    let oddities = json!({ "foreign": true, "jobItems": one, "exportItems": one });
    make_odd(&held, &job, oddities).await;
    let jobs = format!("/v3/export-jobs?company_id={}", held.company);
    let items = format!("/v3/export-jobs/{job}/items");
    let data = format!("/v3/export-items?job_id={job}");
    let jobs = all(&held.get(&jobs).await, "companyId");
    assert!(jobs.len() == 1 && jobs[0] != held.company);
    let items = all(&held.get(&items).await, "exportJobId");
    assert!(items[0] != job && items[1] == job);
    let data = all(&held.get(&data).await, "companyId");
    assert!(data[0] != held.company && data[1] == held.company);
    held.stop().await;
}

#[tokio::test]
async fn updates_may_be_answered_wrongly() {
    let held = held().await;
    let (job, entries) = job_of(&held, 5).await;
    let oddities = json!({ "mostUpdates": 5, "updates": [
        { "entries": [entries[0]], "times": 1, "answer": { "error": "SOMETHING_NEW" } },
        { "entries": [entries[1]], "answer": "nothing", "done": true },
        { "entries": [entries[2]], "answer": { "status": "in_progress" } },
    ] });
    make_odd(&held, &job, oddities).await;
    let mut more = entries.clone();
    more.push(NOBODY.to_owned());
    let answer = put(&held, &job, &more).await;
    assert_eq!(answer.status, 413);
    assert_eq!(answer.json()["type"], "EXPORT_JOB_ITEMS_UPDATE_LIMIT");

    let path = format!("/v3/export-jobs/{job}/items");
    let update = entries.iter();
    let update = update.map(|entry| json!({ ENTRY: entry, "status": "successful" }));
    let answer = asked_of(&held, &path, update.collect()).await;
    assert_eq!(answer["errors"][0][ENTRY], *entries[0]);
    assert_eq!(answer["errors"][0]["type"], "SOMETHING_NEW");
    let data = answer["data"].as_array().expect("data");
    let data: Vec<_> = data
        .iter()
        .map(|item| (item[ENTRY].clone(), item["status"].clone()))
        .collect();
    let expected = [(2, "in_progress"), (3, "successful"), (4, "successful")];
    assert_eq!(
        data,
        expected.map(|(entry, status)| (json!(entries[entry]), json!(status)))
    );
    let kept = truth(&held, &job).await;
    assert_eq!(kept["statuses"], json!({ "pending": 2, "successful": 3 }));
    assert_eq!(kept["items"][1]["status"], "successful");

    let again = put(&held, &job, &entries[..1]).await.json();
    assert_eq!(again["errors"], json!([]), "it is an error once");
    assert_eq!(truth(&held, &job).await["statuses"]["successful"], 4);

    let refused = json!({ "updates": [{ "entries": [entries[2]], "answer": "bad-request" }] });
    make_odd(&held, &job, refused).await;
    assert_eq!(put(&held, &job, &entries[2..]).await.status, 400);
    assert_eq!(put(&held, &job, &entries[3..]).await.status, 200);
    assert_eq!(truth(&held, &job).await["statuses"]["pending"], 1);
    make_odd(
        &held,
        &job,
        json!({ "updates": [{ "times": 2, "answer": "bad-request" }] }),
    )
    .await;
    let statuses = [400, 400, 200];
    for status in statuses {
        assert_eq!(put(&held, &job, &entries[2..3]).await.status, status);
    }
    held.stop().await;
}

/// The answer to an update, which has an error that the contract does not name.
async fn asked_of(held: &Held, path: &str, update: Vec<Value>) -> Value {
    let key = pleo_sandbox::StandardKey::Full;
    let request = held.bench.request(key, Method::PUT, path, &[]);
    let answer = Answer::to(request.body(json!(update).to_string())).await;
    assert_eq!(answer.status, 200);
    answer.json()
}

#[tokio::test]
async fn what_is_in_neither_list_is_not_among_all_items_either() {
    let held = Held::with(Area::Export, &SEEN, |unknowns| {
        unknowns.exports.updated_items = UpdatedItems::All;
    })
    .await;
    let (job, entries) = job_of(&held, 3).await;
    let silent = json!({ "updates": [{ "entries": [entries[0]], "answer": "nothing" }] });
    make_odd(&held, &job, silent).await;
    assert_eq!(
        all(&put(&held, &job, &entries[..2]).await, ENTRY),
        entries[1..]
    );
    held.stop().await;
}

#[tokio::test]
async fn a_job_ends_in_the_middle() {
    let held = held().await;
    for (before, skip, requests) in [
        ("job-items", 0, ["job-items", "update"]),
        ("export-items", 1, ["export-items", "export-items"]),
        ("update", 1, ["update", "update"]),
        ("event", 1, ["started", "completed"]),
    ] {
        let (job, entries) = job_of(&held, 2).await;
        let end = json!({ "before": before, "skip": skip, "reason": "canceled_by_user" });
        make_odd(&held, &job, json!({ "ends": end })).await;
        let mut statuses = Vec::new();
        for request in requests {
            statuses.push(match request {
                "job-items" => job_items(&held, &job).await.len() as u16,
                "export-items" => {
                    let path = format!("/v3/export-items?job_id={job}");
                    held.get(&path).await.status
                }
                "update" => put(&held, &job, &entries).await.status,
                event => tell(&held, &job, event).await,
            });
        }
        let expected = match before {
            "job-items" => [2, 422],
            "event" => [202, 422],
            _ => [200, 422],
        };
        assert_eq!(statuses, expected, "{before}");
        let job = shown(&held, &job).await;
        assert_eq!(
            (&job["status"], &job["failureReasonType"]),
            (&json!("failed"), &json!("canceled_by_user"))
        );
        assert_eq!(job["expiredAt"], Value::Null);
    }
    held.stop().await;
}

#[tokio::test]
async fn others_start_and_end_a_job() {
    let held = held().await;
    let control = |path: &str, body: Value| {
        let path = format!("/sandbox/export/{path}");
        let held = &held;
        async move { asked(held, &path, body).await.status }
    };
    let job = started(&held, 2).await;
    let event = |event: &str| json!({ "jobId": job, "event": event });
    assert_eq!(control("event", event("started")).await, 204);
    assert_eq!(shown(&held, &job).await["status"], "in_progress");
    make_odd(&held, &job, json!({ "eventShownAfter": 2 })).await;
    assert_eq!(tell(&held, &job, "completed").await, 202);
    for status in ["in_progress", "in_progress", "completed"] {
        assert_eq!(shown(&held, &job).await["status"], status);
    }
    assert_eq!(control("event", event("failed")).await, 409);
    assert_eq!(control("expire", json!({ "jobId": job })).await, 409);
    assert_eq!(control("expire", json!({ "jobId": NOBODY })).await, 404);

    for (reason, kind) in [
        (Value::Null, "job_expired"),
        (json!("canceled_by_user"), "canceled_by_user"),
    ] {
        let job = started(&held, 2).await;
        let body = json!({ "jobId": job, "reason": reason });
        assert_eq!(control("expire", body).await, 204);
        let shown = shown(&held, &job).await;
        assert_eq!(
            (&shown["status"], &shown["failureReasonType"]),
            (&json!("failed"), &json!(kind))
        );
    }
    let odd = |oddities| json!({ "jobId": job, "oddities": oddities });
    for wrong in [
        json!({ "jobItem": {} }),
        json!({ "jobItems": { "without": "all" } }),
        json!({ "updates": [{ "answer": "maybe" }] }),
        json!({ "ends": { "before": "lunch" } }),
    ] {
        assert_eq!(control("oddities", odd(wrong)).await, 400);
    }
    let nobodys = json!({ "jobId": NOBODY, "oddities": {} });
    assert_eq!(control("oddities", nobodys).await, 404);
    held.stop().await;
}

#[tokio::test]
async fn a_program_may_start_a_job_of_what_is_queued_or_not() {
    for (queued_entries, expected) in [(QueuedEntries::Take, 201), (QueuedEntries::Refuse, 400)] {
        let held = Held::with(Area::Export, &SEEN, |unknowns| {
            unknowns.exports.queued_entries = queued_entries;
        })
        .await;
        let queue = async |count: usize| {
            let body = json!({ "skip": 1, "count": count });
            let answer = asked(&held, "/sandbox/export/queue", body).await;
            answer.json()["accountingEntryIds"].clone()
        };
        let search = format!("/v1/accounting-entries:search?company_id={}", held.company);
        let queued = async || {
            let body = json!({ "includeDeleted": false, "exportStatus": ["QUEUED"] });
            all(&held.post(&search, body).await, "id")
        };
        queue(5).await;
        let entries = queue(3).await;
        assert_eq!(json!(queued().await), entries);
        let body = json!({ "companyId": held.company, "accountingEntryIds": entries });
        let answer = held.post("/v3/export-jobs", body).await;
        assert_eq!(answer.status, expected, "{queued_entries:?}");
        assert_eq!(json!(queued().await), entries, "of a job or not");
        if queued_entries == QueuedEntries::Take {
            assert_eq!(tell(&held, &id(&answer), "started").await, 202);
            assert_eq!(queued().await, [""; 0]);
        }
        held.stop().await;
    }
}

#[tokio::test]
async fn a_job_may_be_very_large() {
    const COUNT: usize = 1_250;
    let held = Held::start(
        Area::Export,
        Options {
            rate: 0,
            ..Options::default()
        },
        &SEEN,
    )
    .await;
    let (job, entries) = job_of(&held, COUNT).await;
    assert_eq!(entries.iter().collect::<BTreeSet<_>>().len(), COUNT);
    assert_eq!(shown(&held, &job).await["numberOfItems"], COUNT);
    assert_eq!(tell(&held, &job, "started").await, 202);
    for path in [
        format!("/v3/export-jobs/{job}/items?limit=100"),
        format!("/v3/export-items?job_id={job}&limit=100"),
    ] {
        let mut listed = Vec::new();
        let mut page = held.get(&path).await;
        for _ in 0..COUNT / 100 {
            listed.extend(all(&page, ENTRY));
            let cursor = page.json()["pagination"]["endCursor"].clone();
            let after = cursor.as_str().expect("a cursor");
            page = held.get(&format!("{path}&after={after}")).await;
        }
        listed.extend(all(&page, ENTRY));
        assert_eq!(page.json()["pagination"]["hasNextPage"], false);
        assert_eq!(listed, entries);
    }
    for batch in entries.chunks(100) {
        assert_eq!(all(&put(&held, &job, batch).await, ENTRY), batch);
    }
    assert_eq!(tell(&held, &job, "completed").await, 202);
    let kept = truth(&held, &job).await;
    assert_eq!(kept["statuses"], json!({ "successful": COUNT }));
    let body = json!({ "count": 1_000_001 });
    assert_eq!(asked(&held, "/sandbox/export", body).await.status, 400);
    held.stop().await;
}
