//! Checks answers against a contract.

use pleo_sandbox::Unknowns;
use pleo_sandbox::contract::{Area, Contract, Operation, Part, Reading};
use pleo_sandbox::unknowns::{EventAnswer, Failures, NewMembers, OddSubscription, Optional};
use serde_json::{Value, json};

use crate::support::Answer;

/// Says what the contract has against the answer. Where the sandbox plays what Pleo does not specify,
/// it may.
pub fn check(
    contract: &Contract,
    operation: &Operation<'_>,
    answer: &Answer,
    played: &Unknowns,
) -> Result<(), String> {
    let status = answer.status;
    let wrong = |problem: &str| Err(format!("{} {status}: {problem}", operation.id));
    if !operation.lists(status) {
        return wrong("the status is not listed");
    }
    let has_failed = status >= 400;
    if has_failed && played.failures != Failures::Envelope {
        return Ok(());
    }
    let reading = Reading {
        nulls: played.optional == Optional::Null,
        closed: played.new_members == NewMembers::None,
        known: played.odd_subscription == OddSubscription::Refuse,
        any_length: true,
    };
    let media_type = answer.content_type.as_deref();
    match operation.gives(status) {
        None if !has_failed && answer.body.is_empty() => return Ok(()),
        None if status == 202 && played.exports.event_answer != EventAnswer::Empty => return Ok(()),
        None if !has_failed => return wrong("there is a body"),
        // Pleo describes most failures in words only.
        None => {}
        specified if specified != media_type => return wrong("the media type is not listed"),
        Some(_) if !operation.has_schema(Part::Answer(status)) => return Ok(()),
        Some(_) => {}
    }
    let Ok(body) = serde_json::from_slice::<Value>(&answer.body) else {
        return wrong("the body is not JSON");
    };
    let problems = if operation.has_schema(Part::Answer(status)) {
        contract.problems(operation, Part::Answer(status), reading, &body)
    } else {
        contract.problems_named("Failure", reading, &body)
    };
    match problems.first() {
        Some(problem) => wrong(&problem.to_string()),
        None => Ok(()),
    }
}

#[test]
fn what_pleo_says_in_words_counts_unless_it_is_played_otherwise() {
    let answered = |area: Area, id: &str, status, body: Value, played: &Unknowns| {
        let contract = area.contract();
        let answer = Answer {
            status,
            content_type: Some("application/json;charset=UTF-8".to_owned()),
            body: body.to_string().into(),
        };
        check(
            contract,
            &contract.operation(id).expect(id),
            &answer,
            played,
        )
        .is_ok()
    };
    let plain = Unknowns::default();
    let awkward = Unknowns::awkward();
    let subscription = |event: &str, more: &str| {
        json!({ "data": {
            "id": "5f0c7a38-1b5e-4d29-9f3a-0a4d6f1e2b3c", "status": "ACTIVE", "endpointUrl": "",
            "eventTypes": [event], "createdAt": "2025-01-31T00:00:00Z", "updatedAt": "2025-01-31T00:00:00Z",
            more: null,
        } })
    };
    for (event, more, is_plain, is_awkward) in [
        ("v1.vendor.created", "id", false, false),
        ("v1.new", "eventTypes", false, false),
        ("v1.new", "deletedAt", false, true),
        ("v1.vendor.created", "deletedAt", false, true),
        ("v1.vendor.created", "more", false, true),
    ] {
        for (played, expected) in [(&plain, is_plain), (&awkward, is_awkward)] {
            let body = subscription(event, more);
            let area = Area::WebhookSubscriptions;
            let is_good = answered(area, "getSubscriptionById", 200, body, played);
            assert_eq!(is_good, expected, "{event} {more}");
        }
    }
    let mut good = subscription("v1.vendor.created", "more");
    let data = good["data"].as_object_mut().expect("an object");
    data.remove("more");
    let area = Area::WebhookSubscriptions;
    assert!(answered(area, "getSubscriptionById", 200, good, &plain));

    let anything = json!([1]);
    assert!(answered(
        Area::Tags,
        "deleteTag",
        200,
        anything.clone(),
        &plain
    ));
    assert!(!answered(
        Area::Tags,
        "deleteTag",
        204,
        anything.clone(),
        &plain
    ));
    assert!(
        !answered(Area::Tags, "deleteTag", 418, anything, &plain),
        "not by default"
    );
    let failure = json!({ "message": "no type" });
    assert!(!answered(
        Area::Tags,
        "deleteTag",
        404,
        failure.clone(),
        &plain
    ));
    assert!(answered(Area::Tags, "deleteTag", 404, failure, &awkward));
}
