using System;
using System.ComponentModel;

namespace LibPleo
{
    /// <summary>
    /// A JSON document. It is null until something is set: the first pointer makes it an object or an array. Values are set
    /// at JSON Pointers (RFC 6901), for example "/metadata/program". What a pointer leads through is created where it is
    /// missing or null: an array before the segments "0" and "-", an object before any other. "-" appends to an array. Each
    /// Set returns the document, so that calls can be chained. It throws a <see cref="PleoException"/> if the value cannot
    /// be set, and the document is then unchanged.
    /// </summary>
    public sealed class PleoJson : PleoObject
    {
        /// <summary>Creates a JSON document.</summary>
        /// <param name="client">Gives the text_encoding of the texts; null for UTF-8.</param>
        public PleoJson(PleoClient client = null)
            : base(Made(client, null), CodecOf(client))
        {
        }

        private PleoJson(PleoClient client, string text)
            : base(Made(client, text), CodecOf(client))
        {
        }

        /// <summary>Creates a JSON document from a JSON text.</summary>
        /// <exception cref="PleoException">Argument if the text is not JSON: the message has line and column.</exception>
        public static PleoJson Parse(string text, PleoClient client = null)
        {
            if (text == null)
                throw new ArgumentNullException("text");
            return new PleoJson(client, text);
        }

        /// <summary>Sets a string; null sets null.</summary>
        public PleoJson Set(string pointer, string text)
        {
            return text == null ? SetNull(pointer) : With(NativeMethods.pleo_json_set_text, pointer, Codec.Encode(text));
        }

        /// <summary>Sets a string of one character, which would otherwise be set as a number.</summary>
        public PleoJson Set(string pointer, char text)
        {
            return Set(pointer, text.ToString());
        }

        /// <summary>Sets a string from bytes in the client's text_encoding.</summary>
        public PleoJson Set(string pointer, byte[] text)
        {
            return text == null ? SetNull(pointer) : With(NativeMethods.pleo_json_set_text, pointer, new TextIn(text));
        }

        /// <summary>Sets a string from a fixed-width field: trailing spaces and NULs are dropped; null sets null.</summary>
        public PleoJson SetField(string pointer, string field)
        {
            return field == null ? SetNull(pointer) : With(NativeMethods.pleo_json_set_field, pointer, Codec.Encode(field));
        }

        /// <summary>Sets a whole number.</summary>
        public PleoJson Set(string pointer, long value)
        {
            TextIn at = Codec.Encode(pointer, "pointer");
            Do(handle => NativeMethods.pleo_json_set_int64(handle, at.Bytes, at.Length, value));
            return this;
        }

        /// <summary>Sets a number with all of its digits: 7.4600m stays 7.4600.</summary>
        public PleoJson Set(string pointer, decimal value)
        {
            return With(NativeMethods.pleo_json_set_decimal, pointer, ExactDecimal.Digits(value));
        }

        /// <summary>Sets a whole number that may be too large for a long.</summary>
        [CLSCompliant(false)]
        public PleoJson Set(string pointer, ulong value)
        {
            return Set(pointer, (decimal)value);
        }

