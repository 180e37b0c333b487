//! The files of an item: all of them in a directory, or none.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::caller::Caller;
use super::items::id_of;
use super::state::Export;
use crate::error::Error;
use crate::http::response::Response;
use crate::json::index::JsonType;
use crate::sys::atomic_file::SUBJECT;
use crate::sys::open::{Access, failure, look, not_a_file, refused};

/// File name extensions, by media type.
const ENDINGS: [(&str, &str); 14] = [
    ("application/pdf", "pdf"),
    ("image/jpeg", "jpg"),
    ("image/jpg", "jpg"),
    ("image/png", "png"),
    ("image/gif", "gif"),
    ("image/tiff", "tif"),
    ("image/webp", "webp"),
    ("image/heic", "heic"),
    ("image/heif", "heif"),
    ("image/bmp", "bmp"),
    ("text/plain", "txt"),
    ("text/html", "html"),
    ("application/xml", "xml"),
    ("text/xml", "xml"),
];

/// The name of the directory in messages.
const FOLDER: &str = "the directory for files";

/// The extension of a file of unknown type.
const UNKNOWN: &str = "bin";

/// Files that were fetched, and their destinations. Dropping it removes those that are not renamed
/// yet.
struct Parts(Vec<(PathBuf, PathBuf)>);

impl Drop for Parts {
    fn drop(&mut self) {
        for (part, _) in &self.0 {
            let _ = std::fs::remove_file(part);
        }
    }
}

impl Parts {
    /// Renames all of them to their destinations, or removes those that did not exist before.
    fn commit(mut self) -> Result<usize, Error> {
        let mut new = Vec::new();
        for (part, target) in &self.0 {
            let is_new = look(target).is_err();
            if let Err(error) = std::fs::rename(part, target) {
                for target in new {
                    let _ = std::fs::remove_file(target);
                }
                return Err(failure(SUBJECT, Access::Writing, &error));
            }
            if is_new {
                new.push(target);
            }
        }
        Ok(std::mem::take(&mut self.0).len())
    }
}

/// A unique temporary name for a file that is fetched.
fn part_of(folder: &Path) -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    folder.join(format!(".pleo-export-{}-{number}.part", std::process::id()))
}

impl Export {
    /// Fetches the files of an item into a directory, by their links and without the key: all of
    /// them or none. Each is named `<accountingEntryId>-<n>.<ending>`. Returns their number.
    ///
    /// # Errors
    /// [`Error::File`] or [`Error::Resource`] for a file or the directory; [`Error::Stuck`] if the
    /// item has no id or a file no link; the network's and the host's. Existing files that were
    /// replaced before a later one failed stay replaced.
    pub fn fetch_files(&self, item: &Response, folder: &Path) -> Result<usize, Error> {
        let caller = self.caller()?;
        let id = id_of(item)?;
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if id.len() > 64 || !id.bytes().all(is_plain) {
            return Err(Error::Stuck(
                "the item's accountingEntryId cannot be used in a file name; tell Pleo",
            ));
        }
        if !folder.is_dir() {
            return Err(refused(FOLDER, "does not exist; create it first"));
        }
        let mut parts = Parts(Vec::new());
        let mut file = item.item("/files", 0);
        while let Ok(link) = file {
            if link.root()?.json_type() != JsonType::Null {
                let number = parts.0.len() + 1;
                let target = folder.join(format!("{id}-{number}.{}", ending(&link)));
                if let Ok(about) = look(&target)
                    && !about.is_file()
                {
                    return Err(refused(SUBJECT, not_a_file(&about)));
                }
                let part = part_of(folder);
                fetch(&caller, &link, part.clone())?;
                parts.0.push((part, target));
            }
            file = link.next();
        }
        parts.commit()
    }
}

fn fetch(caller: &Caller, link: &Response, part: PathBuf) -> Result<(), Error> {
    let url = link.text("/url").map_err(|_| {
        Error::Stuck(
            "a file of the item has no link; fetch the other files by their links, or tell Pleo",
        )
    })?;
    let size = link.find("/size").and_then(|size| size.as_int64());
    let size = size.ok().and_then(|size| u64::try_from(size).ok());
    caller.fetch(&url, size, part)
}

/// The extension of a file: that of its type, or else of its link.
fn ending(link: &Response) -> String {
    let kind = link.text("/type").unwrap_or_default().to_ascii_lowercase();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if let Some((_, ending)) = ENDINGS.iter().find(|(known, _)| *known == kind) {
        return (*ending).into();
    }
    let url = link.text("/url").unwrap_or_default();
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    match name.rsplit_once('.') {
        Some((_, ending))
            if (1..=5).contains(&ending.len())
                && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()) =>
        {
            ending.to_ascii_lowercase()
        }
        _ => UNKNOWN.into(),
    }
}
