// Calls, requests and lists; what the library calls back.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using LibPleo;

internal static partial class Tests
{
    private static void AddCallTests()
    {
        Add("an exception of a log method is thrown by the call", LogThrows);
        Add("an exception of a progress method is thrown by the call", ProgressThrows);
        Add("a log method lives as long as a client needs it", LogOutlivesItsOptions);
        Add("a callback may call the library", CallbackCalls);
        Add("progress is told up to the end", ProgressIsTold);
        Add("calls are ended from another thread", CallsAreEnded);
        Add("a request goes out as it was made", RequestGoesOut);
        Add("bodies of every kind", Bodies);
        Add("a list goes on behind a failure", ListGoesOn);
        Add("what a list had fetched when a log method threw is not lost", ListLosesNothing);
        Add("a list page by page", ListByPages);
        Add("an installation is activated, and its owner known", Activated);
        Add("options are set, read and loaded", OptionsAreKept);
        Add("an encoding of the environment's does not touch strings", EncodingOfTheEnvironment);
        Add("an encoding is followed however it is set", EncodingInEveryForm);
        Add("with another encoding strings are ASCII, and bytes are all", OtherEncoding);
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

    private static void CallsAreEnded()
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 60000, 'times': 4}");
        using (PleoClient client = Client())
        {
            var ends = new List<Action>();
            for (int thread = 0; thread < 4; thread++)
                ends.Add(Begin(() => Fails(PleoStatus.Cancelled, () => client.Introspect())));
            Await("/v1/introspect", 4);
            client.CancelCalls();
            ends.ForEach(end => end());
            Sandbox.Introspect(client);
        }
    }

    private static void RequestGoesOut()
    {
        using (PleoClient client = Client())
        using (PleoRequest request = client.NewRequest("GET", "/v2/employees/{id}"))
        {
            request.SetPath("id", "a b\u00f8").SetQuery("q", "1&2").SetQuery("q", "2").AddQuery("q", "\u20ac").SetHeader("X-Mine", "yes");
            request.SetTimeout(TimeSpan.FromSeconds(30)).SetHeader("X-Gone", "1").SetHeader("X-Gone", null);
            Fails(PleoStatus.BadRequest, () => client.Send(request));
            Fails(PleoStatus.Argument, () => request.SetPath("id", ".."));
            Fails(PleoStatus.Argument, () => request.SetHeader("Authorization", "x"));
            using (PleoResponse last = client.Call("GET", "/sandbox/last"))
            {
                Same("/v2/employees/a%20b%C3%B8?q=2&q=%E2%82%AC", last.GetText("/path"));
                Same("yes", last.GetText("/headers/x-mine"));
                Same(null, last.GetTextOrNull("/headers/x-gone"));
            }
            request.SetTimeout(TimeSpan.Zero);
            Fails(PleoStatus.Argument, () => request.SetTimeout(TimeSpan.FromDays(2)));
            Fails(PleoStatus.Argument, () => request.SetTimeout(TimeSpan.MaxValue));
        }
    }

    private static void Bodies()
    {
        using (PleoClient client = Client())
        using (PleoRequest request = client.NewRequest("POST", "/v1/vendors"))
        using (PleoJson json = client.NewJson().Set("/name", "K\u00f8b"))
        {
            foreach (Func<PleoRequest> fill in new Func<PleoRequest>[]
            {
                () => request.SetBody("{\"name\":\"K\u00f8b\"}"), () => request.SetBody(json.ToBytes()), () => request.SetBody(json),
                () => request.SetContent("application/json", json.ToBytes()),
            })
            {
                using (PleoResponse made = client.Send(fill()))
                    Same("K\u00f8b", made.GetText("/data/name"));
            }
            Fails(PleoStatus.Argument, () => request.SetBody("{"));
            request.SetBody((string)null).AddPart("file", "a.txt", "text/plain", Encoding.ASCII.GetBytes("a part"));
            try
            {
                client.Send(request).Dispose();
            }
            catch (PleoException refused)
            {
                Same(400, refused.HttpStatus);
            }
            using (PleoResponse last = client.Call("GET", "/sandbox/last"))
                True(last.GetText("/body").Contains("a part") && last.GetText("/body").Contains("filename=\"a.txt\""), last.GetText("/body"));
            request.SetFile("text/plain", "/nowhere/at/all");
            Fails(PleoStatus.File, () => client.Send(request));
        }
    }

    private static void ListLosesNothing()
    {
        int lines = 0, items = 0;
        using (PleoOptions options = Sandbox.Options())
        {
            options.OnLog((level, line) =>
            {
                if (++lines == 2)
                    ThrowMishap();
            });
            using (var client = new PleoClient(Sandbox.FullKey, options))
            {
                using (PleoPages employees = client.List("/v2/employees"))
                {
                    Throws<Mishap>(() =>
                    {
                        foreach (PleoResponse item in employees)
                            items += item.HttpStatus == 200 ? 1 : 0;
                    });
                    foreach (PleoResponse item in employees)
                        items += item.HttpStatus == 200 ? 1 : 0;
                }
                Same(1000, items);
                lines = 1;
                using (PleoPages employees = client.List("/v2/employees"))
                {
                    Throws<Mishap>(() => employees.NextPage());
                    using (PleoResponse page = employees.NextPage())
                        Same("employee0@example.com", page.GetText("/data/0/email"));
                    lines = 1;
                    Throws<Mishap>(() => employees.NextPage());
                    employees.Dispose();
                    Throws<ObjectDisposedException>(() => employees.NextPage());
                }
            }
        }
    }

    private static void ListGoesOn()
    {
        int items = 0, failures = 0;
        Sandbox.Fault("{'path': '/v2/employees', 'status': 500, 'body': '', 'skip': 3}");
        using (PleoClient client = Client())
        using (PleoPages employees = client.List("/v2/employees"))
        using (IEnumerator<PleoResponse> each = employees.GetEnumerator())
        {
            for (bool more = true; more;)
            {
                try
                {
                    more = each.MoveNext();
                    items += more ? 1 : 0;
                    if (more)
                        Same("employee" + (items - 1) + "@example.com", each.Current.GetText("/email"));
                }
                catch (PleoException failure)
                {
                    Same(PleoStatus.Server, failure.Status);
                    failures++;
                }
            }
            Same(1000, items);
            Same(1, failures);
            Same(false, each.MoveNext());
            Same(1000L, employees.Progress.Done);
        }
    }

    private static void ListByPages()
    {
        var seen = new List<PleoProgress>();
        using (PleoClient client = Client())
        using (PleoRequest request = client.NewRequest("GET", "/v2/employees").SetQuery("limit", "50").OnProgress(seen.Add))
        using (PleoPages employees = client.List(request))
        {
            int pages = 0;
            for (PleoResponse page = employees.NextPage(); page != null; page = employees.NextPage())
            {
                Same(50, page.GetCount("/data"));
                page.Dispose();
                pages++;
            }
            Same(20, pages);
            True(employees.NextItem() == null, "behind the last there is none");
        }
        Same(1000L, seen[seen.Count - 1].Done);
    }

    private static void Activated()
    {
        using (PleoClient client = Client())
        {
            client.CreateInstallation("{\"status\": \"INACTIVE\"}").Dispose();
            using (PleoResponse installation = client.ActivateInstallation())
            {
                Same(PleoState.Activated, installation.State);
                Same(PleoSubjectType.Company, installation.SubjectType);
                using (PleoResponse same = client.GetInstallation(installation.SubjectId))
                    Same(installation.GetText("/id"), same.GetText("/id"));
            }
            using (PleoJson json = client.NewJson().Set("/status", "INACTIVE"))
            {
                client.UpdateInstallation(json).Dispose();
                using (PleoResponse kept = client.EnsureInstallation(json))
                    Same(PleoOrigin.Unchanged, kept.Origin);
            }
        }
    }

    private static void OptionsAreKept()
    {
        using (var options = new PleoOptions())
        {
            Same(TimeSpan.FromSeconds(60), options.Timeout);
            options.Timeout = TimeSpan.FromMilliseconds(1500);
            options.ConnectTimeout = TimeSpan.FromSeconds(2);
            options.CaFile = "/etc/\u00f8.pem";
            options.ClientCertFile = "/etc/own.pem";
            options.ClientKeyFile = "/etc/own.key";
            options.FromEnvironment = true;
            // Whatever is out of its range, the option says which that is.
            foreach (TimeSpan wrong in new[] { Timeout.InfiniteTimeSpan, TimeSpan.MinValue, TimeSpan.MaxValue })
                True(Fails(PleoStatus.Config, () => options.Timeout = wrong).Message.Contains("86400000"), "it says what it takes");
            Same("1500", options["timeout_ms"]);
            Same("2000", options["connect_timeout_ms"]);
            Same("/etc/\u00f8.pem", options.CaFile);
            Same("/etc/own.pem", options["client_cert_file"]);
            Same("/etc/own.key", options["client_key_file"]);
            Same(options.ClientCertFile + options.ClientKeyFile, "/etc/own.pem/etc/own.key");
            Same(true, options.FromEnvironment);
            options.Reset("timeout_ms");
            Same(TimeSpan.FromSeconds(60), options.Timeout);
            Same("", options.BaseUrl);
            True(Fails(PleoStatus.Config, () => options.Set("time_out_ms", "1")).Message.Contains("timeout_ms"), "the names there are are said");
            options["attempts"] = "5";
            True(Fails(PleoStatus.Argument, () => options.BaseUrl = null).Message.Contains("reset it"), "no value is no default");
            Fails(PleoStatus.Argument, () => options.BaseUrl = "");
            Fails(PleoStatus.Argument, () => options.Set("proxy_password", (byte[])null));
            Fails(PleoStatus.Argument, () => options.Set("proxy_password", new char[0]));
            options.Reset("attempts");
            Same("3", options["attempts"]);
            options.Load(Sandbox.Variable("PLEO_TEST_OPTIONS"));
            Same("7", options["attempts"]);
            Fails(PleoStatus.File, () => options.Load("/nowhere"));
        }
    }

    // The suite sets PLEO_TEXT_ENCODING to another encoding.
    private static void EncodingOfTheEnvironment()
    {
        Same("windows-1252", Sandbox.Variable("PLEO_TEXT_ENCODING"));
        using (PleoClient client = Client("from_environment", "true"))
        using (PleoResponse employees = client.Call("GET", "/v2/employees?limit=1"))
            Same("\u00c6r\u00f8sk\u00f8bing \u20ac", employees.GetText("/data/0/lastName"));
        using (PleoOptions options = Sandbox.Options("from_environment", "true"))
        {
            options.Reset("text_encoding");
            using (var client = new PleoClient(Sandbox.FullKey, options))
            using (PleoResponse employees = client.Call("GET", "/v2/employees?limit=1"))
                Same("\u00c6r\u00f8sk\u00f8bing \u20ac", employees.GetText("/data/0/lastName"));
        }
    }

    // However it is set, strings and the library agree on it.
    private static void EncodingInEveryForm()
    {
        var ways = new Action<PleoOptions>[]
        {
            options => options.Set("text_encoding", "iso-8859-15"),
            options => options.Set("text_encoding  ", "iso-8859-15  "),
            options => options.Set("text_encoding\0", "iso-8859-15"),
            options => options.Set("text_encoding", Encoding.ASCII.GetBytes("iso-8859-15")),
            options => options.Set("text_encoding", "iso-8859-15".ToCharArray()),
        };
        foreach (Action<PleoOptions> way in ways)
        {
            using (PleoOptions options = Sandbox.Options())
            {
                way(options);
                using (var client = new PleoClient(Sandbox.FullKey, options))
                using (PleoResponse employees = client.Call("GET", "/v2/employees?limit=1"))
                    Throws<InvalidOperationException>(() => employees.GetText("/data/0/lastName"));
                options.Set("text_encoding", "UTF-8");
                using (var client = new PleoClient(Sandbox.FullKey, options))
                using (PleoResponse employees = client.Call("GET", "/v2/employees?limit=1"))
                    Same("\u00c6r\u00f8sk\u00f8bing \u20ac", employees.GetText("/data/0/lastName"));
            }
        }
    }

    private static void OtherEncoding()
    {
        using (PleoClient client = Client("text_encoding", "iso-8859-15"))
        using (PleoResponse employees = client.Call("GET", "/v2/employees?limit=1"))
        using (PleoJson json = client.NewJson())
        {
            Same(0xA4, employees.GetTextBytes("/data/0/lastName")[11]);
            Throws<InvalidOperationException>(() => employees.GetText("/data/0/lastName"));
            True(employees.GetText("/data/0/email").EndsWith("@example.com", StringComparison.Ordinal), "ASCII is the same");
            Throws<InvalidOperationException>(() => json.Set("/a", "\u00f8"));
            Same(7, json.Set("/a", new byte[] { 0xA4 }).ToBytes().Length - 2);
            True(Fails(PleoStatus.NotFound, () => client.Call("GET", "/v2/nothing")).ApiMessage != null, "details come in any encoding");
        }
    }
}
