//! The chart of accounts.

use std::collections::{HashMap, HashSet};
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
use super::{finds, in_use, members, none_there};
use crate::app::App;
use crate::contract::{Area, Part, Problem};
use crate::paging::List;
use crate::reply::Failure;
use crate::rows::{Kept, Members, Row, Rows};
use crate::unknowns::{BatchNone, BatchSame, EmptyName, LeftOut, SameAccount, UnknownTaxCode};

const READ: &str = "accounts:read";
const WRITE: &str = "accounts:write";

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v1/chart-of-accounts", post(create))
        .route("/v1/chart-of-accounts/batch", post(create_several))
        .route("/v1/chart-of-accounts:search", post(search))
        .route(
            "/v1/chart-of-accounts/{accountId}",
            get(read).put(update).delete(delete),
        )
        .layer(Extension(Area::ChartOfAccounts))
}

fn shown(account: &Row) -> Value {
    let mut members = members(account, &["code", "metadata", "taxCodeExternalId"]);
    members.insert("companyId".into(), json!(account.owner));
    members.into()
}

fn text<'a>(members: &'a Members, name: &str) -> Option<&'a str> {
    members.get(name).and_then(Value::as_str)
}

/// The codes of a company's tax codes.
fn codes(tax_codes: &Rows, company: Uuid) -> HashSet<&str> {
    let tax_codes = tax_codes.of(std::slice::from_ref(&company));
    tax_codes
        .filter_map(|tax_code| tax_code.text("code"))
        .collect()
}

/// Why an account is refused, in the form of a batch and in words.
fn flaw(
    call: &Call,
    tax_codes: &HashSet<&str>,
    account: &Members,
) -> Option<(&'static str, &'static str)> {
    let unknowns = call.unknowns();
    if unknowns.empty_name == EmptyName::Refuse && text(account, "name") == Some("") {
        return Some(("NAME_EMPTY", "The name is empty"));
    }
    let code = text(account, "taxCodeExternalId")?;
    if unknowns.unknown_tax_code == UnknownTaxCode::Refuse && !tax_codes.contains(code) {
        return Some(("OTHER", "There is no tax code for taxCodeExternalId"));
    }
    None
}

/// The company's account with the same external id.
fn twin<'a>(kept: &'a Kept, company: Uuid, account: &Members) -> Option<&'a Row> {
    let id = text(account, "externalId");
    let mut accounts = kept.accounts.of(std::slice::from_ref(&company));
    accounts.find(|known| known.text("externalId") == id)
}

async fn create(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let mut account = call.body()?;
    let company = call.take_company(&mut account)?;
    let mut kept = call.app.kept();
    if let Some((_, problem)) = flaw(&call, &codes(&kept.tax_codes, company), &account) {
        return Err(Failure::invalid_body(problem));
    }
    match twin(&kept, company, &account) {
        None => {
            let made = kept.accounts.add(company, account);
            Ok(call.data(StatusCode::CREATED, shown(&made)))
        }
        Some(twin)
            if twin.members == account && call.unknowns().same_account == SameAccount::Same =>
        {
            Ok(call.data(StatusCode::OK, shown(twin)))
        }
        Some(_) => Err(Failure::new(
            StatusCode::CONFLICT,
            "ACCOUNT_ALREADY_EXISTS",
            "There is an account with this externalId",
        )),
    }
}

/// The item of a batch with a problem, and the batch's name for the problem; `None` for a problem
/// of the whole request.
fn reason(problem: &Problem) -> Option<(usize, &'static str)> {
    let (item, member) = problem.pointer.strip_prefix("/items/")?.split_once('/')?;
    let reason = match (member, problem.keyword.as_str()) {
        ("externalId", "maxLength") => "EXTERNAL_ID_TOO_LONG",
        ("externalId", "minLength") => "EXTERNAL_ID_EMPTY",
        ("name", "maxLength") => "NAME_TOO_LONG",
        ("code", "maxLength") => "CODE_TOO_LONG",
        _ => return None,
    };
    Some((item.parse().ok()?, reason))
}

