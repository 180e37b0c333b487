//! A real proxy: squid, with users, in front of a server whose name only it knows.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use pleo_core::Status;

use crate::certs::Authority;
use crate::server::{BOUND, Server, client, failure};

/// `ada` with the password `hunter2`, as squid's helper reads it.
const USERS: &str = "ada:$apr1$pleo$9SbC.HjoxSp11Pio9s1Gj/\n";

struct Squid {
    process: Child,
    folder: PathBuf,
    url: String,
}

impl Squid {
    /// Starts one that lets users through to one port.
    fn start(target: u16) -> Squid {
        let folder = std::env::temp_dir().join(format!("pleo-squid-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        fs::write(folder.join("hosts"), "127.0.0.1 pleo.invalid\n").unwrap();
        fs::write(folder.join("users"), USERS).unwrap();
        let path = folder.display();
        let config = format!(
            "http_port 127.0.0.1:{port}\n\
             visible_hostname proxy.invalid\n\
             hosts_file {path}/hosts\n\
             auth_param basic program /usr/lib/squid/basic_ncsa_auth {path}/users\n\
             acl known proxy_auth REQUIRED\n\
             acl target port {target} 1\n\
             http_access deny !target\n\
             http_access allow known\n\
             http_access deny all\n\
             cache deny all\n\
             cache_log {path}/cache.log\n\
             access_log stdio:{path}/access.log\n\
             logfile_rotate 0\n\
             pid_filename none\n\
             pinger_enable off\n\
             shutdown_lifetime 0 seconds\n"
        );
        fs::write(folder.join("squid.conf"), config).unwrap();
        // Started by root it becomes another user, who writes there.
        let open = Command::new("chmod")
            .args(["-R", "a+rwX"])
            .arg(&folder)
            .status()
            .unwrap();
        assert!(open.success());
        let process = Command::new("squid")
            .arg("-N")
            // Names its shared memory, which must not be another user's, or another run's.
            .arg("-n")
            .arg(format!("pleo{}", std::process::id()))
            .arg("-f")
            .arg(folder.join("squid.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
            .spawn();
        assert!(
            process.is_ok(),
            "squid is missing; tests/run.sh installs it"
        );
        let squid = Squid {
            process: process.unwrap(),
            folder,
            url: format!("http://127.0.0.1:{port}"),
        };
        let until = Instant::now() + Duration::from_secs(30);
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                Instant::now() < until,
                "squid does not start: {}",
                squid.read("cache.log")
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        squid
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).unwrap_or_default()
    }
}

impl Drop for Squid {
    fn drop(&mut self) {
        // It removes its shared memory only if it ends by itself.
        let _ = Command::new("kill")
            .arg(self.process.id().to_string())
            .status();
        let until = Instant::now() + BOUND;
        while matches!(self.process.try_wait(), Ok(None)) && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn a_real_proxy_carries_refuses_and_never_sees_the_key() {
    let authority = Authority::new();
    let server = Server::tls(authority.server("pleo.invalid", (-1, 1)), |connection| {
        connection
            .serve(|connection, _| connection.json("200 OK", r#"{"data":{"scope":"a:read"}}"#));
    });
    let port = server.address.port();
    let squid = Squid::start(port);
    let base = format!("https://pleo.invalid:{port}");
    let with = |url: &str, more: &[(&str, &str)]| {
        let trust = [
            ("ca_pem", authority.pem.as_str()),
            ("ca_only", "true"),
            ("proxy", &squid.url),
            ("attempts", "1"),
        ];
        client(url, &[&trust[..], more].concat())
    };
    let ada = [("proxy_user", "ada"), ("proxy_password", "hunter2")];
    let answer = with(&base, &ada).introspect().unwrap();
    assert_eq!(answer.text("/data/scope").unwrap(), "a:read");

    let error = failure(|| with(&base, &[]).introspect());
    assert_eq!(error.status(), Status::ProxyAuth);
    assert!(
        error
            .to_string()
            .contains("requires credentials; set proxy_user"),
        "{error}"
    );
    let error =
        failure(|| with(&base, &[("proxy_user", "ada"), ("proxy_password", "wrong")]).introspect());
    assert!(
        error
            .to_string()
            .contains("refused proxy_user and proxy_password"),
        "{error}"
    );
    // A port that it does not allow, one where nobody listens, a name that it does not know.
    for url in [
        "https://pleo.invalid:9",
        "https://pleo.invalid:1",
        &format!("https://nobody.invalid:{port}"),
    ] {
        let error = failure(|| with(url, &ada).introspect());
        assert_eq!(error.status(), Status::Proxy, "{url}: {error}");
    }
    assert_eq!(server.received().len(), 1);

    let seen = squid.read("access.log") + &squid.read("cache.log");
    assert!(
        seen.contains(&format!("CONNECT pleo.invalid:{port}")),
        "{seen}"
    );
    assert!(
        !seen.contains("canary") && !seen.contains("cGxzX2NhbmFyeV"),
        "{seen}"
    );
}
