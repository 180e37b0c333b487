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
}
