use super::*;

fn problem(config: &mut Config, name: &str, value: &str) -> String {
    config.set(name, value).unwrap_err().to_string()
}

#[test]
fn defaults_are_values_that_their_own_check_takes() {
    let config = Config::new();
    for option in OPTIONS.iter().filter(|option| !option.secret()) {
        assert_eq!(config.get(option.name).unwrap(), option.default);
        if !option.default.is_empty() {
            option.accepts(option.default).unwrap();
        }
    }
}

#[test]
fn a_wrong_name_lists_the_options_and_is_not_quoted() {
    let text = problem(&mut Config::new(), "time_out_ms", "1");
    assert!(
        text.contains("timeout_ms") && !text.contains("time_out_ms"),
        "{text}"
    );
    assert!(problem(&mut Config::new(), "enviroment", "staging").contains("environment"));
}

#[test]
fn values_are_checked_at_once_and_a_refused_one_changes_nothing() {
    let mut config = Config::new();
    config.set("timeout_ms", "5000").unwrap();
    for wrong in ["0", "-1", "86400001", "1.5", "+5", "5 s", "٣"] {
        assert!(
            problem(&mut config, "timeout_ms", wrong).contains("1 to 86400000"),
            "{wrong}"
        );
    }
    assert_eq!(config.get("timeout_ms").unwrap(), "5000");
    for (name, wrong) in [
        ("environment", "prod"),
        ("attempts", "11"),
        ("retry_budget", "101"),
        ("requests_per_minute", "100001"),
        ("proxy", "ftp://proxy:21"),
        ("proxy", "http://user:secret@proxy:3128"),
        ("proxy_user", "a:b"),
        ("ca_pem", "no certificate"),
        ("ca_only", "yes"),
        ("max_response_bytes", "1023"),
        ("user_agent_suffix", "a\r\nX: y"),
        ("from_environment", "1"),
        ("base_url", "http://external.pleo.io"),
    ] {
        let text = problem(&mut config, name, wrong);
        assert!(text.contains(name) && !text.contains("secret"), "{text}");
    }
}

#[test]
fn an_empty_value_is_refused_wherever_it_comes_from_and_a_reset_is_the_default() {
    let mut config = Config::new();
    for option in &OPTIONS {
        let text = problem(&mut config, option.name, "");
        assert!(
            text.contains(option.name) && text.contains("reset it"),
            "{text}"
        );
    }
    config.set("attempts", "7").unwrap();
    assert!(problem(&mut config, "attempts", "").contains("is empty"));
    assert_eq!(config.get("attempts").unwrap(), "7");
    config.reset("attempts").unwrap();
    assert_eq!(config.get("attempts").unwrap(), "3");
    assert!(config.reset("attempt").is_err());
    let path = std::env::temp_dir().join(format!("pleo-empty-{}", std::process::id()));
    std::fs::write(&path, "attempts = 5\nbase_url =\n").unwrap();
    let text = config.load(&path).unwrap_err().to_string();
    std::fs::remove_file(&path).unwrap();
    assert!(
        text.starts_with("option base_url (line 2): is empty") && text.contains("leave it out"),
        "{text}"
    );
    assert_eq!(config.get("attempts").unwrap(), "3");
}

#[test]
fn the_encoding_is_that_of_both_options() {
    let mut config = Config::new();
    assert_eq!(config.encoding(), Encoding::UTF8);
    config.set("text_encoding", "windows-1252").unwrap();
    assert!(config.encoding().encode("東").is_err());
    for (value, expected) in [("transliterate", &b"?\xF8?"[..]), ("_", b"_\xF8_")] {
        config.set("text_unmappable", value).unwrap();
        assert_eq!(*config.encoding().encode("東ø😀").unwrap(), *expected);
    }
    for wrong in ["ignore", "??", "ø", " ", "\u{7F}", "Error"] {
        let text = problem(&mut config, "text_unmappable", wrong);
        assert!(text.contains("transliterate"), "{text}");
    }
}

#[test]
fn environment_and_base_url_exclude_each_other() {
    let mut config = Config::new();
    config.set("environment", "staging").unwrap();
    assert!(
        problem(&mut config, "base_url", "https://gateway.example").contains("environment is set")
    );
    config.reset("environment").unwrap();
    config.set("base_url", "https://gateway.example").unwrap();
    assert!(problem(&mut config, "environment", "staging").contains("base_url is set"));
}

#[test]
fn a_secret_is_never_given_back_nor_shown() {
    let mut config = Config::new();
    config.set("proxy_password", "hunter2").unwrap();
    let error = config.get("proxy_password").unwrap_err();
    assert!(!format!("{error} {error:?} {config:?}").contains("hunter2"));
}

#[test]
fn a_file_counts_as_a_whole_or_not_at_all() {
    let folder = std::env::temp_dir().join(format!("pleo-config-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("pleo.conf");
    let mut config = Config::new();
    std::fs::write(
        &path,
        "\u{FEFF}# ours\r\n\r\n attempts = 5 \nuser_agent_suffix = ledger = 4\n",
    )
    .unwrap();
    config.load(&path).unwrap();
    assert_eq!(config.get("attempts").unwrap(), "5");
    assert_eq!(config.get("user_agent_suffix").unwrap(), "ledger = 4");
    for (content, expected) in [
        ("attempts = 6\ntimeout_ms = 0\n", "(line 2)"),
        ("attempts = 6\n\nattemps = 7\n", "(line 3)"),
        ("attempts 6\n", "(line 1)"),
    ] {
        std::fs::write(&path, content).unwrap();
        let text = config.load(&path).unwrap_err().to_string();
        assert!(text.contains(expected), "{text}");
        assert_eq!(config.get("attempts").unwrap(), "5");
    }
    assert!(matches!(
        config.load(&folder.join("none")),
        Err(Error::File { .. })
    ));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::write(&path, "proxy_password = hunter2\n").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        let text = config.load(&path).unwrap_err().to_string();
        assert!(
            text.contains("chmod 600") && !text.contains("hunter2"),
            "{text}"
        );
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        config.load(&path).unwrap();
        assert_eq!(
            config.secret("proxy_password").unwrap().expose_secret(),
            "hunter2"
        );
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