        /// <summary>Does not compile: a binary fraction has no decimal digits of its own.</summary>
        [Obsolete("A double or float has no decimal digits of its own: write a decimal, e.g. 0.1m, or "
            + "SetJson(pointer, value.ToString(\"R\", CultureInfo.InvariantCulture)).", true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        public PleoJson Set(string pointer, double value)
        {
            throw new NotSupportedException();
        }

        /// <summary>Does not compile: write the number or the name.</summary>
        [Obsolete("Write (int)value for an enum's number, or value.ToString() for its name.", true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        public PleoJson Set(string pointer, Enum value)
        {
            throw new NotSupportedException();
        }

        /// <summary>Does not compile: write the value or SetNull.</summary>
        [Obsolete("Write value.Value, or SetNull where it has none.", true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        public PleoJson Set<T>(string pointer, T? value) where T : struct
        {
            throw new NotSupportedException();
        }

        /// <summary>Sets true or false.</summary>
        public PleoJson Set(string pointer, bool value)
        {
            TextIn at = Codec.Encode(pointer, "pointer");
            Do(handle => NativeMethods.pleo_json_set_boolean(handle, at.Bytes, at.Length, value ? 1 : 0));
            return this;
        }

        /// <summary>Sets a date and time of RFC 3339, to the second.</summary>
        public PleoJson Set(string pointer, DateTimeOffset value)
        {
            return Set(pointer, PleoTime.Write(value));
        }

        /// <summary>Sets a date and time of RFC 3339, to the second.</summary>
        /// <exception cref="ArgumentException">
        /// Its Kind is Unspecified, as of a value from a database: its time zone is not known.
        /// </exception>
        public PleoJson Set(string pointer, DateTime value)
        {
            return Set(pointer, PleoTime.Write(value));
        }

        /// <summary>Sets null.</summary>
        public PleoJson SetNull(string pointer)
        {
            TextIn at = Codec.Encode(pointer, "pointer");
            Do(handle => NativeMethods.pleo_json_set_null(handle, at.Bytes, at.Length));
            return this;
        }

        /// <summary>Sets a number from decimal digits, for numbers that a decimal does not hold.</summary>
        public PleoJson SetDigits(string pointer, string digits)
        {
            return With(NativeMethods.pleo_json_set_decimal, pointer, Codec.Encode(digits, "digits"));
        }

        /// <summary>Sets an amount as the API expects it: {"currency": …, "minors": …}.</summary>
        /// <param name="pointer">JSON Pointer to the value.</param>
        /// <param name="currency">A code of ISO 4217, for example "EUR".</param>
        /// <param name="amount">The amount in the main unit of the currency.</param>
        /// <exception cref="PleoException">
        /// Range if it has more decimal places than the currency. Nothing is rounded.
        /// </exception>
        public PleoJson SetMoney(string pointer, string currency, decimal amount)
        {
            TextIn at = Codec.Encode(pointer, "pointer"), code = Codec.Encode(currency, "currency"), digits = ExactDecimal.Digits(amount);
            Do(handle => NativeMethods.pleo_json_set_money(
                handle, at.Bytes, at.Length, code.Bytes, code.Length, digits.Bytes, digits.Length));
            return this;
        }

        /// <summary>Sets a value of any type from a JSON text, for example "[]".</summary>
        public PleoJson SetJson(string pointer, string json)
        {
            return With(NativeMethods.pleo_json_set_json, pointer, Codec.Encode(json, "json"));
        }

        /// <summary>Sets a copy of a value of a response. Numbers are copied exactly as they were received.</summary>
        /// <param name="pointer">JSON Pointer to the value.</param>
        /// <param name="response">The response.</param>
        /// <param name="source">JSON Pointer to the value in the response; null for the whole value.</param>
        public PleoJson SetValue(string pointer, PleoResponse response, string source = null)
        {
            if (response == null)
                throw new ArgumentNullException("response");
            TextIn at = Codec.Encode(pointer, "pointer"), from = Codec.Encode(source);
            using (var answer = new Hold(response))
            {
                Do(handle => NativeMethods.pleo_json_set_value(
                    handle, at.Bytes, at.Length, answer.Number, from.Bytes, from.Length));
            }
            return this;
        }

        /// <summary>Removes a value. Later items of an array move up by one.</summary>
        /// <exception cref="PleoException">Missing if there is no value.</exception>
        public PleoJson Remove(string pointer)
        {
            TextIn at = Codec.Encode(pointer, "pointer");
            Do(handle => NativeMethods.pleo_json_remove(handle, at.Bytes, at.Length));
            return this;
        }

        /// <summary>Returns the document as JSON text on one line, in bytes of the client's text_encoding.</summary>
        public byte[] ToBytes()
        {
            return Read(NativeMethods.pleo_json_print_field);
        }

        /// <summary>Returns the document as JSON text on one line.</summary>
        public override string ToString()
        {
            return ReadText(NativeMethods.pleo_json_print_field);
        }

        private delegate int Setter(int json, byte[] pointer, int pointerLength, byte[] value, int valueLength);

        private PleoJson With(Setter setter, string pointer, TextIn value)
        {
            TextIn at = Codec.Encode(pointer, "pointer");
            Do(handle => setter(handle, at.Bytes, at.Length, value.Bytes, value.Length));
            return this;
        }

        private static TextCodec CodecOf(PleoClient client)
        {
            return client == null ? TextCodec.Utf8 : client.Codec;
        }

        private static PleoJsonHandle Made(PleoClient client, string text)
        {
            TextIn from = CodecOf(client).Encode(text);
            using (var held = new Hold(client))
            {
                return Native.Make<PleoJsonHandle>(CodecOf(client), (out int made) => text == null
                    ? NativeMethods.pleo_json_new(held.Number, out made)
                    : NativeMethods.pleo_json_parse(held.Number, from.Bytes, from.Length, out made));
            }
        }
    }
}
