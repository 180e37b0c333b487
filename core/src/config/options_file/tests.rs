use super::*;
use crate::config::Config;
use crate::status::Status;

/// A file of options, in a folder for tests.
struct Written(std::path::PathBuf);

impl Written {
    fn new(test: &str, content: &str) -> Self {
        let name = format!("pleo-profiles-{test}-{}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, content).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        }
        Self(path)
    }

    fn load(&self, profile: Option<&str>) -> Result<Config, Error> {
        let mut config = Config::new();
        config.load(&self.0, profile).map(|()| config)
    }

    fn refused(&self, profile: Option<&str>) -> String {
        self.load(profile).unwrap_err().to_string()
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

const FIRMS: &str = "\u{FEFF}attempts = 2\r
timeout_ms = 1000\r
\r
[profile acme]\r
key = file:/etc/pleo/acme.key\r
timeout_ms = 2000\r
  [ profile\tb-2.c_D ]  \r
# theirs\r
attempts = 7\r
";

#[test]
fn a_profile_is_what_is_for_all_and_its_own_section() {
    let file = Written::new("taken", FIRMS);
    for (profile, attempts, timeout, key) in [
        (None, "2", "1000", ""),
        (Some("acme"), "2", "2000", "file:/etc/pleo/acme.key"),
        (Some("b-2.c_D"), "7", "1000", ""),
    ] {
        let config = file.load(profile).unwrap();
        assert_eq!(config.get("attempts").unwrap(), attempts, "{profile:?}");
        assert_eq!(config.get("timeout_ms").unwrap(), timeout, "{profile:?}");
        assert_eq!(config.get("key").unwrap(), key, "{profile:?}");
    }
    let read = OptionsFile::read(&file.0).unwrap().sections();
    assert_eq!(read.profile(0).unwrap(), "acme");
    assert_eq!(read.profile(1).unwrap(), "b-2.c_D");
    assert_eq!(read.profile(2).unwrap_err().status(), Status::End);
}

#[test]
fn a_profile_that_is_none_names_those_there_are() {
    let file = Written::new("unknown", FIRMS);
    let text = file.refused(Some("Acme"));
    assert_eq!(
        text,
        "profile Acme is not in the options file; its profiles are acme, b-2.c_D"
    );
    let many: Vec<_> = (0..25)
        .map(|number| format!("[profile p{number}]"))
        .collect();
    let many = many.join("\n");
    let text = Written::new("many", &many).refused(Some("p"));
    assert!(text.ends_with("p18, p19 and 5 more"), "{text}");
    let text = Written::new("none", "attempts = 2\n").refused(Some("p"));
    assert!(text.contains("no profiles; begin one"), "{text}");
    // What is no name is not looked for, and not repeated.
    let long = "a".repeat(65);
    for wrong in ["", "a b", "pls:secret", "å", "[x]", &long] {
        let error = file.load(Some(wrong)).unwrap_err();
        assert_eq!(error.status(), Status::Argument, "{wrong}");
        assert!(
            wrong.is_empty() || !error.to_string().contains(wrong),
            "{error}"
        );
    }
}

#[test]
fn a_section_that_is_none_is_refused_with_its_line_whichever_profile_is_asked_for() {
    for (content, expected) in [
        (
            "[acme]\n",
            "line 1 of the options file must be [profile NAME]",
        ),
        (
            "attempts = 2\n[profile]\n",
            "line 2 of the options file must be",
        ),
        ("[profileacme]\n", "must be [profile NAME]"),
        ("[Profile acme]\n", "must be [profile NAME]"),
        ("[profile a b]\n", "must be [profile NAME]"),
        ("[profile acme\n", "must be [profile NAME]"),
        ("[profile acme] # ours\n", "must be [profile NAME]"),
        (
            "[profile a]\n\n[profile b]\n[profile a]\n",
            "line 4 of the options file has a second profile named a;",
        ),
    ] {
        let file = Written::new("wrong", content);
        for profile in [None, Some("a")] {
            let text = file.refused(profile);
            assert!(text.contains(expected), "{content:?}: {text}");
        }
        // Their names are not told either: one of them would be missing.
        let text = OptionsFile::read(&file.0).err().unwrap().to_string();
        assert!(text.contains(expected), "{content:?}: {text}");
    }
}

/// Lines that are wrong, and what is said of them with their number.
const WRONG: [(&str, &str); 5] = [
    ("attemps = 2", "option attemps (line NUMBER) does not exist"),
    ("attempts = 0", "attempts (line NUMBER) must be 1 to 10"),
    ("attempts =", "attempts (line NUMBER) is empty"),
    (
        "attempts",
        "line NUMBER of the options file must be name = value",
    ),
    ("= 2", "(line NUMBER) does not exist"),
];

#[test]
fn a_line_that_is_wrong_fails_its_own_profile() {
    for (line, expected) in WRONG {
        let content = format!(
            "timeout_ms = 1000\n[profile a]\nattempts = 4\n\n[profile b]\n{line}\n[profile c]\n"
        );
        let file = Written::new("own", &content);
        let text = file.refused(Some("b"));
        assert!(text.contains(&expected.replace("NUMBER", "6")), "{text}");
        for (profile, attempts) in [(None, "3"), (Some("a"), "4"), (Some("c"), "3")] {
            let config = file.load(profile).unwrap();
            assert_eq!(config.get("attempts").unwrap(), attempts, "{line}");
            assert_eq!(config.get("timeout_ms").unwrap(), "1000", "{line}");
        }
        let read = OptionsFile::read(&file.0).unwrap().sections();
        assert_eq!(read.profile(2).unwrap(), "c");
    }
}

#[test]
fn a_line_that_is_wrong_and_for_all_fails_all() {
    for (line, expected) in WRONG {
        let content = format!("# ours\n{line}\n[profile a]\n[profile b]\nattempts = 2\n");
        let file = Written::new("all", &content);
        for profile in [None, Some("a"), Some("b")] {
            let text = file.refused(profile);
            assert!(text.contains(&expected.replace("NUMBER", "2")), "{text}");
        }
    }
}

#[test]
fn what_a_profile_sets_is_told_with_its_line_and_another_profiles_is_not() {
    let file = Written::new("origin", FIRMS);
    let config = file.load(Some("b-2.c_D")).unwrap();
    let told: Vec<_> = config.changed().iter().map(ToString::to_string).collect();
    let path = file.0.display();
    assert_eq!(
        told,
        [
            format!("timeout_ms = 1000 ({path} line 2)"),
            format!("attempts = 7 ({path} line 9)"),
        ]
    );
}

#[cfg(unix)]
#[test]
fn a_secret_in_any_profile_makes_a_secret_of_the_file() {
    for line in ["proxy_password = hunter2", "  proxy_password hunter2"] {
        let content = format!("[profile a]\n{line}\n[profile b]\nattempts = 2\n");
        let text = Written::new("secret", &content).refused(Some("b"));
        assert!(
            text.contains("chmod 600") && !text.contains("hunter2"),
            "{text}"
        );
    }
    let content = "# proxy_password = hunter2\n[profile b]\n";
    Written::new("remark", content).load(Some("b")).unwrap();
}

#[test]
fn a_profile_that_was_refused_leaves_no_client_until_one_is_taken() {
    let file = Written::new("refused", FIRMS);
    let mut config = Config::new();
    config.load(&file.0, Some("other")).unwrap_err();
    assert!(config.in_force().is_err());
    config.load(&file.0, Some("acme")).unwrap();
    assert!(config.in_force().is_ok());
}

#[test]
fn a_file_is_known_again_and_read_as_it_is_now() {
    let file = Written::new("again", FIRMS);
    let read = || OptionsFile::read(&file.0).unwrap().sections();
    // Other tests read files of theirs meanwhile.
    assert!((0..1000).any(|_| Arc::ptr_eq(&read(), &read())));
    // As long as it was, and perhaps within a tick of the clock.
    let before = read();
    std::fs::write(&file.0, FIRMS.replace("attempts = 7", "attempts = 8")).unwrap();
    let config = file.load(Some("b-2.c_D")).unwrap();
    assert_eq!(config.get("attempts").unwrap(), "8");
    std::fs::write(&file.0, FIRMS.replace("[profile acme]", "[profile emca]")).unwrap();
    assert_eq!(read().profile(0).unwrap(), "emca");
    assert_eq!(before.profile(0).unwrap(), "acme");
    std::fs::write(&file.0, FIRMS.replace("[profile acme]", "[profile acme ")).unwrap();
    let text = file.refused(None);
    assert!(
        text.contains("line 4 of the options file must be"),
        "{text}"
    );
}
