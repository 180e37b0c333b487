// Writes the accounting entries of a period to standard output, in records of fixed width: id, date, currency, amount, note.
// export_entries FROM UNTIL, days such as 2025-01-31; UNTIL is not included
using System;
using System.Globalization;
using LibPleo;

internal static class ExportEntries
{
    // Filled in one call an entry. Only the note may be missing, null or cut.
    [PleoRecord]
    private sealed class Entry
    {
        [PleoField("/id", MaxBytes = 36)] public string Id { get; private set; }
        // The day by the clock that it is written with.
        [PleoField("/performedAt", Value = PleoValue.Date)] public DateTime Day { get; private set; }
        [PleoField("/transactionValue/currency", MaxBytes = 3)] public string Currency { get; private set; }
        [PleoField("/transactionValue", Value = PleoValue.Money)] public decimal Amount { get; private set; }
        [PleoField("/note", MaxBytes = 40, Cut = true, Optional = true)] public string Note { get; private set; }
    }

    private static int Main(string[] arguments)
    {
        if (arguments.Length != 2)
            return Example.Usage("export_entries FROM UNTIL");
        return Example.Run(client =>
        {
            using (PleoRequest request = Search(client, arguments[0], arguments[1]))
            using (PleoPages entries = client.List(request))
            {
                foreach (Entry entry in entries.Records<Entry>())
                    Example.Output.WriteLine(Line(entry));
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

    // Fields are filled with blanks.
    private static string Line(Entry entry)
    {
        return Example.Field(entry.Id, 36) +
            entry.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) +
            Example.Field(entry.Currency, 3) +
            Example.Field(entry.Amount.ToString(CultureInfo.InvariantCulture), 21) +
            Example.Field(entry.Note, 40);
    }
}
