// Checks the key and creates its installation, or finds that it is there; safe to run again and again.
using LibPleo;

internal static class CreateInstallation
{
    private const string Wanted =
        "{\"status\": \"ACTIVATED\", \"metadata\": {\"program\": \"create_installation\", \"library\": \"libpleo\"}}";

    private static int Main()
    {
        return Example.Run(client =>
        {
            client.Introspect().Dispose(); // a wrong key shows here, before anything is changed
            using (PleoResponse installation = client.EnsureInstallation(Wanted))
            {
                Example.Output.WriteLine("Installation  " + installation.GetText("/id"));
                Example.Output.WriteLine("State         " + installation.GetText("/status"));
                Example.Output.WriteLine("Company       " + installation.SubjectId);
                Example.Output.WriteLine("Origin        " + Describe(installation.Origin));
            }
        });
    }

    private static string Describe(PleoOrigin origin)
    {
        switch (origin)
        {
            case PleoOrigin.Created:
                return "created by this call";
            case PleoOrigin.Updated:
                return "changed by this call";
            default:
                return "there already";
        }
    }
}
