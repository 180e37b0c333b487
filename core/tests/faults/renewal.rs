//! A key that is replaced where it is kept, while the program runs.

use std::path::PathBuf;
use std::sync::{Arc, Barrier};

use pleo_core::binding::Encoding;
use pleo_core::{ApiKey, Client, Config, KeySource, Pages, Request, Status};

use crate::server::{BOUND, Connection, KEY, Received, Server, failure, status};

const NEW: &str = "pls_canary_fedcba9876543210";

/// A key file of a test's, as only its user may read it.
struct KeyFile(PathBuf);

impl KeyFile {
    fn new(test: &str) -> Self {
        let name = format!("pleo-key-of-{test}-{}", std::process::id());
        let file = Self(std::env::temp_dir().join(name));
        file.write(KEY);
        file
    }

    fn write(&self, key: &str) {
        let new = self.0.with_extension("new");
        std::fs::write(&new, format!("{key}\n")).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(&new, std::fs::Permissions::from_mode(0o600)).unwrap();
        }
        std::fs::rename(new, &self.0).unwrap();
    }

    fn remove(&self) {
        std::fs::remove_file(&self.0).unwrap();
    }

    /// A client whose key is in the file.
    fn client(&self, server: &Server, options: &[(&str, &str)]) -> Client {
        let mut config = Config::new();
        let own = [
            ("base_url", &*server.url()),
            ("requests_per_minute", "0"),
            ("attempts", "1"),
            ("log_lines", "1000"),
            ("log_level", "debug"),
            ("trace_bodies", "true"),
        ];
        for (name, value) in own.iter().chain(options) {
            config.set(name, value).unwrap();
        }
        let source = format!("file:{}", self.0.display());
        Client::new_from(KeySource::new(&source, Encoding::UTF8).unwrap(), &config).unwrap()
    }
}

impl Drop for KeyFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Whether a request came with the new key.
fn has_new(request: &Received) -> bool {
    let header = "authorization: Basic cGxzX2NhbmFyeV9mZWRjYmE5ODc2NTQzMjEwOg==";
    request.head.lines().any(|line| line == header)
}

/// A server that takes the new key alone.
fn server() -> Server {
    Server::plain(|connection| connection.serve(answer))
}

fn answer(connection: &mut Connection, request: &Received) {
    match (has_new(request), request.method()) {
        (false, _) => connection.json("401 Unauthorized", "{}"),
        (true, "DELETE") => connection.answer("204 No Content", "", ""),
        (true, _) => connection.json(
            "200 OK",
            r#"{"id":"1","status":"ACTIVATED","data":[{"n":1}]}"#,
        ),
    }
}

/// The lines that a client told so far.
fn told(client: &Client) -> Vec<String> {
    let mut lines = Vec::new();
    while client
        .next_line(|line| {
            lines.push(line.to_owned());
            Ok(())
        })
        .is_ok()
    {}
    for line in &lines {
        assert!(
            !line.contains("canary") && !line.contains("cGxzX2Nh"),
            "{line}"
        );
    }
    lines
}

fn reads(lines: &[String]) -> usize {
    let read = |line: &&String| line.contains("the key was read again");
    lines.iter().filter(read).count()
}

