//! The check: each of its steps is made to fail, and says why and what to do.

mod answers;
mod installation;
mod permissions;
mod way;

use std::time::Duration;

use pleo_core::binding::Encoding;
use pleo_core::{ApiKey, Client, Config, Error, KeySource, Response};

use crate::certs::Authority;
use crate::server::{BOUND, Connection, KEY, Received, Server};

/// The steps, in their order.
const STEPS: [&str; 12] = [
    "versions",
    "options",
    "key",
    "proxy",
    "name",
    "connection",
    "tunnel",
    "tls",
    "authentication",
    "permissions",
    "company",
    "installation",
];

const WHO: &str = r#"{"data":{"scope":"export-items:read export-jobs:read export-jobs:write installations:read installations:write",
    "applicationName":"Night\nrun","subjectURN":"urn:pleo:company:c-1"}}"#;

const ACTIVE: &str = r#"{"status":"ACTIVATED"}"#;

/// A report, read.
struct Report(Response);

impl Report {
    fn of(client: &Client) -> Self {
        let began = std::time::Instant::now();
        let report = client.check().unwrap();
        assert!(began.elapsed() < BOUND);
        let text = String::from_utf8(report.body().to_vec()).unwrap();
        for secret in ["canary", "cGxzX2NhbmFyeV", "hunter2"] {
            assert!(!text.contains(secret), "{text}");
        }
        let report = Self(report);
        for (place, id) in STEPS.iter().enumerate() {
            assert_eq!(report.text(&format!("/steps/{place}/id")), *id);
        }
        let [passed, failed, skipped] = ["passed", "failed", "skipped"].map(|of| report.number(of));
        assert_eq!(passed + failed + skipped, 12, "{text}");
        assert_eq!(failed == 0, report.number("exit") == 0, "{text}");
        report
    }

    fn text(&self, pointer: &str) -> String {
        self.0.text(pointer).unwrap()
    }

    fn number(&self, name: &str) -> i64 {
        let value = self.0.find(&format!("/{name}")).unwrap();
        value.as_decimal().unwrap().parse().unwrap()
    }

    /// What a step says: of its state, or of what else it has.
    fn of_step(&self, id: &str, member: &str) -> String {
        let place = STEPS.iter().position(|step| *step == id).unwrap();
        self.text(&format!("/steps/{place}/{member}"))
    }

    /// The steps in a state.
    fn steps(&self, state: &str) -> Vec<&'static str> {
        let are = |id: &&&str| self.of_step(id, "state") == state;
        STEPS.iter().filter(are).copied().collect()
    }

    /// The one step that failed: with which status, exit code, and words in what was found and in
    /// the advice. All that needs it was not tried.
    fn failed(&self, id: &str, status: &str, exit: i64, found: &[&str], advice: &str) {
        let all = String::from_utf8_lossy(self.0.body());
        assert_eq!(self.steps("failed"), [id], "{all}");
        assert_eq!(self.of_step(id, "status"), status, "{all}");
        assert_eq!(self.number("exit"), exit, "{all}");
        for words in found {
            assert!(self.of_step(id, "found").contains(words), "{words}: {all}");
        }
        assert!(
            self.of_step(id, "advice").contains(advice),
            "{advice}: {all}"
        );
        assert!(!self.of_step(id, "found").contains(advice), "{all}");
    }

    /// That every step behind that one was not tried, and none before it.
    fn ends_at(&self, id: &str) {
        let place = STEPS.iter().position(|step| *step == id).unwrap();
        assert_eq!(self.steps("skipped"), STEPS[place + 1..]);
        for step in &STEPS[place + 1..] {
            assert_eq!(self.of_step(step, "found"), "not tried");
            assert_eq!(self.of_step(step, "status"), "");
        }
    }
}

/// An API that is as it should be.
fn good(connection: &mut Connection) {
    serve(connection, WHO, "200 OK", ACTIVE);
}

/// An API that says who the key is, and asked for the installation, answers so.
fn api(who: &str, status: &'static str, installation: &'static str) -> Server {
    let who = who.to_owned();
    Server::plain(move |connection| serve(connection, &who, status, installation))
}

fn serve(connection: &mut Connection, who: &str, status: &str, installation: &str) {
    connection.serve(|connection, request| {
        if request.head.contains("/installations/") {
            connection.json(status, installation);
        } else {
            connection.json("200 OK", who);
        }
    });
}

