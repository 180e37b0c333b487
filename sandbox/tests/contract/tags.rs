//! Tag groups and tags.

use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::{
    DeleteUsed, Duplicate, GroupName, NoBody, TagCodeCase, TextSearch, UnknownTags,
};
use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;
use serde_json::{Value, json};

use crate::held::{Held, NOBODY, Seen, all, company_of, id};

static SEEN: Seen = Seen::new();
const AREA: Area = Area::Tags;
const GROUPS: &str = "/v0/tag-groups";
const SEARCH: &str = "/v0/tags:search";
const ARCHIVE: &str = "/v0/tags/archive";

fn in_company(path: &str, company: &str) -> String {
    format!("{path}?company_id={company}")
}

async fn group(held: &Held, code: &str) -> String {
    let body = json!({ "code": code, "name": format!("Gruppe {code}"), "archived": false });
    let made = held.post(&in_company(GROUPS, &held.company), body).await;
    assert!(made.status < 300, "{}", made.text());
    id(&made)
}

async fn tag(held: &Held, group: &str, code: &str) -> String {
    let body = json!({ "code": code, "name": format!("Æble {code}"), "archived": false, "otherDimensionValues": ["x"] });
    let made = held.post(&format!("{GROUPS}/{group}/tags"), body).await;
    assert_eq!(made.status, 201, "{}", made.text());
    id(&made)
}

#[tokio::test]
async fn every_operation_answers_as_the_contract_says() {
    a_group_is_created_changed_and_deleted_with_its_tags().await;
    a_tag_is_created_changed_and_deleted().await;
    several_tags_are_archived_or_deleted_at_once().await;
    tags_are_found_by_what_they_have().await;
    what_is_no_tag_is_refused().await;
    SEEN.assert_whole(AREA);
}

async fn a_group_is_created_changed_and_deleted_with_its_tags() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let groups = in_company(GROUPS, &held.company);
    let wanted =
        json!({ "code": "P", "name": "Projekt", "archived": false, "metadata": { "a": "b" } });
    let made = held.post(&groups, wanted.clone()).await;
    assert_eq!(
        (made.status, &made.json()["data"]["metadata"]),
        (201, &json!({ "a": "b" }))
    );
    assert_eq!(held.post(&groups, wanted.clone()).await.status, 409);
    let one = format!("{GROUPS}/{}", id(&made));
    assert_eq!(held.get(&one).await.json(), made.json());

    let other = group(&held, "Q").await;
    let mut changes = wanted;
    changes["metadata"] = json!({});
    assert_eq!(
        held.put(&format!("{GROUPS}/{other}"), changes.clone())
            .await
            .status,
        409
    );
    changes["archived"] = true.into();
    let changed = held.put(&one, changes).await;
    assert_eq!(
        (changed.status, &changed.json()["data"]["metadata"]),
        (200, &json!({}))
    );
    assert_eq!(all(&held.get(&groups).await, "code"), ["Q"]);
    let with_all = held
        .get(&format!(
            "{groups}&include_archived=true&include_tags_count=true"
        ))
        .await;
    assert_eq!(all(&with_all, "code"), ["P", "Q"]);
    assert_eq!(with_all.json()["data"][0]["totalTagsCount"], 0);
    assert_eq!(with_all.json().get("pagination"), None);
    let aggregations = in_company("/v0/aggregations/tag-groups", &held.company);
    assert_eq!(all(&held.get(&aggregations).await, "code"), ["Q"]);
    let named = format!(
        "{aggregations}&tag_group_ids={}&tag_group_ids={NOBODY}",
        id(&made)
    );
    assert_eq!(all(&held.get(&named).await, "code"), ["P"]);

    let inside = tag(&held, &other, "1").await;
    held.have_used(&inside).await;
    assert_eq!(held.delete(&format!("{GROUPS}/{other}")).await.status, 409);
    let outside = tag(&held, &id(&made), "1").await;
    assert_eq!(held.delete(&one).await.status, 204);
    assert_eq!(held.delete(&one).await.status, 404);
    assert_eq!(held.get(&format!("/v0/tags/{outside}")).await.status, 404);
    for code in ["a", "b", "c", "d"] {
        group(&held, code).await;
    }
    let sixth = held
        .post(
            &groups,
            json!({ "code": "e", "name": "e", "archived": false }),
        )
        .await;
    assert_eq!(sixth.status, 400);

    let organisation = company_of(&held.bench, StandardKey::Organisation).await;
    let of_organisation = format!("{GROUPS}?organization_id={organisation}");
    let seen = held
        .send_as(
            StandardKey::Organisation,
            Method::GET,
            &of_organisation,
            &Value::Null,
        )
        .await;
    assert_eq!(seen.status, 200);
    assert_eq!(held.get(&of_organisation).await.status, 403);
    held.stop().await;
}

