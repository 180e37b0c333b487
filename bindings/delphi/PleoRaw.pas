// Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.
//
// The functions of libpleo as they are, for Delphi 7 to 12 and Free Pascal. Programs use the unit
// Pleo, which stands on this one, and of this one the constants.
//
// A program finds the functions when it runs, by PleoLoad of the unit PleoLoader; until then they
// are nil. With PLEO_LINKED defined for the whole program they are imported by the linker instead,
// and with PLEO_STATIC besides, which Free Pascal alone can do, they are part of the program.
//
// What follows holds for every function and is not repeated in its description. Each type of handle
// is a type of its own, so that the compiler refuses an out argument of another.
//
// Statuses. A function that can fail returns PLEO_OK (0) or a PLEO_E_ constant. Each of them can return PLEO_E_ARGUMENT
// for an argument that is missing or malformed, PLEO_E_HANDLE for an invalid handle (freed, never issued, or of the
// wrong type), PLEO_E_TEXT for text that is not in text_encoding, and PLEO_E_RESOURCE, PLEO_E_FORKED, PLEO_E_EXITING or
// PLEO_E_INTERNAL. The functions pleo_error_..., called with 0, return details of the calling thread's last failure,
// until the next call on that thread of any other function that can fail.
//
// Handles. The caller owns every handle it receives and releases it with pleo_free, in any order and from any thread. 0
// is never a valid handle. A function uses a handle only during the call, unless its description says otherwise.
//
// Text in. A text is an address and a length in bytes. Its encoding is UTF-8, or that of the option text_encoding.
// Length PLEO_NTS (-1) means that the text is NUL-terminated. Trailing spaces and NULs are removed, so that a
// space-padded field can be passed unchanged; secrets and bodies are taken as they are. nil with length 0 or PLEO_NTS
// is "no text", and so is a text of spaces. A text is copied, or used only during the call.
//
// Text out. A _text function writes the text and a NUL, which takes one byte more than the text. A _field function pads
// the text with spaces to exactly size bytes. needed receives the length of the text in bytes without a NUL, even if
// the buffer is too small (PLEO_E_BUFFER). On failure the buffer is unchanged.
//
// Results. Output arguments receive 0 first, and the result only if the function returns PLEO_OK. They must not be nil
// unless the description allows it. They need no alignment.
//
// Threads. Any thread can call any function at any time, except from a signal handler. A function that can block says
// so.
//
unit PleoRaw;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

interface

const
  // The version of libpleo that this unit is made for, as text.
  PLEO_HEADER_VERSION = '0.1.0';

  /// <summary>As a length: the text ends with a NUL.</summary>
  PLEO_NTS = -1;

  /// <summary>Success.</summary>
  PLEO_OK = 0;

  /// <summary>The version of this header as a number: major * 1000000 + minor * 1000 + patch.</summary>
  PLEO_HEADER_VERSION_NUMBER = 1000;

  /// <summary>The version of the binary interface that this header describes. A library with another one is not
  /// for it.</summary>
  PLEO_HEADER_ABI_VERSION = 0;

  /// <summary>An argument is missing, too long or malformed; the message names it.</summary>
  PLEO_E_ARGUMENT = 1;

  /// <summary>Invalid handle: freed, never issued, or of the wrong type.</summary>
  PLEO_E_HANDLE = 2;

  /// <summary>The buffer is too small and was not changed; needed has the size it must have.</summary>
  PLEO_E_BUFFER = 3;

  /// <summary>The API key is empty or contains an invalid character; copy it again.</summary>
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

  /// <summary>The response was truncated, or is an unrequested part; check the proxy.</summary>
  PLEO_E_TRUNCATED = 120;

  /// <summary>The response is larger than max_response_bytes, or its headers are too large.</summary>
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

  /// <summary>404: not found; if every call says so, the key is a token of the old API.</summary>
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

  /// <summary>A request failed and is made again.</summary>
  PLEO_LOG_WARN = 2;

  /// <summary>A request was made.</summary>
  PLEO_LOG_INFO = 3;

  /// <summary>A body, with what looks like a secret masked.</summary>
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

  /// <summary>A state of an installation that this version does not know; its text is at "/status".</summary>
  PLEO_STATE_OTHER = 0;

  /// <summary>ACTIVATED: the integration works.</summary>
  PLEO_STATE_ACTIVATED = 1;

  /// <summary>INACTIVE: it is switched off.</summary>
  PLEO_STATE_INACTIVE = 2;

  /// <summary>AUTHORIZED: Pleo granted access; the integration is not active yet.</summary>
  PLEO_STATE_AUTHORIZED = 3;

  /// <summary>PENDING_INTEGRATION: something is still to be done on the integration's side.</summary>
  PLEO_STATE_PENDING = 4;

  /// <summary>ERROR: it failed; "/errorCode" may say how.</summary>
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

  /// <summary>A client: one key, one address. Freed with pleo_free.</summary>
  pleo_client = type Integer;

  /// <summary>Options, from which clients are made. Freed with pleo_free.</summary>
  pleo_config = type Integer;

  /// <summary>An answer of the server, or a value in one. Freed with pleo_free; it outlives its client, and a
  /// value its answer.</summary>
  pleo_response = type Integer;

  /// <summary>A JSON text in the making. Freed with pleo_free.</summary>
  pleo_json = type Integer;

  /// <summary>A request in the making. Freed with pleo_free.</summary>
  pleo_request = type Integer;

  /// <summary>A list that comes page by page. Freed with pleo_free.</summary>
  pleo_pages = type Integer;

  /// <summary>Where the values of an answer go in a program's record. Freed with pleo_free.</summary>
  pleo_layout = type Integer;

  /// <summary>An export job that is carried out. Freed with pleo_free, which leaves the job as it is.</summary>
  pleo_export = type Integer;

  /// <summary>A request under way. Freed with pleo_free, which cancels it.</summary>
  pleo_task = type Integer;

  /// <summary>The details of a failure. Freed with pleo_free; 0 stands for the calling thread's last
  /// failure.</summary>
  pleo_error = type Integer;

  /// <summary>Takes a line of the log: level is one of PLEO_LOG_..., line has length bytes of UTF-8 and a NUL
  /// behind, and is valid until the function returns. It runs on the thread of the call that the line is about,
  /// before that returns; a task's lines are told in pleo_task_wait and pleo_task_take of that task. It has that
  /// thread's floating-point state and signal mask, and what it changes of them ends with it. It may call this
  /// library; no exception, no longjmp and no pthread_exit may leave it. context: as it was given.</summary>
  pleo_log_cb = procedure(context: Pointer; level: Integer; line: PAnsiChar; length: Integer); cdecl;

  /// <summary>Is told how far a transfer is: done and total are bytes of the files that a request sends or
  /// fetches, or items where it is asked for page by page; total is -1 where it is not known. It runs on the
  /// thread that made the call, with that thread's floating-point state and signal mask, and what it changes of
  /// them ends with it. It may call this library, also for the same list; no exception, no longjmp and no
  /// pthread_exit may leave it. context: as it was given.</summary>
  pleo_progress_cb = procedure(context: Pointer; done: Int64; total: Int64); cdecl;

  // Gives the address of a function of this name, or raises.
  TPleoFind = function(Name: PAnsiChar): Pointer;

