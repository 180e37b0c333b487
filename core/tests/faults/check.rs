//! The check: each of its steps is made to fail, and says why and what to do.

use std::net::TcpListener;
use std::time::{Duration, SystemTime};

use pleo_core::binding::Encoding;
use pleo_core::{ApiKey, Client, Config, Error, KeySource, Response};

use crate::certs::{Ask, Authority};
use crate::server::{BOUND, Connection, KEY, Received, Server, client};

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

const WHO: &str = r#"{"data":{"scope":"export-items:read export-jobs:read export-jobs:write",
    "applicationName":"Night\nrun","subjectURN":"urn:pleo:company:c-1"}}"#;

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
    connection.serve(|connection, request| {
        let is_installation = request.head.contains("/installations/");
        connection.json(
            "200 OK",
            if is_installation {
                r#"{"status":"ACTIVATED"}"#
            } else {
                WHO
            },
        );
    });
}

/// An API that answers who the key is, and asked for the installation, so.
fn with_installation(status: &'static str, body: &'static str) -> Server {
    Server::plain(move |connection| {
        connection.serve(|connection, request| {
            if request.head.contains("/installations/") {
                connection.json(status, body);
            } else {
                connection.json("200 OK", WHO);
            }
        });
    })
}

fn answering(how: impl Fn(&mut Connection, &Received) + Send + Sync + 'static) -> Server {
    Server::plain(move |connection| connection.serve(&how))
}

/// A port of this machine where nobody listens.
fn nobody() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.local_addr().unwrap().port()
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
        ("versions", &["libpleo 0.1.0, interface 0"][..]),
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
        found.contains("6 characters, of an unusual form"),
        "{found}"
    );
}

#[test]
fn a_name_that_is_none_and_a_port_where_nobody_listens() {
    let report = Report::of(&client("https://nowhere.invalid", &[("proxy", "none")]));
    let found = ["nowhere.invalid: ", "name was not found"];
    report.failed("name", "PLEO_E_DNS", 4, &found, "Check base_url");
    report.ends_at("name");
    assert_eq!(
        report.of_step("proxy", "found"),
        "none (option proxy, set by the program)"
    );

    for host in ["localhost", "127.0.0.1"] {
        let url = format!("https://{host}:{}", nobody());
        let report = Report::of(&client(&url, &[]));
        let found = [&url[8..], "No connection", "(tried 127.0.0.1"];
        report.failed("connection", "PLEO_E_CONNECT", 4, &found, "firewall");
        report.ends_at("connection");
    }
}

