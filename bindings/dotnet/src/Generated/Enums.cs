// Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.

namespace LibPleo
{
    /// <summary>What came of a call. The numbers never change.</summary>
    public enum PleoStatus
    {
        /// <summary>It worked.</summary>
        Ok = 0,

        /// <summary>An argument is missing, too long or malformed; the message names it.</summary>
        Argument = 1,

        /// <summary>The handle is freed, made up or of another kind than is wanted.</summary>
        Handle = 2,

        /// <summary>The buffer is too small; it is untouched, and needed says how much it takes.</summary>
        Buffer = 3,

        /// <summary>The API key is empty or has a character that no key has; copy it again.</summary>
        Key = 4,

        /// <summary>An option's name or value is wrong; the message says what it takes.</summary>
        Config = 5,

        /// <summary>A text is not UTF-8, or this form cannot express it; the message says which.</summary>
        Text = 6,

        /// <summary>A file cannot be read or written, or its owner or permissions are not safe.</summary>
        File = 7,

        /// <summary>There is no such value: the pointer or header leads to nothing.</summary>
        Missing = 10,

        /// <summary>The value is there and is null.</summary>
        Null = 11,

        /// <summary>The value is of another type than the one asked for.</summary>
        Type = 12,

        /// <summary>The number is not whole or does not fit; read it as decimal text.</summary>
        Range = 13,

        /// <summary>The call or task was cancelled by its caller, or its client was freed.</summary>
        Cancelled = 14,

        /// <summary>The webhook is not signed with this secret, or too old; do not trust it.</summary>
        Signature = 15,

        /// <summary>The task has not finished yet; wait for it.</summary>
        Pending = 16,

        /// <summary>There are no more pages or items; all of them were given.</summary>
        End = 17,

        /// <summary>A field of the record has no value that fits; the message names the first.</summary>
        Record = 18,

        /// <summary>Items of the export job have no result yet; go on, then close it.</summary>
        Unfinished = 19,

        /// <summary>Another program carries out this export job; let it end, then try again.</summary>
        ExportBusy = 20,

        /// <summary>The host name was not found; check base_url, the network and the proxy.</summary>
        Dns = 101,

        /// <summary>No connection to the host; check network, firewall and the proxy option.</summary>
        Connect = 102,

        /// <summary>The time ran out; raise timeout_ms or connect_timeout_ms, or try later.</summary>
        Timeout = 103,

        /// <summary>The proxy cannot be reached or refuses; check the option proxy.</summary>
        Proxy = 104,

        /// <summary>The proxy wants credentials: set proxy_user and proxy_password.</summary>
        ProxyAuth = 105,

        /// <summary>This client's own requests_per_minute would be passed; wait as told.</summary>
        LocalRateLimit = 106,

        /// <summary>The TLS handshake broke off; look for a firewall that inspects or blocks TLS.</summary>
        Tls = 110,

        /// <summary>The server's certificate has expired; check this machine's clock too.</summary>
        TlsExpired = 111,

        /// <summary>The server's certificate is not valid yet; check this machine's clock.</summary>
        TlsNotYetValid = 112,

        /// <summary>The server's certificate is for another name; check base_url.</summary>
        TlsName = 113,

        /// <summary>The certificate's issuer is unknown; give your own CA with ca_file or ca_pem.</summary>
        TlsIssuer = 114,

        /// <summary>The server's certificate is revoked, malformed or badly signed; tell its owner.</summary>
        TlsCertificate = 115,

        /// <summary>It is no TLS, or no version or cipher is shared; check base_url, its port too.</summary>
        TlsProtocol = 116,

        /// <summary>This machine has no CA certificates; install them or set ca_file or ca_pem.</summary>
        TlsNoRoots = 117,

        /// <summary>The answer was cut off, or is a part nobody asked for; check what is in between.</summary>
        Truncated = 120,

        /// <summary>The answer is larger than max_response_bytes, or its headers too large.</summary>
        TooLarge = 121,

        /// <summary>The answer is not as HTTP or the API has it; the message says in what.</summary>
        Protocol = 122,

        /// <summary>The connection was lost before an answer came; check firewall and proxy.</summary>
        Reset = 123,

        /// <summary>The answer is compressed though that was not asked for; check the proxy.</summary>
        ContentEncoding = 124,

        /// <summary>The server redirects elsewhere, which is never followed; check base_url.</summary>
        Redirect = 201,

        /// <summary>The answer is not the JSON expected; a login page or a proxy may be in between.</summary>
        NotJson = 202,

        /// <summary>It is not known whether it was done: look before you repeat it.</summary>
        OutcomeUnknown = 203,

        /// <summary>The export job has ended at Pleo; results are kept for the next one.</summary>
        ExportEnded = 204,

