Attribute VB_Name = "PleoStd"
' Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.
'
' The functions of libpleo for Visual Basic 6 and other 32-bit programs that call by stdcall.
' pleo_std.dll and pleo.dll must be beside the program. pleo.h describes each function.
'
' No Visual Basic has compiled this module yet.
'
' String: texts are in the code page of Windows. Set the option text_encoding to ansi first.
'   vbNullString is NULL. A buffer is String$(size, vbNullChar), and size its length.
' Currency: a number of 64 bits, divided by 10000. CDec(value) * 10000 is the number, and
'   CCur(CDec(number) / 10000) the value.
' As Any: an array by its first element, for example record(0), or ByVal 0& for NULL.
' A result of pleo_version and pleo_status_name is the address of a text that ends with a NUL.
' A callback is a Sub of a module, given as AddressOf Name, of which all parameters are ByVal.
Option Explicit

' The version of libpleo that this module is made for, as text.
Public Const PLEO_HEADER_VERSION As String = "0.1.0"

' As a length: the text is NUL-terminated.
Public Const PLEO_NTS As Long = -1

' Success.
Public Const PLEO_OK As Long = 0

' The version of this header as a number: major * 1000000 + minor * 1000 + patch.
Public Const PLEO_HEADER_VERSION_NUMBER As Long = 1000

' The version of the binary interface of this header. It must equal pleo_abi_version().
Public Const PLEO_HEADER_ABI_VERSION As Long = 1

' An argument is missing, too long or malformed; the message names it.
Public Const PLEO_E_ARGUMENT As Long = 1

' Invalid handle: freed, never issued, or of the wrong type.
Public Const PLEO_E_HANDLE As Long = 2

' The buffer is too small and was not changed; needed is the length of the value.
Public Const PLEO_E_BUFFER As Long = 3

' The API key is missing, empty or malformed; the message says which.
Public Const PLEO_E_KEY As Long = 4

' An option's name or value is invalid; the message says what it must be.
Public Const PLEO_E_CONFIG As Long = 5

' A text is invalid in its encoding or cannot be converted; see the message.
Public Const PLEO_E_TEXT As Long = 6

' A file cannot be read or written, or its owner or permissions are unsafe.
Public Const PLEO_E_FILE As Long = 7

' There is no such value: the JSON Pointer or the header name does not exist.
Public Const PLEO_E_MISSING As Long = 10

' The value exists and is null.
Public Const PLEO_E_NULL As Long = 11

' The value is of another type than the one requested.
Public Const PLEO_E_TYPE As Long = 12

' The number is not an integer or does not fit; read it as decimal text.
Public Const PLEO_E_RANGE As Long = 13

' The call or task was cancelled, or its client was freed.
Public Const PLEO_E_CANCELLED As Long = 14

' The webhook is not signed with this secret, or is too old; do not trust it.
Public Const PLEO_E_SIGNATURE As Long = 15

' The task has not finished yet; wait for it.
Public Const PLEO_E_PENDING As Long = 16

' There are no more pages or items.
Public Const PLEO_E_END As Long = 17

' A field of the record has no value that fits; the message names the first.
Public Const PLEO_E_RECORD As Long = 18

' Items of the export job have no result yet; record one for each, then close it.
Public Const PLEO_E_UNFINISHED As Long = 19

' Another program is working on this export job; wait for it, then try again.
Public Const PLEO_E_EXPORT_BUSY As Long = 20

' The host name was not found; check base_url, the network and the proxy.
Public Const PLEO_E_DNS As Long = 101

' No connection to the host; check the network, the firewall and option proxy.
Public Const PLEO_E_CONNECT As Long = 102

' The timeout expired; raise timeout_ms or connect_timeout_ms, or try again later.
Public Const PLEO_E_TIMEOUT As Long = 103

' The proxy cannot be reached or refuses the connection; check the option proxy.
Public Const PLEO_E_PROXY As Long = 104

' The proxy requires credentials; set proxy_user and proxy_password.
Public Const PLEO_E_PROXY_AUTH As Long = 105

' The client's own limit requests_per_minute is reached; wait, or raise it.
Public Const PLEO_E_LOCAL_RATE_LIMIT As Long = 106

' The TLS handshake failed; check for a firewall that inspects or blocks TLS.
Public Const PLEO_E_TLS As Long = 110

' The server's certificate has expired; check this machine's clock too.
Public Const PLEO_E_TLS_EXPIRED As Long = 111

' The server's certificate is not valid yet; check this machine's clock.
Public Const PLEO_E_TLS_NOT_YET_VALID As Long = 112

' The server's certificate is for another name; check base_url.
Public Const PLEO_E_TLS_NAME As Long = 113

' The certificate's issuer is unknown; set ca_file or ca_pem to your own CA.
Public Const PLEO_E_TLS_ISSUER As Long = 114

' The server's certificate is revoked, malformed or badly signed; tell its owner.
Public Const PLEO_E_TLS_CERTIFICATE As Long = 115

' The server does not speak TLS, or shares no version or cipher; check base_url.
Public Const PLEO_E_TLS_PROTOCOL As Long = 116

' This machine has no CA certificates; install them or set ca_file or ca_pem.
Public Const PLEO_E_TLS_NO_ROOTS As Long = 117

' Revocation of the server's certificate cannot be checked; see option revocation.
Public Const PLEO_E_TLS_REVOCATION As Long = 118

' The response was truncated, or is an unrequested part; check the proxy.
Public Const PLEO_E_TRUNCATED As Long = 120

' The response, its headers or a file is too large; the message names the limit.
Public Const PLEO_E_TOO_LARGE As Long = 121

' The response violates HTTP or the rules of the API; the message says how.
Public Const PLEO_E_PROTOCOL As Long = 122

' The connection was lost before a response came; check firewall and proxy.
Public Const PLEO_E_RESET As Long = 123

' The response is compressed, which was not requested; check the proxy.
Public Const PLEO_E_CONTENT_ENCODING As Long = 124

' The server redirects, and redirects are never followed; check base_url.
Public Const PLEO_E_REDIRECT As Long = 201

' The response is not the expected JSON; check for a login page or a proxy.
Public Const PLEO_E_NOT_JSON As Long = 202

