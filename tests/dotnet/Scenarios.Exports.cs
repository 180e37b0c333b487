// Scenarios of export jobs.
using System;
using System.Collections.Generic;
using System.IO;
using LibPleo;

internal static partial class Scenarios
{
    private static readonly IDictionary<string, Action> Exports = new Dictionary<string, Action>
    {
        { "export_job", ExportJob },
        { "export_resume", ExportResume },
        { "export_again", ExportAgain },
        { "export_ended", ExportEnded },
        { "export_busy", ExportBusy },
        { "export_unfinished", ExportUnfinished },
    };

    /// <summary>A client with a journal of the scenario's own.</summary>
    private static PleoClient Exporting()
    {
        return Sandbox.Client(
            Sandbox.FullKey, "export_journal", Path.Combine(Sandbox.Variable("PLEO_SCENARIO_FOLDER"), current));
    }

    /// <summary>Books all that is left, from that number on; what was known of each item, as digits.</summary>
    private static string BookRest(PleoExport export, int number)
    {
        string agains = "";
        foreach (PleoResponse item in export)
        {
            agains += (int)export.Again;
            export.Booked(item.GetText("/accountingEntryId"), "V-" + number++);
        }
        return agains;
    }

    private static void ExportJob()
    {
        Sandbox.StartJob(12);
        using (PleoClient client = Exporting())
        {
            string job;
            using (PleoExport export = client.OpenExport())
            {
                int others = 0, booked = 0;
                Report("total", export.Progress.Total.Value);
                foreach (PleoResponse item in export)
                {
                    others += export.Again == PleoAgain.New ? 0 : 1;
                    if (item.GetJsonType("/accountingEntryLines/0/account/code") == PleoJsonType.String)
                        export.BookedCurrent("V-" + ++booked);
                    else
                        export.RejectedCurrent(PleoItemReason.AccountUnknown, "no account");
                }
                Report("again", others);
                Report("done", export.Progress.Done);
                using (PleoResponse summary = export.Close())
                {
                    Report("job", summary.GetText("/status"));
                    Report("booked", summary.GetInt64("/booked"));
                    Report("rejected", summary.GetInt64("/rejected"));
                    Report("refused", summary.GetCount("/refused"));
                }
                using (PleoResponse shown = export.GetJob())
                    job = shown.GetText("/id");
            }
            Report("puts", Sandbox.Count("/sandbox/count?method=PUT&path=/v3/export-jobs/" + job + "/items"));
            using (PleoExport none = client.OpenExport())
                Report("next", PleoLibrary.NameOf(none == null ? PleoStatus.End : PleoStatus.Ok));
        }
    }

    private static void ExportResume()
    {
        Sandbox.StartJob(4);
        using (PleoClient client = Exporting())
        {
            using (PleoExport export = client.OpenExport())
            {
                export.NextItem().Dispose();
                export.BookedCurrent("V-1");
                export.NextItem().Dispose();
            }
            using (PleoExport export = client.OpenExport())
            {
                Report("again", BookRest(export, 2));
                using (PleoResponse summary = export.Close())
                {
                    Report("booked", summary.GetInt64("/booked"));
                    Report("job", summary.GetText("/status"));
                }
            }
        }
    }

    private static void ExportAgain()
    {
        using (PleoClient client = Exporting())
        {
            Sandbox.StartJob(1);
            using (PleoExport export = client.OpenExport())
            {
                BookRest(export, 1);
                export.Close().Dispose();
            }
            Sandbox.StartJob(1);
            using (PleoExport export = client.OpenExport())
            {
                export.NextItem().Dispose();
                Report("again", (int)export.Again);
                Report("former", export.FormerExternalId);
                export.BookedCurrent("V-2");
                using (PleoResponse summary = export.Close())
                    Report("job", summary.GetText("/status"));
            }
        }
    }

    private static void ExportEnded()
    {
        using (PleoClient client = Exporting())
        {
            Sandbox.StartJob(2);
            using (PleoExport export = client.OpenExport())
            {
                export.NextItem().Dispose();
                Sandbox.CancelJob(client, export);
                ReportStatus("booked", () => export.BookedCurrent("V-1"));
                ReportStatus("send", export.Send);
                ReportStatus("next", () => export.NextItem());
                var ended = (PleoExportEndedException)ReportStatus("close", () => export.Close());
                Report("job", ended.Summary.GetText("/status"));
            }
            Sandbox.StartJob(2);
            using (PleoExport export = client.OpenExport())
            {
                Report("items", BookRest(export, 2).Length);
                using (PleoResponse summary = export.Close())
                    Report("later", summary.GetInt64("/booked"));
            }
        }
    }

    private static void ExportBusy()
    {
        Sandbox.StartJob(1);
        using (PleoClient client = Exporting())
        using (PleoClient other = Sandbox.Client(Sandbox.FullKey))
        using (PleoOptions third = Sandbox.Options("export_take_over", "true"))
        using (PleoExport export = client.OpenExport())
        {
            ReportStatus("journal", () => client.OpenExport());
            ReportStatus("job", () => other.OpenExport());
            ReportStatus("over", () => other.OpenExport(third).Dispose());
        }
    }

    private static void ExportUnfinished()
    {
        Sandbox.StartJob(2);
        using (PleoClient client = Exporting())
        using (PleoExport export = client.OpenExport())
        {
            export.NextItem().Dispose();
            ReportStatus("close", () => export.Close());
            ReportStatus("type", () => export.RejectedCurrent("unknown"));
            ReportStatus("first", () => export.BookedCurrent("V-1"));
            ReportStatus("same", () => export.BookedCurrent("V-1"));
            ReportStatus("other", () => export.BookedCurrent("V-2"));
            PleoResponse summary = null;
            ReportStatus("fail", () => summary = export.Fail(PleoJobReason.AccountingSystemUnreachable, "the books are shut"));
            using (summary)
            {
                Report("job", summary.GetText("/status"));
                Report("booked", summary.GetInt64("/booked"));
            }
            using (PleoResponse job = export.GetJob())
                Report("reason", job.GetText("/failureReasonType"));
        }
    }
}
