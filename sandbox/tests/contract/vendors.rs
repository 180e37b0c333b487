//! Vendors.

use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::{
    EmptyName, LeftOut, Optional, SameVendor, TextSearch, VendorStateAgain, VendorWithoutId,
};
use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;
use serde_json::{Value, json};

use crate::held::{Held, NOBODY, Seen, all, company_of, id};
use crate::support::Answer;

static SEEN: Seen = Seen::new();
const AREA: Area = Area::Vendors;
const VENDORS: &str = "/v1/vendors";
const SEARCH: &str = "/v1/vendors:search";

fn vendor(held: &Held, name: &str) -> Value {
    json!({ "companyId": held.company, "name": name, "defaultCurrency": "DKK" })
}

/// A vendor with one member more.
fn with(held: &Held, name: &str, member: &str, value: impl Into<Value>) -> Value {
    let mut vendor = vendor(held, name);
    vendor[member] = value.into();
    vendor
}

/// What an update must have.
fn changes(held: &Held, external_id: &str, state: &str) -> Value {
    let mut changes = vendor(held, "Changed");
    changes["externalId"] = external_id.into();
    changes["state"] = state.into();
    changes
}

/// The names of what is found.
async fn found(held: &Held, query: &str, body: Value) -> String {
    let path = format!("{SEARCH}?company_id={}{query}", held.company);
    all(&held.post(&path, body).await, "name").join(" ")
}

async fn state(held: &Held, path: &str) -> Value {
    held.get(path).await.json()["data"]["state"].clone()
}

/// The answer to `{id}:archive`.
async fn archived(held: &Held, path: &str) -> Answer {
    held.post(&format!("{path}:archive"), Value::Null).await
}

/// The answer to `{id}:activate`.
async fn activated(held: &Held, path: &str, body: Value) -> Answer {
    held.post(&format!("{path}:activate"), body).await
}

#[tokio::test]
async fn every_operation_answers_as_the_contract_says() {
    a_vendor_is_created_activated_changed_and_archived().await;
    vendors_are_found().await;
    what_is_no_vendor_is_refused().await;
    SEEN.assert_whole(AREA);
}

async fn a_vendor_is_created_activated_changed_and_archived() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let made = held.post(VENDORS, vendor(&held, "Åben")).await;
    assert_eq!(made.status, 201);
    let data = made.json()["data"].clone();
    assert_eq!(
        (&data["state"], &data["code"]),
        (&"DRAFT".into(), &Value::Null)
    );
    assert_eq!(data["companyId"], *held.company);
    assert!(data.get("code").is_some() && data.get("externalId").is_none());
    let one = format!("{VENDORS}/{}", id(&made));
    assert_eq!(held.get(&one).await.json(), made.json());

    let done = activated(&held, &one, json!({ "externalId": "1", "code": "A" })).await;
    assert_eq!((done.status, done.body.len()), (204, 0));
    let data = held.get(&one).await.json()["data"].clone();
    assert_eq!(
        [&data["state"], &data["externalId"], &data["code"]],
        ["ACTIVE", "1", "A"]
    );

    let twin = with(&held, "Twin", "externalId", "1");
    assert_eq!(held.post(VENDORS, twin).await.status, 409);
    let other = held
        .post(VENDORS, with(&held, "Other", "externalId", "2"))
        .await;
    assert_eq!(other.json()["data"]["state"], "ACTIVE");
    let other = format!("{VENDORS}/{}", id(&other));
    assert_eq!(
        held.put(&other, changes(&held, "1", "ACTIVE")).await.status,
        409
    );
    let taken = activated(&held, &other, json!({ "externalId": "1" })).await;
    assert_eq!(taken.status, 409);

    let changed = held.put(&one, changes(&held, "1", "DRAFT")).await;
    assert_eq!(changed.status, 200);
    let data = changed.json()["data"].clone();
    assert_eq!([&data["name"], &data["state"]], ["Changed", "DRAFT"]);
    assert_eq!(data["code"], Value::Null, "what is left out is cleared");
    assert_eq!(held.get(&one).await.json(), changed.json());

    for _ in 0..2 {
        let done = archived(&held, &one).await;
        assert_eq!((done.status, done.body.len()), (204, 0));
        assert_eq!(state(&held, &one).await, "ARCHIVED");
    }
    let again = activated(&held, &one, json!({ "externalId": "3" })).await;
    assert_eq!(
        (again.status, state(&held, &one).await),
        (204, "ACTIVE".into())
    );
    held.stop().await;
}

