//! Requests and JSON in the making.

use std::ptr;

use pleo_boundary::*;

use super::Machine;

impl Machine<'_> {
    /// Makes a request ready. Files that it names are nowhere.
    pub(super) fn prepare(&mut self) {
        let (request, other) = (self.handle(), self.handle());
        let (name, value, third) = (self.text(), self.text(), self.text());
        let nowhere = (c"/nonexistent/a".as_ptr(), PLEO_NTS);
        // SAFETY: the texts live until the call is over.
        unsafe {
            match self.input.below(12) {
                0 => pleo_request_set_path(request, name.0, name.1, value.0, value.1),
                1 => pleo_request_set_query(request, name.0, name.1, value.0, value.1),
                2 => pleo_request_add_query(request, name.0, name.1, value.0, value.1),
                3 => pleo_request_set_header(request, name.0, name.1, value.0, value.1),
                4 => pleo_request_set_body(request, value.0, value.1),
                5 => pleo_request_set_json(request, other),
                6 => pleo_request_set_content(request, name.0, name.1, value.0, value.1),
                7 => pleo_request_set_file(request, name.0, name.1, nowhere.0, nowhere.1),
                8 => pleo_request_set_output(request, nowhere.0, nowhere.1),
                9 => pleo_request_set_timeout(request, self.input.number() % 100_000),
                10 => pleo_request_on_progress(request, None, ptr::null_mut()),
                _ => {
                    let part = (name.0, name.1, third.0, third.1);
                    pleo_request_add_part(
                        request, part.0, part.1, part.2, part.3, name.0, name.1, value.0, value.1,
                    )
                }
            }
        };
    }

    /// Builds JSON, by a pointer of any kind.
    pub(super) fn build(&mut self) {
        let (json, pointer, value) = (self.handle(), self.text(), self.text());
        let (other, number) = (self.handle(), self.input.number());
        // SAFETY: the texts live until the call is over.
        unsafe {
            match self.input.below(9) {
                0 => pleo_json_set_text(json, pointer.0, pointer.1, value.0, value.1),
                1 => pleo_json_set_field(json, pointer.0, pointer.1, value.0, value.1),
                2 => pleo_json_set_decimal(json, pointer.0, pointer.1, value.0, value.1),
                3 => pleo_json_set_json(json, pointer.0, pointer.1, value.0, value.1),
                4 => pleo_json_set_value(json, pointer.0, pointer.1, other, value.0, value.1),
                5 => pleo_json_set_int64(json, pointer.0, pointer.1, i64::from(number) << 31),
                6 => pleo_json_set_money(
                    json,
                    pointer.0,
                    pointer.1,
                    c"EUR".as_ptr(),
                    PLEO_NTS,
                    value.0,
                    value.1,
                ),
                7 => pleo_json_set_null(json, pointer.0, pointer.1),
                _ => pleo_json_remove(json, pointer.0, pointer.1),
            }
        };
    }
}
