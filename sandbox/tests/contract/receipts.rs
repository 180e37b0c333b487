//! Receipts: the contract, links to their files, and the enrichment.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use pleo_sandbox::contract::Area;
use pleo_sandbox::unknowns::{DeadLink, MimeType};
use pleo_sandbox::{Options, StandardKey};
use reqwest::{Certificate, Client, Response};
use serde_json::{Value, json};

use crate::entries::{SEEN, search};
use crate::held::{Held, NOBODY};
use crate::support::{basic, client_builder};

/// A client that trusts the host of the files.
fn client(held: &Held) -> Client {
    let pem = std::fs::read(held.bench.sandbox.ca_file()).expect("the certificate");
    let certificate = Certificate::from_pem(&pem).expect("a certificate");
    let redirects = reqwest::redirect::Policy::none();
    let builder = client_builder()
        .add_root_certificate(certificate)
        .redirect(redirects);
    builder.build().expect("a client")
}

async fn fetched(held: &Held, url: &str) -> Response {
    client(held).get(url).send().await.expect("an answer")
}

/// The entries that have receipts, and how many.
async fn with_receipts(held: &Held) -> Vec<(String, usize)> {
    let rows = held
        .post(&search(held), json!({ "includeDeleted": false }))
        .await
        .json();
    let rows = rows["data"].as_array().expect("data").iter();
    let counted = rows.map(|row| {
        let receipts = row["receiptIds"].as_array().expect("a list").len();
        (row["id"].as_str().expect("an id").to_owned(), receipts)
    });
    counted.filter(|(_, receipts)| *receipts > 0).collect()
}

fn receipts(entry: &str) -> String {
    format!("/v1/accounting-entries/{entry}/receipts")
}

fn url(receipt: &Value) -> &str {
    receipt["url"].as_str().expect("a link")
}

pub async fn a_receipt_is_metadata_with_a_link_to_the_file() {
    let held = Held::start(Area::AccountingEntries, Options::default(), &SEEN).await;
    let entries = with_receipts(&held).await;
    let mut kinds = Vec::new();
    for (entry, count) in &entries[..6] {
        let listed = held.get(&receipts(entry)).await.json();
        let data = listed["data"].as_array().expect("data").clone();
        assert_eq!(data.len(), *count);
        for receipt in data {
            let path = format!(
                "{}/{}",
                receipts(entry),
                receipt["id"].as_str().expect("an id")
            );
            let alone = held.get(&path).await.json();
            assert_eq!(alone["data"]["id"], receipt["id"]);
            assert!(url(&receipt).starts_with(held.bench.sandbox.files()));
            let file = fetched(&held, url(&receipt)).await;
            assert_eq!(file.status(), 200);
            assert_eq!(
                file.headers()["content-type"],
                receipt["mimeType"].as_str().expect("a type")
            );
            let content = file.bytes().await.expect("the file");
            assert_eq!(receipt["sizeInBytes"], content.len());
            kinds.push((
                receipt["mimeType"].as_str().expect("a type").to_owned(),
                content,
            ));
        }
    }
    assert_eq!(kinds[0].1, "<receipt>Ærøskøbing 0</receipt>\n");
    for (kind, begin) in [
        ("text/xml", "<"),
        ("application/pdf", "%PDF-"),
        ("image/png", "\u{fffd}PNG"),
    ] {
        let of_kind = kinds.iter().filter(|(known, _)| known == kind);
        let mut begins =
            of_kind.map(|(_, content)| String::from_utf8_lossy(content).starts_with(begin));
        assert!(
            begins.next().is_some_and(|first| first) && begins.all(|right| right),
            "{kind}"
        );
    }

    let thumbnail = held
        .get(&format!("{}?file_type=THUMBNAIL", receipts(&entries[0].0)))
        .await
        .json();
    let thumbnail = &thumbnail["data"][0];
    assert_eq!(
        (&thumbnail["fileType"], &thumbnail["mimeType"]),
        (&json!("THUMBNAIL"), &json!("image/png"))
    );
    let file = fetched(&held, url(thumbnail)).await;
    assert_eq!(
        thumbnail["sizeInBytes"],
        file.bytes().await.expect("the file").len()
    );

    let none = held
        .get(&format!("{}?source=BOLT", receipts(&entries[0].0)))
        .await
        .json();
    assert_eq!(none["data"], json!([]));
    for (path, status) in [
        (format!("{}?file_type=SMALL", receipts(&entries[0].0)), 400),
        (receipts(NOBODY), 404),
        (format!("{}/{NOBODY}", receipts(&entries[0].0)), 404),
    ] {
        assert_eq!(held.get(&path).await.status, status, "{path}");
    }
    held.stop().await;
}

