//! Texts that come from outside: keys, options, option files, sources, paths, pointers.

use pleo_core::binding::Encoding;
use pleo_core::{ApiKey, Client, Config, Error, KeySource, OPTIONS};

use super::input::Input;

/// Nothing that was secret is in an error. One or two characters of a secret are in many an honest
/// text.
fn check_secret(error: &Error, secret: &[u8]) {
    let Ok(secret) = std::str::from_utf8(secret) else {
        return;
    };
    let secret = secret.trim();
    let mut shown = format!("{error} {error:?}");
    // A password may be a word of the library's own, such as the option's name.
    for option in &OPTIONS {
        shown = shown.replace(option.takes, "").replace(option.name, "");
    }
    assert!(secret.len() < 12 || !shown.contains(secret), "{shown}");
}

fn key(bytes: &[u8]) {
    match ApiKey::new(bytes) {
        Ok(key) => assert_eq!(format!("{key:?}"), "ApiKey([redacted])"),
        Err(error) => check_secret(&error, bytes),
    }
}

fn option(input: &mut Input<'_>) {
    let mut config = Config::new();
    for _ in 0..4 {
        let option = &OPTIONS[input.below(OPTIONS.len())];
        let value = String::from_utf8_lossy(input.bytes(255)).into_owned();
        let secret = option.name == "proxy_password";
        match config.set(option.name, &value) {
            Ok(()) if secret => {
                check_secret(&config.get(option.name).unwrap_err(), value.as_bytes())
            }
            Ok(()) => {
                let got = config.get(option.name).unwrap().to_owned();
                assert!(got == value, "{}: {value:?} became {got:?}", option.name);
                config.set(option.name, &got).unwrap();
                assert_eq!(config.get(option.name).unwrap(), got);
            }
            Err(error) if secret => check_secret(&error, value.as_bytes()),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
    assert!(!format!("{config:?}").contains("proxy_password: \""));
    // What fuzzing comes up with is no place for a file.
    config.reset("log_file").unwrap();
    // A file or a proxy that it names is looked for; none of this goes to a network.
    let _ = Client::new(ApiKey::new(b"pls_key").unwrap(), &config);
}

fn name(bytes: &[u8]) {
    let name = String::from_utf8_lossy(bytes);
    let known = OPTIONS.iter().any(|option| option.name == name);
    assert!(known || Config::new().get(&name).is_err());
}

/// An option file counts as a whole or not at all.
fn file(content: &[u8]) {
    let path = std::env::temp_dir().join(format!("pleo-fuzz-{}", std::process::id()));
    std::fs::write(&path, content).unwrap();
    let mut config = Config::new();
    config.set("attempts", "7").unwrap();
    let before = format!("{config:?}");
    if config.load(&path, None).is_err() {
        assert_eq!(format!("{config:?}"), before);
    }
    std::fs::remove_file(path).unwrap();
}

fn source(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    // Not a file of this machine's, which might be a key.
    if !text.starts_with("file:") && !text.starts_with("env:") {
        let error = KeySource::new(&text, Encoding::UTF8)
            .and_then(|source| source.key())
            .unwrap_err();
        check_secret(&error, bytes);
    }
}

/// A path that is taken stays on its host and below its base.
fn path(bytes: &[u8]) {
    let path = String::from_utf8_lossy(bytes);
    let mut config = Config::new();
    config.set("base_url", "http://127.0.0.1:1/base").unwrap();
    config.set("timeout_ms", "1").unwrap();
    let client = Client::new(ApiKey::new(b"pls_key").unwrap(), &config).unwrap();
    let refused = matches!(client.call("GET", &path, None), Err(Error::Argument { .. }));
    let odd = !path.starts_with('/')
        || path.starts_with("//")
        || path.contains(['\\', ' ', '#', '\r', '\n', '\0']);
    assert!(refused || !odd, "{path:?} was sent");
}

pub fn run(data: &[u8]) {
    let mut input = Input::new(data);
    match input.byte() % 6 {
        0 => key(input.rest()),
        1 => option(&mut input),
        2 => name(input.rest()),
        3 => file(input.rest()),
        4 => source(input.rest()),
        _ => path(input.rest()),
    }
}
