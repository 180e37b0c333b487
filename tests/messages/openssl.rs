//! Certificates as openssl makes them, and its server.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::Directory;
use crate::server::client;
use crate::{Failed, failed};

/// A directory with certificates and keys.
pub struct Certificates(Directory);

impl Certificates {
    pub fn new() -> Self {
        Self(Directory::make())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path(name)
    }

    /// Runs openssl in the directory.
    pub fn openssl(&self, arguments: &str) -> &Self {
        let done = Command::new("openssl")
            .args(arguments.split(' '))
            .current_dir(self.path(""))
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.success(), "openssl {arguments}: {said}");
        self
    }

    /// A certificate `cert` with the key `key`, signed by itself.
    pub fn self_signed(&self, key: &str, more: &str) -> &Self {
        self.openssl(&format!(
            "req -x509 -newkey {key} -nodes -keyout key -out cert -days 9 -subj /CN=localhost{more}"
        ))
    }

    /// A certificate `cert` with the key `key`, which the CA `ca` issued with such extensions.
    pub fn issued(&self, extensions: &str) -> &Self {
        std::fs::write(self.path("extensions"), extensions).unwrap();
        self.openssl(
            "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca -days 9 -subj /CN=Own.CA",
        )
        .openssl("req -newkey rsa:2048 -nodes -keyout key -out request -subj /CN=localhost")
        .openssl(
            "x509 -req -in request -CA ca -CAkey ca.key -CAcreateserial -days 9 -out cert \
                 -extfile extensions",
        )
    }

    /// What a client that trusts `trusted` alone says of a server with the certificate.
    pub fn served(&self, trusted: &str) -> Failed {
        let server = Server::start(self);
        let trusted = self.path(trusted);
        crate::set_mode(&trusted, 0o600);
        let options = [
            ("ca_file", trusted.to_str().unwrap()),
            ("ca_only", "true"),
            ("attempts", "1"),
        ];
        failed(client(&format!("https://localhost:{}", server.port), &options).introspect())
    }
}

/// The server of openssl, which takes keys that rustls does not.
struct Server {
    process: Child,
    port: u16,
}

impl Server {
    fn start(certificates: &Certificates) -> Self {
        let mut process = Command::new("openssl")
            .args([
                "s_server",
                "-accept",
                "127.0.0.1:0",
                "-www",
                "-cert",
                "cert",
                "-key",
                "key",
            ])
            // Of itself it takes no key that is as small as one of the rows'.
            .args(["-cipher", "DEFAULT:@SECLEVEL=0"])
            .current_dir(certificates.path(""))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.as_mut().unwrap()).lines();
        let port = lines.map_while(Result::ok).find_map(|line| {
            line.strip_prefix("ACCEPT ")?
                .rsplit(':')
                .next()?
                .parse()
                .ok()
        });
        Self {
            port: port.unwrap(),
            process,
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
