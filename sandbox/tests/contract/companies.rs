//! The companies of a key.

use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::CompanyForeign;
use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;
use serde_json::Value;

use crate::held::{Held, NOBODY, POWERLESS, Seen, all, company_of, with_powerless};
use crate::support::Answer;

static SEEN: Seen = Seen::new();
const AREA: Area = Area::Companies;
const COMPANIES: &str = "/v1/companies";

/// The answer to an organisation's key.
async fn organisation(held: &Held, path: &str) -> Answer {
    held.send_as(StandardKey::Organisation, Method::GET, path, &Value::Null)
        .await
}

#[tokio::test]
async fn every_operation_answers_as_the_contract_says() {
    a_companys_key_has_its_own_only().await;
    an_organisations_key_has_all().await;
    what_is_no_company_of_the_key_is_refused().await;
    SEEN.assert_whole(AREA);
}

async fn a_companys_key_has_its_own_only() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let listed = held.get(COMPANIES).await;
    assert_eq!(all(&listed, "id"), [held.company.as_str()]);
    let company = listed.json()["data"][0].clone();
    assert_eq!(company["address"]["locality"], "Ærøskøbing");
    assert_eq!(company["address"]["country"], "DK");
    assert_eq!(company["registrationNumber"], "10000000");
    let alone = held.get(&format!("{COMPANIES}/{}", held.company)).await;
    assert_eq!(alone.json()["data"], company);
    held.stop().await;
}

async fn an_organisations_key_has_all() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let first = organisation(&held, &format!("{COMPANIES}?limit=100")).await;
    let pagination = first.json()["pagination"].clone();
    assert_eq!(
        (&pagination["total"], all(&first, "id").len()),
        (&120.into(), 100)
    );
    let owner = company_of(&held.bench, StandardKey::Organisation).await;
    for (row, company) in first.json()["data"]
        .as_array()
        .expect("rows")
        .iter()
        .enumerate()
    {
        assert_eq!(company["organizationId"], *owner);
        let number = company.get("registrationNumber");
        assert_eq!(number.is_none(), row % 4 == 3, "{row}: {number:?}");
    }
    let of_owner = format!("{COMPANIES}?organization_id={owner}&limit=100");
    assert_eq!(
        all(&organisation(&held, &of_owner).await, "id"),
        all(&first, "id")
    );
    let fifth = &first.json()["data"][4];
    let one = format!("{COMPANIES}/{}", fifth["id"].as_str().expect("an id"));
    assert_eq!(organisation(&held, &one).await.json()["data"], *fifth);
    let sorted = format!("{COMPANIES}?sorting_keys=registrationNumber&sorting_order=DESC&limit=1");
    let last = organisation(&held, &sorted).await;
    assert_eq!(all(&last, "registrationNumber"), ["10000118"]);
    held.stop().await;
}

async fn what_is_no_company_of_the_key_is_refused() {
    let held = Held::start(AREA, with_powerless(), &SEEN).await;
    let of_organisation = all(&organisation(&held, COMPANIES).await, "id").remove(0);
    let owner = company_of(&held.bench, StandardKey::Organisation).await;
    for (path, status) in [
        (format!("/{NOBODY}"), 404),
        (format!("/{of_organisation}"), 404),
        ("/x".to_owned(), 400),
        (format!("?organization_id={NOBODY}"), 403),
        (format!("?organization_id={owner}"), 403),
        ("?organization_id=x".to_owned(), 400),
        ("?limit=0".to_owned(), 400),
        ("?after=x".to_owned(), 400),
    ] {
        let answer = held.get(&format!("{COMPANIES}{path}")).await;
        assert_eq!(answer.status, status, "{path}");
    }
    let own = format!("{COMPANIES}/{}", held.company);
    let requests = [COMPANIES, &own].map(|path| (Method::GET, path, Value::Null));
    held.assert_forbidden(POWERLESS, requests).await;
    held.stop().await;
}

#[tokio::test]
async fn a_foreign_organisation_may_have_an_empty_list() {
    static SEEN: Seen = Seen::new();
    let held = Held::with(AREA, &SEEN, |unknowns| {
        unknowns.company_foreign = CompanyForeign::Empty;
    })
    .await;
    let path = format!("{COMPANIES}?organization_id={NOBODY}");
    let listed = organisation(&held, &path).await;
    assert_eq!((listed.status, all(&listed, "id").len()), (200, 0));
    held.stop().await;
}
