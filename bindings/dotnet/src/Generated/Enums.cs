// Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.

namespace LibPleo
{
    /// <summary>The status of a call. The numbers never change.</summary>
    public enum PleoStatus
    {
        /// <summary>Success.</summary>
        Ok = 0,

        /// <summary>An argument is missing, too long or malformed; the message names it.</summary>
        Argument = 1,

        /// <summary>Invalid handle: freed, never issued, or of the wrong type.</summary>
        Handle = 2,

        /// <summary>The buffer is too small and was not changed; needed is the length of the value.</summary>
        Buffer = 3,

        /// <summary>The API key is missing, empty or malformed; the message says which.</summary>
        Key = 4,

        /// <summary>An option's name or value is invalid; the message says what it must be.</summary>
        Config = 5,

        /// <summary>A text is invalid in its encoding or cannot be converted; see the message.</summary>
        Text = 6,

        /// <summary>A file cannot be read or written, or its owner or permissions are unsafe.</summary>
        File = 7,

        /// <summary>There is no such value: the JSON Pointer or the header name does not exist.</summary>
        Missing = 10,

        /// <summary>The value exists and is null.</summary>
        Null = 11,

        /// <summary>The value is of another type than the one requested.</summary>
        Type = 12,

        /// <summary>The number is not an integer or does not fit; read it as decimal text.</summary>
        Range = 13,

        /// <summary>The call or task was cancelled, or its client was freed.</summary>
        Cancelled = 14,

        /// <summary>The webhook is not signed with this secret, or is too old; do not trust it.</summary>
        Signature = 15,

        /// <summary>The task has not finished yet; wait for it.</summary>
        Pending = 16,

        /// <summary>There are no more pages or items.</summary>
        End = 17,

        /// <summary>A field of the record has no value that fits; the message names the first.</summary>
        Record = 18,

        /// <summary>Items of the export job have no result yet; record one for each, then close it.</summary>
        Unfinished = 19,

        /// <summary>Another program is working on this export job; wait for it, then try again.</summary>
        ExportBusy = 20,

        /// <summary>The host name was not found; check base_url, the network and the proxy.</summary>
        Dns = 101,

        /// <summary>No connection to the host; check the network, the firewall and option proxy.</summary>
        Connect = 102,

        /// <summary>The timeout expired; raise timeout_ms or connect_timeout_ms, or try again later.</summary>
        Timeout = 103,

        /// <summary>The proxy cannot be reached or refuses the connection; check the option proxy.</summary>
        Proxy = 104,

        /// <summary>The proxy requires credentials; set proxy_user and proxy_password.</summary>
        ProxyAuth = 105,

        /// <summary>The client's own limit requests_per_minute is reached; wait, or raise it.</summary>
        LocalRateLimit = 106,

        /// <summary>The TLS handshake failed; check for a firewall that inspects or blocks TLS.</summary>
        Tls = 110,

        /// <summary>The server's certificate has expired; check this machine's clock too.</summary>
        TlsExpired = 111,

        /// <summary>The server's certificate is not valid yet; check this machine's clock.</summary>
        TlsNotYetValid = 112,

        /// <summary>The server's certificate is for another name; check base_url.</summary>
        TlsName = 113,

        /// <summary>The certificate's issuer is unknown; set ca_file or ca_pem to your own CA.</summary>
        TlsIssuer = 114,

        /// <summary>The server's certificate is revoked, malformed or badly signed; tell its owner.</summary>
        TlsCertificate = 115,

        /// <summary>The server does not speak TLS, or shares no version or cipher; check base_url.</summary>
        TlsProtocol = 116,

        /// <summary>This machine has no CA certificates; install them or set ca_file or ca_pem.</summary>
        TlsNoRoots = 117,

        /// <summary>Revocation of the server's certificate cannot be checked; see option revocation.</summary>
        TlsRevocation = 118,

        /// <summary>The response was truncated, or is an unrequested part; check the proxy.</summary>
        Truncated = 120,

        /// <summary>The response, its headers or a file is too large; the message names the limit.</summary>
        TooLarge = 121,

        /// <summary>The response violates HTTP or the rules of the API; the message says how.</summary>
        Protocol = 122,

        /// <summary>The connection was lost before a response came; check firewall and proxy.</summary>
        Reset = 123,

        /// <summary>The response is compressed, which was not requested; check the proxy.</summary>
        ContentEncoding = 124,

        /// <summary>The server redirects, and redirects are never followed; check base_url.</summary>
        Redirect = 201,

        /// <summary>The response is not the expected JSON; check for a login page or a proxy.</summary>
        NotJson = 202,

        /// <summary>It is unknown whether the request took effect; check before you retry it.</summary>
        OutcomeUnknown = 203,

        /// <summary>The export job has ended at Pleo; results are kept for the next job.</summary>
        ExportEnded = 204,

        /// <summary>400: Pleo refused the request; the API's type and message say why.</summary>
        BadRequest = 210,

        /// <summary>401: the key is expired, revoked or of another environment; create a new one.</summary>
        Unauthorized = 211,

