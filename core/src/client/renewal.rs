//! A key that Pleo refuses is read again where it is kept: whoever replaced it there need not restart
//! the program.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::state::{Client, Credential};
use crate::error::Error;
use crate::log::sink::{Level, TaskLines};
use crate::sys::fork::lock;

/// What a read found, for the log.
type Finding = Option<String>;

impl Client {
    /// What to go on with instead of a key that was refused when `reads` had begun; `None` if there
    /// is no other. The client has it from then on. `task` is where the lines of a task wait.
    ///
    /// # Errors
    /// [`Error::Forked`]. A key that cannot be read is told in the log.
    pub(super) fn renewed(
        &self,
        refused: &Arc<Credential>,
        reads: u64,
        task: Option<&TaskLines>,
    ) -> Result<Option<Arc<Credential>>, Error> {
        let (renewed, finding) = self.read_again(refused, reads)?;
        // With no lock held: the log may be a function of the host's, which may call in turn.
        let log = &self.settings.log;
        if let Some(finding) = finding.filter(|_| log.wants(Level::Warn)) {
            log.tell(Level::Warn, &format!("401: the key {finding}"), task);
        }
        Ok(renewed)
    }

    fn read_again(
        &self,
        refused: &Arc<Credential>,
        reads: u64,
    ) -> Result<(Option<Arc<Credential>>, Finding), Error> {
        let Some(source) = &refused.source else {
            return Ok((None, None));
        };
        let _turn = lock(&self.renewal.turn)?;
        let current = self.credential()?;
        if !Arc::ptr_eq(&current, refused) {
            // Renewed by another call; or set by the program, for calls that begin later.
            return Ok((current.source.is_some().then_some(current), None));
        }
        if self.renewal.reads() > reads {
            return Ok((None, None));
        }
        self.renewal.begun.fetch_add(1, Ordering::SeqCst);
        let key = match source.key() {
            Ok(key) if refused.keys.is(&key) => {
                return Ok((None, Some("was read again, and is the same".into())));
            }
            Ok(key) => key,
            Err(error) => return Ok((None, Some(format!("cannot be read again: {error}")))),
        };
        let renewed = refused.replaced_by(key, Some(Arc::clone(source)))?;
        let mut current = lock(&self.credential)?;
        // The program may have set a key meanwhile, which is later than what was read.
        if Arc::ptr_eq(&current, refused) {
            *current = Arc::clone(&renewed);
        }
        drop(current);
        let finding = "was read again, and is another one now".into();
        Ok((Some(renewed), Some(finding)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::key_source::KeySource;
    use crate::config::Config;
    use crate::text::encoding::Encoding;

    #[test]
    fn who_waited_for_a_read_takes_what_it_found() {
        let path = std::env::temp_dir().join(format!("pleo-renewal-{}", std::process::id()));
        let write = |key: &str| {
            use std::io::Write;
            let _ = std::fs::remove_file(&path);
            let mut options = std::fs::File::options();
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut file = options.create(true).write(true).open(&path).unwrap();
            file.write_all(key.as_bytes()).unwrap();
        };
        write("pls_old");
        let source = KeySource::new(&format!("file:{}", path.display()), Encoding::UTF8).unwrap();
        let mut config = Config::new();
        config.set("log_lines", "9").unwrap();
        let client = Client::new_from(source, &config).unwrap();
        let lines = || {
            let mut lines = 0;
            while client.next_line(|_| Ok(())).is_ok() {
                lines += 1;
            }
            lines
        };
        let old = client.credential().unwrap();
        assert!(client.renewed(&old, 0, None).unwrap().is_none());
        assert_eq!((lines(), client.renewal.reads()), (1, 1));
        // Refused before that read began, and after it.
        assert!(client.renewed(&old, 0, None).unwrap().is_none());
        assert_eq!((lines(), client.renewal.reads()), (0, 1));
        write("pls_new");
        let new = client.renewed(&old, 1, None).unwrap().unwrap();
        assert_eq!((lines(), client.renewal.reads()), (1, 2));
        assert!(!Arc::ptr_eq(&new, &old));
        // Everybody else goes on with the same.
        let others = client.renewed(&old, 2, None).unwrap().unwrap();
        assert!(Arc::ptr_eq(&new, &others));
        assert!(Arc::ptr_eq(&new, &client.credential().unwrap()));
        assert_eq!((lines(), client.renewal.reads()), (0, 2));
        std::fs::remove_file(&path).unwrap();
    }
}
