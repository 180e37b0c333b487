// Records: what is refused, and what goes wrong on the way.
using System;
using System.Globalization;
using System.IO;
using System.Text;
#if NET40
using System.Runtime.Serialization.Formatters.Binary;
#endif
using LibPleo;

internal static partial class Tests
{
    private static void AddRecordTrapTests()
    {
        Add("a type that is no record is refused with what is wrong", WrongRecords);
        Add("a record is in UTF-8 whatever the client's encoding", RecordsInACodePage);
        Add("what a property or a constructor throws is thrown", ProgramThrows);
        Add("a failure says what is meant", WhatIsMeant);
        Add("a record of bytes", BytesOfALayout);
        Add("a record that is too short is not written", ShortRecords);
        Add("a layout's text that is wrong is refused with its place", WrongLayouts);
        Add("a layout that is disposed of", DisposedLayout);
        Add("two threads fill records by one layout", LayoutOfTwoThreads);
#if NET40
        Add("failed fields are passed on to another domain", RecordFailureIsSerialized);
#endif
    }

    private sealed class Unmarked
    {
        [PleoField("/a")] public int A = 0;
    }

    [PleoRecord]
    private sealed class NoMember
    {
        public int A = 0;
    }

    // Each member alone makes a type that is refused.
    [PleoRecord] private sealed class NoPointer { [PleoField(null)] public int A = 0; }
    [PleoRecord] private sealed class Slashless { [PleoField("id")] public int A = 0; }
    [PleoRecord] private sealed class Tilde { [PleoField("/a~b")] public int A = 0; }
    [PleoRecord] private sealed class Ending { [PleoField("/a\n")] public int A = 0; }
    [PleoRecord] private sealed class Static { [PleoField("/a")] public static int A = 0; }
    [PleoRecord] private sealed class Fixed { [PleoField("/a")] public readonly int A = 0; }
    [PleoRecord] private sealed class GetOnly { [PleoField("/a")] public int A { get { return 0; } } }
    [PleoRecord] private sealed class Floating { [PleoField("/a")] public double A = 0; }
    [PleoRecord] private sealed class Enumerated { [PleoField("/a")] public DayOfWeek A = DayOfWeek.Monday; }
    [PleoRecord] private sealed class Identified { [PleoField("/a")] public Guid A = Guid.Empty; }
    [PleoRecord] private sealed class Whole { [PleoField("/a", Value = PleoValue.Money)] public int A = 0; }
    [PleoRecord] private sealed class Day { [PleoField("/a", Value = PleoValue.Date)] public string A = null; }
    [PleoRecord] private sealed class Counted { [PleoField("/a", Value = PleoValue.Count)] public string A = null; }
    [PleoRecord] private sealed class Unknown { [PleoField("/a", Value = (PleoValue)77)] public string A = null; }
    [PleoRecord] private sealed class Nested { [PleoField("/a")] public Named A = null; }
    [PleoRecord] private sealed class Plainly { [PleoField("/a", Rows = 1)] public Unmarked[] A = null; }
    [PleoRecord] private sealed class Short { [PleoField("/a", MaxBytes = -1)] public string A = null; }
    [PleoRecord] private sealed class Wide { [PleoField("/a", MaxBytes = 4)] public int A = 0; }
    [PleoRecord] private sealed class Cutting { [PleoField("/a", Cut = true)] public decimal A = 0; }
    [PleoRecord] private sealed class CutDigits { [PleoField("/a", Cut = true, Value = PleoValue.Number)] public string A = null; }
    [PleoRecord] private sealed class Rowless { [PleoField("/a")] public int[] A = null; }
    [PleoRecord] private sealed class Rowed { [PleoField("/a", Rows = 1)] public int A = 0; }
    [PleoRecord] private sealed class Squares { [PleoField("/a", Rows = 1)] public int[,] A = null; }
    [PleoRecord] private sealed class Outer { [PleoField("/a", Rows = 1)] public Inner[] A = null; }
    [PleoRecord] private sealed class Inner { [PleoField("/b", Rows = 1)] public int[] B = null; }
    [PleoRecord] private sealed class Unbuilt { [PleoField("/a", Rows = 1)] public Argued[] A = null; }
    [PleoRecord] private sealed class Argued { public Argued(int b) { B = b; } [PleoField("/b")] public int B; }
    [PleoRecord] private sealed class Large { [PleoField("/a", Rows = 300)] public string[] A = null; }
    [PleoRecord] private sealed class Huge { [PleoField("/a", Rows = int.MaxValue)] public long[] A = null; [PleoField("/b")] public int B = 0; }

