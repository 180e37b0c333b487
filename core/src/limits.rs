//! The limits on what a caller passes.

/// The longest path, in bytes, including its query.
pub const PATH_MAX: usize = 8192;

/// The largest body of a request, in bytes.
pub const BODY_MAX: usize = 64 * 1024 * 1024;

/// The longest name of a method, in bytes.
pub const METHOD_MAX: usize = 16;

/// The longest name of an option, a parameter or a header, in bytes.
pub const NAME_MAX: usize = 64;

/// The longest value of any option, in bytes; most take far less.
pub const VALUE_MAX: usize = 262_144;

/// The longest key that is accepted, in bytes.
pub const KEY_MAX: usize = 4096;

/// The longest timeout, in milliseconds: a day.
pub(crate) const DAY_MS: u64 = 86_400_000;

/// How deep arrays and objects of a response may nest.
pub const DEPTH_MAX: usize = 512;

/// How deep built JSON may nest: many parsers elsewhere are recursive.
pub const BUILD_DEPTH_MAX: usize = 100;

/// The longest text of a layout, in bytes.
pub const LAYOUT_MAX: usize = 65_536;

/// The longest name of a layout's field, in characters; their size in bytes depends on the
/// encoding.
pub const FIELD_NAME_MAX: usize = 64;

/// The largest record, in bytes.
pub const RECORD_MAX: usize = 65_535;

/// How many fields a layout may have, its tables and their fields counted once.
pub(crate) const FIELDS_MAX: usize = 500;

/// How many statuses a record may have.
pub(crate) const STATUSES_MAX: usize = 65_535;

/// The longest reason of an item's or a job's failure, in bytes.
pub const REASON_MAX: usize = 4000;

/// The longest external id or URL, in bytes.
pub const EXTERNAL_MAX: usize = 2000;
