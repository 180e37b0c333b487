//! The step of the installation.

use super::{Report, WHO, api};

#[test]
fn an_installation_that_is_not_there_or_not_active() {
    let there_is_none = "Pleo has no installation for this key (200)";
    let none = [
        (
            "404 Not Found",
            "{}",
            "Pleo found nothing at this path (404)",
        ),
        ("200 OK", "null", there_is_none),
        ("200 OK", "", there_is_none),
    ];
    for (status, body, found) in none {
        let report = Report::of(&api(WHO, status, body).client(&[]));
        report.failed(
            "installation",
            "PLEO_E_NOT_FOUND",
            8,
            &[found],
            "Create the installation",
        );
    }
    for (body, found, advice) in [
        (r#"{"status":"INACTIVE"}"#, "INACTIVE", "Activate it"),
        (
            r#"{"status":"ERROR","errorCode":"E-7"}"#,
            "ERROR (E-7)",
            "errorCode",
        ),
        (
            r#"{"status":"PENDING_INTEGRATION"}"#,
            "PENDING_INTEGRATION",
            "activate it",
        ),
        (r#"{"status":"QUITE_NEW"}"#, "QUITE_NEW", "activate it"),
        (r#"{"id":"i"}"#, "without a status", "activate it"),
    ] {
        let report = Report::of(&api(WHO, "200 OK", body).client(&[]));
        report.failed("installation", "PLEO_OK", 8, &[found], advice);
    }
    let report = Report::of(&api(WHO, "403 Forbidden", "{}").client(&[]));
    report.failed(
        "installation",
        "PLEO_E_FORBIDDEN",
        7,
        &["403"],
        "installations:read",
    );
    let report = Report::of(&api(WHO, "500 Oops", "{}").client(&[]));
    report.failed(
        "installation",
        "PLEO_E_SERVER",
        9,
        &["500"],
        "ry again later",
    );
}

#[test]
fn an_organisations_key_has_an_installation_for_each_company() {
    let who = r#"{"data":{"scope":"a","subjectURN":"urn:pleo:organization:o"}}"#;
    let server = api(who, "400 Bad Request", "{}");
    let report = Report::of(&server.client(&[]));
    assert_eq!(report.number("exit"), 0);
    assert_eq!(report.of_step("installation", "state"), "note");
    assert!(
        report
            .of_step("installation", "advice")
            .contains("company_id")
    );
}
