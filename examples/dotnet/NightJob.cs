// Carries out Pleo's export job, as a scheduler starts it: takes its items, books each into a ledger, and reports them:
// night_job LEDGER
//
// The ledger stands for the books of your system: a line for each voucher, with its number and the entry that it is of.
// The option export_journal (PLEO_EXPORT_JOURNAL) names the file in which the library writes down what was reported.
//
// Exit codes for the job scheduler:
//    0  all is done, or nothing was to be done
//    4  a person should look at what was rejected or refused
//    8  it should be started again later
//   12  something must be put right first
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using LibPleo;

internal static class NightJob
{
    private const int Done = 0, Look = 4, Later = 8, Wrong = 12;

    // What is booked of an item. Pleo may send one without an account.
    [PleoRecord]
    private sealed class Item
    {
        [PleoField("/accountingEntryId", MaxBytes = 36)] public string Id { get; private set; }
        [PleoField("/date", Value = PleoValue.Date)] public DateTime Day { get; private set; }
        [PleoField("/amount/inWalletCurrency/currency", MaxBytes = 3)] public string Currency { get; private set; }
        [PleoField("/amount/inWalletCurrency", Value = PleoValue.Money)] public decimal Amount { get; private set; }
        [PleoField("/accountingEntryLines/0/account/code", MaxBytes = 20, Optional = true)] public string Account { get; private set; }
    }

    // The books.
    private sealed class Ledger : IDisposable
    {
        private readonly FileStream file;
        private readonly Dictionary<string, string> vouchers = new Dictionary<string, string>();
        private int count;
        private bool isUnfinished; // whether a run that was killed left the last line without its end

        internal Ledger(string path)
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            string[] lines = new StreamReader(file, new UTF8Encoding(false)).ReadToEnd().Split('\n');
            for (int index = 0; index < lines.Length; index++)
            {
                string[] fields = lines[index].Split(' ');
                if (fields.Length < 2)
                    continue;
                count++;
                // Nothing is booked by a line that was not finished. Of two the last one was.
                if (index < lines.Length - 1)
                    vouchers[fields[1]] = fields[0];
            }
            isUnfinished = lines[lines.Length - 1].Length > 0;
        }

        // The voucher of an entry; null if it is not booked.
        internal string Find(string entry)
        {
            string voucher;
            return vouchers.TryGetValue(entry, out voucher) ? voucher : null;
        }

        // Books an item for good: when this returns, the voucher is on the disk.
        internal string Book(Item item)
        {
            string voucher = string.Format(CultureInfo.InvariantCulture, "V{0:0000000}", count + 1);
            byte[] line = Encoding.UTF8.GetBytes((isUnfinished ? "\n" : "") + voucher + " " +
                Example.Field(item.Id, 36) + " " +
                item.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + " " +
                Example.Field(item.Currency, 3) + " " +
                Example.Field(item.Amount.ToString(CultureInfo.InvariantCulture), 21) + " " +
                Example.Field(item.Account, 20) + "\n");
            file.Seek(0, SeekOrigin.End);
            file.Write(line, 0, line.Length);
            file.Flush(true);
            isUnfinished = false;
            count++;
            vouchers[item.Id] = voucher;
            return voucher;
        }

        public void Dispose()
        {
            file.Dispose();
        }
    }

    private static int Main(string[] arguments)
    {
        Ledger ledger;
        try
        {
            ledger = new Ledger(arguments.Length == 1 ? arguments[0] : "");
        }
        catch (Exception)
        {
            Example.Usage("night_job LEDGER, a file that can be written");
            return Wrong;
        }
        using (ledger)
            return Example.Run(client => CarryOut(client, ledger), Ended);
    }

    private static int CarryOut(PleoClient client, Ledger ledger)
    {
        using (PleoExport job = client.OpenExport())
        {
            if (job == null)
            {
                Example.Output.WriteLine("nothing to export");
                return Done;
            }
            try
            {
                foreach (Item item in job.Records<Item>())
                    CarryOut(job, ledger, item);
            }
            catch (PleoException failure)
            {
                // What concerns all items is told once, so that the bookkeeper sees it in Pleo.
                if (failure.Status == PleoStatus.BadRequest)
                    job.Fail(PleoJobReason.MissingConfiguration, "Accounts lack a contra account.").Dispose();
                throw;
            }
            using (PleoResponse summary = job.Close())
                return Told(summary);
        }
    }

    // Books one item, unless it is booked already, and records what became of it.
    private static void CarryOut(PleoExport job, Ledger ledger, Item item)
    {
        if (string.IsNullOrWhiteSpace(item.Account))
        {
            job.Rejected(item.Id, PleoItemReason.AccountUnknown, "It has no account.");
            return;
        }
        // What was offered before may be booked: the program may have ended before it could say so.
        string voucher = job.Again == PleoAgain.New ? null : ledger.Find(item.Id);
        job.Booked(item.Id, voucher ?? ledger.Book(item));
    }

    // What Pleo did not take, or could not be booked, is for a person to look at.
    private static int Told(PleoResponse summary)
    {
        long rejected = summary.GetInt64("/rejected"), refused = summary.GetCount("/refused");
        Example.Output.WriteLine(string.Format(CultureInfo.InvariantCulture, "booked {0}, rejected {1}, refused {2}",
            summary.GetInt64("/booked"), rejected, refused));
        return rejected + refused > 0 ? Look : Done;
    }

    // How a failure ends the run: what passes by itself is tried again later.
    private static int Ended(PleoException failure)
    {
        if (failure == null)
            return Wrong;
        return failure.CanRetry || failure.Status == PleoStatus.ExportBusy || failure.Status == PleoStatus.ExportEnded ? Later : Wrong;
    }
}
