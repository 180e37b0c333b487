// The sandbox, as the test programs of .NET use it.
using System;
using System.Globalization;
using LibPleo;

internal static class Sandbox
{
    internal static readonly string FullKey = Variable("PLEO_SANDBOX_KEY");

    internal static string Variable(string name)
    {
        string value = Environment.GetEnvironmentVariable(name);
        if (value == null)
            throw new InvalidOperationException(name + " is not set");
        return value;
    }

    /// <summary>Options for the sandbox, and more: name, value, ...</summary>
    internal static PleoOptions Options(params string[] more)
    {
        var options = new PleoOptions { BaseUrl = Variable("PLEO_SANDBOX_HTTP"), Proxy = "none" };
        options["requests_per_minute"] = "0";
        for (int at = 0; at < more.Length; at += 2)
            options[more[at]] = more[at + 1];
        return options;
    }

    internal static PleoClient Client(string key, params string[] more)
    {
        using (PleoOptions options = Options(more))
            return new PleoClient(key, options);
    }

    /// <summary>A call of the sandbox's controls; its answer's body as text.</summary>
    internal static string Control(string method, string path, string body = null)
    {
        using (PleoClient client = Client(FullKey))
        using (PleoResponse answer = client.Call(method, path, body))
            return answer.GetBodyText();
    }

    /// <summary>In a fault's JSON ' stands for ".</summary>
    internal static void Fault(string json)
    {
        Control("POST", "/sandbox/next", json.Replace('\'', '"'));
    }

    internal static long Count(string path)
    {
        return long.Parse(Control("GET", path), CultureInfo.InvariantCulture);
    }

    /// <summary>The answer of a plain call that is answered with a body, in which ' stands for ".</summary>
    internal static PleoResponse AnswerOf(PleoClient client, string body)
    {
        Fault("{'path': '/v1/introspect', 'status': 200, 'body': '" + body.Replace("'", "\\'") + "'}");
        return client.Call("GET", "/v1/introspect");
    }

    /// <summary>A vendor's JSON as Pleo takes it, of the company of the client's key.</summary>
    internal static string Vendor(PleoClient client, string name = "x")
    {
        using (PleoJson json = client.NewJson().Set("/companyId", client.GetCompany()).Set("/name", name).Set("/defaultCurrency", "DKK"))
            return json.ToString();
    }

    /// <summary>A bookkeeper starts an export job of so many entries.</summary>
    internal static void StartJob(int count)
    {
        Control("POST", "/sandbox/export", string.Format(CultureInfo.InvariantCulture, "{{\"count\": {0}}}", count));
    }

    /// <summary>Ends the job of an export as a bookkeeper does who cancels it.</summary>
    internal static void CancelJob(PleoClient client, PleoExport export)
    {
        using (PleoResponse job = export.GetJob())
        using (PleoJson told = client.NewJson().Set("/jobId", job.GetText("/id")).Set("/event", "failed"))
            client.Call("POST", "/v3/export-job-events", told.Set("/failureReasonType", "canceled_by_user").ToString()).Dispose();
    }

    internal static void Introspect(PleoClient client)
    {
        client.Introspect().Dispose();
    }
}
