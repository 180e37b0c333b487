//! The employees of a key's companies.

use std::collections::BTreeSet;

use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::CompanyForeign;
use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;
use serde_json::{Value, json};

use crate::held::{Held, NOBODY, POWERLESS, Seen, all, with_powerless};
use crate::support::Answer;

static SEEN: Seen = Seen::new();
const AREA: Area = Area::Employees;
const EMPLOYEES: &str = "/v2/employees";

/// The answer to an organisation's key.
async fn organisation(held: &Held, path: &str) -> Answer {
    held.send_as(StandardKey::Organisation, Method::GET, path, &Value::Null)
        .await
}

#[tokio::test]
async fn every_operation_answers_as_the_contract_says() {
    employees_are_listed_and_found().await;
    an_organisations_are_in_its_first_three_companies().await;
    what_is_no_employee_of_the_key_is_refused().await;
    SEEN.assert_whole(AREA);
}

async fn employees_are_listed_and_found() {
    let options = Options {
        employees: 31,
        ..Options::default()
    };
    let held = Held::start(AREA, options, &SEEN).await;
    let listed = held.get(EMPLOYEES).await;
    let rows = listed.json()["data"].clone();
    assert_eq!(
        rows[0],
        json!({
            "id": rows[0]["id"], "companyId": held.company, "email": "employee0@example.com",
            "firstName": "Søren", "lastName": "Ærøskøbing €", "code": "0", "jobTitle": "Bogholder",
        })
    );
    assert_eq!(
        all(&listed, "jobTitle")[..4],
        ["Bogholder", "-", "Driver", "東京支店"]
    );
    let codes: Vec<String> = (0..31).map(|row| row.to_string()).collect();
    assert_eq!(all(&listed, "code"), codes);
    let companies: BTreeSet<String> = all(&listed, "companyId").into_iter().collect();
    assert_eq!(companies, BTreeSet::from([held.company.clone()]));

    let one = format!("{EMPLOYEES}/{}", rows[4]["id"].as_str().expect("an id"));
    assert_eq!(held.get(&one).await.json()["data"], rows[4]);

    let company = &held.company;
    for (query, expected) in [
        ("code=30".to_owned(), "30"),
        ("code=31".to_owned(), ""),
        ("email=employee7@example.com".to_owned(), "7"),
        (format!("companyId={company}&code=9"), "9"),
        ("email=employee7@example.com&code=8".to_owned(), ""),
        (format!("companyId={company}&limit=2&offset=5"), "5 6"),
        (
            "sorting_keys=email&sorting_order=DESC&limit=2".to_owned(),
            "9 8",
        ),
    ] {
        let found = held.get(&format!("{EMPLOYEES}?{query}")).await;
        assert_eq!(all(&found, "code").join(" "), expected, "{query}");
    }
    held.stop().await;
}

async fn an_organisations_are_in_its_first_three_companies() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let listed = organisation(&held, &format!("{EMPLOYEES}?limit=100")).await;
    let companies = all(&listed, "companyId");
    assert_eq!(companies.iter().collect::<BTreeSet<_>>().len(), 3);
    let listed_companies = all(&organisation(&held, "/v1/companies").await, "id");
    assert_eq!(companies[..3], listed_companies[..3]);
    let of_second = format!("{EMPLOYEES}?companyId={}&limit=3", companies[1]);
    let of_second = organisation(&held, &of_second).await;
    assert_eq!(all(&of_second, "code"), ["1", "4", "7"]);
    let of_fourth = format!("{EMPLOYEES}?companyId={}", listed_companies[3]);
    let of_fourth = organisation(&held, &of_fourth).await;
    assert_eq!(of_fourth.json()["data"], json!([]));
    held.stop().await;
}

async fn what_is_no_employee_of_the_key_is_refused() {
    let held = Held::start(AREA, with_powerless(), &SEEN).await;
    let foreign = all(&organisation(&held, EMPLOYEES).await, "id").remove(0);
    for (path, status) in [
        (format!("/{NOBODY}"), 404),
        (format!("/{foreign}"), 404),
        ("/x".to_owned(), 400),
        (format!("?companyId={NOBODY}"), 403),
        ("?companyId=x".to_owned(), 400),
        ("?code=1&code=2".to_owned(), 400),
        ("?limit=101".to_owned(), 400),
    ] {
        let answer = held.get(&format!("{EMPLOYEES}{path}")).await;
        assert_eq!(answer.status, status, "{path}");
    }
    let own = all(&held.get(EMPLOYEES).await, "id").remove(0);
    let own = format!("{EMPLOYEES}/{own}");
    let requests = [EMPLOYEES, &own].map(|path| (Method::GET, path, Value::Null));
    held.assert_forbidden(POWERLESS, requests).await;
    held.stop().await;
}

#[tokio::test]
async fn a_foreign_company_may_have_an_empty_list() {
    static SEEN: Seen = Seen::new();
    let held = Held::with(AREA, &SEEN, |unknowns| {
        unknowns.company_foreign = CompanyForeign::Empty;
    })
    .await;
    let listed = held.get(&format!("{EMPLOYEES}?companyId={NOBODY}")).await;
    assert_eq!((listed.status, all(&listed, "id").len()), (200, 0));
    held.stop().await;
}
