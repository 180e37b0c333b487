//! Parts of answers, and answers in pieces.

use std::ffi::c_char;

use pleo_boundary::*;

use super::{GUARD, Machine, UNTOUCHED};

type Pieces = unsafe extern "C" fn(i32, *const c_char, i32, i32, *mut c_char, i32, *mut i32) -> i32;

const PIECES: [Pieces; 2] = [pleo_response_text_piece, pleo_response_json_piece];

impl Machine<'_> {
    /// Parts of an answer, and their names.
    pub(super) fn part(&mut self) {
        let (handle, place, number, mut made) =
            (self.handle(), self.text(), self.input.number() % 8, 0);
        // SAFETY: texts and results are this function's, and live until the call is over.
        let status = unsafe {
            match self.input.below(4) {
                0 => pleo_response_value(handle, place.0, place.1, &raw mut made),
                1 => pleo_response_item(handle, place.0, place.1, number, &raw mut made),
                2 => pleo_response_next(handle, &raw mut made),
                _ => {
                    return self.copy(true, |buffer, size, needed| {
                        pleo_response_name_at_text(
                            handle, place.0, place.1, number, buffer, size, needed,
                        )
                    });
                }
            }
        };
        self.keep(status, made);
    }

    /// Reads in pieces from some offset to the end, and whatever has a text form must be the same.
    pub(super) fn pieces(&mut self) {
        let (handle, place, size, first) =
            (self.handle(), self.text(), self.size(), self.input.byte());
        let (which, mut offset, mut all) = (
            self.input.below(PIECES.len() + 1),
            i32::from(first % 4),
            Vec::new(),
        );
        let room = usize::try_from(size).unwrap_or(0);
        loop {
            let (mut buffer, mut copied) = (vec![UNTOUCHED; room + GUARD], -7);
            let start = buffer.as_mut_ptr().cast();
            // SAFETY: the text lives until the call is over, the buffer has more than `size` bytes,
            // and the length is a live local variable.
            let status = unsafe {
                match PIECES.get(which) {
                    Some(piece) => piece(
                        handle,
                        place.0,
                        place.1,
                        offset,
                        start,
                        size,
                        &raw mut copied,
                    ),
                    None => pleo_response_body_piece(handle, offset, start, size, &raw mut copied),
                }
            };
            let length =
                usize::try_from(copied).expect("copied is set, and no piece has a negative length");
            assert!(
                length <= room && buffer[length..].iter().all(|byte| *byte == UNTOUCHED),
                "written behind the piece"
            );
            assert!(status == PLEO_OK || copied == 0, "a piece without success");
            assert!(
                which == PIECES.len() || str::from_utf8(&buffer[..length]).is_ok(),
                "a character is cut"
            );
            all.extend_from_slice(&buffer[..length]);
            offset += copied;
            match (status, copied) {
                (PLEO_OK, 0) if which == 0 && first.is_multiple_of(4) => break,
                (PLEO_OK, 1..) => {}
                _ => return,
            }
        }
        let (mut whole, mut needed) = (vec![0; all.len()], 0);
        // SAFETY: the text lives until the call is over, the buffer has `size` bytes, and the
        // length is a live local variable.
        let status = unsafe {
            let size = i32::try_from(all.len()).unwrap();
            pleo_response_field(
                handle,
                place.0,
                place.1,
                whole.as_mut_ptr().cast(),
                size,
                &raw mut needed,
            )
        };
        assert!(
            status == PLEO_OK && whole == all,
            "the pieces are not the whole"
        );
    }
}
