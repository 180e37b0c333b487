//! What a program passes to the C functions: handles, buffers, texts, and the parts of a request.

use std::ffi::c_char;
use std::sync::Arc;

use pleo_boundary::*;
use pleo_core::webhook::{self, Delivery};
use pleo_core::{Pages, Request, Timestamp, money_minors};

use crate::server::Server;
use crate::{Directory, Failed, Row, failed};

pub const ROWS: &[Row] = &[
    ("a handle is 0", || c(|| called(0))),
    ("a handle is freed", || {
        let config = config();
        assert_eq!(pleo_free(config), 0);
        c(|| set(config, text(b"attempts"), 8, b"1"))
    }),
    ("a handle is of another type", || with_config(called)),
    ("the address for a result is NULL", || {
        c(|| new_config(std::ptr::null_mut()))
    }),
    ("a text is NULL, and its length is not 0", || {
        with_config(|config| set(config, std::ptr::null(), 3, b"1"))
    }),
    ("a length is negative", || {
        with_config(|config| set(config, text(b"attempts"), -2, b"1"))
    }),
    ("a required text is missing", || {
        with_config(|config| set(config, std::ptr::null(), 0, b"1"))
    }),
    ("an option is set to an empty value", || {
        with_config(|config| set(config, text(b"attempts"), 8, b""))
    }),
    ("a text is not UTF-8", || {
        with_config(|config| set(config, text(b"user_agent_suffix"), 17, b"K\xF8b"))
    }),
    ("a buffer is too small for a value", || reading(b"/id", 3)),
    ("a value has a NUL, and is read as a C string", || {
        reading(b"/nul", 80)
    }),
    ("a buffer is NULL, and its size is not 0", || {
        with_response(|response| read(response, b"/id", std::ptr::null_mut(), 9))
    }),
    ("a method is not one of HTTP's", || request("get", "/v1/x")),
    ("a path does not begin with /", || request("GET", "v1/x")),
    ("a path has a space", || request("GET", "/v1/a b")),
    ("a path has a bare %", || request("GET", "/v1/100%")),
    ("a path has ..", || request("GET", "/v1/../x")),
    ("a path has an encoded /", || request("GET", "/v1/a%2Fb")),
    ("a path has a placeholder, without a request object", || {
        request("GET", "/v1/{id}")
    }),
    ("a path's placeholder has no value", || {
        let server = nothing();
        failed(
            server
                .client(&[])
                .send(&Request::new("GET", "/v1/{id}").unwrap()),
        )
    }),
    (
        "a value is set for a placeholder that the path lacks",
        || failed(Request::new("GET", "/v1/x").unwrap().set_path("id", "1")),
    ),
    ("a value of a path has a /", || {
        failed(
            Request::new("GET", "/v1/{id}")
                .unwrap()
                .set_path("id", "a/b"),
        )
    }),
    ("a GET has a body", || {
        failed(nothing().client(&[]).call("GET", "/v1/x", Some(b"{}")))
    }),
    ("a body is not JSON", || {
        failed(
            nothing()
                .client(&[])
                .call("POST", "/v1/x", Some(b"{\"a\":}")),
        )
    }),
    ("a body is in Latin-1", || {
        failed(
            nothing()
                .client(&[])
                .call("POST", "/v1/x", Some(b"{\"a\":\"K\xF8b\"}")),
        )
    }),
    ("a body is empty", || {
        failed(nothing().client(&[]).call("POST", "/v1/x", Some(b" ")))
    }),
    ("a header is one of the library's own", || {
        failed(
            Request::new("GET", "/v1/x")
                .unwrap()
                .set_header("authorization", "x"),
        )
    }),
    ("a header's name has a space", || {
        failed(Request::new("GET", "/v1/x").unwrap().set_header("a b", "x"))
    }),
    ("a header's value has a line break", || {
        failed(
            Request::new("GET", "/v1/x")
                .unwrap()
                .set_header("a", "x\r\ny: z"),
        )
    }),
    ("a media type has no /", || {
        failed(
            Request::new("POST", "/v1/x")
                .unwrap()
                .set_content("pdf", b"x"),
        )
    }),
    ("a part of a form has no name", || {
        failed(
            Request::new("POST", "/v1/x")
                .unwrap()
                .add_part("", None, None, b"x"),
        )
    }),
    ("a request's timeout is negative", || {
        failed(Request::new("GET", "/v1/x").unwrap().set_timeout(-1))
    }),
    ("a list's query has an offset", || {
        let client = Arc::new(nothing().client(&[]));
        let mut request = Request::new("GET", "/v1/x").unwrap();
        request.set_query("offset", "10").unwrap();
        failed(Pages::new(&client, request))
    }),
    ("an installation's JSON is an array", || {
        failed(nothing().client(&[]).create_installation(Some(b"[]")))
    }),
    ("an installation is updated without a status", || {
        failed(nothing().client(&[]).update_installation(b"{}"))
    }),
    ("a company id has a space", || {
        failed(nothing().client(&[]).get_installation(Some("a b")))
    }),
    ("a currency is in lower case", || {
        failed(money_minors("eur", "1"))
    }),
    ("a currency is unknown", || failed(money_minors("QQQ", "1"))),
    ("an amount has a comma", || {
        failed(money_minors("EUR", "1,50"))
    }),
    ("an amount has too many decimal places", || {
        failed(money_minors("EUR", "1.005"))
    }),
    ("a date is not as RFC 3339 has it", || {
        failed(Timestamp::read("25.11.2026"))
    }),
    ("the file to send does not exist", || {
        let mut request = Request::new("POST", "/v1/x").unwrap();
        request
            .set_file("text/plain", "/nowhere/file".into())
            .unwrap();
        failed(nothing().client(&[]).send(&request))
    }),
    ("the directory of the output file does not exist", || {
        let mut request = Request::new("GET", "/v1/x").unwrap();
        request.set_output(Some("/nowhere/file".into())).unwrap();
        failed(nothing().client(&[]).send(&request))
    }),
    ("the output file is a directory", || {
        let directory = Directory::make();
        let mut request = Request::new("GET", "/v1/x").unwrap();
        request.set_output(Some(directory.0.clone())).unwrap();
        failed(nothing().client(&[]).send(&request))
    }),
    (
        "a webhook's body was changed, or the secret is another's",
        || hook(SIGNATURE, b"{\"a\":2}"),
    ),
    ("a webhook is old", || {
        hook(SIGNATURE, b"{\"test\": 2432232314}")
    }),
    ("a webhook's secret is not one", || {
        let delivery = Delivery {
            id: b"msg",
            timestamp: b"1",
            signature: b"v1,",
            body: b"",
        };
        failed(webhook::verify(b"whsec_!", delivery, None))
    }),
];

