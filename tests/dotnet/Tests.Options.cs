// Options, and encodings of texts.
using System;
using System.Text;
using System.Threading;
using LibPleo;

internal static partial class Tests
{
    private static void AddOptionTests()
    {
        Add("options are set, read and loaded", OptionsAreKept);
        Add("an encoding of the environment's does not touch strings", EncodingOfTheEnvironment);
        Add("an encoding is followed however it is set", EncodingInEveryForm);
        Add("with another encoding strings are ASCII, and bytes are all", OtherEncoding);
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
            True(Fails(PleoStatus.Argument, () => options.BaseUrl = null).Message.Contains("reset the option"), "no value is no default");
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
