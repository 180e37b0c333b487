// Records: what an answer fills, in types with attributes and in bytes.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LibPleo;

internal static partial class Tests
{
    private static void AddRecordTests()
    {
        Add("every type of member is filled, exactly", EveryType);
        Add("what does not fit fails alone, and says so", FieldsFail);
        Add("what may be missing or null keeps what it has", OptionalFields);
        Add("strings up to their MaxBytes, cut at a character", LongStrings);
        Add("arrays of records and of values", Arrays);
        Add("moments with their offset, and days", Moments);
        Add("amounts in both of their forms", RecordMoney);
        Add("bases, properties, structs and private members", KindsOfMembers);
    }

    /// <summary>A record of an answer's whole.</summary>
    private static PleoRecord<T> RecordOf<T>(string json, params string[] options) where T : new()
    {
        using (PleoClient client = Client(options))
        using (PleoResponse answer = Sandbox.AnswerOf(client, json))
            return answer.TryGetRecord<T>();
    }

    private static string Failed<T>(PleoRecord<T> record)
    {
        return string.Join(" ", record.Failures.Select(failure => failure.Name + "=" + failure.Status));
    }

    [PleoRecord]
    private sealed class Everything
    {
        [PleoField("/text")] public string Text = null;
        [PleoField("/yes")] public bool Yes = false;
        [PleoField("/no")] public bool No = true;
        [PleoField("/n/0")] public sbyte Int8 = 0;
        [PleoField("/n/1")] public byte UInt8 = 0;
        [PleoField("/n/2")] public short Int16 = 0;
        [PleoField("/n/3")] public ushort UInt16 = 0;
        [PleoField("/n/4")] public int Int32 = 0;
        [PleoField("/n/5")] public uint UInt32 = 0;
        [PleoField("/n/6")] public long Int64 = 0;
        [PleoField("/n/7")] public ulong UInt64 = 0;
        [PleoField("/rate")] public decimal Rate = 0;
        [PleoField("/rate", Value = PleoValue.Number)] public string RateDigits = null;
        [PleoField("/large")] public decimal Large = 0;
        [PleoField("/n", Value = PleoValue.Count)] public int Count = 0;
        [PleoField("/n/4")] public int? Maybe = null;
        [PleoField("/yes")] public bool? MaybeYes = null;
        [PleoField("/rate")] public decimal? MaybeRate = null;
        [PleoField("/a~1b/~0 \"c\"")] public int Awkward = 0;
        public string Untouched = "mine";
    }

    private const string EveryValue = "{'text': 'K\u00f8b \u20ac \U0001F600\\\\u0000  ', 'yes': true, 'no': false, 'n': [-128, 255, -32768, 65535, " +
        "-2147483648, 4294967295, -9223372036854775808, 18446744073709551615], 'rate': 7.4600, " +
        "'large': -79228162514264337593543950335, 'a/b': {'~ \\\\\\\"c\\\\\\\"': 5}}";

    private static void EveryType()
    {
        PleoRecord<Everything> record = RecordOf<Everything>(EveryValue);
        Same("", Failed(record));
        True(record.IsWhole, "nothing failed");
        Everything all = record.Value;
        Same("K\u00f8b \u20ac \U0001F600\0  ", all.Text);
        Same(true, all.Yes);
        Same(false, all.No);
        Same(sbyte.MinValue, all.Int8);
        Same(byte.MaxValue, all.UInt8);
        Same(short.MinValue, all.Int16);
        Same(ushort.MaxValue, all.UInt16);
        Same(int.MinValue, all.Int32);
        Same(uint.MaxValue, all.UInt32);
        Same(long.MinValue, all.Int64);
        Same(ulong.MaxValue, all.UInt64);
        Same("7.4600", all.Rate.ToString(CultureInfo.InvariantCulture));
        Same("7.4600", all.RateDigits);
        Same(decimal.MinValue, all.Large);
        Same(8, all.Count);
        Same(int.MinValue, all.Maybe.Value);
        Same(true, all.MaybeYes.Value);
        Same(7.46m, all.MaybeRate.Value);
        Same(5, all.Awkward);
        Same("mine", all.Untouched);
    }