{$IFDEF PLEO_LINKED}
{$IFDEF PLEO_STATIC}
  {$LINKLIB pleo,static}{$LINKLIB gcc_s}{$LINKLIB rt}{$LINKLIB pthread}
  {$LINKLIB m}{$LINKLIB dl}
{$ENDIF}
const
  PLEO_LIBRARY =
    {$IFDEF PLEO_STATIC}'c'
    {$ELSE}{$IFDEF MSWINDOWS}'pleo.dll'{$ELSE}{$IFDEF FPC}'pleo'{$ELSE}'libpleo.so.0'{$ENDIF}{$ENDIF}{$ENDIF};

/// <summary>The library's version, such as "0.1.0": a static text, never freed.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_version: PAnsiChar; cdecl; external PLEO_LIBRARY name 'pleo_version';

/// <summary>Copies the library's version, ended with a NUL.</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_version_text(buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_version_text';

/// <summary>Copies the library's version into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_version_field(buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_version_field';

/// <summary>The library's version as a number, to be compared with PLEO_HEADER_VERSION_NUMBER.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_version_number: Integer; cdecl; external PLEO_LIBRARY name 'pleo_version_number';

/// <summary>The version of the library's binary interface, to be compared with PLEO_HEADER_ABI_VERSION: a program
/// may use a newer library as long as this number is the same.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_abi_version: Integer; cdecl; external PLEO_LIBRARY name 'pleo_abi_version';

/// <summary>The name of a status, such as "PLEO_E_KEY": a static text, never freed.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_status_name(status: Integer): PAnsiChar; cdecl; external PLEO_LIBRARY name 'pleo_status_name';

/// <summary>Copies the name of a status, ended with a NUL.</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_status_name_text(status: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_status_name_text';

/// <summary>Copies the name of a status into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_status_name_field(status: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_status_name_field';

/// <summary>What a status means, in a line of at most 80 columns: a static text, never freed.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_status_meaning(status: Integer): PAnsiChar; cdecl; external PLEO_LIBRARY name 'pleo_status_meaning';

/// <summary>Copies what a status means, ended with a NUL.</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_status_meaning_text(status: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_status_meaning_text';

/// <summary>Copies what a status means into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_status_meaning_field(status: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_status_meaning_field';

/// <summary>Takes the calling thread's last failure as a handle, which any thread may read and which lasts until
/// it is freed.</summary>
/// <remarks>
/// <para>error: where the handle goes. Returns PLEO_OK; PLEO_E_MISSING if nothing has failed since the last
/// success. Like all functions that begin with pleo_error_, it leaves the last failure's details alone when it
/// fails itself. Since 0.1.0.</para>
/// </remarks>
function pleo_error_take(out error: pleo_error): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_error_take';

/// <summary>The status of a failure, as it was returned; PLEO_OK if there is none.</summary>
/// <remarks>
/// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_error_status(error: pleo_error; out status: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_error_status';

/// <summary>Copies the message of a failure, one line with the remedy, ended with a NUL; empty if nothing has
/// failed. It has at most 999 bytes, and holds no key and no text of a third party. Like every text of a failure
/// it can be read in every text_encoding, whatever text_unmappable says: for a character that the encoding lacks
/// there is what comes near it, or a question mark.</summary>
/// <remarks>
/// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
/// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_error_message_text(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_error_message_text';

/// <summary>As pleo_error_message_text, into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_error_message_field(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_error_message_field';

/// <summary>The HTTP status of the answer that is the failure; 0 if none came.</summary>
/// <remarks>
/// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_error_http_status(error: pleo_error; out http_status: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_error_http_status';

/// <summary>How many seconds to wait before the call is repeated, rounded up; -1 if neither the server nor this
/// client's own pace says so, 0 if at once.</summary>
/// <remarks>
/// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_error_retry_after_seconds(error: pleo_error; out seconds: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_error_retry_after_seconds';

/// <summary>Whether the same call, repeated later, may succeed without anybody changing anything, and is safe to
/// repeat: 1 or 0. After PLEO_E_OUTCOME_UNKNOWN it is 0: look first, with pleo_get_installation or as the
/// resource offers.</summary>
/// <remarks>
/// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_error_can_retry(error: pleo_error; out can_retry: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_error_can_retry';

/// <summary>Copies the type that the API gave its error, such as VALIDATION_FAILED, ended with a NUL; empty if it
/// gave none. At most 1,000 bytes; control characters are blanks, the key, should the server quote it, is not in
/// it, and every character is readable as those of pleo_error_message_text are.</summary>
/// <remarks>
/// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
/// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_error_api_type_text(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_error_api_type_text';

/// <summary>As pleo_error_api_type_text, into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_error_api_type_field(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_error_api_type_field';

/// <summary>Copies the message that the API gave its error, ended with a NUL; empty if it gave none. At most
/// 1,000 bytes; control characters are blanks, the key, should the server quote it, is not in it, and every
/// character is readable as those of pleo_error_message_text are.</summary>
/// <remarks>
/// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
/// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_error_api_message_text(error: pleo_error; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_error_api_message_text';

/// <summary>As pleo_error_api_message_text, into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_error_api_message_field(error: pleo_error; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_error_api_message_field';