#[test]
fn whatever_was_refused_goes_on_with_the_key_that_is_there_now() {
    type Calls = [(&'static str, fn(&Arc<Client>), usize); 9];
    let calls: Calls = [
        ("introspect", |client| drop(client.introspect().unwrap()), 2),
        (
            "a POST that is never repeated",
            |client| drop(client.call("POST", "/v1/vendors", Some(b"{}")).unwrap()),
            2,
        ),
        (
            "create",
            |client| drop(client.create_installation(None).unwrap()),
            2,
        ),
        (
            "update",
            |client| {
                drop(
                    client
                        .update_installation(br#"{"status":"ACTIVATED"}"#)
                        .unwrap(),
                )
            },
            2,
        ),
        (
            "delete",
            |client| drop(client.delete_installation().unwrap()),
            2,
        ),
        (
            "ensure: a look, and a change",
            |client| {
                let json = br#"{"status":"INACTIVE"}"#;
                drop(client.ensure_installation(Some(json)).unwrap())
            },
            3,
        ),
        (
            "a list",
            |client| {
                let request = Request::new("GET", "/v2/employees").unwrap();
                let pages = Pages::new(client, request).unwrap();
                drop(pages.next_item(&|_, _| ()).unwrap());
            },
            2,
        ),
        (
            "a task",
            |client| {
                let task = client
                    .submit(&Request::new("GET", "/v2/employees").unwrap())
                    .unwrap();
                assert!(task.wait(Some(BOUND)).unwrap());
                drop(task.take().unwrap());
            },
            2,
        ),
        (
            "a file that is sent",
            |client| {
                let mut request = Request::new("POST", "/v1/receipts").unwrap();
                let path = std::env::current_exe().unwrap();
                request.set_file("application/octet-stream", path).unwrap();
                drop(client.send(&request).unwrap());
            },
            2,
        ),
    ];
    for (name, call, requests) in calls {
        let (server, file) = (server(), KeyFile::new("rotated"));
        let client = Arc::new(file.client(&server, &[]));
        file.write(NEW);
        call(&client);
        assert_eq!(server.received().len(), requests, "{name}");
        assert!(!has_new(&server.received()[0]), "{name}");
        assert!(server.received()[1..].iter().all(has_new), "{name}");
        assert_eq!(reads(&told(&client)), 1, "{name}");
        // The client has it from now on.
        client.introspect().unwrap();
        assert_eq!(server.received().len(), requests + 1, "{name}");
    }
}

#[test]
fn a_key_that_is_the_same_or_cannot_be_read_leaves_the_401_as_it_is() {
    type Change = fn(&KeyFile);
    let changes: [(&str, Change); 5] = [
        ("has not changed", |_| ()),
        ("has not changed", |file| file.write(KEY)),
        ("does not exist", KeyFile::remove),
        ("is empty", |file| file.write("")),
        ("contains a colon", |file| file.write("pls_canary_1:x")),
    ];
    for (wanted, change) in changes {
        let (server, file) = (server(), KeyFile::new("kept"));
        let client = file.client(&server, &[("attempts", "3")]);
        change(&file);
        let error = failure(|| client.introspect());
        assert_eq!(error.status(), Status::Unauthorized, "{wanted}");
        assert!(error.to_string().contains("expired, revoked"), "{error}");
        assert_eq!(server.received().len(), 1, "{wanted}");
        let lines = told(&client);
        assert!(lines.iter().any(|line| line.contains(wanted)), "{lines:?}");
        // It is looked for again with the next call.
        file.write(NEW);
        client.introspect().unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_new_key_is_read_under_the_rules_for_key_files() {
    use std::os::unix::fs::PermissionsExt;
    let (server, file) = (server(), KeyFile::new("open"));
    let client = file.client(&server, &[]);
    file.write(NEW);
    std::fs::set_permissions(&file.0, std::fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(status(|| client.introspect()), Status::Unauthorized);
    assert_eq!(server.received().len(), 1);
    let lines = told(&client);
    assert!(
        lines.iter().any(|line| line.contains("chmod 600")),
        "{lines:?}"
    );
}

#[test]
fn a_key_is_read_again_once_a_call() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, _| connection.json("401 Unauthorized", "{}"))
    });
    let file = KeyFile::new("refused");
    let client = file.client(&server, &[("attempts", "5")]);
    file.write(NEW);
    assert_eq!(
        status(|| client.ensure_installation(None)),
        Status::Unauthorized
    );
    assert_eq!(server.received().len(), 2);
    assert_eq!(reads(&told(&client)), 1);
}

#[test]
fn calls_that_are_refused_together_read_the_key_once() {
    const CALLS: usize = 100;
    let refused = Arc::new(Barrier::new(CALLS));
    let server = Server::plain(move |connection| {
        connection.serve(|connection, request| {
            if !has_new(request) {
                refused.wait();
            }
            answer(connection, request);
        });
    });
    let file = KeyFile::new("crowd");
    let client = file.client(&server, &[("timeout_ms", "20000")]);
    file.write(NEW);
    std::thread::scope(|scope| {
        for _ in 0..CALLS {
            scope.spawn(|| client.call("POST", "/v1/vendors", Some(b"{}")).unwrap());
        }
    });
    assert_eq!(server.received().len(), 2 * CALLS);
    assert_eq!(reads(&told(&client)), 1);
}

#[test]
fn a_key_that_the_program_sets_is_not_read_again() {
    let (server, file) = (server(), KeyFile::new("set"));
    let client = file.client(&server, &[]);
    client
        .set_key(ApiKey::new(KEY.as_bytes()).unwrap())
        .unwrap();
    file.write(NEW);
    assert_eq!(status(|| client.introspect()), Status::Unauthorized);
    assert_eq!(server.received().len(), 1);
    assert_eq!(reads(&told(&client)), 0);
}

#[test]
fn both_keys_are_masked_whichever_is_quoted() {
    let server = Server::plain(move |connection| {
        connection.serve(|connection, request| {
            let (code, quoted) = if has_new(request) {
                ("400 Bad Request", format!("{KEY}, {NEW}"))
            } else {
                ("401 Unauthorized", KEY.to_owned())
            };
            let body = format!(r#"{{"type":"{quoted}","message":"not {quoted}"}}"#);
            connection.json(code, &body);
        });
    });
    let file = KeyFile::new("masked");
    let client = file.client(&server, &[]);
    file.write(NEW);
    let error = failure(|| client.introspect());
    assert_eq!(error.api().unwrap().api_message, "not [key], [key]");
    assert_eq!(server.received().len(), 2);
    assert!(told(&client).len() > 2);
}
