//! The statuses of jobs and their items, with Pleo's names.

use serde::Deserialize;

/// The status of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum JobStatus {
    Pending,
    InProgress,
    Failed,
    Completed,
    CompletedWithErrors,
}

impl JobStatus {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::Failed => "failed",
            Self::Completed => "completed",
            Self::CompletedWithErrors => "completed_with_errors",
        }
    }

    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::InProgress)
    }
}

/// The status of an item of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ItemStatus {
    Pending,
    InProgress,
    Failed,
    Successful,
    Abandoned,
}

impl ItemStatus {
    const ALL: [Self; 5] = [
        Self::Pending,
        Self::InProgress,
        Self::Failed,
        Self::Successful,
        Self::Abandoned,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::Failed => "failed",
            Self::Successful => "successful",
            Self::Abandoned => "abandoned",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// An event of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Event {
    Started,
    Failed,
    Completed,
    CompletedWithErrors,
}

impl Event {
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "started" => Self::Started,
            "failed" => Self::Failed,
            "completed" => Self::Completed,
            "completed_with_errors" => Self::CompletedWithErrors,
            _ => return None,
        })
    }

    /// The status that it leads to.
    pub(super) fn makes(self) -> JobStatus {
        match self {
            Self::Started => JobStatus::InProgress,
            Self::Failed => JobStatus::Failed,
            Self::Completed => JobStatus::Completed,
            Self::CompletedWithErrors => JobStatus::CompletedWithErrors,
        }
    }
}
