//! The contents of texts: encodings, dates and times, amounts of money.

pub(crate) mod code_page;
pub(crate) mod combining;
pub(crate) mod datetime;
pub(crate) mod encoding;
pub(crate) mod money;
pub(crate) mod one_line;
pub(crate) mod report;
pub(crate) mod transliterate;
