use std::path::PathBuf;

use super::*;

/// A folder of one test's own, gone with it.
pub(in crate::sys) struct Folder(pub(in crate::sys) PathBuf);

impl Folder {
    pub(in crate::sys) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("pleo-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub(in crate::sys) fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    pub(in crate::sys) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const PURPOSES: [Purpose; 5] = [
    Purpose::Read,
    Purpose::ReadItself,
    Purpose::Append,
    Purpose::Empty,
    Purpose::Keep,
];

fn why(path: &Path, purpose: Purpose) -> String {
    let error = open(path, purpose).map(drop).unwrap_err();
    failure("it", Access::Reading, &error).to_string()
}

#[test]
fn a_file_that_is_none_is_a_directory_or_missing() {
    let folder = Folder::new("none");
    for purpose in PURPOSES {
        let error = open(&folder.0, purpose).map(drop).unwrap_err();
        assert!(matches!(
            failure("it", Access::Reading, &error),
            Error::File { .. }
        ));
    }
    let missing = folder.0.join("missing");
    assert!(why(&missing, Purpose::Read).contains("does not exist"));
    assert!(why(&missing.join("below"), Purpose::Append).contains("does not exist"));
}

#[cfg(unix)]
#[path = "unix_tests.rs"]
mod unix;
