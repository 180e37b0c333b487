// What the library calls back, and what comes of what that throws.
using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
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
        Add("the answer of a call whose log threw is kept for its thread, once", AnswerIsKept);
        Add("the failure of a call whose log threw is kept", FailureIsKept);
        Add("of two answers that were not asked for the last is kept", LastAnswerIsKept);
        Add("what a method throws in a call within a call ends the inner one", InnerCallEnds);
        Add("a method that may have been taken over is kept, and no other", MethodsAreKept);
        Add("a log method is set while other threads make clients", LogIsSetWhileClientsAreMade);
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
                True(thrown.StackTrace.Contains("ThrowMishap"), thrown.StackTrace);
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
        return client.NewRequest("POST", "/sandbox/files")
            .AddFile("file", "receipt.txt", "text/plain", Sandbox.Variable("PLEO_TEST_UPLOAD"));
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

    /// <summary>A client whose log method throws at each line of which this holds.</summary>
    private static PleoClient ThrowingClient(Func<string, bool> throws)
    {
        using (PleoOptions options = Sandbox.Options())
        {
            options.OnLog((level, line) =>
            {
                if (throws(line))
                    ThrowMishap();
            });
            return new PleoClient(Sandbox.FullKey, options);
        }
    }

    private static void AnswerIsKept()
    {
        PleoClient client = ThrowingClient(line => line.Contains("/v1/installations"));
        using (client)
        {
            Fails(PleoStatus.Missing, () => client.TakeResponse());
            Throws<Mishap>(() => client.CreateInstallation());
            // Calls that nothing was thrown in, and other threads, leave it alone.
            Sandbox.Introspect(client);
            OnThread(() => Fails(PleoStatus.Missing, () => client.TakeResponse()));
            using (PleoResponse answer = client.TakeResponse())
                Same(PleoOrigin.Created, answer.Origin);
            True(Fails(PleoStatus.Missing, () => client.TakeResponse()).Message.Contains("once"), "it says why there is none");
            Throws<Mishap>(() => client.GetInstallation());
        }
        using (PleoResponse answer = client.TakeResponse())
            Same(PleoState.Activated, answer.State);
        Same(1L, Sandbox.Count("/sandbox/created"));
    }

    private static void FailureIsKept()
    {
        using (PleoClient client = ThrowingClient(line => true))
        {
            Throws<Mishap>(() => client.GetInstallation());
            Fails(PleoStatus.NotFound, () => client.TakeResponse());
            Fails(PleoStatus.Missing, () => client.TakeResponse());
        }
    }

    private static void LastAnswerIsKept()
    {
        using (PleoClient client = ThrowingClient(line => true))
        {
            Throws<Mishap>(() => client.Introspect());
            Throws<Mishap>(() => client.Call("GET", "/v1/companies"));
            using (PleoResponse answer = client.TakeResponse())
                Same(PleoJsonType.Array, answer.GetJsonType("/data"));
            Fails(PleoStatus.Missing, () => client.TakeResponse());
        }
    }

    private static void InnerCallEnds()
    {
        int caught = 0;
        bool throws = false;
        using (PleoClient inner = ThrowingClient(line => true))
        using (PleoClient outer = ThrowingClient(line =>
        {
            if (caught > 0 && throws)
                return true;
            Throws<Mishap>(() => inner.Introspect());
            caught++;
            return false;
        }))
        {
            Sandbox.Introspect(outer);
            Same(1, caught);
            inner.TakeResponse().Dispose();
            Fails(PleoStatus.Missing, () => outer.TakeResponse());
            // A later line of the outer call is the outer call's again.
            caught = 0;
            throws = true;
            Sandbox.Fault("{'path': '/v1/companies', 'status': 503, 'headers': {'retry-after': '0'}, 'body': ''}");
            Throws<Mishap>(() => outer.Call("GET", "/v1/companies"));
            Same(1, caught);
            using (PleoResponse answer = outer.TakeResponse())
                Same(PleoJsonType.Array, answer.GetJsonType("/data"));
        }
    }

    // No inlining: what the stack still shows, the collector would keep.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference SetMethod(ListenerSlot slot)
    {
        Action method = new List<int>().Clear;
        slot.Set(method, context => { });
        return new WeakReference(method.Target);
    }

    private static void MethodsAreKept()
    {
        var slot = new ListenerSlot();
        var set = new List<WeakReference>();
        ListenerSlot.Use making = slot.Begin(), call = slot.Begin();
        OnThread(() =>
        {
            for (int time = 0; time < 3; time++)
                set.Add(SetMethod(slot));
        });
        Same(3, making.Listeners.Length);
        GC.Collect();
        True(set.TrueForAll(method => method.IsAlive), "each of them may have been taken over");
        call.Dispose();
        Same(3, making.Listeners.Length);
        making.Dispose();
        using (making = slot.Begin())
            Same(1, making.Listeners.Length);
        Await("those before the last go", () =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return !set[0].IsAlive && !set[1].IsAlive;
        });
        True(set[2].IsAlive, "the last one is kept");
        slot.Set(null, context => Same(IntPtr.Zero, context));
        using (making = slot.Begin())
            Same(0, making.Listeners.Length);
    }

    private static void LogIsSetWhileClientsAreMade()
    {
        const int clients = 300;
        int lines = 0;
        bool ended = false;
        using (PleoOptions options = Sandbox.Options())
        {
            Action set = () => options.OnLog((level, line) => Interlocked.Increment(ref lines));
            set();
            Action end = Begin(() =>
            {
                while (!Volatile.Read(ref ended))
                    set();
            });
            try
            {
                for (int number = 0; number < clients; number++)
                {
                    using (var client = new PleoClient(Sandbox.FullKey, options))
                    {
                        if (number % 10 == 0)
                        {
                            GC.Collect();
                            GC.WaitForPendingFinalizers();
                        }
                        Sandbox.Introspect(client);
                    }
                }
            }
            finally
            {
                Volatile.Write(ref ended, true);
                end();
            }
        }
        Same(clients, lines);
    }
}
