// The tests of the .NET binding's own promises: Tests [NAME...]. The last line is "N passed, M failed".
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using LibPleo;

internal static partial class Tests
{
    /// <summary>Upper bound for every wait in a test: generous, because it is not a timing assertion.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static readonly List<KeyValuePair<string, Action>> All = new List<KeyValuePair<string, Action>>();

    private static int Main(string[] names)
    {
        int passed = 0, failed = 0;
        AddHandleTests();
        AddCallTests();
        AddCheckTests();
        AddCallbackTests();
        AddListTests();
        AddOptionTests();
        AddTrapTests();
        AddTaskTests();
        AddTaskLogTests();
        AddValueTests();
        AddRecordTests();
        AddRecordTrapTests();
        AddRecordListTests();
        AddExportTests();
        AddExportItemTests();
        AddExportResultTests();
        foreach (KeyValuePair<string, Action> test in All)
        {
            if (names.Length > 0 && Array.IndexOf(names, test.Key) < 0)
                continue;
            try
            {
                Sandbox.Control("POST", "/sandbox/reset");
                test.Value();
                passed++;
            }
            catch (Exception failure)
            {
                failed++;
                Console.Error.WriteLine("FAIL " + test.Key + ": " + failure);
            }
        }
        Console.WriteLine(passed + " passed, " + failed + " failed");
        return failed == 0 ? 0 : 1;
    }

    private static void Add(string name, Action test)
    {
        All.Add(new KeyValuePair<string, Action>(name, test));
    }

    private static void Same<T>(T wanted, T got)
    {
        if (!EqualityComparer<T>.Default.Equals(wanted, got))
            throw new InvalidOperationException(string.Format(CultureInfo.InvariantCulture, "wanted <{0}>, got <{1}>", wanted, got));
    }

    private static void True(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException("it does not hold: " + what);
    }

    /// <summary>What an action throws, of exactly this type.</summary>
    private static T Throws<T>(Action action) where T : Exception
    {
        try
        {
            action();
        }
        catch (Exception thrown)
        {
            if (thrown.GetType() != typeof(T))
                throw new InvalidOperationException("wanted " + typeof(T).Name + ", got " + thrown, thrown);
            return (T)thrown;
        }
        throw new InvalidOperationException("wanted " + typeof(T).Name + ", got nothing");
    }

    private static PleoException Fails(PleoStatus status, Action action)
    {
        PleoException thrown = Throws<PleoException>(action);
        Same(status, thrown.Status);
        return thrown;
    }

    private static PleoClient Client(params string[] options)
    {
        return Sandbox.Client(Sandbox.FullKey, options);
    }

    /// <summary>Runs an action on a thread of its own, whose stack is gone afterwards, and throws what it throws.</summary>
    private static void OnThread(Action action)
    {
        Begin(action)();
    }

    /// <summary>Begins an action on a thread of its own; what is given back waits for its end.</summary>
    private static Action Begin(Action action)
    {
        Exception failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                action();
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }
        });
        thread.IsBackground = true;
        thread.Start();
        return () =>
        {
            True(thread.Join(Longest), "the other thread ends in time");
            if (failure != null)
                throw new InvalidOperationException("on another thread", failure);
        };
    }

    /// <summary>Waits until so many requests of a path have come.</summary>
    private static void Await(string path, long requests)
    {
        Await("the requests of " + path + " arrive in time", () => Sandbox.Count("/sandbox/count?path=" + path) >= requests);
    }

    /// <summary>Waits until something holds.</summary>
    private static void Await(string what, Func<bool> holds)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (!holds())
        {
            True(waited.Elapsed < Longest, what);
            Thread.Sleep(1);
        }
    }

    /// <summary>Whether a handle's number stands for nothing any more.</summary>
    private static bool IsFree(int number)
    {
        int kind;
        // Every kind is asked as if it were an answer: a number that is in use is one of another kind at most.
        int status = NativeMethods.pleo_response_status(number, out kind);
        return status == (int)PleoStatus.Handle && Details().Contains("freed");
    }

    private static string Details()
    {
        byte[] message = new byte[1000];
        int length;
        NativeMethods.pleo_error_message_text(0, message, message.Length, out length);
        return System.Text.Encoding.UTF8.GetString(message, 0, length);
    }
}
