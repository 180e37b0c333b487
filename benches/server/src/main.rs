//! A server that costs as little as it can, so that what is measured is the client:
//! pleo-bench-server FOLDER.
//!
//! It answers on two free ports of 127.0.0.1, HTTP and TLS 1.3, with a thread for each connection.
//! FOLDER gets ca.pem, which it is to be trusted by, and then `ready`, with the addresses as a
//! shell reads them.
//!
//! - Any path: an installation of some 630 bytes.
//! - `/v2/employees?limit=N&after=M`: N of 10,000 items, from the M-th on, as Pleo pages them.
//! - `/v1/accounting-entries:search?limit=N&after=M`: the same of entries, with amounts and dates.

use std::fmt::Write as _;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// How many items the list has.
const ITEMS: usize = 10_000;

fn main() -> Result<(), Failure> {
    let folder = std::env::args()
        .nth(1)
        .ok_or("usage: pleo-bench-server FOLDER")?;
    let folder = Path::new(&folder);
    let (config, ca) = certificates()?;
    std::fs::write(folder.join("ca.pem"), ca)?;
    let plain = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let secure = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let addresses = format!(
        "BENCH_HTTP=http://127.0.0.1:{}\nBENCH_HTTPS=https://localhost:{}\n",
        plain.local_addr()?.port(),
        secure.local_addr()?.port()
    );
    // Whoever waits for it must find all of it.
    std::fs::write(folder.join("ready.new"), addresses)?;
    std::fs::rename(folder.join("ready.new"), folder.join("ready"))?;
    let answers = Arc::new(Answers::new());
    let served = Arc::clone(&answers);
    std::thread::spawn(move || accept(&plain, &served, Ok));
    accept(&secure, &answers, |stream| {
        let session = ServerConnection::new(Arc::clone(&config)).map_err(io::Error::other)?;
        Ok(StreamOwned::new(session, stream))
    });
    Ok(())
}

fn certificates() -> Result<(Arc<ServerConfig>, String), Failure> {
    let named = |name: &str, hosts: Vec<String>| {
        let mut params = CertificateParams::new(hosts)?;
        params.distinguished_name.push(DnType::CommonName, name);
        Ok::<_, rcgen::Error>(params)
    };
    let mut ca = named("Bench CA", Vec::new())?;
    ca.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let ca = CertifiedIssuer::self_signed(ca, KeyPair::generate()?)?;
    let key = KeyPair::generate()?;
    let certificate =
        named("localhost", vec!["localhost".into(), "127.0.0.1".into()])?.signed_by(&key, &ca)?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13])?
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
        )?;
    Ok((Arc::new(config), ca.pem()))
}

fn accept<S: Read + Write>(
    listener: &TcpListener,
    answers: &Arc<Answers>,
    wrap: impl Fn(TcpStream) -> io::Result<S> + Copy + Send + Sync,
) {
    std::thread::scope(|scope| {
        for stream in listener.incoming().flatten() {
            scope.spawn(move || {
                // A client that goes away, or never was one, ends its connection and nothing else.
                let _ = stream
                    .set_nodelay(true)
                    .and_then(|()| wrap(stream))
                    .map(|stream| serve(stream, answers));
            });
        }
    });
}

/// Answers until the connection ends; `None` is its end.
fn serve<S: Read + Write>(mut stream: S, answers: &Answers) -> Option<()> {
    let mut kept = Vec::with_capacity(16 << 10);
    let mut piece = [0; 16 << 10];
    loop {
        let head = loop {
            if let Some(end) = kept.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
            let count = stream.read(&mut piece).ok().filter(|count| *count > 0)?;
            kept.extend_from_slice(&piece[..count]);
        };
        let text = std::str::from_utf8(&kept[..head]).ok()?;
        let length = text.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length")
                .then(|| value.trim().parse().ok())?
        });
        let whole = head + length.unwrap_or(0);
        let target = text.split(' ').nth(1)?.to_owned();
        while kept.len() < whole {
            let count = stream.read(&mut piece).ok().filter(|count| *count > 0)?;
            kept.extend_from_slice(&piece[..count]);
        }
        kept.drain(..whole);
        stream.write_all(answers.to(&target)?).ok()?;
        stream.flush().ok()?;
    }
}

