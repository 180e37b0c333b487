//! Windows's verification of a server's certificate, with or without its search for revoked ones.
//!
//! As `rustls-platform-verifier` does it, which has no such choice: it asks about the server's
//! certificate, and accepts what cannot be found out.

use std::mem::offset_of;
use std::ptr;

use windows_sys::Win32::Foundation::{
    CERT_E_CHAINING, CERT_E_UNTRUSTEDROOT, CRYPT_E_NO_REVOCATION_CHECK, CRYPT_E_REVOCATION_OFFLINE,
    CRYPT_E_REVOKED, E_INVALIDARG, FILETIME, GetLastError, TRUST_E_FAIL,
};
use windows_sys::Win32::Security::Cryptography::{
    AUTHTYPE_SERVER, CERT_CHAIN_CACHE_END_CERT, CERT_CHAIN_CONTEXT, CERT_CHAIN_ENGINE_CONFIG,
    CERT_CHAIN_PARA, CERT_CHAIN_POLICY_PARA, CERT_CHAIN_POLICY_SSL, CERT_CHAIN_POLICY_STATUS,
    CERT_CHAIN_REVOCATION_ACCUMULATIVE_TIMEOUT, CERT_CHAIN_REVOCATION_CHECK_CHAIN_EXCLUDE_ROOT,
    CERT_CONTEXT, CERT_OCSP_RESPONSE_PROP_ID, CERT_SET_PROPERTY_IGNORE_PERSIST_ERROR_FLAG,
    CERT_STORE_ADD_ALWAYS, CERT_STORE_DEFER_CLOSE_UNTIL_LAST_FREE_FLAG, CERT_STORE_PROV_MEMORY,
    CERT_TRUST_IS_OFFLINE_REVOCATION, CERT_TRUST_IS_PARTIAL_CHAIN, CERT_TRUST_IS_REVOKED,
    CERT_TRUST_IS_UNTRUSTED_ROOT, CERT_TRUST_REVOCATION_STATUS_UNKNOWN, CERT_USAGE_MATCH,
    CRYPT_INTEGER_BLOB, CTL_USAGE, CertAddEncodedCertificateToStore, CertCloseStore,
    CertCreateCertificateChainEngine, CertFreeCertificateChain, CertFreeCertificateChainEngine,
    CertFreeCertificateContext, CertGetCertificateChain, CertOpenStore,
    CertSetCertificateContextProperty, CertVerifyCertificateChainPolicy, HCERTCHAINENGINE,
    HCERTSTORE, HTTPSPolicyCallbackData, HTTPSPolicyCallbackData_0, USAGE_MATCH_TYPE_AND,
    X509_ASN_ENCODING, szOID_PKIX_KP_SERVER_AUTH,
};

/// How long Windows may take to fetch what it needs for a chain, in milliseconds; 15 s by default.
const FETCHING_MS: u32 = 10_000;

/// From 1601, where Windows's time begins, to 1970, in seconds.
const EPOCH: u64 = 11_644_473_600;

/// What a server shows of itself, and who it should be.
pub(crate) struct Shown<'a> {
    /// Its certificate, DER.
    pub(crate) certificate: &'a [u8],
    /// The chain that it sends.
    pub(crate) intermediates: &'a [&'a [u8]],
    /// The OCSP response that it sends, or nothing.
    pub(crate) ocsp: &'a [u8],
    /// The host's name or address.
    pub(crate) host: &'a str,
    /// The time, in seconds since 1970.
    pub(crate) now: u64,
}

/// What Windows trusts, and some more.
#[derive(Debug)]
pub(crate) struct Authorities {
    extra: Option<Engine>,
}

impl Authorities {
    /// Those of the system, and these.
    ///
    /// # Errors
    /// The system's number, as `GetLastError` and HRESULT have it.
    pub(crate) fn with<'a>(extra: impl Iterator<Item = &'a [u8]>) -> Result<Self, i32> {
        let mut extra = extra.peekable();
        if extra.peek().is_none() {
            return Ok(Self { extra: None });
        }
        let store = Store::new()?;
        for certificate in extra {
            store.add(certificate)?;
        }
        Ok(Self {
            extra: Some(Engine::trusting(&store)?),
        })
    }

    /// Verifies a server; with `revocation`, every certificate of its chain but the root must be
    /// known not to be revoked.
    ///
    /// # Errors
    /// The system's number.
    pub(crate) fn verify(&self, shown: &Shown<'_>, revocation: bool) -> Result<(), i32> {
        let store = Store::new()?;
        let certificate = store.add(shown.certificate)?;
        for intermediate in shown.intermediates {
            store.add(intermediate)?;
        }
        if revocation && !shown.ocsp.is_empty() {
            certificate.staple(shown.ocsp)?;
        }
        let build = |engine| Chain::build(engine, &certificate, &store, shown.now, revocation);
        let mut chain = build(None)?;
        let unknown = CERT_TRUST_IS_PARTIAL_CHAIN | CERT_TRUST_IS_UNTRUSTED_ROOT;
        if let Some(engine) = &self.extra
            && chain.errors() & unknown != 0
        {
            chain = build(Some(engine))?;
        }
        chain.is_of_server(shown.host)
    }
}