#[tokio::test]
async fn a_link_is_for_whoever_has_it_and_takes_no_credentials() {
    let held = Held::start(Area::AccountingEntries, Options::default(), &SEEN).await;
    let (entry, _) = with_receipts(&held).await.swap_remove(0);
    let listed = held.get(&receipts(&entry)).await.json();
    let link = url(&listed["data"][0]);
    let key = basic(held.bench.sandbox.key(StandardKey::Full));
    let with_key = client(&held).get(link).header("authorization", key);
    assert_eq!(with_key.send().await.expect("an answer").status(), 400);
    let signed_for_another = link.replace("ORIGINAL", "PREVIEW");
    for wrong in [
        signed_for_another.as_str(),
        &link[..link.len() - 1],
        link.split('?').next().expect("a path"),
    ] {
        let refused = fetched(&held, wrong).await;
        assert_eq!(
            (
                refused.status().as_u16(),
                refused.headers()["content-type"].to_str().expect("a type")
            ),
            (403, "application/xml")
        );
    }
    let nothing = format!("{}/nothing", held.bench.sandbox.files());
    assert_eq!(fetched(&held, &nothing).await.status(), 404);

    held.control("/sandbox/links/expire", Value::Null).await;
    assert_eq!(fetched(&held, link).await.status(), 403);
    let anew = held.get(&receipts(&entry)).await.json();
    assert_eq!(fetched(&held, url(&anew["data"][0])).await.status(), 200);

    let path = link.split('?').next().expect("a path");
    let path = path
        .strip_prefix(held.bench.sandbox.files())
        .expect("at the second host");
    held.control("/sandbox/next", json!({ "path": path, "status": 503 }))
        .await;
    assert_eq!(fetched(&held, url(&anew["data"][0])).await.status(), 503);
    assert_eq!(fetched(&held, url(&anew["data"][0])).await.status(), 200);
    held.stop().await;
}

pub async fn receipts_can_be_searched() {
    let held = Held::start(Area::AccountingEntries, Options::default(), &SEEN).await;
    let entries = with_receipts(&held).await;
    let expected: usize = entries.iter().map(|(_, receipts)| receipts).sum();
    let path = format!(
        "/v1/accounting-entries/receipts:search?company_id={}&limit=100",
        held.company
    );
    let found = |filter: Value| {
        let (held, path) = (&held, &path);
        async move {
            let mut body = json!({ "includeDeleted": false });
            let members = body.as_object_mut().expect("an object");
            members.extend(filter.as_object().expect("an object").clone());
            held.post(path, body).await.json()["pagination"]["total"].clone()
        }
    };
    // The first hundred entries were counted, of 120.
    let everything = found(json!({})).await.as_u64().expect("a number");
    assert!(everything > expected as u64, "{everything}");
    assert_eq!(
        found(json!({ "accountingEntryIds": [entries[0].0] })).await,
        2
    );
    assert_eq!(found(json!({ "mimeType": ["image/heic"] })).await, 0);
    assert_eq!(found(json!({ "employeeIds": [NOBODY] })).await, 0);
    let mut sum = 0;
    for source in ["STOREBOX", "EMAIL_FORWARDING", "CAMERA"] {
        sum += found(json!({ "source": [source] }))
            .await
            .as_u64()
            .expect("a number");
    }
    assert_eq!(sum, everything);
    assert!(found(json!({ "includeDeleted": true })).await.as_u64() > Some(everything));
    assert_eq!(held.post(&path, json!({})).await.status, 400);
    held.stop().await;
}

