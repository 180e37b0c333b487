//! Connections: a client keeps its own, whichever thread calls.

use std::io::Read;
use std::sync::{Barrier, Mutex, mpsc};

use pleo_core::Client;
use rustls::version::{TLS12, TLS13};

use crate::certs::{Ask, Authority, Sessions};
use crate::server::{BOUND, Server};

#[test]
fn the_next_call_of_a_client_finds_its_connection_whichever_threads_call() {
    const CLIENTS: usize = 24;
    const ROUNDS: usize = 6;
    const THREADS: usize = 8;
    let server = Server::plain(|connection| {
        connection.serve(|connection, _| connection.json("200 OK", r#"{"data":{}}"#));
    });
    let clients: Vec<_> = (0..CLIENTS).map(|_| server.client(&[])).collect();
    for round in 0..ROUNDS {
        let begin = Barrier::new(THREADS);
        std::thread::scope(|scope| {
            for thread in 0..THREADS {
                // Each client is one thread's in a round, and another's in the next.
                let (begin, clients) = (&begin, &clients);
                scope.spawn(move || {
                    begin.wait();
                    let own = (0..CLIENTS).filter(|client| (client + round) % THREADS == thread);
                    for client in own {
                        clients[client].introspect().unwrap();
                    }
                });
            }
        });
    }
    assert_eq!(server.count("GET"), CLIENTS * ROUNDS);
    assert_eq!(server.connections(), CLIENTS);
}

#[test]
fn a_freed_client_leaves_no_connection_that_is_still_being_made() {
    let authority = Authority::new();
    let (first_is_in, first_in) = mpsc::channel();
    let (second_came, second) = mpsc::channel();
    let (closed, seen) = mpsc::channel();
    let second = Mutex::new(second);
    let server = Server::tls(authority.good(), move |connection| {
        if connection.number > 0 {
            // Its handshake is never answered.
            second_came.send(()).unwrap();
            let mut socket = connection.socket();
            while socket.read(&mut [0; 4096]).is_ok_and(|size| size > 0) {}
        } else {
            let mut requests = 0;
            connection.serve(|connection, _| {
                requests += 1;
                if requests == 1 {
                    first_is_in.send(()).unwrap();
                    second.lock().unwrap().recv_timeout(BOUND).unwrap();
                }
                connection.json("200 OK", "{}");
            });
        }
        closed.send(connection.number).unwrap();
    });
    let client = server.client(&[("ca_pem", &authority.pem)]);
    std::thread::scope(|scope| {
        scope.spawn(|| client.call("GET", "/v1/first", None).unwrap());
        first_in.recv_timeout(BOUND).unwrap();
        // It opens a connection, and is served by the first one, which is free earlier.
        client.call("GET", "/v1/second", None).unwrap();
    });
    assert_eq!(server.connections(), 2);
    assert!(
        seen.try_recv().is_err(),
        "both are open while the client lives"
    );
    drop(client);
    let mut ended = [(); 2].map(|()| seen.recv_timeout(BOUND / 4).unwrap());
    ended.sort_unstable();
    assert_eq!(ended, [0, 1]);
}

#[test]
fn a_client_resumes_its_own_tls_sessions_and_nobody_elses() {
    let authority = Authority::new();
    for version in [&TLS12, &TLS13] {
        let mut config = authority.asking(version, Ask::Never);
        let sessions = Sessions::of(&mut config);
        let server = Server::tls(config, |connection| {
            connection.request();
            connection.answer("200 OK", "connection: close\r\n", "");
        });
        let client = || server.client(&[("ca_pem", &authority.pem), ("ca_only", "true")]);
        let call = |client: &Client| drop(client.call("GET", "/v1/x", None).unwrap());
        let (one, other) = (client(), client());
        call(&one);
        call(&other);
        assert_eq!(sessions.resumed(), 0, "{version:?}");
        for calls in 1..5 {
            call(&one);
            call(&other);
            assert_eq!(sessions.resumed(), 2 * calls, "{version:?}");
        }
        drop(one);
        drop(other);
        call(&client());
        assert_eq!(sessions.resumed(), 8, "{version:?}");
        assert_eq!(server.connections(), 11, "{version:?}");
    }
}
