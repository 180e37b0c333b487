//! Installations and introspection.

use std::collections::BTreeSet;

use pleo_sandbox::contract::{Area, Contract, Reading};
use pleo_sandbox::unknowns::{GetWithout, Put, SecondCreate};
use pleo_sandbox::{Options, StandardKey, Unknowns};
use reqwest::Method;
use serde_json::{Value, json};

use crate::checker::check;
use crate::support::{Answer, Bench};

const CREATE: &str = "createClientInstallation";
const GET: &str = "getClientInstallation";
const UPDATE: &str = "updateClientInstallation";
const DELETE: &str = "deleteClientInstallation";
const ACTIVATE: &str = "activateMyInstallation";
const INTROSPECT: &str = "introspect";

const ALL: [&str; 6] = [CREATE, GET, UPDATE, DELETE, ACTIVATE, INTROSPECT];
const WRITES: [&str; 4] = [CREATE, UPDATE, DELETE, ACTIVATE];

/// A bench whose every answer is checked.
struct Checked {
    contract: &'static Contract,
    bench: Bench,
    seen: BTreeSet<(String, u16)>,
}

impl Checked {
    async fn start(options: Options) -> Self {
        Self {
            contract: Area::Installations.contract(),
            bench: Bench::start(options).await,
            seen: BTreeSet::new(),
        }
    }

    async fn call(
        &mut self,
        key: Option<StandardKey>,
        id: &str,
        query: &[(&str, &str)],
        body: &str,
    ) -> (u16, Value) {
        let operation = self.contract.operation(id).expect(id);
        let method = operation.method.to_uppercase();
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let request = match key {
            Some(key) => self.bench.request(key, method, operation.path, query),
            None => self.bench.bare(method, operation.path, query),
        };
        let request = request
            .header("content-type", "application/json;charset=UTF-8")
            .body(body.to_owned());
        let answer = Answer::to(request).await;
        if let Err(problem) = check(self.contract, &operation, &answer, &Unknowns::default()) {
            panic!("{problem}: {}", answer.text());
        }
        self.seen.insert((id.to_owned(), answer.status));
        if answer.status == 204 {
            return (204, Value::Null);
        }
        let body = answer.json();
        if answer.status >= 400 {
            let problems = self
                .contract
                .problems_named("Failure", Reading::default(), &body);
            assert_eq!(problems, [], "a failure in Pleo's envelope");
        }
        (answer.status, body)
    }

    /// A call with the key that may do everything.
    async fn full(&mut self, id: &str, body: &str) -> (u16, Value) {
        self.call(Some(StandardKey::Full), id, &[], body).await
    }

    async fn status(&mut self, id: &str, body: &str) -> u16 {
        self.full(id, body).await.0
    }
}

fn variants() -> impl Iterator<Item = Options> {
    let creates = [
        SecondCreate::Same,
        SecondCreate::Conflict,
        SecondCreate::BadRequest,
    ];
    let gets = [
        GetWithout::NotFound,
        GetWithout::BadRequest,
        GetWithout::Null,
    ];
    let puts = [Put::Replace, Put::Merge];
    creates.into_iter().flat_map(move |second_create| {
        gets.into_iter().flat_map(move |get_without| {
            puts.into_iter().map(move |put| Options {
                unknowns: Unknowns {
                    second_create,
                    get_without,
                    put,
                    ..Unknowns::default()
                },
                ..Options::default()
            })
        })
    })
}

#[tokio::test]
async fn a_life_of_an_installation_in_every_variant() {
    for options in variants() {
        let mut checked = Checked::start(options.clone()).await;
        without_one(&mut checked, &options).await;
        created(&mut checked, &options).await;
        changed(&mut checked, &options).await;
        assert_eq!(checked.status(DELETE, "").await, 204);
        without_one(&mut checked, &options).await;
        let used: BTreeSet<_> = checked.seen.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(used.len(), ALL.len() - 1, "all but introspection");
        checked.bench.sandbox.stop().await;
    }
}

