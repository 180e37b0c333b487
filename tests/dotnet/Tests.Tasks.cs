// Requests that nobody waits in.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using LibPleo;

internal static partial class Tests
{
    private static void AddTaskTests()
    {
        Add("a Task gives the answer", TaskGivesTheAnswer);
        Add("a Task gives the failure", TaskGivesTheFailure);
        Add("a token that is cancelled already sends nothing", CancelledBefore);
        Add("a token cancels a request under way", CancelledDuring);
        Add("a cancelled request that may have been done says so", CancelledTooLate);
        Add("a client that is disposed of cancels its Tasks", DisposedClientCancels);
        Add("two hundred Tasks end, and no pool thread waits for them", ManyTasks);
        Add("what a Task continues with may wait for another Task", ContinuationWaits);
        Add("the watching thread ends with the last Task", WatcherEnds);
        Add("five hundred Tasks are cancelled at any time", TasksAreCancelledAtAnyTime);
        Add("a request under way is asked now and then", TaskIsAsked);
    }

    private static Exception FailureOf(Task task)
    {
        return Throws<AggregateException>(() => task.Wait()).InnerException;
    }

    /// <summary>A program that waits for several Tasks asks whose cancelling an exception is.</summary>
    private static void CancelledBy(CancellationToken token, Task task)
    {
        Same(token, ((TaskCanceledException)FailureOf(task)).CancellationToken);
    }

    private static void TaskGivesTheAnswer()
    {
        using (PleoClient client = Client())
        {
            Task<PleoResponse> task = client.CallAsync("POST", "/v1/vendors", Sandbox.Vendor(client, "K\u00f8b"));
            using (PleoResponse answer = task.Result)
                Same("K\u00f8b", answer.GetText("/data/name"));
        }
    }

    private static void TaskGivesTheFailure()
    {
        using (PleoClient client = Client())
        {
            var failure = (PleoException)FailureOf(client.CallAsync("GET", "/v2/employees/00000000-0000-0000-0000-000000000000"));
            Same(404, failure.HttpStatus);
            Same(404, failure.Response.HttpStatus);
            Fails(PleoStatus.Argument, () => client.CallAsync("GET", "nowhere"));
        }
    }

    private static void CancelledBefore()
    {
        var source = new CancellationTokenSource();
        source.Cancel();
        using (PleoClient client = Client())
        {
            Task<PleoResponse> task = client.CallAsync("GET", "/v1/introspect", null, source.Token);
            Same(TaskStatus.Canceled, task.Status);
            CancelledBy(source.Token, task);
        }
        Same(0L, Sandbox.Count("/sandbox/count?path=/v1/introspect"));
    }

