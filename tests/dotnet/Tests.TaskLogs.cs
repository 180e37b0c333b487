// Logs of requests that nobody waits in, and what comes of what they throw.
using System;
using System.Collections.Generic;
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
            using (PleoResponse answer = client.TakeResponse(companies))
                Same(PleoJsonType.Array, answer.GetJsonType("/data"));
            Fails(PleoStatus.Missing, () => client.TakeResponse(companies));
            using (PleoResponse answer = other.Result)
                Same("API_KEY", answer.GetText("/data/authMethod"));
            Fails(PleoStatus.Missing, () => client.TakeResponse(other));
            Fails(PleoStatus.Missing, () => client.TakeResponse());
            Throws<ArgumentNullException>(() => client.TakeResponse(null));
        }
    }

    private static void FailureOfATaskIsKept()
    {
        using (PleoClient client = ThrowingClient(line => true))
        {
            Task<PleoResponse> task = client.CallAsync("GET", "/v1/installations/me");
            True(FailureOf(task) is Mishap, "the exception itself");
            Fails(PleoStatus.NotFound, () => client.TakeResponse(task));
            Fails(PleoStatus.Missing, () => client.TakeResponse(task));
        }
    }

    /// <summary>Makes more Tasks than a pool that does not grow has threads.</summary>
    private static List<Task<PleoResponse>> MoreThanThePool(PleoClient client, string path)
    {
        var tasks = new List<Task<PleoResponse>>();
        for (int number = 0; number < Environment.ProcessorCount + 2; number++)
            tasks.Add(client.CallAsync("GET", path));
        return tasks;
    }

    private static void WithASmallPool(Action action)
    {
        int most, mostIo;
        ThreadPool.GetMaxThreads(out most, out mostIo);
        True(ThreadPool.SetMaxThreads(Environment.ProcessorCount, mostIo), "the pool takes the limit");
        try
        {
            action();
        }
        finally
        {
            ThreadPool.SetMaxThreads(most, mostIo);
        }
    }

    private static void SlowLogHoldsUpNobody()
    {
        int inside = 0;
        var goOn = new ManualResetEvent(false);
        using (PleoClient slow = ThrowingClient(line =>
        {
            Interlocked.Increment(ref inside);
            return !goOn.WaitOne(Longest);
        }))
        using (PleoClient other = Client())
        {
            WithASmallPool(() =>
            {
                List<Task<PleoResponse>> tasks = MoreThanThePool(slow, "/v1/introspect");
                Await("the log is told of each in time", () => Volatile.Read(ref inside) == tasks.Count);
                Task<PleoResponse> one = other.CallAsync("GET", "/v1/introspect");
                True(one.Wait(Longest), "it ends while the log is busy");
                one.Result.Dispose();
                True(tasks.TrueForAll(task => !task.IsCompleted), "a Task ends when its lines are told");
                goOn.Set();
                tasks.ForEach(task => task.Result.Dispose());
            });
        }
        Await("the log's threads end in time", () => LogThreads.Count == 0);
    }

    private static void LogWaitsForATask()
    {
        PleoClient client = null;
        int waited = 0;
        using (client = ThrowingClient(line =>
        {
            if (line.Contains("/v1/companies") && client.CallAsync("GET", "/v1/introspect").Wait(Longest))
                Interlocked.Increment(ref waited);
            return false;
        }))
        {
            WithASmallPool(() =>
            {
                List<Task<PleoResponse>> tasks = MoreThanThePool(client, "/v1/companies");
                tasks.ForEach(task => task.Result.Dispose());
                Same(tasks.Count, waited);
            });
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
            using (PleoTask task = client.Submit(good))
            {
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
