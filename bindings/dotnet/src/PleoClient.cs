using System;
using System.Security;

namespace LibPleo
{
    /// <summary>
    /// A client: one key, one address. Any number of threads may use it at once. Each call blocks until there is an answer
    /// or an error, at the latest when the option timeout_ms is over. Dispose closes its connections, ends its tasks and
    /// lists, and wipes its key; its answers live on.
    /// </summary>
    public sealed partial class PleoClient : PleoObject
    {
        /// <summary>
        /// Makes a client from a key. Nothing goes out to the network. A string stays in memory until the collector takes
        /// it: the other forms let you wipe yours, and <see cref="FromSource"/> needs none.
        /// </summary>
        /// <param name="key">The key; blanks and line ends behind it are dropped.</param>
        /// <param name="options">The options; null for Pleo's production with every default.</param>
        /// <exception cref="PleoException">The text cannot be a key, or the options cannot be used together.</exception>
        /// <exception cref="DllNotFoundException">The native library is not found; the message says where it was looked for.</exception>
        public PleoClient(string key, PleoOptions options = null)
            : this(Secret.Of(key), options)
        {
        }

        /// <summary>Makes a client from a key in bytes, which you then wipe. As the form with a string.</summary>
        public PleoClient(byte[] key, PleoOptions options = null)
            : this(Secret.Of(key), options)
        {
        }

        /// <summary>Makes a client from a key in the middle of a record. No byte beside it is read. As the form with a string.</summary>
        public PleoClient(byte[] record, int offset, int count, PleoOptions options = null)
            : this(Secret.Of(record, offset, count), options)
        {
        }

        /// <summary>Makes a client from a key in characters, which you then wipe. As the form with a string.</summary>
        public PleoClient(char[] key, PleoOptions options = null)
            : this(Secret.Of(key), options)
        {
        }

        /// <summary>Makes a client from a key in a SecureString. As the form with a string.</summary>
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

        /// <summary>
        /// Makes a client from a key that is kept elsewhere: "file:PATH", "env:NAME", "credential:NAME" of systemd's, or
        /// "wincred:NAME" of the Windows credential store. The key never is in managed memory.
        /// </summary>
        /// <exception cref="PleoException">The file is not safe or not there, or what it holds cannot be a key.</exception>
        public static PleoClient FromSource(string source, PleoOptions options = null)
        {
            // None would be that of the options.
            return From(PleoOptions.CodecOf(options).Encode(source ?? ""), options);
        }

        /// <summary>The same with the source that the option "key" names, such as that of a profile.</summary>
        /// <exception cref="PleoException">The option is not set; as <see cref="FromSource"/>.</exception>
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

        /// <summary>Uses another key for the calls that begin from now on. The copy made here is wiped.</summary>
        /// <exception cref="PleoException">The text cannot be a key; the client keeps the one it has.</exception>
        public void SetKey(string key)
        {
            SetKey(Secret.Of(key));
        }

        /// <summary>The same with a key in bytes, which you then wipe.</summary>
        public void SetKey(byte[] key)
        {
            SetKey(Secret.Of(key));
        }

        /// <summary>The same with a key in characters, which you then wipe.</summary>
        public void SetKey(char[] key)
        {
            SetKey(Secret.Of(key));
        }

        /// <summary>The same with a key in a SecureString.</summary>
        public void SetKey(SecureString key)
        {
            SetKey(Secret.Of(key));
        }

        /// <summary>
        /// Ends the calls and tasks of this client that are under way, in whichever threads: each throws with
        /// <see cref="PleoStatus.Cancelled"/>, or <see cref="PleoStatus.OutcomeUnknown"/> if it may have taken effect. One that
        /// begins later is not touched: to stop a thread, call this again until it has ended.
        /// </summary>
        public void CancelCalls()
        {
            Do(NativeMethods.pleo_client_cancel);
        }

        /// <summary>Takes the oldest line that the option log_lines keeps; null if there is none.</summary>
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
