// The same work by LibPleo and by HttpClient, as a good developer would write each: Bench ours|theirs COUNT prints the median
// nanoseconds of a warm call; without COUNT it makes one and prints nothing.
using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using LibPleo;

internal interface ISession : IDisposable
{
    /// <summary>Creates an installation and gives its status.</summary>
    string Create();
}

internal sealed class Ours : ISession
{
    private readonly PleoClient client;

    internal Ours(string address)
    {
        using (var options = new PleoOptions())
        {
            options.Set("base_url", address);
            options.Set("requests_per_minute", "0");
            client = new PleoClient("pls_bench_key_0123456789", options);
        }
    }

    public string Create()
    {
        using (PleoResponse installation = client.CreateInstallation(Bench.Body))
            return installation.GetText("/status");
    }

    public void Dispose()
    {
        client.Dispose();
    }
}

[DataContract]
internal sealed class Installation
{
    [DataMember(Name = "status")]
    public string Status { get; set; }
}

internal sealed class Theirs : ISession
{
    private readonly HttpClient client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
    private readonly DataContractJsonSerializer reader = new DataContractJsonSerializer(typeof(Installation));
    private readonly string url;

    internal Theirs(string address)
    {
        url = address + "/v1/installations/me";
        string key = Convert.ToBase64String(Encoding.ASCII.GetBytes("pls_bench_key_0123456789:"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", key);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    public string Create()
    {
        using (var content = new StringContent(Bench.Body, Encoding.UTF8, "application/json"))
        using (HttpResponseMessage answer = client.PostAsync(url, content).GetAwaiter().GetResult())
        {
            answer.EnsureSuccessStatusCode();
            byte[] body = answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
            return ((Installation)reader.ReadObject(new MemoryStream(body))).Status;
        }
    }

    public void Dispose()
    {
        client.Dispose();
    }
}

internal static class Bench
{
    internal const string Body = "{\"status\":\"ACTIVATED\",\"metadata\":{\"program\":\"bench\"}}";

    private static int Main(string[] arguments)
    {
        string address = Environment.GetEnvironmentVariable("BENCH_BASE");
        using (ISession session = arguments[0] == "ours" ? (ISession)new Ours(address) : new Theirs(address))
        {
            int count = arguments.Length > 1 ? int.Parse(arguments[1]) : 0;
            // The compiler of the runtime compiles what is called often once more.
            Call(session, count > 0 ? 2000 : 1);
            if (count > 0)
                Console.WriteLine(Call(session, count));
        }
        return 0;
    }

    private static long Call(ISession session, int count)
    {
        var times = new long[count];
        for (int at = 0; at < count; at++)
        {
            long began = Stopwatch.GetTimestamp();
            if (session.Create() != "ACTIVATED")
                throw new InvalidOperationException("not what the server said");
            times[at] = Stopwatch.GetTimestamp() - began;
        }
        Array.Sort(times);
        return times[count / 2] * 1000000000L / Stopwatch.Frequency;
    }
}
