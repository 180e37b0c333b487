//! What answers, failures, clients and tasks tell.

use std::ffi::c_char;
use std::ptr;

use pleo_boundary::*;

use super::Machine;

type Copies = unsafe extern "C" fn(i32, *mut c_char, i32, *mut i32) -> i32;
type CopiesAt = unsafe extern "C" fn(i32, *const c_char, i32, *mut c_char, i32, *mut i32) -> i32;
type Number = unsafe extern "C" fn(i32, *mut i32) -> i32;
type NumberAt = unsafe extern "C" fn(i32, *const c_char, i32, *mut i32) -> i32;

const COPIES: [(Copies, bool); 20] = [
    (pleo_error_message_text, true),
    (pleo_error_message_field, false),
    (pleo_error_api_type_text, true),
    (pleo_error_api_type_field, false),
    (pleo_error_api_message_text, true),
    (pleo_error_api_message_field, false),
    (pleo_error_request_id_text, true),
    (pleo_error_request_id_field, false),
    (pleo_response_subject_text, true),
    (pleo_response_subject_field, false),
    (pleo_response_body_text, true),
    (pleo_response_body_field, false),
    (pleo_status_meaning_text, true),
    (pleo_status_meaning_field, false),
    (pleo_client_log_text, true),
    (pleo_client_log_field, false),
    (pleo_json_print_text, true),
    (pleo_json_print_field, false),
    (pleo_response_name_text, true),
    (pleo_response_name_field, false),
];
const COPIES_AT: [(CopiesAt, bool); 12] = [
    (pleo_config_get_text, true),
    (pleo_config_get_field, false),
    (pleo_response_header_text, true),
    (pleo_response_header_field, false),
    (pleo_response_text, true),
    (pleo_response_field, false),
    (pleo_response_decimal_text, true),
    (pleo_response_decimal_field, false),
    (pleo_response_money_text, true),
    (pleo_response_money_field, false),
    (pleo_response_json_text, true),
    (pleo_response_json_field, false),
];
const NUMBERS: [Number; 8] = [
    pleo_error_status,
    pleo_error_http_status,
    pleo_error_retry_after_seconds,
    pleo_error_can_retry,
    pleo_response_status,
    pleo_response_origin,
    pleo_response_state,
    pleo_task_take,
];
const NUMBERS_AT: [NumberAt; 3] = [
    pleo_response_boolean,
    pleo_response_count,
    pleo_response_type,
];

impl Machine<'_> {
    /// Reads a text or a number of any handle.
    pub(super) fn read(&mut self) {
        let (handle, place) = (self.handle(), self.text());
        let (mut number, mut large, mut body) = (-7, -7, ptr::null());
        // SAFETY: the text lives until the call is over, and the results are live local variables;
        // a lent body exists until its handle is freed, which happens after its last use.
        unsafe {
            match self.input.below(8) {
                6 => {
                    let status =
                        pleo_task_wait(handle, i32::from(self.input.byte()), &raw mut number);
                    assert!(status == PLEO_OK || number == 0, "a result without success");
                }
                7 => {
                    let mut total = -7;
                    let status = match self.input.below(2) {
                        0 => pleo_task_progress(handle, &raw mut large, &raw mut total),
                        _ => pleo_pages_progress(handle, &raw mut large, &raw mut total),
                    };
                    assert!(
                        status == PLEO_OK || (large, total) == (0, 0),
                        "a result without success"
                    );
                }
                0 => {
                    let (copies, nul) = COPIES[self.input.below(COPIES.len())];
                    self.copy(nul, |buffer, size, needed| {
                        copies(handle, buffer, size, needed)
                    });
                }
                1 => {
                    let (copies, nul) = COPIES_AT[self.input.below(COPIES_AT.len())];
                    self.copy(nul, |buffer, size, needed| {
                        copies(handle, place.0, place.1, buffer, size, needed)
                    });
                }
                2 => {
                    let read = self.input.below(NUMBERS.len());
                    let status = NUMBERS[read](handle, &raw mut number);
                    assert!(status == PLEO_OK || number <= 0, "a result without success");
                    if read == NUMBERS.len() - 1 {
                        // The answer that a task gives is a handle.
                        self.keep(status, number);
                    }
                }
                3 => {
                    let read = NUMBERS_AT[self.input.below(NUMBERS_AT.len())];
                    let status = read(handle, place.0, place.1, &raw mut number);
                    assert!(status == PLEO_OK || number == 0, "a result without success");
                }
                4 => {
                    let status = pleo_response_int64(handle, place.0, place.1, &raw mut large);
                    assert!(status == PLEO_OK || large == 0, "a result without success");
                }
                _ => {
                    let status = pleo_response_body(handle, &raw mut body, &raw mut number);
                    assert_eq!(status == PLEO_OK, !body.is_null());
                    if status == PLEO_OK {
                        let lent = std::slice::from_raw_parts(
                            body.cast::<u8>(),
                            usize::try_from(number).unwrap(),
                        );
                        std::hint::black_box(
                            lent.iter().fold(0, |sum: u8, byte| sum.wrapping_add(*byte)),
                        );
                    }
                }
            }
        }
    }
}
