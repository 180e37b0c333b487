//! Where the system's certificates are on Unix, and how they are read: regular files only, without
//! blocking, up to a bound.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime};

use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;

use crate::config::not_pem::{self, Expected};
use crate::config::pem;
use crate::config::trust::SystemTrust;
use crate::error::Error;
use crate::sys::descriptors::above_standard;
use crate::sys::file::{self, Sensitivity};
use crate::sys::open::{self, Access, Identity};

/// The largest file of certificates: several times the size of a whole system's.
const BUNDLE_MAX: usize = 4 << 20;

/// How many bytes are read of directories: many times what a system's have.
const NAMES_MAX: usize = 10_000;
const FOLDERS_MAX: usize = 16 << 20;

const TOO_MUCH: &str = "has more than 10000 files, or more than 16 MiB; use a smaller directory";

const NO_AUTHORITY: &str = "contains no usable CA certificate";

/// Where the system's certificates are.
#[derive(Debug)]
pub(super) struct Places {
    file: Option<PathBuf>,
    folders: Vec<PathBuf>,
    /// Whether variables name them.
    named: bool,
}

/// Where systems have the file. Crates for this read the environment, which must not count in a
/// setuid program.
const FILES: [&str; 12] = [
    // Debian, Ubuntu, Gentoo, Alpine.
    "/etc/ssl/certs/ca-certificates.crt",
    // Fedora and RHEL; older ones.
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/pki/tls/certs/ca-bundle.crt",
    // SUSE.
    "/etc/ssl/ca-bundle.pem",
    // OpenELEC, Entware, OpenHarmony.
    "/etc/pki/tls/cacert.pem",
    "/opt/etc/ssl/certs/ca-certificates.crt",
    "/etc/ssl/certs/cacert.pem",
    // FreeBSD and DragonFly; other BSDs have it where Linux does.
    "/usr/local/etc/ssl/cert.pem",
    "/usr/local/share/certs/ca-root-nss.crt",
    "/etc/ssl/cert.pem",
    // Solaris and illumos.
    "/etc/certs/ca-certificates.crt",
    "/etc/ssl/cacert.pem",
];

impl Places {
    /// If a variable is set, only what it names counts.
    pub(super) fn of(system: &SystemTrust) -> Self {
        if system.file.is_some() || system.folders.is_some() {
            return Self {
                file: system.file.clone(),
                folders: system.folders.clone().unwrap_or_default(),
                named: true,
            };
        }
        Self {
            file: FILES.iter().map(PathBuf::from).find(|path| path.exists()),
            folders: openssl_probe::candidate_cert_dirs()
                .map(PathBuf::from)
                .collect(),
            named: false,
        }
    }

    /// The certificates of the file.
    pub(super) fn of_file(&self) -> Found {
        let mut found = Found::default();
        if let Some(path) = &self.file {
            let read = found.read_file(SystemTrust::FILE, path);
            found.note(self.named, read);
        }
        found
    }

    /// The certificates of file and directories that can be read until then.
    pub(super) fn of_all(&self, until: Option<Instant>) -> Found {
        let mut found = self.of_file();
        for folder in &self.folders {
            let read = found.read_folder(SystemTrust::FOLDERS, folder, until);
            found.note(self.named, read);
        }
        if found.certificates.is_empty() && !self.folders.is_empty() {
            let none = open::refused(SystemTrust::FOLDERS, NO_AUTHORITY);
            found.note(self.named, Err(none));
        }
        // A file that the directory repeats was read already; its certificates may be in other
        // files too.
        found
            .certificates
            .sort_unstable_by(|one, other| one.cmp(other));
        found.certificates.dedup();
        found
    }
}

pub(super) fn is_over(until: Option<Instant>) -> bool {
    until.is_some_and(|until| Instant::now() >= until)
}

/// What was found in the places of the system's certificates.
#[derive(Default)]
pub(super) struct Found {
    pub(super) certificates: Vec<CertificateDer<'static>>,
    read: HashSet<Identity>,
    names: usize,
    bytes: usize,
    /// Why the path of a variable is not used.
    pub(super) unusable: Option<Box<str>>,
    /// The resource that ran out, so that not everything was found.
    pub(super) short: Option<Error>,
}

impl Found {
    /// Records the first failure of a path that a variable names. In the system's own places
    /// certificates are optional.
    fn note(&mut self, named: bool, read: Result<(), Error>) {
        match read {
            Err(short @ Error::Resource(_)) => self.short = Some(short),
            Err(error) if named => {
                self.unusable.get_or_insert(error.to_string().into());
            }
            _ => {}
        }
    }

