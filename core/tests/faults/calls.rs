//! One call: its own limit of requests, its end by another thread, and what an earlier attempt says
//! of a later one.

use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use pleo_core::{Error, Pages, Request, Status};

use crate::server::{BOUND, Server, failure, status};

#[test]
fn the_clients_own_rate_is_kept_before_anything_is_sent() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, _| connection.json("200 OK", r#"{"data":{}}"#));
    });
    let slow = server.client(&[("requests_per_minute", "1")]);
    slow.introspect().unwrap();
    let error = failure(|| slow.introspect());
    assert_eq!(error.status(), Status::LocalRateLimit);
    assert!(error.can_retry() && error.retry_after() > Some(Duration::from_secs(50)));
    assert_eq!(server.received().len(), 1);

    // A fifth of 600 go at once, and one in a tenth of a second after that.
    let begun = Instant::now();
    let steady = server.client(&[("requests_per_minute", "600")]);
    for _ in 0..123 {
        steady.introspect().unwrap();
    }
    assert!(begun.elapsed() >= Duration::from_millis(300));
    assert_eq!(server.received().len(), 124);
}

#[test]
fn a_cancel_ends_the_calls_that_are_under_way_and_no_later_one() {
    let (arrived, arrivals) = mpsc::channel();
    let server = Server::plain(move |connection| {
        connection.serve(|connection, request| {
            if request.head.contains("/v1/never") {
                arrived.send(()).unwrap();
                connection.silence();
            } else {
                connection.json("200 OK", r#"{"data":{}}"#);
            }
        });
    });
    let client = server.client(&[("timeout_ms", "20000")]);
    for (method, wanted) in [("GET", Status::Cancelled), ("POST", Status::OutcomeUnknown)] {
        std::thread::scope(|threads| {
            let calls: Vec<_> = (0..2)
                .map(|_| threads.spawn(|| status(|| client.call(method, "/v1/never", None))))
                .collect();
            for _ in &calls {
                arrivals.recv_timeout(BOUND).unwrap();
            }
            client.cancel().unwrap();
            for call in calls {
                assert_eq!(call.join().unwrap(), wanted, "{method}");
            }
        });
        client.introspect().unwrap();
    }
}

#[test]
fn a_client_that_is_freed_ends_its_tasks_and_lists() {
    let (arrived, arrivals) = mpsc::channel();
    let server = Server::plain(move |connection| {
        connection.serve(|connection, request| {
            if request.head.contains("/v1/never") {
                arrived.send(()).unwrap();
                connection.silence();
            } else {
                let page = r#"{"data":[1],"pagination":{"hasNextPage":true,"endCursor":"a"}}"#;
                connection.json("200 OK", page);
            }
        });
    });
    let client = Arc::new(server.client(&[("timeout_ms", "20000")]));
    let never = Request::new("GET", "/v1/never").unwrap();
    let tasks = [(); 2].map(|()| client.submit(&never).unwrap());
    for _ in &tasks {
        arrivals.recv_timeout(BOUND).unwrap();
    }
    let list = Pages::new(&client, Request::new("GET", "/v1/list").unwrap()).unwrap();
    list.next_page(&|_, _| ()).unwrap();
    let received = server.received().len();
    client.end_tasks();
    assert_eq!(
        status(|| list.next_page(&|_, _| ())),
        Status::Cancelled,
        "though there is more"
    );
    assert_eq!(server.received().len(), received);
    for task in &tasks {
        assert!(task.wait(Some(BOUND)).unwrap());
        assert!(matches!(task.take().unwrap_err().cause(), Error::Cancelled));
    }
    assert_eq!(Arc::strong_count(&client), 1, "no task has it any more");
}

#[test]
fn only_a_delete_takes_none_after_a_lost_answer_for_done() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, _| match connection.number {
            0 => connection.cut(),
            _ => connection.json("404 Not Found", "{}"),
        });
    });
    let client = server.client(&[]);
    assert_eq!(
        status(|| client.call("GET", "/v1/x", None)),
        Status::NotFound
    );
    assert_eq!(server.count("GET"), 2);
}
