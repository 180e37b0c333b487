//! Where the system's certificates are on Unix, and how they are read: regular files only, none of
//! them waited for, and no more than a bound.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime};

use rustls::pki_types::CertificateDer;

use crate::config::not_pem::{self, Expected};
use crate::config::pem;
use crate::config::trust::SystemTrust;
use crate::error::Error;
use crate::sys::descriptors::above_standard;
use crate::sys::file::{self, Sensitivity};
use crate::sys::open::{self, Access, Identity};

/// The largest file of certificates: several times what a whole system's are.
const BUNDLE_MAX: usize = 4 << 20;

/// How much is read of folders: many times what a system's have.
const NAMES_MAX: usize = 10_000;
const FOLDERS_MAX: usize = 16 << 20;

const TOO_MUCH: &str = "it has more than 10000 files, or more than 16 MiB; give a smaller folder";

/// Where the system's certificates are.
#[derive(Debug)]
pub(super) struct Places {
    file: Option<PathBuf>,
    folders: Vec<PathBuf>,
    /// Whether variables name them.
    named: bool,
}

/// Where systems have the file. The crates for this read the environment themselves, which must not
/// count in a setuid program.
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
    // FreeBSD and DragonFly; others have it where Linux has.
    "/usr/local/etc/ssl/cert.pem",
    "/usr/local/share/certs/ca-root-nss.crt",
    "/etc/ssl/cert.pem",
    // Solaris and illumos.
    "/etc/certs/ca-certificates.crt",
    "/etc/ssl/cacert.pem",
];

impl Places {
    /// Where a variable is set, only what they name counts.
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

    /// The certificates of file and folders, as far as they can be read until then.
    pub(super) fn of_all(&self, until: Option<Instant>) -> Found {
        let mut found = self.of_file();
        for folder in &self.folders {
            let read = found.read_folder(SystemTrust::FOLDERS, folder, until);
            found.note(self.named, read);
        }
        // A file that the folder has too was read once; what it holds may stand elsewhere again.
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

/// What was found where the system's certificates are.
#[derive(Default)]
pub(super) struct Found {
    pub(super) certificates: Vec<CertificateDer<'static>>,
    read: HashSet<Identity>,
    names: usize,
    bytes: usize,
    /// Why what a variable names is not used.
    pub(super) unusable: Option<Box<str>>,
    /// What the machine was short of, so that not everything was found.
    pub(super) short: Option<Error>,
}

impl Found {
    /// Keeps the first failure over what a variable names. The system's own places are only where
    /// certificates may be.
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
        let content = file::content(subject, &file, &about, BUNDLE_MAX)?;
        self.bytes += content.len();
        let before = self.certificates.len();
        self.certificates.extend(pem::authorities(&content));
        if self.certificates.len() == before {
            let problem = not_pem::problem(&content, Expected::Authorities);
            return Err(open::refused(subject, problem));
        }
        Ok(())
    }

    /// Reads the files of a folder. Those that are none, or hold no certificate, are passed over.
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

/// When the system's file and folder of certificates were changed last, where they are there.
pub(super) fn changed(system: &SystemTrust) -> [Option<SystemTime>; 2] {
    let places = Places::of(system);
    let changed = |path: Option<&PathBuf>| std::fs::metadata(path?).ok()?.modified().ok();
    [
        changed(places.file.as_ref()),
        changed(places.folders.first()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(found.unusable.as_deref(), Some("SSL_CERT_FILE: first"));
        assert!(found.short.is_none());
    }
}
