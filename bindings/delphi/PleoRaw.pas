// Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.
//
// The functions of libpleo, for Delphi 7 to 12 and Free Pascal. Programs use the unit Pleo, which
// uses this one, and from this one only the constants.
//
// The functions are variables, which are nil until PleoLoad (unit PleoLoader) finds the library. If
// PLEO_LINKED is defined for the whole program, the linker imports them instead. If PLEO_STATIC is
// defined too, which only Free Pascal supports, they are part of the program.
//
// What follows holds for every function and is not repeated in its description. Each type of handle
// is a type of its own, so that the compiler refuses an out argument of another.
//
// Statuses. A function that can fail returns PLEO_OK (0) or a PLEO_E_ constant. Besides the statuses in its
// description, it can return PLEO_E_ARGUMENT for an argument that is missing or malformed, PLEO_E_HANDLE for an invalid
// handle (freed, never issued, or of the wrong type), PLEO_E_TEXT for text that cannot be converted from or to
// text_encoding, PLEO_E_RESOURCE, PLEO_E_FORKED, PLEO_E_EXITING and PLEO_E_INTERNAL. The functions pleo_error_...,
// called with 0, give details of the calling thread's last failure. They are kept until the thread calls a function
// that is neither one of these nor pleo_free.
//
// Handles. The caller owns every handle it receives and releases it with pleo_free, in any order and from any thread. 0
// is never a valid handle. A function uses a handle only during the call, unless its description says otherwise.
//
// Text in. A text is an address and a length in bytes. Its encoding is UTF-8, or that of the option text_encoding.
// Length PLEO_NTS (-1) means that the text is NUL-terminated. Trailing spaces and NULs are removed, so that a
// space-padded field can be passed unchanged; proxy_password, bodies and JSON strings are taken as they are. nil with
// length 0 or PLEO_NTS is "no text". So is an empty text, or one of spaces, unless the description of the argument says
// that an empty text is refused. A text is copied, or used only during the call.
//
// Text out. A _text function writes the text and a NUL, which takes one byte more than the text. A _field function pads
// the text with spaces to exactly size bytes. If the text, with its NUL for _text, does not fit, the function returns
// PLEO_E_BUFFER and leaves the buffer unchanged. With PLEO_OK and with PLEO_E_BUFFER, needed receives the length of the
// text in bytes, without a NUL.
//
// Results. Output arguments receive 0 first, and the result only if the function returns PLEO_OK, unless its
// description says otherwise. They must not be nil unless the description allows it. The library accepts unaligned
// addresses.
//
// Threads. Any thread can call any function, except from a signal handler, and except where the description of the
// function says otherwise. A function that can block says so.
//
unit PleoRaw;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

interface

const
  // The version of libpleo that this unit is made for, as text.
  PLEO_HEADER_VERSION = '0.1.0';

  /// <summary>As a length: the text is NUL-terminated.</summary>
  PLEO_NTS = -1;

  /// <summary>Success.</summary>
  PLEO_OK = 0;

  /// <summary>The version of this header as a number: major * 1000000 + minor * 1000 + patch.</summary>
  PLEO_HEADER_VERSION_NUMBER = 1000;

  /// <summary>The version of the binary interface of this header. It must equal pleo_abi_version().</summary>
  PLEO_HEADER_ABI_VERSION = 1;

  /// <summary>An argument is missing, too long or malformed; the message names it.</summary>
  PLEO_E_ARGUMENT = 1;

  /// <summary>Invalid handle: freed, never issued, or of the wrong type.</summary>
  PLEO_E_HANDLE = 2;

  /// <summary>The buffer is too small and was not changed; needed is the length of the value.</summary>
  PLEO_E_BUFFER = 3;

  /// <summary>The API key is missing, empty or malformed; the message says which.</summary>
  PLEO_E_KEY = 4;

  /// <summary>An option's name or value is invalid; the message says what it must be.</summary>
  PLEO_E_CONFIG = 5;

  /// <summary>A text is invalid in its encoding or cannot be converted; see the message.</summary>
  PLEO_E_TEXT = 6;

  /// <summary>A file cannot be read or written, or its owner or permissions are unsafe.</summary>
  PLEO_E_FILE = 7;

  /// <summary>There is no such value: the JSON Pointer or the header name does not exist.</summary>
  PLEO_E_MISSING = 10;

  /// <summary>The value exists and is null.</summary>
  PLEO_E_NULL = 11;

  /// <summary>The value is of another type than the one requested.</summary>
  PLEO_E_TYPE = 12;

  /// <summary>The number is not an integer or does not fit; read it as decimal text.</summary>
  PLEO_E_RANGE = 13;

  /// <summary>The call or task was cancelled, or its client was freed.</summary>
  PLEO_E_CANCELLED = 14;

  /// <summary>The webhook is not signed with this secret, or is too old; do not trust it.</summary>
  PLEO_E_SIGNATURE = 15;

  /// <summary>The task has not finished yet; wait for it.</summary>
  PLEO_E_PENDING = 16;

  /// <summary>There are no more pages or items.</summary>
  PLEO_E_END = 17;

  /// <summary>A field of the record has no value that fits; the message names the first.</summary>
  PLEO_E_RECORD = 18;

  /// <summary>Items of the export job have no result yet; record one for each, then close it.</summary>
  PLEO_E_UNFINISHED = 19;

  /// <summary>Another program is working on this export job; wait for it, then try again.</summary>
  PLEO_E_EXPORT_BUSY = 20;

  /// <summary>The host name was not found; check base_url, the network and the proxy.</summary>
  PLEO_E_DNS = 101;

  /// <summary>No connection to the host; check the network, the firewall and option proxy.</summary>
  PLEO_E_CONNECT = 102;

  /// <summary>The timeout expired; raise timeout_ms or connect_timeout_ms, or try again later.</summary>
  PLEO_E_TIMEOUT = 103;

  /// <summary>The proxy cannot be reached or refuses the connection; check the option proxy.</summary>
  PLEO_E_PROXY = 104;

  /// <summary>The proxy requires credentials; set proxy_user and proxy_password.</summary>
  PLEO_E_PROXY_AUTH = 105;

  /// <summary>The client's own limit requests_per_minute is reached; wait, or raise it.</summary>
  PLEO_E_LOCAL_RATE_LIMIT = 106;

  /// <summary>The TLS handshake failed; check for a firewall that inspects or blocks TLS.</summary>
  PLEO_E_TLS = 110;

  /// <summary>The server's certificate has expired; check this machine's clock too.</summary>
  PLEO_E_TLS_EXPIRED = 111;

  /// <summary>The server's certificate is not valid yet; check this machine's clock.</summary>
  PLEO_E_TLS_NOT_YET_VALID = 112;

  /// <summary>The server's certificate is for another name; check base_url.</summary>
  PLEO_E_TLS_NAME = 113;

  /// <summary>The certificate's issuer is unknown; set ca_file or ca_pem to your own CA.</summary>
  PLEO_E_TLS_ISSUER = 114;

  /// <summary>The server's certificate is revoked, malformed or badly signed; tell its owner.</summary>
  PLEO_E_TLS_CERTIFICATE = 115;

  /// <summary>The server does not speak TLS, or shares no version or cipher; check base_url.</summary>
  PLEO_E_TLS_PROTOCOL = 116;

  /// <summary>This machine has no CA certificates; install them or set ca_file or ca_pem.</summary>
  PLEO_E_TLS_NO_ROOTS = 117;

  /// <summary>Revocation of the server's certificate cannot be checked; see option revocation.</summary>
  PLEO_E_TLS_REVOCATION = 118;

  /// <summary>The response was truncated, or is an unrequested part; check the proxy.</summary>
  PLEO_E_TRUNCATED = 120;

  /// <summary>The response, its headers or a file is too large; the message names the limit.</summary>
  PLEO_E_TOO_LARGE = 121;

  /// <summary>The response violates HTTP or the rules of the API; the message says how.</summary>
  PLEO_E_PROTOCOL = 122;

  /// <summary>The connection was lost before a response came; check firewall and proxy.</summary>
  PLEO_E_RESET = 123;

  /// <summary>The response is compressed, which was not requested; check the proxy.</summary>
  PLEO_E_CONTENT_ENCODING = 124;

  /// <summary>The server redirects, and redirects are never followed; check base_url.</summary>
  PLEO_E_REDIRECT = 201;

  /// <summary>The response is not the expected JSON; check for a login page or a proxy.</summary>
  PLEO_E_NOT_JSON = 202;

  /// <summary>It is unknown whether the request took effect; check before you retry it.</summary>
  PLEO_E_OUTCOME_UNKNOWN = 203;

  /// <summary>The export job has ended at Pleo; results are kept for the next job.</summary>
  PLEO_E_EXPORT_ENDED = 204;

  /// <summary>400: Pleo refused the request; the API's type and message say why.</summary>
  PLEO_E_BAD_REQUEST = 210;

  /// <summary>401: the key is expired, revoked or of another environment; create a new one.</summary>
  PLEO_E_UNAUTHORIZED = 211;

  /// <summary>403: the key lacks a permission, or is not for this company; check its scopes.</summary>
  PLEO_E_FORBIDDEN = 213;

  /// <summary>404: not found; if every call returns it, the key may be an old-API token.</summary>
  PLEO_E_NOT_FOUND = 214;

  /// <summary>409: the request conflicts with the current state; read it, then try again.</summary>
  PLEO_E_CONFLICT = 219;

  /// <summary>422: Pleo understood the request and refused it; see the API's message.</summary>
  PLEO_E_UNPROCESSABLE = 222;

  /// <summary>429: too many requests with this key; wait as told, or a minute, then retry.</summary>
  PLEO_E_RATE_LIMITED = 229;

  /// <summary>Another 4xx response; the HTTP status and the API's message say which.</summary>
  PLEO_E_CLIENT_ERROR = 240;

  /// <summary>Pleo or a gateway failed (5xx); try again later, or give Pleo the request id.</summary>
  PLEO_E_SERVER = 250;

  /// <summary>Internal error in this library; please report it with the message.</summary>
  PLEO_E_INTERNAL = 301;

  /// <summary>The process was forked during a call of its parent; use exec, or a new client.</summary>
  PLEO_E_FORKED = 302;

  /// <summary>Out of memory, disk space, threads or file descriptors; free some, then retry.</summary>
  PLEO_E_RESOURCE = 303;

  /// <summary>The thread or process is exiting; make the call earlier.</summary>
  PLEO_E_EXITING = 304;

  /// <summary>A call failed.</summary>
  PLEO_LOG_ERROR = 1;

  /// <summary>A request failed and is retried.</summary>
  PLEO_LOG_WARN = 2;

  /// <summary>A request was sent.</summary>
  PLEO_LOG_INFO = 3;

  /// <summary>A body, in which anything like a secret is masked.</summary>
  PLEO_LOG_DEBUG = 4;

  /// <summary>The server answered; the call reports nothing more.</summary>
  PLEO_ORIGIN_ANSWERED = 0;

  /// <summary>The call created the installation.</summary>
  PLEO_ORIGIN_CREATED = 1;

  /// <summary>The installation exists: it existed before the call, or the response was lost and a later request
  /// found the installation as requested.</summary>
  PLEO_ORIGIN_FOUND = 2;

  /// <summary>The call changed the installation.</summary>
  PLEO_ORIGIN_UPDATED = 3;

  /// <summary>The installation was already as requested; nothing was changed.</summary>
  PLEO_ORIGIN_UNCHANGED = 4;

  /// <summary>No value at this JSON Pointer.</summary>
  PLEO_JSON_MISSING = 0;

  /// <summary>null</summary>
  PLEO_JSON_NULL = 1;

  /// <summary>true or false</summary>
  PLEO_JSON_BOOLEAN = 2;

  /// <summary>A number.</summary>
  PLEO_JSON_NUMBER = 3;

  /// <summary>A string.</summary>
  PLEO_JSON_STRING = 4;

  /// <summary>An array.</summary>
  PLEO_JSON_ARRAY = 5;

  /// <summary>An object.</summary>
  PLEO_JSON_OBJECT = 6;

  /// <summary>The field has its value, or its default where the layout allows that.</summary>
  PLEO_FIELD_OK = 0;

  /// <summary>There is no value at the field's JSON Pointer.</summary>
  PLEO_FIELD_MISSING = 1;

  /// <summary>The value is null.</summary>
  PLEO_FIELD_NULL = 2;

  /// <summary>The value does not have the type that the layout says.</summary>
  PLEO_FIELD_TYPE = 3;

  /// <summary>The number has more digits than the field before or after the decimal point, or it is negative and
  /// the field has no sign, or the currency of the amount is unknown.</summary>
  PLEO_FIELD_RANGE = 4;

  /// <summary>The text is longer than the field, or the array has more items than the table has rows.</summary>
  PLEO_FIELD_BUFFER = 5;

  /// <summary>The text has a character that text_encoding lacks, a NUL in a NUL-terminated field, or half a
  /// surrogate pair.</summary>
  PLEO_FIELD_TEXT = 6;

  /// <summary>The item was never given before.</summary>
  PLEO_EXPORT_NEW = 0;

  /// <summary>The item was given before, and no result was recorded: the program may have booked it before it
  /// ended. Look up its accountingEntryId in the books before you book it.</summary>
  PLEO_EXPORT_OFFERED = 1;

  /// <summary>The item was exported before, and a bookkeeper exports it again.</summary>
  PLEO_EXPORT_EXPORTED = 2;

  /// <summary>A state that this version of the library does not know; it is the string at "/status".</summary>
  PLEO_STATE_OTHER = 0;

  /// <summary>ACTIVATED: the integration works.</summary>
  PLEO_STATE_ACTIVATED = 1;

  /// <summary>INACTIVE: the integration is switched off.</summary>
  PLEO_STATE_INACTIVE = 2;

  /// <summary>AUTHORIZED: Pleo granted access; the integration is not active yet.</summary>
  PLEO_STATE_AUTHORIZED = 3;

  /// <summary>PENDING_INTEGRATION: the integration has something left to do.</summary>
  PLEO_STATE_PENDING = 4;

  /// <summary>ERROR: the integration failed; "/errorCode" can say how.</summary>
  PLEO_STATE_ERROR = 5;

  /// <summary>Neither a company nor an organisation.</summary>
  PLEO_SUBJECT_OTHER = 0;

  /// <summary>A company.</summary>
  PLEO_SUBJECT_COMPANY = 1;

  /// <summary>An organisation, which has companies.</summary>
  PLEO_SUBJECT_ORGANISATION = 2;

type
  // PLEO_OK or one of PLEO_E_...
  pleo_status = type Integer;

  /// <summary>A client: one key and one address. Freeing it ends its tasks and lists.</summary>
  pleo_client = type Integer;

  /// <summary>Options, from which clients are created.</summary>
  pleo_config = type Integer;

  /// <summary>A response of the server, or a value in one. It outlives its client, and a value outlives its
  /// response.</summary>
  pleo_response = type Integer;

  /// <summary>A JSON text that is being built.</summary>
  pleo_json = type Integer;

  /// <summary>A request that is being built. It can be sent any number of times.</summary>
  pleo_request = type Integer;

  /// <summary>A list of the API, fetched page by page.</summary>
  pleo_pages = type Integer;

  /// <summary>The places and types of the fields of a program's record.</summary>
  pleo_layout = type Integer;

  /// <summary>An export job that is being carried out. Freeing it leaves the job as it is.</summary>
  pleo_export = type Integer;

  /// <summary>A request in the background. Freeing it cancels the request.</summary>
  pleo_task = type Integer;

  /// <summary>Details of a failure. As an argument, 0 stands for the calling thread's last failure.</summary>
  pleo_error = type Integer;

  /// <summary>Receives one line of the log.</summary>
  /// <remarks>
  /// <para>It runs on the thread of the call that the line is about, before that call returns. The lines of a
  /// task are passed during pleo_task_wait and pleo_task_take for that task. It runs with that thread's
  /// floating-point state and signal mask; changes to these are undone when it returns. It can call functions of
  /// this library. It must not throw an exception, call longjmp or end the thread.</para>
  /// <para>Threads: the one that makes the call, or that waits for the task.</para>
  /// <para>Since 0.1.0.</para>
  /// </remarks>
  /// <param name="context">the pointer given to pleo_config_on_log, unchanged.</param>
  /// <param name="level">one of the PLEO_LOG_ constants.</param>
  /// <param name="line">UTF-8 and a NUL; valid until the callback returns.</param>
  /// <param name="length">length of line in bytes without the NUL, 0 or more.</param>
  pleo_log_cb = procedure(context: Pointer; level: Integer; line: PAnsiChar; length: Integer); cdecl;

  /// <summary>Receives the progress of a request or a list.</summary>
  /// <remarks>
  /// <para>It runs on the thread that sends the request, with that thread's floating-point state and signal mask;
  /// changes to these are undone when it returns. It can call functions of this library, also for the same list.
  /// It must not throw an exception, call longjmp or end the thread.</para>
  /// <para>Threads: the one that sends the request.</para>
  /// <para>Since 0.1.0.</para>
  /// </remarks>
  /// <param name="context">the pointer given to pleo_request_on_progress, unchanged.</param>
  /// <param name="done">bytes of the request's files transferred so far, 0 or more; for a list, items fetched so
  /// far.</param>
  /// <param name="total">bytes or items in all; -1 if that is unknown.</param>
  pleo_progress_cb = procedure(context: Pointer; done: Int64; total: Int64); cdecl;

  // Returns the address of the function of this name, or raises an exception.
  TPleoFind = function(Name: PAnsiChar): Pointer;

{$IFDEF PLEO_LINKED}
{$IFDEF PLEO_STATIC}
  {$LINKLIB pleo,static}{$LINKLIB gcc_s}{$LINKLIB rt}{$LINKLIB pthread}
  {$LINKLIB m}{$LINKLIB dl}
{$ENDIF}
const
  PLEO_LIBRARY =
    {$IFDEF PLEO_STATIC}'c'
    {$ELSE}{$IFDEF MSWINDOWS}'pleo.dll'{$ELSE}{$IFDEF FPC}'pleo'{$ELSE}'libpleo.so.1'{$ENDIF}{$ENDIF}{$ENDIF};

/// <summary>Returns the version of the library, for example "0.1.0".</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <returns>a static NUL-terminated string, never freed.</returns>
function pleo_version: PAnsiChar; cdecl; external PLEO_LIBRARY name 'pleo_version';

/// <summary>Copies the version of the library.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_version_text(buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_version_text';

/// <summary>Copies the version of the library into a space-padded field.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_version_field(buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_version_field';

/// <summary>Returns the version of the library as a number, for comparison with
/// PLEO_HEADER_VERSION_NUMBER.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <returns>major * 1000000 + minor * 1000 + patch.</returns>
function pleo_version_number: Integer; cdecl; external PLEO_LIBRARY name 'pleo_version_number';

/// <summary>Returns the version of the library's binary interface.</summary>
/// <remarks>
/// <para>A program can use a newer library as long as this number equals PLEO_HEADER_ABI_VERSION.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <returns>the number.</returns>
function pleo_abi_version: Integer; cdecl; external PLEO_LIBRARY name 'pleo_abi_version';