    private static void FieldsFail()
    {
        PleoRecord<Everything> record = RecordOf<Everything>("{'text': 5, 'yes': null, 'n': [128, -1, 1.5, 65536, 'x', 0, 9223372036854775808, 1], " +
            "'rate': 1e-29, 'large': 79228162514264337593543950336, 'a/b': {}}");
        Same("Text=Type Yes=Null No=Missing Int8=Range UInt8=Range Int16=Range UInt16=Range Int32=Type Int64=Range Rate=Range Large=Range " +
            "Maybe=Type MaybeRate=Range Awkward=Missing", Failed(record));
        Same("1e-29", record.Value.RateDigits);
        Same(true, record.Value.No);
        Same(1UL, record.Value.UInt64);
        using (PleoClient client = Client())
        using (PleoResponse answer = Sandbox.AnswerOf(client, "{'inner': {'yes': true, 'text': '\\\\ud800'}}"))
        {
            PleoRecordException thrown = Throws<PleoRecordException>(() => answer.GetRecord<Everything>("/inner"));
            Same(PleoStatus.Record, thrown.Status);
            Same(true, ((Everything)thrown.Record).Yes);
            Same("Everything: Text: the text contains half of a surrogate pair, or a NUL and a MaxBytes of more than 255; No: there is no value at \"/no\"; " +
                "Optional = true or a nullable type allows that; Int8: there is no value at \"/n/0\"; Optional = true or a nullable type " +
                "allows that (and 12 more)", thrown.Message);
            Same(15, thrown.Failures.Count);
            Fails(PleoStatus.Missing, () => answer.GetRecord<Everything>("/none"));
            Fails(PleoStatus.Argument, () => answer.GetRecord<Everything>("inner"));
        }
        using (PleoClient client = Client())
        using (PleoResponse answer = Fails(PleoStatus.NotJson, () => Sandbox.AnswerOf(client, "no JSON")).Response)
            Fails(PleoStatus.NotJson, () => answer.TryGetRecord<Everything>());
    }

    [PleoRecord]
    private sealed class Optionals
    {
        [PleoField("/text", Optional = true)] public string Text = "none";
        [PleoField("/n", Optional = true)] public int Number = 7;
        [PleoField("/n")] public long? Maybe = 8;
        [PleoField("/when")] public DateTime? When = null;
        [PleoField("/list", Optional = true, Rows = 2)] public int[] List = null;
        [PleoField("/list", Optional = true, Value = PleoValue.Count)] public int Count = -1;
    }

    private static void OptionalFields()
    {
        foreach (string json in new[] { "{}", "{'text': null, 'n': null, 'when': null, 'list': null}" })
        {
            PleoRecord<Optionals> record = RecordOf<Optionals>(json);
            Same("", Failed(record));
            Same("none", record.Value.Text);
            Same(7, record.Value.Number);
            Same(8L, record.Value.Maybe.Value);
            True(record.Value.When == null && record.Value.List == null && record.Value.Count == -1, "they are as they were");
        }
        // Empty is there.
        PleoRecord<Optionals> empty = RecordOf<Optionals>("{'text': '', 'n': 0, 'when': '2026-11-29', 'list': []}");
        Same("", Failed(empty));
        Same("", empty.Value.Text);
        Same(0, empty.Value.Number);
        Same(0L, empty.Value.Maybe.Value);
        Same(0, empty.Value.List.Length);
        Same(0, empty.Value.Count);
        Same("Text=Type Number=Type Maybe=Type When=Type List=Type Count=Type",
            Failed(RecordOf<Optionals>("{'text': 1, 'n': '', 'when': 'x', 'list': 1}")));
    }

    [PleoRecord]
    private sealed class Strings
    {
        [PleoField("/a")] public string Plain = "";
        [PleoField("/a", MaxBytes = 400)] public string Longer = "";
        [PleoField("/a", MaxBytes = 5, Cut = true)] public string Cut = "";
        [PleoField("/a", MaxBytes = 300, Cut = true)] public string LongCut = "";
    }

