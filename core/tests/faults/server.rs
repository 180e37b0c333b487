//! A server of raw sockets, scripted a connection: bytes, silence, resets, certificates of every
//! kind.

use std::cell::Cell;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime};

use pleo_core::{ApiKey, Client, Config, Error, REPORT_MAX, Status, report};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// No connection of a test is silent for longer than this, and no call or other wait of a test
/// takes as long.
pub const BOUND: Duration = Duration::from_secs(20);

pub const KEY: &str = "pls_canary_0123456789abcdef";

/// One request as it was received.
#[derive(Clone, Debug)]
pub struct Received {
    pub head: String,
    pub body: Vec<u8>,
}

impl Received {
    pub fn method(&self) -> &str {
        self.head.split(' ').next().unwrap()
    }
}

trait Stream: Read + Write + Send {}
impl<T: Read + Write + Send> Stream for T {}

/// One connection, as a script sees it.
pub struct Connection {
    stream: Box<dyn Stream>,
    socket: TcpStream,
    received: Arc<Mutex<Vec<Received>>>,
    stop: Arc<AtomicBool>,
    /// The number of this connection, from 0.
    pub number: usize,
}

impl Connection {
    /// Reads one request and counts it; `None` if the client closed.
    pub fn request(&mut self) -> Option<Received> {
        let head = self.head()?;
        let length = head.lines().find_map(|line| {
            line.to_ascii_lowercase()
                .strip_prefix("content-length:")?
                .trim()
                .parse()
                .ok()
        });
        let mut body = vec![0; length.unwrap_or(0)];
        self.stream.read_exact(&mut body).ok()?;
        Some(self.count(Received { head, body }))
    }

    /// Reads the head of a request, and counts it as one whose body was not seen.
    pub fn request_head(&mut self) -> Option<Received> {
        let received = Received {
            head: self.head()?,
            body: Vec::new(),
        };
        Some(self.count(received))
    }

    fn count(&self, received: Received) -> Received {
        self.received.lock().unwrap().push(received.clone());
        received
    }

