// Shows whose key it is and what it permits.
using LibPleo;

internal static class Whoami
{
    private static int Main()
    {
        return Example.Run(client =>
        {
            using (PleoResponse answer = client.Introspect())
                Show(answer);
        });
    }

    private static void Show(PleoResponse answer)
    {
        // Pleo need not name the application, nor whom the key is for.
        string application = answer.GetTextOrNull("/data/applicationName");
        if (application != null)
            Example.Output.WriteLine("Application   " + application);
        try
        {
            Example.Output.WriteLine(answer.SubjectType.ToString().PadRight(13) + " " + answer.SubjectId);
        }
        catch (PleoException nobody)
        {
            if (nobody.Status != PleoStatus.Missing)
                throw;
        }
        Example.Output.WriteLine("Permissions");
        foreach (string permission in answer.GetText("/data/scope").Split(' '))
            Example.Output.WriteLine("  " + permission);
    }
}