    // 125 moments, of which each has four fields; and one value more.
#pragma warning disable 649
    [PleoRecord] private class Times25 { [PleoField("/a")] public DateTimeOffset A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y; }
    private class Times50 : Times25 { [PleoField("/a")] public new DateTimeOffset A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y; }
    private class Times75 : Times50 { [PleoField("/a")] public new DateTimeOffset A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y; }
    private class Times100 : Times75 { [PleoField("/a")] public new DateTimeOffset A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y; }
    private class Times125 : Times100 { [PleoField("/a")] public new DateTimeOffset A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, W, X, Y; }
    private sealed class Times126 : Times125 { [PleoField("/b")] public int Z; }
#pragma warning restore 649

    private static void Refused<T>(string message) where T : new()
    {
        using (PleoClient client = Client())
        using (PleoResponse answer = client.Introspect())
        using (PleoPages employees = client.List("/v2/employees"))
        {
            // Each time, and before a list is asked for anything.
            Same(message, Throws<InvalidOperationException>(() => answer.GetRecord<T>()).Message);
            Same(message, Throws<InvalidOperationException>(() => employees.Records<T>()).Message);
            Same(message, Throws<InvalidOperationException>(() => employees.TryRecords<T>()).Message);
        }
    }

    private static void WrongRecords()
    {
        Refused<Unmarked>("Unmarked is not a record: it lacks [PleoRecord]");
        Refused<int>("Int32 is not a record: it lacks [PleoRecord]");
        Refused<NoMember>("NoMember is not a record: no member has [PleoField]");
        Refused<NoPointer>("NoPointer.A: its pointer must be empty or begin with /, e.g. \"/id\"");
        Refused<Slashless>("Slashless.A: its pointer must be empty or begin with /, e.g. \"/id\"");
        Refused<Tilde>("Tilde.A: in its pointer a ~ must be written as ~0, and a / within a name as ~1");
        Refused<Ending>("Ending.A: its pointer must not contain a line break");
        Refused<Static>("Static.A: it is static, and a record is an object");
        Refused<Fixed>("Fixed.A: it is read-only; a property needs a set, which may be private");
        Refused<GetOnly>("GetOnly.A: it is read-only; a property needs a set, which may be private");
        Refused<Floating>("Floating.A: a Double does not hold every number exactly; make it a decimal");
        Refused<Enumerated>("Enumerated.A: an enum lacks values that a response may have; make it a string or an integer type");
        Refused<Identified>("Identified.A: Guid holds no value; it may be a string, bool, whole number, decimal, DateTime, DateTimeOffset, " +
            "or an array or List of one of these or of a type with [PleoRecord]");
        Refused<Plainly>("Plainly.A: Unmarked holds no value; it may be a string, bool, whole number, decimal, DateTime, DateTimeOffset, " +
            "or an array or List of one of these or of a type with [PleoRecord]");
        Refused<Nested>("Nested.A: a record is filled in an array or List; give the members of Named to this type, with pointers such as " +
            "\"/a/name\"");
        Refused<Whole>("Whole.A: PleoValue.Money goes into a decimal or a string, not into Int32");
        Refused<Day>("Day.A: PleoValue.Date goes into a DateTime, not into String");
        Refused<Counted>("Counted.A: PleoValue.Count goes into a whole number, not into String");
        Refused<Unknown>("Unknown.A: there is no PleoValue 77");
        Refused<Short>("Short.A: MaxBytes must be from 1 to 65535");
        Refused<Wide>("Wide.A: MaxBytes and Cut are for a string");
        Refused<Cutting>("Cutting.A: MaxBytes and Cut are for a string");
        Refused<CutDigits>("CutDigits.A: Cut is for a text; digits are never cut");
        Refused<Rowless>("Rowless.A: it needs Rows, the maximum number of its items, e.g. [PleoField(\"/lines\", Rows = 20)]");
        Refused<Rowed>("Rowed.A: Rows is for an array or a List");
        Refused<Squares>("Squares.A: Rows is for an array or a List");
        Refused<Outer>("Inner.B: a record in an array has no arrays itself; leave it out, and read it from the response");
        Refused<Unbuilt>("Argued is not a record: it has no constructor without parameters");
        Refused<Times126>("Times126 takes 501 fields, and a record has at most 500: a DateTime takes 2, a DateTimeOffset 4, an array 2 and " +
            "those of its items");
        Same("", Failed(RecordOf<Times125>("{'a': '2026-11-29'}")));
        foreach (string message in new[]
        {
            Throws<InvalidOperationException>(() => RecordOf<Large>("{}")).Message,
            Throws<InvalidOperationException>(() => RecordOf<Huge>("{}")).Message,
        })
            True(message.Contains(" bytes, and a record has at most 65535: fewer Rows, or a smaller MaxBytes"), message);
    }

