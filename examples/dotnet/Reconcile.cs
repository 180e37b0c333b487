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
using LibPleo;

internal static class Reconcile
{
    private const int RecordLength = 36 + 8 + 3 + 21 + 40 + 1;

    private const int Agrees = 0, Differs = 4, Passes = 8, NeedsSomebody = 12;

    private static int read, agreed, different, missing;

    private static int Main(string[] arguments)
    {
        if (arguments.Length == 1)
            return Example.Run(client => Compare(client, arguments[0]), passes => passes ? Passes : NeedsSomebody);
        Example.Usage("reconcile LEDGER");
        return NeedsSomebody;
    }

    private static int Compare(PleoClient client, string path)
    {
        using (var ledger = new BinaryReader(File.OpenRead(path)))
        using (PleoRequest request = client.NewRequest("GET", "/v1/accounting-entries/{accountingEntryId}"))
        {
            for (byte[] record = ledger.ReadBytes(RecordLength); record.Length > 0; record = ledger.ReadBytes(RecordLength))
            {
                read++;
                if (record.Length < RecordLength || record[RecordLength - 1] != '\n')
                    throw new IOException(path + ": record " + read + " is none of export_entries");
                Compare(client, request, Field(record, 0, 36), Field(record, 44, 3), Field(record, 47, 21));
            }
        }
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
                decimal value = entry.GetMoney("/data/transactionValue"), own;
                // A decimal holds every amount exactly, and 1.50 is the same as 1.5.
                bool isAmount = decimal.TryParse(
                    amount, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out own);
                if (isAmount && own == value && currency == atPleo)
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

    private static string Field(byte[] record, int offset, int width)
    {
        return Encoding.UTF8.GetString(record, offset, width).TrimEnd();
    }
}