#[test]
fn a_proxy_that_is_dead_unknown_silent_or_refuses() {
    const OUTSIDE: &str = "https://pleo.invalid";
    let by = |port: u16| format!("http://127.0.0.1:{port}");
    let port = nobody();
    let report = Report::of(&client(OUTSIDE, &[("proxy", &by(port))]));
    let found = [
        &format!("127.0.0.1:{port}: No connection to the proxy") as &str,
        "tried 127.0.0.1",
    ];
    report.failed(
        "connection",
        "PLEO_E_PROXY",
        4,
        &found,
        "Check the option proxy",
    );
    report.ends_at("connection");
    assert_eq!(
        report.of_step("proxy", "found"),
        format!("{} (option proxy, set by the program)", by(port))
    );
    assert_eq!(report.of_step("name", "state"), "note");
    assert_eq!(
        report.of_step("name", "found"),
        "pleo.invalid is looked up by the proxy"
    );

    let report = Report::of(&client(OUTSIDE, &[("proxy", "http://proxy.invalid:3128")]));
    let found = ["proxy.invalid:3128: ", "its name was not found"];
    report.failed(
        "connection",
        "PLEO_E_PROXY",
        4,
        &found,
        "Check the option proxy",
    );

    let refusal = |answer: &'static str, options: &[(&str, &str)]| {
        let proxy = Server::plain(move |connection| {
            connection.request();
            connection.send(answer);
            if answer.is_empty() {
                connection.silence();
            }
        });
        let url = by(proxy.address.port());
        let options = [&[("proxy", url.as_str()), ("attempts", "1")][..], options].concat();
        let report = Report::of(&client(OUTSIDE, &options));
        report.ends_at("tunnel");
        #[cfg(unix)]
        {
            let found = report.of_step("connection", "found");
            let place = format!("127.0.0.1 (127.0.0.1 port {}) in ", proxy.address.port());
            assert!(found.starts_with(&place), "{found}");
        }
        assert_eq!(proxy.count("CONNECT"), 1);
        report
    };
    let ntlm = "HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: NTLM\r\n\r\n";
    let report = refusal(ntlm, &[]);
    let found = ["the proxy wants credentials"];
    report.failed("tunnel", "PLEO_E_PROXY_AUTH", 4, &found, "NTLM");
    let user = [("proxy_user", "ada"), ("proxy_password", "hunter2")];
    let report = refusal(ntlm, &user);
    let found = ["the proxy refused proxy_user"];
    report.failed(
        "tunnel",
        "PLEO_E_PROXY_AUTH",
        4,
        &found,
        "local proxy such as cntlm",
    );
    assert!(
        report
            .of_step("proxy", "found")
            .contains(", with a user name")
    );
    let report = refusal("HTTP/1.1 403 Forbidden\r\n\r\n", &[]);
    let found = ["pleo.invalid: The proxy refuses"];
    report.failed(
        "tunnel",
        "PLEO_E_PROXY",
        4,
        &found,
        "whether it allows this host",
    );
    let report = refusal("", &[("connect_timeout_ms", "300")]);
    let found = ["No connection by the proxy within connect_timeout_ms"];
    report.failed("tunnel", "PLEO_E_PROXY", 4, &found, "option proxy");
}

#[test]
fn a_proxy_on_the_way_is_told_and_what_is_behind_it() {
    let authority = Authority::new();
    let server = Server::tls(authority.server("pleo.invalid", (-1, 1)), good);
    let upstream = server.address.to_string();
    let proxy = Server::plain(move |connection| {
        connection.request();
        crate::proxy::carry(connection, &upstream);
    });
    let by = format!("http://127.0.0.1:{}", proxy.address.port());
    let trusting = |pem: &str| {
        let options = [("proxy", by.as_str()), ("ca_pem", pem), ("ca_only", "true")];
        Report::of(&client("https://pleo.invalid", &options))
    };
    let report = trusting(&authority.pem);
    assert_eq!(report.number("exit"), 0);
    assert_eq!(
        report.of_step("tunnel", "found"),
        "to pleo.invalid by the proxy"
    );
    assert!(report.of_step("tls", "found").contains("issued by"));
    // As one that reads along: its authority is not known.
    let report = trusting(&Authority::new().pem);
    let found = ["issuer is unknown (issued by "];
    report.failed("tls", "PLEO_E_TLS_ISSUER", 5, &found, "ca_file");
    report.ends_at("tls");
    assert_eq!(report.of_step("tunnel", "state"), "ok");
}

#[test]
fn a_certificate_that_is_foreign_for_another_name_or_another_time() {
    let authority = Authority::new();
    let cases = [
        (
            authority.server("localhost", (-9, -1)),
            "EXPIRED",
            "by this machine's clock it is 20",
            "Check this machine's clock",
        ),
        (
            authority.server("localhost", (1, 9)),
            "NOT_YET_VALID",
            "(valid from 20",
            "Check this machine's clock",
        ),
        (
            authority.server("other.example", (-1, 1)),
            "NAME",
            "(it is for other.example)",
            "base_url",
        ),
        (Authority::new().good(), "ISSUER", "(issued by ", "ca_file"),
    ];
    for (config, status, found, advice) in cases {
        let server = Server::tls(config, good);
        let report = Report::of(&server.client(&[("ca_pem", &authority.pem), ("ca_only", "true")]));
        let status = format!("PLEO_E_TLS_{status}");
        report.failed("tls", &status, 5, &[found], advice);
        report.ends_at("tls");
        assert_eq!((server.connections(), server.received().len()), (1, 0));
    }
}

