//! Tag groups. They have no dimensions here.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde_json::{Value, json};
use uuid::Uuid;

use super::call::Call;
use super::extract::Ids;
use super::{in_use, made, members_with_times, none_there};
use crate::app::App;
use crate::contract::Area;
use crate::reply::Failure;
use crate::rows::{Kept, Members, Row};
use crate::unknowns::{DeleteUsed, Duplicate, LeftOut};

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v0/tag-groups", get(list).post(create))
        .route(
            "/v0/tag-groups/{groupId}",
            get(read).put(update).delete(delete),
        )
        .route("/v0/aggregations/tag-groups", get(aggregated))
        .layer(Extension(Area::Tags))
}

fn shown(call: &Call, group: &Row) -> Value {
    let mut members = members_with_times(&call.app, group, &[]);
    members.entry("metadata").or_insert_with(|| json!({}));
    members.insert("companyId".into(), json!(group.owner));
    members.into()
}

/// The names of the scopes differ between environments.
pub(super) fn admit(call: &Call, permission: &str) -> Result<(), Failure> {
    let resource = call.app.environment.tag_scope();
    call.admit(&format!("{resource}:{permission}"))
}

async fn list(call: Call) -> Result<Response, Failure> {
    admit(&call, "read")?;
    let companies = call.companies()?;
    let kept = call.app.kept();
    let groups = kept.tag_groups.of(&companies);
    let groups = groups.filter(|group| call.is_set("include_archived") || !group.is_archived());
    let data = groups.map(|group| {
        let mut group_shown = shown(&call, group);
        if call.is_set("include_tags_count") {
            group_shown["totalTagsCount"] = kept.tags.of(&[group.id]).count().into();
        }
        group_shown
    });
    Ok(call.data(StatusCode::OK, data.collect()))
}

/// Refuses a code that another group of the company uses.
fn check_code(
    call: &Call,
    kept: &Kept,
    company: Uuid,
    members: &Members,
    but: Option<Uuid>,
) -> Result<(), Failure> {
    let code = members.get("code").and_then(Value::as_str);
    let mut others = kept.tag_groups.of(std::slice::from_ref(&company));
    let is_taken = others.any(|other| Some(other.id) != but && other.text("code") == code);
    if is_taken && call.unknowns().duplicate == Duplicate::Conflict {
        return Err(Failure::new(
            StatusCode::CONFLICT,
            "TAG_GROUP_ALREADY_EXISTS",
            "There is a tag group with this code",
        ));
    }
    Ok(())
}

async fn create(call: Call) -> Result<Response, Failure> {
    admit(&call, "write")?;
    let company = call.one_company(&call.companies()?)?;
    let members = call.body()?;
    let mut kept = call.app.kept();
    check_code(&call, &kept, company, &members, None)?;
    let most = call.unknowns().most_tag_groups;
    if most > 0 && kept.tag_groups.of(&[company]).count() >= most {
        return Err(Failure::invalid_body(
            "The company has as many tag groups as it may",
        ));
    }
    let group = kept.tag_groups.add(company, members);
    Ok(call.data(made(&call), shown(&call, &group)))
}

async fn read(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    admit(&call, "read")?;
    let kept = call.app.kept();
    Ok(call.data(
        StatusCode::OK,
        shown(&call, call.seen(kept.tag_groups.get(id))?),
    ))
}

async fn update(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    admit(&call, "write")?;
    let members = call.body()?;
    let mut kept = call.app.kept();
    let company = call.seen(kept.tag_groups.get(id))?.owner;
    check_code(&call, &kept, company, &members, Some(id))?;
    let group = kept.tag_groups.get_mut(id).ok_or_else(none_there)?;
    let keep = call.unknowns().left_out == LeftOut::Keep;
    group.update(members, &call.settable(), keep);
    Ok(call.data(StatusCode::OK, shown(&call, group)))
}

/// Deletes a group with its tags.
async fn delete(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    admit(&call, "write")?;
    let mut kept = call.app.kept();
    call.seen(kept.tag_groups.get(id))?;
    let is_used =
        kept.used.contains(&id) || kept.tags.of(&[id]).any(|tag| kept.used.contains(&tag.id));
    if is_used && call.unknowns().delete_used == DeleteUsed::Conflict {
        return Err(in_use());
    }
    kept.tags.remove_of(id);
    kept.tag_groups.remove(id);
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The groups with their dimensions: those that are not archived, or those that are requested.
async fn aggregated(call: Call) -> Result<Response, Failure> {
    admit(&call, "read")?;
    let companies = call.companies()?;
    let wanted: Vec<Uuid> = call
        .parameters("tag_group_ids")
        .filter_map(|id| id.parse().ok())
        .collect();
    let kept = call.app.kept();
    let groups = kept
        .tag_groups
        .of(&companies)
        .filter(|group| wanted.contains(&group.id) || (wanted.is_empty() && !group.is_archived()));
    let data = groups.map(|group| {
        let mut group = shown(&call, group);
        if let Some(group) = group.as_object_mut() {
            group.shift_remove("metadata");
            group.insert("dimensions".to_owned(), json!([]));
        }
        group
    });
    Ok(call.data(StatusCode::OK, data.collect()))
}
