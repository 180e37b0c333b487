using System;
using System.IO;
#if NETSTANDARD2_0
using System.Runtime.InteropServices;
#endif

namespace LibPleo
{
    /// <summary>For which kind of process a library is, by the first bytes of its file.</summary>
    internal static class Binary
    {
        /// <summary>This process's, as packages name it: x86, x64, arm64.</summary>
        internal static string Architecture
        {
            get
            {
#if NETSTANDARD2_0
                return RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
#else
                bool arm = "ARM64".Equals(Environment.GetEnvironmentVariable("PROCESSOR_ARCHITECTURE"), StringComparison.OrdinalIgnoreCase);
                return IntPtr.Size == 4 ? "x86" : arm ? "arm64" : "x64";
#endif
            }
        }

        internal static string ThisProcess
        {
            get { return IntPtr.Size * 8 + "-bit (" + Architecture + ")"; }
        }

        /// <summary>What a file is for; null where that cannot be told.</summary>
        internal static string KindOf(string path)
        {
            try
            {
                using (var file = File.OpenRead(path))
                using (var reader = new BinaryReader(file))
                    return reader.ReadUInt16() == 0x5A4D ? OfWindows(file, reader) : OfElf(file, reader);
            }
            catch (IOException)
            {
                return null;
            }
            catch (UnauthorizedAccessException)
            {
                return null;
            }
        }

        private static string OfWindows(FileStream file, BinaryReader reader)
        {
            file.Position = 0x3C;
            file.Position = reader.ReadUInt32() + 4; // behind "PE\0\0"
            return Named(reader.ReadUInt16(), 0x014C, 0x8664, 0xAA64);
        }

        private static string OfElf(FileStream file, BinaryReader reader)
        {
            file.Position = 0;
            if (reader.ReadUInt32() != 0x464C457F)
                return null;
            file.Position = 18;
            return Named(reader.ReadUInt16(), 3, 62, 183);
        }

        private static string Named(int machine, int x86, int x64, int arm64)
        {
            return machine == x86 ? "x86" : machine == x64 ? "x64" : machine == arm64 ? "arm64" : null;
        }
    }
}
