//! Reads a key again where it is stored when Pleo refuses it, so that replacing a key does not need
//! a restart of the program.

use std::pin::pin;
use std::sync::Arc;
use std::time::Instant;

use super::call::Call;
use super::key_reads::Reader;
use super::state::{Client, Credential};
use crate::auth::api_key::ApiKey;
use crate::auth::key_source::KeySource;
use crate::error::{Error, TransportErrorKind};
use crate::http::prepared::PreparedRequest;
use crate::log::sink::Level;
use crate::status::Status;
use crate::sys::fork::lock;
use crate::transport::wait::{Wait, apart};

/// The key that a call continues with; `None` if there is no other.
type Renewed = Option<Arc<Credential>>;

/// The result of a read, for the log.
type Finding = Option<String>;

impl Client {
    /// The key to continue with if `refused` was replaced meanwhile; `None` if it was not.
    fn successor(&self, refused: &Arc<Credential>) -> Result<Option<Renewed>, Error> {
        let current = self.credential()?;
        if Arc::ptr_eq(&current, refused) {
            return Ok(None);
        }
        // Another call renewed it; or the program set one, for calls that begin later.
        Ok(Some(current.source.is_some().then_some(current)))
    }

    /// Replaces the refused key by the one that was read, unless they are the same.
    fn renew(
        &self,
        refused: &Arc<Credential>,
        read: Result<ApiKey, Error>,
        source: &Arc<KeySource>,
    ) -> Result<(Renewed, Finding), Error> {
        let key = match read {
            Ok(key) if refused.keys.is(&key) => {
                return Ok((None, Some("was read again and has not changed".into())));
            }
            Ok(key) => key,
            Err(error) => return Ok((None, Some(format!("cannot be read again: {error}")))),
        };
        let renewed = refused.replaced_by(key, Some(Arc::clone(source)))?;
        let mut current = lock(&self.credential)?;
        // The program may have set a key meanwhile, which is newer than the one that was read.
        if Arc::ptr_eq(&current, refused) {
            *current = Arc::clone(&renewed);
        }
        drop(current);
        let finding = "was read again and has changed".into();
        Ok((Some(renewed), Some(finding)))
    }
}

