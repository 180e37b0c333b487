// Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.

using System;
using System.Runtime.InteropServices;

namespace LibPleo
{
    /// <summary>The functions of libpleo as they are exported. A handle is an int; an absent text is null with length 0.</summary>
    internal static class NativeMethods
    {
        /// <summary>The library's name, without what a system puts before and behind it.</summary>
        internal const string Library = "pleo";

        /// <summary>As a length: the text ends with a NUL.</summary>
        internal const int PLEO_NTS = -1;

        /// <summary>The version of this header as a number: major * 1000000 + minor * 1000 + patch.</summary>
        internal const int PLEO_HEADER_VERSION_NUMBER = 1000;

        /// <summary>The version of the binary interface that this header describes. A library with another one is
        /// not for it.</summary>
        internal const int PLEO_HEADER_ABI_VERSION = 0;

        /// <summary>Takes a line of the log: level is one of PLEO_LOG_..., line has length bytes of UTF-8 and a
        /// NUL behind, and is valid until the function returns. It runs on the thread of the call that the line
        /// is about, before that returns; a task's lines are told in pleo_task_wait and pleo_task_take of that
        /// task. It has that thread's floating-point state and signal mask, and what it changes of them ends with
        /// it. It may call this library; no exception, no longjmp and no pthread_exit may leave it. context: as
        /// it was given.</summary>
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void pleo_log_cb(IntPtr context, int level, IntPtr line, int length);

        /// <summary>Is told how far a transfer is: done and total are bytes of the files that a request sends or
        /// fetches, or items where it is asked for page by page; total is -1 where it is not known. It runs on
        /// the thread that made the call, with that thread's floating-point state and signal mask, and what it
        /// changes of them ends with it. It may call this library, also for the same list; no exception, no
        /// longjmp and no pthread_exit may leave it. context: as it was given.</summary>
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void pleo_progress_cb(IntPtr context, long done, long total);

        /// <summary>The library's version, such as "0.1.0": a static text, never freed.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr pleo_version();

        /// <summary>Copies the library's version, ended with a NUL.</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_version_text([Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the library's version into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_version_field([Out] byte[] buffer, int size, out int needed);

        /// <summary>The library's version as a number, to be compared with PLEO_HEADER_VERSION_NUMBER.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_version_number();

        /// <summary>The version of the library's binary interface, to be compared with PLEO_HEADER_ABI_VERSION: a
        /// program may use a newer library as long as this number is the same.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_abi_version();

        /// <summary>The name of a status, such as "PLEO_E_KEY": a static text, never freed.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr pleo_status_name(int status);

        /// <summary>Copies the name of a status, ended with a NUL.</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_status_name_text(int status, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the name of a status into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_status_name_field(int status, [Out] byte[] buffer, int size, out int needed);

        /// <summary>What a status means, in a line of at most 80 columns: a static text, never freed.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr pleo_status_meaning(int status);

        /// <summary>Copies what a status means, ended with a NUL.</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_status_meaning_text(int status, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies what a status means into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_status_meaning_field(int status, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Takes the calling thread's last failure as a handle, which any thread may read and which
        /// lasts until it is freed.</summary>
        /// <remarks>
        /// <para>error: where the handle goes. Returns PLEO_OK; PLEO_E_MISSING if nothing has failed since the
        /// last success. Like all functions that begin with pleo_error_, it leaves the last failure's details
        /// alone when it fails itself. Since 0.1.0.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_take(out int error);

        /// <summary>The status of a failure, as it was returned; PLEO_OK if there is none.</summary>
        /// <remarks>
        /// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_status(int error, out int status);

        /// <summary>Copies the message of a failure, one line with the remedy, ended with a NUL; empty if nothing
        /// has failed. It has at most 999 bytes, and holds no key and no text of a third party. Like every text
        /// of a failure it can be read in every text_encoding, whatever text_unmappable says: for a character
        /// that the encoding lacks there is what comes near it, or a question mark.</summary>
        /// <remarks>
        /// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_message_text(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_error_message_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_message_field(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>The HTTP status of the answer that is the failure; 0 if none came.</summary>
        /// <remarks>
        /// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_http_status(int error, out int http_status);

        /// <summary>How many seconds to wait before the call is repeated, rounded up; -1 if neither the server
        /// nor this client's own pace says so, 0 if at once.</summary>
        /// <remarks>
        /// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_retry_after_seconds(int error, out int seconds);

        /// <summary>Whether the same call, repeated later, may succeed without anybody changing anything, and is
        /// safe to repeat: 1 or 0. After PLEO_E_OUTCOME_UNKNOWN it is 0: look first, with pleo_get_installation
        /// or as the resource offers.</summary>
        /// <remarks>
        /// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_can_retry(int error, out int can_retry);

        /// <summary>Copies the type that the API gave its error, such as VALIDATION_FAILED, ended with a NUL;
        /// empty if it gave none. At most 1,000 bytes; control characters are blanks, the key, should the server
        /// quote it, is not in it, and every character is readable as those of pleo_error_message_text
        /// are.</summary>
        /// <remarks>
        /// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_api_type_text(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_error_api_type_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_api_type_field(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the message that the API gave its error, ended with a NUL; empty if it gave none. At
        /// most 1,000 bytes; control characters are blanks, the key, should the server quote it, is not in it,
        /// and every character is readable as those of pleo_error_message_text are.</summary>
        /// <remarks>
        /// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_api_message_text(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_error_api_message_text, into a field of exactly size bytes, blanks behind
        /// it.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_api_message_field(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the id that the server gave the failed request, ended with a NUL; empty if it gave
        /// none. Pleo's support can find the request by it. Pleo names no header for it; any whose name has
        /// request-id, correlation-id or trace is taken.</summary>
        /// <remarks>
        /// <para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_request_id_text(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_error_request_id_text, into a field of exactly size bytes, blanks behind
        /// it.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_request_id_field(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>The failed answer itself: status, headers and body as they were received. The body is the
        /// server's and may quote what it was sent; keep it out of logs. Its texts, which are there to be shown,
        /// can be read as the failure's own can.</summary>
        /// <remarks>
        /// <para>error: a handle, or 0 for the calling thread's last failure. response: where the handle goes;
        /// freed with pleo_free. Returns PLEO_OK, PLEO_E_MISSING if no answer came, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_response(int error, out int response);

        /// <summary>Copies a report of a failure: one text for a support ticket, of at most 4,095
        /// bytes.</summary>
        /// <remarks>
        /// <para>It consists of lines `name: value`, with a line feed between them and none at the end. The names
        /// are, in this order: library, system, time, status, message, method, path, host, attempts, "attempt 1"
        /// and so on, duration_ms, timeout_ms, http_status, api_type, api_message, request_id, outcome,
        /// can_retry, retry_after_seconds, proxy, tls, trusted. A line whose value is unknown is left out. After
        /// a failure without a request, for example of an option, there are only library, system, time, status,
        /// message and can_retry.</para>
        /// <para>Each attempt has its HTTP status or the name of its status, its duration and its request id. Of
        /// more than six attempts, the first two and the last four have a line. The outcome says whether the
        /// request may have been carried out. The line proxy has the proxy and why it is used, tls the version of
        /// TLS and the issuer of the server's certificate, trusted where the CA certificates come from.</para>
        /// <para>A report never contains the API key, a header, a query string, a body, or the user or password
        /// of a proxy. It names hosts, the path, and the files of options. A server's text is on one line, and a
        /// long value is truncated and ends with "...". Like every text of a failure it can be read in every
        /// text_encoding.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     char report[4096];
        ///
        ///     if (pleo_error_report_text(0, report, sizeof report, NULL) == PLEO_OK)
        ///         fprintf(stderr, "%s\n", report);
        /// </code>
        /// </remarks>
        /// <param name="error">a handle, or 0 for the calling thread's last failure. If nothing has failed, the
        /// text is empty.</param>
        /// <param name="buffer">receives the report, NUL-terminated; 4,096 bytes are always enough.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_report_text(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies a report of a failure, as pleo_error_report_text does, into a space-padded
        /// field.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="error">a handle, or 0 for the calling thread's last failure. If nothing has failed, the
        /// text is empty.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_report_field(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Makes a set of options, all at their defaults.</summary>
        /// <remarks>
        /// <para>config: where the handle goes; freed with pleo_free, at any time: clients made of it keep their
        /// own copy. Returns PLEO_OK, PLEO_E_ARGUMENT. Since 0.1.0. Any thread; one set may be used from
        /// several.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_new(out int config);

        /// <summary>Sets an option. The README's table lists them, with what each takes and its
        /// default.</summary>
        /// <remarks>
        /// <para>name: at most 64 bytes. value: at most 262144 bytes; trailing blanks and NULs are not part of
        /// it, but of proxy_password's. NULL and 0 set the option back to its default; NULL and PLEO_NTS, which
        /// is what a getenv gives that finds nothing, and an empty or blank value do not. The value is checked at
        /// once. Returns PLEO_OK; PLEO_E_CONFIG, with the names there are or with what the option takes;
        /// PLEO_E_ARGUMENT if the value is empty; PLEO_E_TEXT, PLEO_E_HANDLE. The value stays as it was then, and
        /// no client can be made of these options, PLEO_E_CONFIG, until this one is set or reset; a name that
        /// there is none of takes new options. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_set(int config, [In] byte[] name, int name_len, [In] byte[] value, int value_len);

        /// <summary>Copies an option's value, as it was set or its default, ended with a NUL.</summary>
        /// <remarks>
        /// <para>name: at most 64 bytes. Returns PLEO_OK; PLEO_E_CONFIG for an unknown name and for a secret,
        /// which is never given back; PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any
        /// thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_get_text(int config, [In] byte[] name, int name_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_config_get_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_get_field(int config, [In] byte[] name, int name_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Sets options from a file: a line "name = value" for each; blank lines and lines that begin
        /// with # are passed over. Blanks round a name and a value are no part of them. A file for several keys,
        /// such as those of many companies, has a section for each, which begins with a line [profile NAME] and
        /// ends before the next: its lines are for that profile alone, and count more than those before the first
        /// section, which are for all. A line in the section of another profile that is wrong fails that profile
        /// alone; a line that begins a section and is wrong, and a name that is there twice, fail the file. All
        /// that is for the profile counts, or nothing. The file says where the key is sent: it must be a regular
        /// file that is owned by this user or root and that nobody else may write (chmod go-w). One with
        /// proxy_password in it must be as safe as a key file: no link, and no access for others.</summary>
        /// <remarks>
        /// <para>path: at most 8192 bytes. profile: letters, digits, -, _ and ., at most 64 bytes; NULL and 0 for
        /// what is for all alone. Returns PLEO_OK; PLEO_E_FILE if the file cannot be read or is not safe;
        /// PLEO_E_CONFIG with the line that is wrong, or with the profiles there are if that one is none;
        /// PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. No client can be made of these options then,
        /// PLEO_E_CONFIG, until a file is loaded. Since 0.1.0. Any thread. An example, of a file that has below
        /// its line [profile acme] the line key = file:/etc/pleo/acme.key:</para>
        /// <para>Example:</para>
        /// <code>
        ///     status = pleo_config_load(config, "pleo.options", PLEO_NTS, "acme", PLEO_NTS);
        ///     if (status == PLEO_OK) status = pleo_client_new_from(NULL, 0, config, &amp;client);
        /// </code>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_load(int config, [In] byte[] path, int path_len, [In] byte[] profile, int profile_len);

        /// <summary>Copies the name of a profile in a file of options, ended with a NUL.</summary>
        /// <remarks>
        /// <para>config: a set of options, of which only text_encoding counts here. path: as for
        /// pleo_config_load. index: from 0 on, in the order of the file, which is read for 0; with the same
        /// options the others are of what was read then, so that one walk is of one state of the file. Returns
        /// PLEO_OK; PLEO_E_END behind the last; PLEO_E_FILE, PLEO_E_CONFIG, PLEO_E_TEXT as pleo_config_load;
        /// PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_profile_text(int config, [In] byte[] path, int path_len, int index, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_config_profile_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_profile_field(int config, [In] byte[] path, int path_len, int index, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Makes a client from a key. Nothing goes out to the network; a wrong key shows at the first
        /// call.</summary>
        /// <remarks>
        /// <para>key: at most 4096 bytes, visible ASCII without a colon; trailing blanks, TABs, CRs, LFs and
        /// NULs, and a byte order mark before it, are not part of it. The library keeps its own copy and wipes it
        /// when the client is freed; wipe yours. config: the options, which the client copies; 0 for Pleo's
        /// production with every default. client: where the handle goes; freed with pleo_free. Returns PLEO_OK;
        /// PLEO_E_KEY if the text cannot be a key, which is never quoted; PLEO_E_CONFIG, PLEO_E_FILE if the
        /// options cannot be used together, or one of them, or a file, was refused and has not been set right
        /// since; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread; one client may be used by any number
        /// of threads at once, and one program may have thousands of clients.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_new([In] byte[] key, int key_len, int config, out int client);

