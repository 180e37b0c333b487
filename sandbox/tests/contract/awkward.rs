//! What nobody knows of all areas alike, and everything at its most awkward.

use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::{
    CompanyForeign, CompanyMissing, ContentType, Extra, Failures, NewMembers, Null, Optional,
    OtherMethods, Paging, Times,
};
use pleo_sandbox::{Environment, ExtraKey, Level, Options, StandardKey, Unknowns};
use reqwest::Method;
use serde_json::{Value, json};

use crate::held::{Held, NOBODY, Seen, all, company_of, id};
use crate::support::{Answer, Bench, basic};

static SEEN: Seen = Seen::new();
const GROUPS: &str = "/v0/tag-groups";
const SEARCH: &str = "/v0/tags:search";

async fn with(choose: impl FnOnce(&mut Unknowns)) -> Held {
    Held::with(Area::Tags, &SEEN, choose).await
}

/// The answer to a request for a tag group.
async fn made(held: &Held, body: Value) -> Answer {
    held.post(&format!("{GROUPS}?company_id={}", held.company), body)
        .await
}

fn group() -> Value {
    json!({ "code": "P", "name": "Projekt", "archived": false })
}

#[tokio::test]
async fn failures_look_otherwise_except_of_exports() {
    for (failures, media_type, body) in [
        (
            Failures::Envelope,
            Some("application/json;charset=UTF-8"),
            "\"RESOURCE_NOT_FOUND\"",
        ),
        (
            Failures::LowerCase,
            Some("application/json;charset=UTF-8"),
            "\"resource_not_found\"",
        ),
        (
            Failures::Object,
            Some("application/json;charset=UTF-8"),
            "{}",
        ),
        (Failures::Empty, None, ""),
        (Failures::Html, Some("text/html"), "<html>"),
    ] {
        let held = with(|unknowns| unknowns.failures = failures).await;
        let answer = held.get(&format!("{GROUPS}/{NOBODY}")).await;
        assert_eq!(
            (answer.status, answer.content_type.as_deref()),
            (404, media_type)
        );
        assert!(answer.text().contains(body), "{}", answer.text());
        let of_export = held.get(&format!("/v3/export-jobs/{NOBODY}")).await;
        assert_eq!(of_export.json()["type"], "EXPORT_NOT_FOUND");
        let scripted = json!({ "status": 404, "body": r#"{"type":"S"}"# });
        held.control("/sandbox/next", scripted).await;
        assert_eq!(held.get(GROUPS).await.text(), r#"{"type":"S"}"#);
        held.stop().await;
    }
}

#[tokio::test]
async fn a_company_that_is_missing_or_foreign_is_answered_otherwise() {
    for (missing, statuses) in [
        (CompanyMissing::BadRequest, [400, 400]),
        (CompanyMissing::Own, [200, 400]),
        (CompanyMissing::Forbidden, [403, 403]),
    ] {
        let held = with(|unknowns| unknowns.company_missing = missing).await;
        let company = held.get(GROUPS).await.status;
        let organisation = held
            .send_as(StandardKey::Organisation, Method::GET, GROUPS, &Value::Null)
            .await;
        assert_eq!([company, organisation.status], statuses, "{missing:?}");
        held.stop().await;
    }
    for (foreign, list, made) in [
        (CompanyForeign::Forbidden, 403, 403),
        (CompanyForeign::NotFound, 404, 404),
        (CompanyForeign::Empty, 200, 404),
    ] {
        let held = with(|unknowns| unknowns.company_foreign = foreign).await;
        let organisation = company_of(&held.bench, StandardKey::Organisation).await;
        for query in [
            format!("company_id={NOBODY}"),
            format!("organization_id={organisation}"),
        ] {
            let path = format!("{SEARCH}?{query}");
            assert_eq!(
                held.post(&path, json!({})).await.status,
                list,
                "{foreign:?} {query}"
            );
        }
        let path = format!("{GROUPS}?company_id={NOBODY}");
        assert_eq!(held.post(&path, group()).await.status, made, "{foreign:?}");
        held.stop().await;
    }
}

#[tokio::test]
async fn a_request_that_is_not_quite_as_specified_is_refused() {
    let mut more = group();
    more["more"] = 1.into();
    let mut null = group();
    null["metadata"] = Value::Null;
    for (extra, nulls, statuses) in [
        (Extra::Ignore, Null::Ignore, [201, 409, 200]),
        (Extra::Refuse, Null::Refuse, [400, 400, 400]),
    ] {
        let held = with(|unknowns| (unknowns.extra, unknowns.null) = (extra, nulls)).await;
        let answers = [
            made(&held, more.clone()).await,
            made(&held, null.clone()).await,
            held.get(&format!("{GROUPS}?company_id={}&more=1", held.company))
                .await,
        ];
        assert_eq!(answers.map(|answer| answer.status), statuses);
        held.stop().await;
    }

    let held = with(|unknowns| {
        unknowns.content_type = ContentType::Exact;
        unknowns.other_methods = OtherMethods::NotFound;
        unknowns.paging = Paging::Ignore;
    })
    .await;
    let path = format!("{GROUPS}?company_id={}", held.company);
    for (media_type, status) in [
        ("application/json", 415),
        ("text/plain", 415),
        ("application/json; charset=utf-8", 201),
    ] {
        let request = held
            .bench
            .request(StandardKey::Full, Method::POST, &path, &[]);
        let request = request.header("content-type", media_type);
        let answer = Answer::to(request.body(group().to_string())).await;
        assert_eq!(answer.status, status, "{media_type}");
    }
    for method in [Method::PATCH, Method::HEAD] {
        let request = held.bench.request(StandardKey::Full, method, GROUPS, &[]);
        assert_eq!(Answer::to(request).await.status, 404);
    }
    let search = format!("{SEARCH}?company_id={}&sorting_keys=nothing", held.company);
    assert_eq!(held.post(&search, json!({})).await.status, 200);
    held.stop().await;
}

#[tokio::test]
async fn an_answer_has_other_members_and_other_times() {
    for (optional, name) in [
        (Optional::Nullable, None),
        (Optional::Absent, None),
        (Optional::Null, Some(Value::Null)),
    ] {
        let held = with(|unknowns| {
            unknowns.optional = optional;
            unknowns.new_members = NewMembers::Some;
            unknowns.times = Times::Offset;
        })
        .await;
        let group = made(&held, group()).await.json()["data"].clone();
        assert!(group["newAtPleo"].is_object());
        assert!(
            group["createdAt"]
                .as_str()
                .expect("a text")
                .ends_with("+00:00")
        );
        let tags = format!("{GROUPS}/{}/tags", group["id"].as_str().expect("an id"));
        let tag = held
            .post(&tags, json!({ "code": "1", "archived": false }))
            .await;
        assert_eq!(
            tag.json()["data"].get("name"),
            name.as_ref(),
            "{optional:?}"
        );
        held.stop().await;
    }
    let held = with(|unknowns| unknowns.times = Times::Fractions).await;
    let group = made(&held, group()).await.json();
    let created = group["data"]["createdAt"].as_str().expect("a text");
    assert_eq!(
        created.len(),
        "2025-01-31T12:00:00.123456789Z".len(),
        "{created}"
    );
    held.stop().await;
}

#[tokio::test]
async fn the_most_awkward_of_everything_is_still_an_api() {
    let options = Options {
        unknowns: Unknowns::awkward(),
        ..Options::default()
    };
    let held = Held::start(Area::Tags, options, &SEEN).await;
    let group = made(&held, group()).await;
    assert_eq!(group.status, 200);
    let tags = format!("{GROUPS}/{}/tags", id(&group));
    for code in 0..10 {
        let tag = json!({ "code": code.to_string(), "archived": false });
        assert_eq!(held.post(&tags, tag).await.status, 201);
    }
    let eleventh = held
        .post(&tags, json!({ "code": "x", "archived": false }))
        .await;
    assert_eq!(
        (eleventh.status, eleventh.content_type.as_deref()),
        (400, Some("text/html"))
    );
    let first = held.get(&format!("{tags}?limit=4")).await;
    let pagination = first.json()["pagination"].clone();
    assert_eq!(
        (&pagination["total"], &pagination["startCursor"]),
        (&Value::Null, &Value::Null)
    );
    let after = pagination["endCursor"].as_str().expect("a cursor");
    assert!(after.starts_with("+/&%"));
    let request = held
        .bench
        .request(StandardKey::Full, Method::GET, &tags, &[("after", after)]);
    assert_eq!(
        all(&Answer::to(request).await, "code"),
        ["4", "5", "6", "7", "8", "9"]
    );
    let deleted = held
        .delete(&format!("/v0/tags/{}", all(&first, "id")[0]))
        .await;
    assert_eq!((deleted.status, deleted.body.len()), (200, 0));
    held.stop().await;
}

/// What can be made in each area, and a list that it is in then.
#[tokio::test]
async fn every_area_can_be_awkward() {
    for (area, path, body, list) in [
        (
            Area::Installations,
            "/v1/installations/me",
            json!({ "status": "ACTIVATED" }),
            None,
        ),
        (
            Area::ChartOfAccounts,
            "/v1/chart-of-accounts",
            json!({ "companyId": "", "externalId": "1", "name": "", "archived": false, "taxCodeExternalId": "x" }),
            Some((
                "/v1/chart-of-accounts:search",
                json!({ "companyId": "", "excludeIfAssignedToCategory": false, "excludeIfAssignedToContraAccount": false }),
            )),
        ),
        (
            Area::TaxCodes,
            "/v0/tax-codes",
            json!({ "companyId": "", "name": "x", "rate": 0, "type": "reverse", "archived": false }),
            Some(("/v0/tax-codes:search?company_id=", Value::Null)),
        ),
        (
            Area::Vendors,
            "/v1/vendors",
            json!({ "companyId": "", "name": "", "defaultCurrency": "DKK" }),
            Some(("/v1/vendors:search?company_id=", Value::Null)),
        ),
        (
            Area::WebhookSubscriptions,
            "/v1/subscriptions",
            json!({ "endpointUrl": "http://localhost", "eventTypes": ["x"] }),
            None,
        ),
        (
            Area::Export,
            "/v3/export-jobs",
            json!({ "companyId": "", "accountingEntryIds": [] }),
            None,
        ),
    ] {
        let options = Options {
            unknowns: Unknowns::awkward(),
            ..Options::default()
        };
        let held = Held::start(area, options, &SEEN).await;
        let ours = |mut body: Value| {
            if body.get("companyId").is_some() {
                body["companyId"] = held.company.clone().into();
            }
            body
        };
        let made = held.post(path, ours(body)).await;
        assert!(made.status < 300, "{area:?} {}", made.text());
        if let Some((list, body)) = list {
            let list = list.replace("company_id=", &format!("company_id={}", held.company));
            let listed = held.post(&list, ours(body)).await;
            assert_eq!(all(&listed, "id"), [id(&made)], "{area:?}");
        } else {
            assert_eq!(held.get(path).await.status, 200, "{area:?}");
        }
        assert_eq!(held.post(path, json!([])).await.status, 400, "{area:?}");
        held.stop().await;
    }
}

#[tokio::test]
async fn lists_that_nobody_fills_can_be_awkward() {
    for (area, path, optional) in [
        (Area::Companies, "/v1/companies", "/address/addressLine2"),
        (Area::Employees, "/v2/employees", "/phone"),
    ] {
        let options = Options {
            unknowns: Unknowns::awkward(),
            ..Options::default()
        };
        let held = Held::start(area, options, &SEEN).await;
        let listed = held
            .send_as(StandardKey::Organisation, Method::GET, path, &Value::Null)
            .await;
        assert_eq!(all(&listed, "id").len(), 10, "{path}");
        let first = listed.json()["data"][0].clone();
        assert_eq!(first.pointer(optional), Some(&Value::Null), "{path}");
        assert!(first["newAtPleo"].is_object(), "{path}");
        held.stop().await;
    }
}

#[tokio::test]
async fn the_scopes_have_the_names_of_the_environment() {
    let scopes = ["tag-group:read", "tag-groups:read"];
    for (environment, statuses) in [
        (Environment::Production, [400, 403]),
        (Environment::Staging, [403, 400]),
    ] {
        let key = |scope: &str| ExtraKey {
            text: scope.replace(':', "-").into(),
            level: Level::Company,
            scopes: Some(vec![scope.to_owned()]),
        };
        let options = Options {
            keys: scopes.map(key).to_vec(),
            environment,
            ..Options::default()
        };
        let bench = Bench::start(options).await;
        for (scope, status) in scopes.into_iter().zip(statuses) {
            let request = bench.bare(Method::GET, GROUPS, &[]);
            let key = basic(&scope.replace(':', "-"));
            let answer = Answer::to(request.header("authorization", key)).await;
            assert_eq!(answer.status, status, "400 is for the company, {scope}");
        }
        bench.sandbox.stop().await;
    }
}
