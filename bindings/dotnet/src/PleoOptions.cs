using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security;

namespace LibPleo
{
    /// <summary>
    /// A set of options, from which clients are made; they copy it. The README of libpleo lists the options, their values
    /// and defaults. The most common ones have a property here.
    /// </summary>
    public sealed class PleoOptions : PleoObject
    {
        private const string TextEncoding = "text_encoding";
        private const int NullTerminated = -1; // PLEO_NTS
        private static readonly TextIn EncodingName = TextCodec.Utf8.Encode(TextEncoding), Utf8Name = TextCodec.Utf8.Encode("utf-8");

        /// <summary>Creates a set with all options at their defaults, for Pleo's production environment.</summary>
        /// <exception cref="DllNotFoundException">
        /// The native library was not found. The message lists where it was searched.
        /// </exception>
        public PleoOptions()
            : base(Native.Make<PleoConfigHandle>(TextCodec.Utf8, NativeMethods.pleo_config_new), TextCodec.Utf8)
        {
            // Set here it is not taken from the environment: strings are turned into UTF-8.
            Set(TextEncoding, "utf-8");
        }

        /// <summary>How what is made of options turns strings into bytes; null are those with all defaults.</summary>
        internal static TextCodec CodecOf(PleoOptions options)
        {
            return options == null ? TextCodec.Utf8 : options.Codec;
        }

        /// <summary>The log method, as long as a client may take it over.</summary>
        internal readonly ListenerSlot Listeners = new ListenerSlot();

        /// <summary>An option by its name; see <see cref="Set(string, string)"/> and <see cref="Get"/>.</summary>
        public string this[string name]
        {
            get { return Get(name); }
            set { Set(name, value); }
        }

        /// <summary>base_url: another address than Pleo's, for example of the sandbox or a gateway.</summary>
        public string BaseUrl
        {
            get { return Get("base_url"); }
            set { Set("base_url", value); }
        }

        /// <summary>ca_file: path of a PEM file with your own CA certificates.</summary>
        public string CaFile
        {
            get { return Get("ca_file"); }
            set { Set("ca_file", value); }
        }

        /// <summary>client_cert_file: path of a PEM file with a client certificate, for a gateway that requires one.</summary>
        public string ClientCertFile
        {
            get { return Get("client_cert_file"); }
            set { Set("client_cert_file", value); }
        }

        /// <summary>
        /// client_key_file: path of a PEM file with the private key of the client certificate, not encrypted.
        /// </summary>
        public string ClientKeyFile
        {
            get { return Get("client_key_file"); }
            set { Set("client_key_file", value); }
        }

        /// <summary>proxy: system, none, or http://host:port.</summary>
        public string Proxy
        {
            get { return Get("proxy"); }
            set { Set("proxy", value); }
        }

        /// <summary>timeout_ms: the timeout of a whole call, with all retries; 60 seconds by default.</summary>
        public TimeSpan Timeout
        {
            get { return GetTime("timeout_ms"); }
            set { Set("timeout_ms", Milliseconds.Of(value).ToString(CultureInfo.InvariantCulture)); }
        }

        /// <summary>connect_timeout_ms: the timeout of one connection; 10 seconds by default.</summary>
        public TimeSpan ConnectTimeout
        {
            get { return GetTime("connect_timeout_ms"); }
            set { Set("connect_timeout_ms", Milliseconds.Of(value).ToString(CultureInfo.InvariantCulture)); }
        }

        /// <summary>
        /// from_environment: options that are not set here are read from variables, for example PLEO_BASE_URL; never a
        /// secret.
        /// </summary>
        public bool FromEnvironment
        {
            get { return Get("from_environment") == "true"; }
            set { Set("from_environment", value ? "true" : "false"); }
        }

        /// <summary>
        /// Sets an option. Null and an empty value, which a missing setting returns, are refused: use <see cref="Reset"/>.
        /// With a text_encoding other than utf-8, for a program that handles bytes itself, strings must be ASCII, and the
        /// members with byte[] take and return texts in that encoding.
        /// </summary>
        /// <exception cref="PleoException">
        /// Config if there is no such option or the value is invalid. The option is then unchanged.
        /// </exception>
        public void Set(string name, string value)
        {
            Set(name, Codec.Encode(value));
        }

        /// <summary>Sets a secret, for example proxy_password. The copy made here is wiped; wipe yours.</summary>
        /// <exception cref="PleoException">As for the form with a string.</exception>
        public void Set(string name, byte[] value)
        {
            Set(name, Secret.Of(value));
        }

        /// <summary>Sets a secret, for example proxy_password. The copy made here is wiped; wipe yours.</summary>
        /// <exception cref="PleoException">As for the form with a string.</exception>
        public void Set(string name, char[] value)
        {
            Set(name, Secret.Of(value));
        }

        /// <summary>Sets a secret, for example proxy_password. The copy made here is wiped.</summary>
        /// <exception cref="PleoException">As for the form with a string.</exception>
        public void Set(string name, SecureString value)
        {
            Set(name, Secret.Of(value));
        }

