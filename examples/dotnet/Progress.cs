// Writes every employee of the company to standard output, in records of fixed width: id, email, code.
// It shows how far it is, and Ctrl-C ends it in the middle of a request.
using System;
using LibPleo;

internal static class Progress
{
    private static int Main()
    {
        return Example.Run(client =>
        {
            // The handler runs on a thread of its own; the program goes on and ends as it would after any failure.
            Console.CancelKeyPress += (sender, key) =>
            {
                key.Cancel = true;
                client.CancelCalls();
            };
            using (PleoRequest request = client.NewRequest("GET", "/v2/employees").SetQuery("companyId", client.GetCompany()))
            using (PleoPages employees = client.List(request.OnProgress(Show)))
            {
                foreach (PleoResponse employee in employees)
                    Example.Output.WriteLine(Record(employee));
            }
        });
    }

    private static void Show(PleoProgress progress)
    {
        Example.Error.WriteLine(progress.Done + " of " + (progress.Total ?? -1));
    }

    private static string Record(PleoResponse employee)
    {
        return Example.Field(employee.GetText("/id"), 36) +
            Example.Field(employee.GetText("/email"), 40) +
            Example.Field(employee.GetTextOrNull("/code"), 24);
    }
}
