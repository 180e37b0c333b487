//! What a snippet names: requests, parameters, JSON Pointers, bodies, and the answers that it scripts.

use serde_json::Value;

use crate::calls::{Call, calls, functions, plain};
use crate::layouts::{laid_out, marked};
use crate::source::{Reading, Snippet};
use crate::token::{HOLE, Kind, Token};

const METHODS: [&str; 6] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"];

/// The library's functions that make a request or an answer of their own, in whatever way a language writes their names.
const FUNCTIONS: [(&str, &str, &str); 15] = [
    ("pleocheck", "GET", "/library/check"),
    ("clientcheck", "GET", "/library/check"),
    // What is read of an export: its items, its job and its summary.
    ("exportopen", "GET", "/v3/export-items"),
    ("exportopen", "GET", "/v3/export-jobs/{jobId}"),
    ("exportopen", "GET", "/library/export"),
    ("openexport", "GET", "/v3/export-items"),
    ("openexport", "GET", "/v3/export-jobs/{jobId}"),
    ("openexport", "GET", "/library/export"),
    ("introspect", "GET", "/v1/introspect"),
    ("createinstallation", "POST", "/v1/installations/me"),
    ("ensureinstallation", "POST", "/v1/installations/me"),
    ("getinstallation", "GET", "/v1/installations/me"),
    ("updateinstallation", "PUT", "/v1/installations/me"),
    (
        "activateinstallation",
        "POST",
        "/v1/installations/me:activate",
    ),
    ("deleteinstallation", "DELETE", "/v1/installations/me"),
];

/// How the functions are named that script an answer of the sandbox, in the scenarios of each language.
const SCRIPTS: [&str; 5] = ["fault", "script", "answerof", "answered", "pageis"];

/// The first folder of a file's path, which a JSON Pointer of Pleo's never begins with.
const FOLDERS: [&str; 10] = [
    "bin", "dev", "etc", "home", "nowhere", "opt", "proc", "tmp", "usr", "var",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The path is all of the text: a request is made of it.
    Request,
    /// By a call of a function of the library.
    Function,
    /// In a comment, or in a text that says more, or by a name that is not called.
    Mentioned,
}

/// A path of the API that is named, with its query.
#[derive(Clone, Debug)]
pub struct Mention {
    pub at: usize,
    pub line: usize,
    pub method: Option<String>,
    pub path: String,
    pub how: How,
}

/// Something else that is named, and in which token.
#[derive(Clone, Debug)]
pub struct Named<T> {
    pub at: usize,
    pub line: usize,
    pub what: T,
}

/// What a JSON Pointer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Something is read of an answer.
    Read,
    /// Something is written into a JSON text.
    Written,
    /// It is kept for later, or in prose.
    Either,
}

/// A JSON text that is sent.
#[derive(Clone, Debug)]
pub struct Body {
    pub value: Value,
    /// Whether it is read as JSON first, and more is written into it.
    pub is_parsed: bool,
}

#[derive(Debug, Default)]
pub struct Names {
    pub mentions: Vec<Mention>,
    pub parameters: Vec<Named<String>>,
    pub pointers: Vec<Named<(Use, String)>>,
    pub bodies: Vec<Named<Body>>,
    /// Answers that the sandbox is told to give.
    pub scripted: Vec<Value>,
    /// All texts.
    pub texts: Vec<Named<String>>,
    /// To which function a token belongs, by a number of its own.
    pub functions: Vec<usize>,
}

pub fn names(snippet: &Snippet) -> Names {
    let tokens = &snippet.tokens;
    let mut names = Names {
        functions: functions(tokens),
        ..Names::default()
    };
    for (at, token) in tokens.iter().enumerate() {
        match &token.kind {
            Kind::Word(word) if word == "installation" => {
                names
                    .mentions
                    .extend(own("getinstallation", at, token.line, false));
            }
            Kind::Word(word) => {
                let is_call = tokens.get(at + 1).is_some_and(|next| next.is('('));
                names.mentions.extend(own(word, at, token.line, is_call));
            }
            Kind::Sign(_) => {}
            Kind::Comment(text) => {
                names.mentions.extend(mentions(tokens, at, text));
                names.add_kept(at, token.line, marked(text));
            }
            Kind::Text(text) => {
                let is_called = at > 0 && tokens[at - 1].is_word("CALL");
                names
                    .mentions
                    .extend(own(text, at, token.line, true).filter(|_| is_called));
                names.mentions.extend(mentions(tokens, at, text));
                names.add_text(snippet, at, text);
                names.add_kept(at, token.line, laid_out(text));
            }
        }
    }
    names
}

