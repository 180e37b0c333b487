use std::fs;
use std::path::{Path, PathBuf};

use rcgen::{CertificateParams, KeyPair};

use super::*;

/// A certificate of X.509 version 1, as `openssl x509 -req` makes it, with its key, which has no
/// other use.
const VERSION_1: &str = "\
-----BEGIN CERTIFICATE-----
MIIBFjCBvQIUAbXZMRJ6A7DKnbrepaOptMkDbH4wCgYIKoZIzj0EAwIwDTELMAkG
A1UEAwwCdjEwIBcNMjYxMTI4MjAzOTE5WhgPMjEyNjExMDQyMDM5MTlaMA0xCzAJ
BgNVBAMMAnYxMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEJsLkouE/A+4X2SCO
WTUEGjMWB1fsQehkeFhXtw94+ajn7R+NgRBJgjmebA1dXR2FczUXPFhqonWhcpGM
WX3YVzAKBggqhkjOPQQDAgNIADBFAiB6vz8fAlHe7eH20sxcyQHHeJENyT0MQTLo
iq/bY3bzSAIhAPmQGLZtoiX+JpWTxlkX3AJw0gtQ5UBJPprAhobDySG7
-----END CERTIFICATE-----
";
const VERSION_1_KEY: &str = "\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgHwHjnVu/EETlOu+e
1VUNaV71IsT+47wHbZxWdMjEOSmhRANCAAQmwuSi4T8D7hfZII5ZNQQaMxYHV+xB
6GR4WFe3D3j5qOftH42BEEmCOZ5sDV1dHYVzNRc8WGqidaFykYxZfdhX
-----END PRIVATE KEY-----
";

struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let name = format!("pleo-client-certificate-{test}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, content).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        }
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn read(certificate: &Path, key: &Path) -> Result<Option<ClientCertificate>, Error> {
    let mut config = Config::new();
    config.set("client_cert_file", certificate.to_str().unwrap())?;
    config.set("client_key_file", key.to_str().unwrap())?;
    client_certificate(&config)
}

fn made() -> (String, KeyPair) {
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(["client".to_owned()]).unwrap();
    (params.self_signed(&key).unwrap().pem(), key)
}

#[test]
fn a_certificate_and_a_key_that_belong_together_are_taken() {
    let folder = Folder::new("taken");
    assert!(client_certificate(&Config::new()).unwrap().is_none());
    let (certificate, key) = made();
    let (another, _) = made();
    let key = key.serialize_pem();
    // As an editor on Windows and a YAML file have it.
    let written = |pem: &str| format!("\u{feff}  {}", pem.replace('\n', "\r\n  "));
    for (chain, key) in [
        (certificate.clone(), key.clone()),
        (format!("{certificate}{another}"), key.clone()),
        // Both in one file, with what openssl writes between.
        (
            format!("Bag Attributes\n{key}subject=CN = x\n{certificate}"),
            key.clone(),
        ),
        (VERSION_1.to_owned(), VERSION_1_KEY.to_owned()),
        (written(&certificate), written(&key)),
        (
            certificate.clone(),
            format!("-----BEGIN EC PARAMETERS-----\nBg==\n-----END EC PARAMETERS-----\n{key}"),
        ),
    ] {
        let (chain, key) = (folder.write("chain", chain), folder.write("key", key));
        let taken = read(&chain, &key).unwrap().unwrap();
        assert_eq!(format!("{taken:?}"), "ClientCertificate([redacted])");
    }
}

/// Checks that a certificate and a key are refused, with the option and the remedy, and not quoted.
fn refused(folder: &Folder, chain: &[u8], key: &[u8], option: &str, remedy: &str) {
    let (chain, key) = (folder.write("chain", chain), folder.write("key", key));
    let text = read(&chain, &key).unwrap_err().to_string();
    assert!(text.starts_with(&format!("option {option} ")), "{text}");
    assert!(text.contains(remedy), "{remedy}: {text}");
    assert!(!text.contains("AAAA"), "{text}");
}

const PKCS12: &[u8] = &[0x30, 0x82, 0x0A, 1, 2, 1, 3, 0x30, 0];
const PKCS7: &[u8] = &[0x30, 0x80, 6, 0, 0xA0, 0];

fn block(label: &str, text: &str) -> Vec<u8> {
    format!("-----BEGIN {label}-----\n{text}\n-----END {label}-----\n").into_bytes()
}

fn der(certificate: &str) -> Vec<u8> {
    let der = CertificateDer::from_pem_slice(certificate.as_bytes());
    der.unwrap().to_vec()
}

/// A text as Windows' Unicode.
fn utf_16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn a_certificate_that_cannot_be_used_names_the_option_and_the_remedy() {
    let folder = Folder::new("certificate");
    let (certificate, key) = made();
    let (key, key_der) = (key.serialize_pem(), key.serialize_der());
    let (another, _) = made();
    let garbage = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    let no_base64 = garbage.replace("AAAA", "A");
    let text = |text: &str| text.as_bytes().to_vec();
    for (chain, remedy) in [
        (text(""), "BEGIN CERTIFICATE"),
        (text(&key), "BEGIN CERTIFICATE"),
        (text("-----BEGIN CERTIFICATE-----\nAA"), "damaged"),
        (
            text(&format!("{certificate}{no_base64}{another}")),
            "block 2 of 3",
        ),
        (text(&format!("> {certificate}")), "block 1 of 1"),
        (PKCS12.to_vec(), "openssl pkcs12 -in FILE -clcerts"),
        (der(&certificate), "openssl x509 -inform der"),
        (key_der, "private key in DER"),
        (PKCS7.to_vec(), "openssl pkcs7 -inform der"),
        (block("PKCS7", "AAAA"), "openssl pkcs7 -in FILE"),
        (block("CERTIFICATE REQUEST", "AAAA"), "request"),
        (utf_16(&certificate), "iconv"),
        (utf_16(&format!("\u{feff}{certificate}")), "iconv"),
    ] {
        refused(&folder, &chain, key.as_bytes(), "client_cert_file", remedy);
    }
    for chain in [
        &*another,
        &format!("{another}{certificate}"),
        VERSION_1,
        garbage,
    ] {
        let (chain, key) = (chain.as_bytes(), key.as_bytes());
        refused(&folder, chain, key, "client_key_file", "first certificate");
    }
}

#[test]
fn a_key_that_cannot_be_used_names_the_option_and_the_remedy() {
    let folder = Folder::new("key");
    let (certificate, key) = made();
    let traditional = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA";
    for (key, remedy) in [
        (Vec::new(), "BEGIN PRIVATE KEY"),
        (certificate.clone().into_bytes(), "BEGIN PRIVATE KEY"),
        (block("PRIVATE KEY", "A"), "damaged"),
        (block("PRIVATE KEY", "AAAA"), "RSA of 2048"),
        (block("ENCRYPTED PRIVATE KEY", "AAAA"), "openssl pkey -in"),
        (block("RSA PRIVATE KEY", traditional), "openssl pkey -in"),
        (block("OPENSSH PRIVATE KEY", "AAAA"), "ssh-keygen"),
        (block("DSA PRIVATE KEY", "AAAA"), "RSA of 2048"),
        (block("PUBLIC KEY", "AAAA"), "BEGIN PRIVATE KEY"),
        (PKCS12.to_vec(), "openssl pkcs12 -in FILE -nocerts"),
        // As short as those of Ed25519 are, and longer ones.
        (key.serialize_der(), "openssl pkey -inform der"),
        (
            [&[0x30, 0x82, 4, 0xA4, 2, 1, 0, 2, 1], &[1; 1000][..]].concat(),
            "openssl pkey -inform der",
        ),
        (der(&certificate), "certificate in DER"),
        (utf_16(&key.serialize_pem()), "iconv"),
    ] {
        let chain = certificate.as_bytes();
        refused(&folder, chain, &key, "client_key_file", remedy);
    }
}

#[test]
fn one_without_the_other_is_refused() {
    for (option, other) in [
        ("client_cert_file", "client_key_file"),
        ("client_key_file", "client_cert_file"),
    ] {
        let mut config = Config::new();
        config.set(option, "/x").unwrap();
        let text = client_certificate(&config).unwrap_err().to_string();
        assert_eq!(
            text,
            format!("option {option} is set without {other}; set both")
        );
    }
}

#[cfg(unix)]
#[test]
fn a_private_key_is_read_by_the_rules_for_key_files() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new("unsafe");
    let (certificate, key) = made();
    let chain = folder.write("chain", certificate);
    let key = folder.write("key", key.serialize_pem());
    let link = folder.0.join("link");
    symlink(&key, &link).unwrap();
    assert!(matches!(read(&chain, &link), Err(Error::File { .. })));
    for (mode, good) in [(0o600, true), (0o644, false), (0o660, false)] {
        fs::set_permissions(&key, fs::Permissions::from_mode(mode)).unwrap();
        assert_eq!(read(&chain, &key).is_ok(), good, "{mode:o}");
    }
}
