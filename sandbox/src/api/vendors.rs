//! Vendors.

use std::sync::Arc;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::call::Call;
use super::extract::Ids;
use super::{finds, members_with_times, none_there, nothing_there};
use crate::app::App;
use crate::contract::Area;
use crate::paging::List;
use crate::reply::Failure;
use crate::rows::{Kept, Members, Row};
use crate::unknowns::{EmptyName, LeftOut, SameVendor, VendorStateAgain, VendorWithoutId};

const READ: &str = "vendors:read";
const WRITE: &str = "vendors:write";

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v1/vendors", post(create))
        .route("/v1/vendors:search", post(search))
        .route("/v1/vendors/{id}", get(read).put(update).post(act))
        .layer(Extension(Area::Vendors))
}

fn shown(call: &Call, vendor: &Row) -> Value {
    let mut members = members_with_times(&call.app, vendor, &["code"]);
    members.insert("companyId".into(), json!(vendor.owner));
    members.into()
}

/// Refuses what the specification forbids only in words.
fn check(call: &Call, vendor: &Members) -> Result<(), Failure> {
    let text = |name| vendor.get(name).and_then(Value::as_str).unwrap_or_default();
    if call.unknowns().empty_name == EmptyName::Refuse && text("name").is_empty() {
        return Err(Failure::invalid_body("The name is empty"));
    }
    let currency = text("defaultCurrency");
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(Failure::invalid_body(
            "defaultCurrency is not a currency of ISO 4217",
        ));
    }
    Ok(())
}

/// Refuses values that another vendor of the company has.
fn check_twin(
    call: &Call,
    kept: &Kept,
    company: Uuid,
    vendor: &Members,
    but: Option<Uuid>,
) -> Result<(), Failure> {
    let name = match call.unknowns().same_vendor {
        SameVendor::ExternalId => "externalId",
        SameVendor::Code => "code",
        SameVendor::Name => "name",
    };
    let Some(text) = vendor.get(name).and_then(Value::as_str) else {
        return Ok(());
    };
    let mut others = kept.vendors.of(std::slice::from_ref(&company));
    if others.any(|other| Some(other.id) != but && other.text(name) == Some(text)) {
        return Err(Failure::new(
            StatusCode::CONFLICT,
            "VENDOR_ALREADY_EXISTS",
            format!("There is a vendor with this {name}"),
        ));
    }
    Ok(())
}

async fn create(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let mut members = call.body()?;
    let company = call.take_company(&mut members)?;
    check(&call, &members)?;
    let is_active = members.contains_key("externalId")
        || call.unknowns().vendor_without_id == VendorWithoutId::Active;
    let state = if is_active { "ACTIVE" } else { "DRAFT" };
    members.insert("state".to_owned(), state.into());
    let mut kept = call.app.kept();
    check_twin(&call, &kept, company, &members, None)?;
    let vendor = kept.vendors.add(company, members);
    Ok(call.data(StatusCode::CREATED, shown(&call, &vendor)))
}

async fn read(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let kept = call.app.kept();
    Ok(call.data(
        StatusCode::OK,
        shown(&call, call.seen(kept.vendors.get(id))?),
    ))
}

async fn update(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let mut members = call.body()?;
    let company = call.take_company(&mut members)?;
    check(&call, &members)?;
    let mut kept = call.app.kept();
    if call.seen(kept.vendors.get(id))?.owner != company {
        return Err(Failure::invalid_body("companyId is another company's"));
    }
    check_twin(&call, &kept, company, &members, Some(id))?;
    let vendor = kept.vendors.get_mut(id).ok_or_else(none_there)?;
    let keep = call.unknowns().left_out == LeftOut::Keep;
    vendor.update(members, &call.settable(), keep);
    Ok(call.data(StatusCode::OK, shown(&call, vendor)))
}

/// Implements `{id}:activate` and `{id}:archive`. The router does not support a suffix after a
/// parameter.
async fn act(Path(step): Path<String>, call: Call) -> Result<Response, Failure> {
    let (id, action) = step.split_once(':').ok_or_else(nothing_there)?;
    let id = id
        .parse()
        .map_err(|_| Failure::invalid_parameter("An id in the path is not a UUID"))?;
    call.admit(WRITE)?;
    let (mut changes, state) = match action {
        "activate" => (call.body()?, "ACTIVE"),
        _ => (Members::new(), "ARCHIVED"),
    };
    let mut kept = call.app.kept();
    let vendor = call.seen(kept.vendors.get(id))?;
    let is_again = match vendor.text("state") {
        Some("DRAFT") => false,
        was => state == "ACTIVE" || was == Some(state),
    };
    if is_again && call.unknowns().vendor_state_again == VendorStateAgain::Conflict {
        return Err(Failure::new(
            StatusCode::CONFLICT,
            "INVALID_STATUS_TRANSITION",
            "The vendor has not the state for this",
        ));
    }
    check_twin(&call, &kept, vendor.owner, &changes, Some(id))?;
    changes.insert("state".to_owned(), state.into());
    let vendor = kept.vendors.get_mut(id).ok_or_else(none_there)?;
    vendor.update(changes, &[], true);
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// A filter by a list of values, if there is one.
type Filter<T> = Option<Vec<T>>;

/// No vendor has an accounting system here.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Search {
    accounting_systems: Filter<String>,
    codes: Filter<String>,
    countries: Filter<String>,
    external_ids: Filter<String>,
    ids: Filter<Uuid>,
    name: Option<String>,
    states: Filter<String>,
    tax_registration_numbers: Filter<String>,
}

impl Search {
    fn finds(&self, call: &Call, vendor: &Row) -> bool {
        let is_one_of = |filter: &Filter<String>, name| {
            let is = |wanted: &String| vendor.text(name) == Some(wanted);
            filter.as_ref().is_none_or(|listed| listed.iter().any(is))
        };
        is_one_of(&self.accounting_systems, "accountingSystem")
            && is_one_of(&self.codes, "code")
            && is_one_of(&self.countries, "country")
            && is_one_of(&self.external_ids, "externalId")
            && is_one_of(&self.states, "state")
            && is_one_of(&self.tax_registration_numbers, "taxRegistrationNumber")
            && self.ids.as_ref().is_none_or(|ids| ids.contains(&vendor.id))
            && self
                .name
                .as_deref()
                .is_none_or(|name| finds(call, name, vendor.text("name")))
    }
}

async fn search(call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let companies = call.companies()?;
    let search: Search = call.body_as()?;
    let kept = call.app.kept();
    let found = kept.vendors.of(&companies);
    let found = found.filter(|vendor| search.finds(&call, vendor));
    let rows = found.map(|vendor| (vendor.number, shown(&call, vendor)));
    call.page(List::Vendors, rows.collect())
}