        /// <summary>Makes a client from a key that is kept elsewhere.</summary>
        /// <remarks>
        /// <para>source: at most 8192 bytes; NULL and 0 for that of the option key. "file:PATH", a file that
        /// holds the key alone: a regular file, not a link, owned by this user or root, with no access for others
        /// and no writing by the group, at most 4096 bytes. "env:NAME", an environment variable, which stays in
        /// the process and in what it starts. "credential:NAME", a systemd credential, under the same rules as a
        /// file. "wincred:NAME", on Windows, a generic credential of this user's in the credential store. A file
        /// on Windows: owned by this user, Administrators or SYSTEM, and nobody else may read or change it. When
        /// Pleo answers 401, a call reads the source once more, an environment variable excepted: if there is
        /// another key now, the client has that one from then on, and the call is repeated with it; else, or if
        /// it cannot be read, the log says so and the 401 stays. config, client: as for pleo_client_new. Returns
        /// PLEO_OK; PLEO_E_FILE with the rule that failed; PLEO_E_KEY, PLEO_E_CONFIG, PLEO_E_TEXT, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. No message has anything of the content. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_new_from([In] byte[] source, int source_len, int config, out int client);

        /// <summary>Uses another key for the calls that begin from now on; those under way keep theirs. The last
        /// eight keys that were replaced stay in memory until the client is freed: they are blanked where a
        /// server quotes them.</summary>
        /// <remarks>
        /// <para>key: as for pleo_client_new. Returns PLEO_OK; PLEO_E_KEY, and the client keeps its key;
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_set_key(int client, [In] byte[] key, int key_len);

        /// <summary>Copies the id of the company that the key is for, ended with a NUL: what most calls take as
        /// company_id. It is asked for with GET /v1/introspect, or else with GET /v1/installations/me, once for
        /// each key; later calls send nothing.</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_BUFFER; PLEO_E_MISSING if the key is an organisation's, which has
        /// several companies, or nobody says whose it is; else as pleo_introspect. Since 0.1.0. Blocks until
        /// timeout_ms at the latest. Any thread.</para>
        /// <para>Example:</para>
        /// <code>
        ///     char company[64];
        ///     pleo_client_company_text(client, company, sizeof company, NULL);
        ///     pleo_request_set_query(request, "company_id", PLEO_NTS, company, PLEO_NTS);
        /// </code>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_company_text(int client, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_client_company_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_company_field(int client, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Ends the calls and tasks of a client that are under way, in whichever threads: each returns
        /// PLEO_E_CANCELLED, or PLEO_E_OUTCOME_UNKNOWN if it may have taken effect. Those that begin later are
        /// not affected.</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_cancel(int client);

        /// <summary>Names a function that takes a line for each request of the clients that are made of these
        /// options from now on: time, method, path without query, number of the attempt, HTTP status or what went
        /// wrong, milliseconds, request id. Never the key, a header or the query. The options log_level and
        /// trace_bodies say what is told. A program without callbacks sets log_file, or log_lines and asks
        /// pleo_client_log_text.</summary>
        /// <remarks>
        /// <para>log: the function; NULL for none. context: handed to it as it is. Both are kept until the last
        /// such client is freed: no call of the function begins after that, also not for calls and tasks that go
        /// on, and pleo_free waits for one that another thread is in, 500 ms at most. Returns PLEO_OK,
        /// PLEO_E_HANDLE. Since 0.1.0. Any thread.</para>
        /// <para>Example:</para>
        /// <code>
        ///     static void print(void *file, int32_t level, const char *line, int32_t length)
        ///     {
        ///         fprintf((FILE *)file, "%s\n", line);
        ///     }
        ///     pleo_config_on_log(config, print, stdout);
        /// </code>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_on_log(int config, pleo_log_cb log, IntPtr context);

        /// <summary>Copies the oldest line that the option log_lines keeps, ended with a NUL, and lets it go. See
        /// pleo_config_on_log for what lines tell. For a character that text_encoding lacks there is what comes
        /// near it, or a question mark.</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK; PLEO_E_END if there is none; PLEO_E_BUFFER, and the line stays; PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_log_text(int client, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_client_log_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_log_field(int client, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Asks who the key is: its permissions are the text at "/data/scope", its company or
        /// organisation is given by pleo_response_subject_text. GET /v1/introspect.</summary>
        /// <remarks>
        /// <para>response: where the answer goes; freed with pleo_free. Returns PLEO_OK, or any status of the
        /// network or the API; PLEO_E_UNAUTHORIZED for a wrong key. Since 0.1.0. Blocks until timeout_ms at the
        /// latest. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_introspect(int client, out int response);

        /// <summary>Checks everything that a call needs, step by step, and reports what was found and what to do
        /// about what is wrong: for a screen of the program's own, and for support.</summary>
        /// <remarks>
        /// <para>response: where the report goes, an answer like any other (status 200, no headers); freed with
        /// pleo_free. Its body is a JSON object: "version" and "interface" of the library; "passed", "failed" and
        /// "skipped", how many steps; "exit", an exit code for a program that ends with the check: 0 all right, 3
        /// options or key, 4 network or proxy, 5 TLS, 6 the key is refused, 7 a permission is missing, 8 the
        /// installation is not active, 9 Pleo's side; and the array "steps", always these, in this order:
        /// versions, options, key, proxy, name, connection, tunnel, tls, authentication, permissions, company,
        /// installation. Each has the texts "id"; "title"; "state", which is "ok", "note" (to be known, and no
        /// failure), "failed" or "skipped" (a step that it needs failed); "found"; "status", the name of a
        /// failure's PLEO_E_..., PLEO_OK, or empty if skipped; "advice", empty where there is nothing to do. A
        /// permission that is missing fails the step permissions if the installation, as it is, needs it: to be
        /// read, created or activated; else it is a note. Texts are for people, and may change; ids and states do
        /// not. No text has a key, a password or a query. The check sends GET /v1/introspect and GET
        /// /v1/installations/me, by a connection of its own and otherwise as any call, and changes nothing.
        /// Returns PLEO_OK whatever the check found; PLEO_E_CANCELLED, PLEO_E_RESOURCE, PLEO_E_FORKED,
        /// PLEO_E_EXITING, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Blocks until timeout_ms at the latest.
        /// Any thread.</para>
        /// <para>Example:</para>
        /// <code>
        ///     char title[16], state[8], found[4096], advice[512];
        ///     status = pleo_client_check(client, &amp;response);
        ///     if (status == PLEO_OK)
        ///         status = pleo_response_item(response, "/steps", PLEO_NTS, 0, &amp;item);
        ///     while (status == PLEO_OK) {
        ///         pleo_response_text(item, "/title", PLEO_NTS, title, sizeof title, NULL);
        ///         pleo_response_text(item, "/state", PLEO_NTS, state, sizeof state, NULL);
        ///         pleo_response_text(item, "/found", PLEO_NTS, found, sizeof found, NULL);
        ///         pleo_response_text(item, "/advice", PLEO_NTS, advice, sizeof advice, NULL);
        ///         printf("%-14s %-7s %s\n", title, state, found);
        ///         if (advice[0] != 0) printf("%22s %s\n", "", advice);
        ///         status = pleo_response_next(item, &amp;next);
        ///         pleo_free(item);
        ///         item = next;
        ///     }
        ///     pleo_free(response);
        /// </code>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_check(int client, out int response);

        /// <summary>Creates the installation of this key, so that Pleo shows the integration and its status.
        /// Application and company are Pleo's to derive from the key. POST /v1/installations/me.</summary>
        /// <remarks>
        /// <para>json: a JSON object with "status" and "metadata" as wanted, at most 64 MiB; absent (NULL, 0) it
        /// is {"status":"ACTIVATED"}. It is checked before anything is sent. response: where the installation
        /// goes; freed with pleo_free. pleo_response_origin says whether it was created or found: where Pleo
        /// refuses because there is one, or its answer is lost, the library looks, and sends nothing twice that
        /// might have been carried out. Returns PLEO_OK, or any status of the network or the API;
        /// PLEO_E_OUTCOME_UNKNOWN if the answer was lost and the look shows nothing. Since 0.1.0. Blocks until
        /// timeout_ms at the latest. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_create_installation(int client, [In] byte[] json, int json_len, out int response);

        /// <summary>Fetches the installation of this key. GET /v1/installations/me.</summary>
        /// <remarks>
        /// <para>company_id: the UUID of one company of an organisation's key, at most 64 bytes; absent (NULL, 0)
        /// for the key's own; PLEO_E_ARGUMENT if it is empty. response: where the installation goes; freed with
        /// pleo_free. Returns PLEO_OK; PLEO_E_NOT_FOUND if there is none, in whichever way Pleo says so (404,
        /// null, nothing, or an error type that ends in NOT_FOUND); or any status of the network or the API.
        /// Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_get_installation(int client, [In] byte[] company_id, int company_id_len, out int response);

        /// <summary>Changes the installation of this key. Whether Pleo merges metadata or replaces it, it does
        /// not say: send all of it, or use pleo_ensure_installation. PUT /v1/installations/me.</summary>
        /// <remarks>
        /// <para>json: a JSON object with "status", and "errorCode" and "metadata" as wanted, at most 64 MiB.
        /// response: where the installation goes; freed with pleo_free. If the answer was lost and a look shows
        /// that all is as wanted, its origin is PLEO_ORIGIN_FOUND. Returns as pleo_create_installation. Since
        /// 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_update_installation(int client, [In] byte[] json, int json_len, out int response);

        /// <summary>Activates the installation of this key; Pleo documents it for OAuth. POST
        /// /v1/installations/me:activate.</summary>
        /// <remarks>
        /// <para>response: where the installation goes; freed with pleo_free. Returns as
        /// pleo_update_installation. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_activate_installation(int client, out int response);

        /// <summary>Deletes the installation of this key. DELETE /v1/installations/me.</summary>
        /// <remarks>
        /// <para>response: where the answer, which has no body, goes; freed with pleo_free. Returns PLEO_OK;
        /// PLEO_E_NOT_FOUND if there was none, unless an earlier attempt of this call, whose answer was lost, may
        /// have deleted it; or any status of the network or the API. Since 0.1.0. Blocks until timeout_ms at the
        /// latest. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_delete_installation(int client, out int response);

        /// <summary>Makes the installation as wanted by the least that is needed: creates it, changes it, or
        /// leaves it alone. Metadata that json does not name is kept. Safe to run every night.</summary>
        /// <remarks>
        /// <para>json: as for pleo_create_installation; "errorCode" may be in it too. response: where the
        /// installation goes; freed with pleo_free. Its origin says what was done. Returns as
        /// pleo_create_installation. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_ensure_installation(int client, [In] byte[] json, int json_len, out int response);

        /// <summary>Makes any other request of the API.</summary>
        /// <remarks>
        /// <para>method: GET, HEAD, POST, PUT, PATCH or DELETE, in capitals, at most 16 bytes. path: begins with
        /// a /, has its query if any, percent-encoded, at most 8192 bytes, such as "/v2/employees?limit=100".
        /// body: JSON, at most 64 MiB; absent (NULL, 0) for none. response: where the answer goes; freed with
        /// pleo_free. A 2xx is PLEO_OK, and a 404 to a DELETE that is repeated after a lost answer; everything
        /// else is an error, whose answer pleo_error_response gives. Returns PLEO_OK, or any status of the
        /// network or the API. GET, HEAD, DELETE and POST to a path that ends in :search are repeated where that
        /// helps; for the others a lost answer is PLEO_E_OUTCOME_UNKNOWN. Since 0.1.0. Blocks until timeout_ms at
        /// the latest. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_call(int client, [In] byte[] method, int method_len, [In] byte[] path, int path_len, [In] byte[] body, int body_len, out int response);

        /// <summary>Creates a request object, for path and query parameters, headers or bodies other than
        /// JSON.</summary>
        /// <remarks>
        /// <para>The object can be sent any number of times, also by several threads at once. A send uses a copy
        /// of the object: later changes do not affect it.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     pleo_request_new(client, PLEO_STR("GET"), PLEO_STR("/v1/accounting-entries/{id}"), &amp;request);
        ///     pleo_request_set_path(request, PLEO_STR("id"), record.id, sizeof record.id);
        ///     pleo_request_set_query(request, PLEO_STR("include_deleted"), PLEO_STR("true"));
        ///     status = pleo_request_send(client, request, &amp;response);
        /// </code>
        /// </remarks>
        /// <param name="client">gives the text_encoding of the texts of this request; 0 for UTF-8. It can be
        /// freed afterwards, and another client can send the request.</param>
        /// <param name="method">one of GET, HEAD, POST, PUT, PATCH, DELETE, in upper case; at most 16 bytes;
        /// copied.</param>
        /// <param name="method_len">length of method in bytes, or PLEO_NTS.</param>
        /// <param name="path">begins with one "/"; may have a query; at most 8192 bytes; copied. A name of
        /// letters, digits and "_" in braces is a placeholder, for example "/v1/companies/{id}":
        /// pleo_request_set_path sets its value. Other characters that a URL does not allow must be
        /// percent-encoded. A query must have no placeholder.</param>
        /// <param name="path_len">length of path in bytes, or PLEO_NTS.</param>
        /// <param name="request">receives the handle. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if method or path is invalid.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_new(int client, [In] byte[] method, int method_len, [In] byte[] path, int path_len, out int request);