    private static void LongStrings()
    {
        string text = new string('x', 253) + "\u00f8";
        PleoRecord<Strings> record = RecordOf<Strings>("{'a': '" + text + "'}");
        Same("", Failed(record));
        Same(text, record.Value.Plain);
        Same(text, record.Value.Longer);
        Same("xxxxx", record.Value.Cut);
        Same(text, record.Value.LongCut);
        record = RecordOf<Strings>("{'a': '" + text + "x'}");
        Same("Plain=Buffer", Failed(record));
        Same("Plain: the text is longer than its MaxBytes of 255", record.Failures[0].ToString());
        text = "x" + new string('\u20ac', 133);
        record = RecordOf<Strings>("{'a': '" + text + "'}");
        Same("Plain=Buffer", Failed(record));
        Same(text, record.Value.Longer);
        Same("x\u20ac", record.Value.Cut);
        Same("x" + new string('\u20ac', 99), record.Value.LongCut);
        // What ends with a NUL in the library has none.
        Same("Longer=Text LongCut=Text", Failed(RecordOf<Strings>("{'a': 'x\\\\u0000'}")));
    }

    [PleoRecord]
    private struct Line
    {
        [PleoField("/code", Optional = true)] public string Code;
        [PleoField("/n")] public int Number { get; private set; }
    }

    [PleoRecord]
    private sealed class Lists
    {
        [PleoField("/lines", Rows = 3)] public Line[] Lines = null;
        [PleoField("/lines", Rows = 3)] public List<Line> List = null;
        [PleoField("/tags", Rows = 3, MaxBytes = 4)] public string[] Tags = null;
        [PleoField("/sums", Rows = 3, Value = PleoValue.Money)] public List<decimal> Sums = null;
        [PleoField("/maybe", Rows = 3)] public int?[] Maybe = null;
        [PleoField("/lines/1/n")] public int Second = 0;
    }

    private static void Arrays()
    {
        PleoRecord<Lists> record = RecordOf<Lists>("{'lines': [{'n': 10, 'code': 'a'}, {'n': -20}], 'tags': ['a', '\u20ac'], " +
            "'sums': [{'currency': 'DKK', 'minors': 1}], 'maybe': [1, null]}");
        Same("", Failed(record));
        Same("a10 -20", string.Join(" ", record.Value.Lines.Select(line => line.Code + line.Number)));
        Same("a10 -20", string.Join(" ", record.Value.List.Select(line => line.Code + line.Number)));
        Same("a \u20ac", string.Join(" ", record.Value.Tags));
        Same(0.01m, record.Value.Sums.Single());
        Same(2, record.Value.Maybe.Length);
        True(record.Value.Maybe[0] == 1 && record.Value.Maybe[1] == null, "null is an item");
        Same(-20, record.Value.Second);
        record = RecordOf<Lists>("{'lines': [{'n': 1}, {'n': 2.5}, {}, {'n': 4}], 'tags': ['a', 'longer', null], 'sums': {}, 'maybe': null}");
        Same("Lines=Buffer Lines[1].Number=Range Lines[2].Number=Missing List=Buffer List[1].Number=Range List[2].Number=Missing " +
            "Tags[1]=Buffer Tags[2]=Null Sums=Type Maybe=Null Second=Range", Failed(record));
        Same("1 0 0", string.Join(" ", record.Value.Lines.Select(line => line.Number)));
        Same("a--", string.Join("-", record.Value.Tags));
        True(record.Failures[0].Message == "Lines: it has more items than its Rows of 3", record.Failures[0].Message);
    }

    [PleoRecord]
    private sealed class Times3
    {
        [PleoField("/a")] public DateTime Utc = new DateTime();
        [PleoField("/a")] public DateTimeOffset Offset = new DateTimeOffset();
        [PleoField("/a", Value = PleoValue.Date)] public DateTime Day = new DateTime();
    }

