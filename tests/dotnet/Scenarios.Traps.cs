// Scenarios of what must not be lost or changed on its way: keys, items, answers, values, times, limits, methods.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using LibPleo;

internal static partial class Scenarios
{
    private static readonly IDictionary<string, Action> Traps = new Dictionary<string, Action>
    {
        { "rotated_key", RotatedKey },
        { "handler_fails", HandlerFails },
        { "looped_twice", LoopedTwice },
        { "take_twice", TakeTwice },
        { "log_throws", LogThrows },
        { "odd_types", OddTypes },
        { "far_times", FarTimes },
        { "neighbour", Neighbour },
        { "zero_limits", ZeroLimits },
        { "many_events", ManyEvents },
    };

    private sealed class Mishap : Exception
    {
    }

    private static void RotatedKey()
    {
        string path = Sandbox.Variable("PLEO_SCENARIO_KEY_FILE");
        File.WriteAllText(path, Sandbox.Variable("PLEO_SANDBOX_KEY_REVOKED"));
        using (PleoOptions options = Sandbox.Options())
        using (PleoClient client = PleoClient.FromSource("file:" + path, options))
        {
            ReportStatus("before", () => Sandbox.Introspect(client));
            File.WriteAllText(path, Sandbox.FullKey);
            ReportStatus("after", () => Sandbox.Introspect(client));
        }
    }

    /// <summary>Which employees a program has seen, and how often.</summary>
    private sealed class Seen
    {
        private readonly Dictionary<string, int> times = new Dictionary<string, int>();

        internal int Count { get; private set; }

        internal void Add(PleoResponse employee)
        {
            string email = employee.GetText("/email");
            int before;
            times.TryGetValue(email, out before);
            times[email] = before + 1;
            Count++;
        }

        internal void Report()
        {
            Scenarios.Report("items", times.Count);
            Scenarios.Report("twice", new List<int>(times.Values).FindAll(count => count > 1).Count);
        }
    }