        /// <summary>Creates a request for a link: a URL that the API returns for a file on another host, for
        /// example the url of a receipt.</summary>
        /// <remarks>
        /// <para>The request is a GET without the API key. It takes no path or query parameter and no body.
        /// Headers, an output file, a timeout and an expected size can be set. Redirects are not followed. Proxy,
        /// TLS, retries and size limits are those of any request; requests_per_minute does not apply.</para>
        /// <para>An HTTP status of 400 to 499, other than 429, means that the link has expired. Fetch the item
        /// from the API again, once, and use its new link.</para>
        /// <para>Source: links are valid for 24 hours: Pleo's accounting entries API 82.3.2 and Export API
        /// 32.1.0.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     pleo_request_new_link(client, PLEO_STR("https://files.example/1?signature=x"), &amp;request);
        ///     pleo_request_set_size(request, 48213);
        ///     status = pleo_request_set_output(request, PLEO_STR("/var/spool/receipts/1.pdf"));
        ///     if (status == PLEO_OK)
        ///         status = pleo_request_send(client, request, &amp;response);
        /// </code>
        /// </remarks>
        /// <param name="client">gives base_url and text_encoding. The request keeps no reference to the client,
        /// which can be freed.</param>
        /// <param name="url">an https URL, or http to the loopback interface, with another host or port than
        /// base_url; at most 8192 bytes; copied. It must have no user name, password or fragment.</param>
        /// <param name="url_len">length of url in bytes, or PLEO_NTS.</param>
        /// <param name="request">receives the handle. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if the URL is refused.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_new_link(int client, [In] byte[] url, int url_len, out int request);

        /// <summary>Sets the value of a placeholder in the path. An earlier value is replaced.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="name">the name of the placeholder, without braces; at most 64 bytes; copied.</param>
        /// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
        /// <param name="value">one segment of the path; name and value together at most 8192 bytes; copied, and
        /// percent-encoded by the library. It must not be empty, "." or "..", and must not contain "/", a
        /// backslash or NUL.</param>
        /// <param name="value_len">length of value in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if the path has no such placeholder, if the value is refused, or if
        /// the request is a link's.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_path(int request, [In] byte[] name, int name_len, [In] byte[] value, int value_len);

        /// <summary>Sets a query parameter. All values that were set or added for this name are replaced; a
        /// parameter in the path given to pleo_request_new is not.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="name">at most 64 bytes; copied, and percent-encoded by the library.</param>
        /// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
        /// <param name="value">name and value together at most 8192 bytes; copied, and percent-encoded by the
        /// library. No text, or only spaces: the parameter is sent with an empty value.</param>
        /// <param name="value_len">length of value in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT without a name, for more than 1000 parameters, or if the request is
        /// a link's.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_query(int request, [In] byte[] name, int name_len, [In] byte[] value, int value_len);

        /// <summary>Adds a query parameter. If the name is set already, both values are sent: an array is sent as
        /// one parameter for each item, all of the same name.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="name">at most 64 bytes; copied, and percent-encoded by the library.</param>
        /// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
        /// <param name="value">name and value together at most 8192 bytes; copied, and percent-encoded by the
        /// library. No text, or only spaces: the parameter is sent with an empty value.</param>
        /// <param name="value_len">length of value in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT without a name, for more than 1000 parameters, or if the request is
        /// a link's.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_add_query(int request, [In] byte[] name, int name_len, [In] byte[] value, int value_len);

        /// <summary>Sets a header. An earlier value of the same name is replaced.</summary>
        /// <remarks>
        /// <para>The library sets these headers itself and refuses them: Accept-Encoding, Authorization,
        /// Connection, Content-Encoding, Content-Length, Content-Type, Cookie, Expect, Forwarded, Host,
        /// Keep-Alive, Proxy-Authorization, Proxy-Connection, TE, Trailer, Transfer-Encoding, Upgrade,
        /// User-Agent.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="name">case-insensitive; at most 64 bytes; copied.</param>
        /// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
        /// <param name="value">visible ASCII characters and spaces, at most 4096 bytes; copied. No text, or only
        /// spaces: the header is removed.</param>
        /// <param name="value_len">length of value in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if the name or the value is refused, or for more than 50
        /// headers.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_header(int request, [In] byte[] name, int name_len, [In] byte[] value, int value_len);

        /// <summary>Sets a JSON body. An earlier body of any type is replaced.</summary>
        /// <remarks>
        /// <para>The text is checked now: a body that is not JSON is never sent. GET and HEAD take no body; that
        /// is checked when the request is sent.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="body">JSON text, at most 64 MiB; copied. Nothing is trimmed. NULL and 0: the request has
        /// no body. An empty text is not JSON.</param>
        /// <param name="body_len">length of body in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if the body is not JSON: the message has line and column;
        /// PLEO_E_TEXT if it is not valid in a text_encoding other than UTF-8.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_body(int request, [In] byte[] body, int body_len);

        /// <summary>Sets a JSON body from a JSON document. An earlier body of any type is replaced.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="json">the document. Its current content is copied: it can be changed or freed
        /// afterwards.</param>
        /// <returns>PLEO_OK.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_json(int request, int json);

        /// <summary>Sets a body of any media type from bytes in memory. An earlier body of any type is
        /// replaced.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="media_type">the Content-Type, for example "application/pdf" or "text/csv; charset=utf-8";
        /// at most 256 bytes; copied.</param>
        /// <param name="media_type_len">length of media_type in bytes, or PLEO_NTS.</param>
        /// <param name="content">the bytes, at most 64 MiB; copied. They are neither trimmed nor converted. NULL
        /// and 0: a body of 0 bytes.</param>
        /// <param name="content_len">length of content in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if media_type is not a media type or the content is too
        /// long.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_content(int request, [In] byte[] media_type, int media_type_len, [In] byte[] content, int content_len);

        /// <summary>Sets a body of any media type from a file. An earlier body of any type is replaced.</summary>
        /// <remarks>
        /// <para>The file is opened when the request is sent, and again for each retry. It is read in pieces of
        /// 64 KiB, so that it can be of any size.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="media_type">the Content-Type, for example "application/pdf"; at most 256 bytes;
        /// copied.</param>
        /// <param name="media_type_len">length of media_type in bytes, or PLEO_NTS.</param>
        /// <param name="path">path of a regular file, or of a link to one; at most 8192 bytes; copied. A relative
        /// path is resolved against the working directory of this call, not of the send.</param>
        /// <param name="path_len">length of path in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if media_type is not a media type or path is missing; PLEO_E_FILE if
        /// path is relative and the working directory cannot be used. When the request is sent: PLEO_E_FILE if
        /// the file cannot be read, or becomes shorter while it is sent.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_file(int request, [In] byte[] media_type, int media_type_len, [In] byte[] path, int path_len);

        /// <summary>Adds a part with content from memory to a multipart/form-data body. A body of another media
        /// type is replaced.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="name">the name of the part; not empty; at most 256 bytes of UTF-8, without control
        /// characters, quotation marks and backslashes; copied.</param>
        /// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
        /// <param name="file_name">the file name of the part; at most 256 bytes of UTF-8, as name; copied. No
        /// text: the part has no file name.</param>
        /// <param name="file_name_len">length of file_name in bytes, or PLEO_NTS.</param>
        /// <param name="media_type">the Content-Type of the part, at most 256 bytes; copied. No text: the part
        /// has no Content-Type.</param>
        /// <param name="media_type_len">length of media_type in bytes, or PLEO_NTS.</param>
        /// <param name="content">the bytes of the part, at most 64 MiB; copied. They are neither trimmed nor
        /// converted. NULL and 0: a part of 0 bytes.</param>
        /// <param name="content_len">length of content in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if a text or the content is refused, or for more than 100
        /// parts.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_add_part(int request, [In] byte[] name, int name_len, [In] byte[] file_name, int file_name_len, [In] byte[] media_type, int media_type_len, [In] byte[] content, int content_len);

        /// <summary>Adds a part with content from a file to a multipart/form-data body. A body of another media
        /// type is replaced.</summary>
        /// <remarks>
        /// <para>The file is opened when the request is sent, as for pleo_request_set_file.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     pleo_request_add_file(
        ///         request, PLEO_STR("file"), NULL, 0, PLEO_STR("application/pdf"), name, PLEO_NTS);
        ///     pleo_request_on_progress(request, show, NULL);
        ///     status = pleo_request_send(client, request, &amp;response);
        /// </code>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="name">the name of the part; not empty; at most 256 bytes of UTF-8, without control
        /// characters, quotation marks and backslashes; copied.</param>
        /// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
        /// <param name="file_name">the file name of the part; at most 256 bytes of UTF-8, as name; copied. No
        /// text: the last component of path.</param>
        /// <param name="file_name_len">length of file_name in bytes, or PLEO_NTS.</param>
        /// <param name="media_type">the Content-Type of the part, at most 256 bytes; copied. No text: the part
        /// has no Content-Type.</param>
        /// <param name="media_type_len">length of media_type in bytes, or PLEO_NTS.</param>
        /// <param name="path">path of a regular file, or of a link to one; at most 8192 bytes; copied. A relative
        /// path is resolved against the working directory of this call, not of the send.</param>
        /// <param name="path_len">length of path in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if a text is refused, or for more than 100 parts; PLEO_E_FILE if
        /// path is relative and the working directory cannot be used. When the request is sent: PLEO_E_FILE if
        /// the file cannot be read, or becomes shorter while it is sent.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_add_file(int request, [In] byte[] name, int name_len, [In] byte[] file_name, int file_name_len, [In] byte[] media_type, int media_type_len, [In] byte[] path, int path_len);

        /// <summary>Writes the body of a successful response into a file instead of into memory. The response
        /// then has an empty body.</summary>
        /// <remarks>
        /// <para>The file is replaced atomically: the body is written into a temporary file in the same
        /// directory, and renamed when it is complete. After a failure the directory is as it was. The new file
        /// has the owner and the permissions of the file that it replaces. Anything other than a regular file at
        /// that path is refused: a symbolic link, a directory, a device, a FIFO.</para>
        /// <para>The option max_file_bytes limits the size. An HTML page is not written: it is
        /// PLEO_E_NOT_JSON.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     status = pleo_request_set_output(request, PLEO_STR("/var/spool/receipts/1.pdf"));
        ///     pleo_request_set_timeout(request, 600000);
        ///     if (status == PLEO_OK)
        ///         status = pleo_request_send(client, request, &amp;response);
        /// </code>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="path">at most 8192 bytes; copied. A relative path is resolved against the working
        /// directory of this call, not of the send. The directory must exist. NULL and 0: into memory again. An
        /// empty text is refused.</param>
        /// <param name="path_len">length of path in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if path is empty or too long; PLEO_E_FILE if path is relative and
        /// the working directory cannot be used. When the request is sent: PLEO_E_FILE if the file cannot be
        /// written; PLEO_E_RESOURCE if the disk is full; PLEO_E_TOO_LARGE above max_file_bytes.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_output(int request, [In] byte[] path, int path_len);

        /// <summary>Sets a timeout for this request, instead of the option timeout_ms. It covers the whole call:
        /// name lookup, proxy, TLS, sending, waiting, reading and every retry.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="milliseconds">0 to 86400000 milliseconds. With 0 nothing is sent: pleo_request_send
        /// returns PLEO_E_TIMEOUT.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT for another number.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_timeout(int request, int milliseconds);

        /// <summary>Sets the size that the body of a successful response must have. A body of another size is
        /// PLEO_E_TRUNCATED, and the file of pleo_request_set_output is not written.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="bytes">size in bytes, 0 or more; -1 for any size, which is the default.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT for a number below -1.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_size(int request, long bytes);

        /// <summary>Declares that sending this request twice has the same effect as sending it once. The library
        /// then retries it as it retries a GET, and never returns PLEO_E_OUTCOME_UNKNOWN for it.</summary>
        /// <remarks>
        /// <para>GET, HEAD and DELETE are idempotent by default, and so are POSTs that only read: paths that end
        /// in ":search", /v0/aggregations/tags and /v0/tax-codes:calculate-tax-amounts.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     pleo_request_new(client, PLEO_STR("PUT"), PLEO_STR("/v3/export-jobs/{id}/items"), &amp;request);
        ///     pleo_request_set_idempotent(request, 1);
        /// </code>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="idempotent">0 or 1; 1, or any number other than 0, declares it; 0 is the default for the
        /// method and path.</param>
        /// <returns>PLEO_OK.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_idempotent(int request, int idempotent);

        /// <summary>Sets a progress callback.</summary>
        /// <remarks>
        /// <para>pleo_request_send reports the bytes of the files that it sends, or of the output file that it
        /// writes. pleo_pages_next and its variants report items. A task calls no callback: use
        /// pleo_task_progress; a program without callbacks uses pleo_pages_progress.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="request">the request to change.</param>
        /// <param name="progress">the callback; NULL for no callback. It runs on the thread that makes the call.
        /// It must stay valid until the request is freed and until all calls and lists that were begun with it
        /// have ended.</param>
        /// <param name="context">passed to the callback unchanged; may be NULL. It must stay valid until the
        /// callback is no longer needed.</param>
        /// <returns>PLEO_OK.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_on_progress(int request, pleo_progress_cb progress, IntPtr context);

