// Scenarios of what goes in and comes out: texts, keys, values, amounts, lists, tasks, handles.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using LibPleo;

internal static partial class Scenarios
{
    private static readonly IDictionary<string, Action> Data = new Dictionary<string, Action>
    {
        { "utf8", Utf8 },
        { "code_page", CodePage },
        { "key_in_group", KeyInGroup },
        { "key_trimmed", KeyTrimmed },
        { "short_buffer", ShortBuffer },
        { "values", Values },
        { "amounts", Amounts },
        { "times", Times },
        { "pages", Pages },
        { "circle", Circle },
        { "cancelled", Cancelled },
        { "task", Task },
        { "log", Log },
        { "webhook", Webhook },
        { "open_close", OpenClose },
        { "stale_handle", StaleHandle },
    };

    private static void ReportTown()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoResponse installation = client.GetInstallation())
            Report("sent", installation.GetText("/metadata/town"));
    }

    private static void Utf8()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoResponse employees = client.Call("GET", "/v2/employees?limit=1"))
        using (PleoJson json = client.NewJson())
        {
            Report("read", employees.GetText("/data/0/lastName"));
            json.Set("/status", "ACTIVATED").Set("/metadata/town", "\u00c6r\u00f8sk\u00f8bing \u20ac");
            client.CreateInstallation(json).Dispose();
        }
        ReportTown();
    }

    private static string Hexadecimal(byte[] bytes)
    {
        return BitConverter.ToString(bytes).Replace("-", "");
    }

    private static void CodePage()
    {
        byte[] town = { 0xC6, (byte)'r', 0xF8, (byte)'s', (byte)'k', 0xF8, (byte)'b', (byte)'i', (byte)'n', (byte)'g', (byte)' ', 0x80 };
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey, "text_encoding", "windows-1252"))
        using (PleoResponse employees = client.Call("GET", "/v2/employees?limit=4"))
        using (PleoJson json = client.NewJson())
        {
            Report("read", Hexadecimal(employees.GetTextBytes("/data/0/lastName")));
            json.Set("/status", "ACTIVATED").Set("/metadata/town", town);
            client.CreateInstallation(json).Dispose();
            ReportTown();
            ReportStatus("refused", () => employees.GetTextBytes("/data/3/jobTitle"));
        }
    }

    private static void KeyInGroup()
    {
        byte[] record = Encoding.ASCII.GetBytes(new string('X', 16) + Sandbox.FullKey.PadRight(128) + new string('X', 16));
        using (PleoOptions options = Sandbox.Options())
        using (var client = new PleoClient(record, 16, 128, options))
        {
            ReportStatus("status", () => Sandbox.Introspect(client));
            using (PleoResponse last = client.Call("GET", "/sandbox/last"))
                Report("seen", last.GetText("/headers/authorization"));
        }
    }

    private static void KeyTrimmed()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey + "\r\n"))
            ReportStatus("status", () => Sandbox.Introspect(client));
    }

    // The binding has no buffers; what it stands on has.
    private static void ShortBuffer()
    {
        byte[] pointer = Encoding.ASCII.GetBytes("/id"), buffer = Encoding.ASCII.GetBytes("xxxxxxxxxx");
        int needed;
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoResponse installation = client.CreateInstallation())
        using (var held = new Hold(installation))
        {
            int status = NativeMethods.pleo_response_text(held.Number, pointer, pointer.Length, buffer, buffer.Length, out needed);
            Report("status", PleoLibrary.NameOf((PleoStatus)status));
            Report("needed", needed);
            Report("untouched", Encoding.ASCII.GetString(buffer) == "xxxxxxxxxx");
        }
    }

    private static void Values()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoResponse answer = Sandbox.AnswerOf(client, "{'empty': '', 'null': null, 'number': 1, 'yes': true, 'list': [1, 2]}"))
        {
            string empty = null;
            ReportStatus("empty", () => empty = answer.GetText("/empty"));
            Report("length", empty.Length);
            ReportStatus("null", () => answer.GetText("/null"));
            ReportStatus("missing", () => answer.GetText("/missing"));
            ReportStatus("type", () => answer.GetText("/number"));
            Report("yes", answer.GetBoolean("/yes"));
            Report("items", answer.GetCount("/list"));
        }
    }

    private static void Amounts()
    {
        const string body = "{'dkk': {'currency': 'DKK', 'minors': 12345}, 'jpy': {'currency': 'JPY', 'minors': 12345}, " +
            "'kwd': {'currency': 'KWD', 'minors': 12345}, 'negative': {'currency': 'DKK', 'minors': -1}, " +
            "'large': {'currency': 'DKK', 'minors': 1234567890123456789}, 'bare': 12345678901234567890, " +
            "'cents': {'currency': 'SEK', 'value': 89696}, 'other': {'currency': 'QQQ', 'minors': 1}}";
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoResponse answer = Sandbox.AnswerOf(client, body))
        using (PleoJson json = client.NewJson())
        {
            foreach (string name in new[] { "dkk", "jpy", "kwd", "negative", "large" })
                Report(name, answer.GetMoney("/" + name).ToString(CultureInfo.InvariantCulture));
            ReportStatus("beyond", () => answer.GetInt64("/bare"));
            Report("value", answer.GetMoney("/cents").ToString(CultureInfo.InvariantCulture));
            ReportStatus("unknown", () => answer.GetMoney("/other"));
            json.Set("/status", "ACTIVATED").SetMoney("/metadata/limit", "KWD", -12.345m);
            using (PleoResponse installation = client.Call("POST", "/v1/installations/me", json.ToString()))
                Report("sent", installation.GetInt64("/metadata/limit/minors"));
            ReportStatus("fraction", () => json.SetMoney("/metadata/limit", "DKK", 0.001m));
        }
    }

    private static void Times()
    {
        DateTimeOffset time = PleoTime.Read("2026-11-25T16:47:00+01:00");
        Report("read", time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        Report("written", PleoTime.Write(time.ToUniversalTime()));
    }

    private static void Pages()
    {
        long count = 0, sum = 0;
        string last = null;
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoPages employees = client.List("/v2/employees"))
        {
            foreach (PleoResponse employee in employees)
            {
                count++;
                last = employee.GetText("/email");
                sum += long.Parse(employee.GetText("/code"), CultureInfo.InvariantCulture);
            }
        }
        Report("items", count);
        Report("requests", Sandbox.Count("/sandbox/count?path=/v2/employees"));
        Report("last", last);
        Report("sum", sum);
    }

    private static void PageIs(string items, string cursor)
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'status': 200, 'body': '{\\'data\\': [" + items + "], " +
            "\\'pagination\\': {\\'hasNextPage\\': true, \\'endCursor\\': \\'" + cursor + "\\'}}'}");
    }

    private static void Circle()
    {
        long items = 0;
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoRequest request = client.NewRequest("GET", "/v1/introspect"))
        {
            PageIs("1", "A");
            PageIs("1", "B");
            PageIs("1", "A");
            Action loop = () =>
            {
                using (PleoPages list = client.List(request))
                {
                    foreach (PleoResponse item in list)
                        items += item.GetInt64("");
                }
            };
            ReportStatus("status", loop);
            Report("items", items);
            PageIs("", "E");
            Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 60000}");
            request.SetTimeout(TimeSpan.FromMilliseconds(500));
            ReportStatus("empty", loop);
        }
    }

    private static PleoTask Submitted(PleoClient client)
    {
        using (PleoRequest request = client.NewRequest("GET", "/v1/introspect"))
            return client.Submit(request);
    }

    private static void Cancelled()
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 60000}");
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoTask task = Submitted(client))
        {
            ReportStatus("pending", () => task.Take());
            task.Cancel();
            task.Wait();
            ReportStatus("status", () => task.Take());
        }
    }

    private static void Task()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoTask task = Submitted(client))
        {
            PleoResponse answer = null;
            task.Wait();
            ReportStatus("status", () => answer = task.Take());
            using (answer)
                Report("http", answer.HttpStatus);
        }
    }

    private static void Log()
    {
        int lines = 0;
        bool shown = false;
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey, "log_lines", "10"))
        {
            Sandbox.Introspect(client);
            for (string line = client.ReadLogLine(); line != null; line = client.ReadLogLine())
            {
                lines++;
                shown |= line.Contains(Sandbox.FullKey);
            }
        }
        Report("lines", lines);
        Report("shown", shown);
    }

    private static void Webhook()
    {
        Action<string, string> verify = (fact, body) => ReportStatus(fact, () => PleoWebhook.Verify(
            "whsec_plJ3nmyCDGBKInavdOK15jsl", "msg_loFOjxBNrRLzqYUf", "1731705121",
            "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=", Encoding.UTF8.GetBytes(body), null));
        verify("good", "{\"event_type\":\"ping\",\"data\":{\"success\":true}}");
        verify("bad", "{}");
    }

    private static void OpenClose()
    {
        int count = 0;
        for (; count < 10000; count++)
            Sandbox.Client(Sandbox.FullKey).Dispose();
        Report("count", count);
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
            ReportStatus("status", () => Sandbox.Introspect(client));
    }

    // The binding asks the library no more once an object is disposed of; what it stands on can.
    private static void StaleHandle()
    {
        PleoClient client = Sandbox.Client(Sandbox.FullKey);
        int number = client.Handle.Number, answer;
        client.Dispose();
        Report("status", PleoLibrary.NameOf((PleoStatus)NativeMethods.pleo_introspect(number, out answer)));
        Report("again", PleoLibrary.NameOf((PleoStatus)NativeMethods.pleo_free(number)));
    }
}
