// What the examples share: how they begin, and how they end.
using System;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using LibPleo;

internal static class Example
{
    // Stream.Null on Windows if it is closed. Mono opens /dev/null in its place then, which a program cannot see.
    private static readonly Stream StandardOutput = Console.OpenStandardOutput();

    /// <summary>Standard output and error in UTF-8, whatever the console's encoding is. A write that fails throws.</summary>
    internal static readonly TextWriter Output = Writer(StandardOutput);
    internal static readonly TextWriter Error = Writer(Console.OpenStandardError());

    /// <summary>
    /// Runs a program with a client whose key is in the file that PLEO_KEY_FILE names, else in PLEO_API_KEY. Options such as
    /// base_url or ca_file come from PLEO_BASE_URL, PLEO_CA_FILE and so on; without them it talks to Pleo's production. What fails
    /// is said on standard error. It gives the program's exit code: the status's low byte.
    /// </summary>
    internal static int Run(Action<PleoClient> program)
    {
        return Run(client =>
        {
            program(client);
            return 0;
        });
    }

    /// <summary>The same for a program that gives its exit code itself.</summary>
    /// <param name="program">The program.</param>
    /// <param name="stopped">
    /// The exit code of a program that a failure stopped; its argument is null for what is not of the library, such as a file that
    /// the program reads itself. Without it, it is the status's low byte, or 1.
    /// </param>
    internal static int Run(Func<PleoClient, int> program, Func<PleoException, int> stopped = null)
    {
        string file = Environment.GetEnvironmentVariable("PLEO_KEY_FILE");
        try
        {
            if (StandardOutput == Stream.Null)
                throw new IOException("standard output is closed");
            using (var options = new PleoOptions { FromEnvironment = true })
            using (PleoClient client = PleoClient.FromSource(file == null ? "env:PLEO_API_KEY" : "file:" + file, options))
                return program(client);
        }
        catch (PleoException failure)
        {
            string complaint = PleoLibrary.NameOf(failure.Status) + ": " + failure.Message;
            if (failure.ApiType != "" || failure.ApiMessage != "")
                complaint += "\nThe API says: " + failure.ApiType + ": " + failure.ApiMessage;
            if (failure.RetryAfter != null)
                complaint += "\nRepeat it after " + failure.RetryAfter.Value.TotalSeconds + " s.";
            if (failure.Report != "")
                complaint += "\nReport for support:\n" + failure.Report;
            return End(complaint, stopped == null ? (int)failure.Status & 0xFF : stopped(failure));
        }
        catch (Exception failure)
        {
            // A file that cannot be read or written throws exceptions of many types, and the native library may be missing: a
            // job scheduler gets an exit code of the program's, whatever it is.
            return End(failure.Message, stopped == null ? 1 : stopped(null));
        }
    }

    /// <summary>Says how a program is called, and gives its exit code.</summary>
    internal static int Usage(string text)
    {
        return End("usage: " + text, (int)PleoStatus.Argument);
    }

    /// <summary>
    /// A text as a field of so many bytes, with blanks behind it, and in place of control characters: a record is one line.
    /// </summary>
    /// <exception cref="IOException">It is longer. An id that is cut would be another one.</exception>
    internal static string Field(string text, int width)
    {
        text = Regex.Replace(text ?? "", @"[\x00-\x1F\x7F]", " ");
        int blanks = width - Encoding.UTF8.GetByteCount(text);
        if (blanks < 0)
            throw new IOException("longer than its field of " + width + " bytes: " + text);
        return text + new string(' ', blanks);
    }

    // Says what failed, and gives the exit code.
    private static int End(string complaint, int code)
    {
        try
        {
            Error.WriteLine(complaint);
        }
        catch (Exception)
        {
            // Standard error cannot be written either: the exit code alone says it.
        }
        return code;
    }

    private static TextWriter Writer(Stream stream)
    {
        return new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
    }
}
