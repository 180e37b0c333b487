// Logs of requests that nobody waits in, and what comes of what they throw.
using System;
using LibPleo;

internal static partial class Tests
{
    private static void AddTaskLogTests()
    {
        Add("a Task's log lines and their exceptions", TaskLogs);
        Add("a request goes on when its log method throws", TaskOutlivesItsLog);
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
}