        /// <summary>Resets an option to its default.</summary>
        /// <exception cref="PleoException">Config if there is no such option.</exception>
        public void Reset(string name)
        {
            TextIn option = Codec.Encode(name);
            Do(handle => NativeMethods.pleo_config_set(handle, option.Bytes, option.Length, null, 0));
            FollowEncoding(name);
        }

        /// <summary>Returns the value of an option, or its default. The value of a secret is never returned.</summary>
        /// <exception cref="PleoException">Config if there is no such option, or if it is a secret.</exception>
        public string Get(string name)
        {
            TextIn option = Codec.Encode(name);
            return ReadText((int handle, byte[] buffer, int size, out int needed) =>
                NativeMethods.pleo_config_get_field(handle, option.Bytes, option.Length, buffer, size, out needed));
        }

        /// <summary>
        /// Sets options from a file with lines "name = value": those before the first line "[profile NAME]", and those of a
        /// profile. Either all of them are set or none.
        /// </summary>
        /// <param name="path">Path of the file.</param>
        /// <param name="profile">Name of the profile; null for none.</param>
        /// <exception cref="PleoException">
        /// File if the file cannot be read, or has a secret and is not safe; Config for an invalid line, or if there is no
        /// such profile.
        /// </exception>
        public void Load(string path, string profile = null)
        {
            TextIn file = Codec.Encode(path), section = Codec.Encode(profile);
            Do(handle => NativeMethods.pleo_config_load(handle, file.Bytes, file.Length, section.Bytes, section.Length));
            FollowEncoding(TextEncoding);
        }

        /// <summary>Returns the names of the profiles in a file of options.</summary>
        /// <exception cref="PleoException">
        /// File if the file cannot be read; Config if a line that begins a section is invalid.
        /// </exception>
        public string[] GetProfiles(string path)
        {
            TextIn file = Codec.Encode(path);
            var names = new List<string>();
            for (;;)
            {
                byte[] name;
                int status = TryRead((int handle, byte[] buffer, int size, out int needed) =>
                    NativeMethods.pleo_config_profile_field(
                        handle, file.Bytes, file.Length, names.Count, buffer, size, out needed), out name);
                if (status == (int)PleoStatus.End)
                    return names.ToArray();
                Native.Check(status, Codec);
                names.Add(Codec.Decode(name));
            }
        }

        /// <summary>
        /// Sets a log callback for clients that are made of these options from now on; null for none. Log lines never
        /// contain the API key, headers or query strings; the options log_level and trace_bodies select them. The callback
        /// runs on the thread that makes the call, for a <see cref="PleoTask"/> on a thread that waits for it, for a Task
        /// on a thread of LibPleo; lines of several requests can come at once. An exception of it is thrown by the call
        /// that the line is about when that has ended, and by no other; <see cref="PleoClient.TakeResponse()"/> then returns
        /// the response.
        /// </summary>
        public void OnLog(Action<PleoLogLevel, string> log)
        {
            Listeners.Set(log, context => Do(handle =>
                NativeMethods.pleo_config_on_log(handle, log == null ? null : Callbacks.Log, context)));
        }

        private void Set(string name, TextIn value)
        {
            TextIn option = Codec.Encode(name);
            SetBytes(option, value.Bytes, value.Length);
            FollowEncoding(name);
        }

        private void Set(string name, Secret value)
        {
            TextIn option = Codec.Encode(name);
            using (value)
                SetBytes(option, value.Bytes, value.Length);
            FollowEncoding(name);
        }

        // No value is not the default.
        private void SetBytes(TextIn option, byte[] value, int length)
        {
            if (value == null)
                length = NullTerminated;
            Do(handle => NativeMethods.pleo_config_set(handle, option.Bytes, option.Length, value, length));
        }

        // Strings are turned into what the clients of these options take, however that was set.
        private void FollowEncoding(string name)
        {
            // The library drops what stands behind a name.
            if (name.TrimEnd(' ', '\0') != TextEncoding)
                return;
            Codec = TextCodec.Of(Get(TextEncoding));
            // Set back to its default, it would be taken from the environment.
            if (Codec == TextCodec.Utf8)
                Do(handle => NativeMethods.pleo_config_set(
                    handle, EncodingName.Bytes, EncodingName.Length, Utf8Name.Bytes, Utf8Name.Length));
        }

        private TimeSpan GetTime(string name)
        {
            return TimeSpan.FromMilliseconds(int.Parse(Get(name), CultureInfo.InvariantCulture));
        }
    }

    /// <summary>
    /// Times as the library takes them. Parts of a unit count as one, so that only zero is none; what is longer than the library
    /// takes it says itself.
    /// </summary>
    internal static class Milliseconds
    {
        internal static int Of(TimeSpan time)
        {
            return Whole(time.TotalMilliseconds);
        }

        /// <summary>The same in seconds.</summary>
        internal static int Seconds(TimeSpan time)
        {
            return Whole(time.TotalSeconds);
        }

        private static int Whole(double units)
        {
            double whole = units < 0 ? Math.Floor(units) : Math.Ceiling(units);
            return (int)Math.Max(int.MinValue, Math.Min(int.MaxValue, whole));
        }
    }
}
