//! Accounting entries: the contract, and searching them.

use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::{
    AccountCode, DeletedEntry, IncludeDeleted, PeriodEnds, Refunds, TwoPeriods, UnknownAccount,
};
use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;
use serde_json::{Value, json};

use crate::held::{Held, NOBODY, Seen, all, company_of};
use crate::receipts;

pub static SEEN: Seen = Seen::new();

/// A search that finds the most on a page.
pub fn search(held: &Held) -> String {
    format!(
        "/v1/accounting-entries:search?limit=100&company_id={}",
        held.company
    )
}

async fn found(held: &Held, filter: Value) -> Vec<Value> {
    let mut body = json!({ "includeDeleted": false });
    let members = body.as_object_mut().expect("an object");
    members.extend(filter.as_object().expect("an object").clone());
    let (mut rows, mut path) = (Vec::new(), search(held));
    loop {
        let page = held.post(&path, body.clone()).await;
        assert_eq!(page.status, 200, "{}", page.text());
        let page = page.json();
        rows.extend(page["data"].as_array().expect("data").iter().cloned());
        let pagination = &page["pagination"];
        if pagination["hasNextPage"] != true {
            return rows;
        }
        let cursor = pagination["endCursor"].as_str().expect("a cursor");
        path = format!("{}&after={}", search(held), cursor.replace('=', "%3D"));
    }
}

#[tokio::test]
async fn every_operation_answers_as_the_contract_says() {
    a_search_wants_a_company_and_include_deleted().await;
    every_filter_finds_what_it_says_and_nothing_else().await;
    a_period_has_a_start_and_an_end().await;
    money_is_awkward_and_deleted_entries_are_hidden().await;
    an_organisation_sees_the_entries_of_its_companies().await;
    receipts::a_receipt_is_metadata_with_a_link_to_the_file().await;
    receipts::receipts_can_be_searched().await;
    receipts::a_receipt_finds_its_entry_or_the_inbox().await;
    SEEN.assert_whole(Area::AccountingEntries);
}

async fn a_search_wants_a_company_and_include_deleted() {
    let held = Held::start(Area::AccountingEntries, Options::default(), &SEEN).await;
    let search = search(&held);
    for (path, body, status) in [
        (search.as_str(), json!({}), 400),
        (&search, json!({ "includeDeleted": null }), 400),
        (&search, json!({ "includeDeleted": false }), 200),
        (
            &search,
            json!({ "includeDeleted": false, "status": ["NEW"] }),
            400,
        ),
        (
            &search,
            json!({ "includeDeleted": false, "settledAtEnd": "2025-01-31" }),
            400,
        ),
        (
            "/v1/accounting-entries:search",
            json!({ "includeDeleted": false }),
            400,
        ),
        (
            &format!("/v1/accounting-entries:search?company_id={NOBODY}"),
            json!({ "includeDeleted": false }),
            403,
        ),
        (
            &format!("{search}&sorting_keys=note"),
            json!({ "includeDeleted": false }),
            400,
        ),
    ] {
        let answer = held.post(path, body.clone()).await;
        assert_eq!(answer.status, status, "{path} {body}: {}", answer.text());
    }
    // Pleo says how long a page is, here of all places.
    let path = format!("/v1/accounting-entries:search?company_id={}", held.company);
    let page = held
        .post(&path, json!({ "includeDeleted": false }))
        .await
        .json();
    assert_eq!(page["data"].as_array().map(Vec::len), Some(20));
    assert_eq!(page["pagination"]["total"], 120);
    held.stop().await;
}

