//! The steps up to a connection.

use std::net::TcpListener;
use std::time::{Duration, SystemTime};

use super::{ACTIVE, Report, WHO, answering, good};
use crate::certs::{Ask, Authority};
use crate::server::{Server, client};

/// A port of this machine where nobody listens.
fn nobody() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.local_addr().unwrap().port()
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
    let found = ["proxy.invalid:3128: ", "its host name was not found"];
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
    let found = ["The proxy requires credentials"];
    report.failed("tunnel", "PLEO_E_PROXY_AUTH", 4, &found, "NTLM");
    let user = [("proxy_user", "ada"), ("proxy_password", "hunter2")];
    let report = refusal(ntlm, &user);
    let found = ["The proxy refused proxy_user"];
    report.failed(
        "tunnel",
        "PLEO_E_PROXY_AUTH",
        4,
        &found,
        "local proxy, e.g. cntlm",
    );
    assert!(
        report
            .of_step("proxy", "found")
            .contains(", with a user name")
    );
    let report = refusal("HTTP/1.1 403 Forbidden\r\n\r\n", &[]);
    let found = ["pleo.invalid: The proxy refused to connect"];
    report.failed(
        "tunnel",
        "PLEO_E_PROXY",
        4,
        &found,
        "whether it allows this host",
    );
    let report = refusal("", &[("connect_timeout_ms", "300")]);
    let found = ["No connection through the proxy within connect_timeout_ms"];
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
        "to pleo.invalid through the proxy"
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
            "this machine's clock says 20",
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
    report.failed(
        "tls",
        "PLEO_E_TLS_PROTOCOL",
        5,
        &["does not speak TLS"],
        "base_url",
    );
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
        let found = ["requires a client certificate"];
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
            let body = if is_installation { ACTIVE } else { WHO };
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
