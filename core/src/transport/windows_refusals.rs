//! Why Windows refuses a certificate, by its number for it.

use rustls::CertificateError;

/// The reason for which the platform's verifier has no more than Windows's words and number: these
/// end with `(os error -2146762482)`.
pub(super) fn in_words(words: &str) -> Option<CertificateError> {
    let (_, code) = words.strip_suffix(')')?.rsplit_once("(os error ")?;
    known(code.parse().ok()?)
}

/// The reason that a number stands for, if rustls has one.
pub(super) fn known(code: i32) -> Option<CertificateError> {
    Some(match code.cast_unsigned() {
        // CERT_E_EXPIRED
        0x800B_0101 => CertificateError::Expired,
        // CERT_E_UNTRUSTEDROOT, CERT_E_CHAINING
        0x800B_0109 | 0x800B_010A => CertificateError::UnknownIssuer,
        // CERT_E_CN_NO_MATCH, CERT_E_INVALID_NAME
        0x800B_010F | 0x800B_0114 => CertificateError::NotValidForName,
        // CERT_E_WRONG_USAGE
        0x800B_0110 => CertificateError::InvalidPurpose,
        // CRYPT_E_REVOKED, CERT_E_REVOKED
        0x8009_2010 | 0x800B_010C => CertificateError::Revoked,
        // CRYPT_E_NO_REVOCATION_DLL, CRYPT_E_NO_REVOCATION_CHECK, CRYPT_E_REVOCATION_OFFLINE,
        // CRYPT_E_NOT_IN_REVOCATION_DATABASE, CERT_E_REVOCATION_FAILURE
        0x8009_2011..=0x8009_2014 | 0x800B_010E => CertificateError::UnknownRevocationStatus,
        _ => return None,
    })
}

#[cfg(windows)]
const _: () = {
    use windows_sys::Win32::Foundation as windows;
    assert!(windows::CERT_E_EXPIRED.cast_unsigned() == 0x800B_0101);
    assert!(windows::CERT_E_UNTRUSTEDROOT.cast_unsigned() == 0x800B_0109);
    assert!(windows::CERT_E_CHAINING.cast_unsigned() == 0x800B_010A);
    assert!(windows::CERT_E_CN_NO_MATCH.cast_unsigned() == 0x800B_010F);
    assert!(windows::CERT_E_INVALID_NAME.cast_unsigned() == 0x800B_0114);
    assert!(windows::CERT_E_WRONG_USAGE.cast_unsigned() == 0x800B_0110);
    assert!(windows::CRYPT_E_REVOKED.cast_unsigned() == 0x8009_2010);
    assert!(windows::CERT_E_REVOKED.cast_unsigned() == 0x800B_010C);
    assert!(windows::CRYPT_E_NO_REVOCATION_DLL.cast_unsigned() == 0x8009_2011);
    assert!(windows::CRYPT_E_NO_REVOCATION_CHECK.cast_unsigned() == 0x8009_2012);
    assert!(windows::CRYPT_E_REVOCATION_OFFLINE.cast_unsigned() == 0x8009_2013);
    assert!(windows::CRYPT_E_NOT_IN_REVOCATION_DATABASE.cast_unsigned() == 0x8009_2014);
    assert!(windows::CERT_E_REVOCATION_FAILURE.cast_unsigned() == 0x800B_010E);
};

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn a_number_of_windows_is_the_same_reason_alone_and_in_words() {
        for (code, expected) in [
            (0x800B_0101_u32, CertificateError::Expired),
            (0x800B_0109, CertificateError::UnknownIssuer),
            (0x800B_010A, CertificateError::UnknownIssuer),
            (0x800B_010C, CertificateError::Revoked),
            (0x800B_010E, CertificateError::UnknownRevocationStatus),
            (0x800B_010F, CertificateError::NotValidForName),
            (0x800B_0110, CertificateError::InvalidPurpose),
            (0x800B_0114, CertificateError::NotValidForName),
            (0x8009_2010, CertificateError::Revoked),
            (0x8009_2011, CertificateError::UnknownRevocationStatus),
            (0x8009_2012, CertificateError::UnknownRevocationStatus),
            (0x8009_2013, CertificateError::UnknownRevocationStatus),
            (0x8009_2014, CertificateError::UnknownRevocationStatus),
        ] {
            let code = code.cast_signed();
            assert_eq!(known(code), Some(expected.clone()));
            let words = io::Error::from_raw_os_error(code).to_string();
            assert_eq!(in_words(&words), Some(expected), "{words}");
        }
    }

    #[test]
    fn what_stands_for_nothing_else_stays_what_it_is() {
        // TRUST_E_CERT_SIGNATURE
        assert_eq!(known(0x8009_6004_u32.cast_signed()), None);
        for words in [
            "a bad signature (os error -2146869244)",
            "",
            "CaUsedAsEndEntity",
            "offline (os error x)",
            "(os error -2146762482) and more",
        ] {
            assert_eq!(in_words(words), None, "{words}");
        }
    }
}