/// <summary>Returns the name of a status, for example "PLEO_E_KEY".</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="status">PLEO_OK or a PLEO_E_ constant.</param>
/// <returns>a static NUL-terminated string, never freed; "PLEO_E_?" for any other number.</returns>
function pleo_status_name(status: Integer): PAnsiChar; cdecl; external PLEO_LIBRARY name 'pleo_status_name';

/// <summary>Copies the name of a status, for example "PLEO_E_KEY".</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="status">PLEO_OK or a PLEO_E_ constant; for any other number the name is "PLEO_E_?".</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_status_name_text(status: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_status_name_text';

/// <summary>Copies the name of a status into a space-padded field.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="status">PLEO_OK or a PLEO_E_ constant; for any other number the name is "PLEO_E_?".</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_status_name_field(status: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_status_name_field';

/// <summary>Returns what a status means, in one line of at most 80 bytes.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="status">PLEO_OK or a PLEO_E_ constant. Any other number has a meaning that says so.</param>
/// <returns>a static NUL-terminated string, never freed.</returns>
function pleo_status_meaning(status: Integer): PAnsiChar; cdecl; external PLEO_LIBRARY name 'pleo_status_meaning';

/// <summary>Copies what a status means, in one line of at most 80 bytes.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="status">PLEO_OK or a PLEO_E_ constant. Any other number has a meaning that says so.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_status_meaning_text(status: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_status_meaning_text';

/// <summary>Copies what a status means into a space-padded field.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="status">PLEO_OK or a PLEO_E_ constant. Any other number has a meaning that says so.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_status_meaning_field(status: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_status_meaning_field';

/// <summary>Takes the calling thread's last failure as a handle, which any thread can use.</summary>
/// <remarks>
/// <para>The thread then has no last failure. The functions pleo_error_... never change the last failure when
/// they fail themselves.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no failure since the thread's last success.</returns>
function pleo_error_take(out error: pleo_error): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_error_take';

