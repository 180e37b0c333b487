//! HTTPS, with the certificate that the sandbox hands out and no other.

use pleo_sandbox::{Options, StandardKey};
use reqwest::{Certificate, Method};
use serde_json::json;

use crate::support::{Answer, Bench, basic, client_builder};

#[tokio::test]
async fn https_is_trusted_with_the_ca_and_only_with_it() {
    let bench = Bench::start(Options::default()).await;
    let ca_file = bench.sandbox.ca_file().to_owned();
    let ca = Certificate::from_pem(&std::fs::read(&ca_file).expect("CA file")).expect("PEM");
    let key = basic(bench.sandbox.key(StandardKey::Full));
    let by_name = format!("{}/v1/introspect", bench.sandbox.https());
    let by_address = by_name.replace("localhost", "127.0.0.1");

    let trusting = client_builder()
        .tls_certs_only([ca])
        .build()
        .expect("client");
    for url in [&by_name, &by_address] {
        let answer = Answer::to(trusting.get(url).header("authorization", &key)).await;
        assert_eq!(answer.status, 200, "{url}");
    }

    let elsewhere = format!("{}/v1/introspect", bench.sandbox.other_name());
    assert!(
        trusting.get(&elsewhere).send().await.is_err(),
        "the certificate is for another host"
    );
    let careless = client_builder().tls_danger_accept_invalid_hostnames(true);
    let ca = Certificate::from_pem(&std::fs::read(&ca_file).expect("CA file")).expect("PEM");
    let careless = careless.tls_certs_only([ca]).build().expect("client");
    assert!(
        careless.get(&elsewhere).send().await.is_ok(),
        "and of the same authority"
    );

    let wary = client_builder().tls_certs_only([]).build().expect("client");
    assert!(wary.get(&by_name).send().await.is_err());
    bench.sandbox.stop().await;
    assert!(!ca_file.exists(), "the temporary directory is gone");
}

#[tokio::test]
async fn a_bad_certificate_is_shown_as_often_as_asked() {
    let bench = Bench::start(Options::default()).await;
    let ca = std::fs::read(bench.sandbox.ca_file()).expect("CA file");
    let url = format!("{}/v1/introspect", bench.sandbox.https());
    for (certificate, words) in [
        ("expired", "Expired"),
        ("other-name", "NotValidForName"),
        ("other-issuer", "UnknownIssuer"),
    ] {
        let script = json!({ "certificate": certificate, "times": 1 }).to_string();
        let request = bench.bare(Method::POST, "/sandbox/next", &[]).body(script);
        assert_eq!(Answer::to(request).await.status, 204);
        let ca = Certificate::from_pem(&ca).expect("PEM");
        let client = client_builder().tls_certs_only([ca]);
        let client = client.build().expect("client");
        let error = client.get(&url).send().await.expect_err(certificate);
        let error = format!("{error:?}");
        assert!(error.contains(words), "{certificate}: {error}");
        let answer = Answer::to(client.get(&url)).await;
        assert_eq!(answer.status, 401, "the next connection gets the right one");
    }
    bench.sandbox.stop().await;
}
