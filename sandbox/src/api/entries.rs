//! Accounting entries.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde_json::{Map, Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use uuid::Uuid;

use super::call::Call;
use super::extract::Ids;
use super::{at, enrichment, receipts};
use crate::app::App;
use crate::contract::Area;
use crate::fixtures;
use crate::paging::List;
use crate::reply::Failure;
use crate::unknowns::{
    AccountCode, DeletedEntry, IncludeDeleted, PeriodEnds, Refunds, TwoPeriods, UnknownAccount,
    Unknowns,
};

pub(super) const READ: &str = "accounting-entries:read";

pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/v1/accounting-entries:search", post(search))
        .route("/v1/accounting-entries/{accountingEntryId}", get(read))
        .merge(receipts::routes())
        .merge(enrichment::routes())
        .layer(Extension(Area::AccountingEntries))
}

/// An entry, with the state of its export and later receipts.
fn shown(call: &Call, row: u32) -> Map<String, Value> {
    let id = fixtures::entry_id(&call.key, row);
    let minors = match call.unknowns().exports.refunds {
        Refunds::Positive => fixtures::entry_minors(row).abs(),
        Refunds::Negative => fixtures::entry_minors(row),
    };
    let mut entry = fixtures::entry(&call.key, row, minors, |moment| at(&call.app, moment));
    entry.insert(
        "exportStatus".into(),
        call.app.exports.entry_status(id).into(),
    );
    if let Some(ids) = entry.get_mut("receiptIds").and_then(Value::as_array_mut) {
        let since = call.app.kept().attached_to(id);
        ids.extend(since.into_iter().map(|(receipt, _)| json!(receipt)));
    }
    if entry["accountId"].is_null() && call.unknowns().unknown_account == UnknownAccount::Nil {
        entry.insert("accountId".into(), json!(Uuid::nil()));
    }
    entry
}

async fn read(Ids([id]): Ids<1>, call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let row = fixtures::entry_or_deleted_row(&call.key, id).ok_or_else(none_there)?;
    let is_asked_for =
        call.is_set("include_deleted") || call.unknowns().deleted_entry == DeletedEntry::Given;
    if fixtures::entry_is_deleted(row) && !is_asked_for {
        return Err(none_there());
    }
    Ok(call.data(StatusCode::OK, shown(&call, row).into()))
}

async fn search(call: Call) -> Result<Response, Failure> {
    call.admit(READ)?;
    let companies = call.companies()?;
    let filter = search_body(&call)?;
    let periods = periods(&filter, call.unknowns())?;
    let rows = fixtures::all_entries().filter_map(|row| {
        let is_wanted = companies.contains(&fixtures::company_of(&call.key, row))
            && (!fixtures::entry_is_deleted(row) || filter["includeDeleted"] == true);
        let mut entry = is_wanted.then(|| shown(&call, row))?;
        let is_found = finds(&filter, &entry) && periods.iter().all(|period| period.has(&entry));
        if call.unknowns().account_code == AccountCode::LeftOut {
            entry.shift_remove("accountCode");
        }
        is_found.then(|| (row, entry.into()))
    });
    call.page(List::Entries, rows.collect())
}

/// The body of a search, with `includeDeleted`, which Pleo requires.
pub(super) fn search_body(call: &Call) -> Result<Map<String, Value>, Failure> {
    let may_be_missing = call.unknowns().include_deleted == IncludeDeleted::False;
    let mut body = call.body_but_for(|problem| {
        may_be_missing && problem.pointer == "/includeDeleted" && problem.keyword == "required"
    })?;
    body.entry("includeDeleted").or_insert(false.into());
    Ok(body)
}

/// The members of a search that list possible values of a member of the entry.
const LISTS: [(&str, &str); 10] = [
    ("accountIds", "accountId"),
    ("employeeIds", "employeeId"),
    ("exportStatus", "exportStatus"),
    ("families", "family"),
    ("foreignExtensionIds", "foreignExtensionId"),
    ("reviewStatus", "reviewStatus"),
    ("status", "status"),
    ("subFamilies", "subFamily"),
    ("taxCodeIds", "taxCodeId"),
    ("teamIds", "teamId"),
];
/// The members that say whether a member of the entry must be present.
const PRESENCES: [(&str, &str); 4] = [
    ("hasAccount", "accountId"),
    ("hasBookkeepingDate", "bookkeepingDate"),
    ("hasNote", "note"),
    ("settled", "settledAt"),
];