async fn vendors_are_found() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    for (name, member, value) in [
        ("Alfa", "code", "A"),
        ("Beta", "externalId", "B"),
        ("Gamma", "country", "SE"),
        ("Delta", "taxRegistrationNumber", "DK1"),
    ] {
        let made = held.post(VENDORS, with(&held, name, member, value)).await;
        assert_eq!(made.status, 201, "{name}");
    }
    let path = format!("{SEARCH}?company_id={}", held.company);
    let ids = all(&held.post(&path, json!({})).await, "id");
    archived(&held, &format!("{VENDORS}/{}", ids[0])).await;
    for (body, expected) in [
        (json!({}), "Alfa Beta Gamma Delta"),
        (json!({ "codes": ["A", "B"] }), "Alfa"),
        (json!({ "externalIds": ["A", "B"] }), "Beta"),
        (json!({ "countries": ["SE"] }), "Gamma"),
        (json!({ "taxRegistrationNumbers": ["DK1"] }), "Delta"),
        (json!({ "ids": [ids[2], NOBODY] }), "Gamma"),
        (json!({ "states": ["ACTIVE", "ARCHIVED"] }), "Alfa Beta"),
        (json!({ "states": ["DRAFT"], "name": "DEL" }), "Delta"),
        (json!({ "accountingSystems": ["x"] }), ""),
    ] {
        assert_eq!(found(&held, "", body.clone()).await, expected, "{body}");
    }
    assert_eq!(
        found(&held, "&limit=2&offset=1", json!({})).await,
        "Beta Gamma"
    );
    let by_name = "&sorting_keys=name&sorting_order=DESC";
    assert_eq!(
        found(&held, by_name, json!({})).await,
        "Gamma Delta Beta Alfa"
    );
    held.stop().await;
}

