// What goes in and comes out: numbers, times, texts, JSON, parts, streams.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using LibPleo;

internal static partial class Tests
{
    private static void AddValueTests()
    {
        Add("decimals are exact or refused", Decimals);
        Add("amounts are turned both ways", Money);
        Add("times keep their offset", Times);
        Add("values by pointer, and what is absent", ValuesByPointer);
        Add("items and members of what came", Items);
        Add("a text with a NUL, of any length", OddTexts);
        Add("pieces make up the whole", Pieces);
        Add("JSON is built", JsonIsBuilt);
        Add("headers and bodies", HeadersAndBodies);
        Add("webhooks by secrets in bytes", Webhooks);
        Add("the library says which it is", Library);
    }

    private static void Decimals()
    {
        var exact = new Dictionary<string, string>
        {
            { "0", "0" }, { "-0.0", "0.0" }, { "0.00", "0.00" }, { "0e999999999999", "0" },
            { "0." + new string('0', 300), "0." + new string('0', 28) }, { "7.4600", "7.4600" }, { "-12.345", "-12.345" }, { "1e2", "100" },
            { "1.5E+3", "1500" }, { "25e-1", "2.5" }, { "79228162514264337593543950335", "79228162514264337593543950335" },
            { "7.9228162514264337593543950335", "7.9228162514264337593543950335" }, { "1e-28", "0.0000000000000000000000000001" },
            { "1.00000000000000000000000000000000000000", "1.0000000000000000000000000000" }, { "10e-1", "1.0" }, { "1e28", "10000000000000000000000000000" },
            // 29 digits would be beyond it, and 28 are not.
            { "7922816251426433759354395034.0", "7922816251426433759354395034" }, { "-7922816251426433759354395034.000", "-7922816251426433759354395034" },
            { "7922816251426433759354395033.5", "7922816251426433759354395033.5" }, { "100.000000000000000000000000000", "100.00000000000000000000000000" },
        };
        foreach (KeyValuePair<string, string> pair in exact)
            Same(pair.Value, ExactDecimal.Parse(pair.Key).ToString(CultureInfo.InvariantCulture));
        foreach (string beyond in new[]
        {
            "79228162514264337593543950336", "1e29", "1e-29", "0.12345678901234567890123456789", "1e999999999999", "1e99999999999999999999",
            "1e-99999999999999999999", "1e2147483647", "1e-2147483648", "9.99999999999999999999999999999",
            "7922816251426433759354395033.6", "7922816251426433759354395034.10", "0." + new string('0', 1000000) + "1",
        })
            Throws<OverflowException>(() => ExactDecimal.Parse(beyond));
        // So that no server's number keeps a program busy: it would be minutes, zero by zero.
        Stopwatch taken = Stopwatch.StartNew();
        Same(1m, ExactDecimal.Parse("1." + new string('0', 2000000)));
        True(taken.Elapsed < TimeSpan.FromSeconds(20), "it took " + taken.Elapsed);
    }

    private static void Money()
    {
        Same(123.45m, PleoMoney.FromMinors("EUR", 12345));
        Same(12.345m, PleoMoney.FromMinors("KWD", 12345));
        Same(long.MinValue, PleoMoney.ToMinors("JPY", PleoMoney.FromMinors("JPY", long.MinValue)));
        Same(-1L, PleoMoney.ToMinors("DKK", -0.010m));
        Fails(PleoStatus.Range, () => PleoMoney.ToMinors("DKK", 0.001m));
        Fails(PleoStatus.Range, () => PleoMoney.ToMinors("DKK", decimal.MaxValue));
        Fails(PleoStatus.Argument, () => PleoMoney.FromMinors("euro", 1));
    }