fn answering(how: impl Fn(&mut Connection, &Received) + Send + Sync + 'static) -> Server {
    Server::plain(move |connection| connection.serve(&how))
}

#[test]
fn all_is_well_step_by_step() {
    let authority = Authority::new();
    let server = Server::tls(authority.good(), good);
    let client = server.client(&[("ca_pem", &authority.pem), ("ca_only", "true")]);
    // A connection that is there already is not what is checked.
    client.introspect().unwrap();
    let report = Report::of(&client);
    assert_eq!((report.number("exit"), report.number("passed")), (0, 12));
    assert_eq!(report.steps("note"), ["tunnel"]);
    assert_eq!(server.connections(), 2);
    assert_eq!(server.received().len(), 3);
    for (id, parts) in [
        ("versions", &["libpleo 0.1.0, interface 1"][..]),
        (
            "options",
            &["ca_pem (set by the program)", "ca_only = true"],
        ),
        ("key", &["given by the program, 27 characters"]),
        ("proxy", &["none (localhost is this machine)"]),
        ("name", &["localhost: 127.0.0.1, ::1"]),
        ("connection", &["localhost (127.0.0.1 port ", " ms"]),
        ("tunnel", &["no proxy"]),
        ("tls", &["TLS 1.3, issued by ", ", valid until 20"]),
        ("authentication", &["accepted, for Night run"]),
        (
            "permissions",
            &["export-items:read, export-jobs:read, export-jobs:write"],
        ),
        ("company", &["company c-1"]),
        ("installation", &["ACTIVATED"]),
    ] {
        let found = report.of_step(id, "found");
        for part in parts {
            assert!(found.contains(part), "{id}: {found}");
        }
        assert_eq!(report.of_step(id, "status"), "PLEO_OK");
        assert_eq!(report.of_step(id, "advice"), "", "{id}");
    }
    // The report is an answer like any other.
    assert_eq!(report.0.status(), 200);
    let titles: Vec<_> = STEPS.iter().map(|id| report.of_step(id, "title")).collect();
    assert_eq!(titles[7], "TLS");
}

#[test]
fn where_options_and_the_key_come_from_is_told_and_no_secret_is() {
    let server = Server::plain(good);
    let folder = std::env::temp_dir().join(format!("pleo-check-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (options, key) = (folder.join("pleo.options"), folder.join("key"));
    std::fs::write(&options, "# ours\n\nattempts = 2\nretry_budget = 20\n").unwrap();
    std::fs::write(&key, KEY).unwrap();
    #[cfg(unix)]
    for file in [&options, &key] {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
    let mut config = Config::new();
    config.set("base_url", &server.url()).unwrap();
    config.load(&options, None).unwrap();
    let source = KeySource::new(&format!("file:{}", key.display()), Encoding::UTF8).unwrap();
    let report = Report::of(&Client::new_from(source, &config).unwrap());
    let found = report.of_step("options", "found");
    assert!(
        found.contains(&format!("attempts = 2 ({} line 3)", options.display())),
        "{found}"
    );
    assert!(
        found.contains(&format!("base_url = {} (set by the program)", server.url())),
        "{found}"
    );
    // It is at its default, whoever says so.
    assert!(!found.contains("retry_budget"), "{found}");
    let found = report.of_step("key", "found");
    assert_eq!(found, format!("file:{}, 27 characters", key.display()));
    std::fs::remove_dir_all(folder).unwrap();

    let other = ApiKey::new(b"canary").unwrap();
    let report = Report::of(&Client::new(other, &config).unwrap());
    assert_eq!(report.of_step("key", "state"), "note");
    assert!(report.of_step("key", "advice").contains("pls_"));
    let found = report.of_step("key", "found");
    assert!(
        found.contains("6 characters, in an unusual form"),
        "{found}"
    );
}

#[test]
fn a_check_that_is_cancelled_is_no_report() {
    let server = answering(|connection, _| connection.silence());
    let client = server.client(&[]);
    std::thread::scope(|threads| {
        let check = threads.spawn(|| client.check());
        while server.received().is_empty() && !check.is_finished() {
            std::thread::sleep(Duration::from_millis(1));
        }
        client.cancel().unwrap();
        let ended = check.join().unwrap().unwrap_err();
        assert!(matches!(ended.cause(), Error::Cancelled));
    });
}
