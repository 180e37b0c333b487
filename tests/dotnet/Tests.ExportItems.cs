// The items of an export: each is given once, in loops, as records, and whatever is thrown.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using LibPleo;

internal static partial class Tests
{
    private static void AddExportItemTests()
    {
        Add("items of an export as records", ItemsAsRecords);
        Add("items of an export as bytes", ItemsAsBytes);
        Add("an item whose record fails was given", FailedItemsAreGiven);
        Add("a loop over an export that a failure stops", ExportLoopGoesOn);
        Add("a second loop over an export throws", SecondExportLoopThrows);
        Add("an item that was given when a log method threw is the next", ItemsAreNotLost);
        Add("an export that was opened when a log method threw is the next", OpenedIsNotLost);
        Add("what a log method throws while an export is sent or closed", LogThrowsInResults);
    }

    [PleoRecord]
    private sealed class Voucher
    {
        [PleoField("/accountingEntryId", MaxBytes = 36)] public string Id = null;
        [PleoField("/date", Value = PleoValue.Date)] public DateTime Day = new DateTime();
        [PleoField("/amount/inWalletCurrency", Value = PleoValue.Money)] public decimal Amount = 0;
    }

    [PleoRecord]
    private sealed class WrongVoucher
    {
        [PleoField("/accountingEntryId")] public int Id = -1;
    }

    private const string VoucherText = "record 36\nID /accountingEntryId text char 0 36";

    private static void ItemsAsRecords()
    {
        WithExport(5, (client, export) =>
        {
            var ids = new HashSet<string>();
            foreach (Voucher voucher in export.Records<Voucher>())
            {
                using (PleoResponse item = export.GetCurrent())
                {
                    Same(IdOf(item), voucher.Id);
                    Same(item.GetMoney("/amount/inWalletCurrency"), voucher.Amount);
                    Same(item.GetTime("/date").Date, voucher.Day);
                }
                Same(PleoAgain.New, export.Again);
                ids.Add(voucher.Id);
                export.Booked(voucher.Id);
            }
            Same(5, ids.Count);
            export.Close().Dispose();
        });
    }

    private static void ItemsAsBytes()
    {
        WithExport(3, (client, export) =>
        {
            byte[] record = new byte[36];
            int count = 0;
            using (var layout = new PleoLayout(VoucherText))
            {
                Fails(PleoStatus.Buffer, () => export.NextRecord(layout, new byte[35]));
                Throws<ArgumentNullException>(() => export.NextRecord(null, record));
                for (; export.NextRecord(layout, record); count++)
                    export.Booked(Encoding.ASCII.GetString(record));
                Same(3, count);
                IList<PleoFieldFailure> failures;
                Same(false, export.TryNextRecord(layout, record, out failures));
            }
            export.Close().Dispose();
        });
    }

    private static void FailedItemsAreGiven()
    {
        WithExport(3, (client, export) =>
        {
            Throws<PleoRecordException>(() => export.Records<WrongVoucher>().First());
            Same(PleoAgain.New, export.Again);
            export.RejectedCurrent(PleoItemReason.ValidationFailure);
            // Another loop goes on behind it.
            foreach (PleoRecord<WrongVoucher> record in export.TryRecords<WrongVoucher>())
            {
                Same("Id", record.Failures.Single().Name);
                export.RejectedCurrent(PleoItemReason.ValidationFailure);
            }
            using (PleoResponse summary = export.Close())
                Same(3L, summary.GetInt64("/rejected"));
        });
    }