/// A store of certificates in memory. Certificates may outlive it.
struct Store(HCERTSTORE);

impl Store {
    fn new() -> Result<Self, i32> {
        // SAFETY: a store in memory has no parameter.
        let store = unsafe {
            CertOpenStore(
                CERT_STORE_PROV_MEMORY,
                0,
                0,
                CERT_STORE_DEFER_CLOSE_UNTIL_LAST_FREE_FLAG,
                ptr::null(),
            )
        };
        if store.is_null() {
            Err(last_error())
        } else {
            Ok(Self(store))
        }
    }

    fn add(&self, der: &[u8]) -> Result<Certificate, i32> {
        let mut certificate: *mut CERT_CONTEXT = ptr::null_mut();
        // SAFETY: the store is open, the certificate has that length, and the result is a live
        // local variable.
        let added = unsafe {
            CertAddEncodedCertificateToStore(
                self.0,
                X509_ASN_ENCODING,
                der.as_ptr(),
                length(der)?,
                CERT_STORE_ADD_ALWAYS,
                &raw mut certificate,
            )
        };
        match added {
            0 => Err(last_error()),
            _ => Ok(Certificate(certificate)),
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // SAFETY: it is open; its certificates stay until they are freed.
        unsafe { CertCloseStore(self.0, 0) };
    }
}

struct Certificate(*const CERT_CONTEXT);

impl Certificate {
    /// Adds the OCSP response that the server sent with it.
    fn staple(&self, ocsp: &[u8]) -> Result<(), i32> {
        let response = CRYPT_INTEGER_BLOB {
            cbData: length(ocsp)?,
            pbData: ocsp.as_ptr().cast_mut(),
        };
        // SAFETY: the certificate is live, and the response, which is copied, is of the type that
        // this property has.
        let set = unsafe {
            CertSetCertificateContextProperty(
                self.0,
                CERT_OCSP_RESPONSE_PROP_ID,
                CERT_SET_PROPERTY_IGNORE_PERSIST_ERROR_FLAG,
                (&raw const response).cast(),
            )
        };
        match set {
            0 => Err(last_error()),
            _ => Ok(()),
        }
    }
}

impl Drop for Certificate {
    fn drop(&mut self) {
        // SAFETY: it is this value's own.
        unsafe { CertFreeCertificateContext(self.0) };
    }
}

/// What builds chains to roots other than the system's.
#[derive(Debug)]
struct Engine(HCERTCHAINENGINE);

// SAFETY: the system counts who uses it, and changes nothing in it while a chain is built.
unsafe impl Send for Engine {}
// SAFETY: as above.
unsafe impl Sync for Engine {}

impl Engine {
    fn trusting(roots: &Store) -> Result<Self, i32> {
        // The fields of Windows 7.
        let config = CERT_CHAIN_ENGINE_CONFIG {
            cbSize: size(offset_of!(CERT_CHAIN_ENGINE_CONFIG, dwExclusiveFlags)),
            hExclusiveRoot: roots.0,
            ..Default::default()
        };
        let mut engine = ptr::null_mut();
        // SAFETY: the store is open, and kept by the engine; the result is a live local variable.
        match unsafe { CertCreateCertificateChainEngine(&raw const config, &raw mut engine) } {
            0 => Err(last_error()),
            _ => Ok(Self(engine)),
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        // SAFETY: it is this value's own.
        unsafe { CertFreeCertificateChainEngine(self.0) };
    }
}

struct Chain(*const CERT_CHAIN_CONTEXT);

impl Chain {
    fn build(
        engine: Option<&Engine>,
        certificate: &Certificate,
        store: &Store,
        now: u64,
        revocation: bool,
    ) -> Result<Self, i32> {
        let mut usages = [szOID_PKIX_KP_SERVER_AUTH.cast_mut()];
        // The fields of Windows 7.
        let parameters = CERT_CHAIN_PARA {
            cbSize: size(offset_of!(CERT_CHAIN_PARA, pStrongSignPara)),
            RequestedUsage: CERT_USAGE_MATCH {
                dwType: USAGE_MATCH_TYPE_AND,
                Usage: CTL_USAGE {
                    cUsageIdentifier: 1,
                    rgpszUsageIdentifier: usages.as_mut_ptr(),
                },
            },
            dwUrlRetrievalTimeout: FETCHING_MS,
            ..Default::default()
        };
        let flags = if revocation {
            CERT_CHAIN_REVOCATION_CHECK_CHAIN_EXCLUDE_ROOT
                | CERT_CHAIN_REVOCATION_ACCUMULATIVE_TIMEOUT
        } else {
            0
        };
        let time = file_time(now);
        let mut chain: *mut CERT_CHAIN_CONTEXT = ptr::null_mut();
        // SAFETY: engine, certificate and store are live; time, parameters and what these point to
        // are live local variables, as is the result.
        let built = unsafe {
            CertGetCertificateChain(
                engine.map_or(ptr::null_mut(), |engine| engine.0),
                certificate.0,
                &raw const time,
                store.0,
                &raw const parameters,
                flags | CERT_CHAIN_CACHE_END_CERT,
                ptr::null(),
                &raw mut chain,
            )
        };
        match built {
            0 => Err(last_error()),
            _ => Ok(Self(chain)),
        }
    }