async fn every_filter_finds_what_it_says_and_nothing_else() {
    let held = Held::start(Area::AccountingEntries, Options::default(), &SEEN).await;
    let rows = found(&held, json!({})).await;
    assert_eq!(rows.len(), 120);
    let with = |place: &str| {
        let value = rows.iter().find_map(|row| row.pointer(place));
        value.unwrap_or_else(|| panic!("none has {place}")).clone()
    };
    for (filter, place) in [
        ("accountIds", "/accountId"),
        ("employeeIds", "/employeeId"),
        ("exportStatus", "/exportStatus"),
        ("families", "/family"),
        ("reviewStatus", "/reviewStatus"),
        ("status", "/status"),
        ("subFamilies", "/subFamily"),
        ("taxCodeIds", "/taxCodeId"),
        ("teamIds", "/teamId"),
        ("transactionValueCurrencies", "/transactionValue/currency"),
        ("tagRowIds", "/tags/0/tagId"),
    ] {
        let wanted = with(place);
        let expected: Vec<_> = rows
            .iter()
            .filter(|row| row.pointer(place) == Some(&wanted))
            .cloned()
            .collect();
        assert!(!expected.is_empty(), "{filter}");
        assert_eq!(
            found(&held, json!({ filter: [wanted] })).await,
            expected,
            "{filter}"
        );
        assert!(
            found(&held, json!({ filter: [] })).await.is_empty(),
            "{filter}"
        );
    }
    assert!(
        found(&held, json!({ "foreignExtensionIds": ["x"] }))
            .await
            .is_empty()
    );
    for (filter, member) in [
        ("hasAccount", "accountId"),
        ("hasBookkeepingDate", "bookkeepingDate"),
        ("hasNote", "note"),
        ("settled", "settledAt"),
    ] {
        for wanted in [true, false] {
            let expected = rows
                .iter()
                .filter(|row| row.get(member).is_some() == wanted);
            let expected = expected.count();
            assert!((1..120).contains(&expected), "{filter}");
            assert_eq!(
                found(&held, json!({ filter: wanted })).await.len(),
                expected
            );
        }
    }
    let group = with("/tags/0/tagGroupId");
    let unset = found(&held, json!({ "tagGroupIdsUnset": [group] })).await;
    assert!(
        unset.len() == 80
            && unset
                .iter()
                .all(|row| row.pointer("/tags/0/tagId").is_none())
    );
    held.stop().await;
}

async fn a_period_has_a_start_and_an_end() {
    for (ends, expected) in [(PeriodEnds::Start, [5, 0]), (PeriodEnds::End, [0, 5])] {
        let choose = |unknowns: &mut pleo_sandbox::Unknowns| unknowns.period_ends = ends;
        let held = Held::with(Area::AccountingEntries, &SEEN, choose).await;
        for (member, hour) in [("performedAt", 12), ("bookkeepingDate", 0)] {
            let at = |day: u8| format!("2025-02-{day:02}T{hour:02}:00:00Z");
            let rows = found(&held, json!({ format!("{member}Start"): "2025-02-01T00:00:00Z", format!("{member}End"): "2025-03-01T00:00:00Z" })).await;
            assert!(rows.iter().all(|row| {
                row[member]
                    .as_str()
                    .expect("a date")
                    .starts_with("2025-02-")
            }));
            assert!(rows.len() >= 5, "{member}");
            let first = rows.iter().filter(|row| row[member] == at(2)).count();
            let from = found(&held, json!({ format!("{member}Start"): at(2), format!("{member}End"): "2025-02-02T12:00:01Z" })).await;
            let until = found(&held, json!({ format!("{member}Start"): "2025-02-01T23:59:59Z", format!("{member}End"): at(2) })).await;
            let counts = expected.map(|expected| if expected > 0 { first } else { 0 });
            assert_eq!([from.len(), until.len()], counts, "{member} {ends:?}");
        }
        held.stop().await;
    }
    let held = Held::start(Area::AccountingEntries, Options::default(), &SEEN).await;
    let both = json!({ "includeDeleted": false, "settledAtStart": "2025-01-01T00:00:00Z", "performedAtEnd": "2025-01-01T00:00:00Z" });
    assert_eq!(held.post(&search(&held), both.clone()).await.status, 400);
    held.stop().await;
    let one = |unknowns: &mut pleo_sandbox::Unknowns| unknowns.two_periods = TwoPeriods::One;
    let held = Held::with(Area::AccountingEntries, &SEEN, one).await;
    let none = held.post(&search(&held), both).await;
    assert_eq!(
        (none.status, none.json()["pagination"]["total"].clone()),
        (200, json!(0))
    );
    held.stop().await;
}

