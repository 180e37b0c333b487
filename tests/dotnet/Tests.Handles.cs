// Who frees what and when; keys; failures across threads.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using System.Threading;
#if NET40
using System.Runtime.Serialization.Formatters.Binary;
#endif
using LibPleo;

internal static partial class Tests
{
    private static void AddHandleTests()
    {
        Add("what is dropped is freed by its finaliser", DroppedIsFreed);
        Add("what is disposed of is freed at once, and twice does no harm", DisposedIsFreed);
        Add("a client disposed of during a call lives until the call has ended", DisposedDuringACall);
        Add("handles are disposed of in any order while threads use them", DisposedInAnyOrder);
        Add("a failure is read on another thread, with its answer", FailureOnAnotherThread);
#if NET40
        Add("a failure is passed on to another domain", FailureIsSerialized);
        Add("a thread is aborted in its log method", AbortedInALog);
#endif
        Add("keys come in every form, and the copies are wiped", KeysInEveryForm);
        Add("no text of the binding's shows the key", KeyIsNotShown);
        Add("another key is used from then on", KeyIsChanged);
        Add("a key in a file never is in managed memory", KeyInAFile);
        Add("what does not fit is refused before the library is asked", WrongArguments);
    }

    /// <summary>One of each, with an export of a job that must be there.</summary>
    private static List<PleoObject> OneOfEachKind()
    {
        var options = Sandbox.Options("export_take_over", "true");
        var client = new PleoClient(Sandbox.FullKey, options);
        var request = client.NewRequest("GET", "/v1/introspect");
        var response = client.Introspect();
        return new List<PleoObject>
        {
            options, client, request, response, response.GetValue(null), client.NewJson(), client.List(request), client.Submit(request),
            client.OpenExport(),
        };
    }

    private static void DroppedIsFreed()
    {
        var numbers = new List<int>();
        Sandbox.StartJob(1);
        // Not on this thread: what its stack still shows, Mono's collector would keep.
        OnThread(() =>
        {
            for (int time = 0; time < 20; time++)
                OneOfEachKind().ForEach(made => numbers.Add(made.Handle.Number));
        });
        Same(180, numbers.Count);
        for (int attempt = 0; attempt < 100 && numbers.Count > 0; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            numbers.RemoveAll(IsFree);
        }
        Same(0, numbers.Count);
    }

    private static void DisposedIsFreed()
    {
        Sandbox.StartJob(1);
        foreach (PleoObject made in OneOfEachKind())
        {
            int number = made.Handle.Number;
            True(!IsFree(number), "a handle in use is not free");
            made.Dispose();
            True(IsFree(number), made.GetType().Name + " is freed");
            made.Dispose();
        }
        PleoClient client = Client();
        client.Dispose();
        Same("PleoClient", Throws<ObjectDisposedException>(() => client.Introspect()).ObjectName);
        Throws<ObjectDisposedException>(() => client.NewJson());
        // What is kept of a loop says how to keep it.
        using (client = Client())
        using (PleoResponse kept = client.List("/v2/employees").First())
            True(Throws<ObjectDisposedException>(() => kept.GetText("/id")).Message.Contains("GetValue(null)"), "it says what to do");
    }

