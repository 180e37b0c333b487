using System;
using System.ComponentModel;

namespace LibPleo
{
    /// <summary>
    /// A JSON text in the making. It is null, and becomes an object or an array with what is set in it first. Values go to
    /// where a JSON Pointer (RFC 6901) says, such as "/metadata/program"; what it leads through is made where it is missing: an
    /// array for the steps 0 and -, else an object. Each Set gives the text back, so that they can be chained, and throws a
    /// <see cref="PleoException"/> where the pointer cannot be followed; nothing is changed then.
    /// </summary>
    public sealed class PleoJson : PleoObject
    {
        /// <summary>Begins a text.</summary>
        /// <param name="client">Whose text_encoding the texts are in; null for UTF-8.</param>
        public PleoJson(PleoClient client = null)
            : base(Made(client, null), CodecOf(client))
        {
        }

        private PleoJson(PleoClient client, string text)
            : base(Made(client, text), CodecOf(client))
        {
        }

        /// <summary>Begins with a text that is there already, to be changed.</summary>
        /// <exception cref="PleoException">The text is no JSON; the message has the place.</exception>
        public static PleoJson Parse(string text, PleoClient client = null)
        {
            if (text == null)
                throw new ArgumentNullException("text");
            return new PleoJson(client, text);
        }

        /// <summary>Sets a text; null sets null.</summary>
        public PleoJson Set(string pointer, string text)
        {
            return text == null ? SetNull(pointer) : With(NativeMethods.pleo_json_set_text, pointer, Codec.Encode(text));
        }

        /// <summary>Sets a text of one character, which would else be taken for its number.</summary>
        public PleoJson Set(string pointer, char text)
        {
            return Set(pointer, text.ToString());
        }

        /// <summary>Sets a text from bytes in the client's text_encoding.</summary>
        public PleoJson Set(string pointer, byte[] text)
        {
            return text == null ? SetNull(pointer) : With(NativeMethods.pleo_json_set_text, pointer, new TextIn(text));
        }

        /// <summary>Sets a text without the blanks and NULs that a field of fixed width ends with; null sets null.</summary>
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

        /// <summary>Sets a number with its digits as they are: 7.4600m stays so.</summary>
        public PleoJson Set(string pointer, decimal value)
        {
            return With(NativeMethods.pleo_json_set_decimal, pointer, ExactDecimal.Digits(value));
        }

        /// <summary>Sets a whole number that no long may hold.</summary>
        [CLSCompliant(false)]
        public PleoJson Set(string pointer, ulong value)
        {
            return Set(pointer, (decimal)value);
        }

        /// <summary>Does not compile: a binary fraction, whose digits nobody wrote.</summary>
        [Obsolete("A double or float has no decimal digits of its own: write a decimal such as 0.1m, or "
            + "SetJson(pointer, value.ToString(\"R\", CultureInfo.InvariantCulture)).", true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        public PleoJson Set(string pointer, double value)
        {
            throw new NotSupportedException();
        }

        /// <summary>Does not compile: a number or a name.</summary>
        [Obsolete("Write (int)value for an enum's number, or value.ToString() for its name.", true)]
        [EditorBrowsable(EditorBrowsableState.Never)]
        public PleoJson Set(string pointer, Enum value)
        {
            throw new NotSupportedException();
        }

        /// <summary>Does not compile: a value or null.</summary>
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

        /// <summary>Sets a date and time in RFC 3339, to the second.</summary>
        public PleoJson Set(string pointer, DateTimeOffset value)
        {
            return Set(pointer, PleoTime.Write(value));
        }

        /// <summary>Sets a date and time in RFC 3339, to the second.</summary>
        /// <exception cref="ArgumentException">Its Kind is Unspecified, as of what a database gives: whose clock it shows is not known.</exception>
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

        /// <summary>Sets a number by its digits, for what a decimal does not hold.</summary>
        public PleoJson SetDigits(string pointer, string digits)
        {
            return With(NativeMethods.pleo_json_set_decimal, pointer, Codec.Encode(digits, "digits"));
        }

        /// <summary>Sets an amount as the API has it, {"currency": …, "minors": …}.</summary>
        /// <param name="pointer">Where it goes.</param>
        /// <param name="currency">A code of ISO 4217 such as "EUR".</param>
        /// <param name="amount">In the currency's main unit.</param>
        /// <exception cref="PleoException">Range if it has a fraction of the smallest unit; nothing is rounded.</exception>
        public PleoJson SetMoney(string pointer, string currency, decimal amount)
        {
            TextIn at = Codec.Encode(pointer, "pointer"), code = Codec.Encode(currency, "currency"), digits = ExactDecimal.Digits(amount);
            Do(handle => NativeMethods.pleo_json_set_money(
                handle, at.Bytes, at.Length, code.Bytes, code.Length, digits.Bytes, digits.Length));
            return this;
        }

        /// <summary>Sets what a JSON text says, such as "[]".</summary>
        public PleoJson SetJson(string pointer, string json)
        {
            return With(NativeMethods.pleo_json_set_json, pointer, Codec.Encode(json, "json"));
        }

        /// <summary>Sets a copy of a value of an answer, with its numbers as they were received.</summary>
        /// <param name="pointer">Where it goes.</param>
        /// <param name="response">The answer.</param>
        /// <param name="source">Where it is in the answer; null for the whole.</param>
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

        /// <summary>Takes a value out; what stands behind it in an array moves up.</summary>
        /// <exception cref="PleoException">Missing if there is none.</exception>
        public PleoJson Remove(string pointer)
        {
            TextIn at = Codec.Encode(pointer, "pointer");
            Do(handle => NativeMethods.pleo_json_remove(handle, at.Bytes, at.Length));
            return this;
        }

        /// <summary>The text on one line, in bytes of the client's text_encoding: a body for any call.</summary>
        public byte[] ToBytes()
        {
            return Read(NativeMethods.pleo_json_print_field);
        }

        /// <summary>The text on one line: a body for any call.</summary>
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
