//! Tax codes, and the taxes of amounts.

use pleo_sandbox::Options;
use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::{
    Created, DeleteUsed, Deleted, Duplicate, MixedCurrencies, ReverseTax, Rounding, TaxesOfUnknown,
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::held::{Held, NOBODY, Seen, all, id};

static SEEN: Seen = Seen::new();
const AREA: Area = Area::TaxCodes;
const CODES: &str = "/v0/tax-codes";
const SEARCH: &str = "/v0/tax-codes:search";
const CALCULATE: &str = "/v0/tax-codes:calculate-tax-amounts";

fn tax_code(company: &str, code: &str, kind: &str, rate: &str) -> Value {
    let rate: Value = serde_json::from_str(rate).expect("a number");
    json!({ "companyId": company, "name": code, "code": code, "type": kind, "rate": rate, "archived": false })
}

fn amounts(of: &[(&str, &str, i64)]) -> Value {
    let mut by_code = json!({});
    for (index, (code, currency, minors)) in of.iter().enumerate() {
        let amount = json!({ "currency": currency, "minors": minors });
        if by_code.get(code).is_none() {
            by_code[code] = json!([]);
        }
        let list = by_code[code].as_array_mut().expect("a list");
        list.push(json!({ "id": format!("line {index}"), "amount": amount }));
    }
    json!({ "amountsByTaxCodeId": by_code })
}

/// Gross, net and tax of the first amount of a code.
fn first(taxes: &Value, code: &str) -> [i64; 3] {
    let breakdown = &taxes["data"]["taxes"][code][0]["amountTaxBreakdown"];
    ["gross", "net", "tax"].map(|part| breakdown[part]["minors"].as_i64().expect(part))
}

#[tokio::test]
async fn every_operation_answers_as_the_contract_says() {
    a_tax_code_is_created_changed_found_and_deleted().await;
    taxes_are_whole_numbers().await;
    what_is_no_tax_code_is_refused().await;
    SEEN.assert_whole(AREA);
}

async fn a_tax_code_is_created_changed_found_and_deleted() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let wanted = tax_code(&held.company, "I25", "inclusive", "0.2500");
    let made = held.post(CODES, wanted.clone()).await;
    assert_eq!(made.status, 201);
    assert!(made.text().contains("0.2500"), "a rate keeps its digits");
    let data = made.json()["data"].clone();
    assert_eq!(data["ingoingTaxAccount"], Value::Null);
    assert!(!data["createdAt"].as_str().expect("a text").contains('.'));
    assert_eq!(held.post(CODES, wanted).await.status, 409);

    let one = format!("{CODES}/{}", id(&made));
    assert_eq!(held.get(&one).await.json(), made.json());
    let mut changes = tax_code(&held.company, "I25", "inclusive", "0.25");
    changes["archived"] = true.into();
    changes["outgoingTaxAccount"] = "6902".into();
    let changed = held.put(&one, changes).await;
    assert_eq!(
        (
            changed.status,
            &changed.json()["data"]["outgoingTaxAccount"]
        ),
        (200, &"6902".into())
    );
    let other = held
        .post(CODES, tax_code(&held.company, "R", "reverse", "0.25"))
        .await;
    let other = format!("{CODES}/{}", id(&other));
    assert_eq!(
        held.put(&other, tax_code(&held.company, "I25", "reverse", "1"))
            .await
            .status,
        409
    );

    let company = &held.company;
    let found = async |body: Value| {
        all(
            &held
                .post(&format!("{SEARCH}?company_id={company}"), body)
                .await,
            "code",
        )
        .join(" ")
    };
    for (body, expected) in [
        (json!({}), "I25 R"),
        (json!({ "archived": true }), "I25"),
        (json!({ "type": "reverse" }), "R"),
        (json!({ "code": "R" }), "R"),
        (json!({ "taxCodeIds": [NOBODY] }), ""),
    ] {
        assert_eq!(found(body.clone()).await, expected, "{body}");
    }
    held.have_used(&id(&made)).await;
    assert_eq!(held.delete(&one).await.status, 409);
    let gone = held.delete(&other).await;
    assert_eq!((gone.status, gone.body.len()), (204, 0));
    assert_eq!(held.delete(&other).await.status, 404);
    held.stop().await;
}

