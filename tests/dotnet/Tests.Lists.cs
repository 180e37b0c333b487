// Lists: each item once, whoever goes through them and however often.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using LibPleo;

internal static partial class Tests
{
    private static void AddListTests()
    {
        Add("a list goes on behind a failure", ListGoesOn);
        Add("what a list had fetched when a log method threw is not lost", ListLosesNothing);
        Add("a list page by page", ListByPages);
        Add("a page and an item that were fetched when a log method threw are both kept", PagesAndItemsAreKept);
        Add("the failure of a list whose log threw is kept", FailureOfAListIsKept);
        Add("a second loop over a list throws, and nothing is passed over", SecondLoopThrows);
        Add("a loop over a list that another was begun behind throws", OlderLoopThrows);
        Add("what a loop's body fails with loses no item", BodyFails);
        Add("items of an answer are gone through from the beginning each time", ItemsBeginAnew);
        Add("a list and a task keep their client", ListsKeepTheirClient);
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

    private static void PagesAndItemsAreKept()
    {
        bool throws = true;
        using (PleoClient client = ThrowingClient(line => throws))
        using (PleoRequest request = client.NewRequest("GET", "/v2/employees").SetQuery("limit", "2"))
        using (PleoPages employees = client.List(request))
        {
            Throws<Mishap>(() => employees.NextPage());
            Throws<Mishap>(() => employees.NextItem());
            throws = false;
            using (PleoResponse item = employees.NextItem())
                Same("employee2@example.com", item.GetText("/email"));
            using (PleoResponse page = employees.NextPage())
                Same("employee0@example.com", page.GetText("/data/0/email"));
            using (PleoResponse item = employees.NextItem())
                Same("employee3@example.com", item.GetText("/email"));
        }
    }

    private static void FailureOfAListIsKept()
    {
        bool throws = true;
        Sandbox.Fault("{'path': '/v2/employees', 'status': 400, 'body': ''}");
        using (PleoClient client = ThrowingClient(line => throws))
        using (PleoPages employees = client.List("/v2/employees"))
        {
            Throws<Mishap>(() => employees.NextItem());
            throws = false;
            Fails(PleoStatus.BadRequest, () => employees.NextItem());
            IsLeft(employees, 0);
        }
    }

    /// <summary>Counts what is left of a list, of which so many were given.</summary>
    private static void IsLeft(PleoPages employees, int given)
    {
        for (PleoResponse item = employees.NextItem(); item != null; item = employees.NextItem())
        {
            using (item)
                Same("employee" + given++ + "@example.com", item.GetText("/email"));
        }
        Same(1000, given);
    }

    private static void SecondLoopThrows()
    {
        var first = new Dictionary<Action<PleoPages>, int>
        {
            { list => list.Any(), 1 },
            { list => list.First(), 1 },
            { list => Same(10, list.Take(10).Count()), 10 },
            { list => Same(1000, list.Count()), 1000 },
            {
                list => Throws<Mishap>(() =>
                {
                    foreach (PleoResponse item in list)
                        ThrowMishap();
                }), 1
            },
        };
        using (PleoClient client = Client())
        {
            foreach (KeyValuePair<Action<PleoPages>, int> pair in first)
            {
                using (PleoPages employees = client.List("/v2/employees"))
                {
                    pair.Key(employees);
                    True(Throws<InvalidOperationException>(() => employees.Any()).Message.Contains("NextItem"), "it says what to do");
                    Throws<InvalidOperationException>(() =>
                    {
                        foreach (PleoResponse item in employees)
                            Same("", item.GetText("/email"));
                    });
                    IsLeft(employees, pair.Value);
                }
            }
            // A loop that took nothing is none.
            using (PleoPages employees = client.List("/v2/employees"))
            {
                employees.GetEnumerator().Dispose();
                Same(1000, employees.Count());
            }
        }
    }

    private static void OlderLoopThrows()
    {
        using (PleoClient client = Client())
        using (PleoPages employees = client.List("/v2/employees"))
        using (IEnumerator<PleoResponse> older = employees.GetEnumerator())
        using (IEnumerator<PleoResponse> newer = employees.GetEnumerator())
        {
            Throws<InvalidOperationException>(() => older.MoveNext());
            True(newer.MoveNext(), "there is an item");
            Same("employee0@example.com", newer.Current.GetText("/email"));
            IsLeft(employees, 1);
        }
    }

    private static void BodyFails()
    {
        int handled = 0, failures = 0;
        Action<PleoResponse> handle = item =>
        {
            if (item.GetText("/email") == "employee149@example.com" && failures++ == 0)
                ThrowMishap();
            handled++;
        };
        using (PleoClient client = Client())
        using (PleoPages employees = client.List("/v2/employees"))
        {
            foreach (PleoResponse item in employees)
            {
                try
                {
                    handle(item);
                }
                catch (Mishap)
                {
                    handle(item);
                }
            }
        }
        Same(1000, handled);
        Same(2, failures);
    }

    private static void ItemsBeginAnew()
    {
        using (PleoClient client = Client())
        using (PleoResponse answer = Sandbox.AnswerOf(client, "{'list': [1, 2, 3]}"))
        {
            IEnumerable<PleoResponse> items = answer.GetItems("/list");
            True(items.Any(), "there is one");
            Same(1L, items.Select(item => item.GetInt64(null)).First());
            Same(6L, items.Sum(item => item.GetInt64(null)));
            Same(6L, items.Sum(item => item.GetInt64(null)));
        }
    }

    private static void Collect()
    {
        for (int time = 0; time < 3; time++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    // The finaliser of a client that nothing refers to would end them.
    private static void ListsKeepTheirClient()
    {
        PleoPages employees = null;
        PleoTask task = null;
        Task<PleoResponse> other = null;
        Sandbox.Fault("{'path': '/v1/introspect', 'delay_ms': 1000, 'times': 2}");
        OnThread(() => employees = Client().List("/v2/employees"));
        OnThread(() => task = Client().Submit(new PleoRequest(null, "GET", "/v1/introspect")));
        OnThread(() => other = Client().CallAsync("GET", "/v1/introspect"));
        Collect();
        Same(1000, employees.Count());
        True(task.Wait(Longest), "it finishes in time");
        task.Take().Dispose();
        other.Result.Dispose();
        task.Dispose();
        employees.Dispose();
    }
}
