using System;
using System.Reflection;
using System.Runtime.InteropServices;

[assembly: AssemblyTitle("LibPleo")]
[assembly: AssemblyDescription("Pleo API keys and installations for .NET Framework 4 and .NET")]
[assembly: AssemblyProduct("libpleo")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: AssemblyFileVersion("0.1.0.0")]
[assembly: CLSCompliant(true)]
[assembly: ComVisible(false)]
#if NETSTANDARD2_0
// On Windows a library in the folder that a program happens to run in is not loaded.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
#endif