fn finds(filter: &Map<String, Value>, entry: &Map<String, Value>) -> bool {
    let list = |name: &str| filter.get(name).and_then(Value::as_array);
    let has = |name: &str| {
        let member = entry.get(name).filter(|member| !member.is_null());
        member.is_some_and(|member| *member != json!(Uuid::nil()))
    };
    let tags = entry["tags"].as_array().map_or(&[][..], Vec::as_slice);
    let set_tags = |group: &Value| {
        let mut set = tags.iter().filter(|tag| tag.get("tagId").is_some());
        set.any(|tag| tag["tagGroupId"] == *group)
    };
    let is_listed = LISTS.iter().all(|(name, member)| {
        list(name).is_none_or(|wanted| entry.get(*member).is_some_and(|is| wanted.contains(is)))
    });
    let is_of_currency = list("transactionValueCurrencies")
        .is_none_or(|wanted| wanted.contains(&entry["transactionValue"]["currency"]));
    let is_present = PRESENCES.iter().all(|(name, member)| {
        filter
            .get(*name)
            .is_none_or(|wanted| *wanted == has(member))
    });
    let is_tagged = list("tagRowIds")
        .is_none_or(|wanted| tags.iter().any(|tag| wanted.contains(&tag["tagId"])));
    let is_untagged = list("tagGroupIdsUnset").is_none_or(|groups| !groups.iter().any(set_tags));
    is_listed && is_of_currency && is_present && is_tagged && is_untagged
}

/// The period in which a time of an entry must be.
struct Period<'a> {
    member: &'static str,
    start: Option<OffsetDateTime>,
    end: Option<OffsetDateTime>,
    unknowns: &'a Unknowns,
}

impl Period<'_> {
    fn has(&self, entry: &Map<String, Value>) -> bool {
        let text = entry.get(self.member).and_then(Value::as_str);
        let Some(moment) = text.and_then(moment) else {
            return false;
        };
        let (start, end) = (self.start, self.end);
        match self.unknowns.period_ends {
            PeriodEnds::Start => {
                start.is_none_or(|start| start <= moment) && end.is_none_or(|end| moment < end)
            }
            PeriodEnds::End => {
                start.is_none_or(|start| start < moment) && end.is_none_or(|end| moment <= end)
            }
        }
    }
}

fn moment(text: &str) -> Option<OffsetDateTime> {
    OffsetDateTime::parse(text, &Rfc3339).ok()
}

/// The periods of a search: Pleo accepts one at most.
fn periods<'a>(
    filter: &Map<String, Value>,
    unknowns: &'a Unknowns,
) -> Result<Vec<Period<'a>>, Failure> {
    let bound = |name: String| {
        let text = filter.get(&name).and_then(Value::as_str);
        let wrong = || Failure::invalid_body(format!("/{name} is no date and time"));
        text.map(|text| moment(text).ok_or_else(wrong)).transpose()
    };
    let mut periods = Vec::new();
    for member in ["performedAt", "settledAt", "bookkeepingDate"] {
        let start = bound(format!("{member}Start"))?;
        let end = bound(format!("{member}End"))?;
        if start.is_some() || end.is_some() {
            periods.push(Period {
                member,
                start,
                end,
                unknowns,
            });
        }
    }
    if periods.len() > 1 {
        if unknowns.two_periods == TwoPeriods::Refuse {
            return Err(Failure::invalid_body(
                "Only one of performedAt, settledAt and bookkeepingDate can be searched by",
            ));
        }
        periods.truncate(1);
    }
    Ok(periods)
}

pub(super) fn none_there() -> Failure {
    Failure::not_found(
        "ACCOUNTING_ENTRY_NOT_FOUND",
        "There is no such accounting entry",
    )
}
