// Writes every accounting entry to standard output, in records of fixed width: id, date, currency, amount, note.
using System.Globalization;
using LibPleo;

internal static class ExportEntries
{
    private static int Main()
    {
        return Example.Run(client =>
        {
            using (PleoRequest request = client.NewRequest("POST", "/v1/accounting-entries:search").SetBody("{}"))
            using (PleoPages entries = client.List(request))
            {
                foreach (PleoResponse entry in entries) // one is disposed of when the next is asked for
                    Example.Output.WriteLine(Record(entry));
            }
        });
    }

    // Fields are filled with blanks; what is null stays blank.
    private static string Record(PleoResponse entry)
    {
        return Example.Field(entry.GetText("/id"), 36) +
            Example.Field(entry.GetText("/date").Replace("-", ""), 8) +
            Example.Field(entry.GetText("/amount/currency"), 3) +
            Example.Field(entry.GetMoney("/amount").ToString(CultureInfo.InvariantCulture), 21) +
            Example.Field(entry.GetTextOrNull("/note"), 40);
    }
}
