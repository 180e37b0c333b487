//! The C functions as a bytecode: any of them, with any handle, text and buffer that the contract
//! lets a caller pass.

mod building;
mod parts;
mod reading;
mod records;

use std::ffi::{CStr, c_char};
use std::ptr;

use pleo_boundary::*;

use super::input::Input;
use super::server;

type Text = (*const c_char, i32);

const WORDS: [&[u8]; 32] = [
    b"base_url",
    b"timeout_ms",
    b"attempts",
    b"proxy",
    b"proxy_user",
    b"proxy_password",
    b"ca_only",
    b"none",
    b"5",
    b"GET",
    b"POST",
    b"/v1/x",
    b"/v1/x:search?a=1",
    b"{\"status\":\"ACTIVATED\"}",
    b"{}",
    b"/a",
    b"/a/0",
    b"/~0~1",
    b"",
    b"content-type",
    b"pls_secret",
    b"env:PLEO_FUZZ_NONE",
    b"retry-after",
    b"env:PATH=",
    b"/v1/{id}/{name}",
    b"id",
    b"text_encoding",
    b"windows-1252",
    b"cp865",
    b"log_lines",
    b"application/pdf",
    b"\xC6r\xF8",
];

/// What a buffer is filled with, so that a byte that was written shows.
const UNTOUCHED: u8 = 0xA5;
const GUARD: usize = 16;

struct Machine<'a> {
    input: Input<'a>,
    handles: Vec<i32>,
    /// Keeps what texts point to until the call is over.
    held: Vec<Vec<u8>>,
}

