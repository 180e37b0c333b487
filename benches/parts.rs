//! What the parts of a call cost: the guard, a handle, a text, JSON. `cargo bench`;
//! benches/compare.sh has the whole.
#![allow(
    unsafe_code,
    clippy::undocumented_unsafe_blocks,
    reason = "every pointer is a C string's or a live variable's"
)]
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::pedantic,
    reason = "what is measured must work"
)]

use std::ffi::{CStr, c_char};
use std::hint::black_box;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::ptr::null_mut;

use criterion::{Criterion, criterion_group, criterion_main};
use pleo_boundary::*;

/// An answer of 600 bytes or so, as an installation is.
fn small() -> String {
    format!(
        r#"{{"id":"2f6d1c52-0c6e-4f0e-9a51-6f2b8f0c7a11","status":"ACTIVATED","createdAt":"2026-11-25T16:47:00Z",
        "errorCode":null,"metadata":{{"a":"{}","note":"Køb i Ærøskøbing","limit":123456}}}}"#,
        "x".repeat(300)
    )
}

/// A page of a hundred items.
fn page() -> String {
    let item = |number: usize| {
        format!(
            r#"{{"id":"2f6d1c52-0c6e-4f0e-9a51-{number:012}","firstName":"Søren","email":"employee{number}@example.com",
            "lastName":"Ærøskøbing","companyId":"950aac1e-c175-54ce-ae55-a4bf603dcbd4","code":"{number}"}}"#
        )
    };
    format!(
        "{{\"data\":[{}]}}",
        (0..100).map(item).collect::<Vec<_>>().join(",")
    )
}

fn ok(status: i32) {
    assert_eq!(status, PLEO_OK);
}

fn text(text: &CStr) -> (*const c_char, i32) {
    (text.as_ptr(), PLEO_NTS)
}

/// A client of a server that answers everything with one body.
fn client_of(body: String) -> i32 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}\0", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut request = [0; 4096];
            while stream.read(&mut request).is_ok_and(|count| count > 0) {
                let head = format!(
                    "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
                    body.len()
                );
                if stream.write_all((head + &body).as_bytes()).is_err() {
                    break;
                }
            }
        }
    });
    let base = CStr::from_bytes_with_nul(base.as_bytes()).unwrap();
    let (mut config, mut client) = (0, 0);
    let ((base, base_len), (key, key_len)) = (text(base), text(c"pls_bench_0123456789"));
    unsafe {
        ok(pleo_config_new(&raw mut config));
        ok(pleo_config_set(
            config,
            c"base_url".as_ptr(),
            PLEO_NTS,
            base,
            base_len,
        ));
        ok(pleo_config_set(
            config,
            c"requests_per_minute".as_ptr(),
            PLEO_NTS,
            c"0".as_ptr(),
            PLEO_NTS,
        ));
        ok(pleo_client_new(key, key_len, config, &raw mut client));
    }
    ok(pleo_free(config));
    client
}

fn asked(client: i32) -> i32 {
    let mut response = 0;
    let ((method, method_len), (path, path_len)) = (text(c"GET"), text(c"/v1/installations/me"));
    ok(unsafe {
        pleo_call(
            client,
            method,
            method_len,
            path,
            path_len,
            std::ptr::null(),
            0,
            &raw mut response,
        )
    });
    response
}

fn guard(bench: &mut Criterion) {
    let response = asked(client_of(small()));
    let mut number = 0;
    bench.bench_function("guard: no I/O, no handle", |b| {
        b.iter(|| unsafe { pleo_error_status(0, &raw mut number) })
    });
    bench.bench_function("guard: no I/O, a handle", |b| {
        b.iter(|| ok(unsafe { pleo_response_status(black_box(response), &raw mut number) }));
    });
    bench.bench_function("guard: with I/O, a handle that is none", |b| {
        b.iter(|| {
            assert_eq!(
                unsafe { pleo_introspect(black_box(0), &raw mut number) },
                PLEO_E_HANDLE
            )
        });
    });
}

fn handles(bench: &mut Criterion) {
    let response = asked(client_of(small()));
    let mut part = 0;
    let (pointer, length) = text(c"/metadata");
    bench.bench_function("handle: one is made and freed", |b| {
        b.iter(|| {
            ok(unsafe { pleo_response_value(response, pointer, length, &raw mut part) });
            ok(pleo_free(part));
        });
    });
}

fn reading(bench: &mut Criterion) {
    let response = asked(client_of(small()));
    let (mut buffer, mut number) = ([0; 64], 0);
    for (name, pointer) in [
        ("a text", c"/status"),
        ("a text of another alphabet", c"/metadata/note"),
        ("a null", c"/errorCode"),
    ] {
        bench.bench_function(&format!("read: {name}"), |b| {
            b.iter(|| unsafe {
                pleo_response_text(
                    response,
                    pointer.as_ptr(),
                    PLEO_NTS,
                    buffer.as_mut_ptr(),
                    64,
                    null_mut(),
                )
            });
        });
    }
    bench.bench_function("read: a number, two steps down", |b| {
        b.iter(|| {
            ok(unsafe {
                pleo_response_int64(
                    response,
                    c"/metadata/limit".as_ptr(),
                    PLEO_NTS,
                    &raw mut number,
                )
            })
        });
    });
}

/// The whole of a call on a kept connection, server included, so that what reading adds can be
/// seen.
fn answers(bench: &mut Criterion) {
    for (name, body) in [("of 600 bytes", small()), ("of a hundred items", page())] {
        let client = client_of(body);
        let mut count = 0;
        bench.bench_function(&format!("answer {name}: fetched and counted"), |b| {
            b.iter(|| {
                let response = asked(client);
                ok(unsafe { pleo_response_count(response, std::ptr::null(), 0, &raw mut count) });
                ok(pleo_free(response));
            });
        });
    }
}

criterion_group!(parts, guard, handles, reading, answers);
criterion_main!(parts);
