using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.InteropServices;

namespace LibPleo
{
    /// <summary>
    /// Finds the native library before the first call. .NET Framework and Mono know nothing of 32 and 64 bits, so that the
    /// file that fits is loaded by its full path here, after which P/Invoke finds it by its name. On .NET (Core) the host's
    /// own search comes first, which knows runtimes/RID/native.
    /// </summary>
    internal static class NativeLoader
    {
        internal const string Variable = "PLEO_LIBRARY";

        private static readonly object Gate = new object();
        private static readonly bool Windows = Path.DirectorySeparatorChar == '\\';
        private static readonly string FileName = Windows ? "pleo.dll" : "libpleo.so";
        private static volatile bool loaded;
        private static string explicitPath;

        internal static string ExplicitPath
        {
            get { return explicitPath; }
            set
            {
                lock (Gate)
                {
                    if (loaded)
                        throw new InvalidOperationException("The native library is already loaded; set the path before using anything else of LibPleo.");
                    explicitPath = value;
                }
            }
        }

        /// <summary>Sees to it that the library is there and fits; it costs nothing from the second time on.</summary>
        internal static void Load()
        {
            if (loaded)
                return;
            lock (Gate)
            {
                if (loaded)
                    return;
                Search();
                CheckVersion();
                loaded = true;
            }
        }

        private static void Search()
        {
            var tried = new List<string>();
            string path = explicitPath ?? Environment.GetEnvironmentVariable(Variable);
            bool wrongKind = false;
            if (!string.IsNullOrEmpty(path))
            {
                if (Open(path, tried, ref wrongKind) && Found(tried))
                    return;
            }
            else if (HostResolver.IsPresent)
            {
                if (Found(tried) || Beside(tried, ref wrongKind) && Found(tried))
                    return;
            }
            else
            {
                Beside(tried, ref wrongKind);
                if (Found(tried))
                    return;
            }
            string message = "The native library of LibPleo cannot be loaded. This process is " + Binary.ThisProcess +
                ". Put the " + FileName + " that fits beside the program, or name it in PleoLibrary.Path or in the variable " +
                Variable + ". Tried:" + Environment.NewLine + "  " + string.Join(Environment.NewLine + "  ", tried.ToArray());
            if (wrongKind)
                throw new BadImageFormatException(message);
            throw new DllNotFoundException(message);
        }

        /// <summary>Opens the first library that is beside the program and can be opened, else the system's by its full name.</summary>
        private static bool Beside(List<string> tried, ref bool wrongKind)
        {
            foreach (string folder in Folders())
            {
                string[] places =
                {
                    Path.Combine(folder, Binary.Architecture),
                    Path.Combine(Path.Combine(Path.Combine(folder, "runtimes"), (Windows ? "win-" : "linux-") + Binary.Architecture), "native"),
                    folder,
                };
                foreach (string place in places)
                {
                    if (Open(Path.Combine(place, FileName), tried, ref wrongKind))
                        return true;
                }
            }
            // Where the library is installed for programs alone, without what compilers need, the first is its only name; where it
            // is just built, the second.
            return !Windows && (HostResolver.Open("libpleo.so.1") == null || HostResolver.Open(FileName) == null);
        }

        private static IEnumerable<string> Folders()
        {
            var folders = new List<string>();
            Assembly own = typeof(NativeLoader).Assembly;
#if NETSTANDARD2_0
            string place = own.Location;
#else
            // ASP.NET runs a copy that is elsewhere; the code base is where it was copied from.
            string place = own.CodeBase.StartsWith("file:", StringComparison.Ordinal) ? new Uri(own.CodeBase).LocalPath : own.Location;
#endif
            if (!string.IsNullOrEmpty(place))
                folders.Add(Path.GetDirectoryName(place));
            string program = AppDomain.CurrentDomain.BaseDirectory.TrimEnd('/', '\\');
            if (!folders.Contains(program))
                folders.Add(program);
            return folders;
        }

        private static bool Open(string path, List<string> tried, ref bool wrongKind)
        {
            if (!File.Exists(path))
            {
                tried.Add(path + ": the file does not exist");
                return false;
            }
            string reason = HostResolver.Open(Path.GetFullPath(path));
            if (reason == null)
            {
                // Read only where what was loaded is not found by its name.
                tried.Add(path + ": loaded, but the host does not find it by its name; on Mono LibPleo.dll.config must be beside LibPleo.dll");
                return true;
            }
            string kind = Binary.KindOf(path);
            if (kind != null && kind != Binary.Architecture)
            {
                wrongKind = true;
                reason = "it is for " + kind;
            }
            tried.Add(path + ": " + reason);
            return false;
        }

        /// <summary>Whether P/Invoke finds a library with the first function that is asked for.</summary>
        private static bool Found(List<string> tried)
        {
            try
            {
                NativeMethods.pleo_abi_version();
                return true;
            }
            catch (DllNotFoundException)
            {
                tried.Add(NativeMethods.Library + ": the system's own search does not find it");
                return false;
            }
            catch (BadImageFormatException)
            {
                tried.Add(NativeMethods.Library + ": the file that the system's search finds is for another type of process");
                return false;
            }
            catch (EntryPointNotFoundException inner)
            {
                throw new EntryPointNotFoundException("The library that was loaded under the name of " + FileName +
                    " is another one: it has no function pleo_abi_version.", inner);
            }
        }

        private static void CheckVersion()
        {
            int abi = NativeMethods.pleo_abi_version();
            if (abi != NativeMethods.PLEO_HEADER_ABI_VERSION)
            {
                throw new DllNotFoundException("The native library has the binary interface " + abi + ", and this LibPleo is for " +
                    NativeMethods.PLEO_HEADER_ABI_VERSION + ". Use both from one package.");
            }
            if (NativeMethods.pleo_version_number() >= NativeMethods.PLEO_HEADER_VERSION_NUMBER)
                return;
            // An older one may do, unless it lacks what this layer would call one day.
            var missing = new List<string>();
            foreach (MethodInfo method in typeof(NativeMethods).GetMethods(BindingFlags.Static | BindingFlags.NonPublic))
            {
                try
                {
                    if ((method.Attributes & MethodAttributes.PinvokeImpl) != 0)
                        Marshal.Prelink(method);
                }
                catch (EntryPointNotFoundException)
                {
                    missing.Add(method.Name);
                }
            }
            if (missing.Count > 0)
            {
                throw new EntryPointNotFoundException("The native library is older than this LibPleo and lacks " +
                    string.Join(", ", missing.ToArray()) + ". Use both from one package.");
            }
        }
    }
}