    [PleoRecord]
    private sealed class Named
    {
        [PleoField("/jobTitle")] public string JobTitle = null;
    }

    private static void RecordsInACodePage()
    {
        using (PleoClient client = Client("text_encoding", "windows-1252"))
        using (PleoResponse employees = client.Call("GET", "/v2/employees?limit=4"))
        {
            string title = employees.GetRecord<Named>("/data/3").JobTitle;
            Fails(PleoStatus.Text, () => employees.GetTextBytes("/data/3/jobTitle"));
            using (PleoClient plain = Client())
            using (PleoResponse same = plain.Call("GET", "/v2/employees?limit=4"))
                Same(same.GetText("/data/3/jobTitle"), title);
        }
    }

    [PleoRecord]
    private sealed class Choosy
    {
        [PleoField("/a")]
        public int A
        {
            get { return 0; }
            set { ThrowMishap(); }
        }
    }

    [PleoRecord]
    private sealed class Unwilling
    {
        public Unwilling()
        {
            ThrowMishap();
        }

        [PleoField("/a")] public int A { get; set; }
    }

    private static void ProgramThrows()
    {
        True(Throws<Mishap>(() => RecordOf<Choosy>("{'a': 1}")).StackTrace.Contains("set_A"), "the stack is the property's");
        True(Throws<Mishap>(() => RecordOf<Unwilling>("{'a': 1}")).StackTrace.Contains("ctor"), "the stack is the constructor's");
    }

    [PleoRecord]
    private sealed class Mistaken
    {
        [PleoField("/missing")] public string Missing = null;
        [PleoField("/missing", Value = PleoValue.Money)] public decimal NoSum = 0;
        [PleoField("/missing", Rows = 1)] public int[] NoRows = null;
        [PleoField("/object")] public string Text = null;
        [PleoField("/object")] public bool Yes = false;
        [PleoField("/object")] public int Whole = 0;
        [PleoField("/object")] public decimal Exact = 0;
        [PleoField("/object")] public DateTime Moment = new DateTime();
        [PleoField("/text", Value = PleoValue.Number)] public string Digits = null;
        [PleoField("/text", Value = PleoValue.Minors)] public long Sum = 0;
        [PleoField("/text", Value = PleoValue.Date)] public DateTime Day = new DateTime();
        [PleoField("/text", Value = PleoValue.Count)] public int Count = 0;
    }

