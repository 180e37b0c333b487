// What must not compile, each line with the compiler's error, and beside it what is written instead. With REFUSED defined each
// of those lines is an error, and nothing else is; without it all of this compiles.
using System;
using System.Globalization;
using LibPleo;

internal static class Refused
{
    internal enum Kind
    {
        First,
    }

    internal static void Numbers(PleoJson json, double rate, float part, int? count, decimal? amount, Kind kind)
    {
#if REFUSED
        json.Set("/rate", rate); // CS0619
        json.Set("/rate", 0.1); // CS0619
        json.Set("/part", part); // CS0619
        json.Set("/kind", kind); // CS0619
        json.Set("/count", count); // CS0619
        json.Set("/amount", amount); // CS0619
        json.SetMoney("/amount", "EUR", rate); // CS1503
        decimal price = PleoMoney.ToMinors("EUR", 0.1); // CS1503
#else
        json.SetJson("/rate", rate.ToString("R", CultureInfo.InvariantCulture));
        json.Set("/rate", 0.1m);
        json.SetJson("/part", part.ToString("R", CultureInfo.InvariantCulture));
        json.Set("/kind", (int)kind);
        json = count == null ? json.SetNull("/count") : json.Set("/count", count.Value);
        json = amount == null ? json.SetNull("/amount") : json.Set("/amount", amount.Value);
        json.SetMoney("/amount", "EUR", 0.1m);
        decimal price = PleoMoney.ToMinors("EUR", 0.1m);
#endif
        json.Set("/price", price);
    }

    internal static void Texts(PleoRequest request, PleoJson json, int limit, char letter, object anything, Guid id)
    {
#if REFUSED
        request.SetQuery("limit", limit); // CS1503
        request.SetQuery("grade", letter); // CS1503
        request.SetPath("id", id); // CS1503
        request.SetHeader("X-Mine", limit); // CS1503
        json.Set("/text", anything); // CS1503
        json.Set("/text", null); // CS0121
        request.SetBody(null); // CS0121
#else
        request.SetQuery("limit", limit.ToString(CultureInfo.InvariantCulture));
        request.SetQuery("grade", letter.ToString());
        request.SetPath("id", id.ToString());
        request.SetHeader("X-Mine", limit.ToString(CultureInfo.InvariantCulture));
        json.Set("/text", (string)anything);
        json.SetNull("/text");
        request.SetBody((string)null);
#endif
    }

    internal static void Times(PleoRequest request, PleoTask task, PleoJson json, DateTime? when, TimeSpan span)
    {
#if REFUSED
        request.SetTimeout(5000); // CS1503
        task.Wait(5000); // CS1503
        json.Set("/when", when); // CS0619
        json.Set("/span", span); // CS1503
#else
        request.SetTimeout(TimeSpan.FromMilliseconds(5000));
        task.Wait(TimeSpan.FromMilliseconds(5000));
        json = when == null ? json.SetNull("/when") : json.Set("/when", when.Value);
        json.Set("/span", span.Ticks);
#endif
    }

    internal static void Keys(PleoOptions options)
    {
#if REFUSED
        new PleoClient(null, options).Dispose(); // CS0121
        options.Set("timeout_ms", 5000); // CS1503
        options.Set("from_environment", true); // CS1503
#else
        new PleoClient((string)null, options).Dispose();
        options.Set("timeout_ms", "5000");
        options.FromEnvironment = true;
#endif
    }

    internal static void Exports(PleoClient client, PleoExport export, string id, Guid entry)
    {
#if REFUSED
        export.Booked(id, null); // CS0121
        export.Booked(entry, "V-1"); // CS1503
        export.Booked(id, 1); // CS1503
        export.Rejected(id, PleoItemReason.AccountUnknown, 1); // CS1503
        client.WaitForExport(60).Dispose(); // CS1503
#else
        export.Booked(id);
        export.Booked(entry.ToString(), "V-1");
        export.Booked(id, 1.ToString(CultureInfo.InvariantCulture));
        export.Rejected(id, PleoItemReason.AccountUnknown, "1");
        client.WaitForExport(TimeSpan.FromSeconds(60)).Dispose();
#endif
    }

    [PleoRecord]
    internal sealed class Entry
    {
#if REFUSED
        [PleoField] public string Id = ""; // CS1729
        [PleoField("/amount", Value = "money")] public decimal Amount = 0; // CS0029
        [PleoField("/note", MaxBytes = 40L)] public string Note = ""; // CS0031
        [PleoField("/day")] internal DateTime Day() // CS0592
        {
            return new DateTime();
        }
#else
        [PleoField("/id")] public string Id = "";
        [PleoField("/amount", Value = PleoValue.Money)] public decimal Amount = 0;
        [PleoField("/note", MaxBytes = 40)] public string Note = "";
        [PleoField("/performedAt", Value = PleoValue.Date)] internal DateTime Day { get; private set; }
#endif
    }

#if REFUSED
    [PleoRecord] // CS0592
#endif
    internal interface IEntry
    {
    }

    internal sealed class Argued
    {
        internal Argued(int number)
        {
            Number = number;
        }

        internal int Number { get; private set; }
    }

    internal static void Records(PleoResponse answer, PleoPages entries, PleoLayout layout)
    {
#if REFUSED
        answer.GetRecord<Argued>(); // CS0310
        answer.GetRecord(layout, "record"); // CS1503
        entries.NextRecord("record 8", new byte[8]); // CS1503
        new PleoLayout(null).Dispose(); // CS0121
        new PleoException(PleoStatus.Record, "").ToString(); // CS0122
#else
        answer.GetRecord<Entry>();
        answer.GetRecord(layout, new byte[layout.Size]);
        entries.NextRecord(layout, new byte[layout.Size]);
        new PleoLayout("record 8\nID /id text char 0 8").Dispose();
#endif
    }
}