#[test]
fn what_is_no_tls_stalls_or_wants_a_certificate_is_told_at_that_step() {
    let authority = Authority::new();
    let options = [
        ("ca_pem", authority.pem.as_str()),
        ("ca_only", "true"),
        ("connect_timeout_ms", "300"),
        ("attempts", "1"),
    ];
    let plain = Server::plain(|connection| {
        connection.send("HTTP/1.1 400 Bad Request\r\n\r\n");
        connection.silence();
    });
    let https = |server: &Server| format!("https://localhost:{}", server.address.port());
    let report = Report::of(&client(&https(&plain), &options));
    report.failed("tls", "PLEO_E_TLS_PROTOCOL", 5, &["no TLS"], "base_url");
    let silent = Server::plain(|connection| connection.silence());
    let report = Report::of(&client(&https(&silent), &options));
    report.failed(
        "tls",
        "PLEO_E_TIMEOUT",
        5,
        &["connect_timeout_ms"],
        "network",
    );
    report.ends_at("tls");
    for version in rustls::ALL_VERSIONS {
        let asking = authority.asking(version, Ask::Required);
        let server = Server::tls(asking, |connection| {
            connection.request();
            connection.linger();
        });
        let report = Report::of(&server.client(&options));
        let found = ["wants a client certificate"];
        report.failed("tls", "PLEO_E_TLS", 5, &found, "client_cert_file");
    }
    // TLS 1.2 by itself is as good.
    let old = authority.asking(&rustls::version::TLS12, Ask::Never);
    let report = Report::of(&Server::tls(old, good).client(&options));
    assert!(
        report
            .of_step("tls", "found")
            .starts_with("TLS 1.2, issued by ")
    );
}

#[test]
fn a_clock_that_is_off_is_a_note_with_how_much() {
    let dated = |off: i64| {
        let server = answering(move |connection, request| {
            let now = SystemTime::now();
            let off_by = Duration::from_secs(off.unsigned_abs());
            let date = if off < 0 { now - off_by } else { now + off_by };
            let is_installation = request.head.contains("/installations/");
            let body = if is_installation {
                r#"{"status":"ACTIVATED"}"#
            } else {
                WHO
            };
            let date = format!(
                "date: {}\r\ncontent-type: application/json\r\n",
                httpdate::fmt_http_date(date)
            );
            connection.answer("200 OK", &date, body);
        });
        let report = Report::of(&server.client(&[]));
        assert_eq!(report.number("exit"), 0);
        (
            report.of_step("tls", "found"),
            report.of_step("tls", "advice"),
        )
    };
    for (off, words) in [
        (7200, " s behind the server's"),
        (-7200, " s ahead of the server's"),
    ] {
        let (found, advice) = dated(off);
        assert!(
            found.contains(words) && found.contains("clock is 7"),
            "{found}"
        );
        assert!(advice.starts_with("Set this machine's clock"), "{advice}");
    }
    let (found, advice) = dated(30);
    assert!(found.ends_with("the clock is right"), "{found}");
    assert_eq!(advice, "");
}