    private static void DisposedDuringACall()
    {
        PleoClient client = Client();
        int number = client.Handle.Number;
        Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 60000}");
        Action end = Begin(() => Fails(PleoStatus.Cancelled, () => client.Introspect()));
        Await("/v1/introspect", 1);
        client.Dispose();
        Throws<ObjectDisposedException>(() => client.Introspect());
        True(!IsFree(number), "the call still has the client");
        Same((int)PleoStatus.Ok, NativeMethods.pleo_client_cancel(number));
        end();
        True(IsFree(number), "the call has given it back");
    }

    private static void DisposedInAnyOrder()
    {
        for (int round = 0; round < 50; round++)
        {
            PleoClient client = Client();
            PleoResponse answer = client.Introspect();
            var ends = new List<Action>();
            for (int thread = 0; thread < 4; thread++)
            {
                ends.Add(Begin(() =>
                {
                    try
                    {
                        Stopwatch worked = Stopwatch.StartNew();
                        while (worked.Elapsed < Longest)
                            answer.GetText("/data/scope");
                        True(false, "the answer is disposed of in time");
                    }
                    catch (ObjectDisposedException)
                    {
                        // The only way in which this may end.
                    }
                }));
            }
            client.Dispose();
            answer.Dispose();
            ends.ForEach(end => end());
        }
    }

    private static PleoException Failure()
    {
        PleoException failure = null;
        Sandbox.Fault("{'path': '/v1/introspect', 'status': 429, 'headers': {'retry-after': '7', 'x-request-id': 'r-1'}, " +
            "'body': '{\\'type\\': \\'SLOW\\', \\'message\\': \\'K\u00f8b \u20ac\\'}'}");
        OnThread(() =>
        {
            using (PleoClient client = Client("attempts", "1"))
                failure = Fails(PleoStatus.RateLimited, () => client.Introspect());
        });
        return failure;
    }

    private static void Examine(PleoException failure)
    {
        Same(PleoStatus.RateLimited, failure.Status);
        Same(429, failure.HttpStatus);
        Same(TimeSpan.FromSeconds(7), failure.RetryAfter);
        Same(true, failure.CanRetry);
        Same("SLOW", failure.ApiType);
        Same("K\u00f8b \u20ac", failure.ApiMessage);
        Same("r-1", failure.RequestId);
        True(failure.Message.Contains("(429): \"K\u00f8b \u20ac\" (type SLOW)"), failure.Message);
        True(failure.ToString().Contains("RateLimited (229), HTTP 429, request r-1"), failure.ToString());
        True(failure.Report.StartsWith("library: libpleo ", StringComparison.Ordinal), failure.Report);
        True(failure.Report.Contains("\nstatus: PLEO_E_RATE_LIMITED (229)\n"), failure.Report);
        True(failure.Report.Contains("\napi_type: SLOW\napi_message: K\u00f8b \u20ac\nrequest_id: r-1\n"), failure.Report);
        True(failure.Report.Contains("\ncan_retry: yes\nretry_after_seconds: 7\n"), failure.Report);
        True(!failure.ToString().Contains("attempt 1"), failure.ToString());
    }

    private static void FailureOnAnotherThread()
    {
        PleoException failure = Failure();
        // A later failure of this thread's is no part of it.
        Fails(PleoStatus.Key, () => new PleoClient(""));
        Examine(failure);
        Same(429, failure.Response.HttpStatus);
        Same("7", failure.Response.GetHeader("Retry-After"));
        Same("K\u00f8b \u20ac", failure.Response.GetText("/message"));
        using (PleoClient client = Client("attempts", "1", "base_url", "http://127.0.0.1:1"))
        {
            PleoException none = Fails(PleoStatus.Connect, () => client.Introspect());
            True(none.Response == null && none.HttpStatus == 0 && none.RetryAfter == null && none.ApiType == "", "no answer came");
        }
    }

#if NET40
    private static void AbortedInALog()
    {
        var inside = new ManualResetEvent(false);
        int lines = 0, number;
        bool aborted = false;
        using (PleoOptions options = Sandbox.Options())
        {
            options.OnLog((level, line) =>
            {
                inside.Set();
                if (++lines == 1)
                    Thread.Sleep(500);
            });
            var client = new PleoClient(Sandbox.FullKey, options);
            number = client.Handle.Number;
            var thread = new Thread(() =>
            {
                try
                {
                    client.Introspect();
                }
                catch (ThreadAbortException)
                {
                    aborted = true;
                    Thread.ResetAbort();
                }
                Sandbox.Introspect(client);
            });
            thread.IsBackground = true;
            thread.Start();
            True(inside.WaitOne(Longest), "the log is called in time");
            thread.Abort();
            True(thread.Join(Longest), "the thread ends in time");
            client.Dispose();
        }
        True(aborted && lines == 2 && IsFree(number), "nothing is left behind");
    }

    private static void FailureIsSerialized()
    {
        var passed = new MemoryStream();
        new BinaryFormatter().Serialize(passed, Failure());
        passed.Position = 0;
        var failure = (PleoException)new BinaryFormatter().Deserialize(passed);
        Examine(failure);
        True(failure.Response == null, "the answer stays where it was");
    }
