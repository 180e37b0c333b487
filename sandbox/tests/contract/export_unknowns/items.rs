//! Updates of items.

use pleo_sandbox::unknowns::{
    EarlyItems, ExportStatus, NoItems, OddResults, SameItem, UndoneItem, UnknownItem,
};

use super::{job, put, started, told, with};
use crate::held::NOBODY;

#[tokio::test]
async fn an_update_of_items_is_taken_or_refused() {
    for (early, same, none, unknown, statuses) in [
        (
            EarlyItems::Take,
            SameItem::Last,
            NoItems::Take,
            UnknownItem::Error,
            [200; 4],
        ),
        (
            EarlyItems::Start,
            SameItem::Last,
            NoItems::Take,
            UnknownItem::NotFound,
            [200, 200, 200, 404],
        ),
        (
            EarlyItems::Refuse,
            SameItem::Refuse,
            NoItems::Refuse,
            UnknownItem::BadRequest,
            [422, 400, 400, 400],
        ),
    ] {
        let held = with(|unknowns| {
            (unknowns.early_items, unknowns.same_item) = (early, same);
            (unknowns.no_items, unknowns.unknown_item) = (none, unknown);
        })
        .await;
        let (job_id, entries) = started(&held, 2).await;
        let entry = entries[0].as_str();
        let early_status = put(&held, &job_id, &[(entry, "in_progress")]).await.status;
        let is_started = early == EarlyItems::Start;
        assert_eq!(
            job(&held, &job_id).await["status"] == "in_progress",
            is_started
        );
        told(&held, &job_id, "started").await;
        let answers = [
            early_status,
            put(&held, &job_id, &[(entry, "failed"), (entry, "successful")])
                .await
                .status,
            put(&held, &job_id, &[]).await.status,
            put(&held, &job_id, &[(entry, "successful"), (NOBODY, "failed")])
                .await
                .status,
        ];
        assert_eq!(answers, statuses, "{early:?}");
        held.stop().await;
    }
    let held = with(|unknowns| {
        (unknowns.undone_item, unknowns.odd_results) = (UndoneItem::Error, OddResults::Error);
        unknowns.export_status = ExportStatus::NotExported;
    })
    .await;
    let (job_id, entries) = started(&held, 2).await;
    let updates = [
        (&*entries[0], "successful"),
        (&*entries[0], "failed"),
        (&*entries[1], "abandoned"),
    ];
    let errors = put(&held, &job_id, &updates).await.json()["errors"].clone();
    let kinds = [&errors[0]["type"], &errors[1]["type"]];
    assert_eq!(kinds, ["EXPORT_ENTRY_STATUS_UPDATE_FAILED"; 2]);
    told(&held, &job_id, "failed").await;
    for (entry, expected) in [(&entries[0], "EXPORTED"), (&entries[1], "NOT_EXPORTED")] {
        let shown = held.get(&format!("/v1/accounting-entries/{entry}")).await;
        assert_eq!(shown.json()["data"]["exportStatus"], expected);
    }
    held.stop().await;
}
