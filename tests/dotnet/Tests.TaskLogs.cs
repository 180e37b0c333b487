// Logs of requests that nobody waits in, and what comes of what they throw.
using System;
using System.Threading;
using System.Threading.Tasks;
using LibPleo;

internal static partial class Tests
{
    private static void AddTaskLogTests()
    {
        Add("a Task's log lines and their exceptions", TaskLogs);
        Add("a request goes on when its log method throws", TaskOutlivesItsLog);
        Add("what a log method throws ends the Task that the line is about alone, and its answer is kept", LogEndsItsOwnTask);
        Add("the failure of a Task whose log threw is kept", FailureOfATaskIsKept);
        Add("a log method that takes long holds up no other Task", SlowLogHoldsUpNobody);
        Add("a log method may wait for a Task", LogWaitsForATask);
        Add("a client that is disposed of is told no line of its Tasks more", DisposedClientIsToldNothing);
        Add("a request under way whose log throws is taken the second time", TakenTheSecondTime);
    }

    private static void TaskLogs()
    {
        int lines = 0;
        using (PleoOptions options = Sandbox.Options())
        {
            options.OnLog((level, line) =>
            {
                if (++lines == 2)
                    ThrowMishap();
            });
            using (var client = new PleoClient(Sandbox.FullKey, options))
            {
                client.CallAsync("GET", "/v1/introspect").Result.Dispose();
                True(FailureOf(client.CallAsync("GET", "/v1/introspect")) is Mishap, "the exception itself");
                client.CallAsync("GET", "/v1/introspect").Result.Dispose();
            }
        }
        Same(3, lines);
    }

    // As of a call that somebody waits in: what was begun may take effect, and goes on to its end.
    private static void TaskOutlivesItsLog()
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'status': 503, 'body': ''}");
        // How often it is called is the machine's affair: lines that come at once are passed over behind the one that threw.
        Exception first = null;
        using (PleoOptions options = Sandbox.Options())
        {
            options.OnLog((level, line) =>
            {
                try
                {
                    ThrowMishap();
                }
                catch (Mishap mishap)
                {
                    first = first ?? mishap;
                    throw;
                }
            });
            using (var client = new PleoClient(Sandbox.FullKey, options))
            {
                Exception failure = FailureOf(client.CallAsync("GET", "/v1/introspect"));
                True(failure is Mishap, "the exception itself");
                True(ReferenceEquals(first, failure), "the first of them");
            }
        }
        Same(2L, Sandbox.Count("/sandbox/count?path=/v1/introspect"));
    }

    private static void LogEndsItsOwnTask()
    {
        // The one that the log does not throw about is there first, and ends last.
        Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 300}");
        using (PleoClient client = ThrowingClient(line => line.Contains("/v1/companies")))
        {
            Task<PleoResponse> other = client.CallAsync("GET", "/v1/introspect"), companies = client.CallAsync("GET", "/v1/companies");
            True(FailureOf(companies) is Mishap, "the exception itself");
            using (PleoResponse answer = client.TakeAnswer(companies))
                Same(PleoJsonType.Array, answer.GetJsonType("/data"));
            Fails(PleoStatus.Missing, () => client.TakeAnswer(companies));
            using (PleoResponse answer = other.Result)
                Same("API_KEY", answer.GetText("/data/authMethod"));
            Fails(PleoStatus.Missing, () => client.TakeAnswer(other));
            Fails(PleoStatus.Missing, () => client.TakeAnswer());
            Throws<ArgumentNullException>(() => client.TakeAnswer(null));
        }
    }

    private static void FailureOfATaskIsKept()
    {
        using (PleoClient client = ThrowingClient(line => true))
        {
            Task<PleoResponse> task = client.CallAsync("GET", "/v1/installations/me");
            True(FailureOf(task) is Mishap, "the exception itself");
            Fails(PleoStatus.NotFound, () => client.TakeAnswer(task));
            Fails(PleoStatus.Missing, () => client.TakeAnswer(task));
        }
    }

    private static void SlowLogHoldsUpNobody()
    {
        var inside = new ManualResetEvent(false);
        var goOn = new ManualResetEvent(false);
        using (PleoClient slow = ThrowingClient(line =>
        {
            inside.Set();
            return !goOn.WaitOne(Longest);
        }))
        using (PleoClient other = Client())
        {
            Task<PleoResponse> first = slow.CallAsync("GET", "/v1/introspect");
            True(inside.WaitOne(Longest), "the log is called in time");
            Task<PleoResponse> second = other.CallAsync("GET", "/v1/introspect");
            True(second.Wait(Longest), "it ends while the log is busy");
            second.Result.Dispose();
            True(!first.IsCompleted, "a Task ends when its lines are told");
            goOn.Set();
            first.Result.Dispose();
        }
    }

    private static void LogWaitsForATask()
    {
        PleoClient client = null;
        bool waited = false;
        using (client = ThrowingClient(line =>
        {
            if (line.Contains("/v1/companies"))
                waited = client.CallAsync("GET", "/v1/introspect").Wait(Longest);
            return false;
        }))
        {
            client.CallAsync("GET", "/v1/companies").Result.Dispose();
            True(waited, "the other one has ended");
        }
    }

    private static void DisposedClientIsToldNothing()
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'status': 503, 'headers': {'retry-after': '0'}, 'body': '', 'times': 2}");
        int lines = 0;
        var inside = new ManualResetEvent(false);
        var goOn = new ManualResetEvent(false);
        PleoClient client = ThrowingClient(line =>
        {
            lines++;
            inside.Set();
            return !goOn.WaitOne(Longest);
        });
        Task<PleoResponse> task = client.CallAsync("GET", "/v1/introspect");
        True(inside.WaitOne(Longest), "the log is called in time");
        Await("/v1/introspect", 3);
        client.Dispose();
        goOn.Set();
        Task.WaitAny(task);
        True(task.Status != TaskStatus.Faulted, "it has its answer or is cancelled: " + task.Exception);
        Same(1, lines);
    }

    private static void TakenTheSecondTime()
    {
        using (PleoClient client = ThrowingClient(line => true))
        using (PleoRequest good = client.NewRequest("GET", "/v1/introspect"))
        using (PleoRequest bad = client.NewRequest("GET", "/v1/installations/me"))
        {
            Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 1000}");
            using (PleoTask task = client.Submit(good))
            {
                Fails(PleoStatus.Pending, () => task.Take());
                task.Wait();
                Same(true, task.IsFinished);
                Mishap mishap = Throws<Mishap>(() => task.Take());
                True(mishap.StackTrace.Contains("ThrowMishap"), mishap.StackTrace);
                using (PleoResponse answer = task.Take())
                    Same("API_KEY", answer.GetText("/data/authMethod"));
                Fails(PleoStatus.Missing, () => task.Take());
            }
            // The same where nobody waits, so that Take alone is told of it.
            using (PleoTask task = client.Submit(good))
            {
                Await("the exception comes in time", () =>
                {
                    try
                    {
                        task.Take().Dispose();
                    }
                    catch (PleoException pending)
                    {
                        Same(PleoStatus.Pending, pending.Status);
                        return false;
                    }
                    catch (Mishap)
                    {
                        return true;
                    }
                    throw new InvalidOperationException("the answer came before the exception");
                });
                task.Take().Dispose();
            }
            using (PleoTask task = client.Submit(bad))
            {
                task.Wait();
                Throws<Mishap>(() => task.Take());
                Fails(PleoStatus.NotFound, () => task.Take());
                Fails(PleoStatus.Missing, () => task.Take());
            }
        }
    }
}
