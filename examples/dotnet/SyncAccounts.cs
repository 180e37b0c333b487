// Makes the chart of accounts at Pleo that of the bookkeeping: sync_accounts FILE, in UTF-8 with lines of externalId;code;name,
// ended by LF or CRLF.
// Run it again after a failure: it does what is still to be done. The exit code is 4 if Pleo refuses accounts.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using LibPleo;

internal static class SyncAccounts
{
    private const int BatchMax = 1000;

    // Throws for bytes that are not UTF-8, which Encoding.UTF8 would replace.
    private static readonly Encoding Utf8 = new UTF8Encoding(false, true);

    private static int created, changed, archived, unchanged, failed;

    private sealed class Account
    {
        internal string ExternalId, Code, Name;
    }

    private static int Main(string[] arguments)
    {
        if (arguments.Length != 1)
            return Example.Usage("sync_accounts FILE");
        return Example.Run(client =>
        {
            List<Account> wanted = ReadFile(arguments[0]);
            Synchronize(client, wanted);
            Example.Output.WriteLine("Created       " + created);
            Example.Output.WriteLine("Changed       " + changed);
            Example.Output.WriteLine("Archived      " + archived);
            Example.Output.WriteLine("Unchanged     " + unchanged);
            Example.Output.WriteLine("Failed        " + failed);
            return failed == 0 ? 0 : 4;
        });
    }

    // Reads the file, whole: a line that is no account might be one whose account would be archived.
    private static List<Account> ReadFile(string path)
    {
        var accounts = new List<Account>();
        var ids = new HashSet<string>();
        byte[] file = ReadBytes(path), mark = Encoding.UTF8.GetPreamble();
        int start = file.Take(mark.Length).SequenceEqual(mark) ? mark.Length : 0;
        while (start < file.Length)
        {
            int feed = Array.IndexOf(file, (byte)'\n', start), end = feed < 0 ? file.Length : feed;
            bool hasReturn = feed > start && file[feed - 1] == '\r';
            Account account;
            string problem = Parse(file, start, end - start - (hasReturn ? 1 : 0), out account);
            if (problem == null && !ids.Add(account.ExternalId))
                problem = "has the externalId of an earlier line";
            if (problem != null)
                throw new IOException(path + ": line " + (accounts.Count + 1) + " " + problem);
            accounts.Add(account);
            start = end + 1;
        }
        if (accounts.Count == 0)
            throw new IOException(path + ": no accounts in it; all that Pleo has would be archived");
        return accounts;
    }

    // As File.ReadAllBytes, which on .NET Framework reads no pipe.
    private static byte[] ReadBytes(string path)
    {
        using (Stream file = File.OpenRead(path))
        using (var bytes = new MemoryStream())
        {
            file.CopyTo(bytes);
            return bytes.ToArray();
        }
    }

    // Gives what is wrong with a line, or null.
    private static string Parse(byte[] file, int start, int length, out Account account)
    {
        string line;
        account = null;
        try
        {
            line = Utf8.GetString(file, start, length);
        }
        catch (DecoderFallbackException)
        {
            return "is not UTF-8";
        }
        if (line.IndexOfAny(new[] { '\r', '\0' }) >= 0)
            return "has a carriage return or a NUL in it";
        string[] fields = line.Split(new[] { ';' }, 3);
        if (fields.Length < 3)
            return "is not externalId;code;name";
        if (fields[0] == "")
            return "has no externalId";
        account = new Account { ExternalId = fields[0], Code = fields[1], Name = fields[2] };
        return null;
    }

    private static void Synchronize(PleoClient client, List<Account> wanted)
    {
        Dictionary<string, Account> byId = wanted.ToDictionary(account => account.ExternalId);
        HashSet<string> seen = new HashSet<string>(), atPleo = new HashSet<string>();
        var updates = new Dictionary<string, string>();
        using (PleoRequest search = Search(client))
        using (PleoPages accounts = client.List(search))
        {
            foreach (PleoResponse account in accounts)
            {
                Account own;
                byId.TryGetValue(account.GetText("/externalId"), out own);
                atPleo.Add(account.GetText("/externalId"));
                // One that moves to the next page while the list is read comes twice.
                if (seen.Add(account.GetText("/id")))
                    Compare(client, account, own, updates);
            }
        }
        // Only now: an update would change the list while it is read.
        foreach (KeyValuePair<string, string> update in updates)
        {
            using (PleoRequest request = client.NewRequest("PUT", "/v1/chart-of-accounts/{accountId}"))
                client.Send(request.SetPath("accountId", update.Key).SetBody(update.Value).SetIdempotent()).Dispose();
        }
        List<Account> missing = wanted.FindAll(account => !atPleo.Contains(account.ExternalId));
        for (int first = 0; first < missing.Count; first += BatchMax)
            Create(client, missing.GetRange(first, Math.Min(BatchMax, missing.Count - first)));
    }

    private static PleoRequest Search(PleoClient client)
    {
        using (PleoJson filter = client.NewJson().Set("/companyId", client.GetCompany()))
        {
            filter.Set("/excludeIfAssignedToCategory", false).Set("/excludeIfAssignedToContraAccount", false);
            return client.NewRequest("POST", "/v1/chart-of-accounts:search").SetBody(filter);
        }
    }

    // Notes the update that an account at Pleo needs, if any, by its id there.
    private static void Compare(PleoClient client, PleoResponse account, Account own, IDictionary<string, string> updates)
    {
        string code = account.GetTextOrNull("/code") ?? "", name = account.GetText("/name");
        bool isArchived = account.GetBoolean("/archived");
        if (own == null ? isArchived : !isArchived && own.Code == code && own.Name == name)
        {
            unchanged += own == null ? 0 : 1;
            return;
        }
        if (own == null)
            archived++;
        else
            changed++;
        using (PleoJson update = client.NewJson())
        {
            // What an update leaves out may be cleared.
            foreach (string kept in new[] { "/name", "/code", "/taxCodeExternalId", "/metadata" })
            {
                if (account.GetJsonType(kept) != PleoJsonType.Missing)
                    update.SetValue(kept, account, kept);
            }
            if (own != null)
                update.Set("/name", own.Name).Set("/code", own.Code);
            update.Set("/archived", own == null);
            updates.Add(account.GetText("/id"), update.ToString());
        }
    }

    private static void Create(PleoClient client, List<Account> accounts)
    {
        using (PleoJson batch = client.NewJson().Set("/companyId", client.GetCompany()))
        {
            for (int at = 0; at < accounts.Count; at++)
            {
                string item = "/items/" + at;
                batch.Set(item + "/externalId", accounts[at].ExternalId).Set(item + "/code", accounts[at].Code);
                batch.Set(item + "/name", accounts[at].Name).Set(item + "/archived", false);
            }
            using (PleoResponse answer = client.Call("POST", "/v1/chart-of-accounts/batch", batch.ToString()))
            {
                created += Count(answer, "/data/created");
                if (Count(answer, "/data/failed") == 0)
                    return;
                foreach (PleoResponse failure in answer.GetItems("/data/failed"))
                {
                    failed++;
                    Example.Error.WriteLine((failure.GetTextOrNull("/request/externalId") ?? "no externalId given") + ": " +
                        (failure.GetTextOrNull("/reasons/0") ?? "no reason given"));
                }
            }
        }
    }

    // An array that is missing or null has nothing in it.
    private static int Count(PleoResponse answer, string array)
    {
        PleoJsonType type = answer.GetJsonType(array);
        return type == PleoJsonType.Missing || type == PleoJsonType.Null ? 0 : answer.GetCount(array);
    }
}
