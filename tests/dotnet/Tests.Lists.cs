// Lists: each item once, whoever goes through them and however often.
using System;
using System.Collections.Generic;
using LibPleo;

internal static partial class Tests
{
    private static void AddListTests()
    {
        Add("a list goes on behind a failure", ListGoesOn);
        Add("what a list had fetched when a log method threw is not lost", ListLosesNothing);
        Add("a list page by page", ListByPages);
    }

    private static void ListLosesNothing()
    {
        int lines = 0, items = 0;
        using (PleoOptions options = Sandbox.Options())
        {
            options.OnLog((level, line) =>
            {
                if (++lines == 2)
                    ThrowMishap();
            });
            using (var client = new PleoClient(Sandbox.FullKey, options))
            {
                using (PleoPages employees = client.List("/v2/employees"))
                {
                    Throws<Mishap>(() =>
                    {
                        foreach (PleoResponse item in employees)
                            items += item.HttpStatus == 200 ? 1 : 0;
                    });
                    foreach (PleoResponse item in employees)
                        items += item.HttpStatus == 200 ? 1 : 0;
                }
                Same(1000, items);
                lines = 1;
                using (PleoPages employees = client.List("/v2/employees"))
                {
                    Throws<Mishap>(() => employees.NextPage());
                    using (PleoResponse page = employees.NextPage())
                        Same("employee0@example.com", page.GetText("/data/0/email"));
                    lines = 1;
                    Throws<Mishap>(() => employees.NextPage());
                    employees.Dispose();
                    Throws<ObjectDisposedException>(() => employees.NextPage());
                }
            }
        }
    }

    private static void ListGoesOn()
    {
        int items = 0, failures = 0;
        Sandbox.Fault("{'path': '/v2/employees', 'status': 500, 'body': '', 'skip': 3}");
        using (PleoClient client = Client())
        using (PleoPages employees = client.List("/v2/employees"))
        using (IEnumerator<PleoResponse> each = employees.GetEnumerator())
        {
            for (bool more = true; more;)
            {
                try
                {
                    more = each.MoveNext();
                    items += more ? 1 : 0;
                    if (more)
                        Same("employee" + (items - 1) + "@example.com", each.Current.GetText("/email"));
                }
                catch (PleoException failure)
                {
                    Same(PleoStatus.Server, failure.Status);
                    failures++;
                }
            }
            Same(1000, items);
            Same(1, failures);
            Same(false, each.MoveNext());
            Same(1000L, employees.Progress.Done);
        }
    }

    private static void ListByPages()
    {
        var seen = new List<PleoProgress>();
        using (PleoClient client = Client())
        using (PleoRequest request = client.NewRequest("GET", "/v2/employees").SetQuery("limit", "50").OnProgress(seen.Add))
        using (PleoPages employees = client.List(request))
        {
            int pages = 0;
            for (PleoResponse page = employees.NextPage(); page != null; page = employees.NextPage())
            {
                Same(50, page.GetCount("/data"));
                page.Dispose();
                pages++;
            }
            Same(20, pages);
            True(employees.NextItem() == null, "behind the last there is none");
        }
        Same(1000L, seen[seen.Count - 1].Done);
    }
}
