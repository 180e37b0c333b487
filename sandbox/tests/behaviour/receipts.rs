//! Uploads and downloads.

use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;

use crate::support::{Answer, Bench};

/// Of the bytes that are uploaded, worked out elsewhere.
const SHA256: &str = "d6dd068e2d9d6f42dd20ea6b45a1740dd0d5ceae7b840b3bbd77322d8d627113";

/// The path of the first entry's receipts.
async fn receipts(bench: &Bench) -> String {
    let search = bench.request(
        StandardKey::Full,
        Method::POST,
        "/v1/accounting-entries:search",
        &[],
    );
    let id = Answer::to(search).await.json()["data"][0]["id"]
        .as_str()
        .expect("id")
        .to_owned();
    format!("/v1/accounting-entries/{id}/receipts")
}

async fn upload(bench: &Bench, path: &str, content_type: &str, body: Vec<u8>) -> Answer {
    let request = bench.request(StandardKey::Full, Method::POST, path, &[]);
    Answer::to(request.header("content-type", content_type).body(body)).await
}

#[tokio::test]
async fn what_is_uploaded_can_be_downloaded() {
    let bench = Bench::start(Options::default()).await;
    let path = receipts(&bench).await;
    let content: Vec<u8> = (0..=255).cycle().take(70_001).collect();
    let mut form =
        b"--cut\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n".to_vec();
    form.extend(b"content-type: application/pdf\r\n\r\n");
    form.extend(&content);
    form.extend(b"\r\n--cut--\r\n");

    let raw = upload(&bench, &path, "image/png", content.clone()).await;
    let form = upload(&bench, &path, "multipart/form-data; boundary=cut", form).await;
    for (uploaded, content_type) in [(raw, "image/png"), (form, "application/pdf")] {
        assert_eq!(uploaded.status, 201, "{}", uploaded.text());
        let data = &uploaded.json()["data"];
        assert_eq!(data["size"], 70_001);
        assert_eq!(data["sha256"], SHA256);
        let listed = Answer::to(bench.request(StandardKey::Full, Method::GET, &path, &[]))
            .await
            .json();
        let wanted = serde_json::json!({ "id": data["id"], "size": 70_001 });
        assert!(
            listed["data"].as_array().expect("data").contains(&wanted),
            "{listed}"
        );
        let path = format!("{path}/{}", data["id"].as_str().expect("id"));
        let downloaded =
            Answer::to(bench.request(StandardKey::Full, Method::GET, &path, &[])).await;
        assert_eq!(
            (downloaded.status, downloaded.content_type.as_deref()),
            (200, Some(content_type))
        );
        assert!(downloaded.body == content, "the very bytes");
        let other =
            Answer::to(bench.request(StandardKey::Organisation, Method::GET, &path, &[])).await;
        assert_eq!(other.status, 404, "another key's receipt");
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn eight_mebibytes_are_taken_and_no_more() {
    let bench = Bench::start(Options::default()).await;
    let path = receipts(&bench).await;
    for (size, status) in [(8 << 20, 201), ((8 << 20) + 1, 413), (9 << 20, 413)] {
        assert_eq!(
            upload(&bench, &path, "image/png", vec![0; size])
                .await
                .status,
            status,
            "{size}"
        );
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn uploads_that_make_no_sense_are_refused() {
    let bench = Bench::start(Options::default()).await;
    let path = receipts(&bench).await;
    assert_eq!(
        upload(&bench, &path, "multipart/form-data", vec![1])
            .await
            .status,
        400
    );
    assert_eq!(
        upload(&bench, &path, "multipart/form-data; boundary=cut", vec![1])
            .await
            .status,
        400
    );
    let nowhere = "/v1/accounting-entries/5f0c7a38-0000-4000-8000-000000000000/receipts";
    assert_eq!(
        upload(&bench, nowhere, "image/png", vec![1]).await.status,
        404
    );
    let readonly = bench
        .request(StandardKey::Readonly, Method::POST, &path, &[])
        .body("x");
    assert_eq!(Answer::to(readonly).await.status, 403);
    bench.sandbox.stop().await;
}
