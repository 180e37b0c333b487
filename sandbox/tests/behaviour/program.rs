//! The program: its output block, its end, its files.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use reqwest::{Client, Method};

use crate::support::{Answer, BOUND, basic, client_builder};

const ME: &str = "/v1/installations/me";
const PINNED: &str = "pls_pinned_key";

/// A running program. It ends with the test at the latest, since it ends with its standard input.
struct Program {
    child: Child,
    block: BTreeMap<String, String>,
    client: Client,
}

impl Program {
    fn start(arguments: &[&str]) -> Self {
        let mut child = command(arguments)
            .arg("--exit-with-stdin")
            .spawn()
            .expect("the program starts");
        let stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        // Read on another thread, so that the wait for a line has a bound.
        let (send, lines) = mpsc::channel();
        std::thread::spawn(move || {
            stdout
                .lines()
                .try_for_each(|line| send.send(line.expect("a line")))
        });
        let mut block = BTreeMap::new();
        while !block.contains_key("READY") {
            let line = lines.recv_timeout(BOUND).expect("the block to READY=1");
            let (name, value) = line.split_once('=').expect("NAME=value");
            block.insert(name.to_owned(), value.to_owned());
        }
        Self {
            child,
            block,
            client: client_builder().build().expect("client"),
        }
    }

    async fn call(&self, method: Method, path: &str, key: &str, body: &str) -> Answer {
        let url = format!("{}{path}", self.block["PLEO_SANDBOX_HTTP"]);
        let request = self
            .client
            .request(method, url)
            .header("authorization", basic(key));
        Answer::to(request.body(body.to_owned())).await
    }