    /// What the system found wrong with it: `CERT_TRUST_…`.
    fn errors(&self) -> u32 {
        // SAFETY: a chain is live until it is dropped.
        unsafe { (*self.0).TrustStatus.dwErrorStatus }
    }

    /// Whether it is one of a TLS server of that name.
    fn is_of_server(&self, host: &str) -> Result<(), i32> {
        let mut host: Vec<u16> = host.encode_utf16().chain([0]).collect();
        let mut server = HTTPSPolicyCallbackData {
            Anonymous: HTTPSPolicyCallbackData_0 {
                cbSize: size(size_of::<HTTPSPolicyCallbackData>()),
            },
            dwAuthType: AUTHTYPE_SERVER,
            fdwChecks: 0,
            pwszServerName: host.as_mut_ptr(),
        };
        // No flag excuses anything.
        let parameters = CERT_CHAIN_POLICY_PARA {
            cbSize: size(size_of::<CERT_CHAIN_POLICY_PARA>()),
            dwFlags: 0,
            pvExtraPolicyPara: (&raw mut server).cast(),
        };
        let mut found = CERT_CHAIN_POLICY_STATUS {
            cbSize: size(size_of::<CERT_CHAIN_POLICY_STATUS>()),
            ..Default::default()
        };
        // SAFETY: the chain is live; the parameters, what they point to, and the result are live
        // local variables, and the name ends with a NUL.
        let checked = unsafe {
            CertVerifyCertificateChainPolicy(
                CERT_CHAIN_POLICY_SSL,
                self.0,
                &raw const parameters,
                &raw mut found,
            )
        };
        match (checked, found.dwError.cast_signed()) {
            (0, _) => Err(last_error()),
            (_, 0) => self.is_sound(),
            (_, error) => Err(error),
        }
    }

    /// Whether the system found nothing wrong with it. The policy should say the same, and Wine's
    /// accepts a chain that leads to no root.
    fn is_sound(&self) -> Result<(), i32> {
        let errors = self.errors();
        let reasons = [
            (CERT_TRUST_IS_PARTIAL_CHAIN, CERT_E_CHAINING),
            (CERT_TRUST_IS_UNTRUSTED_ROOT, CERT_E_UNTRUSTEDROOT),
            (CERT_TRUST_IS_REVOKED, CRYPT_E_REVOKED),
            (CERT_TRUST_IS_OFFLINE_REVOCATION, CRYPT_E_REVOCATION_OFFLINE),
            (
                CERT_TRUST_REVOCATION_STATUS_UNKNOWN,
                CRYPT_E_NO_REVOCATION_CHECK,
            ),
            (u32::MAX, TRUST_E_FAIL),
        ];
        match reasons.iter().find(|(error, _)| errors & error != 0) {
            Some((_, code)) => Err(*code),
            None => Ok(()),
        }
    }
}

impl Drop for Chain {
    fn drop(&mut self) {
        // SAFETY: it is this value's own.
        unsafe { CertFreeCertificateChain(self.0) };
    }
}

fn last_error() -> i32 {
    // SAFETY: GetLastError has no condition.
    unsafe { GetLastError() }.cast_signed()
}

fn length(bytes: &[u8]) -> Result<u32, i32> {
    u32::try_from(bytes.len()).map_err(|_| E_INVALIDARG)
}

/// The size of a structure of the system, which is small.
fn size(bytes: usize) -> u32 {
    u32::try_from(bytes).unwrap_or_default()
}

/// A time as Windows has it: in units of 100 ns since 1601.
fn file_time(seconds: u64) -> FILETIME {
    let units = seconds.saturating_add(EPOCH).saturating_mul(10_000_000);
    let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or_default();
    FILETIME {
        dwLowDateTime: half(units),
        dwHighDateTime: half(units >> 32),
    }
}
