//! Writes a file so that no reader ever sees part of it.

use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

/// Writes beside the target and renames. Only the owner can read the file.
pub(crate) fn write_atomically(path: &Path, content: &[u8]) -> io::Result<()> {
    // A bare file name has the parent "", which cannot be opened as a directory.
    let directory = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut file = NamedTempFile::new_in(directory)?;
    file.write_all(content)?;
    file.persist(path)?;
    Ok(())
}