        /// <summary>Sends a request and waits for the response.</summary>
        /// <remarks>
        /// <para>Retries, rate limit and the statuses for uncertain outcomes are those of pleo_call. A body that
        /// declares itself as JSON and is not JSON is PLEO_E_NOT_JSON, and so is an HTML page. A 206 that does
        /// not match the Range header of the request is PLEO_E_TRUNCATED.</para>
        /// <para>Blocks until the timeout of the request, or else timeout_ms, at the latest.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="client">the client that sends the request, with its key and options; used only during the
        /// call.</param>
        /// <param name="request">copied when the call begins.</param>
        /// <param name="response">receives the handle. On a failure with an HTTP response, pleo_error_response
        /// gives that response. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK for an HTTP status of 200 to 299; PLEO_E_ARGUMENT if a placeholder has no value, if
        /// the path with its query is longer than 8192 bytes, or if a GET, a HEAD or a link has a body;
        /// PLEO_E_FILE or PLEO_E_RESOURCE for a file; PLEO_E_CANCELLED after pleo_client_cancel; or a status of
        /// the network (101 to 124) or of HTTP and the API (201 to 250), as for pleo_call.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_send(int client, int request, out int response);

        /// <summary>Creates a list whose pages are fetched one by one. Nothing is sent yet.</summary>
        /// <remarks>
        /// <para>The request is a GET, for example /v2/employees, or a POST of a search, for example
        /// /v1/accounting-entries:search. The response must have its items in the array /data and its cursor in
        /// /pagination/endCursor.</para>
        /// <para>Source: limit is at most 100 for accounting entries and receipts: Pleo's accounting entries API
        /// 82.3.2.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     pleo_request_new(client, PLEO_STR("GET"), PLEO_STR("/v2/employees"), &amp;request);
        ///     pleo_pages_new(client, request, &amp;pages);
        ///     while ((status = pleo_pages_next(pages, &amp;page)) == PLEO_OK) {
        ///         pleo_response_count(page, PLEO_STR("/data"), &amp;count);
        ///         pleo_free(page);
        ///     }
        ///     if (status != PLEO_E_END) { report(status); }
        /// </code>
        /// </remarks>
        /// <param name="client">the client that sends the requests. The list does not keep it alive: after the
        /// client is freed, the list returns PLEO_E_CANCELLED.</param>
        /// <param name="request">copied, with its progress callback; it can be changed or freed afterwards.
        /// Without the parameter limit, limit is 100. A parameter after says where the list begins.</param>
        /// <param name="pages">receives the handle. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if a placeholder has no value, if the query has before or offset, if
        /// the request has an output file, if it is a link's, or if a GET has a body.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_pages_new(int client, int request, out int pages);

        /// <summary>Fetches the next page of a list. After a failure the next call fetches the same page
        /// again.</summary>
        /// <remarks>
        /// <para>The library detects a list that does not end. A cursor that was given before is detected at once
        /// if it is one of the first 16384 cursors, and after a few rounds otherwise. A list that gives the same
        /// items again under new cursors is detected only if its first page has a total larger than that page: it
        /// may then give twice the total and 1000 items more.</para>
        /// <para>Blocks until the timeout of the request, or else timeout_ms, at the latest.</para>
        /// <para>Threads: one thread at a time.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="pages">the list. The page remains valid when the list is freed.</param>
        /// <param name="response">receives the handle of the page. Its items are in the array /data. The caller
        /// owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_END after the last page; PLEO_E_CANCELLED if the client was freed;
        /// PLEO_E_ARGUMENT if another thread is fetching a page of this list; PLEO_E_MISSING, PLEO_E_NULL or
        /// PLEO_E_TYPE if the response has no array /data, PLEO_E_NOT_JSON if it is not JSON: this path gives no
        /// list; PLEO_E_PROTOCOL if the list says that it continues and gives no cursor, or if it does not end;
        /// or any other status of pleo_request_send.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_pages_next(int pages, out int response);

        /// <summary>Fetches the next item of a list. It fetches pages only as needed; after a failure the next
        /// call continues with the same item.</summary>
        /// <remarks>
        /// <para>pleo_pages_next on the same list fetches the next page, and skips the items that are left of the
        /// current one.</para>
        /// <para>Blocks until the timeout of the request, or else timeout_ms, at the latest, however many pages
        /// it fetches.</para>
        /// <para>Threads: one thread at a time.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="pages">the list. The item remains valid when the list is freed.</param>
        /// <param name="item">receives the handle of the item, a value of its page (see pleo_response_value).
        /// JSON Pointers begin at the item, for example "/id". The caller owns it and releases it with
        /// pleo_free.</param>
        /// <returns>as pleo_pages_next; PLEO_E_TIMEOUT also if the server sent only empty pages until the
        /// timeout: the next call continues where the list is.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_pages_next_item(int pages, out int item);

        /// <summary>Fetches the next item of a list and writes it into a record.</summary>
        /// <remarks>
        /// <para>Blocks until the timeout of the request, or else timeout_ms, at the latest, however many pages
        /// it fetches.</para>
        /// <para>Threads: one thread at a time.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     while ((status = pleo_pages_next_record(
        ///                 pages, layout, &amp;record, sizeof record, NULL, 0, NULL)) == PLEO_OK) {
        ///         fwrite(&amp;record, sizeof record, 1, file);
        ///     }
        ///     if (status != PLEO_E_END) { report(status); }
        /// </code>
        /// </remarks>
        /// <param name="pages">the list.</param>
        /// <param name="layout">the layout of the record; used only during the call.</param>
        /// <param name="buffer">receives the record. The first bytes, as many as pleo_layout_size returns, are
        /// written; the others are unchanged.</param>
        /// <param name="size">size of the record in bytes.</param>
        /// <param name="statuses">receives one of PLEO_FIELD_... for each status of the layout, as many as
        /// pleo_layout_count returns; may be NULL, with status_count 0.</param>
        /// <param name="status_count">number of elements of statuses; 0 if that is NULL.</param>
        /// <param name="failed">receives the number of statuses that are not PLEO_FIELD_OK; may be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_RECORD if a field failed: the record is written, as pleo_response_record
        /// says, the next call continues with the next item, and pleo_pages_current returns this one;
        /// PLEO_E_BUFFER if size or status_count is too small; else as pleo_pages_next_item. After any status
        /// other than PLEO_OK and PLEO_E_RECORD no item was given and nothing is written.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_pages_next_record(int pages, int layout, [Out] byte[] buffer, int size, [Out] int[] statuses, int status_count, out int failed);

        /// <summary>Returns the item that pleo_pages_next_item or pleo_pages_next_record gave last, for values
        /// that the record has no field for.</summary>
        /// <remarks>
        /// <para>The list keeps the page of that item in memory until it gives an item of another page or is
        /// freed, also after PLEO_E_END. If several threads use the list, it is the last item that any of them
        /// got.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="pages">the list. The item remains valid when the list is freed.</param>
        /// <param name="item">receives the handle of the item, a value of its page. The caller owns it and
        /// releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if no item was given yet.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_pages_current(int pages, out int item);

        /// <summary>Returns how many items the pages that were fetched so far have, and how many the list
        /// has.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="pages">the list.</param>
        /// <param name="items">receives the number of items of the pages fetched so far.</param>
        /// <param name="total">receives the number of items of the whole list, as the last page says; -1 if it
        /// does not.</param>
        /// <returns>PLEO_OK.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_pages_progress(int pages, out long items, out long total);

        /// <summary>Begins a request without waiting for it: for a program that must not freeze. The library
        /// carries it out in a thread of its own, one for all tasks, which is there as long as there are tasks;
        /// its files are read and written in others, which last as long as that. No function of the host's is
        /// called from them.</summary>
        /// <remarks>
        /// <para>request: copied; it may be changed and freed at once. Its own time or timeout_ms runs from here.
        /// task: where the handle goes; freed with pleo_free, which cancels it. A client that is freed ends its
        /// tasks. Returns PLEO_OK; PLEO_E_ARGUMENT if a place of its path is not filled, or a GET has a body;
        /// PLEO_E_HANDLE; PLEO_E_RESOURCE if the machine has no thread left. Since 0.1.0. Any thread.</para>
        /// <para>Example:</para>
        /// <code>
        ///     pleo_request_submit(client, request, &amp;task);
        ///     do {
        ///         show_something();
        ///         pleo_task_wait(task, 50, &amp;finished);
        ///     } while (!finished);
        ///     status = pleo_task_take(task, &amp;response);
        /// </code>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_submit(int client, int request, out int task);

        /// <summary>Waits until a task has finished.</summary>
        /// <remarks>
        /// <para>milliseconds: at most so long; 0 only asks, -1 waits until it has. finished: 1 if it has, else
        /// 0. Returns PLEO_OK in either case; PLEO_E_HANDLE, PLEO_E_ARGUMENT; PLEO_E_FORKED in a child of the
        /// process that submitted it. Since 0.1.0. Any thread, also several at once.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_task_wait(int task, int milliseconds, out int finished);

        /// <summary>Cancels a task; pleo_task_wait and pleo_task_take tell what came of it. A result that it has
        /// already, stays.</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_FORKED. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_task_cancel(int task);

        /// <summary>Tells how far a task is with the files that it sends or fetches.</summary>
        /// <remarks>
        /// <para>done: bytes so far. total: bytes in all; -1 where that is not known. Returns PLEO_OK,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_task_progress(int task, out long done, out long total);

        /// <summary>Takes the result of a task that has finished, once.</summary>
        /// <remarks>
        /// <para>response: where the answer goes; freed with pleo_free. Returns what pleo_request_send would
        /// have, PLEO_E_CANCELLED and PLEO_E_OUTCOME_UNKNOWN after a cancel among them; PLEO_E_PENDING while it
        /// has not finished; PLEO_E_MISSING if the result was taken. Since 0.1.0. Any thread; the failure's
        /// details are that thread's.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_task_take(int task, out int response);

        /// <summary>Returns the HTTP status of a response.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read.</param>
        /// <param name="http_status">receives the HTTP status, for example 200. It is 200 also for JSON that the
        /// library makes itself: the report of pleo_client_check, the summary of an export, a job item.</param>
        /// <returns>PLEO_OK.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_status(int response, out int http_status);

        /// <summary>Returns what the call that gave this response did: whether it created, found or changed the
        /// installation.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read.</param>
        /// <param name="origin">receives one of PLEO_ORIGIN_...; PLEO_ORIGIN_ANSWERED for every call that is not
        /// about the installation.</param>
        /// <returns>PLEO_OK.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_origin(int response, out int origin);

        /// <summary>Copies the value of a response header, NUL-terminated. If there are several headers of that
        /// name, the first is copied.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read.</param>
        /// <param name="name">the name of the header, case-insensitive; at most 8192 bytes.</param>
        /// <param name="name_len">length of name in bytes, or PLEO_NTS.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if the response has no such header; PLEO_E_BUFFER if the buffer is
        /// too small; PLEO_E_TEXT if the value cannot be converted to text_encoding; PLEO_E_ARGUMENT without a
        /// name.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_header_text(int response, [In] byte[] name, int name_len, [Out] byte[] buffer, int size, out int needed);

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
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if the response has no such header; PLEO_E_BUFFER if the buffer is
        /// too small; PLEO_E_TEXT if the value cannot be converted to text_encoding; PLEO_E_ARGUMENT without a
        /// name.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_header_field(int response, [In] byte[] name, int name_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Returns the address of the response body: the bytes as they were received, without a NUL
        /// behind them and not converted to text_encoding.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read.</param>
        /// <param name="body">receives the address. The bytes are borrowed: they stay valid until the response is
        /// freed and must not be changed. If length is 0, the address must not be read.</param>
        /// <param name="length">receives the length of the body in bytes, 0 to max_response_bytes.</param>
        /// <returns>PLEO_OK.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_body(int response, out IntPtr body, out int length);

        /// <summary>Copies the response body, NUL-terminated.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the body contains a NUL, or
        /// cannot be converted to a text_encoding other than UTF-8. Use pleo_response_body then.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_body_text(int response, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the response body into a fixed-width field, padded with spaces to size bytes. A NUL in
        /// the body is copied.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the body cannot be
        /// converted to a text_encoding other than UTF-8. Use pleo_response_body_piece then.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_body_field(int response, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies a string of the response, NUL-terminated. An empty string is PLEO_OK with needed
        /// 0.</summary>
        /// <remarks>
        /// <para>For every function that takes a JSON Pointer: if an object has several members of the same name,
        /// the last one counts. A response with more than 512 nested arrays and objects is
        /// PLEO_E_NOT_JSON.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the string, for example "/data/0/name"; at most 8192 bytes. In a
        /// name, "~" is written "~0" and "/" is written "~1". The pointer begins at the value that the handle
        /// stands for. NULL and 0: that value itself.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is
        /// not a string; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer is too small:
        /// pleo_response_text_piece works with a buffer of any size; PLEO_E_TEXT if the string contains a NUL,
        /// half a surrogate pair, or a character that text_encoding lacks while text_unmappable is error;
        /// PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_text(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies a string of the response into a fixed-width field, padded with spaces to size bytes. A
        /// NUL in the string is copied.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the string, for example "/data/0/name"; at most 8192 bytes. In a
        /// name, "~" is written "~0" and "/" is written "~1". The pointer begins at the value that the handle
        /// stands for. NULL and 0: that value itself.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is
        /// not a string; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer is too small:
        /// pleo_response_text_piece works with a buffer of any size; PLEO_E_TEXT if the string contains a NUL,
        /// half a surrogate pair, or a character that text_encoding lacks while text_unmappable is error;
        /// PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_field(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Returns a whole number of the response. Nothing is rounded: 12.0 and 1e2 are whole, 12.5 is
        /// not.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the number, as for pleo_response_text; at most 8192
        /// bytes.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="value">receives the whole number.</param>
        /// <returns>PLEO_OK; PLEO_E_RANGE if the number is not whole or needs more than 64 bits:
        /// pleo_response_decimal_text copies it; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null;
        /// PLEO_E_TYPE if it is not a number; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if the
        /// pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_int64(int response, [In] byte[] pointer, int pointer_len, out long value);