impl Machine<'_> {
    /// A live handle as a rule; else none, a freed one, a made-up one.
    fn handle(&mut self) -> i32 {
        match self.input.byte() {
            250 => 0,
            251 => -1,
            252..=255 => self.input.number(),
            _ if self.handles.is_empty() => 0,
            number => self.handles[usize::from(number) % self.handles.len()],
        }
    }

    fn text(&mut self) -> Text {
        let how = self.input.byte();
        let mut bytes = match how % 4 {
            0 => self.input.bytes(200).to_vec(),
            _ => WORDS[self.input.below(WORDS.len())].to_vec(),
        };
        let length = i32::try_from(bytes.len()).unwrap();
        match how / 4 % 16 {
            0 => return (ptr::null(), 0),
            1 => return (ptr::null(), PLEO_NTS),
            2 => return (ptr::null(), 1 + i32::from(self.input.byte())),
            3 => return (c"x".as_ptr(), -2 - i32::from(self.input.byte())),
            // Longer than any argument's maximum: not a byte of it may be read.
            4 => return (c"x".as_ptr(), i32::MAX - i32::from(self.input.byte())),
            5 => bytes.extend_from_slice(b"  \0\0"),
            _ => {}
        }
        let padded = i32::try_from(bytes.len()).unwrap();
        let nul_terminated = how % 8 >= 4;
        if nul_terminated {
            bytes.push(0);
        }
        self.held.push(bytes);
        let start = self.held.last().unwrap().as_ptr().cast();
        (
            start,
            if nul_terminated {
                PLEO_NTS
            } else {
                padded.max(length)
            },
        )
    }

    fn keep(&mut self, status: i32, handle: i32) {
        assert_eq!(
            status == PLEO_OK,
            handle != 0,
            "a handle is there exactly when it worked: {status}"
        );
        if handle != 0 {
            self.handles.push(handle);
        }
        if self.handles.len() > 40 {
            pleo_free(self.handles.remove(0));
        }
    }

    fn size(&mut self) -> i32 {
        match self.input.byte() {
            0..=9 => 0,
            10 => -1,
            11 => i32::MIN,
            12..=99 => 300,
            byte => i32::from(byte) - 99,
        }
    }

    /// Copies a text into a buffer of some size and checks what the contract says of it.
    fn copy(&mut self, ends_with_nul: bool, copy: impl Fn(*mut c_char, i32, *mut i32) -> i32) {
        let size = self.size();
        let room = usize::try_from(size).unwrap_or(0);
        let mut buffer = vec![UNTOUCHED; room + GUARD];
        let mut needed = -7;
        let null = size == 0 && self.input.byte().is_multiple_of(2);
        let start = if null {
            ptr::null_mut()
        } else {
            buffer.as_mut_ptr().cast()
        };
        let status = copy(start, size, &raw mut needed);
        assert!(
            buffer[room..].iter().all(|byte| *byte == UNTOUCHED),
            "written behind the buffer"
        );
        let wanted =
            usize::try_from(needed).expect("needed is set, and no text has a negative length");
        let fits = wanted + usize::from(ends_with_nul) <= room;
        match status {
            PLEO_OK if ends_with_nul => {
                assert!(fits && buffer[wanted] == 0 && !buffer[..wanted].contains(&0));
            }
            PLEO_OK => assert!(fits && buffer[wanted..room].iter().all(|byte| *byte == b' ')),
            PLEO_E_BUFFER => assert!(!fits && buffer.iter().all(|byte| *byte == UNTOUCHED)),
            _ => assert!(
                needed == 0 && buffer.iter().all(|byte| *byte == UNTOUCHED),
                "{status}: {needed}"
            ),
        }
    }

    fn make(&mut self) {
        let (config, request, text, other, mut made) =
            (self.handle(), self.handle(), self.text(), self.text(), 0);
        // SAFETY: texts and results are this function's, and live until the call is over.
        let status = unsafe {
            match self.input.below(10) {
                0 => pleo_config_new(&raw mut made),
                4 => pleo_json_new(config, &raw mut made),
                5 => pleo_json_parse(config, text.0, text.1, &raw mut made),
                6 => pleo_request_new(config, text.0, text.1, other.0, other.1, &raw mut made),
                7 => pleo_request_new(
                    config,
                    c"GET".as_ptr(),
                    PLEO_NTS,
                    other.0,
                    other.1,
                    &raw mut made,
                ),
                8 => pleo_pages_new(config, request, &raw mut made),
                9 => pleo_request_submit(config, request, &raw mut made),
                1 => pleo_client_new_from(text.0, text.1, config, &raw mut made),
                2 => pleo_error_take(&raw mut made),
                _ => pleo_client_new(text.0, text.1, config, &raw mut made),
            }
        };
        self.keep(status, made);
    }

    fn change(&mut self) {
        let (handle, name, value) = (self.handle(), self.text(), self.text());
        // SAFETY: the texts live until the call is over.
        unsafe {
            match self.input.below(8) {
                0 => pleo_free(handle),
                1 => pleo_client_set_key(handle, name.0, name.1),
                2 => pleo_config_load(handle, c"/nonexistent".as_ptr(), PLEO_NTS, name.0, name.1),
                3 => pleo_config_new(ptr::null_mut()),
                4 => pleo_client_cancel(handle),
                5 => pleo_task_cancel(handle),
                // What fuzzing comes up with is no place for a file.
                _ if self.is_path_option(name) => PLEO_OK,
                _ => pleo_config_set(handle, name.0, name.1, value.0, value.1),
            }
        };
    }

    fn is_path_option(&self, name: Text) -> bool {
        let starts = |held: &&Vec<u8>| held.as_ptr().cast() == name.0;
        self.held
            .iter()
            .find(starts)
            .is_some_and(|name| name.starts_with(b"log_file"))
    }

    /// Money and times, which have no handle.
    fn convert(&mut self) {
        let (text, number) = (self.text(), self.input.number());
        let (mut minors, mut date, mut time, mut offset) = (-7, -7, -7, -7);
        self.copy(true, |buffer, size, needed| {
            // SAFETY: `copy` passes a buffer of `size` bytes and a live variable, and the texts
            // live until the call is over.
            unsafe {
                pleo_money_text(
                    text.0,
                    text.1,
                    i64::from(number) << 16,
                    buffer,
                    size,
                    needed,
                )
            }
        });
        // SAFETY: the texts live until the call is over, and the results are live local variables.
        unsafe {
            let status =
                pleo_money_minors(c"KWD".as_ptr(), PLEO_NTS, text.0, text.1, &raw mut minors);
            assert!(status == PLEO_OK || minors == 0, "a result without success");
            let status = pleo_time_read(
                text.0,
                text.1,
                &raw mut date,
                &raw mut time,
                &raw mut offset,
            );
            assert!(
                status == PLEO_OK || (date, time, offset) == (0, 0, 0),
                "a result without success"
            );
            pleo_time_read_utc(text.0, text.1, &raw mut date, &raw mut time);
        }
        self.copy(false, |buffer, size, needed| {
            // SAFETY: `copy` passes a buffer of `size` bytes and a live variable.
            unsafe { pleo_time_field(number, number / 3, number % 2000, buffer, size, needed) }
        });
    }

    /// A call of the API, against a server that answers with what the input says.
    fn exchange(&mut self) {
        let (client, other) = (self.handle(), self.handle());
        let (first, second, third) = (self.text(), self.text(), self.text());
        answer_with(self.input.bytes(250));
        let mut response = 0;
        let result = &raw mut response;
        // SAFETY: the texts live until the call is over, and the results are live local variables.
        let status = unsafe {
            match self.input.below(11) {
                8 => pleo_request_send(client, other, result),
                9 => pleo_pages_next(client, result),
                0 => pleo_introspect(client, result),
                1 => pleo_create_installation(client, first.0, first.1, result),
                2 => pleo_get_installation(client, first.0, first.1, result),
                3 => pleo_update_installation(client, first.0, first.1, result),
                4 => pleo_activate_installation(client, result),
                5 => pleo_delete_installation(client, result),
                6 => pleo_ensure_installation(client, first.0, first.1, result),
                7 => pleo_error_response(client, result),
                _ => pleo_call(
                    client, first.0, first.1, second.0, second.1, third.0, third.1, result,
                ),
            }
        };
        self.keep(status, response);
    }

    fn name(&mut self) {
        let number = self.input.number() % 400;
        // SAFETY: these texts are static and end with a NUL.
        unsafe { assert!(!CStr::from_ptr(pleo_status_name(number)).is_empty()) };
        let state = pleo_state_name(number);
        // SAFETY: the text is static and NUL-terminated, and null was asked for first.
        assert!(state.is_null() || unsafe { CStr::from_ptr(state) }.to_str().is_ok());
    }
}

