// What the library calls back, and what comes of what that throws.
using System;
using System.Collections.Generic;
using System.IO;
using LibPleo;

internal static partial class Tests
{
    private static void AddCallbackTests()
    {
        Add("an exception of a log method is thrown by the call", LogThrows);
        Add("an exception of a progress method is thrown by the call", ProgressThrows);
        Add("a log method lives as long as a client needs it", LogOutlivesItsOptions);
        Add("a callback may call the library", CallbackCalls);
        Add("progress is told up to the end", ProgressIsTold);
    }

    private sealed class Mishap : Exception
    {
    }

    private static void ThrowMishap()
    {
        throw new Mishap();
    }

    private static void LogThrows()
    {
        int lines = 0;
        bool throws = true;
        using (PleoOptions options = Sandbox.Options())
        {
            options.OnLog((level, line) =>
            {
                lines++;
                if (throws)
                    ThrowMishap();
            });
            using (var client = new PleoClient(Sandbox.FullKey, options))
            {
                Mishap thrown = Throws<Mishap>(() => client.Introspect());
#if !NET40
                True(thrown.StackTrace.Contains("ThrowMishap"), thrown.StackTrace);
#endif
                True(thrown != null, "the exception itself");
                throws = false;
                Sandbox.Introspect(client);
                Same(2, lines);
            }
        }
    }

    private static void ProgressThrows()
    {
        int told = 0;
        using (PleoClient client = Client())
        using (PleoRequest request = Upload(client).OnProgress(progress =>
        {
            told++;
            ThrowMishap();
        }))
        {
            Throws<Mishap>(() => client.Send(request));
            Same(1, told);
            request.OnProgress(null);
            client.Send(request).Dispose();
            Same(1, told);
        }
    }

    private static void LogOutlivesItsOptions()
    {
        var lines = new List<string>();
        PleoClient client = null;
        OnThread(() =>
        {
            using (PleoOptions options = Sandbox.Options())
            {
                options.OnLog((level, line) => lines.Add(level + " " + line));
                client = new PleoClient(Sandbox.FullKey, options);
                options.OnLog(null);
            }
        });
        for (int time = 0; time < 3; time++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Sandbox.Introspect(client);
        }
        client.Dispose();
        Same(3, lines.Count);
        True(lines.TrueForAll(line => line.StartsWith("Info ", StringComparison.Ordinal) && line.Contains("/v1/introspect")), lines[0]);
        True(lines.TrueForAll(line => !line.Contains(Sandbox.FullKey)), "no line has the key");
    }

    private static void CallbackCalls()
    {
        int depth = 0;
        using (PleoClient inner = Client())
        using (PleoOptions options = Sandbox.Options())
        {
            options.OnLog((level, line) =>
            {
                depth++;
                Sandbox.Introspect(inner);
                Fails(PleoStatus.Argument, () => inner.Call("GET", "nowhere"));
            });
            using (var client = new PleoClient(Sandbox.FullKey, options))
                Sandbox.Introspect(client);
        }
        Same(1, depth);
    }

    private static PleoRequest Upload(PleoClient client)
    {
        using (PleoResponse entries = client.Call("POST", "/v1/accounting-entries:search", "{}"))
        {
            return client.NewRequest("POST", "/v1/accounting-entries/{id}/receipts").SetPath("id", entries.GetText("/data/0/id"))
                .AddFile("file", "receipt.txt", "text/plain", Sandbox.Variable("PLEO_TEST_UPLOAD"));
        }
    }

    private static void ProgressIsTold()
    {
        var last = new PleoProgress();
        long size = new FileInfo(Sandbox.Variable("PLEO_TEST_UPLOAD")).Length;
        using (PleoClient client = Client())
        using (PleoRequest request = Upload(client).OnProgress(progress => last = progress))
        using (PleoTask task = client.Submit(request))
        {
            client.Send(request).Dispose();
            Same(size, last.Done);
            Same(size, last.Total);
            task.Wait();
            Same(size, task.Progress.Done);
        }
    }
}