/// Everything that is ever said, ready to be sent.
struct Answers {
    installation: Vec<u8>,
    /// The lists in pages of a hundred.
    employees: Vec<Vec<u8>>,
    entries: Vec<Vec<u8>>,
}

/// The size of the pages.
const PAGE: usize = 100;

impl Answers {
    fn new() -> Self {
        let installation = format!(
            "{{\"id\":\"2f6d1c52-0c6e-4f0e-9a51-6f2b8f0c7a11\",\"applicationId\":\"bench\",\"status\":\"ACTIVATED\",\
             \"resource\":\"urn:pleo:company:950aac1e-c175-54ce-ae55-a4bf603dcbd4\",\"createdAt\":\
             \"2026-11-25T16:47:00Z\",\"updatedAt\":\"2026-11-25T16:47:00Z\",\"metadata\":{{\"program\":\"bench\",\
             \"note\":\"{}\"}},\"errorCode\":null}}",
            "x".repeat(300)
        );
        let pages = |of: fn(usize) -> String| {
            (0..ITEMS / PAGE)
                .map(|page| whole(&Self::page(page, of)))
                .collect()
        };
        Self {
            installation: whole(&installation),
            employees: pages(employee),
            entries: pages(entry),
        }
    }

    fn page(page: usize, of: fn(usize) -> String) -> String {
        let mut body = String::from("{\"data\":[");
        for item in page * PAGE..(page + 1) * PAGE {
            let comma = if item % PAGE == 0 { "" } else { "," };
            body += comma;
            body += &of(item);
        }
        let next = (page + 1) * PAGE;
        let after = if next < ITEMS {
            format!(",\"endCursor\":\"{next}\"")
        } else {
            String::new()
        };
        let _ = write!(
            body,
            "],\"pagination\":{{\"currentRequestPagination\":{{\"limit\":{PAGE},\"parameters\":{{}}}},\"hasPreviousPage\":\
             {},\"hasNextPage\":{},\"startCursor\":\"{}\"{after},\"total\":{ITEMS}}}}}",
            page > 0,
            next < ITEMS,
            page * PAGE
        );
        body
    }

    fn to(&self, target: &str) -> Option<&[u8]> {
        let (pages, query) = match target.split_once('?') {
            Some(("/v2/employees", query)) => (&self.employees, query),
            Some(("/v1/accounting-entries:search", query)) => (&self.entries, query),
            _ => return Some(&self.installation),
        };
        let after = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("after="))
            .unwrap_or("0");
        Some(pages.get(after.parse::<usize>().ok()? / PAGE)?)
    }
}

fn employee(item: usize) -> String {
    format!(
        "{{\"id\":\"2f6d1c52-0c6e-4f0e-9a51-{item:012}\",\"companyId\":\
         \"950aac1e-c175-54ce-ae55-a4bf603dcbd4\",\"firstName\":\"Søren\",\"lastName\":\"Ærøskøbing\",\"email\":\
         \"employee{item}@example.com\",\"code\":\"{item}\"}}"
    )
}

fn entry(item: usize) -> String {
    format!(
        "{{\"id\":\"2f6d1c52-0c6e-4f0e-9a51-{item:012}\",\"companyId\":\
         \"950aac1e-c175-54ce-ae55-a4bf603dcbd4\",\"family\":\"CARD_PURCHASE\",\"performedAt\":\
         \"2026-11-25T16:47:00Z\",\"transactionValue\":{{\"currency\":\"DKK\",\"minors\":{item}}},\"note\":\
         \"Frokost på Ærøskøbing Havn\",\"supplier\":{{\"documentNumber\":\"Ø-4410\"}},\"accountCode\":\"4410\",\
         \"totalBillValue\":{{\"currency\":\"EUR\",\"minors\":2550}},\
         \"receiptIds\":[\"950aac1e-c175-54ce-ae55-a4bf603dcbd4\"]}}"
    )
}

fn whole(body: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-request-id: bench\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
