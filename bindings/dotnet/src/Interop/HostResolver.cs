using System;
#if NETSTANDARD2_0
using System.Reflection;
#endif
using System.Runtime.InteropServices;
using System.Text;

namespace LibPleo
{
    /// <summary>Loads a library by its path, so that the host's P/Invoke uses it from then on.</summary>
    internal static class HostResolver
    {
        private const int AlteredSearchPath = 8; // what the library itself needs is looked for beside it
        private const int Now = 2;

#if NETSTANDARD2_0
        // .NET Core 3.0 and later ask a delegate first. The function is younger than .NET Standard 2.0.
        private static readonly MethodInfo SetResolver = FindSetResolver();
        private static IntPtr opened;
        private static bool registered;

        /// <summary>Whether the host is .NET (Core), which has a search of its own.</summary>
        internal static bool IsPresent
        {
            get { return SetResolver != null; }
        }

        // Type and name are constants of one method: what a trimmer or a compiler ahead of time follows, and keeps. Through a field
        // of Type it would not.
        private static MethodInfo FindSetResolver()
        {
            Type library = Type.GetType("System.Runtime.InteropServices.NativeLibrary, System.Runtime.InteropServices", false);
            return library == null ? null : library.GetMethod("SetDllImportResolver");
        }

        private static void Use(IntPtr handle)
        {
            opened = handle;
            if (registered || SetResolver == null)
                return;
            Type kind = SetResolver.GetParameters()[1].ParameterType;
            MethodInfo resolve = typeof(HostResolver).GetMethod("Resolve", BindingFlags.Static | BindingFlags.NonPublic);
            SetResolver.Invoke(null, new object[] { typeof(HostResolver).Assembly, Delegate.CreateDelegate(kind, resolve) });
            registered = true;
        }

        private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? search)
        {
            return name == NativeMethods.Library ? opened : IntPtr.Zero;
        }
#else
        /// <summary>Whether the host is .NET (Core), which has a search of its own.</summary>
        internal static bool IsPresent
        {
            get { return false; }
        }

        // .NET Framework finds what is loaded by its name; Mono by the SONAME that LibPleo.dll.config says.
        private static void Use(IntPtr handle)
        {
        }
#endif

        /// <summary>Opens a library; the reason if that fails, else null.</summary>
        internal static string Open(string path)
        {
            string reason = null;
            IntPtr handle = System.IO.Path.DirectorySeparatorChar == '\\' ? OnWindows(path, out reason) : OnUnix(path, out reason);
            if (handle == IntPtr.Zero)
                return reason;
            Use(handle);
            return null;
        }

        private static IntPtr OnWindows(string path, out string reason)
        {
            IntPtr handle = LoadLibraryEx(path, IntPtr.Zero, AlteredSearchPath);
            reason = handle == IntPtr.Zero ? "error " + Marshal.GetLastWin32Error() + " of Windows" : null;
            return handle;
        }

        private static IntPtr OnUnix(string path, out string reason)
        {
            byte[] name = Encoding.UTF8.GetBytes(path + "\0");
            try
            {
                return WithLibdl(name, out reason);
            }
            catch (DllNotFoundException)
            {
                // Some C libraries have the functions themselves.
                return WithLibc(name, out reason);
            }
        }

        private static IntPtr WithLibdl(byte[] name, out string reason)
        {
            IntPtr handle = dlopen(name, Now);
            reason = handle == IntPtr.Zero ? Text(dlerror()) : null;
            return handle;
        }

        private static IntPtr WithLibc(byte[] name, out string reason)
        {
            IntPtr handle = dlopen_c(name, Now);
            reason = handle == IntPtr.Zero ? Text(dlerror_c()) : null;
            return handle;
        }

        private static string Text(IntPtr address)
        {
            if (address == IntPtr.Zero)
                return "it cannot be loaded";
            int length = 0;
            while (Marshal.ReadByte(address, length) != 0)
                length++;
            byte[] bytes = new byte[length];
            Marshal.Copy(address, bytes, 0, length);
            return TextCodec.Show(bytes);
        }

        [DllImport("kernel32", EntryPoint = "LoadLibraryExW", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
        private static extern IntPtr LoadLibraryEx(string path, IntPtr reserved, int flags);

        [DllImport("libdl.so.2")]
        private static extern IntPtr dlopen(byte[] path, int flags);

        [DllImport("libdl.so.2")]
        private static extern IntPtr dlerror();

        [DllImport("libc", EntryPoint = "dlopen")]
        private static extern IntPtr dlopen_c(byte[] path, int flags);

        [DllImport("libc", EntryPoint = "dlerror")]
        private static extern IntPtr dlerror_c();
    }
}
