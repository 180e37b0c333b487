using System;

namespace LibPleo
{
    /// <summary>The native library: its file and its version. Any thread can use any member.</summary>
    public static class PleoLibrary
    {
        /// <summary>
        /// The file of the library, for a program that has it in a place of its own. Set it before anything else of LibPleo
        /// is used. Otherwise the environment variable PLEO_LIBRARY applies; without it the library is searched beside the
        /// assembly and the program (in x86, x64 or arm64, in runtimes/RID/native, in the directory itself) and where the
        /// system searches.
        /// </summary>
        /// <exception cref="InvalidOperationException">The library is loaded already.</exception>
        public static string Path
        {
            get { return NativeLoader.ExplicitPath; }
            set { NativeLoader.ExplicitPath = value; }
        }

        /// <summary>The version of the library, for example "0.1.0".</summary>
        /// <exception cref="DllNotFoundException">
        /// The library was not found. The message lists where it was searched.
        /// </exception>
        /// <exception cref="BadImageFormatException">
        /// The file that was found is for 32-bit processes, and this one has 64 bits, or the reverse.
        /// </exception>
        /// <exception cref="EntryPointNotFoundException">The file that was found is another library, or too old.</exception>
        public static string Version
        {
            get { return Text(NativeMethods.pleo_version_field); }
        }

        /// <summary>The version of the library as a number: major * 1000000 + minor * 1000 + patch.</summary>
        public static int VersionNumber
        {
            get
            {
                NativeLoader.Load();
                return NativeMethods.pleo_version_number();
            }
        }

        /// <summary>The number of the library's binary interface. It is checked when the library is loaded.</summary>
        public static int AbiVersion
        {
            get
            {
                NativeLoader.Load();
                return NativeMethods.pleo_abi_version();
            }
        }

        /// <summary>Returns the name of a status in pleo.h, for example "PLEO_E_KEY".</summary>
        public static string NameOf(PleoStatus status)
        {
            return Text((byte[] buffer, int size, out int needed) =>
                NativeMethods.pleo_status_name_field((int)status, buffer, size, out needed));
        }

        /// <summary>Returns the meaning of a status in at most 80 characters.</summary>
        public static string MeaningOf(PleoStatus status)
        {
            return Text((byte[] buffer, int size, out int needed) =>
                NativeMethods.pleo_status_meaning_field((int)status, buffer, size, out needed));
        }

        /// <summary>
        /// Returns the name of a state as Pleo writes it, for example "ACTIVATED"; empty for <see cref="PleoState.Other"/>.
        /// </summary>
        public static string NameOf(PleoState state)
        {
            return Text((byte[] buffer, int size, out int needed) =>
                NativeMethods.pleo_state_name_field((int)state, buffer, size, out needed));
        }

        private static string Text(Native.Reader reader)
        {
            NativeLoader.Load();
            return TextCodec.Utf8.Decode(Native.Read(TextCodec.Utf8, reader));
        }
    }
}