/// <summary>Copies the id that the server gave the failed request, ended with a NUL; empty if it gave none.
/// Pleo's support can find the request by it. Pleo names no header for it; any whose name has request-id,
/// correlation-id or trace is taken.</summary>
/// <remarks>
/// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
/// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_error_request_id_text(error: pleo_error; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_error_request_id_text';

/// <summary>As pleo_error_request_id_text, into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_error_request_id_field(error: pleo_error; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_error_request_id_field';

/// <summary>The failed answer itself: status, headers and body as they were received. The body is the server's
/// and may quote what it was sent; keep it out of logs. Its texts, which are there to be shown, can be read as
/// the failure's own can.</summary>
/// <remarks>
/// <para>error: a handle, or 0 for the calling thread's last failure. response: where the handle goes; freed with
/// pleo_free. Returns PLEO_OK, PLEO_E_MISSING if no answer came, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any
/// thread.</para>
/// </remarks>
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

/// <summary>Makes a set of options, all at their defaults.</summary>
/// <remarks>
/// <para>config: where the handle goes; freed with pleo_free, at any time: clients made of it keep their own
/// copy. Returns PLEO_OK, PLEO_E_ARGUMENT. Since 0.1.0. Any thread; one set may be used from several.</para>
/// </remarks>
function pleo_config_new(out config: pleo_config): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_config_new';

