using System;

namespace LibPleo
{
    // The values of an answer's JSON.
    public sealed partial class PleoResponse
    {
        private delegate int Int32Reader(int handle, byte[] pointer, int length, out int value);

        private delegate int TextReader(
            int handle, byte[] pointer, int length, byte[] buffer, int size, out int needed);

        /// <summary>Returns a string.</summary>
        /// <exception cref="PleoException">Missing, Null or Type; NotJson if the response is not JSON.</exception>
        public string GetText(string pointer)
        {
            return Codec.Decode(GetTextBytes(pointer));
        }

        /// <summary>Returns a string; null if it is missing or null.</summary>
        public string GetTextOrNull(string pointer)
        {
            return Codec.Decode(Read(NativeMethods.pleo_response_field, pointer, true));
        }

        /// <summary>Returns a string as bytes in the client's text_encoding, which is UTF-8 by default.</summary>
        /// <exception cref="PleoException">As <see cref="GetText"/>; Text if that encoding lacks a character.</exception>
        public byte[] GetTextBytes(string pointer)
        {
            return Read(NativeMethods.pleo_response_field, pointer, false);
        }

        /// <summary>Returns a whole number; 12.0 and 1e2 are whole.</summary>
        /// <exception cref="PleoException">Missing, Null or Type; Range if it is not whole or does not fit.</exception>
        public long GetInt64(string pointer)
        {
            return Int64(pointer, false).Value;
        }

        /// <summary>Returns a whole number; null if it is missing or null.</summary>
        public long? GetInt64OrNull(string pointer)
        {
            return Int64(pointer, true);
        }

        /// <summary>Returns a number, exactly.</summary>
        /// <exception cref="PleoException">Missing, Null or Type.</exception>
        /// <exception cref="OverflowException">
        /// A decimal does not hold the number exactly: <see cref="GetDecimalText"/> returns its digits.
        /// </exception>
        public decimal GetDecimal(string pointer)
        {
            return ExactDecimal.Parse(GetDecimalText(pointer));
        }

        /// <summary>Returns a number, exactly; null if it is missing or null.</summary>
        public decimal? GetDecimalOrNull(string pointer)
        {
            byte[] digits = Read(NativeMethods.pleo_response_decimal_field, pointer, true);
            return digits == null ? (decimal?)null : ExactDecimal.Parse(TextCodec.Show(digits));
        }

        /// <summary>Returns the digits of a number exactly as they were received.</summary>
        public string GetDecimalText(string pointer)
        {
            return TextCodec.Show(Read(NativeMethods.pleo_response_decimal_field, pointer, false));
        }

        /// <summary>
        /// Returns an amount in the main unit of its currency: {"currency": …, "minors": …}, or {"currency": …, "value": …}
        /// in the items of an export, for which the option money_value applies. Nothing is rounded.
        /// </summary>
        /// <exception cref="PleoException">
        /// Missing, Null or Type; Range if it is not whole in minor units or does not fit, or if the currency is unknown.
        /// </exception>
        public decimal GetMoney(string pointer)
        {
            return ExactDecimal.Parse(TextCodec.Show(Read(NativeMethods.pleo_response_money_field, pointer, false)));
        }

        /// <summary>Returns an amount; null if it is missing or null.</summary>
        public decimal? GetMoneyOrNull(string pointer)
        {
            byte[] digits = Read(NativeMethods.pleo_response_money_field, pointer, true);
            return digits == null ? (decimal?)null : ExactDecimal.Parse(TextCodec.Show(digits));
        }

        /// <summary>
        /// Returns a date and time with its offset from UTC, to the second. A date without a time is 00:00:00 UTC: use
        /// DateTime.Date, since LocalDateTime may be the day before.
        /// </summary>
        /// <exception cref="PleoException">Missing, Null or Type; Argument if the string is not a date and time.</exception>
        public DateTimeOffset GetTime(string pointer)
        {
            return PleoTime.Read(GetText(pointer));
        }

        /// <summary>Returns a date and time; null if it is missing or null.</summary>
        public DateTimeOffset? GetTimeOrNull(string pointer)
        {
            string text = GetTextOrNull(pointer);
            return text == null ? (DateTimeOffset?)null : PleoTime.Read(text);
        }

        /// <summary>Returns a boolean.</summary>
        /// <exception cref="PleoException">Missing, Null or Type.</exception>
        public bool GetBoolean(string pointer)
        {
            return Int32(NativeMethods.pleo_response_boolean, pointer, false) != 0;
        }

        /// <summary>Returns a boolean; null if it is missing or null.</summary>
        public bool? GetBooleanOrNull(string pointer)
        {
            int? value = Int32(NativeMethods.pleo_response_boolean, pointer, true);
            return value == null ? (bool?)null : value != 0;
        }

        /// <summary>Returns the JSON type of a value; <see cref="PleoJsonType.Missing"/> if there is no value.</summary>
        public PleoJsonType GetJsonType(string pointer = null)
        {
            return (PleoJsonType)Int32(NativeMethods.pleo_response_type, pointer, false);
        }

        /// <summary>Returns the number of items of an array, or of members of an object.</summary>
        /// <exception cref="PleoException">Missing, Null or Type.</exception>
        public int GetCount(string pointer = null)
        {
            return Int32(NativeMethods.pleo_response_count, pointer, false).Value;
        }

        /// <summary>Returns a value of any type as JSON text, exactly as it was received.</summary>
        public string GetJson(string pointer = null)
        {
            return Codec.Decode(Read(NativeMethods.pleo_response_json_field, pointer, false));
        }

        private byte[] Read(TextReader reader, string pointer, bool orNull)
        {
            TextIn at = Codec.Encode(pointer);
            byte[] bytes;
            int status = TryRead((int handle, byte[] buffer, int size, out int needed) =>
                reader(handle, at.Bytes, at.Length, buffer, size, out needed), out bytes);
            return IsAbsent(status, orNull) ? null : bytes;
        }

        private int? Int32(Int32Reader reader, string pointer, bool orNull)
        {
            TextIn at = Codec.Encode(pointer);
            int value = 0;
            int status = Status(handle => reader(handle, at.Bytes, at.Length, out value));
            return IsAbsent(status, orNull) ? (int?)null : value;
        }

        private long? Int64(string pointer, bool orNull)
        {
            TextIn at = Codec.Encode(pointer);
            long value = 0;
            int status = Status(handle => NativeMethods.pleo_response_int64(handle, at.Bytes, at.Length, out value));
            return IsAbsent(status, orNull) ? (long?)null : value;
        }

        // Whether there is nothing and that may be; every other failure is thrown.
        private bool IsAbsent(int status, bool orNull)
        {
            if (orNull && (status == (int)PleoStatus.Missing || status == (int)PleoStatus.Null))
                return true;
            Native.Check(status, Codec);
            return false;
        }
    }
}