/// <summary>Returns the status of a failure.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one.</param>
/// <param name="status">receives the PLEO_E_ constant that was returned; PLEO_OK if nothing failed.</param>
/// <returns>PLEO_OK.</returns>
function pleo_error_status(error: pleo_error; out status: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_error_status';

/// <summary>Copies the message of a failure: one line with its cause and remedy.</summary>
/// <remarks>
/// <para>The message has at most 999 bytes; it is empty if nothing failed. It never contains the API key. It can
/// quote the API's own message and type, shortened to one line, but no other text of the server. A character that
/// text_encoding lacks is replaced, whatever text_unmappable says.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_error_message_text(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_error_message_text';

/// <summary>Copies the message of a failure into a space-padded field.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_error_message_field(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_error_message_field';

/// <summary>Returns the HTTP status of the response that caused the failure.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one.</param>
/// <param name="http_status">receives the HTTP status; 0 if there was no response.</param>
/// <returns>PLEO_OK.</returns>
function pleo_error_http_status(error: pleo_error; out http_status: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_error_http_status';

/// <summary>Returns how long to wait before the call is retried.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one.</param>
/// <param name="seconds">receives the wait in seconds, rounded up; 0 for at once, -1 if neither the server nor
/// this client's rate limit gave one.</param>
/// <returns>PLEO_OK.</returns>
function pleo_error_retry_after_seconds(error: pleo_error; out seconds: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_error_retry_after_seconds';

/// <summary>Returns whether the call can be retried.</summary>
/// <remarks>
/// <para>After PLEO_E_OUTCOME_UNKNOWN do not call again until you know whether the request took effect, for
/// example from pleo_get_installation.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one.</param>
/// <param name="can_retry">receives 1 if the failure is transient and the call can safely be retried, else
/// 0.</param>
/// <returns>PLEO_OK.</returns>
function pleo_error_can_retry(error: pleo_error; out can_retry: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_error_can_retry';

/// <summary>Copies the type that the API gave its error, for example VALIDATION_FAILED.</summary>
/// <remarks>
/// <para>It has at most 1000 bytes and is empty if the API gave none. Control characters are replaced by spaces,
/// the API key is removed, and a character that text_encoding lacks is replaced.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_error_api_type_text(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_error_api_type_text';

/// <summary>Copies the type of the API's error into a space-padded field.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_error_api_type_field(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_error_api_type_field';

/// <summary>Copies the message that the API gave its error.</summary>
/// <remarks>
/// <para>It has at most 1000 bytes and is empty if the API gave none. Control characters are replaced by spaces,
/// the API key is removed, and a character that text_encoding lacks is replaced.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_error_api_message_text(error: pleo_error; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_error_api_message_text';

/// <summary>Copies the message of the API's error into a space-padded field.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_error_api_message_field(error: pleo_error; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_error_api_message_field';

/// <summary>Copies the id that the server gave the failed request, for Pleo's support.</summary>
/// <remarks>
/// <para>It is empty if the server gave none. Pleo documents no header for it; the library takes the first header
/// whose name contains request-id, correlation-id or trace.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_error_request_id_text(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_error_request_id_text';

/// <summary>Copies the id of the failed request into a space-padded field.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_error_request_id_field(error: pleo_error; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_error_request_id_field';

/// <summary>Returns the response that caused the failure: status, headers and body as received.</summary>
/// <remarks>
/// <para>The body is the server's and can quote what was sent; keep it out of logs. A character of its texts that
/// text_encoding lacks is replaced.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">the failure, or 0 for the calling thread's last one. The response outlives it.</param>
/// <param name="response">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there was no response.</returns>
function pleo_error_response(error: pleo_error; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_error_response';

/// <summary>Copies a report of a failure: one text for a support ticket, of at most 4,095 bytes.</summary>
/// <remarks>
/// <para>It consists of lines `name: value`, with a line feed between them and none at the end. The names are, in
/// this order: library, system, time, status, message, method, path, host, attempts, "attempt 1" and so on,
/// duration_ms, timeout_ms, http_status, api_type, api_message, request_id, outcome, can_retry,
/// retry_after_seconds, proxy, tls, trusted. A line whose value is unknown is left out. After a failure without a
/// request, for example of an option, there are only library, system, time, status, message and can_retry.</para>
/// <para>Each attempt has its HTTP status or the name of its status, its duration and its request id. Of more
/// than six attempts, the first two and the last four have a line. The outcome says whether the request may have
/// been carried out. The line proxy has the proxy and why it is used, tls the version of TLS and the issuer of
/// the server's certificate, trusted where the CA certificates come from.</para>
/// <para>A report never contains the API key, a header, a query string, a body, or the user or password of a
/// proxy. It names hosts, the path, and the files of options. A server's text is on one line, and a long value is
/// truncated and ends with "...". Like every text of a failure it can be read in every text_encoding.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">a handle, or 0 for the calling thread's last failure. If nothing has failed, the text is
/// empty.</param>
/// <param name="buffer">receives the report, NUL-terminated; 4,096 bytes are always enough.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_error_report_text(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_error_report_text';

/// <summary>Copies a report of a failure, as pleo_error_report_text does, into a space-padded field.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="error">a handle, or 0 for the calling thread's last failure. If nothing has failed, the text is
/// empty.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_error_report_field(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_error_report_field';

/// <summary>Creates options, all with their default values.</summary>
/// <remarks>
/// <para>It can be freed as soon as clients are created from it.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="config">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK.</returns>
function pleo_config_new(out config: pleo_config): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_config_new';

/// <summary>Sets an option, or resets it to its default.</summary>
/// <remarks>
/// <para>The value is checked at once. After a failure the option keeps its previous value, and no client can be
/// created from these options until the option is set or reset successfully. After an unknown name they are
/// unusable: create new ones. The options environment and base_url exclude each other.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="config">the options.</param>
/// <param name="name">at most 64 bytes.</param>
/// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
/// <param name="value">at most 262144 bytes. nil with length 0 resets the option. nil with PLEO_NTS, for example
/// from getenv, is an error, and so is an empty value. Trailing spaces and NULs are removed, except from
/// proxy_password.</param>
/// <param name="value_len">length of value in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_CONFIG if the name is unknown or the option does not take the value; PLEO_E_ARGUMENT
/// if the value is empty.</returns>
function pleo_config_set(config: pleo_config; name: PAnsiChar; name_len: Integer; value: PAnsiChar;
  value_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_config_set';

/// <summary>Copies the value of an option, or its default.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="config">the options.</param>
/// <param name="name">at most 64 bytes.</param>
/// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_CONFIG if the name is unknown or the option is a secret, which is never returned;
/// PLEO_E_BUFFER.</returns>
function pleo_config_get_text(config: pleo_config; name: PAnsiChar; name_len: Integer; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_config_get_text';

/// <summary>Copies the value of an option, or its default, into a space-padded field.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="config">the options.</param>
/// <param name="name">at most 64 bytes.</param>
/// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_CONFIG if the name is unknown or the option is a secret, which is never returned;
/// PLEO_E_BUFFER.</returns>
function pleo_config_get_field(config: pleo_config; name: PAnsiChar; name_len: Integer; buffer: PAnsiChar;
  size: Integer; needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_config_get_field';

/// <summary>Sets options from a file.</summary>
/// <remarks>
/// <para>- Each line has the form "name = value". Spaces around name and value are removed. Blank lines and lines
/// that begin with # are ignored.</para>
/// <para>- A line [profile NAME] begins the section of a profile, which ends where the next section begins. Lines
/// before the first section are for every profile.</para>
/// <para>- A line in the section of a profile overrides the same line before the first section.</para>
/// <para>- A wrong line in a section concerns that profile alone. A wrong line that begins a section, and a
/// second section of the same name, make the whole file wrong.</para>
/// <para>Either every option for the profile is set, or none. After a failure no client can be created from these
/// options until a file is loaded successfully.</para>
/// <para>The file must be a regular file that belongs to this user or root and that nobody else can write (chmod
/// go-w), because it decides where the key is sent. A file with proxy_password must be as safe as a key file: not
/// a symbolic link, and not accessible to others.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="config">the options.</param>
/// <param name="path">at most 8192 bytes.</param>
/// <param name="path_len">length of path in bytes, or PLEO_NTS.</param>
/// <param name="profile">letters, digits, "-", "_" and ".", at most 64 bytes; nil and 0 to load only what is for
/// every profile.</param>
/// <param name="profile_len">length of profile in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_FILE if the file cannot be read or is not safe; PLEO_E_CONFIG with the number of the
/// wrong line, or with the names of the profiles if this one is missing; PLEO_E_TEXT if the file is not
/// UTF-8.</returns>
function pleo_config_load(config: pleo_config; path: PAnsiChar; path_len: Integer; profile: PAnsiChar;
  profile_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_config_load';

/// <summary>Copies the name of a profile in a file of options.</summary>
/// <remarks>
/// <para>The file is read for index 0. For other indexes the same options use what was read then, so that all
/// names come from one state of the file.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="config">the options, of which only text_encoding matters.</param>
/// <param name="path">as for pleo_config_load.</param>
/// <param name="path_len">length of path in bytes, or PLEO_NTS.</param>
/// <param name="index">index of the profile in the file, from 0.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_END after the last profile; PLEO_E_FILE, PLEO_E_CONFIG or PLEO_E_TEXT as
/// pleo_config_load; PLEO_E_BUFFER.</returns>
function pleo_config_profile_text(config: pleo_config; path: PAnsiChar; path_len: Integer; index: Integer;
  buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_config_profile_text';

/// <summary>Copies the name of a profile in a file of options into a space-padded field.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="config">the options, of which only text_encoding matters.</param>
/// <param name="path">as for pleo_config_load.</param>
/// <param name="path_len">length of path in bytes, or PLEO_NTS.</param>
/// <param name="index">index of the profile in the file, from 0.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_END after the last profile; PLEO_E_FILE, PLEO_E_CONFIG or PLEO_E_TEXT as
/// pleo_config_load; PLEO_E_BUFFER.</returns>
function pleo_config_profile_field(config: pleo_config; path: PAnsiChar; path_len: Integer; index: Integer;
  buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_config_profile_field';

/// <summary>Creates a client from an API key.</summary>
/// <remarks>
/// <para>Nothing is sent; a wrong key is noticed at the first call. A program can have thousands of
/// clients.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="key">visible ASCII without a colon, at most 4096 bytes; copied. A byte order mark before it and
/// spaces, tabs, line ends and NULs after it are removed. The copy is wiped when the client is freed; the caller
/// should wipe its own.</param>
/// <param name="key_len">length of key in bytes, or PLEO_NTS.</param>
/// <param name="config">the options, copied; 0 for the defaults, which lead to Pleo's production
/// environment.</param>
/// <param name="client">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_KEY if the text cannot be a key (the message never quotes it); PLEO_E_CONFIG if
/// options contradict each other; the status of a failed pleo_config_set or pleo_config_load that was not
/// corrected; PLEO_E_FILE if a file of an option cannot be used.</returns>
function pleo_client_new(key: PAnsiChar; key_len: Integer; config: pleo_config; out client: pleo_client): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_client_new';

/// <summary>Creates a client from an API key that is kept outside the program.</summary>
/// <remarks>
/// <para>- "file:PATH": a file with nothing but the key, at most 4096 bytes. It must be a regular file and not a
/// symbolic link, belong to this user or root, be inaccessible to others and not be writable by the group. On
/// Windows it must belong to this user, Administrators or SYSTEM, and nobody else may read or change it.</para>
/// <para>- "env:NAME": an environment variable. It stays in the process and in the programs it starts.</para>
/// <para>- "credential:NAME": a systemd credential, a file with the same rules.</para>
/// <para>- "wincred:NAME": on Windows, a generic credential of this user in the credential store.</para>
/// <para>If Pleo answers 401, the source is read once more, unless it is an environment variable. If it has
/// another key now, the client uses that key from then on and retries the call. Otherwise the call fails with the
/// 401, and the log says if the source could not be read.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="source">at most 8192 bytes; nil and 0 for the option key.</param>
/// <param name="source_len">length of source in bytes, or PLEO_NTS.</param>
/// <param name="config">as for pleo_client_new.</param>
/// <param name="client">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_FILE with the rule that the file breaks; PLEO_E_KEY; PLEO_E_CONFIG; PLEO_E_ARGUMENT
/// if the source has another form. No message contains any of the content.</returns>
function pleo_client_new_from(source: PAnsiChar; source_len: Integer; config: pleo_config;
  out client: pleo_client): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_client_new_from';

/// <summary>Replaces the key of a client, for calls that begin from now on.</summary>
/// <remarks>
/// <para>Calls in progress keep their key. The last eight keys that were replaced stay in memory until the client
/// is freed, so that they are removed from what a server quotes.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client.</param>
/// <param name="key">as for pleo_client_new.</param>
/// <param name="key_len">length of key in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_KEY if the text cannot be a key; the client then keeps the one it has.</returns>
function pleo_client_set_key(client: pleo_client; key: PAnsiChar; key_len: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_client_set_key';

/// <summary>Copies the id of the company that the key belongs to, which most calls take as company_id.</summary>
/// <remarks>
/// <para>It is fetched once for each key, with GET /v1/introspect or else GET /v1/installations/me; later calls
/// send nothing.</para>
/// <para>Blocks until timeout_ms at the latest.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER; PLEO_E_MISSING if the key belongs to an organisation, which has several
/// companies, or if neither response names its owner; else as pleo_introspect.</returns>
function pleo_client_company_text(client: pleo_client; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_client_company_text';

/// <summary>Copies the id of the key's company into a space-padded field.</summary>
/// <remarks>
/// <para>Blocks until timeout_ms at the latest.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER; PLEO_E_MISSING if the key belongs to an organisation, which has several
/// companies, or if neither response names its owner; else as pleo_introspect.</returns>
function pleo_client_company_field(client: pleo_client; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_client_company_field';

/// <summary>Cancels the calls and tasks of a client that are in progress, on all threads.</summary>
/// <remarks>
/// <para>Each of them fails with PLEO_E_CANCELLED, or with PLEO_E_OUTCOME_UNKNOWN if it may have taken effect.
/// Calls that begin later are not affected.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client.</param>
/// <returns>PLEO_OK.</returns>
function pleo_client_cancel(client: pleo_client): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_client_cancel';

/// <summary>Sets a callback that receives one line for each request.</summary>
/// <remarks>
/// <para>It receives the lines of clients that are created from these options afterwards. A line has time,
/// method, path, number of the attempt, HTTP status or cause of the failure, milliseconds and request id. Log
/// lines never contain the API key, headers or query strings. The options log_level and trace_bodies say which
/// lines there are. A program without callbacks can set log_file, or log_lines and call
/// pleo_client_log_text.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="config">the options.</param>
/// <param name="log">the callback; nil for none. It is called on the thread that makes the call, until the last
/// of these clients is freed. pleo_free waits at most 500 milliseconds for it to return.</param>
/// <param name="context">passed to the callback unchanged; must be valid until the last of these clients is freed
/// and every call of the callback has returned.</param>
/// <returns>PLEO_OK.</returns>
function pleo_config_on_log(config: pleo_config; log: pleo_log_cb; context: Pointer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_config_on_log';

/// <summary>Copies the oldest line that the client keeps (option log_lines), and removes it.</summary>
/// <remarks>
/// <para>A line is as for pleo_config_on_log. A character that text_encoding lacks is replaced.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_END if there is no line; PLEO_E_BUFFER, and the line stays.</returns>
function pleo_client_log_text(client: pleo_client; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_client_log_text';

/// <summary>Copies the oldest line that the client keeps into a space-padded field, and removes it.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_END if there is no line; PLEO_E_BUFFER, and the line stays.</returns>
function pleo_client_log_field(client: pleo_client; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_client_log_field';

/// <summary>Returns the owner and the permissions of the key.</summary>
/// <remarks>
/// <para>The permissions are the string at "/data/scope". pleo_response_subject_text gives the company or
/// organisation.</para>
/// <para>Blocks until timeout_ms at the latest.</para>
/// <para>Source: GET /v1/introspect, App Marketplace API 39.4.0</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client. The response outlives it.</param>
/// <param name="response">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_UNAUTHORIZED if the key is wrong; any status of the network or the API.</returns>
function pleo_introspect(client: pleo_client; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_introspect';

/// <summary>Checks step by step all that a call needs, and reports what was found and what to do about
/// it.</summary>
/// <remarks>
/// <para>The report is a response with status 200, no headers and a JSON object as its body:</para>
/// <para>- "version" and "interface": of the library.</para>
/// <para>- "passed", "failed" and "skipped": number of steps.</para>
/// <para>- "exit": an exit code for a program that ends with the check. 0 success, 3 options or key, 4 network or
/// proxy, 5 TLS, 6 the key is refused, 7 a permission is missing, 8 the installation is not active, 9 a failure
/// of Pleo.</para>
/// <para>- "steps": an array of objects, always in this order: versions, options, key, proxy, name, connection,
/// tunnel, tls, authentication, permissions, company, installation.</para>
/// <para>Each step has the strings "id"; "title"; "state": "ok", "note" (no failure), "failed", or "skipped"
/// because a step before it failed; "found"; "status": the name of a PLEO_E_ constant or PLEO_OK, empty if
/// skipped; "advice": empty if there is nothing to do. The step "permissions" is "failed" if the key lacks a
/// permission that is needed to read, create or activate the installation; if it lacks only others, the step is a
/// "note". Ids and states never change; other strings are for people and can change. They never contain a key, a
/// password or a query string.</para>
/// <para>The check sends GET /v1/introspect and GET /v1/installations/me on a connection of its own, and changes
/// nothing.</para>
/// <para>Blocks until timeout_ms at the latest.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client. The response outlives it.</param>
/// <param name="response">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK, whatever the check found; PLEO_E_CANCELLED.</returns>
function pleo_client_check(client: pleo_client; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_client_check';

/// <summary>Creates the installation of the key, so that Pleo shows the integration and its state.</summary>
/// <remarks>
/// <para>Pleo takes application and company from the key. If Pleo refuses because an installation exists, or if
/// the response is lost, the library fetches the installation instead of sending the request again;
/// pleo_response_origin then returns PLEO_ORIGIN_FOUND instead of PLEO_ORIGIN_CREATED.</para>
/// <para>Blocks until timeout_ms at the latest.</para>
/// <para>Source: POST /v1/installations/me, App Marketplace API 39.4.0</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client. The response outlives it.</param>
/// <param name="json">a JSON object with "status" and, if wanted, "metadata", at most 64 MiB, checked before
/// anything is sent. nil and 0 for an object whose status is ACTIVATED.</param>
/// <param name="json_len">length of json in bytes, or PLEO_NTS.</param>
/// <param name="response">receives the handle of the installation. The caller owns it and releases it with
/// pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_OUTCOME_UNKNOWN if the response was lost and the installation cannot be found; any
/// status of the network or the API.</returns>
function pleo_create_installation(client: pleo_client; json: PAnsiChar; json_len: Integer;
  out response: pleo_response): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_create_installation';

/// <summary>Returns the installation of the key.</summary>
/// <remarks>
/// <para>Blocks until timeout_ms at the latest.</para>
/// <para>Source: GET /v1/installations/me, App Marketplace API 39.4.0</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client. The response outlives it.</param>
/// <param name="company_id">the id of one company of an organisation, at most 64 bytes; nil and 0 for the key's
/// own company. An empty text is an error.</param>
/// <param name="company_id_len">length of company_id in bytes, or PLEO_NTS.</param>
/// <param name="response">receives the handle of the installation. The caller owns it and releases it with
/// pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_NOT_FOUND if there is no installation, whether Pleo answers 404, null, nothing or an
/// error type that ends in NOT_FOUND; any status of the network or the API.</returns>
function pleo_get_installation(client: pleo_client; company_id: PAnsiChar; company_id_len: Integer;
  out response: pleo_response): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_get_installation';

/// <summary>Changes the installation of the key.</summary>
/// <remarks>
/// <para>Pleo does not document whether metadata is merged or replaced: send all of it, or call
/// pleo_ensure_installation. If the response is lost and the installation is found as requested, the origin is
/// PLEO_ORIGIN_FOUND.</para>
/// <para>Blocks until timeout_ms at the latest.</para>
/// <para>Source: PUT /v1/installations/me, App Marketplace API 39.4.0</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client. The response outlives it.</param>
/// <param name="json">a JSON object with "status" and, if wanted, "errorCode" and "metadata", at most 64
/// MiB.</param>
/// <param name="json_len">length of json in bytes, or PLEO_NTS.</param>
/// <param name="response">receives the handle of the installation. The caller owns it and releases it with
/// pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_OUTCOME_UNKNOWN if the response was lost and the installation is not found as
/// requested; any status of the network or the API.</returns>
function pleo_update_installation(client: pleo_client; json: PAnsiChar; json_len: Integer;
  out response: pleo_response): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_update_installation';

/// <summary>Activates the installation of the key.</summary>
/// <remarks>
/// <para>Pleo documents this operation for OAuth only. That it accepts an API key is assumed.</para>
/// <para>Blocks until timeout_ms at the latest.</para>
/// <para>Source: POST /v1/installations/me:activate, App Marketplace API 39.4.0</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client. The response outlives it.</param>
/// <param name="response">receives the handle of the installation. The caller owns it and releases it with
/// pleo_free.</param>
/// <returns>as pleo_update_installation: PLEO_OK, or any status of the network or the API.</returns>
function pleo_activate_installation(client: pleo_client; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_activate_installation';

/// <summary>Deletes the installation of the key.</summary>
/// <remarks>
/// <para>Blocks until timeout_ms at the latest.</para>
/// <para>Source: DELETE /v1/installations/me, App Marketplace API 39.4.0</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client. The response outlives it.</param>
/// <param name="response">receives the handle; the response has no body. The caller owns it and releases it with
/// pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_NOT_FOUND if there was no installation, unless an earlier attempt of this call may
/// have deleted it; any status of the network or the API.</returns>
function pleo_delete_installation(client: pleo_client; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_delete_installation';

/// <summary>Creates the installation of the key, changes it, or leaves it unchanged, so that it is as
/// required.</summary>
/// <remarks>
/// <para>Metadata that json does not name is kept. It is safe to call this every night. pleo_response_origin
/// returns what was done.</para>
/// <para>Blocks until timeout_ms at the latest.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client. The response outlives it.</param>
/// <param name="json">as for pleo_create_installation; "errorCode" is also allowed.</param>
/// <param name="json_len">length of json in bytes, or PLEO_NTS.</param>
/// <param name="response">receives the handle of the installation. The caller owns it and releases it with
/// pleo_free.</param>
/// <returns>as pleo_create_installation: PLEO_OK, PLEO_E_OUTCOME_UNKNOWN, or any status of the network or the
/// API.</returns>
function pleo_ensure_installation(client: pleo_client; json: PAnsiChar; json_len: Integer;
  out response: pleo_response): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_ensure_installation';

/// <summary>Sends any request with a JSON body or none.</summary>
/// <remarks>
/// <para>A 2xx response is a success, and so is a 404 to a DELETE that is retried after its response was lost.
/// Every other response is a failure; pleo_error_response returns it. GET, HEAD, DELETE, and a POST that only
/// reads (see pleo_request_set_idempotent), are retried after a transient failure. Other requests are not retried
/// if they may have taken effect; they fail with PLEO_E_OUTCOME_UNKNOWN.</para>
/// <para>Blocks until timeout_ms at the latest.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client. The response outlives it.</param>
/// <param name="method">GET, HEAD, POST, PUT, PATCH or DELETE, in upper case, at most 16 bytes.</param>
/// <param name="method_len">length of method in bytes, or PLEO_NTS.</param>
/// <param name="path">begins with "/", with the query string if there is one, percent-encoded, at most 8192
/// bytes, for example "/v2/employees?limit=100".</param>
/// <param name="path_len">length of path in bytes, or PLEO_NTS.</param>
/// <param name="body">JSON, at most 64 MiB; nil and 0 for none.</param>
/// <param name="body_len">length of body in bytes, or PLEO_NTS.</param>
/// <param name="response">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; any status of the network or the API.</returns>
function pleo_call(client: pleo_client; method: PAnsiChar; method_len: Integer; path: PAnsiChar; path_len: Integer;
  body: PAnsiChar; body_len: Integer; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_call';

/// <summary>Creates a request object, for path and query parameters, headers or bodies other than JSON.</summary>
/// <remarks>
/// <para>The object can be sent any number of times, also by several threads at once. A send uses a copy of the
/// object: later changes do not affect it.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">gives the text_encoding of the texts of this request; 0 for UTF-8. It can be freed
/// afterwards, and another client can send the request.</param>
/// <param name="method">one of GET, HEAD, POST, PUT, PATCH, DELETE, in upper case; at most 16 bytes;
/// copied.</param>
/// <param name="method_len">length of method in bytes, or PLEO_NTS.</param>
/// <param name="path">begins with one "/"; may have a query; at most 8192 bytes; copied. A name of letters,
/// digits and "_" in braces is a placeholder, for example "/v1/companies/{id}": pleo_request_set_path sets its
/// value. Other characters that a URL does not allow must be percent-encoded. A query must have no
/// placeholder.</param>
/// <param name="path_len">length of path in bytes, or PLEO_NTS.</param>
/// <param name="request">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if method or path is invalid.</returns>
function pleo_request_new(client: pleo_client; method: PAnsiChar; method_len: Integer; path: PAnsiChar;
  path_len: Integer; out request: pleo_request): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_request_new';

/// <summary>Creates a request for a link: a URL that the API returns for a file on another host, for example the
/// url of a receipt.</summary>
/// <remarks>
/// <para>The request is a GET without the API key. It takes no path or query parameter and no body. Headers, an
/// output file, a timeout and an expected size can be set. Redirects are not followed. Proxy, TLS, retries and
/// size limits are those of any request; requests_per_minute does not apply.</para>
/// <para>An HTTP status of 400 to 499, other than 429, usually means that the link has expired. Fetch the item
/// from the API again, once, and use its new link.</para>
/// <para>Source: links are valid for 24 hours: Pleo's accounting entries API 82.3.2 and Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">gives base_url and text_encoding. The request keeps no reference to the client, which can
/// be freed.</param>
/// <param name="url">an https URL, or http to the loopback interface, with another host or port than base_url; at
/// most 8192 bytes; copied. It must have no user name, password or fragment.</param>
/// <param name="url_len">length of url in bytes, or PLEO_NTS.</param>
/// <param name="request">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if the URL is refused.</returns>
function pleo_request_new_link(client: pleo_client; url: PAnsiChar; url_len: Integer;
  out request: pleo_request): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_request_new_link';

/// <summary>Sets the value of a placeholder in the path. An earlier value is replaced.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="name">the name of the placeholder, without braces; at most 64 bytes; copied.</param>
/// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
/// <param name="value">one segment of the path; name and value together at most 8192 bytes; copied, and
/// percent-encoded by the library. It must not be empty, "." or "..", and must not contain "/", a backslash or
/// NUL.</param>
/// <param name="value_len">length of value in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if the path has no such placeholder, if the value is refused, or if the
/// request is a link's.</returns>
function pleo_request_set_path(request: pleo_request; name: PAnsiChar; name_len: Integer; value: PAnsiChar;
  value_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_request_set_path';

/// <summary>Sets a query parameter. All values that were set or added for this name are replaced; a parameter in
/// the path given to pleo_request_new is not.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="name">at most 64 bytes; copied, and percent-encoded by the library.</param>
/// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
/// <param name="value">name and value together at most 8192 bytes; copied, and percent-encoded by the library. No
/// text, or only spaces: the parameter is sent with an empty value.</param>
/// <param name="value_len">length of value in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT without a name, for more than 1000 parameters, or if the request is a
/// link's.</returns>
function pleo_request_set_query(request: pleo_request; name: PAnsiChar; name_len: Integer; value: PAnsiChar;
  value_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_request_set_query';

/// <summary>Adds a query parameter. If the name is set already, both values are sent: an array is sent as one
/// parameter for each item, all of the same name.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="name">at most 64 bytes; copied, and percent-encoded by the library.</param>
/// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
/// <param name="value">name and value together at most 8192 bytes; copied, and percent-encoded by the library. No
/// text, or only spaces: the parameter is sent with an empty value.</param>
/// <param name="value_len">length of value in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT without a name, for more than 1000 parameters, or if the request is a
/// link's.</returns>
function pleo_request_add_query(request: pleo_request; name: PAnsiChar; name_len: Integer; value: PAnsiChar;
  value_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_request_add_query';

/// <summary>Sets a header. An earlier value of the same name is replaced.</summary>
/// <remarks>
/// <para>The library sets these headers itself and refuses them: Accept-Encoding, Authorization, Connection,
/// Content-Encoding, Content-Length, Content-Type, Cookie, Expect, Forwarded, Host, Keep-Alive,
/// Proxy-Authorization, Proxy-Connection, TE, Trailer, Transfer-Encoding, Upgrade, User-Agent.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="name">case-insensitive; at most 64 bytes; copied.</param>
/// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
/// <param name="value">visible ASCII characters and spaces, at most 4096 bytes; copied. No text, or only spaces:
/// the header is removed.</param>
/// <param name="value_len">length of value in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if the name or the value is refused, or for more than 50 headers.</returns>
function pleo_request_set_header(request: pleo_request; name: PAnsiChar; name_len: Integer; value: PAnsiChar;
  value_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_request_set_header';

/// <summary>Sets a JSON body. An earlier body of any type is replaced.</summary>
/// <remarks>
/// <para>The text is checked now: a body that is not JSON is never sent. GET and HEAD take no body; that is
/// checked when the request is sent.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="body">JSON text, at most 64 MiB; copied. Nothing is trimmed. nil and 0: the request has no body.
/// An empty text is not JSON.</param>
/// <param name="body_len">length of body in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if the body is not JSON: the message has line and column; PLEO_E_TEXT if it
/// is not valid in a text_encoding other than UTF-8.</returns>
function pleo_request_set_body(request: pleo_request; body: PAnsiChar; body_len: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_request_set_body';

/// <summary>Sets a JSON body from a JSON document. An earlier body of any type is replaced.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="json">the document. Its current content is copied: it can be changed or freed afterwards.</param>
/// <returns>PLEO_OK.</returns>
function pleo_request_set_json(request: pleo_request; json: pleo_json): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_request_set_json';

/// <summary>Sets a body of any media type from bytes in memory. An earlier body of any type is
/// replaced.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="media_type">the Content-Type, for example "application/pdf" or "text/csv; charset=utf-8"; at most
/// 256 bytes; copied.</param>
/// <param name="media_type_len">length of media_type in bytes, or PLEO_NTS.</param>
/// <param name="content">the bytes, at most 64 MiB; copied. They are neither trimmed nor converted. nil and 0: a
/// body of 0 bytes.</param>
/// <param name="content_len">length of content in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if media_type is not a media type or the content is too long.</returns>
function pleo_request_set_content(request: pleo_request; media_type: PAnsiChar; media_type_len: Integer;
  content: PAnsiChar; content_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_request_set_content';

/// <summary>Sets a body of any media type from a file. An earlier body of any type is replaced.</summary>
/// <remarks>
/// <para>The file is opened when the request is sent, and again for each retry. It is read in pieces of 64 KiB,
/// so that it can be of any size.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="media_type">the Content-Type, for example "application/pdf"; at most 256 bytes; copied.</param>
/// <param name="media_type_len">length of media_type in bytes, or PLEO_NTS.</param>
/// <param name="path">path of a regular file, or of a link to one; at most 8192 bytes; copied. A relative path is
/// resolved against the working directory of this call, not of the send.</param>
/// <param name="path_len">length of path in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if media_type is not a media type or path is missing; PLEO_E_FILE if path is
/// relative and the working directory cannot be used. When the request is sent: PLEO_E_FILE if the file cannot be
/// read, or becomes shorter while it is sent.</returns>
function pleo_request_set_file(request: pleo_request; media_type: PAnsiChar; media_type_len: Integer; path: PAnsiChar;
  path_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_request_set_file';

/// <summary>Adds a part with content from memory to a multipart/form-data body. A body of another media type is
/// replaced.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="name">the name of the part; not empty; at most 256 bytes of UTF-8, without control characters,
/// quotation marks and backslashes; copied.</param>
/// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
/// <param name="file_name">the file name of the part; at most 256 bytes of UTF-8, as name; copied. No text: the
/// part has no file name.</param>
/// <param name="file_name_len">length of file_name in bytes, or PLEO_NTS.</param>
/// <param name="media_type">the Content-Type of the part, at most 256 bytes; copied. No text: the part has no
/// Content-Type.</param>
/// <param name="media_type_len">length of media_type in bytes, or PLEO_NTS.</param>
/// <param name="content">the bytes of the part, at most 64 MiB; copied. They are neither trimmed nor converted.
/// nil and 0: a part of 0 bytes.</param>
/// <param name="content_len">length of content in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if a text or the content is refused, or for more than 100 parts.</returns>
function pleo_request_add_part(request: pleo_request; name: PAnsiChar; name_len: Integer; file_name: PAnsiChar;
  file_name_len: Integer; media_type: PAnsiChar; media_type_len: Integer; content: PAnsiChar;
  content_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_request_add_part';

/// <summary>Adds a part with content from a file to a multipart/form-data body. A body of another media type is
/// replaced.</summary>
/// <remarks>
/// <para>The file is opened when the request is sent, as for pleo_request_set_file.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="name">the name of the part; not empty; at most 256 bytes of UTF-8, without control characters,
/// quotation marks and backslashes; copied.</param>
/// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
/// <param name="file_name">the file name of the part; at most 256 bytes of UTF-8, as name; copied. No text: the
/// last component of path.</param>
/// <param name="file_name_len">length of file_name in bytes, or PLEO_NTS.</param>
/// <param name="media_type">the Content-Type of the part, at most 256 bytes; copied. No text: the part has no
/// Content-Type.</param>
/// <param name="media_type_len">length of media_type in bytes, or PLEO_NTS.</param>
/// <param name="path">path of a regular file, or of a link to one; at most 8192 bytes; copied. A relative path is
/// resolved against the working directory of this call, not of the send.</param>
/// <param name="path_len">length of path in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if a text is refused, or for more than 100 parts; PLEO_E_FILE if path is
/// relative and the working directory cannot be used. When the request is sent: PLEO_E_FILE if the file cannot be
/// read, or becomes shorter while it is sent.</returns>
function pleo_request_add_file(request: pleo_request; name: PAnsiChar; name_len: Integer; file_name: PAnsiChar;
  file_name_len: Integer; media_type: PAnsiChar; media_type_len: Integer; path: PAnsiChar;
  path_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_request_add_file';

/// <summary>Writes the body of a successful response into a file instead of into memory. The response then has an
/// empty body.</summary>
/// <remarks>
/// <para>The file is replaced atomically: the body is written into a temporary file in the same directory, and
/// renamed when it is complete. After a failure the directory is as it was. The new file has the owner and the
/// permissions of the file that it replaces. Anything other than a regular file at that path is refused: a
/// symbolic link, a directory, a device, a FIFO.</para>
/// <para>The option max_file_bytes limits the size. An HTML page is not written: it is PLEO_E_NOT_JSON.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="path">at most 8192 bytes; copied. A relative path is resolved against the working directory of
/// this call, not of the send. The directory must exist. nil and 0: into memory again. An empty text is
/// refused.</param>
/// <param name="path_len">length of path in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if path is empty or too long; PLEO_E_FILE if path is relative and the
/// working directory cannot be used. When the request is sent: PLEO_E_FILE if the file cannot be written;
/// PLEO_E_RESOURCE if the disk is full; PLEO_E_TOO_LARGE above max_file_bytes.</returns>
function pleo_request_set_output(request: pleo_request; path: PAnsiChar; path_len: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_request_set_output';

/// <summary>Sets a timeout for this request, instead of the option timeout_ms. It covers the whole call: name
/// lookup, proxy, TLS, sending, waiting, reading and every retry.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="milliseconds">0 to 86400000 milliseconds. With 0 nothing is sent: pleo_request_send returns
/// PLEO_E_TIMEOUT.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT for another number.</returns>
function pleo_request_set_timeout(request: pleo_request; milliseconds: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_request_set_timeout';

/// <summary>Sets the size that the body of a successful response must have. A body of another size is
/// PLEO_E_TRUNCATED, and the file of pleo_request_set_output is not written.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="bytes">size in bytes, 0 or more; -1 for any size, which is the default.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT for a number below -1.</returns>
function pleo_request_set_size(request: pleo_request; bytes: Int64): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_request_set_size';

/// <summary>Declares that sending this request twice has the same effect as sending it once. The library then
/// retries it as it retries a GET, and never returns PLEO_E_OUTCOME_UNKNOWN for it.</summary>
/// <remarks>
/// <para>By default the library retries GET, HEAD and DELETE, and POSTs that only read: paths that end in
/// ":search", /v0/aggregations/tags and /v0/tax-codes:calculate-tax-amounts. Any other request, for example a
/// PUT, is retried only if it cannot have taken effect, unless this function declares it idempotent.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="idempotent">0 or 1; 1, or any other number but 0, declares it idempotent; 0 restores the default
/// of the method and path.</param>
/// <returns>PLEO_OK.</returns>
function pleo_request_set_idempotent(request: pleo_request; idempotent: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_request_set_idempotent';

/// <summary>Sets a progress callback.</summary>
/// <remarks>
/// <para>pleo_request_send reports the bytes of the files that it sends, or of the output file that it writes.
/// pleo_pages_next and its variants report items. A task calls no progress callback: use pleo_task_progress; a
/// program without callbacks uses pleo_pages_progress.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="progress">the callback; nil for no callback. It runs on the thread that makes the call. It must
/// stay valid until the request is freed and until all calls and lists that were begun with it have
/// ended.</param>
/// <param name="context">passed to the callback unchanged; may be nil. It must stay valid as long as the
/// callback.</param>
/// <returns>PLEO_OK.</returns>
function pleo_request_on_progress(request: pleo_request; progress: pleo_progress_cb; context: Pointer): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_request_on_progress';

/// <summary>Sends a request and waits for the response.</summary>
/// <remarks>
/// <para>Retries, rate limit and the statuses for uncertain outcomes are those of pleo_call. A body that declares
/// itself as JSON and is not JSON is PLEO_E_NOT_JSON, and so is an HTML page. A 206 that does not match the Range
/// header of the request is PLEO_E_TRUNCATED.</para>
/// <para>Blocks until the timeout of the request, or else timeout_ms, at the latest.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client that sends the request, with its key and options; used only during the
/// call.</param>
/// <param name="request">copied when the call begins.</param>
/// <param name="response">receives the handle. On a failure with an HTTP response, pleo_error_response gives that
/// response. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK for an HTTP status of 200 to 299; PLEO_E_ARGUMENT if a placeholder has no value, if the path
/// with its query is longer than 8192 bytes, or if a GET, a HEAD or a link has a body; PLEO_E_FILE or
/// PLEO_E_RESOURCE for a file; PLEO_E_CANCELLED after pleo_client_cancel; or a status of the network (101 to 124)
/// or of HTTP and the API (201 to 250), as for pleo_call.</returns>
function pleo_request_send(client: pleo_client; request: pleo_request; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_request_send';

/// <summary>Creates a list whose pages are fetched one by one. Nothing is sent yet.</summary>
/// <remarks>
/// <para>The request is a GET, for example /v2/employees, or a POST of a search, for example
/// /v1/accounting-entries:search. The response must have its items in the array /data and its cursor in
/// /pagination/endCursor.</para>
/// <para>Source: limit is at most 100 for accounting entries and receipts: Pleo's accounting entries API
/// 82.3.2.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client that sends the requests. The list does not keep it alive: after the client is
/// freed, the list returns PLEO_E_CANCELLED.</param>
/// <param name="request">copied, with its progress callback; it can be changed or freed afterwards. If its query
/// has no "limit", limit=100 is sent. "after" is the cursor at which the list begins.</param>
/// <param name="pages">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if a placeholder has no value, if the query has before or offset, if the
/// request has an output file, if it is a link's, or if a GET has a body.</returns>
function pleo_pages_new(client: pleo_client; request: pleo_request; out pages: pleo_pages): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_pages_new';

/// <summary>Fetches the next page of a list. After a failure the next call fetches the same page again.</summary>
/// <remarks>
/// <para>The library detects a list that never ends. A repeated cursor is detected at once if it is among the
/// first 16384 of the list, otherwise after the list has repeated itself a few times. If the server gives items
/// again under new cursors, this is detected only if the first page gives a total larger than that page, and only
/// after up to twice that total plus 1000 items.</para>
/// <para>Blocks until the timeout of the request, or else timeout_ms, at the latest.</para>
/// <para>Threads: one thread at a time.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="pages">the list. The page remains valid when the list is freed.</param>
/// <param name="response">receives the handle of the page. Its items are in the array /data. The caller owns it
/// and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_END after the last page; PLEO_E_CANCELLED if the client was freed; PLEO_E_ARGUMENT if
/// another thread is fetching a page of this list; PLEO_E_MISSING, PLEO_E_NULL or PLEO_E_TYPE if the response has
/// no array /data, PLEO_E_NOT_JSON if it is not JSON: this path gives no list; PLEO_E_PROTOCOL if the list says
/// that it continues and gives no cursor, or if it does not end; or any other status of
/// pleo_request_send.</returns>
function pleo_pages_next(pages: pleo_pages; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_pages_next';

/// <summary>Fetches the next item of a list. It fetches pages only as needed; after a failure the next call
/// continues with the same item.</summary>
/// <remarks>
/// <para>pleo_pages_next on the same list fetches the next page, and skips the items that are left of the current
/// one.</para>
/// <para>Blocks until the timeout of the request, or else timeout_ms, at the latest, however many pages it
/// fetches.</para>
/// <para>Threads: one thread at a time.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="pages">the list. The item remains valid when the list is freed.</param>
/// <param name="item">receives the handle of the item, a value of its page (see pleo_response_value). JSON
/// Pointers begin at the item, for example "/id". The caller owns it and releases it with pleo_free.</param>
/// <returns>as pleo_pages_next; PLEO_E_TIMEOUT also if the server sent only empty pages until the timeout: the
/// next call continues where the list is.</returns>
function pleo_pages_next_item(pages: pleo_pages; out item: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_pages_next_item';

/// <summary>Fetches the next item of a list and writes it into a record.</summary>
/// <remarks>
/// <para>Blocks until the timeout of the request, or else timeout_ms, at the latest, however many pages it
/// fetches.</para>
/// <para>Threads: one thread at a time.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="pages">the list.</param>
/// <param name="layout">the layout of the record; used only during the call.</param>
/// <param name="buffer">receives the record. The first bytes, as many as pleo_layout_size returns, are written;
/// the others are unchanged.</param>
/// <param name="size">size of the record in bytes.</param>
/// <param name="statuses">receives a PLEO_FIELD_ constant for each field, in the order of pleo_layout_count; may
/// be nil, with status_count 0.</param>
/// <param name="status_count">number of items of statuses; 0 if that is nil.</param>
/// <param name="failed">receives the number of statuses that are not PLEO_FIELD_OK; may be nil.</param>
/// <returns>PLEO_OK; PLEO_E_RECORD if a field failed: the record is written, as pleo_response_record says, the
/// next call continues with the next item, and pleo_pages_current returns this one; PLEO_E_BUFFER if size or
/// status_count is too small; else as pleo_pages_next_item. After any status other than PLEO_OK and PLEO_E_RECORD
/// no item was given and nothing is written.</returns>
function pleo_pages_next_record(pages: pleo_pages; layout: pleo_layout; buffer: PAnsiChar; size: Integer;
  statuses: PInteger; status_count: Integer; failed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_pages_next_record';

/// <summary>Returns the item that pleo_pages_next_item or pleo_pages_next_record gave last, for values that the
/// record has no field for.</summary>
/// <remarks>
/// <para>The list keeps the page of that item in memory until it gives an item of another page or is freed, also
/// after PLEO_E_END. If several threads use the list, it is the last item that any of them got.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="pages">the list. The item remains valid when the list is freed.</param>
/// <param name="item">receives the handle of the item, a value of its page. The caller owns it and releases it
/// with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if no item was given yet.</returns>
function pleo_pages_current(pages: pleo_pages; out item: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_pages_current';

/// <summary>Returns how many items the pages that were fetched so far have, and how many the list has.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="pages">the list.</param>
/// <param name="items">receives the number of items of the pages fetched so far.</param>
/// <param name="total">receives the number of items of the whole list, as the last page says; -1 if it does
/// not.</param>
/// <returns>PLEO_OK.</returns>
function pleo_pages_progress(pages: pleo_pages; out items: Int64; out total: Int64): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_pages_progress';

/// <summary>Sends a request in the background, for programs that must not block.</summary>
/// <remarks>
/// <para>All tasks share one thread of the library, which exists while there are tasks; their files are read and
/// written on other threads, which exist as long. No callback is called on these threads.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client. If it is freed, its tasks end with PLEO_E_CANCELLED.</param>
/// <param name="request">copied; it can be changed or freed afterwards. Its timeout begins now.</param>
/// <param name="task">receives the handle. Freeing it cancels the request. The caller owns it and releases it
/// with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if a placeholder of the path has no value, or a GET has a body;
/// PLEO_E_RESOURCE if no thread can be created.</returns>
function pleo_request_submit(client: pleo_client; request: pleo_request; out task: pleo_task): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_request_submit';

/// <summary>Waits until a task has finished, or until a timeout.</summary>
/// <remarks>
/// <para>Several threads can wait for one task.</para>
/// <para>Blocks until the task has finished, at most for the given time.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="task">the task.</param>
/// <param name="milliseconds">timeout in milliseconds; 0 polls, -1 waits indefinitely.</param>
/// <param name="finished">receives 1 if the task has finished, else 0.</param>
/// <returns>PLEO_OK in both cases; PLEO_E_FORKED in a child of the process that submitted the task.</returns>
function pleo_task_wait(task: pleo_task; milliseconds: Integer; out finished: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_task_wait';

/// <summary>Cancels a task.</summary>
/// <remarks>
/// <para>A result that the task already has is kept.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="task">the task.</param>
/// <returns>PLEO_OK; PLEO_E_FORKED in a child of the process that submitted the task.</returns>
function pleo_task_cancel(task: pleo_task): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_task_cancel';

/// <summary>Returns how much of its files a task has sent or received.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="task">the task.</param>
/// <param name="done">receives the number of bytes transferred so far.</param>
/// <param name="total">receives the number of bytes in all; -1 if that is unknown.</param>
/// <returns>PLEO_OK.</returns>
function pleo_task_progress(task: pleo_task; out done: Int64; out total: Int64): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_task_progress';

/// <summary>Takes the result of a finished task. It can be taken once.</summary>
/// <remarks>
/// <para>A failure becomes the last failure of the calling thread.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="task">the task. The response outlives it.</param>
/// <param name="response">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>what pleo_request_send would have returned; after a cancellation PLEO_E_CANCELLED or
/// PLEO_E_OUTCOME_UNKNOWN; PLEO_E_PENDING if the task has not finished; PLEO_E_MISSING if the result was taken
/// before.</returns>
function pleo_task_take(task: pleo_task; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_task_take';

/// <summary>Returns the HTTP status of a response.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read.</param>
/// <param name="http_status">receives the HTTP status, for example 200. It is 200 also for JSON that the library
/// makes itself: the report of pleo_client_check, the summary of an export, a job item.</param>
/// <returns>PLEO_OK.</returns>
function pleo_response_status(response: pleo_response; out http_status: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_status';

/// <summary>Returns what the call that gave this response did: whether it created, found or changed the
/// installation.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read.</param>
/// <param name="origin">receives one of PLEO_ORIGIN_...; PLEO_ORIGIN_ANSWERED for every call that is not about
/// the installation.</param>
/// <returns>PLEO_OK.</returns>
function pleo_response_origin(response: pleo_response; out origin: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_origin';

/// <summary>Copies the value of a response header, NUL-terminated. If there are several headers of that name, the
/// first is copied.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read.</param>
/// <param name="name">the name of the header, case-insensitive; at most 8192 bytes.</param>
/// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if the response has no such header; PLEO_E_BUFFER if the buffer is too small;
/// PLEO_E_TEXT if the value cannot be converted to text_encoding; PLEO_E_ARGUMENT without a name.</returns>
function pleo_response_header_text(response: pleo_response; name: PAnsiChar; name_len: Integer; buffer: PAnsiChar;
  size: Integer; needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_header_text';

/// <summary>Copies the value of a response header into a fixed-width field, padded with spaces to size
/// bytes.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read.</param>
/// <param name="name">the name of the header, case-insensitive; at most 8192 bytes.</param>
/// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if the response has no such header; PLEO_E_BUFFER if the buffer is too small;
/// PLEO_E_TEXT if the value cannot be converted to text_encoding; PLEO_E_ARGUMENT without a name.</returns>
function pleo_response_header_field(response: pleo_response; name: PAnsiChar; name_len: Integer; buffer: PAnsiChar;
  size: Integer; needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_header_field';

/// <summary>Returns the address of the response body: the bytes as they were received, without a NUL after them
/// and not converted to text_encoding.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read.</param>
/// <param name="body">receives the address. The bytes are borrowed: they stay valid until the response is freed
/// and must not be changed. If length is 0, the address must not be read.</param>
/// <param name="length">receives the length of the body in bytes, 0 to max_response_bytes.</param>
/// <returns>PLEO_OK.</returns>
function pleo_response_body(response: pleo_response; out body: PAnsiChar; out length: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_body';

/// <summary>Copies the response body, NUL-terminated.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the body contains a NUL, or cannot
/// be converted to a text_encoding other than UTF-8. Use pleo_response_body then.</returns>
function pleo_response_body_text(response: pleo_response; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_body_text';

/// <summary>Copies the response body into a fixed-width field, padded with spaces to size bytes. A NUL in the
/// body is copied.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the body cannot be converted to a
/// text_encoding other than UTF-8. Use pleo_response_body_piece then.</returns>
function pleo_response_body_field(response: pleo_response; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_body_field';

/// <summary>Copies a string of the response, NUL-terminated. An empty string is PLEO_OK with needed 0.</summary>
/// <remarks>
/// <para>For every function that takes a JSON Pointer: if an object has several members of the same name, the
/// last one counts. A response with more than 512 nested arrays and objects is PLEO_E_NOT_JSON.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the string, for example "/data/0/name"; at most 8192 bytes. In a name,
/// "~" is written "~0" and "/" is written "~1". The pointer begins at the value that the handle stands for. nil
/// and 0: that value itself.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not a
/// string; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer is too small:
/// pleo_response_text_piece works with a buffer of any size; PLEO_E_TEXT if the string contains a NUL, an
/// unpaired surrogate, or a character that text_encoding lacks while text_unmappable is error; PLEO_E_ARGUMENT if
/// the pointer is not a JSON Pointer.</returns>
function pleo_response_text(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; buffer: PAnsiChar;
  size: Integer; needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_text';

/// <summary>Copies a string of the response into a fixed-width field, padded with spaces to size bytes. A NUL in
/// the string is copied.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the string, for example "/data/0/name"; at most 8192 bytes. In a name,
/// "~" is written "~0" and "/" is written "~1". The pointer begins at the value that the handle stands for. nil
/// and 0: that value itself.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not a
/// string; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer is too small:
/// pleo_response_text_piece works with a buffer of any size; PLEO_E_TEXT if the string contains a NUL, an
/// unpaired surrogate, or a character that text_encoding lacks while text_unmappable is error; PLEO_E_ARGUMENT if
/// the pointer is not a JSON Pointer.</returns>
function pleo_response_field(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; buffer: PAnsiChar;
  size: Integer; needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_field';

/// <summary>Returns an integer of the response. Nothing is rounded: 12.0 and 1e2 are integers, 12.5 is
/// not.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the number, as for pleo_response_text; at most 8192 bytes.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="value">receives the integer.</param>
/// <returns>PLEO_OK; PLEO_E_RANGE if the number is not whole or needs more than 64 bits:
/// pleo_response_decimal_text copies it; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null;
/// PLEO_E_TYPE if it is not a number; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if the pointer
/// is not a JSON Pointer.</returns>
function pleo_response_int64(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
  out value: Int64): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_int64';

/// <summary>Copies a number of the response as text, NUL-terminated. The digits are exactly those that were
/// received, and may have an exponent.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the number, as for pleo_response_text; at most 8192 bytes.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not a
/// number; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT
/// if the pointer is not a JSON Pointer.</returns>
function pleo_response_decimal_text(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
  buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_decimal_text';

/// <summary>Copies a number of the response into a fixed-width field, padded with spaces to size bytes. The
/// digits are exactly those that were received, and may have an exponent.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the number, as for pleo_response_text; at most 8192 bytes.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not a
/// number; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT
/// if the pointer is not a JSON Pointer.</returns>
function pleo_response_decimal_field(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
  buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_decimal_field';

/// <summary>Copies an amount of the response in decimal digits, NUL-terminated: "123.45" for 12345 minor units of
/// EUR. The text has as many decimal places as the currency. Nothing is rounded.</summary>
/// <remarks>
/// <para>An amount is an object: {"currency": ..., "minors": ...}, or {"currency": ..., "value": ...} in the
/// items of an export. The currency itself is the string at the same pointer with "/currency" appended. The
/// option money_value says which unit "value" counts.</para>
/// <para>Source: minors in Pleo's accounting entries API 82.3.2, value in its Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the object, as for pleo_response_text; at most 8192 bytes.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no object, or if it lacks the currency or the amount; PLEO_E_NULL
/// if one of them is null; PLEO_E_TYPE if one of them has another type; PLEO_E_RANGE if the number is not whole
/// in the currency's minor unit, if it needs more than 64 bits, or if the currency is unknown; PLEO_E_NOT_JSON if
/// the response is not JSON; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if the pointer is not a
/// JSON Pointer.</returns>
function pleo_response_money_text(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; buffer: PAnsiChar;
  size: Integer; needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_money_text';

/// <summary>Copies an amount of the response into a fixed-width field, in decimal digits, padded with spaces to
/// size bytes.</summary>
/// <remarks>
/// <para>Source: minors in Pleo's accounting entries API 82.3.2, value in its Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the object, as for pleo_response_text; at most 8192 bytes.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no object, or if it lacks the currency or the amount; PLEO_E_NULL
/// if one of them is null; PLEO_E_TYPE if one of them has another type; PLEO_E_RANGE if the number is not whole
/// in the currency's minor unit, if it needs more than 64 bits, or if the currency is unknown; PLEO_E_NOT_JSON if
/// the response is not JSON; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if the pointer is not a
/// JSON Pointer.</returns>
function pleo_response_money_field(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; buffer: PAnsiChar;
  size: Integer; needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_money_field';

/// <summary>Copies a value of any type as JSON text, exactly as it was received, NUL-terminated. A character that
/// text_encoding lacks is written as a JSON escape, for example \u6771: nothing is lost.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. nil and 0: the
/// whole value.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is not JSON;
/// PLEO_E_BUFFER if the buffer is too small: pleo_response_json_piece works with a buffer of any size;
/// PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.</returns>
function pleo_response_json_text(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; buffer: PAnsiChar;
  size: Integer; needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_json_text';

/// <summary>Copies a value of any type as JSON text into a fixed-width field, padded with spaces to size bytes.
/// The spaces do not change the meaning of the JSON text.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. nil and 0: the
/// whole value.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is not JSON;
/// PLEO_E_BUFFER if the buffer is too small: pleo_response_json_piece works with a buffer of any size;
/// PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.</returns>
function pleo_response_json_field(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; buffer: PAnsiChar;
  size: Integer; needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_json_field';

/// <summary>Returns a boolean of the response.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the boolean, as for pleo_response_text; at most 8192 bytes.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="value">receives 1 for true, else 0.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not a
/// boolean; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if the pointer is not a JSON
/// Pointer.</returns>
function pleo_response_boolean(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
  out value: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_boolean';

/// <summary>Returns the number of items of an array, or of members of an object.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the array or object, as for pleo_response_text; at most 8192 bytes. nil
/// and 0: the whole value.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="count">receives the number of items or members. Members of the same name are counted one by
/// one.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is neither
/// an array nor an object; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if the pointer is not a
/// JSON Pointer.</returns>
function pleo_response_count(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
  out count: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_count';

/// <summary>Returns the JSON type of a value. A value that does not exist is not a failure.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. nil and 0: the
/// whole value.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="json_type">receives one of PLEO_JSON_...; PLEO_JSON_MISSING if there is no value.</param>
/// <returns>PLEO_OK; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if the pointer is not a JSON
/// Pointer.</returns>
function pleo_response_type(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
  out json_type: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_type';

/// <summary>Creates a handle of a value of a response. JSON Pointers of all functions that read JSON then begin
/// at this value.</summary>
/// <remarks>
/// <para>Status, headers, origin and body remain those of the whole response.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response, or a value of it. It can be freed before the new handle.</param>
/// <param name="pointer">JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. nil and 0: the
/// whole value.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="value">receives the handle. It shares the response, whose memory is released with its last
/// handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is not JSON;
/// PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.</returns>
function pleo_response_value(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
  out value: pleo_response): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_value';

/// <summary>Creates a handle of an item of an array, or of the value of a member of an object, by
/// index.</summary>
/// <remarks>
/// <para>The time is proportional to the index. To read many items, create the first one and continue with
/// pleo_response_next.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response, or a value of it. It can be freed before the new handle.</param>
/// <param name="pointer">JSON Pointer to the array or object, as for pleo_response_text; at most 8192 bytes. nil
/// and 0: the whole value.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="index">index of the item or member, 0 for the first, in the order of the response. Members of the
/// same name have an index each.</param>
/// <param name="item">receives the handle. It shares the response, whose memory is released with its last handle.
/// The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no array or object, or no item with this index; PLEO_E_NULL if it
/// is null; PLEO_E_TYPE if it is neither an array nor an object; PLEO_E_NOT_JSON if the response is not JSON;
/// PLEO_E_ARGUMENT for a negative index, or if the pointer is not a JSON Pointer.</returns>
function pleo_response_item(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; index: Integer;
  out item: pleo_response): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_item';

/// <summary>Creates a handle of the value that follows a value in the same array or object. The time does not
/// depend on the position.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="value">the handle of an item or member. It is neither changed nor freed.</param>
/// <param name="next">receives the handle. It shares the response, whose memory is released with its last handle.
/// The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if the value is the last one, or if the handle stands for a whole
/// response.</returns>
function pleo_response_next(value: pleo_response; out next: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_next';

/// <summary>Copies the name of the object member whose value this is, NUL-terminated.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="value">the handle of the value of a member.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if the value is an item of an array, or if the handle stands for a whole
/// response; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name contains a NUL, an unpaired
/// surrogate, or a character that text_encoding lacks while text_unmappable is error.</returns>
function pleo_response_name_text(value: pleo_response; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_response_name_text';

/// <summary>Copies the name of the object member whose value this is into a fixed-width field, padded with spaces
/// to size bytes. A NUL in the name is copied.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="value">the handle of the value of a member.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if the value is an item of an array, or if the handle stands for a whole
/// response; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name contains a NUL, an unpaired
/// surrogate, or a character that text_encoding lacks while text_unmappable is error.</returns>
function pleo_response_name_field(value: pleo_response; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_name_field';

/// <summary>Copies the name of an object member by index, NUL-terminated. pleo_response_item with the same index
/// returns its value.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the object, as for pleo_response_text; at most 8192 bytes. nil and 0:
/// the whole value.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="index">index of the member, 0 for the first, in the order of the response.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no object, or no member with this index; PLEO_E_NULL if it is
/// null; PLEO_E_TYPE if it is not an object; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the
/// buffer is too small; PLEO_E_TEXT if the name contains a NUL, an unpaired surrogate, or a character that
/// text_encoding lacks while text_unmappable is error; PLEO_E_ARGUMENT for a negative index, or if the pointer is
/// not a JSON Pointer.</returns>
function pleo_response_name_at_text(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; index: Integer;
  buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_name_at_text';

/// <summary>Copies the name of an object member by index into a fixed-width field, padded with spaces to size
/// bytes. A NUL in the name is copied.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the object, as for pleo_response_text; at most 8192 bytes. nil and 0:
/// the whole value.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="index">index of the member, 0 for the first, in the order of the response.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no object, or no member with this index; PLEO_E_NULL if it is
/// null; PLEO_E_TYPE if it is not an object; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the
/// buffer is too small; PLEO_E_TEXT if the name contains a NUL, an unpaired surrogate, or a character that
/// text_encoding lacks while text_unmappable is error; PLEO_E_ARGUMENT for a negative index, or if the pointer is
/// not a JSON Pointer.</returns>
function pleo_response_name_at_field(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; index: Integer;
  buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_name_at_field';

/// <summary>Copies a piece of a string of the response. Call it in a loop to read a string of any size through a
/// small buffer.</summary>
/// <remarks>
/// <para>A piece consists of whole characters. Neither a NUL nor spaces are appended, and a NUL in the string is
/// copied.</para>
/// <para>Reading on from where the last piece ended takes time in proportion to the piece. For a string with
/// escapes, for example line ends, and for a text_encoding other than UTF-8, a handle remembers this place for
/// one string only. So read such strings one after the other, or use a handle for each. For an item far into a
/// long array, create a handle first: see pleo_response_value.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the string, as for pleo_response_text; at most 8192 bytes.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="offset">where the piece begins, in bytes of the converted text: 0 at first, then the sum of all
/// copied.</param>
/// <param name="buffer">receives the piece. 4 bytes are enough for any character.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="copied">receives the length of the piece in bytes; 0 with PLEO_OK at the end of the
/// string.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER if the next character does not fit into the buffer; PLEO_E_ARGUMENT if offset
/// is negative, past the end or inside a character, or if the pointer is not a JSON Pointer; PLEO_E_TEXT if the
/// piece has an unpaired surrogate, or a character that text_encoding lacks while text_unmappable is error;
/// PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_NOT_JSON as for pleo_response_text.</returns>
function pleo_response_text_piece(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; offset: Integer;
  buffer: PAnsiChar; size: Integer; out copied: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_text_piece';

/// <summary>Copies a piece of a value of any type as JSON text, exactly as it was received. A character that
/// text_encoding lacks is written as a JSON escape, for example \u6771.</summary>
/// <remarks>
/// <para>Call it in a loop, as pleo_response_text_piece. Escapes are copied as they are; for UTF-8 every offset
/// is found at once.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. nil and 0: the
/// whole value.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="offset">where the piece begins, in bytes of the converted text: 0 at first, then the sum of all
/// copied.</param>
/// <param name="buffer">receives the piece. 4 bytes are enough for any character in UTF-8, 12 in other
/// encodings.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="copied">receives the length of the piece in bytes; 0 with PLEO_OK at the end of the
/// value.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER if the next character does not fit into the buffer; PLEO_E_ARGUMENT if offset
/// is negative, past the end or inside a character, or if the pointer is not a JSON Pointer; PLEO_E_MISSING if
/// there is no value; PLEO_E_NOT_JSON if the response is not JSON.</returns>
function pleo_response_json_piece(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; offset: Integer;
  buffer: PAnsiChar; size: Integer; out copied: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_json_piece';

/// <summary>Copies a piece of the response body: bytes as they were received. They are not converted, and a piece
/// may end inside a character.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read.</param>
/// <param name="offset">where the piece begins, in bytes: 0 at first, then the sum of all copied.</param>
/// <param name="buffer">receives the piece. Nothing is appended.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="copied">receives the length of the piece in bytes; 0 with PLEO_OK at the end of the body.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER if size is 0 and there are bytes left; PLEO_E_ARGUMENT if offset is negative
/// or past the end.</returns>
function pleo_response_body_piece(response: pleo_response; offset: Integer; buffer: PAnsiChar; size: Integer;
  out copied: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_body_piece';

/// <summary>Creates a layout: a description of a fixed-width record, which says where each value of a response is
/// written and in which format.</summary>
/// <remarks>
/// <para>A layout never changes. It belongs to no client, and any number of threads can fill records by it at
/// once. The page Records of the manual describes its language: a first line with the size of the record, then
/// one line for each field, and tables for arrays. A layout has at most 500 fields and 65535 statuses.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="config">options whose text_encoding and text_unmappable apply to text and to the records; copied;
/// 0 for UTF-8.</param>
/// <param name="text">the lines of the layout, at most 65536 bytes; copied.</param>
/// <param name="length">length of text in bytes, or PLEO_NTS.</param>
/// <param name="layout">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if the layout is invalid: the message has line and column; PLEO_E_CONFIG if
/// an option of config was refused and not corrected since.</returns>
function pleo_layout_new(config: pleo_config; text: PAnsiChar; length: Integer; out layout: pleo_layout): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_layout_new';

/// <summary>Returns the size of the records of a layout.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="layout">the layout.</param>
/// <param name="size">receives the size in bytes, 1 to 65535.</param>
/// <returns>PLEO_OK.</returns>
function pleo_layout_size(layout: pleo_layout; out size: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_layout_size';

/// <summary>Returns the number of statuses of a record: one for each field, in the order of the layout. A table
/// has one status of its own, then one for each field of each row.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="layout">the layout.</param>
/// <param name="count">receives the number of statuses, 1 to 65535.</param>
/// <returns>PLEO_OK.</returns>
function pleo_layout_count(layout: pleo_layout; out count: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_layout_count';

/// <summary>Copies the name of the field that a status belongs to, NUL-terminated. For a field of a table the
/// name has the row, counted from 1: "LINES(3).AMOUNT".</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="layout">the layout.</param>
/// <param name="index">index of the status, 0 for the first.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if the layout has no status with this index; PLEO_E_BUFFER if the buffer is
/// too small; PLEO_E_ARGUMENT for a negative index.</returns>
function pleo_layout_name_text(layout: pleo_layout; index: Integer; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_layout_name_text';

/// <summary>Copies the name of the field that a status belongs to into a fixed-width field, padded with spaces to
/// size bytes.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="layout">the layout.</param>
/// <param name="index">index of the status, 0 for the first.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if the layout has no status with this index; PLEO_E_BUFFER if the buffer is
/// too small; PLEO_E_ARGUMENT for a negative index.</returns>
function pleo_layout_name_field(layout: pleo_layout; index: Integer; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_layout_name_field';

/// <summary>Fills a record from a response: all fields in one call.</summary>
/// <remarks>
/// <para>A field whose value is missing or does not fit is set to its default, or else to spaces or zero. The
/// others are filled in any case. For amounts the option money_value applies, as for
/// pleo_response_money_text.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the value that the pointers of the layout begin at, as for
/// pleo_response_text; at most 8192 bytes. nil and 0: the whole value.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="layout">the layout of the record; used only during the call.</param>
/// <param name="buffer">receives the record. The first bytes, as many as pleo_layout_size returns, are written;
/// the others are unchanged.</param>
/// <param name="size">size of the record in bytes.</param>
/// <param name="statuses">receives a PLEO_FIELD_ constant for each field, in the order of pleo_layout_count; may
/// be nil, with status_count 0.</param>
/// <param name="status_count">number of items of statuses; 0 if that is nil.</param>
/// <param name="failed">receives the number of statuses that are not PLEO_FIELD_OK; may be nil.</param>
/// <returns>PLEO_OK; PLEO_E_RECORD if a field failed: the message names the first one, and the record, statuses
/// and failed are set. Nothing is written after any other status: PLEO_E_BUFFER if size or status_count is too
/// small; PLEO_E_MISSING if there is no value at pointer; PLEO_E_NOT_JSON if the response is not JSON;
/// PLEO_E_ARGUMENT if buffer is nil, or if the pointer is not a JSON Pointer.</returns>
function pleo_response_record(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; layout: pleo_layout;
  buffer: PAnsiChar; size: Integer; statuses: PInteger; status_count: Integer; failed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_record';

/// <summary>Opens the company's oldest export job that is pending or in progress, and starts it if it is
/// pending.</summary>
/// <remarks>
/// <para>One program carries out a job at a time. The option export_journal names a file that records which items
/// were given, booked and reported. With it, every booking is reported to Pleo and no booked item is given as
/// new, whenever the program is killed. Without it only the state at Pleo is known: a program that was killed
/// cannot continue its own job unless export_take_over is set. The page Export jobs of the manual describes a job
/// from beginning to end.</para>
/// <para>In a child process that the program forks, the functions of this export return
/// PLEO_E_EXPORT_BUSY.</para>
/// <para>Blocks until its requests have ended, each of which takes timeout_ms at most. There is one for every 100
/// items, and a few more.</para>
/// <para>Source: GET /v3/export-jobs, GET /v3/export-jobs/{jobId}/items, POST /v3/export-job-events; a job
/// expires an hour after its last update: Pleo's Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client that sends the requests. Keep it until the export is freed: without it,
/// functions that use the network return PLEO_E_CANCELLED.</param>
/// <param name="config">gives the options export_journal, export_company and export_take_over; copied; 0 for
/// those of the client.</param>
/// <param name="export">receives the handle. Freeing it leaves the job as it is: the next pleo_export_open
/// continues it. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_END if there is no job; PLEO_E_EXPORT_BUSY if another program has the journal, or
/// carries out the job; PLEO_E_MISSING if the key belongs to an organisation and export_company is not set;
/// PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CONFIG if an option of config was refused;
/// PLEO_E_PROTOCOL if the response has a job of another company, or no items of a job that has some; or any other
/// status of pleo_request_send.</returns>
function pleo_export_open(client: pleo_client; config: pleo_config; out export: pleo_export): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_open';

/// <summary>Opens a job as pleo_export_open does, and waits until there is one, for a program that runs all
/// day.</summary>
/// <remarks>
/// <para>It polls at once, then at intervals that grow from 1 to 15 seconds. A transient failure does not end the
/// wait.</para>
/// <para>Blocks until a job was found or the time has passed; then as pleo_export_open.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client that sends the requests, as for pleo_export_open. Keep it until the export is
/// freed.</param>
/// <param name="config">as for pleo_export_open; copied; 0 for the options of the client.</param>
/// <param name="seconds">how long to wait, 0 to 86400 seconds.</param>
/// <param name="export">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_END if no job appeared in that time; PLEO_E_CANCELLED after pleo_client_cancel;
/// PLEO_E_ARGUMENT if seconds is out of range; else as pleo_export_open.</returns>
function pleo_export_wait(client: pleo_client; config: pleo_config; seconds: Integer;
  out export: pleo_export): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_export_wait';

/// <summary>Opens a job as pleo_export_open does. If no job is open, it creates a job from all entries that are
/// queued for export, for a program that exports without a bookkeeper.</summary>
/// <remarks>
/// <para>That Pleo lets an API key create a job is assumed, not documented.</para>
/// <para>Blocks until each of its requests has ended, as pleo_export_open.</para>
/// <para>Source: POST /v1/accounting-entries:search: Pleo's accounting entries API 82.3.2; POST /v3/export-jobs:
/// its Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client that sends the requests, as for pleo_export_open. Keep it until the export is
/// freed.</param>
/// <param name="config">as for pleo_export_open; copied; 0 for the options of the client.</param>
/// <param name="export">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_END if there is no job and no entry is queued; PLEO_E_BAD_REQUEST if accounts have no
/// contra account in Pleo; else as pleo_export_open.</returns>
function pleo_export_start(client: pleo_client; config: pleo_config; out export: pleo_export): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_start';

/// <summary>Returns the job as Pleo showed it last: its id, numberOfItems, expiresIn. No request is
/// sent.</summary>
/// <remarks>
/// <para>Source: GET /v3/export-jobs/{jobId}: Pleo's Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export. The job remains valid when the export is freed.</param>
/// <param name="job">receives the handle. JSON Pointers begin at the job, for example "/id". The caller owns it
/// and releases it with pleo_free.</param>
/// <returns>PLEO_OK.</returns>
function pleo_export_job(export: pleo_export; out job: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_job';

/// <summary>Returns the next item to book, with its bookkeeping data. Items that have a result are not
/// given.</summary>
/// <remarks>
/// <para>That the item was given is recorded in the journal before the function returns. The function also sends
/// the results that wait, when there are 100 or half of the job's time has passed since its last update; a
/// transient failure of this is retried later. After a failure the next call gives the same item.</para>
/// <para>Blocks until its requests have ended, each of which takes timeout_ms at most.</para>
/// <para>Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
/// meanwhile.</para>
/// <para>Source: GET /v3/export-items: Pleo's Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export. The item remains valid when the export is freed.</param>
/// <param name="item">receives the handle of the item. JSON Pointers begin at the item, for example
/// "/accountingEntryId". The caller owns it and releases it with pleo_free.</param>
/// <param name="again">receives PLEO_EXPORT_NEW, PLEO_EXPORT_OFFERED or PLEO_EXPORT_EXPORTED; may be nil.</param>
/// <returns>PLEO_OK; PLEO_E_END when all items were given (call pleo_export_close then), or if the export is
/// closed; PLEO_E_EXPORT_ENDED if the job has ended at Pleo, for example by its expiry: the recorded results are
/// kept, and reported with the next job that has these items; PLEO_E_BAD_REQUEST if accounts have no contra
/// account in Pleo: call pleo_export_fail with missing_configuration; PLEO_E_PROTOCOL for an item of another
/// company or without an id; PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED if the client was
/// freed; PLEO_E_ARGUMENT if another thread is in a call of this export other than pleo_export_booked or
/// pleo_export_rejected; or any other status of pleo_request_send.</returns>
function pleo_export_next(export: pleo_export; out item: pleo_response; out again: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_next';

/// <summary>Returns the next item to book in a record, as pleo_export_next does in a handle.</summary>
/// <remarks>
/// <para>Blocks until its requests have ended, each of which takes timeout_ms at most.</para>
/// <para>Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
/// meanwhile.</para>
/// <para>Source: GET /v3/export-items: Pleo's Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export.</param>
/// <param name="layout">the layout of the record; used only during the call.</param>
/// <param name="buffer">receives the record. The first bytes, as many as pleo_layout_size returns, are written;
/// the others are unchanged.</param>
/// <param name="size">size of the record in bytes.</param>
/// <param name="statuses">receives a PLEO_FIELD_ constant for each field, in the order of pleo_layout_count; may
/// be nil, with status_count 0.</param>
/// <param name="status_count">number of items of statuses; 0 if that is nil.</param>
/// <param name="failed">receives the number of statuses that are not PLEO_FIELD_OK; may be nil.</param>
/// <param name="again">receives PLEO_EXPORT_NEW, PLEO_EXPORT_OFFERED or PLEO_EXPORT_EXPORTED; may be nil.</param>
/// <returns>PLEO_OK; PLEO_E_RECORD if a field failed: the record is written, as pleo_response_record says, the
/// item counts as given, and pleo_export_current returns it; PLEO_E_BUFFER if size or status_count is too small:
/// no item was given; else as pleo_export_next.</returns>
function pleo_export_next_record(export: pleo_export; layout: pleo_layout; buffer: PAnsiChar; size: Integer;
  statuses: PInteger; status_count: Integer; failed: PInteger; out again: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_next_record';

/// <summary>Returns the item that was given last.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export. The item remains valid when the export is freed.</param>
/// <param name="item">receives the handle of the item. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if no item was given yet.</returns>
function pleo_export_current(export: pleo_export; out item: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_current';

/// <summary>Returns the job item of the item that was given last: its status at Pleo when the job was opened. No
/// request is sent.</summary>
/// <remarks>
/// <para>Source: GET /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export. The job item remains valid when the export is freed.</param>
/// <param name="job_item">receives the handle. JSON Pointers begin at the job item, for example "/status". The
/// caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if no item was given yet.</returns>
function pleo_export_job_item(export: pleo_export; out job_item: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_job_item';

/// <summary>Copies the external id that an earlier export recorded for the current item, NUL-terminated: the
/// number in your books.</summary>
/// <remarks>
/// <para>The current item is the one that was given last. With PLEO_EXPORT_EXPORTED there is an id unless the
/// earlier export gave none; with PLEO_EXPORT_OFFERED there is one if the item was exported before.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if no item was given yet, if the item was not exported before, or if it was
/// exported without an external id; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the id has a
/// character that text_encoding lacks while text_unmappable is error.</returns>
function pleo_export_former_text(export: pleo_export; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_export_former_text';

/// <summary>Copies the external id that an earlier export recorded for the current item into a fixed-width field,
/// padded with spaces to size bytes.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if no item was given yet, if the item was not exported before, or if it was
/// exported without an external id; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the id has a
/// character that text_encoding lacks while text_unmappable is error.</returns>
function pleo_export_former_field(export: pleo_export; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_export_former_field';

/// <summary>Returns how many items of the job have a result, and how many there are.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export.</param>
/// <param name="done">receives the number of items that have a result, recorded by the program or shown by
/// Pleo.</param>
/// <param name="total">receives the number of all items of the job.</param>
/// <returns>PLEO_OK.</returns>
function pleo_export_progress(export: pleo_export; out done: Int64; out total: Int64): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_progress';

/// <summary>Records that an item is booked. Nothing is sent yet: pleo_export_next, pleo_export_send and
/// pleo_export_close send the results.</summary>
/// <remarks>
/// <para>With export_journal set, the result is on disk when the function returns PLEO_OK; without it, the result
/// is only in memory. Call it after the item is durable in your books. If the program ends between the two, the
/// item is given again with PLEO_EXPORT_OFFERED. The same result can be recorded again; another result for the
/// same item is refused. A result can also be recorded after the job has ended.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export.</param>
/// <param name="entry_id">accountingEntryId of the item, at most 2000 bytes; copied. nil and 0: the item that was
/// given last. An empty text is refused.</param>
/// <param name="entry_id_len">length of entry_id in bytes, or PLEO_NTS.</param>
/// <param name="external_id">the number in your books, which Pleo shows; at most 2000 bytes; copied. No text: the
/// result has none.</param>
/// <param name="external_id_len">length of external_id in bytes, or PLEO_NTS.</param>
/// <param name="external_url">where your books show the item; at most 2000 bytes; copied. No text: the result has
/// none.</param>
/// <param name="external_url_len">length of external_url in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if the item has another result, if it is neither in this job nor in the
/// journal, or if a text is too long or has a NUL inside; PLEO_E_MISSING if entry_id is nil and no item was given
/// yet; PLEO_E_FILE or PLEO_E_RESOURCE for the journal: the result is not recorded.</returns>
function pleo_export_booked(export: pleo_export; entry_id: PAnsiChar; entry_id_len: Integer; external_id: PAnsiChar;
  external_id_len: Integer; external_url: PAnsiChar; external_url_len: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_booked';

/// <summary>Records that an item cannot be booked, and why. The bookkeeper reads the reason in Pleo and can
/// export the item again. Nothing is sent yet, as for pleo_export_booked.</summary>
/// <remarks>
/// <para>reason_type must be one of Pleo's types for items: validation_failure, account_unknown,
/// tax_code_unknown, tag_unknown, vendor_unknown, missing_configuration, invalid_configuration,
/// authorization_failure, unexpected_failure, accounting_system_validation_failure,
/// accounting_system_unreachable, accounting_system_timeout, accounting_system_rate_limit,
/// accounting_system_authentication_failure, receipt_download_failure, receipt_upload_failure,
/// receipt_conversion_failure, receipt_file_size_limit_exceeded.</para>
/// <para>Source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export.</param>
/// <param name="entry_id">accountingEntryId of the item, at most 2000 bytes; copied. nil and 0: the item that was
/// given last. An empty text is refused.</param>
/// <param name="entry_id_len">length of entry_id in bytes, or PLEO_NTS.</param>
/// <param name="reason_type">one of the types above, at most 2000 bytes; copied.</param>
/// <param name="reason_type_len">length of reason_type in bytes, or PLEO_NTS.</param>
/// <param name="reason">a sentence for the bookkeeper, at most 4000 bytes and 1000 characters; copied. No text:
/// the result has none.</param>
/// <param name="reason_len">length of reason in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT for another reason_type or a reason that is too long; else as
/// pleo_export_booked.</returns>
function pleo_export_rejected(export: pleo_export; entry_id: PAnsiChar; entry_id_len: Integer; reason_type: PAnsiChar;
  reason_type_len: Integer; reason: PAnsiChar; reason_len: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_rejected';

/// <summary>Sends the results that wait, at most 100 in a request.</summary>
/// <remarks>
/// <para>A result that Pleo refuses for good is not a failure here: it is in the summary of pleo_export_close.
/// After a failure the results that were not sent wait for the next call.</para>
/// <para>Blocks until its requests have ended, each of which takes timeout_ms at most.</para>
/// <para>Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
/// meanwhile.</para>
/// <para>Source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export.</param>
/// <returns>PLEO_OK, also if no result waits or the export is closed; PLEO_E_EXPORT_ENDED if the job has ended at
/// Pleo; PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED if the client was freed;
/// PLEO_E_ARGUMENT if another thread is in a call of this export other than pleo_export_booked or
/// pleo_export_rejected; or any other status of pleo_request_send.</returns>
function pleo_export_send(export: pleo_export): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_export_send';

/// <summary>Keeps the job from expiring while the program works at one item for a long time.</summary>
/// <remarks>
/// <para>It sends the results that wait. If no result waits, it reports an item without a result as in progress.
/// pleo_export_next does the same when half of the job's time has passed since its last update; the job's time is
/// its member expiresIn, in seconds, usually 3600.</para>
/// <para>Blocks until its requests have ended, each of which takes timeout_ms at most.</para>
/// <para>Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
/// meanwhile.</para>
/// <para>Source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0. That an update of items extends the
/// job's time is assumed, not documented.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export.</param>
/// <returns>as pleo_export_send.</returns>
function pleo_export_keep_alive(export: pleo_export): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_keep_alive';

/// <summary>Fetches the files of an item, for example its receipts, into a directory: all of them or
/// none.</summary>
/// <remarks>
/// <para>The files are fetched by their links, without the API key. A file is named by the accountingEntryId, a
/// hyphen, a number from 1, and the extension of its media type: "ID-1.pdf". Files of the same names are
/// replaced.</para>
/// <para>Blocks until all files are fetched, each after timeout_ms at the latest.</para>
/// <para>Source: links are valid for 24 hours after the item was fetched: Pleo's Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export.</param>
/// <param name="item">the item, a handle of pleo_export_next; used only during the call; 0 for the item that was
/// given last.</param>
/// <param name="directory">path of a directory that exists; at most 8192 bytes. A relative path is resolved
/// against the working directory.</param>
/// <param name="directory_len">length of directory in bytes, or PLEO_NTS.</param>
/// <param name="count">receives the number of files, 0 or more; may be nil.</param>
/// <returns>PLEO_OK, also if the item has no files; PLEO_E_MISSING if item is 0 and no item was given yet;
/// PLEO_E_FILE or PLEO_E_RESOURCE if the directory does not exist or a file cannot be written; PLEO_E_TRUNCATED
/// if a file does not have the size that Pleo says; PLEO_E_PROTOCOL if the item has no id or a file has no link;
/// PLEO_E_CANCELLED if the client was freed; or any other status of pleo_request_send for a link.</returns>
function pleo_export_fetch_files(export: pleo_export; item: pleo_response; directory: PAnsiChar; directory_len: Integer;
  out count: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_export_fetch_files';

/// <summary>Ends the job: sends the results that wait, then tells Pleo that the job is completed, completed with
/// errors or failed, and reads the job until Pleo shows it.</summary>
/// <remarks>
/// <para>The job is completed if all items are exported, completed with errors if some are, and failed if none
/// is. If any item has no result, the function sends nothing and returns PLEO_E_UNFINISHED. Record a result for
/// each and close again; or free the export and open it again, which gives these items once more. After a failure
/// it can be called again.</para>
/// <para>The summary is a JSON object:</para>
/// <para>- jobId and status: strings, the job and its status at Pleo.</para>
/// <para>- booked and rejected: numbers of the items that Pleo has as exported and as failed.</para>
/// <para>- refused: array of the results that Pleo did not take: objects with the strings accountingEntryId,
/// externalId, type and message. A result with an externalId is in your books: a person must decide what to
/// do.</para>
/// <para>- missing: array of the ids of items without bookkeeping data. The library has rejected them.</para>
/// <para>- unmatched: array of the ids of at most 1000 entries with bookkeeping data that are not items of the
/// job. They were not given.</para>
/// <para>Blocks until each of its requests has ended, each after timeout_ms at the latest, and until Pleo shows
/// the end of the job, for which it polls for about 20 seconds at most.</para>
/// <para>Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
/// meanwhile.</para>
/// <para>Source: POST /v3/export-job-events: Pleo's Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export. The summary remains valid when the export is freed.</param>
/// <param name="summary">receives the handle of the summary, with PLEO_OK and with PLEO_E_EXPORT_ENDED; may be
/// nil. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK, also if this export has closed the job already; PLEO_E_UNFINISHED if items have no result;
/// PLEO_E_EXPORT_ENDED if the job has ended in another way; PLEO_E_PROTOCOL if Pleo accepts the end of the job
/// and does not show it; PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED if the client was
/// freed; PLEO_E_ARGUMENT if another thread is in a call of this export; or any other status of
/// pleo_request_send.</returns>
function pleo_export_close(export: pleo_export; out summary: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_close';

/// <summary>Ends the job as failed, for a reason that concerns all of it, for example an accounting system that
/// cannot be reached.</summary>
/// <remarks>
/// <para>The results that wait are sent first. Items without a result can be exported again.</para>
/// <para>reason_type must be one of Pleo's types for jobs: accounting_system_unreachable,
/// accounting_system_timeout, accounting_system_rate_limit, accounting_system_authentication_failure,
/// missing_configuration, invalid_configuration, validation_failure, authentication_failure,
/// authorization_failure, integration_unusable, service_unreachable, service_timeout, pleo_rate_limit,
/// job_expired, canceled_by_user.</para>
/// <para>Blocks until each of its requests has ended, as pleo_export_close.</para>
/// <para>Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
/// meanwhile.</para>
/// <para>Source: POST /v3/export-job-events: Pleo's Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export. The summary remains valid when the export is freed.</param>
/// <param name="reason_type">one of the types above, at most 2000 bytes.</param>
/// <param name="reason_type_len">length of reason_type in bytes, or PLEO_NTS.</param>
/// <param name="reason">a sentence for the bookkeeper, at most 4000 bytes and 1000 characters. No text: the job
/// has no reason.</param>
/// <param name="reason_len">length of reason in bytes, or PLEO_NTS.</param>
/// <param name="summary">receives the handle of the summary, as for pleo_export_close; may be nil. The caller
/// owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK, also if this export has failed the job already; PLEO_E_ARGUMENT for another reason_type or a
/// reason that is too long; PLEO_E_EXPORT_ENDED if the job has ended in another way, also by pleo_export_close;
/// else as pleo_export_close, without PLEO_E_UNFINISHED.</returns>
function pleo_export_fail(export: pleo_export; reason_type: PAnsiChar; reason_type_len: Integer; reason: PAnsiChar;
  reason_len: Integer; out summary: pleo_response): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_export_fail';

/// <summary>Returns the state of the installation in a response.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response.</param>
/// <param name="state">receives a PLEO_STATE_ constant. PLEO_STATE_OTHER stands for a state that this version of
/// the library does not know; it is the string at "/status".</param>
/// <returns>PLEO_OK; PLEO_E_MISSING, PLEO_E_NULL or PLEO_E_TYPE if "/status" is not a string;
/// PLEO_E_NOT_JSON.</returns>
function pleo_response_state(response: pleo_response; out state: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_state';

/// <summary>Returns the name that Pleo has for a state, for example "ACTIVATED".</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="state">a PLEO_STATE_ constant.</param>
/// <returns>a static NUL-terminated string, never freed; empty for PLEO_STATE_OTHER and unknown states.</returns>
function pleo_state_name(state: Integer): PAnsiChar; cdecl; external PLEO_LIBRARY name 'pleo_state_name';

/// <summary>Copies the name that Pleo has for a state, for example "ACTIVATED".</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="state">a PLEO_STATE_ constant. The name of PLEO_STATE_OTHER and of unknown states is
/// empty.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_state_name_text(state: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_state_name_text';

/// <summary>Copies the name that Pleo has for a state into a space-padded field.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="state">a PLEO_STATE_ constant. The name of PLEO_STATE_OTHER and of unknown states is
/// empty.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
function pleo_state_name_field(state: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_state_name_field';

/// <summary>Returns whom the installation or the key in a response is for.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response.</param>
/// <param name="subject_type">receives a PLEO_SUBJECT_ constant.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if the response names nobody; PLEO_E_NOT_JSON.</returns>
function pleo_response_subject_type(response: pleo_response; out subject_type: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_subject_type';

/// <summary>Copies the id of the company or organisation that the installation or the key in a response is
/// for.</summary>
/// <remarks>
/// <para>It is the last part of "resource" or "subjectURN". Keep it, to display it and to compare a new key with
/// it.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if the response names nobody; PLEO_E_NOT_JSON; PLEO_E_BUFFER.</returns>
function pleo_response_subject_text(response: pleo_response; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_subject_text';

/// <summary>Copies the id of the company or organisation into a space-padded field.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if the response names nobody; PLEO_E_NOT_JSON; PLEO_E_BUFFER.</returns>
function pleo_response_subject_field(response: pleo_response; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_subject_field';

/// <summary>Creates a JSON document. It is null until something is set: the first pointer makes it an object or
/// an array.</summary>
/// <remarks>
/// <para>Several threads can use one document; their calls are carried out one after the other.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">gives the text_encoding of the texts that are set and printed; 0 for UTF-8. The document
/// keeps no reference to the client, which can be freed.</param>
/// <param name="json">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK.</returns>
function pleo_json_new(client: pleo_client; out json: pleo_json): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_json_new';

/// <summary>Creates a JSON document from a JSON text, to change it.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">gives the text_encoding of text and of the texts that are set and printed; 0 for UTF-8.
/// The document keeps no reference to the client, which can be freed.</param>
/// <param name="text">JSON text, at most 64 MiB, with at most 100 nested arrays and objects and at most 1000000
/// values; copied.</param>
/// <param name="text_len">length of text in bytes, or PLEO_NTS.</param>
/// <param name="json">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if text is not JSON or exceeds a limit: the message has line and column;
/// PLEO_E_TEXT if it is not valid in text_encoding, or if a string in it has half a surrogate pair.</returns>
function pleo_json_parse(client: pleo_client; text: PAnsiChar; text_len: Integer; out json: pleo_json): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_json_parse';

/// <summary>Sets a string. Trailing spaces are part of it; pleo_json_set_field drops them.</summary>
/// <remarks>
/// <para>Missing or null parents are created: an array if the next segment is "0" or "-", otherwise an object.
/// "-", or an index equal to the number of items, appends to an array. A value that exists is replaced. The
/// document never exceeds 64 MiB, 1000000 values or 100 nested arrays and objects. After a failure it is
/// unchanged. This holds for all functions that set a value.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document to change.</param>
/// <param name="pointer">JSON Pointer (RFC 6901) to the value, for example "/metadata/program"; at most 8192
/// bytes. nil and 0: the whole document.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="text">the string, at most 64 MiB; copied. An empty string has an address and length 0.</param>
/// <param name="text_len">length of text in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if pointer is not a JSON Pointer or skips items of an array, if text is nil,
/// or if the document would exceed a limit; PLEO_E_TYPE if pointer leads through a string, a number or a
/// boolean.</returns>
function pleo_json_set_text(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; text: PAnsiChar;
  text_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_json_set_text';

/// <summary>Sets a string from a fixed-width field: trailing spaces and NULs are dropped.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document to change.</param>
/// <param name="pointer">as for pleo_json_set_text. nil and 0: the whole document.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="text">the field, at most 64 MiB; copied. A field of spaces is an empty string.</param>
/// <param name="text_len">length of text in bytes, or PLEO_NTS.</param>
/// <returns>as pleo_json_set_text.</returns>
function pleo_json_set_field(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; text: PAnsiChar;
  text_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_json_set_field';

/// <summary>Sets an integer.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document to change.</param>
/// <param name="pointer">as for pleo_json_set_text. nil and 0: the whole document.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="value">any integer of 64 bits.</param>
/// <returns>as pleo_json_set_text.</returns>
function pleo_json_set_int64(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; value: Int64): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_json_set_int64';

/// <summary>Sets a number from decimal digits. No digit is lost: "-1234.50" stays "-1234.50".</summary>
/// <remarks>
/// <para>A plus sign, leading zeros and spaces around the number are dropped. A decimal comma, grouping and an
/// exponent are refused.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document to change.</param>
/// <param name="pointer">as for pleo_json_set_text. nil and 0: the whole document.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="digits">the number, at most 4096 bytes; copied.</param>
/// <param name="digits_len">length of digits in bytes, or PLEO_NTS.</param>
/// <returns>as pleo_json_set_text; PLEO_E_ARGUMENT if digits is not such a number.</returns>
function pleo_json_set_decimal(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; digits: PAnsiChar;
  digits_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_json_set_decimal';

/// <summary>Sets an amount from decimal digits, as an object of the API: {"currency": ..., "minors":
/// ...}.</summary>
/// <remarks>
/// <para>Source: the object: Pleo's accounting entries API 82.3.2.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document to change.</param>
/// <param name="pointer">as for pleo_json_set_text. nil and 0: the whole document.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="currency">a code of ISO 4217, for example "EUR", in upper case; at most 64 bytes; copied.</param>
/// <param name="currency_len">length of currency in bytes, or PLEO_NTS.</param>
/// <param name="digits">the amount in main units, for example "123.45", as for pleo_json_set_decimal; at most 64
/// bytes.</param>
/// <param name="digits_len">length of digits in bytes, or PLEO_NTS.</param>
/// <returns>as pleo_json_set_text; PLEO_E_ARGUMENT if currency is unknown or digits is not a number; PLEO_E_RANGE
/// if digits has more decimal places than the currency, or if the number of minor units needs more than 64
/// bits.</returns>
function pleo_json_set_money(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; currency: PAnsiChar;
  currency_len: Integer; digits: PAnsiChar; digits_len: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_json_set_money';

/// <summary>Sets true or false.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document to change.</param>
/// <param name="pointer">as for pleo_json_set_text. nil and 0: the whole document.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="value">0 or 1; 0 is false; 1, or any other number, is true.</param>
/// <returns>as pleo_json_set_text.</returns>
function pleo_json_set_boolean(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; value: Integer): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_json_set_boolean';

/// <summary>Sets null.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document to change.</param>
/// <param name="pointer">as for pleo_json_set_text. nil and 0: the whole document.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <returns>as pleo_json_set_text.</returns>
function pleo_json_set_null(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_json_set_null';

/// <summary>Sets a value of any type from a JSON text, for example "[]" or the output of another
/// program.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document to change.</param>
/// <param name="pointer">as for pleo_json_set_text. nil and 0: the whole document.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="text">JSON text, at most 64 MiB; copied.</param>
/// <param name="text_len">length of text in bytes, or PLEO_NTS.</param>
/// <returns>as pleo_json_set_text; PLEO_E_ARGUMENT if text is not JSON: the message has line and column;
/// PLEO_E_TEXT also if a string in it has an unpaired surrogate.</returns>
function pleo_json_set_json(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; text: PAnsiChar;
  text_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_json_set_json';

/// <summary>Sets a copy of a value of a response. Numbers are copied exactly as they were received.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document to change.</param>
/// <param name="pointer">as for pleo_json_set_text. nil and 0: the whole document.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="response">the response to copy from, or a value of it; used only during the call.</param>
/// <param name="source">JSON Pointer to the value in response, as the pointer of pleo_response_text; at most 8192
/// bytes. nil and 0: the whole value.</param>
/// <param name="source_len">length of source in bytes, or PLEO_NTS.</param>
/// <returns>as pleo_json_set_text; PLEO_E_MISSING if there is no value at source; PLEO_E_NOT_JSON if the response
/// is not JSON; PLEO_E_ARGUMENT if the value exceeds a limit; PLEO_E_TEXT if a string in it has an unpaired
/// surrogate.</returns>
function pleo_json_set_value(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; response: pleo_response;
  source: PAnsiChar; source_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_json_set_value';

/// <summary>Removes a value. Later items of an array move up by one. Removing the whole document makes it null
/// again.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document to change.</param>
/// <param name="pointer">as for pleo_json_set_text, without "-". nil and 0: the whole document.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no value at pointer; PLEO_E_ARGUMENT if pointer is not a JSON
/// Pointer.</returns>
function pleo_json_remove(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_json_remove';

/// <summary>Copies the document as JSON text on one line, NUL-terminated, for example as a body for
/// pleo_call.</summary>
/// <remarks>
/// <para>A character that text_encoding lacks is written as a JSON escape, for example \u6771: nothing is
/// lost.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small.</returns>
function pleo_json_print_text(json: pleo_json; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_json_print_text';

/// <summary>Copies the document as JSON text into a fixed-width field, padded with spaces to size bytes. The
/// spaces do not change the meaning of the JSON text.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small.</returns>
function pleo_json_print_field(json: pleo_json; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_json_print_field';

/// <summary>Converts an amount from minor units to decimal digits, NUL-terminated: 12345 of EUR is "123.45", of
/// JPY "12345", of KWD "12.345". The text has at most 21 bytes.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="currency">a code of ISO 4217, for example "EUR", in upper case; at most 64 bytes.</param>
/// <param name="currency_len">length of currency in bytes, or PLEO_NTS.</param>
/// <param name="minors">the amount in minor units of the currency, any number of 64 bits.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if the currency is unknown, or has
/// no minor unit, for example XAU.</returns>
function pleo_money_text(currency: PAnsiChar; currency_len: Integer; minors: Int64; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_money_text';

/// <summary>Converts an amount from minor units to decimal digits in a fixed-width field, padded with spaces to
/// size bytes.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="currency">a code of ISO 4217, for example "EUR", in upper case; at most 64 bytes.</param>
/// <param name="currency_len">length of currency in bytes, or PLEO_NTS.</param>
/// <param name="minors">the amount in minor units of the currency, any number of 64 bits.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if the currency is unknown, or has
/// no minor unit, for example XAU.</returns>
function pleo_money_field(currency: PAnsiChar; currency_len: Integer; minors: Int64; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_money_field';

/// <summary>Converts an amount from decimal digits to minor units of its currency. Nothing is rounded.</summary>
/// <remarks>
/// <para>A plus sign, leading zeros and spaces around the number are allowed. A decimal comma, grouping and an
/// exponent are not.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="currency">a code of ISO 4217, for example "KWD", in upper case; at most 64 bytes.</param>
/// <param name="currency_len">length of currency in bytes, or PLEO_NTS.</param>
/// <param name="digits">the amount in main units, for example "12.345"; at most 64 bytes.</param>
/// <param name="digits_len">length of digits in bytes, or PLEO_NTS.</param>
/// <param name="minors">receives the amount in minor units.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if the currency is unknown or digits is not a number; PLEO_E_RANGE if digits
/// has more decimal places than the currency, or if the number of minor units needs more than 64 bits.</returns>
function pleo_money_minors(currency: PAnsiChar; currency_len: Integer; digits: PAnsiChar; digits_len: Integer;
  out minors: Int64): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_money_minors';

/// <summary>Reads a date and time of RFC 3339, for example "2026-11-25T16:47:00+01:00", in the time zone in which
/// it is written.</summary>
/// <remarks>
/// <para>A fraction of a second is dropped. A date without a time is 00:00:00 UTC. A time needs its zone: Z, or
/// an offset in hours and minutes. Second 60 is accepted only where it can be a leap second: in the last minute
/// of a day of UTC.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="text">the date and time, at most 64 bytes. Spaces around it are ignored.</param>
/// <param name="text_len">length of text in bytes, or PLEO_NTS.</param>
/// <param name="date">receives the date, YYYYMMDD: 20261125.</param>
/// <param name="time">receives the time of day, HHMMSS: 164700.</param>
/// <param name="offset_minutes">receives the offset from UTC in minutes, -1439 to 1439: 60; negative west of
/// Greenwich.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if text is not a date and time in the years 1 to 9999.</returns>
function pleo_time_read(text: PAnsiChar; text_len: Integer; out date: Integer; out time: Integer;
  out offset_minutes: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_time_read';

/// <summary>Reads a date and time of RFC 3339 and converts it to UTC.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="text">the date and time, as for pleo_time_read; at most 64 bytes.</param>
/// <param name="text_len">length of text in bytes, or PLEO_NTS.</param>
/// <param name="date">receives the date in UTC, YYYYMMDD.</param>
/// <param name="time">receives the time of day in UTC, HHMMSS.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if text is not a date and time in the years 1 to 9999; PLEO_E_RANGE if it is
/// outside these years in UTC.</returns>
function pleo_time_read_utc(text: PAnsiChar; text_len: Integer; out date: Integer; out time: Integer): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_time_read_utc';

/// <summary>Writes a date and time in RFC 3339, NUL-terminated, for example "2026-11-25T16:47:00+01:00", and with
/// "Z" for UTC. The text has at most 25 bytes.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="date">the date, YYYYMMDD, in the years 1 to 9999: 20261125.</param>
/// <param name="time">the time of day, HHMMSS, 0 to 235959: 164700. Second 60 as for pleo_time_read.</param>
/// <param name="offset_minutes">the offset of date and time from UTC in minutes, -1439 to 1439: 60; 0 for
/// UTC.</param>
/// <param name="buffer">receives the text, NUL-terminated; with nil and size 0, only needed is set, and
/// PLEO_E_BUFFER returned.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if there is no such date and
/// time.</returns>
function pleo_time_text(date: Integer; time: Integer; offset_minutes: Integer; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_time_text';

/// <summary>Writes a date and time in RFC 3339 into a fixed-width field, padded with spaces to size
/// bytes.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="date">the date, YYYYMMDD, in the years 1 to 9999: 20261125.</param>
/// <param name="time">the time of day, HHMMSS, 0 to 235959: 164700. Second 60 as for pleo_time_read.</param>
/// <param name="offset_minutes">the offset of date and time from UTC in minutes, -1439 to 1439: 60; 0 for
/// UTC.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if there is no such date and
/// time.</returns>
function pleo_time_field(date: Integer; time: Integer; offset_minutes: Integer; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_time_field';

/// <summary>Verifies that a webhook comes from Pleo, by its signature (Standard Webhooks, version 1).</summary>
/// <remarks>
/// <para>Pleo does not document its signatures; the method is inferred from the names of the headers and the form
/// of the secrets. Every text is taken byte for byte, except that spaces around secret are ignored.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="secret">the secret of the webhook, with or without its prefix "whsec_"; at most 4096
/// bytes.</param>
/// <param name="secret_len">length of secret in bytes, or PLEO_NTS.</param>
/// <param name="id">the header webhook-id, at most 64 bytes.</param>
/// <param name="id_len">length of id in bytes, or PLEO_NTS.</param>
/// <param name="timestamp">the header webhook-timestamp, at most 64 bytes.</param>
/// <param name="timestamp_len">length of timestamp in bytes, or PLEO_NTS.</param>
/// <param name="signature">the header webhook-signature, one or more signatures separated by spaces, at most 8192
/// bytes.</param>
/// <param name="signature_len">length of signature in bytes, or PLEO_NTS.</param>
/// <param name="body">as received, before it is parsed, at most 64 MiB.</param>
/// <param name="body_len">length of body in bytes, or PLEO_NTS.</param>
/// <param name="tolerance">how many seconds timestamp can differ from this machine's clock, for example 300;
/// negative for any number.</param>
/// <returns>PLEO_OK; PLEO_E_SIGNATURE if the webhook must not be trusted; PLEO_E_ARGUMENT if secret is
/// malformed.</returns>
function pleo_webhook_verify(secret: PAnsiChar; secret_len: Integer; id: PAnsiChar; id_len: Integer;
  timestamp: PAnsiChar; timestamp_len: Integer; signature: PAnsiChar; signature_len: Integer; body: PAnsiChar;
  body_len: Integer; tolerance: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_webhook_verify';

/// <summary>Releases a handle of any type.</summary>
/// <remarks>
/// <para>It never waits for the network. An object that another thread uses lives until that thread has finished
/// with it. A client's connections are closed, its tasks and lists end, its log callback is not called again, and
/// its key is wiped; its responses stay valid. A task is cancelled, even if another thread waits for it. The
/// calling thread's last failure is kept.</para>
/// <para>Blocks until a log callback on another thread has returned, at most 500 milliseconds.</para>
/// <para>Threads: any, in any order, also inside a callback.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="handle">any handle of the library, or 0, which has no effect.</param>
/// <returns>PLEO_OK; PLEO_E_HANDLE, without harm, if the handle is invalid.</returns>
function pleo_free(handle: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_free';

{$ELSE}
var
  // The functions above.
  pleo_version: function: PAnsiChar; cdecl;
  pleo_version_text: function(buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_version_field: function(buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_version_number: function: Integer; cdecl;
  pleo_abi_version: function: Integer; cdecl;
  pleo_status_name: function(status: Integer): PAnsiChar; cdecl;
  pleo_status_name_text: function(status: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_status_name_field: function(status: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_status_meaning: function(status: Integer): PAnsiChar; cdecl;
  pleo_status_meaning_text: function(status: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_status_meaning_field: function(status: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_error_take: function(out error: pleo_error): pleo_status; cdecl;
  pleo_error_status: function(error: pleo_error; out status: Integer): pleo_status; cdecl;
  pleo_error_message_text: function(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_error_message_field: function(error: pleo_error; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_error_http_status: function(error: pleo_error; out http_status: Integer): pleo_status; cdecl;
  pleo_error_retry_after_seconds: function(error: pleo_error; out seconds: Integer): pleo_status; cdecl;
  pleo_error_can_retry: function(error: pleo_error; out can_retry: Integer): pleo_status; cdecl;
  pleo_error_api_type_text: function(error: pleo_error; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_error_api_type_field: function(error: pleo_error; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_error_api_message_text: function(error: pleo_error; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_error_api_message_field: function(error: pleo_error; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_error_request_id_text: function(error: pleo_error; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_error_request_id_field: function(error: pleo_error; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_error_response: function(error: pleo_error; out response: pleo_response): pleo_status; cdecl;
  pleo_error_report_text: function(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_error_report_field: function(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_config_new: function(out config: pleo_config): pleo_status; cdecl;
  pleo_config_set: function(config: pleo_config; name: PAnsiChar; name_len: Integer; value: PAnsiChar;
    value_len: Integer): pleo_status; cdecl;
  pleo_config_get_text: function(config: pleo_config; name: PAnsiChar; name_len: Integer; buffer: PAnsiChar;
    size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_config_get_field: function(config: pleo_config; name: PAnsiChar; name_len: Integer; buffer: PAnsiChar;
    size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_config_load: function(config: pleo_config; path: PAnsiChar; path_len: Integer; profile: PAnsiChar;
    profile_len: Integer): pleo_status; cdecl;
  pleo_config_profile_text: function(config: pleo_config; path: PAnsiChar; path_len: Integer; index: Integer;
    buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_config_profile_field: function(config: pleo_config; path: PAnsiChar; path_len: Integer; index: Integer;
    buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_client_new: function(key: PAnsiChar; key_len: Integer; config: pleo_config;
    out client: pleo_client): pleo_status; cdecl;
  pleo_client_new_from: function(source: PAnsiChar; source_len: Integer; config: pleo_config;
    out client: pleo_client): pleo_status; cdecl;
  pleo_client_set_key: function(client: pleo_client; key: PAnsiChar; key_len: Integer): pleo_status; cdecl;
  pleo_client_company_text: function(client: pleo_client; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_client_company_field: function(client: pleo_client; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_client_cancel: function(client: pleo_client): pleo_status; cdecl;
  pleo_config_on_log: function(config: pleo_config; log: pleo_log_cb; context: Pointer): pleo_status; cdecl;
  pleo_client_log_text: function(client: pleo_client; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_client_log_field: function(client: pleo_client; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_introspect: function(client: pleo_client; out response: pleo_response): pleo_status; cdecl;
  pleo_client_check: function(client: pleo_client; out response: pleo_response): pleo_status; cdecl;
  pleo_create_installation: function(client: pleo_client; json: PAnsiChar; json_len: Integer;
    out response: pleo_response): pleo_status; cdecl;
  pleo_get_installation: function(client: pleo_client; company_id: PAnsiChar; company_id_len: Integer;
    out response: pleo_response): pleo_status; cdecl;
  pleo_update_installation: function(client: pleo_client; json: PAnsiChar; json_len: Integer;
    out response: pleo_response): pleo_status; cdecl;
  pleo_activate_installation: function(client: pleo_client; out response: pleo_response): pleo_status; cdecl;
  pleo_delete_installation: function(client: pleo_client; out response: pleo_response): pleo_status; cdecl;
  pleo_ensure_installation: function(client: pleo_client; json: PAnsiChar; json_len: Integer;
    out response: pleo_response): pleo_status; cdecl;
  pleo_call: function(client: pleo_client; method: PAnsiChar; method_len: Integer; path: PAnsiChar; path_len: Integer;
    body: PAnsiChar; body_len: Integer; out response: pleo_response): pleo_status; cdecl;
  pleo_request_new: function(client: pleo_client; method: PAnsiChar; method_len: Integer; path: PAnsiChar;
    path_len: Integer; out request: pleo_request): pleo_status; cdecl;
  pleo_request_new_link: function(client: pleo_client; url: PAnsiChar; url_len: Integer;
    out request: pleo_request): pleo_status; cdecl;
  pleo_request_set_path: function(request: pleo_request; name: PAnsiChar; name_len: Integer; value: PAnsiChar;
    value_len: Integer): pleo_status; cdecl;
  pleo_request_set_query: function(request: pleo_request; name: PAnsiChar; name_len: Integer; value: PAnsiChar;
    value_len: Integer): pleo_status; cdecl;
  pleo_request_add_query: function(request: pleo_request; name: PAnsiChar; name_len: Integer; value: PAnsiChar;
    value_len: Integer): pleo_status; cdecl;
  pleo_request_set_header: function(request: pleo_request; name: PAnsiChar; name_len: Integer; value: PAnsiChar;
    value_len: Integer): pleo_status; cdecl;
  pleo_request_set_body: function(request: pleo_request; body: PAnsiChar; body_len: Integer): pleo_status; cdecl;
  pleo_request_set_json: function(request: pleo_request; json: pleo_json): pleo_status; cdecl;
  pleo_request_set_content: function(request: pleo_request; media_type: PAnsiChar; media_type_len: Integer;
    content: PAnsiChar; content_len: Integer): pleo_status; cdecl;
  pleo_request_set_file: function(request: pleo_request; media_type: PAnsiChar; media_type_len: Integer;
    path: PAnsiChar; path_len: Integer): pleo_status; cdecl;
  pleo_request_add_part: function(request: pleo_request; name: PAnsiChar; name_len: Integer; file_name: PAnsiChar;
    file_name_len: Integer; media_type: PAnsiChar; media_type_len: Integer; content: PAnsiChar;
    content_len: Integer): pleo_status; cdecl;
  pleo_request_add_file: function(request: pleo_request; name: PAnsiChar; name_len: Integer; file_name: PAnsiChar;
    file_name_len: Integer; media_type: PAnsiChar; media_type_len: Integer; path: PAnsiChar;
    path_len: Integer): pleo_status; cdecl;
  pleo_request_set_output: function(request: pleo_request; path: PAnsiChar; path_len: Integer): pleo_status; cdecl;
  pleo_request_set_timeout: function(request: pleo_request; milliseconds: Integer): pleo_status; cdecl;
  pleo_request_set_size: function(request: pleo_request; bytes: Int64): pleo_status; cdecl;
  pleo_request_set_idempotent: function(request: pleo_request; idempotent: Integer): pleo_status; cdecl;
  pleo_request_on_progress: function(request: pleo_request; progress: pleo_progress_cb; context: Pointer): pleo_status;
    cdecl;
  pleo_request_send: function(client: pleo_client; request: pleo_request; out response: pleo_response): pleo_status;
    cdecl;
  pleo_pages_new: function(client: pleo_client; request: pleo_request; out pages: pleo_pages): pleo_status; cdecl;
  pleo_pages_next: function(pages: pleo_pages; out response: pleo_response): pleo_status; cdecl;
  pleo_pages_next_item: function(pages: pleo_pages; out item: pleo_response): pleo_status; cdecl;
  pleo_pages_next_record: function(pages: pleo_pages; layout: pleo_layout; buffer: PAnsiChar; size: Integer;
    statuses: PInteger; status_count: Integer; failed: PInteger): pleo_status; cdecl;
  pleo_pages_current: function(pages: pleo_pages; out item: pleo_response): pleo_status; cdecl;
  pleo_pages_progress: function(pages: pleo_pages; out items: Int64; out total: Int64): pleo_status; cdecl;
  pleo_request_submit: function(client: pleo_client; request: pleo_request; out task: pleo_task): pleo_status; cdecl;
  pleo_task_wait: function(task: pleo_task; milliseconds: Integer; out finished: Integer): pleo_status; cdecl;
  pleo_task_cancel: function(task: pleo_task): pleo_status; cdecl;
  pleo_task_progress: function(task: pleo_task; out done: Int64; out total: Int64): pleo_status; cdecl;
  pleo_task_take: function(task: pleo_task; out response: pleo_response): pleo_status; cdecl;
  pleo_response_status: function(response: pleo_response; out http_status: Integer): pleo_status; cdecl;
  pleo_response_origin: function(response: pleo_response; out origin: Integer): pleo_status; cdecl;
  pleo_response_header_text: function(response: pleo_response; name: PAnsiChar; name_len: Integer; buffer: PAnsiChar;
    size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_response_header_field: function(response: pleo_response; name: PAnsiChar; name_len: Integer; buffer: PAnsiChar;
    size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_response_body: function(response: pleo_response; out body: PAnsiChar; out length: Integer): pleo_status; cdecl;
  pleo_response_body_text: function(response: pleo_response; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_response_body_field: function(response: pleo_response; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_response_text: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; buffer: PAnsiChar;
    size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_response_field: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; buffer: PAnsiChar;
    size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_response_int64: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    out value: Int64): pleo_status; cdecl;
  pleo_response_decimal_text: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_response_decimal_field: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_response_money_text: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_response_money_field: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_response_json_text: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_response_json_field: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_response_boolean: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    out value: Integer): pleo_status; cdecl;
  pleo_response_count: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    out count: Integer): pleo_status; cdecl;
  pleo_response_type: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    out json_type: Integer): pleo_status; cdecl;
  pleo_response_value: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    out value: pleo_response): pleo_status; cdecl;
  pleo_response_item: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; index: Integer;
    out item: pleo_response): pleo_status; cdecl;
  pleo_response_next: function(value: pleo_response; out next: pleo_response): pleo_status; cdecl;
  pleo_response_name_text: function(value: pleo_response; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_response_name_field: function(value: pleo_response; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_response_name_at_text: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    index: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_response_name_at_field: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer;
    index: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_response_text_piece: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; offset: Integer;
    buffer: PAnsiChar; size: Integer; out copied: Integer): pleo_status; cdecl;
  pleo_response_json_piece: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; offset: Integer;
    buffer: PAnsiChar; size: Integer; out copied: Integer): pleo_status; cdecl;
  pleo_response_body_piece: function(response: pleo_response; offset: Integer; buffer: PAnsiChar; size: Integer;
    out copied: Integer): pleo_status; cdecl;
  pleo_layout_new: function(config: pleo_config; text: PAnsiChar; length: Integer;
    out layout: pleo_layout): pleo_status; cdecl;
  pleo_layout_size: function(layout: pleo_layout; out size: Integer): pleo_status; cdecl;
  pleo_layout_count: function(layout: pleo_layout; out count: Integer): pleo_status; cdecl;
  pleo_layout_name_text: function(layout: pleo_layout; index: Integer; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_layout_name_field: function(layout: pleo_layout; index: Integer; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_response_record: function(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; layout: pleo_layout;
    buffer: PAnsiChar; size: Integer; statuses: PInteger; status_count: Integer; failed: PInteger): pleo_status; cdecl;
  pleo_export_open: function(client: pleo_client; config: pleo_config; out export: pleo_export): pleo_status; cdecl;
  pleo_export_wait: function(client: pleo_client; config: pleo_config; seconds: Integer;
    out export: pleo_export): pleo_status; cdecl;
  pleo_export_start: function(client: pleo_client; config: pleo_config; out export: pleo_export): pleo_status; cdecl;
  pleo_export_job: function(export: pleo_export; out job: pleo_response): pleo_status; cdecl;
  pleo_export_next: function(export: pleo_export; out item: pleo_response; out again: Integer): pleo_status; cdecl;
  pleo_export_next_record: function(export: pleo_export; layout: pleo_layout; buffer: PAnsiChar; size: Integer;
    statuses: PInteger; status_count: Integer; failed: PInteger; out again: Integer): pleo_status; cdecl;
  pleo_export_current: function(export: pleo_export; out item: pleo_response): pleo_status; cdecl;
  pleo_export_job_item: function(export: pleo_export; out job_item: pleo_response): pleo_status; cdecl;
  pleo_export_former_text: function(export: pleo_export; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_export_former_field: function(export: pleo_export; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_export_progress: function(export: pleo_export; out done: Int64; out total: Int64): pleo_status; cdecl;
  pleo_export_booked: function(export: pleo_export; entry_id: PAnsiChar; entry_id_len: Integer; external_id: PAnsiChar;
    external_id_len: Integer; external_url: PAnsiChar; external_url_len: Integer): pleo_status; cdecl;
  pleo_export_rejected: function(export: pleo_export; entry_id: PAnsiChar; entry_id_len: Integer;
    reason_type: PAnsiChar; reason_type_len: Integer; reason: PAnsiChar; reason_len: Integer): pleo_status; cdecl;
  pleo_export_send: function(export: pleo_export): pleo_status; cdecl;
  pleo_export_keep_alive: function(export: pleo_export): pleo_status; cdecl;
  pleo_export_fetch_files: function(export: pleo_export; item: pleo_response; directory: PAnsiChar;
    directory_len: Integer; out count: Integer): pleo_status; cdecl;
  pleo_export_close: function(export: pleo_export; out summary: pleo_response): pleo_status; cdecl;
  pleo_export_fail: function(export: pleo_export; reason_type: PAnsiChar; reason_type_len: Integer; reason: PAnsiChar;
    reason_len: Integer; out summary: pleo_response): pleo_status; cdecl;
  pleo_response_state: function(response: pleo_response; out state: Integer): pleo_status; cdecl;
  pleo_state_name: function(state: Integer): PAnsiChar; cdecl;
  pleo_state_name_text: function(state: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_state_name_field: function(state: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_response_subject_type: function(response: pleo_response; out subject_type: Integer): pleo_status; cdecl;
  pleo_response_subject_text: function(response: pleo_response; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_response_subject_field: function(response: pleo_response; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_json_new: function(client: pleo_client; out json: pleo_json): pleo_status; cdecl;
  pleo_json_parse: function(client: pleo_client; text: PAnsiChar; text_len: Integer; out json: pleo_json): pleo_status;
    cdecl;
  pleo_json_set_text: function(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; text: PAnsiChar;
    text_len: Integer): pleo_status; cdecl;
  pleo_json_set_field: function(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; text: PAnsiChar;
    text_len: Integer): pleo_status; cdecl;
  pleo_json_set_int64: function(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; value: Int64): pleo_status;
    cdecl;
  pleo_json_set_decimal: function(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; digits: PAnsiChar;
    digits_len: Integer): pleo_status; cdecl;
  pleo_json_set_money: function(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; currency: PAnsiChar;
    currency_len: Integer; digits: PAnsiChar; digits_len: Integer): pleo_status; cdecl;
  pleo_json_set_boolean: function(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer;
    value: Integer): pleo_status; cdecl;
  pleo_json_set_null: function(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer): pleo_status; cdecl;
  pleo_json_set_json: function(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; text: PAnsiChar;
    text_len: Integer): pleo_status; cdecl;
  pleo_json_set_value: function(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer; response: pleo_response;
    source: PAnsiChar; source_len: Integer): pleo_status; cdecl;
  pleo_json_remove: function(json: pleo_json; pointer: PAnsiChar; pointer_len: Integer): pleo_status; cdecl;
  pleo_json_print_text: function(json: pleo_json; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_json_print_field: function(json: pleo_json; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
    cdecl;
  pleo_money_text: function(currency: PAnsiChar; currency_len: Integer; minors: Int64; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_money_field: function(currency: PAnsiChar; currency_len: Integer; minors: Int64; buffer: PAnsiChar;
    size: Integer; needed: PInteger): pleo_status; cdecl;
  pleo_money_minors: function(currency: PAnsiChar; currency_len: Integer; digits: PAnsiChar; digits_len: Integer;
    out minors: Int64): pleo_status; cdecl;
  pleo_time_read: function(text: PAnsiChar; text_len: Integer; out date: Integer; out time: Integer;
    out offset_minutes: Integer): pleo_status; cdecl;
  pleo_time_read_utc: function(text: PAnsiChar; text_len: Integer; out date: Integer; out time: Integer): pleo_status;
    cdecl;
  pleo_time_text: function(date: Integer; time: Integer; offset_minutes: Integer; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_time_field: function(date: Integer; time: Integer; offset_minutes: Integer; buffer: PAnsiChar; size: Integer;
    needed: PInteger): pleo_status; cdecl;
  pleo_webhook_verify: function(secret: PAnsiChar; secret_len: Integer; id: PAnsiChar; id_len: Integer;
    timestamp: PAnsiChar; timestamp_len: Integer; signature: PAnsiChar; signature_len: Integer; body: PAnsiChar;
    body_len: Integer; tolerance: Integer): pleo_status; cdecl;
  pleo_free: function(handle: Integer): pleo_status; cdecl;

// Sets these variables to the addresses that Find returns.
procedure PleoBind(Find: TPleoFind);
{$ENDIF}

implementation

{$IFNDEF PLEO_LINKED}
procedure PleoBind(Find: TPleoFind);
begin
  @pleo_version := Find('pleo_version');
  @pleo_version_text := Find('pleo_version_text');
  @pleo_version_field := Find('pleo_version_field');
  @pleo_version_number := Find('pleo_version_number');
  @pleo_abi_version := Find('pleo_abi_version');
  @pleo_status_name := Find('pleo_status_name');
  @pleo_status_name_text := Find('pleo_status_name_text');
  @pleo_status_name_field := Find('pleo_status_name_field');
  @pleo_status_meaning := Find('pleo_status_meaning');
  @pleo_status_meaning_text := Find('pleo_status_meaning_text');
  @pleo_status_meaning_field := Find('pleo_status_meaning_field');
  @pleo_error_take := Find('pleo_error_take');
  @pleo_error_status := Find('pleo_error_status');
  @pleo_error_message_text := Find('pleo_error_message_text');
  @pleo_error_message_field := Find('pleo_error_message_field');
  @pleo_error_http_status := Find('pleo_error_http_status');
  @pleo_error_retry_after_seconds := Find('pleo_error_retry_after_seconds');
  @pleo_error_can_retry := Find('pleo_error_can_retry');
  @pleo_error_api_type_text := Find('pleo_error_api_type_text');
  @pleo_error_api_type_field := Find('pleo_error_api_type_field');
  @pleo_error_api_message_text := Find('pleo_error_api_message_text');
  @pleo_error_api_message_field := Find('pleo_error_api_message_field');
  @pleo_error_request_id_text := Find('pleo_error_request_id_text');
  @pleo_error_request_id_field := Find('pleo_error_request_id_field');
  @pleo_error_response := Find('pleo_error_response');
  @pleo_error_report_text := Find('pleo_error_report_text');
  @pleo_error_report_field := Find('pleo_error_report_field');
  @pleo_config_new := Find('pleo_config_new');
  @pleo_config_set := Find('pleo_config_set');
  @pleo_config_get_text := Find('pleo_config_get_text');
  @pleo_config_get_field := Find('pleo_config_get_field');
  @pleo_config_load := Find('pleo_config_load');
  @pleo_config_profile_text := Find('pleo_config_profile_text');
  @pleo_config_profile_field := Find('pleo_config_profile_field');
  @pleo_client_new := Find('pleo_client_new');
  @pleo_client_new_from := Find('pleo_client_new_from');
  @pleo_client_set_key := Find('pleo_client_set_key');
  @pleo_client_company_text := Find('pleo_client_company_text');
  @pleo_client_company_field := Find('pleo_client_company_field');
  @pleo_client_cancel := Find('pleo_client_cancel');
  @pleo_config_on_log := Find('pleo_config_on_log');
  @pleo_client_log_text := Find('pleo_client_log_text');
  @pleo_client_log_field := Find('pleo_client_log_field');
  @pleo_introspect := Find('pleo_introspect');
  @pleo_client_check := Find('pleo_client_check');
  @pleo_create_installation := Find('pleo_create_installation');
  @pleo_get_installation := Find('pleo_get_installation');
  @pleo_update_installation := Find('pleo_update_installation');
  @pleo_activate_installation := Find('pleo_activate_installation');
  @pleo_delete_installation := Find('pleo_delete_installation');
  @pleo_ensure_installation := Find('pleo_ensure_installation');
  @pleo_call := Find('pleo_call');
  @pleo_request_new := Find('pleo_request_new');
  @pleo_request_new_link := Find('pleo_request_new_link');
  @pleo_request_set_path := Find('pleo_request_set_path');
  @pleo_request_set_query := Find('pleo_request_set_query');
  @pleo_request_add_query := Find('pleo_request_add_query');
  @pleo_request_set_header := Find('pleo_request_set_header');
  @pleo_request_set_body := Find('pleo_request_set_body');
  @pleo_request_set_json := Find('pleo_request_set_json');
  @pleo_request_set_content := Find('pleo_request_set_content');
  @pleo_request_set_file := Find('pleo_request_set_file');
  @pleo_request_add_part := Find('pleo_request_add_part');
  @pleo_request_add_file := Find('pleo_request_add_file');
  @pleo_request_set_output := Find('pleo_request_set_output');
  @pleo_request_set_timeout := Find('pleo_request_set_timeout');
  @pleo_request_set_size := Find('pleo_request_set_size');
  @pleo_request_set_idempotent := Find('pleo_request_set_idempotent');
  @pleo_request_on_progress := Find('pleo_request_on_progress');
  @pleo_request_send := Find('pleo_request_send');
  @pleo_pages_new := Find('pleo_pages_new');
  @pleo_pages_next := Find('pleo_pages_next');
  @pleo_pages_next_item := Find('pleo_pages_next_item');
  @pleo_pages_next_record := Find('pleo_pages_next_record');
  @pleo_pages_current := Find('pleo_pages_current');
  @pleo_pages_progress := Find('pleo_pages_progress');
  @pleo_request_submit := Find('pleo_request_submit');
  @pleo_task_wait := Find('pleo_task_wait');
  @pleo_task_cancel := Find('pleo_task_cancel');
  @pleo_task_progress := Find('pleo_task_progress');
  @pleo_task_take := Find('pleo_task_take');
  @pleo_response_status := Find('pleo_response_status');
  @pleo_response_origin := Find('pleo_response_origin');
  @pleo_response_header_text := Find('pleo_response_header_text');
  @pleo_response_header_field := Find('pleo_response_header_field');
  @pleo_response_body := Find('pleo_response_body');
  @pleo_response_body_text := Find('pleo_response_body_text');
  @pleo_response_body_field := Find('pleo_response_body_field');
  @pleo_response_text := Find('pleo_response_text');
  @pleo_response_field := Find('pleo_response_field');
  @pleo_response_int64 := Find('pleo_response_int64');
  @pleo_response_decimal_text := Find('pleo_response_decimal_text');
  @pleo_response_decimal_field := Find('pleo_response_decimal_field');
  @pleo_response_money_text := Find('pleo_response_money_text');
  @pleo_response_money_field := Find('pleo_response_money_field');
  @pleo_response_json_text := Find('pleo_response_json_text');
  @pleo_response_json_field := Find('pleo_response_json_field');
  @pleo_response_boolean := Find('pleo_response_boolean');
  @pleo_response_count := Find('pleo_response_count');
  @pleo_response_type := Find('pleo_response_type');
  @pleo_response_value := Find('pleo_response_value');
  @pleo_response_item := Find('pleo_response_item');
  @pleo_response_next := Find('pleo_response_next');
  @pleo_response_name_text := Find('pleo_response_name_text');
  @pleo_response_name_field := Find('pleo_response_name_field');
  @pleo_response_name_at_text := Find('pleo_response_name_at_text');
  @pleo_response_name_at_field := Find('pleo_response_name_at_field');
  @pleo_response_text_piece := Find('pleo_response_text_piece');
  @pleo_response_json_piece := Find('pleo_response_json_piece');
  @pleo_response_body_piece := Find('pleo_response_body_piece');
  @pleo_layout_new := Find('pleo_layout_new');
  @pleo_layout_size := Find('pleo_layout_size');
  @pleo_layout_count := Find('pleo_layout_count');
  @pleo_layout_name_text := Find('pleo_layout_name_text');
  @pleo_layout_name_field := Find('pleo_layout_name_field');
  @pleo_response_record := Find('pleo_response_record');
  @pleo_export_open := Find('pleo_export_open');
  @pleo_export_wait := Find('pleo_export_wait');
  @pleo_export_start := Find('pleo_export_start');
  @pleo_export_job := Find('pleo_export_job');
  @pleo_export_next := Find('pleo_export_next');
  @pleo_export_next_record := Find('pleo_export_next_record');
  @pleo_export_current := Find('pleo_export_current');
  @pleo_export_job_item := Find('pleo_export_job_item');
  @pleo_export_former_text := Find('pleo_export_former_text');
  @pleo_export_former_field := Find('pleo_export_former_field');
  @pleo_export_progress := Find('pleo_export_progress');
  @pleo_export_booked := Find('pleo_export_booked');
  @pleo_export_rejected := Find('pleo_export_rejected');
  @pleo_export_send := Find('pleo_export_send');
  @pleo_export_keep_alive := Find('pleo_export_keep_alive');
  @pleo_export_fetch_files := Find('pleo_export_fetch_files');
  @pleo_export_close := Find('pleo_export_close');
  @pleo_export_fail := Find('pleo_export_fail');
  @pleo_response_state := Find('pleo_response_state');
  @pleo_state_name := Find('pleo_state_name');
  @pleo_state_name_text := Find('pleo_state_name_text');
  @pleo_state_name_field := Find('pleo_state_name_field');
  @pleo_response_subject_type := Find('pleo_response_subject_type');
  @pleo_response_subject_text := Find('pleo_response_subject_text');
  @pleo_response_subject_field := Find('pleo_response_subject_field');
  @pleo_json_new := Find('pleo_json_new');
  @pleo_json_parse := Find('pleo_json_parse');
  @pleo_json_set_text := Find('pleo_json_set_text');
  @pleo_json_set_field := Find('pleo_json_set_field');
  @pleo_json_set_int64 := Find('pleo_json_set_int64');
  @pleo_json_set_decimal := Find('pleo_json_set_decimal');
  @pleo_json_set_money := Find('pleo_json_set_money');
  @pleo_json_set_boolean := Find('pleo_json_set_boolean');
  @pleo_json_set_null := Find('pleo_json_set_null');
  @pleo_json_set_json := Find('pleo_json_set_json');
  @pleo_json_set_value := Find('pleo_json_set_value');
  @pleo_json_remove := Find('pleo_json_remove');
  @pleo_json_print_text := Find('pleo_json_print_text');
  @pleo_json_print_field := Find('pleo_json_print_field');
  @pleo_money_text := Find('pleo_money_text');
  @pleo_money_field := Find('pleo_money_field');
  @pleo_money_minors := Find('pleo_money_minors');
  @pleo_time_read := Find('pleo_time_read');
  @pleo_time_read_utc := Find('pleo_time_read_utc');
  @pleo_time_text := Find('pleo_time_text');
  @pleo_time_field := Find('pleo_time_field');
  @pleo_webhook_verify := Find('pleo_webhook_verify');
  @pleo_free := Find('pleo_free');
end;
{$ENDIF}

end.