/// A signature of the library that had these first, over a webhook of 2021.
const SIGNATURE: &[u8] = b"v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

fn hook(signature: &[u8], body: &[u8]) -> Failed {
    let delivery = Delivery {
        id: b"msg_p5jXN8AQM9LWM0D4loKWxJek",
        timestamp: b"1614265330",
        signature,
        body,
    };
    let secret = b"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    failed(webhook::verify(secret, delivery, Some(300)))
}

fn nothing() -> Server {
    Server::plain(|connection| connection.serve(|connection, _| connection.json("200 OK", "{}")))
}

fn request(method: &str, path: &str) -> Failed {
    failed(nothing().client(&[]).call(method, path, None))
}

fn text(bytes: &[u8]) -> *const c_char {
    bytes.as_ptr().cast()
}

/// What came of a C function that must fail.
fn c(call: impl FnOnce() -> i32) -> Failed {
    let status = call();
    assert_ne!(status, 0, "it succeeded");
    let mut message = [0_u8; 2000];
    let buffer = message.as_mut_ptr().cast();
    // SAFETY: the buffer has 2000 bytes, and nobody is to be told the length.
    let read = unsafe { pleo_error_message_text(0, buffer, 2000, std::ptr::null_mut()) };
    assert_eq!(read, 0);
    let length = message.iter().position(|byte| *byte == 0).unwrap();
    let status = pleo_core::Status::from_number(status).unwrap();
    Failed {
        status: status.name().to_str().unwrap().to_owned(),
        message: String::from_utf8(message[..length].to_vec()).unwrap(),
    }
}

fn new_config(config: *mut i32) -> i32 {
    // SAFETY: the address is NULL, or a live local variable's.
    unsafe { pleo_config_new(config) }
}

fn config() -> i32 {
    let mut config = 0;
    assert_eq!(new_config(&raw mut config), 0);
    config
}

fn with_config(call: impl FnOnce(i32) -> i32) -> Failed {
    let config = config();
    let failed = c(|| call(config));
    pleo_free(config);
    failed
}

/// Sets an option whose name is at most as long as it says.
fn set(config: i32, name: *const c_char, length: i32, value: &[u8]) -> i32 {
    let size = i32::try_from(value.len()).unwrap();
    // SAFETY: the value is as long as it says, and so is the name, or it is refused.
    unsafe { pleo_config_set(config, name, length, text(value), size) }
}

fn called(client: i32) -> i32 {
    let mut response = 0;
    let none = std::ptr::null();
    // SAFETY: the texts are as long as they say, and the address is a live local variable's.
    unsafe {
        pleo_call(
            client,
            text(b"GET"),
            3,
            text(b"/v1/x"),
            5,
            none,
            0,
            &raw mut response,
        )
    }
}

/// What comes of reading an answer of a server.
fn with_response(read: impl FnOnce(i32) -> i32) -> Failed {
    let server = Server::plain(|connection| {
        connection
            .serve(|connection, _| connection.json("200 OK", r#"{"id":"12345","nul":"a\u0000b"}"#))
    });
    let (config, url) = (config(), server.url());
    let (mut client, mut response) = (0, 0);
    let none = std::ptr::null();
    // SAFETY: the texts are as long as they say, and the addresses are live local variables'.
    unsafe {
        let length = i32::try_from(url.len()).unwrap();
        assert_eq!(
            pleo_config_set(config, text(b"base_url"), 8, text(url.as_bytes()), length),
            0
        );
        assert_eq!(
            pleo_client_new(text(b"pls_canary"), 10, config, &raw mut client),
            0
        );
        let called = pleo_call(
            client,
            text(b"GET"),
            3,
            text(b"/v1/x"),
            5,
            none,
            0,
            &raw mut response,
        );
        assert_eq!(called, 0);
    }
    let failed = c(|| read(response));
    for handle in [response, client, config] {
        pleo_free(handle);
    }
    failed
}

fn reading(pointer: &[u8], size: usize) -> Failed {
    let mut buffer = vec![0_u8; size];
    with_response(|response| {
        let size = i32::try_from(size).unwrap();
        read(response, pointer, buffer.as_mut_ptr().cast(), size)
    })
}

fn read(response: i32, pointer: &[u8], buffer: *mut c_char, size: i32) -> i32 {
    let length = i32::try_from(pointer.len()).unwrap();
    let none = std::ptr::null_mut();
    // SAFETY: the pointer is as long as it says, and so is the buffer, or it is refused.
    unsafe { pleo_response_text(response, text(pointer), length, buffer, size, none) }
}
