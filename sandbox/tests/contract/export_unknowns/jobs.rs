//! Jobs and their events.

use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::{
    EarlyCompleted, EventAnswer, EventShown, ExportedEntries, ItemsExtend, JobEntries, ReadsExtend,
    RepeatedEvent, StrayReason, Times, UnknownJobEvent,
};
use serde_json::{Value, json};

use super::{SEEN, job, put, started, told, with};
use crate::held::{Held, NOBODY, id};

#[tokio::test]
async fn a_job_of_odd_entries_is_refused_or_smaller() {
    for (job_entries, expected) in [
        (JobEntries::BadRequest, Err(400)),
        (JobEntries::NotFound, Err(404)),
        (JobEntries::Unprocessable, Err(422)),
        (JobEntries::LeaveOut, Ok(1)),
    ] {
        for exported_entries in [ExportedEntries::Again, ExportedEntries::Refuse] {
            let held = with(|unknowns| {
                (unknowns.job_entries, unknowns.exported_entries) = (job_entries, exported_entries);
            })
            .await;
            let (first, entries) = started(&held, 2).await;
            put(&held, &first, &[(&entries[0], "successful")]).await;
            told(&held, &first, "failed").await;
            let made = async |entries: &[&str]| {
                let body = json!({ "companyId": held.company, "accountingEntryIds": entries });
                let made = held.post("/v3/export-jobs", body).await;
                if made.status != 201 {
                    return Err(made.status);
                }
                told(&held, &id(&made), "failed").await;
                Ok(made.json()["data"]["numberOfItems"]
                    .as_u64()
                    .expect("a number"))
            };
            assert_eq!(made(&[NOBODY, &entries[1]]).await, expected);
            assert_eq!(made(&[]).await, expected.map(|_| 0));
            let exported = match exported_entries {
                ExportedEntries::Again => Ok(2),
                ExportedEntries::Refuse => expected,
            };
            assert_eq!(made(&[&entries[0], &entries[1]]).await, exported);
            held.stop().await;
        }
    }
}

#[tokio::test]
async fn an_event_is_taken_refused_or_answered_otherwise() {
    for (repeated, unknown, stray, statuses) in [
        (
            RepeatedEvent::Take,
            UnknownJobEvent::NotFound,
            StrayReason::Ignore,
            [202, 404, 202],
        ),
        (
            RepeatedEvent::Refuse,
            UnknownJobEvent::Unprocessable,
            StrayReason::Refuse,
            [422, 422, 400],
        ),
    ] {
        let held = with(|unknowns| {
            unknowns.repeated_event = repeated;
            unknowns.unknown_job_event = unknown;
            unknowns.stray_reason = stray;
        })
        .await;
        let (job_id, _) = started(&held, 1).await;
        assert_eq!(told(&held, &job_id, "started").await.status, 202);
        let event =
            json!({ "jobId": job_id, "event": "completed_with_errors", "failureReason": "x" });
        let answers = [
            told(&held, &job_id, "started").await.status,
            told(&held, NOBODY, "started").await.status,
            held.post("/v3/export-job-events", event).await.status,
        ];
        assert_eq!(answers, statuses);
        assert_eq!(job(&held, &job_id).await["failureReason"], Value::Null);
        held.stop().await;
    }
    for event_answer in [EventAnswer::Empty, EventAnswer::Object, EventAnswer::Job] {
        let held = with(|unknowns| {
            unknowns.event_answer = event_answer;
            unknowns.event_shown = EventShown::Later;
        })
        .await;
        let (job_id, _) = started(&held, 1).await;
        let answer = told(&held, &job_id, "started").await;
        match event_answer {
            EventAnswer::Empty => assert_eq!((answer.body.len(), answer.content_type), (0, None)),
            EventAnswer::Object => assert_eq!(answer.json(), json!({})),
            EventAnswer::Job => assert_eq!(answer.json()["data"]["status"], "in_progress"),
        }
        assert_eq!(
            job(&held, &job_id).await["status"],
            "pending",
            "the first look"
        );
        assert_eq!(
            job(&held, &job_id).await["status"],
            "in_progress",
            "the second"
        );
        held.stop().await;
    }
}

#[tokio::test]
async fn a_job_is_completed_early_or_not() {
    for (early_completed, status, expected) in [
        (EarlyCompleted::Abandon, 202, "completed"),
        (EarlyCompleted::Keep, 202, "completed"),
        (EarlyCompleted::WithErrors, 202, "completed_with_errors"),
        (EarlyCompleted::Refuse, 422, "in_progress"),
    ] {
        let held = with(|unknowns| unknowns.early_completed = early_completed).await;
        let (job_id, _) = started(&held, 1).await;
        told(&held, &job_id, "started").await;
        assert_eq!(told(&held, &job_id, "completed").await.status, status);
        assert_eq!(job(&held, &job_id).await["status"], expected);
        held.stop().await;
    }
}

#[tokio::test]
async fn a_job_is_kept_open_by_updates_or_by_reads() {
    for (items_extend, reads_extend) in [
        (ItemsExtend::Yes, ReadsExtend::No),
        (ItemsExtend::No, ReadsExtend::Yes),
        (ItemsExtend::No, ReadsExtend::No),
    ] {
        let held = Held::with(Area::Export, &SEEN, |unknowns| {
            unknowns.times = Times::Fractions;
            unknowns.exports.items_extend = items_extend;
            unknowns.exports.reads_extend = reads_extend;
        })
        .await;
        let (job_id, entries) = started(&held, 1).await;
        let read = job(&held, &job_id).await;
        let is_read = read["lastUpdatedAt"] != read["createdAt"];
        assert_eq!(is_read, reads_extend == ReadsExtend::Yes);
        put(&held, &job_id, &[(&entries[0], "in_progress")]).await;
        let list = held.get("/v3/export-jobs").await.json();
        let is_updated = list["data"][0]["lastUpdatedAt"] != read["lastUpdatedAt"];
        assert_eq!(is_updated, items_extend == ItemsExtend::Yes);
        held.stop().await;
    }
}