/// Whether a function of this name writes into a JSON text.
fn is_writer(name: &str) -> bool {
    const OTHERS: [&str; 8] = [
        "body", "content", "file", "header", "option", "output", "path", "query",
    ];
    let sets = name
        .strip_prefix("set")
        .or(name.strip_prefix("pleojsonset"))
        .or(name.strip_prefix("pleoput"));
    sets.is_some_and(|what| !OTHERS.iter().any(|other| what.contains(other)))
}

impl Names {
    /// JSON Pointers by which something is read later.
    fn add_kept(&mut self, at: usize, line: usize, pointers: Vec<String>) {
        self.pointers
            .extend(pointers.into_iter().map(|pointer| Named {
                at,
                line,
                what: (Use::Either, pointer),
            }));
    }

    fn add_text(&mut self, snippet: &Snippet, at: usize, text: &str) {
        let tokens = &snippet.tokens;
        let line = tokens[at].line;
        let calls = calls(tokens, at);
        let (name, begin) = calls
            .first()
            .map_or(("", at), |call| (call.name.as_str(), call.begin));
        let before: Vec<_> = tokens[begin..at].iter().filter_map(Token::text).collect();
        let pointer = before.iter().find(|text| is_pointer(text));
        let what = text.to_owned();
        self.texts.push(Named {
            at,
            line,
            what: what.clone(),
        });
        // What a program puts before a pointer leads to a part of the body.
        let is_part = is_writer(name) && is_pointer(text.trim_start_matches(HOLE));
        if is_pointer(text) || is_part {
            let is_kept =
                ["printf", "write"].iter().any(|part| name.contains(part)) || name.is_empty();
            let is_kept = is_kept || snippet.reading == Reading::Sections;
            let kind = match is_writer(name) && pointer.is_none() {
                true => Use::Written,
                false if is_kept => Use::Either,
                false => Use::Read,
            };
            self.pointers.push(Named {
                at,
                line,
                what: (kind, what),
            });
        } else if name.contains("query") && before.is_empty() {
            self.parameters.push(Named { at, line, what });
        }
        let Some(value) = json(text) else { return };
        let is_script = |call: &Call| SCRIPTS.iter().any(|script| call.name.contains(script));
        let is_of_webhook =
            |call: &Call| call.name.contains("verif") || call.name.contains("webhook");
        if calls.iter().any(is_script) || before.last() == Some(&"/body") {
            self.scripted.extend(scripted(value));
        } else if is_writer(name) {
            // A part of a body, to be written where a pointer leads.
            let place = pointer.copied().unwrap_or_default();
            let members = value.as_object().into_iter().flatten();
            self.pointers.extend(members.map(|(member, _)| Named {
                at,
                line,
                what: (Use::Written, format!("{place}/{member}")),
            }));
        } else if !calls.iter().any(is_of_webhook) {
            // A fault that a program of the shell sends has its answer in it, too.
            self.scripted.extend(value["body"].as_str().and_then(json));
            let is_parsed = name.contains("parse");
            self.bodies.push(Named {
                at,
                line,
                what: Body { value, is_parsed },
            });
        }
    }
}

/// The answer in a fault, or the answer itself.
fn scripted(value: Value) -> Option<Value> {
    match (&value["path"], &value["body"]) {
        (Value::Null, Value::Null) => Some(value),
        (_, body) => json(body.as_str()?),
    }
}

/// A request of the library's own.
fn own(word: &str, at: usize, line: usize, is_call: bool) -> impl Iterator<Item = Mention> {
    let word = plain(word);
    let is_it = move |(name, _, _): &(&str, &str, &str)| word.contains(name);
    let of = FUNCTIONS.into_iter().filter(is_it);
    of.map(move |(_, method, path)| Mention {
        at,
        line,
        method: Some(method.to_owned()),
        path: path.to_owned(),
        how: if is_call {
            How::Function
        } else {
            How::Mentioned
        },
    })
}