async fn money_is_awkward_and_deleted_entries_are_hidden() {
    let held = Held::start(Area::AccountingEntries, Options::default(), &SEEN).await;
    let rows = found(&held, json!({})).await;
    let minors = |row: &Value| row["transactionValue"]["minors"].to_string();
    assert!(rows.iter().any(|row| minors(row) == "1234567890123456789"));
    assert!(rows.iter().any(|row| minors(row).starts_with('-')));
    for row in &rows {
        let parts = row["splitItems"].as_array().expect("a list");
        let sum: i64 = parts
            .iter()
            .filter_map(|part| part["transactionValue"]["minors"].as_i64())
            .sum();
        assert!(parts.is_empty() || row["transactionValue"]["minors"] == sum);
    }
    let everything = found(&held, json!({ "includeDeleted": true })).await;
    let deleted: Vec<_> = everything
        .iter()
        .filter(|row| row.get("deletedAt").is_some())
        .collect();
    assert_eq!((everything.len(), deleted.len()), (122, 2));
    let one = format!(
        "/v1/accounting-entries/{}",
        deleted[0]["id"].as_str().expect("an id")
    );
    assert_eq!(held.get(&one).await.status, 404);
    let asked_for = held
        .get(&format!("{one}?include_deleted=true"))
        .await
        .json();
    assert_eq!(&asked_for["data"], deleted[0]);
    for nothing in [NOBODY, "x"] {
        let status = held
            .get(&format!("/v1/accounting-entries/{nothing}"))
            .await
            .status;
        assert!((400..=404).contains(&status), "{status}");
    }
    let fault = json!({ "path": "/v1/accounting-entries:search", "status": 503, "body": "{\"type\":\"UNAVAILABLE\"}" });
    held.control("/sandbox/next", fault).await;
    assert_eq!(
        held.post(&search(&held), json!({ "includeDeleted": false }))
            .await
            .status,
        503
    );
    for path in [one.clone(), format!("{one}?include_deleted=true")] {
        for status in [403, 503] {
            let script = json!({ "path": one, "status": status, "body": "{\"type\":\"X\"}" });
            held.control("/sandbox/next", script).await;
            assert_eq!(held.get(&path).await.status, status);
        }
    }
    held.stop().await;
}

async fn an_organisation_sees_the_entries_of_its_companies() {
    let held = Held::start(Area::AccountingEntries, Options::default(), &SEEN).await;
    let organisation = company_of(&held.bench, StandardKey::Organisation).await;
    let search = |query: String| {
        let path = format!("/v1/accounting-entries:search?limit=100&{query}");
        let (held, body) = (&held, json!({ "includeDeleted": false }));
        async move {
            held.send_as(StandardKey::Organisation, Method::POST, &path, &body)
                .await
        }
    };
    let everything = search(format!("organization_id={organisation}")).await;
    assert_eq!(everything.json()["pagination"]["total"], 120);
    let company = all(&everything, "companyId").swap_remove(1);
    let of_one = search(format!("company_id={company}")).await;
    assert_eq!(of_one.json()["pagination"]["total"], 40);
    assert!(all(&of_one, "companyId").iter().all(|of| *of == company));
    held.stop().await;
}

#[tokio::test]
async fn what_nobody_knows_of_entries_can_be_chosen() {
    let choose = |unknowns: &mut pleo_sandbox::Unknowns| {
        unknowns.include_deleted = IncludeDeleted::False;
        unknowns.deleted_entry = DeletedEntry::Given;
        unknowns.account_code = AccountCode::LeftOut;
        unknowns.unknown_account = UnknownAccount::Nil;
        unknowns.exports.refunds = Refunds::Positive;
    };
    let held = Held::with(Area::AccountingEntries, &SEEN, choose).await;
    let rows = held.post(&search(&held), json!({})).await;
    assert_eq!(rows.status, 200, "{}", rows.text());
    let rows = rows.json()["data"].as_array().expect("data").clone();
    assert!(rows.iter().all(|row| row.get("accountCode").is_none()));
    let minors = |row: &Value| row["transactionValue"]["minors"].as_i64();
    assert!(rows.iter().all(|row| minors(row) > Some(0)));
    let nil = "00000000-0000-0000-0000-000000000000";
    assert!(rows.iter().any(|row| row["accountId"] == nil));
    let unknown = found(&held, json!({ "hasAccount": false })).await;
    assert!(!unknown.is_empty() && unknown.iter().all(|row| row["accountId"] == nil));
    let deleted = found(&held, json!({ "includeDeleted": true }))
        .await
        .swap_remove(121);
    let id = deleted["id"].as_str().expect("an id");
    assert_eq!(
        held.get(&format!("/v1/accounting-entries/{id}"))
            .await
            .status,
        200
    );
    held.stop().await;
}
