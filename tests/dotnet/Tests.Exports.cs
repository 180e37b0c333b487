// Exports: how they are opened, what they show, and who may use them when. That they do their work is in the scenarios.
using System;
using System.IO;
using System.Linq;
using LibPleo;

internal static partial class Tests
{
    private static void AddExportTests()
    {
        Add("an export shows its job, its items and how far it is", ExportShows);
        Add("an export without a job is null", NoExport);
        Add("an export is opened with options of its own", ExportOptions);
        Add("a wait for an export ends", ExportWaits);
        Add("an export starts a job of what is queued", ExportStarts);
        Add("an export that is disposed of", DisposedExport);
        Add("an export lets in one thread at a time", ExportOfTwoThreads);
        Add("an export that is disposed of during a call", ExportDisposedDuringACall);
    }

    /// <summary>Options with a journal that is not there yet, in a folder that is deleted afterwards.</summary>
    private static void WithJournal(Action<PleoOptions> test, params string[] more)
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        try
        {
            using (PleoOptions options = Sandbox.Options(more))
            {
                options["export_journal"] = Path.Combine(folder, "journal");
                test(options);
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    /// <summary>An export of so many items, without a journal.</summary>
    private static void WithExport(int count, Action<PleoClient, PleoExport> test)
    {
        Sandbox.StartJob(count);
        using (PleoClient client = Client())
        using (PleoExport export = client.OpenExport())
            test(client, export);
    }

    private static string IdOf(PleoResponse item)
    {
        return item.GetText("/accountingEntryId");
    }

    private static void ExportShows()
    {
        WithExport(3, (client, export) =>
        {
            using (PleoResponse job = export.GetJob())
            {
                Same(3L, job.GetInt64("/numberOfItems"));
                Same("in_progress", job.GetText("/status"));
            }
            Fails(PleoStatus.Missing, () => Same(PleoAgain.New, export.Again));
            Fails(PleoStatus.Missing, () => export.GetCurrent());
            Fails(PleoStatus.Missing, () => export.GetJobItem());
            Same(0L, export.Progress.Done);
            Same(3L, export.Progress.Total);
            using (PleoResponse item = export.NextItem())
            using (PleoResponse current = export.GetCurrent())
            using (PleoResponse jobItem = export.GetJobItem())
            {
                Same(IdOf(item), IdOf(current));
                Same(IdOf(item), IdOf(jobItem));
                Same("pending", jobItem.GetText("/status"));
                Same(PleoAgain.New, export.Again);
                Same(null, export.FormerExternalId);
                export.Booked(IdOf(item), "V-1", "https://books.example/V-1");
            }
            Same(1L, export.Progress.Done);
            Same(2, export.Count(item => export.GetCurrent().GetText("/accountingEntryId") == IdOf(item)));
            Same(null, export.NextItem());
            Same(PleoAgain.New, export.Again);
        });
    }

    private static void NoExport()
    {
        using (PleoClient client = Client())
        {
            using (PleoExport none = client.OpenExport())
                Same(null, none);
            Same(null, client.WaitForExport(TimeSpan.Zero));
            Fails(PleoStatus.Argument, () => client.WaitForExport(TimeSpan.FromTicks(-1)));
            Fails(PleoStatus.Argument, () => client.WaitForExport(TimeSpan.FromDays(1) + TimeSpan.FromTicks(1)));
            Fails(PleoStatus.Argument, () => client.WaitForExport(TimeSpan.MaxValue));
        }
    }

    private static void ExportOptions()
    {
        Sandbox.StartJob(2);
        WithJournal(options =>
        {
            using (PleoClient client = Client())
            {
                using (PleoExport export = client.OpenExport(options))
                {
                    export.NextItem().Dispose();
                    Fails(PleoStatus.ExportBusy, () => client.OpenExport(options));
                }
                // Without the journal nobody knows whose job it is.
                Fails(PleoStatus.ExportBusy, () => client.OpenExport());
                using (PleoExport export = client.OpenExport(options))
                    Same("Offered New", string.Join(" ", export.Select(item => export.Again.ToString()).ToArray()));
                options["export_company"] = "00000000-0000-4000-8000-000000000000";
                True(Fails(PleoStatus.File, () => client.OpenExport(options)).Message.Contains("company"), "the journal is of another one");
            }
            options.Dispose();
            using (PleoClient client = Client())
                Throws<ObjectDisposedException>(() => client.OpenExport(options));
        });
    }

    private static void ExportWaits()
    {
        using (PleoClient client = Client())
        {
            Action end = Begin(() => Fails(PleoStatus.Cancelled, () => client.WaitForExport(TimeSpan.FromDays(1))));
            Await("/v3/export-jobs", 1);
            client.CancelCalls();
            end();
            Sandbox.StartJob(1);
            using (PleoExport export = client.WaitForExport(TimeSpan.FromDays(1)))
                Same(1L, export.Progress.Total);
        }
    }

    private static void ExportStarts()
    {
        using (PleoClient client = Client())
        {
            Same(null, client.StartExport());
            Sandbox.Control("POST", "/sandbox/export/queue", "{\"count\": 2}");
            Sandbox.Control("POST", "/sandbox/export/contra-accounts", "{\"missing\": true}");
            Fails(PleoStatus.BadRequest, () => client.StartExport());
            Sandbox.Control("POST", "/sandbox/export/contra-accounts", "{\"missing\": false}");
            using (PleoExport export = client.StartExport())
            {
                foreach (PleoResponse item in export)
                    export.Booked(IdOf(item));
                using (PleoResponse summary = export.Close())
                    Same(2L, summary.GetInt64("/booked"));
            }
        }
    }

    private static void DisposedExport()
    {
        Sandbox.StartJob(1);
        WithJournal(options =>
        {
            using (PleoClient client = Client())
            {
                PleoExport export = client.OpenExport(options);
                PleoResponse item = export.NextItem();
                export.Dispose();
                foreach (Action use in new Action[]
                {
                    () => export.NextItem(), () => export.BookedCurrent(), () => export.Send(), () => export.Close(),
                    () => export.Fail(PleoJobReason.ValidationFailure), () => export.GetJob(), () => export.Records<Odd>().Any(),
                    () => export.FetchFiles("."), () => Same("", export.FormerExternalId),
                })
                    Same("PleoExport", Throws<ObjectDisposedException>(use).ObjectName);
                Same(36, IdOf(item).Length);
                using (export = client.OpenExport(options))
                {
                    client.Dispose();
                    Fails(PleoStatus.Cancelled, () => export.NextItem());
                }
            }
        });
    }

    private static void ExportOfTwoThreads()
    {
        WithExport(2, (client, export) =>
        {
            export.NextItem().Dispose();
            Sandbox.Fault("{'method': 'PUT', 'delay_ms': 60000}");
            Action end = Begin(() => Fails(PleoStatus.Cancelled, () => export.KeepAlive()));
            Await("a request that keeps it alive arrives", () => Sandbox.Count("/sandbox/count?method=PUT") > 0);
            True(Fails(PleoStatus.Argument, () => export.NextItem()).Message.Contains("thread"), "it says why");
            Fails(PleoStatus.Argument, () => export.Close());
            // What only records lets in every thread.
            export.BookedCurrent("V-1");
            Same(1L, export.Progress.Done);
            client.CancelCalls();
            end();
            export.NextItem().Dispose();
            export.BookedCurrent("V-2");
            using (PleoResponse summary = export.Close())
                Same(2L, summary.GetInt64("/booked"));
        });
    }

    private static void ExportDisposedDuringACall()
    {
        WithExport(1, (client, export) =>
        {
            int number = export.Handle.Number;
            Sandbox.Fault("{'path': '/v3/export-items', 'delay_ms': 60000}");
            Action end = Begin(() => Fails(PleoStatus.Cancelled, () => export.NextItem()));
            Await("/v3/export-items", 1);
            export.Dispose();
            Throws<ObjectDisposedException>(() => export.NextItem());
            True(!IsFree(number), "the call still has it");
            client.CancelCalls();
            end();
            True(IsFree(number), "the call has given it back");
        });
    }
}
