//! Reads JSON for callers without a parser: one compact index of the text, and values by JSON
//! Pointer.
//!
//! The index borrows and copies nothing; it says where each value begins and ends. So numbers keep
//! the text that was received, and a response costs one pass and 16 bytes per value.
//!
//! Where the standard leaves a choice: a leading byte order mark is skipped; of equal names the
//! last counts; an unpaired surrogate makes that string unreadable ([`Error::Text`]), not the
//! response; arrays and objects nest at most [`DEPTH_MAX`](crate::DEPTH_MAX) deep.
//!
//! - `index`: the place and type of every value of a text
//! - `value`, `pointer`: a value, and how it is found
//! - `unescape`: decoded strings, whole or piece by piece
//! - `decimal`: exact numbers
//! - `tree`, `builder`: JSON that is built
//! - `check`: whether a caller's text is JSON

pub(crate) mod builder;
pub(crate) mod check;
pub(crate) mod decimal;
pub(crate) mod index;
pub(crate) mod pointer;
pub(crate) mod tree;
pub(crate) mod unescape;
pub(crate) mod value;
