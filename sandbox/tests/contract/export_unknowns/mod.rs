//! What nobody knows of exports, in every way in which it is played.

mod data;
mod items;
mod jobs;

use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::ExportUnknowns;
use pleo_sandbox::{Options, StandardKey, Unknowns};
use reqwest::Method;
use serde_json::{Value, json};

use crate::held::{Held, Seen, all};
use crate::support::Answer;

static SEEN: Seen = Seen::new();

async fn with(choose: impl FnOnce(&mut ExportUnknowns)) -> Held {
    Held::with(Area::Export, &SEEN, |unknowns| {
        choose(&mut unknowns.exports)
    })
    .await
}

/// A job as a bookkeeper starts it, and its entries.
async fn started(held: &Held, count: usize) -> (String, Vec<String>) {
    let control = held.bench.bare(Method::POST, "/sandbox/export", &[]);
    let answer = Answer::to(control.body(json!({ "count": count }).to_string())).await;
    let job = answer.json()["id"].as_str().expect("an id").to_owned();
    let items = held
        .get(&format!("/v3/export-jobs/{job}/items?limit=100"))
        .await;
    (job, all(&items, "accountingEntryId"))
}

async fn told(held: &Held, job: &str, event: &str) -> Answer {
    let body = json!({ "jobId": job, "event": event });
    held.post("/v3/export-job-events", body).await
}

async fn job(held: &Held, job: &str) -> Value {
    let shown = held.get(&format!("/v3/export-jobs/{job}")).await;
    shown.json()["data"].clone()
}

/// An update of items, by their entries and statuses.
async fn put(held: &Held, job: &str, items: &[(&str, &str)]) -> Answer {
    let item =
        |(entry, status): &(&str, &str)| json!({ "accountingEntryId": entry, "status": status });
    let items: Vec<_> = items.iter().map(item).collect();
    held.put(&format!("/v3/export-jobs/{job}/items"), items.into())
        .await
}

#[tokio::test]
async fn an_export_is_finished_however_awkward_it_is() {
    let options = Options {
        unknowns: Unknowns::awkward(),
        ..Options::default()
    };
    let held = Held::start(Area::Export, options, &SEEN).await;
    let (job_id, entries) = started(&held, 40).await;
    assert_eq!(told(&held, &job_id, "started").await.status, 202);
    await_status(&held, &job_id, "in_progress").await;
    let mut query = vec![("job_id", job_id.clone())];
    let mut exported = Vec::new();
    for _ in 0..entries.len() {
        let pairs: Vec<_> = query
            .iter()
            .map(|(name, value)| (*name, &**value))
            .collect();
        let key = StandardKey::Full;
        let page = held
            .bench
            .request(key, Method::GET, "/v3/export-items", &pairs);
        let page = Answer::to(page).await;
        let on_page = all(&page, "accountingEntryId");
        let updates: Vec<_> = on_page
            .iter()
            .map(|entry| (&**entry, "successful"))
            .collect();
        let updated = put(&held, &job_id, &updates).await.json();
        assert_eq!(updated["errors"], json!([]));
        exported.extend(on_page);
        let pagination = &page.json()["pagination"];
        if pagination["hasNextPage"] == false {
            break;
        }
        let after = pagination["endCursor"].as_str().expect("a cursor");
        query = vec![("job_id", job_id.clone()), ("after", after.to_owned())];
    }
    assert_eq!(exported, entries);
    assert_eq!(told(&held, &job_id, "completed").await.status, 202);
    await_status(&held, &job_id, "completed").await;
    held.stop().await;
}

/// Looks at a job until it has a status.
async fn await_status(held: &Held, job_id: &str, expected: &str) {
    for _ in 0..3 {
        if job(held, job_id).await["status"] == expected {
            return;
        }
    }
    panic!("the job is never {expected}");
}
