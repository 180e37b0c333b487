//! Where the values of options were set, and the options that are not at their defaults, safe to
//! show.

use std::fmt;
use std::sync::Arc;

use crate::text::one_line::one_line;

/// Where an option was set.
#[derive(Clone, Debug)]
pub(crate) enum Origin {
    Program,
    /// A file of options, and the number of the line.
    File(Arc<str>, usize),
    /// An environment variable.
    Variable(Arc<str>),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Program => f.write_str("set by the program"),
            Self::File(path, line) => write!(f, "{} line {line}", one_line(path)),
            Self::Variable(name) => write!(f, "{name} in the environment"),
        }
    }
}

/// An option that is not at its default.
#[derive(Debug)]
pub(crate) struct Changed {
    pub(crate) name: &'static str,
    /// Its value; `None` for a secret, and for a value that is too long to show.
    pub(crate) value: Option<Box<str>>,
    pub(crate) origin: Origin,
}

impl fmt::Display for Changed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        if let Some(value) = &self.value {
            write!(f, " = {value}")?;
        }
        write!(f, " ({})", self.origin)
    }
}
