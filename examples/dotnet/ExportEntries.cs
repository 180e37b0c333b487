// Writes the accounting entries of a period to standard output, in records of fixed width: id, date, currency, amount, note.
// export_entries FROM UNTIL, days such as 2025-01-31; UNTIL is not included
using System.Globalization;
using LibPleo;

internal static class ExportEntries
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length != 2)
            return Example.Usage("export_entries FROM UNTIL");
        return Example.Run(client =>
        {
            using (PleoRequest request = Search(client, arguments[0], arguments[1]))
            using (PleoPages entries = client.List(request))
            {
                foreach (PleoResponse entry in entries) // one is disposed of when the next is asked for
                    Example.Output.WriteLine(Record(entry));
            }
        });
    }

    private static PleoRequest Search(PleoClient client, string from, string until)
    {
        using (PleoJson period = client.NewJson())
        {
            period.Set("/performedAtStart", from + "T00:00:00Z").Set("/performedAtEnd", until + "T00:00:00Z");
            period.Set("/includeDeleted", false);
            return client.NewRequest("POST", "/v1/accounting-entries:search").SetQuery("company_id", client.GetCompany())
                .SetBody(period);
        }
    }

    // Fields are filled with blanks. Only the note may be missing, null or cut.
    private static string Record(PleoResponse entry)
    {
        return Example.Field(entry.GetText("/id"), 36) +
            // The day by the clock that it is written with.
            entry.GetTime("/performedAt").ToString("yyyyMMdd", CultureInfo.InvariantCulture) +
            Example.Field(entry.GetText("/transactionValue/currency"), 3) +
            Example.Field(entry.GetMoney("/transactionValue").ToString(CultureInfo.InvariantCulture), 21) +
            Example.CutField(entry.GetTextOrNull("/note"), 40);
    }
}
