// Calls and requests.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using LibPleo;

internal static partial class Tests
{
    private static void AddCallTests()
    {
        Add("calls are ended from another thread", CallsAreEnded);
        Add("a request goes out as it was made", RequestGoesOut);
        Add("bodies of every kind", Bodies);
        Add("an installation is activated, and its owner known", Activated);
        Add("a link is fetched without the key", LinkIsFetched);
        Add("an answer of another size is refused", SizeIsKept);
        Add("an idempotent request is sent again", IdempotentIsRepeated);
        Add("the company is asked for once", CompanyIsKept);
        Add("what the README builds, fetches and bounds", ReadmeSnippets);
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
        }
    }

    private static void Bodies()
    {
        using (PleoClient client = Client())
        using (PleoRequest request = client.NewRequest("POST", "/v1/vendors"))
        using (PleoRequest file = client.NewRequest("POST", "/sandbox/files"))
        using (PleoJson json = PleoJson.Parse(Sandbox.Vendor(client, "K\u00f8b"), client))
        {
            foreach (Func<PleoRequest> fill in new Func<PleoRequest>[]
            {
                () => request.SetBody(json.ToString()), () => request.SetBody(json.ToBytes()), () => request.SetBody(json),
                () => request.SetContent("application/json;charset=UTF-8", json.ToBytes()),
            })
            {
                using (PleoResponse made = client.Send(fill()))
                    Same("K\u00f8b", made.GetText("/data/name"));
            }
            Fails(PleoStatus.Argument, () => request.SetBody("{"));
            file.SetBody("[]").SetBody((string)null).AddPart("file", "a.txt", "text/plain", Encoding.ASCII.GetBytes("a part"));
            using (PleoResponse kept = client.Send(file))
                Same(6L, kept.GetInt64("/data/size"));
            using (PleoResponse last = client.Call("GET", "/sandbox/last"))
                True(last.GetText("/body").Contains("a part") && last.GetText("/body").Contains("filename=\"a.txt\""), last.GetText("/body"));
            file.SetFile("text/plain", "/nowhere/at/all");
            Fails(PleoStatus.File, () => client.Send(file));
        }
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

    /// <summary>A client of the sandbox's port for TLS, for which its other one is another host.</summary>
    private static PleoClient ClientOfTls()
    {
        return Client("base_url", Sandbox.Variable("PLEO_SANDBOX_HTTPS"), "ca_file", Sandbox.Variable("PLEO_SANDBOX_CA"), "ca_only", "true");
    }

    /// <summary>Does something with a path in a folder of its own.</summary>
    private static void WithFile(Action<string> action)
    {
        string folder = Path.Combine(Path.GetTempPath(), "pleo-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        try
        {
            action(Path.Combine(folder, "receipt.pdf"));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static void LinkIsFetched()
    {
        string other = Sandbox.Variable("PLEO_SANDBOX_HTTP");
        WithFile(path =>
        {
            using (PleoClient client = ClientOfTls())
            using (PleoRequest link = client.NewLink(other + "/sandbox/created?signature=a%2Fb").SetOutput(path))
            {
                Sandbox.Introspect(client);
                using (PleoResponse last = client.Call("GET", "/sandbox/last"))
                    True(last.GetText("/headers/authorization").Contains("<full>"), "a call has the key");
                using (PleoResponse answer = client.Send(link))
                    Same(200, answer.HttpStatus);
                Same(Sandbox.Control("GET", "/sandbox/created"), File.ReadAllText(path));
                // At a path of the API's it is refused for want of a key.
                using (PleoRequest wrong = client.NewLink(other + "/v1/introspect"))
                    Fails(PleoStatus.Unauthorized, () => client.Send(wrong));
                using (PleoResponse last = client.Call("GET", "/sandbox/last"))
                    Same(null, last.GetTextOrNull("/headers/authorization"));
                Fails(PleoStatus.Argument, () => client.NewLink(Sandbox.Variable("PLEO_SANDBOX_HTTPS") + "/v1/introspect"));
                Fails(PleoStatus.Argument, () => link.SetQuery("a", "b"));
            }
        });
    }

    private static void SizeIsKept()
    {
        WithFile(path =>
        {
            using (PleoClient client = ClientOfTls())
            using (PleoRequest link = client.NewLink(Sandbox.Variable("PLEO_SANDBOX_HTTP") + "/sandbox/created").SetOutput(path))
            {
                long size = Sandbox.Control("GET", "/sandbox/created").Length;
                Fails(PleoStatus.Truncated, () => client.Send(link.SetSize(size + 1)));
                True(!File.Exists(path), "the file does not appear");
                client.Send(link.SetSize(size)).Dispose();
                client.Send(link.SetSize(-1)).Dispose();
                Same(size, new FileInfo(path).Length);
                Fails(PleoStatus.Argument, () => link.SetSize(-2));
            }
        });
    }

    private static void IdempotentIsRepeated()
    {
        using (PleoClient client = Client())
        using (PleoRequest request = client.NewRequest("POST", "/v1/vendors").SetBody(Sandbox.Vendor(client)))
        {
            foreach (bool idempotent in new[] { false, true, false })
            {
                Sandbox.Control("POST", "/sandbox/reset");
                Sandbox.Fault("{'path': '/v1/vendors', 'status': 502, 'body': ''}");
                request.SetIdempotent(idempotent);
                if (idempotent)
                    client.Send(request).Dispose();
                else
                    Fails(PleoStatus.OutcomeUnknown, () => client.Send(request));
                Same(idempotent ? 2L : 1L, Sandbox.Count("/sandbox/count?path=/v1/vendors"));
            }
        }
    }

    private static void CompanyIsKept()
    {
        int lines = 0;
        using (PleoOptions options = Sandbox.Options())
        {
            options.OnLog((level, line) =>
            {
                if (++lines == 1)
                    ThrowMishap();
            });
            using (var client = new PleoClient(Sandbox.FullKey, options))
            {
                Throws<Mishap>(() => client.GetCompany());
                string company = client.GetCompany();
                int before = lines;
                Same(company, client.GetCompany());
                Same(before, lines);
                using (PleoResponse whose = client.Introspect())
                    Same(whose.SubjectId, company);
            }
        }
        using (PleoClient client = Sandbox.Client(Sandbox.Variable("PLEO_SANDBOX_KEY_ORG")))
            Fails(PleoStatus.Missing, () => client.GetCompany());
    }

    private static void ReadmeSnippets()
    {
        using (PleoClient client = ClientOfTls())
        {
            using (PleoJson json = client.NewJson())
            {
                json.Set("/0/accountingEntryId", "1").Set("/0/status", "successful");
                json.Set("/0/exportedAt", new DateTimeOffset(2026, 11, 25, 16, 47, 0, TimeSpan.Zero));
                Same("[{\"accountingEntryId\":\"1\",\"status\":\"successful\",\"exportedAt\":\"2026-11-25T16:47:00Z\"}]", json.ToString());
            }
            TimeSpan limit = TimeSpan.FromMinutes(1);
            Stopwatch watch = Stopwatch.StartNew();
            using (PleoRequest request = client.NewRequest("GET", "/v1/introspect"))
            {
                foreach (TimeSpan left in new[] { limit - watch.Elapsed, limit - TimeSpan.FromMinutes(2) })
                    request.SetTimeout(left > TimeSpan.Zero ? left : TimeSpan.Zero);
                Fails(PleoStatus.Timeout, () => client.Send(request));
            }
        }
    }
}