    private static void WhatIsMeant()
    {
        const string allowing = "; Optional = true or a nullable type allows that";
        string[] wanted =
        {
            "Missing: there is no value at \"/missing\"" + allowing,
            "NoSum: there is no amount, or a part of it, at \"/missing\"" + allowing,
            "NoRows: there is no value at \"/missing\"" + allowing,
            "Text: the value is not a text; Value = PleoValue.Number is for a number, Value = PleoValue.Money or Minors for an amount",
            "Yes: the value is not a boolean",
            "Whole: the value is not a number; Value = PleoValue.Minors is for an amount, Value = PleoValue.Count for an array",
            "Exact: the value is not a number; Value = PleoValue.Money or Minors is for an amount",
            "Moment: the value is not a date and time, e.g. 2026-11-29T00:30:00+01:00",
            "Digits: the value is not a number",
            "Sum: the value is not an amount, e.g. {\"currency\": \"DKK\", \"minors\": 12345}",
            "Day: the value is not a date, e.g. 2026-11-29",
            "Count: the value is not an array or object, whose items are counted",
        };
        Same(string.Join("\n", wanted), string.Join("\n", RecordOf<Mistaken>("{'object': {}, 'text': 'x'}").Failures));
    }

    private const string LayoutText = "record 20 fill=00\nID /id text char 0 4\nSUM /sum money packed 4 4 scale=2 null=default\n" +
        "table LINES /lines 10 4 2\nN /n number be 0 2\nend\n";

    private static byte[] Filler(int size)
    {
        byte[] filler = new byte[size];
        for (int at = 0; at < size; at++)
            filler[at] = 0x7E;
        return filler;
    }

    private static void BytesOfALayout()
    {
        using (PleoClient client = Client())
        using (var layout = new PleoLayout(LayoutText))
        {
            Same(20, layout.Size);
            Same(5, layout.Count);
            Same("LINES(2).N", layout.GetName(4));
            Fails(PleoStatus.Missing, () => layout.GetName(5));
            Fails(PleoStatus.Argument, () => layout.GetName(-1));
            // What is behind the record stays.
            byte[] record = Filler(22);
            using (PleoResponse answer = Sandbox.AnswerOf(client,
                "{'a': {'id': 'Z\u00f8', 'sum': {'currency': 'DKK', 'minors': -12345}, 'lines': [{'n': -2}]}}"))
            {
                answer.GetRecord(layout, record, "/a");
                const string wanted = "5A-C3-B8-20-00-12-34-5D-00-00-FF-FE-00-00-00-00-00-00-00-00-7E-7E";
                Same(wanted, BitConverter.ToString(record));
                record = Filler(22);
                Same(0, answer.TryGetRecord(layout, record, "/a").Count);
                Same(wanted, BitConverter.ToString(record));
                PleoRecordException missing = Throws<PleoRecordException>(() => answer.GetRecord(layout, record));
                Same("ID: there is no value at this pointer (at /id) (and 2 more)", missing.Message);
            }
            record = Filler(20);
            using (PleoResponse answer = Sandbox.AnswerOf(client, "{'id': 'longer', 'sum': null, 'lines': [{'n': 1}, {'n': 99999}, {'n': 3}]}"))
            {
                PleoRecordException thrown = Throws<PleoRecordException>(() => answer.GetRecord(layout, record));
                True(ReferenceEquals(record, thrown.Record), "it is the record that was given");
                Same("20-20-20-20-00-00-00-0C-00-00-00-01-00-00-00-00-00-00-00-00", BitConverter.ToString(record));
                Same("ID=Buffer LINES=Buffer LINES(2).N=Range", Failed(new PleoRecord<byte[]>(record, thrown.Failures)));
                True(thrown.Message.StartsWith("ID: ", StringComparison.Ordinal), thrown.Message);
                Same("LINES: it is longer than the field or table", answer.TryGetRecord(layout, record)[1].Message);
                Throws<ArgumentNullException>(() => answer.GetRecord(null, record));
                Throws<ArgumentNullException>(() => answer.GetRecord(layout, null));
            }
        }
        using (PleoOptions options = Sandbox.Options("text_encoding", "windows-1252"))
        using (var layout = new PleoLayout(Encoding.GetEncoding("iso-8859-1").GetBytes("record 3\n\u00d8 /a text char 0 3"), options))
        using (PleoClient client = Client())
        using (PleoResponse answer = Sandbox.AnswerOf(client, "{'a': '\u00f8\u20ac'}"))
        {
            byte[] record = new byte[3];
            answer.GetRecord(layout, record);
            Same("F8-80-20", BitConverter.ToString(record));
            Same("\u00d8", layout.GetName(0));
            Throws<InvalidOperationException>(() => new PleoLayout("record 3\n\u00d8 /a text char 0 3", options));
        }
    }

