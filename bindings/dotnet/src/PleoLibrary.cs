using System;

namespace LibPleo
{
    /// <summary>The native library: where it is, and which it is. Any member may be used from any thread.</summary>
    public static class PleoLibrary
    {
        /// <summary>
        /// The library's file, for a program that has it in a place of its own. It is set before anything else of LibPleo is
        /// used. Unset, the variable PLEO_LIBRARY counts; without that the library is looked for beside the assembly and the
        /// program (in x86, x64 or arm64, in runtimes/RID/native, in the folder itself) and where the system looks.
        /// </summary>
        /// <exception cref="InvalidOperationException">The library is loaded already.</exception>
        public static string Path
        {
            get { return NativeLoader.ExplicitPath; }
            set { NativeLoader.ExplicitPath = value; }
        }

        /// <summary>The library's version, such as "0.1.0".</summary>
        /// <exception cref="DllNotFoundException">The library is not found; the message says where it was looked for.</exception>
        /// <exception cref="BadImageFormatException">What was found is for processes of another kind, 32 or 64 bits.</exception>
        /// <exception cref="EntryPointNotFoundException">What was found is another library, or too old.</exception>
        public static string Version
        {
            get { return Text(NativeMethods.pleo_version_field); }
        }

        /// <summary>The library's version as a number: major * 1000000 + minor * 1000 + patch.</summary>
        public static int VersionNumber
        {
            get
            {
                NativeLoader.Load();
                return NativeMethods.pleo_version_number();
            }
        }

        /// <summary>The version of the library's binary interface. It is checked when the library is loaded.</summary>
        public static int AbiVersion
        {
            get
            {
                NativeLoader.Load();
                return NativeMethods.pleo_abi_version();
            }
        }

        /// <summary>A status by the name that the library's manual has for it, such as "PLEO_E_KEY".</summary>
        public static string NameOf(PleoStatus status)
        {
            return Text((byte[] buffer, int size, out int needed) =>
                NativeMethods.pleo_status_name_field((int)status, buffer, size, out needed));
        }

        /// <summary>What a status means, in a line of at most 80 columns.</summary>
        public static string MeaningOf(PleoStatus status)
        {
            return Text((byte[] buffer, int size, out int needed) =>
                NativeMethods.pleo_status_meaning_field((int)status, buffer, size, out needed));
        }

        /// <summary>A state as Pleo writes it, such as "ACTIVATED"; empty for <see cref="PleoState.Other"/>.</summary>
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