/// The paths that a text has in it.
fn mentions(tokens: &[Token], at: usize, text: &str) -> Vec<Mention> {
    let of = |(begin, path): (usize, &str)| {
        let is_whole = begin == 0 && tokens[at].text().is_some();
        let before = &text[..begin];
        Mention {
            at,
            line: tokens[at].line + before.matches('\n').count(),
            method: if is_whole {
                method_of_call(tokens, at)
            } else {
                method_before(before)
            },
            path: path.to_owned(),
            how: if is_whole {
                How::Request
            } else {
                How::Mentioned
            },
        }
    };
    paths(text).into_iter().map(of).collect()
}

/// Every path of the API or of the sandbox's controls, and where it begins.
fn paths(text: &str) -> Vec<(usize, &str)> {
    let is_inside = |c: char| c.is_alphanumeric() || c == HOLE || "_-/{}:.%?=&~+$".contains(c);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(begin) = text[from..].find('/').map(|at| from + at) {
        let rest = &text[begin..];
        let end = rest.find(|c| !is_inside(c)).unwrap_or(rest.len());
        let path = rest[..end].trim_end_matches(['.', ':', '?']);
        let version = path[1..]
            .strip_prefix('v')
            .and_then(|path| path.split_once('/'));
        let is_version = version.is_some_and(|(number, _)| {
            !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit())
        });
        let is_alone = !text[..begin]
            .ends_with(|c: char| c.is_alphanumeric() || c == HOLE || "._-".contains(c));
        if is_version || is_alone && path.starts_with("/sandbox/") {
            // A query may have another path in it.
            let own = path
                .split_once("path=")
                .map_or(path, |(own, _)| own.trim_end_matches(['?', '&']));
            found.push((begin, own));
            from = begin + own.len();
        } else {
            from = begin + 1;
        }
    }
    found
}

/// The method that stands before a path in the same text.
fn method_before(text: &str) -> Option<String> {
    let mut words = text
        .rsplit(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let last = words
        .next()
        .filter(|word| *word != "path")
        .or_else(|| words.next())?;
    METHODS.contains(&last).then(|| last.to_owned())
}

/// The method that stands before a path in the same statement.
fn method_of_call(tokens: &[Token], at: usize) -> Option<String> {
    let before = tokens[..at].iter().rev().take(8);
    let before = before.take_while(|token| {
        !ends_statement(token) && token.text().is_none_or(|text| paths(text).is_empty())
    });
    let mut words = before.filter_map(|token| token.text().or(token.word()));
    words.find(|word| METHODS.contains(word)).map(str::to_owned)
}

fn ends_statement(token: &Token) -> bool {
    matches!(token.kind, Kind::Sign(';' | '{' | '}' | '\n')) || token.is_word("CALL")
}

/// Whether a text is a JSON Pointer, and no path of a file.
pub fn is_pointer(text: &str) -> bool {
    let mut steps = text.split('/');
    let is_step = |step: &str| {
        !step.is_empty()
            && step
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == HOLE || "_-~".contains(c))
    };
    let first = text.split('/').nth(1).unwrap_or_default();
    let is_version = first
        .strip_prefix('v')
        .is_some_and(|number| number.parse::<u8>().is_ok());
    steps.next() == Some("")
        && !first.is_empty()
        && steps.all(is_step)
        && !is_version
        && first != "sandbox"
        && !FOLDERS.contains(&first)
}

/// The JSON that a text is, also with `'` for `"`; what only the running program knows is a text with a hole.
fn json(text: &str) -> Option<Value> {
    let text = text.trim();
    if !text.starts_with(['{', '[']) {
        return None;
    }
    let parsed = |text: &str| serde_json::from_str::<Value>(&filled(text)).ok();
    let value =
        parsed(text).or_else(|| parsed(&text.replace("\\'", "\\\"").replace('\'', "\"")))?;
    let is_body = match &value {
        Value::Array(elements) => elements.iter().any(Value::is_object),
        value => value.is_object(),
    };
    is_body.then_some(value)
}

/// JSON in which a hole outside of a text is a text.
fn filled(text: &str) -> String {
    let mut made = String::new();
    let (mut is_text, mut is_escaped) = (false, false);
    for c in text.chars() {
        match c {
            HOLE if !is_text => made += "\"\u{FFFC}\"",
            c => made.push(c),
        }
        is_text ^= c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
    }
    made
}
