// Calls and requests.
using System;
using System.Collections.Generic;
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
}
