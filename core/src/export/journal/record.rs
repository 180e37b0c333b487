//! The records, and the state of an entry.

/// The name of the journal in messages.
pub(super) const SUBJECT: &str = "the export journal";

/// The texts of a record, the first of which is its type.
pub(super) type Fields<'a> = Vec<Option<&'a str>>;

/// An event that happened, or is about to.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) enum Record<'a> {
    /// A job is about to be started.
    Job { job: &'a str },
    /// A job that another program, or another journal, started is taken over.
    Taken { job: &'a str },
    /// An entry is about to be handed out.
    Offered { entry: &'a str, job: &'a str },
    /// The result of an entry, and its time (ISO 8601, UTC).
    Result {
        entry: &'a str,
        result: &'a Outcome,
        at: &'a str,
    },
    /// Another program started a job that was about to be started here.
    Disowned { job: &'a str },
    /// Pleo has accepted the results of these entries in a job.
    Acknowledged {
        job: &'a str,
        entries: &'a [&'a str],
    },
    /// Pleo refuses the result of this entry.
    Refused { entry: &'a str },
    /// The final event of a job is about to be sent.
    Intent { job: &'a str, event: &'a str },
    /// A job has ended.
    Ended { job: &'a str },
}

/// The result of an entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::export) enum Outcome {
    Booked {
        external_id: Option<Box<str>>,
        external_url: Option<Box<str>>,
    },
    Rejected {
        kind: Box<str>,
        reason: Option<Box<str>>,
    },
}

/// The state of an entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::export) struct Past {
    /// Whether it was offered, without a result since.
    pub(in crate::export) offered: bool,
    /// The last job in which it was offered or its result was reported. An ended job may be
    /// forgotten once there is a result.
    pub(in crate::export) job: Option<Box<str>>,
    pub(in crate::export) result: Option<Recorded>,
    /// If it was booked and reported before it was offered again: its external id then, if it had
    /// one.
    #[allow(
        clippy::option_option,
        reason = "not booked before, booked without an id, and with one are three"
    )]
    pub(in crate::export) former: Option<Option<Box<str>>>,
}

impl Past {
    /// Whether a job is the last one that concerns it.
    pub(in crate::export) fn is_of(&self, job: &str) -> bool {
        self.job.as_deref() == Some(job)
    }
}

/// A result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::export) struct Recorded {
    pub(in crate::export) outcome: Outcome,
    /// When it was recorded; empty once Pleo has accepted it.
    pub(in crate::export) at: Box<str>,
    pub(in crate::export) acknowledged: bool,
    pub(in crate::export) refused: bool,
}

/// The first field of each type of record.
pub(super) mod kind {
    pub(in super::super) const HEAD: &str = "pleo-export-journal";
    pub(in super::super) const JOB: &str = "job";
    pub(in super::super) const TAKEN: &str = "taken";
    pub(in super::super) const DISOWNED: &str = "disowned";
    pub(in super::super) const OFFERED: &str = "offered";
    pub(in super::super) const BOOKED: &str = "booked";
    pub(in super::super) const REJECTED: &str = "rejected";
    pub(in super::super) const ACKNOWLEDGED: &str = "acknowledged";
    pub(in super::super) const REFUSED: &str = "refused";
    pub(in super::super) const INTENT: &str = "intent";
    pub(in super::super) const ENDED: &str = "ended";
    /// The remainder of an earlier round, after the file was rewritten.
    pub(in super::super) const FORMER: &str = "former";
}

impl<'a> Record<'a> {
    pub(super) fn fields(self) -> Fields<'a> {
        match self {
            Self::Job { job } => vec![Some(kind::JOB), Some(job)],
            Self::Offered { entry, job } => vec![Some(kind::OFFERED), Some(entry), Some(job)],
            Self::Result { entry, result, at } => result.fields(entry, Some(at)),
            Self::Taken { job } => vec![Some(kind::TAKEN), Some(job)],
            Self::Disowned { job } => vec![Some(kind::DISOWNED), Some(job)],
            Self::Acknowledged { job, entries } => [kind::ACKNOWLEDGED, job]
                .into_iter()
                .chain(entries.iter().copied())
                .map(Some)
                .collect(),
            Self::Refused { entry } => vec![Some(kind::REFUSED), Some(entry)],
            Self::Intent { job, event } => vec![Some(kind::INTENT), Some(job), Some(event)],
            Self::Ended { job } => vec![Some(kind::ENDED), Some(job)],
        }
    }
}

impl Outcome {
    pub(super) fn fields<'a>(&'a self, entry: &'a str, at: Option<&'a str>) -> Fields<'a> {
        let (kind, first, second) = match self {
            Self::Booked {
                external_id,
                external_url,
            } => (
                kind::BOOKED,
                external_id.as_deref(),
                external_url.as_deref(),
            ),
            Self::Rejected { kind, reason } => {
                (kind::REJECTED, Some(kind.as_ref()), reason.as_deref())
            }
        };
        vec![Some(kind), Some(entry), at, first, second]
    }
}
