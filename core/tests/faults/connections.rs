//! Connections: a client keeps its own, whichever thread calls.

use std::sync::Barrier;

use crate::server::Server;

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
