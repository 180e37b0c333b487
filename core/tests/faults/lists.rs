//! Lists that do not end, and lists that several ask at once.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Instant;

use pleo_core::{Client, Error, Pages, Request, Response, Status};

use crate::server::{BOUND, Received, Server, failure};

/// What a page says: its items, its cursor, its total.
type Said = (Vec<usize>, Option<String>, Option<usize>);

fn body((items, cursor, total): Said) -> String {
    let items: Vec<_> = items.iter().map(|id| format!(r#"{{"id":{id}}}"#)).collect();
    let more = cursor.is_some();
    let cursor = cursor.map_or("null".into(), |cursor| format!("{cursor:?}"));
    let total = total.map_or(String::new(), |total| format!(r#","total":{total}"#));
    format!(
        r#"{{"data":[{}],"pagination":{{"hasNextPage":{more},"endCursor":{cursor}{total}}}}}"#,
        items.join(",")
    )
}

/// A server whose pages depend on how many came before, and on the request.
fn server(page: impl Fn(usize, &Received) -> Said + Send + Sync + 'static) -> Server {
    let count = AtomicUsize::new(0);
    Server::plain(move |connection| {
        connection.serve(|connection, request| {
            let number = count.fetch_add(1, Ordering::SeqCst);
            connection.json("200 OK", &body(page(number, request)));
        });
    })
}

fn list(client: &Arc<Client>, path: &str) -> Pages {
    Pages::new(client, Request::new("GET", path).unwrap()).unwrap()
}

fn id(item: &Response) -> i64 {
    item.find("/id").unwrap().as_int64().unwrap()
}

fn unwatched(_: u64, _: Option<u64>) {}

#[test]
fn empty_pages_end_at_the_deadline_and_the_list_goes_on_where_it_was() {
    let full = Arc::new(AtomicUsize::new(usize::MAX));
    let from = Arc::clone(&full);
    let server = server(move |number, _| {
        let items = if number >= from.load(Ordering::SeqCst) {
            vec![number]
        } else {
            vec![]
        };
        // More than fit into the time; a list that has no deadline ends here.
        let cursor = (number < 20_000).then(|| format!("c{number}"));
        (items, cursor, None)
    });
    for options in [&[][..], &[("requests_per_minute", "500")]] {
        let all = [options, &[("timeout_ms", "500")]].concat();
        let client = Arc::new(server.client(&all));
        let pages = list(&client, "/v2/employees");
        full.store(usize::MAX, Ordering::SeqCst);
        let begun = Instant::now();
        let error = failure(|| pages.next_item(&unwatched));
        assert_eq!(error.status(), Status::Timeout, "{error}");
        assert!(error.can_retry());
        assert!(
            matches!(error.cause(), Error::NoItem { pages, own_time: false } if *pages > 1),
            "{error}"
        );
        assert!(begun.elapsed() < BOUND);
        let last = server.received().pop().unwrap().head;
        let before = server.count("GET");
        full.store(before, Ordering::SeqCst);
        let item = pages.next_item(&unwatched).unwrap();
        // A request that was under way at the deadline may not have been counted yet.
        assert!(usize::try_from(id(&item)).unwrap() >= before);
        let next = server.received().pop().unwrap().head;
        // The last answer may have come too late to be taken.
        let cursor = format!("after=c{} ", before - 1);
        let same = next.lines().next() == last.lines().next();
        assert!(next.contains(&cursor) || same, "{last} {next}");
    }
}

#[test]
fn the_deadline_of_an_item_is_one_whatever_number_of_pages_it_takes() {
    let server = Server::plain(|connection| {
        connection.serve(|connection, request| {
            if request.head.contains("after=b") {
                connection.silence();
            } else {
                let next = if request.head.contains("after=a") {
                    "b"
                } else {
                    "a"
                };
                connection.json("200 OK", &body((vec![], Some(next.into()), None)));
            }
        });
    });
    let client = Arc::new(server.client(&[]));
    let mut request = Request::new("GET", "/v2/employees").unwrap();
    request.set_timeout(300).unwrap();
    let pages = Pages::new(&client, request).unwrap();
    let error = failure(|| pages.next_item(&unwatched));
    assert!(
        matches!(
            error.cause(),
            Error::NoItem {
                pages: 2,
                own_time: true
            }
        ),
        "{error}"
    );
    assert!(
        error.to_string().contains("the request's own timeout"),
        "{error}"
    );
    // Where no page at all comes, it is the page that is late.
    let error = failure(|| pages.next_item(&unwatched));
    assert!(matches!(error.cause(), Error::Transport(_)), "{error}");
    assert_eq!(error.status(), Status::Timeout);
}

#[test]
fn an_answer_that_is_no_list_says_so_and_where() {
    for (answer, said, wanted) in [
        (
            r#"{"data":{"id":1}}"#,
            "the value is an object, not an array (at /data); this path does not return a list",
            Status::Type,
        ),
        (
            r#"{"id":1}"#,
            "there is no value at this pointer (at /data); this path does not return a list",
            Status::Missing,
        ),
    ] {
        let server = Server::plain(move |connection| {
            connection.serve(|connection, _| connection.json("200 OK", answer));
        });
        let client = Arc::new(server.client(&[]));
        let pages = list(&client, "/v1/companies/1");
        for error in [
            failure(|| pages.next_page(&unwatched)),
            failure(|| pages.next_item(&unwatched)),
        ] {
            assert_eq!(error.to_string(), said);
            assert_eq!(error.status(), wanted);
        }
    }
}

#[test]
fn a_cursor_that_comes_back_is_an_error() {
    let rows: [(&str, &[&str], usize); 6] = [
        ("/v2/employees", &["A", "A"], 1),
        ("/v2/employees", &["A", "B", "A"], 2),
        ("/v2/employees", &["A", "B", "C", "D", "B"], 4),
        ("/v2/employees?after=A", &["A"], 0),
        ("/v2/employees?after=A", &["B", "A"], 1),
        ("/v2/employees?after=%C3%86%2B", &["B", "Æ+"], 1),
    ];
    for (path, cursors, pages_given) in rows {
        let script: Vec<_> = cursors.iter().map(ToString::to_string).collect();
        let server = server(move |number, _| {
            let cursor = script.get(number).or(script.last()).cloned();
            (vec![number], cursor, None)
        });
        let client = Arc::new(server.client(&[]));
        for one_by_one in [true, false] {
            let pages = list(&client, path);
            let next = || {
                if one_by_one {
                    pages.next_item(&unwatched)
                } else {
                    pages.next_page(&unwatched)
                }
            };
            if one_by_one {
                for _ in 0..pages_given {
                    next().unwrap();
                }
                let error = failure(next);
                assert!(matches!(error, Error::Stuck(_)), "{cursors:?}: {error}");
                assert_eq!(error.status(), Status::Protocol);
                // The next asks for the same page again.
                failure(next);
                let received = server.received();
                let [.., last, again] = &received[..] else {
                    panic!("there were fewer requests");
                };
                assert_eq!(last.head, again.head);
            } else {
                // The script is over: its last cursor is given again and again.
                let most = (0..4).filter(|_| next().is_ok()).count();
                assert!(most <= 1, "{cursors:?}");
            }
        }
    }
}

#[test]
fn a_list_that_gives_far_more_than_its_total_is_an_error_and_one_that_grows_is_not() {
    // Items a page, the total that page `n` says, and whether the list ends by an error.
    let rows: [(usize, fn(usize) -> Option<usize>, bool); 4] = [
        (10, |_| Some(30), true),
        (10, |page| Some(30 + 10 * page), false),
        // It may be the total of the page.
        (10, |_| Some(10), false),
        (10, |_| None, false),
    ];
    for (row, (size, total, refused)) in rows.into_iter().enumerate() {
        let server = server(move |number, _| {
            let items = (0..size).collect();
            (items, Some(format!("c{number}")), total(number))
        });
        let client = Arc::new(server.client(&[]));
        let pages = list(&client, "/v2/employees");
        let outcome = (0..140).find_map(|_| pages.next_page(&unwatched).err());
        match outcome {
            Some(error) => {
                assert!(
                    refused && matches!(error, Error::Stuck(_)),
                    "{row}: {error}"
                );
                let (items, _) = pages.progress().unwrap();
                assert!((1060..=1080).contains(&items), "{items}");
            }
            None => assert!(!refused, "{row}"),
        }
    }
}

/// A list of 30 items in pages of 5, two of which are empty.
fn thirty() -> Server {
    server(|_, request| {
        let page = request
            .head
            .split_once("after=c")
            .and_then(|(_, rest)| rest.split([' ', '&']).next()?.parse::<usize>().ok())
            .unwrap_or(0);
        let items = match page {
            0 | 4 => vec![],
            page if page < 4 => (5 * (page - 1)..5 * page).collect(),
            page => (5 * (page - 2)..5 * (page - 1)).collect(),
        };
        let cursor = (page < 7).then(|| format!("c{}", page + 1));
        (items, cursor, Some(30))
    })
}

#[test]
fn a_progress_function_that_asks_for_the_next_item_loses_none() {
    let server = thirty();
    let client = Arc::new(server.client(&[]));
    let pages = list(&client, "/v2/employees");
    let (given, inside) = (RefCell::new(Vec::new()), Cell::new(0));
    let told = |_: u64, _: Option<u64>| {
        // As deep as a page has items, so that pages are asked for within as well.
        if inside.get() < 2 {
            inside.set(inside.get() + 1);
            for _ in 0..7 {
                match pages.next_item(&unwatched) {
                    Ok(item) => given.borrow_mut().push(id(&item)),
                    Err(error) => assert!(matches!(error, Error::End), "{error}"),
                }
            }
        }
    };
    while let Ok(item) = pages.next_item(&told) {
        given.borrow_mut().push(id(&item));
    }
    assert_eq!(inside.get(), 2);
    let mut given = given.into_inner();
    given.sort_unstable();
    assert_eq!(given, (0..30).collect::<Vec<_>>());
}

#[test]
fn two_threads_lose_no_item_and_the_second_is_told_that_the_first_waits() {
    let (came, has_come) = mpsc::channel();
    let (go, may_go) = mpsc::channel::<()>();
    let may_go = Mutex::new(may_go);
    let server = Server::plain(move |connection| {
        connection.serve(|connection, request| {
            let (items, cursor) = if request.head.contains("after=") {
                (vec![2, 3], None)
            } else {
                came.send(()).unwrap();
                may_go.lock().unwrap().recv_timeout(BOUND).unwrap();
                (vec![0, 1], Some("A".into()))
            };
            connection.json("200 OK", &body((items, cursor, None)));
        });
    });
    let client = Arc::new(server.client(&[]));
    let pages = list(&client, "/v2/employees");
    let (telling, is_telling) = mpsc::channel();
    let (told, may_end) = mpsc::channel::<()>();
    let given = Mutex::new(BTreeSet::new());
    let take = |item: Arc<Response>| assert!(given.lock().unwrap().insert(id(&item)));
    std::thread::scope(|scope| {
        let (pages, take) = (&pages, &take);
        let first = scope.spawn(move || {
            let item = pages.next_item(&|_, _| {
                telling.send(()).unwrap();
                may_end.recv_timeout(BOUND).unwrap();
            });
            take(item.unwrap());
        });
        // The first waits for its page.
        has_come.recv_timeout(BOUND).unwrap();
        let error = failure(|| pages.next_item(&unwatched));
        assert_eq!(error.status(), Status::Argument, "{error}");
        assert!(error.to_string().contains("another thread"), "{error}");
        go.send(()).unwrap();
        // The first is being told how far it is: its item is its own, and the others can be had.
        is_telling.recv_timeout(BOUND).unwrap();
        while let Ok(item) = pages.next_item(&unwatched) {
            take(item);
        }
        told.send(()).unwrap();
        first.join().unwrap();
    });
    assert_eq!(given.into_inner().unwrap(), BTreeSet::from([0, 1, 2, 3]));
}

#[test]
fn a_client_that_is_freed_while_its_list_is_told_of_ends_it_after_that_item() {
    let server = thirty();
    let client = Arc::new(server.client(&[]));
    let pages = list(&client, "/v2/employees");
    let item = pages.next_item(&|items, _| {
        if items > 0 {
            client.end_tasks();
        }
    });
    assert_eq!(id(&item.unwrap()), 0);
    for next in 1..5 {
        assert_eq!(id(&pages.next_item(&unwatched).unwrap()), next);
    }
    let error = failure(|| pages.next_item(&unwatched));
    assert!(matches!(error.cause(), Error::Cancelled), "{error}");
}
