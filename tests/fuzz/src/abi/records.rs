//! Layouts, and records filled by them.

use std::ffi::c_void;
use std::ptr;

use pleo_boundary::*;

use super::{Machine, Text, UNTOUCHED, answer_with};

/// Layouts of the answers below. What the input says instead is seldom one.
const LAYOUTS: [&str; 5] = [
    "record 1\nA . bool char 0 1",
    "record 23 fill=00\nID /id text cstr 1 9 long=cut null=default\nDAY /at date packed 10 5\n\
     AT /at time zoned 16 6 sign=none utc=yes missing=default",
    "record 40\nN /n number be 0 8 scale=2\nM /amount money char 9 12 missing=default default=-\n\
     C /amount/currency text pstr 22 4 default=EUR\nK /rows count native 30 2",
    "record 30\nID /id text char 0 4 default=none\ntable ROWS /rows 4 8 3 missing=default\n\
     A /id text char 0 3\nB /n number zoned 4 4 sign=leading-separate scale=1\nend\n\
     \"end\" /amount minors le 28 2",
    "record 65535\ntable T /rows 0 1 65534\nA . bool char 0 1 missing=default\nend\n",
];

const ANSWERS: [&[u8]; 4] = [
    br#"{"id":"\u00e6\u6771","n":-12.5,"at":"2026-11-29T00:30:05+01:00","amount":{"currency":"KWD","minors":-7}}"#,
    br#"{"id":"A-1","n":1e2,"at":null,"amount":{"currency":"EUR","value":5},"rows":[{"id":"x","n":1},{},3,[]]}"#,
    br#"{"id":7,"amount":{"minors":1},"rows":[true,false,{"id":"long\ud800","n":-1.55}],"id":null}"#,
    b"true",
];

/// A record and its statuses on the heap, each with as many bytes as it says, so that the sanitizer
/// sees one that is written beside them.
struct Record {
    bytes: Box<[u8]>,
    /// A byte more before them: they may be at any address.
    statuses: Box<[u8]>,
    failed: i32,
    /// What both are filled with, so that a byte that was written shows.
    before: u8,
}

/// How a record is filled: by its address and size, those of its statuses, and `failed`.
type Fill<'a> = &'a dyn Fn(*mut c_void, i32, *mut i32, i32, *mut i32) -> i32;

impl Record {
    fn new(size: usize, count: usize, before: u8) -> Self {
        Self {
            bytes: vec![before; size].into(),
            statuses: vec![before; 1 + 4 * count].into(),
            failed: -7,
            before,
        }
    }

    /// How many statuses it has room for.
    fn count(&self) -> usize {
        self.statuses.len() / 4
    }

    /// Fills it, and checks what the contract says of what was written.
    fn fill(&mut self, layout: i32, fill: Fill<'_>) -> i32 {
        let statuses = match self.count() {
            0 => ptr::null_mut(),
            _ => self.statuses[1..].as_mut_ptr().cast(),
        };
        let (size, count) = (self.bytes.len(), self.count());
        let status = fill(
            self.bytes.as_mut_ptr().cast(),
            i32::try_from(size).unwrap(),
            statuses,
            i32::try_from(count).unwrap(),
            &raw mut self.failed,
        );
        let untouched = |bytes: &[u8]| bytes.iter().all(|byte| *byte == self.before);
        if !filled(status) {
            let nothing = untouched(&self.bytes) && untouched(&self.statuses);
            assert!(nothing && self.failed == 0, "{status}");
            return status;
        }
        let (_, behind) = self.bytes.split_at(bytes_of(layout));
        assert!(untouched(behind) && untouched(&self.statuses[..1]));
        assert_eq!(status == PLEO_E_RECORD, self.failed > 0);
        if count > 0 {
            let (statuses, behind) = self.statuses[1..].split_at(4 * statuses_of(layout));
            assert!(untouched(behind), "written behind the statuses");
            let (statuses, _) = statuses.as_chunks();
            let statuses = statuses.iter().map(|bytes| i32::from_ne_bytes(*bytes));
            let failed = statuses.filter(|status| *status != PLEO_FIELD_OK);
            let known = failed.inspect(|status| assert!((1..=PLEO_FIELD_TEXT).contains(status)));
            assert_eq!(known.count(), usize::try_from(self.failed).unwrap());
        }
        status
    }
}

/// Whether a call of that status filled the record.
fn filled(status: i32) -> bool {
    status == PLEO_OK || status == PLEO_E_RECORD
}

/// A number that a layout tells; 0 of what is none.
fn told(layout: i32, tell: unsafe extern "C" fn(i32, *mut i32) -> i32) -> usize {
    let mut number = -7;
    // SAFETY: the result is a live local variable.
    let status = unsafe { tell(layout, &raw mut number) };
    assert_eq!(status == PLEO_OK, number > 0, "a result without success");
    usize::try_from(number).unwrap()
}

fn bytes_of(layout: i32) -> usize {
    told(layout, pleo_layout_size)
}

fn statuses_of(layout: i32) -> usize {
    told(layout, pleo_layout_count)
}

