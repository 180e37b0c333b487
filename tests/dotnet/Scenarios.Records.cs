// Scenarios of records, declared by attributes.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LibPleo;

internal static partial class Scenarios
{
    private static readonly IDictionary<string, Action> Filled = new Dictionary<string, Action>
    {
        { "records", Records },
    };

    [PleoRecord]
    private sealed class Invoice
    {
        [PleoField("/id")] public string Id = null;
        [PleoField("/amount", Value = PleoValue.Money)] public decimal Amount = 0;
        [PleoField("/day", Value = PleoValue.Date)] public DateTime Day = new DateTime();
        [PleoField("/paid")] public bool IsPaid = false;
        [PleoField("/note", MaxBytes = 8)] public string Note = null;
        [PleoField("/lines", Value = PleoValue.Count)] public int LineCount = 0;
        [PleoField("/lines", Rows = 3)] public InvoiceLine[] Lines = null;
    }

    [PleoRecord]
    private struct InvoiceLine
    {
        [PleoField("/n")] public int Number { get; private set; }
    }

    [PleoRecord]
    private sealed class Employee
    {
        [PleoField("/email")] public string Email = null;
        [PleoField("/code")] public string Code = null;
    }

    private static void Records()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        {
            using (PleoResponse answer = Sandbox.AnswerOf(client, "{'id': 'A-1', 'amount': {'currency': 'DKK', 'minors': -12345}, " +
                "'day': '2026-11-29T00:30:00+01:00', 'paid': true, 'note': 'far too long', 'lines': [{'n': 10}, {'n': -20}]}"))
            {
                var failure = (PleoRecordException)ReportStatus("status", () => answer.GetRecord<Invoice>());
                var invoice = (Invoice)failure.Record;
                Report("failed", failure.Failures.Count);
                Report("note", (long)failure.Failures.Single(field => field.Name == "Note").Status);
                Report("id", invoice.Id);
                Report("amount", invoice.Amount.ToString(CultureInfo.InvariantCulture));
                Report("day", invoice.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
                Report("paid", invoice.IsPaid);
                Report("lines", invoice.LineCount);
                Report("first", invoice.Lines[0].Number);
                Report("second", invoice.Lines[1].Number);
                Report("third", invoice.Lines.ElementAtOrDefault(2).Number);
            }
            long items = 0, sum = 0;
            string last = null;
            using (PleoPages employees = client.List("/v2/employees"))
            {
                foreach (Employee employee in employees.Records<Employee>())
                {
                    items++;
                    last = employee.Email;
                    sum += long.Parse(employee.Code, CultureInfo.InvariantCulture);
                }
                Report("items", items);
                Report("last", last);
                using (PleoResponse current = employees.GetCurrent())
                    Report("current", current.GetText("/email"));
            }
            Report("sum", sum);
        }
    }
}
