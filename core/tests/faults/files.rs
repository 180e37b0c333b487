//! Files that are none, or not safe, wherever the caller names one.

use std::fs::{Permissions, set_permissions};
use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use pleo_core::binding::Encoding;
use pleo_core::{ApiKey, Config, Error, KeySource, Request, Status};

use crate::certs::Authority;
use crate::server::{KEY, Server};

/// A folder of one test's own, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("pleo-files-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self, name: &str, content: &str, mode: u32) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn server() -> Server {
    Server::plain(|connection| connection.serve(|connection, _| connection.json("200 OK", "{}")))
}

/// What a caller names a file for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Options,
    Key,
    Authority,
    Log,
    Sent,
    Fetched,
}

const USES: [Use; 6] = [
    Use::Options,
    Use::Key,
    Use::Authority,
    Use::Log,
    Use::Sent,
    Use::Fetched,
];

impl Use {
    /// What such a file may hold.
    fn content(self) -> String {
        match self {
            Use::Options => "attempts = 1\n".into(),
            Use::Key => KEY.into(),
            Use::Authority => Authority::new().pem,
            Use::Log | Use::Sent | Use::Fetched => String::new(),
        }
    }

    fn follows_links(self) -> bool {
        matches!(self, Use::Options | Use::Authority | Use::Sent)
    }

    fn with(self, server: &Server, path: &Path) -> Result<(), Error> {
        let client = |option: &str| {
            let mut config = Config::new();
            config.set("base_url", &server.url()).unwrap();
            config.set(option, path.to_str().unwrap()).unwrap();
            pleo_core::Client::new(ApiKey::new(KEY.as_bytes()).unwrap(), &config).map(drop)
        };
        match self {
            Use::Options => Config::new().load(path, None),
            Use::Key => KeySource::new(&format!("file:{}", path.display()), Encoding::UTF8)
                .and_then(|source| source.key())
                .map(drop),
            Use::Authority => client("ca_file"),
            Use::Log => client("log_file"),
            Use::Sent => {
                let mut request = Request::new("POST", "/v1/x").unwrap();
                request.set_file("text/plain", path.into()).unwrap();
                server.client(&[]).send(&request).map(drop)
            }
            Use::Fetched => {
                let mut request = Request::new("GET", "/v1/x").unwrap();
                request.set_output(Some(path.into())).unwrap();
                server.client(&[]).send(&request).map(drop)
            }
        }
    }
}

fn problem(outcome: Result<(), Error>, row: &str) -> String {
    let failed = outcome.map_err(|error| (error.status(), error.to_string()));
    assert!(
        matches!(failed, Err((Status::File, _))),
        "{row}: {failed:?}"
    );
    failed.unwrap_err().1
}

#[test]
fn what_is_no_regular_file_is_refused_at_once_whatever_it_is_for() {
    let (server, folder) = (server(), Folder::new("nodes"));
    let place = |name: &str| folder.0.join(name);
    assert!(
        Command::new("mkfifo")
            .arg(place("fifo"))
            .status()
            .unwrap()
            .success()
    );
    let socket = UnixListener::bind(place("socket")).unwrap();
    std::fs::create_dir(place("directory")).unwrap();
    for name in ["fifo", "socket", "directory"] {
        symlink(name, place(&format!("{name}-link"))).unwrap();
        for used in USES {
            let row = format!("{used:?}, {name}");
            let text = problem(used.with(&server, &place(name)), &row);
            assert!(text.to_lowercase().contains(name), "{row}: {text}");
            let row = format!("{row} by a link");
            let text = problem(used.with(&server, &place(&format!("{name}-link"))), &row);
            let said = if used.follows_links() {
                name
            } else {
                "symbolic link"
            };
            assert!(text.to_lowercase().contains(said), "{row}: {text}");
        }
    }
    assert!(server.received().is_empty());
    assert!(place("fifo").metadata().unwrap().file_type().is_fifo());
    drop(socket);
}

#[test]
fn a_link_a_second_name_and_a_long_name_are_as_each_use_has_them() {
    let (server, folder) = (server(), Folder::new("names"));
    for used in USES {
        let path = folder.file(&"n".repeat(255), &used.content(), 0o600);
        used.with(&server, &path).unwrap();
        let (link, second) = (folder.0.join("link"), folder.0.join("second"));
        symlink(&path, &link).unwrap();
        if used.follows_links() {
            used.with(&server, &link).unwrap();
        } else {
            let text = problem(used.with(&server, &link), &format!("{used:?}"));
            assert!(text.contains("path of the file itself"), "{used:?}: {text}");
        }
        assert!(link.symlink_metadata().unwrap().is_symlink());
        std::fs::hard_link(&path, &second).unwrap();
        match (used, used.with(&server, &second)) {
            (Use::Log, outcome) => assert!(problem(outcome, "log").contains("hard link")),
            (_, outcome) => outcome.unwrap(),
        }
        for path in [path, link, second] {
            std::fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn what_others_may_write_is_refused_where_it_says_where_the_key_goes() {
    let (server, folder) = (server(), Folder::new("modes"));
    for used in USES {
        for mode in [0o600, 0o640, 0o644, 0o664, 0o666] {
            let others = match used {
                Use::Options | Use::Authority => 0o022,
                Use::Key | Use::Log => 0o027,
                Use::Sent | Use::Fetched => 0,
            };
            let path = folder.file("file", &used.content(), mode);
            let row = format!("{used:?}, {mode:o}");
            match used.with(&server, &path) {
                Ok(()) => assert_eq!(mode & others, 0, "{row}"),
                outcome => {
                    let text = problem(outcome, &row);
                    let mend = if others == 0o022 {
                        "chmod go-w"
                    } else {
                        "chmod 600"
                    };
                    assert!(mode & others != 0 && text.contains(mend), "{row}: {text}");
                }
            }
            let after = path.metadata().unwrap().permissions().mode();
            assert_eq!(after & 0o777, mode, "{row}");
        }
    }
}
