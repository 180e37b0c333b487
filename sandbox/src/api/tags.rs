//! The tags of tag groups.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::call::Call;
use super::extract::Ids;
use super::tag_groups::admit;
use super::{deleted, finds, in_use, members_with_times, none_there};
use crate::app::App;
use crate::contract::Area;
use crate::paging::List;
use crate::reply::Failure;
use crate::rows::{Kept, Members, Row};
use crate::unknowns::{DeleteUsed, GroupName, LeftOut, TagCodeCase, UnknownTags};

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v0/tag-groups/{groupId}/tags", get(list).post(create))
        .route("/v0/tags", axum::routing::delete(delete_several))
        .route("/v0/tags/archive", post(archive))
        .route("/v0/tags/{tagId}", get(read).put(update).delete(delete))
        .route("/v0/tags:search", post(search))
        .route("/v0/aggregations/tags", post(aggregated))
        .layer(Extension(Area::Tags))
}

/// Values of dimensions are accepted and dropped.
fn shown(call: &Call, tag: &Row) -> Value {
    let mut members = members_with_times(&call.app, tag, &[]);
    members.shift_remove("otherDimensionValues");
    members.insert("groupId".into(), json!(tag.owner));
    members.into()
}

/// A tag that the key may see.
fn seen<'a>(call: &Call, kept: &'a Kept, id: Uuid) -> Result<&'a Row, Failure> {
    let tag = kept.tags.get(id).ok_or_else(none_there)?;
    call.seen(kept.tag_groups.get(tag.owner))?;
    Ok(tag)
}

async fn list(Ids([group]): Ids<1>, call: Call) -> Result<Response, Failure> {
    admit(&call, "read")?;
    let kept = call.app.kept();
    call.seen(kept.tag_groups.get(group))?;
    let owners = [group];
    let tags = kept.tags.of(&owners);
    let tags = tags.filter(|tag| call.is_set("include_archived") || !tag.is_archived());
    let rows = tags.map(|tag| (tag.number, shown(&call, tag)));
    call.page(List::Tags, rows.collect())
}

/// Refuses a code that another tag of the group uses.
fn check_code(
    call: &Call,
    kept: &Kept,
    group: Uuid,
    members: &Members,
    but: Option<Uuid>,
) -> Result<(), Failure> {
    let code = members.get("code").and_then(Value::as_str);
    let is_same = |other: &str| match call.unknowns().tag_code_case {
        TagCodeCase::Sensitive => Some(other) == code,
        TagCodeCase::Insensitive => {
            code.is_some_and(|code| code.to_lowercase() == other.to_lowercase())
        }
    };
    let mut others = kept.tags.of(std::slice::from_ref(&group));
    if others.any(|other| Some(other.id) != but && other.text("code").is_some_and(is_same)) {
        return Err(Failure::new(
            StatusCode::CONFLICT,
            "TAG_ALREADY_EXISTS",
            "There is a tag with this code in the group",
        ));
    }
    Ok(())
}

/// Refuses more tags than a group may have unarchived.
fn check_room(call: &Call, kept: &Kept, group: Uuid, more: usize) -> Result<(), Failure> {
    let tags = kept.tags.of(std::slice::from_ref(&group));
    let active = tags.filter(|tag| !tag.is_archived()).count();
    if more > 0 && active + more > call.unknowns().most_tags {
        return Err(Failure::invalid_body(
            "The group has as many active tags as it may",
        ));
    }
    Ok(())
}

fn is_active(members: &Members) -> bool {
    members.get("archived") == Some(&Value::Bool(false))
}

async fn create(Ids([group]): Ids<1>, call: Call) -> Result<Response, Failure> {
    admit(&call, "write")?;
    let members = call.body()?;
    let mut kept = call.app.kept();
    call.seen(kept.tag_groups.get(group))?;
    check_code(&call, &kept, group, &members, None)?;
    check_room(&call, &kept, group, is_active(&members).into())?;
    let tag = kept.tags.add(group, members);
    Ok(call.data(StatusCode::CREATED, shown(&call, &tag)))
}

async fn read(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    admit(&call, "read")?;
    let kept = call.app.kept();
    Ok(call.data(StatusCode::OK, shown(&call, seen(&call, &kept, id)?)))
}

async fn update(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    admit(&call, "write")?;
    let changes = call.body_unless_missing()?;
    let mut kept = call.app.kept();
    let (group, was_archived) = {
        let tag = seen(&call, &kept, id)?;
        (tag.owner, tag.is_archived())
    };
    if let Some(changes) = changes {
        check_code(&call, &kept, group, &changes, Some(id))?;
        let more = was_archived && is_active(&changes);
        check_room(&call, &kept, group, more.into())?;
        let tag = kept.tags.get_mut(id).ok_or_else(none_there)?;
        let keep = call.unknowns().left_out == LeftOut::Keep;
        tag.update(changes, &call.settable(), keep);
    }
    let tag = kept.tags.get(id).ok_or_else(none_there)?;
    Ok(call.data(StatusCode::OK, shown(&call, tag)))
}