async fn taxes_are_whole_numbers() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let code = async |kind: &str, rate: &str| {
        let code = format!("{kind} {rate}");
        id(&held
            .post(CODES, tax_code(&held.company, &code, kind, rate))
            .await)
    };
    let inclusive = code("inclusive", "0.2").await;
    let exclusive = code("exclusive", "0.077").await;
    let reverse = code("reverse", "25e-2").await;
    let asked = amounts(&[
        (&inclusive, "GBP", 9_999),
        (&inclusive, "ISK", -1_500),
        (&exclusive, "CHF", 1_234_567_890_123_456_789),
        (&reverse, "DKK", 2),
    ]);
    let taxes = held.post(CALCULATE, asked).await;
    assert_eq!(taxes.status, 200);
    let taxes = taxes.json();
    assert_eq!(first(&taxes, &inclusive), [9_999, 8_332, 1_667]);
    assert_eq!(
        first(&taxes, &exclusive),
        [
            1_329_629_617_662_962_962,
            1_234_567_890_123_456_789,
            95_061_727_539_506_173
        ]
    );
    assert_eq!(
        first(&taxes, &reverse),
        [2, 2, 1],
        "0.5 is rounded away from zero"
    );
    let second = &taxes["data"]["taxes"][&inclusive][1];
    assert_eq!(second["id"], "line 1");
    assert_eq!(
        second["amountTaxBreakdown"]["tax"],
        json!({ "currency": "ISK", "minors": -250 })
    );

    let too_much = amounts(&[(&exclusive, "CHF", i64::MAX)]);
    assert_eq!(held.post(CALCULATE, too_much).await.status, 400);
    assert_eq!(
        held.post(CALCULATE, amounts(&[(NOBODY, "DKK", 1)]))
            .await
            .status,
        404
    );
    for wrong in [
        json!({}),
        json!({ "amountsByTaxCodeId": { &inclusive: [{ "id": "1" }] } }),
        json!({ "amountsByTaxCodeId": { &inclusive: [{ "id": "1", "amount": { "currency": "DKK", "minors": 1.5 } }] } }),
        json!({ "amountsByTaxCodeId": { &inclusive: [{ "id": "1", "amount": { "currency": "DKK", "minors": 9_223_372_036_854_775_808_u64 } }] } }),
    ] {
        assert_eq!(held.post(CALCULATE, wrong).await.status, 400);
    }
    let secret = json!({ "amountsByTaxCodeId": { "secret": "secret" } });
    let refused = held.post(CALCULATE, secret).await.text();
    assert!(
        refused.contains("/amountsByTaxCodeId/*") && !refused.contains("secret"),
        "{refused}"
    );
    held.stop().await;
}

async fn what_is_no_tax_code_is_refused() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    for (member, value, status) in [
        ("type", "gross".into(), 400),
        ("rate", "0.25".into(), 400),
        ("name", Value::Null, 400),
        ("companyId", NOBODY.into(), 403),
        ("ingoingTaxAccount", Value::Null, 201),
    ] {
        let mut wanted = tax_code(&held.company, member, "inclusive", "0.25");
        wanted[member] = value;
        assert_eq!(held.post(CODES, wanted).await.status, status, "{member}");
    }
    for (query, body, status) in [
        (String::new(), json!({}), 400),
        (format!("?companyId={}", held.company), json!({}), 400),
        (format!("?company_id={NOBODY}"), json!({}), 403),
        (format!("?company_id={}", held.company), Value::Null, 400),
        (
            format!("?company_id={}", held.company),
            json!({ "type": "x" }),
            400,
        ),
        ("?company_id=x".to_owned(), json!({}), 400),
    ] {
        let answer = held.post(&format!("{SEARCH}{query}"), body).await;
        assert_eq!(answer.status, status, "{query}");
    }
    let requests = [(Method::POST, CODES, json!({}))];
    held.assert_forbidden(held.readonly(), requests).await;
    held.stop().await;
}

#[tokio::test]
async fn where_nobody_knows_there_is_another_answer() {
    static SEEN: Seen = Seen::new();
    let held = Held::with(AREA, &SEEN, |unknowns| {
        unknowns.created = Created::Ok;
        unknowns.duplicate = Duplicate::New;
        unknowns.delete_used = DeleteUsed::Delete;
        unknowns.rounding = Rounding::HalfEven;
        unknowns.reverse_tax = ReverseTax::Zero;
        unknowns.taxes_of_unknown = TaxesOfUnknown::LeftOut;
        unknowns.mixed_currencies = MixedCurrencies::Refuse;
        unknowns.deleted = Deleted::True;
    })
    .await;
    let wanted = tax_code(&held.company, "I", "exclusive", "0.5");
    let exclusive = held.post(CODES, wanted.clone()).await;
    assert_eq!(exclusive.status, 200);
    let exclusive = id(&exclusive);
    assert_ne!(id(&held.post(CODES, wanted).await), exclusive);
    let reverse = id(&held
        .post(CODES, tax_code(&held.company, "R", "reverse", "0.5"))
        .await);
    let asked = amounts(&[
        (&exclusive, "DKK", 5),
        (&reverse, "DKK", 5),
        (NOBODY, "DKK", 5),
    ]);
    let taxes = held.post(CALCULATE, asked).await.json();
    assert_eq!(first(&taxes, &exclusive), [7, 5, 2]);
    assert_eq!(first(&taxes, &reverse), [5, 5, 0]);
    assert_eq!(taxes["data"]["taxes"].get(NOBODY), None);
    let mixed = amounts(&[(&exclusive, "DKK", 5), (&exclusive, "EUR", 5)]);
    assert_eq!(held.post(CALCULATE, mixed).await.status, 400);
    held.have_used(&reverse).await;
    let deleted = held.delete(&format!("{CODES}/{reverse}")).await;
    assert_eq!((deleted.status, deleted.text().as_str()), (200, "true"));
    held.stop().await;

    for (how, body) in [(Deleted::Object, "{}"), (Deleted::Empty, "")] {
        let held = Held::with(AREA, &SEEN, |unknowns| unknowns.deleted = how).await;
        let made = held
            .post(CODES, tax_code(&held.company, "I", "inclusive", "0"))
            .await;
        let deleted = held.delete(&format!("{CODES}/{}", id(&made))).await;
        assert_eq!((deleted.status, deleted.text().as_str()), (200, body));
        held.stop().await;
    }
}
