// The check of everything that a call needs, and files of options with profiles.
using System.IO;
using System.Linq;
using LibPleo;

internal static partial class Tests
{
    private static void AddCheckTests()
    {
        Add("a report says that all is right", ReportOfWhatIsRight);
        Add("a report says what is wrong, and outlives its client", ReportOfWhatIsWrong);
        Add("a profile names the key of its client", ProfileNamesTheKey);
    }

    /// <summary>The titles of the steps in a state.</summary>
    private static string InState(PleoResponse report, string state)
    {
        return string.Join(" ", report.GetItems("/steps")
            .Where(step => step.GetText("/state") == state).Select(step => step.GetText("/title")).ToArray());
    }

    private static void ReportOfWhatIsRight()
    {
        using (PleoClient client = Sandbox.Client(Sandbox.FullKey))
        {
            client.EnsureInstallation().Dispose();
            using (PleoResponse report = client.Check())
            {
                Same(0L, report.GetInt64("/exit"));
                Same("", InState(report, "failed") + InState(report, "skipped"));
                Same("tunnel TLS", InState(report, "note"));
                Same("ACTIVATED", report.GetText("/steps/11/found"));
            }
        }
    }

    private static void ReportOfWhatIsWrong()
    {
        PleoResponse report;
        using (PleoClient client = Sandbox.Client("pls_nobodys"))
            report = client.Check();
        using (report)
        {
            Same(6L, report.GetInt64("/exit"));
            Same("authentication", InState(report, "failed"));
            Same("permissions company installation", InState(report, "skipped"));
            Same("PLEO_E_UNAUTHORIZED", report.GetText("/steps/8/status"));
            True(report.GetText("/steps/8/found").Contains("(401)"), "the cause");
            True(report.GetText("/steps/8/advice").Contains("reate a new key"), "the remedy");
        }
    }

    private static void ProfileNamesTheKey()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "attempts = 2\n[profile acme]\nkey = env:PLEO_SANDBOX_KEY\n[profile b]\nattempts = 4\n");
            using (PleoOptions options = Sandbox.Options())
            {
                Same("acme b", string.Join(" ", options.GetProfiles(path)));
                options.Load(path, "acme");
                Same("2", options["attempts"]);
                using (PleoClient client = PleoClient.FromOptions(options))
                using (PleoResponse report = client.Check())
                    True(report.GetText("/steps/2/found").StartsWith("env:PLEO_SANDBOX_KEY, "), "where the key is from");
                True(Fails(PleoStatus.Config, () => options.Load(path, "c")).Message.Contains("acme, b"), "those there are");
                // One that got lost means neither what is for all, nor the key of the options.
                Fails(PleoStatus.Argument, () => options.Load(path, ""));
                options.Load(path, "acme");
                Fails(PleoStatus.Argument, () => PleoClient.FromSource("", options));
                Fails(PleoStatus.Argument, () => PleoClient.FromSource(null, options));
            }
            using (PleoOptions options = Sandbox.Options())
            {
                options.Load(path);
                Same("2", options["attempts"]);
                Fails(PleoStatus.Argument, () => PleoClient.FromOptions(options));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
