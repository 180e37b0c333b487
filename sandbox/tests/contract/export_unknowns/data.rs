//! The bookkeeping data.

use pleo_sandbox::StandardKey;
use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::{
    DoneItems, ExportUnknowns, InvoiceDates, ItemsOfPendingJob, ItemsOfUnknownJob, MoneyValue,
    NoJobId, NullElements, Refunds, SupplierCurrencies, Times, ValueForm,
};
use reqwest::Method;
use serde_json::{Value, json};

use super::{SEEN, put, started, told, with};
use crate::held::{Held, NOBODY, all};
use crate::support::Answer;

/// The bookkeeping data of a job of 40 entries.
async fn data(choose: impl FnOnce(&mut ExportUnknowns)) -> Vec<Value> {
    let held = with(choose).await;
    let (job, _) = started(&held, 40).await;
    let data = held.get(&format!("/v3/export-items?job_id={job}")).await;
    held.stop().await;
    data.json()["data"].as_array().expect("data").clone()
}

/// What all items have at a place.
fn places<'a>(data: &'a [Value], pointer: &str) -> Vec<&'a Value> {
    data.iter()
        .filter_map(|item| item.pointer(pointer))
        .collect()
}

#[tokio::test]
async fn lists_of_items_have_null_nowhere_at_their_end_or_at_their_start() {
    for (null_elements, at) in [
        (NullElements::None, None),
        (NullElements::Last, Some(1)),
        (NullElements::First, Some(0)),
    ] {
        let data = data(|unknowns| unknowns.null_elements = null_elements).await;
        for place in [
            "/accountingEntryLines/0/tags",
            "/additionalInformation/attendees",
            "/additionalInformation/reconciledEntries",
            "/files",
        ] {
            let lists = places(&data, place);
            let is_full = |list: &&&Value| list.as_array().is_some_and(|list| !list.is_empty());
            let list = lists.iter().find(is_full).expect("a list");
            let nulls: Vec<_> = list.as_array().into_iter().flatten().collect();
            let null = nulls.iter().position(|element| element.is_null());
            let expected = at.map(|at| at * (nulls.len() - 1));
            assert_eq!(null, expected, "{null_elements:?} {list}");
        }
    }
}

#[tokio::test]
async fn dates_and_amounts_of_items_have_other_forms() {
    for (invoice_dates, length) in [(InvoiceDates::DateTime, 20), (InvoiceDates::Date, 10)] {
        let data = data(|unknowns| unknowns.invoice_dates = invoice_dates).await;
        let dates = places(
            &data,
            "/additionalInformation/invoiceInformation/invoiceDate",
        );
        assert!(!dates.is_empty());
        for date in dates {
            assert_eq!(date.as_str().map(str::len), Some(length), "{date}");
        }
    }
    let offset = Held::with(Area::Export, &SEEN, |unknowns| {
        unknowns.times = Times::Offset
    })
    .await;
    let (job, _) = started(&offset, 1).await;
    let items = offset.get(&format!("/v3/export-items?job_id={job}")).await;
    assert!(all(&items, "date")[0].ends_with("T12:00:00+00:00"));
    offset.stop().await;

    let yen = |data: &[Value]| {
        let amounts = places(data, "/amount/inSupplierCurrency");
        let yen = amounts
            .into_iter()
            .filter(|amount| amount["currency"] == "JPY");
        yen.map(|amount| amount["value"].to_string())
            .collect::<Vec<_>>()
    };
    let minors = yen(&data(|_| ()).await);
    let hundredths = yen(&data(|unknowns| unknowns.money_value = MoneyValue::Hundredths).await);
    let by_hundred: Vec<_> = minors.iter().map(|value| format!("{value}00")).collect();
    assert!(!minors.is_empty());
    assert_eq!(hundredths, by_hundred);

    for (value_form, mark) in [
        (ValueForm::Integer, None),
        (ValueForm::Decimal, Some(".0")),
        (ValueForm::Exponent, Some("e+")),
    ] {
        let data = data(|unknowns| unknowns.value_form = value_form).await;
        for value in places(&data, "/amount/inWalletCurrency/value") {
            let text = value.to_string();
            let is_marked = text.contains(['.', 'e']);
            assert!(
                mark.map_or(!is_marked, |mark| text.contains(mark)),
                "{text}"
            );
        }
    }
    let data = data(|unknowns| unknowns.value_form = ValueForm::Fraction).await;
    let taxes = places(
        &data,
        "/accountingEntryLines/0/tax/amount/inWalletCurrency/value",
    );
    assert!(taxes.iter().any(|tax| tax.to_string().contains('.')));
    for amount in places(&data, "/amount/inWalletCurrency/value") {
        assert!(amount.is_i64(), "the amount itself is whole");
    }
}

