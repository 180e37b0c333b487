       *> Generated from src/exports by
       *> `cargo run -p pleo-bindings`; do not edit.
       *>
       *> Every function of the library as a CALL, for programs that
       *> call it without the subprograms of pleo.cob. This copybook has
       *> only comments: copy from it what you need.
       *>
       *> A name that begins with WS- is an item of the program:
       *> - numbers, handles and RETURNING: PIC S9(9) COMP-5
       *> - with SIZE 8, or marked S9(18): PIC S9(18) COMP-5
       *> - marked POINTER: USAGE POINTER
       *> - texts: PIC X
       *>
       *> For a text that is NULL, pass BY REFERENCE OMITTED BY VALUE 0.
       *> Keep SIZE 8: without it GnuCOBOL passes 4 bytes of 8.
       *>
       *> What follows holds for every function.
       *>
       *> Statuses. A function that can fail returns PLEO_OK (0) or a
       *> PLEO_E_ constant. Besides the statuses in its description, it
       *> can return PLEO_E_ARGUMENT for an argument that is missing or
       *> malformed, PLEO_E_HANDLE for an invalid handle (freed, never
       *> issued, or of the wrong type), PLEO_E_TEXT for text that
       *> cannot be converted from or to text_encoding, PLEO_E_RESOURCE,
       *> PLEO_E_FORKED, PLEO_E_EXITING and PLEO_E_INTERNAL. The
       *> functions pleo_error_..., called with 0, give details of the
       *> calling thread's last failure. They are kept until the thread
       *> calls a function that is neither one of these nor pleo_free.
       *>
       *> Handles. The caller owns every handle it receives and releases
       *> it with pleo_free, in any order and from any thread. 0 is
       *> never a valid handle. A function uses a handle only during the
       *> call, unless its description says otherwise.
       *>
       *> Text in. A text is an address and a length in bytes. Its
       *> encoding is UTF-8, or that of the option text_encoding. Length
       *> PLEO_NTS (-1) means that the text is NUL-terminated. Trailing
       *> spaces and NULs are removed, so that a space-padded field can
       *> be passed unchanged; proxy_password, bodies and JSON strings
       *> are taken as they are. NULL with length 0 or PLEO_NTS is "no
       *> text". So is an empty text, or one of spaces, unless the
       *> description of the argument says that an empty text is
       *> refused. A text is copied, or used only during the call.
       *>
       *> Text out. A _text function writes the text and a NUL, which
       *> takes one byte more than the text. A _field function pads the
       *> text with spaces to exactly size bytes. If the text, with its
       *> NUL for _text, does not fit, the function returns
       *> PLEO_E_BUFFER and leaves the buffer unchanged. With PLEO_OK
       *> and with PLEO_E_BUFFER, needed receives the length of the text
       *> in bytes, without a NUL.
       *>
       *> Results. Output arguments receive 0 first, and the result only
       *> if the function returns PLEO_OK, unless its description says
       *> otherwise. They must not be NULL unless the description allows
       *> it. The library accepts unaligned addresses.
       *>
       *> Threads. Any thread can call any function, except from a
       *> signal handler, and except where the description of the
       *> function says otherwise. A function that can block says so.
       *>--------------------------------------------------------------
       *> Handles
       *>
       *> WS-CLIENT: A client: one key and one address. Freeing it ends
       *> its tasks and lists.
       *>
       *> WS-CONFIG: Options, from which clients are created.
       *>
       *> WS-RESPONSE: A response of the server, or a value in one. It
       *> outlives its client, and a value outlives its response.
       *>
       *> WS-JSON: A JSON text that is being built.
       *>
       *> WS-REQUEST: A request that is being built. It can be sent any
       *> number of times.
       *>
       *> WS-PAGES: A list of the API, fetched page by page.
       *>
       *> WS-LAYOUT: The places and types of the fields of a program's
       *> record.
       *>
       *> WS-EXPORT: An export job that is being carried out. Freeing it
       *> leaves the job as it is.
       *>
       *> WS-TASK: A request in the background. Freeing it cancels the
       *> request.
       *>
       *> WS-ERROR: Details of a failure. As an argument, 0 stands for
       *> the calling thread's last failure.
       *>--------------------------------------------------------------
       *> pleo_log_cb: a function in C.
       *>
       *> Receives one line of the log.
       *>
       *> It runs on the thread of the call that the line is about,
       *> before that call returns. The lines of a task are passed
       *> during pleo_task_wait and pleo_task_take for that task. It
       *> runs with that thread's floating-point state and signal mask;
       *> changes to these are undone when it returns. It can call
       *> functions of this library. It must not throw an exception,
       *> call longjmp or end the thread.
       *>
       *> context: the pointer given to pleo_config_on_log, unchanged.
       *> level: one of the PLEO_LOG_ constants.
       *> line: UTF-8 and a NUL; valid until the callback returns.
       *> length: length of line in bytes without the NUL, 0 or more.
       *> Threads: the one that makes the call, or that waits for the
       *>   task.
       *> Since 0.1.0.
       *>
       *> A COBOL program cannot be this callback: GnuCOBOL 3.1 takes
       *> the number of its arguments from the last CALL, and passes 4
       *> bytes of 8. Call PLEO-TASK-PROGRESS, PLEO-LIST-PROGRESS or
       *> PLEO-GET-LOG-LINE instead.
       *>--------------------------------------------------------------
       *> pleo_progress_cb: a function in C.
       *>
       *> Receives the progress of a request or a list.
       *>
       *> It runs on the thread that sends the request, with that
       *> thread's floating-point state and signal mask; changes to
       *> these are undone when it returns. It can call functions of
       *> this library, also for the same list. It must not throw an
       *> exception, call longjmp or end the thread.
       *>
       *> context: the pointer given to pleo_request_on_progress,
       *>   unchanged.
       *> done: bytes of the request's files transferred so far, 0 or
       *>   more; for a list, items fetched so far.
       *> total: bytes or items in all; -1 if that is unknown.
       *> Threads: the one that sends the request.
       *> Since 0.1.0.
       *>
       *> A COBOL program cannot be this callback: GnuCOBOL 3.1 takes
       *> the number of its arguments from the last CALL, and passes 4
       *> bytes of 8. Call PLEO-TASK-PROGRESS, PLEO-LIST-PROGRESS or
       *> PLEO-GET-LOG-LINE instead.
       *>--------------------------------------------------------------
       *> pleo_version
       *>
       *> Returns the version of the library, for example "0.1.0".
       *>
       *> Returns a static NUL-terminated string, never freed.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_version"
       *>     RETURNING WS-ADDRESS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_version_text
       *>
       *> Copies the version of the library.
       *>
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_version_text"
       *>     USING BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_version_field
       *>
       *> Copies the version of the library into a space-padded field.
       *>
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_version_field"
       *>     USING BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_version_number
       *>
       *> Returns the version of the library as a number, for comparison
       *> with PLEO_HEADER_VERSION_NUMBER.
       *>
       *> Returns major * 1000000 + minor * 1000 + patch.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_version_number"
       *>     RETURNING WS-NUMBER
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_abi_version
       *>
       *> Returns the version of the library's binary interface.
       *>
       *> A program can use a newer library as long as this number
       *> equals PLEO_HEADER_ABI_VERSION.
       *>
       *> Returns the number.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_abi_version"
       *>     RETURNING WS-NUMBER
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_status_name
       *>
       *> Returns the name of a status, for example "PLEO_E_KEY".
       *>
       *> WS-STATUS: PLEO_OK or a PLEO_E_ constant.
       *> Returns a static NUL-terminated string, never freed;
       *>   "PLEO_E_?" for any other number.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_status_name"
       *>     USING BY VALUE WS-STATUS
       *>     RETURNING WS-ADDRESS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_status_name_text
       *>
       *> Copies the name of a status, for example "PLEO_E_KEY".
       *>
       *> WS-STATUS: PLEO_OK or a PLEO_E_ constant; for any other number
       *>   the name is "PLEO_E_?".
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_status_name_text"
       *>     USING BY VALUE WS-STATUS
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_status_name_field
       *>
       *> Copies the name of a status into a space-padded field.
       *>
       *> WS-STATUS: PLEO_OK or a PLEO_E_ constant; for any other number
       *>   the name is "PLEO_E_?".
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_status_name_field"
       *>     USING BY VALUE WS-STATUS
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_status_meaning
       *>
       *> Returns what a status means, in one line of at most 80 bytes.
       *>
       *> WS-STATUS: PLEO_OK or a PLEO_E_ constant. Any other number has
       *>   a meaning that says so.
       *> Returns a static NUL-terminated string, never freed.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_status_meaning"
       *>     USING BY VALUE WS-STATUS
       *>     RETURNING WS-ADDRESS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_status_meaning_text
       *>
       *> Copies what a status means, in one line of at most 80 bytes.
       *>
       *> WS-STATUS: PLEO_OK or a PLEO_E_ constant. Any other number has
       *>   a meaning that says so.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_status_meaning_text"
       *>     USING BY VALUE WS-STATUS
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_status_meaning_field
       *>
       *> Copies what a status means into a space-padded field.
       *>
       *> WS-STATUS: PLEO_OK or a PLEO_E_ constant. Any other number has
       *>   a meaning that says so.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_status_meaning_field"
       *>     USING BY VALUE WS-STATUS
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_take
       *>
       *> Takes the calling thread's last failure as a handle, which any
       *> thread can use.
       *>
       *> The thread then has no last failure. The functions
       *> pleo_error_... never change the last failure when they fail
       *> themselves.
       *>
       *> WS-ERROR: receives the handle. The caller owns it and releases
       *>   it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no failure since
       *>   the thread's last success.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_take"
       *>     USING BY REFERENCE WS-ERROR
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_status
       *>
       *> Returns the status of a failure.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *> WS-STATUS: receives the PLEO_E_ constant that was returned;
       *>   PLEO_OK if nothing failed.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_status"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-STATUS
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_message_text
       *>
       *> Copies the message of a failure: one line with its cause and
       *> remedy.
       *>
       *> The message has at most 999 bytes; it is empty if nothing
       *> failed. It never contains the API key. It can quote the API's
       *> own message and type, shortened to one line, but no other text
       *> of the server. A character that text_encoding lacks is
       *> replaced, whatever text_unmappable says.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_message_text"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_message_field
       *>
       *> Copies the message of a failure into a space-padded field.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_message_field"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_http_status
       *>
       *> Returns the HTTP status of the response that caused the
       *> failure.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *> WS-HTTP-STATUS: receives the HTTP status; 0 if there was no
       *>   response.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_http_status"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-HTTP-STATUS
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_retry_after_seconds
       *>
       *> Returns how long to wait before the call is retried.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *> WS-SECONDS: receives the wait in seconds, rounded up; 0 for at
       *>   once, -1 if neither the server nor this client's rate limit
       *>   gave one.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_retry_after_seconds"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-SECONDS
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_can_retry
       *>
       *> Returns whether the call can be retried.
       *>
       *> After PLEO_E_OUTCOME_UNKNOWN do not call again until you know
       *> whether the request took effect, for example from
       *> pleo_get_installation.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *> WS-CAN-RETRY: receives 1 if the failure is transient and the
       *>   call can safely be retried, else 0.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_can_retry"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-CAN-RETRY
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_api_type_text
       *>
       *> Copies the type that the API gave its error, for example
       *> VALIDATION_FAILED.
       *>
       *> It has at most 1000 bytes and is empty if the API gave none.
       *> Control characters are replaced by spaces, the API key is
       *> removed, and a character that text_encoding lacks is replaced.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_api_type_text"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_api_type_field
       *>
       *> Copies the type of the API's error into a space-padded field.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_api_type_field"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_api_message_text
       *>
       *> Copies the message that the API gave its error.
       *>
       *> It has at most 1000 bytes and is empty if the API gave none.
       *> Control characters are replaced by spaces, the API key is
       *> removed, and a character that text_encoding lacks is replaced.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_api_message_text"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_api_message_field
       *>
       *> Copies the message of the API's error into a space-padded
       *> field.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_api_message_field"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_request_id_text
       *>
       *> Copies the id that the server gave the failed request, for
       *> Pleo's support.
       *>
       *> It is empty if the server gave none. Pleo documents no header
       *> for it; the library takes the first header whose name contains
       *> request-id, correlation-id or trace.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_request_id_text"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_request_id_field
       *>
       *> Copies the id of the failed request into a space-padded field.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_request_id_field"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_response
       *>
       *> Returns the response that caused the failure: status, headers
       *> and body as received.
       *>
       *> The body is the server's and can quote what was sent; keep it
       *> out of logs. A character of its texts that text_encoding lacks
       *> is replaced.
       *>
       *> WS-ERROR: the failure, or 0 for the calling thread's last one.
       *>   The response outlives it.
       *> WS-RESPONSE: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_MISSING if there was no response.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_response"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_report_text
       *>
       *> Copies a report of a failure: one text for a support ticket,
       *> of at most 4,095 bytes.
       *>
       *> It consists of lines `name: value`, with a line feed between
       *> them and none at the end. The names are, in this order:
       *> library, system, time, status, message, method, path, host,
       *> attempts, "attempt 1" and so on, duration_ms, timeout_ms,
       *> http_status, api_type, api_message, request_id, outcome,
       *> can_retry, retry_after_seconds, proxy, tls, trusted. A line
       *> whose value is unknown is left out. After a failure without a
       *> request, for example of an option, there are only library,
       *> system, time, status, message and can_retry.
       *>
       *> Each attempt has its HTTP status or the name of its status,
       *> its duration and its request id. Of more than six attempts,
       *> the first two and the last four have a line. The outcome says
       *> whether the request may have been carried out. The line proxy
       *> has the proxy and why it is used, tls the version of TLS and
       *> the issuer of the server's certificate, trusted where the CA
       *> certificates come from.
       *>
       *> A report never contains the API key, a header, a query string,
       *> a body, or the user or password of a proxy. It names hosts,
       *> the path, and the files of options. A server's text is on one
       *> line, and a long value is truncated and ends with "...". Like
       *> every text of a failure it can be read in every text_encoding.
       *>
       *> WS-ERROR: a handle, or 0 for the calling thread's last
       *>   failure. If nothing has failed, the text is empty.
       *> WS-BUFFER: receives the report, NUL-terminated; 4,096 bytes
       *>   are always enough.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_report_text"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_error_report_field
       *>
       *> Copies a report of a failure, as pleo_error_report_text does,
       *> into a space-padded field.
       *>
       *> WS-ERROR: a handle, or 0 for the calling thread's last
       *>   failure. If nothing has failed, the text is empty.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_error_report_field"
       *>     USING BY VALUE WS-ERROR
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_config_new
       *>
       *> Creates options, all with their default values.
       *>
       *> It can be freed as soon as clients are created from it.
       *>
       *> WS-CONFIG: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_config_new"
       *>     USING BY REFERENCE WS-CONFIG
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_config_set
       *>
       *> Sets an option, or resets it to its default.
       *>
       *> The value is checked at once. After a failure the option keeps
       *> its previous value, and no client can be created from these
       *> options until the option is set or reset successfully. After
       *> an unknown name they are unusable: create new ones. The
       *> options environment and base_url exclude each other.
       *>
       *> WS-CONFIG: the options.
       *> WS-NAME: at most 64 bytes.
       *> WS-VALUE: at most 262144 bytes. NULL with length 0 resets the
       *>   option. NULL with PLEO_NTS, for example from getenv, is an
       *>   error, and so is an empty value. Trailing spaces and NULs
       *>   are removed, except from proxy_password.
       *> Returns PLEO_OK; PLEO_E_CONFIG if the name is unknown or the
       *>   option does not take the value; PLEO_E_ARGUMENT if the value
       *>   is empty.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_config_set"
       *>     USING BY VALUE WS-CONFIG
       *>           BY REFERENCE WS-NAME
       *>               BY VALUE LENGTH OF WS-NAME
       *>           BY REFERENCE WS-VALUE
       *>               BY VALUE LENGTH OF WS-VALUE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_config_get_text
       *>
       *> Copies the value of an option, or its default.
       *>
       *> WS-CONFIG: the options.
       *> WS-NAME: at most 64 bytes.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_CONFIG if the name is unknown or the
       *>   option is a secret, which is never returned; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_config_get_text"
       *>     USING BY VALUE WS-CONFIG
       *>           BY REFERENCE WS-NAME
       *>               BY VALUE LENGTH OF WS-NAME
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_config_get_field
       *>
       *> Copies the value of an option, or its default, into a
       *> space-padded field.
       *>
       *> WS-CONFIG: the options.
       *> WS-NAME: at most 64 bytes.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_CONFIG if the name is unknown or the
       *>   option is a secret, which is never returned; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_config_get_field"
       *>     USING BY VALUE WS-CONFIG
       *>           BY REFERENCE WS-NAME
       *>               BY VALUE LENGTH OF WS-NAME
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_config_load
       *>
       *> Sets options from a file.
       *> - Each line has the form "name = value". Spaces around name
       *>   and value are removed. Blank lines and lines that begin with
       *>   # are ignored.
       *> - A line [profile NAME] begins the section of a profile, which
       *>   ends where the next section begins. Lines before the first
       *>   section are for every profile.
       *> - A line in the section of a profile overrides the same line
       *>   before the first section.
       *> - A wrong line in a section concerns that profile alone. A
       *>   wrong line that begins a section, and a second section of
       *>   the same name, make the whole file wrong.
       *>
       *> Either every option for the profile is set, or none. After a
       *> failure no client can be created from these options until a
       *> file is loaded successfully.
       *>
       *> The file must be a regular file that belongs to this user or
       *> root and that nobody else can write (chmod go-w), because it
       *> decides where the key is sent. A file with proxy_password must
       *> be as safe as a key file: not a symbolic link, and not
       *> accessible to others.
       *>
       *> WS-CONFIG: the options.
       *> WS-PATH: at most 8192 bytes.
       *> WS-PROFILE: letters, digits, "-", "_" and ".", at most 64
       *>   bytes; NULL and 0 to load only what is for every profile.
       *> Returns PLEO_OK; PLEO_E_FILE if the file cannot be read or is
       *>   not safe; PLEO_E_CONFIG with the number of the wrong line,
       *>   or with the names of the profiles if this one is missing;
       *>   PLEO_E_TEXT if the file is not UTF-8.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_config_load"
       *>     USING BY VALUE WS-CONFIG
       *>           BY REFERENCE WS-PATH
       *>               BY VALUE LENGTH OF WS-PATH
       *>           BY REFERENCE WS-PROFILE
       *>               BY VALUE LENGTH OF WS-PROFILE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_config_profile_text
       *>
       *> Copies the name of a profile in a file of options.
       *>
       *> The file is read for index 0. For other indexes the same
       *> options use what was read then, so that all names come from
       *> one state of the file.
       *>
       *> WS-CONFIG: the options, of which only text_encoding matters.
       *> WS-PATH: as for pleo_config_load.
       *> WS-INDEX: index of the profile in the file, from 0.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_END after the last profile;
       *>   PLEO_E_FILE, PLEO_E_CONFIG or PLEO_E_TEXT as
       *>   pleo_config_load; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_config_profile_text"
       *>     USING BY VALUE WS-CONFIG
       *>           BY REFERENCE WS-PATH
       *>               BY VALUE LENGTH OF WS-PATH
       *>           BY VALUE WS-INDEX
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_config_profile_field
       *>
       *> Copies the name of a profile in a file of options into a
       *> space-padded field.
       *>
       *> WS-CONFIG: the options, of which only text_encoding matters.
       *> WS-PATH: as for pleo_config_load.
       *> WS-INDEX: index of the profile in the file, from 0.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_END after the last profile;
       *>   PLEO_E_FILE, PLEO_E_CONFIG or PLEO_E_TEXT as
       *>   pleo_config_load; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_config_profile_field"
       *>     USING BY VALUE WS-CONFIG
       *>           BY REFERENCE WS-PATH
       *>               BY VALUE LENGTH OF WS-PATH
       *>           BY VALUE WS-INDEX
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_client_new
       *>
       *> Creates a client from an API key.
       *>
       *> Nothing is sent; a wrong key is noticed at the first call. A
       *> program can have thousands of clients.
       *>
       *> WS-KEY: visible ASCII without a colon, at most 4096 bytes;
       *>   copied. A byte order mark before it and spaces, tabs, line
       *>   ends and NULs after it are removed. The copy is wiped when
       *>   the client is freed; the caller should wipe its own.
       *> WS-CONFIG: the options, copied; 0 for the defaults, which lead
       *>   to Pleo's production environment.
       *> WS-CLIENT: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_KEY if the text cannot be a key (the
       *>   message never quotes it); PLEO_E_CONFIG if options
       *>   contradict each other; the status of a failed
       *>   pleo_config_set or pleo_config_load that was not corrected;
       *>   PLEO_E_FILE if a file of an option cannot be used.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_client_new"
       *>     USING BY REFERENCE WS-KEY
       *>               BY VALUE LENGTH OF WS-KEY
       *>           BY VALUE WS-CONFIG
       *>           BY REFERENCE WS-CLIENT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_client_new_from
       *>
       *> Creates a client from an API key that is kept outside the
       *> program.
       *> - "file:PATH": a file with nothing but the key, at most 4096
       *>   bytes. It must be a regular file and not a symbolic link,
       *>   belong to this user or root, be inaccessible to others and
       *>   not be writable by the group. On Windows it must belong to
       *>   this user, Administrators or SYSTEM, and nobody else may
       *>   read or change it.
       *> - "env:NAME": an environment variable. It stays in the process
       *>   and in the programs it starts.
       *> - "credential:NAME": a systemd credential, a file with the
       *>   same rules.
       *> - "wincred:NAME": on Windows, a generic credential of this
       *>   user in the credential store.
       *>
       *> If Pleo answers 401, the source is read once more, unless it
       *> is an environment variable. If it has another key now, the
       *> client uses that key from then on and retries the call.
       *> Otherwise the call fails with the 401, and the log says if the
       *> source could not be read.
       *>
       *> WS-SOURCE: at most 8192 bytes; NULL and 0 for the option key.
       *> WS-CONFIG: as for pleo_client_new.
       *> WS-CLIENT: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_FILE with the rule that the file
       *>   breaks; PLEO_E_KEY; PLEO_E_CONFIG; PLEO_E_ARGUMENT if the
       *>   source has another form. No message contains any of the
       *>   content.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_client_new_from"
       *>     USING BY REFERENCE WS-SOURCE
       *>               BY VALUE LENGTH OF WS-SOURCE
       *>           BY VALUE WS-CONFIG
       *>           BY REFERENCE WS-CLIENT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_client_set_key
       *>
       *> Replaces the key of a client, for calls that begin from now
       *> on.
       *>
       *> Calls in progress keep their key. The last eight keys that
       *> were replaced stay in memory until the client is freed, so
       *> that they are removed from what a server quotes.
       *>
       *> WS-CLIENT: the client.
       *> WS-KEY: as for pleo_client_new.
       *> Returns PLEO_OK; PLEO_E_KEY if the text cannot be a key; the
       *>   client then keeps the one it has.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_client_set_key"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-KEY
       *>               BY VALUE LENGTH OF WS-KEY
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_client_company_text
       *>
       *> Copies the id of the company that the key belongs to, which
       *> most calls take as company_id.
       *>
       *> It is fetched once for each key, with GET /v1/introspect or
       *> else GET /v1/installations/me; later calls send nothing.
       *>
       *> WS-CLIENT: the client.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER; PLEO_E_MISSING if the key
       *>   belongs to an organisation, which has several companies, or
       *>   if neither response names its owner; else as
       *>   pleo_introspect.
       *> Blocks until timeout_ms at the latest.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_client_company_text"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_client_company_field
       *>
       *> Copies the id of the key's company into a space-padded field.
       *>
       *> WS-CLIENT: the client.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER; PLEO_E_MISSING if the key
       *>   belongs to an organisation, which has several companies, or
       *>   if neither response names its owner; else as
       *>   pleo_introspect.
       *> Blocks until timeout_ms at the latest.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_client_company_field"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_client_cancel
       *>
       *> Cancels the calls and tasks of a client that are in progress,
       *> on all threads.
       *>
       *> Each of them fails with PLEO_E_CANCELLED, or with
       *> PLEO_E_OUTCOME_UNKNOWN if it may have taken effect. Calls that
       *> begin later are not affected.
       *>
       *> WS-CLIENT: the client.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_client_cancel"
       *>     USING BY VALUE WS-CLIENT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_config_on_log
       *>
       *> Sets a callback that receives one line for each request.
       *>
       *> It receives the lines of clients that are created from these
       *> options afterwards. A line has time, method, path, number of
       *> the attempt, HTTP status or cause of the failure, milliseconds
       *> and request id. Log lines never contain the API key, headers
       *> or query strings. The options log_level and trace_bodies say
       *> which lines there are. A program without callbacks can set
       *> log_file, or log_lines and call pleo_client_log_text.
       *>
       *> WS-CONFIG: the options.
       *> WS-LOG: the callback; NULL for none. It is called on the
       *>   thread that makes the call, until the last of these clients
       *>   is freed. pleo_free waits at most 500 milliseconds for it to
       *>   return.
       *> WS-CONTEXT: passed to the callback unchanged; must be valid
       *>   until the last of these clients is freed and every call of
       *>   the callback has returned.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_config_on_log"
       *>     USING BY VALUE WS-CONFIG
       *>           BY VALUE WS-LOG
       *>           BY VALUE WS-CONTEXT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_client_log_text
       *>
       *> Copies the oldest line that the client keeps (option
       *> log_lines), and removes it.
       *>
       *> A line is as for pleo_config_on_log. A character that
       *> text_encoding lacks is replaced.
       *>
       *> WS-CLIENT: the client.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_END if there is no line;
       *>   PLEO_E_BUFFER, and the line stays.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_client_log_text"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_client_log_field
       *>
       *> Copies the oldest line that the client keeps into a
       *> space-padded field, and removes it.
       *>
       *> WS-CLIENT: the client.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_END if there is no line;
       *>   PLEO_E_BUFFER, and the line stays.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_client_log_field"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_introspect
       *>
       *> Returns the owner and the permissions of the key.
       *>
       *> The permissions are the string at "/data/scope".
       *> pleo_response_subject_text gives the company or organisation.
       *>
       *> WS-CLIENT: the client. The response outlives it.
       *> WS-RESPONSE: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_UNAUTHORIZED if the key is wrong; any
       *>   status of the network or the API.
       *> Blocks until timeout_ms at the latest.
       *> Source: GET /v1/introspect, App Marketplace API 39.4.0
       *> Since 0.1.0.
       *>
       *> CALL "pleo_introspect"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_client_check
       *>
       *> Checks step by step all that a call needs, and reports what
       *> was found and what to do about it.
       *>
       *> The report is a response with status 200, no headers and a
       *> JSON object as its body:
       *> - "version" and "interface": of the library.
       *> - "passed", "failed" and "skipped": number of steps.
       *> - "exit": an exit code for a program that ends with the check.
       *>   0 success, 3 options or key, 4 network or proxy, 5 TLS, 6
       *>   the key is refused, 7 a permission is missing, 8 the
       *>   installation is not active, 9 a failure of Pleo.
       *> - "steps": an array of objects, always in this order:
       *>   versions, options, key, proxy, name, connection, tunnel,
       *>   tls, authentication, permissions, company, installation.
       *>
       *> Each step has the strings "id"; "title"; "state": "ok", "note"
       *> (no failure), "failed", or "skipped" because a step before it
       *> failed; "found"; "status": the name of a PLEO_E_ constant or
       *> PLEO_OK, empty if skipped; "advice": empty if there is nothing
       *> to do. The step "permissions" is "failed" if the key lacks a
       *> permission that is needed to read, create or activate the
       *> installation; if it lacks only others, the step is a "note".
       *> Ids and states never change; other strings are for people and
       *> can change. They never contain a key, a password or a query
       *> string.
       *>
       *> The check sends GET /v1/introspect and GET
       *> /v1/installations/me on a connection of its own, and changes
       *> nothing.
       *>
       *> WS-CLIENT: the client. The response outlives it.
       *> WS-RESPONSE: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK, whatever the check found; PLEO_E_CANCELLED.
       *> Blocks until timeout_ms at the latest.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_client_check"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_create_installation
       *>
       *> Creates the installation of the key, so that Pleo shows the
       *> integration and its state.
       *>
       *> Pleo takes application and company from the key. If Pleo
       *> refuses because an installation exists, or if the response is
       *> lost, the library fetches the installation instead of sending
       *> the request again; pleo_response_origin then returns
       *> PLEO_ORIGIN_FOUND instead of PLEO_ORIGIN_CREATED.
       *>
       *> WS-CLIENT: the client. The response outlives it.
       *> WS-JSON: a JSON object with "status" and, if wanted,
       *>   "metadata", at most 64 MiB, checked before anything is sent.
       *>   NULL and 0 for an object whose status is ACTIVATED.
       *> WS-RESPONSE: receives the handle of the installation. The
       *>   caller owns it and releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_OUTCOME_UNKNOWN if the response was
       *>   lost and the installation cannot be found; any status of the
       *>   network or the API.
       *> Blocks until timeout_ms at the latest.
       *> Source: POST /v1/installations/me, App Marketplace API 39.4.0
       *> Since 0.1.0.
       *>
       *> CALL "pleo_create_installation"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-JSON
       *>               BY VALUE LENGTH OF WS-JSON
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_get_installation
       *>
       *> Returns the installation of the key.
       *>
       *> WS-CLIENT: the client. The response outlives it.
       *> WS-COMPANY-ID: the id of one company of an organisation, at
       *>   most 64 bytes; NULL and 0 for the key's own company. An
       *>   empty text is an error.
       *> WS-RESPONSE: receives the handle of the installation. The
       *>   caller owns it and releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_NOT_FOUND if there is no installation,
       *>   whether Pleo answers 404, null, nothing or an error type
       *>   that ends in NOT_FOUND; any status of the network or the
       *>   API.
       *> Blocks until timeout_ms at the latest.
       *> Source: GET /v1/installations/me, App Marketplace API 39.4.0
       *> Since 0.1.0.
       *>
       *> CALL "pleo_get_installation"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-COMPANY-ID
       *>               BY VALUE LENGTH OF WS-COMPANY-ID
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_update_installation
       *>
       *> Changes the installation of the key.
       *>
       *> Pleo does not document whether metadata is merged or replaced:
       *> send all of it, or call pleo_ensure_installation. If the
       *> response is lost and the installation is found as requested,
       *> the origin is PLEO_ORIGIN_FOUND.
       *>
       *> WS-CLIENT: the client. The response outlives it.
       *> WS-JSON: a JSON object with "status" and, if wanted,
       *>   "errorCode" and "metadata", at most 64 MiB.
       *> WS-RESPONSE: receives the handle of the installation. The
       *>   caller owns it and releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_OUTCOME_UNKNOWN if the response was
       *>   lost and the installation is not found as requested; any
       *>   status of the network or the API.
       *> Blocks until timeout_ms at the latest.
       *> Source: PUT /v1/installations/me, App Marketplace API 39.4.0
       *> Since 0.1.0.
       *>
       *> CALL "pleo_update_installation"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-JSON
       *>               BY VALUE LENGTH OF WS-JSON
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_activate_installation
       *>
       *> Activates the installation of the key.
       *>
       *> Pleo documents this operation for OAuth only. That it accepts
       *> an API key is assumed.
       *>
       *> WS-CLIENT: the client. The response outlives it.
       *> WS-RESPONSE: receives the handle of the installation. The
       *>   caller owns it and releases it with pleo_free.
       *> Returns as pleo_update_installation: PLEO_OK, or any status of
       *>   the network or the API.
       *> Blocks until timeout_ms at the latest.
       *> Source: POST /v1/installations/me:activate, App Marketplace
       *>   API 39.4.0
       *> Since 0.1.0.
       *>
       *> CALL "pleo_activate_installation"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_delete_installation
       *>
       *> Deletes the installation of the key.
       *>
       *> WS-CLIENT: the client. The response outlives it.
       *> WS-RESPONSE: receives the handle; the response has no body.
       *>   The caller owns it and releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_NOT_FOUND if there was no
       *>   installation, unless an earlier attempt of this call may
       *>   have deleted it; any status of the network or the API.
       *> Blocks until timeout_ms at the latest.
       *> Source: DELETE /v1/installations/me, App Marketplace API
       *>   39.4.0
       *> Since 0.1.0.
       *>
       *> CALL "pleo_delete_installation"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_ensure_installation
       *>
       *> Creates the installation of the key, changes it, or leaves it
       *> unchanged, so that it is as required.
       *>
       *> Metadata that json does not name is kept. It is safe to call
       *> this every night. pleo_response_origin returns what was done.
       *>
       *> WS-CLIENT: the client. The response outlives it.
       *> WS-JSON: as for pleo_create_installation; "errorCode" is also
       *>   allowed.
       *> WS-RESPONSE: receives the handle of the installation. The
       *>   caller owns it and releases it with pleo_free.
       *> Returns as pleo_create_installation: PLEO_OK,
       *>   PLEO_E_OUTCOME_UNKNOWN, or any status of the network or the
       *>   API.
       *> Blocks until timeout_ms at the latest.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_ensure_installation"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-JSON
       *>               BY VALUE LENGTH OF WS-JSON
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_call
       *>
       *> Sends any request with a JSON body or none.
       *>
       *> A 2xx response is a success, and so is a 404 to a DELETE that
       *> is retried after its response was lost. Every other response
       *> is a failure; pleo_error_response returns it. GET, HEAD,
       *> DELETE, and a POST that only reads (see
       *> pleo_request_set_idempotent), are retried after a transient
       *> failure. Other requests are not retried if they may have taken
       *> effect; they fail with PLEO_E_OUTCOME_UNKNOWN.
       *>
       *> WS-CLIENT: the client. The response outlives it.
       *> WS-METHOD: GET, HEAD, POST, PUT, PATCH or DELETE, in upper
       *>   case, at most 16 bytes.
       *> WS-PATH: begins with "/", with the query string if there is
       *>   one, percent-encoded, at most 8192 bytes, for example
       *>   "/v2/employees?limit=100".
       *> WS-BODY: JSON, at most 64 MiB; NULL and 0 for none.
       *> WS-RESPONSE: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK; any status of the network or the API.
       *> Blocks until timeout_ms at the latest.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_call"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-METHOD
       *>               BY VALUE LENGTH OF WS-METHOD
       *>           BY REFERENCE WS-PATH
       *>               BY VALUE LENGTH OF WS-PATH
       *>           BY REFERENCE WS-BODY
       *>               BY VALUE LENGTH OF WS-BODY
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_new
       *>
       *> Creates a request object, for path and query parameters,
       *> headers or bodies other than JSON.
       *>
       *> The object can be sent any number of times, also by several
       *> threads at once. A send uses a copy of the object: later
       *> changes do not affect it.
       *>
       *> WS-CLIENT: gives the text_encoding of the texts of this
       *>   request; 0 for UTF-8. It can be freed afterwards, and
       *>   another client can send the request.
       *> WS-METHOD: one of GET, HEAD, POST, PUT, PATCH, DELETE, in
       *>   upper case; at most 16 bytes; copied.
       *> WS-PATH: begins with one "/"; may have a query; at most 8192
       *>   bytes; copied. A name of letters, digits and "_" in braces
       *>   is a placeholder, for example "/v1/companies/{id}":
       *>   pleo_request_set_path sets its value. Other characters that
       *>   a URL does not allow must be percent-encoded. A query must
       *>   have no placeholder.
       *> WS-REQUEST: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if method or path is invalid.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_new"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-METHOD
       *>               BY VALUE LENGTH OF WS-METHOD
       *>           BY REFERENCE WS-PATH
       *>               BY VALUE LENGTH OF WS-PATH
       *>           BY REFERENCE WS-REQUEST
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_new_link
       *>
       *> Creates a request for a link: a URL that the API returns for a
       *> file on another host, for example the url of a receipt.
       *>
       *> The request is a GET without the API key. It takes no path or
       *> query parameter and no body. Headers, an output file, a
       *> timeout and an expected size can be set. Redirects are not
       *> followed. Proxy, TLS, retries and size limits are those of any
       *> request; requests_per_minute does not apply.
       *>
       *> An HTTP status of 400 to 499, other than 429, usually means
       *> that the link has expired. Fetch the item from the API again,
       *> once, and use its new link.
       *>
       *> WS-CLIENT: gives base_url and text_encoding. The request keeps
       *>   no reference to the client, which can be freed.
       *> WS-URL: an https URL, or http to the loopback interface, with
       *>   another host or port than base_url; at most 8192 bytes;
       *>   copied. It must have no user name, password or fragment.
       *> WS-REQUEST: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if the URL is refused.
       *> Source: links are valid for 24 hours: Pleo's accounting
       *>   entries API 82.3.2 and Export API 32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_new_link"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-URL
       *>               BY VALUE LENGTH OF WS-URL
       *>           BY REFERENCE WS-REQUEST
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_set_path
       *>
       *> Sets the value of a placeholder in the path. An earlier value
       *> is replaced.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-NAME: the name of the placeholder, without braces; at most
       *>   64 bytes; copied.
       *> WS-VALUE: one segment of the path; name and value together at
       *>   most 8192 bytes; copied, and percent-encoded by the library.
       *>   It must not be empty, "." or "..", and must not contain "/",
       *>   a backslash or NUL.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if the path has no such
       *>   placeholder, if the value is refused, or if the request is a
       *>   link's.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_set_path"
       *>     USING BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-NAME
       *>               BY VALUE LENGTH OF WS-NAME
       *>           BY REFERENCE WS-VALUE
       *>               BY VALUE LENGTH OF WS-VALUE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_set_query
       *>
       *> Sets a query parameter. All values that were set or added for
       *> this name are replaced; a parameter in the path given to
       *> pleo_request_new is not.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-NAME: at most 64 bytes; copied, and percent-encoded by the
       *>   library.
       *> WS-VALUE: name and value together at most 8192 bytes; copied,
       *>   and percent-encoded by the library. No text, or only spaces:
       *>   the parameter is sent with an empty value.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT without a name, for more than
       *>   1000 parameters, or if the request is a link's.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_set_query"
       *>     USING BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-NAME
       *>               BY VALUE LENGTH OF WS-NAME
       *>           BY REFERENCE WS-VALUE
       *>               BY VALUE LENGTH OF WS-VALUE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_add_query
       *>
       *> Adds a query parameter. If the name is set already, both
       *> values are sent: an array is sent as one parameter for each
       *> item, all of the same name.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-NAME: at most 64 bytes; copied, and percent-encoded by the
       *>   library.
       *> WS-VALUE: name and value together at most 8192 bytes; copied,
       *>   and percent-encoded by the library. No text, or only spaces:
       *>   the parameter is sent with an empty value.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT without a name, for more than
       *>   1000 parameters, or if the request is a link's.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_add_query"
       *>     USING BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-NAME
       *>               BY VALUE LENGTH OF WS-NAME
       *>           BY REFERENCE WS-VALUE
       *>               BY VALUE LENGTH OF WS-VALUE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_set_header
       *>
       *> Sets a header. An earlier value of the same name is replaced.
       *>
       *> The library sets these headers itself and refuses them:
       *> Accept-Encoding, Authorization, Connection, Content-Encoding,
       *> Content-Length, Content-Type, Cookie, Expect, Forwarded, Host,
       *> Keep-Alive, Proxy-Authorization, Proxy-Connection, TE,
       *> Trailer, Transfer-Encoding, Upgrade, User-Agent.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-NAME: case-insensitive; at most 64 bytes; copied.
       *> WS-VALUE: visible ASCII characters and spaces, at most 4096
       *>   bytes; copied. No text, or only spaces: the header is
       *>   removed.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if the name or the value is
       *>   refused, or for more than 50 headers.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_set_header"
       *>     USING BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-NAME
       *>               BY VALUE LENGTH OF WS-NAME
       *>           BY REFERENCE WS-VALUE
       *>               BY VALUE LENGTH OF WS-VALUE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_set_body
       *>
       *> Sets a JSON body. An earlier body of any type is replaced.
       *>
       *> The text is checked now: a body that is not JSON is never
       *> sent. GET and HEAD take no body; that is checked when the
       *> request is sent.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-BODY: JSON text, at most 64 MiB; copied. Nothing is
       *>   trimmed. NULL and 0: the request has no body. An empty text
       *>   is not JSON.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if the body is not JSON: the
       *>   message has line and column; PLEO_E_TEXT if it is not valid
       *>   in a text_encoding other than UTF-8.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_set_body"
       *>     USING BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-BODY
       *>               BY VALUE LENGTH OF WS-BODY
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_set_json
       *>
       *> Sets a JSON body from a JSON document. An earlier body of any
       *> type is replaced.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-JSON: the document. Its current content is copied: it can
       *>   be changed or freed afterwards.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_set_json"
       *>     USING BY VALUE WS-REQUEST
       *>           BY VALUE WS-JSON
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_set_content
       *>
       *> Sets a body of any media type from bytes in memory. An earlier
       *> body of any type is replaced.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-MEDIA-TYPE: the Content-Type, for example "application/pdf"
       *>   or "text/csv; charset=utf-8"; at most 256 bytes; copied.
       *> WS-CONTENT: the bytes, at most 64 MiB; copied. They are
       *>   neither trimmed nor converted. NULL and 0: a body of 0
       *>   bytes.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if media_type is not a media
       *>   type or the content is too long.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_set_content"
       *>     USING BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-MEDIA-TYPE
       *>               BY VALUE LENGTH OF WS-MEDIA-TYPE
       *>           BY REFERENCE WS-CONTENT
       *>               BY VALUE LENGTH OF WS-CONTENT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_set_file
       *>
       *> Sets a body of any media type from a file. An earlier body of
       *> any type is replaced.
       *>
       *> The file is opened when the request is sent, and again for
       *> each retry. It is read in pieces of 64 KiB, so that it can be
       *> of any size.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-MEDIA-TYPE: the Content-Type, for example
       *>   "application/pdf"; at most 256 bytes; copied.
       *> WS-PATH: path of a regular file, or of a link to one; at most
       *>   8192 bytes; copied. A relative path is resolved against the
       *>   working directory of this call, not of the send.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if media_type is not a media
       *>   type or path is missing; PLEO_E_FILE if path is relative and
       *>   the working directory cannot be used. When the request is
       *>   sent: PLEO_E_FILE if the file cannot be read, or becomes
       *>   shorter while it is sent.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_set_file"
       *>     USING BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-MEDIA-TYPE
       *>               BY VALUE LENGTH OF WS-MEDIA-TYPE
       *>           BY REFERENCE WS-PATH
       *>               BY VALUE LENGTH OF WS-PATH
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_add_part
       *>
       *> Adds a part with content from memory to a multipart/form-data
       *> body. A body of another media type is replaced.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-NAME: the name of the part; not empty; at most 256 bytes of
       *>   UTF-8, without control characters, quotation marks and
       *>   backslashes; copied.
       *> WS-FILE-NAME: the file name of the part; at most 256 bytes of
       *>   UTF-8, as name; copied. No text: the part has no file name.
       *> WS-MEDIA-TYPE: the Content-Type of the part, at most 256
       *>   bytes; copied. No text: the part has no Content-Type.
       *> WS-CONTENT: the bytes of the part, at most 64 MiB; copied.
       *>   They are neither trimmed nor converted. NULL and 0: a part
       *>   of 0 bytes.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if a text or the content is
       *>   refused, or for more than 100 parts.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_add_part"
       *>     USING BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-NAME
       *>               BY VALUE LENGTH OF WS-NAME
       *>           BY REFERENCE WS-FILE-NAME
       *>               BY VALUE LENGTH OF WS-FILE-NAME
       *>           BY REFERENCE WS-MEDIA-TYPE
       *>               BY VALUE LENGTH OF WS-MEDIA-TYPE
       *>           BY REFERENCE WS-CONTENT
       *>               BY VALUE LENGTH OF WS-CONTENT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_add_file
       *>
       *> Adds a part with content from a file to a multipart/form-data
       *> body. A body of another media type is replaced.
       *>
       *> The file is opened when the request is sent, as for
       *> pleo_request_set_file.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-NAME: the name of the part; not empty; at most 256 bytes of
       *>   UTF-8, without control characters, quotation marks and
       *>   backslashes; copied.
       *> WS-FILE-NAME: the file name of the part; at most 256 bytes of
       *>   UTF-8, as name; copied. No text: the last component of path.
       *> WS-MEDIA-TYPE: the Content-Type of the part, at most 256
       *>   bytes; copied. No text: the part has no Content-Type.
       *> WS-PATH: path of a regular file, or of a link to one; at most
       *>   8192 bytes; copied. A relative path is resolved against the
       *>   working directory of this call, not of the send.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if a text is refused, or for
       *>   more than 100 parts; PLEO_E_FILE if path is relative and the
       *>   working directory cannot be used. When the request is sent:
       *>   PLEO_E_FILE if the file cannot be read, or becomes shorter
       *>   while it is sent.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_add_file"
       *>     USING BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-NAME
       *>               BY VALUE LENGTH OF WS-NAME
       *>           BY REFERENCE WS-FILE-NAME
       *>               BY VALUE LENGTH OF WS-FILE-NAME
       *>           BY REFERENCE WS-MEDIA-TYPE
       *>               BY VALUE LENGTH OF WS-MEDIA-TYPE
       *>           BY REFERENCE WS-PATH
       *>               BY VALUE LENGTH OF WS-PATH
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_set_output
       *>
       *> Writes the body of a successful response into a file instead
       *> of into memory. The response then has an empty body.
       *>
       *> The file is replaced atomically: the body is written into a
       *> temporary file in the same directory, and renamed when it is
       *> complete. After a failure the directory is as it was. The new
       *> file has the owner and the permissions of the file that it
       *> replaces. Anything other than a regular file at that path is
       *> refused: a symbolic link, a directory, a device, a FIFO.
       *>
       *> The option max_file_bytes limits the size. An HTML page is not
       *> written: it is PLEO_E_NOT_JSON.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-PATH: at most 8192 bytes; copied. A relative path is
       *>   resolved against the working directory of this call, not of
       *>   the send. The directory must exist. NULL and 0: into memory
       *>   again. An empty text is refused.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if path is empty or too long;
       *>   PLEO_E_FILE if path is relative and the working directory
       *>   cannot be used. When the request is sent: PLEO_E_FILE if the
       *>   file cannot be written; PLEO_E_RESOURCE if the disk is full;
       *>   PLEO_E_TOO_LARGE above max_file_bytes.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_set_output"
       *>     USING BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-PATH
       *>               BY VALUE LENGTH OF WS-PATH
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_set_timeout
       *>
       *> Sets a timeout for this request, instead of the option
       *> timeout_ms. It covers the whole call: name lookup, proxy, TLS,
       *> sending, waiting, reading and every retry.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-MILLISECONDS: 0 to 86400000 milliseconds. With 0 nothing is
       *>   sent: pleo_request_send returns PLEO_E_TIMEOUT.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT for another number.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_set_timeout"
       *>     USING BY VALUE WS-REQUEST
       *>           BY VALUE WS-MILLISECONDS
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_set_size
       *>
       *> Sets the size that the body of a successful response must
       *> have. A body of another size is PLEO_E_TRUNCATED, and the file
       *> of pleo_request_set_output is not written.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-BYTES: size in bytes, 0 or more; -1 for any size, which is
       *>   the default.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT for a number below -1.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_set_size"
       *>     USING BY VALUE WS-REQUEST
       *>           BY VALUE SIZE 8 WS-BYTES
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_set_idempotent
       *>
       *> Declares that sending this request twice has the same effect
       *> as sending it once. The library then retries it as it retries
       *> a GET, and never returns PLEO_E_OUTCOME_UNKNOWN for it.
       *>
       *> By default the library retries GET, HEAD and DELETE, and POSTs
       *> that only read: paths that end in ":search",
       *> /v0/aggregations/tags and /v0/tax-codes:calculate-tax-amounts.
       *> Any other request, for example a PUT, is retried only if it
       *> cannot have taken effect, unless this function declares it
       *> idempotent.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-IDEMPOTENT: 0 or 1; 1, or any other number but 0, declares
       *>   it idempotent; 0 restores the default of the method and
       *>   path.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_set_idempotent"
       *>     USING BY VALUE WS-REQUEST
       *>           BY VALUE WS-IDEMPOTENT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_on_progress
       *>
       *> Sets a progress callback.
       *>
       *> pleo_request_send reports the bytes of the files that it
       *> sends, or of the output file that it writes. pleo_pages_next
       *> and its variants report items. A task calls no progress
       *> callback: use pleo_task_progress; a program without callbacks
       *> uses pleo_pages_progress.
       *>
       *> WS-REQUEST: the request to change.
       *> WS-PROGRESS: the callback; NULL for no callback. It runs on
       *>   the thread that makes the call. It must stay valid until the
       *>   request is freed and until all calls and lists that were
       *>   begun with it have ended.
       *> WS-CONTEXT: passed to the callback unchanged; may be NULL. It
       *>   must stay valid as long as the callback.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_on_progress"
       *>     USING BY VALUE WS-REQUEST
       *>           BY VALUE WS-PROGRESS
       *>           BY VALUE WS-CONTEXT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_send
       *>
       *> Sends a request and waits for the response.
       *>
       *> Retries, rate limit and the statuses for uncertain outcomes
       *> are those of pleo_call. A body that declares itself as JSON
       *> and is not JSON is PLEO_E_NOT_JSON, and so is an HTML page. A
       *> 206 that does not match the Range header of the request is
       *> PLEO_E_TRUNCATED.
       *>
       *> WS-CLIENT: the client that sends the request, with its key and
       *>   options; used only during the call.
       *> WS-REQUEST: copied when the call begins.
       *> WS-RESPONSE: receives the handle. On a failure with an HTTP
       *>   response, pleo_error_response gives that response. The
       *>   caller owns it and releases it with pleo_free.
       *> Returns PLEO_OK for an HTTP status of 200 to 299;
       *>   PLEO_E_ARGUMENT if a placeholder has no value, if the path
       *>   with its query is longer than 8192 bytes, or if a GET, a
       *>   HEAD or a link has a body; PLEO_E_FILE or PLEO_E_RESOURCE
       *>   for a file; PLEO_E_CANCELLED after pleo_client_cancel; or a
       *>   status of the network (101 to 124) or of HTTP and the API
       *>   (201 to 250), as for pleo_call.
       *> Blocks until the timeout of the request, or else timeout_ms,
       *>   at the latest.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_send"
       *>     USING BY VALUE WS-CLIENT
       *>           BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_pages_new
       *>
       *> Creates a list whose pages are fetched one by one. Nothing is
       *> sent yet.
       *>
       *> The request is a GET, for example /v2/employees, or a POST of
       *> a search, for example /v1/accounting-entries:search. The
       *> response must have its items in the array /data and its cursor
       *> in /pagination/endCursor.
       *>
       *> WS-CLIENT: the client that sends the requests. The list does
       *>   not keep it alive: after the client is freed, the list
       *>   returns PLEO_E_CANCELLED.
       *> WS-REQUEST: copied, with its progress callback; it can be
       *>   changed or freed afterwards. If its query has no "limit",
       *>   limit=100 is sent. "after" is the cursor at which the list
       *>   begins.
       *> WS-PAGES: receives the handle. The caller owns it and releases
       *>   it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if a placeholder has no
       *>   value, if the query has before or offset, if the request has
       *>   an output file, if it is a link's, or if a GET has a body.
       *> Source: limit is at most 100 for accounting entries and
       *>   receipts: Pleo's accounting entries API 82.3.2.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_pages_new"
       *>     USING BY VALUE WS-CLIENT
       *>           BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-PAGES
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_pages_next
       *>
       *> Fetches the next page of a list. After a failure the next call
       *> fetches the same page again.
       *>
       *> The library detects a list that never ends. A repeated cursor
       *> is detected at once if it is among the first 16384 of the
       *> list, otherwise after the list has repeated itself a few
       *> times. If the server gives items again under new cursors, this
       *> is detected only if the first page gives a total larger than
       *> that page, and only after up to twice that total plus 1000
       *> items.
       *>
       *> WS-PAGES: the list. The page remains valid when the list is
       *>   freed.
       *> WS-RESPONSE: receives the handle of the page. Its items are in
       *>   the array /data. The caller owns it and releases it with
       *>   pleo_free.
       *> Returns PLEO_OK; PLEO_E_END after the last page;
       *>   PLEO_E_CANCELLED if the client was freed; PLEO_E_ARGUMENT if
       *>   another thread is fetching a page of this list;
       *>   PLEO_E_MISSING, PLEO_E_NULL or PLEO_E_TYPE if the response
       *>   has no array /data, PLEO_E_NOT_JSON if it is not JSON: this
       *>   path gives no list; PLEO_E_PROTOCOL if the list says that it
       *>   continues and gives no cursor, or if it does not end; or any
       *>   other status of pleo_request_send.
       *> Blocks until the timeout of the request, or else timeout_ms,
       *>   at the latest.
       *> Threads: one thread at a time.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_pages_next"
       *>     USING BY VALUE WS-PAGES
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_pages_next_item
       *>
       *> Fetches the next item of a list. It fetches pages only as
       *> needed; after a failure the next call continues with the same
       *> item.
       *>
       *> pleo_pages_next on the same list fetches the next page, and
       *> skips the items that are left of the current one.
       *>
       *> WS-PAGES: the list. The item remains valid when the list is
       *>   freed.
       *> WS-ITEM: receives the handle of the item, a value of its page
       *>   (see pleo_response_value). JSON Pointers begin at the item,
       *>   for example "/id". The caller owns it and releases it with
       *>   pleo_free.
       *> Returns as pleo_pages_next; PLEO_E_TIMEOUT also if the server
       *>   sent only empty pages until the timeout: the next call
       *>   continues where the list is.
       *> Blocks until the timeout of the request, or else timeout_ms,
       *>   at the latest, however many pages it fetches.
       *> Threads: one thread at a time.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_pages_next_item"
       *>     USING BY VALUE WS-PAGES
       *>           BY REFERENCE WS-ITEM
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_pages_next_record
       *>
       *> Fetches the next item of a list and writes it into a record.
       *>
       *> WS-PAGES: the list.
       *> WS-LAYOUT: the layout of the record; used only during the
       *>   call.
       *> WS-BUFFER: receives the record. The first bytes, as many as
       *>   pleo_layout_size returns, are written; the others are
       *>   unchanged.
       *> WS-STATUSES: receives a PLEO_FIELD_ constant for each field,
       *>   in the order of pleo_layout_count; may be NULL, with
       *>   status_count 0.
       *> WS-FAILED: receives the number of statuses that are not
       *>   PLEO_FIELD_OK; may be NULL.
       *> Returns PLEO_OK; PLEO_E_RECORD if a field failed: the record
       *>   is written, as pleo_response_record says, the next call
       *>   continues with the next item, and pleo_pages_current returns
       *>   this one; PLEO_E_BUFFER if size or status_count is too
       *>   small; else as pleo_pages_next_item. After any status other
       *>   than PLEO_OK and PLEO_E_RECORD no item was given and nothing
       *>   is written.
       *> Blocks until the timeout of the request, or else timeout_ms,
       *>   at the latest, however many pages it fetches.
       *> Threads: one thread at a time.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_pages_next_record"
       *>     USING BY VALUE WS-PAGES
       *>           BY VALUE WS-LAYOUT
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-STATUSES
       *>           BY VALUE WS-STATUS-COUNT
       *>           BY REFERENCE WS-FAILED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_pages_current
       *>
       *> Returns the item that pleo_pages_next_item or
       *> pleo_pages_next_record gave last, for values that the record
       *> has no field for.
       *>
       *> The list keeps the page of that item in memory until it gives
       *> an item of another page or is freed, also after PLEO_E_END. If
       *> several threads use the list, it is the last item that any of
       *> them got.
       *>
       *> WS-PAGES: the list. The item remains valid when the list is
       *>   freed.
       *> WS-ITEM: receives the handle of the item, a value of its page.
       *>   The caller owns it and releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_MISSING if no item was given yet.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_pages_current"
       *>     USING BY VALUE WS-PAGES
       *>           BY REFERENCE WS-ITEM
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_pages_progress
       *>
       *> Returns how many items the pages that were fetched so far
       *> have, and how many the list has.
       *>
       *> WS-PAGES: the list.
       *> WS-ITEMS: receives the number of items of the pages fetched so
       *>   far.
       *> WS-TOTAL: receives the number of items of the whole list, as
       *>   the last page says; -1 if it does not.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_pages_progress"
       *>     USING BY VALUE WS-PAGES
       *>           BY REFERENCE WS-ITEMS *> S9(18)
       *>           BY REFERENCE WS-TOTAL *> S9(18)
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_request_submit
       *>
       *> Sends a request in the background, for programs that must not
       *> block.
       *>
       *> All tasks share one thread of the library, which exists while
       *> there are tasks; their files are read and written on other
       *> threads, which exist as long. No callback is called on these
       *> threads.
       *>
       *> WS-CLIENT: the client. If it is freed, its tasks end with
       *>   PLEO_E_CANCELLED.
       *> WS-REQUEST: copied; it can be changed or freed afterwards. Its
       *>   timeout begins now.
       *> WS-TASK: receives the handle. Freeing it cancels the request.
       *>   The caller owns it and releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if a placeholder of the path
       *>   has no value, or a GET has a body; PLEO_E_RESOURCE if no
       *>   thread can be created.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_request_submit"
       *>     USING BY VALUE WS-CLIENT
       *>           BY VALUE WS-REQUEST
       *>           BY REFERENCE WS-TASK
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_task_wait
       *>
       *> Waits until a task has finished, or until a timeout.
       *>
       *> Several threads can wait for one task.
       *>
       *> WS-TASK: the task.
       *> WS-MILLISECONDS: timeout in milliseconds; 0 polls, -1 waits
       *>   indefinitely.
       *> WS-FINISHED: receives 1 if the task has finished, else 0.
       *> Returns PLEO_OK in both cases; PLEO_E_FORKED in a child of the
       *>   process that submitted the task.
       *> Blocks until the task has finished, at most for the given
       *>   time.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_task_wait"
       *>     USING BY VALUE WS-TASK
       *>           BY VALUE WS-MILLISECONDS
       *>           BY REFERENCE WS-FINISHED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_task_cancel
       *>
       *> Cancels a task.
       *>
       *> A result that the task already has is kept.
       *>
       *> WS-TASK: the task.
       *> Returns PLEO_OK; PLEO_E_FORKED in a child of the process that
       *>   submitted the task.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_task_cancel"
       *>     USING BY VALUE WS-TASK
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_task_progress
       *>
       *> Returns how much of its files a task has sent or received.
       *>
       *> WS-TASK: the task.
       *> WS-DONE: receives the number of bytes transferred so far.
       *> WS-TOTAL: receives the number of bytes in all; -1 if that is
       *>   unknown.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_task_progress"
       *>     USING BY VALUE WS-TASK
       *>           BY REFERENCE WS-DONE *> S9(18)
       *>           BY REFERENCE WS-TOTAL *> S9(18)
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_task_take
       *>
       *> Takes the result of a finished task. It can be taken once.
       *>
       *> A failure becomes the last failure of the calling thread.
       *>
       *> WS-TASK: the task. The response outlives it.
       *> WS-RESPONSE: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns what pleo_request_send would have returned; after a
       *>   cancellation PLEO_E_CANCELLED or PLEO_E_OUTCOME_UNKNOWN;
       *>   PLEO_E_PENDING if the task has not finished; PLEO_E_MISSING
       *>   if the result was taken before.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_task_take"
       *>     USING BY VALUE WS-TASK
       *>           BY REFERENCE WS-RESPONSE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_status
       *>
       *> Returns the HTTP status of a response.
       *>
       *> WS-RESPONSE: the response to read.
       *> WS-HTTP-STATUS: receives the HTTP status, for example 200. It
       *>   is 200 also for JSON that the library makes itself: the
       *>   report of pleo_client_check, the summary of an export, a job
       *>   item.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_status"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-HTTP-STATUS
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_origin
       *>
       *> Returns what the call that gave this response did: whether it
       *> created, found or changed the installation.
       *>
       *> WS-RESPONSE: the response to read.
       *> WS-ORIGIN: receives one of PLEO_ORIGIN_...;
       *>   PLEO_ORIGIN_ANSWERED for every call that is not about the
       *>   installation.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_origin"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-ORIGIN
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_header_text
       *>
       *> Copies the value of a response header, NUL-terminated. If
       *> there are several headers of that name, the first is copied.
       *>
       *> WS-RESPONSE: the response to read.
       *> WS-NAME: the name of the header, case-insensitive; at most
       *>   8192 bytes.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if the response has no such
       *>   header; PLEO_E_BUFFER if the buffer is too small;
       *>   PLEO_E_TEXT if the value cannot be converted to
       *>   text_encoding; PLEO_E_ARGUMENT without a name.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_header_text"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-NAME
       *>               BY VALUE LENGTH OF WS-NAME
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_header_field
       *>
       *> Copies the value of a response header into a fixed-width
       *> field, padded with spaces to size bytes.
       *>
       *> WS-RESPONSE: the response to read.
       *> WS-NAME: the name of the header, case-insensitive; at most
       *>   8192 bytes.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if the response has no such
       *>   header; PLEO_E_BUFFER if the buffer is too small;
       *>   PLEO_E_TEXT if the value cannot be converted to
       *>   text_encoding; PLEO_E_ARGUMENT without a name.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_header_field"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-NAME
       *>               BY VALUE LENGTH OF WS-NAME
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_body
       *>
       *> Returns the address of the response body: the bytes as they
       *> were received, without a NUL after them and not converted to
       *> text_encoding.
       *>
       *> WS-RESPONSE: the response to read.
       *> WS-BODY: receives the address. The bytes are borrowed: they
       *>   stay valid until the response is freed and must not be
       *>   changed. If length is 0, the address must not be read.
       *> WS-LENGTH: receives the length of the body in bytes, 0 to
       *>   max_response_bytes.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_body"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-BODY *> POINTER
       *>           BY REFERENCE WS-LENGTH
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_body_text
       *>
       *> Copies the response body, NUL-terminated.
       *>
       *> WS-RESPONSE: the response to read.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER if the buffer is too small;
       *>   PLEO_E_TEXT if the body contains a NUL, or cannot be
       *>   converted to a text_encoding other than UTF-8. Use
       *>   pleo_response_body then.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_body_text"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_body_field
       *>
       *> Copies the response body into a fixed-width field, padded with
       *> spaces to size bytes. A NUL in the body is copied.
       *>
       *> WS-RESPONSE: the response to read.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER if the buffer is too small;
       *>   PLEO_E_TEXT if the body cannot be converted to a
       *>   text_encoding other than UTF-8. Use pleo_response_body_piece
       *>   then.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_body_field"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_text
       *>
       *> Copies a string of the response, NUL-terminated. An empty
       *> string is PLEO_OK with needed 0.
       *>
       *> For every function that takes a JSON Pointer: if an object has
       *> several members of the same name, the last one counts. A
       *> response with more than 512 nested arrays and objects is
       *> PLEO_E_NOT_JSON.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the string, for example
       *>   "/data/0/name"; at most 8192 bytes. In a name, "~" is
       *>   written "~0" and "/" is written "~1". The pointer begins at
       *>   the value that the handle stands for. NULL and 0: that value
       *>   itself.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no value;
       *>   PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not a
       *>   string; PLEO_E_NOT_JSON if the response is not JSON;
       *>   PLEO_E_BUFFER if the buffer is too small:
       *>   pleo_response_text_piece works with a buffer of any size;
       *>   PLEO_E_TEXT if the string contains a NUL, an unpaired
       *>   surrogate, or a character that text_encoding lacks while
       *>   text_unmappable is error; PLEO_E_ARGUMENT if the pointer is
       *>   not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_text"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_field
       *>
       *> Copies a string of the response into a fixed-width field,
       *> padded with spaces to size bytes. A NUL in the string is
       *> copied.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the string, for example
       *>   "/data/0/name"; at most 8192 bytes. In a name, "~" is
       *>   written "~0" and "/" is written "~1". The pointer begins at
       *>   the value that the handle stands for. NULL and 0: that value
       *>   itself.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no value;
       *>   PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not a
       *>   string; PLEO_E_NOT_JSON if the response is not JSON;
       *>   PLEO_E_BUFFER if the buffer is too small:
       *>   pleo_response_text_piece works with a buffer of any size;
       *>   PLEO_E_TEXT if the string contains a NUL, an unpaired
       *>   surrogate, or a character that text_encoding lacks while
       *>   text_unmappable is error; PLEO_E_ARGUMENT if the pointer is
       *>   not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_field"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_int64
       *>
       *> Returns an integer of the response. Nothing is rounded: 12.0
       *> and 1e2 are integers, 12.5 is not.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the number, as for
       *>   pleo_response_text; at most 8192 bytes.
       *> WS-VALUE: receives the integer.
       *> Returns PLEO_OK; PLEO_E_RANGE if the number is not whole or
       *>   needs more than 64 bits: pleo_response_decimal_text copies
       *>   it; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it
       *>   is null; PLEO_E_TYPE if it is not a number; PLEO_E_NOT_JSON
       *>   if the response is not JSON; PLEO_E_ARGUMENT if the pointer
       *>   is not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_int64"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-VALUE *> S9(18)
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_decimal_text
       *>
       *> Copies a number of the response as text, NUL-terminated. The
       *> digits are exactly those that were received, and may have an
       *> exponent.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the number, as for
       *>   pleo_response_text; at most 8192 bytes.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no value;
       *>   PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not a
       *>   number; PLEO_E_NOT_JSON if the response is not JSON;
       *>   PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if
       *>   the pointer is not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_decimal_text"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_decimal_field
       *>
       *> Copies a number of the response into a fixed-width field,
       *> padded with spaces to size bytes. The digits are exactly those
       *> that were received, and may have an exponent.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the number, as for
       *>   pleo_response_text; at most 8192 bytes.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no value;
       *>   PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not a
       *>   number; PLEO_E_NOT_JSON if the response is not JSON;
       *>   PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if
       *>   the pointer is not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_decimal_field"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_money_text
       *>
       *> Copies an amount of the response in decimal digits,
       *> NUL-terminated: "123.45" for 12345 minor units of EUR. The
       *> text has as many decimal places as the currency. Nothing is
       *> rounded.
       *>
       *> An amount is an object: {"currency": ..., "minors": ...}, or
       *> {"currency": ..., "value": ...} in the items of an export. The
       *> currency itself is the string at the same pointer with
       *> "/currency" appended. The option money_value says which unit
       *> "value" counts.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the object, as for
       *>   pleo_response_text; at most 8192 bytes.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no object, or if
       *>   it lacks the currency or the amount; PLEO_E_NULL if one of
       *>   them is null; PLEO_E_TYPE if one of them has another type;
       *>   PLEO_E_RANGE if the number is not whole in the currency's
       *>   minor unit, if it needs more than 64 bits, or if the
       *>   currency is unknown; PLEO_E_NOT_JSON if the response is not
       *>   JSON; PLEO_E_BUFFER if the buffer is too small;
       *>   PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
       *> Source: minors in Pleo's accounting entries API 82.3.2, value
       *>   in its Export API 32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_money_text"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_money_field
       *>
       *> Copies an amount of the response into a fixed-width field, in
       *> decimal digits, padded with spaces to size bytes.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the object, as for
       *>   pleo_response_text; at most 8192 bytes.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no object, or if
       *>   it lacks the currency or the amount; PLEO_E_NULL if one of
       *>   them is null; PLEO_E_TYPE if one of them has another type;
       *>   PLEO_E_RANGE if the number is not whole in the currency's
       *>   minor unit, if it needs more than 64 bits, or if the
       *>   currency is unknown; PLEO_E_NOT_JSON if the response is not
       *>   JSON; PLEO_E_BUFFER if the buffer is too small;
       *>   PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
       *> Source: minors in Pleo's accounting entries API 82.3.2, value
       *>   in its Export API 32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_money_field"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_json_text
       *>
       *> Copies a value of any type as JSON text, exactly as it was
       *> received, NUL-terminated. A character that text_encoding lacks
       *> is written as a JSON escape, for example \u6771: nothing is
       *> lost.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the value, as for
       *>   pleo_response_text; at most 8192 bytes. NULL and 0: the
       *>   whole value.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no value;
       *>   PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER
       *>   if the buffer is too small: pleo_response_json_piece works
       *>   with a buffer of any size; PLEO_E_ARGUMENT if the pointer is
       *>   not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_json_text"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_json_field
       *>
       *> Copies a value of any type as JSON text into a fixed-width
       *> field, padded with spaces to size bytes. The spaces do not
       *> change the meaning of the JSON text.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the value, as for
       *>   pleo_response_text; at most 8192 bytes. NULL and 0: the
       *>   whole value.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no value;
       *>   PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER
       *>   if the buffer is too small: pleo_response_json_piece works
       *>   with a buffer of any size; PLEO_E_ARGUMENT if the pointer is
       *>   not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_json_field"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_boolean
       *>
       *> Returns a boolean of the response.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the boolean, as for
       *>   pleo_response_text; at most 8192 bytes.
       *> WS-VALUE: receives 1 for true, else 0.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no value;
       *>   PLEO_E_NULL if it is null; PLEO_E_TYPE if it is not a
       *>   boolean; PLEO_E_NOT_JSON if the response is not JSON;
       *>   PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_boolean"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-VALUE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_count
       *>
       *> Returns the number of items of an array, or of members of an
       *> object.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the array or object, as for
       *>   pleo_response_text; at most 8192 bytes. NULL and 0: the
       *>   whole value.
       *> WS-COUNT: receives the number of items or members. Members of
       *>   the same name are counted one by one.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no value;
       *>   PLEO_E_NULL if it is null; PLEO_E_TYPE if it is neither an
       *>   array nor an object; PLEO_E_NOT_JSON if the response is not
       *>   JSON; PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_count"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-COUNT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_type
       *>
       *> Returns the JSON type of a value. A value that does not exist
       *> is not a failure.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the value, as for
       *>   pleo_response_text; at most 8192 bytes. NULL and 0: the
       *>   whole value.
       *> WS-JSON-TYPE: receives one of PLEO_JSON_...; PLEO_JSON_MISSING
       *>   if there is no value.
       *> Returns PLEO_OK; PLEO_E_NOT_JSON if the response is not JSON;
       *>   PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_type"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-JSON-TYPE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_value
       *>
       *> Creates a handle of a value of a response. JSON Pointers of
       *> all functions that read JSON then begin at this value.
       *>
       *> Status, headers, origin and body remain those of the whole
       *> response.
       *>
       *> WS-RESPONSE: the response, or a value of it. It can be freed
       *>   before the new handle.
       *> WS-POINTER: JSON Pointer to the value, as for
       *>   pleo_response_text; at most 8192 bytes. NULL and 0: the
       *>   whole value.
       *> WS-VALUE: receives the handle. It shares the response, whose
       *>   memory is released with its last handle. The caller owns it
       *>   and releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no value;
       *>   PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT
       *>   if the pointer is not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_value"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-VALUE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_item
       *>
       *> Creates a handle of an item of an array, or of the value of a
       *> member of an object, by index.
       *>
       *> The time is proportional to the index. To read many items,
       *> create the first one and continue with pleo_response_next.
       *>
       *> WS-RESPONSE: the response, or a value of it. It can be freed
       *>   before the new handle.
       *> WS-POINTER: JSON Pointer to the array or object, as for
       *>   pleo_response_text; at most 8192 bytes. NULL and 0: the
       *>   whole value.
       *> WS-INDEX: index of the item or member, 0 for the first, in the
       *>   order of the response. Members of the same name have an
       *>   index each.
       *> WS-ITEM: receives the handle. It shares the response, whose
       *>   memory is released with its last handle. The caller owns it
       *>   and releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no array or
       *>   object, or no item with this index; PLEO_E_NULL if it is
       *>   null; PLEO_E_TYPE if it is neither an array nor an object;
       *>   PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT
       *>   for a negative index, or if the pointer is not a JSON
       *>   Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_item"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY VALUE WS-INDEX
       *>           BY REFERENCE WS-ITEM
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_next
       *>
       *> Creates a handle of the value that follows a value in the same
       *> array or object. The time does not depend on the position.
       *>
       *> WS-VALUE: the handle of an item or member. It is neither
       *>   changed nor freed.
       *> WS-NEXT: receives the handle. It shares the response, whose
       *>   memory is released with its last handle. The caller owns it
       *>   and releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_MISSING if the value is the last one,
       *>   or if the handle stands for a whole response.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_next"
       *>     USING BY VALUE WS-VALUE
       *>           BY REFERENCE WS-NEXT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_name_text
       *>
       *> Copies the name of the object member whose value this is,
       *> NUL-terminated.
       *>
       *> WS-VALUE: the handle of the value of a member.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if the value is an item of an
       *>   array, or if the handle stands for a whole response;
       *>   PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the
       *>   name contains a NUL, an unpaired surrogate, or a character
       *>   that text_encoding lacks while text_unmappable is error.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_name_text"
       *>     USING BY VALUE WS-VALUE
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_name_field
       *>
       *> Copies the name of the object member whose value this is into
       *> a fixed-width field, padded with spaces to size bytes. A NUL
       *> in the name is copied.
       *>
       *> WS-VALUE: the handle of the value of a member.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if the value is an item of an
       *>   array, or if the handle stands for a whole response;
       *>   PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the
       *>   name contains a NUL, an unpaired surrogate, or a character
       *>   that text_encoding lacks while text_unmappable is error.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_name_field"
       *>     USING BY VALUE WS-VALUE
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_name_at_text
       *>
       *> Copies the name of an object member by index, NUL-terminated.
       *> pleo_response_item with the same index returns its value.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the object, as for
       *>   pleo_response_text; at most 8192 bytes. NULL and 0: the
       *>   whole value.
       *> WS-INDEX: index of the member, 0 for the first, in the order
       *>   of the response.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no object, or no
       *>   member with this index; PLEO_E_NULL if it is null;
       *>   PLEO_E_TYPE if it is not an object; PLEO_E_NOT_JSON if the
       *>   response is not JSON; PLEO_E_BUFFER if the buffer is too
       *>   small; PLEO_E_TEXT if the name contains a NUL, an unpaired
       *>   surrogate, or a character that text_encoding lacks while
       *>   text_unmappable is error; PLEO_E_ARGUMENT for a negative
       *>   index, or if the pointer is not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_name_at_text"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY VALUE WS-INDEX
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_name_at_field
       *>
       *> Copies the name of an object member by index into a
       *> fixed-width field, padded with spaces to size bytes. A NUL in
       *> the name is copied.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the object, as for
       *>   pleo_response_text; at most 8192 bytes. NULL and 0: the
       *>   whole value.
       *> WS-INDEX: index of the member, 0 for the first, in the order
       *>   of the response.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no object, or no
       *>   member with this index; PLEO_E_NULL if it is null;
       *>   PLEO_E_TYPE if it is not an object; PLEO_E_NOT_JSON if the
       *>   response is not JSON; PLEO_E_BUFFER if the buffer is too
       *>   small; PLEO_E_TEXT if the name contains a NUL, an unpaired
       *>   surrogate, or a character that text_encoding lacks while
       *>   text_unmappable is error; PLEO_E_ARGUMENT for a negative
       *>   index, or if the pointer is not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_name_at_field"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY VALUE WS-INDEX
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_text_piece
       *>
       *> Copies a piece of a string of the response. Call it in a loop
       *> to read a string of any size through a small buffer.
       *>
       *> A piece consists of whole characters. Neither a NUL nor spaces
       *> are appended, and a NUL in the string is copied.
       *>
       *> Reading on from where the last piece ended takes time in
       *> proportion to the piece. For a string with escapes, for
       *> example line ends, and for a text_encoding other than UTF-8, a
       *> handle remembers this place for one string only. So read such
       *> strings one after the other, or use a handle for each. For an
       *> item far into a long array, create a handle first: see
       *> pleo_response_value.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the string, as for
       *>   pleo_response_text; at most 8192 bytes.
       *> WS-OFFSET: where the piece begins, in bytes of the converted
       *>   text: 0 at first, then the sum of all copied.
       *> WS-BUFFER: receives the piece. 4 bytes are enough for any
       *>   character.
       *> WS-COPIED: receives the length of the piece in bytes; 0 with
       *>   PLEO_OK at the end of the string.
       *> Returns PLEO_OK; PLEO_E_BUFFER if the next character does not
       *>   fit into the buffer; PLEO_E_ARGUMENT if offset is negative,
       *>   past the end or inside a character, or if the pointer is not
       *>   a JSON Pointer; PLEO_E_TEXT if the piece has an unpaired
       *>   surrogate, or a character that text_encoding lacks while
       *>   text_unmappable is error; PLEO_E_MISSING, PLEO_E_NULL,
       *>   PLEO_E_TYPE, PLEO_E_NOT_JSON as for pleo_response_text.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_text_piece"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY VALUE WS-OFFSET
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-COPIED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_json_piece
       *>
       *> Copies a piece of a value of any type as JSON text, exactly as
       *> it was received. A character that text_encoding lacks is
       *> written as a JSON escape, for example \u6771.
       *>
       *> Call it in a loop, as pleo_response_text_piece. Escapes are
       *> copied as they are; for UTF-8 every offset is found at once.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the value, as for
       *>   pleo_response_text; at most 8192 bytes. NULL and 0: the
       *>   whole value.
       *> WS-OFFSET: where the piece begins, in bytes of the converted
       *>   text: 0 at first, then the sum of all copied.
       *> WS-BUFFER: receives the piece. 4 bytes are enough for any
       *>   character in UTF-8, 12 in other encodings.
       *> WS-COPIED: receives the length of the piece in bytes; 0 with
       *>   PLEO_OK at the end of the value.
       *> Returns PLEO_OK; PLEO_E_BUFFER if the next character does not
       *>   fit into the buffer; PLEO_E_ARGUMENT if offset is negative,
       *>   past the end or inside a character, or if the pointer is not
       *>   a JSON Pointer; PLEO_E_MISSING if there is no value;
       *>   PLEO_E_NOT_JSON if the response is not JSON.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_json_piece"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY VALUE WS-OFFSET
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-COPIED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_body_piece
       *>
       *> Copies a piece of the response body: bytes as they were
       *> received. They are not converted, and a piece may end inside a
       *> character.
       *>
       *> WS-RESPONSE: the response to read.
       *> WS-OFFSET: where the piece begins, in bytes: 0 at first, then
       *>   the sum of all copied.
       *> WS-BUFFER: receives the piece. Nothing is appended.
       *> WS-COPIED: receives the length of the piece in bytes; 0 with
       *>   PLEO_OK at the end of the body.
       *> Returns PLEO_OK; PLEO_E_BUFFER if size is 0 and there are
       *>   bytes left; PLEO_E_ARGUMENT if offset is negative or past
       *>   the end.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_body_piece"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY VALUE WS-OFFSET
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-COPIED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_layout_new
       *>
       *> Creates a layout: a description of a fixed-width record, which
       *> says where each value of a response is written and in which
       *> format.
       *>
       *> A layout never changes. It belongs to no client, and any
       *> number of threads can fill records by it at once. The page
       *> Records of the manual describes its language: a first line
       *> with the size of the record, then one line for each field, and
       *> tables for arrays. A layout has at most 500 fields and 65535
       *> statuses.
       *>
       *> WS-CONFIG: options whose text_encoding and text_unmappable
       *>   apply to text and to the records; copied; 0 for UTF-8.
       *> WS-TEXT: the lines of the layout, at most 65536 bytes; copied.
       *> WS-LENGTH: length of text in bytes, or PLEO_NTS.
       *> WS-LAYOUT: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if the layout is invalid: the
       *>   message has line and column; PLEO_E_CONFIG if an option of
       *>   config was refused and not corrected since.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_layout_new"
       *>     USING BY VALUE WS-CONFIG
       *>           BY REFERENCE WS-TEXT
       *>               BY VALUE LENGTH OF WS-TEXT
       *>           BY REFERENCE WS-LAYOUT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_layout_size
       *>
       *> Returns the size of the records of a layout.
       *>
       *> WS-LAYOUT: the layout.
       *> WS-SIZE: receives the size in bytes, 1 to 65535.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_layout_size"
       *>     USING BY VALUE WS-LAYOUT
       *>           BY REFERENCE WS-SIZE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_layout_count
       *>
       *> Returns the number of statuses of a record: one for each
       *> field, in the order of the layout. A table has one status of
       *> its own, then one for each field of each row.
       *>
       *> WS-LAYOUT: the layout.
       *> WS-COUNT: receives the number of statuses, 1 to 65535.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_layout_count"
       *>     USING BY VALUE WS-LAYOUT
       *>           BY REFERENCE WS-COUNT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_layout_name_text
       *>
       *> Copies the name of the field that a status belongs to,
       *> NUL-terminated. For a field of a table the name has the row,
       *> counted from 1: "LINES(3).AMOUNT".
       *>
       *> WS-LAYOUT: the layout.
       *> WS-INDEX: index of the status, 0 for the first.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if the layout has no status
       *>   with this index; PLEO_E_BUFFER if the buffer is too small;
       *>   PLEO_E_ARGUMENT for a negative index.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_layout_name_text"
       *>     USING BY VALUE WS-LAYOUT
       *>           BY VALUE WS-INDEX
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_layout_name_field
       *>
       *> Copies the name of the field that a status belongs to into a
       *> fixed-width field, padded with spaces to size bytes.
       *>
       *> WS-LAYOUT: the layout.
       *> WS-INDEX: index of the status, 0 for the first.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if the layout has no status
       *>   with this index; PLEO_E_BUFFER if the buffer is too small;
       *>   PLEO_E_ARGUMENT for a negative index.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_layout_name_field"
       *>     USING BY VALUE WS-LAYOUT
       *>           BY VALUE WS-INDEX
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_record
       *>
       *> Fills a record from a response: all fields in one call.
       *>
       *> A field whose value is missing or does not fit is set to its
       *> default, or else to spaces or zero. The others are filled in
       *> any case. For amounts the option money_value applies, as for
       *> pleo_response_money_text.
       *>
       *> WS-RESPONSE: the response to read, or a value of it.
       *> WS-POINTER: JSON Pointer to the value that the pointers of the
       *>   layout begin at, as for pleo_response_text; at most 8192
       *>   bytes. NULL and 0: the whole value.
       *> WS-LAYOUT: the layout of the record; used only during the
       *>   call.
       *> WS-BUFFER: receives the record. The first bytes, as many as
       *>   pleo_layout_size returns, are written; the others are
       *>   unchanged.
       *> WS-STATUSES: receives a PLEO_FIELD_ constant for each field,
       *>   in the order of pleo_layout_count; may be NULL, with
       *>   status_count 0.
       *> WS-FAILED: receives the number of statuses that are not
       *>   PLEO_FIELD_OK; may be NULL.
       *> Returns PLEO_OK; PLEO_E_RECORD if a field failed: the message
       *>   names the first one, and the record, statuses and failed are
       *>   set. Nothing is written after any other status:
       *>   PLEO_E_BUFFER if size or status_count is too small;
       *>   PLEO_E_MISSING if there is no value at pointer;
       *>   PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT
       *>   if buffer is NULL, or if the pointer is not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_record"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY VALUE WS-LAYOUT
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-STATUSES
       *>           BY VALUE WS-STATUS-COUNT
       *>           BY REFERENCE WS-FAILED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_open
       *>
       *> Opens the company's oldest export job that is pending or in
       *> progress, and starts it if it is pending.
       *>
       *> One program carries out a job at a time. The option
       *> export_journal names a file that records which items were
       *> given, booked and reported. With it, every booking is reported
       *> to Pleo and no booked item is given as new, whenever the
       *> program is killed. Without it only the state at Pleo is known:
       *> a program that was killed cannot continue its own job unless
       *> export_take_over is set. The page Export jobs of the manual
       *> describes a job from beginning to end.
       *>
       *> In a child process that the program forks, the functions of
       *> this export return PLEO_E_EXPORT_BUSY.
       *>
       *> WS-CLIENT: the client that sends the requests. Keep it until
       *>   the export is freed: without it, functions that use the
       *>   network return PLEO_E_CANCELLED.
       *> WS-CONFIG: gives the options export_journal, export_company
       *>   and export_take_over; copied; 0 for those of the client.
       *> WS-EXPORT: receives the handle. Freeing it leaves the job as
       *>   it is: the next pleo_export_open continues it. The caller
       *>   owns it and releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_END if there is no job;
       *>   PLEO_E_EXPORT_BUSY if another program has the journal, or
       *>   carries out the job; PLEO_E_MISSING if the key belongs to an
       *>   organisation and export_company is not set; PLEO_E_FILE or
       *>   PLEO_E_RESOURCE for the journal; PLEO_E_CONFIG if an option
       *>   of config was refused; PLEO_E_PROTOCOL if the response has a
       *>   job of another company, or no items of a job that has some;
       *>   or any other status of pleo_request_send.
       *> Blocks until its requests have ended, each of which takes
       *>   timeout_ms at most. There is one for every 100 items, and a
       *>   few more.
       *> Source: GET /v3/export-jobs, GET
       *>   /v3/export-jobs/{jobId}/items, POST /v3/export-job-events; a
       *>   job expires an hour after its last update: Pleo's Export API
       *>   32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_open"
       *>     USING BY VALUE WS-CLIENT
       *>           BY VALUE WS-CONFIG
       *>           BY REFERENCE WS-EXPORT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_wait
       *>
       *> Opens a job as pleo_export_open does, and waits until there is
       *> one, for a program that runs all day.
       *>
       *> It polls at once, then at intervals that grow from 1 to 15
       *> seconds. A transient failure does not end the wait.
       *>
       *> WS-CLIENT: the client that sends the requests, as for
       *>   pleo_export_open. Keep it until the export is freed.
       *> WS-CONFIG: as for pleo_export_open; copied; 0 for the options
       *>   of the client.
       *> WS-SECONDS: how long to wait, 0 to 86400 seconds.
       *> WS-EXPORT: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_END if no job appeared in that time;
       *>   PLEO_E_CANCELLED after pleo_client_cancel; PLEO_E_ARGUMENT
       *>   if seconds is out of range; else as pleo_export_open.
       *> Blocks until a job was found or the time has passed; then as
       *>   pleo_export_open.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_wait"
       *>     USING BY VALUE WS-CLIENT
       *>           BY VALUE WS-CONFIG
       *>           BY VALUE WS-SECONDS
       *>           BY REFERENCE WS-EXPORT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_start
       *>
       *> Opens a job as pleo_export_open does. If no job is open, it
       *> creates a job from all entries that are queued for export, for
       *> a program that exports without a bookkeeper.
       *>
       *> That Pleo lets an API key create a job is assumed, not
       *> documented.
       *>
       *> WS-CLIENT: the client that sends the requests, as for
       *>   pleo_export_open. Keep it until the export is freed.
       *> WS-CONFIG: as for pleo_export_open; copied; 0 for the options
       *>   of the client.
       *> WS-EXPORT: receives the handle. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_END if there is no job and no entry is
       *>   queued; PLEO_E_BAD_REQUEST if accounts have no contra
       *>   account in Pleo; else as pleo_export_open.
       *> Blocks until each of its requests has ended, as
       *>   pleo_export_open.
       *> Source: POST /v1/accounting-entries:search: Pleo's accounting
       *>   entries API 82.3.2; POST /v3/export-jobs: its Export API
       *>   32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_start"
       *>     USING BY VALUE WS-CLIENT
       *>           BY VALUE WS-CONFIG
       *>           BY REFERENCE WS-EXPORT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_job
       *>
       *> Returns the job as Pleo showed it last: its id, numberOfItems,
       *> expiresIn. No request is sent.
       *>
       *> WS-EXPORT: the export. The job remains valid when the export
       *>   is freed.
       *> WS-JOB: receives the handle. JSON Pointers begin at the job,
       *>   for example "/id". The caller owns it and releases it with
       *>   pleo_free.
       *> Returns PLEO_OK.
       *> Source: GET /v3/export-jobs/{jobId}: Pleo's Export API 32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_job"
       *>     USING BY VALUE WS-EXPORT
       *>           BY REFERENCE WS-JOB
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_next
       *>
       *> Returns the next item to book, with its bookkeeping data.
       *> Items that have a result are not given.
       *>
       *> That the item was given is recorded in the journal before the
       *> function returns. The function also sends the results that
       *> wait, when there are 100 or half of the job's time has passed
       *> since its last update; a transient failure of this is retried
       *> later. After a failure the next call gives the same item.
       *>
       *> WS-EXPORT: the export. The item remains valid when the export
       *>   is freed.
       *> WS-ITEM: receives the handle of the item. JSON Pointers begin
       *>   at the item, for example "/accountingEntryId". The caller
       *>   owns it and releases it with pleo_free.
       *> WS-AGAIN: receives PLEO_EXPORT_NEW, PLEO_EXPORT_OFFERED or
       *>   PLEO_EXPORT_EXPORTED; may be NULL.
       *> Returns PLEO_OK; PLEO_E_END when all items were given (call
       *>   pleo_export_close then), or if the export is closed;
       *>   PLEO_E_EXPORT_ENDED if the job has ended at Pleo, for
       *>   example by its expiry: the recorded results are kept, and
       *>   reported with the next job that has these items;
       *>   PLEO_E_BAD_REQUEST if accounts have no contra account in
       *>   Pleo: call pleo_export_fail with missing_configuration;
       *>   PLEO_E_PROTOCOL for an item of another company or without an
       *>   id; PLEO_E_FILE or PLEO_E_RESOURCE for the journal;
       *>   PLEO_E_CANCELLED if the client was freed; PLEO_E_ARGUMENT if
       *>   another thread is in a call of this export other than
       *>   pleo_export_booked or pleo_export_rejected; or any other
       *>   status of pleo_request_send.
       *> Blocks until its requests have ended, each of which takes
       *>   timeout_ms at most.
       *> Threads: one thread at a time; pleo_export_booked and
       *>   pleo_export_rejected can be called meanwhile.
       *> Source: GET /v3/export-items: Pleo's Export API 32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_next"
       *>     USING BY VALUE WS-EXPORT
       *>           BY REFERENCE WS-ITEM
       *>           BY REFERENCE WS-AGAIN
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_next_record
       *>
       *> Returns the next item to book in a record, as pleo_export_next
       *> does in a handle.
       *>
       *> WS-EXPORT: the export.
       *> WS-LAYOUT: the layout of the record; used only during the
       *>   call.
       *> WS-BUFFER: receives the record. The first bytes, as many as
       *>   pleo_layout_size returns, are written; the others are
       *>   unchanged.
       *> WS-STATUSES: receives a PLEO_FIELD_ constant for each field,
       *>   in the order of pleo_layout_count; may be NULL, with
       *>   status_count 0.
       *> WS-FAILED: receives the number of statuses that are not
       *>   PLEO_FIELD_OK; may be NULL.
       *> WS-AGAIN: receives PLEO_EXPORT_NEW, PLEO_EXPORT_OFFERED or
       *>   PLEO_EXPORT_EXPORTED; may be NULL.
       *> Returns PLEO_OK; PLEO_E_RECORD if a field failed: the record
       *>   is written, as pleo_response_record says, the item counts as
       *>   given, and pleo_export_current returns it; PLEO_E_BUFFER if
       *>   size or status_count is too small: no item was given; else
       *>   as pleo_export_next.
       *> Blocks until its requests have ended, each of which takes
       *>   timeout_ms at most.
       *> Threads: one thread at a time; pleo_export_booked and
       *>   pleo_export_rejected can be called meanwhile.
       *> Source: GET /v3/export-items: Pleo's Export API 32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_next_record"
       *>     USING BY VALUE WS-EXPORT
       *>           BY VALUE WS-LAYOUT
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-STATUSES
       *>           BY VALUE WS-STATUS-COUNT
       *>           BY REFERENCE WS-FAILED
       *>           BY REFERENCE WS-AGAIN
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_current
       *>
       *> Returns the item that was given last.
       *>
       *> WS-EXPORT: the export. The item remains valid when the export
       *>   is freed.
       *> WS-ITEM: receives the handle of the item. The caller owns it
       *>   and releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_MISSING if no item was given yet.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_current"
       *>     USING BY VALUE WS-EXPORT
       *>           BY REFERENCE WS-ITEM
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_job_item
       *>
       *> Returns the job item of the item that was given last: its
       *> status at Pleo when the job was opened. No request is sent.
       *>
       *> WS-EXPORT: the export. The job item remains valid when the
       *>   export is freed.
       *> WS-JOB-ITEM: receives the handle. JSON Pointers begin at the
       *>   job item, for example "/status". The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_MISSING if no item was given yet.
       *> Source: GET /v3/export-jobs/{jobId}/items: Pleo's Export API
       *>   32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_job_item"
       *>     USING BY VALUE WS-EXPORT
       *>           BY REFERENCE WS-JOB-ITEM
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_former_text
       *>
       *> Copies the external id that an earlier export recorded for the
       *> current item, NUL-terminated: the number in your books.
       *>
       *> The current item is the one that was given last. With
       *> PLEO_EXPORT_EXPORTED there is an id unless the earlier export
       *> gave none; with PLEO_EXPORT_OFFERED there is one if the item
       *> was exported before.
       *>
       *> WS-EXPORT: the export.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if no item was given yet, if
       *>   the item was not exported before, or if it was exported
       *>   without an external id; PLEO_E_BUFFER if the buffer is too
       *>   small; PLEO_E_TEXT if the id has a character that
       *>   text_encoding lacks while text_unmappable is error.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_former_text"
       *>     USING BY VALUE WS-EXPORT
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_former_field
       *>
       *> Copies the external id that an earlier export recorded for the
       *> current item into a fixed-width field, padded with spaces to
       *> size bytes.
       *>
       *> WS-EXPORT: the export.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if no item was given yet, if
       *>   the item was not exported before, or if it was exported
       *>   without an external id; PLEO_E_BUFFER if the buffer is too
       *>   small; PLEO_E_TEXT if the id has a character that
       *>   text_encoding lacks while text_unmappable is error.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_former_field"
       *>     USING BY VALUE WS-EXPORT
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_progress
       *>
       *> Returns how many items of the job have a result, and how many
       *> there are.
       *>
       *> WS-EXPORT: the export.
       *> WS-DONE: receives the number of items that have a result,
       *>   recorded by the program or shown by Pleo.
       *> WS-TOTAL: receives the number of all items of the job.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_progress"
       *>     USING BY VALUE WS-EXPORT
       *>           BY REFERENCE WS-DONE *> S9(18)
       *>           BY REFERENCE WS-TOTAL *> S9(18)
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_booked
       *>
       *> Records that an item is booked. Nothing is sent yet:
       *> pleo_export_next, pleo_export_send and pleo_export_close send
       *> the results.
       *>
       *> With export_journal set, the result is on disk when the
       *> function returns PLEO_OK; without it, the result is only in
       *> memory. Call it after the item is durable in your books. If
       *> the program ends between the two, the item is given again with
       *> PLEO_EXPORT_OFFERED. The same result can be recorded again;
       *> another result for the same item is refused. A result can also
       *> be recorded after the job has ended.
       *>
       *> WS-EXPORT: the export.
       *> WS-ENTRY-ID: accountingEntryId of the item, at most 2000
       *>   bytes; copied. NULL and 0: the item that was given last. An
       *>   empty text is refused.
       *> WS-EXTERNAL-ID: the number in your books, which Pleo shows; at
       *>   most 2000 bytes; copied. No text: the result has none.
       *> WS-EXTERNAL-URL: where your books show the item; at most 2000
       *>   bytes; copied. No text: the result has none.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if the item has another
       *>   result, if it is neither in this job nor in the journal, or
       *>   if a text is too long or has a NUL inside; PLEO_E_MISSING if
       *>   entry_id is NULL and no item was given yet; PLEO_E_FILE or
       *>   PLEO_E_RESOURCE for the journal: the result is not recorded.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_booked"
       *>     USING BY VALUE WS-EXPORT
       *>           BY REFERENCE WS-ENTRY-ID
       *>               BY VALUE LENGTH OF WS-ENTRY-ID
       *>           BY REFERENCE WS-EXTERNAL-ID
       *>               BY VALUE LENGTH OF WS-EXTERNAL-ID
       *>           BY REFERENCE WS-EXTERNAL-URL
       *>               BY VALUE LENGTH OF WS-EXTERNAL-URL
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_rejected
       *>
       *> Records that an item cannot be booked, and why. The bookkeeper
       *> reads the reason in Pleo and can export the item again.
       *> Nothing is sent yet, as for pleo_export_booked.
       *>
       *> reason_type must be one of Pleo's types for items:
       *> validation_failure, account_unknown, tax_code_unknown,
       *> tag_unknown, vendor_unknown, missing_configuration,
       *> invalid_configuration, authorization_failure,
       *> unexpected_failure, accounting_system_validation_failure,
       *> accounting_system_unreachable, accounting_system_timeout,
       *> accounting_system_rate_limit,
       *> accounting_system_authentication_failure,
       *> receipt_download_failure, receipt_upload_failure,
       *> receipt_conversion_failure, receipt_file_size_limit_exceeded.
       *>
       *> WS-EXPORT: the export.
       *> WS-ENTRY-ID: accountingEntryId of the item, at most 2000
       *>   bytes; copied. NULL and 0: the item that was given last. An
       *>   empty text is refused.
       *> WS-REASON-TYPE: one of the types above, at most 2000 bytes;
       *>   copied.
       *> WS-REASON: a sentence for the bookkeeper, at most 4000 bytes
       *>   and 1000 characters; copied. No text: the result has none.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT for another reason_type or a
       *>   reason that is too long; else as pleo_export_booked.
       *> Source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API
       *>   32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_rejected"
       *>     USING BY VALUE WS-EXPORT
       *>           BY REFERENCE WS-ENTRY-ID
       *>               BY VALUE LENGTH OF WS-ENTRY-ID
       *>           BY REFERENCE WS-REASON-TYPE
       *>               BY VALUE LENGTH OF WS-REASON-TYPE
       *>           BY REFERENCE WS-REASON
       *>               BY VALUE LENGTH OF WS-REASON
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_send
       *>
       *> Sends the results that wait, at most 100 in a request.
       *>
       *> A result that Pleo refuses for good is not a failure here: it
       *> is in the summary of pleo_export_close. After a failure the
       *> results that were not sent wait for the next call.
       *>
       *> WS-EXPORT: the export.
       *> Returns PLEO_OK, also if no result waits or the export is
       *>   closed; PLEO_E_EXPORT_ENDED if the job has ended at Pleo;
       *>   PLEO_E_FILE or PLEO_E_RESOURCE for the journal;
       *>   PLEO_E_CANCELLED if the client was freed; PLEO_E_ARGUMENT if
       *>   another thread is in a call of this export other than
       *>   pleo_export_booked or pleo_export_rejected; or any other
       *>   status of pleo_request_send.
       *> Blocks until its requests have ended, each of which takes
       *>   timeout_ms at most.
       *> Threads: one thread at a time; pleo_export_booked and
       *>   pleo_export_rejected can be called meanwhile.
       *> Source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API
       *>   32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_send"
       *>     USING BY VALUE WS-EXPORT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_keep_alive
       *>
       *> Keeps the job from expiring while the program works at one
       *> item for a long time.
       *>
       *> It sends the results that wait. If no result waits, it reports
       *> an item without a result as in progress. pleo_export_next does
       *> the same when half of the job's time has passed since its last
       *> update; the job's time is its member expiresIn, in seconds,
       *> usually 3600.
       *>
       *> WS-EXPORT: the export.
       *> Returns as pleo_export_send.
       *> Blocks until its requests have ended, each of which takes
       *>   timeout_ms at most.
       *> Threads: one thread at a time; pleo_export_booked and
       *>   pleo_export_rejected can be called meanwhile.
       *> Source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API
       *>   32.1.0. That an update of items extends the job's time is
       *>   assumed, not documented.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_keep_alive"
       *>     USING BY VALUE WS-EXPORT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_fetch_files
       *>
       *> Fetches the files of an item, for example its receipts, into a
       *> directory: all of them or none.
       *>
       *> The files are fetched by their links, without the API key. A
       *> file is named by the accountingEntryId, a hyphen, a number
       *> from 1, and the extension of its media type: "ID-1.pdf". Files
       *> of the same names are replaced.
       *>
       *> WS-EXPORT: the export.
       *> WS-ITEM: the item, a handle of pleo_export_next; used only
       *>   during the call; 0 for the item that was given last.
       *> WS-DIRECTORY: path of a directory that exists; at most 8192
       *>   bytes. A relative path is resolved against the working
       *>   directory.
       *> WS-COUNT: receives the number of files, 0 or more; may be
       *>   NULL.
       *> Returns PLEO_OK, also if the item has no files; PLEO_E_MISSING
       *>   if item is 0 and no item was given yet; PLEO_E_FILE or
       *>   PLEO_E_RESOURCE if the directory does not exist or a file
       *>   cannot be written; PLEO_E_TRUNCATED if a file does not have
       *>   the size that Pleo says; PLEO_E_PROTOCOL if the item has no
       *>   id or a file has no link; PLEO_E_CANCELLED if the client was
       *>   freed; or any other status of pleo_request_send for a link.
       *> Blocks until all files are fetched, each after timeout_ms at
       *>   the latest.
       *> Source: links are valid for 24 hours after the item was
       *>   fetched: Pleo's Export API 32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_fetch_files"
       *>     USING BY VALUE WS-EXPORT
       *>           BY VALUE WS-ITEM
       *>           BY REFERENCE WS-DIRECTORY
       *>               BY VALUE LENGTH OF WS-DIRECTORY
       *>           BY REFERENCE WS-COUNT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_close
       *>
       *> Ends the job: sends the results that wait, then tells Pleo
       *> that the job is completed, completed with errors or failed,
       *> and reads the job until Pleo shows it.
       *>
       *> The job is completed if all items are exported, completed with
       *> errors if some are, and failed if none is. If any item has no
       *> result, the function sends nothing and returns
       *> PLEO_E_UNFINISHED. Record a result for each and close again;
       *> or free the export and open it again, which gives these items
       *> once more. After a failure it can be called again.
       *>
       *> The summary is a JSON object:
       *> - jobId and status: strings, the job and its status at Pleo.
       *> - booked and rejected: numbers of the items that Pleo has as
       *>   exported and as failed.
       *> - refused: array of the results that Pleo did not take:
       *>   objects with the strings accountingEntryId, externalId, type
       *>   and message. A result with an externalId is in your books: a
       *>   person must decide what to do.
       *> - missing: array of the ids of items without bookkeeping data.
       *>   The library has rejected them.
       *> - unmatched: array of the ids of at most 1000 entries with
       *>   bookkeeping data that are not items of the job. They were
       *>   not given.
       *>
       *> WS-EXPORT: the export. The summary remains valid when the
       *>   export is freed.
       *> WS-SUMMARY: receives the handle of the summary, with PLEO_OK
       *>   and with PLEO_E_EXPORT_ENDED; may be NULL. The caller owns
       *>   it and releases it with pleo_free.
       *> Returns PLEO_OK, also if this export has closed the job
       *>   already; PLEO_E_UNFINISHED if items have no result;
       *>   PLEO_E_EXPORT_ENDED if the job has ended in another way;
       *>   PLEO_E_PROTOCOL if Pleo accepts the end of the job and does
       *>   not show it; PLEO_E_FILE or PLEO_E_RESOURCE for the journal;
       *>   PLEO_E_CANCELLED if the client was freed; PLEO_E_ARGUMENT if
       *>   another thread is in a call of this export; or any other
       *>   status of pleo_request_send.
       *> Blocks until each of its requests has ended, each after
       *>   timeout_ms at the latest, and until Pleo shows the end of
       *>   the job, for which it polls for about 20 seconds at most.
       *> Threads: one thread at a time; pleo_export_booked and
       *>   pleo_export_rejected can be called meanwhile.
       *> Source: POST /v3/export-job-events: Pleo's Export API 32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_close"
       *>     USING BY VALUE WS-EXPORT
       *>           BY REFERENCE WS-SUMMARY
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_export_fail
       *>
       *> Ends the job as failed, for a reason that concerns all of it,
       *> for example an accounting system that cannot be reached.
       *>
       *> The results that wait are sent first. Items without a result
       *> can be exported again.
       *>
       *> reason_type must be one of Pleo's types for jobs:
       *> accounting_system_unreachable, accounting_system_timeout,
       *> accounting_system_rate_limit,
       *> accounting_system_authentication_failure,
       *> missing_configuration, invalid_configuration,
       *> validation_failure, authentication_failure,
       *> authorization_failure, integration_unusable,
       *> service_unreachable, service_timeout, pleo_rate_limit,
       *> job_expired, canceled_by_user.
       *>
       *> WS-EXPORT: the export. The summary remains valid when the
       *>   export is freed.
       *> WS-REASON-TYPE: one of the types above, at most 2000 bytes.
       *> WS-REASON: a sentence for the bookkeeper, at most 4000 bytes
       *>   and 1000 characters. No text: the job has no reason.
       *> WS-SUMMARY: receives the handle of the summary, as for
       *>   pleo_export_close; may be NULL. The caller owns it and
       *>   releases it with pleo_free.
       *> Returns PLEO_OK, also if this export has failed the job
       *>   already; PLEO_E_ARGUMENT for another reason_type or a reason
       *>   that is too long; PLEO_E_EXPORT_ENDED if the job has ended
       *>   in another way, also by pleo_export_close; else as
       *>   pleo_export_close, without PLEO_E_UNFINISHED.
       *> Blocks until each of its requests has ended, as
       *>   pleo_export_close.
       *> Threads: one thread at a time; pleo_export_booked and
       *>   pleo_export_rejected can be called meanwhile.
       *> Source: POST /v3/export-job-events: Pleo's Export API 32.1.0.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_export_fail"
       *>     USING BY VALUE WS-EXPORT
       *>           BY REFERENCE WS-REASON-TYPE
       *>               BY VALUE LENGTH OF WS-REASON-TYPE
       *>           BY REFERENCE WS-REASON
       *>               BY VALUE LENGTH OF WS-REASON
       *>           BY REFERENCE WS-SUMMARY
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_state
       *>
       *> Returns the state of the installation in a response.
       *>
       *> WS-RESPONSE: the response.
       *> WS-STATE: receives a PLEO_STATE_ constant. PLEO_STATE_OTHER
       *>   stands for a state that this version of the library does not
       *>   know; it is the string at "/status".
       *> Returns PLEO_OK; PLEO_E_MISSING, PLEO_E_NULL or PLEO_E_TYPE if
       *>   "/status" is not a string; PLEO_E_NOT_JSON.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_state"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-STATE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_state_name
       *>
       *> Returns the name that Pleo has for a state, for example
       *> "ACTIVATED".
       *>
       *> WS-STATE: a PLEO_STATE_ constant.
       *> Returns a static NUL-terminated string, never freed; empty for
       *>   PLEO_STATE_OTHER and unknown states.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_state_name"
       *>     USING BY VALUE WS-STATE
       *>     RETURNING WS-ADDRESS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_state_name_text
       *>
       *> Copies the name that Pleo has for a state, for example
       *> "ACTIVATED".
       *>
       *> WS-STATE: a PLEO_STATE_ constant. The name of PLEO_STATE_OTHER
       *>   and of unknown states is empty.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_state_name_text"
       *>     USING BY VALUE WS-STATE
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_state_name_field
       *>
       *> Copies the name that Pleo has for a state into a space-padded
       *> field.
       *>
       *> WS-STATE: a PLEO_STATE_ constant. The name of PLEO_STATE_OTHER
       *>   and of unknown states is empty.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_state_name_field"
       *>     USING BY VALUE WS-STATE
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_subject_type
       *>
       *> Returns whom the installation or the key in a response is for.
       *>
       *> WS-RESPONSE: the response.
       *> WS-SUBJECT-TYPE: receives a PLEO_SUBJECT_ constant.
       *> Returns PLEO_OK; PLEO_E_MISSING if the response names nobody;
       *>   PLEO_E_NOT_JSON.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_subject_type"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-SUBJECT-TYPE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_subject_text
       *>
       *> Copies the id of the company or organisation that the
       *> installation or the key in a response is for.
       *>
       *> It is the last part of "resource" or "subjectURN". Keep it, to
       *> display it and to compare a new key with it.
       *>
       *> WS-RESPONSE: the response.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if the response names nobody;
       *>   PLEO_E_NOT_JSON; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_subject_text"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_response_subject_field
       *>
       *> Copies the id of the company or organisation into a
       *> space-padded field.
       *>
       *> WS-RESPONSE: the response.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_MISSING if the response names nobody;
       *>   PLEO_E_NOT_JSON; PLEO_E_BUFFER.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_response_subject_field"
       *>     USING BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_new
       *>
       *> Creates a JSON document. It is null until something is set:
       *> the first pointer makes it an object or an array.
       *>
       *> Several threads can use one document; their calls are carried
       *> out one after the other.
       *>
       *> WS-CLIENT: gives the text_encoding of the texts that are set
       *>   and printed; 0 for UTF-8. The document keeps no reference to
       *>   the client, which can be freed.
       *> WS-JSON: receives the handle. The caller owns it and releases
       *>   it with pleo_free.
       *> Returns PLEO_OK.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_new"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-JSON
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_parse
       *>
       *> Creates a JSON document from a JSON text, to change it.
       *>
       *> WS-CLIENT: gives the text_encoding of text and of the texts
       *>   that are set and printed; 0 for UTF-8. The document keeps no
       *>   reference to the client, which can be freed.
       *> WS-TEXT: JSON text, at most 64 MiB, with at most 100 nested
       *>   arrays and objects and at most 1000000 values; copied.
       *> WS-JSON: receives the handle. The caller owns it and releases
       *>   it with pleo_free.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if text is not JSON or
       *>   exceeds a limit: the message has line and column;
       *>   PLEO_E_TEXT if it is not valid in text_encoding, or if a
       *>   string in it has half a surrogate pair.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_parse"
       *>     USING BY VALUE WS-CLIENT
       *>           BY REFERENCE WS-TEXT
       *>               BY VALUE LENGTH OF WS-TEXT
       *>           BY REFERENCE WS-JSON
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_set_text
       *>
       *> Sets a string. Trailing spaces are part of it;
       *> pleo_json_set_field drops them.
       *>
       *> Missing or null parents are created: an array if the next
       *> segment is "0" or "-", otherwise an object. "-", or an index
       *> equal to the number of items, appends to an array. A value
       *> that exists is replaced. The document never exceeds 64 MiB,
       *> 1000000 values or 100 nested arrays and objects. After a
       *> failure it is unchanged. This holds for all functions that set
       *> a value.
       *>
       *> WS-JSON: the document to change.
       *> WS-POINTER: JSON Pointer (RFC 6901) to the value, for example
       *>   "/metadata/program"; at most 8192 bytes. NULL and 0: the
       *>   whole document.
       *> WS-TEXT: the string, at most 64 MiB; copied. An empty string
       *>   has an address and length 0.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if pointer is not a JSON
       *>   Pointer or skips items of an array, if text is NULL, or if
       *>   the document would exceed a limit; PLEO_E_TYPE if pointer
       *>   leads through a string, a number or a boolean.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_set_text"
       *>     USING BY VALUE WS-JSON
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-TEXT
       *>               BY VALUE LENGTH OF WS-TEXT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_set_field
       *>
       *> Sets a string from a fixed-width field: trailing spaces and
       *> NULs are dropped.
       *>
       *> WS-JSON: the document to change.
       *> WS-POINTER: as for pleo_json_set_text. NULL and 0: the whole
       *>   document.
       *> WS-TEXT: the field, at most 64 MiB; copied. A field of spaces
       *>   is an empty string.
       *> Returns as pleo_json_set_text.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_set_field"
       *>     USING BY VALUE WS-JSON
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-TEXT
       *>               BY VALUE LENGTH OF WS-TEXT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_set_int64
       *>
       *> Sets an integer.
       *>
       *> WS-JSON: the document to change.
       *> WS-POINTER: as for pleo_json_set_text. NULL and 0: the whole
       *>   document.
       *> WS-VALUE: any integer of 64 bits.
       *> Returns as pleo_json_set_text.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_set_int64"
       *>     USING BY VALUE WS-JSON
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY VALUE SIZE 8 WS-VALUE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_set_decimal
       *>
       *> Sets a number from decimal digits. No digit is lost:
       *> "-1234.50" stays "-1234.50".
       *>
       *> A plus sign, leading zeros and spaces around the number are
       *> dropped. A decimal comma, grouping and an exponent are
       *> refused.
       *>
       *> WS-JSON: the document to change.
       *> WS-POINTER: as for pleo_json_set_text. NULL and 0: the whole
       *>   document.
       *> WS-DIGITS: the number, at most 4096 bytes; copied.
       *> Returns as pleo_json_set_text; PLEO_E_ARGUMENT if digits is
       *>   not such a number.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_set_decimal"
       *>     USING BY VALUE WS-JSON
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-DIGITS
       *>               BY VALUE LENGTH OF WS-DIGITS
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_set_money
       *>
       *> Sets an amount from decimal digits, as an object of the API:
       *> {"currency": ..., "minors": ...}.
       *>
       *> WS-JSON: the document to change.
       *> WS-POINTER: as for pleo_json_set_text. NULL and 0: the whole
       *>   document.
       *> WS-CURRENCY: a code of ISO 4217, for example "EUR", in upper
       *>   case; at most 64 bytes; copied.
       *> WS-DIGITS: the amount in main units, for example "123.45", as
       *>   for pleo_json_set_decimal; at most 64 bytes.
       *> Returns as pleo_json_set_text; PLEO_E_ARGUMENT if currency is
       *>   unknown or digits is not a number; PLEO_E_RANGE if digits
       *>   has more decimal places than the currency, or if the number
       *>   of minor units needs more than 64 bits.
       *> Source: the object: Pleo's accounting entries API 82.3.2.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_set_money"
       *>     USING BY VALUE WS-JSON
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-CURRENCY
       *>               BY VALUE LENGTH OF WS-CURRENCY
       *>           BY REFERENCE WS-DIGITS
       *>               BY VALUE LENGTH OF WS-DIGITS
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_set_boolean
       *>
       *> Sets true or false.
       *>
       *> WS-JSON: the document to change.
       *> WS-POINTER: as for pleo_json_set_text. NULL and 0: the whole
       *>   document.
       *> WS-VALUE: 0 or 1; 0 is false; 1, or any other number, is true.
       *> Returns as pleo_json_set_text.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_set_boolean"
       *>     USING BY VALUE WS-JSON
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY VALUE WS-VALUE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_set_null
       *>
       *> Sets null.
       *>
       *> WS-JSON: the document to change.
       *> WS-POINTER: as for pleo_json_set_text. NULL and 0: the whole
       *>   document.
       *> Returns as pleo_json_set_text.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_set_null"
       *>     USING BY VALUE WS-JSON
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_set_json
       *>
       *> Sets a value of any type from a JSON text, for example "[]" or
       *> the output of another program.
       *>
       *> WS-JSON: the document to change.
       *> WS-POINTER: as for pleo_json_set_text. NULL and 0: the whole
       *>   document.
       *> WS-TEXT: JSON text, at most 64 MiB; copied.
       *> Returns as pleo_json_set_text; PLEO_E_ARGUMENT if text is not
       *>   JSON: the message has line and column; PLEO_E_TEXT also if a
       *>   string in it has an unpaired surrogate.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_set_json"
       *>     USING BY VALUE WS-JSON
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY REFERENCE WS-TEXT
       *>               BY VALUE LENGTH OF WS-TEXT
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_set_value
       *>
       *> Sets a copy of a value of a response. Numbers are copied
       *> exactly as they were received.
       *>
       *> WS-JSON: the document to change.
       *> WS-POINTER: as for pleo_json_set_text. NULL and 0: the whole
       *>   document.
       *> WS-RESPONSE: the response to copy from, or a value of it; used
       *>   only during the call.
       *> WS-SOURCE: JSON Pointer to the value in response, as the
       *>   pointer of pleo_response_text; at most 8192 bytes. NULL and
       *>   0: the whole value.
       *> Returns as pleo_json_set_text; PLEO_E_MISSING if there is no
       *>   value at source; PLEO_E_NOT_JSON if the response is not
       *>   JSON; PLEO_E_ARGUMENT if the value exceeds a limit;
       *>   PLEO_E_TEXT if a string in it has an unpaired surrogate.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_set_value"
       *>     USING BY VALUE WS-JSON
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>           BY VALUE WS-RESPONSE
       *>           BY REFERENCE WS-SOURCE
       *>               BY VALUE LENGTH OF WS-SOURCE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_remove
       *>
       *> Removes a value. Later items of an array move up by one.
       *> Removing the whole document makes it null again.
       *>
       *> WS-JSON: the document to change.
       *> WS-POINTER: as for pleo_json_set_text, without "-". NULL and
       *>   0: the whole document.
       *> Returns PLEO_OK; PLEO_E_MISSING if there is no value at
       *>   pointer; PLEO_E_ARGUMENT if pointer is not a JSON Pointer.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_remove"
       *>     USING BY VALUE WS-JSON
       *>           BY REFERENCE WS-POINTER
       *>               BY VALUE LENGTH OF WS-POINTER
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_print_text
       *>
       *> Copies the document as JSON text on one line, NUL-terminated,
       *> for example as a body for pleo_call.
       *>
       *> A character that text_encoding lacks is written as a JSON
       *> escape, for example \u6771: nothing is lost.
       *>
       *> WS-JSON: the document.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER if the buffer is too small.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_print_text"
       *>     USING BY VALUE WS-JSON
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_json_print_field
       *>
       *> Copies the document as JSON text into a fixed-width field,
       *> padded with spaces to size bytes. The spaces do not change the
       *> meaning of the JSON text.
       *>
       *> WS-JSON: the document.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER if the buffer is too small.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_json_print_field"
       *>     USING BY VALUE WS-JSON
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_money_text
       *>
       *> Converts an amount from minor units to decimal digits,
       *> NUL-terminated: 12345 of EUR is "123.45", of JPY "12345", of
       *> KWD "12.345". The text has at most 21 bytes.
       *>
       *> WS-CURRENCY: a code of ISO 4217, for example "EUR", in upper
       *>   case; at most 64 bytes.
       *> WS-MINORS: the amount in minor units of the currency, any
       *>   number of 64 bits.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER if the buffer is too small;
       *>   PLEO_E_ARGUMENT if the currency is unknown, or has no minor
       *>   unit, for example XAU.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_money_text"
       *>     USING BY REFERENCE WS-CURRENCY
       *>               BY VALUE LENGTH OF WS-CURRENCY
       *>           BY VALUE SIZE 8 WS-MINORS
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_money_field
       *>
       *> Converts an amount from minor units to decimal digits in a
       *> fixed-width field, padded with spaces to size bytes.
       *>
       *> WS-CURRENCY: a code of ISO 4217, for example "EUR", in upper
       *>   case; at most 64 bytes.
       *> WS-MINORS: the amount in minor units of the currency, any
       *>   number of 64 bits.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER if the buffer is too small;
       *>   PLEO_E_ARGUMENT if the currency is unknown, or has no minor
       *>   unit, for example XAU.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_money_field"
       *>     USING BY REFERENCE WS-CURRENCY
       *>               BY VALUE LENGTH OF WS-CURRENCY
       *>           BY VALUE SIZE 8 WS-MINORS
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_money_minors
       *>
       *> Converts an amount from decimal digits to minor units of its
       *> currency. Nothing is rounded.
       *>
       *> A plus sign, leading zeros and spaces around the number are
       *> allowed. A decimal comma, grouping and an exponent are not.
       *>
       *> WS-CURRENCY: a code of ISO 4217, for example "KWD", in upper
       *>   case; at most 64 bytes.
       *> WS-DIGITS: the amount in main units, for example "12.345"; at
       *>   most 64 bytes.
       *> WS-MINORS: receives the amount in minor units.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if the currency is unknown or
       *>   digits is not a number; PLEO_E_RANGE if digits has more
       *>   decimal places than the currency, or if the number of minor
       *>   units needs more than 64 bits.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_money_minors"
       *>     USING BY REFERENCE WS-CURRENCY
       *>               BY VALUE LENGTH OF WS-CURRENCY
       *>           BY REFERENCE WS-DIGITS
       *>               BY VALUE LENGTH OF WS-DIGITS
       *>           BY REFERENCE WS-MINORS *> S9(18)
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_time_read
       *>
       *> Reads a date and time of RFC 3339, for example
       *> "2026-11-25T16:47:00+01:00", in the time zone in which it is
       *> written.
       *>
       *> A fraction of a second is dropped. A date without a time is
       *> 00:00:00 UTC. A time needs its zone: Z, or an offset in hours
       *> and minutes. Second 60 is accepted only where it can be a leap
       *> second: in the last minute of a day of UTC.
       *>
       *> WS-TEXT: the date and time, at most 64 bytes. Spaces around it
       *>   are ignored.
       *> WS-DATE: receives the date, YYYYMMDD: 20261125.
       *> WS-TIME: receives the time of day, HHMMSS: 164700.
       *> WS-OFFSET-MINUTES: receives the offset from UTC in minutes,
       *>   -1439 to 1439: 60; negative west of Greenwich.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if text is not a date and
       *>   time in the years 1 to 9999.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_time_read"
       *>     USING BY REFERENCE WS-TEXT
       *>               BY VALUE LENGTH OF WS-TEXT
       *>           BY REFERENCE WS-DATE
       *>           BY REFERENCE WS-TIME
       *>           BY REFERENCE WS-OFFSET-MINUTES
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_time_read_utc
       *>
       *> Reads a date and time of RFC 3339 and converts it to UTC.
       *>
       *> WS-TEXT: the date and time, as for pleo_time_read; at most 64
       *>   bytes.
       *> WS-DATE: receives the date in UTC, YYYYMMDD.
       *> WS-TIME: receives the time of day in UTC, HHMMSS.
       *> Returns PLEO_OK; PLEO_E_ARGUMENT if text is not a date and
       *>   time in the years 1 to 9999; PLEO_E_RANGE if it is outside
       *>   these years in UTC.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_time_read_utc"
       *>     USING BY REFERENCE WS-TEXT
       *>               BY VALUE LENGTH OF WS-TEXT
       *>           BY REFERENCE WS-DATE
       *>           BY REFERENCE WS-TIME
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_time_text
       *>
       *> Writes a date and time in RFC 3339, NUL-terminated, for
       *> example "2026-11-25T16:47:00+01:00", and with "Z" for UTC. The
       *> text has at most 25 bytes.
       *>
       *> WS-DATE: the date, YYYYMMDD, in the years 1 to 9999: 20261125.
       *> WS-TIME: the time of day, HHMMSS, 0 to 235959: 164700. Second
       *>   60 as for pleo_time_read.
       *> WS-OFFSET-MINUTES: the offset of date and time from UTC in
       *>   minutes, -1439 to 1439: 60; 0 for UTC.
       *> WS-BUFFER: receives the text, NUL-terminated; with NULL and
       *>   size 0, only needed is set, and PLEO_E_BUFFER returned.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER if the buffer is too small;
       *>   PLEO_E_ARGUMENT if there is no such date and time.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_time_text"
       *>     USING BY VALUE WS-DATE
       *>           BY VALUE WS-TIME
       *>           BY VALUE WS-OFFSET-MINUTES
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_time_field
       *>
       *> Writes a date and time in RFC 3339 into a fixed-width field,
       *> padded with spaces to size bytes.
       *>
       *> WS-DATE: the date, YYYYMMDD, in the years 1 to 9999: 20261125.
       *> WS-TIME: the time of day, HHMMSS, 0 to 235959: 164700. Second
       *>   60 as for pleo_time_read.
       *> WS-OFFSET-MINUTES: the offset of date and time from UTC in
       *>   minutes, -1439 to 1439: 60; 0 for UTC.
       *> WS-BUFFER: receives the text, padded with spaces to exactly
       *>   size bytes.
       *> WS-NEEDED: receives the length of the text in bytes, without a
       *>   NUL; can be NULL.
       *> Returns PLEO_OK; PLEO_E_BUFFER if the buffer is too small;
       *>   PLEO_E_ARGUMENT if there is no such date and time.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_time_field"
       *>     USING BY VALUE WS-DATE
       *>           BY VALUE WS-TIME
       *>           BY VALUE WS-OFFSET-MINUTES
       *>           BY REFERENCE WS-BUFFER
       *>               BY VALUE LENGTH OF WS-BUFFER
       *>           BY REFERENCE WS-NEEDED
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_webhook_verify
       *>
       *> Verifies that a webhook comes from Pleo, by its signature
       *> (Standard Webhooks, version 1).
       *>
       *> Pleo does not document its signatures; the method is inferred
       *> from the names of the headers and the form of the secrets.
       *> Every text is taken byte for byte, except that spaces around
       *> secret are ignored.
       *>
       *> WS-SECRET: the secret of the webhook, with or without its
       *>   prefix "whsec_"; at most 4096 bytes.
       *> WS-ID: the header webhook-id, at most 64 bytes.
       *> WS-TIMESTAMP: the header webhook-timestamp, at most 64 bytes.
       *> WS-SIGNATURE: the header webhook-signature, one or more
       *>   signatures separated by spaces, at most 8192 bytes.
       *> WS-BODY: as received, before it is parsed, at most 64 MiB.
       *> WS-TOLERANCE: how many seconds timestamp can differ from this
       *>   machine's clock, for example 300; negative for any number.
       *> Returns PLEO_OK; PLEO_E_SIGNATURE if the webhook must not be
       *>   trusted; PLEO_E_ARGUMENT if secret is malformed.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_webhook_verify"
       *>     USING BY REFERENCE WS-SECRET
       *>               BY VALUE LENGTH OF WS-SECRET
       *>           BY REFERENCE WS-ID
       *>               BY VALUE LENGTH OF WS-ID
       *>           BY REFERENCE WS-TIMESTAMP
       *>               BY VALUE LENGTH OF WS-TIMESTAMP
       *>           BY REFERENCE WS-SIGNATURE
       *>               BY VALUE LENGTH OF WS-SIGNATURE
       *>           BY REFERENCE WS-BODY
       *>               BY VALUE LENGTH OF WS-BODY
       *>           BY VALUE WS-TOLERANCE
       *>     RETURNING WS-STATUS
       *> END-CALL
       *>--------------------------------------------------------------
       *> pleo_free
       *>
       *> Releases a handle of any type.
       *>
       *> It never waits for the network. An object that another thread
       *> uses lives until that thread has finished with it. A client's
       *> connections are closed, its tasks and lists end, its log
       *> callback is not called again, and its key is wiped; its
       *> responses stay valid. A task is cancelled, even if another
       *> thread waits for it. The calling thread's last failure is
       *> kept.
       *>
       *> WS-HANDLE: any handle of the library, or 0, which has no
       *>   effect.
       *> Returns PLEO_OK; PLEO_E_HANDLE, without harm, if the handle is
       *>   invalid.
       *> Blocks until a log callback on another thread has returned, at
       *>   most 500 milliseconds.
       *> Threads: any, in any order, also inside a callback.
       *> Since 0.1.0.
       *>
       *> CALL "pleo_free"
       *>     USING BY VALUE WS-HANDLE
       *>     RETURNING WS-STATUS
       *> END-CALL
