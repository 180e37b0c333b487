//! Writing a file so that no reader ever sees half of it.

use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

/// Writes beside the target and renames. The file can be read by its owner only.
pub(crate) fn write_atomically(path: &Path, content: &[u8]) -> io::Result<()> {
    // A bare file name has the parent "", which no directory can be opened by.
    let directory = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut file = NamedTempFile::new_in(directory)?;
    file.write_all(content)?;
    file.persist(path)?;
    Ok(())
}
