//! The chart of accounts.

use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::{
    BatchNone, BatchSame, EmptyName, LeftOut, SameAccount, UnknownTaxCode,
};
use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;
use serde_json::{Value, json};

use crate::held::{Held, NOBODY, Seen, all, company_of, id};

static SEEN: Seen = Seen::new();
const AREA: Area = Area::ChartOfAccounts;
const ACCOUNTS: &str = "/v1/chart-of-accounts";
const BATCH: &str = "/v1/chart-of-accounts/batch";
const SEARCH: &str = "/v1/chart-of-accounts:search";

fn account(company: &str, external_id: &str, name: &str) -> Value {
    json!({ "companyId": company, "externalId": external_id, "name": name, "archived": false })
}

fn search(company: &str, more: Value) -> Value {
    let mut search = json!({
        "companyId": company,
        "excludeIfAssignedToCategory": false,
        "excludeIfAssignedToContraAccount": true,
    });
    let more = more.as_object().expect("an object").clone();
    search.as_object_mut().expect("an object").extend(more);
    search
}

#[tokio::test]
async fn every_operation_answers_as_the_contract_says() {
    an_account_is_created_changed_and_deleted().await;
    a_batch_names_what_it_does_not_create().await;
    accounts_are_found_by_what_they_have().await;
    what_is_no_account_is_refused().await;
    SEEN.assert_whole(AREA);
}

async fn an_account_is_created_changed_and_deleted() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let mut wanted = account(&held.company, "4010", "Kørsel");
    wanted["metadata"] = json!({ "a": { "n": 1 }, "b": null });
    let made = held.post(ACCOUNTS, wanted.clone()).await;
    assert_eq!(
        (made.status, made.content_type.as_deref()),
        (201, Some("application/json"))
    );
    let data = made.json()["data"].clone();
    assert_eq!(
        (&data["code"], &data["metadata"]),
        (&Value::Null, &wanted["metadata"])
    );
    assert_eq!(data.get("accountingSystem"), None);

    let again = held.post(ACCOUNTS, wanted.clone()).await;
    assert_eq!((again.status, again.json()), (200, made.json()));
    wanted["name"] = "Taxi".into();
    assert_eq!(held.post(ACCOUNTS, wanted).await.status, 409);

    let one = format!("{ACCOUNTS}/{}", id(&made));
    assert_eq!(held.get(&one).await.json(), made.json());
    let changes = json!({ "name": "Taxi", "archived": true, "code": "T", "externalId": "5" });
    let changed = held.put(&one, changes).await;
    let data = changed.json()["data"].clone();
    assert_eq!(
        (changed.status, &data["name"], &data["code"]),
        (200, &"Taxi".into(), &"T".into())
    );
    assert_eq!(
        (&data["externalId"], &data["metadata"]),
        (&"4010".into(), &Value::Null)
    );

    held.have_used(&id(&made)).await;
    assert_eq!(held.delete(&one).await.status, 409);
    let other = held
        .post(ACCOUNTS, account(&held.company, "4020", "x"))
        .await;
    let other = format!("{ACCOUNTS}/{}", id(&other));
    assert_eq!(held.delete(&other).await.status, 204);
    assert_eq!(held.delete(&other).await.status, 404);
    assert_eq!(held.get(&other).await.status, 404);
    assert_eq!(
        held.put(&other, json!({ "name": "x", "archived": true }))
            .await
            .status,
        404
    );

    held.control("/sandbox/reset", Value::Null).await;
    assert_eq!(held.get(&one).await.status, 404, "all is forgotten");
    held.stop().await;
}

async fn a_batch_names_what_it_does_not_create() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let long = "x".repeat(256);
    let item = |external_id: &str, name: &str, code: &str| json!({ "externalId": external_id, "name": name, "code": code, "archived": false });
    let items = json!([
        item("1", "one", "c"),
        item("1", "twice", "c"),
        item("", "", &long),
        item(&long, &long, "c"),
        { "externalId": "5", "name": "five", "archived": true, "taxCodeExternalId": "none" },
    ]);
    let batch = |items: &Value| json!({ "companyId": held.company, "items": items });
    let answer = held.post(BATCH, batch(&items)).await;
    assert_eq!(answer.status, 201);
    let data = answer.json()["data"].clone();
    assert_eq!(data["created"][0]["externalId"], "1");
    let reasons = data["failed"].as_array().expect("a list").iter();
    let reasons: Vec<_> = reasons.map(|failed| failed["reasons"].clone()).collect();
    let mut of_empty: Vec<_> = reasons[1].as_array().expect("reasons").clone();
    of_empty.sort_by_key(Value::to_string);
    assert_eq!(reasons[0], json!(["EXTERNAL_ID_ALREADY_EXISTS"]));
    assert_eq!(
        of_empty,
        ["CODE_TOO_LONG", "EXTERNAL_ID_EMPTY", "NAME_EMPTY"]
    );
    assert_eq!(reasons[2].as_array().map(Vec::len), Some(2));
    assert_eq!(reasons[3], json!(["OTHER"]));
    assert_eq!(data["failed"][0]["request"]["name"], "twice");

    let nothing = held
        .post(BATCH, batch(&json!([item("1", "one", "c")])))
        .await;
    assert_eq!(
        (nothing.status, &nothing.json()["data"]["created"]),
        (201, &json!([]))
    );
    let many = vec![item("x", "x", "x"); 1001];
    for wrong in [
        json!([]),
        json!(many),
        json!([1]),
        json!([{ "externalId": "1", "name": "x" }]),
        json!({}),
    ] {
        assert_eq!(held.post(BATCH, batch(&wrong)).await.status, 400);
    }
    let answer = held.post(BATCH, json!({ "accounts": items })).await;
    assert_eq!(answer.json()["message"], "/companyId is required");
    held.stop().await;
}

