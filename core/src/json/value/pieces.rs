//! Texts and values in pieces, for small buffers.

use std::borrow::Cow;

use crate::error::Error;
use crate::json::index::JsonType;
use crate::json::unescape::{self, Mark, Reading};
use crate::json::value::Value;
use crate::text::encoding::Encoding;

impl<'a> Value<'a> {
    /// A piece of the decoded text.
    ///
    /// # Errors
    /// As [`Value::as_text`]; [`Error::Argument`] if no character begins at the offset;
    /// [`Error::Buffer`] if the first takes more.
    pub fn text_piece(
        self,
        mark: &Mark,
        encoding: Encoding,
        offset: usize,
        max: usize,
    ) -> Result<Cow<'a, [u8]>, Error> {
        self.expect(JsonType::String)?;
        let reading = Reading {
            start: self.node().start as usize + 1,
            escapes: self.node().escaped,
            encoding,
        };
        unescape::piece(self.quoted(), reading, mark, offset, max)
    }

    /// A piece of the value, as it was received.
    ///
    /// # Errors
    /// [`Error::Argument`] if no character begins at the offset; [`Error::Buffer`] if the first
    /// takes more.
    pub fn json_piece(
        self,
        mark: &Mark,
        encoding: Encoding,
        offset: usize,
        max: usize,
    ) -> Result<Cow<'a, [u8]>, Error> {
        let reading = Reading {
            start: self.node().start as usize,
            escapes: false,
            encoding,
        };
        unescape::piece(self.raw(), reading, mark, offset, max)
    }
}
