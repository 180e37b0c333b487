//! A local stand-in for Pleo's external API, to test against.
//!
//! It is not a service of Pleo and holds artificial data only. [`Sandbox::start`] binds an HTTP and
//! an HTTPS port on the loopback interface, and the returned handle has the addresses and keys. The
//! program `pleo-sandbox` is the same for tests that are not written in Rust.

mod announce;
mod api;
mod app;
mod auth;
pub mod cli;
mod clock;
mod console;
pub mod contract;
mod control;
mod exports;
mod file_host;
mod files;
mod fixtures;
mod gate;
mod keyring;
mod keys;
mod links;
mod mask;
mod net;
mod options;
mod paging;
mod rate;
mod reply;
mod request_log;
mod rows;
mod store;
mod tax;
mod tls;
pub mod unknowns;

use std::io;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::ServerConfig;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

pub use keys::{ExtraKey, KeyText, Level, StandardKey};
pub use options::{Environment, LogTarget, Options};
pub use unknowns::Unknowns;

use announce::{Addresses, ReadyFile};
use app::App;

/// Why a sandbox could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The requested keys cannot be distinguished, or cannot be sent in a Basic header.
    #[error("keys: {0}")]
    Keys(&'static str),
    /// The state file exists, but is not a sandbox's.
    #[error("state file {}: {source}", path.display())]
    State {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// No certificate could be created.
    #[error("certificate: {0}")]
    Certificate(#[from] rcgen::Error),
    /// The certificate was created but not accepted.
    #[error("TLS: {0}")]
    Tls(#[from] rustls::Error),
    /// The system has no random numbers to sign links with.
    #[error("the system gives no random numbers")]
    Random,
    /// A file or port could not be opened.
    #[error("{what}: {source}")]
    Io {
        /// The file or port.
        what: String,
        /// What the system says.
        source: io::Error,
    },
}

impl StartError {
    fn io(what: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let what = what.into();
        move |source| Self::Io { what, source }
    }
}

/// A running sandbox. Dropping it ends it without waiting; [`Sandbox::stop`] waits.
#[derive(Debug)]
pub struct Sandbox {
    app: Arc<App>,
    addresses: Arc<Addresses>,
    stop: watch::Sender<bool>,
    listeners: [JoinHandle<()>; 4],
    _ready: Option<ReadyFile>,
    _scratch: Option<TempDir>,
}

impl Sandbox {
    /// Binds its ports and starts to serve on the current tokio runtime.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let (http_port, https_port) = (options.http_port, options.https_port);
        let ready_path = options.ready_file.clone();
        if let Some(path) = &ready_path {
            announce::remove_stale(path).map_err(StartError::io(path.display().to_string()))?;
        }
        let certificates = tls::make()?;
        let (ca_file, scratch) = place_ca(options.ca_file.as_deref(), &certificates.ca_pem)?;
        let http = bind(http_port).await?;
        let https = bind(https_port).await?;
        let other_name = bind(0).await?;
        let files = bind(0).await?;
        let port_of = |listener: &TcpListener| {
            let address = listener
                .local_addr()
                .map_err(StartError::io("local address"))?;
            Ok::<_, StartError>(address.port())
        };
        let addresses = Arc::new(Addresses {
            http: format!("http://127.0.0.1:{}", port_of(&http)?),
            https: format!("https://localhost:{}", port_of(&https)?),
            other_name: format!("https://localhost:{}", port_of(&other_name)?),
            files: format!("https://localhost:{}", port_of(&files)?),
            ca_file,
        });
        let app = Arc::new(App::new(options, Arc::clone(&addresses))?);

        let (stop, stopped) = watch::channel(false);
        let router = app::router(Arc::clone(&app));
        let always = |config: &Arc<ServerConfig>| -> net::Acceptor {
            let acceptor = TlsAcceptor::from(Arc::clone(config));
            Arc::new(move || acceptor.clone())
        };
        let (other_name_acceptor, file_acceptor) = (
            always(&certificates.other_name),
            always(&certificates.server),
        );
        let scripted = Arc::clone(&app);
        let acceptor: net::Acceptor = Arc::new(move || {
            let bad = scripted.faults.certificate();
            if bad.is_some() {
                scripted.console.events.changed();
            }
            let config = bad.map_or(&certificates.server, |bad| certificates.bad(bad));
            TlsAcceptor::from(Arc::clone(config))
        });
        let listeners = [
            tokio::spawn(net::serve(http, None, router.clone(), stopped.clone())),
            tokio::spawn(net::serve(
                https,
                Some(acceptor),
                router.clone(),
                stopped.clone(),
            )),
            tokio::spawn(net::serve(
                other_name,
                Some(other_name_acceptor),
                router,
                stopped.clone(),
            )),
            tokio::spawn(net::serve(
                files,
                Some(file_acceptor),
                file_host::router(Arc::clone(&app)),
                stopped,
            )),
        ];

        let ready = match ready_path {
            Some(path) => {
                let block = announce::block(&addresses, app.keys());
                let what = path.display().to_string();
                Some(ReadyFile::write(path, &block).map_err(StartError::io(what))?)
            }
            None => None,
        };
        Ok(Self {
            app,
            addresses,
            stop,
            listeners,
            _ready: ready,
            _scratch: scratch,
        })
    }

    /// The HTTP address, for example `http://127.0.0.1:40001`.
    pub fn http(&self) -> &str {
        &self.addresses.http
    }

    /// The HTTPS address, for example `https://localhost:40002`.
    pub fn https(&self) -> &str {
        &self.addresses.https
    }

    /// The HTTPS address with a certificate for another host.
    pub fn other_name(&self) -> &str {
        &self.addresses.other_name
    }

    /// The HTTPS address of the host to which links to files lead.
    pub fn files(&self) -> &str {
        &self.addresses.files
    }

    /// The page for people, over HTTP.
    pub fn console(&self) -> String {
        self.addresses.console()
    }

    /// The certificate to trust for [`Sandbox::https`] and [`Sandbox::files`], in PEM form.
    pub fn ca_file(&self) -> &Path {
        &self.addresses.ca_file
    }

    /// The text of one of the keys that every sandbox has.
    pub fn key(&self, which: StandardKey) -> &str {
        self.app.keys().standard(which)
    }

    /// The program's output once it serves: one `NAME=value` per line, `READY=1` last.
    pub fn block(&self) -> String {
        announce::block(&self.addresses, self.app.keys())
    }

    /// Stops listening, gives responses in progress a moment to finish, and removes the files of
    /// this run.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        self.app.console.events.end();
        for listener in self.listeners {
            // A listener that panicked has ended as well, which is enough here.
            let _ = listener.await;
        }
    }
}

async fn bind(port: u16) -> Result<TcpListener, StartError> {
    let what = format!("port {port} on 127.0.0.1");
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(StartError::io(what))
}

fn place_ca(wanted: Option<&Path>, pem: &str) -> Result<(PathBuf, Option<TempDir>), StartError> {
    let (path, scratch) = match wanted {
        Some(path) => (path.to_owned(), None),
        None => {
            let directory = tempfile::Builder::new()
                .prefix("pleo-sandbox-")
                .tempdir()
                .map_err(StartError::io("temporary directory"))?;
            (directory.path().join("ca.pem"), Some(directory))
        }
    };
    files::write_atomically(&path, pem.as_bytes())
        .map_err(StartError::io(path.display().to_string()))?;
    Ok((path, scratch))
}