/// <summary>Sets an option. The README's table lists them, with what each takes and its default.</summary>
/// <remarks>
/// <para>name: at most 64 bytes. value: at most 262144 bytes; trailing blanks and NULs are not part of it, but of
/// proxy_password's. nil and 0 set the option back to its default; nil and PLEO_NTS, which is what a getenv gives
/// that finds nothing, and an empty or blank value do not. The value is checked at once. Returns PLEO_OK;
/// PLEO_E_CONFIG, with the names there are or with what the option takes; PLEO_E_ARGUMENT if the value is empty;
/// PLEO_E_TEXT, PLEO_E_HANDLE. The value stays as it was then, and no client can be made of these options,
/// PLEO_E_CONFIG, until this one is set or reset; a name that there is none of takes new options. Since 0.1.0.
/// Any thread.</para>
/// </remarks>
function pleo_config_set(config: pleo_config; name: PAnsiChar; name_len: Integer; value: PAnsiChar;
  value_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_config_set';

/// <summary>Copies an option's value, as it was set or its default, ended with a NUL.</summary>
/// <remarks>
/// <para>name: at most 64 bytes. Returns PLEO_OK; PLEO_E_CONFIG for an unknown name and for a secret, which is
/// never given back; PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_config_get_text(config: pleo_config; name: PAnsiChar; name_len: Integer; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_config_get_text';

/// <summary>As pleo_config_get_text, into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_config_get_field(config: pleo_config; name: PAnsiChar; name_len: Integer; buffer: PAnsiChar;
  size: Integer; needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_config_get_field';

/// <summary>Sets options from a file: a line "name = value" for each; blank lines and lines that begin with # are
/// passed over. Blanks round a name and a value are no part of them. A file for several keys, such as those of
/// many companies, has a section for each, which begins with a line [profile NAME] and ends before the next: its
/// lines are for that profile alone, and count more than those before the first section, which are for all. A
/// line in the section of another profile that is wrong fails that profile alone; a line that begins a section
/// and is wrong, and a name that is there twice, fail the file. All that is for the profile counts, or nothing.
/// The file says where the key is sent: it must be a regular file that is owned by this user or root and that
/// nobody else may write (chmod go-w). One with proxy_password in it must be as safe as a key file: no link, and
/// no access for others.</summary>
/// <remarks>
/// <para>path: at most 8192 bytes. profile: letters, digits, -, _ and ., at most 64 bytes; nil and 0 for what is
/// for all alone. Returns PLEO_OK; PLEO_E_FILE if the file cannot be read or is not safe; PLEO_E_CONFIG with the
/// line that is wrong, or with the profiles there are if that one is none; PLEO_E_TEXT, PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. No client can be made of these options then, PLEO_E_CONFIG, until a file is loaded. Since
/// 0.1.0. Any thread. An example, of a file that has below its line [profile acme] the line key =
/// file:/etc/pleo/acme.key:</para>
/// </remarks>
function pleo_config_load(config: pleo_config; path: PAnsiChar; path_len: Integer; profile: PAnsiChar;
  profile_len: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_config_load';

/// <summary>Copies the name of a profile in a file of options, ended with a NUL.</summary>
/// <remarks>
/// <para>config: a set of options, of which only text_encoding counts here. path: as for pleo_config_load. index:
/// from 0 on, in the order of the file, which is read for 0; with the same options the others are of what was
/// read then, so that one walk is of one state of the file. Returns PLEO_OK; PLEO_E_END behind the last;
/// PLEO_E_FILE, PLEO_E_CONFIG, PLEO_E_TEXT as pleo_config_load; PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT.
/// Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_config_profile_text(config: pleo_config; path: PAnsiChar; path_len: Integer; index: Integer;
  buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_config_profile_text';

/// <summary>As pleo_config_profile_text, into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_config_profile_field(config: pleo_config; path: PAnsiChar; path_len: Integer; index: Integer;
  buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_config_profile_field';

/// <summary>Makes a client from a key. Nothing goes out to the network; a wrong key shows at the first
/// call.</summary>
/// <remarks>
/// <para>key: at most 4096 bytes, visible ASCII without a colon; trailing blanks, TABs, CRs, LFs and NULs, and a
/// byte order mark before it, are not part of it. The library keeps its own copy and wipes it when the client is
/// freed; wipe yours. config: the options, which the client copies; 0 for Pleo's production with every default.
/// client: where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_KEY if the text cannot be a key,
/// which is never quoted; PLEO_E_CONFIG, PLEO_E_FILE if the options cannot be used together, or one of them, or a
/// file, was refused and has not been set right since; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread;
/// one client may be used by any number of threads at once, and one program may have thousands of clients.</para>
/// </remarks>
function pleo_client_new(key: PAnsiChar; key_len: Integer; config: pleo_config; out client: pleo_client): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_client_new';

/// <summary>Makes a client from a key that is kept elsewhere.</summary>
/// <remarks>
/// <para>source: at most 8192 bytes; nil and 0 for that of the option key. "file:PATH", a file that holds the key
/// alone: a regular file, not a link, owned by this user or root, with no access for others and no writing by the
/// group, at most 4096 bytes. "env:NAME", an environment variable, which stays in the process and in what it
/// starts. "credential:NAME", a systemd credential, under the same rules as a file. "wincred:NAME", on Windows, a
/// generic credential of this user's in the credential store. A file on Windows: owned by this user,
/// Administrators or SYSTEM, and nobody else may read or change it. When Pleo answers 401, a call reads the
/// source once more, an environment variable excepted: if there is another key now, the client has that one from
/// then on, and the call is repeated with it; else, or if it cannot be read, the log says so and the 401 stays.
/// config, client: as for pleo_client_new. Returns PLEO_OK; PLEO_E_FILE with the rule that failed; PLEO_E_KEY,
/// PLEO_E_CONFIG, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. No message has anything of the content. Since
/// 0.1.0. Any thread.</para>
/// </remarks>
function pleo_client_new_from(source: PAnsiChar; source_len: Integer; config: pleo_config;
  out client: pleo_client): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_client_new_from';

/// <summary>Uses another key for the calls that begin from now on; those under way keep theirs. The last eight
/// keys that were replaced stay in memory until the client is freed: they are blanked where a server quotes
/// them.</summary>
/// <remarks>
/// <para>key: as for pleo_client_new. Returns PLEO_OK; PLEO_E_KEY, and the client keeps its key; PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_client_set_key(client: pleo_client; key: PAnsiChar; key_len: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_client_set_key';

/// <summary>Copies the id of the company that the key is for, ended with a NUL: what most calls take as
/// company_id. It is asked for with GET /v1/introspect, or else with GET /v1/installations/me, once for each key;
/// later calls send nothing.</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_BUFFER; PLEO_E_MISSING if the key is an organisation's, which has several
/// companies, or nobody says whose it is; else as pleo_introspect. Since 0.1.0. Blocks until timeout_ms at the
/// latest. Any thread.</para>
/// </remarks>
function pleo_client_company_text(client: pleo_client; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_client_company_text';

/// <summary>As pleo_client_company_text, into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para>
/// </remarks>
function pleo_client_company_field(client: pleo_client; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_client_company_field';

/// <summary>Ends the calls and tasks of a client that are under way, in whichever threads: each returns
/// PLEO_E_CANCELLED, or PLEO_E_OUTCOME_UNKNOWN if it may have taken effect. Those that begin later are not
/// affected.</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_client_cancel(client: pleo_client): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_client_cancel';

/// <summary>Names a function that takes a line for each request of the clients that are made of these options
/// from now on: time, method, path without query, number of the attempt, HTTP status or what went wrong,
/// milliseconds, request id. Never the key, a header or the query. The options log_level and trace_bodies say
/// what is told. A program without callbacks sets log_file, or log_lines and asks pleo_client_log_text.</summary>
/// <remarks>
/// <para>log: the function; nil for none. context: handed to it as it is. Both are kept until the last such
/// client is freed: no call of the function begins after that, also not for calls and tasks that go on, and
/// pleo_free waits for one that another thread is in, 500 ms at most. Returns PLEO_OK, PLEO_E_HANDLE. Since
/// 0.1.0. Any thread.</para>
/// </remarks>
function pleo_config_on_log(config: pleo_config; log: pleo_log_cb; context: Pointer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_config_on_log';

/// <summary>Copies the oldest line that the option log_lines keeps, ended with a NUL, and lets it go. See
/// pleo_config_on_log for what lines tell. For a character that text_encoding lacks there is what comes near it,
/// or a question mark.</summary>
/// <remarks>
/// <para>Returns PLEO_OK; PLEO_E_END if there is none; PLEO_E_BUFFER, and the line stays; PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_client_log_text(client: pleo_client; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_client_log_text';

/// <summary>As pleo_client_log_text, into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_client_log_field(client: pleo_client; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_client_log_field';

/// <summary>Asks who the key is: its permissions are the text at "/data/scope", its company or organisation is
/// given by pleo_response_subject_text. GET /v1/introspect.</summary>
/// <remarks>
/// <para>response: where the answer goes; freed with pleo_free. Returns PLEO_OK, or any status of the network or
/// the API; PLEO_E_UNAUTHORIZED for a wrong key. Since 0.1.0. Blocks until timeout_ms at the latest. Any
/// thread.</para>
/// </remarks>
function pleo_introspect(client: pleo_client; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_introspect';

/// <summary>Checks everything that a call needs, step by step, and reports what was found and what to do about
/// what is wrong: for a screen of the program's own, and for support.</summary>
/// <remarks>
/// <para>response: where the report goes, an answer like any other (status 200, no headers); freed with
/// pleo_free. Its body is a JSON object: "version" and "interface" of the library; "passed", "failed" and
/// "skipped", how many steps; "exit", an exit code for a program that ends with the check: 0 all right, 3 options
/// or key, 4 network or proxy, 5 TLS, 6 the key is refused, 7 a permission is missing, 8 the installation is not
/// active, 9 Pleo's side; and the array "steps", always these, in this order: versions, options, key, proxy,
/// name, connection, tunnel, tls, authentication, permissions, company, installation. Each has the texts "id";
/// "title"; "state", which is "ok", "note" (to be known, and no failure), "failed" or "skipped" (a step that it
/// needs failed); "found"; "status", the name of a failure's PLEO_E_..., PLEO_OK, or empty if skipped; "advice",
/// empty where there is nothing to do. A permission that is missing fails the step permissions if the
/// installation, as it is, needs it: to be read, created or activated; else it is a note. Texts are for people,
/// and may change; ids and states do not. No text has a key, a password or a query. The check sends GET
/// /v1/introspect and GET /v1/installations/me, by a connection of its own and otherwise as any call, and changes
/// nothing. Returns PLEO_OK whatever the check found; PLEO_E_CANCELLED, PLEO_E_RESOURCE, PLEO_E_FORKED,
/// PLEO_E_EXITING, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Blocks until timeout_ms at the latest. Any
/// thread.</para>
/// </remarks>
function pleo_client_check(client: pleo_client; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_client_check';

/// <summary>Creates the installation of this key, so that Pleo shows the integration and its status. Application
/// and company are Pleo's to derive from the key. POST /v1/installations/me.</summary>
/// <remarks>
/// <para>json: a JSON object with "status" and "metadata" as wanted, at most 64 MiB; absent (nil, 0) it is
/// {"status":"ACTIVATED"}. It is checked before anything is sent. response: where the installation goes; freed
/// with pleo_free. pleo_response_origin says whether it was created or found: where Pleo refuses because there is
/// one, or its answer is lost, the library looks, and sends nothing twice that might have been carried out.
/// Returns PLEO_OK, or any status of the network or the API; PLEO_E_OUTCOME_UNKNOWN if the answer was lost and
/// the look shows nothing. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para>
/// </remarks>
function pleo_create_installation(client: pleo_client; json: PAnsiChar; json_len: Integer;
  out response: pleo_response): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_create_installation';

/// <summary>Fetches the installation of this key. GET /v1/installations/me.</summary>
/// <remarks>
/// <para>company_id: the UUID of one company of an organisation's key, at most 64 bytes; absent (nil, 0) for the
/// key's own; PLEO_E_ARGUMENT if it is empty. response: where the installation goes; freed with pleo_free.
/// Returns PLEO_OK; PLEO_E_NOT_FOUND if there is none, in whichever way Pleo says so (404, null, nothing, or an
/// error type that ends in NOT_FOUND); or any status of the network or the API. Since 0.1.0. Blocks until
/// timeout_ms at the latest. Any thread.</para>
/// </remarks>
function pleo_get_installation(client: pleo_client; company_id: PAnsiChar; company_id_len: Integer;
  out response: pleo_response): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_get_installation';

/// <summary>Changes the installation of this key. Whether Pleo merges metadata or replaces it, it does not say:
/// send all of it, or use pleo_ensure_installation. PUT /v1/installations/me.</summary>
/// <remarks>
/// <para>json: a JSON object with "status", and "errorCode" and "metadata" as wanted, at most 64 MiB. response:
/// where the installation goes; freed with pleo_free. If the answer was lost and a look shows that all is as
/// wanted, its origin is PLEO_ORIGIN_FOUND. Returns as pleo_create_installation. Since 0.1.0. Blocks until
/// timeout_ms at the latest. Any thread.</para>
/// </remarks>
function pleo_update_installation(client: pleo_client; json: PAnsiChar; json_len: Integer;
  out response: pleo_response): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_update_installation';

/// <summary>Activates the installation of this key; Pleo documents it for OAuth. POST
/// /v1/installations/me:activate.</summary>
/// <remarks>
/// <para>response: where the installation goes; freed with pleo_free. Returns as pleo_update_installation. Since
/// 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para>
/// </remarks>
function pleo_activate_installation(client: pleo_client; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_activate_installation';

/// <summary>Deletes the installation of this key. DELETE /v1/installations/me.</summary>
/// <remarks>
/// <para>response: where the answer, which has no body, goes; freed with pleo_free. Returns PLEO_OK;
/// PLEO_E_NOT_FOUND if there was none, unless an earlier attempt of this call, whose answer was lost, may have
/// deleted it; or any status of the network or the API. Since 0.1.0. Blocks until timeout_ms at the latest. Any
/// thread.</para>
/// </remarks>
function pleo_delete_installation(client: pleo_client; out response: pleo_response): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_delete_installation';

/// <summary>Makes the installation as wanted by the least that is needed: creates it, changes it, or leaves it
/// alone. Metadata that json does not name is kept. Safe to run every night.</summary>
/// <remarks>
/// <para>json: as for pleo_create_installation; "errorCode" may be in it too. response: where the installation
/// goes; freed with pleo_free. Its origin says what was done. Returns as pleo_create_installation. Since 0.1.0.
/// Blocks until timeout_ms at the latest. Any thread.</para>
/// </remarks>
function pleo_ensure_installation(client: pleo_client; json: PAnsiChar; json_len: Integer;
  out response: pleo_response): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_ensure_installation';

/// <summary>Makes any other request of the API.</summary>
/// <remarks>
/// <para>method: GET, HEAD, POST, PUT, PATCH or DELETE, in capitals, at most 16 bytes. path: begins with a /, has
/// its query if any, percent-encoded, at most 8192 bytes, such as "/v2/employees?limit=100". body: JSON, at most
/// 64 MiB; absent (nil, 0) for none. response: where the answer goes; freed with pleo_free. A 2xx is PLEO_OK, and
/// a 404 to a DELETE that is repeated after a lost answer; everything else is an error, whose answer
/// pleo_error_response gives. Returns PLEO_OK, or any status of the network or the API. GET, HEAD, DELETE and
/// POST to a path that ends in :search are repeated where that helps; for the others a lost answer is
/// PLEO_E_OUTCOME_UNKNOWN. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para>
/// </remarks>
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
/// <para>An HTTP status of 400 to 499, other than 429, means that the link has expired. Fetch the item from the
/// API again, once, and use its new link.</para>
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
/// <para>GET, HEAD and DELETE are idempotent by default, and so are POSTs that only read: paths that end in
/// ":search", /v0/aggregations/tags and /v0/tax-codes:calculate-tax-amounts.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="idempotent">0 or 1; 1, or any number other than 0, declares it; 0 is the default for the method
/// and path.</param>
/// <returns>PLEO_OK.</returns>
function pleo_request_set_idempotent(request: pleo_request; idempotent: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_request_set_idempotent';

/// <summary>Sets a progress callback.</summary>
/// <remarks>
/// <para>pleo_request_send reports the bytes of the files that it sends, or of the output file that it writes.
/// pleo_pages_next and its variants report items. A task calls no callback: use pleo_task_progress; a program
/// without callbacks uses pleo_pages_progress.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="request">the request to change.</param>
/// <param name="progress">the callback; nil for no callback. It runs on the thread that makes the call. It must
/// stay valid until the request is freed and until all calls and lists that were begun with it have
/// ended.</param>
/// <param name="context">passed to the callback unchanged; may be nil. It must stay valid until the callback is
/// no longer needed.</param>
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
/// <param name="request">copied, with its progress callback; it can be changed or freed afterwards. Without the
/// parameter limit, limit is 100. A parameter after says where the list begins.</param>
/// <param name="pages">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_ARGUMENT if a placeholder has no value, if the query has before or offset, if the
/// request has an output file, if it is a link's, or if a GET has a body.</returns>
function pleo_pages_new(client: pleo_client; request: pleo_request; out pages: pleo_pages): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_pages_new';

/// <summary>Fetches the next page of a list. After a failure the next call fetches the same page again.</summary>
/// <remarks>
/// <para>The library detects a list that does not end. A cursor that was given before is detected at once if it
/// is one of the first 16384 cursors, and after a few rounds otherwise. A list that gives the same items again
/// under new cursors is detected only if its first page has a total larger than that page: it may then give twice
/// the total and 1000 items more.</para>
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
/// <param name="statuses">receives one of PLEO_FIELD_... for each status of the layout, as many as
/// pleo_layout_count returns; may be nil, with status_count 0.</param>
/// <param name="status_count">number of elements of statuses; 0 if that is nil.</param>
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

/// <summary>Begins a request without waiting for it: for a program that must not freeze. The library carries it
/// out in a thread of its own, one for all tasks, which is there as long as there are tasks; its files are read
/// and written in others, which last as long as that. No function of the host's is called from them.</summary>
/// <remarks>
/// <para>request: copied; it may be changed and freed at once. Its own time or timeout_ms runs from here. task:
/// where the handle goes; freed with pleo_free, which cancels it. A client that is freed ends its tasks. Returns
/// PLEO_OK; PLEO_E_ARGUMENT if a place of its path is not filled, or a GET has a body; PLEO_E_HANDLE;
/// PLEO_E_RESOURCE if the machine has no thread left. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_request_submit(client: pleo_client; request: pleo_request; out task: pleo_task): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_request_submit';

/// <summary>Waits until a task has finished.</summary>
/// <remarks>
/// <para>milliseconds: at most so long; 0 only asks, -1 waits until it has. finished: 1 if it has, else 0.
/// Returns PLEO_OK in either case; PLEO_E_HANDLE, PLEO_E_ARGUMENT; PLEO_E_FORKED in a child of the process that
/// submitted it. Since 0.1.0. Any thread, also several at once.</para>
/// </remarks>
function pleo_task_wait(task: pleo_task; milliseconds: Integer; out finished: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_task_wait';

/// <summary>Cancels a task; pleo_task_wait and pleo_task_take tell what came of it. A result that it has already,
/// stays.</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_FORKED. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_task_cancel(task: pleo_task): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_task_cancel';

/// <summary>Tells how far a task is with the files that it sends or fetches.</summary>
/// <remarks>
/// <para>done: bytes so far. total: bytes in all; -1 where that is not known. Returns PLEO_OK, PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_task_progress(task: pleo_task; out done: Int64; out total: Int64): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_task_progress';

/// <summary>Takes the result of a task that has finished, once.</summary>
/// <remarks>
/// <para>response: where the answer goes; freed with pleo_free. Returns what pleo_request_send would have,
/// PLEO_E_CANCELLED and PLEO_E_OUTCOME_UNKNOWN after a cancel among them; PLEO_E_PENDING while it has not
/// finished; PLEO_E_MISSING if the result was taken. Since 0.1.0. Any thread; the failure's details are that
/// thread's.</para>
/// </remarks>
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
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
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

/// <summary>Returns the address of the response body: the bytes as they were received, without a NUL behind them
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
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
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
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not a
/// string; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer is too small:
/// pleo_response_text_piece works with a buffer of any size; PLEO_E_TEXT if the string contains a NUL, half a
/// surrogate pair, or a character that text_encoding lacks while text_unmappable is error; PLEO_E_ARGUMENT if the
/// pointer is not a JSON Pointer.</returns>
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
/// pleo_response_text_piece works with a buffer of any size; PLEO_E_TEXT if the string contains a NUL, half a
/// surrogate pair, or a character that text_encoding lacks while text_unmappable is error; PLEO_E_ARGUMENT if the
/// pointer is not a JSON Pointer.</returns>
function pleo_response_field(response: pleo_response; pointer: PAnsiChar; pointer_len: Integer; buffer: PAnsiChar;
  size: Integer; needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_field';

/// <summary>Returns a whole number of the response. Nothing is rounded: 12.0 and 1e2 are whole, 12.5 is
/// not.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="response">the response to read, or a value of it.</param>
/// <param name="pointer">JSON Pointer to the number, as for pleo_response_text; at most 8192 bytes.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="value">receives the whole number.</param>
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
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
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
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
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
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
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
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if the value is an item of an array, or if the handle stands for a whole
/// response; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name contains a NUL, half a surrogate
/// pair, or a character that text_encoding lacks while text_unmappable is error.</returns>
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
/// response; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name contains a NUL, half a surrogate
/// pair, or a character that text_encoding lacks while text_unmappable is error.</returns>
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
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if there is no object, or no member with this index; PLEO_E_NULL if it is
/// null; PLEO_E_TYPE if it is not an object; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the
/// buffer is too small; PLEO_E_TEXT if the name contains a NUL, half a surrogate pair, or a character that
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
/// buffer is too small; PLEO_E_TEXT if the name contains a NUL, half a surrogate pair, or a character that
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
/// one string only. So read such strings one after the other, or use a handle for each. For an item far behind in
/// a long array, create a handle first: see pleo_response_value.</para>
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
/// is negative, behind the end or inside a character, or if the pointer is not a JSON Pointer; PLEO_E_TEXT if the
/// piece has half a surrogate pair, or a character that text_encoding lacks while text_unmappable is error;
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
/// is negative, behind the end or inside a character, or if the pointer is not a JSON Pointer; PLEO_E_MISSING if
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
/// or behind the end.</returns>
function pleo_response_body_piece(response: pleo_response; offset: Integer; buffer: PAnsiChar; size: Integer;
  out copied: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_body_piece';

/// <summary>Creates a layout: a description of a fixed-width record, which says where each value of a response is
/// written and in which format.</summary>
/// <remarks>
/// <para>A layout never changes. It belongs to no client, and any number of threads can fill records by it at
/// once. The page docs/records.md describes its language: a first line with the size of the record, then one line
/// for each field, and tables for arrays. A layout has at most 500 fields and 65535 statuses.</para>
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
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
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
/// <param name="statuses">receives one of PLEO_FIELD_... for each status, in the order of pleo_layout_count; may
/// be nil, with status_count 0.</param>
/// <param name="status_count">number of elements of statuses; 0 if that is nil.</param>
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
/// cannot continue its own job unless export_take_over is set. The page docs/export.md describes a job from
/// beginning to end.</para>
/// <para>In a child process that the program forks, the functions of this export return
/// PLEO_E_EXPORT_BUSY.</para>
/// <para>Blocks until each of its requests has ended, each after timeout_ms at the latest: one for each 100
/// items, and a few more.</para>
/// <para>Source: GET /v3/export-jobs, GET /v3/export-jobs/{jobId}/items, POST /v3/export-job-events; a job
/// expires an hour after its last update: Pleo's Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client that sends the requests. It must be freed after the export: without it,
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
/// <param name="client">the client that sends the requests, as for pleo_export_open. It must be freed after the
/// export.</param>
/// <param name="config">as for pleo_export_open; copied; 0 for the options of the client.</param>
/// <param name="seconds">how long to wait, 0 to 86400 seconds.</param>
/// <param name="export">receives the handle. The caller owns it and releases it with pleo_free.</param>
/// <returns>PLEO_OK; PLEO_E_END if no job appeared in that time; PLEO_E_CANCELLED after pleo_client_cancel;
/// PLEO_E_ARGUMENT if seconds is out of range; else as pleo_export_open.</returns>
function pleo_export_wait(client: pleo_client; config: pleo_config; seconds: Integer;
  out export: pleo_export): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_export_wait';

/// <summary>Opens a job as pleo_export_open does. Without an open job it creates one of the entries that are
/// queued for export, for a program that exports without a bookkeeper.</summary>
/// <remarks>
/// <para>That Pleo lets an API key create a job is assumed, not documented.</para>
/// <para>Blocks until each of its requests has ended, as pleo_export_open.</para>
/// <para>Source: POST /v1/accounting-entries:search: Pleo's accounting entries API 82.3.2; POST /v3/export-jobs:
/// its Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="client">the client that sends the requests, as for pleo_export_open. It must be freed after the
/// export.</param>
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
/// <para>Blocks until each of its requests has ended, each after timeout_ms at the latest.</para>
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
/// freed; PLEO_E_ARGUMENT if another thread is in a call of this export; or any other status of
/// pleo_request_send.</returns>
function pleo_export_next(export: pleo_export; out item: pleo_response; out again: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_export_next';

/// <summary>Returns the next item to book in a record, as pleo_export_next does in a handle.</summary>
/// <remarks>
/// <para>Blocks until each of its requests has ended, each after timeout_ms at the latest.</para>
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
/// <param name="statuses">receives one of PLEO_FIELD_... for each status, in the order of pleo_layout_count; may
/// be nil, with status_count 0.</param>
/// <param name="status_count">number of elements of statuses; 0 if that is nil.</param>
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

/// <summary>Copies the external id of the item that was given last, from an earlier export, NUL-terminated: the
/// number in your books.</summary>
/// <remarks>
/// <para>There is one with PLEO_EXPORT_EXPORTED. With PLEO_EXPORT_OFFERED there is one if the item was exported
/// before.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export.</param>
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
/// <param name="size">size of buffer in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if no item was given yet, or if the item was not exported before or without
/// an external id; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the id has a character that
/// text_encoding lacks while text_unmappable is error.</returns>
function pleo_export_former_text(export: pleo_export; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status;
  cdecl; external PLEO_LIBRARY name 'pleo_export_former_text';

/// <summary>Copies the external id of the item that was given last, from an earlier export, into a fixed-width
/// field, padded with spaces to size bytes.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export.</param>
/// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
/// <param name="size">width of the field in bytes.</param>
/// <param name="needed">receives the length of the text in bytes, without a NUL; can be nil.</param>
/// <returns>PLEO_OK; PLEO_E_MISSING if no item was given yet, or if the item was not exported before or without
/// an external id; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the id has a character that
/// text_encoding lacks while text_unmappable is error.</returns>
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
/// <para>When the function returns PLEO_OK, the result is in the journal and on the disk. Call it after the item
/// is durable in your books. If the program ends between the two, the item is given again with
/// PLEO_EXPORT_OFFERED. The same result can be recorded again; another result for the same item is refused. A
/// result can also be recorded after the job has ended.</para>
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
/// <para>Blocks until each of its requests has ended, each after timeout_ms at the latest.</para>
/// <para>Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
/// meanwhile.</para>
/// <para>Source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0.</para>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="export">the export.</param>
/// <returns>PLEO_OK, also if no result waits or the export is closed; PLEO_E_EXPORT_ENDED if the job has ended at
/// Pleo; PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED if the client was freed;
/// PLEO_E_ARGUMENT if another thread is in a call of this export; or any other status of
/// pleo_request_send.</returns>
function pleo_export_send(export: pleo_export): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_export_send';

/// <summary>Keeps the job from expiring while the program works at one item for a long time.</summary>
/// <remarks>
/// <para>It sends the results that wait. If no result waits, it reports an item without a result as in progress.
/// pleo_export_next does the same when half of the job's time has passed since its last update; the job's time is
/// its member expiresIn, in seconds, usually 3600.</para>
/// <para>Blocks until each of its requests has ended, each after timeout_ms at the latest.</para>
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
/// <param name="folder">path of a directory that exists; at most 8192 bytes. A relative path is resolved against
/// the working directory.</param>
/// <param name="folder_len">length of folder in bytes, or PLEO_NTS.</param>
/// <param name="count">receives the number of files, 0 or more; may be nil.</param>
/// <returns>PLEO_OK, also if the item has no files; PLEO_E_MISSING if item is 0 and no item was given yet;
/// PLEO_E_FILE or PLEO_E_RESOURCE if the directory does not exist or a file cannot be written; PLEO_E_TRUNCATED
/// if a file does not have the size that Pleo says; PLEO_E_PROTOCOL if the item has no id or a file has no link;
/// PLEO_E_CANCELLED if the client was freed; or any other status of pleo_request_send for a link.</returns>
function pleo_export_fetch_files(export: pleo_export; item: pleo_response; folder: PAnsiChar; folder_len: Integer;
  out count: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_export_fetch_files';

/// <summary>Ends the job: sends the results that wait, then tells Pleo that the job is completed, completed with
/// errors or failed, and reads the job until Pleo shows it.</summary>
/// <remarks>
/// <para>The job is completed if all items are exported, completed with errors if some are, and failed if none
/// is. If items have no result, nothing is sent. Record a result for each and close again; or free the export and
/// open it again, which gives these items once more. After a failure it can be called again.</para>
/// <para>The summary is a JSON object:</para>
/// <para>- jobId and status: strings, the job and its status at Pleo. - booked and rejected: numbers of the items
/// that Pleo has as exported and as failed. - refused: array of the results that Pleo did not take: objects with
/// the strings accountingEntryId, externalId, type and message. A result with an externalId is in your books: a
/// person must decide what to do. - missing: array of the ids of items without bookkeeping data. The library has
/// rejected them. - unmatched: array of the ids of at most 1000 entries with bookkeeping data that are not items
/// of the job. They were not given.</para>
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
/// <para>The results that wait are sent before. Items without a result can be exported again.</para>
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

/// <summary>The state of the installation in this answer: one of PLEO_STATE_... A state that this version does
/// not know is PLEO_STATE_OTHER; its text is at "/status".</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0.
/// Any thread.</para>
/// </remarks>
function pleo_response_state(response: pleo_response; out state: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_state';

/// <summary>The name of a state, as Pleo writes it, such as "ACTIVATED"; empty for PLEO_STATE_OTHER: a static
/// text, never freed.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_state_name(state: Integer): PAnsiChar; cdecl; external PLEO_LIBRARY name 'pleo_state_name';

/// <summary>Copies the name of a state, ended with a NUL.</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_state_name_text(state: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_state_name_text';

/// <summary>As pleo_state_name_text, into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_state_name_field(state: Integer; buffer: PAnsiChar; size: Integer; needed: PInteger): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_state_name_field';

/// <summary>Whom the installation or the key in this answer is for: one of PLEO_SUBJECT_...</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_MISSING if the answer names nobody, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0.
/// Any thread.</para>
/// </remarks>
function pleo_response_subject_type(response: pleo_response; out subject_type: Integer): pleo_status; cdecl;
  external PLEO_LIBRARY name 'pleo_response_subject_type';

/// <summary>Copies the id of the company or organisation that the installation or the key in this answer is for,
/// ended with a NUL: the last part of "resource" or "subjectURN". Keep it: it is what to show, and to compare a
/// new key's with.</summary>
/// <remarks>
/// <para>Returns PLEO_OK, PLEO_E_MISSING if the answer names nobody, PLEO_E_BUFFER, PLEO_E_HANDLE,
/// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_response_subject_text(response: pleo_response; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_subject_text';

/// <summary>As pleo_response_subject_text, into a field of exactly size bytes, blanks behind it.</summary>
/// <remarks>
/// <para>Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_response_subject_field(response: pleo_response; buffer: PAnsiChar; size: Integer;
  needed: PInteger): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_response_subject_field';

/// <summary>Creates a JSON document. It is null until something is set: the first pointer makes it an object or
/// an array.</summary>
/// <remarks>
/// <para>A document is changed by one call at a time, in the order of the calls.</para>
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
/// <para>What pointer leads through is created where it is missing or null: an array before the segments "0" and
/// "-", an object before any other. "-", or the index behind the last item, appends to an array. A value that
/// exists is replaced. The document never exceeds 64 MiB, 1000000 values or 100 nested arrays and objects. After
/// a failure it is unchanged. This holds for all functions that set a value.</para>
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

/// <summary>Sets a whole number.</summary>
/// <remarks>
/// <para>Since 0.1.0.</para>
/// </remarks>
/// <param name="json">the document to change.</param>
/// <param name="pointer">as for pleo_json_set_text. nil and 0: the whole document.</param>
/// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
/// <param name="value">any whole number of 64 bits.</param>
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
/// PLEO_E_TEXT also if a string in it has half a surrogate pair.</returns>
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
/// is not JSON; PLEO_E_ARGUMENT if the value exceeds a limit; PLEO_E_TEXT if a string in it has half a surrogate
/// pair.</returns>
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
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
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
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
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
/// <param name="buffer">receives the text, NUL-terminated; nil with size 0 only asks for the length.</param>
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

/// <summary>Checks whether a webhook comes from Pleo, by its signature (Standard Webhooks, version 1). Pleo
/// publishes no text of how it signs; this is inferred from the names of its headers and the form of its
/// secrets.</summary>
/// <remarks>
/// <para>secret: the text that begins with whsec_, which may be left out, at most 4096 bytes. id, timestamp: the
/// headers webhook-id and webhook-timestamp, at most 64 bytes each. signature: the header webhook-signature, one
/// or several with blanks between, at most 8192 bytes. body: as it was received, before anything parsed it, at
/// most 64 MiB. All of them as exactly these bytes. tolerance: how many seconds the timestamp may be from this
/// machine's clock, such as 300; negative for no matter. Returns PLEO_OK; PLEO_E_SIGNATURE if the webhook is not
/// to be trusted; PLEO_E_ARGUMENT, also if the secret is none. Since 0.1.0. Any thread.</para>
/// </remarks>
function pleo_webhook_verify(secret: PAnsiChar; secret_len: Integer; id: PAnsiChar; id_len: Integer;
  timestamp: PAnsiChar; timestamp_len: Integer; signature: PAnsiChar; signature_len: Integer; body: PAnsiChar;
  body_len: Integer; tolerance: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_webhook_verify';

/// <summary>Frees what a handle stands for, of any kind. It never waits for the network; what another thread is
/// using lives until that thread is done. A freed client's connections are closed, its tasks and pages end, no
/// call of its log function begins any more, and its key is wiped; its responses live on. A freed task is
/// cancelled, also while another thread waits for it.</summary>
/// <remarks>
/// <para>handle: any handle of this library, or 0, which does nothing. Returns PLEO_OK; PLEO_E_HANDLE if it is
/// freed already or made up, which does no harm. It leaves the last failure's details alone. Since 0.1.0. Any
/// thread, in any order, also in a callback.</para>
/// </remarks>
function pleo_free(handle: Integer): pleo_status; cdecl; external PLEO_LIBRARY name 'pleo_free';

{$ELSE}
var
  // Each as above.
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
  pleo_export_fetch_files: function(export: pleo_export; item: pleo_response; folder: PAnsiChar; folder_len: Integer;
    out count: Integer): pleo_status; cdecl;
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

// Sets all of these variables to what Find gives.
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
