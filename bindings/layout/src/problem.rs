//! Why a layout cannot be made of a description: the line, the problem, and the remedy.

use std::fmt;

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line of the description, from 1; 0 for the description as a whole.
    pub line: usize,
    /// What is wrong.
    what: String,
    /// The remedy for its author.
    remedy: String,
}

impl Problem {
    /// A problem of a line.
    pub fn new(line: usize, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            line,
            what: what.into(),
            remedy: remedy.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(out, "{}: ", self.line)?;
        }
        write!(out, "{}; {}", self.what, self.remedy)
    }
}

/// The usual result: a value, or the first problem.
pub type Outcome<T> = Result<T, Problem>;

/// The problem as a failure.
pub fn refuse<T>(line: usize, what: impl Into<String>, remedy: impl Into<String>) -> Outcome<T> {
    Err(Problem::new(line, what, remedy))
}
