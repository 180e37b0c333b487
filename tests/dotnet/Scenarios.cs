// The scenarios in .NET: Scenarios [NAME...]. What each does, and what it has to give, is in tests/scenarios/table.txt.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using LibPleo;

internal static partial class Scenarios
{
    private static readonly TextWriter Output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
    private static string current;

    private static int Main(string[] names)
    {
        foreach (KeyValuePair<string, Action> scenario in All())
        {
            if (names.Length > 0 && Array.IndexOf(names, scenario.Key) < 0)
                continue;
            current = scenario.Key;
            try
            {
                Sandbox.Control("POST", "/sandbox/reset");
                scenario.Value();
            }
            catch (Exception failure)
            {
                Report("failed", failure.GetType().Name + ": " + failure.Message.Replace('\n', ' '));
            }
        }
        Output.Flush();
        return 0;
    }

    private static IEnumerable<KeyValuePair<string, Action>> All()
    {
        foreach (IDictionary<string, Action> some in new[] { Calls, Data, Exports, Filled, Jobs, Traps })
        {
            foreach (KeyValuePair<string, Action> scenario in some)
                yield return scenario;
        }
    }

    private static void Report(string fact, string text)
    {
        Output.WriteLine(current + " " + fact + " " + text);
    }

    private static void Report(string fact, long number)
    {
        Report(fact, number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Whether something holds, as 1 or 0.</summary>
    private static void Report(string fact, bool holds)
    {
        Report(fact, holds ? 1 : 0);
    }

    private static void Report(string fact, PleoOrigin origin)
    {
        Report(fact, "PLEO_ORIGIN_" + origin.ToString().ToUpperInvariant());
    }

    /// <summary>What comes of an action; the exception, if there was one, for more questions.</summary>
    private static PleoException ReportStatus(string fact, Action action)
    {
        PleoException failure = null;
        PleoStatus status = PleoStatus.Ok;
        try
        {
            action();
        }
        catch (PleoException thrown)
        {
            failure = thrown;
            status = thrown.Status;
        }
        catch (ArgumentException)
        {
            // What the binding refuses itself, as everything in .NET does.
            status = PleoStatus.Argument;
        }
        Report(fact, PleoLibrary.NameOf(status));
        return failure;
    }
}
