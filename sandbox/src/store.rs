//! The sandbox's state: installations, on disk if requested, and uploads, in memory only.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::body::Bytes;
use axum::http::HeaderValue;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::StartError;
use crate::files::write_atomically;

/// In the API's form.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Installation {
    pub(crate) id: Uuid,
    pub(crate) application_id: Uuid,
    pub(crate) resource: String,
    pub(crate) status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) error_code: Option<String>,
    pub(crate) metadata: Map<String, Value>,
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) created_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) updated_at: OffsetDateTime,
}

/// By `resource`: a company or an organisation has one installation at most.
pub(crate) type Installations = BTreeMap<String, Installation>;

/// The uploads.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    pub(crate) content_type: HeaderValue,
    pub(crate) content: Bytes,
}

/// Whose upload, and which.
pub(crate) type UploadKey = (Uuid, Uuid);

#[derive(Debug)]
pub(crate) struct Store {
    file: Option<PathBuf>,
    installations: Mutex<Installations>,
    uploads: Mutex<HashMap<UploadKey, Upload>>,
}

impl Store {
    pub(crate) fn open(file: Option<PathBuf>) -> Result<Self, StartError> {
        let installations = match &file {
            None => Installations::new(),
            Some(path) => match std::fs::read(path) {
                Ok(content) => {
                    serde_json::from_slice(&content).map_err(|source| StartError::State {
                        path: path.clone(),
                        source,
                    })?
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => Installations::new(),
                Err(error) => return Err(StartError::io(path.display().to_string())(error)),
            },
        };
        Ok(Self {
            file,
            installations: Mutex::new(installations),
            uploads: Mutex::default(),
        })
    }

    pub(crate) fn installation(&self, resource: &str) -> Option<Installation> {
        locked(&self.installations).get(resource).cloned()
    }

    /// Makes a change and stores it. A change that `change` refuses, or that cannot be written to
    /// disk, is undone.
    pub(crate) fn change<T, E: From<io::Error>>(
        &self,
        change: impl FnOnce(&mut Installations) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut current = locked(&self.installations);
        let mut next = current.clone();
        let result = change(&mut next)?;
        if let Some(path) = &self.file {
            write_atomically(
                path,
                &serde_json::to_vec_pretty(&next).map_err(io::Error::from)?,
            )?;
        }
        *current = next;
        Ok(result)
    }

    pub(crate) fn keep_upload(&self, key: UploadKey, upload: Upload) {
        locked(&self.uploads).insert(key, upload);
    }

    pub(crate) fn upload(&self, key: &UploadKey) -> Option<Upload> {
        locked(&self.uploads).get(key).cloned()
    }

    /// The uploads of a key, in the form of a list.
    pub(crate) fn uploads_of(&self, owner: Uuid) -> Vec<Value> {
        let uploads = locked(&self.uploads);
        let mut listed: Vec<_> = uploads.iter().filter(|((of, _), _)| *of == owner).collect();
        listed.sort_by_key(|((_, id), _)| *id);
        let shown = |((_, id), upload): (&UploadKey, &Upload)| json!({ "id": id, "size": upload.content.len() });
        listed.into_iter().map(shown).collect()
    }

    pub(crate) fn reset(&self) -> io::Result<()> {
        locked(&self.uploads).clear();
        self.change(|installations| {
            installations.clear();
            Ok(())
        })
    }
}

/// The lock, even if a thread panicked with it: no change is ever incomplete.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