async fn what_is_no_vendor_is_refused() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let organisation = company_of(&held.bench, StandardKey::Organisation).await;
    for (member, value, status) in [
        ("companyId", NOBODY.into(), 403),
        ("companyId", organisation.into(), 403),
        ("companyId", Value::Null, 400),
        ("name", Value::Null, 400),
        ("name", "".into(), 400),
        ("defaultCurrency", Value::Null, 400),
        ("defaultCurrency", "Kroner".into(), 400),
        ("defaultCurrency", "dkk".into(), 400),
        ("country", "Denmark".into(), 400),
        ("code", 1.into(), 400),
        ("free", 1.into(), 201),
    ] {
        let answer = held.post(VENDORS, with(&held, "x", member, value)).await;
        assert_eq!(answer.status, status, "{member}: {}", answer.text());
    }
    let made = held.post(VENDORS, vendor(&held, "x")).await;
    let one = format!("{VENDORS}/{}", id(&made));
    for body in [
        vendor(&held, "x"),
        changes(&held, "1", "OPEN"),
        Value::Null,
        json!([]),
    ] {
        assert_eq!(held.put(&one, body).await.status, 400);
    }
    for body in [json!({}), Value::Null] {
        assert_eq!(activated(&held, &one, body).await.status, 400);
    }

    let none = format!("{VENDORS}/{NOBODY}");
    let active = json!({ "externalId": "1" });
    assert_eq!(held.get(&none).await.status, 404);
    assert_eq!(
        held.put(&none, changes(&held, "1", "DRAFT")).await.status,
        404
    );
    assert_eq!(archived(&held, &none).await.status, 404);
    assert_eq!(activated(&held, &none, active.clone()).await.status, 404);
    for (method, path, status) in [
        (Method::POST, format!("{one}:explode"), 404),
        (Method::POST, format!("{VENDORS}/x:archive"), 400),
        (Method::GET, format!("{VENDORS}/x"), 400),
        (Method::POST, one.clone(), 405),
        (Method::DELETE, one.clone(), 405),
    ] {
        let answer = held.send(method, &path, &Value::Null).await;
        assert_eq!(answer.status, status, "{path}");
    }

    for (query, body, status) in [
        ("", json!({}), 400),
        ("?company_id=x", json!({}), 400),
        (&format!("?company_id={NOBODY}"), json!({}), 403),
        (&format!("?company_id={}", held.company), Value::Null, 400),
        (
            &format!("?company_id={}", held.company),
            json!({ "states": ["OPEN"] }),
            400,
        ),
        (
            &format!("?company_id={}", held.company),
            json!({ "ids": vec![NOBODY; 101] }),
            400,
        ),
    ] {
        let answer = held.post(&format!("{SEARCH}{query}"), body).await;
        assert_eq!(answer.status, status, "{query}");
    }
    let requests = [
        (Method::POST, VENDORS, vendor(&held, "x")),
        (Method::PUT, &one, changes(&held, "1", "DRAFT")),
        (Method::POST, &format!("{one}:archive"), Value::Null),
        (Method::POST, &format!("{one}:activate"), active),
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
        unknowns.vendor_without_id = VendorWithoutId::Active;
        unknowns.vendor_state_again = VendorStateAgain::Conflict;
        unknowns.empty_name = EmptyName::Take;
        unknowns.left_out = LeftOut::Keep;
        unknowns.text_search = TextSearch::Exact;
        unknowns.optional = Optional::Absent;
    })
    .await;
    let made = held.post(VENDORS, vendor(&held, "")).await;
    assert_eq!((made.status, made.json()["data"].get("code")), (201, None));
    let one = format!("{VENDORS}/{}", id(&made));
    assert_eq!(state(&held, &one).await, "ACTIVE");
    let active = json!({ "externalId": "1" });
    assert_eq!(activated(&held, &one, active.clone()).await.status, 409);
    assert_eq!(archived(&held, &one).await.status, 204);
    assert_eq!(archived(&held, &one).await.status, 409);
    assert_eq!(activated(&held, &one, active.clone()).await.status, 409);

    let mut draft = changes(&held, "1", "DRAFT");
    draft["country"] = "SE".into();
    assert_eq!(held.put(&one, draft).await.status, 200);
    assert_eq!(activated(&held, &one, active).await.status, 204);
    let kept = held.put(&one, changes(&held, "1", "ACTIVE")).await;
    assert_eq!(kept.json()["data"]["country"], "SE");
    assert_eq!(found(&held, "", json!({ "name": "Chang" })).await, "");
    held.stop().await;

    for (same, member) in [
        (SameVendor::ExternalId, "externalId"),
        (SameVendor::Code, "code"),
        (SameVendor::Name, "name"),
    ] {
        let held = Held::with(AREA, &SEEN, |unknowns| unknowns.same_vendor = same).await;
        let of = |text: &str| {
            let mut vendor = vendor(&held, text);
            vendor["externalId"] = text.into();
            vendor["code"] = text.into();
            vendor
        };
        assert_eq!(held.post(VENDORS, of("first")).await.status, 201);
        let mut conflicts = Vec::new();
        for shared in ["externalId", "name", "code"] {
            let mut vendor = of(shared);
            vendor[shared] = "first".into();
            if held.post(VENDORS, vendor).await.status == 409 {
                conflicts.push(shared);
            }
        }
        assert_eq!(conflicts, [member], "{same:?}");
        held.stop().await;
    }
}