#[tokio::test]
async fn a_currency_and_a_sign_may_be_others() {
    for (supplier_currencies, currency) in [
        (SupplierCurrencies::Current, "KWD"),
        (SupplierCurrencies::Odd, "XAU"),
        (SupplierCurrencies::Undefined, "UNDEFINED"),
    ] {
        let data = data(|unknowns| unknowns.supplier_currencies = supplier_currencies).await;
        let currency = Value::from(currency);
        assert!(places(&data, "/amount/inSupplierCurrency/currency").contains(&&currency));
        for wallet in places(&data, "/amount/inWalletCurrency/currency") {
            assert_eq!(wallet, "DKK");
        }
    }
    for (refunds, is_negative) in [(Refunds::Negative, true), (Refunds::Positive, false)] {
        let data = data(|unknowns| unknowns.refunds = refunds).await;
        let refunds = data.iter().filter(|item| item["type"] == "refund");
        let values = refunds.map(|item| &item["amount"]["inWalletCurrency"]["value"]);
        let signs: Vec<_> = values
            .map(|value| value.to_string().starts_with('-'))
            .collect();
        assert!(!signs.is_empty() && signs.iter().all(|sign| *sign == is_negative));
    }
}

#[tokio::test]
async fn items_of_no_job_or_an_unknown_one_are_answered_otherwise() {
    let unknown = format!("/v3/export-items?job_id={NOBODY}");
    for (no_job_id, of_unknown, statuses) in [
        (NoJobId::BadRequest, ItemsOfUnknownJob::NotFound, [400, 404]),
        (
            NoJobId::NotFound,
            ItemsOfUnknownJob::Unprocessable,
            [404, 422],
        ),
        (NoJobId::OpenJob, ItemsOfUnknownJob::Empty, [200, 200]),
    ] {
        let held = with(|unknowns| {
            (unknowns.no_job_id, unknowns.items_of_unknown_job) = (no_job_id, of_unknown);
        })
        .await;
        let before = held.get("/v3/export-items").await;
        let is_open_job = no_job_id == NoJobId::OpenJob;
        assert!(!is_open_job || before.json()["data"] == json!([]));
        let (_, entries) = started(&held, 2).await;
        let answers = [held.get("/v3/export-items").await, held.get(&unknown).await];
        if is_open_job {
            assert_eq!(all(&answers[0], "accountingEntryId"), entries);
            assert_eq!(answers[1].json()["data"], json!([]));
        }
        assert_eq!(
            answers.map(|answer| answer.status),
            statuses,
            "{no_job_id:?}"
        );
        held.stop().await;
    }
}

#[tokio::test]
async fn items_of_a_pending_job_and_items_that_are_done_are_given_or_not() {
    for (pending, done, status, count) in [
        (ItemsOfPendingJob::Give, DoneItems::Keep, 200, 2),
        (ItemsOfPendingJob::Refuse, DoneItems::Drop, 422, 1),
    ] {
        let held = with(|unknowns| {
            (unknowns.items_of_pending_job, unknowns.done_items) = (pending, done);
        })
        .await;
        let (job, entries) = started(&held, 2).await;
        let path = format!("/v3/export-items?job_id={job}");
        assert_eq!(held.get(&path).await.status, status, "{pending:?}");
        assert_eq!(told(&held, &job, "started").await.status, 202);
        let first = held.get(&format!("{path}&limit=1")).await;
        let updated = put(&held, &job, &[(&entries[0], "successful")]).await;
        assert_eq!(updated.status, 200);
        let listed = all(&held.get(&path).await, "accountingEntryId");
        assert_eq!(listed, entries[2 - count..], "{done:?}");
        let after = first.json()["pagination"]["endCursor"].clone();
        let query = [
            ("job_id", job.as_str()),
            ("after", after.as_str().expect("a cursor")),
        ];
        let key = StandardKey::Full;
        let next = held
            .bench
            .request(key, Method::GET, "/v3/export-items", &query);
        let next = all(&Answer::to(next).await, "accountingEntryId");
        assert_eq!(next, entries[1..], "nothing is passed over");
        held.stop().await;
    }
}
