//! What the contract has against what is named.

use std::fmt;

use pleo_sandbox::contract::{ANY, Part, Problem};
use serde_json::Value;

use crate::named::{Body, How, Mention, Named, Names, Use, names};
use crate::source::{Reading, Snippet};
use crate::specified::{Specified, all, listed};
use crate::token::HOLE;

/// What is named and is not Pleo's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    pub file: String,
    pub line: usize,
    pub literal: String,
    pub why: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            literal,
            why,
        } = self;
        write!(f, "{file}:{line}: {}: {why}", literal.replace(HOLE, "…"))
    }
}

/// What snippets name that the contract does not have.
pub fn findings(snippets: &[Snippet]) -> Vec<Finding> {
    let all: Vec<_> = snippets
        .iter()
        .map(|snippet| (snippet, names(snippet)))
        .collect();
    let of = |(snippet, names): &(&Snippet, Names)| {
        let others = all.iter().filter(|(other, _)| snippet.is_with(other));
        Held::of(snippet, names, others.map(|(_, names)| names).collect()).findings()
    };
    let mut found: Vec<_> = all.iter().flat_map(of).collect();
    found.sort();
    found.dedup();
    found
}

struct Held<'a> {
    snippet: &'a Snippet,
    names: &'a Names,
    /// What the other parts of its program name.
    others: Vec<&'a Names>,
    /// What each path is of.
    at: Vec<Vec<Specified>>,
    /// All of them, and those of the other parts; everything there is, if no path is named.
    scope: Vec<Specified>,
}

impl<'a> Held<'a> {
    fn of(snippet: &'a Snippet, names: &'a Names, others: Vec<&'a Names>) -> Self {
        let of = |mention: &Mention| all().filter(|found| found.is_at(mention)).collect();
        let at: Vec<Vec<Specified>> = names.mentions.iter().map(of).collect();
        let of_others = others.iter().flat_map(|names| &names.mentions).flat_map(of);
        let mut scope: Vec<_> = at.iter().flatten().copied().chain(of_others).collect();
        if scope.is_empty() {
            scope = all().collect();
        }
        if snippet.reading == Reading::Scenario {
            scope.extend(all().filter(|found| found.operation.path == "/sandbox/next"));
        }
        Self {
            snippet,
            names,
            others,
            at,
            scope,
        }
    }

    fn findings(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        let mut add = |line, literal: &str, why: Vec<String>| {
            found.extend(why.into_iter().map(|why| Finding {
                file: self.snippet.file.clone(),
                line,
                literal: literal.to_owned(),
                why,
            }));
        };
        for (mention, at) in self.names.mentions.iter().zip(&self.at) {
            add(mention.line, &mention.path, self.path(mention, at));
        }
        for parameter in &self.names.parameters {
            add(parameter.line, &parameter.what, self.parameter(parameter));
        }
        for pointer in &self.names.pointers {
            add(pointer.line, &pointer.what.1, self.pointer(pointer));
        }
        for body in &self.names.bodies {
            add(body.line, &body.what.value.to_string(), self.body(body));
        }
        found
    }

    fn path(&self, mention: &Mention, at: &[Specified]) -> Vec<String> {
        let method = mention.method.as_deref().unwrap_or("any method");
        let Some(first) = at.first() else {
            return vec![format!("no contract has this path with {method}")];
        };
        let mut why = Vec::new();
        let query = mention.path.split_once('?').map_or("", |(_, query)| query);
        let given = query
            .split('&')
            .filter(|part| !part.is_empty() && !part.starts_with(HOLE));
        let given: Vec<_> = given
            .map(|part| part.split_once('=').unwrap_or((part, "")))
            .collect();
        for (name, value) in &given {
            if !at.iter().any(|found| found.operation.has_parameter(name)) {
                why.push(format!("{} has no parameter {name}", first.name()));
            } else if !value.is_empty() && !at.iter().any(|found| found.takes_value(name, value)) {
                why.push(format!("{name} of {} does not take {value}", first.name()));
            }
        }
        if mention.how == How::Request
            && mention.method.is_some()
            && self.snippet.reading != Reading::Sections
        {
            let is_given = |name: &String| {
                given.iter().any(|(given, _)| given == name) || self.says(Some(mention), name)
            };
            for names in first.required_parameters() {
                if !names.iter().any(is_given) && !query.starts_with(HOLE) {
                    why.push(format!(
                        "{} needs the parameter {}",
                        first.name(),
                        names.join(" or ")
                    ));
                }
            }
            let is_written = |member: &String| {
                self.has_body(mention, first) || self.says(None, member.trim_start_matches('/'))
            };
            let missing = first
                .required()
                .into_iter()
                .filter(|member| !is_written(member));
            why.extend(
                missing.map(|member| format!("the body of {} needs {member}", first.name())),
            );
        }
        why
    }

    /// Whether a program names a member anywhere, or a parameter in the function that makes a request.
    fn says(&self, request: Option<&Mention>, name: &str) -> bool {
        let is_it = |text: &&Named<String>| text.what.split(['/', HOLE]).any(|step| step == name);
        let mut own = self.names.texts.iter().filter(is_it);
        let others = self.others.iter().flat_map(|names| &names.texts);
        match request {
            Some(request) => own.any(|text| self.is_of_function(text.at, request)),
            None => own.next().or_else(|| others.clone().find(is_it)).is_some(),
        }
    }