async fn a_tag_is_created_changed_and_deleted() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let group = group(&held, "P").await;
    let tags = format!("{GROUPS}/{group}/tags");
    let first = tag(&held, &group, "1").await;
    let one = format!("/v0/tags/{first}");
    let shown = held.get(&one).await.json()["data"].clone();
    assert_eq!(
        (&shown["groupId"], &shown["name"]),
        (&json!(group), &"Æble 1".into())
    );
    let same = json!({ "code": "1", "archived": false });
    assert_eq!(held.post(&tags, same.clone()).await.status, 409);
    let second = tag(&held, &group, "2").await;
    assert_eq!(
        held.put(&format!("/v0/tags/{second}"), same).await.status,
        409
    );
    let changed = held
        .put(&one, json!({ "code": "1", "archived": true }))
        .await;
    assert_eq!(
        (changed.status, changed.json()["data"].get("name")),
        (200, None)
    );
    assert_eq!(held.put(&one, Value::Null).await.status, 400);
    assert_eq!(
        held.put(
            &format!("/v0/tags/{NOBODY}"),
            json!({ "code": "1", "archived": true })
        )
        .await
        .status,
        404
    );

    assert_eq!(all(&held.get(&tags).await, "code"), ["2"]);
    let page = held
        .get(&format!("{tags}?include_archived=true&limit=1"))
        .await;
    assert_eq!(all(&page, "code"), ["1"]);
    let current = page.json()["pagination"]["currentRequestPagination"].clone();
    assert_eq!(
        current,
        json!({ "limit": 1, "parameters": { "include_archived": ["true"] } })
    );

    held.have_used(&second).await;
    assert_eq!(held.delete(&format!("/v0/tags/{second}")).await.status, 409);
    assert_eq!(held.delete(&one).await.status, 204);
    assert_eq!(held.delete(&one).await.status, 404);
    held.stop().await;
}

async fn several_tags_are_archived_or_deleted_at_once() {
    let held = Held::with(AREA, &SEEN, |unknowns| unknowns.most_tags = 2).await;
    let group = group(&held, "P").await;
    let tags = format!("{GROUPS}/{group}/tags");
    let several = [tag(&held, &group, "1").await, tag(&held, &group, "2").await];
    let full = json!({ "code": "3", "archived": false });
    assert_eq!(held.post(&tags, full.clone()).await.status, 400);
    assert_eq!(
        held.post(&tags, json!({ "code": "4", "archived": true }))
            .await
            .status,
        201
    );
    let archive = |ids: Value, archived| json!({ "companyId": held.company, "tagIds": ids, "archived": archived });
    let archived = held.post(ARCHIVE, archive(json!(several), true)).await;
    assert_eq!(
        (archived.status, all(&archived, "id")),
        (200, several.to_vec())
    );
    assert_eq!(archived.json()["data"][0]["archived"], true);
    assert_eq!(held.post(&tags, full).await.status, 201);
    assert_eq!(
        held.post(ARCHIVE, archive(json!(several), false))
            .await
            .status,
        400,
        "it is full"
    );
    assert_eq!(
        held.post(ARCHIVE, archive(json!([several[0]]), false))
            .await
            .status,
        200
    );
    for (ids, status) in [
        (json!([]), 400),
        (json!(vec![NOBODY; 101]), 400),
        (json!([several[0], NOBODY]), 404),
    ] {
        assert_eq!(held.post(ARCHIVE, archive(ids, true)).await.status, status);
    }

    let delete = async |ids: Value| {
        let body = json!({ "companyId": held.company, "tagIds": ids });
        held.send(Method::DELETE, "/v0/tags", &body).await.status
    };
    held.have_used(&several[0]).await;
    assert_eq!(delete(json!(several)).await, 400);
    assert_eq!(delete(json!([several[1]])).await, 204);
    assert_eq!(delete(json!([several[1]])).await, 404);
    held.stop().await;
}

async fn tags_are_found_by_what_they_have() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let (one, other) = (group(&held, "P").await, group(&held, "Q").await);
    let first = tag(&held, &one, "1").await;
    tag(&held, &other, "2").await;
    let archived = tag(&held, &other, "3").await;
    held.put(
        &format!("/v0/tags/{archived}"),
        json!({ "code": "3", "archived": true, "name": "pære" }),
    )
    .await;
    for (body, expected) in [
        (json!({}), ["1", "2"].as_slice()),
        (json!({ "includeArchived": true }), &["1", "2", "3"]),
        (
            json!({ "archived": true, "includeArchived": false }),
            &["3"],
        ),
        (json!({ "archived": false }), &["1", "2"]),
        (
            json!({ "tagGroupIds": [other], "includeArchived": true }),
            &["2", "3"],
        ),
        (json!({ "tagIds": [first, NOBODY] }), &["1"]),
        (json!({ "textSearch": "æB" }), &["1", "2"]),
        (json!({ "textSearch": "3" }), &[]),
    ] {
        for path in [SEARCH, "/v0/aggregations/tags"] {
            let found = held
                .post(&in_company(path, &held.company), body.clone())
                .await;
            assert_eq!(all(&found, "code"), expected, "{path} {body}");
        }
    }
    let aggregated = held
        .post(
            &in_company("/v0/aggregations/tags", &held.company),
            json!({}),
        )
        .await
        .json();
    assert_eq!(
        aggregated["data"][0]["group"],
        json!({ "id": one, "code": "P", "name": "Gruppe P" })
    );
    held.stop().await;
}