async fn create_several(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let (body, problems) = call.json_but_for(|problem| reason(problem).is_some())?;
    let Value::Object(mut body) = body else {
        return Err(Failure::unreadable_json("The body is not a JSON object"));
    };
    let company = call.take_company(&mut body)?;
    let items = body.get("items").and_then(Value::as_array);
    let items = items.into_iter().flatten().filter_map(Value::as_object);

    let mut reasons_of = HashMap::<usize, Vec<&str>>::new();
    for (item, reason) in problems.iter().filter_map(reason) {
        reasons_of.entry(item).or_default().push(reason);
    }

    let mut kept = call.app.kept();
    let kept = &mut *kept;
    let tax_codes = codes(&kept.tax_codes, company);
    // Searched once for all items, since both a batch and a chart may be long.
    let mut known = kept.accounts.places(company, "externalId");
    let (mut created, mut failed) = (Vec::new(), Vec::new());
    for (index, item) in items.enumerate() {
        let place = "/properties/items/items";
        let account = call.specified(Part::Body, place, item.clone());
        let mut reasons = reasons_of.remove(&index).unwrap_or_default();
        reasons.extend(flaw(&call, &tax_codes, &account).map(|(reason, _)| reason));
        let id = text(&account, "externalId").map(str::to_owned);
        if let Some(&twin) = known.get(&id) {
            let twin = kept.accounts.at(twin);
            if twin.members == account && call.unknowns().batch_same == BatchSame::Created {
                created.push(shown(twin));
                continue;
            }
            reasons.push("EXTERNAL_ID_ALREADY_EXISTS");
        }
        if reasons.is_empty() {
            known.insert(id, kept.accounts.len());
            created.push(shown(&kept.accounts.add(company, account)));
        } else {
            failed.push(json!({ "reasons": reasons, "request": account }));
        }
    }
    if created.is_empty() && call.unknowns().batch_none == BatchNone::BadRequest {
        return Err(Failure::invalid_body("None of the accounts can be created"));
    }
    Ok(call.data(
        StatusCode::CREATED,
        json!({ "created": created, "failed": failed }),
    ))
}

/// Accounts have neither categories nor contra accounts here, so none is excluded for that.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Search {
    company_id: Uuid,
    archived: Option<bool>,
    code: Option<String>,
    codes: Option<Vec<Option<String>>>,
    external_id: Option<String>,
    ids: Option<Vec<Option<Uuid>>>,
    name: Option<String>,
}

impl Search {
    fn finds(&self, call: &Call, account: &Row) -> bool {
        let code = account.text("code");
        let is = |wanted: &Option<String>, given: Option<&str>| {
            wanted.is_none() || wanted.as_deref() == given
        };
        is(&self.code, code)
            && is(&self.external_id, account.text("externalId"))
            && self
                .archived
                .is_none_or(|archived| archived == account.is_archived())
            && self
                .codes
                .as_ref()
                .is_none_or(|codes| codes.iter().flatten().any(|known| Some(&**known) == code))
            && self
                .ids
                .as_ref()
                .is_none_or(|ids| ids.contains(&Some(account.id)))
            && self
                .name
                .as_deref()
                .is_none_or(|name| finds(call, name, account.text("name")))
    }
}

async fn search(call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let search: Search = call.body_as()?;
    let companies = call.company(search.company_id)?;
    let kept = call.app.kept();
    let found = kept
        .accounts
        .of(&companies)
        .filter(|account| search.finds(&call, account))
        .map(|account| (account.number, shown(account)));
    call.page(List::Accounts, found.collect())
}

async fn read(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let kept = call.app.kept();
    Ok(call.data(StatusCode::OK, shown(call.seen(kept.accounts.get(id))?)))
}

async fn update(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let changes = call.body()?;
    let mut kept = call.app.kept();
    let company = call.seen(kept.accounts.get(id))?.owner;
    if let Some((_, problem)) = flaw(&call, &codes(&kept.tax_codes, company), &changes) {
        return Err(Failure::invalid_body(problem));
    }
    let account = kept.accounts.get_mut(id).ok_or_else(none_there)?;
    let keep = call.unknowns().left_out == LeftOut::Keep;
    account.update(changes, &call.settable(), keep);
    Ok(call.data(StatusCode::OK, shown(account)))
}

async fn delete(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let mut kept = call.app.kept();
    call.seen(kept.accounts.get(id))?;
    if kept.used.contains(&id) {
        return Err(in_use());
    }
    kept.accounts.remove(id);
    Ok(StatusCode::NO_CONTENT.into_response())
}
