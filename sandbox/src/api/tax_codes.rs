//! Tax codes, and the taxes of amounts.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::call::Call;
use super::extract::Ids;
use super::{deleted, in_use, made, members_with_times, none_there};
use crate::app::App;
use crate::contract::Area;
use crate::paging::List;
use crate::reply::Failure;
use crate::rows::{Kept, Members, Row};
use crate::tax::{self, Decimal};
use crate::unknowns::{
    DeleteUsed, Duplicate, LeftOut, MixedCurrencies, ReverseTax, Rounding, TaxesOfUnknown,
};

const READ: &str = "tax-codes:read";
const WRITE: &str = "tax-codes:write";

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v0/tax-codes", post(create))
        .route("/v0/tax-codes:search", post(search))
        .route("/v0/tax-codes:calculate-tax-amounts", post(calculate))
        .route(
            "/v0/tax-codes/{taxCodeId}",
            get(read).put(update).delete(delete),
        )
        .layer(Extension(Area::TaxCodes))
}

fn shown(call: &Call, tax_code: &Row) -> Value {
    let nullable = [
        "accountingIntegrationSystem",
        "code",
        "ingoingTaxAccount",
        "outgoingTaxAccount",
    ];
    let mut members = members_with_times(&call.app, tax_code, &nullable);
    members.insert("companyId".into(), json!(tax_code.owner));
    members.into()
}

/// Refuses a code that another tax code of the company uses.
fn check_code(
    call: &Call,
    kept: &Kept,
    company: Uuid,
    members: &Members,
    but: Option<Uuid>,
) -> Result<(), Failure> {
    let Some(code) = members.get("code").and_then(Value::as_str) else {
        return Ok(());
    };
    let mut others = kept.tax_codes.of(std::slice::from_ref(&company));
    let is_taken = others.any(|other| Some(other.id) != but && other.text("code") == Some(code));
    if is_taken && call.unknowns().duplicate == Duplicate::Conflict {
        return Err(Failure::new(
            StatusCode::CONFLICT,
            "TAX_CODE_ALREADY_EXISTS",
            "There is a tax code with this code",
        ));
    }
    Ok(())
}

async fn create(call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let mut members = call.body()?;
    let company = call.take_company(&mut members)?;
    let mut kept = call.app.kept();
    check_code(&call, &kept, company, &members, None)?;
    let tax_code = kept.tax_codes.add(company, members);
    Ok(call.data(made(&call), shown(&call, &tax_code)))
}

async fn read(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let kept = call.app.kept();
    Ok(call.data(
        StatusCode::OK,
        shown(&call, call.seen(kept.tax_codes.get(id))?),
    ))
}

async fn update(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let mut members = call.body()?;
    let company = call.take_company(&mut members)?;
    let mut kept = call.app.kept();
    if call.seen(kept.tax_codes.get(id))?.owner != company {
        return Err(Failure::invalid_body("companyId is another company's"));
    }
    check_code(&call, &kept, company, &members, Some(id))?;
    let tax_code = kept.tax_codes.get_mut(id).ok_or_else(none_there)?;
    let keep = call.unknowns().left_out == LeftOut::Keep;
    tax_code.update(members, &call.settable(), keep);
    Ok(call.data(StatusCode::OK, shown(&call, tax_code)))
}

async fn delete(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(WRITE)?;
    let mut kept = call.app.kept();
    call.seen(kept.tax_codes.get(id))?;
    if kept.used.contains(&id) && call.unknowns().delete_used == DeleteUsed::Conflict {
        return Err(in_use());
    }
    kept.tax_codes.remove(id);
    Ok(deleted(&call))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Search {
    archived: Option<bool>,
    code: Option<String>,
    tax_code_ids: Option<Vec<Uuid>>,
    r#type: Option<String>,
}

async fn search(call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let companies = call.companies()?;
    let search: Search = call.body_as()?;
    let is = |wanted: &Option<String>, given: Option<&str>| {
        wanted.is_none() || wanted.as_deref() == given
    };
    let finds = |tax_code: &&Row| {
        is(&search.code, tax_code.text("code"))
            && is(&search.r#type, tax_code.text("type"))
            && search
                .archived
                .is_none_or(|archived| archived == tax_code.is_archived())
            && search
                .tax_code_ids
                .as_ref()
                .is_none_or(|ids| ids.contains(&tax_code.id))
    };
    let kept = call.app.kept();
    let found = kept.tax_codes.of(&companies).filter(finds);
    let rows = found.map(|tax_code| (tax_code.number, shown(&call, tax_code)));
    call.page(List::TaxCodes, rows.collect())
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Calculation {
    amounts_by_tax_code_id: Map<String, Value>,
}

#[derive(Deserialize)]
struct Amount {
    id: String,
    amount: Money,
}

#[derive(Deserialize)]
struct Money {
    currency: String,
    minors: i64,
}

async fn calculate(call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let asked: Calculation = call.body_as()?;
    let kept = call.app.kept();
    let mut currencies = Vec::new();
    let mut taxes = Map::new();
    for (id, amounts) in asked.amounts_by_tax_code_id {
        let amounts: Vec<Amount> = serde_json::from_value(amounts)
            .map_err(|_| Failure::invalid_body("minors must be a whole number of 64 bits"))?;
        let tax_code = match id
            .parse()
            .ok()
            .and_then(|id| call.seen(kept.tax_codes.get(id)).ok())
        {
            Some(tax_code) => tax_code,
            None if call.unknowns().taxes_of_unknown == TaxesOfUnknown::LeftOut => continue,
            None => return Err(none_there()),
        };
        let mut calculated = Vec::new();
        for Amount { id, amount } in amounts {
            let breakdown = breakdown(
                tax_code,
                &amount,
                call.unknowns().rounding,
                call.unknowns().reverse_tax,
            )
            .ok_or_else(|| Failure::invalid_body("The tax is out of range"))?;
            calculated.push(json!({ "id": id, "amountTaxBreakdown": breakdown }));
            currencies.push(amount.currency);
        }
        taxes.insert(id, calculated.into());
    }
    currencies.dedup();
    if currencies.len() > 1 && call.unknowns().mixed_currencies == MixedCurrencies::Refuse {
        return Err(Failure::invalid_body(
            "The amounts are in several currencies",
        ));
    }
    Ok(call.data(StatusCode::OK, json!({ "taxes": taxes })))
}

/// Gross, net and tax: the amount is gross for an inclusive code, net for an exclusive one, and
/// both for a reverse one. `None` if one of them is out of range.
fn breakdown(
    tax_code: &Row,
    amount: &Money,
    rounding: Rounding,
    reverse: ReverseTax,
) -> Option<Value> {
    let rate = Decimal::read(&tax_code.members.get("rate")?.to_string())?;
    let minors = amount.minors;
    let (gross, net, tax) = match tax_code.text("type")? {
        "inclusive" => {
            let tax = tax::included(minors, rate, rounding)?;
            (minors, minors.checked_sub(tax)?, tax)
        }
        "exclusive" => {
            let tax = tax::on_top(minors, rate, rounding)?;
            (minors.checked_add(tax)?, minors, tax)
        }
        _ => match reverse {
            ReverseTax::Own => (minors, minors, tax::on_top(minors, rate, rounding)?),
            ReverseTax::Zero => (minors, minors, 0),
        },
    };
    let money = |minors: i64| json!({ "currency": amount.currency, "minors": minors });
    Some(json!({ "gross": money(gross), "net": money(net), "tax": money(tax) }))
}