    fn read_file(&mut self, subject: &'static str, path: &Path) -> Result<(), Error> {
        let failure = |error| open::failure(subject, Access::Reading, &error);
        let (file, about) = file::open_to_read(subject, path, Sensitivity::Public)?;
        if !self.read.insert(open::identity(&file).map_err(failure)?) {
            return Ok(());
        }
        let content = file::content(subject, &file, &about, BUNDLE_MAX);
        self.bytes += match &content {
            Ok(content) => content.len(),
            // It is too large by its size: nothing was read.
            Err(_) if about.len() > BUNDLE_MAX as u64 => 0,
            Err(_) => BUNDLE_MAX,
        };
        let content = content?;
        let before = self.certificates.len();
        self.certificates.extend(pem::authorities(&content));
        let read = &self.certificates[before..];
        if read.iter().any(is_authority) {
            return Ok(());
        }
        let problem = match read {
            [] => not_pem::problem(&content, Expected::Authorities),
            _ => NO_AUTHORITY,
        };
        self.certificates.truncate(before);
        Err(open::refused(subject, problem))
    }

    /// Reads the files of a directory. Other entries, and files without a certificate, are skipped.
    fn read_folder(
        &mut self,
        subject: &'static str,
        path: &Path,
        until: Option<Instant>,
    ) -> Result<(), Error> {
        let entries = above_standard(|| std::fs::read_dir(path))
            .map_err(|error| open::failure(subject, Access::Reading, &error))?;
        for entry in entries {
            if is_over(until) {
                break;
            }
            self.names += 1;
            if self.names > NAMES_MAX || self.bytes > FOLDERS_MAX {
                return Err(open::refused(subject, TOO_MUCH));
            }
            if let Ok(entry) = entry
                && let Err(short @ Error::Resource(_)) = self.read_file(subject, &entry.path())
            {
                return Err(short);
            }
        }
        Ok(())
    }
}

/// Whether a certificate may be a CA certificate.
fn is_authority(certificate: &CertificateDer<'_>) -> bool {
    let certificate = certificate.as_ref().into();
    RootCertStore::empty().add(certificate).is_ok()
}

/// When the system's file and directories of certificates, as far as they exist, were last changed.
pub(super) fn changed(system: &SystemTrust) -> Vec<Option<SystemTime>> {
    let places = Places::of(system);
    let changed = |path: &PathBuf| std::fs::metadata(path).ok()?.modified().ok();
    places
        .file
        .iter()
        .chain(&places.folders)
        .map(changed)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A temporary directory, and a certificate.
    fn folder(name: &str) -> (PathBuf, String) {
        let folder = std::env::temp_dir().join(format!("pleo-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let made = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
        (folder, made.cert.pem())
    }

    #[test]
    fn what_is_too_long_is_not_read_and_what_is_read_counts() {
        let (folder, pem) = folder("bytes");
        let path = folder.join("file");
        std::fs::write(&path, &pem).unwrap();
        let mut found = Found::default();
        found.read_file(SystemTrust::FILE, &path).unwrap();
        assert_eq!(found.bytes, pem.len());
        let long = folder.join("long");
        let file = std::fs::File::create(&long).unwrap();
        file.set_len(BUNDLE_MAX as u64 + 1).unwrap();
        let text = found.read_file(SystemTrust::FILE, &long).unwrap_err();
        assert!(text.to_string().contains("too large"), "{text}");
        assert_eq!(found.bytes, pem.len());
        // It is not too large, so it is read, though it holds no certificate.
        file.set_len(BUNDLE_MAX as u64).unwrap();
        let mut found = Found::default();
        assert!(found.read_file(SystemTrust::FILE, &long).is_err());
        assert_eq!(found.bytes, BUNDLE_MAX);
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_folder_ends_where_enough_was_read() {
        let (folder, _) = folder("enough");
        for number in 0..=FOLDERS_MAX / BUNDLE_MAX + 1 {
            let file = std::fs::File::create(folder.join(number.to_string())).unwrap();
            file.set_len(BUNDLE_MAX as u64).unwrap();
        }
        let mut found = Found::default();
        let read = found.read_folder(SystemTrust::FOLDERS, &folder, None);
        assert!(read.unwrap_err().to_string().contains("16 MiB"));
        assert_eq!(found.bytes, FOLDERS_MAX + BUNDLE_MAX);
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_change_in_any_folder_is_one() {
        let (folder, pem) = folder("changes");
        let [first, second] = ["first", "second"].map(|name| folder.join(name));
        for folder in [&first, &second] {
            std::fs::create_dir(folder).unwrap();
            let long_ago = std::fs::File::open(folder).unwrap();
            long_ago.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        }
        let system = SystemTrust {
            file: None,
            folders: Some(vec![first.clone(), second.clone()]),
            ..SystemTrust::default()
        };
        for folder in [first, second] {
            let before = changed(&system);
            std::fs::write(folder.join("authority.pem"), &pem).unwrap();
            assert_ne!(changed(&system), before);
        }
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_the_machine_is_short_of_is_no_fault_of_a_variable() {
        let mut found = Found::default();
        found.note(true, Err(Error::no_descriptors()));
        assert!(found.unusable.is_none() && found.short.take().unwrap().is_no_descriptors());
        let refused = || Err(open::refused(SystemTrust::FILE, "first"));
        found.note(false, refused());
        assert!(found.unusable.is_none());
        found.note(true, refused());
        found.note(true, Err(open::refused(SystemTrust::FOLDERS, "second")));
        assert_eq!(found.unusable.as_deref(), Some("SSL_CERT_FILE first"));
        assert!(found.short.is_none());
    }
}