        /// <summary>403: the key lacks a permission, or is not for this company; check its scopes.</summary>
        Forbidden = 213,

        /// <summary>404: not found; if every call returns it, the key may be an old-API token.</summary>
        NotFound = 214,

        /// <summary>409: the request conflicts with the current state; read it, then try again.</summary>
        Conflict = 219,

        /// <summary>422: Pleo understood the request and refused it; see the API's message.</summary>
        Unprocessable = 222,

        /// <summary>429: too many requests with this key; wait as told, or a minute, then retry.</summary>
        RateLimited = 229,

        /// <summary>Another 4xx response; the HTTP status and the API's message say which.</summary>
        ClientError = 240,

        /// <summary>Pleo or a gateway failed (5xx); try again later, or give Pleo the request id.</summary>
        Server = 250,

        /// <summary>Internal error in this library; please report it with the message.</summary>
        Internal = 301,

        /// <summary>The process was forked during a call of its parent; use exec, or a new client.</summary>
        Forked = 302,

        /// <summary>Out of memory, disk space, threads or file descriptors; free some, then retry.</summary>
        Resource = 303,

        /// <summary>The thread or process is exiting; make the call earlier.</summary>
        Exiting = 304,
    }

    /// <summary>The level of a line of the log.</summary>
    public enum PleoLogLevel
    {
        /// <summary>A call failed.</summary>
        Error = 1,

        /// <summary>A request failed and is retried.</summary>
        Warn = 2,

        /// <summary>A request was sent.</summary>
        Info = 3,

        /// <summary>A body, in which anything like a secret is masked.</summary>
        Debug = 4,
    }

    /// <summary>How a response was obtained.</summary>
    public enum PleoOrigin
    {
        /// <summary>The server answered; the call reports nothing more.</summary>
        Answered = 0,

        /// <summary>The call created the installation.</summary>
        Created = 1,

        /// <summary>The installation exists: it existed before the call, or the response was lost and a later
        /// request found the installation as requested.</summary>
        Found = 2,

        /// <summary>The call changed the installation.</summary>
        Updated = 3,

        /// <summary>The installation was already as requested; nothing was changed.</summary>
        Unchanged = 4,
    }

    /// <summary>The type of a JSON value.</summary>
    public enum PleoJsonType
    {
        /// <summary>No value at this JSON Pointer.</summary>
        Missing = 0,

        /// <summary>null</summary>
        Null = 1,

        /// <summary>true or false</summary>
        Boolean = 2,

        /// <summary>A number.</summary>
        Number = 3,

        /// <summary>A string.</summary>
        String = 4,

        /// <summary>An array.</summary>
        Array = 5,

        /// <summary>An object.</summary>
        Object = 6,
    }

    /// <summary>The state of an installation.</summary>
    public enum PleoState
    {
        /// <summary>A state that this version of the library does not know; it is the string at
        /// "/status".</summary>
        Other = 0,

        /// <summary>ACTIVATED: the integration works.</summary>
        Activated = 1,

        /// <summary>INACTIVE: the integration is switched off.</summary>
        Inactive = 2,

        /// <summary>AUTHORIZED: Pleo granted access; the integration is not active yet.</summary>
        Authorized = 3,

        /// <summary>PENDING_INTEGRATION: the integration has something left to do.</summary>
        Pending = 4,

        /// <summary>ERROR: the integration failed; "/errorCode" can say how.</summary>
        Error = 5,
    }

    /// <summary>Whom a key or an installation belongs to.</summary>
    public enum PleoSubjectType
    {
        /// <summary>Neither a company nor an organisation.</summary>
        Other = 0,

        /// <summary>A company.</summary>
        Company = 1,

        /// <summary>An organisation, which has companies.</summary>
        Organisation = 2,
    }

    /// <summary>The status of a field of a record.</summary>
    public enum PleoFieldStatus
    {
        /// <summary>The field has its value, or its default where the layout allows that.</summary>
        Ok = 0,

        /// <summary>There is no value at the field's JSON Pointer.</summary>
        Missing = 1,

        /// <summary>The value is null.</summary>
        Null = 2,

        /// <summary>The value does not have the type that the layout says.</summary>
        Type = 3,

        /// <summary>The number has more digits than the field before or after the decimal point, or it is
        /// negative and the field has no sign, or the currency of the amount is unknown.</summary>
        Range = 4,

        /// <summary>The text is longer than the field, or the array has more items than the table has
        /// rows.</summary>
        Buffer = 5,

        /// <summary>The text has a character that text_encoding lacks, a NUL in a NUL-terminated field, or half a
        /// surrogate pair.</summary>
        Text = 6,
    }

    /// <summary>Whether an item of an export is new.</summary>
    public enum PleoAgain
    {
        /// <summary>The item was never given before.</summary>
        New = 0,

        /// <summary>The item was given before, and no result was recorded: the program may have booked it before
        /// it ended. Look up its accountingEntryId in the books before you book it.</summary>
        Offered = 1,

        /// <summary>The item was exported before, and a bookkeeper exports it again.</summary>
        Exported = 2,
    }
}