    private static void ExportLoopGoesOn()
    {
        var ids = new List<string>();
        Sandbox.StartJob(120);
        Sandbox.Fault("{'path': '/v3/export-items', 'status': 500, 'body': '', 'skip': 1}");
        using (PleoClient client = Client("attempts", "1"))
        using (PleoExport export = client.OpenExport())
        {
            Action loop = () =>
            {
                foreach (PleoResponse item in export)
                {
                    ids.Add(IdOf(item));
                    export.BookedCurrent();
                }
            };
            Fails(PleoStatus.Server, loop);
            True(ids.Count > 0 && ids.Count < 120, "it failed in between");
            loop();
            Same(120, ids.Count);
            Same(120, ids.Distinct().Count());
            using (PleoResponse summary = export.Close())
                Same(120L, summary.GetInt64("/booked"));
        }
    }

    private static void SecondExportLoopThrows()
    {
        WithExport(3, (client, export) =>
        {
            string first = export.Select(IdOf).First();
            True(Throws<InvalidOperationException>(() => export.Any()).Message.Contains("NextItem"), "it says what to do");
            Throws<InvalidOperationException>(() => export.Records<Voucher>().Any());
            export.Booked(first);
            for (PleoResponse item = export.NextItem(); item != null; item = export.NextItem())
            {
                True(IdOf(item) != first, "it is another one");
                export.BookedCurrent();
                item.Dispose();
            }
            export.Close().Dispose();
        });
    }

    private static void ItemsAreNotLost()
    {
        bool throws = false;
        Sandbox.StartJob(4);
        using (PleoClient client = ThrowingClient(line => throws && line.Contains("/v3/export-items")))
        using (PleoExport export = client.OpenExport())
        {
            throws = true;
            Throws<Mishap>(() => export.NextItem());
            string id;
            using (PleoResponse current = export.GetCurrent())
                id = IdOf(current);
            Same(PleoAgain.New, export.Again);
            using (PleoResponse item = export.NextItem())
                Same(id, IdOf(item));
            export.Booked(id);
            int count = 1;
            foreach (Voucher voucher in export.Records<Voucher>())
            {
                True(voucher.Id != id, "it is another one");
                export.Booked(voucher.Id);
                count++;
            }
            Same(4, count);
            export.Close().Dispose();
        }
        // As a record, and first of all.
        throws = false;
        Sandbox.StartJob(1);
        using (PleoClient client = ThrowingClient(line => throws))
        using (PleoExport export = client.OpenExport())
        {
            throws = true;
            Throws<Mishap>(() => export.Records<Voucher>().First());
            throws = false;
            Voucher voucher = export.Records<Voucher>().Single();
            export.Booked(voucher.Id);
            export.Close().Dispose();
        }
    }

    private static void OpenedIsNotLost()
    {
        bool throws = true;
        Sandbox.StartJob(1);
        using (PleoOptions own = Sandbox.Options())
        using (PleoClient client = ThrowingClient(line => throws))
        {
            Throws<Mishap>(() => client.OpenExport());
            throws = false;
            // What others would open is taken by it.
            Fails(PleoStatus.ExportBusy, () => client.OpenExport(own));
            using (PleoExport export = client.WaitForExport(TimeSpan.Zero))
            {
                Fails(PleoStatus.ExportBusy, () => client.OpenExport());
                Same(1L, export.Progress.Total);
                export.NextItem().Dispose();
                export.BookedCurrent();
                export.Close().Dispose();
            }
            // A failure, or that there is none, is not kept: it is looked anew.
            throws = true;
            Throws<Mishap>(() => client.OpenExport());
            throws = false;
            Sandbox.StartJob(1);
            using (PleoExport export = client.OpenExport())
                Same(1L, export.Progress.Total);
        }
    }

    private static void LogThrowsInResults()
    {
        bool throws = false;
        Sandbox.StartJob(1);
        using (PleoClient client = ThrowingClient(line => throws))
        using (PleoExport export = client.OpenExport())
        {
            export.NextItem().Dispose();
            export.BookedCurrent("V-1");
            throws = true;
            Throws<Mishap>(() => export.Send());
            // It was sent all the same.
            export.Send();
            Throws<Mishap>(() => export.Close());
            using (PleoResponse summary = export.Close())
                Same("completed", summary.GetText("/status"));
        }
    }
}