        /// <summary>Copies a number of the response as text, NUL-terminated. The digits are exactly those that
        /// were received, and may have an exponent.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the number, as for pleo_response_text; at most 8192
        /// bytes.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is
        /// not a number; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer is too small;
        /// PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_decimal_text(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies a number of the response into a fixed-width field, padded with spaces to size bytes.
        /// The digits are exactly those that were received, and may have an exponent.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the number, as for pleo_response_text; at most 8192
        /// bytes.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is
        /// not a number; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer is too small;
        /// PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_decimal_field(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies an amount of the response in decimal digits, NUL-terminated: "123.45" for 12345 minor
        /// units of EUR. The text has as many decimal places as the currency. Nothing is rounded.</summary>
        /// <remarks>
        /// <para>An amount is an object: {"currency": ..., "minors": ...}, or {"currency": ..., "value": ...} in
        /// the items of an export. The currency itself is the string at the same pointer with "/currency"
        /// appended. The option money_value says which unit "value" counts.</para>
        /// <para>Source: minors in Pleo's accounting entries API 82.3.2, value in its Export API 32.1.0.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the object, as for pleo_response_text; at most 8192
        /// bytes.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no object, or if it lacks the currency or the amount;
        /// PLEO_E_NULL if one of them is null; PLEO_E_TYPE if one of them has another type; PLEO_E_RANGE if the
        /// number is not whole in the currency's minor unit, if it needs more than 64 bits, or if the currency is
        /// unknown; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer is too small;
        /// PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_money_text(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies an amount of the response into a fixed-width field, in decimal digits, padded with
        /// spaces to size bytes.</summary>
        /// <remarks>
        /// <para>Source: minors in Pleo's accounting entries API 82.3.2, value in its Export API 32.1.0.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the object, as for pleo_response_text; at most 8192
        /// bytes.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no object, or if it lacks the currency or the amount;
        /// PLEO_E_NULL if one of them is null; PLEO_E_TYPE if one of them has another type; PLEO_E_RANGE if the
        /// number is not whole in the currency's minor unit, if it needs more than 64 bits, or if the currency is
        /// unknown; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_BUFFER if the buffer is too small;
        /// PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_money_field(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies a value of any type as JSON text, exactly as it was received, NUL-terminated. A
        /// character that text_encoding lacks is written as a JSON escape, for example \u6771: nothing is
        /// lost.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL
        /// and 0: the whole value.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is not JSON;
        /// PLEO_E_BUFFER if the buffer is too small: pleo_response_json_piece works with a buffer of any size;
        /// PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_json_text(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies a value of any type as JSON text into a fixed-width field, padded with spaces to size
        /// bytes. The spaces do not change the meaning of the JSON text.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL
        /// and 0: the whole value.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is not JSON;
        /// PLEO_E_BUFFER if the buffer is too small: pleo_response_json_piece works with a buffer of any size;
        /// PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_json_field(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Returns a boolean of the response.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the boolean, as for pleo_response_text; at most 8192
        /// bytes.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="value">receives 1 for true, else 0.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is
        /// not a boolean; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if the pointer is not a
        /// JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_boolean(int response, [In] byte[] pointer, int pointer_len, out int value);

        /// <summary>Returns the number of items of an array, or of members of an object.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the array or object, as for pleo_response_text; at most 8192
        /// bytes. NULL and 0: the whole value.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="count">receives the number of items or members. Members of the same name are counted one
        /// by one.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NULL if it is null; PLEO_E_TYPE if it is
        /// neither an array nor an object; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if the
        /// pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_count(int response, [In] byte[] pointer, int pointer_len, out int count);

        /// <summary>Returns the JSON type of a value. A value that does not exist is not a failure.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL
        /// and 0: the whole value.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="json_type">receives one of PLEO_JSON_...; PLEO_JSON_MISSING if there is no value.</param>
        /// <returns>PLEO_OK; PLEO_E_NOT_JSON if the response is not JSON; PLEO_E_ARGUMENT if the pointer is not a
        /// JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_type(int response, [In] byte[] pointer, int pointer_len, out int json_type);

        /// <summary>Creates a handle of a value of a response. JSON Pointers of all functions that read JSON then
        /// begin at this value.</summary>
        /// <remarks>
        /// <para>Status, headers, origin and body remain those of the whole response.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response, or a value of it. It can be freed before the new handle.</param>
        /// <param name="pointer">JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL
        /// and 0: the whole value.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="value">receives the handle. It shares the response, whose memory is released with its
        /// last handle. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is not JSON;
        /// PLEO_E_ARGUMENT if the pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_value(int response, [In] byte[] pointer, int pointer_len, out int value);

        /// <summary>Creates a handle of an item of an array, or of the value of a member of an object, by
        /// index.</summary>
        /// <remarks>
        /// <para>The time is proportional to the index. To read many items, create the first one and continue
        /// with pleo_response_next.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     status = pleo_response_item(response, PLEO_STR("/data"), 0, &amp;item);
        ///     while (status == PLEO_OK) {
        ///         pleo_response_text(item, PLEO_STR("/firstName"), name, sizeof name, NULL);
        ///         status = pleo_response_next(item, &amp;next);
        ///         pleo_free(item);
        ///         item = next;
        ///     }
        ///     if (status != PLEO_E_MISSING) complain(status);
        /// </code>
        /// </remarks>
        /// <param name="response">the response, or a value of it. It can be freed before the new handle.</param>
        /// <param name="pointer">JSON Pointer to the array or object, as for pleo_response_text; at most 8192
        /// bytes. NULL and 0: the whole value.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="index">index of the item or member, 0 for the first, in the order of the response.
        /// Members of the same name have an index each.</param>
        /// <param name="item">receives the handle. It shares the response, whose memory is released with its last
        /// handle. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no array or object, or no item with this index;
        /// PLEO_E_NULL if it is null; PLEO_E_TYPE if it is neither an array nor an object; PLEO_E_NOT_JSON if the
        /// response is not JSON; PLEO_E_ARGUMENT for a negative index, or if the pointer is not a JSON
        /// Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_item(int response, [In] byte[] pointer, int pointer_len, int index, out int item);

        /// <summary>Creates a handle of the value that follows a value in the same array or object. The time does
        /// not depend on the position.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="value">the handle of an item or member. It is neither changed nor freed.</param>
        /// <param name="next">receives the handle. It shares the response, whose memory is released with its last
        /// handle. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if the value is the last one, or if the handle stands for a whole
        /// response.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_next(int value, out int next);

        /// <summary>Copies the name of the object member whose value this is, NUL-terminated.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="value">the handle of the value of a member.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if the value is an item of an array, or if the handle stands for a
        /// whole response; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name contains a NUL, half
        /// a surrogate pair, or a character that text_encoding lacks while text_unmappable is error.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_name_text(int value, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the name of the object member whose value this is into a fixed-width field, padded
        /// with spaces to size bytes. A NUL in the name is copied.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="value">the handle of the value of a member.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if the value is an item of an array, or if the handle stands for a
        /// whole response; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name contains a NUL, half
        /// a surrogate pair, or a character that text_encoding lacks while text_unmappable is error.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_name_field(int value, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the name of an object member by index, NUL-terminated. pleo_response_item with the
        /// same index returns its value.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the object, as for pleo_response_text; at most 8192 bytes. NULL
        /// and 0: the whole value.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="index">index of the member, 0 for the first, in the order of the response.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no object, or no member with this index; PLEO_E_NULL if
        /// it is null; PLEO_E_TYPE if it is not an object; PLEO_E_NOT_JSON if the response is not JSON;
        /// PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name contains a NUL, half a surrogate
        /// pair, or a character that text_encoding lacks while text_unmappable is error; PLEO_E_ARGUMENT for a
        /// negative index, or if the pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_name_at_text(int response, [In] byte[] pointer, int pointer_len, int index, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the name of an object member by index into a fixed-width field, padded with spaces to
        /// size bytes. A NUL in the name is copied.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the object, as for pleo_response_text; at most 8192 bytes. NULL
        /// and 0: the whole value.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="index">index of the member, 0 for the first, in the order of the response.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no object, or no member with this index; PLEO_E_NULL if
        /// it is null; PLEO_E_TYPE if it is not an object; PLEO_E_NOT_JSON if the response is not JSON;
        /// PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the name contains a NUL, half a surrogate
        /// pair, or a character that text_encoding lacks while text_unmappable is error; PLEO_E_ARGUMENT for a
        /// negative index, or if the pointer is not a JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_name_at_field(int response, [In] byte[] pointer, int pointer_len, int index, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies a piece of a string of the response. Call it in a loop to read a string of any size
        /// through a small buffer.</summary>
        /// <remarks>
        /// <para>A piece consists of whole characters. Neither a NUL nor spaces are appended, and a NUL in the
        /// string is copied.</para>
        /// <para>Reading on from where the last piece ended takes time in proportion to the piece. For a string
        /// with escapes, for example line ends, and for a text_encoding other than UTF-8, a handle remembers this
        /// place for one string only. So read such strings one after the other, or use a handle for each. For an
        /// item far behind in a long array, create a handle first: see pleo_response_value.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     for (offset = 0; ; offset += copied) {
        ///         status = pleo_response_text_piece(
        ///             response, PLEO_STR("/data/note"), offset, buffer, sizeof buffer, &amp;copied);
        ///         if (status != PLEO_OK || copied == 0) break;
        ///         fwrite(buffer, 1, copied, file);
        ///     }
        /// </code>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the string, as for pleo_response_text; at most 8192
        /// bytes.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="offset">where the piece begins, in bytes of the converted text: 0 at first, then the sum
        /// of all copied.</param>
        /// <param name="buffer">receives the piece. 4 bytes are enough for any character.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="copied">receives the length of the piece in bytes; 0 with PLEO_OK at the end of the
        /// string.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER if the next character does not fit into the buffer; PLEO_E_ARGUMENT if
        /// offset is negative, behind the end or inside a character, or if the pointer is not a JSON Pointer;
        /// PLEO_E_TEXT if the piece has half a surrogate pair, or a character that text_encoding lacks while
        /// text_unmappable is error; PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_NOT_JSON as for
        /// pleo_response_text.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_text_piece(int response, [In] byte[] pointer, int pointer_len, int offset, [Out] byte[] buffer, int size, out int copied);

        /// <summary>Copies a piece of a value of any type as JSON text, exactly as it was received. A character
        /// that text_encoding lacks is written as a JSON escape, for example \u6771.</summary>
        /// <remarks>
        /// <para>Call it in a loop, as pleo_response_text_piece. Escapes are copied as they are; for UTF-8 every
        /// offset is found at once.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the value, as for pleo_response_text; at most 8192 bytes. NULL
        /// and 0: the whole value.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="offset">where the piece begins, in bytes of the converted text: 0 at first, then the sum
        /// of all copied.</param>
        /// <param name="buffer">receives the piece. 4 bytes are enough for any character in UTF-8, 12 in other
        /// encodings.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="copied">receives the length of the piece in bytes; 0 with PLEO_OK at the end of the
        /// value.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER if the next character does not fit into the buffer; PLEO_E_ARGUMENT if
        /// offset is negative, behind the end or inside a character, or if the pointer is not a JSON Pointer;
        /// PLEO_E_MISSING if there is no value; PLEO_E_NOT_JSON if the response is not JSON.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_json_piece(int response, [In] byte[] pointer, int pointer_len, int offset, [Out] byte[] buffer, int size, out int copied);

        /// <summary>Copies a piece of the response body: bytes as they were received. They are not converted, and
        /// a piece may end inside a character.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read.</param>
        /// <param name="offset">where the piece begins, in bytes: 0 at first, then the sum of all copied.</param>
        /// <param name="buffer">receives the piece. Nothing is appended.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="copied">receives the length of the piece in bytes; 0 with PLEO_OK at the end of the
        /// body.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER if size is 0 and there are bytes left; PLEO_E_ARGUMENT if offset is
        /// negative or behind the end.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_body_piece(int response, int offset, [Out] byte[] buffer, int size, out int copied);