async fn accounts_are_found_by_what_they_have() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    for (external_id, name, archived) in [
        ("1", "Ærlig", false),
        ("2", "Øl", true),
        ("3", "ØLBRYG", false),
    ] {
        let mut wanted = account(&held.company, external_id, name);
        wanted["archived"] = archived.into();
        wanted["code"] = format!("c{external_id}").into();
        assert_eq!(held.post(ACCOUNTS, wanted).await.status, 201);
    }
    let found = async |query: &str, more: Value| {
        let answer = held
            .post(&format!("{SEARCH}{query}"), search(&held.company, more))
            .await;
        all(&answer, "externalId").join("")
    };
    for (more, expected) in [
        (json!({}), "123"),
        (json!({ "archived": false }), "13"),
        (json!({ "name": "øl" }), "23"),
        (json!({ "externalId": "2" }), "2"),
        (json!({ "code": "c3", "archived": null }), "3"),
        (json!({ "codes": ["c1", null, "c3"] }), "13"),
        (json!({ "ids": [NOBODY, null] }), ""),
    ] {
        assert_eq!(found("", more.clone()).await, expected, "{more}");
    }
    assert_eq!(
        found("?sorting_keys=name&sorting_order=DESC", json!({})).await,
        "231"
    );
    assert_eq!(found("?limit=1&offset=1", json!({})).await, "2");
    let first = held
        .post(
            &format!("{SEARCH}?limit=2"),
            search(&held.company, json!({})),
        )
        .await
        .json();
    let after = first["pagination"]["endCursor"].as_str().expect("a cursor");
    assert_eq!(
        found(
            &format!("?after={}&limit=2", after.replace('=', "%3D")),
            json!({})
        )
        .await,
        "3"
    );
    held.stop().await;
}

async fn what_is_no_account_is_refused() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let organisation = company_of(&held.bench, StandardKey::Organisation).await;
    for (member, value, status) in [
        ("companyId", NOBODY.into(), 403),
        ("companyId", organisation.into(), 403),
        ("companyId", "x".into(), 400),
        ("externalId", "".into(), 400),
        ("externalId", "x".repeat(256).into(), 400),
        ("name", "".into(), 400),
        ("name", Value::Null, 400),
        ("archived", "no".into(), 400),
        ("taxCodeExternalId", "I25".into(), 400),
        ("metadata", json!([]), 400),
        ("externalId", "x".repeat(255).into(), 201),
    ] {
        let mut wanted = account(&held.company, "1", "x");
        wanted[member] = value;
        let answer = held.post(ACCOUNTS, wanted).await;
        assert_eq!(answer.status, status, "{member}: {}", answer.text());
    }
    for wrong in [
        json!({}),
        json!([]),
        Value::Null,
        json!({ "companyId": held.company }),
    ] {
        assert_eq!(held.post(SEARCH, wrong).await.status, 400);
    }
    for query in [
        "?sorting_keys=secret",
        "?sorting_order=UP",
        "?after=a",
        "?limit=101",
        "?limit=1&limit=2",
    ] {
        let answer = held
            .post(
                &format!("{SEARCH}{query}"),
                search(&held.company, json!({})),
            )
            .await;
        assert_eq!(answer.status, 400, "{query}");
    }
    let made = held.post(ACCOUNTS, account(&held.company, "2", "x")).await;
    let one = format!("{ACCOUNTS}/{}", id(&made));
    assert_eq!(held.put(&one, json!({ "name": "x" })).await.status, 400);
    let requests = [
        (Method::POST, ACCOUNTS, json!({})),
        (Method::POST, BATCH, json!({})),
        (Method::PUT, &one, json!({})),
        (Method::DELETE, &one, json!({})),
    ];
    held.assert_forbidden(held.readonly(), requests).await;
    let foreign = held
        .send_as(StandardKey::Organisation, Method::GET, &one, &Value::Null)
        .await;
    assert_eq!(foreign.status, 404);
    held.stop().await;
}

#[tokio::test]
async fn where_nobody_knows_there_is_another_answer() {
    static SEEN: Seen = Seen::new();
    let held = Held::with(AREA, &SEEN, |unknowns| {
        unknowns.same_account = SameAccount::Conflict;
        unknowns.batch_same = BatchSame::Created;
        unknowns.batch_none = BatchNone::BadRequest;
        unknowns.empty_name = EmptyName::Take;
        unknowns.unknown_tax_code = UnknownTaxCode::Take;
        unknowns.left_out = LeftOut::Keep;
    })
    .await;
    let mut wanted = account(&held.company, "1", "");
    wanted["taxCodeExternalId"] = "none".into();
    let made = held.post(ACCOUNTS, wanted.clone()).await;
    assert_eq!(made.status, 201);
    assert_eq!(held.post(ACCOUNTS, wanted.clone()).await.status, 409);
    let one = format!("{ACCOUNTS}/{}", id(&made));
    let changed = held
        .put(&one, json!({ "name": "x", "archived": false }))
        .await
        .json();
    assert_eq!(changed["data"]["taxCodeExternalId"], "none");

    let item = |name: &str| json!({ "externalId": "1", "name": name, "archived": false, "taxCodeExternalId": "none" });
    let batch = |item: Value| json!({ "companyId": held.company, "items": [item] });
    let same = held.post(BATCH, batch(item("x"))).await.json();
    assert_eq!(same["data"]["created"][0]["id"], *id(&made));
    assert_eq!(held.post(BATCH, batch(item("y"))).await.status, 400);
    held.stop().await;
}
