//! What all tests need: a sandbox in this process and a client for it.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use pleo_sandbox::{Options, Sandbox, StandardKey};
use reqwest::header::AUTHORIZATION;
use reqwest::{Client, ClientBuilder, Method, RequestBuilder, Response, Url};
use serde_json::Value;

/// Only so that a test that would hang fails instead.
pub const BOUND: Duration = Duration::from_secs(60);

/// A running sandbox and a client.
pub struct Bench {
    pub sandbox: Sandbox,
    pub client: Client,
}

impl Bench {
    pub async fn start(options: Options) -> Self {
        let sandbox = Sandbox::start(options).await.expect("sandbox");
        let client = client_builder().build().expect("client");
        Self { sandbox, client }
    }

    /// A request with a standard key. The query may be given as pairs, which are percent-encoded.
    pub fn request(
        &self,
        key: StandardKey,
        method: Method,
        path: &str,
        query: &[(&str, &str)],
    ) -> RequestBuilder {
        self.bare(method, path, query)
            .header(AUTHORIZATION, basic(self.sandbox.key(key)))
    }

    /// A request without a key.
    pub fn bare(&self, method: Method, path: &str, query: &[(&str, &str)]) -> RequestBuilder {
        let mut url = Url::parse(self.sandbox.http())
            .expect("address")
            .join(path)
            .expect("path");
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        self.client.request(method, url)
    }
}

pub fn client_builder() -> ClientBuilder {
    // An error means that another test was first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().no_proxy().timeout(BOUND)
}

/// The header's value for a key.
pub fn basic(key: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{key}:")))
}

/// Status, media type and body.
pub struct Answer {
    pub status: u16,
    pub content_type: Option<String>,
    pub body: Vec<u8>,
}

impl Answer {
    /// Sends a request whose answer must come.
    pub async fn to(request: RequestBuilder) -> Self {
        Self::of(request.send().await.expect("an answer")).await
    }

    async fn of(response: Response) -> Self {
        assert!(
            response.headers().contains_key("x-request-id"),
            "every answer has a request id"
        );
        let status = response.status().as_u16();
        let content_type = response.headers().get("content-type");
        let content_type =
            content_type.map(|value| value.to_str().expect("a media type").to_owned());
        let body = response.bytes().await.expect("a body").to_vec();
        Self {
            status,
            content_type,
            body,
        }
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("text")
    }
}
