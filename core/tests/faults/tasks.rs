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
                            let is_cancelled =
                                |error: &Error| matches!(error.cause(), Error::Cancelled);
                            assert!(
                                outcome.is_ok() || outcome.is_err_and(|error| is_cancelled(&error))
                            );
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

#[test]
fn a_task_that_is_dropped_is_given_up() {
    let (arrived, arrivals) = mpsc::channel();
    let (ended, ends) = mpsc::channel();
    let server = Server::plain(move |connection| {
        connection.request();
        arrived.send(()).unwrap();
        connection.silence();
        ended.send(connection.still_open()).unwrap();
    });
    let client = Arc::new(server.client(&[("timeout_ms", "3600000")]));
    let task = client
        .submit(&Request::new("GET", "/v1/never").unwrap())
        .unwrap();
    arrivals.recv_timeout(BOUND).unwrap();
    drop(task);
    assert!(!ends.recv_timeout(BOUND).unwrap());
}

#[test]
fn a_task_tells_how_far_its_file_is() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, request| match request.method() {
            "GET" => connection
                .send("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\na;b\r\n0\r\n\r\n"),
            _ => connection.answer("200 OK", "content-type: text/csv\r\n", "a;b;c"),
        });
    });
    let client = Arc::new(server.client(&[]));
    let file = std::env::temp_dir().join(format!("pleo-task-{}", std::process::id()));
    for (method, content, progress) in [("GET", "a;b", (3, -1)), ("PUT", "a;b;c", (5, 5))] {
        let mut download = Request::new(method, "/v1/x").unwrap();
        download.set_output(Some(file.clone())).unwrap();
        let task = client.submit(&download).unwrap();
        assert!(task.wait(Some(BOUND)).unwrap());
        task.take().unwrap();
        assert_eq!(task.progress(), progress, "{method}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), content);
    }
    std::fs::remove_file(&file).unwrap();
    let nothing = client
        .submit(&Request::new("PUT", "/v1/x").unwrap())
        .unwrap();
    assert_eq!(nothing.progress(), (0, -1));
    assert!(format!("{nothing:?}").starts_with("Task"));
}