impl<W: Wait> Call<'_, W> {
    /// The key of the next request.
    pub(super) fn credential(&self) -> &Arc<Credential> {
        match self.renewed.get() {
            Some(Some(renewed)) => renewed,
            _ => &self.credential,
        }
    }

    /// Whether the key was refused and another one was found. Done once per call.
    ///
    /// # Errors
    /// As [`Self::read_again`].
    pub(super) async fn renews(
        &self,
        request: &PreparedRequest,
        failure: &Error,
        until: Instant,
    ) -> Result<bool, Error> {
        // A link's host was not sent the key.
        if request.link.is_some()
            || failure.status() != Status::Unauthorized
            || self.renewed.get().is_some()
            || Instant::now() >= until
        {
            return Ok(false);
        }
        let begun = self.client.under_way()?.key_reads.begun()?;
        let renewed = apart(self.renew(begun, until)).await?;
        Ok(self.renewed.get_or_init(|| renewed).is_some())
    }

    /// The key to continue with after a refusal that came when `begun` reads had begun. The client
    /// uses it from then on.
    async fn renew(&self, begun: u64, until: Instant) -> Result<Renewed, Error> {
        let (renewed, finding) = self.read_again(begun, until).await?;
        // After the turn: the log may call a function of the host, which may make calls itself.
        let log = &self.client.settings.log;
        if let Some(finding) = finding.filter(|_| log.wants(Level::Warn)) {
            log.tell(Level::Warn, &format!("401: the key {finding}"), self.lines);
        }
        Ok(renewed)
    }

    /// # Errors
    /// The end of the call while it waits for a file that it or another call reads;
    /// [`Error::Forked`]. A key that cannot be read is logged only.
    async fn read_again(&self, begun: u64, until: Instant) -> Result<(Renewed, Finding), Error> {
        let (client, refused) = (self.client, &self.credential);
        let Some(source) = &refused.source else {
            return Ok((None, None));
        };
        let reads = &client.under_way()?.key_reads;
        let turn = loop {
            let mut ended = pin!(reads.ended.notified());
            // Registered before the check, so that no notification is missed.
            ended.as_mut().enable();
            if let Some(renewed) = client.successor(refused)? {
                return Ok((renewed, None));
            }
            match reads.reader(begun)? {
                Reader::This(turn) => break turn,
                Reader::Nobody => return Ok((client.successor(refused)?.flatten(), None)),
                Reader::Another => {}
            }
            match self.wait.run(self.route.reactor()?, until, ended).await {
                Err(TransportErrorKind::Timeout) => {
                    return Err(self.ended(TransportErrorKind::FileTimeout, false));
                }
                Ok(()) | Err(TransportErrorKind::DescriptorLost) => {}
                Err(ended) => return Err(self.ended(ended, false)),
            }
        };
        let kept = Arc::clone(source);
        // The turn ends with this call's wait, even if the read is late: the next call reads
        // itself.
        let read = move || kept.key();
        let read = self.route.aside(&self.wait, until, None, read).await;
        let key = read.map_err(|ended| self.ended(ended, false))?;
        let renewed = client.renew(refused, key, source);
        turn.settle();
        renewed
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};
    use std::time::Duration;

    use super::*;
    use crate::config::Config;
    use crate::text::encoding::Encoding;
    use crate::transport::wait::{BlockOn, at_once};

    /// Far longer than any step here takes.
    const BOUND: Duration = Duration::from_secs(20);

    /// A key file, and a client whose key is in it.
    struct Kept {
        path: PathBuf,
        client: Client,
    }

    impl Kept {
        fn new(test: &str) -> Self {
            let name = format!("pleo-renewal-{test}-{}", std::process::id());
            let path = std::env::temp_dir().join(name);
            write(&path, "pls_old");
            let source = format!("file:{}", path.display());
            let source = KeySource::new(&source, Encoding::UTF8).unwrap();
            let mut config = Config::new();
            config.set("log_lines", "9").unwrap();
            config.set("base_url", "http://127.0.0.1:1").unwrap();
            let client = Client::new_from(source, &config).unwrap();
            Self { path, client }
        }

        /// How many lines were logged since the last time.
        fn lines(&self) -> usize {
            let line = || self.client.next_line(|_| Ok(())).ok();
            std::iter::from_fn(line).count()
        }

        /// How many reads have begun.
        fn reads(&self) -> u64 {
            self.client.under_way().unwrap().key_reads.begun().unwrap()
        }
    }

    impl Drop for Kept {
        fn drop(&mut self) {
            let _ = std::fs::remove_file(&self.path);
        }
    }

    fn write(path: &Path, key: &str) {
        use std::io::Write;
        let _ = std::fs::remove_file(path);
        let mut options = std::fs::File::options();
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.create(true).write(true).open(path).unwrap();
        file.write_all(key.as_bytes()).unwrap();
    }

    fn renew(call: &Call<'_, BlockOn>, begun: u64, max: Duration) -> Result<Renewed, Error> {
        at_once(|| call.renew(begun, Instant::now() + max))
    }

    #[test]
    fn who_waited_for_a_read_takes_what_it_found() {
        let kept = Kept::new("waited");
        let client = &kept.client;
        // One of them began before the other's key was refused.
        let calls = [client.begin().unwrap(), client.begin().unwrap()];
        let told = || (kept.lines(), kept.reads());
        assert!(renew(&calls[0], 0, BOUND).unwrap().is_none());
        assert_eq!(told(), (1, 1));
        // Refused before that read began, and after it.
        assert!(renew(&calls[0], 0, BOUND).unwrap().is_none());
        assert_eq!(told(), (0, 1));
        write(&kept.path, "pls_new");
        let new = renew(&calls[0], 1, BOUND).unwrap().unwrap();
        assert_eq!(told(), (1, 2));
        assert!(!Arc::ptr_eq(&new, &calls[0].credential));
        // Everybody else goes on with the same.
        let others = renew(&calls[1], 2, BOUND).unwrap().unwrap();
        assert!(Arc::ptr_eq(&new, &others));
        assert!(Arc::ptr_eq(&new, &client.credential().unwrap()));
        assert_eq!(told(), (0, 2));
    }

    #[test]
    fn who_waits_for_anothers_read_ends_by_its_deadline_and_when_it_is_cancelled() {
        let kept = Kept::new("slow");
        let client = &kept.client;
        let call = client.begin().unwrap();
        let Reader::This(turn) = client.under_way().unwrap().key_reads.reader(0).unwrap() else {
            unreachable!("nobody reads yet");
        };
        let begun = Instant::now();
        let late = renew(&call, 0, Duration::from_millis(1)).unwrap_err();
        assert!(begun.elapsed() < BOUND);
        assert_eq!(late.status(), Status::Timeout);
        assert!(late.to_string().contains("file"), "{late}");
        client.cancel().unwrap();
        let ended = renew(&call, 0, BOUND).unwrap_err();
        assert_eq!(ended.status(), Status::Cancelled);
        // What that read found nobody takes any more: the next one reads.
        drop(turn);
        write(&kept.path, "pls_new");
        let next = client.begin().unwrap();
        assert!(renew(&next, 0, BOUND).unwrap().is_some());
        assert_eq!((kept.lines(), kept.reads()), (1, 2));
    }
}