    fn head(&mut self) -> Option<String> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            match self.stream.read(&mut byte) {
                Ok(1) => head.push(byte[0]),
                _ => return None,
            }
        }
        Some(String::from_utf8(head).unwrap())
    }

    /// Sends bytes; that the client does not want them any more is no fault of the test.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let _ = self.try_send(bytes.as_ref());
    }

    fn try_send(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.stream.write_all(bytes)?;
        self.stream.flush()
    }

    /// Sends a whole answer.
    pub fn answer(&mut self, status: &str, headers: &str, body: &str) {
        let length = body.len();
        self.send(format!(
            "HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
        ));
    }

    /// Sends a whole JSON answer.
    pub fn json(&mut self, status: &str, body: &str) {
        self.answer(
            status,
            "content-type: application/json;charset=UTF-8\r\n",
            body,
        );
    }

    /// Answers every request of this connection in the same way.
    pub fn serve(&mut self, mut how: impl FnMut(&mut Self, &Received)) {
        while let Some(request) = self.request() {
            how(self, &request);
        }
    }

    /// Sends the same again and again, slowly, until the client or the test is done.
    pub fn drip(&mut self, bytes: &[u8], pause: Duration) {
        while !self.stop.load(Ordering::Relaxed) && self.try_send(bytes).is_ok() {
            std::thread::sleep(pause);
        }
    }

    /// Does nothing until the client or the test is done.
    pub fn silence(&mut self) {
        while !self.stop.load(Ordering::Relaxed) && self.still_open() {
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// Whether the client has not closed; what it sends meanwhile is not read.
    pub fn still_open(&self) -> bool {
        self.socket.set_nonblocking(true).unwrap();
        let seen = self.socket.peek(&mut [0]);
        self.socket.set_nonblocking(false).unwrap();
        !matches!(seen, Ok(0))
            && !matches!(&seen, Err(error) if error.kind() != std::io::ErrorKind::WouldBlock)
    }

    /// The socket below.
    pub fn socket(&self) -> &TcpStream {
        &self.socket
    }

    /// Ends the connection with a reset.
    pub fn reset(&mut self) {
        socket2::SockRef::from(&self.socket)
            .set_linger(Some(Duration::ZERO))
            .unwrap();
    }

    /// Takes what the client still sends until it closes. Without that the system resets the
    /// connection, and what was said last, such as an alert of TLS, may not be read.
    pub fn linger(&mut self) {
        let _ = self.socket.shutdown(std::net::Shutdown::Write);
        let mut rest = [0; 4096];
        while matches!((&self.socket).read(&mut rest), Ok(count) if count > 0) {}
    }

    /// Cuts the connection below TLS: no goodbye.
    pub fn cut(&mut self) {
        let _ = self.socket.shutdown(std::net::Shutdown::Both);
    }
}

/// A running server; dropping it ends it.
pub struct Server {
    pub address: SocketAddr,
    tls: bool,
    received: Arc<Mutex<Vec<Received>>>,
    connections: Arc<Mutex<usize>>,
    stop: Arc<AtomicBool>,
    listener: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts one without TLS; `script` is what a connection does.
    pub fn plain(script: impl Fn(&mut Connection) + Send + Sync + 'static) -> Self {
        Self::start(None, script)
    }

    /// Starts one with TLS.
    pub fn tls(
        config: ServerConfig,
        script: impl Fn(&mut Connection) + Send + Sync + 'static,
    ) -> Self {
        Self::start(Some(Arc::new(config)), script)
    }

    fn start(
        tls: Option<Arc<ServerConfig>>,
        script: impl Fn(&mut Connection) + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let (received, connections, stop) = (
            Arc::default(),
            Arc::<Mutex<usize>>::default(),
            Arc::<AtomicBool>::default(),
        );
        let script = Arc::new(script);
        let handles = (
            Arc::clone(&received),
            Arc::clone(&connections),
            Arc::clone(&stop),
        );
        let with_tls = tls.is_some();
        let listener = std::thread::spawn(move || {
            let (received, connections, stop) = handles;
            let mut threads = Vec::new();
            for socket in listener.incoming() {
                if stop.load(Ordering::Relaxed) {
                    break;
                }
                let Ok(socket) = socket else { continue };
                socket.set_read_timeout(Some(BOUND)).unwrap();
                socket.set_write_timeout(Some(BOUND)).unwrap();
                let number = {
                    let mut connections = connections.lock().unwrap();
                    *connections += 1;
                    *connections - 1
                };
                let (script, tls) = (Arc::clone(&script), tls.clone());
                let (received, stop) = (Arc::clone(&received), Arc::clone(&stop));
                threads.push(std::thread::spawn(move || {
                    let plain = socket.try_clone().unwrap();
                    let stream: Box<dyn Stream> = match tls {
                        Some(config) => Box::new(StreamOwned::new(
                            ServerConnection::new(config).unwrap(),
                            plain,
                        )),
                        None => Box::new(plain),
                    };
                    script(&mut Connection {
                        stream,
                        socket,
                        received,
                        stop,
                        number,
                    });
                }));
            }
            for thread in threads {
                let _ = thread.join();
            }
        });
        Self {
            address,
            tls: with_tls,
            received,
            connections,
            stop,
            listener: Some(listener),
        }
    }

    pub fn url(&self) -> String {
        format!(
            "{}://localhost:{}",
            if self.tls { "https" } else { "http" },
            self.address.port()
        )
    }

    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }

    pub fn connections(&self) -> usize {
        *self.connections.lock().unwrap()
    }

    /// How many requests of a method came in.
    pub fn count(&self, method: &str) -> usize {
        self.received()
            .iter()
            .filter(|request| request.method() == method)
            .count()
    }

    /// A client of this server.
    pub fn client(&self, options: &[(&str, &str)]) -> Client {
        client(&self.url(), options)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        let _ = TcpStream::connect(self.address);
        let _ = self.listener.take().unwrap().join();
    }
}