#[test]
fn a_key_that_is_refused_and_a_server_that_fails() {
    let error = r#"{"type":"SOME_TYPE","message":"some message"}"#;
    for (line, status, exit, found, advice) in [
        (
            "401 Unauthorized",
            "PLEO_E_UNAUTHORIZED",
            6,
            "401: the key is expired or revoked",
            "ake a new one",
        ),
        (
            "404 Not Found",
            "PLEO_E_NOT_FOUND",
            6,
            "404: there is none",
            "old-API token",
        ),
        (
            "400 Bad Request",
            "PLEO_E_BAD_REQUEST",
            9,
            "400: Pleo refuses",
            "message say why",
        ),
        (
            "429 Too Many Requests",
            "PLEO_E_RATE_LIMITED",
            9,
            "429: too many",
            "Wait as told",
        ),
        (
            "500 Oops",
            "PLEO_E_SERVER",
            9,
            "500: Pleo or a gateway failed",
            "epeat later",
        ),
        (
            "503 Later",
            "PLEO_E_SERVER",
            9,
            "503: Pleo or a gateway failed",
            "epeat later",
        ),
        (
            "302 Found",
            "PLEO_E_REDIRECT",
            4,
            "302: The server redirects",
            "base_url",
        ),
    ] {
        let server = answering(move |connection, _| {
            let headers = "content-type: application/json\r\nx-request-id: r-7\r\n";
            connection.answer(line, headers, error);
        });
        let report = Report::of(&server.client(&[("attempts", "1")]));
        let found = [found, "(SOME_TYPE; some message; request r-7)"];
        report.failed("authentication", status, exit, &found, advice);
        report.ends_at("authentication");
    }
    let page = answering(|connection, _| {
        connection.answer(
            "200 OK",
            "content-type: text/html\r\n",
            "<html>log in</html>",
        );
    });
    let report = Report::of(&page.client(&[]));
    let found = ["200: The answer is not the JSON expected"];
    report.failed("authentication", "PLEO_E_NOT_JSON", 4, &found, "login page");
    // A server that quotes the key, which no report has.
    let quoting = answering(|connection, request| {
        let quoted = request
            .head
            .lines()
            .find(|line| line.contains("Basic"))
            .unwrap_or("none");
        let body = format!(r#"{{"type":"T","message":"{KEY} {quoted}"}}"#);
        connection.json("401 Unauthorized", &body);
    });
    let report = Report::of(&quoting.client(&[]));
    assert!(report.of_step("authentication", "found").contains("[key]"));
    let naming = answering(|connection, _| {
        let who = format!(r#"{{"data":{{"applicationName":"{KEY}","scope":"{KEY}"}}}}"#);
        connection.json("200 OK", &who);
    });
    let report = Report::of(&naming.client(&[]));
    assert!(report.of_step("permissions", "found").contains("[key]"));
}

#[test]
fn a_server_that_is_silent_or_resets_after_the_request() {
    let silent = answering(|connection, _| connection.silence());
    let report = Report::of(&silent.client(&[("timeout_ms", "500")]));
    let found = ["No complete answer within timeout_ms"];
    report.failed("authentication", "PLEO_E_TIMEOUT", 9, &found, "aise it");
    report.ends_at("authentication");
    let reset = Server::plain(|connection| {
        connection.request();
        connection.reset();
    });
    let report = Report::of(&reset.client(&[("attempts", "1")]));
    report.failed(
        "authentication",
        "PLEO_E_RESET",
        4,
        &["connection was lost"],
        "heck firewall",
    );
    // The time is that of the whole.
    let server = answering(|connection, request| {
        if request.head.contains("/installations/") {
            connection.silence();
        }
        connection.json("200 OK", WHO);
    });
    let report = Report::of(&server.client(&[("timeout_ms", "500")]));
    report.failed(
        "installation",
        "PLEO_E_TIMEOUT",
        9,
        &["timeout_ms"],
        "aise it",
    );
}

#[test]
fn a_key_that_may_not_ask_who_it_is_is_told_of_its_installation() {
    let server = answering(|connection, request| {
        if request.head.contains("/installations/") {
            connection.json("200 OK", r#"{"status":"ACTIVATED"}"#);
        } else {
            connection.json("403 Forbidden", "{}");
        }
    });
    let report = Report::of(&server.client(&[]));
    let found = ["403: the key lacks a permission"];
    report.failed(
        "authentication",
        "PLEO_E_FORBIDDEN",
        7,
        &found,
        "permissions",
    );
    assert_eq!(report.steps("skipped"), ["permissions", "company"]);
    assert_eq!(report.of_step("installation", "state"), "ok");
}

#[test]
fn permissions_that_an_export_lacks_are_a_note_and_none_at_all_a_failure() {
    let with = |scope: &str, urn: &str| {
        let who = format!(r#"{{"data":{{"scope":"{scope}","subjectURN":"{urn}"}}}}"#);
        let server = answering(move |connection, request| {
            let is_installation = request.head.contains("/installations/");
            connection.json(
                "200 OK",
                if is_installation {
                    r#"{"status":"ACTIVATED"}"#
                } else {
                    &who
                },
            );
        });
        Report::of(&server.client(&[]))
    };
    let report = with("users:read export-jobs:read", "urn:pleo:company:c");
    assert_eq!(report.number("exit"), 0);
    assert_eq!(report.of_step("permissions", "state"), "note");
    assert_eq!(
        report.of_step("permissions", "found"),
        "users:read, export-jobs:read; not export-items:read, export-jobs:write"
    );
    assert!(
        report
            .of_step("permissions", "advice")
            .contains("An export needs")
    );
    let report = with("", "urn:pleo:company:c");
    report.failed(
        "permissions",
        "PLEO_E_FORBIDDEN",
        7,
        &["none"],
        "has the permissions",
    );
    assert_eq!(report.steps("skipped"), [""; 0]);
    let report = with("users:read", "urn:pleo:organisation:o");
    assert_eq!(report.of_step("company", "found"), "organisation o");
    assert!(report.of_step("company", "advice").contains("company_id"));
    let server = answering(|connection, _| connection.json("200 OK", r#"{"data":{}}"#));
    let report = Report::of(&server.client(&[]));
    assert_eq!(report.of_step("permissions", "state"), "note");
    // All of them count, however many are shown.
    let many = format!(
        "{}export-items:read export-jobs:read export-jobs:write",
        "x:read ".repeat(300)
    );
    let report = with(&many, "urn:pleo:company:c");
    assert_eq!(report.of_step("permissions", "state"), "ok");
    let report = with("users:read", "");
    assert_eq!(report.of_step("company", "state"), "note");
}

#[test]
fn an_installation_that_is_not_there_or_not_active() {
    let none = [("404 Not Found", "{}"), ("200 OK", "null"), ("200 OK", "")];
    for (status, body) in none {
        let report = Report::of(&with_installation(status, body).client(&[]));
        report.failed(
            "installation",
            "PLEO_E_NOT_FOUND",
            8,
            &["there is none"],
            "Create the installation",
        );
    }
    for (body, found, advice) in [
        (r#"{"status":"INACTIVE"}"#, "INACTIVE", "Activate it"),
        (
            r#"{"status":"ERROR","errorCode":"E-7"}"#,
            "ERROR (E-7)",
            "error code",
        ),
        (
            r#"{"status":"PENDING_INTEGRATION"}"#,
            "PENDING_INTEGRATION",
            "activate it",
        ),
        (r#"{"status":"QUITE_NEW"}"#, "QUITE_NEW", "activate it"),
        (r#"{"id":"i"}"#, "without a status", "activate it"),
    ] {
        let report = Report::of(&with_installation("200 OK", body).client(&[]));
        report.failed("installation", "PLEO_OK", 8, &[found], advice);
    }
    let report = Report::of(&with_installation("403 Forbidden", "{}").client(&[]));
    report.failed(
        "installation",
        "PLEO_E_FORBIDDEN",
        7,
        &["403"],
        "installations:read",
    );
    let report = Report::of(&with_installation("500 Oops", "{}").client(&[]));
    report.failed("installation", "PLEO_E_SERVER", 9, &["500"], "epeat later");
}

#[test]
fn an_organisations_key_has_an_installation_for_each_company() {
    let server = answering(|connection, request| {
        if request.head.contains("/installations/") {
            connection.json("400 Bad Request", "{}");
        } else {
            connection.json(
                "200 OK",
                r#"{"data":{"scope":"a","subjectURN":"urn:pleo:organization:o"}}"#,
            );
        }
    });
    let report = Report::of(&server.client(&[]));
    assert_eq!(report.number("exit"), 0);
    assert_eq!(report.of_step("installation", "state"), "note");
    assert!(
        report
            .of_step("installation", "advice")
            .contains("company_id")
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
        assert!(matches!(check.join().unwrap(), Err(Error::Cancelled)));
    });
}
