// Records of a list: each item once, whatever fails.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using LibPleo;

internal static partial class Tests
{
    private static void AddRecordListTests()
    {
        Add("records of a list", RecordsOfAList);
        Add("a record with a failed field was given", FailedRecordsAreGiven);
        Add("records of a list that another failure stops", RecordsGoOn);
        Add("what a list had fetched when a log method threw is the next record", RecordsLoseNothing);
        Add("a second loop over records throws", SecondRecordLoopThrows);
        Add("records of bytes from a list", BytesOfAList);
    }

    [PleoRecord]
    private sealed class Employee
    {
        [PleoField("/email")] public string Email = null;
        [PleoField("/code")] public string Code = null;
    }

    [PleoRecord]
    private sealed class Odd
    {
        [PleoField("")] public int Number = -1;
    }

    /// <summary>A list of these items.</summary>
    private static PleoPages ListOf(PleoClient client, string items)
    {
        Sandbox.Fault("{'path': '/v1/introspect', 'status': 200, 'body': '{\\'data\\': [" + items + "], " +
            "\\'pagination\\': {\\'hasNextPage\\': false, \\'endCursor\\': \\'x\\'}}'}");
        return client.List("/v1/introspect");
    }

    private static void RecordsOfAList()
    {
        using (PleoClient client = Client())
        {
            using (PleoPages employees = client.List("/v2/employees"))
            {
                Fails(PleoStatus.Missing, () => employees.GetCurrent());
                int count = 0;
                foreach (Employee employee in employees.Records<Employee>())
                {
                    Same("employee" + count + "@example.com", employee.Email);
                    Same(count.ToString(CultureInfo.InvariantCulture), employee.Code);
                    if (count++ % 100 == 0)
                    {
                        using (PleoResponse item = employees.GetCurrent())
                            Same(employee.Email, item.GetText("/email"));
                    }
                }
                Same(1000, count);
                Same(1000L, employees.Progress.Done);
            }
            // Each is an object of its own.
            using (PleoPages employees = client.List("/v2/employees"))
                Same(1000, employees.Records<Employee>().ToList().Select(employee => employee.Email).Distinct().Count());
            using (PleoPages none = ListOf(client, ""))
                Same(0, none.TryRecords<Odd>().Count());
        }
    }

    private static void FailedRecordsAreGiven()
    {
        using (PleoClient client = Client())
        {
            using (PleoPages list = ListOf(client, "1, true, 3, null, 5"))
            {
                var seen = new List<string>();
                foreach (PleoRecord<Odd> record in list.TryRecords<Odd>())
                    seen.Add(record.Value.Number + Failed(record));
                Same("1 -1Number=Type 3 -1Number=Null 5", string.Join(" ", seen));
            }
            using (PleoPages list = ListOf(client, "1, true, 3"))
            {
                int sum = 0;
                Action loop = () =>
                {
                    foreach (Odd record in list.Records<Odd>())
                        sum += record.Number;
                };
                PleoRecordException thrown = Throws<PleoRecordException>(loop);
                Same("Odd: Number: the value is not a number; Value = PleoValue.Minors is for an amount, Value = PleoValue.Count for an array",
                    thrown.Message);
                Same(-1, ((Odd)thrown.Record).Number);
                using (PleoResponse item = list.GetCurrent())
                    Same(true, item.GetBoolean(null));
                Same(1, sum);
                loop();
                Same(4, sum);
                Throws<InvalidOperationException>(loop);
            }
            // One enumerator goes on as well.
            using (PleoPages list = ListOf(client, "true, 2"))
            using (IEnumerator<Odd> each = list.Records<Odd>().GetEnumerator())
            {
                Throws<PleoRecordException>(() => each.MoveNext());
                True(each.Current == null, "there is none");
                True(each.MoveNext(), "there is one more");
                Same(2, each.Current.Number);
                Same(false, each.MoveNext());
                Same(false, each.MoveNext());
            }
        }
    }

    private static void RecordsGoOn()
    {
        int count = 0;
        Sandbox.Fault("{'path': '/v2/employees', 'status': 500, 'body': '', 'skip': 3}");
        using (PleoClient client = Client())
        using (PleoPages employees = client.List("/v2/employees"))
        {
            Action loop = () =>
            {
                foreach (Employee employee in employees.Records<Employee>())
                    Same("employee" + count++ + "@example.com", employee.Email);
            };
            Fails(PleoStatus.Server, loop);
            loop();
            Same(1000, count);
        }
    }

