//! What is specified: Pleo's operations, the controls of the sandbox, and what the library answers itself.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use pleo_sandbox::contract::{Area, Contract, Operation, Part, Problem, Reading};
use serde_json::{Value, json};

use crate::named::Mention;
use crate::token::HOLE;

/// An operation of Pleo's, one of the sandbox's controls, or one of the library.
#[derive(Clone, Copy, Debug)]
pub struct Specified {
    contract: &'static Contract,
    pub operation: Operation<'static>,
}

/// What the sandbox has beside Pleo's API, for the tests.
fn controls() -> &'static Contract {
    static LOADED: OnceLock<Contract> = OnceLock::new();
    LOADED.get_or_init(|| Contract::load(include_str!("sandbox.openapi.yaml")))
}

/// What the library answers itself.
fn library() -> &'static Contract {
    static LOADED: OnceLock<Contract> = OnceLock::new();
    LOADED.get_or_init(|| Contract::load(include_str!("library.openapi.yaml")))
}

pub fn all() -> impl Iterator<Item = Specified> {
    let contracts = Area::ALL
        .iter()
        .map(|area| area.contract())
        .chain([controls(), library()]);
    contracts.flat_map(|contract| {
        contract.operations().map(move |operation| Specified {
            contract,
            operation,
        })
    })
}

/// A body is to have no member but Pleo's.
const CLOSED: Reading = Reading {
    nulls: false,
    closed: true,
    known: false,
    any_length: false,
};

impl Specified {
    pub fn is_at(&self, mention: &Mention) -> bool {
        let path = mention.path.split('?').next().unwrap_or_default();
        // What is put behind a name begins with the query.
        let path = match path.strip_suffix(HOLE) {
            Some(name) if !name.ends_with('/') => name,
            _ => path,
        };
        let has_method = mention
            .method
            .as_ref()
            .is_none_or(|method| method.eq_ignore_ascii_case(self.operation.method));
        let (template, given) = (self.operation.path.split('/'), path.split('/'));
        let fits = |(step, given): (&str, &str)| match step
            .strip_prefix('{')
            .and_then(|step| step.split_once('}'))
        {
            Some((_, behind)) => given.strip_suffix(behind).is_some_and(is_value),
            None => step == given,
        };
        has_method
            && template.clone().count() == given.clone().count()
            && template.zip(given).all(fits)
    }

    pub fn has_place(&self, part: Part, steps: &[&str]) -> bool {
        self.contract.has_place(&self.operation, part, steps)
    }

    pub fn answers_with(&self, steps: &[&str]) -> bool {
        (200..600).any(|status| {
            self.operation.lists(status) && self.has_place(Part::Answer(status), steps)
        })
    }

    pub fn takes_body(&self) -> bool {
        self.operation.has_schema(Part::Body)
    }

    /// What it has against a body, but for what only the running program knows.
    pub fn problems(&self, body: &Value) -> Vec<Problem> {
        let problems = self
            .contract
            .problems(&self.operation, Part::Body, CLOSED, body);
        let is_known = |problem: &Problem| {
            let value = body.pointer(&problem.pointer).and_then(Value::as_str);
            value.is_none_or(|text| !text.contains(HOLE))
        };
        problems.into_iter().filter(is_known).collect()
    }

    /// The members that a body must have.
    pub fn required(&self) -> Vec<String> {
        let problems = self
            .contract
            .problems(&self.operation, Part::Body, CLOSED, &json!({}));
        let required = problems
            .into_iter()
            .filter(|problem| problem.keyword == "required");
        required.map(|problem| problem.pointer).collect()
    }

    /// The parameters that a query must have: one of each list.
    pub fn required_parameters(&self) -> Vec<Vec<String>> {
        let problems = self
            .contract
            .problems(&self.operation, Part::Query, CLOSED, &json!({}));
        let name = |pointer: String| vec![pointer.trim_start_matches('/').to_owned()];
        let mut required: Vec<_> = problems
            .into_iter()
            .map(|problem| name(problem.pointer))
            .collect();
        // Pleo says in words that an operation that has both wants one of them.
        let owners = ["company_id", "organization_id"];
        if owners
            .iter()
            .all(|owner| self.operation.has_parameter(owner))
        {
            required.push(owners.map(str::to_owned).to_vec());
        }
        required
    }

    /// Whether a parameter may have this value, as far as the values are listed.
    pub fn takes_value(&self, name: &str, value: &str) -> bool {
        let refuses = |value: Value, pointer: String| {
            let problems = self.contract.problems(
                &self.operation,
                Part::Query,
                Reading::default(),
                &json!({ name: value }),
            );
            problems
                .iter()
                .any(|problem| problem.keyword == "enum" && problem.pointer == pointer)
        };
        value.contains(HOLE)
            || !refuses(json!(value), format!("/{name}"))
                && !refuses(json!([value]), format!("/{name}/0"))
    }

    pub fn name(&self) -> String {
        format!(
            "{} {}",
            self.operation.method.to_uppercase(),
            self.operation.path
        )
    }
}

/// Whether a step of a path is a value: in braces, of the running program, or something that no step of Pleo's looks like.
fn is_value(step: &str) -> bool {
    let is_of_pleo = |c: char| c.is_ascii_lowercase() || "-:{}".contains(c);
    let is_place = step.starts_with('{') && step.ends_with('}');
    is_place || !step.chars().all(is_of_pleo) || step.is_empty()
}

/// The operations by their names, if they are not too many.
pub fn listed(found: &[Specified]) -> String {
    let names: BTreeSet<_> = found.iter().map(Specified::name).collect();
    match names.len() {
        0..5 => Vec::from_iter(names).join(", "),
        count => format!("the {count} operations that it may be of"),
    }
}
