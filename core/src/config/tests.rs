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
fn a_wrong_name_is_met_with_those_there_are() {
    let text = problem(&mut Config::new(), "time_out_ms", "1");
    assert!(
        text.starts_with("option time_out_ms does not exist; the options are environment, "),
        "{text}"
    );
    let text = problem(&mut Config::new(), "pls_canary", "1");
    assert!(
        text.starts_with("option (unknown) does not exist"),
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
        ("revocation", "best_effort"),
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
            text.contains(option.name) && text.contains("remove it to use the default"),
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
    let text = config.load(&path, None).unwrap_err().to_string();
    std::fs::remove_file(&path).unwrap();
    assert!(
        text.starts_with("option base_url (line 2) is empty; give it a value"),
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
        problem(&mut config, "base_url", "https://gateway.example")
            .contains("together with environment")
    );
    config.reset("environment").unwrap();
    config.set("base_url", "https://gateway.example").unwrap();
    assert!(problem(&mut config, "environment", "staging").contains("together with base_url"));
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
    config.load(&path, None).unwrap();
    assert_eq!(config.get("attempts").unwrap(), "5");
    assert_eq!(config.get("user_agent_suffix").unwrap(), "ledger = 4");
    for (content, expected) in [
        ("attempts = 6\ntimeout_ms = 0\n", "(line 2)"),
        ("attempts = 6\n\nattemps = 7\n", "(line 3)"),
        ("attempts 6\n", "line 1 of the options file"),
    ] {
        std::fs::write(&path, content).unwrap();
        let text = config.load(&path, None).unwrap_err().to_string();
        assert!(text.contains(expected), "{text}");
        assert_eq!(config.get("attempts").unwrap(), "5");
    }
    assert!(matches!(
        config.load(&folder.join("none"), None),
        Err(Error::File { .. })
    ));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::write(&path, "proxy_password = hunter2\n").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        let text = config.load(&path, None).unwrap_err().to_string();
        assert!(
            text.contains("chmod 600") && !text.contains("hunter2"),
            "{text}"
        );
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        config.load(&path, None).unwrap();
        assert_eq!(
            config.secret("proxy_password").unwrap().expose_secret(),
            "hunter2"
        );
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

/// The error of creating a client with the options.
fn in_force(config: &Config) -> String {
    let made = config.in_force();
    made.map_or_else(|error| error.to_string(), |_| "OK".to_owned())
}

#[test]
fn what_was_refused_is_remembered_until_it_is_put_right() {
    let mut config = Config::new();
    config.set("base_url", "https://gateway.example").unwrap();
    let refused = "option base_url was last set to an invalid value; set it again, or reset it";
    for (value, right) in [("http://gateway.example", Some("https://b")), ("", None)] {
        config.set("base_url", value).unwrap_err();
        config.set("attempts", "2").unwrap();
        assert_eq!(in_force(&config), refused);
        assert_eq!(in_force(&config.clone()), refused, "in a copy too");
        assert_eq!(config.get("base_url").unwrap(), "https://gateway.example");
        match right {
            Some(right) => config.set("base_url", right).unwrap(),
            None => config.reset("base_url").unwrap(),
        }
        assert_eq!(in_force(&config), "OK");
        config.reset("base_url").unwrap();
        config.set("base_url", "https://gateway.example").unwrap();
    }
    config.set("environment", "staging").unwrap_err();
    assert!(in_force(&config).starts_with("option environment was last"));
    config.reset("environment").unwrap();
    config.refuse("timeout_ms");
    assert!(in_force(&config).starts_with("option timeout_ms was last"));
    config.set("timeout_ms", "1").unwrap();
    assert_eq!(in_force(&config), "OK");
}

#[test]
fn a_name_that_no_option_has_takes_new_options() {
    let (mut set, mut reset) = (Config::new(), Config::new());
    set.set("base_uri", "https://gateway.example").unwrap_err();
    reset.reset("base_uri").unwrap_err();
    for mut config in [set, reset] {
        config.set("base_url", "https://gateway.example").unwrap();
        assert_eq!(
            in_force(&config),
            "option base_uri does not exist, but was set; create a new config and set only options that exist"
        );
    }
    let mut secret = Config::new();
    secret.set("pls_canary", "api_key").unwrap_err();
    assert!(in_force(&secret).starts_with("option (unknown) "));
}

#[test]
fn a_file_that_was_refused_is_remembered_until_one_is_taken() {
    let path = std::env::temp_dir().join(format!("pleo-refused-{}", std::process::id()));
    let mut config = Config::new();
    let refused = "the options file was refused; load it again, or create a new config";
    config.load(&path, None).unwrap_err();
    assert_eq!(in_force(&config), refused);
    std::fs::write(&path, "attempts = 5\n").unwrap();
    config.load(&path, None).unwrap();
    assert_eq!(in_force(&config), "OK");
    std::fs::write(&path, "attempts = 5\nattemps = 5\n").unwrap();
    config.load(&path, None).unwrap_err();
    assert_eq!(in_force(&config), refused, "no option of the file is");
    // The valid lines of the file count as set.
    config.set("timeout_ms", "0").unwrap_err();
    std::fs::write(&path, "timeout_ms = 5\n").unwrap();
    config.load(&path, None).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(in_force(&config), "OK");
}