    private static void RecordsLoseNothing()
    {
        bool throws = true;
        using (PleoClient client = ThrowingClient(line => throws))
        using (var layout = new PleoLayout("record 8\nA /email text char 0 8 long=cut"))
        {
            using (PleoPages employees = client.List("/v2/employees"))
            {
                Throws<Mishap>(() => employees.Records<Employee>().First());
                throws = false;
                // A record that is too short does not take it.
                Fails(PleoStatus.Buffer, () => employees.NextRecord(layout, new byte[7]));
                Same("employee0@example.com", employees.Records<Employee>().First().Email);
                IsLeft(employees, 1);
            }
            // The other way round, and of a record with a failed field.
            throws = true;
            using (PleoPages employees = client.List("/v2/employees"))
            {
                Throws<Mishap>(() => employees.TryRecords<Odd>().First());
                throws = false;
                Same("Number=Type", Failed(employees.TryRecords<Odd>().First()));
                IsLeft(employees, 1);
            }
            throws = true;
            Sandbox.Fault("{'path': '/v2/employees', 'status': 400, 'body': ''}");
            using (PleoPages employees = client.List("/v2/employees"))
            {
                Throws<Mishap>(() => employees.NextRecord(layout, new byte[8]));
                throws = false;
                Fails(PleoStatus.BadRequest, () => employees.NextRecord(layout, new byte[8]));
                IsLeft(employees, 0);
            }
            // And of the end.
            throws = true;
            Sandbox.Fault("{'path': '/v2/employees', 'status': 200, 'body': '{\\'data\\': [], \\'pagination\\': {\\'hasNextPage\\': false}}'}");
            using (PleoPages employees = client.List("/v2/employees"))
            {
                Throws<Mishap>(() => employees.NextRecord(layout, new byte[8]));
                throws = false;
                Same(false, employees.NextRecord(layout, new byte[8]));
            }
        }
    }

    private static void SecondRecordLoopThrows()
    {
        using (PleoClient client = Client())
        using (PleoPages employees = client.List("/v2/employees"))
        {
            Same("employee0@example.com", employees.Records<Employee>().First().Email);
            Throws<InvalidOperationException>(() => employees.Records<Employee>().Any());
            Throws<InvalidOperationException>(() => employees.TryRecords<Employee>().Any());
            Throws<InvalidOperationException>(() => employees.Any());
            IsLeft(employees, 1);
        }
        using (PleoClient client = Client())
        using (PleoPages employees = client.List("/v2/employees"))
        using (IEnumerator<Employee> older = employees.Records<Employee>().GetEnumerator())
        using (IEnumerator<Employee> newer = employees.Records<Employee>().GetEnumerator())
        {
            Throws<InvalidOperationException>(() => older.MoveNext());
            True(newer.MoveNext(), "there is one");
        }
    }

    private static void BytesOfAList()
    {
        using (PleoClient client = Client())
        using (var layout = new PleoLayout("record 26\nEMAIL /email text char 0 26"))
        using (var numbers = new PleoLayout("record 4\nN . number be 0 4"))
        {
            byte[] record = new byte[26];
            int count = 0;
            using (PleoPages employees = client.List("/v2/employees"))
            {
                while (employees.NextRecord(layout, record))
                    Same("employee" + count++ + "@example.com", Encoding.ASCII.GetString(record, 0, 26).TrimEnd());
                Same(1000, count);
                Same(false, employees.NextRecord(layout, record));
            }
            using (PleoPages list = ListOf(client, "1, true, 3"))
            {
                IList<PleoFieldFailure> failures;
                True(list.NextRecord(numbers, record), "there is one");
                PleoRecordException thrown = Throws<PleoRecordException>(() => list.NextRecord(numbers, record));
                Same(0, record[3]);
                Same("N", thrown.Failures.Single().Name);
                True(list.TryNextRecord(numbers, record, out failures), "there is a third");
                Same(0, failures.Count);
                Same(3, record[3]);
                Same(false, list.TryNextRecord(numbers, record, out failures));
                Same(0, failures.Count);
            }
            using (PleoPages list = ListOf(client, "true"))
            {
                IList<PleoFieldFailure> failures;
                True(list.TryNextRecord(numbers, record, out failures), "it was given");
                Same("N: the value is of another type", failures.Single().Message);
            }
        }
    }
}