    /// Whether a body stands near a request, or is made elsewhere and is one of it.
    fn has_body(&self, request: &Mention, operation: &Specified) -> bool {
        let is_near = |body: &&Named<Body>| self.is_of_function(body.at, request);
        let bodies = || self.names.bodies.iter();
        let near = bodies().filter(is_near).flat_map(|body| self.takers(body));
        let mut others = self
            .others
            .iter()
            .flat_map(|names| &names.bodies)
            .chain(bodies());
        near.into_iter()
            .any(|found| found.name() == operation.name())
            || others.any(|body| operation.problems(&body.what.value).is_empty())
    }

    fn is_of_function(&self, at: usize, mention: &Mention) -> bool {
        self.names.functions[at] == self.names.functions[mention.at]
            && mention.how != How::Mentioned
    }

    fn parameter(&self, parameter: &Named<String>) -> Vec<String> {
        let has = |found: &Specified| found.operation.has_parameter(&parameter.what);
        let named = self.names.mentions.iter().zip(&self.at);
        let of_function = named.filter(|(mention, _)| self.is_of_function(parameter.at, mention));
        let near: Vec<_> = of_function
            .flat_map(|(_, found)| found.iter().copied())
            .collect();
        let near = if near.is_empty() { &self.scope } else { &near };
        if near.iter().any(has) {
            return Vec::new();
        }
        vec![format!("there is no such parameter of {}", listed(near))]
    }

    fn pointer(&self, pointer: &Named<(Use, String)>) -> Vec<String> {
        let (kind, pointer) = &pointer.what;
        let (steps, scope) = (steps(pointer), &self.scope);
        let steps: Vec<_> = steps.iter().map(String::as_str).collect();
        let is_read = || {
            let scripted = self
                .names
                .scripted
                .iter()
                .any(|answer| leads(answer, &steps));
            scripted || scope.iter().any(|found| found.answers_with(&steps))
        };
        let is_written = || {
            scope
                .iter()
                .any(|found| found.has_place(Part::Body, &steps))
        };
        let (is_there, of) = match kind {
            Use::Read => (is_read(), "an answer"),
            Use::Written => (is_written(), "a body"),
            Use::Either => (is_read() || is_written(), "an answer or a body"),
        };
        if is_there {
            return Vec::new();
        }
        vec![format!(
            "there is no such place in {of} of {}",
            listed(scope)
        )]
    }

    /// The operations that a body may be for: those of the path before it in the same function, and behind it; a function that
    /// names none makes it for others.
    fn takers(&self, body: &Named<Body>) -> Vec<Specified> {
        let named = self.names.mentions.iter().zip(&self.at);
        let takes = |found: &[Specified]| found.iter().any(Specified::takes_body);
        let near =
            named.filter(|(mention, found)| self.is_of_function(body.at, mention) && takes(found));
        let before = near.clone().rfind(|(mention, _)| mention.at <= body.at);
        let behind = near.clone().find(|(mention, _)| mention.at > body.at);
        let near: Vec<_> = before
            .into_iter()
            .chain(behind)
            .flat_map(|(_, found)| found.clone())
            .collect();
        let found = if near.is_empty() {
            all().collect()
        } else {
            near
        };
        found.into_iter().filter(Specified::takes_body).collect()
    }

    fn body(&self, body: &Named<Body>) -> Vec<String> {
        let takers = self.takers(body);
        let counts = |problem: &Problem| {
            let name = problem.pointer.rsplit('/').next().unwrap_or_default();
            let is_added =
                body.what.is_parsed && problem.keyword == "required" && self.says(None, name);
            !is_added
        };
        let problems = |found: &Specified| {
            let problems = found.problems(&body.what.value).into_iter().filter(counts);
            problems
                .map(|problem| format!("{}: {problem}", found.name()))
                .collect()
        };
        let mut all: Vec<Vec<String>> = takers.iter().map(problems).collect();
        if all.iter().any(Vec::is_empty) {
            Vec::new()
        } else if all.len() < 3 {
            all.swap_remove(0)
        } else {
            vec![format!("it is no body of {}", listed(&takers))]
        }
    }
}

/// The steps of a JSON Pointer.
fn steps(pointer: &str) -> Vec<String> {
    let step = |step: &str| {
        if step.contains(HOLE) {
            return ANY.to_owned();
        }
        step.replace("~1", "/").replace("~0", "~")
    };
    pointer
        .trim_start_matches(HOLE)
        .split('/')
        .skip(1)
        .map(step)
        .collect()
}

/// Whether an answer has this place, or an element of an array in it, where those of a table's fields begin.
fn leads(answer: &Value, steps: &[&str]) -> bool {
    let Some((&step, rest)) = steps.split_first() else {
        return true;
    };
    let is_named = |name: &str| step == ANY || step == name;
    match answer {
        Value::Object(members) => members.iter().any(|(name, member)| {
            is_named(name) && leads(member, rest) || member.is_array() && leads(member, steps)
        }),
        Value::Array(elements) => elements.iter().enumerate().any(|(index, element)| {
            is_named(&index.to_string()) && leads(element, rest) || leads(element, steps)
        }),
        _ => false,
    }
}
