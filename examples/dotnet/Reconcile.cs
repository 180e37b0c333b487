// A nightly job: compares a ledger, as export_entries writes it, with the accounting entries that Pleo has: reconcile LEDGER
//
// Exit codes for the job scheduler:
//    0  every record agrees
//    4  it ran to its end; the report lists what differs
//    8  it did not, by a failure that passes: run it again later
//   12  it did not, and somebody has to look: key, options, ledger
using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using LibPleo;

internal static class Reconcile
{
    private const int RecordLength = 36 + 8 + 3 + 21 + 40 + 1;

    // In a record of the right length the amount and the blanks behind it have 21 characters.
    private static readonly Regex RecordForm = new Regex(
        @"^(?<id>[ -~]{36})[0-9]{8}(?<currency>[ -~]{3})(?<amount>-?[0-9]+(\.[0-9]+)?) *[^\n]{40}\n\z");

    // Decodes any byte, so that the encoding of the notes does not matter.
    private static readonly Encoding Latin1 = Encoding.GetEncoding("iso-8859-1");

    private const int Agrees = 0, Differs = 4, Passes = 8, NeedsSomebody = 12;

    private static int read, agreed, different, missing;

    private static int Main(string[] arguments)
    {
        if (arguments.Length == 1)
            return Example.Run(client => Compare(client, arguments[0]), Stopped);
        Example.Usage("reconcile LEDGER");
        return NeedsSomebody;
    }

    private static int Stopped(PleoException failure)
    {
        return failure != null && failure.CanRetry ? Passes : NeedsSomebody;
    }

    private static int Compare(PleoClient client, string path)
    {
        using (var ledger = new BinaryReader(File.OpenRead(path)))
        using (PleoRequest request = client.NewRequest("GET", "/v1/accounting-entries/{accountingEntryId}"))
        {
            for (byte[] record = ledger.ReadBytes(RecordLength); record.Length > 0; record = ledger.ReadBytes(RecordLength))
            {
                read++;
                Match fields = RecordForm.Match(Latin1.GetString(record));
                if (record.Length < RecordLength || !fields.Success)
                    throw new IOException(path + ": record " + read + " is none of export_entries");
                Compare(client, request, fields.Groups["id"].Value.TrimEnd(), fields.Groups["currency"].Value,
                    fields.Groups["amount"].Value);
            }
        }
        if (read == 0)
            throw new IOException(path + ": no records in it");
        Example.Output.WriteLine("Records read  " + read);
        Example.Output.WriteLine("Agreed        " + agreed);
        Example.Output.WriteLine("Different     " + different);
        Example.Output.WriteLine("Missing       " + missing);
        return agreed == read ? Agrees : Differs;
    }

    private static void Compare(PleoClient client, PleoRequest request, string id, string currency, string amount)
    {
        try
        {
            using (PleoResponse entry = client.Send(request.SetPath("accountingEntryId", id)))
            {
                string atPleo = entry.GetText("/data/transactionValue/currency");
                decimal value = entry.GetMoney("/data/transactionValue");
                // A decimal holds all that a field of 21 characters can say, exactly, and 1.50 is the same as 1.5.
                if (decimal.Parse(amount, CultureInfo.InvariantCulture) == value && currency == atPleo)
                {
                    agreed++;
                    return;
                }
                different++;
                Example.Output.WriteLine(string.Format(
                    CultureInfo.InvariantCulture, "{0} DIFFERENT {1} {2} {3} {4}", id, currency, amount, atPleo, value));
            }
        }
        catch (PleoException failure)
        {
            if (failure.Status != PleoStatus.NotFound)
                throw;
            missing++;
            Example.Output.WriteLine(id + " MISSING");
        }
    }
}
