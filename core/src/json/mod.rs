//! Reading JSON without a parser in the caller's hands: one compact index of the text, and values
//! by JSON Pointer.
//!
//! The index borrows nothing and copies nothing; it says where each value begins and ends. So
//! numbers keep the text that was received, and an answer costs one pass and 16 bytes a value.
//!
//! Rules where the standard leaves a choice: a byte order mark before the text is passed over; of
//! equal keys the last counts; an unpaired surrogate makes that one text unreadable
//! ([`Error::Text`]), not the answer; arrays and objects nest at most [`DEPTH_MAX`](crate::DEPTH_MAX) deep.
//!
//! - `index`: where every value of a text stands, and its type
//! - `value`, `pointer`: a value, and the way to it
//! - `unescape`: what a string stands for, whole or piece by piece
//! - `decimal`: numbers, exactly
//! - `tree`, `builder`: JSON of one's own
//! - `check`: whether a caller's text is JSON

pub(crate) mod builder;
pub(crate) mod check;
pub(crate) mod decimal;
pub(crate) mod index;
pub(crate) mod pointer;
pub(crate) mod tree;
pub(crate) mod unescape;
pub(crate) mod value;
