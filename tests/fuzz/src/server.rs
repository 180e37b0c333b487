//! A server in this process that gives every request the same answer until it is told another.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

static ANSWER: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Sets what is answered from now on.
pub fn answer_with(bytes: &[u8]) {
    let mut answer = ANSWER.lock().unwrap();
    answer.clear();
    answer.extend_from_slice(bytes);
}

/// Where it is, for base_url; it starts at the first question.
pub fn url() -> &'static str {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let url = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port());
        std::thread::spawn(move || listener.incoming().flatten().for_each(serve));
        url
    })
}

fn serve(mut connection: TcpStream) {
    let _ = connection.set_read_timeout(Some(Duration::from_secs(1)));
    let mut head = Vec::new();
    let mut buffer = [0; 4096];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        match connection.read(&mut buffer) {
            Ok(count @ 1..) => head.extend_from_slice(&buffer[..count]),
            _ => return,
        }
    }
    let _ = connection.write_all(&ANSWER.lock().unwrap());
    // What was not read of the request would turn the end into a reset, which can overtake the
    // answer.
    let _ = connection.shutdown(std::net::Shutdown::Write);
    while matches!(connection.read(&mut buffer), Ok(1..)) {}
}
