//! The table of docs/messages.md: each of its rows is provoked, and compared with what comes.
//!
//! A row that nothing provokes, a provocation without a row, another status and other words are
//! failures alike; the row as it should be is printed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what it expects by failing"
)]
#![allow(missing_docs, clippy::pedantic, reason = "tables of small functions")]
#![allow(
    unsafe_code,
    reason = "it calls the C functions, and asks the system for odd machines"
)]
#![cfg(target_os = "linux")]

#[allow(dead_code, reason = "the fault tests use all of it")]
#[path = "../../core/tests/faults/certs.rs"]
mod certs;
#[allow(dead_code, reason = "the fault tests use all of it")]
#[path = "../../core/tests/faults/server.rs"]
mod server;

mod apart;
mod api;
mod calls;
mod config;
mod files;
mod http;
mod json;
mod network;
mod openssl;
mod tls;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use pleo_core::Error;

const TABLE: &str = include_str!("../../docs/messages.md");

/// What came of a provocation: the status and the message.
pub struct Failed {
    status: String,
    message: String,
}

/// A situation, as the table names it, and what provokes it.
pub type Row = (&'static str, fn() -> Failed);

/// What came of a call that must fail.
pub fn failed<T>(outcome: Result<T, Error>) -> Failed {
    let Err(error) = outcome else {
        panic!("it succeeded");
    };
    Failed {
        status: error.status().name().to_str().unwrap().to_owned(),
        message: error.to_string(),
    }
}

/// A directory of one row's own, gone with it.
pub struct Directory(PathBuf);

impl Directory {
    pub fn make() -> Self {
        static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let name = format!("pleo-messages-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        set_mode(&path, 0o600);
        path
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

/// A message with `PORT` for each port of a test.
fn without_ports(message: &str) -> String {
    let mut shown = String::new();
    let mut rest = message;
    while let Some(at) = ["localhost:", "127.0.0.1:"]
        .iter()
        .filter_map(|host| rest.find(host).map(|at| at + host.len()))
        .min()
    {
        shown.push_str(&rest[..at]);
        let after = rest[at..].trim_start_matches(|c: char| c.is_ascii_digit());
        shown.push_str(if after.len() < rest.len() - at {
            "PORT"
        } else {
            ""
        });
        rest = after;
    }
    shown + rest
}

/// The rows of the table, by their situation.
fn table() -> BTreeMap<&'static str, (&'static str, &'static str)> {
    let mut rows = BTreeMap::new();
    for line in TABLE.lines().filter(|line| line.contains("| `PLEO_E_")) {
        let cells: Vec<_> = line.split(" | ").collect();
        let [situation, status, message] = cells[..] else {
            panic!("{line}");
        };
        let situation = situation.trim_start_matches("| ");
        let message = message.trim_end_matches(" |");
        let before = rows.insert(situation, (status.trim_matches('`'), message));
        assert!(before.is_none(), "{situation}: twice");
    }
    rows
}

fn provocations() -> Vec<Row> {
    let parts: [&[Row]; 9] = [
        calls::ROWS,
        config::ROWS,
        files::ROWS,
        network::ROWS,
        tls::ROWS,
        http::ROWS,
        api::ROWS,
        json::ROWS,
        apart::ROWS,
    ];
    parts.concat()
}

#[test]
fn every_row_is_provoked_and_says_what_it_should() {
    let mut rows = table();
    let mut wrong = Vec::new();
    let provocations = provocations();
    assert!(provocations.len() >= 60);
    for (situation, provoke) in provocations {
        let Ok(Failed { status, message }) = std::panic::catch_unwind(provoke) else {
            wrong.push(format!("{situation}: it was not provoked"));
            rows.remove(situation);
            continue;
        };
        let message = without_ports(&message);
        assert!(
            !message.contains("canary") && !message.contains('\n') && !message.contains('|'),
            "{message}"
        );
        if rows.remove(situation) != Some((&status, &message)) {
            wrong.push(format!("| {situation} | `{status}` | {message} |"));
        }
    }
    let left: Vec<_> = rows.keys().collect();
    assert!(
        wrong.is_empty() && left.is_empty(),
        "the rows should be:\n{}\n\nand nothing provokes {left:#?}",
        wrong.join("\n")
    );
}