        /// <summary>Creates a layout: a description of a fixed-width record, which says where each value of a
        /// response is written and in which format.</summary>
        /// <remarks>
        /// <para>A layout never changes. It belongs to no client, and any number of threads can fill records by
        /// it at once. The page docs/records.md describes its language: a first line with the size of the record,
        /// then one line for each field, and tables for arrays. A layout has at most 500 fields and 65535
        /// statuses.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     const char *text =
        ///         "record 64\n"
        ///         "ID       /id                text   char   0 36\n"
        ///         "ACCOUNT  /accountCode       text   char   36 8 missing=default\n"
        ///         "AMOUNT   /transactionValue  money  packed 44 8 scale=2\n"
        ///         "DAY      /performedAt       date   zoned  52 8 sign=none\n"
        ///         "RECEIPTS /receiptIds        count  le     60 4\n";
        ///     status = pleo_layout_new(config, text, PLEO_NTS, &amp;layout);
        /// </code>
        /// </remarks>
        /// <param name="config">options whose text_encoding and text_unmappable apply to text and to the records;
        /// copied; 0 for UTF-8.</param>
        /// <param name="text">the lines of the layout, at most 65536 bytes; copied.</param>
        /// <param name="length">length of text in bytes, or PLEO_NTS.</param>
        /// <param name="layout">receives the handle. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if the layout is invalid: the message has line and column;
        /// PLEO_E_CONFIG if an option of config was refused and not corrected since.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_layout_new(int config, [In] byte[] text, int length, out int layout);

        /// <summary>Returns the size of the records of a layout.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="layout">the layout.</param>
        /// <param name="size">receives the size in bytes, 1 to 65535.</param>
        /// <returns>PLEO_OK.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_layout_size(int layout, out int size);

        /// <summary>Returns the number of statuses of a record: one for each field, in the order of the layout. A
        /// table has one status of its own, then one for each field of each row.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="layout">the layout.</param>
        /// <param name="count">receives the number of statuses, 1 to 65535.</param>
        /// <returns>PLEO_OK.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_layout_count(int layout, out int count);

        /// <summary>Copies the name of the field that a status belongs to, NUL-terminated. For a field of a table
        /// the name has the row, counted from 1: "LINES(3).AMOUNT".</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="layout">the layout.</param>
        /// <param name="index">index of the status, 0 for the first.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if the layout has no status with this index; PLEO_E_BUFFER if the
        /// buffer is too small; PLEO_E_ARGUMENT for a negative index.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_layout_name_text(int layout, int index, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the name of the field that a status belongs to into a fixed-width field, padded with
        /// spaces to size bytes.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="layout">the layout.</param>
        /// <param name="index">index of the status, 0 for the first.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if the layout has no status with this index; PLEO_E_BUFFER if the
        /// buffer is too small; PLEO_E_ARGUMENT for a negative index.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_layout_name_field(int layout, int index, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Fills a record from a response: all fields in one call.</summary>
        /// <remarks>
        /// <para>A field whose value is missing or does not fit is set to its default, or else to spaces or zero.
        /// The others are filled in any case. For amounts the option money_value applies, as for
        /// pleo_response_money_text.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="response">the response to read, or a value of it.</param>
        /// <param name="pointer">JSON Pointer to the value that the pointers of the layout begin at, as for
        /// pleo_response_text; at most 8192 bytes. NULL and 0: the whole value.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="layout">the layout of the record; used only during the call.</param>
        /// <param name="buffer">receives the record. The first bytes, as many as pleo_layout_size returns, are
        /// written; the others are unchanged.</param>
        /// <param name="size">size of the record in bytes.</param>
        /// <param name="statuses">receives one of PLEO_FIELD_... for each status, in the order of
        /// pleo_layout_count; may be NULL, with status_count 0.</param>
        /// <param name="status_count">number of elements of statuses; 0 if that is NULL.</param>
        /// <param name="failed">receives the number of statuses that are not PLEO_FIELD_OK; may be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_RECORD if a field failed: the message names the first one, and the record,
        /// statuses and failed are set. Nothing is written after any other status: PLEO_E_BUFFER if size or
        /// status_count is too small; PLEO_E_MISSING if there is no value at pointer; PLEO_E_NOT_JSON if the
        /// response is not JSON; PLEO_E_ARGUMENT if buffer is NULL, or if the pointer is not a JSON
        /// Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_record(int response, [In] byte[] pointer, int pointer_len, int layout, [Out] byte[] buffer, int size, [Out] int[] statuses, int status_count, out int failed);

        /// <summary>Opens the company's oldest export job that is pending or in progress, and starts it if it is
        /// pending.</summary>
        /// <remarks>
        /// <para>One program carries out a job at a time. The option export_journal names a file that records
        /// which items were given, booked and reported. With it, every booking is reported to Pleo and no booked
        /// item is given as new, whenever the program is killed. Without it only the state at Pleo is known: a
        /// program that was killed cannot continue its own job unless export_take_over is set. The page
        /// docs/export.md describes a job from beginning to end.</para>
        /// <para>In a child process that the program forks, the functions of this export return
        /// PLEO_E_EXPORT_BUSY.</para>
        /// <para>Blocks until each of its requests has ended, each after timeout_ms at the latest: one for each
        /// 100 items, and a few more.</para>
        /// <para>Source: GET /v3/export-jobs, GET /v3/export-jobs/{jobId}/items, POST /v3/export-job-events; a
        /// job expires an hour after its last update: Pleo's Export API 32.1.0.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     status = pleo_export_open(client, 0, &amp;export);
        ///     while (status == PLEO_OK &amp;&amp; (status = pleo_export_next(export, &amp;item, &amp;again)) == PLEO_OK) {
        ///         if (again == PLEO_EXPORT_NEW || !find_in_books(item, number)) { book(item, number); }
        ///         status = pleo_export_booked(export, NULL, 0, number, PLEO_NTS, NULL, 0);
        ///         pleo_free(item);
        ///     }
        ///     if (export != 0 &amp;&amp; status == PLEO_E_END) { status = pleo_export_close(export, &amp;summary); }
        /// </code>
        /// </remarks>
        /// <param name="client">the client that sends the requests. It must be freed after the export: without
        /// it, functions that use the network return PLEO_E_CANCELLED.</param>
        /// <param name="config">gives the options export_journal, export_company and export_take_over; copied; 0
        /// for those of the client.</param>
        /// <param name="export">receives the handle. Freeing it leaves the job as it is: the next
        /// pleo_export_open continues it. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_END if there is no job; PLEO_E_EXPORT_BUSY if another program has the
        /// journal, or carries out the job; PLEO_E_MISSING if the key belongs to an organisation and
        /// export_company is not set; PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CONFIG if an option
        /// of config was refused; PLEO_E_PROTOCOL if the response has a job of another company, or no items of a
        /// job that has some; or any other status of pleo_request_send.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_open(int client, int config, out int export);

        /// <summary>Opens a job as pleo_export_open does, and waits until there is one, for a program that runs
        /// all day.</summary>
        /// <remarks>
        /// <para>It polls at once, then at intervals that grow from 1 to 15 seconds. A transient failure does not
        /// end the wait.</para>
        /// <para>Blocks until a job was found or the time has passed; then as pleo_export_open.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="client">the client that sends the requests, as for pleo_export_open. It must be freed
        /// after the export.</param>
        /// <param name="config">as for pleo_export_open; copied; 0 for the options of the client.</param>
        /// <param name="seconds">how long to wait, 0 to 86400 seconds.</param>
        /// <param name="export">receives the handle. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_END if no job appeared in that time; PLEO_E_CANCELLED after
        /// pleo_client_cancel; PLEO_E_ARGUMENT if seconds is out of range; else as pleo_export_open.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_wait(int client, int config, int seconds, out int export);

        /// <summary>Opens a job as pleo_export_open does. Without an open job it creates one of the entries that
        /// are queued for export, for a program that exports without a bookkeeper.</summary>
        /// <remarks>
        /// <para>That Pleo lets an API key create a job is assumed, not documented.</para>
        /// <para>Blocks until each of its requests has ended, as pleo_export_open.</para>
        /// <para>Source: POST /v1/accounting-entries:search: Pleo's accounting entries API 82.3.2; POST
        /// /v3/export-jobs: its Export API 32.1.0.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="client">the client that sends the requests, as for pleo_export_open. It must be freed
        /// after the export.</param>
        /// <param name="config">as for pleo_export_open; copied; 0 for the options of the client.</param>
        /// <param name="export">receives the handle. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_END if there is no job and no entry is queued; PLEO_E_BAD_REQUEST if accounts
        /// have no contra account in Pleo; else as pleo_export_open.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_start(int client, int config, out int export);

        /// <summary>Returns the job as Pleo showed it last: its id, numberOfItems, expiresIn. No request is
        /// sent.</summary>
        /// <remarks>
        /// <para>Source: GET /v3/export-jobs/{jobId}: Pleo's Export API 32.1.0.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="export">the export. The job remains valid when the export is freed.</param>
        /// <param name="job">receives the handle. JSON Pointers begin at the job, for example "/id". The caller
        /// owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_job(int export, out int job);

        /// <summary>Returns the next item to book, with its bookkeeping data. Items that have a result are not
        /// given.</summary>
        /// <remarks>
        /// <para>That the item was given is recorded in the journal before the function returns. The function
        /// also sends the results that wait, when there are 100 or half of the job's time has passed since its
        /// last update; a transient failure of this is retried later. After a failure the next call gives the
        /// same item.</para>
        /// <para>Blocks until each of its requests has ended, each after timeout_ms at the latest.</para>
        /// <para>Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
        /// meanwhile.</para>
        /// <para>Source: GET /v3/export-items: Pleo's Export API 32.1.0.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="export">the export. The item remains valid when the export is freed.</param>
        /// <param name="item">receives the handle of the item. JSON Pointers begin at the item, for example
        /// "/accountingEntryId". The caller owns it and releases it with pleo_free.</param>
        /// <param name="again">receives PLEO_EXPORT_NEW, PLEO_EXPORT_OFFERED or PLEO_EXPORT_EXPORTED; may be
        /// NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_END when all items were given (call pleo_export_close then), or if the export
        /// is closed; PLEO_E_EXPORT_ENDED if the job has ended at Pleo, for example by its expiry: the recorded
        /// results are kept, and reported with the next job that has these items; PLEO_E_BAD_REQUEST if accounts
        /// have no contra account in Pleo: call pleo_export_fail with missing_configuration; PLEO_E_PROTOCOL for
        /// an item of another company or without an id; PLEO_E_FILE or PLEO_E_RESOURCE for the journal;
        /// PLEO_E_CANCELLED if the client was freed; PLEO_E_ARGUMENT if another thread is in a call of this
        /// export; or any other status of pleo_request_send.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_next(int export, out int item, out int again);

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
        /// <param name="buffer">receives the record. The first bytes, as many as pleo_layout_size returns, are
        /// written; the others are unchanged.</param>
        /// <param name="size">size of the record in bytes.</param>
        /// <param name="statuses">receives one of PLEO_FIELD_... for each status, in the order of
        /// pleo_layout_count; may be NULL, with status_count 0.</param>
        /// <param name="status_count">number of elements of statuses; 0 if that is NULL.</param>
        /// <param name="failed">receives the number of statuses that are not PLEO_FIELD_OK; may be NULL.</param>
        /// <param name="again">receives PLEO_EXPORT_NEW, PLEO_EXPORT_OFFERED or PLEO_EXPORT_EXPORTED; may be
        /// NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_RECORD if a field failed: the record is written, as pleo_response_record
        /// says, the item counts as given, and pleo_export_current returns it; PLEO_E_BUFFER if size or
        /// status_count is too small: no item was given; else as pleo_export_next.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_next_record(int export, int layout, [Out] byte[] buffer, int size, [Out] int[] statuses, int status_count, out int failed, out int again);

        /// <summary>Returns the item that was given last.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="export">the export. The item remains valid when the export is freed.</param>
        /// <param name="item">receives the handle of the item. The caller owns it and releases it with
        /// pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if no item was given yet.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_current(int export, out int item);

        /// <summary>Returns the job item of the item that was given last: its status at Pleo when the job was
        /// opened. No request is sent.</summary>
        /// <remarks>
        /// <para>Source: GET /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="export">the export. The job item remains valid when the export is freed.</param>
        /// <param name="job_item">receives the handle. JSON Pointers begin at the job item, for example
        /// "/status". The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if no item was given yet.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_job_item(int export, out int job_item);

        /// <summary>Copies the external id of the item that was given last, from an earlier export,
        /// NUL-terminated: the number in your books.</summary>
        /// <remarks>
        /// <para>There is one with PLEO_EXPORT_EXPORTED. With PLEO_EXPORT_OFFERED there is one if the item was
        /// exported before.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="export">the export.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if no item was given yet, or if the item was not exported before or
        /// without an external id; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the id has a
        /// character that text_encoding lacks while text_unmappable is error.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_former_text(int export, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the external id of the item that was given last, from an earlier export, into a
        /// fixed-width field, padded with spaces to size bytes.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="export">the export.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if no item was given yet, or if the item was not exported before or
        /// without an external id; PLEO_E_BUFFER if the buffer is too small; PLEO_E_TEXT if the id has a
        /// character that text_encoding lacks while text_unmappable is error.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_former_field(int export, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Returns how many items of the job have a result, and how many there are.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="export">the export.</param>
        /// <param name="done">receives the number of items that have a result, recorded by the program or shown
        /// by Pleo.</param>
        /// <param name="total">receives the number of all items of the job.</param>
        /// <returns>PLEO_OK.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_progress(int export, out long done, out long total);

