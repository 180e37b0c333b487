// Exports: what is recorded and what is refused, how they end, and the files of their items.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
#if NET40
using System.Runtime.Serialization.Formatters.Binary;
#endif
using LibPleo;

internal static partial class Tests
{
    private static void AddExportResultTests()
    {
        Add("a result that is wrong is not recorded", WrongResults);
        Add("the reasons are the library's", ReasonsAreKnown);
        Add("an export is closed twice", ClosedTwice);
        Add("an export that has ended otherwise has its summary", EndedHasItsSummary);
        Add("an export in another encoding takes bytes", ExportInBytes);
        Add("the files of an item", FilesOfAnItem);
    }

    private static void WrongResults()
    {
        WithExport(2, (client, export) =>
        {
            // No item was given yet.
            Fails(PleoStatus.Missing, () => export.BookedCurrent("V-1"));
            Fails(PleoStatus.Missing, () => export.RejectedCurrent(PleoItemReason.AccountUnknown));
            string id;
            using (PleoResponse item = export.NextItem())
                id = IdOf(item);
            // A missing id is not that of the item given last.
            Throws<ArgumentNullException>(() => export.Booked(null, "V-1"));
            Throws<ArgumentNullException>(() => export.Booked(null, new byte[1]));
            Throws<ArgumentNullException>(() => export.Rejected(null, PleoItemReason.AccountUnknown));
            Fails(PleoStatus.Argument, () => export.Booked("", "V-1"));
            Fails(PleoStatus.Argument, () => export.Booked("V-1"));
            Throws<ArgumentException>(() => export.Booked(id, "\ud800"));
            Fails(PleoStatus.Argument, () => export.Booked(id, "a\0b"));
            Throws<ArgumentNullException>(() => export.RejectedCurrent(null));
            // A job's is no item's, and the other way round.
            Fails(PleoStatus.Argument, () => export.RejectedCurrent(PleoJobReason.JobExpired));
            Fails(PleoStatus.Argument, () => export.RejectedCurrent(PleoItemReason.AccountUnknown, new string('x', 5000)));
            Throws<ArgumentNullException>(() => export.Fail(null));
            Fails(PleoStatus.Argument, () => export.Fail(PleoItemReason.AccountUnknown));
            Same(0L, export.Progress.Done);
            Fails(PleoStatus.Unfinished, () => export.Close());
            export.Rejected(id, PleoItemReason.AccountUnknown, "Kontoen Ærø mangler");
            export.RejectedCurrent(PleoItemReason.AccountUnknown, Encoding.UTF8.GetBytes("Kontoen Ærø mangler"));
            Fails(PleoStatus.Argument, () => export.BookedCurrent("V-1"));
            Same(1L, export.Progress.Done);
            export.Send();
            export.KeepAlive();
            using (PleoResponse job = export.GetJob())
            using (PleoResponse items = client.Call("GET", "/v3/export-jobs/" + job.GetText("/id") + "/items"))
                Same("Kontoen Ærø mangler", items.GetText("/data/0/failureReason"));
        });
    }