    private static void Moments()
    {
        // As PleoTime has them, also where .NET has no such offset or second.
        foreach (string time in new[]
        {
            "2026-11-29T00:30:00+01:00", "2026-11-25T16:47:59-03:30", "2024-02-29", "2026-11-25T12:00:00+20:00", "2016-12-31T23:59:60Z",
            "2017-01-01T00:59:60+01:00", "9999-12-31T23:59:60Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-00:00",
        })
        {
            PleoRecord<Times3> record = RecordOf<Times3>("{'a': '" + time + "'}");
            Same("", Failed(record));
            Same(PleoTime.ReadUtc(time), record.Value.Utc);
            Same(DateTimeKind.Utc, record.Value.Utc.Kind);
            Same(PleoTime.Read(time), record.Value.Offset);
            Same(PleoTime.Read(time).Offset, record.Value.Offset.Offset);
            Same(time.Substring(0, 10), record.Value.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Same(DateTimeKind.Unspecified, record.Value.Day.Kind);
        }
        Same("Utc=Range Offset=Range", Failed(RecordOf<Times3>("{'a': '0001-01-01T00:30:00+01:00'}")));
        Same("Utc=Type Offset=Type Day=Type", Failed(RecordOf<Times3>("{'a': '2026-02-30T00:00:00Z'}")));
        Same("Utc=Type Offset=Type Day=Type", Failed(RecordOf<Times3>("{'a': '0000-01-01T00:00:00Z'}")));
    }

    [PleoRecord]
    private sealed class Amounts
    {
        [PleoField("/a", Value = PleoValue.Money)] public decimal Main = 0;
        [PleoField("/a", Value = PleoValue.Money)] public string Digits = "";
        [PleoField("/a", Value = PleoValue.Minors)] public long Minors = 0;
        [PleoField("/a", Value = PleoValue.Minors)] public decimal MinorsToo = 0;
    }

    private static void RecordMoney()
    {
        foreach (string form in new[] { "minors", "value" })
        {
            foreach (string[] amount in new[]
            {
                new[] { "DKK", "-12345", "-123.45" }, new[] { "JPY", "12345", "12345" }, new[] { "KWD", "5", "0.005" },
                new[] { "DKK", "0", "0.00" }, new[] { "DKK", "-9223372036854775808", "-92233720368547758.08" },
            })
            {
                PleoRecord<Amounts> record = RecordOf<Amounts>(
                    "{'a': {'currency': '" + amount[0] + "', '" + form + "': " + amount[1] + "}}");
                Same("", Failed(record));
                Same(amount[2], record.Value.Main.ToString(CultureInfo.InvariantCulture));
                Same(amount[2], record.Value.Digits);
                Same(amount[1], record.Value.Minors.ToString(CultureInfo.InvariantCulture));
                Same(amount[1], record.Value.MinorsToo.ToString(CultureInfo.InvariantCulture));
            }
        }
        Same("12.340", RecordOf<Amounts>("{'a': {'currency': 'KWD', 'value': 1234}}", "money_value", "hundredths").Value.Digits);
        Same("Main=Range Digits=Range", Failed(RecordOf<Amounts>("{'a': {'currency': 'QQQ', 'minors': 1}}")));
        Same("Main=Type Digits=Type Minors=Type MinorsToo=Type", Failed(RecordOf<Amounts>("{'a': 1}")));
    }

    [PleoRecord]
    private abstract class Base
    {
        [PleoField("/id")] private string id = null;

        internal string Id
        {
            get { return id; }
        }
    }

    private class Derived : Base
    {
        [PleoField("/name")] public virtual string Name { get; protected set; }
    }

    private static void KindsOfMembers()
    {
        PleoRecord<Derived> record = RecordOf<Derived>("{'id': 'x', 'name': 'y'}");
        Same("", Failed(record));
        Same("x", record.Value.Id);
        Same("y", record.Value.Name);
        Line line = RecordOf<Line>("{'code': 'c', 'n': 5}").Value;
        Same("c", line.Code);
        Same(5, line.Number);
    }
}