async fn delete(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    admit(&call, "write")?;
    let mut kept = call.app.kept();
    seen(&call, &kept, id)?;
    if kept.used.contains(&id) && call.unknowns().delete_used == DeleteUsed::Conflict {
        return Err(in_use());
    }
    kept.tags.remove(id);
    Ok(deleted(&call))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Several {
    company_id: Uuid,
    tag_ids: Vec<Uuid>,
    archived: Option<bool>,
}

impl Several {
    /// The tags that belong to the company.
    fn found(&self, call: &Call, kept: &Kept) -> Result<Vec<Uuid>, Failure> {
        let company = call.one_company(&call.company(self.company_id)?)?;
        let is_there = |id: &&Uuid| {
            let tag = kept.tags.get(**id);
            let group = tag.and_then(|tag| kept.tag_groups.get(tag.owner));
            group.is_some_and(|group| group.owner == company)
        };
        let found: Vec<Uuid> = self.tag_ids.iter().filter(is_there).copied().collect();
        let is_whole = found.len() == self.tag_ids.len();
        if !is_whole && call.unknowns().unknown_tags == UnknownTags::NotFound {
            return Err(none_there());
        }
        Ok(found)
    }
}

async fn archive(call: Call) -> Result<Response, Failure> {
    admit(&call, "write")?;
    let several: Several = call.body_as()?;
    let archived = several.archived.unwrap_or(true);
    let mut kept = call.app.kept();
    let found = several.found(&call, &kept)?;
    let groups: Vec<Uuid> = kept.tag_groups.iter().map(|group| group.id).collect();
    for group in groups {
        let tags = kept.tags.of(std::slice::from_ref(&group));
        let revived = tags.filter(|tag| tag.is_archived() && found.contains(&tag.id));
        let more = if archived { 0 } else { revived.count() };
        check_room(&call, &kept, group, more)?;
    }
    let mut data = Vec::new();
    for id in found {
        if let Some(tag) = kept.tags.get_mut(id) {
            let change = Members::from_iter([("archived".to_owned(), archived.into())]);
            tag.update(change, &[], true);
            data.push(shown(&call, tag));
        }
    }
    Ok(call.data(StatusCode::OK, data.into()))
}

async fn delete_several(call: Call) -> Result<Response, Failure> {
    admit(&call, "write")?;
    let several: Several = call.body_as()?;
    let mut kept = call.app.kept();
    let found = several.found(&call, &kept)?;
    let is_used = found.iter().any(|id| kept.used.contains(id));
    if is_used && call.unknowns().delete_used == DeleteUsed::Conflict {
        return Err(Failure::invalid_body("Entries use one of the tags"));
    }
    for id in found {
        kept.tags.remove(id);
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Search {
    archived: Option<bool>,
    include_archived: Option<bool>,
    tag_group_ids: Option<Vec<Uuid>>,
    tag_ids: Option<Vec<Uuid>>,
    text_search: Option<String>,
}

impl Search {
    /// The matching tags in the groups of these companies, each with its group.
    fn found<'a>(
        &self,
        call: &Call,
        kept: &'a Kept,
        companies: &[Uuid],
    ) -> Vec<(&'a Row, &'a Row)> {
        let is_wanted =
            |ids: &Option<Vec<Uuid>>, id| ids.as_ref().is_none_or(|ids| ids.contains(&id));
        let tags = kept.tags.iter().filter(|tag| {
            let has_state = match (self.archived, self.include_archived) {
                (Some(archived), _) => archived == tag.is_archived(),
                (None, Some(true)) => true,
                (None, _) => !tag.is_archived(),
            };
            has_state
                && is_wanted(&self.tag_group_ids, tag.owner)
                && is_wanted(&self.tag_ids, tag.id)
                && self
                    .text_search
                    .as_deref()
                    .is_none_or(|text| finds(call, text, tag.text("name")))
        });
        tags.filter_map(|tag| Some((tag, kept.tag_groups.get(tag.owner)?)))
            .filter(|(_, group)| companies.contains(&group.owner))
            .collect()
    }
}

async fn search(call: Call) -> Result<Response, Failure> {
    admit(&call, "read")?;
    let companies = call.companies()?;
    let search: Search = call.body_as()?;
    let kept = call.app.kept();
    let found = search.found(&call, &kept, &companies);
    let rows = found.iter().map(|(tag, _)| (tag.number, shown(&call, tag)));
    call.page(List::Tags, rows.collect())
}

async fn aggregated(call: Call) -> Result<Response, Failure> {
    admit(&call, "read")?;
    let companies = call.companies()?;
    let search: Search = call.body_as()?;
    let kept = call.app.kept();
    let found = search.found(&call, &kept, &companies);
    let rows = found.iter().map(|(tag, group)| {
        let mut aggregate = shown(&call, tag);
        if let Some(aggregate) = aggregate.as_object_mut() {
            aggregate.shift_remove("groupId");
            aggregate.insert("companyId".to_owned(), json!(group.owner));
            aggregate.insert("dimensions".to_owned(), json!([]));
            let name = match call.unknowns().group_name {
                GroupName::Name => json!(group.text("name")),
                GroupName::Company => json!(group.owner),
            };
            let group = json!({ "id": group.id, "code": group.text("code"), "name": name });
            aggregate.insert("group".to_owned(), group);
        }
        (tag.number, aggregate)
    });
    call.page(List::Tags, rows.collect())
}
