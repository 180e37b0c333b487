// Scenarios of what a program does for the bookkeeping: it reads entries, exports them, and fetches their receipts.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using LibPleo;

internal static partial class Scenarios
{
    private static readonly IDictionary<string, Action> Jobs = new Dictionary<string, Action>
    {
        { "notes", Notes },
        { "export", Export },
        { "files", Files },
    };

    /// <summary>A search for every accounting entry of the company.</summary>
    private static PleoRequest EntriesOf(PleoClient client)
    {
        return client.NewRequest("POST", "/v1/accounting-entries:search").SetQuery("company_id", client.GetCompany())
            .SetBody("{\"includeDeleted\": false}");
    }

    private static void Notes()
    {
        var notes = new List<byte[]>();
        using (PleoClient client =
            Sandbox.Client(Sandbox.FullKey, "text_encoding", "windows-1252", "text_unmappable", "transliterate"))
        using (PleoRequest search = EntriesOf(client))
        using (PleoPages entries = client.List(search))
        {
            foreach (PleoResponse entry in entries)
                notes.Add(entry.GetJsonType("/note") == PleoJsonType.String ? entry.GetTextBytes("/note") : null);
        }
        Report("read", notes.FindAll(note => note != null).Count);
        Report("town", Hexadecimal(notes[3]));
        Report("emoji", Hexadecimal(notes[9]));
        Report("merchant", Hexadecimal(notes[12]));
        Sandbox.Fault("{'path': '/v1/introspect', 'status': 422, 'body': '{\\'message\\': \\'\u6771 is no town\\'}'}");
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey, "text_encoding", "windows-1252"))
            Report("message", ReportStatus("status", () => Sandbox.Introspect(client)).ApiMessage);
    }

    private static void Export()
    {
        Sandbox.Control("POST", "/sandbox/export", "{\"count\": 2}");
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey, "attempts", "2"))
        using (PleoResponse pending = client.Call("GET", "/v3/export-jobs?statuses=pending&company_id=" + client.GetCompany()))
        using (PleoRequest put = client.NewRequest("PUT", "/v3/export-jobs/{jobId}/items").SetIdempotent())
        using (PleoJson results = client.NewJson())
        {
            string job = pending.GetText("/data/0/id");
            Action<string> tell = name =>
            {
                using (PleoJson json = client.NewJson().Set("/jobId", job).Set("/event", name))
                    client.Call("POST", "/v3/export-job-events", json.ToString()).Dispose();
            };
            tell("started");
            Book(client, job, results);
            Sandbox.Fault("{'method': 'PUT', 'drop': true, 'after': true}");
            using (PleoResponse answer = client.Send(put.SetPath("jobId", job).SetBody(results)))
            {
                Report("put", answer.HttpStatus);
                Report("requests", Sandbox.Count("/sandbox/count?method=PUT"));
                Report("errors", answer.GetCount("/errors"));
            }
            tell("completed");
            using (PleoResponse ended = client.Call("GET", "/v3/export-jobs/" + job))
                Report("job", ended.GetText("/data/status"));
        }
    }

    /// <summary>Reads the items of a job, and writes for each that it was booked, under a number.</summary>
    private static void Book(PleoClient client, string job, PleoJson results)
    {
        int count = 0, notes = 0;
        string amount = null;
        using (PleoRequest request = client.NewRequest("GET", "/v3/export-items").SetQuery("job_id", job))
        using (PleoPages items = client.List(request))
        {
            foreach (PleoResponse item in items)
            {
                amount = amount ?? item.GetMoney("/amount/inWalletCurrency").ToString(CultureInfo.InvariantCulture);
                notes += item.GetTextOrNull("/note") == null ? 0 : 1;
                string result = "/" + count++;
                results.Set(result + "/accountingEntryId", item.GetText("/accountingEntryId")).Set(result + "/status", "successful");
                results.Set(result + "/externalId", count.ToString(CultureInfo.InvariantCulture));
            }
        }
        Report("items", count);
        Report("amount", amount);
        Report("note", notes);
    }

    private static void Files()
    {
        string path = Path.Combine(Sandbox.Variable("PLEO_SCENARIO_FOLDER"), "fetched");
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey, "ca_file", Sandbox.Variable("PLEO_SANDBOX_CA"), "ca_only", "true"))
        using (PleoRequest search = EntriesOf(client))
        using (PleoResponse entries = client.Send(search))
        {
            string receiptsPath = "/v1/accounting-entries/" + entries.GetText("/data/0/id") + "/receipts";
            using (PleoResponse receipts = client.Call("GET", receiptsPath))
            {
                Action<PleoResponse> fetch = receipt =>
                {
                    using (PleoRequest link = client.NewLink(receipt.GetText("/url")).SetOutput(path))
                        client.Send(link.SetSize(receipt.GetInt64("/sizeInBytes"))).Dispose();
                };
                using (PleoResponse receipt = receipts.GetValue("/data/0"))
                {
                    fetch(receipt);
                    Report("fetched", File.ReadAllText(path).TrimEnd('\n'));
                    using (PleoResponse last = client.Call("GET", "/sandbox/last"))
                        ReportStatus("key", () => last.GetText("/headers/authorization"));
                    Sandbox.Control("POST", "/sandbox/links/expire");
                    ReportStatus("dead", () => fetch(receipt));
                    using (PleoResponse answer = client.Call("GET", receiptsPath + "/" + receipt.GetText("/id")))
                    using (PleoResponse anew = answer.GetValue("/data"))
                        ReportStatus("again", () => fetch(anew));
                }
            }
        }
    }
}