async fn without_one(checked: &mut Checked, options: &Options) {
    let (status, body) = checked.full(GET, "").await;
    match options.unknowns.get_without {
        GetWithout::NotFound => assert_eq!(status, 404),
        GetWithout::BadRequest => assert_eq!(status, 400),
        GetWithout::Null => assert_eq!((status, body), (200, Value::Null)),
    }
    assert_eq!(
        checked.status(UPDATE, r#"{"status":"ACTIVATED"}"#).await,
        404
    );
    assert_eq!(checked.status(DELETE, "").await, 404);
    assert_eq!(checked.status(ACTIVATE, "").await, 404);
}

async fn created(checked: &mut Checked, options: &Options) {
    for wrong in [
        "",
        "x",
        "[]",
        r#"{"status":"NEW"}"#,
        r#"{"status":1}"#,
        r#"{"metadata":"text"}"#,
    ] {
        assert_eq!(checked.status(CREATE, wrong).await, 400, "{wrong}");
    }
    let metadata = r#"{"b":"x","a":[1,null,true],"n":12345678901234567890123.4500,"o":{"å":"€"}}"#;
    let body = format!(r#"{{"status":"AUTHORIZED","metadata":{metadata}}}"#);
    let (status, first) = checked.full(CREATE, &body).await;
    assert_eq!(status, 200);
    assert_eq!(first["status"], "AUTHORIZED");
    assert_eq!(
        first["metadata"].to_string(),
        metadata,
        "metadata comes back as it was sent"
    );

    let (status, second) = checked.full(CREATE, r#"{"status":"INACTIVE"}"#).await;
    match options.unknowns.second_create {
        SecondCreate::Same => assert_eq!((status, &second), (200, &first)),
        SecondCreate::Conflict => assert_eq!(status, 409),
        SecondCreate::BadRequest => assert_eq!(status, 400),
    }

    let resource = first["resource"].as_str().expect("resource");
    let company = resource
        .strip_prefix("urn:pleo:company:")
        .expect("a company's URN");
    for (id, expected) in [
        (company, 200),
        ("5f0c7a38-0000-4000-8000-000000000000", 404),
        ("me", 400),
    ] {
        let (status, _) = checked
            .call(Some(StandardKey::Full), GET, &[("company_id", id)], "")
            .await;
        assert_eq!(status, expected, "{id}");
    }
}

async fn changed(checked: &mut Checked, options: &Options) {
    for wrong in [
        "",
        "x",
        "{}",
        r#"{"status":"NEW"}"#,
        r#"{"status":"ERROR","errorCode":"NEW"}"#,
    ] {
        assert_eq!(checked.status(UPDATE, wrong).await, 400, "{wrong}");
    }
    let (_, before) = checked.full(GET, "").await;
    let body = r#"{"status":"ERROR","errorCode":"AUTH_ERROR","metadata":{"a":"new"}}"#;
    let (status, after) = checked.full(UPDATE, body).await;
    assert_eq!(
        (status, &after["status"], &after["errorCode"]),
        (200, &json!("ERROR"), &json!("AUTH_ERROR"))
    );
    let mut expected = json!({ "a": "new" });
    if options.unknowns.put == Put::Merge {
        expected = before["metadata"].clone();
        expected["a"] = json!("new");
    }
    assert_eq!(after["metadata"], expected);

    let (status, activated) = checked.full(ACTIVATE, "").await;
    assert_eq!((status, &activated["status"]), (200, &json!("ACTIVATED")));
    assert_eq!(activated.get("errorCode"), None);
    assert_eq!(checked.full(GET, "").await, (200, activated));
}

#[tokio::test]
async fn keys_get_what_they_may_have() {
    let mut checked = Checked::start(Options::default()).await;
    assert_eq!(
        BTreeSet::from_iter(checked.contract.operations().map(|known| known.id)),
        BTreeSet::from_iter(ALL)
    );
    for id in ALL {
        assert_eq!(checked.call(None, id, &[], "{}").await.0, 401, "{id}");
        assert_eq!(
            checked
                .call(Some(StandardKey::Revoked), id, &[], "{}")
                .await
                .0,
            401,
            "{id}"
        );
    }
    for id in WRITES {
        assert_eq!(
            checked
                .call(
                    Some(StandardKey::Readonly),
                    id,
                    &[],
                    r#"{"status":"ERROR"}"#
                )
                .await
                .0,
            403,
            "{id}"
        );
    }
    assert_eq!(
        checked
            .call(Some(StandardKey::Readonly), GET, &[], "")
            .await
            .0,
        404
    );

    let (status, own) = checked
        .call(Some(StandardKey::Organisation), CREATE, &[], "{}")
        .await;
    assert_eq!(status, 200);
    assert!(
        own["resource"]
            .as_str()
            .is_some_and(|resource| resource.starts_with("urn:pleo:organisation:"))
    );
    assert_eq!(checked.full(GET, "").await.0, 404, "keys are not mixed");
    let companies =
        checked
            .bench
            .request(StandardKey::Organisation, Method::GET, "/v1/companies", &[]);
    let companies = Answer::to(companies).await.json();
    let company = companies["data"][1]["id"].as_str().expect("id");
    let of_company = checked
        .call(
            Some(StandardKey::Organisation),
            GET,
            &[("company_id", company)],
            "",
        )
        .await;
    assert_eq!(of_company, (200, own));
    let of_company = checked
        .call(Some(StandardKey::Full), GET, &[("company_id", company)], "")
        .await;
    assert_eq!(of_company.0, 404, "another key's company");

    for key in [
        StandardKey::Full,
        StandardKey::Organisation,
        StandardKey::Readonly,
    ] {
        let (status, body) = checked.call(Some(key), INTROSPECT, &[], "").await;
        assert_eq!(status, 200);
        let may_write = body["data"]["scope"]
            .as_str()
            .is_some_and(|scope| scope.contains("installations:write"));
        assert_eq!(may_write, key != StandardKey::Readonly);
    }
    checked.bench.sandbox.stop().await;
}

#[tokio::test]
async fn every_operation_is_limited() {
    for id in ALL {
        let mut checked = Checked::start(Options {
            rate: 1,
            ..Options::default()
        })
        .await;
        checked.full(id, "{}").await;
        assert_eq!(checked.status(id, "{}").await, 429, "{id}");
        checked.bench.sandbox.stop().await;
    }
}

fn answer(status: u16, content_type: &str, body: &str) -> Answer {
    Answer {
        status,
        content_type: Some(content_type.to_owned()),
        body: body.into(),
    }
}

#[test]
fn the_checker_refuses_what_is_wrong() {
    const JSON: &str = "application/json;charset=UTF-8";
    let contract = Area::Installations.contract();
    let checked = |id, answer: &Answer| {
        let operation = contract.operation(id).expect(id);
        check(contract, &operation, answer, &Unknowns::default())
    };
    let good = json!({
        "id": "5f0c7a38-1b5e-4d29-9f3a-0a4d6f1e2b3c",
        "applicationId": "5f0c7a38-1b5e-4d29-9f3a-0a4d6f1e2b3d",
        "resource": "urn:pleo:company:5f0c7a38-1b5e-4d29-9f3a-0a4d6f1e2b3e",
        "status": "PENDING_INTEGRATION",
        "metadata": {},
        "createdAt": "2025-11-25T04:11:00Z",
        "updatedAt": "2025-11-25T04:11:00Z",
    });
    let check = |status, body: &Value| checked(GET, &answer(status, JSON, &body.to_string()));
    assert_eq!(check(200, &good), Ok(()));
    assert_eq!(check(200, &Value::Null), Ok(()));
    assert_eq!(check(409, &json!({ "type": "X" })), Ok(()));

    for name in good.as_object().expect("an object").keys() {
        let mut without = good.clone();
        without.as_object_mut().expect("an object").remove(name);
        assert!(check(200, &without).is_err(), "{name} is missing");
        let mut mistyped = good.clone();
        mistyped[name] = json!(["x"]);
        assert!(check(200, &mistyped).is_err(), "{name} has the wrong type");
    }
    for (name, value) in [("id", "1"), ("createdAt", "yesterday")] {
        let mut malformed = good.clone();
        malformed[name] = json!(value);
        assert!(check(200, &malformed).is_err(), "{name} is malformed");
    }
    for name in ["status", "errorCode"] {
        let mut unnamed = good.clone();
        unnamed[name] = json!("SOMETHING_NEW");
        assert!(
            check(200, &unnamed).is_err(),
            "{name} that Pleo doesn't name"
        );
    }
    assert!(check(418, &good).is_err(), "a status that isn't listed");
    assert!(check(404, &json!({ "message": "no type" })).is_err());
    assert!(
        check(200, &json!({ "data": good })).is_err(),
        "a wrapper that isn't there"
    );
    assert!(checked(GET, &answer(200, "application/json", &good.to_string())).is_err());
    assert!(checked(GET, &answer(200, JSON, "{")).is_err());
    assert!(
        checked(DELETE, &answer(204, JSON, "{}")).is_err(),
        "a body where there is none"
    );
    assert!(
        checked(DELETE, &answer(409, JSON, r#"{"type":"X"}"#)).is_err(),
        "a status of another operation"
    );
    assert!(
        checked(INTROSPECT, &answer(200, JSON, "null")).is_err()
            && checked(UPDATE, &answer(200, JSON, "null")).is_err(),
        "null where it isn't nullable"
    );
}
