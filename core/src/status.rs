//! The status numbers: one table of number, name and meaning, which the C constants and the
//! manual repeat (tested).

use std::ffi::CStr;

macro_rules! statuses {
    ($($variant:ident = $number:literal $name:literal $meaning:literal)*) => {
        /// What came of a call, as the number that C programs see. `PLEO_OK` (0) is not among them.
        ///
        /// Numbers are never reused: 1–99 the caller, 100–199 network and TLS, 200–299 HTTP and the
        /// API, 300– internal.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        #[repr(i32)]
        pub enum Status {
            $(
                #[doc = concat!("`", stringify!($number), "`")]
                $variant = $number,
            )*
        }

        impl Status {
            /// Every status there is, in the order of the numbers.
            pub const ALL: &'static [Status] = &[$(Status::$variant),*];

            /// The name of the C constant, such as `PLEO_E_KEY`.
            #[must_use]
            pub const fn name(self) -> &'static CStr {
                match self { $(Status::$variant => $name,)* }
            }

            /// What it means, in a line of at most 80 columns.
            #[must_use]
            pub const fn meaning(self) -> &'static CStr {
                match self { $(Status::$variant => $meaning,)* }
            }
        }
    };
}

statuses! {
    Argument = 1 c"PLEO_E_ARGUMENT" c"An argument is missing, too long or malformed; the message names it."
    Handle = 2 c"PLEO_E_HANDLE" c"Invalid handle: freed, never issued, or of the wrong type."
    Buffer = 3 c"PLEO_E_BUFFER" c"The buffer is too small and was not changed; needed is the length of the value."
    Key = 4 c"PLEO_E_KEY" c"The API key is missing, empty or malformed; the message says which."
    Config = 5 c"PLEO_E_CONFIG" c"An option's name or value is invalid; the message says what it must be."
    Text = 6 c"PLEO_E_TEXT" c"A text is invalid in its encoding or cannot be converted; see the message."
    File = 7 c"PLEO_E_FILE" c"A file cannot be read or written, or its owner or permissions are unsafe."
    Missing = 10 c"PLEO_E_MISSING" c"There is no such value: the JSON Pointer or the header name does not exist."
    Null = 11 c"PLEO_E_NULL" c"The value exists and is null."
    Type = 12 c"PLEO_E_TYPE" c"The value is of another type than the one requested."
    Range = 13 c"PLEO_E_RANGE" c"The number is not an integer or does not fit; read it as decimal text."
    Cancelled = 14 c"PLEO_E_CANCELLED" c"The call or task was cancelled, or its client was freed."
    Signature = 15 c"PLEO_E_SIGNATURE" c"The webhook is not signed with this secret, or is too old; do not trust it."
    Pending = 16 c"PLEO_E_PENDING" c"The task has not finished yet; wait for it."
    End = 17 c"PLEO_E_END" c"There are no more pages or items."
    Record = 18 c"PLEO_E_RECORD" c"A field of the record has no value that fits; the message names the first."
    Unfinished = 19 c"PLEO_E_UNFINISHED" c"Items of the export job have no result yet; record one for each, then close it."
    ExportBusy = 20 c"PLEO_E_EXPORT_BUSY" c"Another program is working on this export job; wait for it, then try again."
    Dns = 101 c"PLEO_E_DNS" c"The host name was not found; check base_url, the network and the proxy."
    Connect = 102 c"PLEO_E_CONNECT" c"No connection to the host; check the network, the firewall and option proxy."
    Timeout = 103 c"PLEO_E_TIMEOUT" c"The timeout expired; raise timeout_ms or connect_timeout_ms, or try again later."
    Proxy = 104 c"PLEO_E_PROXY" c"The proxy cannot be reached or refuses the connection; check the option proxy."
    ProxyAuth = 105 c"PLEO_E_PROXY_AUTH" c"The proxy requires credentials; set proxy_user and proxy_password."
    LocalRateLimit = 106 c"PLEO_E_LOCAL_RATE_LIMIT" c"The client's own limit requests_per_minute is reached; wait, or raise it."
    Tls = 110 c"PLEO_E_TLS" c"The TLS handshake failed; check for a firewall that inspects or blocks TLS."
    TlsExpired = 111 c"PLEO_E_TLS_EXPIRED" c"The server's certificate has expired; check this machine's clock too."
    TlsNotYetValid = 112 c"PLEO_E_TLS_NOT_YET_VALID" c"The server's certificate is not valid yet; check this machine's clock."
    TlsName = 113 c"PLEO_E_TLS_NAME" c"The server's certificate is for another name; check base_url."
    TlsIssuer = 114 c"PLEO_E_TLS_ISSUER" c"The certificate's issuer is unknown; set ca_file or ca_pem to your own CA."
    TlsCertificate = 115 c"PLEO_E_TLS_CERTIFICATE" c"The server's certificate is revoked, malformed or badly signed; tell its owner."
    TlsProtocol = 116 c"PLEO_E_TLS_PROTOCOL" c"The server does not speak TLS, or shares no version or cipher; check base_url."
    TlsNoRoots = 117 c"PLEO_E_TLS_NO_ROOTS" c"This machine has no CA certificates; install them or set ca_file or ca_pem."
    TlsRevocation = 118 c"PLEO_E_TLS_REVOCATION" c"Revocation of the server's certificate cannot be checked; see option revocation."
    Truncated = 120 c"PLEO_E_TRUNCATED" c"The response was truncated, or is an unrequested part; check the proxy."
    TooLarge = 121 c"PLEO_E_TOO_LARGE" c"The response, its headers or a file is too large; the message names the limit."
    Protocol = 122 c"PLEO_E_PROTOCOL" c"The response violates HTTP or the rules of the API; the message says how."
    Reset = 123 c"PLEO_E_RESET" c"The connection was lost before a response came; check firewall and proxy."
    ContentEncoding = 124 c"PLEO_E_CONTENT_ENCODING" c"The response is compressed, which was not requested; check the proxy."
    Redirect = 201 c"PLEO_E_REDIRECT" c"The server redirects, and redirects are never followed; check base_url."
    NotJson = 202 c"PLEO_E_NOT_JSON" c"The response is not the expected JSON; check for a login page or a proxy."
    OutcomeUnknown = 203 c"PLEO_E_OUTCOME_UNKNOWN" c"It is unknown whether the request took effect; check before you retry it."
    ExportEnded = 204 c"PLEO_E_EXPORT_ENDED" c"The export job has ended at Pleo; results are kept for the next job."
    BadRequest = 210 c"PLEO_E_BAD_REQUEST" c"400: Pleo refused the request; the API's type and message say why."
    Unauthorized = 211 c"PLEO_E_UNAUTHORIZED" c"401: the key is expired, revoked or of another environment; create a new one."
    Forbidden = 213 c"PLEO_E_FORBIDDEN" c"403: the key lacks a permission, or is not for this company; check its scopes."
    NotFound = 214 c"PLEO_E_NOT_FOUND" c"404: not found; if every call returns it, the key may be an old-API token."
    Conflict = 219 c"PLEO_E_CONFLICT" c"409: the request conflicts with the current state; read it, then try again."
    Unprocessable = 222 c"PLEO_E_UNPROCESSABLE" c"422: Pleo understood the request and refused it; see the API's message."
    RateLimited = 229 c"PLEO_E_RATE_LIMITED" c"429: too many requests with this key; wait as told, or a minute, then retry."
    ClientError = 240 c"PLEO_E_CLIENT_ERROR" c"Another 4xx response; the HTTP status and the API's message say which."
    Server = 250 c"PLEO_E_SERVER" c"Pleo or a gateway failed (5xx); try again later, or give Pleo the request id."
    Internal = 301 c"PLEO_E_INTERNAL" c"Internal error in this library; please report it with the message."
    Forked = 302 c"PLEO_E_FORKED" c"The process was forked during a call of its parent; use exec, or a new client."
    Resource = 303 c"PLEO_E_RESOURCE" c"Out of memory, disk space, threads or file descriptors; free some, then retry."
    Exiting = 304 c"PLEO_E_EXITING" c"The thread or process is exiting; make the call earlier."
}

impl Status {
    /// The number that C programs see.
    #[must_use]
    pub const fn number(self) -> i32 {
        self as i32
    }

    /// The status of that number.
    #[must_use]
    pub fn from_number(number: i32) -> Option<Status> {
        Status::ALL
            .iter()
            .copied()
            .find(|status| status.number() == number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_unique_and_survive_as_an_exit_code() {
        let mut last = 0;
        for status in Status::ALL {
            assert!(
                status.number() > last,
                "{status:?} is out of order or twice"
            );
            last = status.number();
            assert_ne!(status.number() & 0xff, 0, "{status:?} would be exit code 0");
            assert_eq!(Status::from_number(status.number()), Some(*status));
        }
    }

    #[test]
    fn meanings_fit_a_terminal_line() {
        for status in Status::ALL {
            assert!(status.meaning().count_bytes() <= 80, "{status:?}");
            assert!(status.name().count_bytes() <= 30, "{status:?}");
        }
    }
}
