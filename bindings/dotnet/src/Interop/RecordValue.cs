using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace LibPleo
{
    /// <summary>A single value: the fields of a layout that it takes, and how it is made of their bytes.</summary>
    internal sealed class RecordValue : RecordItem
    {
        private const string Allowing = "; Optional = true or a nullable type allows that";
        internal const string IsNull = "the value is null" + Allowing;

        // The most bytes of a text whose length stands before it.
        private const int MostCounted = 255;
        private const int MostBytes = 65535;
        // A decimal has at most 29 digits; a number may be written with more zeros.
        private const int DigitsSize = 64;

        private readonly Type type;
        private readonly PleoFieldAttribute declared;
        private readonly bool optional;
        private readonly object empty;
        private readonly List<Part> parts = new List<Part>();
        private Func<byte[], int, object> read;

        private RecordValue(Type type, PleoFieldAttribute declared, bool optional)
        {
            this.type = Nullable.GetUnderlyingType(type) ?? type;
            this.declared = declared;
            this.optional = optional || this.type != type;
            empty = type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        /// <summary>A value of a type, as an attribute says.</summary>
        /// <exception cref="ArgumentException">There is no such value.</exception>
        internal static RecordValue Of(Type type, PleoFieldAttribute declared, bool optional)
        {
            var value = new RecordValue(type, declared, optional);
            if (value.type != typeof(string) && (declared.MaxBytes != 0 || declared.Cut))
                throw new ArgumentException("MaxBytes and Cut are for a string");
            if (declared.MaxBytes < 0 || declared.MaxBytes > MostBytes)
                throw new ArgumentException("MaxBytes must be from 1 to 65535");
            if (declared.Cut && declared.Value != PleoValue.ByType)
                throw new ArgumentException("Cut is for a text; digits are never cut");
            if (!value.IsOfText() && !value.IsOfNumber() && !value.IsOfTime())
                throw new ArgumentException(value.Refusal());
            value.Statuses = value.parts.Count;
            return value;
        }

        /// <summary>What is said where a pointer leads to nothing, as one with a slip of the pen does.</summary>
        internal static string IsMissing(PleoFieldAttribute declared)
        {
            bool isAmount = declared.Value == PleoValue.Money || declared.Value == PleoValue.Minors;
            return (isAmount ? "there is no amount, or a part of it, at \"" : "there is no value at \"") + declared.Pointer + "\"" + Allowing;
        }

        internal override object Empty
        {
            get { return empty; }
        }

        internal override void AddTo(LayoutText text, string pointer, int offset)
        {
            foreach (Part part in parts)
                text.Add(text.NewName(), LayoutText.Quoted(pointer), part.Form, offset + part.Offset, part.Size, part.Options);
        }

        internal override bool TryRead(RecordBytes record, int offset, int status, string name, out object value)
        {
            value = null;
            PleoFieldStatus failed = record.StatusOf(status, Statuses);
            if (failed == PleoFieldStatus.Ok)
            {
                try
                {
                    value = read(record.Bytes, offset);
                    return true;
                }
                catch (OverflowException)
                {
                    failed = PleoFieldStatus.Range;
                }
            }
            if (!optional || (failed != PleoFieldStatus.Missing && failed != PleoFieldStatus.Null))
                record.Failed(name, failed, Meaning(failed));
            return false;
        }

        private bool IsOfText()
        {
            if (type == typeof(bool) && declared.Value == PleoValue.ByType)
            {
                AddPart("bool native", 1);
                read = (bytes, at) => bytes[at] != 0;
                return true;
            }
            string form = declared.Value == PleoValue.ByType ? "text" : DigitsOf(declared.Value);
            if (type != typeof(string) || form == null)
                return false;
            int most = declared.MaxBytes == 0 ? MostCounted : declared.MaxBytes;
            string options = declared.Cut ? "long=cut" : "";
            if (most <= MostCounted)
            {
                AddPart(form + " pstr", most + 1, options);
                read = (bytes, at) => Encoding.UTF8.GetString(bytes, at + 1, bytes[at]);
                return true;
            }
            AddPart(form + " cstr", most + 1, options);
            read = (bytes, at) => Encoding.UTF8.GetString(bytes, at, Array.IndexOf(bytes, (byte)0, at) - at);
            return true;
        }

        private bool IsOfNumber()
        {
            if (type == typeof(decimal))
            {
                string digits = DigitsOf(declared.Value == PleoValue.ByType ? PleoValue.Number : declared.Value);
                if (digits == null)
                    return false;
                AddPart(digits + " cstr", DigitsSize);
                read = (bytes, at) => ExactDecimal.Parse(bytes, at, Array.IndexOf(bytes, (byte)0, at) - at);
                return true;
            }
            string form = FormOf(declared.Value);
            if (form == null || type.IsEnum)
                return false;
            switch (Type.GetTypeCode(type))
            {
                case TypeCode.SByte: return IsWhole(form, 1, "", (bytes, at) => (sbyte)bytes[at]);
                case TypeCode.Byte: return IsWhole(form, 1, "sign=none", (bytes, at) => bytes[at]);
                case TypeCode.Int16: return IsWhole(form, 2, "", (bytes, at) => BitConverter.ToInt16(bytes, at));
                case TypeCode.UInt16: return IsWhole(form, 2, "sign=none", (bytes, at) => BitConverter.ToUInt16(bytes, at));
                case TypeCode.Int32: return IsWhole(form, 4, "", (bytes, at) => BitConverter.ToInt32(bytes, at));
                case TypeCode.UInt32: return IsWhole(form, 4, "sign=none", (bytes, at) => BitConverter.ToUInt32(bytes, at));
                case TypeCode.Int64: return IsWhole(form, 8, "", (bytes, at) => BitConverter.ToInt64(bytes, at));
                case TypeCode.UInt64: return IsWhole(form, 8, "sign=none", (bytes, at) => BitConverter.ToUInt64(bytes, at));
                default: return false;
            }
        }

        private bool IsWhole(string form, int size, string options, Func<byte[], int, object> reader)
        {
            AddPart(form + " native", size, options);
            read = reader;
            return true;
        }

        private bool IsOfTime()
        {
            if (type == typeof(DateTime) && declared.Value == PleoValue.Date)
            {
                AddPart("date native", 4);
                read = (bytes, at) => PleoTime.Moment(BitConverter.ToInt32(bytes, at), 0, DateTimeKind.Unspecified);
                return true;
            }
            if (declared.Value != PleoValue.ByType || (type != typeof(DateTime) && type != typeof(DateTimeOffset)))
                return false;
            AddPart("date native", 4, "utc=yes");
            AddPart("time native", 4, "utc=yes");
            if (type == typeof(DateTime))
            {
                read = (bytes, at) => Utc(bytes, at);
                return true;
            }
            AddPart("date native", 4);
            AddPart("time native", 4);
            read = WithOffset;
            return true;
        }

        private static DateTime Utc(byte[] bytes, int at)
        {
            return PleoTime.Moment(BitConverter.ToInt32(bytes, at), BitConverter.ToInt32(bytes, at + 4), DateTimeKind.Utc);
        }

        // The offset is what the clock is ahead of UTC.
        private static object WithOffset(byte[] bytes, int at)
        {
            int date = BitConverter.ToInt32(bytes, at + 8), time = BitConverter.ToInt32(bytes, at + 12);
            // Without the seconds, which both have alike, be they 60.
            DateTime clock = PleoTime.Moment(date, time / 100 * 100, DateTimeKind.Unspecified);
            DateTime utc = PleoTime.Moment(
                BitConverter.ToInt32(bytes, at), BitConverter.ToInt32(bytes, at + 4) / 100 * 100, DateTimeKind.Unspecified);
            return PleoTime.WithOffset(date, time, (int)((clock - utc).Ticks / TimeSpan.TicksPerMinute)) ?? Utc(bytes, at);
        }

        private void AddPart(string form, int size, string options = "")
        {
            parts.Add(new Part { Form = form, Offset = Size, Size = size, Options = options });
            Size += size;
        }

        // What of a value has digits.
        private static string DigitsOf(PleoValue kind)
        {
            switch (kind)
            {
                case PleoValue.Number: return "number";
                case PleoValue.Money: return "money";
                case PleoValue.Minors: return "minors";
                default: return null;
            }
        }

        // What of a value is a whole number.
        private static string FormOf(PleoValue kind)
        {
            switch (kind)
            {
                case PleoValue.ByType: return "number";
                case PleoValue.Money: return null;
                case PleoValue.Count: return "count";
                default: return DigitsOf(kind);
            }
        }

        private string Refusal()
        {
            if (type == typeof(double) || type == typeof(float))
                return "a " + type.Name + " does not hold every number exactly; make it a decimal";
            if (type.IsEnum)
                return "an enum lacks values that a response may have; make it a string or an integer type";
            if (type.IsDefined(typeof(PleoRecordAttribute), true))
                return "a record is filled in an array or List; give the members of " + type.Name + " to this type, with pointers such as \""
                    + declared.Pointer + "/name\"";
            if (!Enum.IsDefined(typeof(PleoValue), declared.Value))
                return "there is no PleoValue " + declared.Value;
            string takers = TakersOf(declared.Value);
            return takers != null
                ? "PleoValue." + declared.Value + " goes into " + takers + ", not into " + type.Name
                : type.Name + " holds no value; it may be a string, bool, whole number, decimal, DateTime, DateTimeOffset, or an "
                    + "array or List of one of these or of a type with [PleoRecord]";
        }

        // What holds a kind of value; null if the type says which value it holds.
        private static string TakersOf(PleoValue kind)
        {
            switch (kind)
            {
                case PleoValue.Number:
                case PleoValue.Minors: return "a whole number, a decimal or a string";
                case PleoValue.Money: return "a decimal or a string";
                case PleoValue.Date: return "a DateTime";
                case PleoValue.Count: return "a whole number";
                default: return null;
            }
        }

        private string Meaning(PleoFieldStatus failed)
        {
            switch (failed)
            {
                case PleoFieldStatus.Missing: return IsMissing(declared);
                case PleoFieldStatus.Null: return IsNull;
                case PleoFieldStatus.Range:
                    return declared.Value == PleoValue.Money || declared.Value == PleoValue.Minors
                        ? "the amount does not fit a " + type.Name + ", or its currency is unknown"
                        : "the value does not fit a " + type.Name;
                case PleoFieldStatus.Buffer:
                    return type != typeof(string)
                        ? "the number has more digits than a " + type.Name
                        : "the text is longer than its MaxBytes of " + (parts[0].Size - 1).ToString(CultureInfo.InvariantCulture);
                case PleoFieldStatus.Text: return "the text contains half of a surrogate pair, or a NUL and a MaxBytes of more than 255";
                default: return OtherType();
            }
        }

        // What the value is not, and what else it may be meant to be.
        private string OtherType()
        {
            switch (declared.Value)
            {
                case PleoValue.Number: return "the value is not a number";
                case PleoValue.Money:
                case PleoValue.Minors: return "the value is not an amount, e.g. {\"currency\": \"DKK\", \"minors\": 12345}";
                case PleoValue.Date: return "the value is not a date, e.g. 2026-11-29";
                case PleoValue.Count: return "the value is not an array or object, whose items are counted";
            }
            if (type == typeof(string))
                return "the value is not a text; Value = PleoValue.Number is for a number, Value = PleoValue.Money or Minors for an amount";
            if (type == typeof(bool))
                return "the value is not a boolean";
            if (type == typeof(DateTime) || type == typeof(DateTimeOffset))
                return "the value is not a date and time, e.g. 2026-11-29T00:30:00+01:00";
            return type == typeof(decimal)
                ? "the value is not a number; Value = PleoValue.Money or Minors is for an amount"
                : "the value is not a number; Value = PleoValue.Minors is for an amount, Value = PleoValue.Count for an array";
        }

        private struct Part
        {
            internal string Form, Options;
            internal int Offset, Size;
        }
    }
}