    private static void CancelledDuring()
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 60000}");
        var source = new CancellationTokenSource();
        using (PleoClient client = Client())
        {
            Task<PleoResponse> task = client.CallAsync("GET", "/v1/introspect", null, source.Token);
            Await("/v1/introspect", 1);
            source.Cancel();
            CancelledBy(source.Token, task);
            Same(TaskStatus.Canceled, task.Status);
        }
    }

    private static void CancelledTooLate()
    {
        Sandbox.Fault("{'path': '/v1/vendors', 'delay_ms': 60000, 'after': true}");
        var source = new CancellationTokenSource();
        using (PleoClient client = Client())
        {
            Task<PleoResponse> task = client.CallAsync("POST", "/v1/vendors", Sandbox.Vendor(client), source.Token);
            Await("/v1/vendors", 1);
            source.Cancel();
            Same(PleoStatus.OutcomeUnknown, ((PleoException)FailureOf(task)).Status);
        }
    }

    private static void DisposedClientCancels()
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 60000}");
        PleoClient client = Client();
        Task<PleoResponse> task = client.CallAsync("GET", "/v1/introspect");
        Await("/v1/introspect", 1);
        client.Dispose();
        CancelledBy(CancellationToken.None, task);
    }

    private static void ManyTasks()
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'status': 503, 'body': '', 'times': 20, 'skip': 50}");
        using (PleoClient client = Client("attempts", "1"))
        {
            var tasks = new List<Task<PleoResponse>>();
            for (int number = 0; number < 200; number++)
                tasks.Add(client.CallAsync("GET", "/v1/introspect"));
            int good = 0, bad = 0;
            foreach (Task<PleoResponse> task in tasks)
            {
                try
                {
                    task.Result.Dispose();
                    good++;
                }
                catch (AggregateException failure)
                {
                    Same(PleoStatus.Server, ((PleoException)failure.InnerException).Status);
                    bad++;
                }
            }
            Same(180, good);
            Same(20, bad);
        }
    }

    private static void ContinuationWaits()
    {
        using (PleoClient client = Client())
        {
            // On the watching thread this would wait for itself.
            Task<int> second = client.CallAsync("GET", "/v1/introspect").ContinueWith(first =>
            {
                first.Result.Dispose();
                using (PleoResponse answer = client.CallAsync("GET", "/v1/introspect").Result)
                    return answer.HttpStatus;
            }, TaskContinuationOptions.ExecuteSynchronously);
            Same(200, second.Result);
        }
    }

    private static void WatcherEnds()
    {
        using (PleoClient client = Client())
        {
            for (int time = 0; time < 3; time++)
            {
                client.CallAsync("GET", "/v1/introspect").Result.Dispose();
                Await("the watching thread ends in time", () => !TaskWatcher.IsRunning);
            }
        }
    }

    private static void TasksAreCancelledAtAnyTime()
    {
        var tasks = new List<Task<PleoResponse>>();
        using (PleoOptions options = Sandbox.Options())
        {
            options.OnLog((level, line) =>
            {
                if (line.Length % 8 == 0)
                    GC.Collect();
            });
            using (var client = new PleoClient(Sandbox.FullKey, options))
            {
                for (int number = 0; number < 500; number++)
                {
                    var source = new CancellationTokenSource();
                    tasks.Add(client.CallAsync("GET", "/v1/introspect", null, source.Token));
                    if (number % 3 == 1)
                        source.Cancel();
                    else if (number % 3 == 2)
                        ThreadPool.QueueUserWorkItem(unused => source.Cancel());
                    if (number % 3 == 0)
                        source.Dispose();
                }
                foreach (Task<PleoResponse> task in tasks)
                {
                    Task.WaitAny(task);
                    True(task.Status != TaskStatus.Faulted, "each has its answer or is cancelled: " + task.Exception);
                    if (task.Status == TaskStatus.RanToCompletion)
                        task.Result.Dispose();
                }
            }
        }
    }

    private static void TaskIsAsked()
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 60000}");
        using (PleoClient client = Client())
        using (PleoRequest request = client.NewRequest("GET", "/v1/introspect"))
        {
            using (PleoTask task = client.Submit(request))
            {
                Same(false, task.IsFinished);
                Same(false, task.Wait(TimeSpan.FromMilliseconds(1)));
                // What remains behind a deadline only asks.
                foreach (TimeSpan over in new[] { TimeSpan.Zero, TimeSpan.FromTicks(-1), TimeSpan.FromSeconds(-1), TimeSpan.MinValue })
                    Same(false, task.Wait(over));
                Same(0L, task.Progress.Done);
                Await("/v1/introspect", 1);
                task.Cancel();
                task.Wait();
                Same(true, task.IsFinished);
            }
            using (PleoTask task = client.Submit(request))
            {
                Same(true, task.Wait(Timeout.InfiniteTimeSpan));
                Same(true, task.Wait(TimeSpan.FromMinutes(5)));
                Same(true, task.Wait(TimeSpan.FromTicks(-1)));
                task.Take().Dispose();
                Fails(PleoStatus.Missing, () => task.Take());
            }
            // What the library's milliseconds do not hold waits to the end.
            Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 300, 'times': 2}");
            foreach (TimeSpan beyond in new[] { TimeSpan.FromMilliseconds(1.0 + int.MaxValue), TimeSpan.MaxValue })
            {
                using (PleoTask task = client.Submit(request))
                    Same(true, task.Wait(beyond));
            }
        }
    }
}