' It is unknown whether the request took effect; check before you retry it.
Public Const PLEO_E_OUTCOME_UNKNOWN As Long = 203

' The export job has ended at Pleo; results are kept for the next job.
Public Const PLEO_E_EXPORT_ENDED As Long = 204

' 400: Pleo refused the request; the API's type and message say why.
Public Const PLEO_E_BAD_REQUEST As Long = 210

' 401: the key is expired, revoked or of another environment; create a new one.
Public Const PLEO_E_UNAUTHORIZED As Long = 211

' 403: the key lacks a permission, or is not for this company; check its scopes.
Public Const PLEO_E_FORBIDDEN As Long = 213

' 404: not found; if every call returns it, the key may be an old-API token.
Public Const PLEO_E_NOT_FOUND As Long = 214

' 409: the request conflicts with the current state; read it, then try again.
Public Const PLEO_E_CONFLICT As Long = 219

' 422: Pleo understood the request and refused it; see the API's message.
Public Const PLEO_E_UNPROCESSABLE As Long = 222

' 429: too many requests with this key; wait as told, or a minute, then retry.
Public Const PLEO_E_RATE_LIMITED As Long = 229

' Another 4xx response; the HTTP status and the API's message say which.
Public Const PLEO_E_CLIENT_ERROR As Long = 240

' Pleo or a gateway failed (5xx); try again later, or give Pleo the request id.
Public Const PLEO_E_SERVER As Long = 250

' Internal error in this library; please report it with the message.
Public Const PLEO_E_INTERNAL As Long = 301

' The process was forked during a call of its parent; use exec, or a new client.
Public Const PLEO_E_FORKED As Long = 302

' Out of memory, disk space, threads or file descriptors; free some, then retry.
Public Const PLEO_E_RESOURCE As Long = 303

' The thread or process is exiting; make the call earlier.
Public Const PLEO_E_EXITING As Long = 304

' A call failed.
Public Const PLEO_LOG_ERROR As Long = 1

' A request failed and is retried.
Public Const PLEO_LOG_WARN As Long = 2

' A request was sent.
Public Const PLEO_LOG_INFO As Long = 3

' A body, in which anything like a secret is masked.
Public Const PLEO_LOG_DEBUG As Long = 4

' The server answered; the call reports nothing more.
Public Const PLEO_ORIGIN_ANSWERED As Long = 0

' The call created the installation.
Public Const PLEO_ORIGIN_CREATED As Long = 1

' The installation exists: it existed before the call, or the response was lost and a later request
' found the installation as requested.
Public Const PLEO_ORIGIN_FOUND As Long = 2

' The call changed the installation.
Public Const PLEO_ORIGIN_UPDATED As Long = 3

' The installation was already as requested; nothing was changed.
Public Const PLEO_ORIGIN_UNCHANGED As Long = 4

' No value at this JSON Pointer.
Public Const PLEO_JSON_MISSING As Long = 0

' null
Public Const PLEO_JSON_NULL As Long = 1

' true or false
Public Const PLEO_JSON_BOOLEAN As Long = 2

' A number.
Public Const PLEO_JSON_NUMBER As Long = 3

' A string.
Public Const PLEO_JSON_STRING As Long = 4

' An array.
Public Const PLEO_JSON_ARRAY As Long = 5

' An object.
Public Const PLEO_JSON_OBJECT As Long = 6

' The field has its value, or its default where the layout allows that.
Public Const PLEO_FIELD_OK As Long = 0

' There is no value at the field's JSON Pointer.
Public Const PLEO_FIELD_MISSING As Long = 1

' The value is null.
Public Const PLEO_FIELD_NULL As Long = 2

' The value does not have the type that the layout says.
Public Const PLEO_FIELD_TYPE As Long = 3

' The number has more digits than the field before or after the decimal point, or it is negative and
' the field has no sign, or the currency of the amount is unknown.
Public Const PLEO_FIELD_RANGE As Long = 4

' The text is longer than the field, or the array has more items than the table has rows.
Public Const PLEO_FIELD_BUFFER As Long = 5

' The text has a character that text_encoding lacks, a NUL in a NUL-terminated field, or half a
' surrogate pair.
Public Const PLEO_FIELD_TEXT As Long = 6

' The item was never given before.
Public Const PLEO_EXPORT_NEW As Long = 0

' The item was given before, and no result was recorded: the program may have booked it before it
' ended. Look up its accountingEntryId in the books before you book it.
Public Const PLEO_EXPORT_OFFERED As Long = 1

' The item was exported before, and a bookkeeper exports it again.
Public Const PLEO_EXPORT_EXPORTED As Long = 2

' A state that this version of the library does not know; it is the string at "/status".
Public Const PLEO_STATE_OTHER As Long = 0

' ACTIVATED: the integration works.
Public Const PLEO_STATE_ACTIVATED As Long = 1

' INACTIVE: the integration is switched off.
Public Const PLEO_STATE_INACTIVE As Long = 2

' AUTHORIZED: Pleo granted access; the integration is not active yet.
Public Const PLEO_STATE_AUTHORIZED As Long = 3

' PENDING_INTEGRATION: the integration has something left to do.
Public Const PLEO_STATE_PENDING As Long = 4

' ERROR: the integration failed; "/errorCode" can say how.
Public Const PLEO_STATE_ERROR As Long = 5

' Neither a company nor an organisation.
Public Const PLEO_SUBJECT_OTHER As Long = 0

' A company.
Public Const PLEO_SUBJECT_COMPANY As Long = 1

' An organisation, which has companies.
Public Const PLEO_SUBJECT_ORGANISATION As Long = 2

' Receives one line of the log. The callback pleo_log_cb is: Sub Name(ByVal context As Long, ByVal
' level As Long, ByVal line_ As Long, ByVal length As Long)

' Receives the progress of a request or a list. The callback pleo_progress_cb is: Sub Name(ByVal
' context As Long, ByVal done As Currency, ByVal total As Currency)

' Returns the version of the library, for example "0.1.0".
Public Declare Function pleo_version Lib "pleo_std.dll" () As Long

