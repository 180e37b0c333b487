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

        /// <summary>Takes a line of the log: level is one of PLEO_LOG_..., line has length bytes of UTF-8 and a NUL
        /// behind, and is valid until the function returns. It runs on the thread of the call that the line
        /// is about, before that returns; a task's lines are told in pleo_task_wait and pleo_task_take of
        /// that task. It has that thread's floating-point state and signal mask, and what it changes of
        /// them ends with it. It may call this library; no exception, no longjmp and no pthread_exit may
        /// leave it. context: as it was given.</summary>
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void pleo_log_cb(IntPtr context, int level, IntPtr line, int length);

        /// <summary>Is told how far a transfer is: done and total are bytes of the files that a request sends or
        /// fetches, or items where it is asked for page by page; total is -1 where it is not known. It runs
        /// on the thread that made the call, with that thread's floating-point state and signal mask, and
        /// what it changes of them ends with it. It may call this library, also for the same list; no
        /// exception, no longjmp and no pthread_exit may leave it. context: as it was given.</summary>
        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void pleo_progress_cb(IntPtr context, long done, long total);

        /// <summary>The library's version, such as "0.1.0": a static text, never freed.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr pleo_version();

        /// <summary>Copies the library's version, ended with a NUL.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_version_text([Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the library's version into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_version_field([Out] byte[] buffer, int size, out int needed);

        /// <summary>The library's version as a number, to be compared with PLEO_HEADER_VERSION_NUMBER.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_version_number();

        /// <summary>The version of the library's binary interface, to be compared with PLEO_HEADER_ABI_VERSION: a
        /// program may use a newer library as long as this number is the same.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_abi_version();

        /// <summary>The name of a status, such as "PLEO_E_KEY": a static text, never freed.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr pleo_status_name(int status);

        /// <summary>Copies the name of a status, ended with a NUL.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_status_name_text(int status, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the name of a status into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_status_name_field(int status, [Out] byte[] buffer, int size, out int needed);

        /// <summary>What a status means, in a line of at most 80 columns: a static text, never freed.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr pleo_status_meaning(int status);

        /// <summary>Copies what a status means, ended with a NUL.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_status_meaning_text(int status, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies what a status means into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_status_meaning_field(int status, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Takes the calling thread's last failure as a handle, which any thread may read and which lasts
        /// until it is freed.</summary>
        /// <remarks><para>error: where the handle goes. Returns PLEO_OK; PLEO_E_MISSING if nothing has failed since the
        /// last success. Like all functions that begin with pleo_error_, it leaves the last failure's
        /// details alone when it fails itself. Since 0.1.0.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_take(out int error);

        /// <summary>The status of a failure, as it was returned; PLEO_OK if there is none.</summary>
        /// <remarks><para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_status(int error, out int status);

        /// <summary>Copies the message of a failure, one line with the remedy, ended with a NUL; empty if nothing
        /// has failed. It has at most 999 bytes, and holds no key and no text of a third party. Like every
        /// text of a failure it can be read in every text_encoding, whatever text_unmappable says: for a
        /// character that the encoding lacks there is what comes near it, or a question mark.</summary>
        /// <remarks><para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_message_text(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_error_message_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_message_field(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>The HTTP status of the answer that is the failure; 0 if none came.</summary>
        /// <remarks><para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_http_status(int error, out int http_status);

        /// <summary>How many seconds to wait before the call is repeated, rounded up; -1 if neither the server nor
        /// this client's own pace says so, 0 if at once.</summary>
        /// <remarks><para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_retry_after_seconds(int error, out int seconds);

        /// <summary>Whether the same call, repeated later, may succeed without anybody changing anything, and is
        /// safe to repeat: 1 or 0. After PLEO_E_OUTCOME_UNKNOWN it is 0: look first, with
        /// pleo_get_installation or as the resource offers.</summary>
        /// <remarks><para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_can_retry(int error, out int can_retry);

        /// <summary>Copies the type that the API gave its error, such as VALIDATION_FAILED, ended with a NUL; empty
        /// if it gave none. At most 1,000 bytes; control characters are blanks, the key, should the server
        /// quote it, is not in it, and every character is readable as those of pleo_error_message_text are.</summary>
        /// <remarks><para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_api_type_text(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_error_api_type_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_api_type_field(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the message that the API gave its error, ended with a NUL; empty if it gave none. At most
        /// 1,000 bytes; control characters are blanks, the key, should the server quote it, is not in it,
        /// and every character is readable as those of pleo_error_message_text are.</summary>
        /// <remarks><para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_api_message_text(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_error_api_message_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_api_message_field(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the id that the server gave the failed request, ended with a NUL; empty if it gave none.
        /// Pleo's support can find the request by it. Pleo names no header for it; any whose name has
        /// request-id, correlation-id or trace is taken.</summary>
        /// <remarks><para>error: a handle, or 0 for the calling thread's last failure. Returns PLEO_OK, PLEO_E_BUFFER,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_request_id_text(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_error_request_id_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_request_id_field(int error, [Out] byte[] buffer, int size, out int needed);

        /// <summary>The failed answer itself: status, headers and body as they were received. The body is the
        /// server's and may quote what it was sent; keep it out of logs. Its texts, which are there to be
        /// shown, can be read as the failure's own can.</summary>
        /// <remarks><para>error: a handle, or 0 for the calling thread's last failure. response: where the handle goes;
        /// freed with pleo_free. Returns PLEO_OK, PLEO_E_MISSING if no answer came, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_error_response(int error, out int response);

        /// <summary>Makes a set of options, all at their defaults.</summary>
        /// <remarks><para>config: where the handle goes; freed with pleo_free, at any time: clients made of it keep their
        /// own copy. Returns PLEO_OK, PLEO_E_ARGUMENT. Since 0.1.0. Any thread; one set may be used from
        /// several.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_new(out int config);

        /// <summary>Sets an option. The README's table lists them, with what each takes and its default.</summary>
        /// <remarks><para>name: at most 64 bytes. value: at most 262144 bytes; trailing blanks and NULs are not part of
        /// it, but of proxy_password's. NULL and 0 set the option back to its default; NULL and PLEO_NTS,
        /// which is what a getenv gives that finds nothing, and an empty or blank value do not. The value is
        /// checked at once. Returns PLEO_OK; PLEO_E_CONFIG, with the names there are or with what the option
        /// takes; PLEO_E_ARGUMENT if the value is empty; PLEO_E_TEXT, PLEO_E_HANDLE. The value stays as it
        /// was then, and no client can be made of these options, PLEO_E_CONFIG, until this one is set or
        /// reset; a name that there is none of takes new options. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_set(int config, [In] byte[] name, int name_len, [In] byte[] value, int value_len);

        /// <summary>Copies an option's value, as it was set or its default, ended with a NUL.</summary>
        /// <remarks><para>name: at most 64 bytes. Returns PLEO_OK; PLEO_E_CONFIG for an unknown name and for a secret,
        /// which is never given back; PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any
        /// thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_get_text(int config, [In] byte[] name, int name_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_config_get_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_get_field(int config, [In] byte[] name, int name_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Sets options from a file: a line "name = value" for each; blank lines and lines that begin with
        /// # are passed over. Blanks round a name and a value are no part of them. A file for several keys,
        /// such as those of many companies, has a section for each, which begins with a line [profile NAME]
        /// and ends before the next: its lines are for that profile alone, and count more than those before
        /// the first section, which are for all. A line in the section of another profile that is wrong
        /// fails that profile alone; a line that begins a section and is wrong, and a name that is there
        /// twice, fail the file. All that is for the profile counts, or nothing. The file says where the key
        /// is sent: it must be a regular file that is owned by this user or root and that nobody else may
        /// write (chmod go-w). One with proxy_password in it must be as safe as a key file: no link, and no
        /// access for others.</summary>
        /// <remarks><para>path: at most 8192 bytes. profile: letters, digits, -, _ and ., at most 64 bytes; NULL and 0 for
        /// what is for all alone. Returns PLEO_OK; PLEO_E_FILE if the file cannot be read or is not
        /// safe; PLEO_E_CONFIG with the line that is wrong, or with the profiles there are if that one is
        /// none; PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. No client can be made of these options then,
        /// PLEO_E_CONFIG, until a file is loaded. Since 0.1.0. Any thread. An example, of a file that has below its line [profile acme] the line
        /// key = file:/etc/pleo/acme.key:</para>
        /// <code>
        ///     status = pleo_config_load(config, "pleo.options", PLEO_NTS, "acme", PLEO_NTS);
        ///     if (status == PLEO_OK) status = pleo_client_new_from(NULL, 0, config, &amp;client);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_load(int config, [In] byte[] path, int path_len, [In] byte[] profile, int profile_len);

        /// <summary>Copies the name of a profile in a file of options, ended with a NUL.</summary>
        /// <remarks><para>config: a set of options, of which only text_encoding counts here. path: as for
        /// pleo_config_load. index: from 0 on, in the order of the file, which is read for 0; with the same
        /// options the others are of what was read then, so that one walk is of one state of the file.
        /// Returns PLEO_OK; PLEO_E_END behind the last; PLEO_E_FILE, PLEO_E_CONFIG, PLEO_E_TEXT as pleo_config_load; PLEO_E_BUFFER,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_profile_text(int config, [In] byte[] path, int path_len, int index, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_config_profile_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_profile_field(int config, [In] byte[] path, int path_len, int index, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Makes a client from a key. Nothing goes out to the network; a wrong key shows at the first call.</summary>
        /// <remarks><para>key: at most 4096 bytes, visible ASCII without a colon; trailing blanks, TABs, CRs, LFs and
        /// NULs, and a byte order mark before it, are not part of it. The library keeps its own copy and
        /// wipes it when the client is freed; wipe yours. config: the options, which the client copies; 0
        /// for Pleo's production with every default. client: where the handle goes; freed with pleo_free.
        /// Returns PLEO_OK; PLEO_E_KEY if the text cannot be a key, which is never quoted; PLEO_E_CONFIG,
        /// PLEO_E_FILE if the options cannot be used together, or one of them, or a file, was refused and has
        /// not been set right since; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0.
        /// Any thread; one client may be used by any number of threads at once, and one program may have
        /// thousands of clients.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_new([In] byte[] key, int key_len, int config, out int client);

        /// <summary>Makes a client from a key that is kept elsewhere.</summary>
        /// <remarks><para>source: at most 8192 bytes; NULL and 0 for that of the option key. "file:PATH", a file that holds the key alone: a regular file, not a
        /// link, owned by this user or root, with no access for others and no writing by the group, at most
        /// 4096 bytes. "env:NAME", an environment variable, which stays in the process and in what it
        /// starts. "credential:NAME", a systemd credential, under the same rules as a file. "wincred:NAME",
        /// on Windows, a generic credential of this user's in the credential store. A file on Windows:
        /// owned by this user, Administrators or SYSTEM, and nobody else may read or change it. When Pleo
        /// answers 401, a call reads the source once more, an environment variable excepted: if there is
        /// another key now, the client has that one from then on, and the call is repeated with it; else, or
        /// if it cannot be read, the log says so and the 401 stays. config, client: as for pleo_client_new. Returns PLEO_OK; PLEO_E_FILE with the rule that failed;
        /// PLEO_E_KEY, PLEO_E_CONFIG, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. No message has anything
        /// of the content. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_new_from([In] byte[] source, int source_len, int config, out int client);

        /// <summary>Uses another key for the calls that begin from now on; those under way keep theirs. The last
        /// eight keys that were replaced stay in memory until the client is freed: they are blanked where a
        /// server quotes them.</summary>
        /// <remarks><para>key: as for pleo_client_new. Returns PLEO_OK; PLEO_E_KEY, and the client keeps its key;
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_set_key(int client, [In] byte[] key, int key_len);

        /// <summary>Copies the id of the company that the key is for, ended with a NUL: what most calls take as
        /// company_id. It is asked for with GET /v1/introspect, or else with GET /v1/installations/me, once
        /// for each key; later calls send nothing.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_BUFFER; PLEO_E_MISSING if the key is an organisation's, which has several
        /// companies, or nobody says whose it is; else as pleo_introspect. Since 0.1.0. Blocks until
        /// timeout_ms at the latest. Any thread. An example:</para>
        /// <code>
        ///     char company[64];
        ///     pleo_client_company_text(client, company, sizeof company, NULL);
        ///     pleo_request_set_query(request, "company_id", PLEO_NTS, company, PLEO_NTS);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_company_text(int client, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_client_company_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_company_field(int client, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Ends the calls and tasks of a client that are under way, in whichever threads: each returns
        /// PLEO_E_CANCELLED, or PLEO_E_OUTCOME_UNKNOWN if it may have taken effect. Those that begin later
        /// are not affected.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_cancel(int client);

        /// <summary>Names a function that takes a line for each request of the clients that are made of these
        /// options from now on: time, method, path without query, number of the attempt, HTTP status or
        /// what went wrong, milliseconds, request id. Never the key, a header or the query. The options
        /// log_level and trace_bodies say what is told. A program without callbacks sets log_file, or
        /// log_lines and asks pleo_client_log_text.</summary>
        /// <remarks><para>log: the function; NULL for none. context: handed to it as it is. Both are kept until the last
        /// such client is freed: no call of the function begins after that, also not for calls and tasks
        /// that go on, and pleo_free waits for one that another thread is in, 500 ms at most. Returns PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any thread. An example:</para>
        /// <code>
        ///     static void print(void *file, int32_t level, const char *line, int32_t length)
        ///     {
        ///         fprintf((FILE *)file, "%s\n", line);
        ///     }
        ///     pleo_config_on_log(config, print, stdout);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_config_on_log(int config, pleo_log_cb log, IntPtr context);

        /// <summary>Copies the oldest line that the option log_lines keeps, ended with a NUL, and lets it go. See
        /// pleo_config_on_log for what lines tell. For a character that text_encoding lacks there is what
        /// comes near it, or a question mark.</summary>
        /// <remarks><para>Returns PLEO_OK; PLEO_E_END if there is none; PLEO_E_BUFFER, and the line stays; PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_log_text(int client, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_client_log_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_log_field(int client, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Asks who the key is: its permissions are the text at "/data/scope", its company or organisation
        /// is given by pleo_response_subject_text. GET /v1/introspect.</summary>
        /// <remarks><para>response: where the answer goes; freed with pleo_free.
        /// Returns PLEO_OK, or any status of the network or the API; PLEO_E_UNAUTHORIZED for a wrong key.
        /// Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_introspect(int client, out int response);

        /// <summary>Checks everything that a call needs, step by step, and reports what was found and what to do about
        /// what is wrong: for a screen of the program's own, and for support.</summary>
        /// <remarks><para>response: where the report goes, an answer like any other (status 200, no headers); freed with
        /// pleo_free. Its body is a JSON object: "version" and "interface" of the library; "passed", "failed"
        /// and "skipped", how many steps; "exit", an exit code for a program that ends with the check: 0 all
        /// right, 3 options or key, 4 network or proxy, 5 TLS, 6 the key is refused, 7 a permission is
        /// missing, 8 the installation is not active, 9 Pleo's side; and the array "steps", always these, in
        /// this order: versions, options, key, proxy, name, connection, tunnel, tls, authentication,
        /// permissions, company, installation. Each has the texts "id"; "title"; "state", which is "ok",
        /// "note" (to be known, and no failure), "failed" or "skipped" (a step that it needs failed);
        /// "found"; "status", the name of a failure's PLEO_E_..., PLEO_OK, or empty if skipped; "advice",
        /// empty where there is nothing to do. A permission that is missing fails the step permissions if
        /// the installation, as it is, needs it: to be read, created or activated; else it is a note. Texts are for people, and may change; ids and states do not.
        /// No text has a key, a password or a query. The check sends GET /v1/introspect and GET
        /// /v1/installations/me, by a connection of its own and otherwise as any call, and changes nothing.
        /// Returns PLEO_OK whatever the check found; PLEO_E_CANCELLED, PLEO_E_RESOURCE, PLEO_E_FORKED,
        /// PLEO_E_EXITING, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Blocks until timeout_ms at the
        /// latest. Any thread. An example:</para>
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
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_client_check(int client, out int response);

        /// <summary>Creates the installation of this key, so that Pleo shows the integration and its status.
        /// Application and company are Pleo's to derive from the key. POST /v1/installations/me.</summary>
        /// <remarks><para>json: a JSON object with "status" and "metadata" as wanted, at most 64 MiB; absent (NULL, 0) it
        /// is {"status":"ACTIVATED"}. It is checked before anything is sent. response: where the
        /// installation goes; freed with pleo_free. pleo_response_origin says whether it was created or
        /// found: where Pleo refuses because there is one, or its answer is lost, the library looks, and
        /// sends nothing twice that might have been carried out. Returns PLEO_OK, or any status of the
        /// network or the API; PLEO_E_OUTCOME_UNKNOWN if the answer was lost and the look shows nothing.
        /// Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_create_installation(int client, [In] byte[] json, int json_len, out int response);

        /// <summary>Fetches the installation of this key. GET /v1/installations/me.</summary>
        /// <remarks><para>company_id: the UUID of one company of an organisation's key, at most 64 bytes; absent (NULL, 0)
        /// for the key's own; PLEO_E_ARGUMENT if it is empty. response: where the installation goes; freed
        /// with pleo_free.
        /// Returns PLEO_OK; PLEO_E_NOT_FOUND if there is none, in whichever way Pleo says so (404, null,
        /// nothing, or an error type that ends in NOT_FOUND); or any status of the network or the API.
        /// Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_get_installation(int client, [In] byte[] company_id, int company_id_len, out int response);

        /// <summary>Changes the installation of this key. Whether Pleo merges metadata or replaces it, it does not
        /// say: send all of it, or use pleo_ensure_installation. PUT /v1/installations/me.</summary>
        /// <remarks><para>json: a JSON object with "status", and "errorCode" and "metadata" as wanted, at most 64 MiB.
        /// response: where the installation goes; freed with pleo_free. If the answer was lost and a look
        /// shows that all is as wanted, its origin is PLEO_ORIGIN_FOUND. Returns as
        /// pleo_create_installation. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_update_installation(int client, [In] byte[] json, int json_len, out int response);

        /// <summary>Activates the installation of this key; Pleo documents it for OAuth. POST
        /// /v1/installations/me:activate.</summary>
        /// <remarks><para>response: where the installation goes; freed with pleo_free. Returns as
        /// pleo_update_installation. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_activate_installation(int client, out int response);

        /// <summary>Deletes the installation of this key. DELETE /v1/installations/me.</summary>
        /// <remarks><para>response: where the answer, which has no body, goes; freed with pleo_free. Returns PLEO_OK;
        /// PLEO_E_NOT_FOUND if there was none, unless an earlier attempt of this call, whose answer was
        /// lost, may have deleted it; or any status of the network or the API. Since 0.1.0. Blocks until
        /// timeout_ms at the latest. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_delete_installation(int client, out int response);

        /// <summary>Makes the installation as wanted by the least that is needed: creates it, changes it, or leaves
        /// it alone. Metadata that json does not name is kept. Safe to run every night.</summary>
        /// <remarks><para>json: as for pleo_create_installation; "errorCode" may be in it too. response: where the
        /// installation goes; freed with pleo_free. Its origin says what was done. Returns as
        /// pleo_create_installation. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_ensure_installation(int client, [In] byte[] json, int json_len, out int response);

        /// <summary>Makes any other request of the API.</summary>
        /// <remarks><para>method: GET, HEAD, POST, PUT, PATCH or DELETE, in capitals, at most 16 bytes. path: begins with
        /// a /, has its query if any, percent-encoded, at most 8192 bytes, such as
        /// "/v2/employees?limit=100". body: JSON, at most 64 MiB; absent (NULL, 0) for none. response:
        /// where the answer goes; freed with pleo_free. A 2xx is PLEO_OK, and a 404 to a DELETE that is
        /// repeated after a lost answer; everything else is an error, whose answer pleo_error_response
        /// gives. Returns PLEO_OK, or any status of the network or the API. GET, HEAD, DELETE and POST to a
        /// path that ends in :search are repeated where that helps; for the others a lost answer is
        /// PLEO_E_OUTCOME_UNKNOWN. Since 0.1.0. Blocks until timeout_ms at the latest. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_call(int client, [In] byte[] method, int method_len, [In] byte[] path, int path_len, [In] byte[] body, int body_len, out int response);

        /// <summary>Begins a request, for what pleo_call is too plain for. It can be sent any number of times.</summary>
        /// <remarks><para>client: whose text_encoding the request's texts are in; 0 for UTF-8. method: GET, HEAD, POST,
        /// PUT, PATCH or DELETE, in capitals. path: begins with a /, at most 8192 bytes; a name in braces
        /// is a place for pleo_request_set_path, as in "/v1/companies/{id}". request: where the handle
        /// goes; freed with pleo_free. Returns PLEO_OK, PLEO_E_ARGUMENT, PLEO_E_TEXT. Since 0.1.0. Any
        /// thread; what is set in several threads at once is set in the order of their calls. An example:</para>
        /// <code>
        ///     pleo_request_new(client, "GET", PLEO_NTS, "/v1/accounting-entries/{id}", PLEO_NTS, &amp;request);
        ///     pleo_request_set_path(request, "id", PLEO_NTS, record.id, sizeof record.id);
        ///     pleo_request_set_query(request, "include_deleted", PLEO_NTS, "true", PLEO_NTS);
        ///     status = pleo_request_send(client, request, &amp;response);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_new(int client, [In] byte[] method, int method_len, [In] byte[] path, int path_len, out int request);

        /// <summary>Creates a request of a link: a URL that the API gives to a file at another host, such as the url
        /// of a receipt. It is a GET that is sent as a browser sends it and WITHOUT THE KEY: no parameter can
        /// be added and no redirect is followed. Output, progress, tasks, timeout, proxy and limits are as for
        /// any request. An answer of 400 to 499 but 429 says that the link has expired; ask the API for the
        /// item again, once.</summary>
        /// <remarks><para>client: for its options. url: https, or http to this machine; at another host or port than the
        /// API's; at most 8192 bytes. request: where the handle goes; freed with pleo_free. Returns PLEO_OK,
        /// PLEO_E_ARGUMENT, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_RESOURCE. Since 0.1.0. Any thread. An example:</para>
        /// <code>
        ///     pleo_request_new_link(client, "https://files.example/1?signature=x", PLEO_NTS, &amp;request);
        ///     pleo_request_set_size(request, 48213);
        ///     status = pleo_request_set_output(request, "/var/spool/receipts/1.pdf", PLEO_NTS);
        ///     if (status == PLEO_OK)
        ///         status = pleo_request_send(client, request, &amp;response);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_new_link(int client, [In] byte[] url, int url_len, out int request);

        /// <summary>Fills a place of the path. What it takes is percent-encoded.</summary>
        /// <remarks><para>name: that of the place, without braces, at most 64 bytes. value: one step of a path; not empty,
        /// "." or "..", and without / \ and NUL inside. Returns PLEO_OK; PLEO_E_ARGUMENT, and nothing is
        /// changed; PLEO_E_TEXT, PLEO_E_HANDLE. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_path(int request, [In] byte[] name, int name_len, [In] byte[] value, int value_len);

        /// <summary>Sets a parameter of the query, instead of those of its name that were set before. It is
        /// percent-encoded.</summary>
        /// <remarks><para>name: at most 64 bytes. value: with the name at most 8192 bytes; absent or blank it is sent
        /// empty. Returns as pleo_request_set_path. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_query(int request, [In] byte[] name, int name_len, [In] byte[] value, int value_len);

        /// <summary>Adds a parameter to the query, also of a name that is there: an array is its name repeated.</summary>
        /// <remarks><para>As pleo_request_set_query. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_add_query(int request, [In] byte[] name, int name_len, [In] byte[] value, int value_len);

        /// <summary>Sets a header; an absent or blank value takes it away.</summary>
        /// <remarks><para>name: in any capitals, at most 64 bytes; not Authorization, Host, Content-Type, Content-Length
        /// and others that the library sets itself. value: visible ASCII and blanks, at most 4096 bytes.
        /// Returns as pleo_request_set_path. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_header(int request, [In] byte[] name, int name_len, [In] byte[] value, int value_len);

        /// <summary>Sets the body: JSON, checked at once and copied.</summary>
        /// <remarks><para>body: at most 64 MiB; absent (NULL, 0) the request has none. Returns PLEO_OK; PLEO_E_ARGUMENT
        /// with the place where it stops being JSON; PLEO_E_HANDLE, PLEO_E_RESOURCE. Since 0.1.0. Any
        /// thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_body(int request, [In] byte[] body, int body_len);

        /// <summary>Sets the body: JSON that was built, as it is now.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_RESOURCE. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_json(int request, int json);

        /// <summary>Sets the body: bytes of another kind than JSON, copied.</summary>
        /// <remarks><para>media_type: such as "application/pdf", at most 256 bytes. content: at most 64 MiB; NULL and 0
        /// for nothing, which is sent as a body of no bytes. Returns PLEO_OK, PLEO_E_ARGUMENT,
        /// PLEO_E_HANDLE, PLEO_E_RESOURCE. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_content(int request, [In] byte[] media_type, int media_type_len, [In] byte[] content, int content_len);

        /// <summary>Sets the body: what a file has when the request is sent. It is read piece by piece, and may be
        /// of any size.</summary>
        /// <remarks><para>media_type: such as "application/pdf". path: of a regular file, at most 8192 bytes; a relative
        /// one begins in the working directory of this call, whatever that is when the request is sent.
        /// Returns PLEO_OK, PLEO_E_ARGUMENT, PLEO_E_TEXT, PLEO_E_HANDLE; PLEO_E_FILE if there is no working
        /// directory for a relative path; sending it, PLEO_E_FILE if the file cannot be read or becomes
        /// shorter meanwhile. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_file(int request, [In] byte[] media_type, int media_type_len, [In] byte[] path, int path_len);

        /// <summary>Adds a part to the body, which becomes a form (multipart/form-data); another kind of body is
        /// replaced.</summary>
        /// <remarks><para>name: that of the part, at most 256 bytes. file_name, media_type: absent for none, at most 256
        /// bytes. content: at most 64 MiB, copied. Returns as pleo_request_set_content. Since 0.1.0. Any
        /// thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_add_part(int request, [In] byte[] name, int name_len, [In] byte[] file_name, int file_name_len, [In] byte[] media_type, int media_type_len, [In] byte[] content, int content_len);

        /// <summary>As pleo_request_add_part, with what a file has when the request is sent; see
        /// pleo_request_set_file.</summary>
        /// <remarks><para>file_name: absent for the last step of the path. Since 0.1.0. Any thread. An example:</para>
        /// <code>
        ///     pleo_request_add_file(request, "file", PLEO_NTS, NULL, 0, "application/pdf", PLEO_NTS, name, PLEO_NTS);
        ///     pleo_request_on_progress(request, show, NULL);
        ///     status = pleo_request_send(client, request, &amp;response);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_add_file(int request, [In] byte[] name, int name_len, [In] byte[] file_name, int file_name_len, [In] byte[] media_type, int media_type_len, [In] byte[] path, int path_len);

        /// <summary>Lets the body of a successful answer go into a file instead of the response. It is written
        /// beside its place and appears under its name, in place of what was there, when it is whole; a
        /// failure leaves nothing behind. It has the owner and the permissions of the file that it replaces;
        /// what is no regular file, such as a link, a device or a FIFO, is refused. A 206 that the request
        /// has no Range header for is PLEO_E_TRUNCATED.</summary>
        /// <remarks><para>path: at most 8192 bytes, relative as for pleo_request_set_file; absent (NULL, 0) for the response
        /// again; PLEO_E_ARGUMENT if it is empty. The option max_file_bytes bounds the file. Returns PLEO_OK,
        /// PLEO_E_ARGUMENT, PLEO_E_TEXT, PLEO_E_HANDLE; PLEO_E_FILE if there is no working directory for a
        /// relative path; sending it, PLEO_E_FILE if the file cannot be written, PLEO_E_RESOURCE on a full
        /// disk. Since 0.1.0. Any thread. An example:</para>
        /// <code>
        ///     status = pleo_request_set_output(request, "/var/spool/receipts/1.pdf", PLEO_NTS);
        ///     pleo_request_set_timeout(request, 600000);
        ///     if (status == PLEO_OK)
        ///         status = pleo_request_send(client, request, &amp;response);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_output(int request, [In] byte[] path, int path_len);

        /// <summary>Sets this request's own time, instead of the option timeout_ms.</summary>
        /// <remarks><para>milliseconds: 0 to 86400000. With 0, as where a program's own time is used up, nothing is sent:
        /// sending it is PLEO_E_TIMEOUT. Returns PLEO_OK, PLEO_E_ARGUMENT,
        /// PLEO_E_HANDLE. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_timeout(int request, int milliseconds);

        /// <summary>Says how many bytes the body of a successful answer must have. One of another size is
        /// PLEO_E_TRUNCATED, and the file of pleo_request_set_output does not appear.</summary>
        /// <remarks><para>bytes: 0 or more; -1 for any number. Returns PLEO_OK, PLEO_E_ARGUMENT, PLEO_E_HANDLE. Since 0.1.0.
        /// Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_size(int request, long bytes);

        /// <summary>Says whether sending this request twice does the same as sending it once. It is then sent again
        /// after a failure as a GET is, and its outcome is never PLEO_E_OUTCOME_UNKNOWN. GET, HEAD, DELETE
        /// and the POSTs that only read, such as a search, are so without this.</summary>
        /// <remarks><para>idempotent: 0 for no, any other number for yes. Returns PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any
        /// thread. An example:</para>
        /// <code>
        ///     pleo_request_new(client, "PUT", PLEO_NTS, "/v3/export-jobs/{id}/items", PLEO_NTS, &amp;request);
        ///     pleo_request_set_idempotent(request, 1);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_set_idempotent(int request, int idempotent);

        /// <summary>Names a function that is told how far the request is while pleo_request_send or pleo_pages_next
        /// sends it. A program without callbacks asks pleo_task_progress or pleo_pages_progress instead.</summary>
        /// <remarks><para>progress: the function; NULL for none. context: handed to it as it is. Both are kept until the
        /// request is freed, and until the calls and lists that were begun with it have ended. Returns
        /// PLEO_OK, PLEO_E_HANDLE. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_on_progress(int request, pleo_progress_cb progress, IntPtr context);

        /// <summary>Sends a request.</summary>
        /// <remarks><para>response: where the answer goes; freed with pleo_free. A 2xx is PLEO_OK; everything else is an
        /// error, whose answer pleo_error_response gives. Returns PLEO_OK; PLEO_E_ARGUMENT if a place of
        /// its path is not filled, or a GET has a body; PLEO_E_FILE, PLEO_E_RESOURCE; or any status of the
        /// network or the API, as pleo_call. Since 0.1.0. Blocks until its own time or timeout_ms at the
        /// latest. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_send(int client, int request, out int response);

        /// <summary>Begins a list that comes page by page, such as GET /v2/employees or POST
        /// /v1/accounting-entries:search. Nothing is sent yet.</summary>
        /// <remarks><para>request: copied. Without a parameter limit it is 100, the most that Pleo is known to take; a parameter
        /// after says where to begin. pages: where the handle goes; freed with pleo_free. A client that is
        /// freed ends its pages. Returns PLEO_OK; PLEO_E_ARGUMENT if a place of its path is not filled, it
        /// goes by before or offset, or it has a file for its answer; PLEO_E_HANDLE. Since 0.1.0. Any
        /// thread. An example:</para>
        /// <code>
        ///     pleo_request_new(client, "GET", PLEO_NTS, "/v2/employees", PLEO_NTS, &amp;request);
        ///     pleo_pages_new(client, request, &amp;pages);
        ///     while ((status = pleo_pages_next(pages, &amp;page)) == PLEO_OK) {
        ///         pleo_response_count(page, "/data", PLEO_NTS, &amp;count);
        ///         pleo_free(page);
        ///     }
        ///     if (status != PLEO_E_END) { report(status); }
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_pages_new(int client, int request, out int pages);

        /// <summary>Fetches the next page of a list. After a failure it fetches the same page again.</summary>
        /// <remarks><para>response: where the page goes, with its items in the array at "/data"; freed with pleo_free.
        /// Returns PLEO_OK; PLEO_E_END after the last; PLEO_E_PROTOCOL if the list says that it goes on and
        /// gives no cursor, one that it gave before, or more items than twice its total and 1000; the page
        /// that says so is fetched again by the next call. PLEO_E_CANCELLED if its client was freed;
        /// PLEO_E_ARGUMENT if another thread waits for a page of it; or any status of the network or the
        /// API. A cursor that comes back is noticed at once if it is one of the first 16384, else after a
        /// few rounds. A list that gives the same items under ever new cursors is noticed by its total
        /// alone, and only if its first page says a total larger than that page. Since 0.1.0. Blocks until
        /// timeout_ms at the latest. Any thread, one at a time.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_pages_next(int pages, out int response);

        /// <summary>Fetches the next item of a list, with other pages where that is needed. After a failure it
        /// fetches the same one again. What pleo_pages_next fetches is another page, whatever items of the
        /// one before were left.</summary>
        /// <remarks><para>item: where the item goes, as a value of its page (see pleo_response_value), so that pointers
        /// begin at it: "/id"; freed with pleo_free. Returns as pleo_pages_next; PLEO_E_TIMEOUT also if the
        /// server gave empty pages alone until timeout_ms, and the next call goes on where the list is.
        /// Since 0.1.0. Blocks until timeout_ms at the latest, whatever number of pages it takes. Any
        /// thread, one at a time.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_pages_next_item(int pages, out int item);

        /// <summary>As pleo_pages_next_item, with the item in a record instead of a handle: fetches the next item
        /// of a list and fills a record from it.</summary>
        /// <remarks><para>layout, buffer, size, statuses, status_count, failed: as for pleo_response_record. Returns
        /// PLEO_OK; PLEO_E_RECORD if a field failed, and the item was given all the same: the record is
        /// filled as pleo_response_record says, the next call goes on with the next item, and
        /// pleo_pages_current gives this one. After any other status nothing was given or written. Else
        /// as pleo_pages_next_item, and PLEO_E_BUFFER if size is less than the record's or status_count
        /// less than the layout's. Since 0.1.0. Blocks as pleo_pages_next_item. Any thread, one at a time.
        /// An example:</para>
        /// <code>
        ///     while ((status = pleo_pages_next_record(pages, layout, &amp;record, sizeof record, NULL, 0, NULL)) == PLEO_OK) {
        ///         fwrite(&amp;record, sizeof record, 1, file);
        ///     }
        ///     if (status != PLEO_E_END) { report(status); }
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_pages_next_record(int pages, int layout, [Out] byte[] buffer, int size, [Out] int[] statuses, int status_count, out int failed);

        /// <summary>Makes a handle of the item that pleo_pages_next_item or pleo_pages_next_record gave last, for
        /// what the record has no field for. The list keeps the whole page of that item in memory for it,
        /// until it gives an item of another page or is freed; also after PLEO_E_END.</summary>
        /// <remarks><para>item: where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_MISSING if none was
        /// given yet; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread; with several on one list
        /// it is the last item of any of them.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_pages_current(int pages, out int item);

        /// <summary>Tells how far a list is.</summary>
        /// <remarks><para>items: those of the pages so far. total: those of the whole list; -1 where the server does not
        /// say. Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_pages_progress(int pages, out long items, out long total);

        /// <summary>Begins a request without waiting for it: for a program that must not freeze. The library carries
        /// it out in a thread of its own, one for all tasks, which is there as long as there are tasks; its
        /// files are read and written in others, which last as long as that. No function of the host's is
        /// called from them.</summary>
        /// <remarks><para>request: copied; it may be changed and freed at once. Its own time or timeout_ms runs from here.
        /// task: where the handle goes; freed with pleo_free, which cancels it. A client that is freed ends
        /// its tasks. Returns PLEO_OK; PLEO_E_ARGUMENT if a place of its path is not filled, or a GET has a
        /// body; PLEO_E_HANDLE; PLEO_E_RESOURCE if the machine has no thread left. Since 0.1.0. Any thread.
        /// An example:</para>
        /// <code>
        ///     pleo_request_submit(client, request, &amp;task);
        ///     do {
        ///         show_something();
        ///         pleo_task_wait(task, 50, &amp;finished);
        ///     } while (!finished);
        ///     status = pleo_task_take(task, &amp;response);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_request_submit(int client, int request, out int task);

        /// <summary>Waits until a task has finished.</summary>
        /// <remarks><para>milliseconds: at most so long; 0 only asks, -1 waits until it has. finished: 1 if it has, else
        /// 0. Returns PLEO_OK in either case; PLEO_E_HANDLE, PLEO_E_ARGUMENT; PLEO_E_FORKED in a child of
        /// the process that submitted it. Since 0.1.0. Any thread, also several at once.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_task_wait(int task, int milliseconds, out int finished);

        /// <summary>Cancels a task; pleo_task_wait and pleo_task_take tell what came of it. A result that it has
        /// already, stays.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_FORKED. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_task_cancel(int task);

        /// <summary>Tells how far a task is with the files that it sends or fetches.</summary>
        /// <remarks><para>done: bytes so far. total: bytes in all; -1 where that is not known.
        /// Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_task_progress(int task, out long done, out long total);

        /// <summary>Takes the result of a task that has finished, once.</summary>
        /// <remarks><para>response: where the answer goes; freed with pleo_free. Returns what pleo_request_send would have,
        /// PLEO_E_CANCELLED and PLEO_E_OUTCOME_UNKNOWN after a cancel among them; PLEO_E_PENDING while it
        /// has not finished; PLEO_E_MISSING if the result was taken. Since 0.1.0. Any thread; the failure's
        /// details are that thread's.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_task_take(int task, out int response);

        /// <summary>The HTTP status of an answer, such as 200.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_status(int response, out int http_status);

        /// <summary>What came of the call that gave this answer: one of PLEO_ORIGIN_...</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_origin(int response, out int origin);

        /// <summary>Copies the value of a header of the answer, ended with a NUL; the first, if there are several.</summary>
        /// <remarks><para>name: in any capitals, at most 8192 bytes. Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_BUFFER,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_header_text(int response, [In] byte[] name, int name_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_response_header_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_header_field(int response, [In] byte[] name, int name_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Lends the body of the answer, the bytes as they were received. There is no NUL behind them.</summary>
        /// <remarks><para>body, length: where its address and its length in bytes go. The bytes are valid until the
        /// response is freed, and must not be written. Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT.
        /// Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_body(int response, out IntPtr body, out int length);

        /// <summary>Copies the body of the answer, ended with a NUL. A body with a NUL in it is PLEO_E_TEXT; take
        /// the _field form.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any
        /// thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_body_text(int response, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the body of the answer into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT; PLEO_E_TEXT if it has a
        /// character that text_encoding does not have. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_body_field(int response, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies a text of the answer's JSON, ended with a NUL. An empty text is PLEO_OK with needed 0.</summary>
        /// <remarks><para>pointer: a JSON Pointer (RFC 6901) such as "/data/0/name", in which ~ is written ~0 and a /
        /// within a name ~1; at most 8192 bytes. With the handle of a value it begins at that value, which
        /// an absent one leads to. Returns PLEO_OK; PLEO_E_MISSING if there is no such value; PLEO_E_NULL if
        /// it is null; PLEO_E_TYPE if it is something else; PLEO_E_NOT_JSON if the answer is no JSON; PLEO_E_TEXT
        /// if it has a NUL, half a surrogate pair or, unless text_unmappable says what to give instead, a
        /// character that text_encoding lacks; PLEO_E_BUFFER, and pleo_response_text_piece takes a smaller
        /// one; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_text(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_response_text, into a field of exactly size bytes, blanks behind it; a NUL in the text
        /// is copied.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_field(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Reads a whole number of the answer's JSON; 12.0 and 1e2 are whole. Nothing is rounded.</summary>
        /// <remarks><para>pointer: as for pleo_response_text. Returns PLEO_OK; PLEO_E_RANGE if the number is not whole or
        /// does not fit, and pleo_response_decimal_text gives it; PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_int64(int response, [In] byte[] pointer, int pointer_len, out long value);

        /// <summary>Copies a number of the answer's JSON as decimal text, exactly as it was received, ended with a
        /// NUL.</summary>
        /// <remarks><para>pointer: as for pleo_response_text. Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE,
        /// PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_decimal_text(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_response_decimal_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_decimal_field(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies an amount of the answer's JSON, {"currency": ..., "minors": ...} or, in the items of an
        /// export, {"currency": ..., "value": ...}, in decimal digits, ended with a NUL. Its currency is the
        /// text at the pointer with /currency behind it. The option money_value says what a value counts.</summary>
        /// <remarks><para>pointer: as for pleo_response_text. Returns as pleo_response_text; PLEO_E_RANGE if the number is
        /// not whole, does not fit, or the currency is unknown: nothing is rounded or guessed. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_money_text(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_response_money_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_money_field(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies a value of the answer's JSON, whatever it is, as JSON exactly as it was received, ended
        /// with a NUL. Only a character that text_encoding lacks is written as JSON's escape, such as
        /// \u6771: nothing is lost, and no text_unmappable needed.</summary>
        /// <remarks><para>pointer: as for pleo_response_text; absent for the whole. Returns PLEO_OK, PLEO_E_MISSING,
        /// PLEO_E_NOT_JSON, PLEO_E_TEXT if the pointer is not UTF-8, PLEO_E_BUFFER, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_json_text(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_response_json_text, into a field of exactly size bytes, blanks behind it, which do no
        /// harm in JSON.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_json_field(int response, [In] byte[] pointer, int pointer_len, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Reads a boolean of the answer's JSON: 1 or 0.</summary>
        /// <remarks><para>pointer: as for pleo_response_text. Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_boolean(int response, [In] byte[] pointer, int pointer_len, out int value);

        /// <summary>Counts the items of an array or the members of an object of the answer's JSON.</summary>
        /// <remarks><para>pointer: as for pleo_response_text; absent for the whole. Returns PLEO_OK, PLEO_E_MISSING,
        /// PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_count(int response, [In] byte[] pointer, int pointer_len, out int count);

        /// <summary>Tells what a value of the answer's JSON is: one of PLEO_JSON_..., and PLEO_JSON_MISSING if there
        /// is none.</summary>
        /// <remarks><para>pointer: as for pleo_response_text; absent for the whole. Returns PLEO_OK, PLEO_E_NOT_JSON if
        /// the answer is no JSON, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_type(int response, [In] byte[] pointer, int pointer_len, out int json_type);

        /// <summary>Makes a handle of a value of an answer, at which the pointers of all functions that read JSON
        /// then begin. Status, headers, origin and body stay those of the whole
        /// answer.</summary>
        /// <remarks><para>pointer: as for pleo_response_text; absent for the whole. value: where the handle goes; freed
        /// with pleo_free. Nothing is copied for it: it shares the answer, which lives until the last of
        /// its handles is freed, in whichever order. Returns PLEO_OK, PLEO_E_MISSING if there is no such
        /// value, PLEO_E_NOT_JSON, PLEO_E_TEXT if the pointer is not UTF-8, PLEO_E_HANDLE, PLEO_E_ARGUMENT.
        /// Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_value(int response, [In] byte[] pointer, int pointer_len, out int value);

        /// <summary>Makes a handle of an item of an array, or of the value of a member of an object, by its index in
        /// the order of the answer. Members of equal names are members each.</summary>
        /// <remarks><para>pointer: where the array or object is, as for pleo_response_text; absent for the whole. index:
        /// from 0 on. item: where the handle goes; freed with pleo_free, as that of pleo_response_value.
        /// Returns as pleo_response_value; PLEO_E_MISSING if there is no such item; PLEO_E_NULL,
        /// PLEO_E_TYPE. Since 0.1.0. Any thread. It counts up to the index; to go through many items, go
        /// on from the first one with pleo_response_next. An example:</para>
        /// <code>
        ///     status = pleo_response_item(answer, "/data", PLEO_NTS, 0, &amp;item);
        ///     while (status == PLEO_OK) {
        ///         pleo_response_text(item, "/firstName", PLEO_NTS, name, sizeof name, NULL);
        ///         status = pleo_response_next(item, &amp;next);
        ///         pleo_free(item);
        ///         item = next;
        ///     }
        ///     if (status != PLEO_E_MISSING) complain(status);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_item(int response, [In] byte[] pointer, int pointer_len, int index, out int item);

        /// <summary>Makes a handle of the value that stands behind one in its array or object. It takes no longer at
        /// the end of many than at their beginning.</summary>
        /// <remarks><para>value: it stays as it is, and is freed as ever. next: where the handle goes; freed with
        /// pleo_free, as that of pleo_response_value. Returns PLEO_OK; PLEO_E_MISSING if the value is the
        /// last, or a whole answer; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_next(int value, out int next);

        /// <summary>Copies the name of the member of an object whose value this is, ended with a NUL.</summary>
        /// <remarks><para>Returns PLEO_OK; PLEO_E_MISSING if the value is an item of an array, or a whole answer;
        /// PLEO_E_TEXT if the name has a NUL or half a surrogate pair; PLEO_E_BUFFER, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_name_text(int value, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_response_name_text, into a field of exactly size bytes, blanks behind it; a NUL in the
        /// name is copied.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_name_field(int value, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies the name of a member of an object by its index in the order of the answer, ended with a
        /// NUL.</summary>
        /// <remarks><para>pointer: where the object is, as for pleo_response_text; absent for the whole. index: from 0
        /// on; the value is pleo_response_item's of the same index. Returns PLEO_OK, PLEO_E_MISSING if it
        /// has no such member, PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_NOT_JSON, PLEO_E_TEXT if the name has a NUL
        /// or half a surrogate pair, PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any
        /// thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_name_at_text(int response, [In] byte[] pointer, int pointer_len, int index, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_response_name_at_text, into a field of exactly size bytes, blanks behind it; a NUL in the
        /// name is copied.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_name_at_field(int response, [In] byte[] pointer, int pointer_len, int index, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies a piece of a text of the answer's JSON, so that a small buffer takes a text of any size.
        /// A piece is whole characters; nothing is put behind it, neither a NUL nor blanks, and a NUL in
        /// the text is copied.</summary>
        /// <remarks><para>pointer: as for pleo_response_text. offset: where the piece begins, in bytes of the text as it
        /// is copied: 0, and then the sum of what was copied. buffer, size: where it goes; 4 bytes take any
        /// character. copied: where its length goes; 0 with PLEO_OK is the end. Returns PLEO_OK;
        /// PLEO_E_BUFFER if there is more and the next character alone does not fit; PLEO_E_ARGUMENT if no
        /// character begins at the offset; PLEO_E_TEXT if the piece would have half a surrogate pair or,
        /// unless text_unmappable says what to give instead, a character that text_encoding lacks;
        /// PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_NOT_JSON, PLEO_E_HANDLE. Since 0.1.0. Any
        /// thread.</para>
        /// <para>A piece costs what its size does, and the way to it what its pointer does: of an item far down a
        /// long array a value is the better start. Of a text with escapes (a line end, say), or in another
        /// text_encoding than UTF-8, only reading on is that cheap: each handle keeps the place behind the
        /// last piece of one such text, and a piece elsewhere is found by going through the text. So read
        /// such texts one after the other, or each by a value of its own. An example:</para>
        /// <code>
        ///     for (offset = 0; ; offset += copied) {
        ///         status = pleo_response_text_piece(answer, "/data/note", PLEO_NTS, offset, buffer, sizeof buffer, &amp;copied);
        ///         if (status != PLEO_OK || copied == 0) break;
        ///         fwrite(buffer, 1, copied, file);
        ///     }
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_text_piece(int response, [In] byte[] pointer, int pointer_len, int offset, [Out] byte[] buffer, int size, out int copied);

        /// <summary>Copies a piece of a value of the answer's JSON, as JSON exactly as it was received: see
        /// pleo_response_json_text.</summary>
        /// <remarks><para>All else as for pleo_response_text_piece, but that PLEO_E_NULL and PLEO_E_TYPE do not come,
        /// escapes, which stay as they are, cost nothing, and for a character that text_encoding lacks a
        /// buffer of 12 bytes is wanted. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_json_piece(int response, [In] byte[] pointer, int pointer_len, int offset, [Out] byte[] buffer, int size, out int copied);

        /// <summary>Copies a piece of the body of the answer: the bytes as they were received, in whichever
        /// encoding, wherever that cuts them. Nothing is put behind it.</summary>
        /// <remarks><para>offset: where the piece begins, in bytes: 0, and then the sum of what was copied. buffer, size:
        /// where it goes. copied: where its length goes; 0 with PLEO_OK is the end. Returns PLEO_OK;
        /// PLEO_E_BUFFER if there is more and size is 0; PLEO_E_ARGUMENT if the offset is behind the end;
        /// PLEO_E_HANDLE. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_body_piece(int response, int offset, [Out] byte[] buffer, int size, out int copied);

        /// <summary>Makes a layout: where the values of an answer go in a record of the program's, and how. It never
        /// changes, fills any number of records from any thread, and belongs to no client. docs/records.md
        /// has its language.</summary>
        /// <remarks><para>config: whose text_encoding and text_unmappable the text and the records are in; copied; 0 for
        /// UTF-8. text: lines such as the example's, at most 65536 bytes. layout: where the handle goes;
        /// freed with pleo_free. Returns PLEO_OK; PLEO_E_ARGUMENT with the line and column of what is wrong;
        /// PLEO_E_CONFIG if an option was refused; PLEO_E_TEXT, PLEO_E_HANDLE. Since 0.1.0. Any thread. An
        /// example:</para>
        /// <code>
        ///     const char *text =
        ///         "record 64\n"
        ///         "ID       /id                text   char   0 36\n"
        ///         "ACCOUNT  /accountCode       text   char   36 8 missing=default\n"
        ///         "AMOUNT   /transactionValue  money  packed 44 8 scale=2\n"
        ///         "DAY      /performedAt       date   zoned  52 8 sign=none\n"
        ///         "RECEIPTS /receiptIds        count  le     60 4\n";
        ///     status = pleo_layout_new(config, text, PLEO_NTS, &amp;layout);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_layout_new(int config, [In] byte[] text, int length, out int layout);

        /// <summary>Tells how many bytes the records of a layout have.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_layout_size(int layout, out int size);

        /// <summary>Tells how many statuses a record of a layout has: one for each field, in the order of the
        /// layout; for a table its own, and then one for each field of each row.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_layout_count(int layout, out int count);

        /// <summary>Copies the name of the field that a status of a record is of, ended with a NUL; of a field in a
        /// table with its row, which are counted from 1: "LINES(3).AMOUNT".</summary>
        /// <remarks><para>index: of the status, from 0 on. Returns PLEO_OK; PLEO_E_MISSING if there are not as many;
        /// PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_layout_name_text(int layout, int index, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_layout_name_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_layout_name_field(int layout, int index, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Fills a record from an answer's JSON, all fields in one call.</summary>
        /// <remarks><para>pointer: where the value is that the layout's pointers begin at, as for pleo_response_text;
        /// absent for the whole. buffer: the record; all of its bytes are written, and none behind them.
        /// size: at least those of pleo_layout_size. statuses: where one of PLEO_FIELD_... goes for each
        /// field, as pleo_layout_count has them; may be NULL, with 0. failed: where the number of those goes
        /// that are not PLEO_FIELD_OK; may be NULL. Returns PLEO_OK; PLEO_E_RECORD if a field failed: its
        /// message names the first, failed and statuses are set, and the record is filled all the same, a
        /// field that failed with its default, or else blanks or zero. After any other status nothing was
        /// written: PLEO_E_BUFFER if size or status_count is too small, PLEO_E_MISSING if there is no value
        /// at the pointer, PLEO_E_NOT_JSON, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. What an amount's
        /// value counts is as for pleo_response_money_text. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_record(int response, [In] byte[] pointer, int pointer_len, int layout, [Out] byte[] buffer, int size, [Out] int[] statuses, int status_count, out int failed);

        /// <summary>Opens the company's oldest export job that is pending or in progress, and starts it if it is
        /// pending. One program carries out a job at a time.</summary>
        /// <remarks><para>The journal, a file that the option export_journal names, makes sure that what this program has
        /// booked is reported to Pleo and not offered as new again, whatever ends the program. Without one,
        /// only the state at Pleo tells what was done, and a program that was killed cannot go on with its
        /// own job unless export_take_over is set. docs/export.md has the whole life of a job.</para>
        /// <para>config: whose options export_journal, export_company and export_take_over count; 0 for those of
        /// the client. The client must be freed after the export. export: where the handle goes; freed with
        /// pleo_free, which leaves the job as it is: the next pleo_export_open goes on with it. Returns
        /// PLEO_OK; PLEO_E_END if there is no job: a bookkeeper starts one in Pleo, and one that nobody
        /// carries out expires after an hour; PLEO_E_EXPORT_BUSY if another program has the journal or the
        /// job; PLEO_E_MISSING if the key is an organisation's and export_company is not set; PLEO_E_FILE
        /// or PLEO_E_RESOURCE for the journal; PLEO_E_PROTOCOL if the job is not the company's or its items
        /// are not listed; PLEO_E_CONFIG, PLEO_E_HANDLE, PLEO_E_ARGUMENT; else as pleo_request_send. Since
        /// 0.1.0. Blocks: each of its requests until timeout_ms at the latest, one for each 100 items and a
        /// few more. Any thread. An example:</para>
        /// <code>
        ///     status = pleo_export_open(client, 0, &amp;export);
        ///     while (status == PLEO_OK &amp;&amp; (status = pleo_export_next(export, &amp;item, &amp;again)) == PLEO_OK) {
        ///         if (again == PLEO_EXPORT_NEW || !find_in_books(item, number)) { book(item, number); }
        ///         status = pleo_export_booked(export, NULL, 0, number, PLEO_NTS, NULL, 0);
        ///         pleo_free(item);
        ///     }
        ///     if (export != 0 &amp;&amp; status == PLEO_E_END) { status = pleo_export_close(export, &amp;summary); }
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_open(int client, int config, out int export);

        /// <summary>As pleo_export_open, and waits for a job if there is none, for a program that runs all day.</summary>
        /// <remarks><para>seconds: how long to wait at most, 0 to 86400. It asks at once, and then at intervals that grow
        /// from a second to fifteen. Returns as pleo_export_open; PLEO_E_END if no job came in that time;
        /// PLEO_E_CANCELLED after pleo_client_cancel. Since 0.1.0. Blocks for that time and that of
        /// pleo_export_open. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_wait(int client, int config, int seconds, out int export);

        /// <summary>As pleo_export_open, and starts a job of the entries that are queued for export if there is no
        /// job, for a program that exports without a bookkeeper.</summary>
        /// <remarks><para>Returns as pleo_export_open; PLEO_E_END if no entry is queued; PLEO_E_BAD_REQUEST if accounts
        /// have no contra account in Pleo. That Pleo lets an API key start a job is not documented. Since
        /// 0.1.0. Blocks as pleo_export_open. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_start(int client, int config, out int export);

        /// <summary>Makes a handle of the job, as Pleo showed it last: its id, numberOfItems, expiresIn.</summary>
        /// <remarks><para>job: where the handle goes; freed with pleo_free. Returns PLEO_OK, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_job(int export, out int job);

        /// <summary>Gives the next item that is to be booked: the bookkeeping data as GET /v3/export-items has it.
        /// Items of which a result is recorded are not given. That the item was offered is in the journal
        /// before the function returns. When 100 results wait they are sent, and the job is kept from
        /// expiring.</summary>
        /// <remarks><para>item: where the item goes; freed with pleo_free. again: where one of PLEO_EXPORT_NEW,
        /// PLEO_EXPORT_OFFERED and PLEO_EXPORT_EXPORTED goes; may be NULL. Returns PLEO_OK; PLEO_E_END when
        /// all items were given: call pleo_export_close; PLEO_E_EXPORT_ENDED if the job has ended at Pleo,
        /// as after an hour without a result: what was recorded is kept, and reported within the next job
        /// that has the item; PLEO_E_BAD_REQUEST if accounts have no contra account in Pleo: call
        /// pleo_export_fail with missing_configuration; PLEO_E_PROTOCOL for an item of another company;
        /// PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_CANCELLED, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT; else as pleo_request_send. After a failure the next call gives the same item.
        /// Since 0.1.0. Blocks: each of its requests until timeout_ms at the latest. Any thread, one at a
        /// time.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_next(int export, out int item, out int again);

        /// <summary>As pleo_export_next, with the item in a record instead of a handle.</summary>
        /// <remarks><para>layout, buffer, size, statuses, status_count, failed: as for pleo_response_record. Returns as
        /// pleo_export_next; PLEO_E_RECORD if a field failed, and the item was given all the same: the
        /// record is filled as pleo_response_record says, and pleo_export_current gives the item;
        /// PLEO_E_BUFFER if size is less than the record's or status_count less than the layout's: nothing
        /// was given then. Since 0.1.0. Blocks as pleo_export_next. Any thread, one at a time.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_next_record(int export, int layout, [Out] byte[] buffer, int size, [Out] int[] statuses, int status_count, out int failed, out int again);

        /// <summary>Makes a handle of the item that was given last.</summary>
        /// <remarks><para>item: where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_MISSING if none was
        /// given yet; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_current(int export, out int item);

        /// <summary>Makes a handle of the job item of the item that was given last, as GET
        /// /v3/export-jobs/{jobId}/items had it when the job was opened: its status at Pleo.</summary>
        /// <remarks><para>job_item: where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_MISSING if none
        /// was given yet; PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_job_item(int export, out int job_item);

        /// <summary>Copies the external id under which the item that was given last was booked before, ended with a
        /// NUL: the number in your books. There is one with PLEO_EXPORT_EXPORTED, and with
        /// PLEO_EXPORT_OFFERED if the item was exported before.</summary>
        /// <remarks><para>Returns PLEO_OK; PLEO_E_MISSING if it was not exported before, or without an external id;
        /// PLEO_E_BUFFER, PLEO_E_TEXT, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_former_text(int export, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_export_former_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_former_field(int export, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Tells how far the export is.</summary>
        /// <remarks><para>done: items of the job that have a result. total: all of its items. Returns PLEO_OK,
        /// PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_progress(int export, out long done, out long total);

        /// <summary>Records that an item is booked. The result is in the journal, on the disk, when the function
        /// returns PLEO_OK; nothing is sent yet: pleo_export_next, pleo_export_send and pleo_export_close
        /// do that.</summary>
        /// <remarks><para>Call it after your books have the item for good. If the program ends between the two, the item
        /// is given again with PLEO_EXPORT_OFFERED.</para>
        /// <para>entry_id: the item's accountingEntryId; absent for the item that was given last. external_id:
        /// its number in your books, shown in Pleo, at most 2000 bytes; absent for none. external_url:
        /// where your books show it, at most 2000 bytes; absent for none. Returns PLEO_OK, also for the
        /// same result again; PLEO_E_ARGUMENT if another result is recorded for the item, if the item is
        /// neither in this job nor in the journal, or for a text that is too long; PLEO_E_MISSING without
        /// entry_id before an item was given; PLEO_E_FILE or PLEO_E_RESOURCE for the journal: the result is
        /// not recorded; PLEO_E_TEXT, PLEO_E_HANDLE. A result is also taken after the job has ended. Since
        /// 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_booked(int export, [In] byte[] entry_id, int entry_id_len, [In] byte[] external_id, int external_id_len, [In] byte[] external_url, int external_url_len);

        /// <summary>Records that an item cannot be booked, for the bookkeeper to read in Pleo and to export again.
        /// As for pleo_export_booked, nothing is sent yet.</summary>
        /// <remarks><para>entry_id: as for pleo_export_booked. reason_type: one of Pleo's types for items:
        /// validation_failure, account_unknown, tax_code_unknown, tag_unknown, vendor_unknown,
        /// missing_configuration, invalid_configuration, authorization_failure, unexpected_failure,
        /// accounting_system_validation_failure, accounting_system_unreachable, accounting_system_timeout,
        /// accounting_system_rate_limit, accounting_system_authentication_failure,
        /// receipt_download_failure, receipt_upload_failure, receipt_conversion_failure,
        /// receipt_file_size_limit_exceeded. reason: a sentence for the bookkeeper, at most 1000
        /// characters; absent for none. Returns as pleo_export_booked, and PLEO_E_ARGUMENT for any other
        /// reason_type. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_rejected(int export, [In] byte[] entry_id, int entry_id_len, [In] byte[] reason_type, int reason_type_len, [In] byte[] reason, int reason_len);

        /// <summary>Sends the results that wait, 100 a request. A result that Pleo refuses for good is in the
        /// summary of pleo_export_close, and no failure here.</summary>
        /// <remarks><para>Returns PLEO_OK, also if none waits; PLEO_E_EXPORT_ENDED; PLEO_E_FILE or PLEO_E_RESOURCE for the
        /// journal; PLEO_E_CANCELLED, PLEO_E_HANDLE, PLEO_E_ARGUMENT; else as pleo_request_send: what was
        /// not sent waits for the next call. Since 0.1.0. Blocks as pleo_export_next. Any thread, one at a
        /// time.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_send(int export);

        /// <summary>Keeps the job from expiring while the program works long at one item: sends what waits, or else
        /// tells Pleo that an item without a result is in progress. pleo_export_next does so by itself
        /// after half of the job's time, expiresIn.</summary>
        /// <remarks><para>Returns as pleo_export_send. Since 0.1.0. Blocks as pleo_export_next. Any thread, one at a time.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_keep_alive(int export);

        /// <summary>Fetches the files of an item, such as its receipts, by their links, without the key: all of them
        /// or none.</summary>
        /// <remarks><para>item: of pleo_export_next; 0 for the item that was given last. folder: the path of a folder that
        /// exists; files of the same names there are replaced. Each is named by the accountingEntryId, a
        /// hyphen, its number from 1 on, and the ending of its type, such as ".pdf". count: where the number
        /// of files goes; may be NULL. Returns PLEO_OK; PLEO_E_MISSING with 0 before an item was given;
        /// PLEO_E_FILE, PLEO_E_RESOURCE, PLEO_E_PROTOCOL, PLEO_E_HANDLE, PLEO_E_ARGUMENT; else as
        /// pleo_request_send of a link. Since 0.1.0. Blocks: each file until timeout_ms at the latest. Any
        /// thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_fetch_files(int export, int item, [In] byte[] folder, int folder_len, out int count);

        /// <summary>Ends the job: sends the results that wait, then tells Pleo that the job is completed, completed
        /// with errors, or failed, as the results say, and looks until Pleo shows it.</summary>
        /// <remarks><para>summary: where a handle of a JSON object goes; freed with pleo_free; may be NULL. Its members:
        /// jobId and status, texts; booked and rejected, how many items Pleo has as exported and as failed;
        /// refused, the results that Pleo did not take: an array of objects with accountingEntryId,
        /// externalId, type and message, of which one with an externalId is in your books, so that a person
        /// must decide what to do; missing, the ids of items without bookkeeping data, which were rejected;
        /// unmatched, the ids of entries with bookkeeping data that are not items of the job, which were
        /// not given. Returns PLEO_OK, also when the call is repeated; PLEO_E_UNFINISHED if items have no
        /// result: nothing was sent, and each needs one, or the export must be opened again, which gives
        /// them once more; PLEO_E_EXPORT_ENDED if the job has ended in another way, with the summary;
        /// PLEO_E_FILE or PLEO_E_RESOURCE for the journal; PLEO_E_PROTOCOL if Pleo takes the event and does
        /// not show it; PLEO_E_CANCELLED, PLEO_E_HANDLE; else as pleo_request_send: it can be repeated.
        /// Since 0.1.0. Blocks: each of its requests until timeout_ms at the latest. Any thread, one at a
        /// time.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_close(int export, out int summary);

        /// <summary>Ends the job as failed, for what concerns all of it, such as books that cannot be reached. The
        /// results that wait are sent before; items without one can be exported again.</summary>
        /// <remarks><para>reason_type: one of Pleo's types for jobs: accounting_system_unreachable,
        /// accounting_system_timeout, accounting_system_rate_limit,
        /// accounting_system_authentication_failure, missing_configuration, invalid_configuration,
        /// validation_failure, authentication_failure, authorization_failure, integration_unusable,
        /// service_unreachable, service_timeout, pleo_rate_limit, job_expired, canceled_by_user. reason: a
        /// sentence for the bookkeeper, at most 1000 characters; absent for none. summary: as for
        /// pleo_export_close; may be NULL. Returns as pleo_export_close, but never PLEO_E_UNFINISHED;
        /// PLEO_E_EXPORT_ENDED also after pleo_export_close has ended the job; PLEO_E_ARGUMENT for any
        /// other reason_type. Since 0.1.0. Blocks as pleo_export_close. Any thread, one at a time.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_export_fail(int export, [In] byte[] reason_type, int reason_type_len, [In] byte[] reason, int reason_len, out int summary);

        /// <summary>The state of the installation in this answer: one of PLEO_STATE_... A state that this version
        /// does not know is PLEO_STATE_OTHER; its text is at "/status".</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_MISSING, PLEO_E_NULL, PLEO_E_TYPE, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since
        /// 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_state(int response, out int state);

        /// <summary>The name of a state, as Pleo writes it, such as "ACTIVATED"; empty for PLEO_STATE_OTHER: a
        /// static text, never freed.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr pleo_state_name(int state);

        /// <summary>Copies the name of a state, ended with a NUL.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_state_name_text(int state, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_state_name_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_state_name_field(int state, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Whom the installation or the key in this answer is for: one of PLEO_SUBJECT_...</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_MISSING if the answer names nobody, PLEO_E_HANDLE, PLEO_E_ARGUMENT.
        /// Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_subject_type(int response, out int subject_type);

        /// <summary>Copies the id of the company or organisation that the installation or the key in this answer is
        /// for, ended with a NUL: the last part of "resource" or "subjectURN". Keep it: it is what to show,
        /// and to compare a new key's with.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_MISSING if the answer names nobody, PLEO_E_BUFFER, PLEO_E_HANDLE,
        /// PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_subject_text(int response, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_response_subject_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_response_subject_field(int response, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Begins a JSON text. It is null, and becomes an object or an array with what is set in it first.</summary>
        /// <remarks><para>client: whose text_encoding the texts are in that are set and printed; 0 for UTF-8. json: where
        /// the handle goes; freed with pleo_free. Returns PLEO_OK, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since
        /// 0.1.0. Any thread; what is built in several threads at once is built in the order of their
        /// calls.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_new(int client, out int json);

        /// <summary>Begins with a JSON text that is there already, to be changed.</summary>
        /// <remarks><para>client: as for pleo_json_new. text: JSON, at most 64 MiB and 100 arrays and objects deep. json:
        /// where the handle goes; freed with pleo_free. Returns PLEO_OK; PLEO_E_ARGUMENT with the place
        /// where it stops being JSON; PLEO_E_TEXT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_parse(int client, [In] byte[] text, int text_len, out int json);

        /// <summary>Sets a text, as exactly the bytes given: trailing blanks stay. For a field of fixed width see
        /// pleo_json_set_field.</summary>
        /// <remarks><para>pointer: a JSON Pointer (RFC 6901) such as "/metadata/program", at most 8192 bytes; absent for
        /// the whole. What it leads through is made where it is missing or null: an array for the steps 0
        /// and -, else an object. - appends to an array, as does the index behind its last. text: at most
        /// 64 MiB. Returns PLEO_OK; PLEO_E_ARGUMENT if the pointer is none, skips items of an array, or
        /// nests deeper than 100 arrays and objects; PLEO_E_TYPE if it leads through a text, a number or a
        /// boolean; PLEO_E_TEXT, PLEO_E_HANDLE. Nothing is changed then. Since 0.1.0. Any thread. An
        /// example:</para>
        /// <code>
        ///     pleo_json_new(client, &amp;json);
        ///     pleo_json_set_text(json, "/status", PLEO_NTS, "ACTIVATED", PLEO_NTS);
        ///     pleo_json_set_field(json, "/metadata/ledger", PLEO_NTS, record.ledger, sizeof record.ledger);
        ///     pleo_json_set_decimal(json, "/metadata/rate", PLEO_NTS, "7.4600", PLEO_NTS);
        ///     pleo_json_print_text(json, body, sizeof body, NULL);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_text(int json, [In] byte[] pointer, int pointer_len, [In] byte[] text, int text_len);

        /// <summary>Sets a text without the blanks and NULs that a field of fixed width ends with.</summary>
        /// <remarks><para>As pleo_json_set_text; a field of blanks alone is an empty text. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_field(int json, [In] byte[] pointer, int pointer_len, [In] byte[] text, int text_len);

        /// <summary>Sets a whole number.</summary>
        /// <remarks><para>pointer, and what it returns: as for pleo_json_set_text. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_int64(int json, [In] byte[] pointer, int pointer_len, long value);

        /// <summary>Sets a number by its digits, of which none is lost: "-1234.50" stays so. A plus, zeros before
        /// it, as a field of fixed width has them, and blanks around it are allowed; a decimal comma and
        /// grouping are not.</summary>
        /// <remarks><para>pointer, and what it returns: as for pleo_json_set_text. digits: at most 4096 bytes;
        /// PLEO_E_ARGUMENT if they are no number. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_decimal(int json, [In] byte[] pointer, int pointer_len, [In] byte[] digits, int digits_len);

        /// <summary>Sets an amount as the API has it: {"currency": ..., "minors": ...}.</summary>
        /// <remarks><para>pointer, and what it returns: as for pleo_json_set_text. currency, digits: as for
        /// pleo_money_minors; PLEO_E_RANGE. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_money(int json, [In] byte[] pointer, int pointer_len, [In] byte[] currency, int currency_len, [In] byte[] digits, int digits_len);

        /// <summary>Sets true or false.</summary>
        /// <remarks><para>pointer, and what it returns: as for pleo_json_set_text. value: 0 is false, any other number
        /// true. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_boolean(int json, [In] byte[] pointer, int pointer_len, int value);

        /// <summary>Sets null.</summary>
        /// <remarks><para>pointer, and what it returns: as for pleo_json_set_text. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_null(int json, [In] byte[] pointer, int pointer_len);

        /// <summary>Sets what a JSON text says, such as "[]" or an object that another program made.</summary>
        /// <remarks><para>pointer, and what it returns: as for pleo_json_set_text. text: JSON, at most 64 MiB;
        /// PLEO_E_ARGUMENT with the place where it stops being JSON. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_json(int json, [In] byte[] pointer, int pointer_len, [In] byte[] text, int text_len);

        /// <summary>Sets a copy of a value of an answer, with its numbers as they were received.</summary>
        /// <remarks><para>pointer, and what it returns: as for pleo_json_set_text. source: a JSON Pointer into the answer,
        /// at most 8192 bytes; absent for the whole; PLEO_E_MISSING if it leads to nothing,
        /// PLEO_E_NOT_JSON. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_set_value(int json, [In] byte[] pointer, int pointer_len, int response, [In] byte[] source, int source_len);

        /// <summary>Takes a value out. What stands behind it in an array moves up; without a pointer the whole is
        /// null again.</summary>
        /// <remarks><para>pointer: as for pleo_json_set_text. Returns PLEO_OK; PLEO_E_MISSING if there is none;
        /// PLEO_E_HANDLE, PLEO_E_TEXT, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_remove(int json, [In] byte[] pointer, int pointer_len);

        /// <summary>Copies the JSON text, on one line and ended with a NUL: a body for any call. A character that
        /// text_encoding lacks is written as JSON's escape, such as \u6771: nothing is lost, and no
        /// text_unmappable needed.</summary>
        /// <remarks><para>Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_HANDLE, PLEO_E_ARGUMENT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_print_text(int json, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_json_print_text, into a field of exactly size bytes, blanks behind it, which do no harm
        /// in a body.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_json_print_field(int json, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Copies an amount in decimal digits, ended with a NUL: 12345 of EUR is "123.45", of JPY "12345",
        /// of KWD "12.345".</summary>
        /// <remarks><para>currency: a code of ISO 4217 such as "EUR", at most 64 bytes. minors: how many of its smallest
        /// unit. Returns PLEO_OK, PLEO_E_BUFFER, PLEO_E_ARGUMENT, PLEO_E_TEXT. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_money_text([In] byte[] currency, int currency_len, long minors, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_money_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_money_field([In] byte[] currency, int currency_len, long minors, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Turns an amount in decimal digits into how many of its currency's smallest unit it is. Nothing
        /// is rounded.</summary>
        /// <remarks><para>currency: as for pleo_money_text. digits: as for pleo_json_set_decimal, at most 64 bytes.
        /// minors: where the number goes. Returns PLEO_OK; PLEO_E_RANGE if the digits have a fraction of
        /// the smallest unit, or the number does not fit; PLEO_E_ARGUMENT, PLEO_E_TEXT. Since 0.1.0. Any
        /// thread. An example:</para>
        /// <code>
        ///     status = pleo_money_minors("KWD", PLEO_NTS, record.amount, sizeof record.amount, &amp;minors);
        ///     status = pleo_json_set_money(
        ///         json, "/metadata/limit", PLEO_NTS, "KWD", PLEO_NTS, record.amount, sizeof record.amount);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_money_minors([In] byte[] currency, int currency_len, [In] byte[] digits, int digits_len, out long minors);

        /// <summary>Reads a date and time in RFC 3339, such as "2026-11-25T16:47:00+01:00", as it is written. Parts
        /// of a second are left out; a date alone is its first moment in UTC.</summary>
        /// <remarks><para>text: at most 64 bytes. date: where YYYYMMDD goes, such as 20261125. time: where HHMMSS goes,
        /// such as 164700. offset_minutes: where goes by how many minutes that clock is ahead of UTC, such
        /// as 60; negative behind it. Returns PLEO_OK; PLEO_E_ARGUMENT if there is no such date and time;
        /// PLEO_E_TEXT. Since 0.1.0. Any thread. An example:</para>
        /// <code>
        ///     pleo_response_text(response, "/createdAt", PLEO_NTS, buffer, sizeof buffer, NULL);
        ///     status = pleo_time_read_utc(buffer, PLEO_NTS, &amp;date, &amp;time_of_day);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_time_read([In] byte[] text, int text_len, out int date, out int time, out int offset_minutes);

        /// <summary>Reads a date and time in RFC 3339 by the clock of UTC.</summary>
        /// <remarks><para>text, date, time: as for pleo_time_read. Returns as pleo_time_read; PLEO_E_RANGE if it is
        /// outside the years 1 to 9999 there. Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_time_read_utc([In] byte[] text, int text_len, out int date, out int time);

        /// <summary>Copies a date and time as RFC 3339 has them, ended with a NUL, with Z for UTC.</summary>
        /// <remarks><para>date: YYYYMMDD. time: HHMMSS. offset_minutes: by how many minutes that clock is ahead of UTC.
        /// Returns PLEO_OK, PLEO_E_BUFFER; PLEO_E_ARGUMENT if there is no such date and time. Since 0.1.0.
        /// Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_time_text(int date, int time, int offset_minutes, [Out] byte[] buffer, int size, out int needed);

        /// <summary>As pleo_time_text, into a field of exactly size bytes, blanks behind it.</summary>
        /// <remarks><para>Since 0.1.0. Any thread.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_time_field(int date, int time, int offset_minutes, [Out] byte[] buffer, int size, out int needed);

        /// <summary>Checks whether a webhook comes from Pleo, by its signature (Standard Webhooks, version 1). Pleo
        /// publishes no text of how it signs; this is inferred from the names of its headers and the form
        /// of its secrets.</summary>
        /// <remarks><para>secret: the text that begins with whsec_, which may be left out, at most 4096 bytes. id,
        /// timestamp: the headers webhook-id and webhook-timestamp, at most 64 bytes each. signature: the
        /// header webhook-signature, one or several with blanks between, at most 8192 bytes. body: as it
        /// was received, before anything parsed it, at most 64 MiB. All of them as exactly these bytes.
        /// tolerance: how many seconds the timestamp may be from this machine's clock, such as 300;
        /// negative for no matter. Returns PLEO_OK; PLEO_E_SIGNATURE if the webhook is not to be trusted;
        /// PLEO_E_ARGUMENT, also if the secret is none. Since 0.1.0. Any thread. An example:</para>
        /// <code>
        ///     status = pleo_webhook_verify(secret, PLEO_NTS, id, PLEO_NTS, timestamp, PLEO_NTS, signature, PLEO_NTS,
        ///         body, count, 300);
        /// </code></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_webhook_verify([In] byte[] secret, int secret_len, [In] byte[] id, int id_len, [In] byte[] timestamp, int timestamp_len, [In] byte[] signature, int signature_len, [In] byte[] body, int body_len, int tolerance);

        /// <summary>Frees what a handle stands for, of any kind. It never waits for the network; what another thread
        /// is using lives until that thread is done. A freed client's connections are closed, its tasks and
        /// pages end, no call of its log function begins any more, and its key is wiped; its responses live
        /// on. A freed task is cancelled, also while another thread waits for it.</summary>
        /// <remarks><para>handle: any handle of this library, or 0, which does nothing. Returns PLEO_OK; PLEO_E_HANDLE if
        /// it is freed already or made up, which does no harm. It leaves the last failure's details alone.
        /// Since 0.1.0. Any thread, in any order, also in a callback.</para></remarks>
        /// <returns>A <see cref="PleoStatus"/>.</returns>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int pleo_free(int handle);
    }
}