async fn what_is_no_tag_is_refused() {
    let held = Held::start(AREA, Options::default(), &SEEN).await;
    let group = group(&held, "P").await;
    let tags = format!("{GROUPS}/{group}/tags");
    let good = json!({ "code": "1", "archived": false });
    for (path, body, status) in [
        (
            GROUPS.to_owned(),
            json!({ "code": "1", "name": "1", "archived": false }),
            400,
        ),
        (
            in_company(GROUPS, NOBODY),
            json!({ "code": "1", "name": "1", "archived": false }),
            403,
        ),
        (
            in_company(GROUPS, &held.company),
            json!({ "code": "1", "archived": false }),
            400,
        ),
        (
            in_company(GROUPS, &held.company),
            json!({ "code": "1", "name": "1", "archived": false, "metadata": { "a": 1 } }),
            400,
        ),
        (format!("{GROUPS}/{NOBODY}/tags"), good.clone(), 404),
        (format!("{GROUPS}/x/tags"), good, 400),
        (tags.clone(), json!({ "code": "1" }), 400),
        (SEARCH.to_owned(), json!({}), 400),
        (in_company(SEARCH, &held.company), Value::Null, 400),
        (
            in_company(SEARCH, &held.company),
            json!({ "tagIds": ["x"] }),
            400,
        ),
        (
            ARCHIVE.to_owned(),
            json!({ "companyId": NOBODY, "tagIds": [NOBODY], "archived": true }),
            403,
        ),
    ] {
        assert_eq!(
            held.post(&path, body.clone()).await.status,
            status,
            "{path} {body}"
        );
    }
    assert_eq!(held.get(GROUPS).await.status, 400);
    assert_eq!(
        held.get(&format!("{tags}?include_archived=maybe"))
            .await
            .status,
        400
    );
    assert_eq!(
        held.put(
            &format!("{GROUPS}/{group}"),
            json!({ "code": "1", "name": "1", "archived": false })
        )
        .await
        .status,
        400,
        "metadata is required"
    );
    let requests = [(Method::POST, tags.as_str(), json!({}))];
    held.assert_forbidden(held.readonly(), requests).await;
    held.stop().await;
}

#[tokio::test]
async fn where_nobody_knows_there_is_another_answer() {
    static SEEN: Seen = Seen::new();
    let held = Held::with(AREA, &SEEN, |unknowns| {
        unknowns.duplicate = Duplicate::New;
        unknowns.delete_used = DeleteUsed::Delete;
        unknowns.no_body = NoBody::Take;
        unknowns.tag_code_case = TagCodeCase::Insensitive;
        unknowns.unknown_tags = UnknownTags::Skip;
        unknowns.group_name = GroupName::Company;
        unknowns.text_search = TextSearch::Exact;
        unknowns.most_tag_groups = 0;
    })
    .await;
    for _ in 0..6 {
        group(&held, "P").await;
    }
    let group = group(&held, "P").await;
    let one = tag(&held, &group, "a").await;
    let upper = json!({ "code": "A", "archived": false });
    assert_eq!(
        held.post(&format!("{GROUPS}/{group}/tags"), upper)
            .await
            .status,
        409
    );
    let before = held.get(&format!("/v0/tags/{one}")).await.json();
    assert_eq!(
        held.put(&format!("/v0/tags/{one}"), Value::Null)
            .await
            .json(),
        before
    );
    let search = |path| in_company(path, &held.company);
    assert_eq!(
        all(&held.post(&search(SEARCH), Value::Null).await, "id"),
        [one.as_str()]
    );
    let part = held
        .post(&search(SEARCH), json!({ "textSearch": "æble" }))
        .await;
    assert_eq!(all(&part, "id"), [] as [&str; 0]);
    let aggregated = held
        .post(&search("/v0/aggregations/tags"), Value::Null)
        .await
        .json();
    assert_eq!(aggregated["data"][0]["group"]["name"], *held.company);
    let archive = json!({ "companyId": held.company, "tagIds": [NOBODY, one], "archived": true });
    assert_eq!(
        all(&held.post(ARCHIVE, archive).await, "id"),
        [one.as_str()]
    );
    held.have_used(&one).await;
    assert_eq!(held.delete(&format!("{GROUPS}/{group}")).await.status, 204);
    held.stop().await;
}
