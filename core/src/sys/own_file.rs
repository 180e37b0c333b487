//! A file that is open while the host runs, which may close its descriptor or reuse the number.

use std::fs::File;
use std::io::{self, Read};

use super::file_threads::let_go;
use super::open::{Identity, identity};

const TAKEN: &str = "cannot be used: the program closed or replaced its file descriptor; close \
     only descriptors that the program opened";

/// A file that is used, and closed, only while its descriptor is its own.
#[derive(Debug)]
pub(crate) struct OwnFile {
    /// `None` only while it is dropped.
    file: Option<File>,
    identity: Identity,
}

impl OwnFile {
    /// # Errors
    /// The system's.
    pub(crate) fn new(file: File) -> io::Result<Self> {
        Ok(Self {
            identity: identity(&file)?,
            file: Some(file),
        })
    }

    /// The identity of the file.
    pub(crate) fn identity(&self) -> Identity {
        self.identity
    }

    /// The file.
    ///
    /// # Errors
    /// If the host took its descriptor; the message says so.
    pub(crate) fn get(&self) -> io::Result<&File> {
        self.file
            .as_ref()
            .filter(|file| is(file, self.identity))
            .ok_or_else(|| io::Error::other(TAKEN))
    }
}

fn is(file: &File, own: Identity) -> bool {
    identity(file).is_ok_and(|identity| identity == own)
}

impl Read for OwnFile {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.get()?.read(buffer)
    }
}

impl Drop for OwnFile {
    fn drop(&mut self) {
        let (file, own) = (self.file.take(), self.identity);
        let_go(move || {
            if let Some(file) = file
                && !is(&file, own)
            {
                std::mem::forget(file);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn a_descriptor_that_was_replaced_is_neither_used_nor_closed() {
        use std::os::fd::AsRawFd;

        use super::*;
        let folder = std::env::temp_dir().join(format!("pleo-own-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let (ours, other) = (folder.join("ours"), folder.join("other"));
        std::fs::write(&ours, "ours").unwrap();
        std::fs::write(&other, "").unwrap();
        let mut own = OwnFile::new(File::open(&ours).unwrap()).unwrap();
        let mut byte = [0];
        assert_eq!(own.read(&mut byte).unwrap(), 1);
        let number = own.get().unwrap().as_raw_fd();
        let hosts = File::options().write(true).open(&other).unwrap();
        // SAFETY: dup2 touches no memory; the file of that number is expected to be replaced here.
        assert_eq!(unsafe { libc::dup2(hosts.as_raw_fd(), number) }, number);
        assert!(own.get().unwrap_err().to_string().contains("replaced"));
        assert!(own.read(&mut byte).is_err());
        drop(own);
        // SAFETY: F_GETFD touches no memory, whatever the number is.
        assert_ne!(unsafe { libc::fcntl(number, libc::F_GETFD) }, -1);
        // SAFETY: the number is the one that dup2 opened, and nothing owns it.
        unsafe { libc::close(number) };
        drop(hosts);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
