// What the README's section "What is refused, and what to write instead" says of a call; Refused.cs has what does not compile.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using LibPleo;

internal static partial class Tests
{
    private static void AddTrapTests()
    {
        Add("a character is a text", CharactersAreTexts);
        Add("numbers of every type go out digit by digit, whatever the culture", NumbersAreExact);
        Add("a double goes out as JSON, and comes back the same", DoublesAsJson);
        Add("null where a text is wanted is refused, and changes nothing", NullIsRefused);
        Add("null where it means something", NullMeansSomething);
        Add("a time that does not say whose clock it shows is refused", TimesSayTheirClock);
        Add("times from the first year to the last", FarTimes);
        Add("a request's time may be used up, and is never another one", TimesOfRequests);
    }

    private static void CharactersAreTexts()
    {
        using (PleoJson json = new PleoJson().Set("/grade", 'A').Set("/letter", '\u00f8').Set("/digit", '1'))
        {
            const string built = "{\"grade\":\"A\",\"letter\":\"\u00f8\",\"digit\":\"1\"}";
            Same(built, json.ToString());
            // Half of one is none.
            Throws<ArgumentException>(() => json.Set("/grade", '\ud83d'));
            Same(built, json.ToString());
        }
    }

    private static void NumbersAreExact()
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture, odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NegativeSign = "\u2212";
        Thread.CurrentThread.CurrentCulture = odd;
        try
        {
            using (var json = new PleoJson())
            {
                json.Set("/a", sbyte.MinValue).Set("/b", byte.MaxValue).Set("/c", short.MinValue).Set("/d", ushort.MaxValue);
                json.Set("/e", int.MinValue).Set("/f", uint.MaxValue).Set("/g", long.MinValue).Set("/h", ulong.MaxValue);
                json.Set("/i", 0.1m).Set("/j", -7.4600m).Set("/k", decimal.MinValue).Set("/l", 0.0000000000000000000000000001m);
                json.Set("/m", 0).SetMoney("/n", "KWD", -12.345m).Set("/o", new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.FromHours(-3)));
                Same("{\"a\":-128,\"b\":255,\"c\":-32768,\"d\":65535,\"e\":-2147483648,\"f\":4294967295,\"g\":-9223372036854775808," +
                    "\"h\":18446744073709551615,\"i\":0.1,\"j\":-7.4600,\"k\":-79228162514264337593543950335," +
                    "\"l\":0.0000000000000000000000000001,\"m\":0,\"n\":{\"currency\":\"KWD\",\"minors\":-12345}," +
                    "\"o\":\"2026-11-25T00:00:00-03:00\"}", json.ToString());
            }
            Same(-0.01m, PleoMoney.FromMinors("DKK", -1));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    // What the README has written for a double.
    private static void DoublesAsJson()
    {
        using (var json = new PleoJson())
        {
            foreach (double value in new[] { 0.1, -7.46, 1e-5, 1.0 / 3, 1e300, double.Epsilon, 0 })
            {
                json.SetJson("/rate", value.ToString("R", CultureInfo.InvariantCulture));
                string digits = json.ToString().Substring("{\"rate\":".Length).TrimEnd('}');
                Same(value, double.Parse(digits, CultureInfo.InvariantCulture));
            }
            string before = json.ToString();
            foreach (double none in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
                Fails(PleoStatus.Argument, () => json.SetJson("/rate", none.ToString("R", CultureInfo.InvariantCulture)));
            Same(before, json.ToString());
        }
    }

    private static void NullIsRefused()
    {
        using (PleoClient client = Client())
        using (PleoRequest request = client.NewRequest("GET", "/v2/employees").SetQuery("limit", "1").SetHeader("X-Mine", "yes"))
        using (PleoRequest path = client.NewRequest("GET", "/v2/employees/{id}"))
        using (PleoJson json = new PleoJson().Set("/a", 1))
        using (PleoResponse answer = client.Introspect())
        {
            var refused = new Dictionary<Action, string>
            {
                { () => client.NewRequest(null, "/"), "method" }, { () => client.NewRequest("GET", null), "path" },
                { () => client.Call(null, "/"), "method" }, { () => client.Call("GET", null), "path" },
                { () => client.CallAsync("GET", null), "path" }, { () => client.NewLink(null), "url" },
                { () => client.List((string)null), "path" }, { () => client.List((PleoRequest)null), "request" },
                { () => client.UpdateInstallation((string)null), "json" }, { () => client.UpdateInstallation((PleoJson)null), "json" },
                { () => request.SetQuery("limit", null), "value" }, { () => request.SetQuery(null, "1"), "name" },
                { () => request.AddQuery("limit", null), "value" }, { () => request.SetHeader(null, "1"), "name" },
                { () => path.SetPath("id", null), "value" }, { () => path.SetPath(null, "1"), "name" },
                { () => request.SetContent("text/plain", null), "content" }, { () => request.SetContent(null, new byte[1]), "mediaType" },
                { () => request.SetFile("text/plain", null), "path" }, { () => request.SetFile(null, "/a"), "mediaType" },
                { () => request.AddPart("a", null, null, null), "content" }, { () => request.AddPart(null, null, null, new byte[1]), "name" },
                { () => request.AddFile("a", null, null, null), "path" }, { () => request.AddFile(null, null, null, "/a"), "name" },
                { () => request.SetBody((PleoJson)null), "json" },
                { () => json.Set(null, "x"), "pointer" }, { () => json.Set(null, 1), "pointer" }, { () => json.SetNull(null), "pointer" },
                { () => json.SetJson("/a", null), "json" }, { () => json.SetDigits("/a", null), "digits" }, { () => json.Remove(null), "pointer" },
                { () => json.SetMoney("/a", null, 1), "currency" }, { () => json.SetValue("/a", null), "response" },
                { () => PleoJson.Parse(null), "text" }, { () => PleoTime.Read(null), "text" }, { () => PleoTime.ReadUtc(null), "text" },
                { () => PleoMoney.FromMinors(null, 1), "currency" }, { () => PleoMoney.ToMinors(null, 1), "currency" },
                { () => answer.GetHeader(null), "name" },
            };
            foreach (KeyValuePair<Action, string> pair in refused)
                Same(pair.Value, Throws<ArgumentNullException>(pair.Key).ParamName);
            Same("{\"a\":1}", json.ToString());
            client.Send(request).Dispose();
            using (PleoResponse last = client.Call("GET", "/sandbox/last"))
            {
                Same("/v2/employees?limit=1", last.GetText("/path"));
                Same("yes", last.GetText("/headers/x-mine"));
            }
            Fails(PleoStatus.Argument, () => client.Send(path));
            Same("[1]", json.SetJson("", "[1]").ToString());
        }
    }

    private static void NullMeansSomething()
    {
        using (PleoClient client = Client())
        using (PleoRequest request =
            client.NewRequest("POST", "/v1/installations/me").SetHeader("X-Mine", "yes").SetHeader("X-Mine", null))
        using (PleoJson json = new PleoJson().Set("/metadata/text", (string)null).Set("/metadata/bytes", (byte[])null).SetField("/metadata/field", null))
        {
            Same("{\"metadata\":{\"text\":null,\"bytes\":null,\"field\":null}}", json.ToString());
            client.Send(request.SetBody("{}").SetBody((byte[])null).SetBody(json)).Dispose();
            using (PleoResponse last = client.Call("GET", "/sandbox/last"))
            {
                Same(null, last.GetTextOrNull("/headers/x-mine"));
                Same(json.ToString(), last.GetText("/body"));
            }
            using (PleoResponse answer = client.Introspect())
            using (PleoJson copy = new PleoJson().SetValue("", answer, null))
            {
                Same(PleoJsonType.Object, answer.GetJsonType(null));
                Same(answer.GetJson(null), copy.ToString());
                True(answer.GetItem(null, 0) != null && answer.GetCount(null) == new List<PleoResponse>(answer.GetItems(null)).Count, "the whole");
            }
            request.AddPart("a", null, null, new byte[1]).AddFile("b", null, null, "/a").SetOutput(null);
            client.CreateInstallation((string)null).Dispose();
            client.EnsureInstallation((PleoJson)null).Dispose();
            client.GetInstallation(null).Dispose();
            client.Call("GET", "/v1/introspect", null).Dispose();
        }
        // What is not set where a key or an option is looked for.
        Fails(PleoStatus.Key, () => new PleoClient((string)null));
        Fails(PleoStatus.Argument, () => PleoClient.FromSource(null));
        using (PleoOptions options = Sandbox.Options())
            Fails(PleoStatus.Argument, () => options.Set("proxy", (string)null));
    }

    private static void TimesSayTheirClock()
    {
        var clock = new DateTime(2026, 11, 25, 16, 47, 0);
        DateTime utc = DateTime.SpecifyKind(clock, DateTimeKind.Utc), local = DateTime.SpecifyKind(clock, DateTimeKind.Local);
        using (PleoJson json = new PleoJson().Set("/when", utc))
        {
            Same("{\"when\":\"2026-11-25T16:47:00Z\"}", json.ToString());
            True(Throws<ArgumentException>(() => json.Set("/when", clock)).Message.Contains("SpecifyKind"), "it says what to write");
            Throws<ArgumentException>(() => PleoTime.Write(clock));
            Same("{\"when\":\"2026-11-25T16:47:00Z\"}", json.ToString());
            json.Set("/when", local);
        }
        Same("2026-11-25T16:47:00Z", PleoTime.Write(utc));
        Same(local.ToUniversalTime(), PleoTime.Read(PleoTime.Write(local)).UtcDateTime);
        Same(TimeZoneInfo.Local.GetUtcOffset(local), PleoTime.Read(PleoTime.Write(local)).Offset);
    }

    private static void FarTimes()
    {
        foreach (string text in new[]
        {
            "0001-01-01T00:00:00Z", "1600-01-01T00:00:00Z", "2262-04-12T00:00:00Z", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-14:00",
        })
        {
            DateTimeOffset read;
            // Beyond what .NET holds it is refused, with the status for that.
            if (text.EndsWith("-14:00", StringComparison.Ordinal))
                Fails(PleoStatus.Range, () => PleoTime.Read(text));
            else
            {
                read = PleoTime.Read(text);
                Same(text, PleoTime.Write(read));
                Same(text, PleoTime.Write(read.UtcDateTime));
            }
        }
        Same("9999-12-31T23:59:59Z", PleoTime.Write(DateTimeOffset.MaxValue));
        Same("0001-01-01T00:00:00Z", PleoTime.Write(DateTimeOffset.MinValue));
        True(PleoTime.Read("9999-12-31T23:59:59Z") > DateTimeOffset.Now, "the last comes later");
    }

    private static void TimesOfRequests()
    {
        using (PleoClient client = Client())
        using (PleoRequest request = client.NewRequest("POST", "/v1/vendors").SetBody(Sandbox.Vendor(client)))
        {
            foreach (TimeSpan wrong in new[]
            {
                TimeSpan.FromTicks(-1), TimeSpan.FromMilliseconds(-1), TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.FromDays(2),
                TimeSpan.FromDays(1) + TimeSpan.FromTicks(1),
            })
                True(Fails(PleoStatus.Argument, () => request.SetTimeout(wrong)).Message.Contains("0 to 86400000"), "it says what it takes");
            client.Send(request.SetTimeout(TimeSpan.FromDays(1))).Dispose();
            Fails(PleoStatus.Timeout, () => client.Send(request.SetTimeout(TimeSpan.Zero)));
            using (PleoTask task = client.Submit(request))
            {
                task.Wait();
                Fails(PleoStatus.Timeout, () => task.Take());
            }
            using (PleoOptions options = Sandbox.Options())
                True(Fails(PleoStatus.Config, () => options.Timeout = TimeSpan.Zero).Message.Contains("86400000"), "it says what it takes");
        }
        Same(1L, Sandbox.Count("/sandbox/count?path=/v1/vendors"));
        // Only zero is no time.
        Same(1, Milliseconds.Of(TimeSpan.FromTicks(1)));
        Same(0, Milliseconds.Of(TimeSpan.Zero));
    }
}
