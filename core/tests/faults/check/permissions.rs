//! The step of the permissions, beside what the installation needs.

use super::{ACTIVE, Report, api};

const EXPORT: &str = "export-items:read export-jobs:read export-jobs:write";

/// The report of a key whose introspection has these members, and whose installation is so.
fn with(members: &str, status: &'static str, installation: &'static str) -> Report {
    let who = format!(r#"{{"data":{{{members}}}}}"#);
    Report::of(&api(&who, status, installation).client(&[("attempts", "1")]))
}

/// Ways in which the API answers for the installation.
const STATES: [(&str, &str); 6] = [
    ("200 OK", ACTIVE),
    ("200 OK", r#"{"status":"INACTIVE"}"#),
    ("404 Not Found", "{}"),
    ("200 OK", "null"),
    ("403 Forbidden", "{}"),
    ("500 Oops", "{}"),
];

/// A permission that an installation needs is missing: which of them, in the failed step's words.
const WRITE: &str = "without installations:write";
const READ: &str = "without installations:read";
const BOTH: &str = "without installations:read, installations:write";

/// What is listed of the two for installations, and for each state of the installation the exit
/// code, and what the permissions lack if that is their failure.
const LISTED: [(&str, [(i64, &str); 6]); 4] = [
    (
        "installations:read installations:write",
        [(0, ""), (8, ""), (8, ""), (8, ""), (7, ""), (9, "")],
    ),
    (
        "installations:read",
        [
            (0, ""),
            (7, WRITE),
            (7, WRITE),
            (7, WRITE),
            (7, ""),
            (9, ""),
        ],
    ),
    (
        "installations:write",
        [(0, ""), (8, ""), (8, ""), (8, ""), (7, READ), (9, "")],
    ),
    ("", [(0, ""), (8, ""), (8, ""), (8, ""), (7, BOTH), (9, "")]),
];

#[test]
fn a_permission_that_the_installation_needs_is_a_failure_of_its_own() {
    for (listed, expected) in LISTED {
        for ((status, installation), (exit, lacking)) in STATES.into_iter().zip(expected) {
            let scope = format!(r#""scope":"{EXPORT} {listed}""#);
            let report = with(&scope, status, installation);
            let case = format!("{listed:?}, {status} {installation}");
            assert_eq!(report.number("exit"), exit, "{case}");
            let [state, found, advice, code] = ["state", "found", "advice", "status"]
                .map(|member| report.of_step("permissions", member));
            let is_whole = listed.contains("read ");
            let expected = match (lacking.is_empty(), is_whole) {
                (true, true) => "ok",
                (true, false) => "note",
                (false, _) => "failed",
            };
            assert_eq!(state, expected, "{case}: {found}");
            if !lacking.is_empty() {
                assert!(found.ends_with(lacking), "{case}: {found}");
                assert_eq!(code, "PLEO_E_FORBIDDEN", "{case}");
                let names = lacking
                    .trim_start_matches("without ")
                    .replace(", ", " and ");
                let remedy = format!("create a key with {names}, in Pleo under Settings");
                assert!(advice.contains(&remedy), "{case}: {advice}");
            } else if !is_whole {
                assert!(
                    advice.starts_with("Managing the installation needs"),
                    "{case}"
                );
            }
            // What is found of the installation is told in any case.
            let is_well = report.of_step("installation", "state") == "ok";
            assert_eq!(is_well, exit == 0, "{case}");
            let advice = report.of_step("installation", "advice");
            let says_so = advice.ends_with("needs installations:write, which this key lacks.");
            assert_eq!(says_so, lacking == WRITE, "{case}: {advice}");
        }
    }
}

#[test]
fn a_key_that_may_read_its_installation_and_is_refused_is_told_to_look_in_between() {
    let scope = r#""scope":"installations:read""#;
    let report = with(scope, "403 Forbidden", "{}");
    let advice = "The key has installations:read";
    report.failed("installation", "PLEO_E_FORBIDDEN", 7, &["403"], advice);
}

#[test]
fn where_the_api_does_not_list_permissions_the_installation_is_told_as_it_is() {
    for members in ["", r#""scope":null"#, r#""scope":["installations:read"]"#] {
        for ((status, installation), exit) in STATES.into_iter().zip([0, 8, 8, 8, 7, 9]) {
            let report = with(members, status, installation);
            assert_eq!(report.number("exit"), exit, "{members} {status}");
            assert_eq!(report.of_step("permissions", "state"), "note");
            assert_eq!(report.of_step("permissions", "advice"), "");
            let advice = report.of_step("installation", "advice");
            assert!(!advice.contains("lacks"), "{advice}");
        }
    }
}

#[test]
fn all_that_is_missing_is_told_at_once() {
    let found = |listed: &str, place: usize| {
        let (status, installation) = STATES[place];
        let report = with(&format!(r#""scope":"{listed}""#), status, installation);
        let advice = report.of_step("permissions", "advice");
        // As long as the header's example has room for.
        assert!(advice.len() < 512, "{advice}");
        (report.of_step("permissions", "found"), advice)
    };
    let (lacking, advice) = found("installations:read export-jobs:read", 2);
    assert_eq!(
        lacking,
        "installations:read, export-jobs:read; \
         without export-items:read, export-jobs:write, installations:write"
    );
    assert_eq!(
        advice,
        "To create or activate the installation, create a key with installations:write, \
         in Pleo under Settings, API Keys. An export needs export-items:read, export-jobs:write."
    );
    let (_, advice) = found("users:read", 4);
    assert_eq!(
        advice,
        "To read the installation, create a key with installations:read and installations:write, \
         in Pleo under Settings, API Keys. An export needs export-items:read, export-jobs:read, \
         export-jobs:write."
    );
    let (_, advice) = found("users:read", 0);
    assert_eq!(
        advice,
        "An export needs export-items:read, export-jobs:read, export-jobs:write. \
         Managing the installation needs installations:read, installations:write."
    );
}

#[test]
fn permissions_that_an_export_lacks_are_a_note_and_none_at_all_a_failure() {
    let with = |scope: &str, urn: &str| {
        let members = format!(r#""scope":"{scope}","subjectURN":"{urn}""#);
        with(&members, "200 OK", ACTIVE)
    };
    let report = with(
        "export-jobs:read installations:read installations:write",
        "urn:pleo:company:c",
    );
    assert_eq!(report.number("exit"), 0);
    assert_eq!(report.of_step("permissions", "state"), "note");
    assert_eq!(
        report.of_step("permissions", "found"),
        "export-jobs:read, installations:read, installations:write; \
         without export-items:read, export-jobs:write"
    );
    assert_eq!(
        report.of_step("permissions", "advice"),
        "An export needs export-items:read, export-jobs:write."
    );
    let report = with("", "urn:pleo:company:c");
    let advice = "with the permissions that the integration needs, in Pleo under";
    report.failed("permissions", "PLEO_E_FORBIDDEN", 7, &["none"], advice);
    assert_eq!(report.steps("skipped"), [""; 0]);
    let report = with("users:read", "urn:pleo:organisation:o");
    assert_eq!(report.of_step("company", "found"), "organisation o");
    assert!(report.of_step("company", "advice").contains("company_id"));
    // All of them count, however many are shown.
    let many = format!(
        "{}{EXPORT} installations:read installations:write",
        "x:read ".repeat(300)
    );
    let report = with(&many, "urn:pleo:company:c");
    assert_eq!(report.of_step("permissions", "state"), "ok");
    let report = with("users:read", "");
    assert_eq!(report.of_step("company", "state"), "note");
}