    private static void HandlerFails()
    {
        var seen = new Seen();
        bool fails = true;
        Action<PleoResponse> handle = employee =>
        {
            if (seen.Count == 149 && fails)
            {
                fails = false;
                throw new Mishap();
            }
            seen.Add(employee);
        };
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoPages employees = client.List("/v2/employees"))
        {
            foreach (PleoResponse employee in employees)
            {
                try
                {
                    handle(employee);
                }
                catch (Mishap)
                {
                    handle(employee);
                }
            }
        }
        seen.Report();
    }

    private static void LoopedTwice()
    {
        var seen = new Seen();
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoPages employees = client.List("/v2/employees"))
        {
            foreach (PleoResponse employee in employees)
            {
                seen.Add(employee);
                if (seen.Count == 10)
                    break;
            }
            try
            {
                foreach (PleoResponse employee in employees)
                    seen.Add(employee);
            }
            catch (InvalidOperationException)
            {
                // It would pass over items. What there is still is asked for.
            }
            for (PleoResponse employee = employees.NextItem(); employee != null; employee = employees.NextItem())
            {
                using (employee)
                    seen.Add(employee);
            }
        }
        seen.Report();
    }

    private static void TakeTwice()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoTask task = Submitted(client))
        {
            PleoResponse answer = null;
            task.Wait();
            ReportStatus("first", () => answer = task.Take());
            ReportStatus("second", () => task.Take());
            using (answer)
                Report("kept", answer.GetText("/data/authMethod"));
        }
    }

    private static PleoClient LoggingClient(Action<PleoLogLevel, string> log, int times)
    {
        using (PleoOptions options = Sandbox.Options())
        {
            for (int time = 0; time < times; time++)
                options.OnLog(log);
            return new PleoClient(Sandbox.FullKey, options);
        }
    }

    private static void LogThrows()
    {
        int failed = 0;
        bool throws = true;
        Action<PleoLogLevel, string> log = (level, line) =>
        {
            if (throws && line.Contains("/v1/companies"))
            {
                throws = false;
                throw new Mishap();
            }
        };
        using (PleoClient client = LoggingClient(log, 1))
        {
            Task<PleoResponse> companies = client.CallAsync("GET", "/v1/companies"), other = client.CallAsync("GET", "/v1/introspect");
            Func<Task<PleoResponse>, PleoResponse> answerOf = task =>
            {
                try
                {
                    return task.Result;
                }
                catch (AggregateException failure)
                {
                    if (!(failure.InnerException is Mishap))
                        throw failure.InnerException;
                    failed++;
                    return client.TakeResponse(task);
                }
            };
            using (PleoResponse answer = answerOf(companies))
            {
                ((IAsyncResult)other).AsyncWaitHandle.WaitOne();
                failed += other.IsFaulted && other.Exception.InnerException is Mishap ? 1 : 0;
                Report("failed", failed);
                Report("companies", answer.HttpStatus);
                ReportStatus("other", () => answerOf(other).Dispose());
            }
        }
    }

    private static void OddTypes()
    {
        const int limit = 50;
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoRequest request = client.NewRequest("GET", "/v2/employees"))
        using (PleoJson json = client.NewJson().Set("/status", "ACTIVATED").Set("/metadata/limit", limit))
        {
            client.Send(request.SetQuery("limit", limit.ToString(CultureInfo.InvariantCulture))).Dispose();
            using (PleoResponse last = client.Call("GET", "/sandbox/last"))
            {
                string path = last.GetText("/path");
                Report("query", path.Substring(path.IndexOf("limit=", StringComparison.Ordinal) + "limit=".Length));
            }
            using (PleoResponse installation = client.Call("POST", "/v1/installations/me", json.ToString()))
                Report("sent", installation.GetInt64("/metadata/limit"));
            ReportStatus("refused", () => request.SetQuery("limit", null));
        }
    }

    private static void FarTimes()
    {
        DateTimeOffset last = default(DateTimeOffset);
        foreach (string text in new[] { "1600-01-01T00:00:00Z", "2262-04-12T00:00:00Z", "9999-12-31T23:59:59Z" })
        {
            last = PleoTime.Read(text);
            Report(text.Substring(0, 4), last.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        }
        Report("later", last > DateTimeOffset.Now);
    }

    private static void Neighbour()
    {
        byte[] record = Encoding.ASCII.GetBytes("ABCDEFGHIJKLMNOP");
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoJson json = client.NewJson())
        {
            json.Set("/status", "ACTIVATED").Set("/metadata/name", Encoding.ASCII.GetString(record, 0, 8));
            client.CreateInstallation(json).Dispose();
            using (PleoResponse installation = client.GetInstallation())
                Report("sent", installation.GetText("/metadata/name"));
        }
    }

    private static void ZeroLimits()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoRequest request = client.NewRequest("POST", "/v1/vendors").SetBody(Sandbox.Vendor(client)).SetTimeout(TimeSpan.Zero))
        {
            Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 60000}");
            using (PleoTask task = Submitted(client))
                Report("finished", task.Wait(TimeSpan.Zero));
            ReportStatus("status", () => client.Send(request));
        }
        Report("requests", Sandbox.Count("/sandbox/count?path=/v1/vendors"));
    }

    private static void ManyEvents()
    {
        const int times = 100000;
        int lines = 0, steps = 0;
        using (PleoClient client = LoggingClient((level, line) => lines++, times))
        using (PleoRequest request = client.NewRequest("GET", "/v1/introspect"))
        {
            for (int time = 0; time < times; time++)
                request.OnProgress(progress => steps++);
            request.SetOutput(Path.Combine(Sandbox.Variable("PLEO_SCENARIO_FOLDER"), "introspected"));
            ReportStatus("status", () => client.Send(request).Dispose());
        }
        Report("told", lines > 0 && steps > 0);
    }
}
