//! Whether it is checked that a server's certificate is not revoked, by the option `revocation`.

/// What the option says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Revocation {
    /// As the verifier does by default. Those of Windows and Apple's systems look for revoked
    /// certificates, and accept one of which they cannot find out; rustls does not look.
    #[default]
    System,
    /// A certificate of which it cannot be found out is refused.
    Require,
    /// Nobody is asked.
    Off,
}

/// Who verifies a server's certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verifier {
    Windows,
    Apple,
    /// On other systems, and on every one if the system's certificates are not trusted.
    Rustls,
}

impl Verifier {
    /// Who verifies on this machine.
    pub(super) fn of(trusts_system: bool) -> Self {
        match trusts_system {
            true if cfg!(windows) => Self::Windows,
            true if cfg!(target_vendor = "apple") => Self::Apple,
            _ => Self::Rustls,
        }
    }
}

impl Revocation {
    pub(super) const NAMES: [&'static str; 3] = ["system", "require", "off"];

    /// The one of that name; names are checked when they are set.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "require" => Self::Require,
            "off" => Self::Off,
            _ => Self::System,
        }
    }

    /// Why this verifier cannot do that.
    pub(super) fn problem(self, verifier: Verifier) -> Option<&'static str> {
        match (self, verifier) {
            (Self::Require, Verifier::Apple | Verifier::Rustls) => Some(
                "is require, which works only on Windows, and not with ca_only; set it to system",
            ),
            (Self::Off, Verifier::Apple) => {
                Some("is off, which this system does not allow; set it to system")
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_verifier_can_promise_is_refused() {
        use Verifier::{Apple, Rustls, Windows};
        let refused = |option: Revocation, verifier| option.problem(verifier).is_some();
        for verifier in [Windows, Apple, Rustls] {
            assert!(!refused(Revocation::System, verifier));
            assert_eq!(refused(Revocation::Require, verifier), verifier != Windows);
            assert_eq!(refused(Revocation::Off, verifier), verifier == Apple);
        }
        assert_eq!(Verifier::of(false), Rustls);
    }

    #[test]
    fn every_name_is_one_of_its_own() {
        let all = Revocation::NAMES.map(Revocation::named);
        let expected = [Revocation::System, Revocation::Require, Revocation::Off];
        assert_eq!(all, expected);
    }
}