    /// Closes its standard input and waits for the end.
    fn end(mut self) -> ExitStatus {
        drop(self.child.stdin.take());
        ended(&mut self.child)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Has ended already unless a test failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pleo-sandbox"));
    command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn ended(child: &mut Child) -> ExitStatus {
    let deadline = Instant::now() + BOUND;
    loop {
        if let Some(status) = child.try_wait().expect("a status") {
            return status;
        }
        assert!(Instant::now() < deadline, "the program doesn't end");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a file")
}

#[tokio::test]
async fn the_block_says_what_is_needed_and_nothing_is_left_at_the_end() {
    let directory = tempfile::tempdir().expect("temporary directory");
    let ready = directory.path().join("ready");
    std::fs::write(&ready, "OLD=1\n").expect("written");
    let program = Program::start(&["--ready-file", ready.to_str().expect("text")]);
    let written: BTreeMap<_, _> = text(&ready)
        .lines()
        .map(|line| line.split_once('=').expect("NAME=value"))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    assert_eq!(written, program.block);

    let status = async |name: &str| {
        program
            .call(Method::POST, ME, &program.block[name], "{}")
            .await
            .status
    };
    assert_eq!(status("PLEO_SANDBOX_KEY").await, 200);
    assert_eq!(status("PLEO_SANDBOX_KEY_ORG").await, 200);
    assert_eq!(status("PLEO_SANDBOX_KEY_READONLY").await, 403);
    assert_eq!(status("PLEO_SANDBOX_KEY_REVOKED").await, 401);
    assert!(program.block["PLEO_SANDBOX_HTTPS"].starts_with("https://localhost:"));
    let ca = program.block["PLEO_SANDBOX_CA"].clone();
    assert!(text(Path::new(&ca)).starts_with("-----BEGIN CERTIFICATE-----"));

    assert!(program.end().success());
    assert!(!ready.exists() && !Path::new(&ca).exists());
}

#[tokio::test]
async fn installations_survive_a_restart_with_a_state_file() {
    let directory = tempfile::tempdir().expect("temporary directory");
    let state = directory.path().join("state.json");
    let pin = format!("full={PINNED}");
    let arguments = ["--state", state.to_str().expect("text"), "--pin", &pin];

    let program = Program::start(&arguments);
    assert_eq!(program.block["PLEO_SANDBOX_KEY"], PINNED);
    let metadata = r#"{"metadata":{"n":1.2300000000000000000000001}}"#;
    let created = program.call(Method::POST, ME, PINNED, metadata).await;
    assert_eq!(created.status, 200);
    assert!(program.end().success());
    assert!(!text(&state).contains(PINNED));

    let program = Program::start(&arguments);
    let read = program.call(Method::GET, ME, PINNED, "").await;
    assert_eq!((read.status, read.text()), (200, created.text()));
    assert!(program.end().success());
    let left = std::fs::read_dir(directory.path())
        .expect("directory")
        .count();
    assert_eq!(left, 1, "no temporary file is left beside the state");
}

#[tokio::test]
async fn the_log_names_keys_by_label_only() {
    let directory = tempfile::tempdir().expect("temporary directory");
    let log = directory.path().join("log");
    let arguments = [
        "--log",
        log.to_str().expect("text"),
        "--key",
        &format!("{PINNED}=company:installations:read"),
    ];
    let program = Program::start(&arguments);
    program
        .call(
            Method::GET,
            &format!("{ME}?company_id=secret-{PINNED}&{PINNED}"),
            PINNED,
            "",
        )
        .await;
    program
        .call(Method::GET, &format!("/v1/{PINNED}"), "unknown-secret", "")
        .await;
    assert!(program.end().success());

    let log = text(&log);
    let lines: Vec<Vec<&str>> = log.lines().map(|line| line.split(' ').collect()).collect();
    assert_eq!(
        lines[0][1..4],
        ["GET", "/v1/installations/me?company_id&<key-1>", "400"]
    );
    assert_eq!(lines[0][5], "key=key-1");
    assert_eq!(lines[1][1..4], ["GET", "/v1/<key-1>", "401"]);
    assert_eq!(lines[1][5], "key=-");
    assert!(!log.contains(PINNED) && !log.contains("secret"), "{log}");
}

#[cfg(unix)]
#[tokio::test]
async fn sigterm_and_sigint_end_it_cleanly_even_while_an_answer_is_late() {
    for signal in ["-TERM", "-INT"] {
        let mut program = Program::start(&[]);
        let late = r#"{"delay_ms":600000}"#;
        assert_eq!(
            program
                .call(Method::POST, "/sandbox/next", "", late)
                .await
                .status,
            204
        );
        let url = format!("{}{ME}", program.block["PLEO_SANDBOX_HTTP"]);
        let request = tokio::spawn(program.client.get(url).send());
        let deadline = Instant::now() + BOUND;
        while program
            .call(Method::GET, "/sandbox/count", "", "")
            .await
            .text()
            == "0"
        {
            assert!(Instant::now() < deadline, "the request doesn't come");
            tokio::task::yield_now().await;
        }
        let id = program.child.id().to_string();
        assert!(
            Command::new("kill")
                .args([signal, &id])
                .status()
                .expect("kill")
                .success()
        );
        assert!(ended(&mut program.child).success());
        assert!(!Path::new(&program.block["PLEO_SANDBOX_CA"]).exists());
        assert!(request.await.expect("no panic").is_err());
    }
}

#[test]
fn mistakes_end_it_with_a_message() {
    let directory = tempfile::tempdir().expect("temporary directory");
    let broken = directory.path().join("broken");
    std::fs::write(&broken, "{").expect("written");
    let broken = broken.to_str().expect("text");
    let cases: [(&[&str], i32); 5] = [
        (&["--unknown"], 2),
        (&["--put", "mix"], 2),
        (&["--state", broken], 1),
        (&["--pin", "full=same", "--key", "same=company"], 1),
        (&["--log", "/nonexistent/log"], 1),
    ];
    for (arguments, code) in cases {
        // A program that sees no mistake would run on.
        let output = command(arguments)
            .arg("--exit-with-stdin")
            .output()
            .expect("output");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert!(
            output.stdout.is_empty() && output.stderr.starts_with(b"pleo-sandbox: "),
            "{arguments:?}"
        );
    }
    let help = command(&["--help"]).output().expect("output");
    assert!(help.status.success() && help.stdout.starts_with(b"pleo-sandbox: "));
}
