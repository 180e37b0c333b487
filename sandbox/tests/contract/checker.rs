//! Checks answers against a contract.

use pleo_sandbox::Unknowns;
use pleo_sandbox::contract::{Contract, Operation, Part, Reading};
use pleo_sandbox::unknowns::{Failures, NewMembers, OddSubscription, Optional};
use serde_json::Value;

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