    private static void Times()
    {
        Same(TimeSpan.FromMinutes(-210), PleoTime.Read("2026-11-25T16:47:00-03:30").Offset);
        Same("2026-11-25T16:47:00-03:30", PleoTime.Write(PleoTime.Read("2026-11-25T16:47:00-03:30")));
        Same("2024-02-29T00:00:00Z", PleoTime.Write(PleoTime.Read("2024-02-29")));
        Same(DateTimeKind.Utc, PleoTime.ReadUtc("2024-02-29").Kind);
        // .NET knows no such offset; the moment is the same.
        Same(new DateTimeOffset(2026, 11, 24, 16, 0, 0, TimeSpan.Zero), PleoTime.Read("2026-11-25T12:00:00+20:00"));
        // Where the clock shows a date and UTC does not, there is none.
        Fails(PleoStatus.Range, () => PleoTime.Read("0001-01-01T00:30:00+01:00"));
        Fails(PleoStatus.Argument, () => PleoTime.Read("2026-02-30T00:00:00Z"));
        // .NET has no second 60.
        Same(new DateTimeOffset(2017, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)), PleoTime.Read("2017-01-01T00:59:60+01:00"));
        Same(new DateTime(2017, 1, 1), PleoTime.ReadUtc("2016-12-31T23:59:60Z"));
        Same(new DateTime(9999, 12, 31, 23, 59, 59), PleoTime.ReadUtc("9999-12-31T23:59:60Z"));
    }

    private static void ValuesByPointer()
    {
        using (PleoClient client = Client())
        using (PleoResponse answer = Sandbox.AnswerOf(client, "{'text': 'K\u00f8b', 'no': null, 'yes': true, 'whole': 12.0, 'rate': 7.4600, " +
            "'when': '2026-11-25T16:47:00+01:00', 'sum': {'currency': 'KWD', 'minors': -5}, 'huge': 1e400, 'a/b': {'~': 1}}"))
        {
            Same("K\u00f8b", answer.GetTextOrNull("/text"));
            Same(12L, answer.GetInt64("/whole"));
            Same("7.4600", answer.GetDecimal("/rate").ToString(CultureInfo.InvariantCulture));
            Same(-0.005m, answer.GetMoney("/sum"));
            Same(15, answer.GetTime("/when").UtcDateTime.Hour);
            Same(true, answer.GetBoolean("/yes"));
            Same("1e400", answer.GetDecimalText("/huge"));
            Throws<OverflowException>(() => answer.GetDecimal("/huge"));
            Same(PleoJsonType.Object, answer.GetJsonType());
            Same(PleoJsonType.Missing, answer.GetJsonType("/none"));
            Same(1L, answer.GetInt64("/a~1b/~0"));
            Same("{\"~\": 1}", answer.GetJson("/a~1b"));
            foreach (string absent in new[] { "/no", "/none" })
            {
                Same(null, answer.GetTextOrNull(absent));
                Same(null, answer.GetInt64OrNull(absent));
                Same(null, answer.GetDecimalOrNull(absent));
                Same(null, answer.GetMoneyOrNull(absent));
                Same(null, answer.GetTimeOrNull(absent));
                Same(null, answer.GetBooleanOrNull(absent));
            }
            Same(12L, answer.GetInt64OrNull("/whole"));
            Same(7.46m, answer.GetDecimalOrNull("/rate"));
            Same(-0.005m, answer.GetMoneyOrNull("/sum"));
            Same(true, answer.GetBooleanOrNull("/yes"));
            Same(16, answer.GetTimeOrNull("/when").Value.Hour);
            Fails(PleoStatus.Type, () => answer.GetTextOrNull("/yes"));
            Fails(PleoStatus.Range, () => answer.GetInt64OrNull("/rate"));
        }
    }

    private static void Items()
    {
        using (PleoClient client = Client())
        using (PleoResponse answer = Sandbox.AnswerOf(client, "{'list': [1, 2, 3], 'none': [], 'object': {'a': 10, '\u00f8': 20}, 'null': null}"))
        {
            long sum = 0;
            PleoResponse kept = null, gone = null;
            foreach (PleoResponse item in answer.GetItems("/list"))
            {
                sum += item.GetInt64(null);
                kept = kept ?? item.GetValue(null);
                gone = gone ?? item;
            }
            Same(6L, sum);
            Throws<ObjectDisposedException>(() => gone.GetInt64(null));
            Same(1L, kept.GetInt64(""));
            using (PleoResponse next = kept.GetNext())
                Same(2L, next.GetInt64(null));
            kept.Dispose();
            // A loop that disposes of its items itself, as of anything that is IDisposable, and one that is left.
            foreach (PleoResponse item in answer.GetItems("/list"))
            {
                using (item)
                    sum += item.GetInt64(null);
            }
            Same(12L, sum);
            IEnumerator<PleoResponse> left = answer.GetItems("/list").GetEnumerator();
            True(left.MoveNext(), "there is an item");
            int first = left.Current.Handle.Number;
            left.Dispose();
            left.Dispose();
            True(IsFree(first) && left.Current == null && !left.MoveNext(), "it is at its end");
            string names = "";
            foreach (PleoResponse member in answer.GetItems("/object"))
                names += member.Name + member.GetInt64(null);
            Same("a10\u00f820", names);
            Same("\u00f8", answer.GetMemberName("/object", 1));
            Same(null, answer.Name);
            foreach (PleoResponse none in answer.GetItems("/none"))
                throw new InvalidOperationException("an empty array has no item");
            True(answer.GetItem("/list", 3) == null, "there is no fourth");
            True(answer.GetItem("/none", 0) == null && answer.GetItem("/object", 2) == null, "nor any in an empty array, nor a third");
            Fails(PleoStatus.Missing, () => answer.GetItem("/nothing", 0));
            Fails(PleoStatus.Missing, () => answer.GetItem("/object/z", 0));
            Fails(PleoStatus.Null, () => answer.GetItem("/null", 0));
            Fails(PleoStatus.Type, () => answer.GetItem("/list/0", 0));
            Fails(PleoStatus.Argument, () => answer.GetItem("/list", -1));
            Fails(PleoStatus.Missing, () => answer.GetItems("/nothing"));
            Fails(PleoStatus.Null, () => answer.GetItems("/null"));
            Fails(PleoStatus.Type, () => answer.GetItems("/list/0"));
        }
    }

    private static void OddTexts()
    {
        using (PleoClient client = Client())
        using (PleoJson json = client.NewJson().Set("/status", "ACTIVATED"))
        {
            foreach (string text in new[] { "", "a\0b", "blanks  ", new string('\u20ac', 85), new string('x', 256), new string('\u00f8', 100000), "\U0001F600" })
            {
                json.Set("/metadata/text", text);
                using (PleoResponse installation = client.EnsureInstallation(json))
                    Same(text, installation.GetText("/metadata/text"));
            }
            Same("\"blanks\"", json.SetField("", "blanks  \0").ToString());
        }
    }

    private static string ReadAll(Stream stream, int size)
    {
        var all = new MemoryStream();
        byte[] buffer = new byte[size];
        using (stream)
        {
            for (int read = stream.Read(buffer, 0, size); read > 0; read = stream.Read(buffer, 0, size))
                all.Write(buffer, 0, read);
            Same(all.Length, stream.Position);
        }
        return Encoding.UTF8.GetString(all.ToArray());
    }

    private static void Pieces()
    {
        string text = new StringBuilder().Insert(0, "K\u00f8b \u20ac \U0001F600 ", 5000).ToString();
        using (PleoClient client = Client())
        using (PleoJson json = client.NewJson().Set("/status", "ACTIVATED").Set("/metadata/text", text))
        using (PleoResponse installation = client.CreateInstallation(json))
        {
            foreach (int size in new[] { 1, 1000, 100000 })
            {
                Same(text, ReadAll(installation.OpenText("/metadata/text"), size));
                Same(installation.GetJson("/metadata"), ReadAll(installation.OpenJson("/metadata"), size));
                Same(installation.GetBodyText(), ReadAll(installation.OpenBody(), size));
            }
            Stream closed = installation.OpenBody();
            closed.Dispose();
            Throws<ObjectDisposedException>(() => closed.ReadByte());
            True(!closed.CanRead, "a stream that is closed is not read");
            Stream own = installation.OpenText("/metadata/text"), lent = installation.OpenBody();
            installation.Dispose();
            Same(text, ReadAll(own, 4096));
            Throws<ObjectDisposedException>(() => lent.ReadByte());
        }
        using (PleoClient client = Client())
        using (PleoResponse answer = client.Introspect())
            Fails(PleoStatus.Missing, () => answer.OpenText("/nothing"));
    }

    private static void JsonIsBuilt()
    {
        using (PleoClient client = Client())
        using (PleoResponse answer = Sandbox.AnswerOf(client, "{'rate': 7.4600}"))
        using (var json = new PleoJson())
        {
            json.Set("/text", "\u00f8").Set("/none", (string)null).Set("/whole", long.MaxValue).Set("/exact", 7.4600m).Set("/yes", true);
            json.Set("/when", new DateTimeOffset(2026, 11, 25, 16, 47, 0, TimeSpan.FromHours(1))).SetNull("/null");
            json.SetDigits("/digits", "12345678901234567890123456789012345").SetMoney("/sum", "KWD", -12.345m);
            json.SetJson("/list", "[1]").Set("/list/-", 2).SetValue("/part", answer, "/rate").SetValue("/all", answer).SetJson("/gone", "{}");
            json.Remove("/gone");
            Same("{\"text\":\"\u00f8\",\"none\":null,\"whole\":9223372036854775807,\"exact\":7.4600,\"yes\":true," +
                "\"when\":\"2026-11-25T16:47:00+01:00\",\"null\":null,\"digits\":12345678901234567890123456789012345," +
                "\"sum\":{\"currency\":\"KWD\",\"minors\":-12345},\"list\":[1,2],\"part\":7.4600,\"all\":{\"rate\":7.4600}}", json.ToString());
            Fails(PleoStatus.Missing, () => json.Remove("/gone"));
            Fails(PleoStatus.Type, () => json.Set("/text/deeper", 1));
            using (PleoJson parsed = PleoJson.Parse(" { \"a\" : 1.50 } "))
                Same("{\"a\":1.50}", parsed.ToString());
            Fails(PleoStatus.Argument, () => PleoJson.Parse("{"));
        }
    }

    private static void HeadersAndBodies()
    {
        using (PleoClient client = Client())
        using (PleoResponse answer = client.Introspect())
        {
            True(answer.GetHeader("Content-Type").StartsWith("application/json", StringComparison.Ordinal), answer.GetHeader("Content-Type"));
            Same(null, answer.GetHeader("X-Nothing"));
            Same(answer.GetBodyText(), Encoding.UTF8.GetString(answer.GetBody()));
            Same(PleoOrigin.Answered, answer.Origin);
        }
        using (PleoClient client = Client())
        {
            client.CreateInstallation().Dispose();
            using (PleoResponse empty = client.DeleteInstallation())
                Same(0, empty.GetBody().Length);
        }
    }

    private static void Webhooks()
    {
        byte[] secret = Encoding.ASCII.GetBytes("whsec_plJ3nmyCDGBKInavdOK15jsl"), body = Encoding.ASCII.GetBytes("{\"event_type\":\"ping\",\"data\":{\"success\":true}}");
        const string id = "msg_loFOjxBNrRLzqYUf", time = "1731705121", signature = "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=";
        PleoWebhook.Verify(secret, id, time, signature, body, null);
        Fails(PleoStatus.Signature, () => PleoWebhook.Verify(secret, id, time, signature, body, TimeSpan.FromMinutes(5)));
        Fails(PleoStatus.Signature, () => PleoWebhook.Verify(secret, id, time, signature, null, null));
        Fails(PleoStatus.Argument, () => PleoWebhook.Verify("", id, time, signature, body, null));
        Throws<ArgumentOutOfRangeException>(() => PleoWebhook.Verify(secret, id, time, signature, body, TimeSpan.FromSeconds(-1)));
    }

    private static void Library()
    {
        Same(NativeMethods.PLEO_HEADER_ABI_VERSION, PleoLibrary.AbiVersion);
        True(PleoLibrary.VersionNumber >= NativeMethods.PLEO_HEADER_VERSION_NUMBER && PleoLibrary.Version.Split('.').Length == 3, PleoLibrary.Version);
        foreach (PleoStatus status in Enum.GetValues(typeof(PleoStatus)))
        {
            string name = PleoLibrary.NameOf(status), own = "PLEO_" + (status == PleoStatus.Ok ? "" : "E_") + status;
            Same(own.Replace("_", "").ToUpperInvariant(), name.Replace("_", ""));
            True(PleoLibrary.MeaningOf(status).Length > 0, name);
        }
        Same("PENDING_INTEGRATION", PleoLibrary.NameOf(PleoState.Pending));
        Same("", PleoLibrary.NameOf(PleoState.Other));
    }
}
