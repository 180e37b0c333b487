// Makes the chart of accounts at Pleo that of the bookkeeping: sync_accounts FILE, in UTF-8 with lines of externalId;code;name
// Run it again after a failure: it does what is still to be done. The exit code is 4 if Pleo refuses accounts.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LibPleo;

internal static class SyncAccounts
{
    private const int BatchMax = 1000;

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
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.Split(new[] { ';' }, 3);
            number++;
            if (fields.Length < 3)
                throw new IOException(path + ": line " + number + " is not externalId;code;name");
            if (!ids.Add(fields[0]))
                throw new IOException(path + ": the externalId of line " + number + " is that of an earlier line");
            accounts.Add(new Account { ExternalId = fields[0], Code = fields[1], Name = fields[2] });
        }
        if (accounts.Count == 0)
            throw new IOException(path + ": no accounts in it; all that Pleo has would be archived");
        return accounts;
    }

    private static void Synchronize(PleoClient client, List<Account> wanted)
    {
        Dictionary<string, Account> byId = wanted.ToDictionary(account => account.ExternalId);
        var seen = new HashSet<string>();
        var updates = new Dictionary<string, string>();
        using (PleoRequest search = Search(client))
        using (PleoPages accounts = client.List(search))
        {
            foreach (PleoResponse account in accounts)
            {
                Account own;
                byId.TryGetValue(account.GetText("/externalId"), out own);
                // One that moves to the next page while the list is read comes twice.
                if (seen.Add(account.GetText("/externalId")))
                    Compare(client, account, own, updates);
            }
        }
        // Only now: an update would change the list while it is read.
        foreach (KeyValuePair<string, string> update in updates)
        {
            using (PleoRequest request = client.NewRequest("PUT", "/v1/chart-of-accounts/{accountId}"))
                client.Send(request.SetPath("accountId", update.Key).SetBody(update.Value).SetIdempotent()).Dispose();
        }
        List<Account> missing = wanted.FindAll(account => !seen.Contains(account.ExternalId));
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
            update.Set("/name", own == null ? name : own.Name).Set("/code", own == null ? code : own.Code);
            update.Set("/archived", own == null);
            // What an update leaves out may be cleared.
            foreach (string kept in new[] { "/taxCodeExternalId", "/metadata" })
            {
                if (account.GetJsonType(kept) != PleoJsonType.Missing)
                    update.SetValue(kept, account, kept);
            }
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
                created += answer.GetCount("/data/created");
                foreach (PleoResponse failure in answer.GetItems("/data/failed"))
                {
                    failed++;
                    Example.Error.WriteLine(failure.GetText("/request/externalId") + ": " + failure.GetTextOrNull("/reasons/0"));
                }
            }
        }
    }
}