' Copies the version of the library.
Public Declare Function pleo_version_text Lib "pleo_std.dll" (ByVal buffer As String, _
    ByVal size As Long, ByRef needed As Long) As Long

' Copies the version of the library into a space-padded field.
Public Declare Function pleo_version_field Lib "pleo_std.dll" (ByVal buffer As String, _
    ByVal size As Long, ByRef needed As Long) As Long

' Returns the version of the library as a number, for comparison with PLEO_HEADER_VERSION_NUMBER.
Public Declare Function pleo_version_number Lib "pleo_std.dll" () As Long

' Returns the version of the library's binary interface.
Public Declare Function pleo_abi_version Lib "pleo_std.dll" () As Long

' Returns the name of a status, for example "PLEO_E_KEY".
Public Declare Function pleo_status_name Lib "pleo_std.dll" (ByVal status As Long) As Long

' Copies the name of a status, for example "PLEO_E_KEY".
Public Declare Function pleo_status_name_text Lib "pleo_std.dll" (ByVal status As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the name of a status into a space-padded field.
Public Declare Function pleo_status_name_field Lib "pleo_std.dll" (ByVal status As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Returns what a status means, in one line of at most 80 bytes.
Public Declare Function pleo_status_meaning Lib "pleo_std.dll" (ByVal status As Long) As Long

' Copies what a status means, in one line of at most 80 bytes.
Public Declare Function pleo_status_meaning_text Lib "pleo_std.dll" (ByVal status As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies what a status means into a space-padded field.
Public Declare Function pleo_status_meaning_field Lib "pleo_std.dll" ( _
    ByVal status As Long, ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Takes the calling thread's last failure as a handle, which any thread can use.
Public Declare Function pleo_error_take Lib "pleo_std.dll" (ByRef error_ As Long) As Long

' Returns the status of a failure.
Public Declare Function pleo_error_status Lib "pleo_std.dll" (ByVal error_ As Long, _
    ByRef status As Long) As Long

' Copies the message of a failure: one line with its cause and remedy.
Public Declare Function pleo_error_message_text Lib "pleo_std.dll" (ByVal error_ As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the message of a failure into a space-padded field.
Public Declare Function pleo_error_message_field Lib "pleo_std.dll" (ByVal error_ As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Returns the HTTP status of the response that caused the failure.
Public Declare Function pleo_error_http_status Lib "pleo_std.dll" (ByVal error_ As Long, _
    ByRef http_status As Long) As Long

' Returns how long to wait before the call is retried.
Public Declare Function pleo_error_retry_after_seconds Lib "pleo_std.dll" ( _
    ByVal error_ As Long, ByRef seconds As Long) As Long

' Returns whether the call can be retried.
Public Declare Function pleo_error_can_retry Lib "pleo_std.dll" (ByVal error_ As Long, _
    ByRef can_retry As Long) As Long

' Copies the type that the API gave its error, for example VALIDATION_FAILED.
Public Declare Function pleo_error_api_type_text Lib "pleo_std.dll" (ByVal error_ As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the type of the API's error into a space-padded field.
Public Declare Function pleo_error_api_type_field Lib "pleo_std.dll" ( _
    ByVal error_ As Long, ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the message that the API gave its error.
Public Declare Function pleo_error_api_message_text Lib "pleo_std.dll" ( _
    ByVal error_ As Long, ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the message of the API's error into a space-padded field.
Public Declare Function pleo_error_api_message_field Lib "pleo_std.dll" ( _
    ByVal error_ As Long, ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the id that the server gave the failed request, for Pleo's support.
Public Declare Function pleo_error_request_id_text Lib "pleo_std.dll" ( _
    ByVal error_ As Long, ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the id of the failed request into a space-padded field.
Public Declare Function pleo_error_request_id_field Lib "pleo_std.dll" ( _
    ByVal error_ As Long, ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Returns the response that caused the failure: status, headers and body as received.
Public Declare Function pleo_error_response Lib "pleo_std.dll" (ByVal error_ As Long, _
    ByRef response As Long) As Long

' Copies a report of a failure: one text for a support ticket, of at most 4,095 bytes.
Public Declare Function pleo_error_report_text Lib "pleo_std.dll" (ByVal error_ As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies a report of a failure, as pleo_error_report_text does, into a space-padded field.
Public Declare Function pleo_error_report_field Lib "pleo_std.dll" (ByVal error_ As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Creates options, all with their default values.
Public Declare Function pleo_config_new Lib "pleo_std.dll" (ByRef config As Long) As Long

' Sets an option, or resets it to its default.
Public Declare Function pleo_config_set Lib "pleo_std.dll" (ByVal config As Long, _
    ByVal name_ As String, ByVal name_len As Long, ByVal value As String, _
    ByVal value_len As Long) As Long

' Copies the value of an option, or its default.
Public Declare Function pleo_config_get_text Lib "pleo_std.dll" (ByVal config As Long, _
    ByVal name_ As String, ByVal name_len As Long, ByVal buffer As String, _
    ByVal size As Long, ByRef needed As Long) As Long

' Copies the value of an option, or its default, into a space-padded field.
Public Declare Function pleo_config_get_field Lib "pleo_std.dll" (ByVal config As Long, _
    ByVal name_ As String, ByVal name_len As Long, ByVal buffer As String, _
    ByVal size As Long, ByRef needed As Long) As Long

' Sets options from a file.
Public Declare Function pleo_config_load Lib "pleo_std.dll" (ByVal config As Long, _
    ByVal path As String, ByVal path_len As Long, ByVal profile As String, _
    ByVal profile_len As Long) As Long

' Copies the name of a profile in a file of options.
Public Declare Function pleo_config_profile_text Lib "pleo_std.dll" (ByVal config As Long, _
    ByVal path As String, ByVal path_len As Long, ByVal index As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the name of a profile in a file of options into a space-padded field.
Public Declare Function pleo_config_profile_field Lib "pleo_std.dll" ( _
    ByVal config As Long, ByVal path As String, ByVal path_len As Long, _
    ByVal index As Long, ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Creates a client from an API key.
Public Declare Function pleo_client_new Lib "pleo_std.dll" (ByVal key As String, _
    ByVal key_len As Long, ByVal config As Long, ByRef client As Long) As Long

' Creates a client from an API key that is kept outside the program.
Public Declare Function pleo_client_new_from Lib "pleo_std.dll" (ByVal source As String, _
    ByVal source_len As Long, ByVal config As Long, ByRef client As Long) As Long

' Replaces the key of a client, for calls that begin from now on.
Public Declare Function pleo_client_set_key Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal key As String, ByVal key_len As Long) As Long

' Copies the id of the company that the key belongs to, which most calls take as company_id.
Public Declare Function pleo_client_company_text Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the id of the key's company into a space-padded field.
Public Declare Function pleo_client_company_field Lib "pleo_std.dll" ( _
    ByVal client As Long, ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Cancels the calls and tasks of a client that are in progress, on all threads.
Public Declare Function pleo_client_cancel Lib "pleo_std.dll" (ByVal client As Long) As Long

' Sets a callback that receives one line for each request.
Public Declare Function pleo_config_on_log Lib "pleo_std.dll" (ByVal config As Long, _
    ByVal log As Long, ByVal context As Long) As Long

' Copies the oldest line that the client keeps (option log_lines), and removes it.
Public Declare Function pleo_client_log_text Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the oldest line that the client keeps into a space-padded field, and removes it.
Public Declare Function pleo_client_log_field Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Returns the owner and the permissions of the key.
Public Declare Function pleo_introspect Lib "pleo_std.dll" (ByVal client As Long, _
    ByRef response As Long) As Long

' Checks step by step all that a call needs, and reports what was found and what to do about it.
Public Declare Function pleo_client_check Lib "pleo_std.dll" (ByVal client As Long, _
    ByRef response As Long) As Long

' Creates the installation of the key, so that Pleo shows the integration and its state.
Public Declare Function pleo_create_installation Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal json As String, ByVal json_len As Long, ByRef response As Long) As Long

' Returns the installation of the key.
Public Declare Function pleo_get_installation Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal company_id As String, ByVal company_id_len As Long, ByRef response As Long) As Long

' Changes the installation of the key.
Public Declare Function pleo_update_installation Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal json As String, ByVal json_len As Long, ByRef response As Long) As Long

' Activates the installation of the key.
Public Declare Function pleo_activate_installation Lib "pleo_std.dll" ( _
    ByVal client As Long, ByRef response As Long) As Long

' Deletes the installation of the key.
Public Declare Function pleo_delete_installation Lib "pleo_std.dll" (ByVal client As Long, _
    ByRef response As Long) As Long

' Creates the installation of the key, changes it, or leaves it unchanged, so that it is as
' required.
Public Declare Function pleo_ensure_installation Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal json As String, ByVal json_len As Long, ByRef response As Long) As Long

' Sends any request with a JSON body or none.
Public Declare Function pleo_call Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal method As String, ByVal method_len As Long, ByVal path As String, _
    ByVal path_len As Long, ByVal body As String, ByVal body_len As Long, _
    ByRef response As Long) As Long

' Creates a request object, for path and query parameters, headers or bodies other than JSON.
Public Declare Function pleo_request_new Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal method As String, ByVal method_len As Long, ByVal path As String, _
    ByVal path_len As Long, ByRef request As Long) As Long

' Creates a request for a link: a URL that the API returns for a file on another host, for example
' the url of a receipt.
Public Declare Function pleo_request_new_link Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal url As String, ByVal url_len As Long, ByRef request As Long) As Long

' Sets the value of a placeholder in the path. An earlier value is replaced.
Public Declare Function pleo_request_set_path Lib "pleo_std.dll" (ByVal request As Long, _
    ByVal name_ As String, ByVal name_len As Long, ByVal value As String, _
    ByVal value_len As Long) As Long

' Sets a query parameter. All values that were set or added for this name are replaced; a parameter
' in the path given to pleo_request_new is not.
Public Declare Function pleo_request_set_query Lib "pleo_std.dll" (ByVal request As Long, _
    ByVal name_ As String, ByVal name_len As Long, ByVal value As String, _
    ByVal value_len As Long) As Long

' Adds a query parameter. If the name is set already, both values are sent: an array is sent as one
' parameter for each item, all of the same name.
Public Declare Function pleo_request_add_query Lib "pleo_std.dll" (ByVal request As Long, _
    ByVal name_ As String, ByVal name_len As Long, ByVal value As String, _
    ByVal value_len As Long) As Long

' Sets a header. An earlier value of the same name is replaced.
Public Declare Function pleo_request_set_header Lib "pleo_std.dll" (ByVal request As Long, _
    ByVal name_ As String, ByVal name_len As Long, ByVal value As String, _
    ByVal value_len As Long) As Long

' Sets a JSON body. An earlier body of any type is replaced.
Public Declare Function pleo_request_set_body Lib "pleo_std.dll" (ByVal request As Long, _
    ByVal body As String, ByVal body_len As Long) As Long

' Sets a JSON body from a JSON document. An earlier body of any type is replaced.
Public Declare Function pleo_request_set_json Lib "pleo_std.dll" (ByVal request As Long, _
    ByVal json As Long) As Long

' Sets a body of any media type from bytes in memory. An earlier body of any type is replaced.
Public Declare Function pleo_request_set_content Lib "pleo_std.dll" ( _
    ByVal request As Long, ByVal media_type As String, ByVal media_type_len As Long, _
    ByVal content As String, ByVal content_len As Long) As Long

' Sets a body of any media type from a file. An earlier body of any type is replaced.
Public Declare Function pleo_request_set_file Lib "pleo_std.dll" (ByVal request As Long, _
    ByVal media_type As String, ByVal media_type_len As Long, ByVal path As String, _
    ByVal path_len As Long) As Long

' Adds a part with content from memory to a multipart/form-data body. A body of another media type
' is replaced.
Public Declare Function pleo_request_add_part Lib "pleo_std.dll" (ByVal request As Long, _
    ByVal name_ As String, ByVal name_len As Long, ByVal file_name As String, _
    ByVal file_name_len As Long, ByVal media_type As String, ByVal media_type_len As Long, _
    ByVal content As String, ByVal content_len As Long) As Long

' Adds a part with content from a file to a multipart/form-data body. A body of another media type
' is replaced.
Public Declare Function pleo_request_add_file Lib "pleo_std.dll" (ByVal request As Long, _
    ByVal name_ As String, ByVal name_len As Long, ByVal file_name As String, _
    ByVal file_name_len As Long, ByVal media_type As String, ByVal media_type_len As Long, _
    ByVal path As String, ByVal path_len As Long) As Long

' Writes the body of a successful response into a file instead of into memory. The response then has
' an empty body.
Public Declare Function pleo_request_set_output Lib "pleo_std.dll" (ByVal request As Long, _
    ByVal path As String, ByVal path_len As Long) As Long

' Sets a timeout for this request, instead of the option timeout_ms. It covers the whole call: name
' lookup, proxy, TLS, sending, waiting, reading and every retry.
Public Declare Function pleo_request_set_timeout Lib "pleo_std.dll" ( _
    ByVal request As Long, ByVal milliseconds As Long) As Long

' Sets the size that the body of a successful response must have. A body of another size is
' PLEO_E_TRUNCATED, and the file of pleo_request_set_output is not written.
Public Declare Function pleo_request_set_size Lib "pleo_std.dll" (ByVal request As Long, _
    ByVal bytes As Currency) As Long

' Declares that sending this request twice has the same effect as sending it once. The library then
' retries it as it retries a GET, and never returns PLEO_E_OUTCOME_UNKNOWN for it.
Public Declare Function pleo_request_set_idempotent Lib "pleo_std.dll" ( _
    ByVal request As Long, ByVal idempotent As Long) As Long

' Sets a progress callback.
Public Declare Function pleo_request_on_progress Lib "pleo_std.dll" ( _
    ByVal request As Long, ByVal progress As Long, ByVal context As Long) As Long

' Sends a request and waits for the response.
Public Declare Function pleo_request_send Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal request As Long, ByRef response As Long) As Long

' Creates a list whose pages are fetched one by one. Nothing is sent yet.
Public Declare Function pleo_pages_new Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal request As Long, ByRef pages As Long) As Long

' Fetches the next page of a list. After a failure the next call fetches the same page again.
Public Declare Function pleo_pages_next Lib "pleo_std.dll" (ByVal pages As Long, _
    ByRef response As Long) As Long

' Fetches the next item of a list. It fetches pages only as needed; after a failure the next call
' continues with the same item.
Public Declare Function pleo_pages_next_item Lib "pleo_std.dll" (ByVal pages As Long, _
    ByRef item As Long) As Long

' Fetches the next item of a list and writes it into a record.
Public Declare Function pleo_pages_next_record Lib "pleo_std.dll" (ByVal pages As Long, _
    ByVal layout As Long, ByRef buffer As Any, ByVal size As Long, ByRef statuses As Any, _
    ByVal status_count As Long, ByRef failed As Long) As Long

' Returns the item that pleo_pages_next_item or pleo_pages_next_record gave last, for values that
' the record has no field for.
Public Declare Function pleo_pages_current Lib "pleo_std.dll" (ByVal pages As Long, _
    ByRef item As Long) As Long

' Returns how many items the pages that were fetched so far have, and how many the list has.
Public Declare Function pleo_pages_progress Lib "pleo_std.dll" (ByVal pages As Long, _
    ByRef items As Currency, ByRef total As Currency) As Long

' Sends a request in the background, for programs that must not block.
Public Declare Function pleo_request_submit Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal request As Long, ByRef task As Long) As Long

' Waits until a task has finished, or until a timeout.
Public Declare Function pleo_task_wait Lib "pleo_std.dll" (ByVal task As Long, _
    ByVal milliseconds As Long, ByRef finished As Long) As Long

' Cancels a task.
Public Declare Function pleo_task_cancel Lib "pleo_std.dll" (ByVal task As Long) As Long

' Returns how much of its files a task has sent or received.
Public Declare Function pleo_task_progress Lib "pleo_std.dll" (ByVal task As Long, _
    ByRef done As Currency, ByRef total As Currency) As Long

' Takes the result of a finished task. It can be taken once.
Public Declare Function pleo_task_take Lib "pleo_std.dll" (ByVal task As Long, _
    ByRef response As Long) As Long

' Returns the HTTP status of a response.
Public Declare Function pleo_response_status Lib "pleo_std.dll" (ByVal response As Long, _
    ByRef http_status As Long) As Long

' Returns what the call that gave this response did: whether it created, found or changed the
' installation.
Public Declare Function pleo_response_origin Lib "pleo_std.dll" (ByVal response As Long, _
    ByRef origin As Long) As Long

' Copies the value of a response header, NUL-terminated. If there are several headers of that name,
' the first is copied.
Public Declare Function pleo_response_header_text Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal name_ As String, ByVal name_len As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the value of a response header into a fixed-width field, padded with spaces to size bytes.
Public Declare Function pleo_response_header_field Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal name_ As String, ByVal name_len As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Returns the address of the response body: the bytes as they were received, without a NUL after
' them and not converted to text_encoding.
Public Declare Function pleo_response_body Lib "pleo_std.dll" (ByVal response As Long, _
    ByRef body As Long, ByRef length As Long) As Long

' Copies the response body, NUL-terminated.
Public Declare Function pleo_response_body_text Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal buffer As String, ByVal size As Long, _
    ByRef needed As Long) As Long

' Copies the response body into a fixed-width field, padded with spaces to size bytes. A NUL in the
' body is copied.
Public Declare Function pleo_response_body_field Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal buffer As String, ByVal size As Long, _
    ByRef needed As Long) As Long

' Copies a string of the response, NUL-terminated. An empty string is PLEO_OK with needed 0.
Public Declare Function pleo_response_text Lib "pleo_std.dll" (ByVal response As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByVal buffer As String, _
    ByVal size As Long, ByRef needed As Long) As Long

' Copies a string of the response into a fixed-width field, padded with spaces to size bytes. A NUL
' in the string is copied.
Public Declare Function pleo_response_field Lib "pleo_std.dll" (ByVal response As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByVal buffer As String, _
    ByVal size As Long, ByRef needed As Long) As Long

' Returns an integer of the response. Nothing is rounded: 12.0 and 1e2 are integers, 12.5 is not.
Public Declare Function pleo_response_int64 Lib "pleo_std.dll" (ByVal response As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByRef value As Currency) As Long

' Copies a number of the response as text, NUL-terminated. The digits are exactly those that were
' received, and may have an exponent.
Public Declare Function pleo_response_decimal_text Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal pointer As String, ByVal pointer_len As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies a number of the response into a fixed-width field, padded with spaces to size bytes. The
' digits are exactly those that were received, and may have an exponent.
Public Declare Function pleo_response_decimal_field Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal pointer As String, ByVal pointer_len As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies an amount of the response in decimal digits, NUL-terminated: "123.45" for 12345 minor units
' of EUR. The text has as many decimal places as the currency. Nothing is rounded.
Public Declare Function pleo_response_money_text Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal pointer As String, ByVal pointer_len As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies an amount of the response into a fixed-width field, in decimal digits, padded with spaces
' to size bytes.
Public Declare Function pleo_response_money_field Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal pointer As String, ByVal pointer_len As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies a value of any type as JSON text, exactly as it was received, NUL-terminated. A character
' that text_encoding lacks is written as a JSON escape, for example \u6771: nothing is lost.
Public Declare Function pleo_response_json_text Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal pointer As String, ByVal pointer_len As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies a value of any type as JSON text into a fixed-width field, padded with spaces to size
' bytes. The spaces do not change the meaning of the JSON text.
Public Declare Function pleo_response_json_field Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal pointer As String, ByVal pointer_len As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Returns a boolean of the response.
Public Declare Function pleo_response_boolean Lib "pleo_std.dll" (ByVal response As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByRef value As Long) As Long

' Returns the number of items of an array, or of members of an object.
Public Declare Function pleo_response_count Lib "pleo_std.dll" (ByVal response As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByRef count As Long) As Long

' Returns the JSON type of a value. A value that does not exist is not a failure.
Public Declare Function pleo_response_type Lib "pleo_std.dll" (ByVal response As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByRef json_type As Long) As Long

' Creates a handle of a value of a response. JSON Pointers of all functions that read JSON then
' begin at this value.
Public Declare Function pleo_response_value Lib "pleo_std.dll" (ByVal response As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByRef value As Long) As Long

' Creates a handle of an item of an array, or of the value of a member of an object, by index.
Public Declare Function pleo_response_item Lib "pleo_std.dll" (ByVal response As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByVal index As Long, _
    ByRef item As Long) As Long

' Creates a handle of the value that follows a value in the same array or object. The time does not
' depend on the position.
Public Declare Function pleo_response_next Lib "pleo_std.dll" (ByVal value As Long, _
    ByRef next_ As Long) As Long

' Copies the name of the object member whose value this is, NUL-terminated.
Public Declare Function pleo_response_name_text Lib "pleo_std.dll" (ByVal value As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the name of the object member whose value this is into a fixed-width field, padded with
' spaces to size bytes. A NUL in the name is copied.
Public Declare Function pleo_response_name_field Lib "pleo_std.dll" (ByVal value As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the name of an object member by index, NUL-terminated. pleo_response_item with the same
' index returns its value.
Public Declare Function pleo_response_name_at_text Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal pointer As String, ByVal pointer_len As Long, _
    ByVal index As Long, ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the name of an object member by index into a fixed-width field, padded with spaces to size
' bytes. A NUL in the name is copied.
Public Declare Function pleo_response_name_at_field Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal pointer As String, ByVal pointer_len As Long, _
    ByVal index As Long, ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies a piece of a string of the response. Call it in a loop to read a string of any size through
' a small buffer.
Public Declare Function pleo_response_text_piece Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal pointer As String, ByVal pointer_len As Long, _
    ByVal offset As Long, ByVal buffer As String, ByVal size As Long, ByRef copied As Long) As Long

' Copies a piece of a value of any type as JSON text, exactly as it was received. A character that
' text_encoding lacks is written as a JSON escape, for example \u6771.
Public Declare Function pleo_response_json_piece Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal pointer As String, ByVal pointer_len As Long, _
    ByVal offset As Long, ByVal buffer As String, ByVal size As Long, ByRef copied As Long) As Long

' Copies a piece of the response body: bytes as they were received. They are not converted, and a
' piece may end inside a character.
Public Declare Function pleo_response_body_piece Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal offset As Long, ByVal buffer As String, _
    ByVal size As Long, ByRef copied As Long) As Long

' Creates a layout: a description of a fixed-width record, which says where each value of a response
' is written and in which format.
Public Declare Function pleo_layout_new Lib "pleo_std.dll" (ByVal config As Long, _
    ByVal text_ As String, ByVal length As Long, ByRef layout As Long) As Long

' Returns the size of the records of a layout.
Public Declare Function pleo_layout_size Lib "pleo_std.dll" (ByVal layout As Long, _
    ByRef size As Long) As Long

' Returns the number of statuses of a record: one for each field, in the order of the layout. A
' table has one status of its own, then one for each field of each row.
Public Declare Function pleo_layout_count Lib "pleo_std.dll" (ByVal layout As Long, _
    ByRef count As Long) As Long

' Copies the name of the field that a status belongs to, NUL-terminated. For a field of a table the
' name has the row, counted from 1: "LINES(3).AMOUNT".
Public Declare Function pleo_layout_name_text Lib "pleo_std.dll" (ByVal layout As Long, _
    ByVal index As Long, ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the name of the field that a status belongs to into a fixed-width field, padded with spaces
' to size bytes.
Public Declare Function pleo_layout_name_field Lib "pleo_std.dll" (ByVal layout As Long, _
    ByVal index As Long, ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Fills a record from a response: all fields in one call.
Public Declare Function pleo_response_record Lib "pleo_std.dll" (ByVal response As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByVal layout As Long, _
    ByRef buffer As Any, ByVal size As Long, ByRef statuses As Any, _
    ByVal status_count As Long, ByRef failed As Long) As Long

' Opens the company's oldest export job that is pending or in progress, and starts it if it is
' pending.
Public Declare Function pleo_export_open Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal config As Long, ByRef export As Long) As Long

' Opens a job as pleo_export_open does, and waits until there is one, for a program that runs all
' day.
Public Declare Function pleo_export_wait Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal config As Long, ByVal seconds As Long, ByRef export As Long) As Long

' Opens a job as pleo_export_open does. If no job is open, it creates a job from all entries that
' are queued for export, for a program that exports without a bookkeeper.
Public Declare Function pleo_export_start Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal config As Long, ByRef export As Long) As Long

' Returns the job as Pleo showed it last: its id, numberOfItems, expiresIn. No request is sent.
Public Declare Function pleo_export_job Lib "pleo_std.dll" (ByVal export As Long, _
    ByRef job As Long) As Long

' Returns the next item to book, with its bookkeeping data. Items that have a result are not given.
Public Declare Function pleo_export_next Lib "pleo_std.dll" (ByVal export As Long, _
    ByRef item As Long, ByRef again As Long) As Long

' Returns the next item to book in a record, as pleo_export_next does in a handle.
Public Declare Function pleo_export_next_record Lib "pleo_std.dll" (ByVal export As Long, _
    ByVal layout As Long, ByRef buffer As Any, ByVal size As Long, ByRef statuses As Any, _
    ByVal status_count As Long, ByRef failed As Long, ByRef again As Long) As Long

' Returns the item that was given last.
Public Declare Function pleo_export_current Lib "pleo_std.dll" (ByVal export As Long, _
    ByRef item As Long) As Long

' Returns the job item of the item that was given last: its status at Pleo when the job was opened.
' No request is sent.
Public Declare Function pleo_export_job_item Lib "pleo_std.dll" (ByVal export As Long, _
    ByRef job_item As Long) As Long

' Copies the external id that an earlier export recorded for the current item, NUL-terminated: the
' number in your books.
Public Declare Function pleo_export_former_text Lib "pleo_std.dll" (ByVal export As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the external id that an earlier export recorded for the current item into a fixed-width
' field, padded with spaces to size bytes.
Public Declare Function pleo_export_former_field Lib "pleo_std.dll" (ByVal export As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Returns how many items of the job have a result, and how many there are.
Public Declare Function pleo_export_progress Lib "pleo_std.dll" (ByVal export As Long, _
    ByRef done As Currency, ByRef total As Currency) As Long

' Records that an item is booked. Nothing is sent yet: pleo_export_next, pleo_export_send and
' pleo_export_close send the results.
Public Declare Function pleo_export_booked Lib "pleo_std.dll" (ByVal export As Long, _
    ByVal entry_id As String, ByVal entry_id_len As Long, ByVal external_id As String, _
    ByVal external_id_len As Long, ByVal external_url As String, _
    ByVal external_url_len As Long) As Long

' Records that an item cannot be booked, and why. The bookkeeper reads the reason in Pleo and can
' export the item again. Nothing is sent yet, as for pleo_export_booked.
Public Declare Function pleo_export_rejected Lib "pleo_std.dll" (ByVal export As Long, _
    ByVal entry_id As String, ByVal entry_id_len As Long, ByVal reason_type As String, _
    ByVal reason_type_len As Long, ByVal reason As String, ByVal reason_len As Long) As Long

' Sends the results that wait, at most 100 in a request.
Public Declare Function pleo_export_send Lib "pleo_std.dll" (ByVal export As Long) As Long

' Keeps the job from expiring while the program works at one item for a long time.
Public Declare Function pleo_export_keep_alive Lib "pleo_std.dll" (ByVal export As Long) As Long

' Fetches the files of an item, for example its receipts, into a directory: all of them or none.
Public Declare Function pleo_export_fetch_files Lib "pleo_std.dll" (ByVal export As Long, _
    ByVal item As Long, ByVal directory As String, ByVal directory_len As Long, _
    ByRef count As Long) As Long

' Ends the job: sends the results that wait, then tells Pleo that the job is completed, completed
' with errors or failed, and reads the job until Pleo shows it.
Public Declare Function pleo_export_close Lib "pleo_std.dll" (ByVal export As Long, _
    ByRef summary As Long) As Long

' Ends the job as failed, for a reason that concerns all of it, for example an accounting system
' that cannot be reached.
Public Declare Function pleo_export_fail Lib "pleo_std.dll" (ByVal export As Long, _
    ByVal reason_type As String, ByVal reason_type_len As Long, ByVal reason As String, _
    ByVal reason_len As Long, ByRef summary As Long) As Long

' Returns the state of the installation in a response.
Public Declare Function pleo_response_state Lib "pleo_std.dll" (ByVal response As Long, _
    ByRef state As Long) As Long

' Returns the name that Pleo has for a state, for example "ACTIVATED".
Public Declare Function pleo_state_name Lib "pleo_std.dll" (ByVal state As Long) As Long

' Copies the name that Pleo has for a state, for example "ACTIVATED".
Public Declare Function pleo_state_name_text Lib "pleo_std.dll" (ByVal state As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the name that Pleo has for a state into a space-padded field.
Public Declare Function pleo_state_name_field Lib "pleo_std.dll" (ByVal state As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Returns whom the installation or the key in a response is for.
Public Declare Function pleo_response_subject_type Lib "pleo_std.dll" ( _
    ByVal response As Long, ByRef subject_type As Long) As Long

' Copies the id of the company or organisation that the installation or the key in a response is
' for.
Public Declare Function pleo_response_subject_text Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal buffer As String, ByVal size As Long, _
    ByRef needed As Long) As Long

' Copies the id of the company or organisation into a space-padded field.
Public Declare Function pleo_response_subject_field Lib "pleo_std.dll" ( _
    ByVal response As Long, ByVal buffer As String, ByVal size As Long, _
    ByRef needed As Long) As Long

' Creates a JSON document. It is null until something is set: the first pointer makes it an object
' or an array.
Public Declare Function pleo_json_new Lib "pleo_std.dll" (ByVal client As Long, _
    ByRef json As Long) As Long

' Creates a JSON document from a JSON text, to change it.
Public Declare Function pleo_json_parse Lib "pleo_std.dll" (ByVal client As Long, _
    ByVal text_ As String, ByVal text_len As Long, ByRef json As Long) As Long

' Sets a string. Trailing spaces are part of it; pleo_json_set_field drops them.
Public Declare Function pleo_json_set_text Lib "pleo_std.dll" (ByVal json As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByVal text_ As String, _
    ByVal text_len As Long) As Long

' Sets a string from a fixed-width field: trailing spaces and NULs are dropped.
Public Declare Function pleo_json_set_field Lib "pleo_std.dll" (ByVal json As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByVal text_ As String, _
    ByVal text_len As Long) As Long

' Sets an integer.
Public Declare Function pleo_json_set_int64 Lib "pleo_std.dll" (ByVal json As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByVal value As Currency) As Long

' Sets a number from decimal digits. No digit is lost: "-1234.50" stays "-1234.50".
Public Declare Function pleo_json_set_decimal Lib "pleo_std.dll" (ByVal json As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByVal digits As String, _
    ByVal digits_len As Long) As Long

' Sets an amount from decimal digits, as an object of the API: {"currency": ..., "minors": ...}.
Public Declare Function pleo_json_set_money Lib "pleo_std.dll" (ByVal json As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByVal currency_ As String, _
    ByVal currency_len As Long, ByVal digits As String, ByVal digits_len As Long) As Long

' Sets true or false.
Public Declare Function pleo_json_set_boolean Lib "pleo_std.dll" (ByVal json As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByVal value As Long) As Long

' Sets null.
Public Declare Function pleo_json_set_null Lib "pleo_std.dll" (ByVal json As Long, _
    ByVal pointer As String, ByVal pointer_len As Long) As Long

' Sets a value of any type from a JSON text, for example "[]" or the output of another program.
Public Declare Function pleo_json_set_json Lib "pleo_std.dll" (ByVal json As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByVal text_ As String, _
    ByVal text_len As Long) As Long

' Sets a copy of a value of a response. Numbers are copied exactly as they were received.
Public Declare Function pleo_json_set_value Lib "pleo_std.dll" (ByVal json As Long, _
    ByVal pointer As String, ByVal pointer_len As Long, ByVal response As Long, _
    ByVal source As String, ByVal source_len As Long) As Long

' Removes a value. Later items of an array move up by one. Removing the whole document makes it null
' again.
Public Declare Function pleo_json_remove Lib "pleo_std.dll" (ByVal json As Long, _
    ByVal pointer As String, ByVal pointer_len As Long) As Long

' Copies the document as JSON text on one line, NUL-terminated, for example as a body for pleo_call.
Public Declare Function pleo_json_print_text Lib "pleo_std.dll" (ByVal json As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Copies the document as JSON text into a fixed-width field, padded with spaces to size bytes. The
' spaces do not change the meaning of the JSON text.
Public Declare Function pleo_json_print_field Lib "pleo_std.dll" (ByVal json As Long, _
    ByVal buffer As String, ByVal size As Long, ByRef needed As Long) As Long

' Converts an amount from minor units to decimal digits, NUL-terminated: 12345 of EUR is "123.45",
' of JPY "12345", of KWD "12.345". The text has at most 21 bytes.
Public Declare Function pleo_money_text Lib "pleo_std.dll" (ByVal currency_ As String, _
    ByVal currency_len As Long, ByVal minors As Currency, ByVal buffer As String, _
    ByVal size As Long, ByRef needed As Long) As Long

' Converts an amount from minor units to decimal digits in a fixed-width field, padded with spaces
' to size bytes.
Public Declare Function pleo_money_field Lib "pleo_std.dll" (ByVal currency_ As String, _
    ByVal currency_len As Long, ByVal minors As Currency, ByVal buffer As String, _
    ByVal size As Long, ByRef needed As Long) As Long

' Converts an amount from decimal digits to minor units of its currency. Nothing is rounded.
Public Declare Function pleo_money_minors Lib "pleo_std.dll" (ByVal currency_ As String, _
    ByVal currency_len As Long, ByVal digits As String, ByVal digits_len As Long, _
    ByRef minors As Currency) As Long

' Reads a date and time of RFC 3339, for example "2026-11-25T16:47:00+01:00", in the time zone in
' which it is written.
Public Declare Function pleo_time_read Lib "pleo_std.dll" (ByVal text_ As String, _
    ByVal text_len As Long, ByRef date_ As Long, ByRef time_ As Long, _
    ByRef offset_minutes As Long) As Long

' Reads a date and time of RFC 3339 and converts it to UTC.
Public Declare Function pleo_time_read_utc Lib "pleo_std.dll" (ByVal text_ As String, _
    ByVal text_len As Long, ByRef date_ As Long, ByRef time_ As Long) As Long

' Writes a date and time in RFC 3339, NUL-terminated, for example "2026-11-25T16:47:00+01:00", and
' with "Z" for UTC. The text has at most 25 bytes.
Public Declare Function pleo_time_text Lib "pleo_std.dll" (ByVal date_ As Long, _
    ByVal time_ As Long, ByVal offset_minutes As Long, ByVal buffer As String, _
    ByVal size As Long, ByRef needed As Long) As Long

' Writes a date and time in RFC 3339 into a fixed-width field, padded with spaces to size bytes.
Public Declare Function pleo_time_field Lib "pleo_std.dll" (ByVal date_ As Long, _
    ByVal time_ As Long, ByVal offset_minutes As Long, ByVal buffer As String, _
    ByVal size As Long, ByRef needed As Long) As Long

' Verifies that a webhook comes from Pleo, by its signature (Standard Webhooks, version 1).
Public Declare Function pleo_webhook_verify Lib "pleo_std.dll" (ByVal secret As String, _
    ByVal secret_len As Long, ByVal id As String, ByVal id_len As Long, _
    ByVal timestamp As String, ByVal timestamp_len As Long, ByVal signature As String, _
    ByVal signature_len As Long, ByVal body As String, ByVal body_len As Long, _
    ByVal tolerance As Long) As Long

' Releases a handle of any type.
Public Declare Function pleo_free Lib "pleo_std.dll" (ByVal handle As Long) As Long