    /// <summary>The reasons that a class has, and those that the library names when it refuses one.</summary>
    private static void AllKnown(Type reasons, string refusal)
    {
        var own = reasons.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue());
        Same(refusal.Substring(refusal.LastIndexOf(": ", StringComparison.Ordinal) + 2), string.Join(", ", own.ToArray()));
    }

    private static void ReasonsAreKnown()
    {
        WithExport(1, (client, export) =>
        {
            AllKnown(typeof(PleoItemReason), Fails(PleoStatus.Argument, () => export.RejectedCurrent("none")).Message);
            AllKnown(typeof(PleoJobReason), Fails(PleoStatus.Argument, () => export.Fail("none")).Message);
        });
    }

    private static void ClosedTwice()
    {
        WithExport(1, (client, export) =>
        {
            foreach (PleoResponse item in export)
                export.BookedCurrent();
            using (PleoResponse summary = export.Close())
            using (PleoResponse again = export.Close())
            {
                Same("completed", summary.GetText("/status"));
                Same(summary.GetJson(), again.GetJson());
                using (PleoResponse job = export.GetJob())
                    Same(job.GetText("/id"), summary.GetText("/jobId"));
            }
            export.Send();
            Throws<PleoExportEndedException>(() => export.Fail(PleoJobReason.ValidationFailure));
            Same(null, export.NextItem());
        });
    }

    private static void EndedHasItsSummary()
    {
        PleoExportEndedException failure = null;
        WithExport(2, (client, export) =>
        {
            export.NextItem().Dispose();
            Sandbox.CancelJob(client, export);
            // What has no summary throws what every failure is.
            True(Fails(PleoStatus.ExportEnded, () => export.KeepAlive()).Message.Contains("canceled_by_user"), "the reason");
            Throws<PleoExportEndedException>(() => export.Fail(PleoJobReason.ValidationFailure));
            export.BookedCurrent("V-1");
            failure = Throws<PleoExportEndedException>(() => export.Close());
        });
        Same(PleoStatus.ExportEnded, failure.Status);
        Same(false, failure.CanRetry);
        True(failure.Message.Contains("canceled_by_user"), failure.Message);
        Same("failed", failure.Summary.GetText("/status"));
#if NET40
        var passed = new MemoryStream();
        new BinaryFormatter().Serialize(passed, failure);
        passed.Position = 0;
        var other = (PleoExportEndedException)new BinaryFormatter().Deserialize(passed);
        Same(failure.Message, other.Message);
        Same(null, other.Summary);
#endif
    }

    private static void ExportInBytes()
    {
        byte[] number = { (byte)'V', 0xD8 };
        WithJournal(options =>
        {
            using (var client = new PleoClient(Sandbox.FullKey, options))
            {
                Sandbox.StartJob(1);
                using (PleoExport export = client.OpenExport())
                {
                    export.NextItem().Dispose();
                    Throws<InvalidOperationException>(() => export.BookedCurrent("VØ"));
                    export.BookedCurrent(number);
                    export.Close().Dispose();
                }
                Sandbox.StartJob(1);
                using (PleoExport export = client.OpenExport())
                {
                    export.NextItem().Dispose();
                    Same(PleoAgain.Exported, export.Again);
                    Same(Convert.ToBase64String(number), Convert.ToBase64String(export.GetFormerExternalIdBytes()));
                    Throws<InvalidOperationException>(() => Same("", export.FormerExternalId));
                    using (PleoResponse summary = export.Fail(PleoJobReason.ValidationFailure, number))
                        Same("failed", summary.GetText("/status"));
                    using (PleoResponse job = export.GetJob())
                        Same("VØ", Encoding.GetEncoding("iso-8859-1").GetString(job.GetTextBytes("/failureReason")));
                }
            }
        }, "text_encoding", "windows-1252");
    }

    private static void FilesOfAnItem()
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        try
        {
            Sandbox.StartJob(2);
            using (PleoClient client = Client("ca_file", Sandbox.Variable("PLEO_SANDBOX_CA")))
            using (PleoExport export = client.OpenExport())
            {
                Fails(PleoStatus.Missing, () => export.FetchFiles(folder));
                int files = 0;
                PleoResponse item = null;
                foreach (PleoResponse given in export)
                {
                    item = item ?? given.GetValue(null);
                    files += export.FetchFiles(folder);
                }
                True(files > 0, "there are files");
                Same(files, Directory.GetFiles(folder).Length);
                int own = export.FetchFiles(item, folder);
                Same(own, Directory.GetFiles(folder, IdOf(item) + "-*").Length);
                True(own > 0, "the first has files");
                Fails(PleoStatus.File, () => export.FetchFiles(item, Path.Combine(folder, "none")));
                Throws<ArgumentNullException>(() => export.FetchFiles(null, folder));
                Throws<ArgumentNullException>(() => export.FetchFiles(item, null));
                Throws<ArgumentNullException>(() => export.FetchFiles(null));
                item.Dispose();
                Throws<ObjectDisposedException>(() => export.FetchFiles(item, folder));
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
