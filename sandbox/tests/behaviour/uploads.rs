//! Uploads and downloads.

use pleo_sandbox::{Options, StandardKey};
use reqwest::Method;

use crate::support::{Answer, Bench};

/// Of the bytes that are uploaded, worked out elsewhere.
const SHA256: &str = "d6dd068e2d9d6f42dd20ea6b45a1740dd0d5ceae7b840b3bbd77322d8d627113";

const PATH: &str = "/sandbox/files";

async fn upload(bench: &Bench, content_type: &str, body: Vec<u8>) -> Answer {
    let request = bench.request(StandardKey::Full, Method::POST, PATH, &[]);
    Answer::to(request.header("content-type", content_type).body(body)).await
}

#[tokio::test]
async fn what_is_uploaded_can_be_downloaded() {
    let bench = Bench::start(Options::default()).await;
    let content: Vec<u8> = (0..=255).cycle().take(70_001).collect();
    let mut form =
        b"--cut\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n".to_vec();
    form.extend(b"content-type: application/pdf\r\n\r\n");
    form.extend(&content);
    form.extend(b"\r\n--cut--\r\n");

    let raw = upload(&bench, "image/png", content.clone()).await;
    let form = upload(&bench, "multipart/form-data; boundary=cut", form).await;
    for (uploaded, content_type) in [(raw, "image/png"), (form, "application/pdf")] {
        assert_eq!(uploaded.status, 201, "{}", uploaded.text());
        let data = &uploaded.json()["data"];
        assert_eq!(data["size"], 70_001);
        assert_eq!(data["sha256"], SHA256);
        let listed = Answer::to(bench.request(StandardKey::Full, Method::GET, PATH, &[]))
            .await
            .json();
        let wanted = serde_json::json!({ "id": data["id"], "size": 70_001 });
        assert!(
            listed["data"].as_array().expect("data").contains(&wanted),
            "{listed}"
        );
        let path = format!("{PATH}/{}", data["id"].as_str().expect("id"));
        let downloaded =
            Answer::to(bench.request(StandardKey::Full, Method::GET, &path, &[])).await;
        assert_eq!(
            (downloaded.status, downloaded.content_type.as_deref()),
            (200, Some(content_type))
        );
        assert!(downloaded.body == content, "the very bytes");
        let other =
            Answer::to(bench.request(StandardKey::Organisation, Method::GET, &path, &[])).await;
        assert_eq!(other.status, 404, "another key's");
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn eight_mebibytes_are_taken_and_no_more() {
    let bench = Bench::start(Options::default()).await;
    for (size, status) in [(8 << 20, 201), ((8 << 20) + 1, 413), (9 << 20, 413)] {
        assert_eq!(
            upload(&bench, "image/png", vec![0; size]).await.status,
            status,
            "{size}"
        );
    }
    bench.sandbox.stop().await;
}

#[tokio::test]
async fn uploads_that_make_no_sense_are_refused() {
    let bench = Bench::start(Options::default()).await;
    assert_eq!(
        upload(&bench, "multipart/form-data", vec![1]).await.status,
        400
    );
    assert_eq!(
        upload(&bench, "multipart/form-data; boundary=cut", vec![1])
            .await
            .status,
        400
    );
    let bare = bench.bare(Method::POST, PATH, &[]).body("x");
    assert_eq!(Answer::to(bare).await.status, 401);
    bench.sandbox.stop().await;
}