pub async fn a_receipt_finds_its_entry_or_the_inbox() {
    let held = Held::start(Area::AccountingEntries, Options::default(), &SEEN).await;
    let entry = &held
        .post(&search(&held), json!({ "includeDeleted": false }))
        .await
        .json()["data"][1];
    let path = |amount: &str, card: &str, when: &str| {
        format!(
            "/v2/accounting-entries:enrich?amount={amount}&currency=JPY&card_last_four_digits={card}\
             &merchant_name=Caf%C3%A9&{when}"
        )
    };
    let amount = entry["transactionValue"]["minors"].to_string();
    let performed = format!(
        "performed_at={}",
        entry["performedAt"].as_str().expect("a time")
    );
    let body = json!({ "receipts": [STANDARD.encode("%PDF-1.4")] });
    let attached = held
        .post(&path(&amount, "1234", &performed), body.clone())
        .await;
    assert_eq!(
        (
            attached.status,
            &attached.json()["data"]["accountingEntryId"]
        ),
        (201, &entry["id"])
    );
    let id = entry["id"].as_str().expect("an id");
    let listed = held.get(&receipts(id)).await.json();
    let last = listed["data"]
        .as_array()
        .expect("data")
        .last()
        .expect("a receipt")
        .clone();
    assert_eq!(
        (&last["mimeType"], &last["sizeInBytes"]),
        (&json!("application/pdf"), &json!(8))
    );
    assert_eq!(
        fetched(&held, url(&last))
            .await
            .text()
            .await
            .expect("the file"),
        "%PDF-1.4"
    );
    let entry = held
        .get(&format!("/v1/accounting-entries/{id}"))
        .await
        .json();
    assert!(
        entry["data"]["receiptIds"]
            .as_array()
            .expect("a list")
            .contains(&last["id"])
    );

    let now =
        time::OffsetDateTime::now_utc().format(&time::format_description::well_known::Rfc3339);
    let now = format!("settled_at={}", now.expect("a time"));
    for (path, body, status) in [
        (path("1", "1234", &performed), body.clone(), 200),
        (path("1", "1234", &now), body.clone(), 202),
        (path(&amount, "0000", &performed), body.clone(), 404),
        (path(&amount, "1234", "x=y"), body.clone(), 400),
        (
            path(&amount, "1234", "performed_at=9999-12-31T23:59:59-18:00"),
            body.clone(),
            202,
        ),
        (path("much", "1234", &performed), body.clone(), 400),
        (
            path(&amount, "1234", &performed),
            json!({ "receipts": ["?"] }),
            400,
        ),
        (
            path(&amount, "1234", &performed),
            json!({ "receipts": [] }),
            400,
        ),
        (path(&amount, "1234", &performed), json!({}), 400),
    ] {
        let answer = held.post(&path, body.clone()).await;
        assert_eq!(answer.status, status, "{path} {body}: {}", answer.text());
    }
    held.stop().await;
}

#[tokio::test]
async fn what_nobody_knows_of_receipts_can_be_chosen() {
    let choose = |unknowns: &mut pleo_sandbox::Unknowns| {
        unknowns.dead_link = DeadLink::NotFound;
        unknowns.mime_type = MimeType::Unknown;
    };
    let held = Held::with(Area::AccountingEntries, &SEEN, choose).await;
    let (entry, _) = with_receipts(&held).await.swap_remove(0);
    let receipt = &held.get(&receipts(&entry)).await.json()["data"][0];
    assert_eq!(receipt["mimeType"], "unknown");
    held.control("/sandbox/links/expire", Value::Null).await;
    assert_eq!(fetched(&held, url(receipt)).await.status(), 404);
    held.stop().await;
}