#endif

    private static void KeysInEveryForm()
    {
        byte[] bytes = Encoding.ASCII.GetBytes(Sandbox.FullKey);
        char[] chars = Sandbox.FullKey.ToCharArray();
        var secure = new SecureString();
        Array.ForEach(chars, secure.AppendChar);
        using (PleoOptions options = Sandbox.Options())
        {
            foreach (Func<PleoClient> make in new Func<PleoClient>[]
            {
                () => new PleoClient(bytes, options), () => new PleoClient(chars, options), () => new PleoClient(secure, options),
            })
            {
                using (PleoClient client = make())
                    Sandbox.Introspect(client);
            }
        }
        foreach (Secret secret in new[] { Secret.Of(Sandbox.FullKey), Secret.Of(bytes), Secret.Of(chars), Secret.Of(secure) })
        {
            Same(Sandbox.FullKey, Encoding.ASCII.GetString(secret.Bytes, 0, secret.Length));
            secret.Dispose();
            True(Array.TrueForAll(secret.Bytes, one => one == 0), "it is wiped");
            secret.Dispose();
        }
        Same(Sandbox.FullKey, new string(chars));
    }

    private static void KeyIsNotShown()
    {
        const string key = "no:key-of-anybody";
        string shown = Fails(PleoStatus.Key, () => new PleoClient(key)).ToString();
        // Half a surrogate pair: the encoding's own exception would quote it.
        shown += Fails(PleoStatus.Key, () => new PleoClient("no-key-of-anybody\ud800"));
        shown += Fails(PleoStatus.Key, () => new PleoClient(key.ToCharArray()));
        using (PleoClient client = Client())
        {
            shown += Fails(PleoStatus.Key, () => client.SetKey(key)).ToString() + client;
            Sandbox.Introspect(client);
        }
        True(!shown.Contains("key-of-anybody") && !shown.Contains("\ud800"), shown);
        using (PleoOptions options = Sandbox.Options())
        {
            options.Set("proxy_user", "somebody");
            options.Set("proxy_password", "of-somebody".ToCharArray());
            options.Set("proxy_password", Encoding.ASCII.GetBytes("of-somebody"));
            Fails(PleoStatus.Config, () => options.Get("proxy_password"));
        }
    }

    private static void KeyIsChanged()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.Variable("PLEO_SANDBOX_KEY_REVOKED")))
        {
            Fails(PleoStatus.Unauthorized, () => client.Introspect());
            client.SetKey(Sandbox.FullKey);
            Sandbox.Introspect(client);
            client.SetKey(Encoding.ASCII.GetBytes(Sandbox.FullKey));
            client.SetKey(Sandbox.FullKey.ToCharArray());
            Sandbox.Introspect(client);
        }
    }

    private static void KeyInAFile()
    {
        using (PleoOptions options = Sandbox.Options())
        {
            using (PleoClient client = PleoClient.FromSource("file:" + Sandbox.Variable("PLEO_TEST_KEY_FILE"), options))
                Sandbox.Introspect(client);
            True(Fails(PleoStatus.File, () => PleoClient.FromSource("file:/nowhere/\u00f8", options)).Message.Length > 0, "a message");
        }
    }

    private static void WrongArguments()
    {
        byte[] record = new byte[10];
        Throws<ArgumentOutOfRangeException>(() => new PleoClient(record, 5, 6));
        Throws<ArgumentOutOfRangeException>(() => new PleoClient(record, -1, 3));
        Throws<ArgumentOutOfRangeException>(() => new PleoClient(record, int.MaxValue, 3));
        Throws<ArgumentNullException>(() => new PleoClient(null, 0, 0));
        using (PleoClient client = Client())
        {
            Throws<ArgumentNullException>(() => client.Send(null));
            Throws<ArgumentNullException>(() => client.Submit(null));
            Throws<ArgumentException>(() => client.Call("GET", "/\ud800"));
        }
        // The library is loaded by now.
        Throws<InvalidOperationException>(() => PleoLibrary.Path = "/nowhere");
    }
}