pub fn client(url: &str, options: &[(&str, &str)]) -> Client {
    let mut config = Config::new();
    config.set("base_url", url).unwrap();
    config.set("timeout_ms", "5000").unwrap();
    config.set("requests_per_minute", "0").unwrap();
    for (name, value) in options {
        config.set(name, value).unwrap();
    }
    TIMEOUT.set(Duration::from_millis(
        config.get("timeout_ms").unwrap().parse().unwrap(),
    ));
    Client::new(ApiKey::new(KEY.as_bytes()).unwrap(), &config).unwrap()
}

thread_local! {
    /// The time that the client made last may take for a call.
    static TIMEOUT: Cell<Duration> = const { Cell::new(BOUND) };
}

/// Notes how late a call ended, for `lateness.sh`: a test that runs beside others has no say in it.
fn note_lateness(taken: Duration) {
    let Some(file) = std::env::var_os("PLEO_LATENESS") else {
        return;
    };
    let late = taken.saturating_sub(TIMEOUT.get()).as_millis();
    let name = std::thread::current().name().unwrap_or_default().to_owned();
    let mut file = std::fs::File::options()
        .create(true)
        .append(true)
        .open(file)
        .unwrap();
    writeln!(file, "{late} {name}").unwrap();
}

/// The failure of a call that must fail, which ends in bounded time and shows nothing of the key.
pub fn failure<T: std::fmt::Debug>(call: impl FnOnce() -> Result<T, Error>) -> Error {
    let began = Instant::now();
    let error = call().unwrap_err();
    let taken = began.elapsed();
    assert!(taken < BOUND, "{error}");
    note_lateness(taken);
    let said = error
        .api()
        .map(|refusal| (&refusal.api_type, &refusal.api_message, &refusal.request_id));
    let report = report(&error, SystemTime::now());
    let text = format!("{error} {error:?} {said:?} {report}");
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    check_report(&report);
    error
}

/// Parts of the key, its header, and what tests put into queries and have as a proxy's password.
pub const SECRETS: [&str; 5] = [
    "canary",
    "cGxzX2NhbmFyeV",
    "hush",
    "hunter2",
    "YWRhOmh1bnRlcj",
];

/// Whether a report has the lines that it may have, in their order, and no more.
fn check_report(report: &str) {
    const NAMES: [&str; 22] = [
        "library",
        "system",
        "time",
        "status",
        "message",
        "method",
        "path",
        "host",
        "attempts",
        "attempt",
        "duration_ms",
        "timeout_ms",
        "http_status",
        "api_type",
        "api_message",
        "request_id",
        "outcome",
        "can_retry",
        "retry_after_seconds",
        "proxy",
        "tls",
        "trusted",
    ];
    assert!(report.len() <= REPORT_MAX, "{report}");
    let mut rest = NAMES.iter().peekable();
    for line in report.split('\n') {
        let (name, value) = line.split_once(": ").unwrap();
        let is_it = |known: &&str| match name.strip_prefix("attempt ") {
            Some(number) => *known == "attempt" && number.parse::<u32>().is_ok(),
            None => *known == name,
        };
        while rest.next_if(|known| !is_it(known)).is_some() {}
        assert!(
            rest.peek().is_some_and(|known| is_it(known)),
            "{name}: {report}"
        );
        assert!(
            !value.is_empty() && !value.contains(char::is_control),
            "{report}"
        );
        assert!(name != "path" || !value.contains('?'), "{report}");
    }
}

/// The status of a call that must fail.
pub fn status<T: std::fmt::Debug>(call: impl FnOnce() -> Result<T, Error>) -> Status {
    failure(call).status()
}
