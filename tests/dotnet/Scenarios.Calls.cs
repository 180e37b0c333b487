// Scenarios of calls: the installation, and what comes of a call that fails.
using System;
using System.Collections.Generic;
using LibPleo;

internal static partial class Scenarios
{
    private const string Created = "{\"status\": \"ACTIVATED\", \"metadata\": {\"program\": \"scenarios\"}}";
    private const string Updated = "{\"status\": \"INACTIVE\", \"metadata\": {\"program\": \"updated\"}}";

    private static readonly IDictionary<string, Action> Calls = new Dictionary<string, Action>
    {
        { "create", Create },
        { "ensure", Ensure },
        { "get", Get },
        { "update", Update },
        { "delete", Delete },
        { "wrong_key", WrongKey },
        { "no_permission", NoPermission },
        { "company", Company },
        { "not_found", NotFound },
        { "unprocessable", Unprocessable },
        { "failure_report", FailureReport },
        { "rate_limited", RateLimited },
        { "repeated", Repeated },
        { "timeout", Timeout },
        { "unknown", Unknown },
        { "tls", Tls },
        { "errors", Errors },
    };

    private static void Create()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        {
            PleoResponse installation = null;
            ReportStatus("status", () => installation = client.CreateInstallation(Created));
            using (installation)
            {
                Report("origin", installation.Origin);
                Report("state", PleoLibrary.NameOf(installation.State));
                Report("subject", "PLEO_SUBJECT_" + installation.SubjectType.ToString().ToUpperInvariant());
                Report("program", installation.GetText("/metadata/program"));
                Report("created", Sandbox.Count("/sandbox/created"));
            }
        }
    }

    private static void Ensure()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        using (PleoResponse first = client.EnsureInstallation(Created))
        using (PleoResponse second = client.EnsureInstallation(Created))
        {
            Report("first", first.Origin);
            Report("second", second.Origin);
            Report("created", Sandbox.Count("/sandbox/created"));
        }
    }

    private static void Get()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        {
            ReportStatus("before", () => client.GetInstallation());
            client.CreateInstallation(Created).Dispose();
            PleoResponse installation = null;
            ReportStatus("after", () => installation = client.GetInstallation());
            using (installation)
                Report("program", installation.GetText("/metadata/program"));
        }
    }

    private static void Update()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        {
            client.CreateInstallation(Created).Dispose();
            using (PleoResponse installation = client.UpdateInstallation(Updated))
            {
                Report("origin", installation.Origin);
                Report("state", PleoLibrary.NameOf(installation.State));
                Report("program", installation.GetText("/metadata/program"));
            }
        }
    }

    private static void Delete()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        {
            client.CreateInstallation(Created).Dispose();
            PleoResponse answer = null;
            ReportStatus("first", () => answer = client.DeleteInstallation());
            using (answer)
                Report("http", answer.HttpStatus);
            ReportStatus("second", () => client.DeleteInstallation());
        }
    }

    private static void WrongKey()
    {
        string key = Sandbox.Variable("PLEO_SANDBOX_KEY_REVOKED");
        using (PleoClient client = Sandbox.Client(key))
        {
            PleoException failure = ReportStatus("status", () => Sandbox.Introspect(client));
            Report("http", failure.HttpStatus);
            Report("can_retry", failure.CanRetry);
            Report("shown", (failure + failure.ApiType + failure.ApiMessage).Contains(key));
        }
    }

    private static void NoPermission()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.Variable("PLEO_SANDBOX_KEY_READONLY")))
            Report("http", ReportStatus("status", () => client.CreateInstallation()).HttpStatus);
    }

    private static void Company()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        {
            client.GetCompany();
            Report("id", client.GetCompany());
            Report("requests", Sandbox.Count("/sandbox/count"));
        }
        using (PleoClient client = Sandbox.Client(Sandbox.Variable("PLEO_SANDBOX_KEY_ORG")))
            ReportStatus("organisation", () => client.GetCompany());
    }

    private static void NotFound()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        {
            PleoException failure = ReportStatus(
                "status", () => client.Call("GET", "/v2/employees/00000000-0000-0000-0000-000000000000"));
            Report("http", failure.HttpStatus);
            Report("type", failure.ApiType);
        }
    }

    private static void Unprocessable()
    {
        Sandbox.Fault("{'path': '/v1/installations/me', 'status': 422, 'headers': {'x-request-id': 'request-422'}, 'body': " +
            "'{\\'type\\': \\'VALIDATION_FAILED\\', \\'message\\': \\'\u00c6r\u00f8sk\u00f8bing is no state\\'}'}");
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        {
            PleoException failure = ReportStatus("status", () => client.CreateInstallation());
            Report("http", failure.HttpStatus);
            Report("type", failure.ApiType);
            Report("message", failure.ApiMessage);
            Report("request", failure.RequestId);
        }
    }

    private static void FailureReport()
    {
        Sandbox.Fault("{'path': '/v2/employees', 'status': 422, 'headers': {'x-request-id': 'request-422'}, 'body': " +
            "'{\\'type\\': \\'VALIDATION_FAILED\\', \\'message\\': \\'\u00c6r\u00f8sk\u00f8bing is no state\\'}'}");
        string report = "";
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        {
            try
            {
                client.Call("GET", "/v2/employees?email=hush").Dispose();
            }
            catch (PleoException failure)
            {
                report = failure.Report;
            }
        }
        string[] lines = report.Split('\n');
        foreach (string line in lines)
        {
            int end = line.IndexOf(": ", System.StringComparison.Ordinal);
            string name = line.Substring(0, end);
            if (name == "status" || name == "path" || name == "api_message" || name == "request_id")
                Report(name, line.Substring(end + 2));
        }
        Report("lines", lines.Length);
        Report("shown", report.Contains(Sandbox.FullKey) || report.Contains("hush"));
    }

    private static void RateLimited()
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'status': 429, 'headers': {'retry-after': '7'}, 'body': ''}");
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey, "attempts", "1"))
        {
            PleoException failure = ReportStatus("status", () => Sandbox.Introspect(client));
            Report("wait", (long)failure.RetryAfter.Value.TotalSeconds);
            Report("can_retry", failure.CanRetry);
        }
    }

    private static void Repeated()
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'status': 503, 'headers': {'retry-after': '0'}, 'body': ''}");
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
            ReportStatus("status", () => Sandbox.Introspect(client));
        Report("requests", Sandbox.Count("/sandbox/count?path=/v1/introspect"));
    }

    private static void Timeout()
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 60000}");
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey, "timeout_ms", "300"))
            Report("http", ReportStatus("status", () => Sandbox.Introspect(client)).HttpStatus);
    }

    private static void Unknown()
    {
        Sandbox.Fault("{'path': '/v1/vendors', 'drop': true, 'after': true}");
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey, "attempts", "1"))
        {
            PleoException failure = ReportStatus("status", () => client.Call("POST", "/v1/vendors", Sandbox.Vendor(client)));
            Report("can_retry", failure.CanRetry);
        }
    }

    private static void Tls()
    {
        string authority = Sandbox.Variable("PLEO_SANDBOX_CA"), address = Sandbox.Variable("PLEO_SANDBOX_HTTPS");
        string other = Sandbox.Variable("PLEO_SCENARIO_OTHER_CA"), otherName = Sandbox.Variable("PLEO_SANDBOX_OTHER_NAME");
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey, "base_url", address, "ca_file", authority))
            ReportStatus("trusted", () => Sandbox.Introspect(client));
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey, "base_url", address, "ca_only", "true", "ca_file", other))
            ReportStatus("untrusted", () => Sandbox.Introspect(client));
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey, "base_url", otherName, "ca_file", authority))
            ReportStatus("other_host", () => Sandbox.Introspect(client));
    }

    /// <summary>What a client with an option makes of an answer that is scripted.</summary>
    private static void ReportAnswered(string fact, string fault, string option, string value, string path)
    {
        if (fault != null)
            Sandbox.Fault(fault);
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey, "attempts", "1", option, value))
        {
            ReportStatus(fact, () =>
            {
                using (PleoResponse answer = client.Call("GET", path))
                    answer.GetText("/a");
            });
        }
    }

    private static void Errors()
    {
        const string path = "/v1/introspect", begin = "{'path': '/v1/introspect', ";
        ReportAnswered("argument", null, "attempts", "1", "v1/introspect");
        using (PleoOptions options = Sandbox.Options())
        {
            ReportStatus("option", () => options["no_such_option"] = "1");
            ReportStatus("key", () => new PleoClient("a:b", options));
            ReportStatus("file", () => PleoClient.FromSource("file:/nowhere/key", options));
        }
        ReportAnswered("connect", null, "base_url", "http://127.0.0.1:1", path);
        ReportAnswered("reset", begin + "'drop': true}", "attempts", "1", path);
        ReportAnswered("truncated", begin + "'torn': true, 'status': 200, 'body': '{}'}", "attempts", "1", path);
        ReportAnswered("redirect", begin + "'status': 302, 'headers': {'location': '/'}}", "attempts", "1", path);
        ReportAnswered("server", begin + "'status': 500}", "attempts", "1", path);
        ReportAnswered("not_json", begin + "'status': 200, 'body': '<html>'}", "attempts", "1", path);
        ReportAnswered("too_large", null, "max_response_bytes", "1024", "/v2/employees");
    }
}