        /// <summary>Records that an item is booked. Nothing is sent yet: pleo_export_next, pleo_export_send and
        /// pleo_export_close send the results.</summary>
        /// <remarks>
        /// <para>When the function returns PLEO_OK, the result is in the journal and on the disk. Call it after
        /// the item is durable in your books. If the program ends between the two, the item is given again with
        /// PLEO_EXPORT_OFFERED. The same result can be recorded again; another result for the same item is
        /// refused. A result can also be recorded after the job has ended.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="export">the export.</param>
        /// <param name="entry_id">accountingEntryId of the item, at most 2000 bytes; copied. NULL and 0: the item
        /// that was given last. An empty text is refused.</param>
        /// <param name="entry_id_len">length of entry_id in bytes, or PLEO_NTS.</param>
        /// <param name="external_id">the number in your books, which Pleo shows; at most 2000 bytes; copied. No
        /// text: the result has none.</param>
        /// <param name="external_id_len">length of external_id in bytes, or PLEO_NTS.</param>
        /// <param name="external_url">where your books show the item; at most 2000 bytes; copied. No text: the
        /// result has none.</param>
        /// <param name="external_url_len">length of external_url in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if the item has another result, if it is neither in this job nor in
        /// the journal, or if a text is too long or has a NUL inside; PLEO_E_MISSING if entry_id is NULL and no
        /// item was given yet; PLEO_E_FILE or PLEO_E_RESOURCE for the journal: the result is not
        /// recorded.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_booked(int export, [In] byte[] entry_id, int entry_id_len, [In] byte[] external_id, int external_id_len, [In] byte[] external_url, int external_url_len);

        /// <summary>Records that an item cannot be booked, and why. The bookkeeper reads the reason in Pleo and
        /// can export the item again. Nothing is sent yet, as for pleo_export_booked.</summary>
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
        /// <param name="entry_id">accountingEntryId of the item, at most 2000 bytes; copied. NULL and 0: the item
        /// that was given last. An empty text is refused.</param>
        /// <param name="entry_id_len">length of entry_id in bytes, or PLEO_NTS.</param>
        /// <param name="reason_type">one of the types above, at most 2000 bytes; copied.</param>
        /// <param name="reason_type_len">length of reason_type in bytes, or PLEO_NTS.</param>
        /// <param name="reason">a sentence for the bookkeeper, at most 4000 bytes and 1000 characters; copied. No
        /// text: the result has none.</param>
        /// <param name="reason_len">length of reason in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT for another reason_type or a reason that is too long; else as
        /// pleo_export_booked.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_rejected(int export, [In] byte[] entry_id, int entry_id_len, [In] byte[] reason_type, int reason_type_len, [In] byte[] reason, int reason_len);

        /// <summary>Sends the results that wait, at most 100 in a request.</summary>
        /// <remarks>
        /// <para>A result that Pleo refuses for good is not a failure here: it is in the summary of
        /// pleo_export_close. After a failure the results that were not sent wait for the next call.</para>
        /// <para>Blocks until each of its requests has ended, each after timeout_ms at the latest.</para>
        /// <para>Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
        /// meanwhile.</para>
        /// <para>Source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="export">the export.</param>
        /// <returns>PLEO_OK, also if no result waits or the export is closed; PLEO_E_EXPORT_ENDED if the job has
        /// ended at Pleo; PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED if the client was
        /// freed; PLEO_E_ARGUMENT if another thread is in a call of this export; or any other status of
        /// pleo_request_send.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_send(int export);

        /// <summary>Keeps the job from expiring while the program works at one item for a long time.</summary>
        /// <remarks>
        /// <para>It sends the results that wait. If no result waits, it reports an item without a result as in
        /// progress. pleo_export_next does the same when half of the job's time has passed since its last update;
        /// the job's time is its member expiresIn, in seconds, usually 3600.</para>
        /// <para>Blocks until each of its requests has ended, each after timeout_ms at the latest.</para>
        /// <para>Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
        /// meanwhile.</para>
        /// <para>Source: PUT /v3/export-jobs/{jobId}/items: Pleo's Export API 32.1.0. That an update of items
        /// extends the job's time is assumed, not documented.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="export">the export.</param>
        /// <returns>as pleo_export_send.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_keep_alive(int export);

        /// <summary>Fetches the files of an item, for example its receipts, into a directory: all of them or
        /// none.</summary>
        /// <remarks>
        /// <para>The files are fetched by their links, without the API key. A file is named by the
        /// accountingEntryId, a hyphen, a number from 1, and the extension of its media type: "ID-1.pdf". Files
        /// of the same names are replaced.</para>
        /// <para>Blocks until all files are fetched, each after timeout_ms at the latest.</para>
        /// <para>Source: links are valid for 24 hours after the item was fetched: Pleo's Export API
        /// 32.1.0.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="export">the export.</param>
        /// <param name="item">the item, a handle of pleo_export_next; used only during the call; 0 for the item
        /// that was given last.</param>
        /// <param name="folder">path of a directory that exists; at most 8192 bytes. A relative path is resolved
        /// against the working directory.</param>
        /// <param name="folder_len">length of folder in bytes, or PLEO_NTS.</param>
        /// <param name="count">receives the number of files, 0 or more; may be NULL.</param>
        /// <returns>PLEO_OK, also if the item has no files; PLEO_E_MISSING if item is 0 and no item was given
        /// yet; PLEO_E_FILE or PLEO_E_RESOURCE if the directory does not exist or a file cannot be written;
        /// PLEO_E_TRUNCATED if a file does not have the size that Pleo says; PLEO_E_PROTOCOL if the item has no
        /// id or a file has no link; PLEO_E_CANCELLED if the client was freed; or any other status of
        /// pleo_request_send for a link.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_fetch_files(int export, int item, [In] byte[] folder, int folder_len, out int count);

        /// <summary>Ends the job: sends the results that wait, then tells Pleo that the job is completed,
        /// completed with errors or failed, and reads the job until Pleo shows it.</summary>
        /// <remarks>
        /// <para>The job is completed if all items are exported, completed with errors if some are, and failed if
        /// none is. If items have no result, nothing is sent. Record a result for each and close again; or free
        /// the export and open it again, which gives these items once more. After a failure it can be called
        /// again.</para>
        /// <para>The summary is a JSON object:</para>
        /// <para>- jobId and status: strings, the job and its status at Pleo. - booked and rejected: numbers of
        /// the items that Pleo has as exported and as failed. - refused: array of the results that Pleo did not
        /// take: objects with the strings accountingEntryId, externalId, type and message. A result with an
        /// externalId is in your books: a person must decide what to do. - missing: array of the ids of items
        /// without bookkeeping data. The library has rejected them. - unmatched: array of the ids of at most 1000
        /// entries with bookkeeping data that are not items of the job. They were not given.</para>
        /// <para>Blocks until each of its requests has ended, each after timeout_ms at the latest, and until Pleo
        /// shows the end of the job, for which it polls for about 20 seconds at most.</para>
        /// <para>Threads: one thread at a time; pleo_export_booked and pleo_export_rejected can be called
        /// meanwhile.</para>
        /// <para>Source: POST /v3/export-job-events: Pleo's Export API 32.1.0.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="export">the export. The summary remains valid when the export is freed.</param>
        /// <param name="summary">receives the handle of the summary, with PLEO_OK and with PLEO_E_EXPORT_ENDED;
        /// may be NULL. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK, also if this export has closed the job already; PLEO_E_UNFINISHED if items have no
        /// result; PLEO_E_EXPORT_ENDED if the job has ended in another way; PLEO_E_PROTOCOL if Pleo accepts the
        /// end of the job and does not show it; PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED
        /// if the client was freed; PLEO_E_ARGUMENT if another thread is in a call of this export; or any other
        /// status of pleo_request_send.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_close(int export, out int summary);

        /// <summary>Ends the job as failed, for a reason that concerns all of it, for example an accounting
        /// system that cannot be reached.</summary>
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
        /// <param name="reason">a sentence for the bookkeeper, at most 4000 bytes and 1000 characters. No text:
        /// the job has no reason.</param>
        /// <param name="reason_len">length of reason in bytes, or PLEO_NTS.</param>
        /// <param name="summary">receives the handle of the summary, as for pleo_export_close; may be NULL. The
        /// caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK, also if this export has failed the job already; PLEO_E_ARGUMENT for another
        /// reason_type or a reason that is too long; PLEO_E_EXPORT_ENDED if the job has ended in another way,
        /// also by pleo_export_close; else as pleo_export_close, without PLEO_E_UNFINISHED.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_fail(int export, [In] byte[] reason_type, int reason_type_len, [In] byte[] reason, int reason_len, out int summary);

        /// <summary>The state of the installation in this answer: one of PLEO_STATE_... A state that this version
        /// does not know is PLEO_STATE_OTHER; its text is at "/status".</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since
        /// 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_state(int response, out int state);

        /// <summary>The name of a state, as Pleo writes it, such as "ACTIVATED"; empty for PLEO_STATE_OTHER: a
        /// static text, never freed.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr pleo_state_name(int state);

        /// <summary>Copies the name of a state, ended with a NUL.</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_state_name_text(int state, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_state_name_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_state_name_field(int state, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Whom the installation or the key in this answer is for: one of PLEO_SUBJECT_...</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_MISSING if the answer names nobody, PLEO_E_HANDLE, PLEO_E_ARGUMENT.
        /// Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_subject_type(int response, out int subject_type);

        /// <summary>Copies the id of the company or organisation that the installation or the key in this answer
        /// is for, ended with a NUL: the last part of "resource" or "subjectURN". Keep it: it is what to show,
        /// and to compare a new key's with.</summary>
        /// <remarks>
        /// <para>Returns PLEO_OK, PLEO_E_MISSING if the answer names nobody, PLEO_E_BUFFER, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_subject_text(int response, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_response_subject_text, into a field of exactly size bytes, blanks behind
        /// it.</summary>
        /// <remarks>
        /// <para>Since 0.1.0. Any thread.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_subject_field(int response, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Creates a JSON document. It is null until something is set: the first pointer makes it an
        /// object or an array.</summary>
        /// <remarks>
        /// <para>A document is changed by one call at a time, in the order of the calls.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="client">gives the text_encoding of the texts that are set and printed; 0 for UTF-8. The
        /// document keeps no reference to the client, which can be freed.</param>
        /// <param name="json">receives the handle. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_new(int client, out int json);

        /// <summary>Creates a JSON document from a JSON text, to change it.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="client">gives the text_encoding of text and of the texts that are set and printed; 0 for
        /// UTF-8. The document keeps no reference to the client, which can be freed.</param>
        /// <param name="text">JSON text, at most 64 MiB, with at most 100 nested arrays and objects and at most
        /// 1000000 values; copied.</param>
        /// <param name="text_len">length of text in bytes, or PLEO_NTS.</param>
        /// <param name="json">receives the handle. The caller owns it and releases it with pleo_free.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if text is not JSON or exceeds a limit: the message has line and
        /// column; PLEO_E_TEXT if it is not valid in text_encoding, or if a string in it has half a surrogate
        /// pair.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_parse(int client, [In] byte[] text, int text_len, out int json);

        /// <summary>Sets a string. Trailing spaces are part of it; pleo_json_set_field drops them.</summary>
        /// <remarks>
        /// <para>What pointer leads through is created where it is missing or null: an array before the segments
        /// "0" and "-", an object before any other. "-", or the index behind the last item, appends to an array.
        /// A value that exists is replaced. The document never exceeds 64 MiB, 1000000 values or 100 nested
        /// arrays and objects. After a failure it is unchanged. This holds for all functions that set a
        /// value.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     pleo_json_new(client, &amp;json);
        ///     pleo_json_set_text(json, PLEO_STR("/status"), PLEO_STR("ACTIVATED"));
        ///     pleo_json_set_field(json, PLEO_STR("/metadata/ledger"), record.ledger, sizeof record.ledger);
        ///     pleo_json_set_decimal(json, PLEO_STR("/metadata/rate"), PLEO_STR("7.4600"));
        ///     pleo_json_print_text(json, body, sizeof body, NULL);
        /// </code>
        /// </remarks>
        /// <param name="json">the document to change.</param>
        /// <param name="pointer">JSON Pointer (RFC 6901) to the value, for example "/metadata/program"; at most
        /// 8192 bytes. NULL and 0: the whole document.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="text">the string, at most 64 MiB; copied. An empty string has an address and length
        /// 0.</param>
        /// <param name="text_len">length of text in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if pointer is not a JSON Pointer or skips items of an array, if text
        /// is NULL, or if the document would exceed a limit; PLEO_E_TYPE if pointer leads through a string, a
        /// number or a boolean.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_text(int json, [In] byte[] pointer, int pointer_len, [In] byte[] text, int text_len);

        /// <summary>Sets a string from a fixed-width field: trailing spaces and NULs are dropped.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="json">the document to change.</param>
        /// <param name="pointer">as for pleo_json_set_text. NULL and 0: the whole document.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="text">the field, at most 64 MiB; copied. A field of spaces is an empty string.</param>
        /// <param name="text_len">length of text in bytes, or PLEO_NTS.</param>
        /// <returns>as pleo_json_set_text.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_field(int json, [In] byte[] pointer, int pointer_len, [In] byte[] text, int text_len);

        /// <summary>Sets a whole number.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="json">the document to change.</param>
        /// <param name="pointer">as for pleo_json_set_text. NULL and 0: the whole document.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="value">any whole number of 64 bits.</param>
        /// <returns>as pleo_json_set_text.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_int64(int json, [In] byte[] pointer, int pointer_len, long value);

