//! A sandbox whose every answer is held against the contract of an area.

use std::collections::BTreeSet;
use std::sync::Mutex;

use pleo_sandbox::contract::Area;
use pleo_sandbox::{ExtraKey, Level, Options, StandardKey, Unknowns};
use reqwest::Method;
use reqwest::header::AUTHORIZATION;
use serde_json::{Value, json};

use crate::checker::check;
use crate::support::{Answer, Bench, basic};

/// A company and an object that there are not.
pub const NOBODY: &str = "00000000-0000-0000-0000-000000000001";

/// The text of a key that may do nothing.
pub const POWERLESS: &str = "powerless";

/// Options with that key.
pub fn with_powerless() -> Options {
    let key = ExtraKey {
        text: POWERLESS.into(),
        level: Level::Company,
        scopes: Some(Vec::new()),
    };
    Options {
        keys: vec![key],
        ..Options::default()
    }
}

/// Which answers were held against a contract, by operation and status.
pub struct Seen(Mutex<BTreeSet<(String, u16)>>);

impl Seen {
    pub const fn new() -> Self {
        Self(Mutex::new(BTreeSet::new()))
    }

    /// Every answer that Pleo documents must have been seen, and success of every operation.
    pub fn assert_whole(&self, area: Area) {
        let seen = self.0.lock().expect("the list");
        let operations = area.contract().operations();
        for operation in operations.filter(|operation| !operation.is_minor()) {
            for status in operation.documented() {
                let answer = (operation.id.to_owned(), status);
                assert!(seen.contains(&answer), "{answer:?} was never seen");
            }
            let mut of_success = seen
                .iter()
                .filter(|(id, status)| id == operation.id && *status < 300);
            assert!(of_success.next().is_some(), "{}", operation.id);
        }
    }
}

pub struct Held {
    pub bench: Bench,
    /// The company of the key that may do everything.
    pub company: String,
    area: Area,
    seen: &'static Seen,
    played: Unknowns,
}

impl Held {
    pub async fn start(area: Area, options: Options, seen: &'static Seen) -> Self {
        let played = options.unknowns.clone();
        let bench = Bench::start(options).await;
        let company = company_of(&bench, StandardKey::Full).await;
        Self {
            bench,
            company,
            area,
            seen,
            played,
        }
    }

    /// The same with other answers where nobody knows Pleo's.
    pub async fn with(area: Area, seen: &'static Seen, choose: impl FnOnce(&mut Unknowns)) -> Self {
        let mut options = Options::default();
        choose(&mut options.unknowns);
        Self::start(area, options, seen).await
    }

    /// The answer to a request with the key that may do everything. Null is no body.
    pub async fn send(&self, method: Method, path: &str, body: &Value) -> Answer {
        self.send_as(StandardKey::Full, method, path, body).await
    }

    pub async fn send_as(
        &self,
        key: StandardKey,
        method: Method,
        path: &str,
        body: &Value,
    ) -> Answer {
        let key = self.bench.sandbox.key(key).to_owned();
        self.send_by(&key, method, path, body).await
    }

    /// The same with the text of any key.
    pub async fn send_by(&self, key: &str, method: Method, path: &str, body: &Value) -> Answer {
        let contract = self.area.contract();
        let operation = contract.operation_at(method.as_str(), path);
        let mut request = self.bench.bare(method, path, &[]);
        request = request.header(AUTHORIZATION, basic(key));
        if let Some(media_type) = operation.and_then(|operation| operation.takes()) {
            request = request.header("content-type", media_type);
        }
        let answer = Answer::to(match body {
            Value::Null => request,
            body => request.body(body.to_string()),
        })
        .await;
        if let Some(operation) = operation {
            if let Err(problem) = check(contract, &operation, &answer, &self.played) {
                panic!("{problem}: {}", answer.text());
            }
            let seen = (operation.id.to_owned(), answer.status);
            self.seen.0.lock().expect("the list").insert(seen);
        }
        answer
    }

    /// A key without the scope for these requests must get a 403 for each.
    pub async fn assert_forbidden<const N: usize>(
        &self,
        key: &str,
        requests: [(Method, &str, Value); N],
    ) {
        for (method, path, body) in requests {
            let answer = self.send_by(key, method.clone(), path, &body).await;
            assert_eq!(answer.status, 403, "{method} {path}: {}", answer.text());
        }
    }

    /// The key that may change nothing.
    pub fn readonly(&self) -> &str {
        self.bench.sandbox.key(StandardKey::Readonly)
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &Value::Null).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, &body).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.send(Method::PUT, path, &body).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, &Value::Null).await
    }

    /// What a control does.
    pub async fn control(&self, path: &str, body: Value) {
        let request = self.bench.bare(Method::POST, path, &[]);
        let answer = Answer::to(request.body(body.to_string())).await;
        assert_eq!(answer.status, 204, "{path}: {}", answer.text());
    }

    /// Has entries use an object.
    pub async fn have_used(&self, id: &str) {
        self.control("/sandbox/use", json!({ "id": id })).await;
    }

    pub async fn stop(self) {
        self.bench.sandbox.stop().await;
    }
}

/// The company or organisation of a key.
pub async fn company_of(bench: &Bench, key: StandardKey) -> String {
    let introspection = bench.request(key, Method::GET, "/v1/introspect", &[]);
    let introspection = Answer::to(introspection).await.json();
    let urn = introspection["data"]["subjectURN"].as_str().expect("a URN");
    urn.rsplit(':').next().expect("an id").to_owned()
}

/// The id of the object that an answer has.
pub fn id(answer: &Answer) -> String {
    let body = answer.json();
    let id = body["data"]["id"].as_str();
    id.unwrap_or_else(|| panic!("no id: {body}")).to_owned()
}

/// The texts of a member in a list.
pub fn all(answer: &Answer, member: &str) -> Vec<String> {
    let body = answer.json();
    let data = body["data"].as_array();
    let data = data.unwrap_or_else(|| panic!("no list: {body}"));
    let texts = data.iter().map(|row| row[member].as_str().unwrap_or("-"));
    texts.map(str::to_owned).collect()
}