/// Lets the server answer with this as JSON.
fn answer_with(body: &[u8]) {
    let head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n";
    server::answer_with(&[head, body].concat());
}

/// A client that is there from the start, so that not every input has to find out how one is made.
fn first_client() -> [i32; 2] {
    let (mut config, mut client) = (0, 0);
    // SAFETY: the result is a live local variable.
    unsafe { assert_eq!(pleo_config_new(&raw mut config), PLEO_OK) };
    let settings = [
        (c"base_url", server::url()),
        (c"timeout_ms", "2000"),
        (c"attempts", "1"),
        (c"requests_per_minute", "0"),
    ];
    for (name, value) in settings {
        let length = i32::try_from(value.len()).unwrap();
        // SAFETY: the texts live until the call is over.
        let status = unsafe {
            pleo_config_set(
                config,
                name.as_ptr(),
                PLEO_NTS,
                value.as_ptr().cast(),
                length,
            )
        };
        assert_eq!(status, PLEO_OK);
    }
    // SAFETY: the texts live until the call is over, and the results are live local variables.
    unsafe {
        assert_eq!(
            pleo_client_new(c"pls_secret".as_ptr(), PLEO_NTS, config, &raw mut client),
            PLEO_OK
        )
    };
    [config, client]
}

pub fn run(data: &[u8]) {
    let mut machine = Machine {
        input: Input::new(data),
        handles: first_client().to_vec(),
        held: Vec::new(),
    };
    for _ in 0..64 {
        if machine.input.is_empty() {
            break;
        }
        match machine.input.below(16) {
            0 | 1 => machine.make(),
            2..=4 => machine.change(),
            5 => machine.exchange(),
            6 => machine.name(),
            7 => machine.build(),
            8 => machine.convert(),
            9 => machine.prepare(),
            10 => machine.part(),
            11 => machine.pieces(),
            12 => machine.record(),
            _ => machine.read(),
        }
        machine.held.clear();
    }
    for handle in machine.handles {
        pleo_free(handle);
    }
}
