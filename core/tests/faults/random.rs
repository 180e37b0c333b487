//! Random sequences of faults on a create: at most one installation, and the caller knows the truth
//! or that it is unknown.
//!
//! `PLEO_SEQUENCES` and `PLEO_SEED` set how many and which; `tests/faults/sequences.sh` runs ten
//! thousand.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use pleo_core::{Origin, Status};

use crate::server::{Connection, Server};

const INSTALLATION: &str = r#"{"id":"1","status":"ACTIVATED","metadata":{}}"#;

/// What the server does with one request: whether it carries it out, and what the client sees.
const FAULTS: [(bool, fn(&mut Connection)); 15] = [
    (false, |connection| connection.reset()),
    (false, |connection| connection.cut()),
    (false, |connection| {
        connection.answer("429 Too Many Requests", "retry-after: 0\r\n", "")
    }),
    (false, |connection| {
        connection.answer("503 Unavailable", "retry-after: 0\r\n", "")
    }),
    (false, |connection| {
        connection.answer("503 Unavailable", "", "")
    }),
    (false, |connection| {
        connection.answer("502 Bad Gateway", "content-type: text/html\r\n", "<html>")
    }),
    (false, |connection| {
        connection.json("500 Internal", r#"{"type":"X"}"#)
    }),
    (false, |connection| {
        connection.json("403 Forbidden", r#"{"type":"X"}"#)
    }),
    (true, |connection| connection.reset()),
    (true, |connection| connection.cut()),
    (true, |connection| connection.answer("504 Timeout", "", "")),
    (true, |connection| {
        connection.json("500 Internal", r#"{"type":"X"}"#)
    }),
    (true, |connection| {
        connection.answer("200 OK", "content-type: text/html\r\n", "<html>")
    }),
    (true, |connection| {
        connection.send("HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{")
    }),
    (true, |connection| connection.send("nonsense\r\n\r\n")),
];

struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap()
    }
}

#[derive(Default)]
struct World {
    installed: bool,
    creations: usize,
}

impl World {
    /// Whether there was an installation before this request.
    fn carry_out(&mut self, creates: bool) -> bool {
        let was_there = self.installed;
        self.creations += usize::from(creates && !was_there);
        self.installed |= creates;
        was_there
    }
}

fn serve(connection: &mut Connection, random: &Mutex<Random>, world: &Mutex<World>) {
    while let Some(request) = connection.request() {
        let (fault, again) = {
            let mut random = random.lock().unwrap();
            (
                (random.below(10) < 6).then(|| FAULTS[random.below(FAULTS.len())]),
                random.below(3),
            )
        };
        let creates = request.method() == "POST" && fault.is_none_or(|(done, _)| done);
        let was_there = world.lock().unwrap().carry_out(creates);
        match fault {
            Some((_, how)) => return how(connection),
            None if request.method() == "GET" && !was_there => {
                connection.json("404 Not Found", r#"{"type":"NOT_FOUND"}"#)
            }
            None if request.method() == "POST" && was_there && again == 1 => {
                connection.json("409 Conflict", "{}")
            }
            None if request.method() == "POST" && was_there && again == 2 => {
                connection.json(
                    "400 Bad Request",
                    r#"{"type":"INSTALLATION_ALREADY_EXISTS"}"#,
                );
            }
            None => connection.json("200 OK", INSTALLATION),
        }
    }
}

fn sequence(seed: u64) {
    let random = Arc::new(Mutex::new(Random(
        seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
    )));
    let world = Arc::new(Mutex::new(World::default()));
    world.lock().unwrap().installed = random.lock().unwrap().below(4) == 0;
    let before = world.lock().unwrap().installed;
    let server = {
        let (random, world) = (Arc::clone(&random), Arc::clone(&world));
        Server::plain(move |connection| serve(connection, &random, &world))
    };
    let outcome = server.client(&[]).create_installation(None);
    let World {
        installed,
        creations,
    } = *world.lock().unwrap();
    assert!(creations <= 1, "seed {seed}: {creations} creations");
    match outcome {
        Ok(answer) => {
            assert!(
                installed,
                "seed {seed}: told of an installation that is not there"
            );
            assert_eq!(answer.body(), INSTALLATION.as_bytes(), "seed {seed}");
            assert!(
                matches!(answer.origin(), Origin::Created | Origin::Found),
                "seed {seed}"
            );
        }
        Err(error) if error.status() == Status::OutcomeUnknown => {}
        Err(error) => assert_eq!(
            installed, before,
            "seed {seed}: {error}, and yet it was created"
        ),
    }
}

#[test]
fn at_most_one_installation_and_the_caller_knows() {
    let from = |name: &str, otherwise| {
        std::env::var(name).map_or(otherwise, |value| value.parse().unwrap())
    };
    let (count, first) = (from("PLEO_SEQUENCES", 400), from("PLEO_SEED", 1));
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| {
                while let Some(number) =
                    Some(next.fetch_add(1, Ordering::Relaxed)).filter(|number| *number < count)
                {
                    sequence((first + number) as u64);
                }
            });
        }
    });
}