        /// <summary>400: Pleo refuses the request; the API's type and message say why.</summary>
        BadRequest = 210,

        /// <summary>401: the key is expired or revoked, or of the other environment; make a new one.</summary>
        Unauthorized = 211,

        /// <summary>403: the key lacks a permission, or is not for this company; see its scopes.</summary>
        Forbidden = 213,

        /// <summary>404: there is none; if every call says so, the key is an old-API token.</summary>
        NotFound = 214,

        /// <summary>409: it conflicts with what is there or under way.</summary>
        Conflict = 219,

        /// <summary>422: the request is understood and not accepted; see the API's message.</summary>
        Unprocessable = 222,

        /// <summary>429: too many requests for this key; wait as told, or a minute, then repeat.</summary>
        RateLimited = 229,

        /// <summary>Another answer of the 400s; the HTTP status and the API's message say which.</summary>
        ClientError = 240,

        /// <summary>Pleo or a gateway failed (5xx); repeat later, and give Pleo the request id.</summary>
        Server = 250,

        /// <summary>A fault in this library; please report it with the message.</summary>
        Internal = 301,

        /// <summary>Forked in the middle of a call of the parent's: use exec, or a new client.</summary>
        Forked = 302,

        /// <summary>The machine is short of memory, threads or file descriptors.</summary>
        Resource = 303,

        /// <summary>The thread or process is ending; make the call earlier.</summary>
        Exiting = 304,
    }

    /// <summary>How important a line of the log is.</summary>
    public enum PleoLogLevel
    {
        /// <summary>A call failed.</summary>
        Error = 1,

        /// <summary>A request failed and is made again.</summary>
        Warn = 2,

        /// <summary>A request was made.</summary>
        Info = 3,

        /// <summary>A body, with what looks like a secret masked.</summary>
        Debug = 4,
    }

    /// <summary>What a call did to come to its answer.</summary>
    public enum PleoOrigin
    {
        /// <summary>The server answered; there is nothing more to be said of where the answer comes from.</summary>
        Answered = 0,

        /// <summary>The installation was created by this call.</summary>
        Created = 1,

        /// <summary>The installation was there already, or the answer was lost and a look afterwards showed it.</summary>
        Found = 2,

        /// <summary>The installation was changed by this call.</summary>
        Updated = 3,

        /// <summary>Everything was as wanted; nothing was changed.</summary>
        Unchanged = 4,
    }

    /// <summary>What a value in a JSON text is.</summary>
    public enum PleoJsonType
    {
        /// <summary>There is no value.</summary>
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
        /// <summary>A state of an installation that this version does not know; its text is at "/status".</summary>
        Other = 0,

        /// <summary>ACTIVATED: the integration works.</summary>
        Activated = 1,

        /// <summary>INACTIVE: it is switched off.</summary>
        Inactive = 2,

        /// <summary>AUTHORIZED: Pleo granted access; the integration is not active yet.</summary>
        Authorized = 3,

        /// <summary>PENDING_INTEGRATION: something is still to be done on the integration's side.</summary>
        Pending = 4,

        /// <summary>ERROR: it failed; "/errorCode" may say how.</summary>
        Error = 5,
    }

    /// <summary>Whom a key or an installation is for.</summary>
    public enum PleoSubjectType
    {
        /// <summary>Neither a company nor an organisation.</summary>
        Other = 0,

        /// <summary>A company.</summary>
        Company = 1,

        /// <summary>An organisation, which has companies.</summary>
        Organisation = 2,
    }

    /// <summary>What came of a field of a record.</summary>
    public enum PleoFieldStatus
    {
        /// <summary>The field holds its value, or its default where the layout allows that.</summary>
        Ok = 0,

        /// <summary>There is no value at the field's pointer.</summary>
        Missing = 1,

        /// <summary>The value is null.</summary>
        Null = 2,

        /// <summary>The value is of another type than the one the layout says.</summary>
        Type = 3,

        /// <summary>The number has a digit that the field has no place for, or is negative and the field has no
        /// sign.</summary>
        Range = 4,

        /// <summary>The text is longer than the field, or the array has more items than the table has rows.</summary>
        Buffer = 5,

        /// <summary>The text has a character that text_encoding lacks, a NUL in a field that ends with one, or half
        /// a surrogate pair.</summary>
        Text = 6,
    }

    /// <summary>What is known of an item of an export.</summary>
    public enum PleoAgain
    {
        /// <summary>The item was never offered before.</summary>
        New = 0,

        /// <summary>The item was offered before, and no result was recorded: the program may have booked it before
        /// it ended. Look its accountingEntryId up in your books before you book it.</summary>
        Offered = 1,

        /// <summary>The item was exported before, and is to be exported again.</summary>
        Exported = 2,
    }
}
