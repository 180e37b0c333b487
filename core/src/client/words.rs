//! How the way to a server is told of, in a check and in the report of a failure.

use url::Url;

use crate::config::certificate::Certificate;
use crate::config::settings::Settings;
use crate::transport::proxy::Reason;

/// The proxy on the way to a host and whether it is told of a user, or that there is none; and why.
pub(super) fn proxy(
    settings: &Settings,
    host: &str,
    proxy: Option<(&Url, bool)>,
    reason: Option<&Reason>,
) -> String {
    let shown = match proxy {
        Some((url, with_user)) => {
            let user = if with_user { ", with a user name" } else { "" };
            format!("{}{user}", url.as_str().trim_end_matches('/'))
        }
        None => "none".into(),
    };
    let option = || {
        settings
            .changed
            .iter()
            .find(|option| option.name == "proxy")
    };
    let why = match reason {
        Some(Reason::ThisMachine) => format!("{host} is this machine"),
        Some(Reason::Option) => match option() {
            Some(option) => format!("option proxy, {}", option.origin),
            None => "option proxy".into(),
        },
        Some(Reason::Variable(name)) => format!("{name} in the environment"),
        Some(Reason::Exempt(name, entry)) => format!("{entry} in {name} in the environment"),
        Some(Reason::System) if proxy.is_some() => "the system's settings".into(),
        Some(Reason::System) | None => {
            "set neither by an option, an environment variable nor the system".into()
        }
    };
    format!("{shown} ({why})")
}

/// The version of TLS, and who vouches for the server and until when.
pub(super) fn tls(version: Option<&str>, certificate: Option<&Certificate>) -> String {
    let version = version.unwrap_or("TLS");
    match certificate {
        Some(certificate) => format!(
            "{version}, issued by {}, valid until {}",
            certificate.issuer, certificate.valid_until
        ),
        None => version.to_owned(),
    }
}

/// Whose certificates are trusted.
pub(super) fn trust(settings: &Settings) -> String {
    let options = settings
        .changed
        .iter()
        .filter(|option| matches!(option.name, "ca_file" | "ca_pem"))
        .map(ToString::to_string);
    let system = settings.trust.system.as_ref().map(|system| system.words());
    system
        .into_iter()
        .chain(options)
        .collect::<Vec<_>>()
        .join(", ")
}