        /// <summary>Sets a number from decimal digits. No digit is lost: "-1234.50" stays "-1234.50".</summary>
        /// <remarks>
        /// <para>A plus sign, leading zeros and spaces around the number are dropped. A decimal comma, grouping
        /// and an exponent are refused.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="json">the document to change.</param>
        /// <param name="pointer">as for pleo_json_set_text. NULL and 0: the whole document.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="digits">the number, at most 4096 bytes; copied.</param>
        /// <param name="digits_len">length of digits in bytes, or PLEO_NTS.</param>
        /// <returns>as pleo_json_set_text; PLEO_E_ARGUMENT if digits is not such a number.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_decimal(int json, [In] byte[] pointer, int pointer_len, [In] byte[] digits, int digits_len);

        /// <summary>Sets an amount from decimal digits, as an object of the API: {"currency": ..., "minors":
        /// ...}.</summary>
        /// <remarks>
        /// <para>Source: the object: Pleo's accounting entries API 82.3.2.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="json">the document to change.</param>
        /// <param name="pointer">as for pleo_json_set_text. NULL and 0: the whole document.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="currency">a code of ISO 4217, for example "EUR", in upper case; at most 64 bytes;
        /// copied.</param>
        /// <param name="currency_len">length of currency in bytes, or PLEO_NTS.</param>
        /// <param name="digits">the amount in main units, for example "123.45", as for pleo_json_set_decimal; at
        /// most 64 bytes.</param>
        /// <param name="digits_len">length of digits in bytes, or PLEO_NTS.</param>
        /// <returns>as pleo_json_set_text; PLEO_E_ARGUMENT if currency is unknown or digits is not a number;
        /// PLEO_E_RANGE if digits has more decimal places than the currency, or if the number of minor units
        /// needs more than 64 bits.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_money(int json, [In] byte[] pointer, int pointer_len, [In] byte[] currency, int currency_len, [In] byte[] digits, int digits_len);

        /// <summary>Sets true or false.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="json">the document to change.</param>
        /// <param name="pointer">as for pleo_json_set_text. NULL and 0: the whole document.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="value">0 or 1; 0 is false; 1, or any other number, is true.</param>
        /// <returns>as pleo_json_set_text.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_boolean(int json, [In] byte[] pointer, int pointer_len, int value);

        /// <summary>Sets null.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="json">the document to change.</param>
        /// <param name="pointer">as for pleo_json_set_text. NULL and 0: the whole document.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <returns>as pleo_json_set_text.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_null(int json, [In] byte[] pointer, int pointer_len);

        /// <summary>Sets a value of any type from a JSON text, for example "[]" or the output of another
        /// program.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="json">the document to change.</param>
        /// <param name="pointer">as for pleo_json_set_text. NULL and 0: the whole document.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="text">JSON text, at most 64 MiB; copied.</param>
        /// <param name="text_len">length of text in bytes, or PLEO_NTS.</param>
        /// <returns>as pleo_json_set_text; PLEO_E_ARGUMENT if text is not JSON: the message has line and column;
        /// PLEO_E_TEXT also if a string in it has half a surrogate pair.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_json(int json, [In] byte[] pointer, int pointer_len, [In] byte[] text, int text_len);

        /// <summary>Sets a copy of a value of a response. Numbers are copied exactly as they were
        /// received.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="json">the document to change.</param>
        /// <param name="pointer">as for pleo_json_set_text. NULL and 0: the whole document.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <param name="response">the response to copy from, or a value of it; used only during the call.</param>
        /// <param name="source">JSON Pointer to the value in response, as the pointer of pleo_response_text; at
        /// most 8192 bytes. NULL and 0: the whole value.</param>
        /// <param name="source_len">length of source in bytes, or PLEO_NTS.</param>
        /// <returns>as pleo_json_set_text; PLEO_E_MISSING if there is no value at source; PLEO_E_NOT_JSON if the
        /// response is not JSON; PLEO_E_ARGUMENT if the value exceeds a limit; PLEO_E_TEXT if a string in it has
        /// half a surrogate pair.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_value(int json, [In] byte[] pointer, int pointer_len, int response, [In] byte[] source, int source_len);

        /// <summary>Removes a value. Later items of an array move up by one. Removing the whole document makes it
        /// null again.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="json">the document to change.</param>
        /// <param name="pointer">as for pleo_json_set_text, without "-". NULL and 0: the whole document.</param>
        /// <param name="pointer_len">length of pointer in bytes, or PLEO_NTS.</param>
        /// <returns>PLEO_OK; PLEO_E_MISSING if there is no value at pointer; PLEO_E_ARGUMENT if pointer is not a
        /// JSON Pointer.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_remove(int json, [In] byte[] pointer, int pointer_len);

        /// <summary>Copies the document as JSON text on one line, NUL-terminated, for example as a body for
        /// pleo_call.</summary>
        /// <remarks>
        /// <para>A character that text_encoding lacks is written as a JSON escape, for example \u6771: nothing is
        /// lost.</para>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="json">the document.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_print_text(int json, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the document as JSON text into a fixed-width field, padded with spaces to size bytes.
        /// The spaces do not change the meaning of the JSON text.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="json">the document.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_print_field(int json, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Converts an amount from minor units to decimal digits, NUL-terminated: 12345 of EUR is
        /// "123.45", of JPY "12345", of KWD "12.345". The text has at most 21 bytes.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="currency">a code of ISO 4217, for example "EUR", in upper case; at most 64 bytes.</param>
        /// <param name="currency_len">length of currency in bytes, or PLEO_NTS.</param>
        /// <param name="minors">the amount in minor units of the currency, any number of 64 bits.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if the currency is
        /// unknown, or has no minor unit, for example XAU.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_money_text([In] byte[] currency, int currency_len, long minors, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Converts an amount from minor units to decimal digits in a fixed-width field, padded with
        /// spaces to size bytes.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="currency">a code of ISO 4217, for example "EUR", in upper case; at most 64 bytes.</param>
        /// <param name="currency_len">length of currency in bytes, or PLEO_NTS.</param>
        /// <param name="minors">the amount in minor units of the currency, any number of 64 bits.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if the currency is
        /// unknown, or has no minor unit, for example XAU.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_money_field([In] byte[] currency, int currency_len, long minors, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Converts an amount from decimal digits to minor units of its currency. Nothing is
        /// rounded.</summary>
        /// <remarks>
        /// <para>A plus sign, leading zeros and spaces around the number are allowed. A decimal comma, grouping
        /// and an exponent are not.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     status = pleo_money_minors(PLEO_STR("KWD"), record.amount, sizeof record.amount, &amp;minors);
        ///     status = pleo_json_set_money(
        ///         json, PLEO_STR("/metadata/limit"), PLEO_STR("KWD"), record.amount, sizeof record.amount);
        /// </code>
        /// </remarks>
        /// <param name="currency">a code of ISO 4217, for example "KWD", in upper case; at most 64 bytes.</param>
        /// <param name="currency_len">length of currency in bytes, or PLEO_NTS.</param>
        /// <param name="digits">the amount in main units, for example "12.345"; at most 64 bytes.</param>
        /// <param name="digits_len">length of digits in bytes, or PLEO_NTS.</param>
        /// <param name="minors">receives the amount in minor units.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if the currency is unknown or digits is not a number; PLEO_E_RANGE
        /// if digits has more decimal places than the currency, or if the number of minor units needs more than
        /// 64 bits.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_money_minors([In] byte[] currency, int currency_len, [In] byte[] digits, int digits_len, out long minors);

        /// <summary>Reads a date and time of RFC 3339, for example "2026-11-25T16:47:00+01:00", in the time zone
        /// in which it is written.</summary>
        /// <remarks>
        /// <para>A fraction of a second is dropped. A date without a time is 00:00:00 UTC. A time needs its zone:
        /// Z, or an offset in hours and minutes. Second 60 is accepted only where it can be a leap second: in the
        /// last minute of a day of UTC.</para>
        /// <para>Since 0.1.0.</para>
        /// <para>Example:</para>
        /// <code>
        ///     pleo_response_text(response, PLEO_STR("/createdAt"), buffer, sizeof buffer, NULL);
        ///     status = pleo_time_read_utc(buffer, PLEO_NTS, &amp;date, &amp;time_of_day);
        /// </code>
        /// </remarks>
        /// <param name="text">the date and time, at most 64 bytes. Spaces around it are ignored.</param>
        /// <param name="text_len">length of text in bytes, or PLEO_NTS.</param>
        /// <param name="date">receives the date, YYYYMMDD: 20261125.</param>
        /// <param name="time">receives the time of day, HHMMSS: 164700.</param>
        /// <param name="offset_minutes">receives the offset from UTC in minutes, -1439 to 1439: 60; negative west
        /// of Greenwich.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if text is not a date and time in the years 1 to 9999.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_time_read([In] byte[] text, int text_len, out int date, out int time, out int offset_minutes);

        /// <summary>Reads a date and time of RFC 3339 and converts it to UTC.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="text">the date and time, as for pleo_time_read; at most 64 bytes.</param>
        /// <param name="text_len">length of text in bytes, or PLEO_NTS.</param>
        /// <param name="date">receives the date in UTC, YYYYMMDD.</param>
        /// <param name="time">receives the time of day in UTC, HHMMSS.</param>
        /// <returns>PLEO_OK; PLEO_E_ARGUMENT if text is not a date and time in the years 1 to 9999; PLEO_E_RANGE
        /// if it is outside these years in UTC.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_time_read_utc([In] byte[] text, int text_len, out int date, out int time);

        /// <summary>Writes a date and time in RFC 3339, NUL-terminated, for example "2026-11-25T16:47:00+01:00",
        /// and with "Z" for UTC. The text has at most 25 bytes.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="date">the date, YYYYMMDD, in the years 1 to 9999: 20261125.</param>
        /// <param name="time">the time of day, HHMMSS, 0 to 235959: 164700. Second 60 as for
        /// pleo_time_read.</param>
        /// <param name="offset_minutes">the offset of date and time from UTC in minutes, -1439 to 1439: 60; 0 for
        /// UTC.</param>
        /// <param name="buffer">receives the text, NUL-terminated; NULL with size 0 only asks for the
        /// length.</param>
        /// <param name="size">size of buffer in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if there is no such date
        /// and time.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_time_text(int date, int time, int offset_minutes, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Writes a date and time in RFC 3339 into a fixed-width field, padded with spaces to size
        /// bytes.</summary>
        /// <remarks>
        /// <para>Since 0.1.0.</para>
        /// </remarks>
        /// <param name="date">the date, YYYYMMDD, in the years 1 to 9999: 20261125.</param>
        /// <param name="time">the time of day, HHMMSS, 0 to 235959: 164700. Second 60 as for
        /// pleo_time_read.</param>
        /// <param name="offset_minutes">the offset of date and time from UTC in minutes, -1439 to 1439: 60; 0 for
        /// UTC.</param>
        /// <param name="buffer">receives the text, padded with spaces to exactly size bytes.</param>
        /// <param name="size">width of the field in bytes.</param>
        /// <param name="needed">receives the length of the text in bytes, without a NUL; can be NULL.</param>
        /// <returns>PLEO_OK; PLEO_E_BUFFER if the buffer is too small; PLEO_E_ARGUMENT if there is no such date
        /// and time.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_time_field(int date, int time, int offset_minutes, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Checks whether a webhook comes from Pleo, by its signature (Standard Webhooks, version 1).
        /// Pleo publishes no text of how it signs; this is inferred from the names of its headers and the form of
        /// its secrets.</summary>
        /// <remarks>
        /// <para>secret: the text that begins with whsec_, which may be left out, at most 4096 bytes. id,
        /// timestamp: the headers webhook-id and webhook-timestamp, at most 64 bytes each. signature: the header
        /// webhook-signature, one or several with blanks between, at most 8192 bytes. body: as it was received,
        /// before anything parsed it, at most 64 MiB. All of them as exactly these bytes. tolerance: how many
        /// seconds the timestamp may be from this machine's clock, such as 300; negative for no matter. Returns
        /// PLEO_OK; PLEO_E_SIGNATURE if the webhook is not to be trusted; PLEO_E_ARGUMENT, also if the secret is
        /// none. Since 0.1.0. Any thread.</para>
        /// <para>Example:</para>
        /// <code>
        ///     status = pleo_webhook_verify(secret, PLEO_NTS, id, PLEO_NTS, timestamp, PLEO_NTS, signature, PLEO_NTS,
        ///         body, count, 300);
        /// </code>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_webhook_verify([In] byte[] secret, int secret_len, [In] byte[] id, int id_len, [In] byte[] timestamp, int timestamp_len, [In] byte[] signature, int signature_len, [In] byte[] body, int body_len, int tolerance);

        /// <summary>Frees what a handle stands for, of any kind. It never waits for the network; what another
        /// thread is using lives until that thread is done. A freed client's connections are closed, its tasks
        /// and pages end, no call of its log function begins any more, and its key is wiped; its responses live
        /// on. A freed task is cancelled, also while another thread waits for it.</summary>
        /// <remarks>
        /// <para>handle: any handle of this library, or 0, which does nothing. Returns PLEO_OK; PLEO_E_HANDLE if
        /// it is freed already or made up, which does no harm. It leaves the last failure's details alone. Since
        /// 0.1.0. Any thread, in any order, also in a callback.</para>
        /// </remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_free(int handle);
    }
}