    private static void ShortRecords()
    {
        using (PleoClient client = Client())
        using (var layout = new PleoLayout("record 8\nA /email text char 0 8 long=cut"))
        using (PleoPages employees = client.List("/v2/employees"))
        using (PleoResponse page = client.Call("GET", "/v2/employees?limit=1"))
        {
            byte[] record = Filler(7);
            Fails(PleoStatus.Buffer, () => page.GetRecord(layout, record, "/data/0"));
            Fails(PleoStatus.Buffer, () => employees.NextRecord(layout, record));
            Same("~~~~~~~", Encoding.ASCII.GetString(record));
            Throws<PleoException>(() => employees.NextRecord(layout, new byte[0]));
            Throws<ArgumentNullException>(() => employees.NextRecord(layout, null));
            // Nothing was given.
            IsLeft(employees, 0);
        }
    }

    private static void WrongLayouts()
    {
        True(Fails(PleoStatus.Argument, () => new PleoLayout("record 8\nA /a text packed 0 8")).Message.Contains("line 2, column 11"), "it says where");
        Fails(PleoStatus.Argument, () => new PleoLayout(""));
        Fails(PleoStatus.Argument, () => new PleoLayout("record 8\nA /a text char 0 8\n" + new string(' ', 65536) + "#"));
        Throws<ArgumentNullException>(() => new PleoLayout((string)null));
        Throws<ArgumentNullException>(() => new PleoLayout((byte[])null));
    }

    private static void DisposedLayout()
    {
        using (PleoClient client = Client())
        using (PleoPages employees = client.List("/v2/employees"))
        {
            var layout = new PleoLayout("record 8\nA /email text char 0 8 long=cut");
            byte[] record = new byte[8];
            True(employees.NextRecord(layout, record), "there is one");
            int number = layout.Handle.Number;
            layout.Dispose();
            layout.Dispose();
            True(IsFree(number), "it is freed");
            Throws<ObjectDisposedException>(() => employees.NextRecord(layout, record));
            Throws<ObjectDisposedException>(() => layout.GetName(0));
            IsLeft(employees, 1);
        }
    }

    private static void LayoutOfTwoThreads()
    {
        using (PleoClient client = Client())
        using (var layout = new PleoLayout("record 32\nE /email text char 0 24\nC /code text pstr 24 8"))
        {
            Action fill = () =>
            {
                using (PleoResponse page = client.Call("GET", "/v2/employees?limit=100"))
                {
                    byte[] record = new byte[layout.Size];
                    for (int time = 0; time < 2000; time++)
                    {
                        string at = "/data/" + time % 100;
                        page.GetRecord(layout, record, at);
                        Same("employee" + time % 100 + "@example.com", Encoding.ASCII.GetString(record, 0, 24).TrimEnd());
                        Same((time % 100).ToString(CultureInfo.InvariantCulture), Encoding.ASCII.GetString(record, 25, record[24]));
                        Same("JobTitle=Missing", Failed(page.TryGetRecord<Named>()));
                    }
                }
            };
            Action other = Begin(fill);
            fill();
            other();
        }
    }

#if NET40
    private static void RecordFailureIsSerialized()
    {
        PleoRecordException thrown;
        using (PleoClient client = Client())
        using (PleoResponse answer = client.Introspect())
            thrown = Throws<PleoRecordException>(() => answer.GetRecord<Named>());
        var passed = new MemoryStream();
        new BinaryFormatter().Serialize(passed, thrown);
        passed.Position = 0;
        var failure = (PleoRecordException)new BinaryFormatter().Deserialize(passed);
        Same(PleoStatus.Record, failure.Status);
        Same(thrown.Message, failure.Message);
        Same("JobTitle=Missing", Failed(new PleoRecord<Named>(null, failure.Failures)));
        True(failure.Record == null, "the record stays where it was");
    }
#endif
}
