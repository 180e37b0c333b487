using System;
using System.Security;

namespace LibPleo
{
    /// <summary>
    /// A client: one API key and one base URL. Several threads can use one client at once. Every call blocks until there is
    /// a response or a failure, until the option timeout_ms at the latest. Dispose closes its connections, ends its tasks
    /// and lists, and wipes its key; responses stay valid.
    /// </summary>
    public sealed partial class PleoClient : PleoObject
    {
        /// <summary>
        /// Creates a client with a key. Nothing is sent: a wrong key fails the first call. A string stays in memory until
        /// it is collected: the other forms let you wipe the key, and <see cref="FromSource"/> needs none in memory.
        /// </summary>
        /// <param name="key">
        /// The key, at most 4096 bytes of visible ASCII; trailing spaces and line ends are dropped. The library copies it,
        /// and wipes its copy when the client is freed.
        /// </param>
        /// <param name="options">Copied; null for Pleo's production environment with all options at their defaults.</param>
        /// <exception cref="PleoException">
        /// Key if the text cannot be a key; Config or File if the options cannot be used.
        /// </exception>
        /// <exception cref="DllNotFoundException">
        /// The native library was not found. The message lists where it was searched.
        /// </exception>
        public PleoClient(string key, PleoOptions options = null)
            : this(Secret.Of(key), options)
        {
        }

        /// <summary>Creates a client with a key in bytes, which you can wipe. See the form with a string.</summary>
        public PleoClient(byte[] key, PleoOptions options = null)
            : this(Secret.Of(key), options)
        {
        }

        /// <summary>
        /// Creates a client with a key of count bytes in a record. No other byte is read. See the form with a string.
        /// </summary>
        public PleoClient(byte[] record, int offset, int count, PleoOptions options = null)
            : this(Secret.Of(record, offset, count), options)
        {
        }

        /// <summary>Creates a client with a key in characters, which you can wipe. See the form with a string.</summary>
        public PleoClient(char[] key, PleoOptions options = null)
            : this(Secret.Of(key), options)
        {
        }

        /// <summary>Creates a client with a key in a SecureString. See the form with a string.</summary>
        public PleoClient(SecureString key, PleoOptions options = null)
            : this(Secret.Of(key), options)
        {
        }

        private PleoClient(Secret key, PleoOptions options)
            : this(Made(key, options), options)
        {
        }

        private PleoClient(PleoClientHandle handle, PleoOptions options)
            : base(handle, PleoOptions.CodecOf(options))
        {
        }

        /// <summary>Creates a client whose key is read from a source. The key is never in managed memory.</summary>
        /// <param name="source">
        /// "file:PATH", "env:NAME", "credential:NAME" (systemd) or "wincred:NAME" (Windows credential store).
        /// </param>
        /// <param name="options">Copied; null for Pleo's production environment with all options at their defaults.</param>
        /// <exception cref="PleoException">
        /// File if the source cannot be read or is not safe; Key if its content cannot be a key; Config if the options
        /// cannot be used.
        /// </exception>
        public static PleoClient FromSource(string source, PleoOptions options = null)
        {
            // None would be that of the options.
            return From(PleoOptions.CodecOf(options).Encode(source ?? ""), options);
        }

        /// <summary>Creates a client whose key is read from the source that the option key names.</summary>
        /// <exception cref="PleoException">
        /// Argument if the option is not set; otherwise as <see cref="FromSource"/>.
        /// </exception>
        public static PleoClient FromOptions(PleoOptions options)
        {
            return From(TextIn.None, options);
        }

        private static PleoClient From(TextIn source, PleoOptions options)
        {
            return new PleoClient(
                Made(options, (int config, out int made) =>
                    NativeMethods.pleo_client_new_from(source.Bytes, source.Length, config, out made)),
                options);
        }

        /// <summary>
        /// Replaces the key for calls that begin from now on; calls in progress keep theirs. The copy made here is wiped.
        /// </summary>
        /// <exception cref="PleoException">Key if the text cannot be a key: the client then keeps its key.</exception>
        public void SetKey(string key)
        {
            SetKey(Secret.Of(key));
        }

        /// <summary>Replaces the key with one in bytes, which you can wipe.</summary>
        public void SetKey(byte[] key)
        {
            SetKey(Secret.Of(key));
        }

        /// <summary>Replaces the key with one in characters, which you can wipe.</summary>
        public void SetKey(char[] key)
        {
            SetKey(Secret.Of(key));
        }

        /// <summary>Replaces the key with one in a SecureString.</summary>
        public void SetKey(SecureString key)
        {
            SetKey(Secret.Of(key));
        }

        /// <summary>
        /// Cancels the calls and tasks of this client that are in progress, in any thread. Each throws with <see
        /// cref="PleoStatus.Cancelled"/>, or <see cref="PleoStatus.OutcomeUnknown"/> if it may have taken effect. A call
        /// that begins later is not cancelled: to stop a thread, call this until the thread has ended.
        /// </summary>
        public void CancelCalls()
        {
            Do(NativeMethods.pleo_client_cancel);
        }

        /// <summary>Removes the oldest line that the option log_lines keeps, and returns it; null if there is none.</summary>
        public string ReadLogLine()
        {
            byte[] line;
            int status = TryRead(NativeMethods.pleo_client_log_field, out line);
            if (status == (int)PleoStatus.End)
                return null;
            Native.Check(status, Codec);
            return TextCodec.Show(line);
        }

        private static PleoClientHandle Made(Secret key, PleoOptions options)
        {
            using (key)
            {
                return Made(options, (int config, out int made) =>
                    NativeMethods.pleo_client_new(key.Bytes, key.Length, config, out made));
            }
        }

        private static PleoClientHandle Made(PleoOptions options, PartMaker maker)
        {
            using (var config = new Hold(options))
            using (ListenerSlot.Use log = options == null ? null : options.Listeners.Begin())
            {
                var handle = Native.Make<PleoClientHandle>(PleoOptions.CodecOf(options), (out int made) => maker(config.Number, out made));
                // The options' log may be called as long as the client lives.
                if (log != null)
                    handle.Keep(log.Listeners);
                return handle;
            }
        }

        private void SetKey(Secret key)
        {
            using (key)
                Do(client => NativeMethods.pleo_client_set_key(client, key.Bytes, key.Length));
        }
    }
}
