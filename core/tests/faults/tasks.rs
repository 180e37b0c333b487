//! Calls that nobody waits in, as a Rust program makes them: side by side, cancelled, and dropped
//! in any state.

use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use pleo_core::{Error, Request, Status};

use crate::server::{BOUND, Server};

#[test]
fn tasks_end_as_calls_do_from_any_thread_and_in_any_state() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, request| {
            if request.head.contains("/v1/never") {
                connection.silence();
            } else {
                connection.json("200 OK", r#"{"data":{}}"#);
            }
        });
    });
    let client = Arc::new(server.client(&[("timeout_ms", "20000")]));
    let (quick, never) = (
        Request::new("GET", "/v1/quick").unwrap(),
        Request::new("GET", "/v1/never").unwrap(),
    );
    std::thread::scope(|threads| {
        for number in 0..8 {
            let (client, quick, never) = (&client, &quick, &never);
            threads.spawn(move || {
                for turn in 0..6 {
                    let task = client
                        .submit(if turn % 2 == 0 { quick } else { never })
                        .unwrap();
                    match (turn + number) % 3 {
                        0 => drop(task),
                        1 => {
                            task.cancel().unwrap();
                            assert!(task.wait(None).unwrap());
                            let outcome = task.take();
                            assert!(outcome.is_ok() || matches!(outcome, Err(Error::Cancelled)));
                            assert_eq!(task.take().unwrap_err().status(), Status::Missing);
                        }
                        _ if turn % 2 == 0 => {
                            assert!(task.wait(None).unwrap());
                            assert_eq!(task.take().unwrap().status(), 200);
                        }
                        _ => {
                            assert!(!task.wait(Some(Duration::ZERO)).unwrap());
                            assert_eq!(task.take().unwrap_err().status(), Status::Pending);
                            client.introspect().unwrap();
                        }
                    }
                }
            });
        }
    });
    client.introspect().unwrap();
    let mut brief = never;
    brief.set_timeout(100).unwrap();
    let task = client.submit(&brief).unwrap();
    assert!(task.wait(Some(BOUND)).unwrap());
    assert_eq!(task.take().unwrap_err().status(), Status::Timeout);
}

#[test]
fn a_client_that_goes_with_its_last_task_leaves_no_connection() {
    let ((release, released), (ended, ends)) = (mpsc::channel(), mpsc::channel());
    let (released, ended) = (Mutex::new(released), Mutex::new(ended));
    let server = Server::plain(move |connection| {
        connection.serve(|connection, request| {
            if request.head.contains("/v1/slow") {
                released.lock().unwrap().recv_timeout(BOUND).unwrap();
            }
            connection.json("200 OK", r#"{"data":{}}"#);
        });
        ended.lock().unwrap().send(connection.still_open()).unwrap();
    });
    let client = Arc::new(server.client(&[]));
    client.introspect().unwrap();
    let task = client
        .submit(&Request::new("GET", "/v1/slow").unwrap())
        .unwrap();
    drop(client);
    release.send(()).unwrap();
    assert_eq!(
        task.wait(None).and_then(|_| task.take()).unwrap().status(),
        200
    );
    for _ in 0..2 {
        assert!(!ends.recv_timeout(BOUND).unwrap());
    }
}