impl Machine<'_> {
    /// Makes a layout, asks one, or fills a record by it.
    pub(super) fn record(&mut self) {
        let layout = self.layout();
        match self.input.below(4) {
            0 => {
                let (index, nul) = (
                    self.input.number() % 70_000,
                    self.input.byte().is_multiple_of(2),
                );
                let name = [pleo_layout_name_field, pleo_layout_name_text][usize::from(nul)];
                // SAFETY: the buffer is as large as it says.
                self.copy(nul, |buffer, size, needed| unsafe {
                    name(layout, index, buffer, size, needed)
                });
            }
            1 => self.of_answer(layout),
            _ => self.of_list(layout),
        }
    }

    /// Any handle as a rule; else a layout that is new.
    fn layout(&mut self) -> i32 {
        let config = self.handle();
        let choice = self.input.below(2 * LAYOUTS.len() + 1);
        let text: Text = match LAYOUTS.get(choice) {
            Some(layout) => (layout.as_ptr().cast(), i32::try_from(layout.len()).unwrap()),
            None if choice == LAYOUTS.len() => self.text(),
            None => return config,
        };
        // Its options are seldom there.
        let config = if choice.is_multiple_of(2) { config } else { 0 };
        let mut made = 0;
        // SAFETY: the text lives until the call is over.
        let status = unsafe { pleo_layout_new(config, text.0, text.1, &raw mut made) };
        self.keep(status, made);
        made
    }

    /// A record of a layout's size as a rule; else one of another.
    fn place(&mut self, layout: i32) -> Record {
        let (size, count) = (bytes_of(layout), statuses_of(layout));
        match self.input.below(8) {
            0 => Record::new(self.input.below(64), count, UNTOUCHED),
            1 => Record::new(size, self.input.below(64), UNTOUCHED),
            2 => Record::new(size + 3, count + 3, UNTOUCHED),
            3 => Record::new(size, 0, UNTOUCHED),
            _ => Record::new(size, count, UNTOUCHED),
        }
    }

    /// An answer of the server's, or of what the input says; a list's is one of its items.
    fn answer(&mut self, before: &[u8], behind: &[u8]) {
        let body = match ANSWERS.get(self.input.below(ANSWERS.len() + 2)) {
            Some(answer) => answer,
            None => self.input.bytes(250),
        };
        answer_with(&[before, body, behind].concat());
    }

    /// Fills a record from an answer; twice, since no byte of it may be left as it was.
    fn of_answer(&mut self, layout: i32) {
        let (handle, pointer, client) = (self.handle(), self.text(), self.client());
        let response = if self.input.byte().is_multiple_of(2) {
            let mut made = 0;
            self.answer(b"", b"");
            // SAFETY: the texts are static, and the result a live local variable.
            let status = unsafe { pleo_introspect(client, &raw mut made) };
            self.keep(status, made);
            made
        } else {
            handle
        };
        let mut record = self.place(layout);
        let fill: Fill<'_> = &|buffer, size, statuses, count, failed| {
            // SAFETY: the texts live until the call is over, and all else is as large as it says.
            unsafe {
                pleo_response_record(
                    response, pointer.0, pointer.1, layout, buffer, size, statuses, count, failed,
                )
            }
        };
        check_no_place(fill);
        let status = record.fill(layout, fill);
        if filled(status) {
            let mut other = Record::new(bytes_of(layout), statuses_of(layout), !UNTOUCHED);
            assert_eq!(other.fill(layout, fill), status);
            assert!(
                record.bytes.starts_with(&other.bytes),
                "an old byte is left"
            );
        }
    }

    /// Fills a record from the next item of a list. The item that was given last makes the same record.
    fn of_list(&mut self, layout: i32) {
        let (handle, client) = (self.handle(), self.client());
        let list = if self.input.byte().is_multiple_of(2) {
            self.list(client)
        } else {
            handle
        };
        self.answer(br#"{"data":["#, br#"],"pagination":{"hasNextPage":false}}"#);
        let mut record = self.place(layout);
        let fill: Fill<'_> = &|buffer, size, statuses, count, failed| {
            // SAFETY: all is as large as it says.
            unsafe { pleo_pages_next_record(list, layout, buffer, size, statuses, count, failed) }
        };
        check_no_place(fill);
        let status = record.fill(layout, fill);
        let mut item = 0;
        // SAFETY: the result is a live local variable.
        let current = unsafe { pleo_pages_current(list, &raw mut item) };
        if filled(status) {
            assert_eq!(current, PLEO_OK);
            let mut other = Record::new(record.bytes.len(), record.count(), UNTOUCHED);
            let same = other.fill(layout, &|buffer, size, statuses, count, failed| {
                // SAFETY: the buffer, the statuses and their number are those of `other`, which
                // `fill` passes with their sizes.
                unsafe {
                    pleo_response_record(
                        item,
                        ptr::null(),
                        0,
                        layout,
                        buffer,
                        size,
                        statuses,
                        count,
                        failed,
                    )
                }
            });
            assert_eq!((same, other.failed), (status, record.failed));
            assert!(other.bytes == record.bytes && other.statuses == record.statuses);
        }
        self.keep(current, item);
    }

    /// The client that was there from the start, if it still is.
    fn client(&self) -> i32 {
        self.handles.get(1).copied().unwrap_or_default()
    }

    fn list(&mut self, client: i32) -> i32 {
        let (mut request, mut list) = (0, 0);
        // SAFETY: the texts are static, and the results live local variables.
        let status = unsafe {
            pleo_request_new(
                client,
                c"GET".as_ptr(),
                PLEO_NTS,
                c"/v2/employees".as_ptr(),
                PLEO_NTS,
                &raw mut request,
            );
            pleo_pages_new(client, request, &raw mut list)
        };
        pleo_free(request);
        self.keep(status, list);
        list
    }
}

/// Without a place for the record, or with one of a negative size, nothing is filled or taken.
fn check_no_place(fill: Fill<'_>) {
    let mut byte = [UNTOUCHED];
    let null = fill(ptr::null_mut(), 9, ptr::null_mut(), 0, ptr::null_mut());
    let negative = fill(
        byte.as_mut_ptr().cast(),
        -1,
        ptr::null_mut(),
        0,
        ptr::null_mut(),
    );
    assert!(!filled(null) && !filled(negative) && byte == [UNTOUCHED]);
}
