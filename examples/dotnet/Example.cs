// What the examples share: how they begin, and how they end.
using System;
using System.IO;
using System.Text;
using LibPleo;

internal static class Example
{
    /// <summary>Standard output and error in UTF-8, whatever the console's encoding is.</summary>
    internal static readonly TextWriter Output = Writer(Console.OpenStandardOutput());
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
    /// The exit code of a program that a failure stopped, by whether that passes by itself. Without it, it is the status's low
    /// byte, or 1 for a file that the program reads itself.
    /// </param>
    internal static int Run(Func<PleoClient, int> program, Func<bool, int> stopped = null)
    {
        string file = Environment.GetEnvironmentVariable("PLEO_KEY_FILE");
        try
        {
            using (var options = new PleoOptions { FromEnvironment = true })
            using (PleoClient client = PleoClient.FromSource(file == null ? "env:PLEO_API_KEY" : "file:" + file, options))
                return program(client);
        }
        catch (PleoException failure)
        {
            Error.WriteLine(PleoLibrary.NameOf(failure.Status) + ": " + failure.Message);
            if (failure.ApiType != "" || failure.ApiMessage != "")
                Error.WriteLine("The API says: " + failure.ApiType + ": " + failure.ApiMessage);
            if (failure.RetryAfter != null)
                Error.WriteLine("Repeat it after " + failure.RetryAfter.Value.TotalSeconds + " s.");
            return stopped == null ? (int)failure.Status & 0xFF : stopped(failure.CanRetry);
        }
        catch (Exception failure)
        {
            // What comes of a file that the program reads itself.
            if (!(failure is IOException || failure is UnauthorizedAccessException))
                throw;
            Error.WriteLine(failure.Message);
            return stopped == null ? 1 : stopped(false);
        }
    }

    /// <summary>Says how a program is called, and gives its exit code.</summary>
    internal static int Usage(string text)
    {
        Error.WriteLine("usage: " + text);
        return (int)PleoStatus.Argument;
    }

    /// <summary>A text as a field of so many bytes, with blanks behind it. What is longer is cut, at a whole character.</summary>
    internal static string Field(string text, int width)
    {
        text = text ?? "";
        int length = text.Length;
        while (Encoding.UTF8.GetByteCount(text.Substring(0, length)) > width)
            length -= length > 1 && char.IsSurrogatePair(text, length - 2) ? 2 : 1;
        text = text.Substring(0, length);
        return text + new string(' ', width - Encoding.UTF8.GetByteCount(text));
    }

    private static TextWriter Writer(Stream stream)
    {
        return new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
    }
}
